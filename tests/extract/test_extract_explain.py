"""The explanation of a page: what its maker needs to see when it comes out wrong."""

from pathlib import Path

from reader import cli
from reader.extract import explain, extract

SAMPLES = Path(__file__).parents[2] / "samples"
SENTENCE = "The bridge was closed after an engineer found a crack in the second arch on Monday morning. "
PAGE = f"""<html lang="en"><title>Bridge closed</title><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><h1>Bridge closed</h1><div class="text"><p>{SENTENCE}</p><p>{SENTENCE}</p>
<div class="newsletter-box"><p>Sign up for our letters.</p></div><p>{SENTENCE}</p></div></main></body></html>"""


def test_the_winner_comes_first_and_each_part_left_out_has_its_reason() -> None:
    lines = explain(PAGE).split("\n")

    candidates = lines[lines.index(next(line for line in lines if line.startswith("Candidates"))) + 1 :]
    assert "div.text" in candidates[0]
    assert any(line.startswith("  - newsletter") and "Sign up for our letters." in line for line in lines)
    assert any(line.startswith("  - navigation") and "Home" in line for line in lines)


def test_what_is_kept_stands_in_its_order_with_what_is_not() -> None:
    told = [line[2:5].split()[0] for line in explain(PAGE).split("\n") if line.startswith(("  + ", "  - "))]

    assert told == ["-", "-", "+", "+", "-", "+"]  # navigation, headline, two paragraphs, the plea, the last one


def test_every_block_of_the_article_is_told() -> None:
    page = (SAMPLES / "lead" / "page.html").read_text("utf-8")

    told = [line for line in explain(page).split("\n") if line.startswith("  + ")]

    assert len(told) == len(extract(page).blocks)


def test_the_command_line_prints_it(capsys: object) -> None:
    assert cli.main(["extract", "--explain", str(SAMPLES / "lead" / "page.html")]) == 0
