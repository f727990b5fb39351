"""The person's pronunciations from the command line: listed, added, removed, brought in and taken out."""

import argparse
import os
from contextlib import closing
from pathlib import Path

from reader.document.head import primary
from reader.errors import PronunciationError
from reader.library import Library
from reader.narration.pronunciation import Pronunciation, pronunciation
from reader.places import user_data
from reader.session.pronunciation_file import read_file, write_file
from reader.session.pronunciations import Pronunciations, counted
from reader.terminal.plain import harmless


def fill(parser: argparse.ArgumentParser) -> None:
    """What can be asked for."""
    verbs = parser.add_subparsers(dest="ask", required=True, metavar="list | add | remove | import | export")
    lists = verbs.add_parser("list", description="Lists what is said differently.")
    lists.add_argument("language", metavar="LANGUAGE", nargs="?", default=None, help='such as "en"; all without it')
    add = verbs.add_parser("add", description="Has a word, a phrase or a pattern said differently.")
    add.add_argument("written", metavar="WRITTEN", help="as it stands in the text")
    add.add_argument("spoken", metavar="SPOKEN", help='what is said in its place; "" leaves it out')
    add.add_argument(
        "--pattern", action="store_true", help="WRITTEN is a regular expression; its groups are \\1, \\2 …"
    )
    add.add_argument("--case", action="store_true", help="only with these capitals")
    remove = verbs.add_parser("remove", description="Has it said as it is written again.")
    remove.add_argument("written", metavar="WRITTEN", help="as it was added")
    brings = verbs.add_parser("import", description="Adds the pronunciations of a list; those there are already anew.")
    brings.add_argument("file", metavar="FILE", help="a table (CSV, TSV), lines of a word, a tab and what is said, "
                        "or a speech dictionary of NVDA's")  # fmt: skip
    for verb in (add, remove, brings):
        verb.add_argument("--language", metavar="LANGUAGE", default="", help='such as "en"; for all without it')
    exports = verbs.add_parser("export", description="Writes all pronunciations to a file.")
    exports.add_argument("file", metavar="FILE", help="a .csv file, or .tsv; one that exists is replaced")


def carry_out(options: argparse.Namespace) -> str:
    """What is to be told; a ReaderError when it cannot be done."""
    with closing(Library.open(user_data())) as library, closing(Pronunciations(library.pronunciations)) as dictionary:
        match options.ask:
            case "list":
                return _listed(dictionary.entries, options.language)
            case "add":
                entry = pronunciation(
                    options.written, options.spoken, options.language, pattern=options.pattern, cased=options.case
                )
                dictionary.put(entry)
                return line(entry)
            case "remove":
                return _remove(dictionary, options.written, options.language)
            case "import":
                brought = read_file(Path(os.path.expanduser(options.file)), dictionary, options.language)
                return "\n".join((brought.counts, *brought.faults))
            case _:
                path = Path(os.path.expanduser(options.file))
                return f"{path}: {counted(write_file(path, dictionary))}"


def line(entry: Pronunciation) -> str:
    """ "en  Siobhan → Shivawn"; what is left out, a pattern and capitals that count are told."""
    return harmless(f"{entry.language or 'all':<4}{entry.told('(left out)')}")


def _listed(entries: tuple[Pronunciation, ...], language: str | None) -> str:
    shown = [entry for entry in entries if language is None or entry.language in ("", primary(language))]
    if not shown:
        return 'Nothing is said differently. "reader pronounce add WRITTEN SPOKEN" changes that.'
    return "\n".join(map(line, shown))


def _remove(dictionary: Pronunciations, written: str, language: str) -> str:
    """All with these letters in that language, whether capitals count or not."""
    wanted = written.strip().casefold()
    found = [
        entry
        for entry in dictionary.entries
        if entry.language == primary(language) and entry.written.casefold() == wanted
    ]
    if not found:
        where = f"for the language {language!r}" if language else "for all languages"
        raise PronunciationError(
            "written", f'There is no {written!r} {where}. "reader pronounce list" shows what there is.'
        )
    for entry in found:
        dictionary.remove(entry)
    return "\n".join(f"Removed: {line(entry)}" for entry in found)
