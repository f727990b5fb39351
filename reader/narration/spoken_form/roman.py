"""Roman numerals."""

ROMAN = r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def roman(written: str) -> int:
    """The number of what ROMAN matched."""
    values = [_VALUES[letter] for letter in written]
    return sum(-one if one < max(values[at + 1 :], default=0) else one for at, one in enumerate(values))
