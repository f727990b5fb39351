"""Pictures in the article: they come in, fit, and leave room for what is said of them."""

from pathlib import Path

from window_at_work import WindowAtWork

from reader.session.state import Open
from reader.ui.pictures import Decoded


def test_the_pictures_come_in(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.until(lambda: not at_work.window.pictures.pending)

    assert "Picture not shown" not in at_work.article.get("1.0", "end")
    assert min(at_work.picture_heights()) > 100


def test_a_picture_grows_with_the_window(at_work: WindowAtWork) -> None:
    """Opened in a low window it stayed small ever after."""
    at_work.root.geometry("1100x480")
    at_work.until(lambda: at_work.root.winfo_height() == 480)
    at_work.open()
    at_work.until(lambda: not at_work.window.pictures.pending)
    low = at_work.picture_heights()[0]
    at_work.root.geometry("1100x860")
    at_work.until(lambda: at_work.root.winfo_height() == 860)
    at_work.settle()
    at_work.until(lambda: not at_work.window.pictures.pending)

    assert at_work.picture_heights()[0] > 1.2 * low


def test_a_picture_fills_the_column_wherever_it_can_be_seen_whole(at_work: WindowAtWork) -> None:
    """Four fifths of the view were its limit, and it stood narrow at the left of the column."""
    at_work.root.geometry("1100x640")
    at_work.until(lambda: at_work.root.winfo_height() == 640)
    at_work.open()
    at_work.until(lambda: not at_work.window.pictures.pending)
    measure = at_work.window.view.measure()
    assert 0.8 * at_work.article.winfo_height() < measure * 9 / 16 < at_work.article.winfo_height()

    assert at_work.picture_heights()[0] == round(measure * 9 / 16)


def test_the_description_of_a_picture_can_be_read_while_it_sounds(at_work: WindowAtWork, tmp_path: Path) -> None:
    """It stands nowhere on the page: who hears badly finds it in the status line."""
    page = tmp_path / "page.html"
    words = "Plain words of a story that is long enough to be taken for one. " * 8
    page.write_text(
        f"<html lang=en><title>A</title><article><h1>A story</h1><img src=a.png width=600 height=400 "
        f"alt='Two boats on the sand'><p>{words}</p><p>{words}</p></article>"
    )
    at_work.open(page)
    at_work.start_voice()
    at_work.keys("space")
    at_work.until(lambda: "Two boats" in at_work.window.status.text)
    at_work.until(lambda: at_work.window.status.text == "Reading.")

    assert "Plain words" in at_work.tagged("sentence")


def test_a_picture_that_is_there_is_not_fetched_again_for_a_part_put_back(at_work: WindowAtWork) -> None:
    """From the web it would blink, and cost the person's traffic."""
    at_work.open()
    at_work.until(lambda: not at_work.window.pictures.pending)
    heights, source = at_work.picture_heights(), at_work.window.pictures._source
    asked: list[str] = []

    def count(address: str, base: str, width: int, height: int) -> Decoded:
        asked.append(address)
        return source(address, base, width, height)

    at_work.window.pictures._source = count
    at_work.keys("alt+w")
    at_work.until(lambda: isinstance(page := at_work.session.state.page, Open) and page.arrangement.whole)
    at_work.settle()
    at_work.until(lambda: not at_work.window.pictures.pending)

    assert set(heights) <= set(at_work.picture_heights())
    assert len(asked) == len(set(asked))
    assert len(asked) < len(at_work.picture_heights())
