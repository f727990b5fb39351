"""Look for a page that breaks extraction, led by the code it reaches: ``python tests/fuzz/fuzz_extract.py [FOLDER]``.

Runs until it is stopped, and writes the page that broke it as crash-…; FOLDER keeps what it found worth trying again.
Needs atheris, which has wheels for Linux alone. A short run of it is a test (test_extract_fuzz.py).
"""

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))

with atheris.instrument_imports(include=["reader.extract"]):
    from reader.document import codec
    from reader.extract import explain
    from reader.extract.encoding import decode
    from reader.extract.plain_text import extract_text
    from reader.extract.story import article_of


def try_one(data: bytes) -> None:
    """No exception, and an article that goes through JSON unchanged."""
    text = decode(data)
    for article in (article_of(text, "https://a.example/story/1"), extract_text(text)):
        assert codec.loads(codec.dumps(article)) == article
    explain(text)


def main() -> None:
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
