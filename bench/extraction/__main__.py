"""``python -m bench.extraction FOLDER…``: Reader beside every peer extractor that is installed, over page sets."""

import argparse
import platform
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from os import cpu_count
from pathlib import Path

from bench.extraction import captions, metadata, pages, report
from bench.extraction.race import PROGRAMS, Missing, Places, Run, race
from bench.extraction.tables import Table, show
from reader.document.article import Article
from reader.extract import extract


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.extraction", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="a page set: pages.json and its pages")
    parser.add_argument("--captions", type=Path, metavar="FILE", help="captions-truth.json of these sets")
    parser.add_argument("--html5lib", type=Path, metavar="FOLDER", help="html5lib-tests' tree-construction")
    parser.add_argument("--peers", default=sys.executable, metavar="PYTHON", help="the Python that has the peers")
    parser.add_argument("--node-dir", type=Path, metavar="FOLDER", help="where node_modules has Readability.js")
    parser.add_argument("--only", metavar="NAME,…", help=f"of: {', '.join(PROGRAMS)}")
    parser.add_argument("--rounds", type=int, default=3, help="a page's time is its best of so many (3)")
    parser.add_argument("--versus", action="store_true", help="how sure it is that we are ahead of the best peer")
    parser.add_argument("--markdown", action="store_true", help="as docs/benchmarks.md has it")
    return parser.parse_args()


def main() -> None:
    options = arguments()
    programs = tuple(options.only.split(",")) if options.only else PROGRAMS
    if unknown := [name for name in programs if name not in PROGRAMS]:
        raise SystemExit(f"no such program: {', '.join(unknown)}. There are: {', '.join(PROGRAMS)}")
    places = Places(options.peers, options.node_dir and options.node_dir.resolve())
    with tempfile.TemporaryDirectory() as folder:
        sets = tuple(pages.load(each, Path(folder)) for each in options.folders)
        articles = {each.name: {page.id: extract(page.html(), page.url) for page in each.pages} for each in sets}
        stated = {each.name: metadata.stated_of(each) for each in sets}
        runs: dict[str, dict[str, Run]] = {name: {} for name in programs}
        missing: dict[str, Missing] = {}
        for each in sets:
            found = race(each, programs, places, options.rounds)
            ran = [result for result in found if isinstance(result, Run)]
            missing.update((result.program, result) for result in found if isinstance(result, Missing))
            for run in ran:
                runs[run.program][each.name] = run
            say(report.race_table(each, ran), options.markdown)
            if options.versus and (line := report.versus_line(each, ran)):
                print(f"{line}\n")
    runs = {name: of_set for name, of_set in runs.items() if of_set}
    truths = captions.load(options.captions) if options.captions else ()
    total = captions.total(tallies(truths, articles))
    if total.pages:
        say(report.captions_table(total), options.markdown)
    say(report.beside_table(truths, runs, stated, total.in_body), options.markdown)
    for table in report.metadata_tables(
        verdict
        for name, found_articles in articles.items()
        for page, article in found_articles.items()
        for verdict in metadata.verdicts(f"{name}/{page[: report.SHORT_ID]}", stated[name][page], article)
    ):
        say(table, options.markdown)
    if options.html5lib:
        say(report.tree_table(options.html5lib), options.markdown)
    print(f"{date.today()}, {platform.system()}, {cpu_count()} processors, Python {platform.python_version()}.")
    versions = (f"{name} {next(iter(of_set.values())).version}" for name, of_set in runs.items())
    print(f"Versions: {', '.join(versions)}.")
    for absent in missing.values():
        print(f"Not run: {absent.program} ({absent.why}).")


def tallies(truths: Sequence[captions.Truth], articles: dict[str, dict[str, Article]]) -> tuple[captions.Tally, ...]:
    """Of the pages that are among the sets."""
    found = []
    for truth in truths:
        name, _, page = truth.page.partition("/")
        if article := articles.get(name, {}).get(page):
            shown = captions.Shown(article.title, article.captions(), article.headings(), article.body_text())
            found.append(captions.tally(truth, shown))
    return tuple(found)


def say(table: Table, markdown: bool) -> None:
    print(show(table, markdown), flush=True)


if __name__ == "__main__":
    main()
