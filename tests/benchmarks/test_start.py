"""The start: first frame, Today usable, memory, against an empty window of the same toolkit in the same run."""

import os
from pathlib import Path

from tests.benchmarks.measure import RUNS, middle, python, report, told
from tests.desktop.books import make_morning

EMPTY = """
import resource
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        print("frame", flush=True)
        QTimer.singleShot(0, app.quit)

app = QApplication(["empty"])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
print("memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
"""
OURS = """
import resource, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from desktop.app.language import use_language
from desktop.app.theme import apply_theme
from desktop.app.window import MainWindow
from desktop.app import start

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            print("frame", flush=True)
        return False

app = QApplication(["gatehouse"])
use_language("en")
apply_theme(app, "light")
window = MainWindow()
watch = Watch()
window.centralWidget().installEventFilter(watch)
window.resize(1440, 900)
window.show()

def usable():
    def tell():
        print("usable", len(window.screen_named("today").rows.rows()), flush=True)
        app.quit()
    QTimer.singleShot(0, tell)

window.opened.connect(usable)
QTimer.singleShot(0, lambda: start.open_books(window, Path(sys.argv[1])))
app.exec()
window.tasks.drain()
print("memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
"""


def test_the_start_beside_an_empty_window(tmp_path: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_morning(tmp_path)
    figures: dict[str, list[float]] = {}
    for _ in range(RUNS):
        for whose, command in (("empty", python(EMPTY)), ("ours", python(OURS, str(tmp_path)))):
            for at, words in told(command):
                value = float(words[1]) / 1024 if words[0] == "memory" else at
                figures.setdefault(f"{whose} {words[0]}", []).append(value)
    frame, memory = middle(figures["empty frame"]), middle(figures["empty memory"])
    report("first frame, seconds", middle(figures["ours frame"]), frame, 2.5)
    report("Today usable, seconds", middle(figures["ours usable"]), frame, 6)
    report("memory, MiB", middle(figures["ours memory"]), memory, 2.5)
