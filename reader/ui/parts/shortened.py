"""Text that ends in an ellipsis where it does not fit: Tk would cut it in the middle of a letter."""

from collections.abc import Callable


def shortened(text: str, room: int, measure: Callable[[str], int]) -> str:
    """As much of the text as fits into ``room`` pixels, with an ellipsis where it was cut."""
    whole = measure(text)
    if whole <= room:
        return text
    least, most = 0, len(text) - 1
    guess = max(
        min(most, room * len(text) // max(whole, 1)), 0
    )  # letters are about of one width: two or three looks do
    step = 4
    while least < most:
        if measure(text[:guess].rstrip() + "…") <= room:
            least, guess = guess, guess + step
        else:
            most, guess = guess - 1, guess - step
        guess = guess if least < guess <= most else (least + most + 1) // 2
    return text[:least].rstrip() + "…"


def wrapped(text: str, room: int, rows: int, measure: Callable[[str], int]) -> tuple[str, ...]:
    """In so many lines, cut between words; what is too long for the last ends in an ellipsis."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < rows - 1 and measure(rest) > room:
        line = ""
        for word in rest.split(" "):
            if line and measure(f"{line} {word}") > room:
                break
            line = f"{line} {word}" if line else word
        lines.append(shortened(line, room, measure))
        rest = rest[len(line) :].lstrip()
    return (*lines, shortened(rest, room, measure))
