"""The command line. Its verbs never load Tk; errors are one sentence on standard error, codes those of sysexits.h."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NoReturn, TextIO

from reader import __version__
from reader.document.article import Article
from reader.errors import (
    DeviceMissing,
    ReaderError,
    SourceEmpty,
    SourceMissing,
    WindowError,
    brief,
    reason,
)
from reader.extract.source import MOST_BYTES, Source, TextSource, source_from
from reader.terminal.ending import end_in_order

USAGE, UNWRITABLE, INTERRUPTED, PIPE_CLOSED = 64, 74, 130, 141

DESCRIPTION = """\
Opens an article, shows it plainly, and reads it aloud with the word lit as it sounds.

  reader [SOURCE]            the window (no SOURCE: the last article, else a welcome)
  reader text SOURCE         the clean text
  reader extract SOURCE      the article as JSON
  reader narrate SOURCE      what will be said, one JSON object a line
  reader speak SOURCE        read aloud in the terminal
  reader export SOURCE… -o F write sound files with subtitles, to take along
  reader voices [LANGUAGE]   the engines and voices there are
  reader pronounce ASK       what is said differently: list, add, remove, import, export

SOURCE is a file, an http or https address, or - for standard input. A file that is named like a
verb is opened as ./text. "reader VERB --help" says more of a verb."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        _complain(f'{message}. "{self.prog} --help" says what there is.')
        raise SystemExit(USAGE)


def main(arguments: Sequence[str] | None = None) -> int:
    """The process' exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    end_in_order()
    _readable_output()
    try:
        code = _run(given)
        sys.stdout.flush()
    except ReaderError as error:
        _complain(brief(str(error)))
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _black_hole(sys.stdout)
        return PIPE_CLOSED
    except OSError as error:
        _black_hole(sys.stdout)
        what = error.filename if error.filename is not None else "The output"
        _complain(f"{what} cannot be written: {reason(error)}.")
        return UNWRITABLE
    return code


def _run(given: list[str]) -> int:
    if given and given[0] in VERBS:
        return VERBS[given[0]](given[1:])
    parser = _Parser(
        prog="reader", description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="reader [SOURCE] | reader VERB …",
    )  # fmt: skip
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="a file, an address, or - for standard input")
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    sources = parser.parse_args(given).sources
    if len(sources) > 1:
        parser.error(f'"{sources[0]}" is not a verb, and Reader opens one article at a time')
    return _window(sources[0] if sources else None)


def _complain(sentence: str) -> None:
    _tell(f"reader: {sentence}")


def _tell(sentence: str) -> None:
    """One line on standard error, whatever a file's name or a site's answer brings along; nobody need be listening."""
    from reader.terminal.plain import harmless

    try:
        print(" ".join(harmless(sentence).split()), file=sys.stderr, flush=True)
    except OSError:
        _black_hole(sys.stderr)


def _readable_output() -> None:
    """Whatever the terminal's encoding, no letter of an article is an error; files and pipes get UTF-8.

    A stream may be closed or, under Windows' reader-gui, not there: then it is a black hole.
    """
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if stream.isatty():
                reconfigure(errors="replace")
            else:
                reconfigure(encoding="utf-8", errors="replace")


def _black_hole(stream: TextIO) -> None:
    """Nobody takes what is written there. Python would try again at its end, and complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


# -- sources ---------------------------------------------------------------------------------------------------------
def _source(argument: str) -> Source:
    if argument == "-":
        content = sys.stdin.buffer.read(MOST_BYTES + 1) if sys.stdin is not None else b""
        if not content.strip():
            raise SourceEmpty("There is nothing on standard input.")
        return TextSource(content)
    if not argument.strip():
        raise SourceMissing("The name of what to open is empty: give a file, an address, or - for standard input.")
    return source_from(argument)


def _article(argument: str) -> Article:
    return _read(_source(argument))


def _story(source: Source, load: Callable[[Source], Article] | None = None) -> Article:
    """The article, after a word to the person when the page has none, or too much."""
    from reader.document.article import CUT, NO_STORY

    article = (load or _read)(source)
    if not article.story:
        _complain(NO_STORY)
    if article.cut:
        _complain(CUT)
    return article


def _read(source: Source) -> Article:
    from reader.extract.page_reader import PageReader

    with closing(PageReader()) as pages:
        return pages.load(source, allow_private=True)  # the person typed it


def _verb(name: str, text: str, source: bool = True) -> _Parser:
    parser = _Parser(prog=f"reader {name}", description=text)
    if source:
        parser.add_argument("source", metavar="SOURCE", help="a file, an address, or - for standard input")
    return parser


# -- verbs that print ------------------------------------------------------------------------------------------------
def _text(given: list[str]) -> int:
    from reader.terminal.plain import plain_text

    options = _verb("text", "Prints the article's clean text.").parse_args(given)
    print(plain_text(_story(_source(options.source))))
    return 0


def _extract(given: list[str]) -> int:
    from reader.document import codec

    parser = _verb("extract", "Prints the article as JSON.")
    parser.add_argument(
        "--explain", action="store_true", help="print how the page was read: candidates, scores, what was left out, why"
    )
    options = parser.parse_args(given)
    print(_explained(_source(options.source)) if options.explain else codec.dumps(_article(options.source), indent=2))
    return 0


def _explained(source: Source) -> str:
    from reader.extract.page_reader import PageReader
    from reader.terminal.plain import harmless

    with closing(PageReader()) as pages:
        return harmless(pages.explain(source, allow_private=True))


def _narrate(given: list[str]) -> int:
    from reader.narration.lines import as_line
    from reader.narration.wished import as_wished
    from reader.terminal.wishes import wishes

    options = _levelled(_verb("narrate", "Prints what will be said: one JSON object a line.")).parse_args(given)
    for utterance in as_wished(_article(options.source), wishes(options.level)).narration.utterances:
        print(as_line(utterance))
    return 0


def _pronounce(given: list[str]) -> int:
    from reader.terminal import pronouncing

    parser = _verb("pronounce", "What is said differently: words, phrases and patterns.", source=False)
    pronouncing.fill(parser)
    print(pronouncing.carry_out(parser.parse_args(given)))
    return 0


def _voices(given: list[str]) -> int:
    from reader.terminal.voice_table import table

    parser = _verb("voices", "Lists the speech engines and their voices.", source=False)
    parser.add_argument("language", metavar="LANGUAGE", nargs="?", default="", help='such as "en" or "pt-BR"')
    parser.add_argument("--measure", action="store_true", help="have each voice speak, and print how fast it is")
    options = parser.parse_args(given)
    print(table(options.language, options.measure))
    return 0


# -- verbs that sound ------------------------------------------------------------------------------------------------
def _voice_options(parser: _Parser) -> None:
    parser.add_argument("--voice", metavar="VOICE", default="", help='a name from "reader voices", or a language')
    parser.add_argument("--rate", metavar="RATE", type=_rate, help="0.5 to 4; 1 is the voice's own pace")
    _levelled(parser)


def _levelled(parser: _Parser) -> _Parser:
    parser.add_argument("--level", metavar="LEVEL", type=_level, help="plain, brief, normal or full")
    return parser


def _level(text: str) -> str:
    from reader.narration.policy import offer

    if text not in (level.name for level in offer().levels):
        raise argparse.ArgumentTypeError("a level is plain, brief, normal or full")
    return text


def _rate(text: str) -> float:
    try:
        rate = float(text)
    except ValueError:
        rate = 0
    if not 0.5 <= rate <= 4:
        raise argparse.ArgumentTypeError("a rate is a number from 0.5 to 4")
    return rate


def _speak(given: list[str]) -> int:
    parser = _verb("speak", "Reads aloud in the terminal. Space pauses, q quits.")
    _voice_options(parser)
    parser.add_argument(
        "--sleep", metavar="MINUTES", type=_minutes, help="end after so many minutes, softer in the last seconds"
    )
    options = parser.parse_args(given)
    article = _story(_source(options.source))
    if _speak_article(article, options.voice, options.rate, options.level, options.sleep):
        return 0
    from reader.terminal.plain import plain_text

    print(plain_text(article), flush=True)
    raise DeviceMissing(
        'There is no sound device here; the text is printed. "reader export" writes the sound to a file.'
    )


def _minutes(text: str) -> float:
    from reader.session.dozing import MOST

    try:
        minutes = float(text)
    except ValueError:
        minutes = 0
    if not 0 < minutes <= MOST:
        raise argparse.ArgumentTypeError(f"minutes are a number, {MOST} at most")
    return minutes


def _speak_article(
    article: Article,
    voice: str = "",
    rate: float | None = None,
    level: str | None = None,
    minutes: float | None = None,
) -> bool:
    """False when there is no device to hear it on."""
    from reader.playback.probe import device_present

    if not device_present():
        return False
    from reader.narration.wished import as_wished
    from reader.session.dozing import Doze
    from reader.terminal.speaking import speak
    from reader.terminal.voices import speaker
    from reader.terminal.wishes import wishes

    told = as_wished(article, wishes(level))
    with speaker(voice, rate, told.article.language) as chosen:
        doze = Doze(minutes * 60) if minutes is not None else None
        speak(told.article, told.narration, chosen, sys.stdout, sys.stderr, doze)
    return True


def _export(given: list[str]) -> int:
    from reader.extract.page_reader import PageReader
    from reader.terminal.exporting import export_all, wishes

    parser = _Parser(prog="reader export", description="Writes articles as sound files, each with its subtitles.")
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help="a file, an address, or - for standard input")
    _voice_options(parser)
    parser.add_argument(
        "-o", "--output", metavar="FILE", required=True,
        help="a .mp3, .opus, .flac or .wav file, replaced if it exists; or a folder, for one or more articles",
    )  # fmt: skip
    parser.add_argument(
        "--format", metavar="FORMAT", default="", help="mp3 (the usual one in a folder), opus, flac, wav"
    )
    parser.add_argument("--no-subtitles", action="store_true", help="no .vtt and .srt beside the sound")
    parser.add_argument("--words", action="store_true", help="the moment of every word in the .vtt")
    parser.add_argument("--no-chapters", action="store_true", help="no chapters from the article's headings")
    parser.add_argument("--cue", action="store_true", help="chapters as a .cue too; a .wav always has one")
    options = parser.parse_args(given)
    wanted = replace(
        wishes(options.output, options.format, several=len(options.sources) > 1),
        subtitles=not options.no_subtitles, words=options.words, chapters=not options.no_chapters,
        cue_sheet=options.cue,
    )  # fmt: skip
    with closing(PageReader()) as pages:

        def load(argument: str) -> Article:
            return _story(_source(argument), lambda source: pages.load(source, allow_private=True))

        return export_all(
            options.sources,
            wanted,
            options.voice,
            options.rate,
            options.level,
            load,
            pages.picture,
            sys.stderr,
            _tell,
            _complain,
        )


# -- the window ------------------------------------------------------------------------------------------------------
def _window(argument: str | None) -> int:
    from reader.terminal.opening import default_source

    source = default_source() if argument is None else _source(argument)
    label = argument if argument not in (None, "-") else ""
    try:
        from reader import app

        return app.run(source, label or _label(source), allow_private=argument is not None)
    except WindowError as error:
        _complain(f"{error} Reading in the terminal instead.")
    article = _story(source)
    if not _speak_article(article):
        _print_and_write(article)
    return 0


def _label(source: Source) -> str:
    from reader.extract.source import name_of

    return name_of(source)


def _print_and_write(article: Article) -> None:
    """With neither display nor sound: the main job all the same, on paper as it were."""
    from reader.export.formats import WAV
    from reader.export.speaking import Speaker
    from reader.terminal.exporting import Wishes, export_one
    from reader.terminal.plain import plain_text
    from reader.terminal.voices import speaker

    print(plain_text(article), flush=True)
    _complain("There is no sound device either: the audio is written to a file in this folder.")
    here = Path.cwd()
    with speaker() as found:
        order = Wishes(WAV, here, here, subtitles=False, chapters=False).order(article, None, found.warned)
        export_one(
            order,
            Speaker(found.engine, found.choose, found.prosody, dictionary=found.dictionary),
            None,
            sys.stderr,
            _tell,
        )


VERBS: dict[str, Callable[[list[str]], int]] = {
    "text": _text,
    "extract": _extract,
    "narrate": _narrate,
    "speak": _speak,
    "export": _export,
    "voices": _voices,
    "pronounce": _pronounce,
}
