"""How long an engine may take for a text before it counts as hung, by how long it has taken for others."""

TIMES = 5.0  # as long as it has taken at its slowest: a machine may be busy
FORGET = 0.9  # of the slowest, after each text: one bad moment does not make us wait for ever
FEW = 20  # characters: under that the time is not for the text
# Characters that one may stand for: 77 is spoken in four syllables, and a letter of a script that is not the voice's by
# its name ("Arabic letter seen").
SPELLED = 6
# s a character before anything is known. espeak-ng takes 0.00005, Piper 0.004 on a desktop and ten times that on the
# slowest machine it can be followed on.
GUESSES = {"espeak-ng": 0.0002, "silence": 0.0002, "piper": 0.04}
GUESS = 0.005


class Patience:
    """``floor`` seconds for any text, and more for a long one.

    What letters cost is learned apart for Latin and others: who spells the one out says nothing of the other.
    """

    def __init__(self, engine: str, floor: float) -> None:
        self._floor = floor
        guess = GUESSES.get(engine, GUESS)
        self._paces = {True: guess, False: guess * SPELLED}  # s a character, of texts in Latin letters and in others
        self._known: set[bool] = set()

    def limit(self, text: str) -> float:
        """Seconds."""
        return self._floor + TIMES * self._paces[_is_latin(text)] * _length(text)

    def took(self, text: str, seconds: float) -> None:
        latin, pace = _is_latin(text), seconds / max(_length(text), FEW)
        self._paces[latin] = max(pace, self._paces[latin] * FORGET) if latin in self._known else pace
        self._known.add(latin)


def _length(text: str) -> int:
    return len(text) + (SPELLED - 1) * sum(map(str.isdigit, text))


def _is_latin(text: str) -> bool:
    """Whether at least half of its letters are."""
    letters = [sign for sign in text if sign.isalpha()]
    return 2 * sum(sign <= "\u024f" or "\u1e00" <= sign <= "\u1eff" for sign in letters) >= len(letters)
