"""The sheet that brings visits in: a file, its columns, every row beside what stands, one step."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from db.change import Change
from db.errors import TourError
from db.exchange.visit_preview import RowState, VisitPreview
from db.queries.presence import only_site
from db.queries.routes import routes
from desktop.context import Context
from desktop.kit.button import Button
from desktop.kit.phrases import refusal_shown
from desktop.kit.pill import Tone
from desktop.screen import Screen
from desktop.screens.bringing.form import BringingForm
from desktop.screens.bringing.lines import PreviewLine, difference, state_word
from desktop.screens.bringing.work import Wanted, bring_in, read_file
from desktop.subjects import PastedVisits

if TYPE_CHECKING:
    from desktop.kit.tasks import Task, Tasks

ENDINGS = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.ics"
SHOWN_FIRST = (RowState.ERROR, RowState.CHANGED, RowState.NEW, RowState.SAME)


class BringingSheet(Screen):
    """Knows the path of a file and `PastedVisits` as its subject; a file may also be dropped on it.

    Only ticked rows come in.
    """

    name = "bringing"
    topics = frozenset({"visit", "route"})

    def __init__(self, context: Context, tasks: "Tasks") -> None:
        super().__init__(context)
        self._tasks = tasks
        self._task: Task | None = None
        self._wanted: Wanted | None = None
        self._preview: VisitPreview | None = None
        self._ticked: set[int] = set()
        self._is_writing = False
        self.setAcceptDrops(True)
        self.form = BringingForm(self._lines)
        self.form.close_button.clicked.connect(self.finished)
        self.form.cancel_button.clicked.connect(self._cancel)
        self.form.routes.activated.connect(self._again)
        self.form.mapping.changed.connect(self._map)
        self.form.table.ticked.connect(self.toggle)
        self.form.table.clicked.connect(self._click)
        self.form.table.picked.connect(self._tell_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.setFocusProxy(self.form)
        self._add_actions()
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
        with QSignalBlocker(self.form.routes):
            chosen = self.form.routes.currentData()
            self.form.routes.clear()
            self.form.routes.addItem(self.tr("none: such rows are in error"), None)
            for route in site_routes:
                self.form.routes.addItem(route.title, route.id)
            self.form.routes.setCurrentIndex(max(self.form.routes.findData(chosen), 0))
        if self._wanted is not None and self._task is None:
            self._read(self._wanted)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.form.retranslate()
        self.choose.setText(self.tr("Choose a file…"))
        self.form.choose_button.setText(self.tr("Choose a file…"))
        self._name_import()
        self._show_counts()

    def may_leave(self) -> bool:
        """Nothing is half-done: what is being read or written is given up and rolled back."""
        if self._task is not None:
            self._task.cancel()
        return True

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

    # ways to do it ---------------------------------------------------------------------------------------------

    def _add_actions(self) -> None:
        self.choose = self._action("choose_file", "Ctrl+O", self._choose_file, self.form.choose_button)
        self.import_ = self._action("import_rows", "Ctrl+Return", self._import, self.form.import_button)

    def _action(self, name: str, keys: str, act: Callable[[], None], button: Button) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        button.clicked.connect(action.trigger)
        self.addAction(action)
        return action

    # reading ----------------------------------------------------------------------------------------------------

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file of visits"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Tables and calendars ({endings})").format(endings=ENDINGS))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.read(Path(path))

    def _route(self) -> UUID | None:
        chosen = self.form.routes.currentData()
        return chosen if isinstance(chosen, UUID) else None

    def _map(self, chosen: object) -> None:
        if self._wanted is not None and isinstance(chosen, Mapping):
            self._read(replace(self._wanted, columns=dict(chosen), route_id=self._route()))

    def _again(self) -> None:
        if self._wanted is not None:
            self._read(replace(self._wanted, route_id=self._route()))

    def _read(self, wanted: Wanted) -> None:
        if self._is_writing:
            return
        if self._task is not None:
            self._task.cancel()
        self._wanted = wanted
        self.form.file.set_text(wanted.file.name)
        task = self._tasks.data(lambda report: read_file(self.context, wanted, report))
        task.done.connect(self._show)
        self._watch(task)

    def _show(self, found: object) -> None:
        if not isinstance(found, VisitPreview):
            return
        self._preview = found
        self._ticked = {index for index, row in enumerate(found.rows) if row.incoming is not None}
        title = self.tr("Columns of the file. What you choose is remembered for files with this header.")
        self.form.mapping.show_header(found.header, title)
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

    def _lines(self, ids: Sequence[Hashable]) -> dict[Hashable, PreviewLine]:
        rows = self._preview.rows if self._preview is not None else ()
        return {
            index: PreviewLine(index, rows[index], index in self._ticked)
            for index in ids
            if isinstance(index, int) and index < len(rows)
        }

    def _click(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.toggle(self.form.table.rows.id_at(index.row()))

    # writing ----------------------------------------------------------------------------------------------------

    def _import(self) -> None:
        if self._preview is None or self._task is not None:
            return
        visits = [one for index in self.ticked() if (one := self._preview.rows[index].incoming) is not None]
        if not visits:
            self.form.problem.say(self.tr("No row is ticked that would change anything."), tone=Tone.NEUTRAL)
            return
        chosen = self._preview.columns
        task = self._tasks.data(lambda report: bring_in(self.context, visits, chosen, report))
        task.done.connect(self._tell_done)
        self._is_writing = True
        self._watch(task)
        task.ended.connect(self._again)  # what came in stands now

    def _tell_done(self, change: object) -> None:
        if isinstance(change, Change) and change.rows:
            self.context.history.add(change)
            self.context.did.emit(change)

    def _watch(self, task: "Task") -> None:
        self._task = task
        task.progress.connect(self.form.show_progress)
        task.failed.connect(self._refuse)
        task.ended.connect(self._rest)
        self.form.work()

    def _rest(self) -> None:
        if self.sender() is self._task:
            self._task, self._is_writing = None, False
            self.form.rest()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _refuse(self, error: object) -> None:
        if not isinstance(error, TourError):
            raise error if isinstance(error, Exception) else TypeError(error)
        self.form.problem.say(*refusal_shown(error))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged here."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.read(files[0])
