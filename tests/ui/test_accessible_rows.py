"""A list's rows as a screen reader is told of them."""

import tkinter as tk
from collections.abc import Callable

from reader.ui.accessible.rows import ListRows
from reader.ui.parts import ListPanel, Row
from reader.ui.theme import Theme


def shown(root: tk.Tk, theme: Theme) -> ListPanel:
    rows = (Row(str(number), f"Row {number}", level=number % 3, heading=number % 50 == 0) for number in range(300))
    panel = ListPanel(root, theme, "Rows", rows, lambda value: None)
    panel.pack(fill="both", expand=True)
    panel.focus_list()
    root.update()
    return panel


def test_what_is_kept_of_a_list_is_what_it_is_now(
    root: tk.Tk, theme: Theme, until: Callable[[Callable[[], bool]], None]
) -> None:
    """Only what is seen and marked is told anew: nothing of what was may stay behind."""
    panel = shown(root, theme)
    until(lambda: len(panel.tree.get_children()) == 300)
    kept, same = ListRows(panel), []
    for key in ("Down", "Next", "End", "Up", "Home"):
        panel.tree.event_generate(f"<{key}>")
        root.update()
        same.append(kept.now() == ListRows(panel).now())
    panel.set_rows(panel.rows[10:40])
    root.update()
    same.append(kept.now() == ListRows(panel).now())

    assert same == [True] * 6


def test_one_row_is_selected_and_only_what_is_seen_has_a_place(root: tk.Tk, theme: Theme) -> None:
    panel = shown(root, theme)
    panel.select("120")
    root.update()
    _, nodes = ListRows(panel).now()
    placed = [number for number, node in enumerate(nodes) if node.box is not None]

    assert [node.name for node in nodes if "selected" in node.states] == ["Row 120"]
    assert 120 in placed
    assert len(placed) < 60
