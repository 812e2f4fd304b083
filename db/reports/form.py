"""Rules of form: every figure is in the dictionary, and its value is what the dictionary allows there."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.reports.dictionary import BY_NAME, FIELDS, FLAGS, LARGEST, allows, codes_of
from db.reports.fields.field import Field, ValueType
from db.reports.findings import FigureFinding, blocking
from db.reports.summary import Figure, Summary, Value, value_text

_REQUIRED = tuple(field for field in FIELDS if field.dim in ("", "route") and not field.is_optional)


def form_findings(summary: Summary) -> Iterator[FigureFinding]:
    """Yield figures that are unknown, misshapen, repeated or missing."""
    for figure in summary.figures:
        field = BY_NAME.get((figure.field, figure.dim))
        if field is None or (figure.block, figure.unit) != (field.block, field.unit) or figure.flag not in FLAGS:
            yield _unknown(figure)
        elif not allows(figure.dim, figure.key):
            yield _bad_key(figure, field)
        elif not fits(field, figure.value):
            yield _bad_value(figure, field)
    yield from _repeated(summary)
    yield from missing_findings(summary)


def fits(field: Field, value: Value) -> bool:
    """Say whether a value is what its field allows."""
    if field.type is ValueType.COUNT:
        return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST
    if field.type is ValueType.DECIMAL:
        return isinstance(value, Decimal) and _is_within(field, value)
    if not isinstance(value, str):
        return False
    if field.type is ValueType.CODE:
        return value in codes_of(field.codes)
    if field.type is ValueType.CODES:
        codes = value.split(" ")
        return codes == sorted(set(codes)) and codes_of(field.codes).issuperset(codes)
    return re.fullmatch(field.pattern, value) is not None


def _is_within(field: Field, value: Decimal) -> bool:
    if not value.is_finite() or value.is_signed() or value.as_tuple().exponent != -field.places:
        return False
    return field.least <= value <= (LARGEST if field.most is None else field.most)


def _repeated(summary: Summary) -> Iterator[FigureFinding]:
    for (_, field, dim, key), count in Counter(figure.place for figure in summary.figures).items():
        if count > 1:
            yield blocking(
                "repeated",
                say(QT_TRANSLATE_NOOP("db", "“{field}” “{key}” stands there more than once."), field=field, key=key),
                say(QT_TRANSLATE_NOOP("db", "Keep one row for each figure.")),
                field,
                dim,
                key,
            )


def missing_findings(summary: Summary) -> Iterator[FigureFinding]:
    """Yield the figures that a summary must have and has not."""
    for field in _REQUIRED:
        for key in summary.routes if field.dim else ("",):
            if not summary.has(field.name, key):
                yield _absent(field, key)


def _absent(field: Field, key: str) -> FigureFinding:
    return blocking(
        "missing",
        say(QT_TRANSLATE_NOOP("db", "“{title}” is missing."), title=field.title)
        if not key
        else say(QT_TRANSLATE_NOOP("db", "“{title}” is missing for “{key}”."), title=field.title, key=key),
        say(QT_TRANSLATE_NOOP("db", "Write 0 where there was nothing.")),
        field.name,
        field.dim,
        key,
    )


def _unknown(figure: Figure) -> FigureFinding:
    return blocking(
        "unknown_field",
        say(
            QT_TRANSLATE_NOOP("db", "The dictionary has no field “{field}” of this kind in “{block}”."),
            field=figure.field,
            block=figure.block,
        ),
        say(QT_TRANSLATE_NOOP("db", "Leave out what the dictionary does not name.")),
        figure.field,
        figure.dim,
        figure.key,
    )


def _bad_key(figure: Figure, field: Field) -> FigureFinding:
    return blocking(
        "key",
        say(QT_TRANSLATE_NOOP("db", "“{title}” has no key “{key}”."), title=field.title, key=figure.key),
        say(QT_TRANSLATE_NOOP("db", "Use a code from the list of this field.")),
        figure.field,
        figure.dim,
        figure.key,
    )


def _bad_value(figure: Figure, field: Field) -> FigureFinding:
    return blocking(
        "value",
        say(
            QT_TRANSLATE_NOOP("db", "“{title}” cannot be “{value}”: {rule}."),
            title=field.title,
            value=value_text(figure.value),
            rule=_rule(field),
        ),
        say(QT_TRANSLATE_NOOP("db", "Correct the records behind this figure.")),
        figure.field,
        figure.dim,
        figure.key,
    )


def _rule(field: Field) -> Phrase:
    if field.type is ValueType.COUNT:
        return say(QT_TRANSLATE_NOOP("db", "a whole number from 0 is expected"))
    if field.type is ValueType.DECIMAL and field.most is not None:
        return say(
            QT_TRANSLATE_NOOP("db", "a number from {least} to {most} with {places} decimal place(s) is expected"),
            least=field.least,
            most=field.most,
            places=field.places,
        )
    if field.type is ValueType.DECIMAL:
        return say(
            QT_TRANSLATE_NOOP("db", "a number from 0 with {places} decimal place(s) is expected"), places=field.places
        )
    if field.type is ValueType.TEXT:
        return say(QT_TRANSLATE_NOOP("db", "the text does not have the form of this field"))
    return say(QT_TRANSLATE_NOOP("db", "a code of the list is expected"))
