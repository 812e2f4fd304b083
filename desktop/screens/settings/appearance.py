"""How the window looks: language, theme, size of the text. Kept for this person, not in the books."""

from typing import ClassVar, get_args

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.context import Context
from desktop.kit.card import Caption, Card
from desktop.kit.look import px
from desktop.kit.segmented import SegmentedControl
from desktop.kit.sizes import SPACE_8, SPACE_16
from desktop.screen import Screen
from desktop.settings import Language, Theme, WindowSettings


class AppearanceGroup(Screen):
    """Presses the window's own actions, so that the menu and this page cannot differ."""

    name: ClassVar[str] = "appearance"

    def __init__(self, context: Context, remembered: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._remembered = remembered
        self.language, self.theme, self.text_size = SegmentedControl(), SegmentedControl(), SegmentedControl()
        self._captions = [Caption() for _ in range(3)]
        card = Card(gap=SPACE_8)
        for caption, control in zip(self._captions, (self.language, self.theme, self.text_size), strict=True):
            card.body.addWidget(caption)
            card.body.addWidget(control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_16))
        column.addWidget(card)
        column.addStretch(1)
        self.language.chosen.connect(lambda key: self._press(f"language_{key}"))
        self.theme.chosen.connect(lambda key: self._press(f"theme_{key}"))
        self.text_size.chosen.connect(lambda key: self._press(f"text_{key}"))
        self.setFocusProxy(self.language)
        self.retranslate()

    def refresh(self) -> None:
        """Show what is chosen."""
        self.language.choose(self._remembered.language)
        self.theme.choose(self._remembered.theme)
        sizes = [int(key) for key in SIZES]
        self.text_size.choose(str(min(sizes, key=lambda size: abs(size - self._remembered.text_size))))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        themes: dict[Theme, str] = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        languages: dict[Language, str] = {"ru": "Русский", "en": "English"}
        self.language.set_choices([(key, languages[key]) for key in get_args(Language)])
        self.theme.set_choices([(key, themes[key]) for key in get_args(Theme)])
        self.text_size.set_choices([(key, self.tr("{percent} %").format(percent=key)) for key in SIZES])
        names = (self.tr("Language"), self.tr("Theme"), self.tr("Text size"))
        for caption, name, control in zip(
            self._captions, names, (self.language, self.theme, self.text_size), strict=True
        ):
            caption.setText(name)
            control.setAccessibleName(name)
        self.refresh()

    def _press(self, name: str) -> None:
        for action in self.window().actions():
            if action.objectName() == name:
                action.trigger()


SIZES = ("100", "125", "150", "175", "200")
"""Text sizes in percent, as the window's actions name them."""
