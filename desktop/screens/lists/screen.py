"""The sheet that brings a list of names in: a file or pasted rows, every row beside what stands, one step."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from db.errors import TourError
from db.exchange.list_rows import ListPreview, ListRow, ListRowState, Mark
from db.exchange.lists.cells import letter
from db.exchange.lists.columns import Column
from db.queries.lists import ListPlace, list_place
from desktop.context import Context
from desktop.correcting import tell_refusal
from desktop.import_sheet import ImportSheet, content_of
from desktop.kit import formats
from desktop.kit.mapping import MappedColumn
from desktop.kit.phrases import shown
from desktop.kit.pill import Tone
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.screens.lists.choices import ListChoices
from desktop.screens.lists.editor import RowEditor
from desktop.screens.lists.lines import OFFERED, SHOWN_FIRST, PreviewLine, columns, meaning_word, state_word, told
from desktop.screens.lists.work import Ticked, Wanted, keep_list, read_list
from desktop.subjects import ListFor

if TYPE_CHECKING:
    from desktop.kit.tasks import Tasks

ENDINGS = "*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt"


class ListsSheet(ImportSheet[PreviewLine]):
    """Knows `ListFor` as its subject; a file may be dropped, chosen, or its rows pasted. Only ticked rows are kept.

    A file for no visit waits until somebody says for which it is.
    """

    name = "lists"
    topics = frozenset({"visitor", "visitor_list", "stop_entry"})

    def __init__(self, context: Context, tasks: "Tasks") -> None:
        self._wanted: Wanted | None = None
        self._preview: ListPreview | None = None
        self._place: ListPlace | None = None
        self._ticked: set[int] = set()
        super().__init__(context, tasks, columns(), self._lines)
        self._waiting: tuple[str, bytes] | None = None
        self.choices = ListChoices(context, self.form, self)
        self.versions = Text("", Type.NOTE, "text2", wraps=True)
        self.editor = RowEditor()
        self.form.add_below(self.editor)
        self.form.add_below(self.versions)
        self.choices.visit_chosen.connect(self._choose_visit)
        self.choices.encoding_chosen.connect(self._choose_encoding)
        self.choices.sheet_chosen.connect(self._choose_sheet)
        self.form.mapping.changed.connect(self._map)
        self.form.table.picked.connect(self._tell_row)
        self.editor.corrected.connect(self.correct)
        self.paste = self.action("paste_rows", "Ctrl+V", self._paste)
        self.edit = self.action("edit_row", "F2", self._edit)
        self.retranslate()
        self._show_choices()

    def show_subject(self, subject: object) -> None:
        """Take the list of a visit, with the file that was dropped on it if there is one."""
        if isinstance(subject, ListFor):
            self._wanted = self._waiting = self._place = None
            self._forget_preview()
            self.form.file.set_text("")
            self.form.problem.hide()
            self.choices.ask_visit(is_asked=subject.visit_id is None)
            self._take_place(subject.visit_id)
            if subject.file is not None:
                self.read(subject.file)

    def _choose_visit(self, visit_id: UUID) -> None:
        self._take_place(visit_id)
        if self._waiting is not None:
            self._begin(*self._waiting)

    def _take_place(self, visit_id: UUID | None) -> None:
        """Compare with the list of this visit from now on."""
        if visit_id is not None:
            self._place = self.context.read(lambda session: list_place(session, visit_id))
        self.retranslate()
        self._show_choices()

    def refresh(self) -> None:
        """Compare the list with the books as they stand now."""
        if self._place is not None:
            visit_id = self._place.visit_id
            self._place = self.context.read(lambda session: list_place(session, visit_id))
        self._tell_versions()
        if self._task is None:
            self.read_again()

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.form.retranslate()
        self.editor.retranslate()
        title = self._place.title if self._place is not None else ""
        heading = self.tr("List of names: {visit}").format(visit=title) if title else self.tr("List of names")
        self.form.heading.setText(heading)
        self.choose.setText(self.tr("Choose a file…"))
        self.form.choose_button.setText(self.tr("Choose a file…"))
        self.paste.setText(self.tr("Paste rows copied in a spreadsheet"))
        self.edit.setText(self.tr("Correct the current row"))
        self.choices.retranslate()
        self._name_import()
        self._show_counts()
        self._tell_versions()

    def endings(self) -> tuple[str, str]:
        """Return what a list may be."""
        return self.tr("Choose a list of names"), self.tr("Tables ({endings})").format(endings=ENDINGS)

    def read(self, file: Path) -> None:
        """Read a file and show what it would change."""
        try:
            self._begin(file.name, content_of(file))
        except TourError as error:
            tell_refusal(self.form.problem, error, self.context)

    def read_again(self) -> None:
        """Compare the list with the books as they stand now."""
        if self._wanted is not None:
            self._read(self._wanted)

    def preview(self) -> ListPreview | None:
        """What is shown."""
        return self._preview

    def ticked(self) -> Sequence[int]:
        """The places of the rows that would be kept."""
        return sorted(self._ticked)

    def toggle(self, index: object) -> None:
        """Tick a row, or take its tick away; rows with nothing to keep have none."""
        if self._preview is None or not isinstance(index, int) or not self._preview.rows[index].can_tick:
            return
        self._ticked ^= {index}
        self.form.table.refresh_rows()
        self._name_import()

    def correct(self, key: str, values: Mapping[str, str]) -> None:
        """Read the list again with a row corrected by hand."""
        if self._wanted is not None:
            edits = {**self._wanted.edits, key: {**self._wanted.edits.get(key, {}), **values}}
            self._read(replace(self._wanted, edits=edits))

    def show_found(self, found: object) -> None:
        """Show the rows of a list, those that need somebody first."""
        if not isinstance(found, ListPreview):
            return
        current = self.form.table.current_id()
        self._preview = found
        self._ticked = {index for index, row in enumerate(found.rows) if row.is_ticked_first}
        sheet = found.sheets[0]
        header = [
            MappedColumn(place, letter(place), title, str(found.columns.get(place, "")))
            for place, title in sheet.titles.items()
        ]
        title = self.tr("Columns of the list. What you choose is remembered for this organiser.")
        if found.questions:
            title = f"{shown(found.questions[0].message)} {shown(found.questions[0].remedy)}"
        self.form.mapping.show_header(header, title, [(one.value, meaning_word(one)) for one in OFFERED])
        places: list[int] = sorted(range(len(found.rows)), key=lambda at: _order(found.rows[at]))
        self.form.table.show_ids(places)
        self._tell_row(current if isinstance(current, int) and current < len(found.rows) else None)
        self._show_choices()
        self._show_counts()
        self._name_import()

    def bring_in(self) -> None:
        """Keep the ticked rows as one step."""
        found = self._preview
        if found is None or self._task is not None or self._wanted is None:
            return
        rows = [found.rows[index] for index in self.ticked()]
        people = [row.draft for row in rows if row.draft is not None]
        gone = [row.visitor_id for row in rows if row.state is ListRowState.GONE and row.visitor_id is not None]
        if not people and not gone:
            self.form.problem.say(self.tr("No row is ticked that would change the list."), tone=Tone.NEUTRAL)
            return
        chosen = self._wanted.columns
        ticked = Ticked(
            found.place.visit_id,
            people,
            gone,
            sum(row.mark is Mark.ASKS for row in found.rows),
            found.place.organiser_id,
            found.shape,
            None if chosen is None else {place: meaning.value for place, meaning in chosen.items()},
        )
        self.form.problem.hide()
        self.start_writing(lambda _report: keep_list(self.context, ticked))

    def _begin(self, name: str, content: bytes) -> None:
        self._waiting = (name, content)
        self.form.problem.hide()
        if self._place is None:
            self.form.file.set_text(name)
            self.choices.ask_visit(is_asked=True)
        else:
            self._forget_preview()
            self._read(Wanted(self._place.visit_id, name, content))

    def _forget_preview(self) -> None:
        """Show nothing of what was read before: it is of another file."""
        self._preview = None
        self._ticked = set()
        self.form.table.show_ids([])
        self.form.mapping.show_header((), "", ())
        self._tell_row(None)
        self._show_choices()
        self._show_counts()
        self._name_import()

    def _read(self, wanted: Wanted) -> None:
        if not self._is_writing:
            self._wanted = wanted
        self.start_reading(lambda report: read_list(self.context, wanted, report), wanted.name)

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._begin(self.tr("pasted rows"), text.encode())

    def _edit(self) -> None:
        if self.editor.isVisible():
            self.editor.fields["surname"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _map(self, chosen: object) -> None:
        if self._wanted is not None and isinstance(chosen, Mapping):
            meanings = {int(place): Column(word) for place, word in chosen.items() if word}
            self._read(replace(self._wanted, columns=meanings))

    def _choose_encoding(self, code: str) -> None:
        if self._wanted is not None:
            self._read(replace(self._wanted, encoding=code))

    def _choose_sheet(self, name: object) -> None:
        if self._wanted is not None:
            self._read(replace(self._wanted, sheets=None if name is None else [str(name)]))

    def _show_choices(self) -> None:
        self.choices.show_preview(self._preview, self._wanted.sheets if self._wanted is not None else None)

    def _tell_row(self, index: object) -> None:
        rows = self._preview.rows if self._preview is not None else ()
        row = rows[index] if isinstance(index, int) and index < len(rows) else None
        self.form.detail.setText(told(row) if row is not None else "")
        needs = self._preview is not None and self._preview.place.needs_document
        self.editor.show_row(row, needs_document=needs)

    def _tell_versions(self) -> None:
        versions = self._place.versions if self._place is not None else ()
        told = [
            self.tr("version {number}, {moment}: {people}").format(
                number=one.number,
                moment=formats.moment(one.received),
                people=self.tr("%n person(s)", "", one.people),
            )
            for one in versions[:5]
        ]
        self.versions.setText(self.tr("Lists that came: {versions}").format(versions="; ".join(told)) if told else "")

    def _show_counts(self) -> None:
        if self._preview is None:
            self.form.counts.setText(self.tr("Choose a spreadsheet or a text table, drop it here, or paste rows."))
            return
        asks = sum(row.mark is Mark.ASKS for row in self._preview.rows)
        counts = [f"{state_word(state)}: {number}" for state in ListRowState if (number := self._preview.count(state))]
        if asks:
            counts.append(self.tr("%n row(s) need you", "", asks))
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


def _order(row: ListRow) -> tuple[bool, int]:
    return row.mark is not Mark.ASKS, SHOWN_FIRST.index(row.state)
