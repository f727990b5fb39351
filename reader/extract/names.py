"""What the authors of pages call the parts that are not the story: patterns over class and id, never over site names.

The words are those that many content systems share. A part that holds most of the page's text is kept whatever it is
called: see main_content.
"""

import re


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _words(text: str) -> str:
    """Names that must stand alone between non-letters."""
    return r"(?<![a-z])(?:" + "|".join(text.split()) + r")(?![a-z])"


def _parts(text: str) -> str:
    """Names distinctive enough to be found inside longer ones."""
    return "|".join(text.split())


JUNK = re.compile(
    _parts(
        r"related recommend recirc newsletter subscri sign-?up outbrain taboola disqus breadcrumb paginat "
        r"advert sponsored promo(?!t) comment most-?read most-?popular mostpopular trending see-?also "
        r"read-?also also-?read read-?more readmore more-?stories more-?from more-?on read-?next next-?article "
        r"next-?story up-?next share-?(?:bar|tool|button|box|icon|link|list|this) sharing sharedaddy "
        r"shareaholic addthis social-?(?:media|share|link|icon|bar|button|network|follow) cookie consent gdpr "
        r"skip-?link screen-?reader visually-?hidden lightbox print-?dialog back-?to-?top "
        r"author-?(?:bio|box|info|card|about|desc|profile|block) about-?(?:the-?)?author bio-?box post-?author "
        r"tag-?list tags-?list article-?tags post-?tags tagcloud post-?meta entry-?meta article-?meta metadata "
        r"responsive-indicator media-?pholder yarpp jp-relatedposts wpp-list google-?ad dfp- ad-?slot "
        r"ad-?container ad-?wrapper ad-?unit ad-?block adsbygoogle teaser-?list zone-?teaser call-?to-?action "
        r"donat(?:e|ion)- donation paywall-?(?:promo|offer|message|banner) login-?(?:form|box|wall) regwall "
        r"correction-?form feedback site-?(?:header|footer|nav) navbar nav-?(?:bar|menu|list|links) main-?menu "
        r"pagenav post-?nav postnav copyright audio-?player video-?player-?controls listen-?(?:to|article) "
        r"text-?to-?speech star-?rating rating- rollover hover-?card print-?header short-?url inread "
        r"alert-?bar push-?prompt privacy-?(?:overview|bar|banner) teads ligatus plista mobile-?app "
        r"app-?download download-?app push-?notif popover tooltip author-?hlight (?<![a-z])c-author"
    )
    + "|"
    + _words(
        r"ad ads adv advertisement sponsor banner share social tags keywords topics menu nav navigation footer "
        r"sidebar side-?bar popup modal overlay toolbar pager sr-?only byline breadcrumbs crumbs rating hidden "
        r"follow followus follow-us popular cta signin login jump-?link toc-?nav slideshow-?nav prev next "
        r"hatnote noprint printonly print-only"
    )
)

UNLIKELY_TAGS = word_set("nav footer aside button select textarea dialog menu form")
SILENT_TAGS = word_set(
    "title script style template svg canvas link meta object applet map math-renderer param input label option datalist"
)

STORY = re.compile(
    r"article-?_*(?:body|text|content|copy|main|inner)|(?:entry|post|story|news|page|main)-?_*(?:body|content|text|copy|article)"
    r"|story-?_*text|articlebody|body-?_*(?:copy|text|content)|rich-?text"
)

CAPTION = re.compile(r"caption|bildunterschrift|(?<![a-z])cutline|legend(?:e|a)?(?![a-z])|figcaption")
NOT_CAPTION = re.compile(
    r"captions?-?(?:button|toggle|icon|trigger|open|close)|no-?caption|with-?caption|has-?caption|closed-?caption"
)
CREDIT = re.compile(
    r"credit|copyright|photographer|photo-?by|fotograf|(?<![a-z])(?:source|author|byline|attribution|agency|quelle|provider)(?![a-z])"
)
LITTLE_PICTURE = re.compile(
    r"avatar|emoji|smiley|(?<![a-z])icon|logo|gravatar|spinner|pixel|tracking|badge|spacer|sprite|author|headshot|byline"
)
PHOTO = re.compile(r"photo|image|picture|(?<![a-z])(?:img|media|bild|foto|fig|pic)(?![a-z])|mediacon")
PULL_QUOTE = re.compile(r"pull-?_*quote|quote-?_*pull")
BREAKING = re.compile(r"breaking|newsticker|news-ticker|(?<![a-z])ticker|eilmeldung")
