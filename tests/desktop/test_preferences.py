"""What the desktop prefers, read from a real settings portal on a real bus, and followed."""

import sys
from collections.abc import Callable, Iterator

import pytest

from reader.desktop.following import DesktopPreferences
from reader.desktop.other_systems import of_macos, of_windows
from reader.desktop.preferences import APPEARANCE, GNOME, GNOME_ACCESS, Key, Preferences, preferences_of

if not sys.platform.startswith("linux"):
    pytest.skip("the settings portal is Linux'; none on Windows or macOS", allow_module_level=True)

from fake_portal import portal
from jeepney import DBusAddress, new_signal
from jeepney.io.blocking import open_dbus_connection
from private_bus import Bus

Until = Callable[[Callable[[], bool]], None]
DARK = {APPEARANCE: {"color-scheme": ("u", 1)}}


@pytest.fixture
def told(bus: Bus) -> Iterator[list[Preferences]]:
    """All that was told, as it comes."""
    found: list[Preferences] = []
    following = DesktopPreferences(found.append)
    following.start()
    yield found
    following.close()
    assert not following.thread.is_alive()


def test_what_is_set_is_told_and_so_is_each_change(told: list[Preferences], until: Until) -> None:
    """At once: nobody should have to start Reader anew because evening has come."""
    with portal(DARK) as desktop:
        until(lambda: told == [Preferences("dark")])
        desktop.change(APPEARANCE, "contrast", "u", 1)
        until(lambda: told[-1] == Preferences("dark", contrast=True))
        desktop.change(GNOME, "enable-animations", "b", False)
        until(lambda: told[-1] == Preferences("dark", contrast=True, still=True))
        desktop.change(APPEARANCE, "color-scheme", "u", 2)

        until(lambda: told[-1] == Preferences("light", contrast=True, still=True))


def test_a_portal_that_comes_later_is_read_when_it_comes(told: list[Preferences], until: Until) -> None:
    """After the login Reader may be there first; and a portal that died comes anew with what is set then."""
    assert told == []
    with portal(DARK):
        until(lambda: told == [Preferences("dark")])
    with portal({}):
        until(lambda: told == [Preferences("dark"), Preferences()])


def test_what_another_program_says_in_the_portals_name_is_not_believed(
    told: list[Preferences], bus: Bus, until: Until
) -> None:
    with portal(DARK) as desktop:
        until(lambda: told == [Preferences("dark")])
        liar = open_dbus_connection(bus.address)
        place = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings")
        liar.send(new_signal(place, "SettingChanged", "ssv", (APPEARANCE, "contrast", ("u", 1))))
        liar.close()
        desktop.change(APPEARANCE, "reduced-motion", "u", 1)

        until(lambda: len(told) > 1)
        assert told[1:] == [Preferences("dark", still=True)]


def test_settings_that_are_no_concern_of_ours_tell_nothing(told: list[Preferences], until: Until) -> None:
    with portal(DARK) as desktop:
        until(lambda: told == [Preferences("dark")])
        desktop.change("org.example", "contrast", "u", 1)
        desktop.change(APPEARANCE, "color-scheme", "u", 2)

        until(lambda: len(told) > 1)
        assert told[1:] == [Preferences("light")]


def test_without_a_bus_nothing_is_told(monkeypatch: pytest.MonkeyPatch, until: Until) -> None:
    """And the thread is gone."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    found: list[Preferences] = []
    following = DesktopPreferences(found.append)
    following.start()
    until(lambda: not following.thread.is_alive())
    following.close()

    assert found == []


def test_never_started_it_closes() -> None:
    """The window may fail before it is painted."""
    DesktopPreferences(lambda _: None).close()


@pytest.mark.parametrize(
    ("namespace", "name", "value", "expected"),
    [
        (APPEARANCE, "color-scheme", 0, Preferences()),
        (APPEARANCE, "color-scheme", 7, Preferences()),
        (APPEARANCE, "color-scheme", "dark", Preferences()),
        (APPEARANCE, "color-scheme", {"a": 1}, Preferences()),
        (GNOME, "color-scheme", "prefer-dark", Preferences("dark")),
        (GNOME, "color-scheme", "prefer-light", Preferences("light")),
        (GNOME, "gtk-theme", "HighContrastInverse", Preferences(contrast=True)),
        (GNOME, "gtk-theme", ["HighContrast"], Preferences()),
        (GNOME_ACCESS, "high-contrast", True, Preferences(contrast=True)),
        (GNOME_ACCESS, "high-contrast", "true", Preferences()),
        (GNOME, "enable-animations", False, Preferences(still=True)),
        (GNOME, "enable-animations", 0.5, Preferences()),
        (APPEARANCE, "reduced-motion", 1, Preferences(still=True)),
    ],
)
def test_each_setting_has_its_meaning_and_nonsense_has_none(
    namespace: str, name: str, value: object, expected: Preferences
) -> None:
    assert preferences_of({Key(namespace, name): value}) == expected


def test_the_portals_own_answer_goes_before_that_of_one_desktop() -> None:
    """GNOME's key may be there, left over, under another desktop."""
    both = {Key(APPEARANCE, "color-scheme"): 2, Key(GNOME, "color-scheme"): "prefer-dark"}

    assert preferences_of(both) == Preferences("light")


def test_the_theme_that_goes_with_it() -> None:
    """More contrast before dark: there is one theme for it."""
    themes = [Preferences(*one).theme for one in (("",), ("light",), ("dark",), ("dark", True), ("", True))]

    assert themes == ["light", "light", "dark", "high-contrast", "high-contrast"]
    assert [Preferences.like(theme).theme for theme in themes] == themes


def test_windows_and_macos_in_their_own_words() -> None:
    """By documentation; nobody has seen it there."""
    assert of_windows(0, 0, True) == of_macos("Dark", "", "") == Preferences("dark")
    assert of_windows(1, 127, False) == of_macos("", "1", "1") == Preferences("light", contrast=True, still=True)
    assert of_windows(None, 126, True) == Preferences()
