"""The dialog "Who reads"."""

from window_at_work import WindowAtWork


def test_who_reads_is_chosen_by_keyboard_and_holds_at_once(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.window.actions.run("who-reads")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.keys("Right", "Right")
    chosen = at_work.session.state.turns
    at_work.keys("Escape")

    assert chosen == "screen reader"
    assert at_work.session.state.status == "Your screen reader reads; Reader's voice is silent while it is on."
    assert "sheet" not in str(at_work.focus)
