"""The command line. Its verbs never load Tk; errors are one sentence on standard error, codes those of sysexits.h."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import NoReturn, TextIO

from reader import __version__
from reader.document.article import Article
from reader.errors import (
    DeviceMissing,
    ExportError,
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
  reader export SOURCE -o F  write the audio to a .wav file
  reader voices [LANGUAGE]   the engines and voices there are

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


def _story(source: Source) -> Article:
    """The article, after a word to the person when the page has none, or too much."""
    from reader.document.article import CUT, NO_STORY

    article = _read(source)
    if not article.story:
        _complain(NO_STORY)
    if article.cut:
        _complain(CUT)
    return article


def _read(source: Source) -> Article:
    from reader.extract.worker import PageReader

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
    from reader.extract.worker import PageReader
    from reader.terminal.plain import harmless

    with closing(PageReader()) as pages:
        return harmless(pages.explain(source, allow_private=True))


def _narrate(given: list[str]) -> int:
    from reader.narration.lines import as_line
    from reader.narration.narrate import narrate

    parser = _verb("narrate", "Prints what will be said: one JSON object a line.")
    for utterance in narrate(_article(parser.parse_args(given).source)).utterances:
        print(as_line(utterance))
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
def _sounding(name: str, text: str) -> _Parser:
    parser = _verb(name, text)
    parser.add_argument("--voice", metavar="VOICE", default="", help='a name from "reader voices", or a language')
    parser.add_argument("--rate", metavar="RATE", type=_rate, help="0.5 to 4; 1 is the voice's own pace")
    return parser


def _rate(text: str) -> float:
    try:
        rate = float(text)
    except ValueError:
        rate = 0
    if not 0.5 <= rate <= 4:
        raise argparse.ArgumentTypeError("a rate is a number from 0.5 to 4")
    return rate


def _speak(given: list[str]) -> int:
    options = _sounding("speak", "Reads aloud in the terminal. Space pauses, q quits.").parse_args(given)
    article = _story(_source(options.source))
    if _speak_article(article, options.voice, options.rate):
        return 0
    from reader.terminal.plain import plain_text

    print(plain_text(article), flush=True)
    raise DeviceMissing(
        'There is no sound device here; the text is printed. "reader export" writes the sound to a file.'
    )


def _speak_article(article: Article, voice: str = "", rate: float | None = None) -> bool:
    """False when there is no device to hear it on."""
    from reader.playback.probe import device_present

    if not device_present():
        return False
    from reader.terminal.speaking import speak
    from reader.terminal.voices import speaker

    with speaker(voice, rate) as chosen:
        speak(article, chosen, sys.stdout, sys.stderr)
    return True


def _export(given: list[str]) -> int:
    parser = _sounding("export", "Writes the article's audio to a .wav file.")
    parser.add_argument(
        "-o", "--output", metavar="FILE", required=True, help="a .wav file; one that exists is replaced"
    )
    options = parser.parse_args(given)
    path = Path(os.path.expanduser(options.output))
    if path.suffix.lower() != ".wav":
        raise ExportError(f'Reader writes .wav files: name it "{path.stem.lstrip(".") or "article"}.wav".')
    if os.path.exists(options.source) and os.path.exists(path) and os.path.samefile(path, options.source):
        raise ExportError(f"{path} is what is to be read: choose another name for the audio.")
    _export_article(_story(_source(options.source)), path, options.voice, options.rate, overwrite=True)
    return 0


def _export_article(
    article: Article, path: Path, voice: str = "", rate: float | None = None, overwrite: bool = False
) -> None:
    from reader.export import export
    from reader.narration.narrate import narrate
    from reader.terminal.bar import Bar
    from reader.terminal.voices import speaker

    bar = Bar(sys.stderr, "Writing audio")
    with speaker(voice, rate) as chosen:
        try:
            seconds = export(
                narrate(article), chosen.engine, chosen.choose, chosen.prosody, path, bar.show, overwrite=overwrite
            )
        finally:
            bar.end()
    minutes, rest = divmod(round(seconds), 60)
    _tell(f"{path}: {minutes} min {rest} s" if minutes else f"{path}: {rest} s")


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
    from reader.export import free_path
    from reader.terminal.plain import plain_text

    print(plain_text(article), flush=True)
    _complain("There is no sound device either: the audio is written to a file in this folder.")
    _export_article(article, free_path(Path.cwd(), article.title))


VERBS: dict[str, Callable[[list[str]], int]] = {
    "text": _text,
    "extract": _extract,
    "narrate": _narrate,
    "speak": _speak,
    "export": _export,
    "voices": _voices,
}
