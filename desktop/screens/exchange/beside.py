"""A field and the button that belongs to it, as one thing under one name."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8


def beside(field: QWidget, button: QWidget) -> QWidget:
    """Return both side by side; the focus and the name are the field's."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(SPACE_8))
    row.addWidget(field, 1)
    row.addWidget(button)
    made.setFocusProxy(field)
    return made
