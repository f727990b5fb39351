"""The tables: of a race over a page set, of captions and titles, of what is told beside the text, of the tree cases."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.extraction import captions, tree_cases
from bench.extraction.metadata import Verdict, cause_of_byline, cause_of_date
from bench.extraction.pages import PageSet
from bench.extraction.race import Run
from bench.extraction.shingles import Overlap, compare, overlap, score
from bench.extraction.stated import Stated
from bench.extraction.tables import Table
from bench.extraction.worker import OURS

PACE = "trafilatura fast"  # whose speed the others are compared with
KINDS = ("byline", "date", "language", "direction")
SHORT_ID = 24  # characters


def race_table(pages: PageSet, runs: Sequence[Run]) -> Table:
    """Best F1 first."""
    scored = sorted(((score(_overlaps(pages, run)), run) for run in runs), key=lambda pair: -pair[0].f1)
    pace = next((run.median for run in runs if run.program == PACE), None)
    rows = []
    for found, run in scored:
        figures = (found.f1, found.precision, found.recall, found.exact)
        ratio = f"{run.median / pace:.2f}" if pace else ""
        rows.append(
            (
                _marked(run.program, pages.writer),
                *(f"{figure:.3f}" for figure in figures),
                f"{run.median:.1f}",
                f"{run.p95:.1f}",
                ratio,
                str(len(run.failed) or ""),
            )
        )
    head = ("program", "F1", "precision", "recall", "exact pages", "median ms", "p95 ms", f"× {PACE}", "failed on")
    notes = (f"The truth of this set holds captions, and so does {OURS}'s text here.",) if pages.captions else ()
    return Table(f"{pages.name}: {len(pages.pages)} pages", head, tuple(rows), notes)


def _overlaps(pages: PageSet, run: Run) -> list[Overlap]:
    return [overlap(page.truth, run.texts.get(page.id, "")) for page in pages.pages]


def _marked(program: str, writer: str) -> str:
    return f"{program} (wrote the truth)" if writer and program.startswith(writer) else program


def versus_line(pages: PageSet, runs: Sequence[Run]) -> str:
    """How sure it is that we are ahead of the best peer, or behind; whoever wrote the truth is no peer."""
    ours = next((run for run in runs if run.program == OURS), None)
    peers = [run for run in runs if run.program != OURS and not (pages.writer and run.program.startswith(pages.writer))]
    if ours is None or not peers or len(pages.pages) < 2:
        return ""
    best = max(peers, key=lambda run: score(_overlaps(pages, run)).f1)
    found = compare(_overlaps(pages, ours), _overlaps(pages, best))
    return (
        f"{OURS} against {best.program}, pages drawn anew and the same for both: F1 {found.gain:+.4f} "
        f"± {found.spread:.4f}, ahead in {found.ahead:.0%} of draws."
    )


def captions_table(total: captions.Tally) -> Table:
    rows = (
        ("captions found", _share(total.found, total.wanted)),
        ("of them lead captions", _share(total.found_lead, total.wanted_lead)),
        (
            "precision of what is shown as one",
            f"{total.precision:.3f} ({total.false} false, {total.repeats} a second time)",
        ),
        ("captions also in the body", str(total.in_body)),
        ("sub-headings found", _share(total.found_headings, total.wanted_headings)),
        ("false sub-headings", str(total.false_headings)),
        ("titles right", _share(total.titles, total.pages)),
    )
    return Table(f"Captions, headings, titles: {OURS} on {total.pages} pages", ("what", OURS), rows)


def beside_table(
    truths: Sequence[captions.Truth],
    runs: dict[str, dict[str, Run]],
    stated: dict[str, dict[str, Stated]],
    ours_in_body: int,
) -> Table:
    """Every program: captions left in its body, titles, bylines and days right. ``runs`` by program and set."""
    rows = []
    for program, of_set in runs.items():
        held = [(truth, *_split(truth.page)) for truth in truths if truth.page.partition("/")[0] in of_set]
        in_body = sum(captions.in_body(truth, of_set[name].texts.get(page, "")) for truth, name, page in held)
        told = {name: run.about for name, run in of_set.items() if run.about}
        titled = [(truth, name, page) for truth, name, page in held if name in told]
        titles = sum(captions.is_title(truth, told[name][page].title) for truth, name, page in titled)
        both = [(stated[name][page], about) for name, abouts in told.items() for page, about in abouts.items()]
        bylines = [not cause_of_byline(s.authors, ", ".join(a.authors)) for s, a in both if s.authors]
        dates = [not cause_of_date(s.days, a.published) for s, a in both if s.days]
        rows.append(
            (
                program,
                str(ours_in_body if program == OURS else in_body),
                _share(titles, len(titled)) if told else "",
                _told(bylines),
                _told(dates),
            )
        )
    head = ("program", "captions in the body", "titles right", "bylines right", "days right")
    return Table("What stands beside the text", head, tuple(rows), ("Empty: the program tells no such thing.",))


def _told(right: Sequence[bool]) -> str:
    """A program that never says one does not know of such a thing."""
    return _share(sum(right), len(right)) if any(right) else ""


def _split(page: str) -> tuple[str, str]:
    name, _, key = page.partition("/")
    return name, key


def metadata_tables(verdicts: Iterable[Verdict]) -> tuple[Table, Table]:
    """How often right, and every miss by its cause."""
    found: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        found[verdict.what].append(verdict)
    counts = tuple((what, _share(sum(not v.cause for v in found[what]), len(found[what]))) for what in KINDS)
    misses: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for what in KINDS:
        for verdict in found[what]:
            if verdict.cause:
                misses[what, verdict.cause].append(verdict.page)
    rows = tuple((what, cause, str(len(pages)), ", ".join(pages)) for (what, cause), pages in misses.items())
    return (
        Table(f"What markup states of the story, and {OURS} says", ("what", "right"), counts),
        Table("Misses by cause", ("what", "cause", "pages", "which"), rows or (("none", "", "", ""),)),
    )


def tree_table(folder: Path) -> Table:
    every = tuple(tree_cases.cases(folder))
    programs = ((OURS, tree_cases.ours), ("BeautifulSoup over lxml", tree_cases.beautiful_soup))
    rows = tuple((name, _share(tree_cases.passed(every, read), len(every))) for name, read in programs)
    return Table("The HTML standard's tree-construction cases: the same text", ("program", "cases"), rows)


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "none"
