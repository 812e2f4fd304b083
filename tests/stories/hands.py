"""A coordinator at the keyboard of the real window."""

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

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def opened(store: Store, folder: Path, app: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """Yield the window on some books, in English."""
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


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the keyboard stands."""
    QTest.keyClick(focus(), key, modifier)
    QApplication.processEvents()


def type_in(text: str) -> None:
    """Type where the keyboard stands; QTest itself knows no Cyrillic."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focus(), QKeyEvent(kind, ord(letter.upper()), PLAIN, letter))
    QApplication.processEvents()


def focus() -> QWidget:
    """Return where the keyboard stands."""
    held = QApplication.focusWidget() or QApplication.activeWindow()
    if held is None:  # without a desktop nobody gives the window its keyboard back when a question closes
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible())
        window.activateWindow()
        QApplication.processEvents()
        held = QApplication.focusWidget() or window
    return held


def go(window: MainWindow, place: str, subject: object = None) -> None:
    """Go somewhere and let it be seen."""
    window.go(place, subject)
    QApplication.processEvents()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Let the workers end and their answers be shown."""
    for _ in range(2):
        qtbot.waitUntil(lambda: not window.tasks.running(), timeout=20_000)
        qtbot.wait(20)
    qtbot.waitUntil(lambda: not window.tasks.running(), timeout=20_000)
