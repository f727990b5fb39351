"""An article as the person wants to hear it: in its languages, at their level, with their silences."""

from dataclasses import dataclass

from reader.document.article import Article
from reader.narration.languages import in_its_languages
from reader.narration.narrate import narrate
from reader.narration.pauses import silences
from reader.narration.policy import Wishes
from reader.narration.script import Narration


@dataclass(frozen=True, slots=True)
class Wished:
    """``article`` names its languages; its texts are as they were."""

    article: Article
    narration: Narration


def as_wished(article: Article, wishes: Wishes, chosen: str = "") -> Wished:
    """``chosen``: the language that the person says it is in, "" to go by the page."""
    policy = wishes.policy
    article = in_its_languages(article, policy.detection, chosen)
    return Wished(article, narrate(article, policy, silences(wishes.silences)))
