"""Counting sentences that are only declared keep their plural forms through a collection."""

from pathlib import Path

from installer import plurals

COLLECTED = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>db</name>
    <message><source>%n visit(s)</source><translation type="unfinished"></translation></message>
    <message><source>plain</source><translation>просто</translation></message>
</context>
</TS>
"""
FORMS = ["%n визит", "%n визита", "%n визитов"]


def collected(folder: Path) -> Path:
    file = folder / "texts.ts"
    file.write_text(COLLECTED, encoding="utf-8")
    return file


def test_a_counting_text_gets_as_many_forms_as_its_language_has(tmp_path: Path) -> None:
    file = collected(tmp_path)
    plurals.settle(file, "ru", plurals.sources(file), {})
    assert plurals.take_out(file) == {"%n visit(s)": ["", "", ""]}


def test_forms_that_were_written_survive(tmp_path: Path) -> None:
    file = collected(tmp_path)
    plurals.settle(file, "ru", plurals.sources(file), {"%n visit(s)": FORMS})
    once = file.read_bytes()
    known = plurals.take_out(file)
    plurals.settle(file, "ru", ["%n visit(s)"], known)
    assert file.read_bytes() == once
    assert known == {"%n visit(s)": FORMS}


def test_other_texts_are_left_alone(tmp_path: Path) -> None:
    file = collected(tmp_path)
    plurals.settle(file, "ru", plurals.sources(file), {})
    assert "<translation>просто</translation>" in file.read_text(encoding="utf-8")
