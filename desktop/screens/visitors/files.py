"""What the page writes: one person's data, and the acts of destruction."""

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from db.clock import local
from db.exchange.files import write_whole
from db.exchange.person_export import person_json
from db.queries.destruction import ActRow, destruction_acts
from db.queries.presence import only_site
from desktop.kit import formats
from desktop.kit.file_dialogs import ask_where
from desktop.kit.phrases import shown
from desktop.kit.pill import Tone
from desktop.printing.person_sheet import lines_pdf
from desktop.screens.visitors.acts import ActsQuestion

if TYPE_CHECKING:
    from desktop.screens.visitors.screen import VisitorsScreen


class VisitorsFiles(QObject):
    """Acts are written into the folder `papers` of the books, exports where somebody says."""

    def __init__(self, screen: "VisitorsScreen", folder: Path) -> None:
        super().__init__(screen)
        self._screen = screen
        self._folder = folder
        self.context = screen.context

    def export_json(self) -> None:
        """Save what is kept of the person shown, for machines."""
        card = self._screen.panel.card
        if card is not None:
            self._ask_where(self.context.read(lambda session: person_json(session, card, shown)), "person.json")

    def export_pdf(self) -> None:
        """Save what is kept of the person shown, for reading."""
        card = self._screen.panel.card
        if card is not None:
            lines = [card.name, "", *self._screen.panel.lines(card)]
            self._ask_where(lines_pdf(self.tr("Personal data kept"), lines, *self._stamp()), "person.pdf")

    def ask_act(self) -> None:
        """Let an act of destruction be chosen, and write it as PDF."""
        acts = self.context.read(destruction_acts)
        if not acts:
            self._screen.notice.say(self.tr("No personal data were destroyed yet: there is no act."), tone=Tone.NEUTRAL)
            return
        question = ActsQuestion(acts, self._screen)
        if question.exec() == QDialog.DialogCode.Accepted:
            self.write_act(question.chosen())

    def write_newest_act(self) -> None:
        """Write the act of what was destroyed last."""
        self.write_act(self.context.read(destruction_acts)[0].id)

    def write_act(self, act_id: UUID) -> None:
        """Write an act as PDF, as often as it is wanted."""
        act = next(one for one in self.context.read(destruction_acts) if one.id == act_id)
        content = lines_pdf(self.tr("Act of destruction of personal data"), self._act_lines(act), *self._stamp())
        self.save(content, self._folder / "papers" / f"act-{act.at:%Y-%m-%d-%H%M}.pdf")

    def save(self, content: bytes, path: Path) -> None:
        """Write a file; a disk that refuses is told."""
        try:
            write_whole(path, content)
        except OSError as problem:
            self._screen.notice.say(self.tr("The file could not be written."), problem.strerror or str(problem))
            return
        self._screen.notice.say(self.tr("Saved: {path}").format(path=str(path)), tone=Tone.SUCCESS)

    def _act_lines(self, act: ActRow) -> list[str]:
        site = self.context.read(only_site)
        terms = self.tr("Terms in force: names {names} days, documents {documents} days, never used {unused} days.")
        return [
            site.name,
            formats.moment(act.at),
            "",
            self.tr("Names erased: {count}").format(count=formats.number(act.names)),
            self.tr("Document numbers erased: {count}").format(count=formats.number(act.documents)),
            terms.format(names=act.name_days, documents=act.document_days, unused=act.unused_days),
            self.tr("Erased in the program's database beyond recovery. Counts stay."),
            "",
            self.tr("Signature: ______________"),
        ]

    def _ask_where(self, content: bytes, name: str) -> None:
        ask_where(self._screen, self.tr("Where to save the file"), name, lambda path: self.save(content, path))

    def _stamp(self) -> tuple[Any, str, str]:
        now = self.context.store.clock.now()
        here = local(now, self.context.read(only_site).zone)
        printed = self.tr("Printed {moment}").format(moment=formats.moment(here))
        return now, printed, self.tr("page {page} of {pages}")
