import json
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.app.resources import resource
from desktop.kit.tokens import BadTheme, Tokens, load_tokens

THEMES = {name: load_tokens(resource("themes", f"{name}.json")) for name in ("light", "dark")}
GROUND = ("window", "canvas", "surface", "popover", "sunken", "hover")
SOFT = ("accent_soft", "success_soft", "warning_soft", "danger_soft")
GROUPS = ("school", "student", "foreign", "tourist", "corporate")

READ = (
    [(ink, ground) for ink in ("text", "text2", "text3") for ground in (*GROUND, *SOFT)]
    + [(ink, ground) for ink in ("accent", "success", "warning", "danger") for ground in GROUND]
    + [(ink, f"{ink}_soft") for ink in ("accent", "success", "warning", "danger")]
    + [("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_danger_solid", "danger_solid"), ("on_now", "now")]
    + [("text", "nav_chosen"), ("accent", "nav_chosen"), ("surface", "text")]
    + [(f"groups.{group}.on_tint", f"groups.{group}.tint") for group in GROUPS]
    + [(f"groups.{group}.on_line", f"groups.{group}.line") for group in GROUPS]
)
SEEN = [(sign, ground) for sign in ("control", "focus", "accent") for ground in GROUND] + [
    (f"groups.{group}.line", "surface") for group in GROUPS
]


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(tokens: Tokens, one: str, other: str) -> float:
    light, dark = sorted((luminance(tokens.colour(one)), luminance(tokens.colour(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_can_be_read_on_every_ground_it_may_lie_on(theme: str) -> None:
    weak = {pair: found for pair in READ if (found := contrast(THEMES[theme], *pair)) < 4.5}
    assert not weak


@pytest.mark.parametrize("theme", THEMES)
def test_every_sign_frame_and_focus_ring_can_be_seen(theme: str) -> None:
    weak = {pair: found for pair in SEEN if (found := contrast(THEMES[theme], *pair)) < 3}
    assert not weak


@pytest.mark.parametrize("theme", THEMES)
def test_numbers_of_the_roster_can_be_read_on_every_tint(theme: str) -> None:
    tokens = THEMES[theme]
    assert len(tokens.roster) == 3
    for tint in tokens.roster:
        light, dark = sorted((luminance(tint), luminance(tokens.text)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_levels_can_be_read_and_told_apart_without_their_colour(theme: str) -> None:
    tokens = THEMES[theme]
    light = [luminance(shade) for shade in tokens.levels]
    for ground, ink in zip(light, map(luminance, tokens.on_levels), strict=True):
        assert (max(ground, ink) + 0.05) / (min(ground, ink) + 0.05) >= 4.5
    rising = light if tokens.is_dark else light[::-1]
    assert all((above + 0.05) / (below + 0.05) >= 1.3 for below, above in pairwise(rising))


def written(tmp_path: Path, **changes: object) -> Path:
    theme = json.loads(resource("themes", "light.json").read_text(encoding="utf-8"))
    theme.update(changes)
    file = tmp_path / "own.json"
    file.write_text(json.dumps({key: value for key, value in theme.items() if value is not None}), encoding="utf-8")
    return file


def test_a_missing_token_fails_at_start(tmp_path: Path) -> None:
    with pytest.raises(BadTheme, match="accent"):
        load_tokens(written(tmp_path, accent=None))


def test_a_misspelt_token_fails_at_start(tmp_path: Path) -> None:
    with pytest.raises(BadTheme, match="acent"):
        load_tokens(written(tmp_path, acent="#2450C4"))


def test_a_group_without_its_tint_fails_at_start(tmp_path: Path) -> None:
    groups = json.loads(resource("themes", "light.json").read_text(encoding="utf-8"))["groups"]
    del groups["school"]["tint"]
    with pytest.raises(BadTheme, match="tint"):
        load_tokens(written(tmp_path, groups=groups))


def test_what_is_no_colour_fails_at_start(tmp_path: Path) -> None:
    with pytest.raises(BadTheme, match="text2"):
        load_tokens(written(tmp_path, text2="dark grey"))
