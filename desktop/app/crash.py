"""The last resort: a bug is logged and reported, and the session goes on."""

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, QThread, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.kit.button import Button, Kind
from desktop.kit.look import px
from desktop.kit.sizes import CARD_GAP, PAGE_MARGIN, SIDE_PANEL, SPACE_8
from desktop.kit.text import Text
from desktop.kit.typefaces import Type

logger = logging.getLogger(__name__)
ROOT: Final = Path(__file__).resolve().parents[2]


def report_of(error: BaseException, version: str) -> str:
    """Where a bug happened, without a word of what was worked on.

    Types of the exceptions, and file, line and function of each step. Messages and values are left out: they may hold
    names of people; paths are cut, for they hold the name of the user.
    """
    system = f"{platform.system()} {platform.release()}"
    lines = [f"Gatehouse {version}, Python {platform.python_version()}, Qt {qVersion()}, {system}"]
    for link in _chain(error):
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}")
        for frame in traceback.extract_tb(link.__traceback__):
            lines.append(f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}")
    return "\n".join(lines)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _short(filename: str) -> str:
    path = Path(filename)
    if "site-packages" in path.parts:
        return "/".join(path.parts[path.parts.index("site-packages") + 1 :])
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


class CrashHook(QObject):
    """Takes the place of Python's hook; `happened(report)` is told in the thread of the window."""

    happened = Signal(str)
    _arrived = Signal(str)

    def __init__(self, version: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._version = version
        self._dialog: CrashDialog | None = None
        self._arrived.connect(self._show)

    def install(self) -> None:
        """Hear of everything nobody caught, in slots and in threads."""
        sys.excepthook = self.handle
        threading.excepthook = self._handle_in_thread

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the report and show it; Ctrl+C in a terminal still ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = report_of(error, self._version)
        logger.critical("%s", report)
        if QThread.currentThread() is self.thread():
            self._show(report)
        else:
            self._arrived.emit(report)

    def _handle_in_thread(self, hooked: threading.ExceptHookArgs) -> None:
        if hooked.exc_value is not None:
            self.handle(hooked.exc_type, hooked.exc_value, hooked.exc_traceback)

    def _show(self, report: str) -> None:
        if self._dialog is None:
            self._dialog = CrashDialog(QApplication.activeWindow())
        self._dialog.add(report)
        self.happened.emit(report)


class CrashDialog(QDialog):
    """One for all bugs of a session: later ones are added to the report in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(2 * px(SIDE_PANEL))
        self._title = Text("", Type.HEADING, wraps=True)
        self._safe = Text("", Type.BODY, "text2", wraps=True)
        self._report = QPlainTextEdit(readOnly=True)
        self._copy = Button(sign="copy")
        self._copy.clicked.connect(self.copy_report)
        self._go_on = Button(kind=Kind.PRIMARY)
        self._go_on.setDefault(True)
        self._go_on.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        margin = px(PAGE_MARGIN)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(px(CARD_GAP))
        for part in (self._title, self._safe, self._report):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_8))
        row.addStretch(1)
        row.addWidget(self._copy)
        row.addWidget(self._go_on)
        column.addLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts."""
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        self._title.setText(self.tr("The last action was stopped by a fault in the program."))
        self._safe.setText(
            self.tr(
                "Everything saved before it is safe, and you can go on working. "
                "The report below says where in the program it happened; it holds no personal data."
            )
        )
        self._report.setAccessibleName(self.tr("Report"))
        self._copy.setText(self.tr("Copy report"))
        self._go_on.setText(self.tr("Go on"))

    def add(self, report: str) -> None:
        """Show a report below those shown already."""
        if not self.isVisible():
            self._report.clear()
            self.retranslate()
        self._report.appendPlainText(report)
        self.open()

    def copy_report(self) -> None:
        """Put the whole report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report.toPlainText())
