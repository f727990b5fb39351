"""Tables of results, as Markdown for the document or aligned for the terminal."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Table:
    """``rows`` hold as many cells as ``head``; ``notes`` are lines to be read with it."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = field(default=())


def show(table: Table, markdown: bool) -> str:
    lines = [f"## {table.title}" if markdown else table.title, ""]
    if markdown:
        rule = ("---",) * len(table.head)
        lines += [f"| {' | '.join(cells)} |" for cells in (table.head, rule, *table.rows)]
    else:
        widths = [max(map(len, column)) for column in zip(table.head, *table.rows)]
        for cells in (table.head, tuple("-" * width for width in widths), *table.rows):
            lines.append("  ".join(cell.ljust(width) for cell, width in zip(cells, widths)).rstrip())
    for note in table.notes:
        lines += ["", note]
    return "\n".join(lines) + "\n"
