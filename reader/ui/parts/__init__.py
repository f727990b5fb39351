"""The controls Reader is made of. Each has a ``label`` and a ``role`` for assistive technology.

They draw the theme and call back; they decide nothing.
"""

from reader.ui.parts.button import Button
from reader.ui.parts.choice import Choice
from reader.ui.parts.entry import Entry
from reader.ui.parts.list_panel import ListPanel
from reader.ui.parts.option import Option
from reader.ui.parts.progress import Progress
from reader.ui.parts.radio_group import RadioGroup
from reader.ui.parts.row import Row
from reader.ui.parts.scroll_bar import ScrollBar
from reader.ui.parts.scrolled import Scrolled
from reader.ui.parts.sheet import Sheet
from reader.ui.parts.slider import Slider
from reader.ui.parts.strip import Strip
from reader.ui.parts.switch import Switch
from reader.ui.parts.tooltip import Key, Tooltip

__all__ = [
    "Button",
    "Choice",
    "Entry",
    "Key",
    "ListPanel",
    "Option",
    "Progress",
    "RadioGroup",
    "Row",
    "ScrollBar",
    "Scrolled",
    "Sheet",
    "Slider",
    "Strip",
    "Switch",
    "Tooltip",
]
