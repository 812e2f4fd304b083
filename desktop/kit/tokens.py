"""Colours by meaning, read from a theme file."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from pathlib import Path
from typing import Any

COLOUR = re.compile(r"#[0-9A-F]{6}")


class BadTheme(ValueError):
    """A theme file lacks a token, has one too many, or holds something that is not a colour."""


@dataclass(frozen=True, slots=True)
class Tint:
    """The colours of one group type: its line, a pale fill, and what is written on either."""

    line: str
    tint: str
    on_tint: str
    on_line: str


@dataclass(frozen=True, slots=True)
class GroupTints:
    """One tint for each group type."""

    school: Tint
    student: Tint
    foreign: Tint
    tourist: Tint
    corporate: Tint


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of a theme, `#RRGGBB`, named after what it means; opacities are parts of 1."""

    window: str
    canvas: str
    surface: str
    popover: str
    sunken: str
    hover: str
    border: str
    control: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    focus: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    danger_solid: str
    on_danger_solid: str
    now: str
    on_now: str
    nav_chosen: str
    scrim: str
    scrim_opacity: float
    shadow_opacity: float
    is_dark: bool
    roster: tuple[str, str, str]
    levels: tuple[str, str, str, str]
    on_levels: tuple[str, str, str, str]
    groups: GroupTints

    def colour(self, name: str) -> str:
        """The colour of a role by name ("accent", "groups.school.line"); raises AttributeError for an unknown one."""
        return str(attrgetter(name)(self))

    def group(self, kind: str) -> Tint:
        """The tint of a group type by its code."""
        tint: Tint = getattr(self.groups, kind)
        return tint


def load_tokens(file: Path) -> Tokens:
    """Read a theme file; raises BadTheme naming what is missing, unknown or no colour."""
    read: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    _same_names(file.name, read, Tokens)
    _same_names(file.name, read["groups"], GroupTints)
    groups = {}
    for name, parts in read["groups"].items():
        _same_names(f"{file.name}: {name}", parts, Tint)
        groups[name] = Tint(**parts)
    scales = {name: tuple(read[name]) for name in ("roster", "levels", "on_levels")}
    values = read | {"groups": GroupTints(**groups)} | scales
    _all_colours(file.name, read)
    return Tokens(**values)


def _same_names(where: str, read: Mapping[str, object], kind: type) -> None:
    wanted = {field.name for field in fields(kind)}
    if wrong := wanted ^ set(read):
        raise BadTheme(f"{where}: missing or unknown {', '.join(sorted(wrong))}")


def _all_colours(where: str, value: object, name: str = "") -> None:
    if isinstance(value, dict):
        for key, part in value.items():
            _all_colours(where, part, key)
    elif isinstance(value, list):
        for part in value:
            _all_colours(where, part, name)
    elif isinstance(value, str) and not COLOUR.fullmatch(value):
        raise BadTheme(f"{where}: {name} is not a colour: {value}")
