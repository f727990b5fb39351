"""Tables of facts as rows of cells, told apart from those that lay out a page or stand a picture over its caption."""

from collections import deque

from bs4.element import Tag

from reader.document.blocks import Cell
from reader.extract.tags import is_decorative, number_in

LAYOUT_CELL = 300  # characters: no table of facts has longer cells without headers
CAPTION_WORDS = 60
MOST_SPANNED = 100  # columns or rows: more is a slip of the pen


def is_data(table: Tag) -> bool:
    """A table of facts, as against one that only lays out the page."""
    if is_decorative(table):
        return False
    inner = table.find("table")
    if inner is not None:
        simple = inner.find("table") is None and _own_headers(table) > 1
        return simple and all(len(one.get_text()) < LAYOUT_CELL for one in table.find_all("table"))
    if table.find(["th", "caption"]):
        return True
    rows = table.find_all("tr")
    if len(rows) < 2 or (table.find(["p", "h2", "h3", "figure"]) and len(rows) < 3):
        return False
    return all(len(cell.get_text()) < LAYOUT_CELL for cell in table.find_all("td"))


def _own_headers(table: Tag) -> int:
    return sum(1 for cell in table.find_all("th") if cell.find_parent("table") is table)


def rows_of(table: Tag) -> tuple[tuple[Cell, ...], ...]:
    """The rows that have text; a cell over several rows stands in each of them."""
    rows: list[tuple[Cell, ...]] = []
    below: dict[int, _Hanging] = {}  # column to what hangs into it
    for row in table.find_all("tr"):
        if row.find_parent("table") is not table:
            continue
        cells = _row(row, below)
        if any(cell.text for cell in cells):
            rows.append(cells)
    return tuple(rows)


class _Hanging:
    """A cell that stands in ``rows`` rows, from this on."""

    def __init__(self, cell: Cell, rows: int) -> None:
        self.cell, self.rows = cell, rows


def _row(row: Tag, below: dict[int, _Hanging]) -> tuple[Cell, ...]:
    own = deque(row.find_all(["td", "th"], recursive=False))
    cells: list[Cell] = []
    hanging = dict(below)
    column = 0
    while own or column in hanging:
        if column in hanging:
            cell = hanging.pop(column).cell
        else:
            tag = own.popleft()
            cell = Cell(text_of_cell(tag), tag.name == "th", _span(tag, "colspan"))
            if (more := _span(tag, "rowspan")) > 1 and cell.text and len(below) < MOST_SPANNED:
                below[column] = _Hanging(cell, more)
        cells.append(cell)
        column += cell.columns
    for column, over in list(below.items()):
        over.rows -= 1
        if not over.rows:
            del below[column]
    return tuple(cells)


def _span(cell: Tag, name: str) -> int:
    return min(max(number_in(cell, name, 1), 1), MOST_SPANNED)


def text_of_cell(cell: Tag) -> str:
    return " ".join(cell.get_text(" ").split())


def caption_of(table: Tag) -> str:
    caption = table.find("caption")
    return text_of_cell(caption) if isinstance(caption, Tag) and caption.find_parent("table") is table else ""


def pictures_over_captions(table: Tag) -> bool:
    """Whether its one column is pictures with a few words under each; such a table is made into figures."""
    if table.find("img") is None or table.find("table") is not None:
        return False
    rows = [row.find_all(["td", "th"], recursive=False) for row in table.find_all("tr")]
    if not rows or any(len(row) != 1 for row in rows) or table.find(["ul", "ol", "h1", "h2"]):
        return False
    cells = [row[0] for row in rows]
    pictured = [cell.find("img") is not None and not cell.get_text().strip() for cell in cells]
    if pictured != [True, False] * (len(cells) // 2):
        return False
    return all(len(cell.get_text().split()) <= CAPTION_WORDS for cell in cells)


def make_figures(table: Tag) -> None:
    """Give such a table the elements that HTML has for it."""
    table.name = "div"
    cells = table.find_all(["td", "th"])
    for picture, words in zip(cells[::2], cells[1::2], strict=True):
        words.name = "figcaption"
        picture.name = "figure"
        picture.append(words.extract())
    for part in table.find_all(["tbody", "thead", "tr"]):
        part.name = "div"
