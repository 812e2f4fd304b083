"""Agency: a folder of packages becomes an overview; who is late, what was refused, whose key waits."""

from pathlib import Path
from typing import ClassVar, Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from db.agency.enrolment import Applicant
from db.agency.register import NoRegister, Site
from db.errors import TourError
from db.reports.keys import signing_key
from db.rules.calendar import Month
from desktop.context import Context
from desktop.kit.button import Button, Kind
from desktop.kit.file_dialogs import ask_folder, ask_where
from desktop.kit.look import look, px
from desktop.kit.phrases import refusal_shown
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar, Remedy
from desktop.kit.sizes import FLOW, PAGE_MARGIN, SPACE_12, SPACE_16
from desktop.kit.tasks import Tasks
from desktop.screen import Screen
from desktop.screens.agency import words
from desktop.screens.agency.actions import AgencyActions
from desktop.screens.agency.choice_bar import ChoiceBar
from desktop.screens.agency.doing import AgencyDoing
from desktop.screens.agency.views import Views
from desktop.screens.agency.work import KEY_FOLDER, Asked, Form, Found
from desktop.settings import WindowSettings

BEGIN: Final = "begin_register"
RECEIVER: Final = "Gatehouse"
"""The name under which receipts are given until somebody enters another, as with the job `consolidate`."""


class AgencyScreen(Screen):
    """Stands in no sidebar: an ordinary enterprise never meets it. It shows no books, but a folder of packages.

    `menu` is offered in the header where nothing else of the window leads to language and appearance.
    """

    name: ClassVar[str] = "agency"

    def __init__(
        self,
        context: Context,
        tasks: Tasks,
        data_folder: Path,
        remembered: WindowSettings,
        menu: QMenu | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._data_folder, self._remembered, self._menu = data_folder, remembered, menu
        self._folder: Path | None = None
        self._receiver = RECEIVER
        self.found: Found | None = None
        self.doing = AgencyDoing(tasks, data_folder, context.store.clock.now, self)
        self.acts = AgencyActions(self)
        self.bar, self.notice, self.views = ChoiceBar(), ProblemBar(), Views()
        self.combine_button = Button(kind=Kind.PRIMARY, keys="F5")
        self.answer_button, self.export_button = Button(sign="sign"), Button(sign="download")
        self.more_button = Button(sign="settings")
        self._page = QVBoxLayout(self)
        for part in (self.bar, self.notice):
            self._page.addWidget(part)
        self._page.addWidget(self.views, 1)
        self.setFocusProxy(self.bar.folder_button)
        self._recall()
        self._connect()
        look().changed.connect(self.restyle)
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        margin = px(PAGE_MARGIN)
        self._page.setContentsMargins(margin, 0, margin, px(SPACE_16))
        self._page.setSpacing(px(SPACE_12))

    def refresh(self) -> None:
        """Show the agency's own key; the folder is read when somebody asks for it."""
        self._allow()
        try:
            key = signing_key(self._data_folder / KEY_FOLDER)
        except TourError as problem:
            self._refuse(problem)
        else:
            self.views.enrolment.show_own_key(key.public, self._receiver)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.acts.retranslate()
        self.combine_button.setText(self.tr("Combine"))
        self.export_button.setText(self.tr("Save as"))
        self.more_button.set_name(self.tr("Language and appearance"))
        self.bar.show_folder(str(self._folder or ""))
        self._allow()
        self.views.show_found(self.found)
        self.renamed.emit()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Agency")

    def subtitle(self) -> str:
        """Return which months are combined, of how many packages."""
        if self.found is None:
            return self.tr("Summaries of many enterprises, verified and combined")
        seen = self.tr("%n package(s)", "", self.found.mail.reading.seen)
        return seen if self.found.combined is None else f"{words.span(self.found.combined)} · {seen}"

    def tools(self) -> tuple[QWidget, ...]:
        """Return the buttons of the header."""
        buttons = (self.export_button, self.answer_button) if self.found is not None else ()
        return (*([self.more_button] if self._menu else []), *buttons, self.combine_button)

    def is_busy(self) -> bool:
        """Whether a folder is being read."""
        return self.doing.is_working

    def minimumSizeHint(self) -> QSize:
        """The pages scroll in themselves."""
        return QSize(px(FLOW), px(FLOW))

    def take_folder(self, folder: Path) -> None:
        """Combine another folder from now on, and remember it."""
        self._folder, self.found = folder, None
        self.views.show_found(None)
        self.bar.offer_months((), None)
        self.bar.show_folder(str(folder))
        self._remember()
        self.combine_now()

    def combine_now(self) -> None:
        """Read what is new and combine; without a folder one is chosen first."""
        self.notice.hide()
        if (asked := self._asked()) is None:
            self._choose()
        else:
            self.doing.combine(asked)

    def save_as(self, form: Form, file: Path) -> None:
        """Save the overview."""
        if self.found is not None:
            self.doing.save(self.found, form, file)

    def answer_all(self) -> None:
        """Write the receipts that are due."""
        if self.found is not None:
            self.doing.answer(self.found)

    def _asked(self) -> Asked | None:
        if self._folder is None:
            return None
        return Asked(self._folder, self._receiver, self.bar.last_month(), self.bar.months())

    def _take(self, found: Found) -> None:
        self.found = found
        months = sorted({month for there in found.mail.post.delivered.values() for month in there}, reverse=True)
        self.bar.offer_months(months, found.asked.last)
        self._allow()
        self.views.show_found(found)
        if unread := found.mail.reading.unreadable:
            text = self.tr("%n package(s) cannot be opened now and are tried again next time", "", len(unread))
            self.notice.say(text, "; ".join(unread[:3]), (), Tone.WARNING)
        self.renamed.emit()

    def _allow(self) -> None:
        """Enable what can be done now, and say what stands where there is nothing to show."""
        is_idle, due = not self.doing.is_working, 0 if self.found is None else self.found.unanswered
        has_overview = self.found is not None and self.found.combined is not None
        self.acts.allow(is_idle=is_idle, has_overview=has_overview, due=due)
        self.answer_button.setText(self.tr("%n receipt(s) to write", "", due) if due else self.tr("All are answered"))
        self.answer_button.setEnabled(self.acts.answer.isEnabled())
        self.export_button.setEnabled(is_idle and has_overview)
        for part in (self.combine_button, self.bar.folder_button, self.bar.last, self.bar.span):
            part.setEnabled(is_idle)
        if self._folder is None:
            text = self.tr("Choose the folder into which enterprises deliver their packages.")
            self.views.say_empty(text, self.acts.choose.text())
        else:
            text = self.tr("Nothing of this folder has been read yet.")
            self.views.say_empty(text, self.acts.combine.text() if is_idle else "")

    def _answered(self, count: int) -> None:
        self.combine_now()
        self.notice.say(self.tr("%n receipt(s) written", "", count), "", (), Tone.SUCCESS)

    def _saved(self, file: Path) -> None:
        self.notice.say(self.tr("Saved: {file}").format(file=file), "", (), Tone.SUCCESS)

    def _refuse(self, problem: TourError) -> None:
        remedies = [Remedy(BEGIN, self.tr("Begin an empty register"))] if isinstance(problem, NoRegister) else []
        self.notice.say(*refusal_shown(problem), remedies)

    def _remedy(self, key: str) -> None:
        if key == BEGIN and (asked := self._asked()) is not None:
            self.notice.hide()
            self.doing.begin_register(asked)

    def _admit(self, applicant: Applicant) -> None:
        if (asked := self._asked()) is not None:
            self.doing.admit(asked, applicant)

    def _strike(self, site: Site, key: bytes) -> None:
        if (asked := self._asked()) is not None:
            self.doing.strike(asked, site, key)

    def _name(self, receiver: str) -> None:
        if receiver and receiver != self._receiver:
            self._receiver = receiver
            self._remember()
            if self.found is not None:
                self.combine_now()

    def _choose(self) -> None:
        ask_folder(self, self.acts.choose.text(), self.take_folder, str(self._folder or ""))

    def _ask_file(self, form: Form) -> None:
        if self.found is None or self.found.combined is None:
            return
        name = f"overview_{self.found.combined.last}.{form}"
        ask_where(self, self.acts.exports[form].text(), name, lambda file: self.save_as(form, file))

    def _recall(self) -> None:
        kept = self._remembered.page(self.name)
        self._folder = Path(kept["folder"]) if kept.get("folder") else None
        self._receiver = kept.get("receiver") or RECEIVER
        try:
            last = Month.parse(kept["last"]) if kept.get("last") else None
        except TourError:
            last = None
        self.bar.offer_months((), last)
        self.bar.choose_span(int(kept["months"]) if kept.get("months", "").isdecimal() else 12)

    def _remember(self) -> None:
        values = {"folder": str(self._folder or ""), "receiver": self._receiver, "months": str(self.bar.months())}
        self._remembered.keep_page(self.name, {**values, "last": str(self.bar.last_month() or "")})

    def _connect(self) -> None:
        acts, doing = self.acts, self.doing
        for action, act in (
            (acts.choose, self._choose),
            (acts.combine, self.combine_now),
            (acts.answer, self.answer_all),
            (acts.up, self.views.involvement.go_up),
        ):
            action.triggered.connect(act)
        acts.connect_forms(self._ask_file)
        for button, action in (
            (self.bar.folder_button, acts.choose),
            (self.combine_button, acts.combine),
            (self.answer_button, acts.answer),
        ):
            button.clicked.connect(action.trigger)
        self.export_button.clicked.connect(lambda: _pop(acts, self.export_button))
        if self._menu is not None:
            menu = self._menu
            self.more_button.clicked.connect(lambda: _pop(menu, self.more_button))
        for told, heed in (
            (doing.begun, self.bar.show_busy),
            (doing.begun, self._allow),
            (doing.stepped, self.bar.show_step),
            (doing.ended, self.bar.show_idle),
            (doing.ended, self._allow),
            (doing.refused, self._refuse),
            (doing.found, self._take),
            (doing.answered, self._answered),
            (doing.saved, self._saved),
            (self.bar.given_up, doing.give_up),
            (self.bar.changed, self._heed_choice),
            (self.views.wanted, self.combine_now),
            (self.views.moved, lambda: acts.up.setEnabled(self.views.is_inside)),
            (self.views.enrolment.admitted, self._admit),
            (self.views.enrolment.struck, self._strike),
            (self.views.enrolment.named, self._name),
            (self.notice.chosen, self._remedy),
        ):
            told.connect(heed)

    def _heed_choice(self) -> None:
        self._remember()
        self.combine_now()


def _pop(menu: QMenu, button: Button) -> None:
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
