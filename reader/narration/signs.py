"""Pictures made of letters and signs, which no voice can read."""

DRAWN = 0.25  # share of letters and digits; code has more than half


def is_drawn(text: str) -> bool:
    """A picture made of signs: of several lines, or it is code."""
    signs = "".join(text.split()) if "\n" in text else ""
    return bool(signs) and sum(map(str.isalnum, signs)) < DRAWN * len(signs)
