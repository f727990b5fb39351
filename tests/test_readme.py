"""The README must stay true where a machine can tell."""

import re

from golden import README, ROOT, readme_with_keys


def test_the_keys_are_those_of_the_catalogue() -> None:
    """`make golden` writes them anew."""
    text = README.read_text(encoding="utf-8")

    assert readme_with_keys(text) == text


def test_everything_it_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README.read_text(encoding="utf-8"))
    broken = [link for link in links if "://" not in link and not (ROOT / link).exists()]

    assert links
    assert broken == []
