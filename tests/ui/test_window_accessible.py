"""The window as a screen reader meets it: over the accessibility bus, by the bus' own rules."""

import _tkinter
import time
import tkinter as tk

import pytest
from accessible_bus import Reader, Reference, switch
from jeepney.io.blocking import DBusConnection
from pressed_keys import press
from window_at_work import WindowAtWork

FOCUSABLE, FOCUSED, SHOWING, CHECKED = 11, 12, 25, 4
TEXT, COMPONENT, ACTION, VALUE = (f"org.a11y.atspi.{name}" for name in ("Text", "Component", "Action", "Value"))


def focused(reader: Reader, window: Reference) -> list[Reference]:
    return [one for one in reader.all(window) if FOCUSED in reader.states(one)]


def test_every_control_is_told_with_role_name_and_place(work: WindowAtWork, reader: Reader) -> None:
    work.open()
    window = reader.application()
    unnamed = {"heading", "caption", "image", "table column header", "table row header", "list item", "table cell"}
    bare = []
    for one in reader.all(window):
        role = reader.role(one)
        if FOCUSABLE in reader.states(one) and role not in (
            "paragraph",
            "list item",
            "table cell",
            "panel",
            "table row header",
        ):
            extents = reader.ask(one, COMPONENT, "GetExtents", "u", 0)
            named = reader.name(one) or role in unnamed
            if not named or not isinstance(extents, tuple):
                bare.append((role, one))

    assert bare == []


def test_each_stop_of_tab_is_an_event_from_what_has_the_keyboard_on_the_screen(
    work: WindowAtWork, reader: Reader
) -> None:
    """All the way round: an event each, by the name and at the place that the control has on the screen."""
    work.open()
    application, _ = reader.application()
    first, told, shown = None, [], []
    for _ in range(80):
        seen = len(reader.events)
        work.keys("Tab")
        reader.until(lambda seen=seen: focus_told(reader, seen), "an event of the focus")  # type: ignore[misc]
        one, focus = (application, focus_told(reader, seen)[-1]), work.focus
        assert focus is not None
        if focus is first:
            break
        first = first or focus
        if focus is not work.article:
            # Where the links above close, what is below them moves up a moment later.
            reader.until(lambda one=one, focus=focus: place_told(reader, one) == place_of(focus), "its place")  # type: ignore[misc]
            told.append(reader.name(one))
            shown.append(getattr(focus, "label", ""))

    assert len(told) > 25
    assert told == shown


def place_told(reader: Reader, one: Reference) -> object:
    return reader.ask(one, COMPONENT, "GetExtents", "u", 0)


def place_of(widget: tk.Misc) -> tuple[int, int, int, int]:
    return widget.winfo_rootx(), widget.winfo_rooty(), widget.winfo_width(), widget.winfo_height()


def focus_told(reader: Reader, since: int) -> list[str]:
    """The paths of what has said since then that it has got the focus."""
    moved = [one for one in reader.events[since:] if (one.member, one.detail) == ("StateChanged", "focused")]
    return [one.path for one in moved if one.first == 1]


def test_the_article_is_a_document_with_its_structure(work: WindowAtWork, reader: Reader) -> None:
    work.show("<h2>Now</h2><p>It rose and <a href='https://a.example/'>rose</a>.</p><ul><li>Wind<li>Tide</ul>")
    window = reader.application()
    document = reader.find(window, "document web")
    told = [(reader.role(one), reader.name(one)) for one in reader.all(document)]
    heading = reader.find(document, "heading")
    paragraph = reader.find(document, "paragraph")

    assert [role for role, _ in told].count("list item") == 2
    assert ("link", "rose") in told
    assert reader.ask(heading, "org.a11y.atspi.Accessible", "GetAttributes") == {
        "toolkit": "Reader", "level": "1", "tag": "h1",
    } or reader.text(heading)  # fmt: skip
    assert reader.text(paragraph)


def test_the_focus_is_told_as_it_moves(work: WindowAtWork, reader: Reader) -> None:
    work.open()
    window = reader.application()
    reader.until(lambda: focused(reader, window), "a focus")
    reader.events.clear()
    work.keys("Tab")
    reader.until(lambda: [one for one in reader.events if (one.detail, one.first) == ("focused", 1)], "a focus event")
    told = [one.path for one in reader.events if (one.detail, one.first) == ("focused", 1)][-1]

    assert [one[1] for one in focused(reader, window)] == [told]


def test_a_press_of_the_screen_reader_is_a_press(work: WindowAtWork, reader: Reader) -> None:
    work.open()
    button = reader.find(reader.application(), "button", "Contents")
    done = reader.ask(button, ACTION, "DoAction", "i", 0)
    work.until(lambda: work.window.contents.winfo_ismapped())

    assert done is True


def test_a_slider_has_a_value_in_words_and_takes_another(work: WindowAtWork, reader: Reader) -> None:
    work.open()
    slider = reader.find(reader.application(), "slider", "Rate")
    words = reader.get(slider, "Text", VALUE)
    reader.ask(slider, "org.freedesktop.DBus.Properties", "Set", "ssv", VALUE, "CurrentValue", ("d", 2.0))
    work.until(lambda: work.session.state.sound.rate == 2.0)

    assert "words a minute" in str(words)


def test_the_caret_goes_where_it_is_asked_to_and_is_told(work: WindowAtWork, reader: Reader) -> None:
    work.show("<p>It rose and fell again.</p>")
    paragraph = [one for one in reader.all(reader.application()) if reader.role(one) == "paragraph"][-1]
    done = reader.ask(paragraph, TEXT, "SetCaretOffset", "i", 8)
    reader.until(lambda: reader.get(paragraph, "CaretOffset", TEXT) == 8, "the caret")
    word = reader.ask(paragraph, TEXT, "GetStringAtOffset", "iu", 8, 1)
    reader.ask(paragraph, TEXT, "SetCaretOffset", "i", 3)

    def moved() -> list[int]:
        return [one.first for one in reader.events if one.member == "TextCaretMoved" and one.path == paragraph[1]]

    # The keyboard went there with it: then it is asked for, for Orca 51 to go along.
    reader.until(lambda: moved() == [-1, 3], "two moves")

    assert done is True
    assert word == "and "


def test_scrolling_to_a_text_leaves_the_caret_where_it_is(work: WindowAtWork, reader: Reader) -> None:
    """Orca asks for it after each step of its own."""
    work.show("".join(f"<p>Paragraph {number} of many.</p>" for number in range(200)))
    paragraphs = [one for one in reader.all(reader.application()) if reader.role(one) == "paragraph"]
    last, caret = paragraphs[-1], work.article.index("insert")
    done = reader.ask(last, TEXT, "ScrollSubstringTo", "iiu", 0, 3, 6)
    reader.until(lambda: work.article.dlineinfo("end - 1 chars") is not None, "the last line in view")

    assert done is True
    assert work.article.index("insert") == caret


def test_a_search_leads_the_caret_as_a_letter_does(work: WindowAtWork, reader: Reader) -> None:
    """It does so while the keyboard is in its field: told when that comes to the article."""
    work.show("<p>It rose.</p><p>Then the needle fell.</p>")
    paragraph = [one for one in reader.all(reader.application()) if reader.role(one) == "paragraph"][-1]
    work.keys("ctrl+f")
    work.type("needle")
    work.keys("Return", "Escape")

    def told() -> bool:
        moved = [one.first for one in reader.events if one.member == "TextCaretMoved" and one.path == paragraph[1]]
        return moved == [-1] and reader.get(paragraph, "CaretOffset", TEXT) == len("Then the ")

    reader.until(told, "the place that was found")


@pytest.mark.parametrize("role", ["link", "image"])
def test_the_caret_goes_to_links_and_pictures_too(work: WindowAtWork, reader: Reader, role: str) -> None:
    """Where Orca 51 has led somebody by its own letters, Reader is to go on from as well."""
    work.show(
        "<p>It rose <a href='https://a.example/x'>and</a> fell again.</p>"
        "<figure><img src='a.png' alt='A lamp'><figcaption>At dusk.</figcaption></figure>"
    )
    wanted = next(one for one in reader.all(reader.application()) if reader.role(one) == role)
    done = reader.ask(wanted, TEXT, "SetCaretOffset", "i", 0)
    reader.until(lambda: reader.get(wanted, "CaretOffset", TEXT) == 0, "the caret")

    assert done is True
    assert work.window.view.lines.on_picture("insert") == (role == "image")
    assert (work.article.get("insert", "insert + 3 chars") == "and") == (role == "link")
    assert [one for one in reader.events if one.member == "TextCaretMoved" and one.path == wanted[1]]


def test_what_happens_is_announced(work: WindowAtWork, reader: Reader) -> None:
    work.open()
    reader.application()
    work.session.say("Something has happened.")

    def announced() -> list[object]:
        return [one.value for one in reader.events if one.member == "Announcement"]

    reader.until(lambda: "Something has happened." in announced(), "an announcement")


def test_nothing_is_told_while_nobody_listens(session: DBusConnection, work: WindowAtWork) -> None:
    work.until(lambda: work.window.channel.listened)
    switch(session, False)
    work.until(lambda: not work.window.channel.listened)
    switch(session, True)
    work.until(lambda: work.window.channel.listened)


def test_the_voice_pauses_for_the_screen_reader_and_not_for_the_keys_of_the_voice(
    work: WindowAtWork, reader: Reader
) -> None:
    """It is about to say where the person has gone; a rate is no place."""
    work.listen()
    work.until(lambda: work.window.channel.listened)
    work.keys("ctrl+shift+Up")
    work.until(lambda: work.session.state.sound.rate > 1)
    work.settle()
    still = work.playing()
    work.keys("alt+p")
    work.until(lambda: not work.playing())

    assert still


def test_the_voice_pauses_also_where_a_busy_machine_tells_of_the_move_late(work: WindowAtWork, reader: Reader) -> None:
    """The window has done what the key asks for, and its clock beats more than a second later."""
    work.listen()
    work.until(lambda: work.window.channel.listened)
    press("alt+p")
    while work.focus is not work.window.player.listen:
        work.root.tk.dooneevent(_tkinter.WINDOW_EVENTS)
    time.sleep(0.05)  # the key is let go
    while work.root.tk.dooneevent(_tkinter.WINDOW_EVENTS | _tkinter.DONT_WAIT):
        pass
    time.sleep(1.2)
    work.until(lambda: not work.playing())


def test_a_menu_is_told_with_its_entries_and_the_one_that_is_marked(work: WindowAtWork, reader: Reader) -> None:
    work.open()
    window = reader.application()
    work.window.toolbar.open.invoke()
    reader.until(lambda: [one for one in focused(reader, window) if reader.role(one) == "menu item"], "a marked entry")
    work.keys("Down")
    reader.until(
        lambda: [one for one in focused(reader, window) if reader.name(one) == "Open what I copied"], "the next"
    )
    entries = [reader.name(one) for one in reader.all(window) if reader.role(one) == "menu item"]
    work.keys("Escape")
    reader.until(lambda: "menu" not in {reader.role(one) for one in reader.all(window)}, "the end of the menu")

    assert len(entries) == 3


def test_a_move_by_structure_takes_the_focus_along(work: WindowAtWork, reader: Reader) -> None:
    """A screen reader reads what has got the focus; a caret that only jumped it would pass over."""
    work.show(
        "<p>It rose. It fell.</p><h2>Now</h2><p>The <a href='https://a.example/'>paper</a> told.</p>"
        "<ul><li>Wind<li>Tide</ul><table><tr><th>Day<th>High<tr><th>Monday<td>7:10</table>"
    )
    window = reader.application()
    work.focus_on(work.article)
    told = []
    for key, role in (("h", "heading"), ("k", "link"), ("l", "list item"), ("i", "list item"), ("t", "table")):
        work.keys(key)
        reader.until(lambda: len(focused(reader, window)) == 1, "a focus")
        told.append((role in reader.role(focused(reader, window)[0]), key))

    assert told == [(True, key) for key in "hklit"]


def test_a_sentence_within_a_paragraph_moves_the_caret_and_is_announced(work: WindowAtWork, reader: Reader) -> None:
    """The focus stays in the paragraph: without the announcement nothing would be heard."""
    work.show("<p>It rose. It fell. It was still.</p>")
    window = reader.application()
    work.focus_on(work.article)
    work.window.actions.run("go-article")
    work.keys("s", "s")
    paragraph = [one for one in reader.all(window) if reader.role(one) == "paragraph"][-1]
    reader.until(lambda: reader.get(paragraph, "CaretOffset", TEXT) == 18, "the caret")

    def announced() -> list[object]:
        return [one.value for one in reader.events if one.member == "Announcement"]

    reader.until(lambda: "It was still." in announced(), "an announcement")


def test_a_row_with_a_code_is_named_by_its_letters(work: WindowAtWork, reader: Reader) -> None:
    """ "A S", not "as"."""
    work.show("<h2>Now</h2><p>It rose.</p>", "Tides")
    window = reader.application()
    work.focus_on(work.article)
    work.keys("j")
    rows = [reader.name(one) for one in reader.all(window) if reader.role(one) == "list item"]

    assert rows == ["A, Tides", "S, Now"]


def test_an_answer_is_told_also_while_the_voice_reads(work: WindowAtWork, reader: Reader) -> None:
    """What just happens is not, but who asks wants to know."""
    work.show("<h2>Now</h2>" + "<p>It rose and fell, and it rose and fell again, all day long.</p>" * 9)
    reader.application()
    work.start_voice()
    work.focus_on(work.article)
    work.keys("space")
    work.until(lambda: bool(work.tagged("word")))
    work.keys("t")

    def announced() -> list[object]:
        return [one.value for one in reader.events if one.member == "Announcement"]

    reader.until(lambda: "No next table." in announced(), "an announcement")
    assert work.playing()


def test_an_entry_of_a_menu_is_pressed_by_the_screen_reader(work: WindowAtWork, reader: Reader) -> None:
    work.open()
    work.window.toolbar.open.invoke()
    window = reader.application()
    reader.until(lambda: "Recently opened" in {reader.name(one) for one in reader.all(window)}, "the menu")
    reader.ask(reader.find(window, "menu item", "Recently opened"), ACTION, "DoAction", "i", 0)
    work.until(lambda: work.window.actions.dialogs.has_focus)
    reader.until(lambda: "menu" not in {reader.role(one) for one in reader.all(window)}, "the end of the menu")


def test_the_fields_of_a_dialog_are_tied_to_their_labels(work: WindowAtWork, reader: Reader) -> None:
    work.open()
    window = reader.application()
    work.keys("alt+t")
    work.until(lambda: "sheet" in str(work.focus))
    reader.until(lambda: [one for one in reader.all(window) if reader.name(one) == "Typeface"], "the dialog")
    named = [one for one in reader.all(window) if reader.name(one) == "Typeface"]
    relations = [reader.ask(one, "org.a11y.atspi.Accessible", "GetRelationSet") for one in named]

    assert len(named) == 2
    assert all(relations)


def test_the_caret_on_a_picture_is_on_the_picture_and_below_it_on_the_caption(
    work: WindowAtWork, reader: Reader
) -> None:
    """A line without a node of its own would be a silent key."""
    figure = "<figure><img src='l.png' alt='A lamp'><figcaption>At dusk.</figcaption></figure>"
    work.show(f"<p>It rose.</p>{figure}", "Tides")
    window = reader.application()
    work.focus_on(work.article)
    work.keys("c")

    def led_to(key: str, role: str) -> str:
        work.keys(key)
        reader.until(lambda: [reader.role(one) for one in focused(reader, window)] == [role], role)
        return reader.name(focused(reader, window)[0])

    assert led_to("Up", "image") == "A lamp"
    assert led_to("Down", "caption") == "At dusk."
