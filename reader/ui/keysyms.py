"""A key that was pressed, as Tk reports it, under the names that chords give it."""

from reader.commands.chord import MEDIA, joined

_NAMED = {
    "space": "Space", "Return": "Enter", "KP_Enter": "Enter", "Tab": "Tab", "ISO_Left_Tab": "Tab", "Escape": "Escape",
    "BackSpace": "Backspace", "Delete": "Delete", "Insert": "Insert", "Caps_Lock": "CapsLock", "Num_Lock": "NumLock",
    "Menu": "Menu key", "App": "Menu key", "Super_L": "Desktop key", "Super_R": "Desktop key", "Win_L": "Desktop key",
    "Win_R": "Desktop key", "Left": "Left", "Right": "Right", "Up": "Up", "Down": "Down", "Home": "Home", "End": "End",
    "Prior": "PageUp", "Next": "PageDown", "KP_Add": "Plus", "KP_Subtract": "-", "plus": "Plus",
    # A desktop with player controls takes these before any window, and hands them on as requests.
    "XF86AudioPlay": "Play key", "XF86AudioPause": "Pause key", "XF86AudioStop": "Stop key",
    "XF86AudioNext": "Next key", "XF86AudioPrev": "Previous key",
    **{f"F{number}": f"F{number}" for number in range(1, 25)},
}  # fmt: skip
# What a key of a US keyboard types with Shift, and without: X11 reports ">" when Shift and "." are pressed.
_UNSHIFTED = dict(zip('!@#$%^&*()_{}|:"<>?~', "1234567890-[]\\;',./`")) | {"Plus": "="}
FIRST_DIGIT = 10  # the X11 code of the key "1", whatever a layout makes it type; 19 is "0"


def key_named(keysym: str, number: int) -> str:
    """What chords call the key, "" for one that they have no name for; ``number`` is the keysym's."""
    if keysym in _NAMED:
        return _NAMED[keysym]
    sign = chr(number) if 0x20 < number < 0x7F or 0xA0 < number < 0x100 else ""
    return sign if sign.isprintable() else ""


def is_held(keysym: str) -> bool:
    """Whether the key does nothing by itself: it is held for others, or adds an accent to the next."""
    return keysym.startswith(("Shift_", "Control_", "Alt_", "Meta_", "ISO_Level", "dead_")) or keysym in (
        "Mode_switch", "Multi_key", "ISO_Next_Group", "ISO_Prev_Group",
    )  # fmt: skip


def digit_of(keycode: int) -> str:
    """The digit on the key of that X11 code."""
    return str((keycode - FIRST_DIGIT + 1) % 10) if FIRST_DIGIT <= keycode < FIRST_DIGIT + 10 else ""


def chords_of(key: str, held: frozenset[str], unshifted: str = "", digit: str = "") -> tuple[str, ...]:
    """All chords that the press may stand for, the likeliest first.

    ``unshifted`` is what the key is known to type without Shift, ``digit`` the one on the key. With Shift a sign is the
    key that types it ("Ctrl+Shift+."), but also the sign itself, without Shift: "Ctrl+Plus" on any keyboard. One
    media key may be another with Shift, as Pause is Play.
    """
    keys = [key]
    is_sign = key == "Plus" or (len(key) == 1 and not key.isalpha())
    if is_sign and "Shift" in held:
        keys = [unshifted, digit, _UNSHIFTED.get(key, ""), key]
    elif is_sign:
        keys = [key, digit]
    chords = [joined(held, one) for one in keys if one]
    if (is_sign or key in MEDIA) and "Shift" in held:
        chords.append(joined(held - {"Shift"}, key))
    return tuple(dict.fromkeys(chords))
