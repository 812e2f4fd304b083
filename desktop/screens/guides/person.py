"""The parts of the card that are one form: who the guide is, and how much they may do; saved as one step each."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from db.model.kinds import Employment, GroupKind
from desktop.kit import formats
from desktop.kit.card import Caption
from desktop.kit.fields import NumberField
from desktop.labels import LANGUAGES, kind_title, label, language_name
from desktop.screens.guides.fields import OptionalDate
from desktop.screens.guides.form_card import FormCard, Keep

HOUR = 60
CAPS = ("max_day_min", "max_week_min", "max_month_min")


class ContactsCard(FormCard):
    """Name, contacts, employment, languages, kinds of groups."""

    def __init__(self, keep: Keep) -> None:
        self.employment = QComboBox()
        for member in Employment:
            self.employment.addItem("", member)
        self.languages = {code: QCheckBox() for code in LANGUAGES}
        self.kinds = {kind: QCheckBox() for kind in GroupKind}
        self._languages, self._kinds = Caption(), Caption()
        texts = ("surname", "given", "patronymic", "code", "phone", "email", "latin")
        fields: dict[str, QWidget] = {name: QLineEdit() for name in texts}
        super().__init__(
            {**fields, "employment": self.employment, "active_from": OptionalDate(), "active_until": OptionalDate()},
            keep,
        )

    def more(self, grid: QGridLayout) -> None:
        """Add the languages and the kinds of groups as ticks."""
        for caption, ticks in ((self._languages, self.languages.values()), (self._kinds, self.kinds.values())):
            self.body.addWidget(caption)
            self.body.addWidget(_ticks(list(ticks)))

    def values(self) -> dict[str, Any]:
        """Return the fields with the ticked languages and kinds."""
        return {
            **super().values(),
            "languages": [*self._unlisted, *(code for code, tick in self.languages.items() if tick.isChecked())],
            "group_kinds": [kind for kind, tick in self.kinds.items() if tick.isChecked()],
        }

    def name_of(self, name: str) -> str:
        """Return what a field, or a row of ticks, is called."""
        ticks = {"languages": self._languages, "group_kinds": self._kinds}
        return ticks[name].text() if name in ticks else super().name_of(name)

    def said(self, name: str, value: object) -> str:
        """Return a value in words."""
        if isinstance(value, list):
            words = [language_name(one) if name == "languages" else kind_title(one) for one in value]
            return formats.listed(words) or self.tr("all")
        return super().said(name, value)

    def fill(self, values: Mapping[str, Any]) -> None:
        """Fill fields and ticks."""
        super().fill(values)
        self._unlisted = [code for code in values.get("languages", []) if code not in self.languages]
        for code, tick in self.languages.items():
            tick.setChecked(code in values.get("languages", []))
        for kind, tick in self.kinds.items():
            tick.setChecked(kind in values.get("group_kinds", []))

    def retranslate(self) -> None:
        """Name everything in the language in force."""
        self.head.set_words(self.tr("Contacts and employment"))
        for name, text in {
            "surname": self.tr("Surname"),
            "given": self.tr("Given name"),
            "patronymic": self.tr("Patronymic"),
            "code": self.tr("Code"),
            "phone": self.tr("Telephone"),
            "email": self.tr("E-mail"),
            "latin": self.tr("Name in Latin letters"),
            "employment": self.tr("Employment"),
            "active_from": self.tr("On the list from"),
            "active_until": self.tr("On the list until"),
        }.items():
            self.labelled[name].set_name(text)
        for name in ("active_from", "active_until"):
            field = self.labelled[name].field
            assert isinstance(field, OptionalDate)
            field.set_word(self.tr("not set"))
        for place, member in enumerate(Employment):
            self.employment.setItemText(place, label(member))
        self._languages.setText(self.tr("Languages"))
        self._kinds.setText(self.tr("Takes only these groups; none ticked means all"))
        for code, tick in self.languages.items():
            tick.setText(language_name(code))
        for kind, tick in self.kinds.items():
            tick.setText(kind_title(kind))
        self.save_button.setText(self.tr("Save contacts"))


class LimitsCard(FormCard):
    """The six caps, the rest and the turnaround. Caps of hours are kept in minutes."""

    def __init__(self, keep: Keep) -> None:
        super().__init__(
            {
                "max_day_min": _number(24),
                "max_week_min": _number(168),
                "max_month_min": _number(744),
                "max_day_visits": _number(100),
                "max_week_visits": _number(500),
                "max_month_visits": _number(2000),
                "min_rest_min": _number(24),
                "turnaround_min": _number(240),
            },
            keep,
        )

    def values(self) -> dict[str, Any]:
        """Return the caps; hours as minutes, so that an odd minute that stood stays if its hour was not changed."""
        told = super().values()
        for name in (*CAPS, "min_rest_min"):
            stood = self._stood.get(name, 0)
            told[name] = stood if told[name] == stood // HOUR else told[name] * HOUR
        return told

    def fill(self, values: Mapping[str, Any]) -> None:
        """Fill the fields, minutes as whole hours."""
        self._stood = dict(values)
        super().fill({**values, **{name: values[name] // HOUR for name in (*CAPS, "min_rest_min")}})

    def said(self, name: str, value: object) -> str:
        """Return a number in words, hours as such."""
        is_hours = name in (*CAPS, "min_rest_min") and isinstance(value, int)
        return super().said(name, value // HOUR if is_hours else value)  # type: ignore[operator]  # is_hours tells it

    def retranslate(self) -> None:
        """Name everything in the language in force."""
        self.head.set_words(self.tr("Limits"), self.tr("0 stands for no limit"))
        for name, text in {
            "max_day_min": self.tr("Hours a day"),
            "max_week_min": self.tr("Hours a week"),
            "max_month_min": self.tr("Hours a month"),
            "max_day_visits": self.tr("Visits a day"),
            "max_week_visits": self.tr("Visits a week"),
            "max_month_visits": self.tr("Visits a month"),
            "min_rest_min": self.tr("Rest between days, hours"),
            "turnaround_min": self.tr("Between two tours, minutes"),
        }.items():
            self.labelled[name].set_name(text)
        self.save_button.setText(self.tr("Save limits"))


def _number(most: int) -> NumberField:
    field = NumberField()
    field.setRange(0, most)
    return field


def _ticks(ticks: Sequence[QCheckBox], across: int = 4) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    for place, tick in enumerate(ticks):
        grid.addWidget(tick, place // across, place % across)
    return made
