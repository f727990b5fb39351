"""Saved pages in other languages, with other frames: what is the story and what is the page's, by shape alone."""

import pytest

from reader.document.blocks import Figure, Heading, Paragraph
from reader.document.furniture import PageLink
from reader.extract.plain_text import extract_text

Story = dict[str, str | tuple[str, ...]]
ENGLISH: Story = {
    "language": "",
    "access": "Accessibility links",
    "links": ("Skip to main content", "Skip to main navigation", "Skip to search"),
    "label": "Breaking News",
    "item": "Two ferries turn back before the storm reaches the outer islands",
    "title": "Keeper of the northern light counts his last ship and goes ashore",
    "caption": "The keeper on the stairs of the tower, on the first of May.",
    "prose": (
        "The keeper of the northern light has counted the ships that pass the island for thirty-one years, and on "
        "Monday he wrote down the last of them in a green book and closed it.",
        "He will live in the town.",
        "Nobody has been found who wants to count on, so the book goes to the museum, where it will lie open at its "
        "last page beside the brass telescope and the pencil.",
    ),
}
RUSSIAN: Story = {
    "language": "ru",
    "access": "Ссылки для упрощенного доступа",
    "links": ("Вернуться к основному содержанию", "Вернуться к навигации", "Вернуться к поиску"),
    "label": "Срочные новости",
    "item": "Два парома повернули назад, не дойдя до внешних островов",
    "title": "Смотритель северного маяка сосчитал свой последний корабль и сошёл на берег",
    "caption": "Смотритель на лестнице башни, первое мая.",
    "prose": (
        "Смотритель северного маяка тридцать один год считал корабли, проходящие мимо острова, и в понедельник записал "
        "последний из них в зелёную книгу и закрыл её.",
        "Он будет жить в городе.",
        "Никого, кто захотел бы считать дальше, не нашлось, и книга уйдёт в музей, где будет лежать раскрытой на "
        "последней странице рядом с медной трубой и карандашом.",
    ),
}
PERSIAN: Story = {
    "language": "fa",
    "access": "لینک‌های دسترسی",
    "links": ("رفتن به محتوای اصلی", "رفتن به ناوبری اصلی", "رفتن به جستجو"),
    "label": "خبر فوری",
    "item": "دو کشتی مسافری پیش از رسیدن توفان به جزیره‌ها بازگشتند",
    "title": "نگهبان فانوس شمالی آخرین کشتی خود را شمرد و به خشکی رفت",
    "caption": "نگهبان روی پله‌های برج، نخستین روز ماه مه.",
    "prose": (
        "نگهبان فانوس شمالی سی و یک سال کشتی‌هایی را که از کنار جزیره می‌گذشتند شمرده بود و روز دوشنبه آخرین آنها را در "
        "دفتری سبز نوشت و آن را بست.",
        "او در شهر زندگی خواهد کرد.",
        "کسی پیدا نشد که بخواهد به شمردن ادامه دهد، پس دفتر به موزه می‌رود و آنجا کنار دوربین برنجی و مداد، با صفحه "
        "آخرش گشوده خواهد ماند.",
    ),
}
SPANISH: Story = {
    "language": "",
    "access": "Enlaces de accesibilidad",
    "links": ("Ir al contenido principal", "Ir a la navegación principal", "Ir a la búsqueda"),
    "label": "Última hora",
    "item": "Dos transbordadores regresan antes de que la tormenta alcance las islas",
    "title": "El guardián del faro del norte cuenta su último barco y baja a tierra",
    "caption": "El guardián en la escalera de la torre, el primero de mayo.",
    "prose": (
        "El guardián del faro del norte contó durante treinta y un años los barcos que pasaban junto a la isla, y el "
        "lunes anotó el último en un libro verde y lo cerró.",
        "Vivirá en la ciudad.",
        "No se ha encontrado a nadie que quiera seguir contando, así que el libro irá al museo, donde quedará abierto "
        "por la última página, junto al catalejo de latón y el lápiz.",
    ),
}
CHINESE: Story = {
    "language": "zh",
    "access": "无障碍链接",
    "links": ("跳转到内容", "跳转到导航", "跳转到检索"),
    "label": "突发新闻",
    "item": "两艘渡轮在风暴抵达外岛之前折返",
    "title": "北方灯塔的守塔人数完最后一艘船后上岸",
    "caption": "五月一日，守塔人站在塔楼的楼梯上。",
    "prose": (
        "北方灯塔的守塔人三十一年来一直在数经过小岛的船只，星期一他把最后一艘写进一本绿色的册子，然后合上了它，锁好了门，"
        "沿着台阶慢慢走下去。",
        "他将住在城里。",
        "没有人愿意继续数下去，于是这本册子被送进了博物馆，翻开在最后一页，放在黄铜望远镜和铅笔旁边，供来访的人们慢慢翻看。",
    ),
}
JAPANESE: Story = {
    "language": "ja",
    "access": "アクセシビリティリンク",
    "links": ("本文へスキップ", "ナビゲーションへスキップ", "検索へスキップ"),
    "label": "速報",
    "item": "嵐が島に届く前にフェリー二隻が引き返す",
    "title": "北の灯台守、最後の船を数えて陸へ上がる",
    "caption": "五月一日、塔の階段に立つ灯台守。",
    "prose": (
        "北の灯台守は三十一年のあいだ島のそばを通る船を数え続け、月曜日に最後の一隻を緑の帳面に書きつけて、静かにそれを閉じた。"
        "そして階段をゆっくりと下りていった。",
        "彼は町で暮らす。",
        "数え続けたいという人は見つからず、帳面は博物館に送られ、真鍮の望遠鏡と鉛筆の隣で最後の頁を開いたまま置かれることになった。",
    ),
}
EVERY = [ENGLISH, RUSSIAN, PERSIAN, SPANISH, CHINESE, JAPANESE]
every_language = pytest.mark.parametrize("story", EVERY, ids=["en", "ru", "fa", "es", "zh", "ja"])


def words(story: Story, name: str) -> str:
    found = story[name]
    assert isinstance(found, str)
    return found


def lines(story: Story, name: str) -> tuple[str, ...]:
    found = story[name]
    assert isinstance(found, tuple)
    return found


def saved(
    story: Story,
    before: tuple[str, ...] = (),
    under: tuple[str, ...] = (),
    after: tuple[str, ...] = (),
    gap: str = "\n\n",
) -> str:
    first, *rest = lines(story, "prose")
    caption = words(story, "caption")
    return gap.join((*before, words(story, "title"), *under, f"{caption}\n{caption}", first, *rest, *after))


def assert_is_the_story(text: str, story: Story) -> None:
    article = extract_text(text)

    assert (article.title, article.body_text(), article.captions()) == (
        words(story, "title"),
        "\n".join(lines(story, "prose")),
        (words(story, "caption"),),
    )


@every_language
@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n", "\u2028"], ids=["blank", "none", "crlf", "ls"])
def test_the_page_reader_began_with_in_any_language(story: Story, gap: str) -> None:
    """The words differ, the shape is the same."""
    before = (words(story, "access"), words(story, "label"))

    assert_is_the_story(saved(story, before, after=("XS", "SM", "MD", "LG"), gap=gap), story)


@every_language
def test_links_past_the_frame_are_known_by_their_likeness(story: Story) -> None:
    """ "Skip to …" three times over, whatever the language says for it."""
    before = (words(story, "access"), *lines(story, "links"), words(story, "label"))
    article = extract_text(saved(story, before))

    assert [link.label for link in article.furniture.skip_links] == list(lines(story, "links"))
    assert [link.kind for link in article.furniture.skip_links] == ["content", "navigation", "search"]
    assert article.title == words(story, "title")


@every_language
def test_an_item_of_breaking_news_is_not_the_headline(story: Story) -> None:
    """It is shown in its strip, and not read as the story's title."""
    article = extract_text(saved(story, (words(story, "label"), words(story, "item"))))

    assert article.furniture.breaking_news == (PageLink(words(story, "item"), ""),)
    assert article.title == words(story, "title")


@every_language
def test_the_letters_tell_the_language_where_they_can(story: Story) -> None:
    """A Persian page saved as text is not read by an English voice; Latin letters say nothing."""
    assert extract_text(saved(story)).language == words(story, "language")


MENU = ("Home", "World", "Weather", "Harbours", "Ships", "Museum", "Tickets", "Opening hours", "Newsletter", "Contact")
FOOT = (
    "Related",
    "Ferry timetable changes for the winter months",
    "Museum of the sea opens a new room",
    "Follow us",
    "Facebook",
    "Terms of use",
    "© 2024 The Island Post",
    "Back to top",
)


@pytest.mark.parametrize(
    ("before", "under", "after"),
    [
        (MENU, (), ()),
        ((), (), FOOT),
        (MENU, (), FOOT),
        (("We use cookies to make this site better for you.", "Accept", "Learn more"), (), ()),
        (("The Island Post",), ("Share", "Facebook", "Twitter", "Print"), ()),
        (("The Island Post",), ("Share on Facebook Share on Twitter Print",), ()),
        (MENU, (), ("xs", "sm", "md", "lg")),
        (MENU, (), ("XS SM MD LG",)),
        (MENU, (), ("A-", "A", "A+")),
        ((f"{ENGLISH['title']} | The Island Post", *MENU), (), FOOT),
        (MENU, (), (*FOOT, str(ENGLISH["title"]))),
    ],
)
def test_what_a_page_has_around_its_story_is_not_read(
    before: tuple[str, ...], under: tuple[str, ...], after: tuple[str, ...]
) -> None:
    """Menus above, other stories below, buttons under the headline."""
    assert_is_the_story(saved(ENGLISH, before, under, after), ENGLISH)


def test_author_and_date_under_the_headline_are_told_apart() -> None:
    """They are said once, with the title."""
    text = saved(ENGLISH, ("Islands", *MENU), ("January 15, 2020 18:32 GMT", "By Ada Lind", "4 min read"))
    article = extract_text(text)

    assert (article.title, article.byline, article.published) == (ENGLISH["title"], "Ada Lind", "2020-01-15")
    assert article.body_text() == "\n".join(lines(ENGLISH, "prose"))


@pytest.mark.parametrize("title", ["War", "Who Will Count The Ships?", "‘I Had No Choice’: A Keeper Tells."])
def test_short_and_strange_headlines(title: str) -> None:
    story: Story = {**ENGLISH, "title": title}

    assert extract_text(saved(story, ("Accessibility links", "Breaking News"))).title == title


def test_a_headline_that_stands_twice_over_its_picture_is_no_caption() -> None:
    text = saved(ENGLISH, ("Accessibility links", "Breaking News"), under=(words(ENGLISH, "title"),))

    assert_is_the_story(text, ENGLISH)


def test_a_caption_may_name_its_photographer_where_the_alt_does_not() -> None:
    """One figure, its credit kept apart."""
    caption = words(ENGLISH, "caption")
    text = saved(ENGLISH).replace(f"{caption}\n{caption}", f"{caption}\n{caption} (Photo: Ada Lind)")
    figure = next(block for block in extract_text(text).blocks if isinstance(block, Figure))

    assert (figure.text, extract_text(text).captions()) == (f"{caption}\nPhoto: Ada Lind", (caption,))


def test_a_card_of_another_story_between_paragraphs_is_not_read() -> None:
    first, second, third = lines(ENGLISH, "prose")
    card = "Read also\n\nFerry timetable changes for the winter months"
    player = "No media source currently available\n\n0:00 0:02:31\n\nDirect link\n\n128 kbps | MP3"
    text = saved(ENGLISH, MENU, after=(f"{first} {third}",)).replace(
        second, f"{third}\n\n{card}\n\n{second}\n\n{first}\n\n{player}"
    )

    assert extract_text(text).body_text() == "\n".join((first, third, second, first, third, f"{first} {third}"))


def test_a_heading_stands_alone_before_prose() -> None:
    third = lines(ENGLISH, "prose")[-1]
    text = saved(ENGLISH, MENU, after=FOOT).replace(third, f"What becomes of the book\n\n{third}")

    assert extract_text(text).headings() == ("What becomes of the book",)


def test_marks_of_direction_are_no_words() -> None:
    """Copied Persian is full of them; a line of nothing else is blank."""
    text = saved(PERSIAN, (words(PERSIAN, "label"),)).replace("\n\n", "\n\u200f\n\u200e")

    assert_is_the_story(text, PERSIAN)
    assert all("\u200f" not in block.text for block in extract_text(text).blocks)


def test_what_is_no_page_is_kept_whole() -> None:
    """An essay has headings and a signature, and no frame."""
    first, second, third = lines(ENGLISH, "prose")
    article = extract_text(f"On counting\n\n{first}\n\nLater\n\n{second} {third}\n\nAda Lind")

    assert [(type(block), block.text) for block in article.blocks] == [
        (Paragraph, first),
        (Heading, "Later"),
        (Paragraph, f"{second} {third}"),
        (Paragraph, "Ada Lind"),
    ]


LEAD = (
    "The keeper of the northern light has counted the ships that pass the island for thirty-one years, and he is tired."
)
CARD = (
    "Related article",
    "Two keepers at the foot of a tower. Ada Lind/Island Pictures",
    "The last lamps",
    "4 min read",
)
LAST = "He will live in the town, in a room above the net loft, and listen to the wireless."


@pytest.mark.parametrize("lines_of_card", [2, 3, 4])
def test_a_card_costs_no_paragraph_beside_it(lines_of_card: int) -> None:
    """Neither the one above it, which is short, nor the last one below another."""
    second, third = lines(ENGLISH, "prose")[0], lines(ENGLISH, "prose")[2]
    card = CARD[:lines_of_card]
    top = (*lines(ENGLISH, "links"), "Breaking News", words(ENGLISH, "title"), LEAD)
    text = "\n\n".join((*top, "\n".join(card), second, third, "\n".join(card), LAST, "XS", "SM", "MD", "LG"))
    article = extract_text(text)

    assert (article.title, article.body_text()) == (words(ENGLISH, "title"), "\n".join((LEAD, second, third, LAST)))


def test_the_line_under_image_caption_is_one() -> None:
    """Some pages say of what follows what it is, and no alt."""
    caption = "The keeper counts his last ship from the stairs"
    prose = lines(ENGLISH, "prose")
    text = "\n".join(
        (*MENU, words(ENGLISH, "title"), prose[0], "Image source, Ada Lind", "Image caption,", caption, *prose[1:])
    )
    article = extract_text(text)

    assert article.captions() == (caption,)
    assert (article.title, article.body_text()) == (words(ENGLISH, "title"), "\n".join(prose))


@pytest.mark.parametrize(
    "inset",
    [
        ("For the move they needed:", "Twelve trunks", "Two oxen"),
        ("The boats go slowly,", "the lamp goes too,", "and nobody asks them", "what else they could do"),
    ],
)
def test_short_lines_of_a_story_are_no_buttons(inset: tuple[str, ...]) -> None:
    """A list that is announced, verse."""
    prose = lines(ENGLISH, "prose")
    article = extract_text("\n\n".join((*MENU, words(ENGLISH, "title"), prose[0], "\n".join(inset), *prose[1:])))

    assert article.body_text().split("\n") == [prose[0], *inset, *prose[1:]]


def test_short_sentences_at_the_end_are_heard() -> None:
    prose = lines(ENGLISH, "prose")
    text = "\n".join(
        (*MENU, words(ENGLISH, "title"), *prose, "He paid no fare.", "The boat was waiting at the pier.", *FOOT)
    )

    assert extract_text(text).body_text().split("\n")[-2:] == ["He paid no fare.", "The boat was waiting at the pier."]


def test_an_agency_after_a_caption_is_its_credit() -> None:
    caption = words(ENGLISH, "caption")
    text = "\n".join(
        (*MENU, words(ENGLISH, "title"), caption, f"{caption} Ada Lind/Island Pictures", *lines(ENGLISH, "prose"))
    )
    (figure,) = [block for block in extract_text(text).blocks if isinstance(block, Figure)]

    assert (figure.caption[0].text, figure.credit) == (caption, "Ada Lind/Island Pictures")


def test_an_encyclopedia_s_title_is_what_its_first_sentence_begins_with() -> None:
    """Between it and the text stand buttons and a line on where it is from; its notes are numbers in brackets."""
    above = [
        "Main menu",
        "Search",
        "Log in",
        "Contents",
        "History",
        "Uses",
        "Harbour lamp",
        "Article",
        "Talk",
        "Read",
        "Edit",
    ]
    first = ("From the great free book of everything", "A harbour lamp is a lamp that burns in a harbour all night.[1]")
    noted = (f"{line}[{number}]" for number, line in enumerate(lines(ENGLISH, "prose"), 2))
    text = "\n".join((*above, *first, *noted))
    article = extract_text(text)

    assert article.title == "Harbour lamp"
    assert article.headings() == ()
