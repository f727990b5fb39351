"""What every sample is expected to become, and the tables in the README and docs/ that are made from data.

``python tests/golden.py`` (make golden) writes them.

A page is read as if it came from https://example.org/samples/<name>/, so that the expectation is the same on every
machine. A changed file is reviewed as a diff of what the reader sees and the listener hears.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from reader.commands.catalogue import GROUPS
from reader.commands.keymap import key_table
from reader.document.article import Article
from reader.document.codec import dumps
from reader.extract import extract
from reader.extract.plain_text import extract_text
from reader.narration.lines import as_line
from reader.narration.policy import Wishes, offer
from reader.narration.wished import as_wished

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
README = ROOT / "README.md"
NARRATION = ROOT / "docs" / "narration.md"
KEY_GUIDE = ROOT / "docs" / "keys.md"
LEVELS = re.compile(r"(?<=<!-- levels -->\n).*?(?=<!-- /levels -->)", re.S)
KEY_GROUP = re.compile(r"(<!-- keys of (.+?) -->\n).*?(?=<!-- /keys -->)", re.S)
KEYS = re.compile(r"(?<=<!-- keys -->\n).*?(?=<!-- /keys -->)", re.S)


@dataclass(frozen=True, slots=True)
class Golden:
    """The two files beside a sample's page."""

    article: str  # article.json
    narration: str  # narration.json: one object a line, as ``reader narrate`` prints it


def sample_names() -> tuple[str, ...]:
    return tuple(sorted(page.parent.name for page in SAMPLES.glob("*/page.*")))


def read_sample(name: str) -> Article:
    address = f"https://example.org/samples/{name}/"
    page = SAMPLES / name / "page.html"
    if page.exists():
        return extract(page.read_text(encoding="utf-8"), address + page.name)
    return extract_text((SAMPLES / name / "page.txt").read_text(encoding="utf-8"), address + "page.txt")


def made(name: str) -> Golden:
    """What the sample becomes today."""
    article = read_sample(name)
    spoken = "".join(as_line(utterance) + "\n" for utterance in as_wished(article, Wishes()).narration.utterances)
    return Golden(dumps(article, indent=1) + "\n", spoken)


def kept(name: str) -> Golden:
    """What it is expected to become; OSError when that was never written."""
    folder = SAMPLES / name
    return Golden(
        (folder / "article.json").read_text(encoding="utf-8"), (folder / "narration.json").read_text(encoding="utf-8")
    )


def write(name: str) -> None:
    golden = made(name)
    (SAMPLES / name / "article.json").write_text(golden.article, encoding="utf-8")
    (SAMPLES / name / "narration.json").write_text(golden.narration, encoding="utf-8")


def readme_with_keys(text: str) -> str:
    """The README with the keys as the catalogue has them."""
    return KEYS.sub(lambda _: f"\n{key_table()}\n\n", text)


def guide_with_keys(text: str) -> str:
    """docs/keys.md with the keys of each group as the catalogue has them."""
    named = {group.lower(): group for group in GROUPS}
    return KEY_GROUP.sub(lambda found: f"{found[1]}\n{key_table((named[found[2]],))}\n\n", text)


def level_table() -> str:
    """What each level does with each kind."""
    levels = offer().levels
    rows = ["| | " + " | ".join(level.label for level in levels) + " |", "|---|" + "---|" * len(levels)]
    for kind in offer().kinds:
        labels = {choice.name: choice.label.lower() for choice in kind.choices}
        rows.append(f"| {kind.label} | " + " | ".join(labels[kind.levels[level.name]] for level in levels) + " |")
    return "\n".join(rows)


def narration_with_levels(text: str) -> str:
    """docs/narration.md with the levels as levels.toml has them."""
    return LEVELS.sub(lambda _: f"\n{level_table()}\n\n", text)


if __name__ == "__main__":
    NARRATION.write_text(narration_with_levels(NARRATION.read_text(encoding="utf-8")), encoding="utf-8")
    KEY_GUIDE.write_text(guide_with_keys(KEY_GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
    README.write_text(readme_with_keys(README.read_text(encoding="utf-8")), encoding="utf-8")
    for sample in sys.argv[1:] or sample_names():
        write(sample)
