"""The one place that asks for a file or a folder; the window goes on meanwhile.

Dialogs are those of the system, unless the application wants Qt's own (`Qt.AA_DontUseNativeDialogs`): tests drive these
by keys, as a person would.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Take = Callable[[Path], object]


def ask_file(host: QWidget, title: str, names: str, take: Take) -> None:
    """Ask for a file that is there, and hand it over; `names` says which are shown."""
    dialog = _dialog(host, title, take)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if names:
        dialog.setNameFilters(names.split(";;"))
    dialog.open()


def ask_folder(host: QWidget, title: str, take: Take, start: str = "") -> None:
    """Ask for a folder, and hand it over."""
    dialog = _dialog(host, title, take)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    if start:
        dialog.setDirectory(start)
    dialog.open()


def ask_where(host: QWidget, title: str, name: str, take: Take, names: str = "") -> None:
    """Ask where a file is to be written, one of this name being proposed, and hand the place over."""
    dialog = _dialog(host, title, take)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix[1:])
    if names:
        dialog.setNameFilters(names.split(";;"))
    dialog.selectFile(name)
    dialog.open()


def _dialog(host: QWidget, title: str, take: Take) -> QFileDialog:
    dialog = QFileDialog(host, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    return dialog
