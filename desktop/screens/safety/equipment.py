"""The stock of equipment by kind and size, and when it will not do."""

from datetime import timedelta
from functools import partial
from typing import ClassVar, Final

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSizePolicy, QWidget

from db.clock import local
from db.commands.safety import set_ppe_stock
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.model.kinds import PpeKind
from db.queries.equipment import shortages_ahead, stock
from db.queries.presence import only_site
from desktop.context import Context
from desktop.kit import formats
from desktop.kit.button import Button, Kind
from desktop.kit.card import Caption
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_12
from desktop.kit.stepper import Stepper
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label
from desktop.retired import hide_retired
from desktop.screens.safety.sheet import SafetySheet

AHEAD: Final = timedelta(days=14)
MOST: Final = 9_999


class EquipmentSheet(SafetySheet):
    """Each row keeps its number as soon as the field is left or Enter is pressed; nought takes the row away."""

    name: ClassVar[str] = "ppe"
    topics: ClassVar[frozenset[str]] = frozenset({"ppe_stock", "ppe_issue", "visit", "declared_count", "route_ppe"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._site_id = context.read(lambda session: only_site(session).id)
        self.steppers: dict[tuple[PpeKind, str], Stepper] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(px(SPACE_12))
        self._grid.setColumnStretch(3, 1)
        self.kind, self.size_field, self.pieces = QComboBox(), QLineEdit(), Stepper(MOST)
        self.kind.setObjectName("kind")
        self.size_field.setObjectName("size")
        self.size_field.setMaxLength(10)
        self.pieces.field.setObjectName("pieces")
        self.pieces.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.add_button = Button(kind=Kind.PRIMARY, sign="new")
        self.add_button.setObjectName("add_stock")
        self.add_button.clicked.connect(self.add_row)
        self._new, self._short_title = Caption(), Caption()
        self._short = Text("", Type.BODY, wraps=True)
        row = QGridLayout()
        row.setSpacing(px(SPACE_12))
        for place, field in enumerate((self.kind, self.size_field, self.pieces, self.add_button)):
            row.addWidget(field, 0, place)
        for kind in PpeKind:
            self.kind.addItem("", kind.value)
        self.column.addLayout(self._grid)
        self.column.addWidget(self._new)
        self.column.addLayout(row)
        self.column.addWidget(self._short_title)
        self.column.addWidget(self._short)
        self.column.addStretch(1)
        self.retranslate()
        self.setFocusProxy(self.kind)

    def refresh(self) -> None:
        """Read the stock and what will be short."""
        rows = self.context.read(lambda session: stock(session, self._site_id))
        wanted = {(row.kind, row.size): row.pieces for row in rows}
        if set(wanted) != set(self.steppers):
            self._lay_rows(list(wanted))
        for key, pieces in wanted.items():
            stepper = self.steppers[key]
            stepper.blockSignals(True)
            stepper.set_value(pieces)
            stepper.blockSignals(False)
        now = self.context.store.clock.now()

        wall = local(now, self.context.read(only_site).zone)
        found = self.context.read(lambda session: shortages_ahead(session, self._site_id, wall, wall + AHEAD))
        said = self.tr("{when}: {kind}, needed {needed}, in stock {stock} ({visits})")
        lines = [
            said.format(
                when=formats.moment(one.starts),
                kind=label(one.kind),
                needed=one.needed,
                stock=one.stock,
                visits=", ".join(one.titles),
            )
            for one in found
        ]
        self._short.setText("\n".join(lines) if lines else self.tr("Enough for the next two weeks."))
        self._short.set_colour("warning" if lines else "text2")

    def retranslate(self) -> None:
        """Set all texts in the language in force."""
        self.heading.setText(self.tr("Equipment in stock"))
        self.close_button.set_name(self.tr("Close"))
        self._new.setText(self.tr("Another kind or size"))
        self._short_title.setText(self.tr("Too few in the next two weeks"))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.size_field.setAccessibleName(self.tr("Size"))
        self.size_field.setPlaceholderText(self.tr("Size, if there are several"))
        self.pieces.set_name(self.tr("Pieces"))
        self.add_button.setText(self.tr("Add"))
        for place in range(self.kind.count()):
            self.kind.setItemText(place, label(PpeKind(self.kind.itemData(place))))
        hide_retired(self.kind, PpeKind)
        self._lay_rows(list(self.steppers))

    def add_row(self) -> None:
        """Keep another kind or size."""
        key = PpeKind(self.kind.currentData()), self.size_field.text().strip()
        if self.pieces.value():
            self._keep(key, self.pieces.value())
            self.size_field.clear()
            self.pieces.set_value(0)

    def _keep(self, key: tuple[PpeKind, str], pieces: int) -> None:
        self.bar.hide()
        said = say(QT_TRANSLATE_NOOP("db", "Stock of {kind}: {pieces}"), kind=key[0], pieces=pieces)
        try:
            self.context.attempt(said, lambda unit: set_ppe_stock(unit, self._site_id, key[0], key[1], pieces))
        except TourError as error:
            self.complain(error)

    def _lay_rows(self, keys: list[tuple[PpeKind, str]]) -> None:
        values = {key: stepper.value() for key, stepper in self.steppers.items()}
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.steppers = {}
        for place, key in enumerate(keys):
            kind, size = key
            stepper = Stepper(MOST)
            stepper.field.setObjectName(f"stock_{kind.value}_{size}")
            stepper.set_value(values.get(key, 0))
            stepper.set_name(f"{label(kind)} {size}".strip())
            stepper.field.editingFinished.connect(partial(self._save, key))
            stepper.changed.connect(partial(self._stepped, key))
            self.steppers[key] = stepper
            self._grid.addWidget(Text(label(kind), Type.BODY_STRONG), place, 0)
            self._grid.addWidget(Text(size or "—", Type.BODY, "text2"), place, 1)
            self._grid.addWidget(stepper, place, 2)

    def _stepped(self, key: tuple[PpeKind, str], pieces: int) -> None:
        if not self.steppers[key].field.hasFocus():
            self._keep(key, pieces)

    def _save(self, key: tuple[PpeKind, str]) -> None:
        stepper = self.steppers.get(key)
        known = {(row.kind, row.size): row.pieces for row in self.context.read(lambda s: stock(s, self._site_id))}
        if stepper is not None and stepper.value() != known.get(key):
            self._keep(key, stepper.value())
