"""Every control does by keyboard what it does by mouse."""

import tkinter as tk
from collections.abc import Callable

import pytest

from reader.appearance import load_sizes
from reader.ui.parts import Button, Choice, Entry, ListPanel, Option, Progress, RadioGroup, Row, Slider, Switch
from reader.ui.theme import Theme

Until = Callable[[Callable[[], bool]], None]

SIZES = (Option("XS", "XS", scale=0.8), Option("SM", "SM"), Option("MD", "MD"), Option("LG", "LG", scale=1.25))
VOICES = (Option("en-a", "Amy"), Option("en-j", "Joe"), Option("fa", "Mina"), Option("en-m", "Mary"))


class Heard:
    """What a control called back with, in order."""

    def __init__(self) -> None:
        self.values: list[object] = []

    def __call__(self, *values: object) -> None:
        self.values += values or ("called",)


@pytest.fixture
def heard() -> Heard:
    return Heard()


def focus(widget: tk.Misc, until: Until) -> None:
    widget.focus_force()
    until(lambda: widget.focus_get() is widget)


def press(root: tk.Tk, *keys: str) -> None:
    """Real key events to whatever has the focus."""
    for key in keys:
        target = root.focus_get()
        assert target is not None
        target.event_generate(f"<KeyPress-{key}>")
        # The press may have closed what had the focus.
        (root.focus_get() or root).event_generate(f"<KeyRelease-{key}>")
        root.update()


def click(widget: tk.Misc, x: int, y: int) -> None:
    widget.event_generate("<Enter>", x=x, y=y)
    widget.event_generate("<ButtonPress-1>", x=x, y=y)
    widget.event_generate("<ButtonRelease-1>", x=x, y=y)
    widget.update()


@pytest.mark.parametrize("key", ["space", "Return", "KP_Enter"])
def test_a_button_is_pressed_by_space_and_by_return(
    root: tk.Tk, theme: Theme, until: Until, heard: Heard, key: str
) -> None:
    """Tk's own buttons know only Space; people press Return."""
    button = Button(root, theme, "Open", heard)
    button.pack()
    focus(button, until)

    press(root, key)

    assert heard.values == ["called"]


def test_a_button_that_cannot_be_used_is_passed_by_and_does_nothing(
    root: tk.Tk, theme: Theme, until: Until, heard: Heard
) -> None:
    """Stop, while nothing sounds."""
    before, button = Button(root, theme, "Listen", heard), Button(root, theme, "Stop", heard)
    before.pack()
    button.pack()
    button.enabled = False
    focus(before, until)
    button.invoke()

    assert not button.enabled
    assert before.tk_focusNext() is before
    assert heard.values == []


def test_a_button_of_an_icon_alone_still_has_a_name(root: tk.Tk, theme: Theme, heard: Heard) -> None:
    """For the accessible tree, and in its tip."""
    button = Button(root, theme, "Next sentence", heard, "next-sentence", icon_only=True, key="Right")

    assert (button.label, button.role) == ("Next sentence", "button")
    assert button.tip is not None
    assert button.tip.label == "Next sentence   Right"


def test_a_toggle_shows_whether_it_is_on(root: tk.Tk, theme: Theme, heard: Heard) -> None:
    """Contents, while its list is shown."""
    button = Button(root, theme, "Contents", heard)
    button.pressed = True
    on = button.pressed
    button.pressed = False

    assert (on, button.pressed) == (True, False)


@pytest.mark.parametrize("size", load_sizes(), ids=lambda size: size.name)
def test_targets_are_big_enough_at_every_size(root: tk.Tk, theme: Theme, heard: Heard, size: object) -> None:
    """44 pixels in the player, 32 in the toolbar (who has a tremor hits them)."""
    quiet = Button(root, theme, "Voice", heard)
    icon = Button(root, theme, "Stop", heard, "stop", icon_only=True)
    tool = Button(root, theme, "Find", heard, "find", style="tool")
    group = RadioGroup(root, theme, "Text size", SIZES, "MD", heard)
    for part in (quiet, icon, tool, group):
        part.pack()
    theme.apply(size=next(other for other in load_sizes() if other == size))
    root.update()

    assert min(quiet.winfo_height(), icon.winfo_height(), icon.winfo_width()) >= 44
    assert min(tool.winfo_height(), *(button.winfo_height() for button in group.buttons)) >= 32
    assert min(button.winfo_width() for button in group.buttons) >= 24


def test_tab_enters_a_group_at_the_chosen_one_and_leaves_it_with_the_next_press(
    root: tk.Tk, theme: Theme, until: Until, heard: Heard
) -> None:
    """One stop for four buttons keeps the way through the toolbar short."""
    before = Button(root, theme, "Before", heard)
    group = RadioGroup(root, theme, "Text size", SIZES, "MD", heard)
    after = Button(root, theme, "After", heard)
    for part in (before, group, after):
        part.pack()
    focus(before, until)
    walked = []
    for _ in range(2):
        press(root, "Tab")
        walked.append(root.focus_get())

    assert walked == [group.buttons[2], after]


def test_arrows_move_through_a_group_and_choose(root: tk.Tk, theme: Theme, until: Until, heard: Heard) -> None:
    """As in every radio group; the ends meet."""
    group = RadioGroup(root, theme, "Text size", SIZES, "MD", heard)
    group.pack()
    focus(group.buttons[2], until)

    press(root, "Right", "Right", "Left", "Up", "Home", "End")

    assert heard.values == ["LG", "XS", "LG", "MD", "XS", "LG"]
    assert root.focus_get() is group.buttons[3]


def test_a_group_can_be_set_from_outside_without_an_echo(root: tk.Tk, theme: Theme, heard: Heard) -> None:
    """Ctrl+2 changes the size; the buttons only show it."""
    group = RadioGroup(root, theme, "Text size", SIZES, "MD", heard)
    group.choose("SM")
    group.choose("160 %")

    assert (group.chosen, heard.values) == ("160 %", [])
    assert [str(button.cget("takefocus")) for button in group.buttons] == ["ttk::takefocus", "0", "0", "0"]


def test_a_group_that_may_wrap_stays_within_its_parent(root: tk.Tk, theme: Theme, until: Until, heard: Heard) -> None:
    """Four colours at 400 % in a narrow window; and one row again when there is room."""
    options = tuple(Option(str(number), "High contrast") for number in range(5))
    group = RadioGroup(root, theme, "Colours", options, "1", heard, wrap=True)
    group.pack(anchor="w")
    root.geometry("320x400")
    until(lambda: root.winfo_width() == 320 and group.winfo_reqwidth() <= 320)
    narrow = group.winfo_reqheight()
    root.geometry("900x400")
    until(lambda: group.winfo_reqwidth() > 320)

    assert group.winfo_reqheight() < narrow


def test_a_button_of_two_texts_keeps_its_width(root: tk.Tk, theme: Theme, heard: Heard) -> None:
    """Listen, Pause: what stands beside it shall not jump."""
    button = Button(root, theme, "Listen", heard, "play", style="loud")
    button.reserve("Listen", "Pause")
    widths = []
    for text in ("Listen", "Pause"):
        button.set_text(text)
        root.update()
        widths.append(button.winfo_reqwidth())

    assert widths[0] == widths[1]


def test_sizes_are_drawn_as_what_they_are(root: tk.Tk, theme: Theme, heard: Heard) -> None:
    """XS set small, LG set large."""
    group = RadioGroup(root, theme, "Text size", SIZES, "MD", heard)
    group.pack()
    root.update()
    looks = [tk.font.Font(root, font=_font_of(root, button)).metrics("linespace") for button in group.buttons]

    assert looks[0] < looks[1] == looks[2] < looks[3]


def _font_of(root: tk.Tk, widget: tk.Misc) -> str:
    return str(root.tk.call("ttk::style", "lookup", widget.cget("style"), "-font"))


def _slider(root: tk.Tk, theme: Theme, heard: Heard) -> Slider:
    slider = Slider(root, theme, "Rate", 0.5, 4.0, 1.0, heard, 0.1, 0.5, words="{:g} times".format)
    slider.pack(fill="x")
    root.update()
    return slider


def test_a_slider_is_moved_by_its_keys(root: tk.Tk, theme: Theme, until: Until, heard: Heard) -> None:
    """Fine steps, great steps, and the ends; nothing beyond them."""
    slider = _slider(root, theme, heard)
    focus(slider, until)

    press(root, "Right", "Up", "Left", "Prior", "Next", "End", "Right", "Home", "Down")

    assert heard.values == [1.1, 1.2, 1.1, 1.6, 1.1, 4.0, 0.5]
    assert slider.words == "0.5 times"


def test_a_click_on_the_rail_jumps_there(root: tk.Tk, theme: Theme, heard: Heard) -> None:
    """Not a page at a time."""
    slider = _slider(root, theme, heard)
    click(slider, slider.winfo_width() // 2, slider.winfo_height() // 2)

    assert slider.value == pytest.approx(2.25, abs=0.06)
    assert heard.values == [slider.value]


def test_a_drag_can_be_fine_and_report_only_where_it_ends(root: tk.Tk, theme: Theme, heard: Heard) -> None:
    """Keys step ten seconds, the mouse goes to any; the voice jumps once and not at every pixel."""
    slider = Slider(root, theme, "Place", 0, 100, 0, heard, 10, 30, snap=1, live=False)
    slider.pack(fill="x")
    root.update()
    y = slider.winfo_height() // 2
    slider.event_generate("<ButtonPress-1>", x=100, y=y)
    for x in (150, 250, 333):
        slider.event_generate("<B1-Motion>", x=x, y=y)
    root.update()
    while_dragged = list(heard.values)
    slider.set(99)
    slider.event_generate("<ButtonRelease-1>", x=333, y=y)
    root.update()

    assert while_dragged == []
    assert heard.values == [slider.value]
    assert slider.value not in (0, 99)
    assert slider.value % 10


def test_the_player_can_move_a_slider_without_an_echo(root: tk.Tk, theme: Theme, heard: Heard) -> None:
    """The place moves as the voice goes on; that is no wish to go elsewhere."""
    slider = _slider(root, theme, heard)
    slider.set(9)
    slider.set_range(0, 3)

    assert (slider.value, heard.values) == (3, [])


def test_a_slider_that_cannot_be_used_stays(root: tk.Tk, theme: Theme, until: Until, heard: Heard) -> None:
    """Nothing to seek in before something is open."""
    slider = _slider(root, theme, heard)
    slider.enabled = False
    focus(slider, until)
    press(root, "Right")
    click(slider, 5, 5)

    assert (slider.value, heard.values) == (1.0, [])


def _choice(root: tk.Tk, theme: Theme, heard: Heard, side: str = "top") -> Choice:
    choice = Choice(root, theme, "Voice", VOICES, "en-a", heard)
    choice.pack(side="bottom" if side == "bottom" else "top", anchor="e" if side == "bottom" else "w")
    root.update()
    return choice


@pytest.mark.parametrize("key", ["Down", "space", "Return"])
def test_a_choice_opens_and_chooses_by_keys(root: tk.Tk, theme: Theme, until: Until, heard: Heard, key: str) -> None:
    """And gives the focus back to its button."""
    choice = _choice(root, theme, heard)
    focus(choice, until)
    press(root, key)
    was_open = choice.is_open
    press(root, "Down", "Down", "Return")

    assert was_open
    assert not choice.is_open
    assert (choice.chosen, choice.words, heard.values) == ("fa", "Mina", ["fa"])
    assert root.focus_get() is choice


def test_letters_find_a_choice(root: tk.Tk, theme: Theme, until: Until, heard: Heard) -> None:
    """ "ma" is Mary, past Mina."""
    choice = _choice(root, theme, heard)
    focus(choice, until)
    press(root, "Down", "m", "a", "Return")

    assert heard.values == ["en-m"]


def test_escape_closes_a_choice_and_changes_nothing(root: tk.Tk, theme: Theme, until: Until, heard: Heard) -> None:
    """Looking costs nothing."""
    choice = _choice(root, theme, heard)
    focus(choice, until)
    press(root, "Down", "Down", "Escape")

    assert (choice.is_open, choice.chosen, heard.values) == (False, "en-a", [])
    assert root.focus_get() is choice


def test_tab_leaves_an_open_choice_for_the_next_control(root: tk.Tk, theme: Theme, until: Until, heard: Heard) -> None:
    """No trap."""
    choice = _choice(root, theme, heard)
    after = Button(root, theme, "After", heard)
    after.pack()
    focus(choice, until)
    press(root, "Down", "Tab")

    assert (choice.is_open, root.focus_get()) == (False, after)


def test_an_open_choice_closes_when_the_focus_goes_elsewhere(
    root: tk.Tk, theme: Theme, until: Until, heard: Heard
) -> None:
    """A click into the article."""
    choice = _choice(root, theme, heard)
    other = Button(root, theme, "Other", heard)
    other.pack()
    focus(choice, until)
    press(root, "Down")
    focus(other, until)
    until(lambda: not choice.is_open)

    assert root.focus_get() is other


@pytest.mark.parametrize("side", ["top", "bottom"])
def test_the_list_of_a_choice_stays_inside_the_window(
    root: tk.Tk, theme: Theme, until: Until, heard: Heard, side: str
) -> None:
    """The player is at the lower edge."""
    choice = _choice(root, theme, heard, side)
    choice.set_options(
        (Option(str(number), f"A voice with a long name, number {number}") for number in range(60)), "30"
    )
    root.update()
    choice.open()
    root.update()
    panel = root.focus_get()
    assert panel is not None
    frame = panel.master.master if isinstance(panel, tk.Widget) and isinstance(panel.master, tk.Widget) else None
    assert isinstance(frame, tk.Frame)

    assert 0 <= frame.winfo_x() <= root.winfo_width() - frame.winfo_width()
    assert 0 <= frame.winfo_y() <= root.winfo_height() - frame.winfo_height()


ROWS = (
    Row("a", "Introduction"),
    Row("b", "The river", 1),
    Row("c", "The sea", 1),
    Row("d", "Figure 1", icon="picture"),
)


def _list(root: tk.Tk, theme: Theme, heard: Heard) -> ListPanel:
    panel = ListPanel(root, theme, "Contents", ROWS, heard, on_close=lambda: heard("closed"))
    panel.pack(fill="both", expand=True)
    root.update()
    return panel


def test_a_list_is_walked_and_a_row_taken_by_keys(root: tk.Tk, theme: Theme, until: Until, heard: Heard) -> None:
    """Contents, without a mouse."""
    panel = _list(root, theme, heard)
    focus(panel.tree, until)
    press(root, "Down", "Return", "End", "Return", "Home", "space", "Up", "Prior", "Next", "Return", "Escape")

    assert heard.values == ["b", "d", "a", "d", "closed"]


def test_letters_jump_in_a_list_and_the_same_letter_goes_on(
    root: tk.Tk, theme: Theme, until: Until, heard: Heard
) -> None:
    """ "the s" has a blank in it, which is a letter there and no press."""
    panel = _list(root, theme, heard)
    focus(panel.tree, until)
    press(root, "t")
    first = panel.selected
    press(root, "t")
    second = panel.selected
    panel.select("a")
    panel.forget_typed()
    press(root, "t", "h", "e", "space", "s")

    assert (first, second, panel.selected, heard.values) == ("b", "c", "c", [])


def test_a_click_takes_a_row(root: tk.Tk, theme: Theme, heard: Heard) -> None:
    """With the mouse it is one click, as on a link."""
    panel = _list(root, theme, heard)
    box = panel.tree.bbox("2")
    assert isinstance(box, tuple)
    click(panel.tree, box[0] + 20, box[1] + box[3] // 2)

    assert heard.values == ["c"]


def test_rows_are_high_enough_and_too_long_ones_end_in_an_ellipsis(root: tk.Tk, theme: Theme, heard: Heard) -> None:
    """Tk alone would cut a letter in two."""
    panel = ListPanel(root, theme, "Contents", (Row("a", "An endless headline " * 20),), heard)
    panel.place(x=0, y=0, width=200, height=200)
    root.update()
    text = str(panel.tree.item("0", "text"))

    assert text.startswith("An endless")
    assert text.endswith("…")
    assert theme.normal.measure(text) < 200
    assert panel.row_height() >= 32


def test_a_heading_in_a_list_is_passed_by(root: tk.Tk, theme: Theme, until: Until, heard: Heard) -> None:
    """There is nothing to do with it: neither arrows, letters nor the mouse stop there."""
    rows = (
        Row("1", "Open", heading=True), Row("a", "Address", key="Ctrl+L"), Row("2", "Look", heading=True),
        Row("b", "Larger"), Row("3", "Help", heading=True),
    )  # fmt: skip
    panel = ListPanel(root, theme, "Commands", rows, heard)
    panel.pack(fill="both", expand=True)
    root.update()
    focus(panel.tree, until)
    seen = []
    for key in ("Home", "Down", "Down", "End", "Up", "Up", "o", "h"):
        press(root, key)
        seen.append(panel.selected)
    box = panel.tree.bbox("0")
    assert isinstance(box, tuple)
    click(panel.tree, box[0] + 20, box[1] + box[3] // 2)

    assert (seen, heard.values) == (["a", "b", "b", "b", "a", "a", "a", "a"], [])


def test_an_empty_list_takes_keys_without_harm(root: tk.Tk, theme: Theme, until: Until, heard: Heard) -> None:
    """A page without headings."""
    panel = ListPanel(root, theme, "Contents", (), heard)
    panel.pack()
    root.update()
    focus(panel.tree, until)
    press(root, "Down", "End", "x", "Return", "space")

    assert (panel.selected, heard.values) == (None, [])


def test_an_entry_reports_what_was_typed(root: tk.Tk, theme: Theme, until: Until, heard: Heard) -> None:
    """The address line and find-in-article."""
    changes = Heard()
    entry = Entry(root, theme, "Address", heard, on_change=changes)
    entry.pack()
    entry.text = "old"
    focus(entry, until)
    entry.focus_all()
    press(root, "a", "b", "Return")

    assert heard.values == ["ab"]
    assert changes.values[-1] == "ab"


@pytest.mark.parametrize("key", ["space", "Return"])
def test_a_switch_is_turned_by_keys(root: tk.Tk, theme: Theme, until: Until, heard: Heard, key: str) -> None:
    """Follow the voice, on and off."""
    switch = Switch(root, theme, "Follow the voice", True, heard)
    switch.pack()
    focus(switch, until)
    press(root, key, key)

    assert heard.values == [False, True]


def test_progress_shows_a_share_and_not_knowing(root: tk.Tk, theme: Theme) -> None:
    """A page that loads says no length."""
    bar = Progress(root, theme, "Loading")
    bar.pack()
    bar.show(None)
    unknown = str(bar.cget("mode"))
    bar.show(0.4)

    assert (unknown, str(bar.cget("mode")), float(bar.cget("value"))) == ("indeterminate", "determinate", 0.4)


def test_rows_do_not_cover_the_focus_ring(root: tk.Tk, theme: Theme, heard: Heard) -> None:
    """In a list narrower than its longest row, with and without its bar."""
    panel = ListPanel(root, theme, "Voices", (Row(str(n), "A voice with a long name") for n in range(50)), heard)
    panel.place(x=0, y=0, width=150, height=200)
    root.update()
    column = int(panel.tree.column("#0", "width"))

    assert panel.bar.winfo_viewable()
    assert column == panel.tree.winfo_width() - 2 * theme.measures.margin
