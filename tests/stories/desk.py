"""The window on the real books, and the keys pressed in it."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.store import Store
from desktop.app.language import use_language
from desktop.app.places import build_places
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.kit.icons import load_icons
from desktop.settings import WindowSettings

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def opened(store: Store, folder: Path, app: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """Open the window in English on books."""
    use_language("en")
    apply_theme(app, "light")
    load_icons()
    made = MainWindow(WindowSettings(QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
    build_places(made, store, folder)
    yield made
    made.wait_for_tasks()
    made.close()


def focus() -> QWidget:
    """Return what has the keyboard."""
    held = QApplication.focusWidget() or QApplication.activeWindow()
    if held is None:  # without a desktop nobody gives the window its keyboard back when a question closes
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible())
        window.activateWindow()
        QApplication.processEvents()
        held = QApplication.focusWidget() or window
    return held


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focus(), key, modifier)
    QApplication.processEvents()


def type_in(text: str) -> None:
    """Type a text of any alphabet where the keyboard is."""
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focus(), QKeyEvent(kind, 0, NO_MODIFIER, sign))


def go(window: MainWindow, place: str, subject: object = None) -> None:
    """Go somewhere and let it be seen."""
    window.go(place, subject)
    QApplication.processEvents()
