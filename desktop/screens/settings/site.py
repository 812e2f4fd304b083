"""The enterprise, its site and the gates."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from pydantic import ValidationError
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.clock import local
from db.commands.codes import CodeTaken
from db.commands.enterprise import (
    ClosesBeforeOpening,
    EnterpriseDraft,
    GateDraft,
    SiteDraft,
    TaxNumber,
    UnknownZone,
    add_gate,
    edit_enterprise,
    edit_gate,
    edit_site,
)
from db.errors import QT_TRANSLATE_NOOP, Phrase, TourError, say
from db.queries.site_card import GateRow, SiteCard, site_card
from desktop.context import Command, Context
from desktop.correcting import tell_refusal
from desktop.kit.button import Button, Kind
from desktop.kit.card import Card, CardHeader
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.phrases import refusal_shown
from desktop.kit.problem import ProblemBar
from desktop.kit.sizes import SPACE_8, SPACE_16
from desktop.screen import Screen
from desktop.screens.settings.fields import FieldGrid, FieldOf, Shape
from desktop.screens.settings.sentences import sentences

AT_FIELD: dict[type[TourError], str] = {
    TaxNumber: "code",
    CodeTaken: "code",
    UnknownZone: "zone",
    ClosesBeforeOpening: "closes_at",
}
"""Refusals that speak of one field."""


class SiteGroup(Screen):
    """Two forms, each saved by itself, and the gates, each kept when one leaves its field."""

    name: ClassVar[str] = "site"
    topics: ClassVar[frozenset[str]] = frozenset({"enterprise", "site", "gate"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.card: SiteCard | None = None
        self._touched: set[FieldGrid] = set()
        self.bar = ProblemBar()
        self.enterprise = FieldGrid(
            (
                FieldOf("name", lambda: self.tr("Name"), width=2),
                FieldOf("name_en", lambda: self.tr("Name in English"), width=2),
                FieldOf("code", lambda: self.tr("Code given by the agency")),
                FieldOf("industry_code", lambda: self.tr("Industry code")),
                FieldOf("programme_code", lambda: self.tr("Programme code")),
            )
        )
        self.site = FieldGrid(
            (
                FieldOf("name", lambda: self.tr("Name"), width=2),
                FieldOf("name_en", lambda: self.tr("Name in English"), width=2),
                FieldOf("code", lambda: self.tr("Code")),
                FieldOf("region_code", lambda: self.tr("Region code")),
                FieldOf("municipality", lambda: self.tr("Town"), width=2),
                FieldOf("zone", lambda: self.tr("Time zone"), width=2),
                FieldOf("opens_at", lambda: self.tr("Opens at"), Shape.CLOCK),
                FieldOf("closes_at", lambda: self.tr("Closes at"), Shape.CLOCK),
                FieldOf("people_per_day", lambda: self.tr("People per day")),
                FieldOf("assembly_point", lambda: self.tr("Assembly point"), width=3),
            )
        )
        self._heads = [CardHeader() for _ in range(3)]
        self.save_enterprise, self.save_site = Button(kind=Kind.PRIMARY), Button(kind=Kind.PRIMARY)
        self.gates: list[Labelled] = []
        self._gates = QVBoxLayout()
        self.new_gate = Labelled(QLineEdit())
        self.add_button = Button(sign="new")
        self._lay_out()
        for form, button, save in (
            (self.enterprise, self.save_enterprise, self.keep_enterprise),
            (self.site, self.save_site, self.keep_site),
        ):
            form.edited.connect(partial(self._touched.add, form))
            form.submitted.connect(save)
            button.clicked.connect(save)
        self.add_button.clicked.connect(self.add_gate)
        self._new_name.returnPressed.connect(self.add_gate)
        self.setFocusProxy(self.enterprise.widget("name"))
        self.retranslate()

    def is_busy(self) -> bool:
        """Whether something is typed and not saved."""
        return bool(self._touched)

    def refresh(self) -> None:
        """Read what is set up; forms in which somebody types are left alone."""
        self.card = self.context.read(site_card)
        for form, values in ((self.enterprise, self.card.enterprise), (self.site, self.card.site)):
            if form not in self._touched:
                form.show_values(values)
        self._list_gates(self.card.gates)

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        titles = (self.tr("Enterprise"), self.tr("Site"), self.tr("Gates"))
        for head, title in zip(self._heads, titles, strict=True):
            head.set_words(title)
        for form in (self.enterprise, self.site):
            form.retranslate()
        self.save_enterprise.setText(self.tr("Save the enterprise"))
        self.save_site.setText(self.tr("Save the site"))
        self.new_gate.set_name(self.tr("New gate"))
        self.add_button.setText(self.tr("Add the gate"))

    def keep_enterprise(self) -> None:
        """Save what the summary's header says."""
        card = self.card
        if card is not None:
            self._keep(
                self.enterprise,
                say(QT_TRANSLATE_NOOP("db", "Enterprise changed")),
                lambda values: (
                    lambda unit: edit_enterprise(
                        unit, card.enterprise_id, EnterpriseDraft.model_validate(values), card.enterprise_version
                    )
                ),
            )

    def keep_site(self) -> None:
        """Save the site."""
        card = self.card
        if card is not None:
            self._keep(
                self.site,
                say(QT_TRANSLATE_NOOP("db", "Site changed")),
                lambda values: (
                    lambda unit: edit_site(unit, card.site_id, SiteDraft.model_validate(values), card.site_version)
                ),
            )

    def add_gate(self) -> None:
        """Add the gate that was typed."""
        card = self.card
        if card is not None and self._keep_gate(
            self.new_gate, lambda draft: lambda unit: add_gate(unit, card.site_id, draft)
        ):
            self._new_name.clear()

    @property
    def _new_name(self) -> QLineEdit:
        field = self.new_gate.field
        assert isinstance(field, QLineEdit)  # made so above
        return field

    def _keep(self, form: FieldGrid, label: Phrase, command: Callable[[dict[str, object]], Command]) -> None:
        card = self.card
        zone = str(card.site["zone"]) if card is not None else "UTC"
        problems: dict[str, str] = {}
        self.bar.hide()
        values = form.values(local(self.context.store.clock.now(), zone).date())
        self._touched.discard(form)
        try:
            self.context.attempt(label, command(values))
        except ValidationError as error:
            problems = {str(place[0]): text for place, text in sentences(error).items() if place}
        except TourError as error:
            if type(error) in AT_FIELD:
                problems = {AT_FIELD[type(error)]: " ".join(refusal_shown(error))}
            else:
                tell_refusal(self.bar, error, self.context)
        else:
            self.refresh()
            return
        self._touched.add(form)
        form.complain(problems)
        form.focus_problem()

    def _list_gates(self, rows: tuple[GateRow, ...]) -> None:
        if any(_is_typed_in(gate) for gate in self.gates):
            return
        for old in self.gates:
            self._gates.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.gates = []
        for row in rows:
            field = QLineEdit(row.name)
            labelled = Labelled(field)
            labelled.set_name(self.tr("Gate"))
            field.editingFinished.connect(partial(self._rename_gate, labelled, field, row))
            self._gates.addWidget(labelled)
            self.gates.append(labelled)

    def _rename_gate(self, labelled: Labelled, field: QLineEdit, row: GateRow) -> None:
        if field.text().strip() != row.name:
            field.setModified(False)  # kept now, so that the gates may be listed anew
            if not self._keep_gate(labelled, lambda draft: lambda unit: edit_gate(unit, row.id, draft, row.version)):
                field.setModified(True)

    def _keep_gate(self, labelled: Labelled, command: Callable[[GateDraft], Command]) -> bool:
        field = labelled.field
        assert isinstance(field, QLineEdit)  # gates are typed
        try:
            draft = GateDraft(name=field.text())
            label = say(QT_TRANSLATE_NOOP("db", "Gate: {name}"), name=draft.name)
            self.context.attempt(label, command(draft))
        except ValidationError as error:
            labelled.complain(next(iter(sentences(error).values())))
        except TourError as error:
            labelled.complain(" ".join(refusal_shown(error)))
        else:
            labelled.complain("")
            return True
        return False

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(SPACE_8), 0)
        column.setSpacing(px(SPACE_16))
        column.addWidget(self.bar)
        for head, form, button in (
            (self._heads[0], self.enterprise, self.save_enterprise),
            (self._heads[1], self.site, self.save_site),
        ):
            card = Card()
            card.body.addWidget(head)
            card.body.addWidget(form)
            foot = QHBoxLayout()
            foot.addWidget(button)
            foot.addStretch(1)
            card.body.addLayout(foot)
            column.addWidget(card)
        card = Card()
        card.body.addWidget(self._heads[2])
        card.body.addLayout(self._gates)
        card.body.addWidget(self.new_gate)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        card.body.addLayout(foot)
        column.addWidget(card)
        column.addStretch(1)


def _is_typed_in(labelled: Labelled) -> bool:
    field = labelled.field
    return isinstance(field, QLineEdit) and field.hasFocus() and field.isModified()
