"""Plural forms of texts that are only declared: the collector cannot see that they count something.

Sentences of `db` stand in the code as `say(QT_TRANSLATE_NOOP("db", "%n visit(s)"), count)`. Qt's collector takes them
for plain texts, so what it writes is put right here: each of them gets as many forms as its language has.
"""

import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence
from pathlib import Path

CONTEXT = "db"
COUNTED = "%n"
FORMS = {"ru": 3, "en": 2}
"""How many plural forms a language has."""
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def sources(file: Path) -> list[str]:
    """Return the counting texts of `db` in a .ts file, in its order."""
    texts = (message.findtext("source", "") for message in _messages(ET.parse(file).getroot()))
    return [text for text in texts if COUNTED in text]


def take_out(file: Path) -> dict[str, list[str]]:
    """Remove the counting texts of `db` from a .ts file and return their forms by source text, for `settle`.

    The collector, which sees plain texts there, would drop the forms.
    """
    if not file.exists():
        return {}
    root = ET.parse(file).getroot()
    known = {}
    for message in _messages(root):
        if message.get("numerus") == "yes":
            known[message.findtext("source", "")] = [form.text or "" for form in message.iter("numerusform")]
            _context(root).remove(message)
    _write(file, root)
    return known


def settle(file: Path, language: str, texts: Sequence[str], known: Mapping[str, Sequence[str]]) -> None:
    """Write the counting texts into a .ts file with the forms that are known; others are left to the translator."""
    root = ET.parse(file).getroot()
    context = _context(root)
    for message in list(_messages(root)):
        if COUNTED in message.findtext("source", ""):
            context.remove(message)
    for text in texts:
        message = ET.SubElement(context, "message", numerus="yes")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        written = list(known.get(text, ()))[: FORMS[language]]
        written += [""] * (FORMS[language] - len(written))
        if not all(written):
            translation.set("type", "unfinished")
        for form in written:
            ET.SubElement(translation, "numerusform").text = form
    _write(file, root)


def _write(file: Path, root: ET.Element) -> None:
    ET.indent(root, "    ")
    file.write_text(HEAD + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def _context(root: ET.Element) -> ET.Element:
    for context in root.iter("context"):
        if context.findtext("name") == CONTEXT:
            return context
    made = ET.SubElement(root, "context")
    ET.SubElement(made, "name").text = CONTEXT
    return made


def _messages(root: ET.Element) -> list[ET.Element]:
    return [
        message
        for context in root.iter("context")
        if context.findtext("name") == CONTEXT
        for message in context.iter("message")
    ]
