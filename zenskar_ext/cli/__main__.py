"""`python -m zenskar_ext.cli`: the command `zenskar`."""

from zenskar_ext.cli.main import main

if __name__ == "__main__":
    main()
