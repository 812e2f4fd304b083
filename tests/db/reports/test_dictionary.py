"""The dictionary covers what the summary may hold, with a title and a definition for everything."""

from db.model.kinds import AgeBand, Channel, IncidentKind, IncidentSeverity, Origin, Payment, VisitorCategory
from db.reports.codes import code_list
from db.reports.dictionary import BY_NAME, FIELDS, allows, field_of, keys_of
from db.reports.dimensions import DIMENSIONS
from db.reports.titles import BLOCKS, UNITS


def test_every_field_has_a_title_a_definition_a_known_block_and_unit() -> None:
    assert len(BY_NAME) == len(FIELDS)
    for field in FIELDS:
        assert field.title.text
        assert field.definition.text.endswith(".")
        assert field.block in BLOCKS
        assert field.unit in UNITS


def test_totals_and_wholes_are_fields_themselves() -> None:
    for field in FIELDS:
        if field.total:
            name, key = field.total
            assert (name, "origin" if key else "") in BY_NAME
        if field.within:
            assert (field.within, "") in BY_NAME


def test_keys_of_closed_lists_are_the_codes_that_are_stored() -> None:
    kinds = {
        "category": VisitorCategory,
        "age": AgeBand,
        "origin": Origin,
        "payment": Payment,
        "channel": Channel,
        "severity": IncidentSeverity,
        "kind": IncidentKind,
    }
    for dim, kind in kinds.items():
        assert keys_of(dim) == tuple(kind)


def test_code_lists_have_names_in_both_languages() -> None:
    for name, least in (("countries", 240), ("regions", 83), ("languages", 183)):
        codes = code_list(name)
        assert len(codes) >= least
        assert all(names.en and names.ru for names in codes.values())


def test_only_listed_keys_are_allowed() -> None:
    assert allows("country", "CN")
    assert allows("country", "XX")
    assert allows("region", "RU-CHE")
    assert allows("language", "zh")
    assert allows("route", "R1")
    assert not allows("country", "Ivanov")
    assert not allows("route", "Прокатный стан")
    assert not allows("", "CN")
    assert not allows("category", "")


def test_a_field_split_twice_keeps_its_splits_apart() -> None:
    assert field_of("incidents", "severity") is not field_of("incidents", "kind")
    assert set(DIMENSIONS["severity"].titles).isdisjoint(DIMENSIONS["kind"].titles)
