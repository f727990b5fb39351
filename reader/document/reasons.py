"""Why something was left out of a page, in words for people."""

from reader.document.left_out import Reason

REASONS: dict[Reason, str] = {
    "navigation": "Navigation",
    "frame": "Head or foot of the page",
    "related": "Other stories",
    "comments": "Comments",
    "share": "Share and follow",
    "advert": "Advert",
    "newsletter": "Newsletter",
    "consent": "Cookies and privacy",
    "controls": "Buttons and forms",
    "hidden": "Hidden on the page",
    "details": "About the story",
    "headline": "Headline and date",
    "repeated": "Said elsewhere",
    "label": "Label",
    "outside": "Beside the story",
}
