"""The wall display shows all groups of the day, by turns where there is no room, and cuts none."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.app.theme import apply_theme
from desktop.context import Context
from desktop.screens.wall.screen import WallScreen


@pytest.mark.parametrize(("width", "height", "scale"), [(1440, 900, 1.0), (1280, 800, 2.0), (1024, 680, 2.0)])
def test_every_group_is_seen_whole_and_in_turn(
    context: Context, qtbot: QtBot, qapp: QApplication, width: int, height: int, scale: float
) -> None:
    apply_theme(qapp, "light", scale)
    screen = WallScreen(context)
    qtbot.addWidget(screen)
    screen.resize(width, height)
    with qtbot.waitActive(screen):
        screen.show()
    screen.refresh()
    screen.setFocus()
    QApplication.processEvents()
    seen: list[str] = []
    for _turn in range(len(screen.rows)):
        for _ in range(3):  # the room for the lines is known after those before it
            QApplication.processEvents()
        area = screen.findChildren(QScrollArea)[0].viewport()
        for line in screen.lines:
            assert line.mapTo(area, line.rect().bottomLeft()).y() < area.height(), "not cut below"
            assert line.pill.mapTo(area, line.pill.rect().topRight()).x() < area.width(), "nor at the right"
            words = [one for one in line.findChildren(QLabel) if one.wordWrap()]
            assert all(one.height() >= one.heightForWidth(one.width()) for one in words)
        seen += [line.row.title for line in screen.lines]
        if len(set(seen)) == len(screen.rows):
            break
        QTest.keyClick(screen, Qt.Key.Key_PageDown)
    assert set(seen) == {row.title for row in screen.rows}
    assert bool(screen.part.text()) == (len(screen.lines) < len(screen.rows))
    apply_theme(qapp, "light", 1.0)
