"""What DAISY's public test items ask of reading aloud and of the look, on pages of our own (tests/daisy).

Each test's first words are the items it stands for; docs/daisy.md has the same ones as passed.
"""

from pathlib import Path

import pytest
from golden import ROOT
from window_at_work import WindowAtWork

from reader.appearance import contrast, load_palettes
from reader.desktop.preferences import Preferences
from reader.document.blocks import Block
from reader.extract import extract
from reader.narration.policy import Wishes, offer
from reader.narration.script import Utterance
from reader.narration.wished import as_wished
from reader.session import actions
from reader.session.messages import Preferred
from reader.session.state import Open

PAGES = ROOT / "tests" / "daisy"
READING = PAGES / "reading.html"


def told(page: Path, wishes: Wishes | None = None) -> tuple[Utterance, ...]:
    """What is said of a page, in order."""
    article = extract(page.read_text(encoding="utf-8"), "https://example.org/page.html")
    return as_wished(article, wishes or Wishes()).narration.utterances


def block_with(work: WindowAtWork, words: str) -> Block:
    page = work.session.state.page
    assert isinstance(page, Open)
    return next(block for block in page.article.blocks if words in block.text)


def listen_at(work: WindowAtWork, words: str) -> Block:
    """Enter at the beginning of the block with these words, until its first word is lit."""
    work.open(READING)
    work.start_voice()
    block = block_with(work, words)
    work.window.view.go_to(block.id, 0)
    work.until(lambda: work.focus is work.article)
    work.keys("Return")
    work.until(lambda: bool(work.tagged("word")))
    return block


def spoken_index(work: WindowAtWork) -> int:
    spoken = work.session.state.spoken
    return -1 if spoken is None else spoken.index


def test_reading_starts_at_the_chosen_paragraph(at_work: WindowAtWork) -> None:
    """ReadAloud-010, reading-010. The caret chooses it, Enter begins."""
    block = listen_at(at_work, "On market days")
    spoken = at_work.session.state.spoken

    assert spoken is not None
    assert spoken.block == block.id


def test_reading_stops_and_goes_on_at_the_same_place(at_work: WindowAtWork) -> None:
    """ReadAloud-110, reading-110. Space, and Space again, in the middle of a sentence."""
    listen_at(at_work, "On market days")
    first = at_work.tagged("word")
    at_work.until(lambda: at_work.tagged("word") not in ("", first))
    at_work.keys("space")
    paused = at_work.session.state.spoken
    at_work.until(lambda: not at_work.playing())
    at_work.keys("space")
    at_work.until(lambda: at_work.session.state.spoken != paused)
    now = at_work.session.state.spoken

    assert paused is not None
    assert paused.word is not None
    assert now is not None
    assert now.word is not None
    assert (now.index, now.word.start >= paused.word.start) == (paused.index, True)


def test_reading_goes_on_over_screens_with_the_word_in_view(at_work: WindowAtWork) -> None:
    """ReadAloud-210. At 400 % in a small window two short paragraphs are more than a screen."""
    at_work.open(READING)
    at_work.start_voice()
    at_work.small_and_large()
    actions.set_rate(at_work.session, 4.0)
    block = block_with(at_work, "A crossing costs")
    at_work.window.view.go_to(block.id, 0)
    at_work.until(lambda: at_work.focus is at_work.article)
    at_work.keys("Return")
    at_work.until(lambda: bool(at_work.tagged("word")))
    top, start = at_work.article.index("@0,0"), spoken_index(at_work)
    at_work.until(lambda: spoken_index(at_work) >= start + 2 and bool(at_work.tagged("word")))
    at_work.keys("space")
    at_work.until(lambda: not at_work.playing())
    at_work.until(lambda: at_work.seen_whole(str(at_work.article.tag_ranges("word")[0])))

    assert at_work.article.compare("@0,0", ">", top)


def test_the_order_is_that_of_the_source_whatever_the_style_sheet_says() -> None:
    """ReadAloud-310, reading-210. The first paragraph is set to the right of the second."""
    firsts = [said.text.split()[0] for said in told(PAGES / "columns.html") if said.kind == "paragraph"]

    assert firsts == ["First", "Second", "Third"]


def test_the_alternative_text_of_an_image_is_said() -> None:
    """ReadAloud-350."""
    assert [said.text for said in told(READING) if said.kind == "description"] == ["A ship's bell"]


def test_there_are_voices_to_choose_from_and_the_chosen_one_reads(at_work: WindowAtWork) -> None:
    """ReadAloud-400."""
    at_work.open(READING)
    at_work.start_voice()
    english = [voice for voice in at_work.session.state.sound.voices if voice.language.startswith("en")]
    other = next(voice for voice in english if voice != at_work.session.state.sound.voice)
    at_work.session.casting.choose(other.id)

    at_work.until(lambda: at_work.session.state.sound.voice == other)
    assert len(english) > 1


def test_reading_gets_faster_and_slower_by_key(at_work: WindowAtWork) -> None:
    """ReadAloud-410."""
    at_work.open(READING)
    rates = [at_work.session.state.sound.rate]
    for key in ("ctrl+shift+Up", "ctrl+shift+Down", "ctrl+shift+Down"):
        at_work.keys(key)
        rates.append(at_work.session.state.sound.rate)

    assert rates[1] > rates[0] == rates[2] > rates[3]


def test_headings_commas_sentences_paragraphs_and_items_are_set_apart_by_silence() -> None:
    """ReadAloud-510, reading-510. Milliseconds of silence after each; a comma's is the engine's own, scaled."""
    said = told(READING)

    def after(text: str) -> int:
        return next(one.pause for one in said if one.text.startswith(text))

    sentence, item, paragraph, heading = (after(of) for of in ("A crossing", "Oil", "The boy gives", "The fares"))
    comma = next(silence for silence in offer().silences if silence.name == "comma")
    assert 0 < sentence < item < paragraph < heading
    assert comma.label == "Comma"


def test_the_word_that_sounds_is_lit_and_the_light_moves(at_work: WindowAtWork) -> None:
    """ReadAloud-610."""
    listen_at(at_work, "On market days")
    word = at_work.tagged("word")
    at_work.until(lambda: at_work.tagged("word") not in ("", word))

    assert at_work.tagged("word") in at_work.tagged("sentence")


def test_each_language_is_read_by_a_voice_of_its_own(at_work: WindowAtWork) -> None:
    """AdvancedReadAloud-200, reading-1510. English, German, French and Italian, as the page marks them."""
    at_work.open(PAGES / "languages.html")
    at_work.start_voice()
    languages = [said.language for said in told(PAGES / "languages.html") if said.kind == "paragraph"]
    voices = {voice.language.partition("-")[0] for voice in at_work.session.state.sound.voices}

    assert languages == ["en", "de", "fr", "it", "en"]
    assert set(languages) <= voices


def test_alternative_texts_are_switched_off_and_on_again() -> None:
    """AdvancedReadAloud-400."""
    heard = [
        sum(said.kind == "description" for said in told(READING, Wishes(switches=switches)))
        for switches in ({"descriptions": "skip"}, {})
    ]

    assert heard == [0, 1]


def test_every_kind_of_text_grows_alike(at_work: WindowAtWork) -> None:
    """visual-010. Headings by a little less, so that one never fills the window; cells of tables like the rest."""
    at_work.open(READING)
    styles = at_work.window.view.styles
    kinds = ("body", "h2", "h3", "caption", "table", "table-strong", "emphasis", "small")
    sizes = []
    for name in ("MD", "LG"):
        actions.set_size(at_work.session, name)
        at_work.settle()
        sizes.append([styles.font(kind).metrics("linespace") for kind in kinds])
    ratios = [large / small for small, large in zip(*sizes, strict=True)]

    assert min(ratios) > 1.15
    assert max(ratios) < 1.4


def test_foreground_and_background_are_chosen_and_shown(at_work: WindowAtWork) -> None:
    """visual-110."""
    at_work.open(READING)
    seen = set()
    for palette in load_palettes():
        actions.set_theme(at_work.session, palette.name)
        at_work.settle()
        seen.add((str(at_work.article.cget("foreground")), at_work.colour_at(at_work.article, 8, 8)))

    assert seen == {(palette.ink, palette.paper) for palette in load_palettes()}


def test_menus_dialogs_and_search_grow_with_the_text(at_work: WindowAtWork) -> None:
    """visual-410. All controls have one font, which grows with the text's size and with the screen's scale."""
    at_work.open(READING)
    at_work.keys("ctrl+f")
    lines = []
    for name in ("XS", "MD", "LG", "400 %"):
        actions.set_size(at_work.session, name)
        at_work.settle()
        lines.append((at_work.window.theme.normal.metrics("linespace"), at_work.window.find_bar.winfo_reqheight()))

    assert lines == sorted(set(lines))


def test_typefaces_with_and_without_serifs_are_offered_and_set(at_work: WindowAtWork) -> None:
    """visual-510."""
    at_work.open(READING)
    offered = at_work.window.theme.families.offered
    actions.set_typeface(at_work.session, "Atkinson Hyperlegible")
    at_work.settle()

    assert {"Literata", "Atkinson Hyperlegible"} <= set(offered)
    assert at_work.window.view.styles.font("body").actual("family") == "Atkinson Hyperlegible"


def test_the_desktops_high_contrast_holds_for_the_interface_and_the_article(at_work: WindowAtWork) -> None:
    """visual-310. What the desktop's portal tells goes this way: test_window_preferences.py has a real one."""
    at_work.open(READING)
    at_work.session.tell(Preferred(Preferences(contrast=True)))
    at_work.until(lambda: at_work.window.theme.palette.name == "high-contrast")
    at_work.settle()
    seen = [at_work.colour_at(part, 4, 4) for part in (at_work.article, at_work.window.toolbar, at_work.window.player)]

    assert min(contrast("#FFFFFF", ground) for ground in seen) == pytest.approx(21)
