"""One story in six languages, as pages of it would be saved as text."""

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
