"""Who comes: the people on the newest list with what is to be minded, and the versions of the list that came."""

from collections.abc import Hashable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.commands.lists import ask_for_list
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import DocumentRule
from db.queries.visit_people import ListVersion, PersonRow, VisitPeople, visit_people
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.empty import EmptyState
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8
from desktop.kit.table import Column, Need, PagedTable
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.screens.visit.tab import Tab
from desktop.subjects import ListFor

LISTED = 4
"""So many versions are told one by one."""
translate = QCoreApplication.translate


def mark_of(row: PersonRow) -> str:
    """Say what a coordinator must mind about somebody; empty for most."""
    marks = []
    if row.is_too_young:
        marks.append(translate("VisitorsTab", "younger than the route allows"))
    if row.has_no_document:
        marks.append(translate("VisitorsTab", "no document number"))
    if row.needs:
        marks.append(row.needs)
    if row.is_walk_in:
        marks.append(translate("VisitorsTab", "added at the gate"))
    return "; ".join(marks)


def age_of(row: PersonRow) -> str:
    """Return the age on the day of the visit, or the band that is known."""
    return formats.number(row.age) if row.age is not None else label(row.band)


COLUMNS = (
    Column[PersonRow](
        lambda: translate("VisitorsTab", "Name"), lambda row: row.name, width=190, least=130, need=Need.MUST
    ),
    Column[PersonRow](
        lambda: translate("VisitorsTab", "Category"), lambda row: label(row.category), width=140, least=100
    ),
    Column[PersonRow](lambda: translate("VisitorsTab", "Age"), age_of, width=110, least=60),
    Column[PersonRow](
        lambda: translate("VisitorsTab", "Role"), lambda row: label(row.role), width=110, least=80, need=Need.EXTRA
    ),
    Column[PersonRow](
        lambda: translate("VisitorsTab", "To mind"),
        mark_of,
        ink=lambda row: "danger" if row.is_too_young or row.has_no_document else "text2",
        least=130,
        need=Need.MUST,
    ),
)


class VisitorsTab(Tab):
    """`people` is what stands there, for the reader and for tests."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.people: VisitPeople | None = None
        self._rows: dict[UUID, PersonRow] = {}
        self._told = Text("", Type.CONTROL_STRONG, wraps=True)
        self._versions = Text("", Type.NOTE, "text2", wraps=True)
        self.bring = Button(kind=Kind.PRIMARY, small=True, sign="list")
        self.ask = Button(kind=Kind.SECONDARY, small=True)
        self.table = PagedTable[PersonRow](COLUMNS, self._fetch)
        self.empty = EmptyState("visitors")
        row = QHBoxLayout()
        row.setSpacing(px(SPACE_8))
        row.addWidget(self._told, 1)
        row.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.bring, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addWidget(self._versions)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.empty, 1)
        self.bring.clicked.connect(self._bring)
        self.ask.clicked.connect(self._ask)
        self.setFocusProxy(self.table)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the buttons and the table."""
        self.bring.setText(self.tr("Bring in a list…"))
        self.ask.setText(self.tr("The list was asked for"))
        self.table.setAccessibleName(self.tr("People of the visit"))
        self.empty.set_words(self.tr("No list has come yet."), "")

    def read(self, visit_id: UUID) -> None:
        """Read the people and the versions of their list."""
        now = self.context.store.clock.now()
        people = self.context.read(lambda session: visit_people(session, visit_id, now))
        self.people = people
        self._rows = {one.id: one for one in people.people}
        self.table.show_ids(list(self._rows))
        self.table.setVisible(bool(self._rows))
        self.empty.setVisible(not self._rows)
        self._told.setText(self._sentence(people))
        self._versions.setText("\n".join(self._version(one) for one in people.versions[:LISTED]))
        self._versions.setVisible(bool(people.versions))
        self.bring.setVisible(self.context.knows("lists") and not self.is_read_only)
        self.ask.setVisible(not people.versions and people.rule is not DocumentRule.NONE and not self.is_read_only)

    def _sentence(self, people: VisitPeople) -> str:
        if people.people:
            to_mind = sum(one.is_too_young or one.has_no_document for one in people.people)
            named = self.tr("%n person(s) named", "", len(people.people))
            if not to_mind:
                return named
            return self.tr("{named}, {marked}").format(named=named, marked=self.tr("%n to mind", "", to_mind))
        if people.rule is DocumentRule.NONE:
            return self.tr("The route asks for no list: the group is counted at the gate.")
        if people.list_due is None:
            return ""
        due = self.tr("The list is due by {date}.").format(date=formats.day(people.list_due))
        if people.list_asked_at is None:
            return due
        return self.tr("{due} It was asked for on {when}.").format(due=due, when=formats.day(people.list_asked_at))

    def _version(self, one: ListVersion) -> str:
        told = self.tr("Version {n}, {when}: {people}").format(
            n=one.number, when=formats.moment(one.at), people=self.tr("%n person(s)", "", one.people)
        )
        if not one.gaps:
            return told
        gaps = self.tr("%n gap(s)", "", one.gaps)
        return f"{told}, {gaps}"

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[Hashable, PersonRow]:
        return {key: self._rows[key] for key in ids if isinstance(key, UUID) and key in self._rows}

    def _bring(self) -> None:
        if self.visit_id is not None:
            self.context.navigate("lists", ListFor(self.visit_id))

    def _ask(self) -> None:
        visit_id = self.visit_id
        if visit_id is not None:
            text = say(QT_TRANSLATE_NOOP("db", "List asked for"))
            self.attempt(text, lambda unit: ask_for_list(unit, visit_id))
