"""What came of the last scan or key, over the whole width for four seconds, then quietly until the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, unique
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.rules.calendar import Month
from desktop.kit.button import Button, Kind
from desktop.kit.look import look, px
from desktop.kit.painting import box, smooth
from desktop.kit.sign import Sign
from desktop.kit.sizes import GATE_LOW, GATE_STRIP, RADIUS_PANEL, SPACE_2, SPACE_12, SPACE_16, SPACE_20
from desktop.kit.sounds import Tone
from desktop.kit.text import ElidedText
from desktop.kit.typefaces import Type

STAY_MS: Final = 4000


@unique
class Answer(Enum):
    """What the gate answers: ground, ink of the words, sign and its ink, and the one sound that goes with it."""

    ENTERED = ("text", "surface", "ticked", "success_soft", Tone.DONE)
    LEFT = ("text", "surface", "check_out", "success_soft", Tone.GONE)
    TAKEN_BACK = ("text", "surface", "undo", "surface", Tone.KNOWN)
    INSIDE = ("accent_soft", "accent", "info", "accent", Tone.KNOWN)
    UNKNOWN = ("warning_soft", "warning", "question", "warning", Tone.UNKNOWN)
    SEVERAL = ("accent_soft", "accent", "search", "accent", Tone.KNOWN)
    NOT_CLEARED = ("danger_soft", "danger", "barred", "danger", Tone.STOP)
    UNDER_AGE = ("danger_soft", "danger", "person", "danger", Tone.STOP)
    FULL = ("warning_soft", "warning", "group", "warning", Tone.FULL)
    REFUSED = ("warning_soft", "warning", "warning", "warning", Tone.UNKNOWN)
    NOT_WRITTEN = ("danger_soft", "danger", "backup", "danger", Tone.STOP)
    TOLD = ("surface", "text", "info", "text2", None)

    @property
    def tone(self) -> Tone | None:
        """The sound."""
        tone: Tone | None = self.value[4]
        return tone


@dataclass(frozen=True, slots=True)
class OfferedStep:
    """A button of the strip."""

    text: str
    keys: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Told:
    """An answer in words, with a quieter line, and what may be done next.

    Where a closed month is why, `closed` names it, and `again` takes the step once more with its time.
    """

    answer: Answer
    text: str
    note: str = ""
    offers: tuple[OfferedStep, ...] = ()
    closed: Month | None = None
    again: Callable[[], object] | None = None


class AnswerStrip(QFrame):
    """Shows the newest answer; older ones are kept in `history`, so that nothing is told only once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.history: list[Told] = []
        self._is_loud = False
        self._is_low = False
        self._sign = Sign("info", "text2", SPACE_20)
        self._text = ElidedText("", Type.NAME)
        self._note = ElidedText("", Type.NOTE)
        self._buttons: list[Button] = []
        words = QVBoxLayout()
        words.setSpacing(px(SPACE_2))
        words.addStretch(1)
        words.addWidget(self._text)
        words.addWidget(self._note)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self._timer = QTimer(self, singleShot=True, interval=STAY_MS)
        self._timer.timeout.connect(self._calm)
        look().changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        self._row.setContentsMargins(px(SPACE_20), 0, px(SPACE_12), 0)
        self._row.setSpacing(px(SPACE_16))
        self.setFixedHeight(px(GATE_LOW if self._is_low else GATE_STRIP))

    def set_low(self, *, is_low: bool) -> None:
        """Take less room in a low window."""
        self._is_low = is_low
        self.restyle()

    def say(self, told: Told) -> None:
        """Show an answer and tell the reader, at once where somebody must not go on."""
        self.history.append(told)
        self._is_loud = told.answer is not Answer.TOLD
        self._show(told)
        self._timer.start()
        self._speak(told)

    def current(self) -> Told | None:
        """The newest answer."""
        return self.history[-1] if self.history else None

    def is_loud(self) -> bool:
        """Whether the newest answer is still shown in its colour."""
        return self._is_loud

    def offers(self) -> Sequence[OfferedStep]:
        """What the newest answer offers."""
        return self.history[-1].offers if self.history else ()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = smooth(self)
        ground = self.history[-1].answer.value[0] if self.history and self._is_loud else "surface"
        box(painter, QRectF(self.rect()), px(RADIUS_PANEL), ground, "border" if ground == "surface" else "")
        painter.end()

    def _show(self, told: Told) -> None:
        _ground, ink, meaning, sign_ink, _tone = told.answer.value
        self._sign.show_sign(meaning, sign_ink if self._is_loud else "text2")
        self._text.set_colour(ink if self._is_loud else "text2")
        self._note.set_colour(ink if self._is_loud else "text2")
        self._text.set_text(told.text)
        self._note.set_text(told.note)
        self._note.setVisible(bool(told.note))
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(offer) for offer in told.offers]
        self.update()

    def _button(self, offer: OfferedStep) -> Button:
        button = Button(offer.text, Kind.SECONDARY, keys=offer.keys)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(offer.act)
        self._row.addWidget(button)
        return button

    def _calm(self) -> None:
        """Keep the words, let the colour go."""
        self._is_loud = False
        if self.history:
            self._show(self.history[-1])

    def _speak(self, told: Told) -> None:
        spoken = QAccessibleAnnouncementEvent(self, f"{told.text}. {told.note}" if told.note else told.text)
        if told.answer.tone in (Tone.STOP, Tone.UNKNOWN, Tone.FULL):
            spoken.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(spoken)
