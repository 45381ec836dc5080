"""The commands: a group for each namespace, and in it a command for each operation, built when it is asked for.

Nothing here is written for an operation: names, options and help come from the index.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import click

from zenskar_ext._once import Once
from zenskar_ext.cli import index, wording
from zenskar_ext.cli.index import Operation, Option
from zenskar_ext.cli.values import BodyType, FieldType, FilterType, spelled

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

SETTINGS: Final = {"token_normalize_func": spelled, "help_option_names": ["-h", "--help"]}


class Lazy(click.Group):
    """A group whose commands are made when they are asked for. Its help needs none of them."""

    def __init__(
        self, name: str, *, summaries: Mapping[str, str], make: Callable[[str], click.Command], **more: Any
    ) -> None:
        super().__init__(name, context_settings=SETTINGS, no_args_is_help=True, **more)
        self.summaries = summaries
        self._make = make

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names."""
        return sorted(self.summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; None if there is none of this name, or a shell completes one whose extra is missing."""
        if cmd_name not in self.summaries:
            return None
        try:
            return self._make(cmd_name)
        except click.ClickException:
            if ctx.resilient_parsing:
                return None
            raise

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return a command and its arguments."""
        from difflib import get_close_matches

        name = spelled(args[0])
        if name not in self.summaries and not ctx.resilient_parsing:
            close = get_close_matches(name, self.summaries, 1)
            hint = f"did you mean {close[0]}?" if close else f"see {ctx.command_path} --help"
            raise click.UsageError(f"no command {args[0]!r}; {hint}")
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> "list[CompletionItem]":
        """Offer the commands and the options, without making a command."""
        from click.shell_completion import CompletionItem

        found = [
            CompletionItem(name, help=text)
            for name, text in sorted(self.summaries.items())
            if name.startswith(incomplete)
        ]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(self.summaries.items()))


def group(namespace: str, summary: str) -> Lazy:
    """Return the group of a namespace."""
    found = {spelled(name): each for name, each in index.operations(namespace).items()}
    summaries = {name: f"{each.summary}.{' (deprecated)' if each.deprecated else ''}" for name, each in found.items()}
    return Lazy(spelled(namespace), summaries=summaries, make=lambda name: command(found[name]), help=summary)


def command(operation: Operation) -> click.Command:
    """Return the command of an operation."""

    def run(**given: Any) -> None:
        _run(operation, given)

    params = [click.Argument([name], metavar=name.upper()) for name in operation.ids]
    options = [*_filters(operation), *_keywords(operation), *own_options(operation)]
    return click.Command(
        spelled(operation.name),
        params=[*params, *options],
        callback=run,
        help=_help(operation),
        context_settings=SETTINGS,
    )


def _help(operation: Operation) -> str:
    return f"{operation.summary}.\n\n{wording.typed(operation.about)}\n\n{operation.method} {operation.path}"


def _filters(operation: Operation) -> Iterable[click.Option]:
    for name, each in operation.filters.items():
        yield click.Option(
            [f"--{spelled(name)}", f"filter_{name}"],
            type=FilterType(each),
            multiple=True,
            required=each.required,
            metavar="[OP:]VALUE",
            help=_words(each, f"Operators: {', '.join(each.operators)}."),
        )


def _keywords(operation: Operation) -> Iterable[click.Option]:
    for name, each in {**operation.options, **operation.fields}.items():
        if not (name == "limit" and operation.answer == "page"):
            yield Once(
                [f"--{spelled(name)}", f"keyword_{name}"],
                type=FieldType(each),
                empty=name in operation.fields,
                required=each.required and name in operation.options,
                metavar="JSON" if each.kind == "json" else each.kind.upper(),
                help=_words(each, f"Known values: {', '.join(each.values)}." if each.values else ""),
            )
    if operation.body:
        yield Once(
            ["--body", "keyword_body"],
            type=BodyType(),
            help="The whole body: JSON, @file.json, or - for standard input.",
        )


def _words(option: Option, more: str) -> str:
    return " ".join(each for each in (option.help, more) if each)


def own_options(operation: Operation) -> Sequence[click.Option]:
    """Return the options of the command itself."""
    options = [
        click.Option(["--table"], is_flag=True, help="Print a table: the default in a terminal."),
        click.Option(["--json", "as_json"], is_flag=True, help="Print JSON lines: the default elsewhere."),
        click.Option(["--csv", "as_csv"], is_flag=True, help="Print CSV; without --columns all rows are read first."),
        Once(["--columns"], callback=_names, metavar="A,B", help="Only these columns, such as id,customer.id."),
        click.Option(["--reveal"], is_flag=True, help="Show secrets and whole links."),
        click.Option(["--dry-run"], is_flag=True, help="Print the request as curl, without the key; send nothing."),
        *client_options(),
    ]
    if operation.answer == "page":
        size = click.IntRange(1)
        options += [
            Once(
                ["--limit"],
                type=size,
                metavar="N",
                help="How many items (20 if left out); with --all, how many a page.",
            ),
            click.Option(["--all", "all_pages"], is_flag=True, help="All items of all pages."),
        ]
    if operation.acts:
        options.append(click.Option(["--yes"], is_flag=True, help="Do not ask before the request is sent."))
    return options


def profile_option() -> click.Option:
    """Return the option that says whose settings `clients.account` reads."""
    words = "The profile whose account is used."
    return Once(["--profile"], metavar="NAME", envvar="ZENSKAR_PROFILE", help=words)


def client_options() -> Sequence[click.Option]:
    """Return the options that `clients.client` reads."""
    return [
        click.Option(
            ["--allow-other-hosts"], is_flag=True, help="Allow calls to another host, which gets the API key."
        ),
        click.Option(["--allow-unverified"], is_flag=True, help="Allow calls whose path is only assumed."),
        profile_option(),
        click.Option(["--sandbox"], is_flag=True, help="Use a new local Zenskar with the same data every time."),
    ]


def _names(_context: click.Context, _option: click.Parameter, value: str | None) -> Sequence[str]:
    return [each.strip() for each in value.split(",")] if value else []


def _run(operation: Operation, given: Mapping[str, Any]) -> None:
    """Sort what was given, and make the call."""
    from zenskar_ext.cli.calls import Given, run  # takes long to import

    filters = [(name, value) for name in operation.filters for value in given[f"filter_{name}"]]
    keywords = {
        name.removeprefix("keyword_"): value
        for name, value in given.items()
        if name.startswith("keyword_") and value is not None
    }
    own = {name: value for name, value in given.items() if not name.startswith(("filter_", "keyword_"))}
    ids = [given[name] for name in operation.ids]
    run(operation, Given(ids, filters, keywords, own))
