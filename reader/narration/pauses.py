"""Silence after an utterance, in milliseconds at rate 1: what a listener has instead of white space.

Engines end a sentence with a short silence of their own, so these come on top. Listeners complain of pauses that are
too long as often as of missing ones; the scale is that of a calm radio voice, each step clearly longer than the last.
"""

WITHIN = 0  # the same sentence goes on: cut for length, or in another language
ANNOUNCED = 100  # "Caption:" belongs to what follows
SENTENCE = 150
LINE = 250  # a table's row, a line of code
ITEM = 300
PARAGRAPH = 450
FIGURE = 650  # before a figure and after it: the story stops and goes on
QUOTE_END = 700  # who quotes speaks again; nothing else marks the end
HEADING = 500  # after it
SECTION = 900  # before a heading
TITLE = 800
BYLINE = 300
HEAD_END = 900  # now the story begins
SEPARATOR = 1200  # a drawn line or stars: another scene
