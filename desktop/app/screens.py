"""Which screens a window has: named at once, built when somebody first goes there."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.screen import Screen

Make = Callable[[], "Screen"]


class Screens(QObject):
    """The pages, the sheets that open over them, and what lies over the whole window.

    `offered` tells that there are new ones to go to; the other signals carry a screen that was just built.
    """

    offered = Signal()
    page_built = Signal(object)
    sheet_built = Signal(object)
    overlay_built = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pages: dict[str, Screen] = {}
        self.sheets: dict[str, Screen] = {}
        self.overlays: dict[str, Screen] = {}
        self._pages: dict[str, Make] = {}
        self._modes: set[str] = set()
        self._sheets: dict[str, Make] = {}
        self._overlays: dict[str, Make] = {}
        self._begun: dict[str, Screen] = {}

    def add(self, page: "Screen") -> None:
        """Take a page that stands already."""
        self.pages[page.name] = page
        self.page_built.emit(page)
        self.offered.emit()

    def offer(
        self,
        pages: Mapping[str, Make] | None = None,
        *,
        modes: Mapping[str, Make] | None = None,
        sheets: Mapping[str, Make] | None = None,
        overlays: Mapping[str, Make] | None = None,
    ) -> None:
        """Name pages, pages that fill the window, sheets, and what lies over the window, each with how it is made."""
        self._pages |= {**(pages or {}), **(modes or {})}
        self._modes |= set(modes or {})
        self._sheets |= sheets or {}
        self._overlays |= overlays or {}
        self.offered.emit()

    def places(self) -> list[str]:
        """Names of the pages with the window's frame, in the order in which they were named."""
        return [name for name in (*self.pages, *self._pages) if name not in self._modes]

    def modes(self) -> list[str]:
        """Names of the pages that fill the window."""
        return sorted(self._modes)

    def is_page(self, name: str) -> bool:
        """Say whether a page of that name stands or is offered."""
        return name in self.pages or name in self._pages

    def is_mode(self, name: str) -> bool:
        """Say whether a page of that name fills the window."""
        return name in self._modes

    def is_sheet(self, name: str) -> bool:
        """Say whether a sheet has that name."""
        return name in self._sheets

    def is_overlay(self, name: str) -> bool:
        """Say whether what lies over the window has that name."""
        return name in self._overlays

    def knows(self, name: str) -> bool:
        """Say whether one can go to something of that name."""
        return self.is_page(name) or self.is_sheet(name) or self.is_overlay(name)

    def named(self, name: str) -> "Screen":
        """Return a screen, built if need be; KeyError for an unknown name."""
        if name in self._overlays:
            return self._built(self._overlays, self.overlays, name, self.overlay_built)
        if name in self._sheets:
            return self._built(self._sheets, self.sheets, name, self.sheet_built)
        if name in self._pages:
            self.pages[name] = self._made(self._pages, name)
            del self._pages[name]
            self.page_built.emit(self.pages[name])
        return self.pages[name]

    def _built(
        self, makes: Mapping[str, Make], built: "dict[str, Screen]", name: str, told: SignalInstance
    ) -> "Screen":
        if name not in built:
            built[name] = self._made(makes, name)
            told.emit(built[name])
        return built[name]

    def _made(self, makes: Mapping[str, Make], name: str) -> "Screen":
        made = self._begun.pop(name) if name in self._begun else makes[name]()
        made.stand()
        return made

    def ahead(self, name: str, host: QWidget) -> Iterator[None]:
        """Build a screen by steps before somebody wants it; whoever does meanwhile gets it built to the end.

        `host` is what it will stand in.
        """
        makes = next((one for one in (self._sheets, self._overlays, self._pages) if name in one), None)
        if makes is None or name in (self.sheets | self.overlays | self.pages):
            return
        screen = self._begun[name] = makes[name]()
        screen.hide()
        screen.setParent(host)
        yield
        yield from screen.steps_left()
        for part in screen.findChildren(QWidget):
            part.ensurePolished()
            yield
