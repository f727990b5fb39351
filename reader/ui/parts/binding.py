"""Take one binding away and leave the others.

Before Python 3.12 ``unbind(sequence, number)`` takes all bindings of the sequence with it (gh-75666, seen in 3.11.7).
"""

import tkinter as tk


def unbind_one(widget: tk.Misc, sequence: str, number: str) -> None:
    """``number`` is what ``bind`` returned; one that is gone already does no harm."""
    script = str(widget.tk.call("bind", str(widget), sequence))
    kept = "\n".join(line for line in script.splitlines() if number not in line).strip()
    widget.tk.call("bind", str(widget), sequence, kept)
    if widget.tk.call("info", "commands", number):
        widget.deletecommand(number)
