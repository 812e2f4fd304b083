"""What is typed of a route and not saved: kept while another is looked at, and when the place is left."""

# ruff: noqa: F811  (fixtures of a neighbour are taken by their names)

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.commands.route_offers import retire_route
from db.errors import say
from desktop.screens.settings.routes import RoutesGroup
from desktop.screens.settings.screen import SettingsScreen
from tests.desktop.screens.test_settings_place import place, retype, routes, shown  # noqa: F401  (fixtures)


def test_what_is_typed_of_a_route_stays_while_another_is_looked_at(routes: RoutesGroup) -> None:
    first, second = (routes.list.item(at).data(Qt.ItemDataRole.UserRole) for at in (0, 1))
    before = shown(routes)
    retype(routes.form.fields.line("capacity"), "many")
    routes.form.stops.add.click()
    routes.list.setCurrentRow(1)
    assert shown(routes).id == second
    assert routes.form.fields.line("capacity").text() != "many"
    assert routes.list.item(0).text().endswith("not saved")
    routes.list.setCurrentRow(0)
    assert routes.form.fields.line("capacity").text() == "many"
    assert "whole number" in routes.form.fields.labelled["capacity"].problem()
    assert len(routes.form.stops.typed) == len(before.stops) + 1
    assert shown(routes) == before
    routes.put_away.click()
    assert routes.form.fields.line("capacity").text() == str(before.values["capacity"])
    assert not routes.list.item(0).text().endswith("not saved")
    assert shown(routes).id == first


def test_a_new_route_waits_to_be_finished_and_outlives_the_program(routes: RoutesGroup, qtbot: QtBot) -> None:
    known = routes.list.count()
    routes.begin()
    retype(routes.form.fields.line("title"), "Склад")
    routes.list.setCurrentRow(0)
    assert routes.list.count() == known + 1
    again = RoutesGroup(routes.context)
    qtbot.addWidget(again)
    again.show()
    again.list.setCurrentRow(known)
    assert again.form.fields.line("title").text() == "Склад"
    retype(again.form.fields.line("code"), "STORE")
    again.save()
    assert again.list.count() == known + 1
    assert not any("not saved" in again.list.item(at).text() for at in range(known + 1))


def test_a_route_changed_meanwhile_is_told_before_the_draft_takes_its_place(routes: RoutesGroup) -> None:
    card = shown(routes)
    retype(routes.form.fields.line("capacity"), "12")
    routes.list.setCurrentRow(1)
    routes.context.do(say("Route retired"), lambda unit: retire_route(unit, card.id, date(2027, 5, 5)))
    routes.list.setCurrentRow(0)
    assert routes.bar.isVisible()
    routes.save()
    assert shown(routes).values["capacity"] == 12


def test_what_is_typed_is_kept_when_the_place_is_left(routes: RoutesGroup, place: SettingsScreen) -> None:
    retype(routes.form.fields.line("capacity"), "12")
    place.choose("site")
    assert routes.list.item(0).text().endswith("not saved")
