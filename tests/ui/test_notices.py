"""The strips between toolbar and article: in order, in line, and in whole words."""

import pytest
from window_at_work import WindowAtWork

from reader.ui.notices import quotation
from reader.ui.parts import Strip


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Now a town reads aloud. It is said", "Now a town reads aloud."),
        ("Now a town reads him aloud", "Now a town reads him…"),
        ("The sea, the long wind, sandstone", "The sea, the long wind…"),
        ("The sea", "The sea"),
        ("He wrote: “Now it rains.” Then", "He wrote: “Now it rains.”"),
        ("海は広いな大きいな月がのぼるし日が沈む海は大波青い波", "海は広いな大きいな月がのぼるし日が沈む海は大波青い…"),
    ],
)
def test_a_quotation_ends_at_a_word_and_has_an_ellipsis_only_where_a_sentence_is_cut(text: str, shown: str) -> None:
    """ "aloud.…" is no word and no sentence."""
    assert quotation(text, 25) == shown


def test_strips_keep_their_order_and_their_crosses_stand_in_line(at_work: WindowAtWork) -> None:
    """The eye finds the next cross where the last one was."""
    at_work.open()
    at_work.session.notify("Something to know.", "warning")
    at_work.session.visits.reload()
    at_work.until(lambda: bool(at_work.window.notices.breaking))
    at_work.settle()
    news = at_work.window.notices.breaking[0].master
    assert news is not None
    strip = next(part for part in at_work.window.notices.winfo_children() if isinstance(part, Strip))
    cross = next(part for part in news.winfo_children() if getattr(part, "label", "") == "Close breaking news")

    assert news.winfo_rooty() < strip.winfo_rooty()
    assert cross.winfo_rootx() + cross.winfo_width() == strip.close.winfo_rootx() + strip.close.winfo_width()


def test_breaking_news_has_a_line_beneath_it_like_any_strip(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.session.notify("Something to know.", "warning")
    at_work.settle()
    strip = next(part for part in at_work.window.notices.winfo_children() if isinstance(part, Strip))
    row = at_work.window.notices.breaking[0].master
    assert row is not None
    beneath = at_work.colour_at(row, 40, row.winfo_height())

    assert beneath == at_work.colour_at(strip, 40, -1) != at_work.window.theme.palette.chrome


def test_breaking_news_that_is_too_long_for_its_row_ends_in_an_ellipsis(at_work: WindowAtWork) -> None:
    """Cut in the middle of a letter it looked broken; with room for all of it, it is no wider than it need be."""
    at_work.open()
    button = at_work.window.notices.breaking[0]
    at_work.root.geometry("420x500")
    at_work.until(lambda: str(button["text"]).endswith("…"))
    at_work.root.geometry("1500x500")
    at_work.until(lambda: str(button["text"]) == button.label)
    at_work.settle()

    assert button.winfo_width() == button.winfo_reqwidth()


def test_a_status_that_is_too_long_ends_in_an_ellipsis_and_is_kept_whole(at_work: WindowAtWork) -> None:
    """Assistive technology is told all of it."""
    at_work.root.geometry("420x500")
    at_work.until(lambda: at_work.root.winfo_width() == 420)
    sentence = "A sentence about what is happening that goes on for rather longer than the window is wide."
    at_work.session.say(sentence)
    shown = at_work.window.status.winfo_children()[0]
    at_work.until(lambda: str(shown.cget("text")).endswith("…"))

    assert at_work.window.status.text == sentence
