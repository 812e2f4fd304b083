"""The data dictionary: every field of the summary, and what its keys and values may be."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from db.errors import Phrase
from db.reports.codes import code_list
from db.reports.dimensions import DIMENSIONS
from db.reports.fields.activity import ACTIVITY
from db.reports.fields.data_quality import DATA_QUALITY
from db.reports.fields.field import Dim, Field
from db.reports.fields.routes import ROUTES
from db.reports.fields.safety import SAFETY
from db.reports.fields.visitors import VISITORS
from db.reports.titles import YES_NO

SCHEMA_VERSION = "1.0"
FLAGS = ("", "derived", "estimated", "suppressed")
LARGEST = 999_999_999
FIELDS: tuple[Field, ...] = (*ACTIVITY, *VISITORS, *ROUTES, *SAFETY, *DATA_QUALITY)
BY_NAME: Mapping[tuple[str, str], Field] = MappingProxyType({(field.name, field.dim): field for field in FIELDS})


def field_of(name: str, dim: str = "") -> Field:
    """Return a field, or its split by `dim`; KeyError if the dictionary has none."""
    return BY_NAME[name, dim]


@cache
def keys_of(dim: str) -> tuple[str, ...]:
    """Return the keys a dimension allows, in reading order; empty for one bound by a pattern."""
    dimension = DIMENSIONS[dim]
    listed = tuple(code_list(dimension.codes)) if dimension.codes else ()
    return (*listed, *(key for key in dimension.titles if key not in listed))


def allows(dim: str, key: str) -> bool:
    """Say whether `key` may stand under a dimension; without a dimension there is no key."""
    if not dim:
        return not key
    pattern = DIMENSIONS[dim].pattern
    return bool(re.fullmatch(pattern, key)) if pattern else key in keys_of(dim)


@cache
def codes_of(name: str) -> frozenset[str]:
    """Return the codes that a value may be."""
    return frozenset(YES_NO) if name == "yes_no" else frozenset(code_list(name))


def key_title(dim: Dim, key: str, words: Callable[[Phrase], str], language: str) -> str:
    """Return what people call a key; a key without a name, such as a route code, is its own name."""
    if key in dim.titles:
        return words(dim.titles[key])
    names = code_list(dim.codes) if dim.codes else {}
    return names[key].in_language(language) if key in names else key
