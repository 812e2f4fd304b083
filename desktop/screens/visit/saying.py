"""The value of a field in words, as two of them stand side by side."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from db.commands.crew import CrewMember
from desktop.kit import formats
from desktop.kit.phrases import value_shown
from desktop.labels import label, language_name
from desktop.screens.visit.fields import place_of
from desktop.screens.visit.form import VisitForm

NOTHING = "—"
translate = QCoreApplication.translate


def value_said(form: VisitForm, name: str, value: object) -> str:
    """Return what a person calls a value: keys by their names, nothing as a dash."""
    if isinstance(value, bool):
        return translate("VisitSaying", "yes") if value else translate("VisitSaying", "no")
    if value in (None, "", []) or value == {}:
        return NOTHING
    if isinstance(value, UUID):
        box = {"route_id": form.route, "organiser_id": form.organiser}.get(name, form.guide)
        place = place_of(box, value)
        return box.itemText(place) if place >= 0 else NOTHING
    if isinstance(value, Mapping):
        return formats.listed(f"{formats.number(people)} {label(one)}" for one, people in value.items() if people)
    if isinstance(value, list):
        return formats.listed(_one_said(form, one) for one in value)
    return language_name(str(value)) if name == "language" else value_shown(value)


def _one_said(form: VisitForm, value: object) -> str:
    if isinstance(value, CrewMember):
        return f"{value_said(form, 'guide', value.guide_id)} ({label(value.role)})"
    if isinstance(value, UUID) and value in form.stores.rooms:
        return form.stores.rooms[value].text()
    return value_said(form, "guide", value)
