"""What can be wrong with the texts of the program: unfinished, with wrong places, or out of the collector's sight."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

PLACE = re.compile(r"\{[^{}]*\}|%n")
POSITION = {"QT_TRANSLATE_NOOP": 1, "translate": 1, "tr": 0}
"""Calls the collector looks for, and which of their arguments is the text."""


def flaws(file: Path) -> list[str]:
    """Texts of a .ts file that are not translated, no longer used, or whose named places differ."""
    return [
        f"{file.name}: {problem}: {message.findtext('source', '')!r}"
        for message in ElementTree.parse(file).iter("message")
        if (problem := _flaw(message))
    ]


def unseen(root: Path, sources: Iterable[Path], collected: Path) -> list[str]:
    """Texts that the program marks but the collector did not find, and ones that are put together at run time."""
    if not collected.exists():
        return []
    known = {message.findtext("source", "") for message in ElementTree.parse(collected).iter("message")}
    problems = []
    for file in _modules(sources):
        for line, text in _marked(ast.parse(file.read_text(encoding="utf-8"))):
            if text is None:
                problems.append(f"{file.relative_to(root)}:{line}: a text for people must be one plain literal")
            elif text not in known:
                problems.append(f"{file.relative_to(root)}:{line}: {text!r} is not among the texts to translate")
    return problems


def _flaw(message: ElementTree.Element) -> str:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return "not translated"
    if translation.get("type") in ("vanished", "obsolete"):
        return "no longer used"
    if "%n" in message.findtext("source", "") and message.get("numerus") != "yes":
        return "counts something, but the collector saw no plural in it"
    forms = [form.text or "" for form in translation.iter("numerusform")]
    if not all(forms) or not (forms or translation.text):
        return "translation is empty"
    source = set(PLACE.findall(message.findtext("source", "")))
    for form in forms or [translation.text or ""]:
        found = set(PLACE.findall(form))
        # a form for one ("one visit") may leave the number out
        if found - source or (source - found) - ({"%n"} if forms else set()):
            return "the places in braces differ"
    return ""


def _modules(sources: Iterable[Path]) -> Iterator[Path]:
    for source in sources:
        yield from sorted(source.rglob("*.py")) if source.is_dir() else [source] if source.exists() else []


def _marked(tree: ast.Module) -> Iterator[tuple[int, str | None]]:
    """Line and text of each marked text; None where an f-string stands. Variables are somebody else's marked text."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        position = POSITION.get(name)
        if position is None or len(node.args) <= position:
            continue
        argument = node.args[position]
        if isinstance(argument, ast.JoinedStr):
            yield node.lineno, None
        elif isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield node.lineno, argument.value
