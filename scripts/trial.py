"""Compile a generated package and import each of its modules, in a process of its own, without the network.

Each name that a function looks up in its module must be there, as a function that reads a response runs only later.

Run as a file by that process, so it imports the standard library only.
"""

import builtins
import dis
import importlib
import json
import subprocess
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path, PurePath
from types import CodeType, ModuleType
from typing import Any, Final

SECONDS: Final = 120
"""How long the process may take."""
_REFUSED: Final = (
    *("os.exec", "os.fork", "os.forkpty", "os.kill", "os.posix_spawn", "os.spawn", "os.system", "subprocess.Popen"),
    *("socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"),
)
"""What no module does when it is imported."""


def failures(package: Path) -> dict[PurePath, str]:
    """Return the modules of a package that cannot be imported, each with the reason."""
    command = [sys.executable, "-I", "-B", "-W", "error::SyntaxWarning", __file__, str(package)]
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=SECONDS)  # noqa: S603
        said, end = done.stdout, f"the process ended with status {done.returncode}"
    except subprocess.TimeoutExpired as expired:
        said = (expired.stdout or b"").decode() if isinstance(expired.stdout, bytes) else ""
        end = f"it takes longer than {SECONDS} seconds"
    begun = ""
    for line in said.splitlines():
        if line.startswith('{"'):
            return {PurePath(module): reason for module, reason in json.loads(line).items()}
        begun = line
    return {} if begun == "end" else {PurePath(begun): end}


def _run(package: Path) -> Iterator[str]:
    """Import all modules; iterate over their names, and over the failures as JSON or `end` at last."""
    sys.path.insert(0, str(package.parent))
    failed: dict[str, str] = {}
    for path in sorted(package.rglob("*.py")):
        module = path.relative_to(package)
        yield str(module)
        try:
            code = compile(path.read_bytes(), str(path), "exec")
            name = ".".join((package.name, *module.with_suffix("").parts)).removesuffix(".__init__")
            if missing := _missing(code, importlib.import_module(name)):
                failed.setdefault(str(module), f"NameError: name {missing!r} is not defined when it is used")
        except BaseException as error:  # noqa: BLE001 - whatever a module raises, SystemExit too
            failed.setdefault(*_culprit(package, module, error))
    yield json.dumps(failed) if failed else "end"


def _missing(code: CodeType, module: ModuleType) -> str:
    """Return a name that code, or a function in it, looks up in a module that does not have it; "" if there is none."""
    if unknown := {*code.co_names} - vars(module).keys() - vars(builtins).keys():  # they may be attributes
        for each in dis.get_instructions(code):
            if each.opname == "LOAD_GLOBAL" and each.argval in unknown:
                return str(each.argval)
    inner = (each for each in code.co_consts if isinstance(each, CodeType))
    return next(filter(None, (_missing(each, module) for each in inner)), "")


def _culprit(package: Path, module: PurePath, error: BaseException) -> tuple[str, str]:
    """Return the module whose text is wrong, which another one may have imported, and the reason."""
    files = [error.filename] if isinstance(error, SyntaxError) else []
    files += [frame.filename for frame in reversed(traceback.extract_tb(error.__traceback__))]
    own = (str(Path(file).relative_to(package)) for file in files if file and Path(file).is_relative_to(package))
    return next(own, str(module)), f"{type(error).__name__}: {error}"


def _refuse(event: str, _: Any) -> None:
    if event.startswith(_REFUSED):
        raise PermissionError(f"an import may not use {event}")


if __name__ == "__main__":
    sys.addaudithook(_refuse)
    for line in _run(Path(sys.argv[1])):
        print(line, flush=True)
