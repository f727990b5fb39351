"""What each command of the catalogue does to the session. Keys, buttons, menus and assistive technology all come here.

Commands that only move the focus or open a panel are in ``ui/window_actions.py``: the session has no focus.
"""

import webbrowser
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlencode, urlsplit, urlunsplit

from reader.appearance import load_palettes, sizes, spacing_by_name
from reader.document.furniture import SearchForm
from reader.session.reading import RATE_STEP, SYNC_STEP, VOLUME_STEP
from reader.session.session import Session
from reader.session.state import Look, Open, theme_shown

Action = Callable[[Session], object]


def act(session: Session, command: str) -> bool:
    """Carry out the command; False when it is not the session's to carry out."""
    action = ACTIONS.get(command)
    if action is None:
        return False
    action(session)
    return True


def _set_look(session: Session, look: Look) -> None:
    if look != session.state.look:
        session.change(lambda state: replace(state, look=look))
        session.memory.save_settings()


def set_size(session: Session, name: str) -> None:
    _set_look(session, replace(session.state.look, size=name))
    session.say(f"Text size {name}.")


def step_size(session: Session, by: int) -> None:
    """Larger or smaller by steps; at either end the size stays and the person is told."""
    names = [size.name for size in sizes()]
    now = names.index(session.state.look.size) if session.state.look.size in names else names.index("MD")
    then = min(max(now + by, 0), len(names) - 1)
    if then == now:
        session.say("This is the largest size." if by > 0 else "This is the smallest size.")
    else:
        set_size(session, names[then])


def set_theme(session: Session, name: str) -> None:
    _set_look(session, replace(session.state.look, theme=name))
    label = next((palette.label for palette in load_palettes() if palette.name == name), "as the desktop")
    session.say(f"Colours: {label}.")


def set_typeface(session: Session, family: str) -> None:
    _set_look(session, replace(session.state.look, typeface=family))
    session.say(f"Typeface: {family}.")


def set_spacing(session: Session, name: str) -> None:
    _set_look(session, replace(session.state.look, spacing=name))
    session.say(f"Spacing: {spacing_by_name(name).label}.")


def next_theme(session: Session) -> None:
    names = [palette.name for palette in load_palettes()]
    shown = theme_shown(session.state)
    now = names.index(shown) if shown in names else -1
    set_theme(session, names[(now + 1) % len(names)])


def step_rate(session: Session, by: float) -> None:
    session.reading.set_rate(session.state.sound.rate + by)
    session.memory.save_settings()


def set_rate(session: Session, rate: float) -> None:
    session.reading.set_rate(rate)
    session.memory.save_settings()


def step_volume(session: Session, by: float) -> None:
    set_volume(session, session.state.sound.volume + by)


def set_volume(session: Session, volume: float) -> None:
    session.reading.set_volume(volume)
    session.memory.save_settings()


def set_sync(session: Session, milliseconds: float) -> None:
    session.reading.set_sync(round(milliseconds))
    session.memory.save_settings()


def set_lead(session: Session, milliseconds: float) -> None:
    session.reading.set_lead(round(milliseconds))
    session.memory.save_settings()


def set_pitch(session: Session, pitch: float) -> None:
    session.reading.set_pitch(pitch)
    session.memory.save_settings()


def light_guessed_words(session: Session, lit: bool) -> None:
    session.change(lambda state: replace(state, sound=replace(state.sound, guessed_words=lit)))
    session.memory.save_settings()


def pause(session: Session) -> None:
    session.reading.pause()
    session.memory.save_place()


def play_pause(session: Session) -> None:
    session.reading.play_pause()
    session.memory.save_place()


def stop(session: Session) -> None:
    session.reading.stop()
    session.memory.save_place()


def search_address(form: SearchForm, words: str) -> str:
    """The address that the site's own search form would ask for."""
    parts = urlsplit(form.action)
    query = urlencode([*form.hidden, (form.field, words)])
    return urlunsplit(parts._replace(query=f"{parts.query}&{query}" if parts.query else query, fragment=""))


def search_site(session: Session, words: str) -> None:
    """In the person's browser, with the words looked for: the only time a word leaves for the site."""
    page = session.state.page
    form = page.article.furniture.search if isinstance(page, Open) else None
    if form is None:
        session.say("This page has no search form.")
    elif not words.strip():
        session.say("Type what to look for first.")
    else:
        show_in_browser(session, search_address(form, words.strip()))


def open_in_browser(session: Session) -> None:
    page = session.state.page
    show_in_browser(session, page.article.address if isinstance(page, Open) else session.state.source)


def show_in_browser(session: Session, address: str) -> None:
    """Only web pages and files: a page may name addresses that start other programs."""
    scheme = urlsplit(address).scheme.lower()
    if scheme not in ("http", "https"):
        session.say("This did not come from the web, so there is nothing to show in the browser.")
    elif webbrowser.open(address):
        session.say(f"Opened in the browser: {address}")
    else:
        session.say("No web browser could be started here.")


def put_back(session: Session, part: int) -> None:
    """That part of what was left out into the article; one that was put back is left out again."""
    session.parts.toggle(part)


def read_part(session: Session, part: int) -> None:
    session.parts.listen(part)


def toggle_on_desktop(session: Session) -> None:
    """Whether the desktop's player controls, and so its lock screen, may show what is read."""
    session.change(lambda state: replace(state, on_desktop=not state.on_desktop))
    session.memory.save_settings()
    shown = session.state.on_desktop
    session.say("The desktop shows what is read." if shown else "The desktop shows nothing of Reader any more.")


ACTIONS: dict[str, Action] = {
    "speak-window": lambda session: session.voicing.toggle(),
    "hush": lambda session: session.voicing.hush(),
    "say-again": lambda session: session.voicing.repeat(),
    "spell-last": lambda session: session.voicing.spell(),
    "reload": lambda session: session.visits.reload(),
    "back": lambda session: session.visits.back(),
    "continue": lambda session: session.visits.open_next_part(),
    "stop-loading": lambda session: session.visits.stop_loading(),
    "open-in-browser": open_in_browser,
    "whole-page": lambda session: session.parts.toggle_whole(),
    "size-xs": lambda session: set_size(session, "XS"),
    "size-sm": lambda session: set_size(session, "SM"),
    "size-md": lambda session: set_size(session, "MD"),
    "size-lg": lambda session: set_size(session, "LG"),
    "larger": lambda session: step_size(session, 1),
    "smaller": lambda session: step_size(session, -1),
    "next-theme": next_theme,
    "play-pause": play_pause,
    "pause": pause,
    "stop": stop,
    "sleep-later": lambda session: session.sleep.later(),
    "on-desktop": toggle_on_desktop,
    "letter-keys": lambda session: session.keyboard.toggle_letters(),
    "key-help": lambda session: session.keyboard.toggle_help(),
    "next-sentence": lambda session: session.reading.step("sentence", 1),
    "previous-sentence": lambda session: session.reading.step("sentence", -1),
    "next-paragraph": lambda session: session.reading.step("paragraph", 1),
    "previous-paragraph": lambda session: session.reading.step("paragraph", -1),
    "next-word": lambda session: session.reading.step("word", 1),
    "previous-word": lambda session: session.reading.step("word", -1),
    "hear-next-heading": lambda session: session.reading.step("heading", 1),
    "hear-previous-heading": lambda session: session.reading.step("heading", -1),
    "hear-next-figure": lambda session: session.reading.step("figure", 1),
    "hear-previous-figure": lambda session: session.reading.step("figure", -1),
    "repeat-sentence": lambda session: session.reading.repeat_sentence(),
    "where-i-was": lambda session: session.reading.go_back(),
    "where-i-went": lambda session: session.reading.go_forward(),
    "light-later": lambda session: set_sync(session, session.state.sound.sync + SYNC_STEP),
    "light-earlier": lambda session: set_sync(session, session.state.sound.sync - SYNC_STEP),
    "faster": lambda session: step_rate(session, RATE_STEP),
    "slower": lambda session: step_rate(session, -RATE_STEP),
    "usual-rate": lambda session: set_rate(session, 1.0),
    "louder": lambda session: step_volume(session, VOLUME_STEP),
    "quieter": lambda session: step_volume(session, -VOLUME_STEP),
}
