"""Summaries for tests: a realistic month with all categories, and any month at all for hypothesis."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from db.model.kinds import (
    ActivityFlag,
    AgeBand,
    ApproverRole,
    Cause,
    Channel,
    CorrectionReason,
    IncidentKind,
    IncidentSeverity,
    Payment,
    RefusalReason,
    VisitorCategory,
)
from db.reports.keys import SigningKey
from db.reports.summary import Figure, Header, Summary, Value, figure, share

KEY = SigningKey(bytes(range(32)))
HOME = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class RouteRow:
    """One route of a made month."""

    code: str
    title: str
    industry: str
    minutes_plan: int
    capacity: int
    min_age: int
    languages: str
    adapted: str
    tours: int
    visitors: int
    minutes: int
    programme: str = ""


ROUTES = (
    RouteRow("R1", "Прокатный стан 2000", "24.10", 90, 18, 12, "en ru zh", "n", 17, 271, 1560),
    RouteRow("R2", "Литейный цех", "24.51", 75, 15, 14, "de ru", "n", 13, 178, 985),
    RouteRow("R3", "Роботы и сварка", "28.49", 60, 15, 10, "en ru", "y", 11, 162, 655, "URAL-7"),
    RouteRow("R4", "Музей завода", "91.02", 45, 25, 6, "en ko ru zh", "y", 9, 171, 410),
    RouteRow("R5", "Центральная лаборатория", "71.20", 50, 12, 14, "ru", "n", 4, 41, 205),
    RouteRow("R6", "Испытательный центр", "71.20", 60, 12, 16, "ru", "n", 3, 24, 180),
    RouteRow("R7", "Энергоцех, ночной маршрут", "35.11", 80, 10, 18, "ru", "n", 0, 0, 0),
)
GROUPS: dict[str, dict[str, int]] = {
    "category": {
        "preschool": 12,
        "school_1_4": 61,
        "school_5_9": 245,
        "school_10_11": 141,
        "college": 76,
        "university": 88,
        "tourist_organised": 84,
        "tourist_individual": 29,
        "business": 24,
        "professional": 14,
        "official": 6,
        "media": 5,
        "family_staff": 13,
        "chaperone": 42,
        "other": 4,
        "unknown": 3,
    },
    "age": {"0-6": 12, "7-11": 84, "12-13": 151, "14-17": 233, "18-64": 321, "65+": 38, "unknown": 8},
    "origin": {"same_municipality": 412, "same_region": 282, "other_region": 113, "foreign": 38, "unknown": 2},
    "region": {"RU-SVE": 44, "RU-PER": 31, "RU-BA": 17, "RU-TYU": 9, "RU-MOW": 7, "RU-KHM": 3, "unknown": 2},
    "country": {"RU": 807, "CN": 18, "DE": 12, "KR": 5, "KZ": 3, "XX": 2},
    "payment": {"free": 497, "paid": 229, "subsidised": 121},
    "language": {"ru": 809, "zh": 18, "de": 12, "en": 8},
    "channel": {
        "school": 459,
        "university": 164,
        "tour_operator": 84,
        "direct": 42,
        "corporate": 38,
        "authority": 6,
        "agency_programme": 31,
        "tourist_centre": 19,
        "other": 4,
    },
}
FOREIGN = {"foreign_children": {"CN": 11, "DE": 4}, "foreign_adults": {"CN": 7, "DE": 8, "KR": 5, "KZ": 3}}
REFUSALS = {"capacity": 2, "age": 0, "lead_time": 1, "clearance": 0, "production": 0, "language": 0, "other": 0}
CANCELLED = {"visitor": 1, "enterprise": 0, "authority": 0, "force_majeure": 0}
SEVERITIES = {"near_miss": 1, "first_aid": 1, "medical": 0, "serious": 0}
KINDS = {"injury": 0, "illness": 1, "lost_person": 0, "rule_breach": 1, "property": 0, "evacuation": 0, "security": 0}
PLAIN: dict[str, Value] = {
    "requests_received": 46,
    "lead_time_median": Decimal("17.5"),
    "visits_planned": 43,
    "visits_held": 41,
    "visits_no_show": 1,
    "visits_interrupted": 1,
    "walk_in_visits": 2,
    "open_days": 1,
    "open_day_visitors": 64,
    "remote_events": 2,
    "remote_participants": 55,
    "declared_total": 872,
    "accessibility": 9,
    "career_visitors": 264,
    "education_programme_visitors": 118,
    "routes_offered": 7,
    "slots_offered": 72,
    "seats_offered": 1130,
    "utilisation": Decimal("69.3"),
    "guides_active": 8,
    "guides_total": 10,
    "guides_certified": 2,
    "guides_retrained": 4,
    "guide_hours": Decimal("71.4"),
    "briefed_total": 845,
    "evacuations": 1,
    "headcount_mismatch": 2,
    "feedback_n": 63,
    "feedback_score": Decimal("4.7"),
    "recommend_share": Decimal("95.2"),
    "career_interest_share": Decimal("38.1"),
    "revenue_rub": Decimal("183200.00"),
    "souvenirs_given": 420,
    "visits_open": 0,
    "estimated_share": Decimal("7.6"),
    "duration_missing": 2,
    "late_entries": 3,
    "corrections_since_rev0": 0,
}


def make_header(**changes: Any) -> Header:
    """Make the header of a closed month of an invented plant."""
    header = Header(
        programme_code="OP-5",
        enterprise_code="E01234",
        enterprise_name="АО «Северный прокат»",
        region_code="RU-CHE",
        industry_code="24.10",
        timezone="Asia/Yekaterinburg",
        period="2026-11",
        generated_at=datetime(2026, 12, 2, 9, 15, 4, tzinfo=UTC),
        closed_at=datetime(2026, 12, 2, 9, 14, 58, tzinfo=UTC),
        approver_role=ApproverRole.DEPUTY_DIRECTOR,
        app_version="Gatehouse 0.1.0",
        suppress_below=0,
    )
    return replace(header, **changes)


def make_summary(
    *,
    plain: Mapping[str, Value] | None = None,
    groups: Mapping[str, Mapping[str, int]] | None = None,
    routes: Iterable[RouteRow] = ROUTES,
    foreign: Mapping[str, Mapping[str, int]] = FOREIGN,
    **header: Any,
) -> Summary:
    """Make a month whose figures agree; `plain` and `groups` replace figures, the rest are header fields."""
    return assemble(
        make_header(**header),
        {**PLAIN, **(plain or {})},
        {**GROUPS, **(groups or {})},
        foreign,
        {"requests_refused": REFUSALS, "visits_cancelled": CANCELLED, "severity": SEVERITIES, "kind": KINDS},
        tuple(routes),
    )


def make_nil_summary(**header: Any) -> Summary:
    """Make a month without any visit."""
    plain = {name: 0 for name, value in PLAIN.items() if isinstance(value, int)} | {"guide_hours": Decimal("0.0")}
    nothing = {name: dict.fromkeys(keys, 0) for name, keys in GROUPS.items()}
    splits: dict[str, dict[str, int]] = {"requests_refused": {}, "visits_cancelled": {}, "severity": {}, "kind": {}}
    header.setdefault("activity_flag", ActivityFlag.NIL)
    return assemble(make_header(**header), plain, nothing, {}, splits, ())


def make_correction(first: Summary, checksum: str) -> Summary:
    """Make revision 1 of a month: 24 adults had been pupils."""
    category = dict(GROUPS["category"], university=64, school_5_9=269)
    return make_summary(
        plain={"corrections_since_rev0": 1},
        groups={"category": category},
        period=first.header.period,
        revision=first.header.revision + 1,
        supersedes_sha256=checksum,
        correction_reason=CorrectionReason.WRONG_CATEGORY,
    )


def make_previous() -> Summary:
    """Make the month before, a little smaller."""
    category = {key: count - count // 8 for key, count in GROUPS["category"].items()}
    total = sum(category.values())
    gone = sum(GROUPS["category"].values()) - total
    groups = {
        "category": category,
        "age": dict(GROUPS["age"], **{"18-64": GROUPS["age"]["18-64"] - gone}),
        "origin": dict(GROUPS["origin"], same_municipality=GROUPS["origin"]["same_municipality"] - gone),
        "country": dict(GROUPS["country"], RU=GROUPS["country"]["RU"] - gone),
        "payment": dict(GROUPS["payment"], free=GROUPS["payment"]["free"] - gone),
        "language": dict(GROUPS["language"], ru=GROUPS["language"]["ru"] - gone),
        "channel": dict(GROUPS["channel"], school=GROUPS["channel"]["school"] - gone),
    }
    plain: dict[str, Value] = {
        "visits_held": 38,
        "visits_planned": 41,
        "requests_received": 49,
        "declared_total": 790,
        "briefed_total": total,
        "utilisation": Decimal("64.8"),
        "feedback_score": Decimal("4.6"),
    }
    return make_summary(plain=plain, groups=groups, period="2026-10")


def assemble(
    header: Header,
    plain: Mapping[str, Value],
    groups: Mapping[str, Mapping[str, int]],
    foreign: Mapping[str, Mapping[str, int]],
    splits: Mapping[str, Mapping[str, int]],
    routes: tuple[RouteRow, ...],
) -> Summary:
    """Make a summary of the parts, with the totals and shares that follow from them."""
    total = sum(groups["category"].values())
    rows = [figure(name, value, flag=_flag(name)) for name, value in plain.items()]
    rows += [figure("visitors_total", total)]
    for dim, keys in groups.items():
        rows += [figure(f"by_{dim}", count, dim=dim, key=key) for key, count in keys.items()]
    for name, keys in foreign.items():
        rows += [figure(name, count, dim="country", key=key) for key, count in keys.items()]
    rows += _split("requests_refused", "reason", splits["requests_refused"])
    rows += _split("visits_cancelled", "cause", splits["visits_cancelled"])
    rows += _split("incidents", "severity", splits["severity"])
    rows += [figure("incidents", count, dim="kind", key=key) for key, count in splits["kind"].items()]
    rows += [
        figure("guides_by_language", count, dim="language", key=key)
        for key, count in {"ru": 10, "en": 3, "zh": 2}.items()
    ]
    rows += _routes(routes)
    rows += _shares(plain, groups, total)
    return Summary(header, tuple(rows))


def _flag(name: str) -> str:
    return {"open_day_visitors": "estimated", "utilisation": "derived"}.get(name, "")


def _split(name: str, dim: str, keys: Mapping[str, int]) -> list[Figure]:
    parts = [figure(name, count, dim=dim, key=key) for key, count in keys.items()]
    return [figure(name, sum(keys.values())), *parts]


def _shares(plain: Mapping[str, Value], groups: Mapping[str, Mapping[str, int]], total: int) -> list[Figure]:
    briefed = plain["briefed_total"]
    assert isinstance(briefed, int)
    shares = {
        "briefing_rate": share(briefed, total),
        "category_unknown_share": share(groups["category"].get("unknown", 0), total),
        "origin_unknown_share": share(groups["origin"].get("unknown", 0), total),
    }
    return [figure(name, value, flag="derived") for name, value in shares.items() if value is not None]


def _routes(routes: tuple[RouteRow, ...]) -> list[Figure]:
    rows = [
        figure("routes_active", sum(route.tours > 0 for route in routes)),
        figure("tours_held", sum(route.tours for route in routes)),
        figure("tour_minutes", sum(route.minutes for route in routes)),
    ]
    for route in routes:
        cells: dict[str, Value | None] = {
            "title": route.title,
            "industry": route.industry,
            "duration_plan": route.minutes_plan,
            "capacity": route.capacity,
            "min_age": route.min_age,
            "languages": route.languages,
            "adapted": route.adapted,
            "part_of_programme": route.programme or None,
            "tours": route.tours,
            "visitors": route.visitors,
            "minutes": route.minutes,
            "avg_fill": share(route.visitors, route.tours * route.capacity),
        }
        rows += [
            figure(f"route.{name}", value, dim="route", key=route.code, flag="derived" if name == "avg_fill" else "")
            for name, value in cells.items()
            if value is not None
        ]
    return rows


@st.composite
def summaries(draw: st.DrawFn) -> Summary:
    """Draw any month that a site could report."""
    total = draw(st.integers(0, 3000))
    foreign = draw(st.integers(0, total))
    unknown = draw(st.integers(0, total - foreign))
    domestic = draw(_parts(total - foreign - unknown, ("same_municipality", "same_region", "other_region")))
    crossed = {
        name: draw(_parts(count, ("CN", "DE", "KR", "TR", "XX")))
        for name, count in zip(("foreign_children", "foreign_adults"), draw(_two(foreign)), strict=True)
    }
    country = {
        key: crossed["foreign_children"][key] + crossed["foreign_adults"][key] for key in crossed["foreign_adults"]
    }
    country["XX"] += unknown
    country["RU"] = sum(domestic.values())
    groups = {
        "category": draw(_parts(total, tuple(VisitorCategory))),
        "age": draw(_parts(total, tuple(AgeBand))),
        "origin": {**domestic, "foreign": foreign, "unknown": unknown},
        "region": draw(_parts(domestic["other_region"], ("RU-SVE", "RU-MOW", "RU-PER", "other", "unknown"))),
        "country": country,
        "payment": draw(_parts(total, tuple(Payment))),
        "language": draw(_parts(total, ("ru", "en", "zh", "unknown"))),
        "channel": draw(_parts(total, tuple(Channel))),
    }
    incidents = draw(st.integers(0, 9))
    splits = {
        "requests_refused": draw(_parts(draw(st.integers(0, 40)), tuple(RefusalReason))),
        "visits_cancelled": draw(_parts(draw(st.integers(0, 40)), tuple(Cause))),
        "severity": draw(_parts(incidents, tuple(IncidentSeverity))),
        "kind": draw(_parts(incidents, tuple(IncidentKind))),
    }
    return assemble(
        make_header(
            enterprise_name=draw(
                st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=60)
            ),
            period=f"{draw(st.integers(2024, 2099))}-{draw(st.integers(1, 12)):02}",
        ),
        draw(_plain(total)),
        groups,
        crossed,
        splits,
        draw(st.lists(_route(), max_size=4, unique_by=lambda route: route.code).map(tuple)),
    )


def _two(total: int) -> st.SearchStrategy[tuple[int, int]]:
    return st.integers(0, total).map(lambda first: (first, total - first))


@st.composite
def _parts(draw: st.DrawFn, total: int, keys: tuple[str, ...]) -> dict[str, int]:
    cuts = sorted(draw(st.lists(st.integers(0, total), min_size=len(keys) - 1, max_size=len(keys) - 1)))
    ends = [*cuts, total]
    return {str(key): end - start for key, start, end in zip(keys, [0, *cuts], ends, strict=True)}


@st.composite
def _plain(draw: st.DrawFn, total: int) -> dict[str, Value]:
    part = st.integers(0, total)
    parts = ("open_day_visitors", "accessibility", "career_visitors", "education_programme_visitors", "briefed_total")
    held = draw(st.integers(1, 300)) if total else 0
    return {
        **PLAIN,
        **{name: draw(part) for name in parts},
        "visits_held": held,
        "visits_interrupted": draw(st.integers(0, held)),
        "walk_in_visits": draw(st.integers(0, held)),
        "revenue_rub": draw(st.decimals(0, 10**8, places=2)),
        "lead_time_median": Decimal(draw(st.integers(0, 200))) / 2,
    }


@st.composite
def _route(draw: st.DrawFn) -> RouteRow:
    tours = draw(st.integers(0, 60))
    return RouteRow(
        code=draw(st.from_regex(r"[A-Z][A-Z0-9._-]{0,9}", fullmatch=True)),
        title=draw(st.sampled_from(["Стан 2000", "=Rolling mill", "+Литейный цех, «старый»", "-1 уровень", "'Музей'"])),
        industry="24.10",
        minutes_plan=draw(st.integers(15, 240)),
        capacity=draw(st.integers(1, 60)),
        min_age=draw(st.integers(0, 18)),
        languages=draw(st.sampled_from(["ru", "en ru", "de en ru zh"])),
        adapted=draw(st.sampled_from(["y", "n"])),
        tours=tours,
        visitors=draw(st.integers(0, 900)) if tours else 0,
        minutes=draw(st.integers(0, 9000)) if tours else 0,
    )
