"""The rules of docs/architecture.md that a machine can hold: who may import whom, and what lives in one room only.

A file's room is the first part of its path below reader/: a folder, or one of the single files at the top and bottom.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

READER = Path(__file__).resolve().parent.parent / "reader"

# From the top down. A room imports only rooms of lower rows: those of one row do not know each other …
ROWS: tuple[frozenset[str], ...] = (
    frozenset({"app", "cli", "terminal", "__main__"}),
    frozenset({"ui"}),
    frozenset({"session"}),
    frozenset({"playback", "export", "library", "accessibility", "desktop", "wayfinding"}),
    frozenset({"speech"}),
    frozenset({"extract", "narration", "commands", "appearance"}),
    frozenset({"document"}),
    frozenset({"errors", "places", "child", "bus"}),
)
# … but for the rows that hold single files, not rooms.
ROWS_OF_FILES = (ROWS[0], ROWS[-1])

HOMES = {"tkinter": "ui", "_tkinter": "ui", "tktooltip": "ui", "PIL.ImageTk": "ui", "bs4": "extract",
         "lxml": "extract", "sqlite3": "library"}  # fmt: skip
UNTYPED = frozenset({"Any", "cast", "TYPE_CHECKING"})
DRAWERS = frozenset({"utils", "util", "helper", "helpers", "manager", "misc", "common"})


@dataclass(frozen=True, slots=True)
class Import:
    name: str  # dotted and absolute
    line: int


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the program: its dotted name, its room, and what it says."""

    name: str
    room: str
    tree: ast.Module


def sources(package: Path) -> tuple[Source, ...]:
    found = []
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        dotted = ".".join((package.name, *(part for part in parts if part != "__init__")))
        found.append(Source(dotted, parts[0], ast.parse(path.read_text(encoding="utf-8"), str(path))))
    return tuple(found)


def imports(source: Source) -> Iterator[Import]:
    """Everything the file imports, also inside functions and by importlib with a written name.

    ``from a import b`` gives a.b: the caller knows whether that is a module.
    """
    for node in ast.walk(source.tree):
        match node:
            case ast.Import(names=names):
                yield from (Import(alias.name, node.lineno) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=0):
                yield from (Import(f"{module}.{alias.name}", node.lineno) for alias in names)
            case ast.ImportFrom(level=level):
                yield Import("." * level, node.lineno)
            case ast.Call(func=ast.Name(id="__import__" | "import_module"), args=[ast.Constant(value=str(name)), *_]):
                yield Import(name, node.lineno)
            case ast.Call(func=ast.Attribute(attr="import_module"), args=[ast.Constant(value=str(name)), *_]):
                yield Import(name, node.lineno)


def is_or_is_in(name: str, module: str) -> bool:
    return name == module or name.startswith(module + ".")


def row_of(room: str) -> int | None:
    return next((index for index, row in enumerate(ROWS) if room in row), None)


def may_import(importer: str, imported: str) -> bool:
    upper, lower = row_of(importer), row_of(imported)
    if importer == imported:
        return True
    if upper is None or lower is None:
        return False
    return upper < lower or (upper == lower and ROWS[upper] in ROWS_OF_FILES)


def faults_of(source: Source, package: str) -> Iterator[str]:
    if ast.get_docstring(source.tree) is None:
        yield f"{source.name}: does not say in its first line what it is for"
    if source.name.rpartition(".")[2] in DRAWERS:
        yield f"{source.name}: is named as a drawer, not for what is in it"
    if source.room != "__init__" and row_of(source.room) is None:
        yield f"{source.name}: the room {source.room!r} has no place in the order"
    for found in imports(source):
        where = f"{source.name}:{found.line}"
        if found.name.startswith("."):
            yield f"{where}: relative import; say where it is from"
        elif is_or_is_in(found.name, package):
            room = found.name.split(".")[1] if "." in found.name else ""
            if row_of(room) is not None and not may_import(source.room, room):
                yield f"{where}: {source.room} imports {found.name}, which is not below it"
        for module, home in HOMES.items():
            if is_or_is_in(found.name, module) and source.room != home:
                yield f"{where}: {module} outside {home}/"
        if found.name.startswith("typing.") and found.name.removeprefix("typing.") in UNTYPED:
            yield f"{where}: {found.name}"
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Name) and node.id == "print" and source.room != "cli":
            yield f"{source.name}:{node.lineno}: print outside cli.py"


def cycles(files: tuple[Source, ...]) -> Iterator[str]:
    """Every ring of files that import each other, once, as "a -> b -> a"."""
    names = {source.name for source in files}

    def module(dotted: str) -> str:
        while dotted not in names:
            dotted = dotted.rpartition(".")[0]
            if not dotted:
                return ""
        return dotted

    graph = {source.name: sorted({module(found.name) for found in imports(source)} - {""}) for source in files}
    done: set[str] = set()

    def walk(name: str, path: tuple[str, ...]) -> Iterator[str]:
        if name in path:
            yield " -> ".join((*path[path.index(name) :], name))
            return
        if name in done:
            return
        for following in graph[name]:
            yield from walk(following, (*path, name))
        done.add(name)

    for name in graph:
        yield from walk(name, ())


def faults(package: Path) -> tuple[str, ...]:
    files = sources(package)
    found = [fault for source in files for fault in faults_of(source, package.name)]
    return (*found, *(f"a ring of imports: {ring}" for ring in cycles(files)))


def test_the_program_keeps_to_its_architecture() -> None:
    """Who changes one room need not read the others."""
    found = "\n".join(faults(READER))

    assert not found, found


def test_every_room_of_the_program_was_looked_at() -> None:
    """A checker that looks at nothing finds nothing."""
    rooms = {source.room for source in sources(READER)}

    assert {"document", "extract", "narration", "speech", "session", "ui", "errors", "__init__"} <= rooms


BAD_LINES = {
    "extract/a.py": ("from reader.session.state import SessionState", "extract imports reader.session.state"),
    "extract/b.py": ("import reader.narration.words", "extract imports reader.narration.words"),
    "library/c.py": ("from reader import playback", "library imports reader.playback"),
    "document/d.py": ("def f():\n    from reader.speech import engine", "document imports reader.speech.engine"),
    "session/e.py": ("from tkinter import ttk", "tkinter outside ui/"),
    "cli.py": ("import importlib\nimportlib.import_module('tkinter.font')", "tkinter outside ui/"),
    "narration/f.py": ("from bs4.element import Tag", "bs4 outside extract/"),
    "ui/g.py": ("import sqlite3", "sqlite3 outside library/"),
    "speech/h.py": ("print('here')", "print outside cli.py"),
    "speech/i.py": ("from . import engine", "relative import"),
    "speech/j.py": ("from typing import Any", "typing.Any"),
    "playback/utils.py": ("", "named as a drawer"),
    "cellar/k.py": ("", "the room 'cellar' has no place"),
    "errors.py": ("import reader.document", "errors imports reader.document"),
}


def write(package: Path, path: str, text: str) -> None:
    file = package / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f'"""For the test."""\n{text}\n', encoding="utf-8")


@pytest.mark.parametrize("path", BAD_LINES)
def test_each_forbidden_thing_is_found_where_it_stands(path: str, tmp_path: Path) -> None:
    """Who breaks a rule is told which, in which file."""
    text, complaint = BAD_LINES[path]
    write(tmp_path / "reader", path, text)

    found = faults(tmp_path / "reader")

    assert [complaint in fault for fault in found] == [True]


def test_a_ring_of_files_in_one_room_is_found(tmp_path: Path) -> None:
    """Rooms that point down can still hold files that cannot be read one after the other."""
    write(tmp_path / "reader", "speech/engine.py", "from reader.speech.choose import pick")
    write(tmp_path / "reader", "speech/choose.py", "def pick():\n    import reader.speech.engine")

    assert faults(tmp_path / "reader") == (
        "a ring of imports: reader.speech.choose -> reader.speech.engine -> reader.speech.choose",
    )


def test_a_file_without_a_first_sentence_is_found(tmp_path: Path) -> None:
    """Who opens a file wants to know what it is for."""
    write(tmp_path / "reader", "speech/__init__.py", "")
    (tmp_path / "reader" / "speech" / "choose.py").write_text("VOICE = 1\n", encoding="utf-8")

    assert len(faults(tmp_path / "reader")) == 1


def test_what_is_allowed_is_not_complained_about(tmp_path: Path) -> None:
    """A checker that cries at everything is switched off."""
    write(tmp_path / "reader", "__init__.py", "__version__ = '1'")
    write(tmp_path / "reader", "ui/window.py", "import tkinter\nfrom reader.session.state import A\nimport os.path")
    write(tmp_path / "reader", "cli.py", "from reader import __version__\nfrom reader import app\nprint(__version__)")
    write(tmp_path / "reader", "extract/soup.py", "import bs4\nfrom reader.errors import ReaderError")

    assert faults(tmp_path / "reader") == ()


def test_the_command_line_loads_neither_tk_nor_a_parser_at_its_start() -> None:
    """``reader --help`` is at once there, also on a machine without Tk."""
    heavy = ("tkinter", "bs4", "lxml", "numpy", "PIL", "httpx", "miniaudio", "pyttsx3")
    code = f"import sys, reader.cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True, cwd=READER.parent
    )

    assert done.stdout.strip() == "[]"
