"""Letters and sheets of the visit: what was made, when and how it went out, and by when lists and answers are due."""

from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QDate, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from db.commands.lists import set_dues
from db.commands.papers import mark_sent
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import PaperKind, SendingChannel
from db.queries.letters import PaperRow, letter_facts, papers_of
from db.queries.visit_people import VisitPeople, visit_people
from db.reports.letters.shelf import KINDS, kinds_for
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.empty import EmptyState
from desktop.kit.fields import DateField
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8
from desktop.kit.table import Column, Need, PagedTable
from desktop.kit.wrapped_row import WrappedRow
from desktop.labels import label, paper_title
from desktop.screens.visit.tab import Tab
from desktop.subjects import VisitLetter

DUE: Final = 150
translate = QCoreApplication.translate


def sent_of(row: PaperRow) -> str:
    """Return when a paper went out; that it did not, in words."""
    if row.sent_at is None:
        return translate("PapersTab", "not sent")
    return formats.moment(row.sent_at)


COLUMNS = (
    Column[PaperRow](
        lambda: translate("PapersTab", "Paper"), lambda row: paper_title(row.kind), width=180, least=120, need=Need.MUST
    ),
    Column[PaperRow](
        lambda: translate("PapersTab", "Made"), lambda row: formats.moment(row.at), width=150, need=Need.EXTRA
    ),
    Column[PaperRow](
        lambda: translate("PapersTab", "Sent"),
        sent_of,
        ink=lambda row: "warning" if row.sent_at is None else "text",
        width=180,
        least=140,
        need=Need.MUST,
    ),
    Column[PaperRow](
        lambda: translate("PapersTab", "How"), lambda row: label(row.sent_by) if row.sent_by else "", least=80
    ),
)


class PapersTab(Tab):
    """A letter is made in its own sheet; here it is noted how it went out."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._rows: dict[UUID, PaperRow] = {}
        self._people: VisitPeople | None = None
        self._letters = Caption()
        self.make = {kind: Button(kind=Kind.SECONDARY, small=True, sign="document") for kind in KINDS}
        self.table = PagedTable[PaperRow](COLUMNS, self._fetch)
        self.empty = EmptyState("document")
        self.channel = QComboBox()
        for channel in SendingChannel:
            self.channel.addItem("", channel)
        self.sent = Button(kind=Kind.PRIMARY, small=True, sign="send")
        self.list_due, self.clearance_due = DateField(), DateField()
        self._list_due, self._clearance_due = Labelled(self.list_due), Labelled(self.clearance_due)
        self._lay_out()
        for kind, button in self.make.items():
            button.clicked.connect(partial(self._make, kind))
        self.sent.clicked.connect(self._mark_sent)
        for field in (self.list_due, self.clearance_due):
            field.editingFinished.connect(self._set_dues)
        self.setFocusProxy(self.table)
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Name buttons, fields and the table."""
        self._letters.setText(self.tr("Make a letter"))
        for kind, button in self.make.items():
            button.setText(paper_title(kind))
        for place, channel in enumerate(SendingChannel):
            self.channel.setItemText(place, label(channel))
        self.channel.setAccessibleName(self.tr("How it went out"))
        self.sent.setText(self.tr("It was sent"))
        self._list_due.set_name(self.tr("List due by"))
        self._clearance_due.set_name(self.tr("Pass office answers by"))
        self.table.setAccessibleName(self.tr("Papers of the visit"))
        self.empty.set_words(self.tr("No paper was made for this visit yet."), "")

    def read(self, visit_id: UUID) -> None:
        """Read the papers and the days that are due."""
        now = self.context.store.clock.now()
        papers, people, facts = self.context.read(
            lambda session: (
                papers_of(session, visit_id),
                visit_people(session, visit_id, now),
                letter_facts(session, visit_id, now),
            )
        )
        for kind, button in self.make.items():
            button.setVisible(kind in kinds_for(facts))
        self._people = people
        self._rows = {one.id: one for one in papers}
        self.table.show_ids(list(self._rows))
        for part in (self.table, self.channel, self.sent):
            part.setVisible(bool(papers))
        self.empty.setVisible(not papers)
        unsent = next((row.id for row in papers if row.sent_at is None), None)
        if unsent is not None and not self.table.selected_ids():
            self.table.choose(unsent)
        for labelled, field, due in (
            (self._list_due, self.list_due, people.list_due),
            (self._clearance_due, self.clearance_due, people.clearance_due),
        ):
            labelled.setVisible(due is not None)
            field.setReadOnly(self.is_read_only)
            if due is not None:
                with QSignalBlocker(field):
                    field.setDate(QDate(due.year, due.month, due.day))
                labelled.complain(self._late(due, is_done=not self._is_awaited(labelled is self._list_due)))

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        super().restyle()
        for field in self.findChildren(DateField):
            field.setMinimumWidth(px(DUE))

    def _lay_out(self) -> None:
        letters, dues, out = WrappedRow(), QHBoxLayout(), QHBoxLayout()
        for row in (dues, out):
            row.setSpacing(px(SPACE_8))
        for button in self.make.values():
            letters.add(button)
        dues.addWidget(self._list_due)
        dues.addWidget(self._clearance_due)
        dues.addStretch(1)
        out.addStretch(1)
        out.addWidget(self.channel)
        out.addWidget(self.sent)
        self.column.addLayout(dues)
        self.column.addWidget(self._letters)
        self.column.addWidget(letters)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.empty, 1)
        self.column.addLayout(out)

    def _is_awaited(self, is_list: bool) -> bool:
        people = self._people
        if people is None:
            return False
        return not people.versions if is_list else any(one.clearance_at is None for one in people.people)

    def _late(self, due: date, *, is_done: bool) -> str:
        late = self._people is not None and due < self._people.today and not is_done
        return self.tr("This day has passed.") if late else ""

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[Hashable, PaperRow]:
        return {key: self._rows[key] for key in ids if isinstance(key, UUID) and key in self._rows}

    def _make(self, kind: PaperKind) -> None:
        if self.visit_id is not None:
            self.context.navigate("letters", VisitLetter(self.visit_id, kind))

    def _mark_sent(self) -> None:
        chosen = [key for key in self.table.selected_ids() if isinstance(key, UUID)]
        if not chosen:
            self.bar.say(self.tr("No paper is chosen."), self.tr("Choose the paper that went out."))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        channel = SendingChannel(self.channel.currentData())
        text = say(QT_TRANSLATE_NOOP("db", "Sent {how}: {kind}"), how=channel, kind=self._rows[chosen[0]].kind)
        self.attempt(text, lambda unit: mark_sent(unit, chosen, channel))

    def _set_dues(self) -> None:
        visit_id, people = self.visit_id, self._people
        if visit_id is None or people is None:
            return
        wanted = tuple(
            date(field.date().year(), field.date().month(), field.date().day()) if due is not None else None
            for field, due in ((self.list_due, people.list_due), (self.clearance_due, people.clearance_due))
        )
        if wanted == (people.list_due, people.clearance_due):
            return
        self.attempt(say(QT_TRANSLATE_NOOP("db", "Due dates changed")), lambda unit: set_dues(unit, visit_id, *wanted))
