"""Articles that no editor would write, and what they must not do to the window."""

from window_at_work import WindowAtWork

WORDS = "Plain words of a story that is long enough to be taken for one. "
FAMILY = "👩‍👩‍👧‍👦"


def test_find_among_emoji_does_not_end_the_program(at_work: WindowAtWork) -> None:
    """Tk's own search does (8.6.13): the whole window is gone, and the place with it."""
    at_work.show(f"<p>Hello {FAMILY} at the sea. {WORDS}</p><p>👍🏽 The sea again. {WORDS * 4}</p>")
    at_work.keys("ctrl+f")
    at_work.type("sea")
    at_work.until(lambda: bool(at_work.article.tag_ranges("found-now")))

    assert at_work.tagged("found") == "seasea"
    assert at_work.tagged("found-now") == "sea"


def test_words_after_emoji_are_lit_whole(at_work: WindowAtWork) -> None:
    """Tk counts an emoji as two characters."""
    at_work.show(f"<p>{FAMILY}🇩🇪 {WORDS}</p><p>{WORDS * 4}</p>")
    at_work.start_voice()
    at_work.session.reading.start_at(at_work.block(0), len(f"{FAMILY}🇩🇪 "))
    at_work.until(lambda: bool(at_work.tagged("word")))

    assert at_work.tagged("word") in WORDS.split()


def test_two_thousand_pictures_take_the_memory_of_those_in_view(at_work: WindowAtWork) -> None:
    """Each stand-in used to be a picture of its own: three gigabytes, and the window stood still."""
    figures = "".join(f'<p>{WORDS}</p><figure><img src="none-{number}.jpg" alt="Map">'
                      f"<figcaption>Map {number}.</figcaption></figure>" for number in range(600))  # fmt: skip
    at_work.show(figures)
    at_work.until(lambda: len(at_work.article.image_names()) > 550)

    assert len({str(name).partition("#")[0] for name in at_work.article.image_names()}) < 40
