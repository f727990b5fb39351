"""What a screen reader is told of the window and of each of its dialogs: nothing without a name, a role or a key."""

from collections.abc import Iterator

from every_dialog import ELSEWHERE
from window_at_work import WindowAtWork

from reader.accessibility.tree import Node, Snapshot
from reader.commands.catalogue import CATALOGUE
from reader.ui.accessible.describer import Describer
from reader.ui.accessible.parts import id_of
from reader.ui.skip_links import OWN

CONTROLS = {"button", "toggle", "entry", "slider", "combobox", "radio", "checkbox"}


def faults(shown: Snapshot) -> list[str]:
    """What is told of the window so that nobody could use it."""
    found = []
    for node in shown.window.values():
        found += [f"{node.id} {fault}" for fault in _of(node, shown)]
    return found


def _of(node: Node, shown: Snapshot) -> Iterator[str]:
    usable = "focusable" in node.states and "offscreen" not in node.states
    if usable and not node.name.strip():
        yield "has no name"
    if usable and node.role == "group":
        yield "has no role"
    if usable and node.box is None and node.role != "option":
        yield "is nowhere"
    if node.role == "slider" and (node.value is None or not node.value.text):
        yield "has no value in words"
    if node.parent is not None and node.id not in (parent.children if (parent := shown.node(node.parent)) else ()):
        yield "is no child of its parent"
    if any(shown.node(child) is None for child in node.children):
        yield "has a child that is not there"


def test_every_part_of_the_window_and_of_each_dialog_can_be_named_and_reached(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.start_voice()
    describer = Describer(at_work.root, at_work.window.view)
    found, lost, dialogs = faults(describer.snapshot()), [], set()
    for entry in CATALOGUE:
        if entry.id in ELSEWHERE - {"key-help"}:
            continue
        at_work.window.actions.run(entry.id)
        at_work.settle()
        shown = describer.snapshot()
        found += [f"{entry.id}: {fault}" for fault in faults(shown)]
        dialogs |= {node.name for node in shown.window.values() if node.role == "dialog"}
        if shown.focus is None or shown.node(shown.focus) is None:
            lost.append(entry.id)

    assert len(dialogs) > 10
    assert (found, lost) == ([], [])


def test_every_control_of_the_window_tells_a_key(at_work: WindowAtWork) -> None:
    """But what the page brought: its own skip links, and its news, to which one key leads."""
    at_work.open()
    at_work.keys("ctrl+f", "alt+c", "alt+l")
    at_work.settle()
    shown = Describer(at_work.root, at_work.window.view).snapshot()
    brought = {id_of(button) for button in at_work.window.skip_links.buttons[len(OWN) :]}
    controls = [node for node in shown.window.values() if node.role in CONTROLS and node.id not in brought]
    news = f"{id_of(at_work.window.notices)}."
    without = [node.name for node in controls if not node.keys and not node.id.startswith(news)]

    assert len(controls) > 30
    assert without == []


def test_the_open_menu_has_a_key_of_its_own(at_work: WindowAtWork) -> None:
    describer = Describer(at_work.root, at_work.window.view)
    at_work.keys("alt+f")
    at_work.until(lambda: "menu" in {node.role for node in describer.snapshot().window.values()})
    at_work.keys("Escape")

    at_work.until(lambda: "menu" not in {node.role for node in describer.snapshot().window.values()})
