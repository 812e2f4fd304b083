"""The top of a page where room is short."""

from pytestqt.qtbot import QtBot

from desktop.kit.button import Button, Kind
from desktop.kit.header import PageHeader


def test_buttons_give_up_their_keys_then_their_words_before_the_title_is_cut(qtbot: QtBot) -> None:
    header, button = PageHeader(), Button("New request", Kind.SECONDARY, sign="phone", keys="Ctrl+Shift+N")
    qtbot.addWidget(header)
    header.set_words("Requests & visits")
    header.set_tools((button,))
    header.show()
    with_key, with_words, least = button.words_width() + button.key_width(), button.words_width(), button.least_width()
    widths = []
    for room in (900, 430, 280):
        header.resize(room, header.height())
        widths.append(button.width())
    assert widths == [with_key, with_words, least]
