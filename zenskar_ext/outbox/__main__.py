"""`python -m zenskar_ext.outbox`: the commands of `zenskar usage`."""

from zenskar_ext.outbox.command import usage

if __name__ == "__main__":
    usage(prog_name="python -m zenskar_ext.outbox")
