"""How long names and document numbers are kept: a shorter period says what it destroys, and asks."""

from itertools import pairwise
from typing import ClassVar, Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from db.clock import local
from db.queries.presence import only_site
from db.queries.retention import Loss, loss
from db.queries.settings import settings
from db.rules.policy import BadSetting, parsed
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar, Remedy
from desktop.screens.settings.described import DescribedGroup, SettingLine

RETENTION: Final = ("document_retention_days", "name_retention_days", "unused_retention_days")
SHORTEN: Final = "shorten"


class RetentionGroup(DescribedGroup):
    """Longer periods apply at once. The question stands right below the field, so that Tab leads to its answer."""

    name: ClassVar[str] = "retention"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, RETENTION, parent)
        self.question = ProblemBar()
        self._asked: tuple[SettingLine, str] | None = None
        self.question.chosen.connect(self._answer)
        self.question.closed.connect(self._leave)

    def write(self, line: SettingLine, value: str) -> None:
        """Set a period, after asking if something would be destroyed sooner than now."""
        if self._asked == (line, value):
            return
        self._put_away()
        told = self._loss(line, value)
        if told is None or not told.is_any:
            super().write(line, value)
            return
        self._asked = line, value
        line.labelled.complain("")
        self.card.body.insertWidget(self.card.body.indexOf(line) + 1, self.question)
        self.question.say(
            self._what(told),
            self._when(told),
            (
                Remedy(SHORTEN, self.tr("Shorten to %n day(s)", "", int(value))),
                Remedy("leave", self.tr("Leave it as it is"), primary=True),
            ),
            Tone.WARNING,
        )
        for before, after in pairwise((line.back, *self.question.buttons())):
            QWidget.setTabOrder(before, after)
        self._show_question()

    def _show_question(self) -> None:
        """Scroll to the question where it would stand out of sight."""
        outer = self.parentWidget()
        while outer is not None and not isinstance(outer, QScrollArea):
            outer = outer.parentWidget()
        if isinstance(outer, QScrollArea):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            outer.ensureWidgetVisible(self.question)

    def _loss(self, line: SettingLine, value: str) -> Loss | None:
        """Return what a shorter period destroys; None for a longer one, or for what is no period."""
        try:
            days = int(parsed(line.described, value.strip()))  # type: ignore[arg-type]  # periods are numbers
        except BadSetting:
            return None
        known = next(row for row in self.context.read(settings) if row.described.key == line.described.key)
        if days >= int(known.value):  # type: ignore[arg-type]  # periods are numbers
            return None
        site = self.context.read(only_site)
        today = local(self.context.store.clock.now(), site.zone).date()
        return self.context.read(lambda session: loss(session, line.described.key, days, today))

    def _what(self, told: Loss) -> str:
        if told.names or told.documents:
            return self.tr("To be destroyed at once: {what}.").format(what=self._pieces(told.names, told.documents))
        what = self._pieces(told.later_names, told.later_documents)
        return self.tr("To be destroyed sooner than now: {what}.").format(what=what)

    def _when(self, told: Loss) -> str:
        parts = []
        if told.names or told.documents:
            parts.append(
                self.tr(
                    "They go when the program is next opened, tomorrow at the latest; "
                    "until then the step can be undone."
                )
            )
        if told.first is not None and told.last is not None:
            days = {"first": formats.numeric(told.first), "last": formats.numeric(told.last)}
            if told.names or told.documents:
                words = self.tr("Sooner than now, from {first} to {last}: {what}.")
                parts.append(words.format(what=self._pieces(told.later_names, told.later_documents), **days))
            else:
                words = self.tr("They go from {first} to {last}; until then the step can be undone.")
                parts.append(words.format(**days))
        return " ".join(parts)

    def _pieces(self, names: int, documents: int) -> str:
        if not documents:
            return self.tr("%n name(s)", "", names)
        if not names:
            return self.tr("%n document number(s)", "", documents)
        return self.tr("{names}, {documents}").format(
            names=self.tr("%n name(s)", "", names), documents=self.tr("%n document number(s)", "", documents)
        )

    def _answer(self, key: str) -> None:
        asked = self._asked
        self._put_away()
        if asked is None:
            return
        line, value = asked
        if key == SHORTEN:
            super().write(line, value)
        else:
            self._give_back(line)
        line.labelled.setFocus()

    def _leave(self) -> None:
        asked = self._asked
        self._put_away()
        if asked is not None:
            self._give_back(asked[0])

    def _give_back(self, line: SettingLine) -> None:
        line.settle()
        self.refresh()

    def _put_away(self) -> None:
        self._asked = None
        self.question.hide()
