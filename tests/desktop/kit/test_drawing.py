"""A signature by mouse or pen."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.kit.drawing import DrawingField

EXTENT = (1000, 300)


def test_strokes_are_kept_in_units_of_the_field_however_large_it_is_shown(qtbot: QtBot, qapp: QApplication) -> None:
    drawn = []
    for width in (200, 800):
        field = DrawingField(EXTENT)
        qtbot.addWidget(field)
        field.resize(width, width * 3 // 10)
        field.show()
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(field, left, Qt.KeyboardModifier.NoModifier, QPoint(width // 10, width // 10))
        QTest.mouseMove(field, QPoint(width // 2, width // 5))
        QTest.mouseRelease(field, left, Qt.KeyboardModifier.NoModifier, QPoint(width // 2, width // 5))
        drawn.append(field.strokes())
    assert drawn[0][0][0] == drawn[1][0][0] == (100, 100)
    assert len(drawn[1]) == 1


def test_what_is_wiped_is_gone(qtbot: QtBot) -> None:
    field = DrawingField(EXTENT)
    qtbot.addWidget(field)
    field.show_strokes([[(1, 1), (2, 2)]])
    assert field.strokes()
    field.show_strokes(())
    assert field.strokes() == ()
