"""Everything that can be asked of Reader: one list for toolbar, menus, keys, the key list and the README.

Data only. What a command does is in ``session/actions.py`` or, where it only moves the focus, in ``ui/``.
"""

from dataclasses import dataclass
from typing import Literal

Group = Literal["Open", "Go to", "Move", "Look", "Listen", "Help"]
GROUPS: tuple[Group, ...] = ("Open", "Go to", "Move", "Look", "Listen", "Help")
LEVELS = (1, 2, 3, 4, 5, 6)  # of headings

# "window": the key works wherever the focus is; "article": only in the article, where no text is typed.
Where = Literal["window", "article"]


@dataclass(frozen=True, slots=True)
class Binding:
    """A chord ("Ctrl+Shift+V", "Space", "H", "Play key" for a media key) and where it works."""

    chord: str
    where: Where = "window"


@dataclass(frozen=True, slots=True)
class Command:
    """``title`` is what a button or menu says, ``help`` the sentence in the key list."""

    id: str
    title: str
    help: str
    group: Group
    keys: tuple[Binding, ...] = ()


def _command(id: str, title: str, help: str, group: Group, *chords: str) -> Command:
    """Chords that begin with "article:" work in the article only."""
    keys = tuple(
        Binding(chord.removeprefix("article:"), "article" if chord.startswith("article:") else "window")
        for chord in chords
    )
    return Command(id, title, help, group, keys)


def _pair(id: str, name: str, *keys: str, twin: str = "") -> tuple[Command, Command]:
    """To the next and the previous one in the article: by letters, backwards with Shift.

    With Ctrl and Alt the first of them works anywhere, also in a screen reader's browse mode, which keeps letters for
    itself; ``twin`` stands in for a letter that desktops take with Ctrl and Alt.
    """
    twin = twin or keys[0]
    on = [f"article:{key}" for key in keys]
    back = [f"article:Shift+{key}" for key in keys]
    return (
        _command(f"next-{id}", f"Next {name}", f"Move to the next {name}", "Move", *on, f"Ctrl+Alt+{twin}"),
        _command(
            f"previous-{id}", f"Previous {name}", f"Move to the {name} before", "Move", *back,
            f"Ctrl+Alt+Shift+{twin}",
        ),
    )  # fmt: skip


CATALOGUE: tuple[Command, ...] = (
    _command("open-file", "Open a file…", "Choose a saved page or text on this computer", "Open", "Ctrl+O"),
    _command("open-address", "Address", "Go to the address line, to type or paste an address", "Open", "Ctrl+L"),
    _command("open-copied", "Open what I copied", "Open the copied address, page or text", "Open", "Ctrl+Shift+V"),
    _command("open-recent", "Recently opened", "Choose from what was opened before", "Open", "Ctrl+H"),
    _command("reload", "Reload", "Read the page again from where it came", "Open", "F5", "Ctrl+R"),
    _command("back", "Back", "Back to the article before this one", "Open", "Alt+Left"),
    _command("continue", "Continue with the next part", "Open the next part of this article", "Open", "Alt+N"),
    _command("open-in-browser", "Open in the browser", "Show this page in the web browser", "Open", "Ctrl+Shift+B"),
    _command("stop-loading", "Stop loading", "Give up on the page that is being fetched", "Open"),
    _command("quit", "Close Reader", "Close the window; the place is kept", "Open", "Ctrl+Q"),
    _command("go-article", "Skip to article", "Move to the first part of the article's body", "Go to", "Alt+A"),
    _command("go-player", "Skip to player", "Move to the Listen button", "Go to", "Alt+P"),
    _command("contents", "Contents", "The list of headings and figures, to jump from", "Go to", "Alt+C"),
    _command("left-out", "What was left out", "The list of what is not read of the page", "Go to", "Alt+L"),
    _command("put-back", "Put it back", "Put the chosen part back, or leave it out again", "Go to", "Alt+I"),
    _command("find", "Find", "Find words in the article", "Go to", "Ctrl+F"),
    _command("find-next", "Next match", "The next place with the words looked for", "Go to", "F3", "Ctrl+G"),
    _command("find-previous", "Previous match", "The place before", "Go to", "Shift+F3", "Ctrl+Shift+G"),
    _command("navigation", "The page's navigation", "The list of the page's navigation entries", "Go to", "Ctrl+M"),
    _command("breaking-news", "Breaking news", "Move to the page's breaking news", "Go to", "Alt+B"),
    _command("search-site", "Search this site", "Ask the site's own search, in the browser", "Go to"),
    _command("back-to-voice", "Back to the voice", "Show the word being read, and follow it", "Go to", "Ctrl+J"),
    _command("everything", "All in this article", "Lists of headings, links, images, tables, landmarks and sentences",
             "Go to", "F7", "Alt+E"),
    _command("jump", "Go by a code", "Type one or two letters to go to any heading, picture, table or link", "Go to",
             "article:J", "Ctrl+Alt+J"),
    _command("jump-sentence", "Go to a sentence by a code", "Type one or two letters to go to any sentence", "Go to",
             "article:Shift+J", "Ctrl+Alt+Shift+J"),
    _command("go-to-place", "Go to percent or paragraph", "Type 50% or a paragraph's number to go there", "Go to",
             "Alt+J"),
    _command("where-am-i", "Where am I?", "Title, heading, paragraph, time left, and what the caret is in", "Go to",
             "article:O", "Ctrl+Alt+O"),
    _command("next-region", "Next part of the window", "Toolbar, notices, contents, find, article, player", "Go to",
             "F6"),
    _command("previous-region", "Part of the window before", "The same, backwards", "Go to", "Shift+F6"),
    *_pair("heading", "heading", "H"),
    *(one for level in LEVELS for one in _pair(f"heading-{level}", f"heading of level {level}", str(level))),
    *_pair("link", "link", "K"),
    *_pair("list", "list", "L", twin="U"),
    *_pair("item", "list item", "I"),
    *_pair("table", "table", "T", twin="Y"),
    *_pair("quote", "quote", "Q"),
    *_pair("figure", "picture", "G"),
    *_pair("caption", "caption", "C"),
    *_pair("landmark", "landmark", "D", "M", twin="M"),
    *_pair("text", "text that is no link", "N", twin="E"),
    _command("container-end", "Past the list, table, quote or picture", "Move to what comes after it", "Move",
             "article:,", "Ctrl+Alt+,"),
    _command("container-start", "Start of the list, table, quote or picture", "Move to its beginning", "Move",
             "article:Shift+,", "Ctrl+Alt+Shift+,"),
    _command("cell-left", "Cell to the left", "Move to the table's cell before this one", "Move", "Ctrl+Alt+Left",
             "Alt+Shift+Left"),
    _command("cell-right", "Cell to the right", "Move to the table's cell after this one", "Move", "Ctrl+Alt+Right",
             "Alt+Shift+Right"),
    _command("cell-up", "Cell above", "Move to the table's cell above this one", "Move", "Ctrl+Alt+Up",
             "Alt+Shift+Up"),
    _command("cell-down", "Cell below", "Move to the table's cell below this one", "Move", "Ctrl+Alt+Down",
             "Alt+Shift+Down"),
    _command("cell-first", "First cell", "Move to the table's first cell", "Move", "Ctrl+Alt+Home", "Alt+Shift+Home"),
    _command("cell-last", "Last cell", "Move to the table's last cell", "Move", "Ctrl+Alt+End", "Alt+Shift+End"),
    _command("whole-page", "Show the whole page", "All that the page shows, or its story again", "Look", "Alt+W"),
    _command("size-xs", "XS", "Extra small text", "Look", "Ctrl+1"),
    _command("size-sm", "SM", "Small text", "Look", "Ctrl+2"),
    _command("size-md", "MD", "Medium text", "Look", "Ctrl+3", "Ctrl+0"),
    _command("size-lg", "LG", "Large text", "Look", "Ctrl+4"),
    _command("larger", "Larger", "Larger text, up to 400 %", "Look", "Ctrl+Plus", "Ctrl+="),
    _command("smaller", "Smaller", "Smaller text", "Look", "Ctrl+-"),
    _command("look", "Text and colours", "Choose size, spacing, typeface and colours", "Look", "Alt+T"),
    _command("next-theme", "Next colours", "Light, sepia, dark, high contrast", "Look", "F8"),
    _command(
        "play-pause", "Listen", "Read aloud, or pause at the word", "Listen", "article:Space", "F9", "Ctrl+Space",
        "Play key",
    ),
    _command("pause", "Pause", "Pause at the word", "Listen", "Pause key"),
    _command("stop", "Stop", "Stop reading and go back to the start of the sentence", "Listen", "F10", "Stop key"),
    _command("start-here", "Listen from here", "Read from the word at the caret", "Listen", "article:Enter"),
    _command("read-part", "Read what was left out", "Read the chosen part by itself, or end it", "Listen", "Alt+S"),
    _command("next-sentence", "Next sentence", "On to the next sentence", "Listen", "article:S", "Ctrl+.",
             "Ctrl+Alt+S"),
    _command(
        "previous-sentence", "Previous sentence", "Back to the sentence before", "Listen", "article:Shift+S", "Ctrl+,",
        "Ctrl+Alt+Shift+S",
    ),
    _command(
        "next-paragraph", "Next paragraph", "On to the next paragraph", "Listen", "article:P", "Ctrl+Shift+.",
        "Ctrl+Alt+P", "Next key",
    ),
    _command(
        "previous-paragraph", "Previous paragraph", "Back to the paragraph before", "Listen", "article:Shift+P",
        "Ctrl+Shift+,", "Ctrl+Alt+Shift+P", "Previous key",
    ),
    _command("next-word", "Next word", "On to the next word", "Listen", "article:W", "Alt+.",
             "Ctrl+Alt+W"),
    _command("previous-word", "Previous word", "Back to the word before", "Listen", "article:Shift+W", "Alt+,",
             "Ctrl+Alt+Shift+W"),
    _command("hear-next-heading", "Hear the next heading", "The voice goes on there", "Listen", "Alt+H"),
    _command("hear-previous-heading", "Hear the heading before", "The voice goes back there", "Listen", "Alt+Shift+H"),
    _command("hear-next-figure", "Hear the next picture", "The voice goes on there", "Listen", "Alt+G"),
    _command("hear-previous-figure", "Hear the picture before", "The voice goes back there", "Listen", "Alt+Shift+G"),
    _command("repeat-sentence", "Repeat the sentence", "Once more from its beginning", "Listen", "article:R", "F4"),
    _command(
        "where-i-was", "Back to where I was", "Undo the last jump, yours or the voice's", "Move", "article:B",
        "Ctrl+Alt+B",
    ),
    _command(
        "where-i-went", "Forward again", "To where you went back from", "Move", "article:Shift+B",
        "Ctrl+Alt+Shift+B",
    ),
    _command("faster", "Faster", "Speak faster, up to 4 times", "Listen", "Ctrl+Shift+Up"),
    _command("slower", "Slower", "Speak slower, down to half", "Listen", "Ctrl+Shift+Down"),
    _command("usual-rate", "Usual pace", "The voice's own pace", "Listen", "Ctrl+Shift+0"),
    _command("louder", "Louder", "Turn the voice up", "Listen", "Alt+Up"),
    _command("quieter", "Quieter", "Turn the voice down", "Listen", "Alt+Down"),
    _command("light-later", "Light the word later", "By 20 milliseconds, where sound comes late", "Listen"),
    _command("light-earlier", "Light the word earlier", "By 20 milliseconds", "Listen"),
    _command("sound", "Sound settings", "Fit the lit word and the first word to the loudspeaker", "Listen", "Alt+O"),
    _command("rate", "Rate", "Move to the rate slider", "Listen", "Alt+R"),
    _command("volume", "Volume", "Move to the volume slider", "Listen", "Alt+U"),
    _command(
        "say-differently", "Say this word differently", "Have the chosen word said in another way", "Listen",
        "article:A", "Ctrl+Shift+D",
    ),
    _command("pronunciation", "Pronunciation", "The list of what is said differently", "Listen", "Alt+D"),
    _command("voice", "Voice", "Choose the voice", "Listen", "Alt+V"),
    _command("sleep", "Sleep timer", "Pause after some minutes, or at the end of the article", "Listen", "Alt+Z"),
    _command("sleep-later", "Sleep later", "Pause in 15 minutes, or 15 minutes later", "Listen", "Alt+Shift+Z"),
    _command("on-desktop", "Show on the desktop", "Let the desktop's player controls show it, or not", "Listen"),
    _command("who-reads", "Who reads", "Reader's voice and a screen reader: how they take turns", "Listen"),
    _command("told", "What is said", "What is announced, read or left out; the silences", "Listen", "Ctrl+T"),
    _command("export", "Export…", "Write the sound and subtitles to files, to take along", "Listen", "Ctrl+Shift+E"),
    _command("voices", "Voices and pitch", "All voices, tried and chosen; pitch", "Listen", "Ctrl+Shift+P"),
    _command("keys", "Keys", "This list", "Help", "F1"),
    _command("more", "More", "The list of everything there is to ask for", "Help", "Alt+M"),
)  # fmt: skip

SIZE_COMMANDS = {"XS": "size-xs", "SM": "size-sm", "MD": "size-md", "LG": "size-lg"}


def command(id: str) -> Command:
    """KeyError for an id that is not in the catalogue: a programming error."""
    return _BY_ID[id]


_BY_ID = {entry.id: entry for entry in CATALOGUE}
