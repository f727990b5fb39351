"""Stories of a sentence or two, and scripts that part no words by spaces: what is short is not therefore noise."""

import pytest
from extract.extract_pages import RELATED, page

from reader.document.article import Article
from reader.document.furniture import PageLink
from reader.extract import extract

FIGURE = """<div class="cover-media"><figure><img src="/l.jpg" alt=""><figcaption>{}</figcaption></figure></div>"""


def brief(title: str, paragraphs: tuple[str, ...], caption: str, html: str = "lang=en", news: str = "") -> Article:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return page(
        f"""<div class="c-hlights--breaking"><span>!</span><ul>{news}</ul></div>
        <div class="hdr"><h1>{title}</h1><time>13.01.2024</time>{FIGURE.format(caption)}</div>
        <div class="body"><div class="content"><div class="wsw">{body}</div></div>{RELATED}</div>""",
        head=f"<title>{title}</title>",
        html=html,
    )


@pytest.mark.parametrize(
    "paragraphs",
    [("Two ferries turned back.", "Nobody was hurt."), ("The storm took the ferry.",)],
)
def test_a_story_of_a_sentence_or_two_is_not_dropped_with_the_teasers_beside_it(paragraphs: tuple[str, ...]) -> None:
    """The headline and a long caption say more than the whole story."""
    article = brief(
        "Two ferries turn back to the harbour before the storm reaches the outer islands of the north",
        paragraphs,
        "The ferry at the quay on Monday morning, an hour before the wind came up from the west.",
    )

    assert article.body_text() == "\n".join(paragraphs)


@pytest.mark.parametrize("html", ["lang=zh", ""])
@pytest.mark.parametrize(
    "paragraphs",
    [
        ("军方说，有两名士兵获救。", "渡轮已经返回港口。"),
        ("军方星期三说，外岛附近的一艘渡轮在风暴中失去动力，两名船员获救，另有五人受伤，伤者已经送往医院。",),
        ("第三季度客运量同比增长4.6%。", "渡轮公司星期二公布的数据显示，增长低于此前的预期，但仍高于去年同期的水平。"),
        (
            "会谈于上午10:30开始，持续了两个多小时，双方都没有透露细节。",
            "谈判将在下星期一继续，地点仍在港口的旧灯塔里。",
        ),
    ],
)
def test_a_short_chinese_story_keeps_every_paragraph(paragraphs: tuple[str, ...], html: str) -> None:
    """Ten signs are a sentence, and a number in it is no date."""
    article = brief(
        "两艘渡轮在风暴抵达之前返回港口", paragraphs, "星期一上午，渡轮停靠在码头，一小时后西风骤起。", html
    )

    assert article.body_text() == "\n".join(paragraphs)
    assert article.language == "zh"


def test_chinese_breaking_news_is_news() -> None:
    """It has no spaces to count words by."""
    article = brief(
        "灯塔守护人上岸",
        ("守护人将住在城里。", "灯塔从此由机器照看。"),
        "守护人站在楼梯上。",
        "lang=zh",
        news='<li><a href="/a/9">两艘渡轮在风暴抵达之前折返</a></li>',
    )

    assert article.furniture.breaking_news == (PageLink("两艘渡轮在风暴抵达之前折返", "https://a.example/a/9"),)


def test_a_page_that_states_no_language_has_that_of_its_letters() -> None:
    words = "Смотритель северного маяка тридцать один год считал корабли, проходящие мимо острова. "

    assert extract(f"<h1>Маяк</h1><p>{words * 3}</p><p>{words * 2}</p>").language == "ru"
