"""Characters by name, as they are said when one types, deletes, or walks by letter: "comma", "capital A"."""

import unicodedata

NAMES: dict[str, str] = {
    " ": "space", "\u00a0": "space", "\t": "tab", "\n": "new line", "\ufffc": "picture",
    ".": "dot", ",": "comma", ":": "colon", ";": "semicolon", "!": "exclamation mark", "?": "question mark",
    "'": "apostrophe", "’": "apostrophe", "‘": "left quote", '"': "quote", "“": "left double quote",
    "”": "right double quote", "„": "low double quote", "«": "left angle quote", "»": "right angle quote",
    "-": "dash", "–": "en dash", "—": "em dash", "_": "underscore", "/": "slash", "\\": "backslash", "|": "bar",
    "@": "at sign", "#": "number sign", "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "%": "percent",
    "&": "and sign", "*": "star", "+": "plus", "=": "equals", "<": "less than", ">": "greater than", "~": "tilde",
    "^": "caret", "`": "backtick", "(": "left paren", ")": "right paren", "[": "left bracket", "]": "right bracket",
    "{": "left brace", "}": "right brace", "…": "ellipsis", "•": "bullet", "·": "middle dot", "°": "degrees",
    "§": "section sign", "©": "copyright", "®": "registered", "™": "trade mark", "×": "times", "÷": "divided by",
    "−": "minus", "±": "plus or minus", "→": "right arrow", "←": "left arrow",
}  # fmt: skip

_KEYS = {
    "Ctrl": "Control", "Esc": "Escape", ".": "dot", ",": "comma", "-": "minus", "=": "equals", "Plus": "plus",
}  # fmt: skip


def character(sign: str) -> str:
    """Its name, or itself where a voice says it: a letter, a digit, a sign of another script."""
    if sign in NAMES:
        return NAMES[sign]
    if sign.isupper():
        return f"capital {sign}"
    if sign.isalnum():
        return sign
    return unicodedata.name(sign, "unknown sign").lower()


def spelled(text: str) -> str:
    """Character by character."""
    return ", ".join(character(sign) for sign in text)


def chord(keys: str) -> str:
    """ "Ctrl+Shift+E" as "Control Shift E"."""
    head, plus, last = keys.rpartition("+")
    parts = [*head.split("+"), last] if plus and last else [keys]
    return " ".join(_KEYS.get(part, part) for part in parts if part)
