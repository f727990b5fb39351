"""A list in a dialog: as high as its rows, as far as the window has room for them."""

from collections.abc import Callable, Iterable

from reader.ui.parts import ListPanel, Row, Sheet
from reader.ui.theme import Theme

LIST_HEIGHT = 380  # px at 96 dpi
LEAST_ROWS = 2


def sheet_list(
    sheet: Sheet, theme: Theme, label: str, rows: Iterable[Row], on_activate: Callable[[str], object],
    most: int = LIST_HEIGHT, at_least: int = 0, on_close: Callable[[], object] | None = None,
    click: bool = True,
    on_type: Callable[[str], object] | None = None,
) -> ListPanel:  # fmt: skip
    """As high as its rows, ``at_least`` so many, up to ``most`` px at 96 dpi and to what the window holds beside the
    rest of the sheet; no lower when it has fewer later.

    Without ``click`` a click only marks a row. Always whole rows: the list is not to end in an empty one.
    """
    panel = ListPanel(
        sheet.content, theme, label, rows, on_activate, on_close=on_close or sheet.destroy, click=click, on_type=on_type
    )
    panel.grid_propagate(False)
    panel.configure(width=theme.px(400))
    panel.pack(fill="both", expand=True)
    ever = at_least

    def fit(_event: object = None) -> None:
        nonlocal ever
        ever = max(ever, len(panel.rows))
        around = 2 * theme.measures.margin
        # Asked of each: what the content asks for as a whole is known a turn later, and the two would chase each other.
        rest = sum(part.winfo_reqheight() + theme.px(10) for part in sheet.content.pack_slaves() if part is not panel)
        fitting = (min(theme.px(most), sheet.room() - rest) - around) // panel.row_height()
        height = min(ever, max(fitting, LEAST_ROWS)) * panel.row_height() + around
        if height != panel.winfo_reqheight():
            panel.configure(height=height)

    sheet.bind("<Configure>", fit, add=True)
    sheet.content.bind("<Configure>", fit, add=True)
    theme.follow(panel, fit)
    return panel
