"""The check of translations finds what a reader of another language would stumble over."""

from pathlib import Path

import pytest

from installer import texts


def ts(folder: Path, *messages: str) -> Path:
    file = folder / "gatehouse_ru.ts"
    body = "".join(f"<message{message}</message>" for message in messages)
    head = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ru">'
    file.write_text(f"{head}<context><name>db</name>{body}</context></TS>", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        ('><source>Hide</source><translation type="unfinished"></translation>', "not translated"),
        ('><source>Hide</source><translation type="unfinished">Скрыть</translation>', "not translated"),
        ('><source>Hide</source><translation type="vanished">Скрыть</translation>', "no longer used"),
        ("><source>Hide</source><translation></translation>", "translation is empty"),
        ("><source>{a} and {b}</source><translation>{a} и {c}</translation>", "places in braces"),
        ("><source>{a} and {b}</source><translation>{a}</translation>", "places in braces"),
        ("><source>%n visit(s)</source><translation>%n виз.</translation>", "no plural"),
        (
            ' numerus="yes"><source>%n visit(s)</source><translation><numerusform>%n визит</numerusform>'
            "<numerusform></numerusform></translation>",
            "translation is empty",
        ),
    ],
)
def test_a_flaw_is_named(tmp_path: Path, message: str, problem: str) -> None:
    (flaw,) = texts.flaws(ts(tmp_path, message))
    assert problem in flaw


def test_a_good_translation_passes(tmp_path: Path) -> None:
    file = ts(
        tmp_path,
        "><source>{guide} leads {visit}.</source><translation>{visit} ведёт {guide}.</translation>",
        ' numerus="yes"><source>%n visit(s) of {day}</source><translation><numerusform>Один визит, {day}</numerusform>'
        "<numerusform>%n визита, {day}</numerusform></translation>",
    )
    assert texts.flaws(file) == []


def test_a_text_out_of_the_collectors_sight_is_named(tmp_path: Path) -> None:
    module = tmp_path / "toast.py"
    module.write_text('self.tr("Undo")\nself.tr("Redo")\nself.tr(f"{count} visits")\nself.tr(text)\n', encoding="utf-8")
    known = ts(tmp_path, "><source>Undo</source><translation>Отменить</translation>")
    assert texts.unseen(tmp_path, [tmp_path], known) == [
        "toast.py:2: 'Redo' is not among the texts to translate",
        "toast.py:3: a text for people must be one plain literal",
    ]
