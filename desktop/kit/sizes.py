"""Sizes in pixels at the text size of 100 %, by meaning; `px()` scales them."""

from typing import Final

BASE: Final = 14
"""The body text, from which every other size is scaled."""

LARGE: Final = 1.6
"""From this text size on, what is large already grows no further: the room is needed for more of it."""

HAIR: Final = 1
SPACE_2: Final = 2
SPACE_4: Final = 4
SPACE_6: Final = 6
SPACE_8: Final = 8
SPACE_10: Final = 10
SPACE_12: Final = 12
CARD_GAP: Final = 14
CARD_PADDING: Final = 18
SPACE_16: Final = 16
SPACE_20: Final = 20
SPACE_24: Final = 24
SPACE_28: Final = 28
PAGE_MARGIN: Final = 28

RADIUS_KEYCAP: Final = 4
RADIUS_BLOCK: Final = 6
RADIUS_CONTROL: Final = 8
RADIUS_PANEL: Final = 10
RADIUS_CARD: Final = 12
RADIUS_DIALOG: Final = 14

STATUS_BAR: Final = 28
SMALL_BUTTON: Final = 30
BUTTON: Final = 34
TARGET: Final = 26
NAV_ROW: Final = 36
TABLE_ROW: Final = 36
LIST_ROW: Final = 60
TOP_BAR: Final = 72
TOAST: Final = 52
STEP_ROW: Final = 58
FLOW: Final = 76

SIDEBAR: Final = 236
SIDEBAR_NARROW: Final = 64
SIDE_PANEL: Final = 300
SIDE_SHEET: Final = 752
STEPPER: Final = 52
SEARCH_BUTTON: Final = 296
PALETTE: Final = 660
PALETTE_TOP: Final = 96
PALETTE_FIELD: Final = 57
PALETTE_FOOT: Final = 40
CHOICE_ROW: Final = 47
CHOICE_HEADING: Final = 35
CHOICE_TILE: Final = 30

GATE_SIDE: Final = 330
GATE_FIELD: Final = 72
GATE_ACTION: Final = 72
GATE_LOW: Final = 44
GATE_ROW: Final = 46
GATE_GROUP: Final = 72
GATE_STRIP: Final = 52
GATE_FOOT: Final = 40
GATE_CELL: Final = 228

ICON_NAV: Final = 18
ICON_BUTTON: Final = 17
ICON_BLOCK: Final = 15
ICON_PILL: Final = 14
ICON_EMPTY: Final = 40

PILL: Final = 22
TILE: Final = 34
TILE_SMALL: Final = 32
AVATAR: Final = 26
AVATAR_NAV: Final = 28
BAR: Final = 4
KEYCAP: Final = 18
STEP_MARK: Final = 26
DOT: Final = 8
RING: Final = 2
