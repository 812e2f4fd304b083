"""A Qt application without a screen, for jobs that draw documents or pictures."""

import os

from PySide6.QtWidgets import QApplication


def offscreen_application() -> QApplication:
    """Return the running application, or one that needs no display."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QApplication(["gatehouse"])
