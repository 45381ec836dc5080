"""The architecture rules of this project, as far as a test can check them."""

import ast
import inspect
import io
import re
import subprocess
import sys
import tokenize
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

import zenskar_client.models
import zenskar_ext
import zenskar_ext.export
import zenskar_ext.outbox
import zenskar_ext.spark
import zenskar_ext.testing
from zenskar_client import api
from zenskar_ext import AsyncBatches, AsyncPager, AsyncZenskar, Batches, Pager, Zenskar
from zenskar_ext._async.paths import AsyncByPath
from zenskar_ext._sync.paths import ByPath
from zenskar_ext.cli import index as index_of_command

ROOT = Path(__file__).resolve().parent.parent
EXT = ROOT / "zenskar_ext"
CLIENT = ROOT / "generated" / "zenskar_client"
MARK = "# Made from openapi/ by `make generate`. Do not edit: change the description or openapi/templates instead.\n"
LONGEST_MODULE = 320
LONGEST_FUNCTION = 40
DRAWERS = {"utils", "util", "helpers", "helper", "common", "base", "core", "misc"}


def python_files(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text())


each_of_ext = pytest.mark.parametrize("path", python_files(EXT), ids=name_of)
each_generated = pytest.mark.parametrize("path", python_files(CLIENT), ids=name_of)


# Direction of imports


def test_the_contracts_of_imports_are_kept() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    kept = re.search(r"Contracts: (\d+) kept, 0 broken", run.stdout)
    assert kept
    assert int(kept[1]) >= 3


def imports_at_run_time(node: ast.AST) -> Iterator[str]:
    """Yield what is imported below a node, except under `if TYPE_CHECKING`."""
    if isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
        children = node.orelse
    else:
        children = list(ast.iter_child_nodes(node))  # type: ignore[arg-type]
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield "." * node.level + (node.module or "")
    for child in children:
        yield from imports_at_run_time(child)


def test_imports_at_run_time_are_seen_and_others_not() -> None:
    text = "import a\nif TYPE_CHECKING:\n    import b\nelse:\n    import c\ndef f():\n    from d.e import g\n"
    assert list(imports_at_run_time(ast.parse(text))) == ["a", "c", "d.e"]


@each_generated
def test_generated_code_knows_the_layer_above_as_types_only(path: Path) -> None:
    assert [name for name in imports_at_run_time(parsed(path)) if name.split(".")[0] == "zenskar_ext"] == []


# These contestants run in the environment of the competitors, with their HTTP library.
OTHERS_LIBRARY = {"benchmarks/contestants/stock_list.py", "benchmarks/contestants/tables_dlt.py"}
HTTP_LIBRARIES = {"httpx", "httpx2", "httpcore", "httpcore2"}


def test_the_http_library_is_named_once() -> None:
    files = python_files(EXT, CLIENT, *(ROOT / name for name in ("benchmarks", "scripts")))
    naming = {
        name_of(path)
        for path in files
        if HTTP_LIBRARIES & {name.split(".")[0] for name in imports_at_all(parsed(path))}
    }
    assert naming == {"generated/zenskar_client/http.py", *OTHERS_LIBRARY}


def imports_at_all(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_one_module_of_the_core_knows_where_the_tables_are() -> None:
    folders = [EXT / name for name in ("_async", "_concurrency", "_sansio", "_sync")]
    files = [*python_files(*folders), *EXT.glob("*.py")]
    assert [name_of(path) for path in files if '"zenskar_ext.export' in path.read_text()] == [
        "zenskar_ext/_sansio/tables.py"
    ]


@each_of_ext
def test_nothing_but_testing_and_the_command_with_its_doctor_imports_testing(path: Path) -> None:
    if not {EXT / "testing", EXT / "agents", EXT / "cli", EXT / "doctor", EXT / "_entry.py"} & {path, *path.parents}:
        assert [name for name in imports_at_run_time(parsed(path)) if "testing" in name.split(".")] == []


def modules_after(statement: str) -> set[str]:
    code = f"import sys\n{statement}\nprint(*sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def models_in(modules: set[str]) -> set[str]:
    return {name for name in modules if name.startswith("zenskar_client.models.")}


def test_the_front_page_imports_nothing_behind_it() -> None:
    modules = modules_after("import zenskar_ext")
    assert "zenskar_ext" in modules
    assert not {*HTTP_LIBRARIES, "attrs", "anyio", "zenskar_client"} & modules
    assert models_in(modules) == set()


@pytest.mark.peer_row(85, "yes: a client imports no model, and only the namespaces used")
def test_a_client_and_its_namespaces_import_no_model_and_no_other_namespace() -> None:
    modules = modules_after("from zenskar_ext import Zenskar; Zenskar('key', 'organisation').customers")
    assert "zenskar_client.api.customers" in modules
    assert "zenskar_client.api.invoices" not in modules
    assert not {
        name for name in modules if name.endswith(("_async", "_raw", "_async_raw", "_filters")) and "api" in name
    }
    assert models_in(modules) == set()


def test_a_client_imports_what_walks_and_filters_only_for_a_list() -> None:
    client = "from zenskar_ext import Zenskar; invoices = Zenskar('key', 'organisation').invoices"
    of_lists = {"zenskar_ext._sync.pager", "zenskar_ext._sync.crew", "zenskar_ext.filters"}
    assert not of_lists & modules_after(client)
    assert of_lists <= modules_after(f"{client}.list()")


def test_a_start_imports_nothing_that_only_some_calls_need() -> None:
    code = (
        "import attrs, httpx2; before = set(sys.modules)\n"
        "from zenskar_ext import Zenskar; Zenskar('key', 'organisation').invoices\n"
        "from zenskar_client.models import Invoice\n"
        "[sys.modules.pop(name) for name in before if name != 'sys']"
    )
    modules = modules_after(code)
    assert "zenskar_client.models.invoice" in modules
    needed_later = {"attempts", "filters", "_sync.pager"} | {
        f"_sansio.{name}" for name in ("codings", "cursor", "downloads", "failures", "paths")
    }
    assert not {f"zenskar_ext.{name}" for name in needed_later} & modules
    assert not {"asyncio", "anyio", "dateutil", "pathlib", "random", "tempfile", "uuid"} & modules


def test_one_operation_imports_the_models_that_it_needs_and_no_others() -> None:
    models = models_in(modules_after("from zenskar_client.api.invoices import get_invoice"))
    assert "zenskar_client.models.invoice" in models
    assert "zenskar_client.models.customer" not in models


def test_the_raw_client_works_alone() -> None:
    modules = modules_after("import zenskar_client, zenskar_client.api.invoices.list_invoices")
    assert not {name for name in modules if name.split(".")[0] == "zenskar_ext"}


# Sync and async are one implementation

# Text in a file of `_async` -> text in the file of the same name in `_sync`.
SUBSTITUTIONS = (
    ("from anyio import Semaphore", "from threading import Semaphore"),
    ("from anyio import Event", "from threading import Event"),
    (
        "AsyncEvents,\n    AsyncSend,\n    Batch,\n    answered,\n    check_run,\n    each,",
        "Batch,\n    Events,\n    Send,\n    answered,\n    check_run,",
    ),
    ("each(events)", "iter(events)"),
    ("import AsyncGenerator, AsyncIterator, Iterable", "import Generator, Iterable, Iterator"),
    ("import AsyncIterator, Callable", "import Callable, Iterator"),
    ("import Awaitable, Callable", "import Callable"),
    (
        "import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterable",
        "import Callable, Generator, Iterable, Iterator",
    ),
    ("import anyio\n", ""),
    ("anyio.sleep", "time.sleep"),
    ("Awaitable[object]", "object"),
    ("Awaitable[Page[Any]]", "Page[Any]"),
    ("zenskar_ext._async", "zenskar_ext._sync"),
    ("_concurrency.loops import OnePerLoop", "_concurrency.threads import OnePerProcess"),
    ("OnePerLoop", "OnePerProcess"),
    ("_concurrency.loops", "_concurrency.threads"),
    ("_concurrency.awaited_sockets", "_concurrency.blocking_sockets"),
    ("asynccontextmanager", "contextmanager"),
    ("AsyncByteStream", "SyncByteStream"),
    ("async def ", "def "),
    ("async for ", "for "),
    ("async with ", "with "),
    ("await ", ""),
    (" anext(", " next("),
    ("aclose", "close"),
    ("aread", "read"),
    ("handle_async_request", "handle_request"),
    ("aiter_bytes", "iter_bytes"),
    ("__aenter__", "__enter__"),
    ("__aexit__", "__exit__"),
    ("__aiter__", "__iter__"),
    ("__anext__", "__next__"),
    ("Async", ""),  # our classes, those of the HTTP library and of collections, StopAsyncIteration
)
SYNC, ASYNC = (
    "\n".join(path.read_text() for path in python_files(EXT / folder) if path.stem != "__init__")
    for folder in ("_sync", "_async")
)


def without_await(text: str) -> str:
    for old, new in SUBSTITUTIONS:
        text = text.replace(old, new)
    return text


def said(text: str) -> tuple[str, list[str]]:
    """Return the syntax and the comments of a text, independent of layout and of the order of imports."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.If):
            node.body.sort(key=lambda each: ast.unparse(each) if isinstance(each, ast.ImportFrom) else "zzz")
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return ast.dump(tree, indent=1), [token.string for token in tokens if token.type == tokenize.COMMENT]


def texts(folder: str) -> dict[str, tuple[str, list[str]]]:
    """Return the syntax and the comments of each file of a folder, without await."""
    files = [path for path in python_files(EXT / folder) if path.stem != "__init__"]
    return {
        path.name: said(without_await(path.read_text()) if folder == "_async" else path.read_text()) for path in files
    }


def test_every_file_that_waits_has_a_twin_and_the_two_are_one_text() -> None:
    waiting, awaiting = texts("_sync"), texts("_async")
    assert list(waiting) == list(awaiting)
    assert {path.removesuffix(".py") for path in waiting} >= {"client", "pager", "crew", "batches", "bodies", "pools"}
    for name in waiting:
        assert awaiting[name] == waiting[name], name


@pytest.mark.parametrize("old", [old for old, _ in SUBSTITUTIONS])
def test_every_substitution_is_needed(old: str) -> None:
    text = ASYNC
    for other, new in SUBSTITUTIONS:
        if other == old:
            break
        text = text.replace(other, new)
    assert old in text


@pytest.mark.parametrize(
    "drift",
    [
        lambda text: text + "\nEXTRA = 1\n",
        lambda text: text + "\n# Extra.\n",
        lambda text: text.replace("take(1)", "take(2)"),
        lambda text: text.replace("                page = ", "                print(cursor)\n                page = "),
        lambda text: text.replace("timeout: float | None = None", "timeout: float | None = 1"),
        lambda text: text.replace("Return the first item", "Return any item"),
    ],
    ids=["a line at the end", "a comment at the end", "a value", "a line inside", "a default", "a docstring"],
)
def test_drivers_that_drift_apart_are_noticed(drift: Callable[[str], str]) -> None:
    assert drift(ASYNC) != ASYNC
    assert said(without_await(drift(ASYNC))) != said(SYNC)
    assert said(without_await(ASYNC)) != said(drift(SYNC))


def test_layout_is_no_drift() -> None:
    wide = SYNC.replace("exc_info: object) -> None:", "exc_info: object\n    ) -> None:").replace("\n\n\n", "\n\n\n\n")
    assert wide != SYNC
    assert said(wide) == said(SYNC)


SAME_NAME = {
    "aclose": "close",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
}
WAITS_IN_ITS_OWN_WAY = {"sleep"}


def methods(cls: type[Any]) -> dict[str, list[tuple[str, object, object]]]:
    """Return the methods of a class in order, each with its arguments and their defaults."""
    found: dict[str, list[tuple[str, object, object]]] = {}
    for name, value in vars(cls).items():
        if not inspect.isfunction(value):
            continue
        parameters = inspect.signature(value).parameters.values()
        found[SAME_NAME.get(name, name)] = [
            (each.name, each.kind, None if each.name in WAITS_IN_ITS_OWN_WAY else each.default) for each in parameters
        ]
    return found


def namespaces() -> Iterator[tuple[type[Any], type[Any]]]:
    for tag in sorted(path.parent.name for path in CLIENT.glob("api/*/__init__.py")):
        module = import_module(f"zenskar_client.api.{tag}")
        classes = {name: getattr(module, name) for name in module.__all__}
        for name, each in classes.items():
            if f"Async{name}" in classes:
                yield each, classes[f"Async{name}"]


@pytest.mark.peer_row(75, "`AsyncZenskar`: same methods, arguments and defaults")
@pytest.mark.parametrize(
    ("sync", "asynchronous"),
    [(Zenskar, AsyncZenskar), (ByPath, AsyncByPath), (Pager, AsyncPager), (Batches, AsyncBatches), *namespaces()],
    ids=lambda each: str(each.__name__),
)
def test_async_twins_have_the_same_methods_order_and_defaults(sync: type[Any], asynchronous: type[Any]) -> None:
    assert list(methods(sync).items()) == list(methods(asynchronous).items())
    assert len(methods(sync)) > 1


def test_every_namespace_has_its_twin() -> None:
    names = [name for name in vars(api.Namespaces) if not name.startswith("_")]
    assert names == [name for name in vars(api.AsyncNamespaces) if not name.startswith("_")]
    assert {cls.__name__.lower() for cls, _ in namespaces()} >= {name.replace("_", "") for name in names}


# What is public


def rank(name: str) -> tuple[int, str]:
    """Return the sort key of a name as in ruff (RUF022): constants, classes, the rest."""
    if name.isupper():
        return 0, name
    return (1 if name[0].isupper() else 2), name


def exported(tree: ast.Module) -> list[str] | None:
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return list(ast.literal_eval(node.value))
    return None


def type_imports(tree: ast.Module) -> dict[str, list[str]]:
    """Return what is imported under `if TYPE_CHECKING` at the top level, by module."""
    blocks = [node.body for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    return {
        "." * node.level + (node.module or ""): [alias.asname or alias.name for alias in node.names]
        for node in chain.from_iterable(blocks)
        if isinstance(node, ast.ImportFrom)
    }


def defined(tree: ast.Module) -> set[str]:
    """Return the public names that a module defines itself, without type variables."""
    names: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and "TypeVar(" not in ast.unparse(node):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            names.update([target.id] if isinstance(target, ast.Name) else [])
    return {name for name in names if not name.startswith("_")} | names & {"__version__"}


LISTING = [path for path in python_files(EXT, CLIENT) if exported(parsed(path)) is not None]


@pytest.mark.parametrize("path", LISTING, ids=name_of)
def test_what_is_exported_is_complete_and_sorted(path: Path) -> None:
    tree = parsed(path)
    names = exported(tree)
    assert names
    assert names == sorted(set(names), key=rank)
    made = defined(tree)
    lazy = set(chain.from_iterable(type_imports(tree).values()))
    if path == CLIENT / "http.py":
        made |= lazy
    if path.name == "__init__.py":
        eager = {alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names}
        made |= lazy | {
            name
            for name in eager
            if path.parent in (CLIENT, EXT / "export" / "dlt", EXT / "webhooks") and not name.startswith("_")
        }
    assert set(names) == made


def test_every_front_page_lists_what_it_exports() -> None:
    pages = [
        EXT / "__init__.py",
        *(EXT / name / "__init__.py" for name in ("outbox", "testing")),
        CLIENT / "__init__.py",
    ]
    assert set(pages) <= set(LISTING)
    assert {CLIENT / name for name in ("types.py", "client.py", "errors.py", "models/__init__.py")} <= set(LISTING)


def test_the_lazy_table_of_the_front_page_is_what_type_checkers_see() -> None:
    tree = parsed(EXT / "__init__.py")
    assert {home: list(names) for home, names in zenskar_ext._HOMES.items()} == type_imports(tree)
    listed = list(chain.from_iterable(zenskar_ext._HOMES.values()))
    assert {*listed, "__version__"} == set(zenskar_ext.__all__)
    assert len(listed) == len(set(listed))


def test_the_lazy_table_of_the_models_is_what_type_checkers_see() -> None:
    tree = parsed(CLIENT / "models" / "__init__.py")
    seen = {name: module for module, names in type_imports(tree).items() for name in names}
    assert seen == zenskar_client.models._MODULES
    assert set(seen) == set(zenskar_client.models.__all__)


@pytest.mark.parametrize("path", sorted(CLIENT.glob("api/*/__init__.py")), ids=name_of)
def test_the_lazy_table_of_a_namespace_is_what_type_checkers_see(path: Path) -> None:
    module = import_module(f"zenskar_client.api.{path.parent.name}")
    seen = {name: f".{source.lstrip('.')}" for source, names in type_imports(parsed(path)).items() for name in names}
    assert seen == module._MODULES
    assert sorted(seen) == dir(module) == module.__all__
    assert all(getattr(module, name).__module__ == f"{module.__name__}{source}" for name, source in seen.items())
    with pytest.raises(AttributeError, match="has no attribute 'Invoice_s'"):
        _ = module.Invoice_s


@pytest.mark.parametrize(
    "module",
    [zenskar_ext.export, zenskar_ext.outbox, zenskar_ext.spark, zenskar_ext.testing],
    ids=lambda m: str(m.__name__),
)
def test_the_lazy_table_of_a_capability_is_what_type_checkers_see(module: Any) -> None:
    tree = parsed(Path(module.__file__))
    seen = {name: home for home, names in type_imports(tree).items() for name in names}
    assert seen == module._HOME_OF


@pytest.mark.parametrize("name", zenskar_ext.__all__)
def test_what_the_front_page_lists_is_found_where_it_says_and_kept(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if name == "__version__":
        assert re.fullmatch(r"\d+\.\d+\.\d+(\.dev0)?", zenskar_ext.__version__)
        return
    monkeypatch.delitem(vars(zenskar_ext), name, raising=False)
    value = getattr(zenskar_ext, name)
    assert value is getattr(import_module(zenskar_ext._HOME_OF[name]), name)
    assert vars(zenskar_ext)[name] is value


@pytest.mark.parametrize(
    "module",
    [
        zenskar_ext,
        zenskar_ext.export,
        zenskar_ext.outbox,
        zenskar_ext.spark,
        zenskar_ext.testing,
        zenskar_client.models,
    ],
    ids=lambda m: str(m.__name__),
)
def test_a_lazy_module_says_what_it_has_and_what_it_has_not(module: Any) -> None:
    assert dir(module) == sorted(module.__all__)
    with pytest.raises(AttributeError, match=rf"module '{re.escape(module.__name__)}' has no attribute 'invoice_s'"):
        _ = module.invoice_s


# Locations


def operations_and_tags() -> set[str]:
    modules = {path.stem for path in CLIENT.glob("api/*/[a-z]*.py")}
    return modules | {path.parent.name for path in CLIENT.glob("api/*/__init__.py")}


# The description does not say what approving or refunding does. The sandbox implements that here only, by resource.
PLAYS_THE_SERVER = EXT / "testing" / "_sandbox" / "rules"


@each_of_ext
def test_no_module_is_named_after_an_operation_or_a_tag(path: Path) -> None:
    names = operations_and_tags()
    assert {"invoices", "list_invoices", "approve_invoice"} <= names
    if path.parent != PLAYS_THE_SERVER:
        assert path.stem.strip("_") not in names


def test_there_are_no_drawers() -> None:
    folders = [EXT, CLIENT, *(ROOT / name for name in ("scripts", "tests", "benchmarks"))]
    paths = [path.relative_to(ROOT) for path in python_files(*folders)]
    assert len(paths) > 200
    words = {
        str(path): set(chain.from_iterable(part.split("_") for part in path.with_suffix("").parts)) for path in paths
    }
    assert {path: found & DRAWERS for path, found in words.items() if found & DRAWERS} == {}


@each_generated
def test_every_generated_file_opens_with_the_mark(path: Path) -> None:
    assert path.read_text().startswith(MARK)


def test_nothing_but_python_its_marker_of_types_and_the_index_of_the_command_is_generated() -> None:
    files = {path for path in CLIENT.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    index = {CLIENT / "commands" / f"{name}.json" for name in ("_names", *index_of_command.namespaces())}
    assert {path for path in files if path.suffix != ".py"} == {CLIENT / "py.typed", *index}


def test_both_packages_say_that_they_are_typed() -> None:
    assert (EXT / "py.typed").is_file()
    assert (CLIENT / "py.typed").is_file()


# Modules that wait are tested in `tests/client` against servers, with one test body for both clients. What needs an
# extra, or an account, is tested in `tests/agents`, `tests/cli`, `tests/doctor`, `tests/outbox`, `tests/export`, `tests/spark` and `tests/webhooks`.
ELSEWHERE = {"_sync", "_async", "agents", "cli", "doctor", "export", "outbox", "spark", "testing", "webhooks"}
DECIDING = [path for path in python_files(EXT) if not ELSEWHERE & {*path.parts} and path.stem != "__init__"]


@pytest.mark.parametrize("path", DECIDING, ids=name_of)
def test_every_module_that_decides_has_its_own_tests(path: Path) -> None:
    room = path.parent.relative_to(EXT)
    assert (ROOT / "tests" / "unit" / room / f"test_{path.stem}.py").is_file()


def test_the_unit_tests_mirror_the_tree() -> None:
    unit = ROOT / "tests" / "unit"
    tests = [path.relative_to(unit) for path in unit.rglob("test_*.py")]
    assert len(tests) > 15
    lost = [str(path) for path in tests if not (EXT / path.parent / f"{path.stem.removeprefix('test_')}.py").is_file()]
    assert lost == []


# Sizes


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how many lines the body of a function has, without its arguments and its docstring."""
    first = function.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    start = (first.end_lineno or 0) + 1 if documented else first.lineno
    return (function.end_lineno or 0) - start + 1


def test_neither_arguments_nor_a_docstring_make_a_function_long() -> None:
    [function] = ast.parse('@a\ndef f(\n    b,\n):\n    """One.\n\n    Two.\n    """\n    c = 1\n    return c\n').body
    assert isinstance(function, ast.FunctionDef)
    assert length(function) == 2
    [function] = ast.parse("def f(\n    b,\n):\n    c = 1\n    return c\n").body
    assert isinstance(function, ast.FunctionDef)
    assert length(function) == 2


@each_of_ext
def test_no_module_and_no_function_outgrows_its_budget(path: Path) -> None:
    assert len(path.read_text().splitlines()) <= LONGEST_MODULE
    functions = [node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert {each.name: length(each) for each in functions if length(each) > LONGEST_FUNCTION} == {}
