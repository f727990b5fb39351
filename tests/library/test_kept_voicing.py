"""How the window is spoken is kept, and nonsense in its place is no reason not to start."""

from pathlib import Path

import pytest

from reader.library.library import Library
from reader.library.settings import Settings
from reader.library.voicing_choice import DEFAULT, VoicingChoice, voicing_choice


def test_it_is_kept_between_runs(tmp_path: Path) -> None:
    choice = VoicingChoice(True, True, "espeak-ng/en-us+f3", 2.5, 0.4, "brief", "both")
    library = Library.open(tmp_path)
    new = library.settings.is_new
    library.settings.save(Settings(voicing=choice))
    library.close()
    again = Library.open(tmp_path)

    assert new
    assert again.settings.load().voicing == choice
    assert not again.settings.is_new


@pytest.mark.parametrize(
    "nonsense",
    [
        None, [], "on", {"on": "yes", "offered": 1, "voice": 3, "rate": "fast", "volume": None, "detail": "all"},
        {"rate": float("nan"), "volume": 0.0, "typed": [], "voice": "\n"}, {"rate": True, "volume": 9e9},
    ],
)  # fmt: skip
def test_nonsense_gives_what_is_usual(nonsense: object) -> None:
    """A volume of nothing would leave somebody in silence who cannot see why."""
    assert voicing_choice(nonsense) == DEFAULT
