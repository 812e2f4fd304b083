"""Guides brought in: a file, every row beside the guide who stands, all in one step."""

from collections.abc import Hashable, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from db.clock import local
from db.commands.guide_import import import_guides
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.exchange.guide_cards import preview_cards
from db.exchange.guide_preview import GuideRowPreview, GuideRowState, preview_table
from db.queries.presence import only_site
from desktop.context import Context
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card
from desktop.kit.empty import EmptyState
from desktop.kit.file_dialogs import ask_file
from desktop.kit.icons import icon
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown, shown
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import PAGE_MARGIN, SPACE_8, SPACE_12, SPACE_16
from desktop.kit.table import Column, Need, PagedTable
from desktop.kit.tasks import Tasks
from desktop.kit.text import ElidedText, Text
from desktop.kit.typefaces import Type
from desktop.screen import Screen

STATES = {
    GuideRowState.ERROR: (QT_TRANSLATE_NOOP("GuideBringing", "in error"), "conflict", "danger"),
    GuideRowState.CHANGED: (QT_TRANSLATE_NOOP("GuideBringing", "changed"), "edit", "accent"),
    GuideRowState.NEW: (QT_TRANSLATE_NOOP("GuideBringing", "new"), "new", "success"),
    GuideRowState.SAME: (QT_TRANSLATE_NOOP("GuideBringing", "as it stands"), "done", "text3"),
}
FIELDS = {
    "code": QT_TRANSLATE_NOOP("GuideBringing", "code"),
    "surname": QT_TRANSLATE_NOOP("GuideBringing", "surname"),
    "given": QT_TRANSLATE_NOOP("GuideBringing", "given name"),
    "patronymic": QT_TRANSLATE_NOOP("GuideBringing", "patronymic"),
    "phone": QT_TRANSLATE_NOOP("GuideBringing", "telephone"),
    "email": QT_TRANSLATE_NOOP("GuideBringing", "e-mail"),
    "employment": QT_TRANSLATE_NOOP("GuideBringing", "employment"),
    "languages": QT_TRANSLATE_NOOP("GuideBringing", "languages"),
    "routes": QT_TRANSLATE_NOOP("GuideBringing", "routes"),
}
ORDER = tuple(STATES)


class GuideBringingSheet(Screen):
    """Knows the path of a file as its subject; a file may also be dropped on it. Rows in error stay out."""

    name: ClassVar[str] = "guide_bringing"
    topics: ClassVar[frozenset[str]] = frozenset({"guide", "guide_language", "guide_clearance", "route"})

    def __init__(self, context: Context, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._tasks = tasks
        self._file: Path | None = None
        self._content = b""
        self.rows: dict[int, GuideRowPreview] = {}
        self.setAcceptDrops(True)
        self._title = Text("", Type.TITLE)
        self._name = ElidedText("", Type.NOTE, "text2")
        self._close = Button(kind=Kind.GHOST, sign="close")
        self.choose_button = Button(sign="folder")
        self.bar = ProblemBar()
        self.counts = Text("", Type.BODY_STRONG, wraps=True)
        self.table = PagedTable[GuideRowPreview](_columns(), self._fetch)
        self.detail = Text("", Type.NOTE, "text2", wraps=True)
        self.empty = EmptyState("guides")
        self._stack = QStackedLayout()
        self.import_button = Button(kind=Kind.PRIMARY, sign="download")
        self._lay_out()
        self._close.clicked.connect(self.finished)
        self.choose_button.clicked.connect(self._choose)
        self.empty.wanted.connect(self._choose)
        self.import_button.clicked.connect(self.bring)
        self.table.picked.connect(self._tell_row)
        self.retranslate()
        self.setFocusProxy(self.choose_button)

    def show_subject(self, subject: object) -> None:
        """Read a file, if one is named."""
        if isinstance(subject, Path):
            self.read(subject)

    def read(self, file: Path) -> None:
        """Read a file and compare it, in a worker."""
        try:
            self._content = file.read_bytes()
        except OSError:
            self.bar.say(self.tr("{file} cannot be read.").format(file=file.name))
            return
        self._file = file
        self.bar.hide()
        self._compare()

    def refresh(self) -> None:
        """Compare the file with the books as they stand now."""
        if self._file is not None:
            self._compare()
        else:
            self._show([])

    def bring(self) -> None:
        """Bring in what is new or changed, as one step."""
        incoming = [row.incoming for row in self.rows.values() if row.incoming is not None]
        if not incoming:
            self.bar.say(self.tr("Nothing in this file is new."), self.tr("Choose another file."))
            return
        label = say(QT_TRANSLATE_NOOP("db", "%n guide(s) brought in"), len(incoming))
        try:
            self.context.attempt(label, lambda unit: import_guides(unit, incoming))
        except TourError as refusal:
            self.bar.say(*refusal_shown(refusal))

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self._title.setText(self.tr("Import guides"))
        self.setAccessibleName(self._title.text())
        self._close.set_name(self.tr("Close (Esc)"))
        self.choose_button.setText(self.tr("Choose a file…"))
        self.import_button.setText(self.tr("Bring in"))
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.empty.set_words(
            self.tr(
                "A table with names, languages and routes, or contact cards. Nothing changes before you bring it in."
            ),
            self.tr("Choose a file…"),
        )
        self._show(list(self.rows.values()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.read(files[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def _compare(self) -> None:
        file, content, now = self._file, self._content, self.context.store.clock.now()
        assert file is not None
        preview = preview_cards if file.suffix.lower() == ".vcf" else preview_table

        def work(_report: object) -> list[GuideRowPreview]:
            return self.context.read(
                lambda session: preview(session, content, file.name, local(now, only_site(session).zone).date())
            )

        task = self._tasks.data(work)
        task.done.connect(self._show)
        task.failed.connect(self._fail)

    def _fail(self, problem: Exception) -> None:
        if not isinstance(problem, TourError):
            raise problem
        self._file = None
        self._show([])
        self.bar.say(*refusal_shown(problem))

    def _show(self, rows: Sequence[GuideRowPreview]) -> None:
        ordered = sorted(rows, key=lambda row: (ORDER.index(row.state), row.row))
        self.rows = {row.row: row for row in ordered}
        self.table.show_ids(list(self.rows))
        self._stack.setCurrentIndex(0 if rows else 1)
        self._name.set_text(self._file.name if self._file else "")
        counts = {state: sum(row.state is state for row in rows) for state in STATES}
        self.counts.setText(
            self.tr("New: {new}, changed: {changed}, as they stand: {same}, in error: {error}").format(
                new=counts[GuideRowState.NEW],
                changed=counts[GuideRowState.CHANGED],
                same=counts[GuideRowState.SAME],
                error=counts[GuideRowState.ERROR],
            )
        )
        self.counts.setVisible(bool(rows))
        self.import_button.setVisible(bool(rows))
        self._tell_row(self.table.current_id())

    def _tell_row(self, key: object) -> None:
        row = self.rows.get(key) if isinstance(key, int) else None
        self.detail.setText(_difference(row) if row is not None else "")

    def _fetch(self, ids: Sequence[Hashable]) -> Mapping[int, GuideRowPreview]:
        return {key: self.rows[key] for key in ids if isinstance(key, int) and key in self.rows}

    def _choose(self) -> None:
        forms = self.tr("Tables and contact cards (*.xlsx *.xls *.ods *.csv *.vcf)")
        ask_file(self, self.tr("Import guides"), forms, self.read)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._name)
        head = QHBoxLayout()
        head.setSpacing(px(SPACE_8))
        head.addLayout(words, 1)
        head.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        frame = Card(padding=SPACE_8, gap=0)
        frame.body.addLayout(self._stack)  # first: what is added is shown, and would be a window without a parent
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        edge = px(PAGE_MARGIN)
        whole.setContentsMargins(edge, px(SPACE_16), edge, px(SPACE_16))
        whole.setSpacing(px(SPACE_12))
        whole.addLayout(head)
        for part in (self.bar, self.counts):
            whole.addWidget(part)
        whole.addWidget(frame, 1)
        whole.addWidget(self.detail)
        whole.addWidget(self.import_button, 0, Qt.AlignmentFlag.AlignLeft)


def _difference(row: GuideRowPreview) -> str:
    """Return what is wrong and what to do, or each field that becomes another."""
    if row.problems:
        return " ".join(f"{shown(what)} {shown(cure)}" for what, cure in row.problems)
    return "; ".join(
        QCoreApplication.translate("GuideBringing", "{field}: {old} → {new}").format(
            field=QCoreApplication.translate("GuideBringing", FIELDS[one.field]) if one.field in FIELDS else one.field,
            old=one.old or "–",
            new=one.new,
        )
        for one in row.changes
    )


def _columns() -> tuple[Column[GuideRowPreview], ...]:
    return (
        Column[GuideRowPreview](
            lambda: QCoreApplication.translate("GuideBringing", "State"),
            lambda row: QCoreApplication.translate("GuideBringing", STATES[row.state][0]),
            sign=lambda row: icon(STATES[row.state][1], STATES[row.state][2]),
            width=130,
            need=Need.MUST,
        ),
        Column[GuideRowPreview](
            lambda: QCoreApplication.translate("GuideBringing", "Row"),
            lambda row: str(row.row),
            is_number=True,
            width=60,
        ),
        Column[GuideRowPreview](
            lambda: QCoreApplication.translate("GuideBringing", "Guide"),
            lambda row: row.name,
            width=220,
            least=120,
            need=Need.MUST,
        ),
        Column[GuideRowPreview](
            lambda: QCoreApplication.translate("GuideBringing", "What changes"),
            _difference,
            width=280,
            least=140,
            need=Need.MUST,
            weight=1,
        ),
    )
