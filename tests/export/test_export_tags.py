"""What a player shows of the file: read back from it."""

import base64
import io
from dataclasses import replace
from pathlib import Path

import pytest
from export.narrated import FORMATS, STORY, heard, ordered, silently
from mutagen.flac import FLAC, Picture
from mutagen.id3 import ID3
from mutagen.oggopus import OggOpus
from mutagen.wave import WAVE
from PIL import Image

from reader.document.article import Article
from reader.document.blocks import Figure, Heading, Paragraph, Run
from reader.document.locator import block_id
from reader.errors import NotAPage
from reader.export import Format
from reader.export.cover import SIDE, Decoded, cover
from reader.export.job import Order, Written, export
from reader.export.speaking import Speaker
from reader.extract.pictures import load_picture
from reader.narration.narrate import narrate
from reader.speech.engine import Prosody
from reader.speech.silence import VOICE, SilenceEngine

TITLES = ("Peat smoke over Crakemouth", "Tuesday", "Wednesday & after")


def png(width: int = 1200, height: int = 800, mode: str = "RGB") -> str:
    made = io.BytesIO()
    Image.new(mode, (width, height), "#336699").save(made, "PNG")
    return "data:image/png;base64," + base64.b64encode(made.getvalue()).decode()


ILLUSTRATED = replace(STORY, blocks=(Figure(block_id(9), image=png()), *STORY.blocks))


def written(order: Order) -> Written:
    return export(order, Speaker(SilenceEngine(), lambda language: VOICE, Prosody()), load_picture)


def comments(path: Path) -> dict[str, str]:
    file = FLAC(path) if path.suffix == ".flac" else OggOpus(path)
    return {name.upper(): value for name in file for value in file[name]}


def frames(path: Path) -> ID3:
    tags = ID3(path) if path.suffix == ".mp3" else WAVE(path).tags
    assert isinstance(tags, ID3)
    return tags


@pytest.mark.parametrize("suffix", [".flac", ".opus"])
def test_vorbis_comments_say_what_it_is(tmp_path: Path, suffix: str) -> None:
    order = ordered(tmp_path / f"a{suffix}", ILLUSTRATED)
    length = written(order).seconds
    found = comments(order.path)

    assert {
        name: value for name, value in found.items() if not name.startswith(("CHAPTER", "METADATA", "ENCODER"))
    } == {
        "TITLE": "Peat smoke over Crakemouth",
        "ARTIST": "Ann Writer",
        "ALBUM": "The Crake",
        "DATE": "2025-03-14",
        "URL": "https://crake.example/peat",
        "LANGUAGE": "en-GB",
        "PERFORMER": "Silence",
        "COMMENT": "Read by Silence",
    }
    assert tuple(found[f"CHAPTER{number:03}NAME"] for number in (1, 2, 3)) == TITLES
    assert found["CHAPTER001"] == "00:00:00.000"
    assert heard(order.path).seconds == pytest.approx(length, abs=0.001)


@pytest.mark.parametrize("suffix", [".mp3", ".wav"])
def test_id3_says_what_it_is(tmp_path: Path, suffix: str) -> None:
    order = ordered(tmp_path / f"a{suffix}", ILLUSTRATED)
    length = written(order).seconds
    found = frames(order.path)
    chapters = [found[f"CHAP:{id}"] for id in found["CTOC:contents"].child_element_ids]

    assert [str(found[name]) for name in ("TIT2", "TPE1", "TALB", "TDRC", "TLAN", "TXXX:READ BY")] == [
        "Peat smoke over Crakemouth", "Ann Writer", "The Crake", "2025-03-14", "eng", "Silence",
    ]  # fmt: skip
    assert found["WOAS"].url == "https://crake.example/peat"
    assert tuple(str(chapter.sub_frames["TIT2"]) for chapter in chapters) == TITLES
    assert [chapter.start_time for chapter in chapters[1:]] == [chapter.end_time for chapter in chapters[:-1]]
    assert chapters[-1].end_time == pytest.approx(length * 1000, abs=1)
    assert heard(order.path).seconds == pytest.approx(length, abs=0.001)


def test_chapters_stand_in_the_file_in_their_order(tmp_path: Path) -> None:
    """ffmpeg and others take them as they come; mutagen would write the shortest title first."""
    order = ordered(tmp_path / "a.mp3")
    silently(order)
    data = order.path.read_bytes()
    places = [data.index(title.encode(), data.index(b"CHAP")) for title in TITLES]

    assert places == sorted(places)


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_the_lead_picture_is_the_cover_made_small(tmp_path: Path, format: Format) -> None:
    order = ordered(tmp_path / f"a{format.suffix}", ILLUSTRATED)
    written(order)
    match format.suffix:
        case ".flac":
            data = FLAC(order.path).pictures[0].data
        case ".opus":
            data = Picture(base64.b64decode(comments(order.path)["METADATA_BLOCK_PICTURE"])).data
        case _:
            data = frames(order.path)["APIC:"].data
    picture = Image.open(io.BytesIO(data))

    assert (picture.format, picture.size) == ("JPEG", (SIDE, SIDE * 2 // 3))
    assert len(data) < 100_000


def asked(image: str, base: str) -> list[str]:
    """The addresses that the picture's source is asked for, to make a cover."""
    seen = []

    def source(address: str, base: str, width: int, height: int) -> Decoded:
        seen.append(address)
        raise NotAPage("No picture.")

    assert cover(Article("A", address=base, blocks=(Figure(block_id(0), image=image),)), source) == b""
    return seen


@pytest.mark.parametrize(
    ("image", "base", "fetched"),
    [
        ("https://pictures.example/a.jpg", "https://news.example/a", []),
        ("https://pictures.example/a.jpg", "/home/ann/a.html", []),
        ("HTTP://pictures.example/a.jpg", "", []),
        ("a.jpg", "https://news.example/a", []),
        ("a.jpg", "/home/ann/a.html", ["a.jpg"]),
        ("data:image/png;base64,AAAA", "https://news.example/a", ["data:image/png;base64,AAAA"]),
    ],
)
def test_nothing_is_fetched_for_a_cover(image: str, base: str, fetched: list[str]) -> None:
    """Nobody is told that this article is being taken along."""
    assert asked(image, base) == fetched


def test_a_picture_that_is_a_bomb_is_no_cover_and_no_failure(tmp_path: Path) -> None:
    """Some kilobytes of black and white that would be a gigabyte of pixels with three colours each."""
    order = ordered(
        tmp_path / "a.mp3", replace(STORY, blocks=(Figure(block_id(9), image=png(20_000, 20_000, "1")), *STORY.blocks))
    )
    written(order)

    assert not frames(order.path).getall("APIC")


def test_without_headings_there_are_no_chapters(tmp_path: Path) -> None:
    plain = Article("A day", blocks=(Paragraph(block_id(0), (Run("It rose."),)),))
    order = ordered(tmp_path / "a.wav", plain, cue_sheet=True)
    silently(order)

    assert not frames(order.path).getall("CHAP")
    assert [path.name for path in tmp_path.iterdir()] == ["a.wav"]


def test_chapters_can_be_left_out(tmp_path: Path) -> None:
    order = ordered(tmp_path / "a.flac", chapters=False)
    silently(order)

    assert "CHAPTER001" not in comments(order.path)


def test_chapters_begin_with_the_silence_before_their_heading_and_hold_their_text(tmp_path: Path) -> None:
    order = ordered(tmp_path / "a.wav", subtitles=True)
    silently(order)
    starts = [chapter.start_time / 1000 for chapter in frames(order.path).getall("CHAP")]
    srt = order.paths[2].read_text(encoding="utf-8").split("\n\n")
    cue = next(cue for cue in srt if cue.strip().endswith("Tuesday"))

    assert f"00:00:{starts[1]:06.3f}".replace(".", ",") in cue


def test_a_wav_has_its_chapters_in_a_cue_sheet(tmp_path: Path) -> None:
    quoted = replace(STORY, title='The "Peat"', blocks=(*STORY.blocks, Heading(block_id(5), 2, (Run('A "b"\nc'),))))
    order = ordered(tmp_path / "a.wav", quoted)
    silently(order)
    start = frames(order.path).getall("CHAP")[1].start_time / 1000
    lines = (tmp_path / "a.cue").read_text(encoding="utf-8").splitlines()

    assert lines[:4] == [
        "REM DATE 2025-03-14T08:00:00+01:00", 'PERFORMER "Ann Writer"', "TITLE \"The 'Peat'\"", 'FILE "a.wav" WAVE',
    ]  # fmt: skip
    assert lines[4:7] == ["  TRACK 01 AUDIO", "    TITLE \"The 'Peat'\"", "    INDEX 01 00:00:00"]
    minutes, seconds, parts = map(int, lines[9].removeprefix("    INDEX 01 ").split(":"))
    assert 60 * minutes + seconds + parts / 75 == pytest.approx(start, abs=0.5 / 75 + 0.001)  # the tag has milliseconds
    assert lines[-2] == "    TITLE \"A 'b' c\""


@pytest.mark.parametrize(
    ("language", "three"), [("de-AT", "ger"), ("fa", "per"), ("zh-Hans", "chi"), ("nds", "nds"), ("", None)]
)
def test_the_language_is_written_in_three_letters_for_id3(tmp_path: Path, language: str, three: str | None) -> None:
    order = ordered(tmp_path / "a.mp3", replace(STORY, language=language))
    silently(order)
    found = frames(order.path).get("TLAN")

    assert (str(found) if found is not None else None) == three


def test_a_path_on_this_computer_is_nobody_elses_to_see(tmp_path: Path) -> None:
    order = ordered(tmp_path / "a.mp3", replace(STORY, address="/home/ann/secret/page.html"))
    silently(order)

    assert b"secret" not in order.path.read_bytes()


def test_titles_of_any_script_and_length_are_tags(tmp_path: Path) -> None:
    title = "باغبانی که صدای آب را کوک می‌کند 海の日記 " * 30
    article = replace(STORY, title=title.strip(), byline="Ма́рина 李")
    for suffix in (".mp3", ".opus"):
        order = Order(
            article, narrate(article), tmp_path / f"a{suffix}", ordered(tmp_path / f"a{suffix}").format, False
        )
        silently(order)

    assert str(frames(tmp_path / "a.mp3")["TIT2"]) == title.strip()
    assert comments(tmp_path / "a.opus")["ARTIST"] == "Ма́рина 李"
