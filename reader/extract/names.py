"""What the authors of pages call the parts that are not the story: patterns over class and id, never over site names.

The words are those that many content systems share. A part that holds most of the page's text is kept whatever it is
called: see main_content.
"""

import re

from reader.document.left_out import Reason


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _words(text: str) -> str:
    """Names that must stand alone between non-letters."""
    return r"(?<![a-z])(?:" + "|".join(text.split()) + r")(?![a-z])"


def _parts(text: str) -> str:
    """Names distinctive enough to be found inside longer ones."""
    return "|".join(text.split())


# (why it is left out, names found inside longer ones, names that stand alone)
_JUNK: tuple[tuple[Reason, str, str], ...] = (
    (
        "comments",
        "comment(?!ary) disqus",
        "",
    ),
    (
        "consent",
        "(?<![a-z-])cookie cookie-?(?:consent|banner|notice|law|bar|wall|message) consent gdpr "
        "privacy-?(?:overview|bar|banner)",
        "",
    ),
    (
        "newsletter",
        "newsletter subscri sign-?up donat(?:e|ion)- donation paywall-?(?:promo|offer|message|banner) regwall "
        "login-?(?:form|box|wall) sign-?in(?![a-z]) call-?to-?action push-?prompt push-?notif alert-?bar "
        "mobile-?app app-?download "
        "download-?app",
        "signin login cta",
    ),
    (
        "advert",
        "outbrain taboola advert sponsored promo(?!t) google-?ad dfp- ad-?slot ad-?container ad-?wrapper ad-?unit "
        "ad-?block adsbygoogle ligatus plista inread teads",
        "ad ads adv advertisement sponsor banner",
    ),
    (
        "share",
        "share-?(?:bar|tool|button|box|icon|link|list|this) sharing sharedaddy shareaholic addthis "
        "social-?(?:media|share|link|icon|bar|button|network|follow) short-?url",
        "share social follow followus follow-us",
    ),
    (
        "related",
        "related recommend recirc most-?read most-?popular mostpopular trending see-?also read-?also also-?read "
        "read-?more readmore more-?stories more-?from more-?on read-?next next-?article next-?story up-?next yarpp "
        "jp-relatedposts wpp-list teaser-?list zone-?teaser",
        "popular prev next",
    ),
    (
        "details",
        "author-?(?:bio|box|info|card|about|desc|profile|block) about-?(?:the-?)?author bio-?box post-?author "
        "tag-?list tags-?list article-?tags post-?tags tagcloud post-?meta entry-?meta article-?meta metadata "
        "star-?rating rating- hover-?card author-?hlight (?<![a-z])c-author copyright correction-?form feedback",
        "tags keywords topics byline rating",
    ),
    (
        "navigation",
        "breadcrumb paginat skip-?link back-?to-?top navbar nav-?(?:bar|menu|list|links) main-?menu pagenav "
        "post-?nav postnav",
        "menu nav navigation pager breadcrumbs crumbs jump-?link toc-?nav slideshow-?nav",
    ),
    (
        "frame",
        "site-?(?:header|footer|nav) print-?header media-?pholder",
        "footer sidebar side-?bar hatnote",
    ),
    (
        "controls",
        "lightbox print-?dialog audio-?player video-?player-?controls listen-?(?:to|article) text-?to-?speech popover "
        "tooltip rollover (?<![a-z])debug",
        "popup modal overlay toolbar",
    ),
    (
        "hidden",
        "screen-?reader visually-?hidden responsive-indicator",
        "sr-?only hidden noprint printonly print-only",
    ),
)

_REASONS = tuple(
    (reason, re.compile("|".join(filter(None, (_parts(parts), words and _words(words))))))
    for reason, parts, words in _JUNK
)
JUNK = re.compile(
    _parts(" ".join(parts for _, parts, _ in _JUNK)) + "|" + _words(" ".join(words for _, _, words in _JUNK))
)


def reason_named(names: str) -> Reason:
    """Why a part with such names is left out; "outside" when they say nothing about it."""
    return next((reason for reason, pattern in _REASONS if pattern.search(names)), "outside")


# What a system says of a page's subject, or of a picture that goes across it, in the same places.
SUBJECT = re.compile(r"(?<=\S )(?:category|tag)-(?!list|cloud)\S+|(?:hero|article|story|page|post|image)[-_]*banner")

SILENT_TAGS = word_set(
    "title script style template svg canvas link meta object applet map math-renderer param input label option datalist"
)

STORY = re.compile(
    r"article-?_*(?:body|text|content|copy|main|inner)"
    r"|(?:entry|post|story|news|page|main)-?_*(?:body|content|text|copy|article)"
    r"|story-?_*text|articlebody|body-?_*(?:copy|text|content)|rich-?text"
)

CAPTION = re.compile(r"caption|bildunterschrift|(?<![a-z])cutline|legend(?:e|a)?(?![a-z])|figcaption")
NOT_CAPTION = re.compile(
    r"captions?-?(?:button|toggle|icon|trigger|open|close)|no-?caption|with-?caption|has-?caption|closed-?caption"
)
CREDIT = re.compile(
    r"credit|copyright|photographer|photo-?by|fotograf"
    r"|(?<![a-z])(?:source|author|byline|attribution|agency|quelle|provider)(?![a-z])"
)
LITTLE_PICTURE = re.compile(
    r"avatar|emoji|smiley|(?<![a-z])icon|logo|gravatar|spinner|pixel|tracking|badge|spacer|sprite|author|headshot"
    r"|byline"
)
PHOTO = re.compile(r"photo|image|picture|(?<![a-z])(?:img|media|bild|foto|fig|pic)(?![a-z])|mediacon")
PULL_QUOTE = re.compile(r"pull-?_*quote|quote-?_*pull")
BREAKING = re.compile(r"breaking|newsticker|news-ticker|(?<![a-z])ticker|eilmeldung")
