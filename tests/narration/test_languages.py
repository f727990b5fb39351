"""Which language is heard: declared first, guessed second, named by the person before all."""

import subprocess
import sys

from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import block_id
from reader.narration.languages import guess_language, in_its_languages
from reader.narration.narrate import narrate
from reader.narration.unread import unread_languages, with_warnings

ENGLISH = "The keeper wrote down the wind and the water every evening of his long life on the coast."
FRENCH = "Il faut sortir sans raison, tourner au premier parfum de pain, et ne rentrer que le soir venu."
GERMAN = "Man legt den Stift hin, schaut aus dem Fenster und ist für niemanden mehr zuständig."


def story(*texts: str, language: str = "") -> Article:
    return Article("", language=language, blocks=tuple(
        Paragraph(block_id(index), (Run(text),)) for index, text in enumerate(texts)
    ))  # fmt: skip


def tongues(article: Article) -> list[str]:
    return [utterance.language for utterance in narrate(article).utterances]


def test_an_article_that_tells_no_language_is_read_in_the_one_it_is_in() -> None:
    assert in_its_languages(story(FRENCH), "article").language == "fr"
    assert in_its_languages(story(FRENCH), "never").language == ""


def test_a_paragraph_in_another_language_has_its_voice() -> None:
    """German read by an English voice is a standing complaint."""
    told = in_its_languages(story(ENGLISH, GERMAN, ENGLISH, language="en-GB"), "paragraphs")

    assert tongues(told) == ["en-GB", "de", "en-GB"]
    assert tongues(in_its_languages(story(ENGLISH, GERMAN, language="en"), "article")) == ["en", "en"]


def test_what_is_declared_is_not_guessed_away() -> None:
    """A detection that overrides the page was the other complaint."""
    declared = Article("", language="en", blocks=(Paragraph(block_id(0), (Run(GERMAN, language="nl"),)),))

    assert tongues(in_its_languages(declared, "paragraphs")) == ["nl"]
    assert tongues(in_its_languages(story("Ja, das ist gut.", ENGLISH, language="en"), "paragraphs")) == ["en", "en"]


def test_a_template_that_calls_everything_english_is_not_believed() -> None:
    """The short lines between are read by the same voice as the rest."""
    told = in_its_languages(story(GERMAN, GERMAN, "Ja, gut.", language="en"), "paragraphs")

    assert (told.language, tongues(told)) == ("de", ["de", "de", "de"])


def test_the_person_is_believed_before_all() -> None:
    assert tongues(in_its_languages(story(GERMAN, language="en"), "paragraphs", "pl")) == ["pl"]


def test_a_few_letters_tell_nothing() -> None:
    assert guess_language("Bonjour, ça va ?").score == 0


def test_the_texts_of_an_article_stay_as_they_are() -> None:
    before = story(ENGLISH, FRENCH, language="en")

    assert [b.text for b in in_its_languages(before, "paragraphs").blocks] == [b.text for b in before.blocks]


def test_what_no_voice_speaks_is_warned_of_once_before_it_is_read() -> None:
    """Never silence: text in a language without a voice was skipped elsewhere."""
    told = narrate(in_its_languages(story(ENGLISH, FRENCH, ENGLISH, FRENCH, language="en"), "paragraphs"))
    unread = unread_languages(told, lambda language: language == "en")
    warned = with_warnings(told, unread).utterances

    assert unread == ("fr",)
    assert [(u.kind, u.language) for u in warned] == [
        ("paragraph", "en"), ("announcement", "en"), ("paragraph", "fr"), ("paragraph", "en"), ("paragraph", "fr"),
    ]  # fmt: skip
    assert "French" in warned[1].text
    assert with_warnings(told, unread, start=2).utterances[3].kind == "announcement"


def test_what_guesses_can_fetch_nothing() -> None:
    """Nor waits for what would fetch to be loaded."""
    ran = subprocess.run(
        [sys.executable, "-c",
         "import sys; from reader.narration.languages import guess_language\n"
         "print(guess_language('Il était une fois un roi qui aimait beaucoup la mer.').language)\n"
         "print([name for name in ('requests', 'urllib3', 'http.client') if name in sys.modules])\n"
         "try: sys.modules['robust_downloader'].download('https://example.org/', '.')\n"
         "except RuntimeError as error: print(error)"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert ran.stdout.splitlines() == ["fr", "[]", "Reader fetches no models."]
