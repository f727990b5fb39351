"""What the authors of pages call the parts that are not the story: patterns over class and id, never over site names.

The words are those that many content systems share. A part that holds most of the page's text is kept whatever it is
called: see main_content.
"""

import re


def _words(text: str) -> str:
    """Names that must stand alone between non-letters."""
    return r"(?<![a-z])(?:" + "|".join(text.split()) + r")(?![a-z])"


def _parts(text: str) -> str:
    """Names distinctive enough to be found inside longer ones."""
    return "|".join(text.split())


JUNK = re.compile(
    _parts(
        r"related recommend recirc newsletter subscri sign-?up outbrain taboola disqus breadcrumb paginat advert "
        r"sponsored promo(?!t) comment most-?read most-?popular mostpopular trending see-?also read-?also also-?read "
        r"read-?more readmore more-?stories more-?from more-?on read-?next next-?article next-?story up-?next "
        r"share-?(?:bar|tool|button|box|icon|link|list|this) sharing sharedaddy shareaholic addthis social-?(?:media|share|link|icon|bar|button|network|follow) "
        r"cookie consent gdpr skip-?link screen-?reader visually-?hidden lightbox print-?dialog back-?to-?top "
        r"author-?(?:bio|box|info|card|about|desc|profile|block) about-?(?:the-?)?author bio-?box post-?author "
        r"tag-?list tags-?list article-?tags post-?tags tagcloud post-?meta entry-?meta article-?meta metadata "
        r"responsive-indicator media-?pholder c-mmp yarpp jp-relatedposts wpp-list google-?ad dfp- ad-?slot ad-?container "
        r"ad-?wrapper ad-?unit ad-?block adsbygoogle teaser-?list zone-?teaser call-?to-?action donat(?:e|ion)- donation "
        r"paywall-?(?:promo|offer|message|banner) login-?(?:form|box|wall) regwall correction-?form feedback "
        r"site-?(?:header|footer|nav) navbar nav-?(?:bar|menu|list|links) main-?menu pagenav post-?nav postnav "
        r"copyright audio-?player video-?player-?controls listen-?(?:to|article) text-?to-?speech star-?rating rating- "
        r"rollover hover-?card print-?header short-?url inread alert-?bar push-?prompt privacy-?(?:overview|bar|banner) teads ligatus plista mobile-?app app-?download download-?app push-?notif popover tooltip"
    )
    + "|"
    + _words(
        r"ad ads adv advertisement sponsor banner share social tags keywords topics menu nav navigation footer sidebar "
        r"side-?bar popup modal overlay toolbar pager sr-?only byline breadcrumbs crumbs rating "
        r"hidden follow followus follow-us popular cta signin login jump-?link toc-?nav slideshow-?nav prev next hatnote "
        r"noprint printonly print-only"
    )
)

UNLIKELY_TAGS = frozenset(["nav", "footer", "aside", "button", "select", "textarea", "dialog", "menu", "form"])
SILENT_TAGS = frozenset(
    [
        "script",
        "style",
        "template",
        "svg",
        "canvas",
        "link",
        "meta",
        "object",
        "applet",
        "map",
        "math-renderer",
        "param",
        "input",
        "label",
        "option",
        "datalist",
    ]
)

STORY = re.compile(
    r"article-?_*(?:body|text|content|copy|main|inner)|(?:entry|post|story|news|page|main)-?_*(?:body|content|text|copy|article)"
    r"|story-?_*text|articlebody|body-?_*(?:copy|text|content)|wsw|richtext|rich-text|mw-parser-output|field-name-body|td-post-content"
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
BREAKING = re.compile(r"breaking|newsticker|news-ticker|(?<![a-z])ticker|eilmeldung")
