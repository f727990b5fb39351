"""Tables of facts as rows of cells, told apart from those that lay out a page or stand a picture over its caption."""

from bs4.element import Tag

from reader.document.blocks import Cell
from reader.extract.tags import attribute, is_decorative

LAYOUT_CELL = 300  # characters: no table of facts has longer cells without headers
CAPTION_WORDS = 60
MOST_SPANNED = 100  # columns or rows: more is a slip of the pen


def is_data(table: Tag) -> bool:
    """A table of facts, as against one that only lays out the page."""
    if is_decorative(table):
        return False
    inner = table.find("table")
    if inner is not None:
        return _own_headers(table) > 1 and all(len(cell.get_text()) < LAYOUT_CELL for cell in table.find_all("table"))
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
    """A cell that goes on for ``rows`` more rows."""

    def __init__(self, cell: Cell, rows: int) -> None:
        self.cell, self.rows = cell, rows


def _row(row: Tag, below: dict[int, _Hanging]) -> tuple[Cell, ...]:
    own = row.find_all(["td", "th"], recursive=False)
    cells: list[Cell] = []
    column = 0
    while own or column in below:
        hanging = below.get(column)
        if hanging is not None:
            hanging.rows -= 1
            if not hanging.rows:
                del below[column]
            cells.append(hanging.cell)
            column += hanging.cell.columns
            continue
        tag = own.pop(0)
        cell = Cell(text_of_cell(tag), tag.name == "th", _span(tag, "colspan"))
        if (more := _span(tag, "rowspan") - 1) and cell.text:
            below[column] = _Hanging(cell, more)
        cells.append(cell)
        column += cell.columns
    return tuple(cells)


def _span(cell: Tag, name: str) -> int:
    text = attribute(cell, name).strip()
    return min(max(int(text), 1), MOST_SPANNED) if text.isascii() and text.isdigit() else 1


def text_of_cell(cell: Tag) -> str:
    return " ".join(cell.get_text(" ").split())


def caption_of(table: Tag) -> str:
    caption = table.find("caption")
    return text_of_cell(caption) if isinstance(caption, Tag) and caption.find_parent("table") is table else ""


def pictures_over_captions(table: Tag) -> bool:
    """Whether its one column is pictures with a few words under each; such a table is made into figures."""
    rows = [row.find_all(["td", "th"], recursive=False) for row in table.find_all("tr")]
    if (
        table.find("img") is None
        or not rows
        or any(len(row) != 1 for row in rows)
        or table.find(["table", "ul", "ol", "h1", "h2"])
    ):
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
