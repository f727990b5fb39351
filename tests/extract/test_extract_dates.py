"""Dates as pages state them to machines: the many ways of writing one."""

import json

import pytest
from extract.extract_pages import STORY, page

from reader.extract.dates import iso_date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2024-05-03", "2024-05-03"),
        ("2024-05-03T07:08:09Z", "2024-05-03T07:08:09Z"),
        ("2024-05-03 07:08", "2024-05-03T07:08"),
        ("May 3, 2024", "2024-05-03"),
        ("May 3, 2024, 07:47 PM EST", "2024-05-03T19:47:00"),
        ("Sept. 9th 2024", "2024-09-09"),
        ("3 May 2024 07:09 GMT", "2024-05-03T07:09:00Z"),
        ("Fri May 03 2024 05:44:06 GMT+0000", "2024-05-03T05:44:06+0000"),
        ("Fri, 03 May 2024 05:44:06 +0200", "2024-05-03T05:44:06+0200"),
        ("May 3, 2024 at 12:05 a.m.", "2024-05-03T00:05:00"),
        ("2024/5/3", "2024-05-03"),
        ("03.05.2024", "2024-05-03"),
        ("20240503", "2024-05-03"),
        ("31 June 2024", ""),
        ("May 3, 2024 25:61", "2024-05-03"),
        ("Marching 12, 2024", ""),
        ("0001-01-01T00:00:00Z", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_date_in_any_shape_is_an_iso_date(written: str, date: str) -> None:
    """What is no date is none; a time that cannot be is left away."""
    assert iso_date(written) == date


@pytest.mark.parametrize("name", ["article:published_time", "article:published", "publishdate", "date"])
def test_a_meta_element_with_a_date_in_words(name: str) -> None:
    """Who listens hears when it was written."""
    assert page(STORY, f'<meta name="{name}" content="May 3, 2024">').published == "2024-05-03"


def test_linked_data_with_a_date_in_words() -> None:
    """JSON-LD asks for ISO 8601, and not every site reads that."""
    data = {"@type": "NewsArticle", "headline": "x", "datePublished": "3 May 2024 07:09 GMT"}
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'

    assert page(STORY, head).published == "2024-05-03T07:09:00Z"
