"""The routes block: routes offered and walked, guides, capacity."""

from db.errors import QT_TRANSLATE_NOOP
from db.reports.fields.field import Block
from db.reports.fields.header import INDUSTRY

_block = Block("routes")

ROUTE_CODE = r"[A-Za-z0-9][A-Za-z0-9._-]{0,19}"
# A title is the one free text in the figures: short, no e-mail sign, no run of digits that could be a number of a
# telephone or document, no control characters.
ROUTE_TITLE = r"(?!.*[0-9]([ ()-]*[0-9]){5})[^\x00-\x1f\x7f\u2028\u2029@<>|\\]{1,120}"

ROUTES = (
    _block.count(
        "routes_active",
        "route",
        QT_TRANSLATE_NOOP("db", "Routes walked"),
        QT_TRANSLATE_NOOP("db", "Routes with at least one tour in the month."),
    ),
    _block.count(
        "routes_offered",
        "route",
        QT_TRANSLATE_NOOP("db", "Routes offered"),
        QT_TRANSLATE_NOOP("db", "Routes open for booking on the last day of the month."),
    ),
    _block.text(
        "route.title",
        QT_TRANSLATE_NOOP("db", "Route"),
        QT_TRANSLATE_NOOP("db", "Approved title of the route."),
        pattern=ROUTE_TITLE,
        dim="route",
    ),
    _block.text(
        "route.industry",
        QT_TRANSLATE_NOOP("db", "Industry shown"),
        QT_TRANSLATE_NOOP("db", "Class of the activity that the route shows, by OKVED 2."),
        pattern=INDUSTRY,
        dim="route",
        optional=True,
    ),
    _block.split(
        "route.duration_plan",
        "route",
        "minute",
        QT_TRANSLATE_NOOP("db", "Planned duration"),
        QT_TRANSLATE_NOOP("db", "Planned duration of one tour of the route."),
    ),
    _block.split(
        "route.capacity",
        "route",
        "person",
        QT_TRANSLATE_NOOP("db", "Capacity"),
        QT_TRANSLATE_NOOP("db", "Visitors that one tour of the route takes."),
    ),
    _block.split(
        "route.min_age",
        "route",
        "year",
        QT_TRANSLATE_NOOP("db", "Youngest age"),
        QT_TRANSLATE_NOOP("db", "Age from which visitors are admitted to the route."),
    ),
    _block.code(
        "route.languages",
        QT_TRANSLATE_NOOP("db", "Languages"),
        QT_TRANSLATE_NOOP("db", "Languages in which the route is led."),
        codes="languages",
        dim="route",
        several=True,
    ),
    _block.code(
        "route.adapted",
        QT_TRANSLATE_NOOP("db", "Adapted"),
        QT_TRANSLATE_NOOP("db", "Whether the route is adapted for people with disabilities."),
        codes="yes_no",
        dim="route",
    ),
    _block.text(
        "route.part_of_programme",
        QT_TRANSLATE_NOOP("db", "Joint route"),
        QT_TRANSLATE_NOOP("db", "Code of the route of several enterprises that this one belongs to."),
        pattern=ROUTE_CODE,
        dim="route",
        optional=True,
    ),
    _block.split(
        "route.tours",
        "route",
        "tour",
        QT_TRANSLATE_NOOP("db", "Tours"),
        QT_TRANSLATE_NOOP("db", "Tours held on the route."),
        ("tours_held", ""),
    ),
    _block.split(
        "route.visitors",
        "route",
        "person_visit",
        QT_TRANSLATE_NOOP("db", "Visitors"),
        QT_TRANSLATE_NOOP("db", "Visitors on tours of the route; who walks two routes in one visit counts on both."),
    ),
    _block.split(
        "route.minutes",
        "route",
        "minute",
        QT_TRANSLATE_NOOP("db", "Minutes"),
        QT_TRANSLATE_NOOP("db", "Sum of durations of the tours on the route."),
        ("tour_minutes", ""),
    ),
    _block.decimal(
        "route.avg_fill",
        "percent",
        QT_TRANSLATE_NOOP("db", "Average fill"),
        QT_TRANSLATE_NOOP("db", "Visitors on the route ÷ (tours × capacity); absent without tours."),
        dim="route",
        optional=True,
    ),
    _block.count(
        "slots_offered",
        "slot",
        QT_TRANSLATE_NOOP("db", "Slots offered"),
        QT_TRANSLATE_NOOP("db", "Starts published for booking."),
    ),
    _block.count(
        "seats_offered",
        "seat",
        QT_TRANSLATE_NOOP("db", "Seats offered"),
        QT_TRANSLATE_NOOP("db", "Seats of the starts published for booking."),
    ),
    _block.decimal(
        "utilisation",
        "percent",
        QT_TRANSLATE_NOOP("db", "Utilisation"),
        QT_TRANSLATE_NOOP("db", "Visitors in scheduled tours ÷ seats offered; absent without seats."),
        optional=True,
    ),
    _block.count(
        "guides_active",
        "person",
        QT_TRANSLATE_NOOP("db", "Guides who led"),
        QT_TRANSLATE_NOOP("db", "Guides who led at least one tour in the month."),
    ),
    _block.count(
        "guides_total",
        "person",
        QT_TRANSLATE_NOOP("db", "Guides on the list"),
        QT_TRANSLATE_NOOP("db", "Guides on the list at the end of the month."),
    ),
    _block.count(
        "guides_certified",
        "person",
        QT_TRANSLATE_NOOP("db", "Guides certified"),
        QT_TRANSLATE_NOOP("db", "Guides on the list who hold a guide certificate."),
        within="guides_total",
    ),
    _block.count(
        "guides_retrained",
        "person",
        QT_TRANSLATE_NOOP("db", "Guides retrained"),
        QT_TRANSLATE_NOOP("db", "Guides on the list who hold a diploma of the programme."),
        within="guides_total",
    ),
    _block.split(
        "guides_by_language",
        "language",
        "person",
        QT_TRANSLATE_NOOP("db", "Guides by language"),
        QT_TRANSLATE_NOOP("db", "Guides on the list by language; one guide may count in several."),
    ),
    _block.decimal(
        "guide_hours",
        "hour",
        QT_TRANSLATE_NOOP("db", "Hours of lead guides"),
        QT_TRANSLATE_NOOP("db", "Sum of the time of lead guides."),
    ),
)
