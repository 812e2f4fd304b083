"""Rules of arithmetic: parts add up to their total, a part never exceeds its whole, derived figures follow."""

from collections.abc import Iterator
from decimal import Decimal

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import ActivityFlag
from db.reports.dictionary import FIELDS, field_of
from db.reports.dimensions import NO_COUNTRY, OTHER
from db.reports.fields.field import Field
from db.reports.findings import FigureFinding, blocking
from db.reports.summary import Summary, share

_RECOUNT = QT_TRANSLATE_NOOP("db", "Open the visits behind both figures and correct the one that differs.")
_SHARES = (
    ("briefing_rate", "briefed_total", ""),
    ("category_unknown_share", "by_category", "unknown"),
    ("origin_unknown_share", "by_origin", "unknown"),
)


def sum_findings(summary: Summary) -> Iterator[FigureFinding]:
    """Yield figures that contradict one another."""
    for field in FIELDS:
        if field.total is not None:
            yield from _group(summary, field, field.total)
        if field.within:
            yield from _part(summary, field)
    yield from _countries(summary)
    yield from _foreign(summary)
    yield from _derived(summary)
    yield from _status(summary)


def _group(summary: Summary, field: Field, total: tuple[str, str]) -> Iterator[FigureFinding]:
    found = summary.adds_up_to(field.name, field.dim)
    if found != (wanted := summary.count(*total)):
        yield _differs("sum", field, _total_title(total), found, wanted)


def _total_title(total: tuple[str, str]) -> Phrase:
    name, key = total
    return field_of(name).title if not key else say(QT_TRANSLATE_NOOP("db", "Other regions"))


def _part(summary: Summary, field: Field) -> Iterator[FigureFinding]:
    if (found := summary.count(field.name)) > (most := summary.count(field.within)):
        yield blocking(
            "part",
            say(
                QT_TRANSLATE_NOOP("db", "“{part}” is {found}, more than “{whole}”, which is {most}."),
                part=field.title,
                found=found,
                whole=field_of(field.within).title,
                most=most,
            ),
            say(_RECOUNT),
            field.name,
        )


def _countries(summary: Summary) -> Iterator[FigureFinding]:
    """Countries and origin tell the same story, as far as both are known."""
    field, home = field_of("by_country", "country"), summary.header.home_country
    countries, origins = summary.counts("by_country"), summary.counts("by_origin")
    abroad = sum(count for key, count in countries.items() if key not in (home, NO_COUNTRY))
    if abroad > (foreign := origins.get("foreign", 0)):
        yield _differs("abroad", field, say(QT_TRANSLATE_NOOP("db", "Abroad")), abroad, foreign)
    unknown = origins.get("unknown", 0)
    domestic = sum(origins.values()) - foreign - unknown
    if not domestic <= countries.get(home, 0) <= domestic + unknown:
        title = say(QT_TRANSLATE_NOOP("db", "Visitors of the own country by origin"))
        yield _differs("home", field, title, countries.get(home, 0), domestic)


def _foreign(summary: Summary) -> Iterator[FigureFinding]:
    """Foreign children and adults of a country are its visitors, and all together the visitors from abroad."""
    children, adults = summary.counts("foreign_children"), summary.counts("foreign_adults")
    countries, foreign = summary.counts("by_country"), summary.count("by_origin", "foreign")
    field = field_of("foreign_adults", "country")
    both = {key: children.get(key, 0) + adults.get(key, 0) for key in {*children, *adults}}
    if sum(both.values()) != foreign:
        yield _differs("foreign", field, say(QT_TRANSLATE_NOOP("db", "Abroad")), sum(both.values()), foreign)
    for key in sorted({*both, *countries} - {OTHER, summary.header.home_country}):
        if not _agrees(key, both, countries):
            title = field_of("by_country", "country").title
            yield _differs("foreign", field, title, both.get(key, 0), countries.get(key, 0), key)
    if home := both.get(summary.header.home_country):
        yield _differs("foreign", field, say(QT_TRANSLATE_NOOP("db", "Abroad")), home, 0, summary.header.home_country)


def _agrees(key: str, both: dict[str, int], countries: dict[str, int]) -> bool:
    """Say whether a country has as many visitors in both splits; what is small in one may be merged there."""
    if key in both and key in countries:
        return both[key] == countries[key] or (key == NO_COUNTRY and both[key] < countries[key])
    if key in both:
        return OTHER in countries or not both[key]
    return key == NO_COUNTRY or OTHER in both or not countries[key]


def _derived(summary: Summary) -> Iterator[FigureFinding]:
    for name, part, key in _SHARES:
        wanted = share(summary.count(part, key), summary.count("visitors_total"))
        yield from _follows(summary, field_of(name), "", wanted)
    for route in summary.routes:
        seats = summary.count("route.tours", route) * summary.count("route.capacity", route)
        wanted = share(summary.count("route.visitors", route), seats)
        yield from _follows(summary, field_of("route.avg_fill", "route"), route, wanted)
    walked = sum(count > 0 for count in summary.counts("route.tours").values())
    if walked != (active := summary.count("routes_active")):
        yield _differs("routes", field_of("routes_active"), field_of("routes_active").title, walked, active)


def _follows(summary: Summary, field: Field, key: str, wanted: Decimal | None) -> Iterator[FigureFinding]:
    if (found := summary.number(field.name, key)) != wanted:
        yield blocking(
            "derived",
            say(
                QT_TRANSLATE_NOOP("db", "“{title}” is {found}, but the figures it is made of give {wanted}."),
                title=field.title,
                found=_or_nothing(found),
                wanted=_or_nothing(wanted),
            ),
            say(QT_TRANSLATE_NOOP("db", "Count the month anew.")),
            field.name,
            field.dim,
            key,
        )


def _status(summary: Summary) -> Iterator[FigureFinding]:
    if opened := summary.count("visits_open"):
        yield blocking(
            "open",
            say(QT_TRANSLATE_NOOP("db", "%n visit(s) of the month are not closed."), opened),
            say(QT_TRANSLATE_NOOP("db", "Close these visits, or record why they were not held.")),
            "visits_open",
        )
    if summary.header.activity_flag is not ActivityFlag.ACTIVE and summary.count("visits_held"):
        yield blocking(
            "activity",
            say(QT_TRANSLATE_NOOP("db", "The summary says that no visits were held, yet it counts some.")),
            say(QT_TRANSLATE_NOOP("db", "Count the month anew.")),
            "activity_flag",
        )


def _differs(rule: str, field: Field, total: Phrase, found: int, wanted: int, key: str = "") -> FigureFinding:
    return blocking(
        rule,
        say(
            QT_TRANSLATE_NOOP("db", "“{group}” adds up to {found}, “{total}” is {wanted}."),
            group=field.title,
            found=found,
            total=total,
            wanted=wanted,
        ),
        say(_RECOUNT),
        field.name,
        field.dim,
        key,
    )


def _or_nothing(value: Decimal | None) -> object:
    return say(QT_TRANSLATE_NOOP("db", "nothing")) if value is None else value
