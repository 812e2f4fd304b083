"""Light, dark or as the system has it: palette, style sheet and fonts from the tokens."""

import re
from string import Template
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from desktop.app.resources import resource
from desktop.kit.look import NAME, Look
from desktop.kit.tokens import Tokens, load_tokens
from desktop.kit.typefaces import INTER, INTER_DISPLAY, Type

ThemeName = Literal["system", "light", "dark"]
SMALLEST_TEXT: Final = 1.0
LARGEST_TEXT: Final = 2.0
PIXELS = re.compile(r"\$\{px_(\d+)\}")
COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)
CONTROL_SIGNS = ("arrow_down", "arrow_up", "tick", "dash")


def apply_theme(app: QApplication, name: ThemeName = "system", text_scale: float = 1.0) -> Look:
    """Dress the application and all its windows; may be called at any time, and again.

    `text_scale` is held between 1 and 2 (100-200 %). "system" follows the desktop's scheme from then on.
    """
    scale = min(max(text_scale, SMALLEST_TEXT), LARGEST_TEXT)
    shade = _shade(app, name)
    tokens = load_tokens(resource("themes", f"{shade}.json"))
    look = app.findChild(Look, NAME)
    if look is None:
        look = _first_look(app, tokens, scale)
    look.become(tokens, scale)
    app.setProperty("theme", name)
    app.setFont(look.font(Type.BODY))
    app.setPalette(make_palette(tokens))
    app.setStyleSheet(fill_style_sheet(look, shade))
    look.announce()
    return look


def _first_look(app: QApplication, tokens: Tokens, scale: float) -> Look:
    app.setStyle("Fusion")
    load_fonts()
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: _follow_system(app))
    return Look(app, tokens, scale)


def _follow_system(app: QApplication) -> None:
    look = app.findChild(Look, NAME)
    if app.property("theme") == "system" and look is not None:
        apply_theme(app, "system", look.scale)


def _shade(app: QApplication, name: ThemeName) -> str:
    if name != "system":
        return name
    return "dark" if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


def load_fonts() -> None:
    """Make the shipped fonts known to Qt, once; without their files the fall-backs of `typefaces` serve."""
    if {INTER, INTER_DISPLAY} <= set(QFontDatabase.families()):
        return
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def make_palette(tokens: Tokens) -> QPalette:
    """The palette standard widgets paint themselves with."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.canvas,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.ToolTipBase: tokens.popover,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.text3,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.danger,
        role.Light: tokens.surface,
        role.Midlight: tokens.hover,
        role.Mid: tokens.border,
        role.Dark: tokens.control,
        role.Shadow: tokens.scrim,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
    }
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.text3))
    return palette


def fill_style_sheet(look: Look, shade: str) -> str:
    """The style sheet with its tokens and pixels filled in; raises KeyError for a name no token has."""
    source = COMMENTS.sub("", resource("app.qss").read_text(encoding="utf-8"))
    sized = PIXELS.sub(lambda found: f"{look.px(int(found[1]))}px", source)
    names = set(re.findall(r"\$(\w+)", sized))
    signs = {sign: resource("icons", "control", f"{sign}_{shade}.svg").as_posix() for sign in CONTROL_SIGNS}
    colours = {name: look.tokens.colour(name) for name in names - signs.keys()}
    return Template(sized).substitute(colours | signs)
