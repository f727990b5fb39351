"""Text that ends in an ellipsis where it does not fit: Tk would cut it in the middle of a letter."""

from collections.abc import Callable


def shortened(text: str, room: int, measure: Callable[[str], int]) -> str:
    """As much of the text as fits into ``room`` pixels, with an ellipsis where it was cut."""
    if measure(text) <= room:
        return text
    least, most = 0, len(text)
    while least < most:
        middle = (least + most + 1) // 2
        if measure(text[:middle].rstrip() + "…") <= room:
            least = middle
        else:
            most = middle - 1
    return text[:least].rstrip() + "…"
