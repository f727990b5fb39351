"""What every measure gives, and how it is printed."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """``figure`` is ours, ``peer`` another program's in the same run, ``note`` what is needed to read them."""

    what: str
    figure: str
    peer: str = ""
    note: str = ""


def print_table(rows: Iterable[Row]) -> None:
    lines = [("what", "here", "peer", "note"), *(astuple(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(4)]
    lines.insert(1, tuple("-" * width for width in widths))
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip())
