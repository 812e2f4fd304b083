"""The sheet that brings visits in: a file, its columns, every row beside what stands, one step."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from db.exchange.record_tables import plain
from db.exchange.visit_columns import TITLES, VisitColumn
from db.exchange.visit_preview import RowState, VisitPreview
from db.queries.presence import only_site
from db.queries.routes import routes
from desktop.context import Context
from desktop.import_sheet import ImportSheet
from desktop.kit import formats
from desktop.kit.card import Caption
from desktop.kit.mapping import MappedColumn
from desktop.kit.phrases import shown
from desktop.kit.pill import Tone
from desktop.screens.bringing.lines import PreviewLine, columns, difference, state_word
from desktop.screens.bringing.work import Wanted, bring_in, read_file
from desktop.subjects import PastedVisits

if TYPE_CHECKING:
    from desktop.kit.tasks import Tasks

ENDINGS = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.ics"
SHOWN_FIRST = (RowState.ERROR, RowState.CHANGED, RowState.NEW, RowState.SAME)


class BringingSheet(ImportSheet[PreviewLine]):
    """Knows the path of a file and `PastedVisits` as its subject; a file may also be dropped on it.

    Only ticked rows come in.
    """

    name = "bringing"
    topics = frozenset({"visit", "route"})

    def __init__(self, context: Context, tasks: "Tasks") -> None:
        self._wanted: Wanted | None = None
        self._preview: VisitPreview | None = None
        self._ticked: set[int] = set()
        super().__init__(context, tasks, columns(), self._lines)
        self._route_caption = Caption()
        self.routes = QComboBox()
        self.form.add_row(self._route_caption, self.routes)
        self.routes.activated.connect(self.read_again)
        self.form.mapping.changed.connect(self._map)
        self.form.table.picked.connect(self._tell_row)
        self.retranslate()

    def show_subject(self, subject: object) -> None:
        """Read a file, if one is named."""
        if isinstance(subject, Path):
            self.read(subject)
        elif isinstance(subject, PastedVisits):
            self.form.problem.hide()
            name = Path(self.tr("Clipboard"))
            self._read(Wanted(name, None, self._route(), subject.text.encode("utf-8")))

    def refresh(self) -> None:
        """Offer the routes there are, and compare the file with the books as they stand now."""
        site_routes = self.context.read(lambda session: routes(session, only_site(session).id))
        with QSignalBlocker(self.routes):
            chosen = self.routes.currentData()
            self.routes.clear()
            self.routes.addItem(self.tr("none: such rows are in error"), None)
            for route in site_routes:
                self.routes.addItem(formats.named(route.title), route.id)
            self.routes.setCurrentIndex(max(self.routes.findData(chosen), 0))
        if self._wanted is not None and self._task is None:
            self._read(self._wanted)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.form.retranslate()
        self.form.heading.setText(self.tr("Import visits"))
        self._route_caption.setText(self.tr("Route of rows that name none"))
        self.routes.setAccessibleName(self.tr("Route of rows that name none"))
        self.choose.setText(self.tr("Choose a file…"))
        self.form.choose_button.setText(self.tr("Choose a file…"))
        self._name_import()
        self._show_counts()

    def read(self, file: Path) -> None:
        """Read a file and show what it would change."""
        self.form.problem.hide()
        self._read(Wanted(file, None, self._route()))

    def preview(self) -> VisitPreview | None:
        """What is shown."""
        return self._preview

    def ticked(self) -> Sequence[int]:
        """The places of the rows that would come in."""
        return sorted(self._ticked)

    def toggle(self, index: object) -> None:
        """Tick a row, or take its tick away; rows with nothing to bring in have none."""
        if self._preview is None or not isinstance(index, int) or self._preview.rows[index].incoming is None:
            return
        self._ticked ^= {index}
        self.form.table.refresh_rows()
        self._name_import()

    def endings(self) -> tuple[str, str]:
        """Return what a file of visits may be."""
        names = self.tr("Tables and calendars ({endings})").format(endings=ENDINGS)
        return self.tr("Choose a file of visits"), names

    def read_again(self) -> None:
        """Compare the file with the books as they stand now."""
        if self._wanted is not None:
            self._read(replace(self._wanted, route_id=self._route()))

    def _route(self) -> UUID | None:
        chosen = self.routes.currentData()
        return chosen if isinstance(chosen, UUID) else None

    def _map(self, chosen: object) -> None:
        if self._wanted is not None and isinstance(chosen, Mapping):
            self._read(replace(self._wanted, columns=dict(chosen), route_id=self._route()))

    def _read(self, wanted: Wanted) -> None:
        if not self._is_writing:
            self._wanted = wanted
        self.start_reading(lambda report: read_file(self.context, wanted, report), wanted.file.name)

    def show_found(self, found: object) -> None:
        """Show the rows of a file, those in error first."""
        if not isinstance(found, VisitPreview):
            return
        self._preview = found
        self._ticked = {index for index, row in enumerate(found.rows) if row.incoming is not None}
        title = self.tr("Columns of the file. What you choose is remembered for files with this header.")
        header = [MappedColumn(plain(one.title), one.letter, one.title, one.field) for one in found.header]
        self.form.mapping.show_header(header, title, [(one.value, shown(TITLES[one])) for one in VisitColumn])
        order = sorted(range(len(found.rows)), key=lambda index: SHOWN_FIRST.index(found.rows[index].state))
        self.form.table.show_ids(order)
        self.form.detail.setText("")
        self._show_counts()
        self._name_import()

    def _tell_row(self, index: object) -> None:
        """Tell in full what the current row changes, or what is wrong with it."""
        rows = self._preview.rows if self._preview is not None else ()
        self.form.detail.setText(difference(rows[index]) if isinstance(index, int) and index < len(rows) else "")

    def _show_counts(self) -> None:
        if self._preview is None:
            self.form.counts.setText(self.tr("Choose a spreadsheet, a text table or a calendar, or drop it here."))
            return
        counts = [f"{state_word(state)}: {self._preview.count(state)}" for state in RowState]
        self.form.counts.setText(" · ".join(counts))

    def _name_import(self) -> None:
        text = self.tr("Import %n ticked row(s)", "", len(self._ticked))
        self.import_.setText(text)
        self.form.import_button.setText(text)
        self.form.allow(is_allowed=bool(self._ticked))

    def _lines(self, ids: Sequence[Hashable]) -> dict[Hashable, PreviewLine]:
        rows = self._preview.rows if self._preview is not None else ()
        return {
            index: PreviewLine(index, rows[index], index in self._ticked)
            for index in ids
            if isinstance(index, int) and index < len(rows)
        }

    def bring_in(self) -> None:
        """Keep the ticked rows as one step."""
        if self._preview is None or self._task is not None:
            return
        visits = [one for index in self.ticked() if (one := self._preview.rows[index].incoming) is not None]
        if not visits:
            self.form.problem.say(self.tr("No row is ticked that would change anything."), tone=Tone.NEUTRAL)
            return
        chosen = self._preview.columns
        self.start_writing(lambda report: bring_in(self.context, visits, chosen, report))
