"""How long an engine may take for a text before it counts as hung, by how long it has taken for others."""

TIMES = 5.0  # as long as it has taken at its slowest: a machine may be busy
FORGET = 0.9  # of the slowest, after each text: one bad moment does not make us wait for ever
FEW = 20  # characters: under that the time is not for the text
# Characters that one may stand for: 77 is spoken in four syllables, and a letter of a script that is not the voice's by
# its name ("Arabic letter seen").
SPELLED = 6
LATIN = 0x24F  # the last of its letters
# s a character before anything is known. espeak-ng takes 0.00005, Piper 0.004 on a desktop and ten times that on the
# slowest machine it can be followed on.
GUESSES = {"espeak-ng": 0.0002, "silence": 0.0002, "piper": 0.04}
GUESS = 0.005


class Patience:
    """``floor`` seconds for any text, and more for a long one."""

    def __init__(self, engine: str, floor: float) -> None:
        self._floor = floor
        self._pace = GUESSES.get(engine, GUESS)  # s a character
        self._known = False

    def limit(self, text: str) -> float:
        """Seconds."""
        return self._floor + TIMES * self._pace * _length(text)

    def took(self, text: str, seconds: float) -> None:
        pace = seconds / max(_length(text), FEW)
        self._pace = max(pace, self._pace * FORGET) if self._known else pace
        self._known = True


def _length(text: str) -> int:
    spelled = sum(sign.isdigit() or (sign > chr(LATIN) and sign.isalpha()) for sign in text)
    return len(text) + (SPELLED - 1) * spelled
