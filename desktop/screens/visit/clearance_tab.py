"""What the pass office said of each person and of the visit; why it refused is neither kept nor told."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.commands.lists import decide_visit, expect_without_refused, send_to_clearance
from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import ClearanceState, PaperKind
from db.queries.visit_people import PersonRow, VisitPeople, visit_people
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Panel
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8
from desktop.kit.table import Column, Need, PagedTable
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.pass_decisions import PassDecisions
from desktop.screens.visit.tab import Tab
from desktop.subjects import VisitLetter

C = ClearanceState
INKS = {C.CLEARED: "success", C.REFUSED: "danger", C.PENDING: "warning", C.NOT_NEEDED: "text2"}
translate = QCoreApplication.translate


def when_of(row: PersonRow) -> str:
    """Return when the pass office answered."""
    return formats.moment(row.clearance_at) if row.clearance_at is not None else ""


COLUMNS = (
    Column[PersonRow](
        lambda: translate("ClearanceTab", "Name"), lambda row: row.name, width=200, least=130, need=Need.MUST
    ),
    Column[PersonRow](
        lambda: translate("ClearanceTab", "Decision"),
        lambda row: label(row.clearance),
        ink=lambda row: INKS[row.clearance],
        width=130,
        need=Need.MUST,
    ),
    Column[PersonRow](
        lambda: translate("ClearanceTab", "By"), lambda row: row.clearance_by, width=140, least=80, need=Need.EXTRA
    ),
    Column[PersonRow](lambda: translate("ClearanceTab", "When"), when_of, width=140),
)


class ClearanceTab(Tab):
    """Answers are given for the rows that are chosen, or for the visit as a whole."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.people: VisitPeople | None = None
        self._rows: dict[UUID, PersonRow] = {}
        self._told = Text("", Type.CONTROL_STRONG, wraps=True)
        self._whole = Text("", Type.NOTE, "text2", wraps=True)
        self.send = Button(kind=Kind.SECONDARY, small=True)
        self.table = PagedTable[PersonRow](COLUMNS, self._fetch)
        self.decisions = PassDecisions()
        self.lists = Button(kind=Kind.GHOST, sign="list", small=True)
        self.everybody = Button(kind=Kind.SOFT, small=True)
        self.after = Panel()
        self._after = Text("", Type.NOTE, wraps=True)
        self.expect = Button(kind=Kind.PRIMARY, small=True)
        self.tell = Button(kind=Kind.SECONDARY, small=True)
        self._lay_out()
        self.send.clicked.connect(self._send)
        self.expect.clicked.connect(self._expect)
        self.tell.clicked.connect(self._tell_leader)
        self.everybody.clicked.connect(self._decide_visit)
        self.decisions.decided.connect(self._decide)
        self.lists.clicked.connect(lambda: context.navigate("clearance", self.visit_id))
        self.setFocusProxy(self.table)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the buttons and the table."""
        self.send.setText(self.tr("Handed to the pass office"))
        self.decisions.retranslate()
        self.lists.setText(self.tr("Lists and pass numbers…"))
        self.everybody.setText(self.tr("The whole visit is cleared"))
        self.expect.setText(self.tr("Expect the others only"))
        self.tell.setText(self.tr("Letter to the leader…"))
        self.table.setAccessibleName(self.tr("Decisions of the pass office"))

    def read(self, visit_id: UUID) -> None:
        """Read the decisions."""
        now = self.context.store.clock.now()
        people = self.context.read(lambda session: visit_people(session, visit_id, now))
        self.people = people
        self._rows = {one.id: one for one in people.people}
        self.table.show_ids(list(self._rows))
        self.table.setVisible(bool(self._rows))
        self._told.setText(self._sentence(people))
        self._whole.setText(self._visit_sentence(people))
        waits = any(one.clearance is C.NOT_NEEDED for one in people.people)
        free = not self.is_read_only
        self.send.setVisible(free and waits)
        self.decisions.setVisible(free)
        self.lists.setVisible(bool(self._rows))
        for button in self.decisions.buttons.values():
            button.setEnabled(bool(self._rows))
        refused = people.of(C.REFUSED)
        self.after.setVisible(refused > 0 and free)
        self._after.setText(
            self.tr("%n person(s) cannot come in. The letter names them and gives no reason.", "", refused)
        )

    def _lay_out(self) -> None:
        first, second, after = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (first, second, after):
            row.setSpacing(px(SPACE_8))
        first.addWidget(self._told, 1)
        second.addWidget(self._whole, 1)
        second.addWidget(self.lists)
        first.addWidget(self.send, 0, Qt.AlignmentFlag.AlignTop)
        self.decisions.add(self.everybody)
        after.addWidget(self._after, 1)
        after.addWidget(self.tell)
        after.addWidget(self.expect)
        self.after.body.addLayout(after)
        self.column.addLayout(first)
        self.column.addLayout(second)
        self.column.addWidget(self.after)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.decisions)
        self.column.addStretch(0)

    def _sentence(self, people: VisitPeople) -> str:
        if not people.people:
            return self.tr("Nobody is named yet: the pass office can answer for the visit as a whole.")
        told = self.tr("Cleared {cleared}, not cleared {refused}, awaiting an answer {pending} of {all}").format(
            cleared=formats.number(people.of(C.CLEARED)),
            refused=formats.number(people.of(C.REFUSED)),
            pending=formats.number(people.of(C.PENDING)),
            all=formats.number(len(people.people)),
        )
        if people.clearance_due is None or not people.of(C.PENDING):
            return told
        return self.tr("{told} · due by {date}").format(told=told, date=formats.day(people.clearance_due))

    def _visit_sentence(self, people: VisitPeople) -> str:
        if people.clearance_at is None:
            return self.tr("No decision about the visit as a whole.")
        told = self.tr("The visit as a whole: {state}, {when}").format(
            state=label(people.clearance), when=formats.moment(people.clearance_at)
        )
        return f"{told} · {people.clearance_by}" if people.clearance_by else told

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[Hashable, PersonRow]:
        return {key: self._rows[key] for key in ids if isinstance(key, UUID) and key in self._rows}

    def _send(self) -> None:
        self._do(say(QT_TRANSLATE_NOOP("db", "List handed to the pass office")), send_to_clearance)

    def _decide(self, state: ClearanceState) -> None:
        chosen = [key for key in self.table.selected_ids() if isinstance(key, UUID)]
        if not chosen:
            self.bar.say(self.tr("Nobody is chosen."), self.tr("Choose people in the list; Ctrl+A takes all."))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.attempt(*self.decisions.step(chosen, state))

    def _decide_visit(self) -> None:
        by = self.decisions.by.text()
        text = say(QT_TRANSLATE_NOOP("db", "Pass office: the visit is cleared"))
        self._do(text, lambda unit, visit: decide_visit(unit, visit, C.CLEARED, by=by))

    def _expect(self) -> None:
        self._do(say(QT_TRANSLATE_NOOP("db", "Those not cleared are no longer expected")), expect_without_refused)

    def _tell_leader(self) -> None:
        if self.visit_id is not None:
            self.context.navigate("letters", VisitLetter(self.visit_id, PaperKind.REMINDER))

    def _do(self, text: Phrase, command: Callable[..., object]) -> None:
        visit_id = self.visit_id
        if visit_id is not None:
            self.attempt(text, lambda unit: command(unit, visit_id))
