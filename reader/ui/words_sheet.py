"""A dialog that only shows some sentences, where the line at the foot of the window has no room for them."""

import tkinter as tk

from reader.ui.form import Form
from reader.ui.parts import Button, Sheet
from reader.ui.theme import Theme

WIDTH = 520  # px at 96 dpi


def words_sheet(window: tk.Misc, theme: Theme, title: str, text: str) -> Sheet:
    sheet = Sheet(window, theme, title, width=WIDTH)
    form = Form(sheet, theme, WIDTH)
    form.words(text)
    done = Button(sheet.content, theme, "Done", sheet.destroy, style="boxed", surface="paper")
    form.add(done, wide=False)
    sheet.open(done)
    return sheet
