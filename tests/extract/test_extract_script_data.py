"""A story that stands in script data alone."""

import json
import time

from extract.extract_pages import ONE, STORY, THREE, TWO

from reader.extract import explain, extract
from reader.extract.script_data import markup_in_scripts

TOLD = (
    STORY
    + f"<p>{ONE.replace('ships', 'boats')}</p><div class='caption'><img src='/l.jpg'><p>The lamp at noon</p></div>"
)


def page(script: str) -> str:
    return (
        f"<html lang=en><head><title>The Counting Keeper</title></head><body><div id=root></div>{script}</body></html>"
    )


def test_markup_in_a_string_is_read() -> None:
    data = json.dumps({"article": {"title": "Keeper", "html": TOLD}}).replace("<", "\\u003c")

    article = extract(page(f"<script>window.state = {data};</script>"), "https://a.example/k/1")

    assert article.story
    assert article.body_text().split("\n")[:3] == [ONE, TWO, THREE]
    assert article.captions() == ("The lamp at noon",)


def test_and_so_is_markup_in_a_string_within_a_string() -> None:
    data = json.dumps([1, json.dumps({"body": TOLD})]).replace("<", "\\u003c")

    assert TWO in extract(page(f"<script>push({data})</script>")).body_text()


def test_it_is_said_in_the_explanation() -> None:
    data = json.dumps({"body": TOLD})

    assert "scripts hold" in explain(page(f"<script>var a = {data}</script>"))


def test_a_page_that_shows_its_story_is_read_as_it_is_shown() -> None:
    other = json.dumps({"body": TOLD.replace("lighthouse", "windmill")})

    article = extract(f"<body><main>{TOLD * 2}</main><script>var a = {other}</script></body>")

    assert "windmill" not in article.body_text()


def test_a_teaser_in_script_data_is_no_story() -> None:
    assert markup_in_scripts("<script>var a = " + json.dumps({"html": f"<p>{ONE}</p>"}) + "</script>") == ""


def test_strings_without_an_end_take_no_time_by_their_square() -> None:
    for hostile in ('\\"' * 200_000, '"' + "<p>" * 200_000, "<p " + '"\\' * 200_000, '"<p>' * 100_000):
        start = time.monotonic()
        markup_in_scripts(f"<script>{hostile}</script>" + "<script>" * 50_000)
        assert time.monotonic() - start < 10
