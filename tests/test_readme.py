"""The README must stay true where a machine can tell."""

import re

from golden import KEY_GUIDE, README, ROOT, guide_with_keys, readme_with_keys

from reader.commands.catalogue import CATALOGUE


def test_the_keys_are_those_of_the_catalogue() -> None:
    """`make golden` writes them anew."""
    text = README.read_text(encoding="utf-8")

    assert readme_with_keys(text) == text


def test_the_guide_to_the_keys_has_all_of_them() -> None:
    text = KEY_GUIDE.read_text(encoding="utf-8")
    chords = [binding.chord for entry in CATALOGUE for binding in entry.keys]

    assert guide_with_keys(text) == text
    assert [chord for chord in chords if f"`{chord}`" not in text] == []


def test_everything_it_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README.read_text(encoding="utf-8"))
    broken = [link for link in links if "://" not in link and not (ROOT / link).exists()]

    assert links
    assert broken == []
