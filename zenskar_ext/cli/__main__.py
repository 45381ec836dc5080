"""`python -m zenskar_ext.cli`: the command `zenskar`."""

from zenskar_ext._entry import command

if __name__ == "__main__":
    command()
