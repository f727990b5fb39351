"""What is told of a change: as much as is needed, in an order in which it can be asked about."""

from dataclasses import replace

from reader.accessibility.changes import (
    Described,
    Focused,
    Moved,
    Peopled,
    Renamed,
    Rewritten,
    Selected,
    Turned,
    Valued,
    changes,
)  # fmt: skip
from reader.accessibility.tree import Caret, Node, NodeId, Snapshot, Value

ROOT, BUTTON, ENTRY, SLIDER = map(NodeId, ("window", "wb", "we", "ws"))
NODES = {
    ROOT: Node(ROOT, "window", "Reader", children=(BUTTON, ENTRY, SLIDER)),
    BUTTON: Node(BUTTON, "button", "Listen", parent=ROOT),
    ENTRY: Node(ENTRY, "entry", "Address", parent=ROOT, text="one two", states=frozenset({"editable"})),
    SLIDER: Node(SLIDER, "slider", "Rate", parent=ROOT, value=Value(1.0, 0.5, 4.0, 0.1, "1.0 times")),
}
BEFORE = Snapshot(ROOT, NODES, focus=BUTTON)


def now(*nodes: Node, **changed: object) -> Snapshot:
    return replace(BEFORE, window={**NODES, **{node.id: node for node in nodes}}, **changed)  # type: ignore[arg-type]


def test_nothing_changed_is_nothing_told() -> None:
    assert changes(BEFORE, BEFORE) == changes(BEFORE, now()) == ()


def test_a_button_renamed_pressed_and_switched_off() -> None:
    pressed = replace(NODES[BUTTON], name="Pause", description="At the word", states=frozenset({"pressed", "disabled"}))

    assert changes(BEFORE, now(pressed)) == (
        Renamed(BUTTON, "Pause"), Described(BUTTON, "At the word"), Turned(BUTTON, "disabled", True),
        Turned(BUTTON, "pressed", True),
    )  # fmt: skip


def test_what_is_typed_is_told_without_what_stayed() -> None:
    assert changes(BEFORE, now(replace(NODES[ENTRY], text="one to"))) == (Rewritten(ENTRY, 5, "w", ""),)
    assert changes(BEFORE, now(replace(NODES[ENTRY], text="one, two"))) == (Rewritten(ENTRY, 3, "", ","),)
    assert changes(BEFORE, now(replace(NODES[ENTRY], text="aaa"))) == (Rewritten(ENTRY, 0, "one two", "aaa"),)


def test_a_value_is_told_and_its_words_alone_are_not() -> None:
    slider = NODES[SLIDER]

    assert changes(BEFORE, now(replace(slider, value=Value(1.5, 0.5, 4.0, 0.1, "1.5 times")))) == (Valued(SLIDER, 1.5),)


def test_a_dialog_comes_before_its_focus_and_goes() -> None:
    dialog = Node(NodeId("wd"), "dialog", "Export", parent=ROOT)
    with_dialog = now(replace(NODES[ROOT], children=(*NODES[ROOT].children, dialog.id)), dialog, focus=dialog.id)

    assert changes(BEFORE, with_dialog) == (Peopled(ROOT, dialog.id, 3, True), Focused(BUTTON, dialog.id))
    assert changes(with_dialog, BEFORE) == (Peopled(ROOT, dialog.id, 3, False), Focused(dialog.id, BUTTON))


def test_a_caret_and_a_selection() -> None:
    caret = Caret(ENTRY, 3)
    moved, marked = now(caret=caret), now(caret=Caret(ENTRY, 5), anchor=caret)

    assert changes(BEFORE, moved) == (Moved(caret),)
    assert changes(moved, marked) == (Moved(Caret(ENTRY, 5)), Selected(ENTRY))
    assert changes(marked, moved) == (Moved(caret), Selected(ENTRY))


def test_a_caret_that_was_led_where_the_keyboard_went() -> None:
    """An arrow key leads it step by step; and within one text the offset is news enough."""
    caret = Caret(ENTRY, 3)

    assert changes(BEFORE, now(caret=caret, focus=ENTRY, leaps=1)) == (Focused(BUTTON, ENTRY), Moved(caret, leap=True))
    assert changes(BEFORE, now(caret=caret, focus=ENTRY)) == (Focused(BUTTON, ENTRY), Moved(caret))
    assert changes(BEFORE, now(caret=caret, leaps=1)) == (Moved(caret),)


def test_a_caret_in_a_link_is_in_its_paragraph_too() -> None:
    link = Node(NodeId("link"), "link", "two", parent=ENTRY, text="two", span=(4, 7))
    there = now(link, caret=Caret(ENTRY, 4), focus=link.id)

    assert changes(BEFORE, there)[1:] == (Moved(Caret(ENTRY, 4)), Moved(Caret(link.id, 0)))


def test_the_keyboard_gone_to_another_program() -> None:
    assert changes(BEFORE, now(focus=None)) == (Focused(BUTTON, None),)
