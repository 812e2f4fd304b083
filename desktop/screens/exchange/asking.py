"""The dialogs that ask for a file or a folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_file(host: QWidget, title: str, names: str, take: Callable[[Path], object]) -> None:
    """Ask for a file that is there, and hand it over."""
    dialog = _dialog(host, title, take)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if names:
        dialog.setNameFilter(names)
    dialog.open()


def ask_folder(host: QWidget, title: str, take: Callable[[Path], object]) -> None:
    """Ask for a folder, and hand it over."""
    dialog = _dialog(host, title, take)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    dialog.open()


def _dialog(host: QWidget, title: str, take: Callable[[Path], object]) -> QFileDialog:
    dialog = QFileDialog(host, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: take(Path(name)))
    return dialog
