"""``reader export``: one article or several, in whatever format the name or the option says."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile
from cli.test_cli import PAGE, Command


@pytest.fixture
def reader(tmp_path: Path) -> Command:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "other.html").write_text(PAGE.replace("Peat smoke over", "Rain in"), encoding="utf-8")
    return Command(tmp_path)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("name", "kind", "rate"),
    [
        ("a.mp3", "MPEG_LAYER_III", 22050),
        ("a.OPUS", "OPUS", 48000),
        ("a.flac", "PCM_16", 22050),
        ("a.wav", "PCM_16", 22050),
    ],
)
def test_the_name_says_the_format_and_subtitles_lie_beside(reader: Command, name: str, kind: str, rate: int) -> None:
    ran = reader("export", "page.html", "-o", name)
    info = soundfile.info(reader.folder / name)

    assert ran.code == 0, ran.err
    assert (info.subtype, info.samplerate, info.channels) == (kind, rate, 1)
    assert {name, "a.vtt", "a.srt"} <= set(names(reader.folder))
    assert f"{name}: {round(info.duration)} s" in ran.err.splitlines()


def test_what_lies_beside_can_be_chosen(reader: Command) -> None:
    reader("export", "page.html", "-o", "one.mp3", "--no-subtitles")
    reader("export", "page.html", "-o", "two.mp3", "--words", "--cue", "--no-chapters")
    made = [name for name in names(reader.folder) if name.startswith(("one", "two"))]

    assert made == ["one.mp3", "two.cue", "two.mp3", "two.srt", "two.vtt"]
    assert "<00:00:0" in (reader.folder / "two.vtt").read_text(encoding="utf-8")
    assert b"CHAP" not in (reader.folder / "two.mp3").read_bytes()


def test_several_articles_in_one_go_and_one_that_fails_does_not_end_the_others(reader: Command) -> None:
    ran = reader("export", "page.html", "missing.html", "other.html", "-o", "out", "--no-subtitles", "--format", "flac")

    assert ran.code == 66
    assert names(reader.folder / "out") == ["Peat smoke over Crakemouth.flac", "Rain in Crakemouth.flac"]
    assert "missing.html: There is no file " in ran.err
    assert ran.err.splitlines()[-1] == "2 of 3 articles written to out, 1 failed."


def test_two_articles_of_one_title_are_both_written(reader: Command) -> None:
    ran = reader("export", "page.html", "page.html", "-o", "out/", "--format", "flac")

    assert ran.code == 0
    assert names(reader.folder / "out") == [
        f"Peat smoke over Crakemouth{more}.{suffix}" for more in (" 2", "") for suffix in ("flac", "srt", "vtt")
    ]


def test_a_single_article_can_go_into_a_folder_by_its_title(reader: Command) -> None:
    """As MP3, which plays everywhere; the folder is made."""
    reader("export", "page.html", "-o", "new/folder/", "--no-subtitles")

    assert names(reader.folder / "new" / "folder") == ["Peat smoke over Crakemouth.mp3"]


def test_a_name_without_a_suffix_gets_that_of_the_format(reader: Command) -> None:
    reader("export", "page.html", "-o", "Dr. Smith", "--format", "FLAC", "--no-subtitles")

    assert "Dr. Smith.flac" in names(reader.folder)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "a.ogg"), 'The name says what is written: "a.mp3", "a.opus", "a.flac" or "a.wav".'),
        (("-o", "a.mp3", "--format", "wav"), "a.mp3 would be MP3, and WAV was asked for: name one of them."),
        (("-o", "a", "--format", "midi"), "Reader does not write 'midi' files: choose MP3, Opus, FLAC or WAV."),
        (("other.html", "-o", "page.html"), "page.html is a file: several articles need a folder."),
    ],
)
def test_a_wish_that_makes_no_sense_is_one_sentence(reader: Command, arguments: tuple[str, ...], said: str) -> None:
    before = names(reader.folder)
    ran = reader("export", "page.html", *arguments)

    assert (ran.code, ran.err) == (73, f"reader: {said}\n")
    assert names(reader.folder) == before


@pytest.mark.skipif(os.name != "posix", reason="POSIX signals")
def test_ended_in_the_second_article_the_first_one_stays_whole(reader: Command) -> None:
    reader.write_long_page()
    with reader.started("export", "page.html", "long.html", "-o", "out", "--format", "flac") as child:
        assert child.stderr is not None
        while b"Crakemouth.flac:" not in child.stderr.readline():
            assert child.poll() is None
        while b"Writing" not in child.stderr.readline():
            assert child.poll() is None
        child.send_signal(signal.SIGINT)
        errors = child.stderr.read()
        code = child.wait(60)

    assert (code, b"Traceback" in errors) == (130, False)
    assert names(reader.folder / "out") == [f"Peat smoke over Crakemouth.{suffix}" for suffix in ("flac", "srt", "vtt")]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_on_a_terminal_it_is_said_beforehand_what_to_expect(reader: Command) -> None:
    """In a log nobody would read it in time."""
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "export", "page.html", "-o", "a.mp3"], stdin=subprocess.DEVNULL, stdout=theirs,
        stderr=theirs, cwd=reader.folder, env=reader.environment,
    ) as child:  # fmt: skip
        os.close(theirs)
        seen = b""
        while True:
            try:
                seen += os.read(ours, 4096)
            except OSError:  # how Linux says that the other side is closed
                break
    os.close(ours)

    assert child.returncode == 0, seen
    first = seen.decode().splitlines()[0]
    assert first.startswith("Peat smoke over Crakemouth: about ")
    assert " of sound, " in first
    assert "kB, ready in " in first
