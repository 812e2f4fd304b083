"""Reads the figures of a month out of each of its forms, each time by other means than those that wrote it."""

import csv
import io
import json
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from python_calamine import CalamineWorkbook

from db.reports.codes import code_list
from db.reports.dictionary import FIELDS, key_title
from db.reports.dimensions import DIMENSIONS
from db.reports.order import ordered_keys
from db.reports.summary import Summary, share
from db.reports.titles import BLOCKS

if TYPE_CHECKING:
    from db.reports.fields.field import Field

Place = tuple[str, str, str]
"""A figure's field, dimension and key."""
_FIRST_ROW = 4  # of a block's table
_HEAD_OF_PAGE = 2  # lines: what runs on top and what stands at the foot come first in the file


def figures_of(summary: Summary) -> dict[Place, Decimal]:
    """Return the numbers of a summary."""
    return {
        (one.field, one.dim, one.key): Decimal(one.value) for one in summary.figures if not isinstance(one.value, str)
    }


def of_json(content: bytes) -> dict[Place, Decimal]:
    """Return the numbers of a document."""
    return {
        (row["field"], row["dim"], row["key"]): Decimal(row["value"])
        for row in json.loads(content)["figures"]
        if row["unit"] not in ("text", "code")
    }


def of_csv(content: bytes) -> dict[Place, Decimal]:
    """Return the numbers of a table."""
    return {
        (row["field"], row["dim"], row["key"]): Decimal(row["value"])
        for row in csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""))
        if row["unit"] not in ("text", "code")
    }


def of_workbook(content: bytes) -> dict[Place, Decimal]:
    """Return the numbers of a workbook in English: those of the blocks and those of the routes."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    found: dict[Place, Decimal] = {}
    for block, title in BLOCKS.items():
        rows = book.get_sheet_by_name(str(title)[:31]).to_python()
        found.update(_block(block, rows[_FIRST_ROW:]))
    if "Routes" in book.sheet_names:
        found.update(_routes(book.get_sheet_by_name("Routes").to_python()[_FIRST_ROW - 1 :]))
    return found


def _block(block: str, rows: Sequence[Sequence[object]]) -> Iterator[tuple[Place, Decimal]]:
    fields = {(str(one.title), bool(one.dim)): one for one in FIELDS if one.block == block}
    split: Field | None = None
    for row in takewhile(lambda row: row[0], rows):
        title, value = str(row[0]), row[1]
        if value == "":
            split = fields[title, True]
        elif split is not None and (key := _keys(split.dim).get(title)):
            yield (split.name, split.dim, key), _number(value)
        else:
            split = None
            yield (fields[title, False].name, "", ""), _number(value)


def _routes(rows: Sequence[Sequence[object]]) -> Iterator[tuple[Place, Decimal]]:
    columns = {str(one.title): one for one in FIELDS if one.dim == "route"}
    fields = [columns.get(str(title)) for title in rows[0]]
    for row in takewhile(lambda row: row[0], rows[1:]):
        for field, value in zip(fields, row, strict=True):
            if field is not None and isinstance(value, float | int):
                yield (field.name, "route", str(row[0])), _number(value)


def _keys(dim: str) -> dict[str, str]:
    """Return the keys of a dimension by what people call them."""
    known = DIMENSIONS[dim]
    codes = [*known.titles]
    if known.codes:
        codes += list(code_list(known.codes))
    return {key_title(known, code, str, "en"): code for code in codes}


def _number(value: object) -> Decimal:
    assert isinstance(value, float | int), value
    return Decimal(repr(value)).normalize() if isinstance(value, float) else Decimal(value)


def text_of(pdf: bytes, folder: Path, *, is_raw: bool = False) -> str:
    """Return the text of a PDF as poppler finds it: as laid out, or in the order in which it was written."""
    file = folder / "read.pdf"
    file.write_bytes(pdf)
    command = ["pdftotext", "-raw" if is_raw else "-layout", str(file), "-"]
    return subprocess.run(command, check=True, capture_output=True).stdout.decode("utf-8")


def body_of(pdf: bytes, folder: Path) -> str:
    """Return the text of a report in one line, without what stands around each page."""
    pages = text_of(pdf, folder, is_raw=True).split("\f")
    lines = [line for page in pages for line in page.splitlines()[_HEAD_OF_PAGE if page is not pages[0] else 1 :]]
    return " ".join(" ".join(lines).split())


def in_report(summary: Summary) -> Iterator[str]:
    """Yield each figure that is not nought as an English report must say it, its label before it.

    The bars of a split follow one another, each with its share; so they are one text.
    """
    for field in FIELDS:
        title = str(field.title)
        if field.dim == "route":
            continue
        if not field.dim:
            value = summary.number(field.name)
            if value is not None:
                yield f" {title} {value:,.{field.places}f} "
            continue
        counts = {key: count for key, count in summary.counts(field.name, field.dim).items() if count}
        names = {key: key_title(DIMENSIONS[field.dim], key, str, "en") for key in counts}
        if field.block != "visitors":
            yield from (f" {title}: {names[key]} {counts[key]:,} " for key in counts)
        elif field.name.startswith("by_"):
            yield from _bars(title, field.dim, counts, names)
    yield from _foreign(summary)
    yield from _walked(summary)


def _bars(title: str, dim: str, counts: Mapping[str, int], names: Mapping[str, str]) -> Iterator[str]:
    total = sum(counts.values())
    bars = [f"{names[key]} {share(counts[key], total)}% {counts[key]:,}" for key in ordered_keys(dim, counts)]
    if bars:
        heading = "Visitors by category" if dim == "category" else title
        yield f" {heading} {' '.join(bars)} "


def _foreign(summary: Summary) -> Iterator[str]:
    if summary.count("visitors_total"):
        children, adults = (sum(summary.counts(name).values()) for name in ("foreign_children", "foreign_adults"))
        yield f" From abroad: {children:,} children, {adults:,} adults. "


def _walked(summary: Summary) -> Iterator[str]:
    for route in summary.routes:
        counts = [summary.count(f"route.{name}", route) for name in ("capacity", "tours", "visitors")]
        fill = summary.number("route.avg_fill", route)
        cells = [f"{count:,}" for count in counts] + ([] if fill is None else [f"{fill:,.1f}%"])
        yield f" {route} {' '.join(summary.text('route.title', route).split())} {' '.join(cells)} "


def missing_in(pdf: bytes, summary: Summary, folder: Path) -> list[str]:
    """Return the figures that a report in English does not tell, or tells otherwise."""
    text = _unbroken(re.sub(r"\s+", " ", f" {body_of(pdf, folder)} "))
    return [wanted for wanted in in_report(summary) if _unbroken(wanted) not in text]


def _unbroken(text: str) -> str:
    """Join what a line may break after its hyphen, as a route's long code."""
    return text.replace("- ", "-")
