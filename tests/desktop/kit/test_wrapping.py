"""What does not fit beside something else goes below it, and names are shown whole as long as there is room."""

from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.look import look
from desktop.kit.typefaces import Type
from desktop.kit.wrapped_row import WrappedRow
from desktop.kit.wrapping import broken

NAME = "College of metallurgy, second year"


def test_a_name_is_broken_at_its_words_and_only_the_last_line_is_cut() -> None:
    whole = look().metrics(Type.NAME).horizontalAdvance(NAME)
    assert broken(Type.NAME, NAME, whole) == [NAME]
    lines = broken(Type.NAME, NAME, whole * 2 // 3)
    assert len(lines) == 2
    assert " ".join(lines) == NAME
    cut = broken(Type.NAME, NAME, whole // 4)
    assert len(cut) == 2
    assert cut[-1].endswith("…")
    assert broken(Type.NAME, "", 100) == []


def test_buttons_go_into_a_second_row_in_a_narrow_window_and_come_back(qtbot: QtBot) -> None:
    window, row = QWidget(), WrappedRow()
    column = QVBoxLayout(window)
    column.addWidget(row)
    column.addStretch(1)
    buttons = [QPushButton(text) for text in ("Confirmation", "Refusal", "Reminder")]
    for button in buttons:
        row.add(button)
    qtbot.addWidget(window)
    one_row = row.sizeHint().height()

    def settle(width: int) -> None:
        window.resize(width, 300)
        window.show()
        for _ in range(3):
            QApplication.processEvents()

    settle(900)
    assert row.height() == one_row
    settle(row.minimumSizeHint().width() + 40)
    assert len({button.y() for button in buttons}) == 3
    assert all(button.geometry().right() <= row.width() for button in buttons)
    assert row.height() > 2 * one_row
    buttons[0].hide()
    settle(900)
    assert row.height() == one_row
    assert buttons[1].x() == 0, "a hidden one takes no room"
    row.set_wrapping(is_wrapping=False)
    settle(row.minimumSizeHint().width() + 40)
    assert row.height() == one_row
    assert {button.y() for button in buttons[1:]} == {0}
    assert buttons[1].width() > 0
    assert buttons[2].width() == 0, "what does not fit is left out rather than cut"
