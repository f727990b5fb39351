"""What a player shows of the sound: title, author, date, where it is from, who reads it, its cover and chapters.

MP3 and WAV carry ID3v2.4, FLAC and Opus Vorbis comments: the names are those each of the two has for a thing.
"""

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mutagen import MutagenError
from mutagen.flac import FLAC, Picture
from mutagen.id3 import APIC, CHAP, COMM, CTOC, ID3, TALB, TDRC, TIT2, TLAN, TPE1, TXXX, WOAS, CTOCFlags
from mutagen.oggopus import OggOpus
from mutagen.wave import WAVE

from reader.document.article import Article
from reader.document.head import byline_name, primary
from reader.export import formats
from reader.export.chapters import Chapter
from reader.export.formats import Format

UTF8, FRONT_COVER = 3, 3  # as ID3 numbers them
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Tags:
    """ "" for what is not known. ``language`` BCP 47, ``cover`` JPEG or b"".

    ``address`` is one on the web: a path on this computer is nobody else's to see.
    """

    title: str
    author: str = ""
    site: str = ""
    date: str = ""
    address: str = ""
    language: str = ""
    voice: str = ""
    cover: bytes = b""


def tags_of(article: Article, voice: str, cover: bytes = b"") -> Tags:
    date = _DATE.match(article.published)
    return Tags(
        article.title, byline_name(article), article.site, date.group() if date else "",
        article.address if article.address.lower().startswith(("http://", "https://")) else "",
        article.language, voice, cover,
    )  # fmt: skip


def write_tags(path: Path, format: Format, tags: Tags, chapters: Iterable[Chapter]) -> None:
    """Into the sound file at ``path``. OSError when it cannot be written."""
    try:
        _write(path, format, tags, tuple(chapters))
    except MutagenError as error:
        cause = error.args[0] if error.args else None
        if isinstance(cause, OSError):  # mutagen wraps what the disk says
            raise cause from error
        raise


def _write(path: Path, format: Format, tags: Tags, chapters: tuple[Chapter, ...]) -> None:
    match format:
        case formats.MP3:
            id3 = ID3()
            _describe(id3, tags, chapters)
            id3.save(path, v2_version=4)
        case formats.WAV:
            wave = WAVE(path)
            wave.add_tags()
            inside: object = wave.tags
            assert isinstance(inside, ID3)
            _describe(inside, tags, chapters)
            wave.save(v2_version=4)
        case formats.FLAC:
            flac = FLAC(path)
            flac.update(_comments(tags, chapters))
            if tags.cover:
                flac.add_picture(_picture(tags.cover))
            flac.save()
        case formats.OPUS:
            opus = OggOpus(path)
            opus.update(_comments(tags, chapters))
            if tags.cover:
                opus["METADATA_BLOCK_PICTURE"] = [base64.b64encode(_picture(tags.cover).write()).decode("ascii")]
            opus.save()


def _comments(tags: Tags, chapters: tuple[Chapter, ...]) -> dict[str, list[str]]:
    """ "For an audio book" the performer "would be the person who did the reading", says the list of Vorbis' names."""
    named = {
        "TITLE": tags.title,
        "ARTIST": tags.author,
        "ALBUM": tags.site,
        "DATE": tags.date,
        "URL": tags.address,
        "LANGUAGE": tags.language,
        "PERFORMER": tags.voice,
        "COMMENT": _read_by(tags),
    }
    for number, chapter in enumerate(chapters, 1):
        named[f"CHAPTER{number:03}"] = _moment(chapter.start)
        named[f"CHAPTER{number:03}NAME"] = chapter.title
    return {name: [value] for name, value in named.items() if value}


def _moment(seconds: float) -> str:
    rest, milliseconds = divmod(round(seconds * 1000), 1000)
    return f"{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}.{milliseconds:03}"


def _read_by(tags: Tags) -> str:
    return f"Read by {tags.voice}" if tags.voice else ""


def _picture(cover: bytes) -> Picture:
    picture = Picture()
    picture.type, picture.mime, picture.data = FRONT_COVER, "image/jpeg", cover
    return picture


def _describe(id3: ID3, tags: Tags, chapters: tuple[Chapter, ...]) -> None:
    for frame, text in (
        (TIT2, tags.title), (TPE1, tags.author), (TALB, tags.site), (TDRC, tags.date), (TLAN, _three(tags.language)),
    ):  # fmt: skip
        if text:
            id3.add(frame(encoding=UTF8, text=[text]))
    if tags.address:
        id3.add(WOAS(url=tags.address))
    if tags.voice:
        id3.add(TXXX(encoding=UTF8, desc="READ BY", text=[tags.voice]))
        id3.add(COMM(encoding=UTF8, lang="eng", desc="", text=[_read_by(tags)]))
    if tags.cover:
        id3.add(APIC(encoding=UTF8, mime="image/jpeg", type=FRONT_COVER, desc="", data=tags.cover))
    if chapters:
        ids = _ids(chapters)
        flags = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
        id3.add(CTOC(element_id="contents", flags=flags, child_element_ids=ids, sub_frames=[]))
        for id, chapter in zip(ids, chapters):
            start, end = round(chapter.start * 1000), round(chapter.end * 1000)
            id3.add(
                CHAP(
                    element_id=id, start_time=start, end_time=end, start_offset=0xFFFFFFFF, end_offset=0xFFFFFFFF,
                    sub_frames=[TIT2(encoding=UTF8, text=[chapter.title])],
                )
            )  # fmt: skip


def _ids(chapters: tuple[Chapter, ...]) -> list[str]:
    """Names that bring all chapters to one length: mutagen 1.48 writes the shortest first, players go by the order."""
    lengths = [len(chapter.title.encode("utf-8", "replace")) for chapter in chapters]
    return [f"chapter{at:04}{'.' * (max(lengths) - length)}" for at, length in enumerate(lengths, 1)]


def _three(language: str) -> str:
    """The language as ID3 wants it, in three letters: "ger" for "de-AT"; "" when it has none."""
    from babel.core import get_global

    wanted = primary(language)
    if len(wanted) == 3:
        return wanted
    aliases = get_global("language_aliases").items()  # what a code once was called
    three = [str(old) for old, new in aliases if new == wanted and len(old) == 3]
    return three[-1] if three else ""  # the last is that of ISO 639-2
