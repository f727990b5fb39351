"""The command as a person runs it: a process of its own."""

import json
import os
import signal
import subprocess
import sys
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from threading import Thread

import pytest

from reader.document import codec

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = ROOT.parent / "shared" / "reference" / "article-page.txt"

PAGE = """<!doctype html><html lang=en><title>Peat smoke over Crakemouth – Herald</title>
<body><nav><a href=/>Home</a></nav><article>
<h1>Peat smoke over Crakemouth</h1><p>By Ann Writer</p>
<p>The kilns were lit at dawn on Tuesday, and by noon the smoke lay over the harbour, the school and the market.</p>
<figure><img src=kiln.jpg alt="A kiln"><figcaption>The oldest kiln, rebuilt in 1911.</figcaption></figure>
<h2>No bricks</h2>
<p>Nobody had asked for bricks, said the foreman, who has tended the fires for thirty years and means to go on.</p>
<p>They burn until tomorrow, and then the town will open its windows again and count what has turned grey.</p>
</article></body></html>"""


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Command:
    """``reader`` in a folder of its own, without display and sound device."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        home = {"HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.folder), "READER_DATA": str(self.folder / "data")}
        kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "PULSE_SERVER")}
        return {**kept, **home, "PYTHONPATH": str(ROOT)}

    def __call__(self, *arguments: str, stdin: bytes = b"", code: str = "", **variables: str) -> Ran:
        ran = subprocess.run(
            [sys.executable, *(("-c", code) if code else ("-m", "reader")), *arguments],
            input=stdin, check=False, capture_output=True, cwd=self.folder, env={**self.environment, **variables},
            timeout=60,
        )  # fmt: skip
        return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())

    @contextmanager
    def started(self, *arguments: str) -> Iterator["subprocess.Popen[bytes]"]:
        with subprocess.Popen(
            [sys.executable, "-m", "reader", *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, cwd=self.folder, env=self.environment, start_new_session=True,
        ) as child:  # fmt: skip
            try:
                yield child
            finally:
                child.kill()

    def write_long_page(self) -> None:
        """Long enough to be still at work when something happens to the command."""
        long = PAGE.replace("</article>", "<p>And so it went on for many years in that town, day by day.</p>" * 5000)
        (self.folder / "long.html").write_text(long, encoding="utf-8")


@pytest.fixture
def reader(tmp_path: Path) -> Command:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return Command(tmp_path)


def test_text_is_the_article_with_its_captions_marked(reader: Command) -> None:
    ran = reader("text", "page.html")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Peat smoke over Crakemouth\n")
    assert "\n\nCaption: The oldest kiln, rebuilt in 1911.\n\n" in ran.out
    assert "Home" not in ran.out


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference page is not here")
def test_the_reference_page_comes_out_clean(reader: Command) -> None:
    """The page the whole project is measured by."""
    ran = reader("text", str(REFERENCE))
    lines = [line for line in ran.out.split("\n") if line]
    source = [line for line in REFERENCE.read_text(encoding="utf-8").split("\n") if line]
    captions = [line for line, following in pairwise(source) if line == following]
    body = [line for line in source[3:] if line not in captions and len(line) > 2]

    assert len(body) == 13
    assert lines[0] == source[2]
    assert [line for line in lines if line.startswith("Caption: ")] == [f"Caption: {line}" for line in captions]
    assert [line for line in lines[1:] if not line.startswith("Caption: ")] == body


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference page is not here")
def test_the_reference_page_is_some_minutes_of_sound(reader: Command) -> None:
    ran = reader("export", str(REFERENCE), "-o", "out.wav")
    with wave.open(str(reader.folder / "out.wav")) as file:
        seconds = file.getnframes() / file.getframerate()
    spoken = len(reader("text", str(REFERENCE)).out.split())

    assert ran.code == 0
    assert 100 < spoken / (seconds / 60) < 220  # words a minute


@pytest.mark.parametrize("verb", [("text",), ("export", "-o", "out.wav"), ("speak",), ()])
def test_a_page_without_a_story_is_read_after_a_word_about_it(reader: Command, verb: tuple[str, ...]) -> None:
    """The person knows why it is a list of links, and nothing fails."""
    items = "".join(f"<li><a href=/{n}>The ferry sails again, number {n}</a></li>" for n in range(12))
    (reader.folder / "front.html").write_text(f"<title>Front</title><ul>{items}</ul>", encoding="utf-8")
    ran = reader(*verb, "front.html")

    assert "reader: This page has no story: what follows is what it shows." in ran.err.splitlines()
    assert verb == ("export", "-o", "out.wav") or "The ferry sails again, number 11" in ran.out
    assert ran.code == (69 if verb == ("speak",) else 0)  # there is no sound device


def test_extract_prints_the_article_as_json(reader: Command) -> None:
    article = codec.loads(reader("extract", "page.html").out)

    assert article.title == "Peat smoke over Crakemouth"
    assert article.captions() == ("The oldest kiln, rebuilt in 1911.",)


def test_narrate_prints_one_object_a_line(reader: Command) -> None:
    said = [json.loads(line) for line in reader("narrate", "page.html").out.splitlines()]

    assert all(
        [key for key in one if key != "spoken"] == ["text", "kind", "locator", "language", "pause"] for one in said
    )
    assert all(list(one["locator"]) == ["block", "start", "end"] for one in said)
    assert said[0]["text"] == "Peat smoke over Crakemouth"


def test_standard_input_is_a_source(reader: Command) -> None:
    assert reader("text", "-", stdin=PAGE.encode()).out == reader("text", "page.html").out


def test_export_writes_what_narrate_says(reader: Command) -> None:
    ran = reader("export", "page.html", "-o", "out.wav", "--rate", "2")

    assert ran.code == 0
    assert "100 %" in ran.err
    with wave.open(str(reader.folder / "out.wav")) as file:
        assert 8 < file.getnframes() / file.getframerate() < 40


def test_export_does_not_write_over_what_it_reads(reader: Command) -> None:
    (reader.folder / "page.wav").write_text(PAGE)
    ran = reader("export", "page.wav", "-o", "page.wav")

    assert ran.code == 73
    assert (reader.folder / "page.wav").read_text() == PAGE


def test_voices_are_listed_for_a_language(reader: Command) -> None:
    ran = reader("voices", "fr")

    assert ran.code == 0
    listed = ran.out.partition("\n\n")[0].splitlines()
    assert listed[0].split() == ["Language", "Engine", "Voice", "Name", "Quality", "Licence"]
    assert len(listed) > 1
    assert all(line.startswith("French") and "espeak-ng/fr" in line for line in listed[1:])


def test_voices_are_measured_on_demand(reader: Command) -> None:
    """Whether a voice can keep up with listening is not to be guessed."""
    ran = reader("voices", "eo", "--measure")
    listed = ran.out.partition("\n\n")[0].splitlines()

    assert listed[0].endswith("Speed")
    assert [float(line.split()[-1].removesuffix("×")) > 1 for line in listed[1:]] == [True]


def test_a_file_named_like_a_verb_can_be_opened(reader: Command) -> None:
    (reader.folder / "text").write_text(PAGE, encoding="utf-8")
    ran = reader("text", "./text")

    assert ran.out.startswith("Peat smoke")
    assert "Peat smoke" in reader("./text").out


def test_without_display_and_device_the_article_is_printed_and_its_audio_written(reader: Command) -> None:
    """make run does the main job on a bare server too, and never writes over a file."""
    (reader.folder / "Peat smoke over Crakemouth.wav").write_text("mine")
    ran = reader("page.html")

    assert ran.code == 0
    assert "no display" in ran.err
    assert "Caption: The oldest kiln" in ran.out
    with wave.open(str(reader.folder / "Peat smoke over Crakemouth 2.wav")) as file:
        assert file.getnframes() > 22050 * 10
    assert (reader.folder / "Peat smoke over Crakemouth.wav").read_text() == "mine"


def test_a_display_that_is_not_there_is_no_traceback(reader: Command) -> None:
    ran = reader("page.html", DISPLAY=":4711")

    assert ran.code == 0
    assert ran.err.startswith("reader: ")
    assert "terminal instead" in ran.err.splitlines()[0]
    assert "They burn until tomorrow" in ran.out


def test_a_python_without_tkinter_is_told_what_to_install(reader: Command) -> None:
    """Debian's python3 comes without it."""
    bare = reader.folder / "bare"
    bare.mkdir()
    (bare / "tkinter.py").write_text("raise ImportError(\"No module named '_tkinter'\", name='_tkinter')")
    ran = reader("page.html", DISPLAY=":4711", PYTHONPATH=os.pathsep.join((str(bare), str(ROOT))))

    assert ran.code == 0
    assert "python3-tk" in ran.err
    assert "They burn until tomorrow" in ran.out


def test_speak_without_a_device_says_so_and_does_not_wait(reader: Command) -> None:
    ran = reader("speak", "page.html")

    assert ran.code == 69
    assert ran.err.startswith("reader: There is no sound device")
    assert ran.err.count("\n") == 1  # sound libraries would print dozens of lines
    assert "They burn until tomorrow" in ran.out


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """Answers every address with "not found"."""

    class Nothing(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_error(404)

        def log_message(self, format: str, *values: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Nothing)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/story"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, 66),
        (b"", 65),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), 65),
        (b"<div>" * 4_000_000, 65),
        (b"<html><body><p></p></body></html>", 65),
    ],
    ids=["no file", "empty", "a picture", "20 MB of div", "no story"],
)
@pytest.mark.parametrize("verb", [(), ("text",), ("speak",), ("narrate",)], ids=["window", "text", "speak", "narrate"])
def test_what_cannot_be_read_is_one_clear_sentence(
    reader: Command, verb: tuple[str, ...], content: bytes | None, code: int
) -> None:
    if content is not None:
        (reader.folder / "odd.html").write_bytes(content)
    ran = reader(*verb, "odd.html")
    lines = [line for line in ran.err.splitlines() if "no display" not in line]

    assert ran.code == code
    assert len(lines) == 1
    assert lines[0].startswith("reader: ")
    assert "odd.html" in lines[0]
    assert lines[0].endswith((".", "first"))
    assert ran.out == ""


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/story", "http://no-such-host.invalid/story"])
def test_an_address_that_does_not_answer_is_one_clear_sentence(reader: Command, address: str) -> None:
    ran = reader("text", address)

    assert (ran.code, ran.out) == (69, "")
    assert ran.err.startswith("reader: ")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("nothing", ["", " "])
def test_an_empty_name_is_not_the_present_folder(reader: Command, nothing: str) -> None:
    """reader text "$PAGE" where PAGE was never set."""
    ran = reader("text", nothing)

    assert (ran.code, ran.out) == (66, "")
    assert "empty" in ran.err


def test_a_site_that_has_no_such_page_says_so(reader: Command, site: str) -> None:
    ran = reader("text", site)

    assert ran.code == 69
    assert "404" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("text",),
        ("text", "a", "b"),
        ("--nonsense",),
        ("export", "page.html"),
        ("speak", "page.html", "--rate", "9"),
        ("tekst", "page.html"),
    ],
)
def test_wrong_usage_is_one_sentence(reader: Command, arguments: tuple[str, ...]) -> None:
    ran = reader(*arguments)

    assert (ran.code, ran.out) == (64, "")
    assert ran.err.count("\n") == 1
    assert "--help" in ran.err


def test_an_unknown_voice_is_one_sentence(reader: Command) -> None:
    ran = reader("export", "page.html", "-o", "out.wav", "--voice", "nobody")

    assert ran.code == 64
    assert "nobody" in ran.err
    assert not (reader.folder / "out.wav").exists()


@pytest.mark.parametrize("arguments", [("--help",), ("text", "--help"), ("--version",)])
def test_help_and_version_go_to_standard_output(reader: Command, arguments: tuple[str, ...]) -> None:
    ran = reader(*arguments)

    assert (ran.code, ran.err) == (0, "")
    assert "reader" in ran.out


def test_a_pipe_that_closes_early_is_no_error(reader: Command) -> None:
    """reader narrate page.html | head"""
    reader.write_long_page()
    with reader.started("narrate", "long.html") as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.readline()
        child.stdout.close()
        errors = child.stderr.read()

    assert errors == b""


def test_audio_is_written_also_when_nobody_watches_the_bar(reader: Command) -> None:
    """reader export page.html -o out.wav 2>&1 | head -1"""
    with reader.started("export", "page.html", "-o", "out.wav") as child:
        assert child.stderr is not None
        child.stderr.close()
        code = child.wait(60)

    assert code == 0
    assert (reader.folder / "out.wav").exists()


@pytest.mark.skipif(os.name != "posix", reason="POSIX signals")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_ended_from_outside_it_leaves_no_half_file(reader: Command, name: str, code: int) -> None:
    """A closed terminal, a system that goes down: what stood there before still stands."""
    reader.write_long_page()
    (reader.folder / "out.wav").write_text("mine")
    before = sorted(reader.folder.iterdir())
    with reader.started("export", "long.html", "-o", "out.wav") as child:
        assert child.stderr is not None
        while b"Writing" not in child.stderr.readline():
            assert child.poll() is None
        child.send_signal(getattr(signal, name))
        errors = child.stderr.read()
        ended = child.wait(60)
    data = reader.folder / "data"

    assert (ended, b"Traceback" in errors) == (code, False)
    assert sorted(path for path in reader.folder.iterdir() if path != data) == before
    assert (reader.folder / "out.wav").read_text() == "mine"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_full_disk_is_one_sentence(reader: Command) -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "reader", "text", "page.html"], stdout=full, stderr=subprocess.PIPE,
            check=False, cwd=reader.folder, env=reader.environment, timeout=60,
        )  # fmt: skip

    assert ran.returncode == 74
    assert ran.stderr.decode() == "reader: The output cannot be written: No space left on device.\n"


def test_a_folder_that_cannot_be_written_does_not_keep_from_reading(reader: Command) -> None:
    """What is remembered is a comfort, not a condition."""
    ran = reader("export", "page.html", "-o", "out.wav", READER_DATA=os.path.join(os.devnull, "data"))

    assert ran.code == 0, ran.err


def test_a_message_is_one_line_without_commands_to_the_terminal(reader: Command) -> None:
    """A file's name is a stranger's text too."""
    ran = reader("text", "odd\n\x1b[31mname.html")

    assert ran.err.endswith("/odd [31mname.html.\n")
    assert ran.err.count("\n") == 1


def test_a_page_cannot_send_commands_to_the_terminal(reader: Command) -> None:
    page = PAGE.replace("No bricks", "No \x1b]0;owned\x07bricks\x9b2J")
    (reader.folder / "odd.html").write_text(page, encoding="utf-8")

    assert not set(reader("text", "odd.html").out) & {"\x1b", "\x07", "\x9b"}


NO_TK = """
import sys
from reader.cli import main
code = main(sys.argv[1:])
tk = ("tkinter", "_tkinter", "tktooltip", "reader.ui")
loaded = [name for name in sys.modules if name.split(".")[0] in tk or ".".join(name.split(".")[:2]) in tk]
assert not loaded, loaded
sys.exit(code)
"""


@pytest.mark.parametrize(
    "arguments",
    [("text", "page.html"), ("extract", "page.html"), ("narrate", "page.html"), ("voices", "en"),
     ("export", "page.html", "-o", "out.wav")],
    ids=lambda arguments: arguments[0],
)  # fmt: skip
def test_no_verb_loads_tk(reader: Command, arguments: tuple[str, ...]) -> None:
    """A Python without Tk does all but the window."""
    ran = reader(*arguments, code=NO_TK)

    assert ran.code == 0, ran.err
