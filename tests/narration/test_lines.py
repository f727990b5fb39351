"""What ``reader narrate`` prints of an utterance."""

import json

from reader.document.locator import BlockId
from reader.narration.lines import as_line
from reader.narration.script import Utterance


def test_the_spoken_form_stands_beside_the_text_where_it_differs() -> None:
    """Who checks a narration sees what will be heard."""
    line = json.loads(as_line(Utterance("Gen. Lee paid $5.", "paragraph", BlockId("b1"), "en")))

    assert (line["text"], line["spoken"]) == ("Gen. Lee paid $5.", "General Lee paid five dollars.")


def test_a_text_that_is_said_as_it_is_written_stands_alone() -> None:
    line = json.loads(as_line(Utterance("The river rose.", "paragraph", BlockId("b1"), "en")))

    assert "spoken" not in line
