"""The sheet that brings visits in: a file, its columns, every row beside what stands, one step."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from db.change import Change
from db.errors import TourError
from db.exchange.visit_preview import RowState, VisitPreview
from db.queries.presence import only_site
from db.queries.routes import routes
from desktop.context import Context
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.look import look, px
from desktop.kit.phrases import refusal_shown
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import SPACE_8, SPACE_12, SPACE_16, SPACE_20, SPACE_24, TABLE_ROW
from desktop.kit.table import PagedTable
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen
from desktop.screens.bringing.lines import PreviewLine, columns, difference, state_word
from desktop.screens.bringing.mapping import MappingPanel
from desktop.screens.bringing.work import Wanted, bring_in, read_file

if TYPE_CHECKING:
    from desktop.kit.tasks import Task, Tasks

ENDINGS = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.ics"
LEAST_ROWS = 7
"""Rows of the table in sight, its header among them, before the sheet scrolls."""
SHOWN_FIRST = (RowState.ERROR, RowState.CHANGED, RowState.NEW, RowState.SAME)


class BringingSheet(Screen):
    """Knows the path of a file as its subject; a file may also be dropped on it. Only ticked rows come in."""

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
        self._build()
        self._add_actions()
        look().changed.connect(self.restyle)
        self.retranslate()
        self.restyle()

    def show_subject(self, subject: object) -> None:
        """Read a file, if one is named."""
        if isinstance(subject, Path):
            self.read(subject)

    def refresh(self) -> None:
        """Offer the routes there are, and compare the file with the books as they stand now."""
        site_routes = self.context.read(lambda session: routes(session, only_site(session).id))
        with QSignalBlocker(self.routes):
            chosen = self.routes.currentData()
            self.routes.clear()
            self.routes.addItem(self.tr("none: such rows are in error"), None)
            for route in site_routes:
                self.routes.addItem(route.title, route.id)
            self.routes.setCurrentIndex(max(self.routes.findData(chosen), 0))
        if self._wanted is not None and self._task is None:
            self._read(self._wanted)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.heading.setText(self.tr("Import visits"))
        self.close_button.set_name(self.tr("Close"))
        self._route_caption.setText(self.tr("Route of rows that name none"))
        self.routes.setAccessibleName(self.tr("Route of rows that name none"))
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.choose.setText(self.tr("Choose a file…"))
        self.choose_button.setText(self.tr("Choose a file…"))
        self._name_import()
        self._show_counts()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        edge = px(SPACE_24)
        self._column.setContentsMargins(edge, px(SPACE_20), edge, px(SPACE_16))
        self._column.setSpacing(px(SPACE_12))
        self._middle.setSpacing(px(SPACE_12))
        self.table.setMinimumHeight(px(TABLE_ROW) * LEAST_ROWS)

    def may_leave(self) -> bool:
        """Nothing is half-done: what is being read or written is given up and rolled back."""
        if self._task is not None:
            self._task.cancel()
        return True

    def read(self, file: Path) -> None:
        """Read a file and show what it would change."""
        self.problem.hide()
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
        self.table.refresh_rows()
        self._name_import()

    # making -----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.heading = Text("", Type.HEADING)
        self._file = ElidedText("", Type.NOTE, "text2")
        self.close_button = Button(kind=Kind.GHOST, sign="close")
        self.close_button.clicked.connect(self.finished)
        self.choose_button = Button(sign="folder")
        self.problem = ProblemBar()
        self._route_caption = Caption()
        self.routes = QComboBox()
        self.routes.activated.connect(self._again)
        self.mapping = MappingPanel()
        self.mapping.changed.connect(self._map)
        self.counts = Text("", Type.BODY_STRONG, wraps=True)
        self.table = PagedTable[PreviewLine](columns(), self._lines)
        self.table.ticked.connect(self.toggle)
        self.table.clicked.connect(self._click)
        self.table.picked.connect(self._tell_row)
        self.detail = Text("", Type.NOTE, "text2", wraps=True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.cancel_button = Button(small=True)
        self.cancel_button.clicked.connect(self._cancel)
        self.import_button = Button(kind=Kind.PRIMARY, sign="download")
        self._lay_out()
        self._show_working(False)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self.heading)
        words.addWidget(self._file)
        top = QHBoxLayout()
        top.setSpacing(px(SPACE_8))
        top.addLayout(words, 1)
        top.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        route = QHBoxLayout()
        route.setSpacing(px(SPACE_12))
        route.addWidget(self._route_caption)
        route.addWidget(self.routes, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(SPACE_12))
        foot.addWidget(self.import_button)
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.cancel_button)
        foot.addStretch(1)
        page = QWidget()
        self._middle = QVBoxLayout(page)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addWidget(self.mapping)
        self._middle.addLayout(route)
        self._middle.addWidget(self.counts)
        self._middle.addWidget(self.table, 1)
        self._middle.addWidget(self.detail)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(page)
        for ground in (page, scroll.viewport()):
            ground.setAutoFillBackground(False)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(self.problem)
        self._column.addWidget(scroll, 1)
        self._column.addLayout(foot)
        self.setFocusProxy(self.choose_button)

    def _add_actions(self) -> None:
        self.choose = self._action("choose_file", "Ctrl+O", self._choose_file, self.choose_button)
        self.import_ = self._action("import_rows", "Ctrl+Return", self._import, self.import_button)

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
        chosen = self.routes.currentData()
        return chosen if isinstance(chosen, UUID) else None

    def _map(self, chosen: object) -> None:
        if self._wanted is not None and isinstance(chosen, Mapping):
            self._read(Wanted(self._wanted.file, dict(chosen), self._route()))

    def _again(self) -> None:
        if self._wanted is not None:
            self._read(Wanted(self._wanted.file, self._wanted.columns, self._route()))

    def _read(self, wanted: Wanted) -> None:
        if self._is_writing:
            return
        if self._task is not None:
            self._task.cancel()
        self._wanted = wanted
        self._file.set_text(wanted.file.name)
        task = self._tasks.data(lambda report: read_file(self.context, wanted, report))
        task.done.connect(self._show)
        self._watch(task)

    def _show(self, found: object) -> None:
        if not isinstance(found, VisitPreview):
            return
        self._preview = found
        self._ticked = {index for index, row in enumerate(found.rows) if row.incoming is not None}
        title = self.tr("Columns of the file. What you choose is remembered for files with this header.")
        self.mapping.show_header(found.header, title)
        order = sorted(range(len(found.rows)), key=lambda index: SHOWN_FIRST.index(found.rows[index].state))
        self.table.show_ids(order)
        self.detail.setText("")
        self._show_counts()
        self._name_import()

    def _tell_row(self, index: object) -> None:
        """Tell in full what the current row changes, or what is wrong with it."""
        rows = self._preview.rows if self._preview is not None else ()
        self.detail.setText(difference(rows[index]) if isinstance(index, int) and index < len(rows) else "")

    def _show_counts(self) -> None:
        if self._preview is None:
            self.counts.setText(self.tr("Choose a spreadsheet, a text table or a calendar, or drop it here."))
            return
        counts = [f"{state_word(state)}: {self._preview.count(state)}" for state in RowState]
        self.counts.setText(" · ".join(counts))

    def _name_import(self) -> None:
        text = self.tr("Import %n ticked row(s)", "", len(self._ticked))
        self.import_.setText(text)
        self.import_button.setText(text)

    def _lines(self, ids: Sequence[Hashable]) -> dict[Hashable, PreviewLine]:
        rows = self._preview.rows if self._preview is not None else ()
        return {
            index: PreviewLine(index, rows[index], index in self._ticked)
            for index in ids
            if isinstance(index, int) and index < len(rows)
        }

    def _click(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.toggle(self.table.rows.id_at(index.row()))

    # writing ----------------------------------------------------------------------------------------------------

    def _import(self) -> None:
        if self._preview is None or self._task is not None:
            return
        visits = [one for index in self.ticked() if (one := self._preview.rows[index].incoming) is not None]
        if not visits:
            self.problem.say(self.tr("No row is ticked that would change anything."), tone=Tone.NEUTRAL)
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
        task.progress.connect(self._show_progress)
        task.failed.connect(self._refuse)
        task.ended.connect(self._rest)
        self._show_working(True)

    def _show_progress(self, step: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(step)

    def _rest(self) -> None:
        if self.sender() is self._task:
            self._task, self._is_writing = None, False
            self._show_working(False)

    def _show_working(self, is_working: bool) -> None:
        self.progress.setRange(0, 0)
        self.progress.setVisible(is_working)
        self.cancel_button.setVisible(is_working)
        self.import_button.setEnabled(not is_working)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _refuse(self, error: object) -> None:
        if not isinstance(error, TourError):
            raise error if isinstance(error, Exception) else TypeError(error)
        self.problem.say(*refusal_shown(error))

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
