"""A coordinator at the keyboard of the real window."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.store import Store
from desktop.app.language import use_language
from desktop.app.places import build_places
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.kit.button import Button
from desktop.kit.icons import load_icons
from desktop.kit.question import Question
from desktop.settings import WindowSettings

PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
SETTINGS = "window.ini"
"""Where the window of a story keeps its settings."""


def opened(store: Store, folder: Path, app: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """Yield the window on some books, in English, asking for files by dialogs that keys can reach."""
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    use_language("en")
    apply_theme(app, "light")
    load_icons()
    made = MainWindow(WindowSettings(QSettings(str(folder / SETTINGS), QSettings.Format.IniFormat)))
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
    if held is None or not held.isVisible():  # without a desktop nobody gives it back when a question closes
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible())
        window.activateWindow()
        QApplication.processEvents()
        held = QApplication.focusWidget() or window
    return held


def go(window: MainWindow, place: str, subject: object = None) -> None:
    """Go somewhere and let it be seen."""
    window.go(place, subject)
    QApplication.processEvents()


def ask_for(window: MainWindow, qtbot: QtBot, words: str) -> None:
    """Ctrl+K, the name of something or of what is to be done, Enter."""
    press(Qt.Key.Key_K, CTRL)
    type_in(words)
    settle(window, qtbot)
    press(Qt.Key.Key_Return)
    settle(window, qtbot)


def tab_to(widget: QWidget) -> None:
    """Go on by Tab until the keyboard is where it is wanted."""
    for _ in range(60):
        if QApplication.focusWidget() is widget:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"{widget} is not reached by Tab")


def press_button(host: QWidget, words: str) -> None:
    """Go on by Tab to a button that is called so, and press Space."""
    tab_to(next(one for one in host.findChildren(Button) if one.isVisible() and one.text() == words))
    press(Qt.Key.Key_Space)


def choose_file(qtbot: QtBot, path: Path) -> None:
    """Type where a file or a folder lies into the dialog that asks for it, and press Enter."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    field = dialog.focusWidget()
    assert isinstance(field, QLineEdit), "the keyboard stands where the name is typed"
    field.selectAll()  # as it stands for a person once the name is proposed
    QTest.keyClicks(field, str(path))
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def answer(*keys: Qt.Key) -> None:
    """Press keys in the question that opens next."""
    looking = QTimer(QApplication.instance(), interval=5)

    def press_there() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, Question):
            looking.stop()
            looking.deleteLater()
            for key in keys:
                QTest.keyClick(dialog.focusWidget() or dialog, key)

    looking.timeout.connect(press_there)
    looking.start()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Let the workers end and their answers be shown."""
    for _ in range(2):
        qtbot.waitUntil(lambda: not window.tasks.running(), timeout=20_000)
        qtbot.wait(20)
    qtbot.waitUntil(lambda: not window.tasks.running(), timeout=20_000)
