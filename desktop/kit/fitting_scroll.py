"""A part of a page that is as high as what it holds, and scrolls where the page has no room for that."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from desktop.kit.look import px
from desktop.kit.sizes import TOP_BAR


class FittingScroll(QScrollArea):
    """Hidden and shown with its content."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        content.setAutoFillBackground(False)  # which setWidget turns on
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """All of the content."""
        content = self._content
        wanted = content.sizeHint()
        height = content.heightForWidth(self.width()) if content.hasHeightForWidth() else wanted.height()
        return QSize(wanted.width(), max(height, wanted.height()))

    def minimumSizeHint(self) -> QSize:
        """Enough to scroll in."""
        return QSize(px(TOP_BAR), min(px(TOP_BAR), self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content's wishes, and show with it."""
        if watched is self.widget():  # not by name: Python may have forgotten the names while Qt still destroys
            match event.type():
                case QEvent.Type.LayoutRequest:
                    self.updateGeometry()
                case QEvent.Type.ShowToParent if self.parentWidget() is not None:  # it would be a window without one
                    self.show()
                case QEvent.Type.HideToParent:
                    self.hide()
        return super().eventFilter(watched, event)
