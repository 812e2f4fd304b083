"""How the parts of the window lie."""

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop.app.window import MainWindow

Layout = TypeVar("Layout", QHBoxLayout, QVBoxLayout)


def lay_out(window: "MainWindow") -> None:
    """Put the sidebar to the left of header, strip of problems and pages, the status strip below, layers over all."""
    window.rail.foot.addWidget(window.on_site)
    window.rail.foot.addWidget(window.user)
    window.on_site.hide()
    window.user.hide()
    window.header.add_action(window.plan_button)
    window.plan_button.hide()  # until there are books to plan in
    window.problem.hide()
    page = _tight(QVBoxLayout())
    page.addWidget(window.header)
    page.addWidget(window.problem)
    page.addWidget(window.pages, 1)
    middle = _tight(QHBoxLayout())
    middle.addWidget(window.rail)
    middle.addLayout(page, 1)
    whole = QWidget()
    whole.setObjectName("page")
    column = _tight(QVBoxLayout(whole))
    column.addLayout(middle, 1)
    column.addWidget(window.status)
    window.layers.addWidget(whole)
    window.setCentralWidget(window.layers)


def _tight(layout: Layout) -> Layout:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
