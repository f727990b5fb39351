"""What is skipped and what is announced.

The page's furniture (navigation, skip links, breaking news) is no part of the body and has no policy: it is shown and
read on demand elsewhere.
"""

from dataclasses import dataclass
from typing import Literal

Treatment = Literal["announce", "plain", "skip"]


@dataclass(frozen=True, slots=True)
class Policy:
    """ "announce" says once what it is, then reads it; "plain" only reads it.

    ``descriptions`` are the images' alt texts. By default one is read only where there is no caption: news systems fill
    the alt from the caption or retell it, and hearing a picture twice is a standing complaint about other readers, as
    is an alt that nobody can tell from the story (so it is always announced).
    """

    captions: Treatment = "announce"
    descriptions: Literal["without caption", "always", "never"] = "without caption"
    credits: bool = False  # photographers and agencies: on the page, tiresome in the ear
    lists: Literal["announce", "plain"] = "announce"
    quotes: Treatment = "announce"
    tables: Treatment = "announce"
    code: Treatment = "announce"
    note_marks: bool = False  # "[1]" after a word, the most asked-for thing to leave out
    notes: Treatment = "announce"  # the notes themselves, where they are marked as such
    struck: Treatment = "announce"  # what the author took back: heard plain it would be said as if it still held
    abbreviations: Literal["once", "never"] = "once"  # in full, where one is first met and the page says what it means


DEFAULT = Policy()
