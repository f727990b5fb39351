"""Sizes and spacings: what changes together, how far it goes, what is kept."""

from window_at_work import WindowAtWork


def test_sizes_change_text_and_spacing_together_and_are_kept(at_work: WindowAtWork) -> None:
    at_work.open()
    styles = at_work.window.view.styles
    seen = {}
    for key, name in (("ctrl+1", "XS"), ("ctrl+2", "SM"), ("ctrl+3", "MD"), ("ctrl+4", "LG")):
        at_work.keys(key)
        gap = int(str(at_work.article.tag_cget("gap-95", "spacing1")))
        seen[name] = (-int(str(styles.font("body")["size"])), gap)
        assert at_work.window.toolbar.sizes.chosen == name

    assert sorted(seen.values()) == [seen[name] for name in ("XS", "SM", "MD", "LG")]
    assert len({gap for _, gap in seen.values()}) == 4
    assert at_work.library.settings.load().size == "LG"


def test_larger_goes_to_400_percent_and_says_so_at_the_end(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.keys("ctrl+3")
    body = -int(str(at_work.window.view.styles.font("body")["size"]))
    at_work.keys(*["ctrl+plus"] * 9)
    largest = -int(str(at_work.window.view.styles.font("body")["size"]))

    assert largest == 4 * body
    assert at_work.window.player.listen.winfo_ismapped()
    assert "largest" in at_work.window.status.text
    at_work.keys("ctrl+0")
    assert at_work.session.state.look.size == "MD"


def test_wide_spacing_moves_lines_and_paragraphs_apart_and_is_kept(at_work: WindowAtWork) -> None:
    """Who loses the line (WCAG 1.4.12): chosen in the dialog, seen in the text, there again another day."""
    at_work.open()

    def height() -> int:
        return int(at_work.root.tk.call(str(at_work.article), "count", "-update", "-ypixels", "1.0", "end"))

    usual = height()
    at_work.keys("alt+t")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    while getattr(at_work.focus, "label", "") != "Normal":
        before = at_work.focus
        at_work.keys("Tab")
        at_work.until(lambda: at_work.focus is not before)  # noqa: B023
    at_work.keys("Right")
    at_work.until(lambda: at_work.session.state.look.spacing == "wide")

    assert height() > 1.15 * usual
    assert at_work.library.settings.load().spacing == "wide"
