import pytest

from reader.document.article import Article
from reader.document.head import byline_text, readable_date


@pytest.mark.parametrize(
    ("byline", "published", "language", "line"),
    [
        ("By Ann Writer", "2025-03-14", "en", "Ann Writer · 14 March 2025"),
        ("BY Ann Writer", "", "en-US", "Ann Writer"),
        ("Byron Smith", "", "en", "Byron Smith"),
        ("Von Ann Writer", "2025-03-14T23:30:00+03:00", "de", "Ann Writer · 14. März 2025"),
        ("", "2025-03-14T10:00:00Z", "es", "14 de marzo de 2025"),
        ("", "2025-03-14", "zh-Hans", "2025年3月14日"),
        ("", "2025-03-14", "fi", "2025-03-14"),
        ("", "", "en", ""),
    ],
)
def test_the_line_under_the_title(byline: str, published: str, language: str, line: str) -> None:
    """The window shows it and the voice says it: one text for both, "By" never twice."""
    assert byline_text(Article("T", byline, published, language)) == line


def test_what_is_no_date_stays_as_it_stands() -> None:
    assert readable_date("last  spring", "en") == "last spring"
