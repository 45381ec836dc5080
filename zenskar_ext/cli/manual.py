"""The manual page of the command, in the language of man: made from the commands themselves."""

import re
from collections.abc import Iterator

import click

from zenskar_ext import __version__
from zenskar_ext.cli.mounted import MOUNTED
from zenskar_ext.cli.tree import Lazy


def manual(root: click.Context) -> str:
    """Return the page: the command, and each group with its commands. Options are in the help of a command."""
    lines = [f'.TH ZENSKAR 1 "" "zenskar-ext {__version__}"', ".SH NAME", "zenskar \\- the billing API of Zenskar"]
    lines += [".SH SYNOPSIS", ".B zenskar", "COMMAND [ARGS]..."]
    lines += [".SH DESCRIPTION", _text(root.command.help or ""), _text("The options of each command: --help.")]
    lines.append(".SH COMMANDS")
    return "\n".join([*lines, *_commands(root, "zenskar")])


def _commands(context: click.Context, path: str) -> Iterator[str]:
    assert isinstance(context.command, Lazy)
    for name in context.command.list_commands(context):
        yield f".TP\n.B {_text(f'{path} {name}')}\n{_text(context.command.summaries[name])}"
        if name not in MOUNTED and path == "zenskar":
            inner = context.command.get_command(context, name)
            assert inner is not None
            yield from _commands(click.Context(inner, context), f"{path} {name}")


def _text(text: str) -> str:
    """Return a text in which nothing is a request or an escape of man."""
    plain = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", plain)
