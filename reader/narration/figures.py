"""Pictures, videos and sounds in the ear: what they show, where nobody says it otherwise, and their captions."""

from collections.abc import Iterator

from reader.document.blocks import Figure, text_of
from reader.narration.announcements import prompt
from reader.narration.passage import plain, spoken_form
from reader.narration.place import Place
from reader.narration.script import Utterance
from reader.narration.sentences import sentences
from reader.narration.words import words


def figure(figure: Figure, place: Place) -> Iterator[Utterance]:
    """Its caption, or what its image shows when it has none; a decorative image is silent."""
    policy, language = place.policy, place.language
    caption = place.passage(figure.id, figure.caption)
    has_caption = bool(words(caption.text)) and policy.captions != "skip"
    plays = figure.kind != "image"
    alt = _description(figure, place)
    if alt:
        yield place.announce(prompt(figure.kind, language), figure.id)
        for piece in sentences(alt, language):
            said = spoken_form(alt[piece.start : piece.end])
            yield Utterance(said, "description", figure.id, language, place.pauses.sentence)
    elif plays and policy.videos == "announce":
        # Never decorative: that it stands here is news.
        yield place.announce(prompt(figure.kind, language, mark=":" if has_caption else "."), figure.id)
    if has_caption:
        # "Video:" and "Caption:" in one breath are one word too many.
        if policy.captions == "announce" and not (plays and not alt and policy.videos == "announce"):
            yield place.announce(prompt("caption", language), figure.id)
        yield from place.sentences(caption, "caption", figure.id)
    if policy.credits != "skip" and words(figure.credit):
        yield place.announce(prompt("credit", language), figure.id)
        credit = plain(figure.credit, language, len(figure.text) - len(figure.credit))
        yield from place.whole(credit, "caption", figure.id, place.pauses.sentence)


def _description(figure: Figure, place: Place) -> str:
    """The alt text to say: not what the caption, or the line before or after, says in the same words."""
    wanted = place.policy.descriptions
    caption = text_of(figure.caption)
    if figure.kind != "image":  # the name of a video is said with it
        wanted = "skip" if place.policy.videos == "skip" else "always" if wanted == "always" else "alone"
    if not words(figure.alt) or wanted == "skip" or (wanted == "alone" and words(caption)):
        return ""
    beside = (caption, place.article.title, *(block.text for block in (place.before, place.after) if block))
    return "" if _same(figure.alt) in {_same(text) for text in beside} else figure.alt


def _same(text: str) -> str:
    return " ".join(text.split()).casefold()


def left_out(figure: Figure, place: Place) -> str:
    """What of a figure that is not said at all the policy has left out; "" for nothing: it is decorative."""
    if figure.kind != "image":
        return "A video" if figure.kind == "video" else "A sound"
    if words(text_of(figure.caption)):
        return "A caption"
    beside = {_same(block.text) for block in (place.before, place.after) if block}
    return "A picture's description" if words(figure.alt) and _same(figure.alt) not in beside else ""
