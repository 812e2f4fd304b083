"""The summary of one invented month: random, and still adding up in every split."""

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Final

from db.demo.national.enterprises import Enterprise
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
from db.reports.summary import Figure, Header, Summary, Value, figure, share
from db.rules.calendar import Month

SEASON: Final = (0.5, 0.9, 1.1, 1.3, 1.1, 0.9, 0.7, 0.7, 1.2, 1.4, 1.3, 0.9)
"""How busy each month of a year is; schools make the seasons."""
GROUP: Final = 19
"""People in an average group."""
CATEGORIES: Final[Mapping[str, int]] = {
    **{"preschool": 1, "school_1_4": 8, "school_5_9": 30, "school_10_11": 16, "college": 8, "university": 8},
    **{"tourist_organised": 11, "tourist_individual": 3, "business": 3, "professional": 2, "official": 1, "media": 1},
    **{"family_staff": 2, "chaperone": 5, "other": 1, "unknown": 1},
}
CHANNELS: Final[Mapping[str, int]] = {
    **{"school": 50, "university": 14, "tour_operator": 12, "direct": 9, "corporate": 5, "authority": 2},
    **{"agency_programme": 4, "tourist_centre": 3, "other": 1},
}
COUNTRIES: Final = ("CN", "DE", "KR", "KZ", "TR", "IN", "BY", "UZ", "RS", "IR")
REGIONS: Final = ("RU-MOW", "RU-SPE", "RU-SVE", "RU-TA", "RU-KDA", "RU-NVS", "RU-SAM")
LANGUAGES: Final = ("en", "zh", "de", "kk")


def invented_month(
    enterprise: Enterprise, month: Month, dice: random.Random, *, revision: int = 0, supersedes: str = ""
) -> Summary:
    """Return a month that passes every check. Another `revision` of it has other numbers."""
    people = max(0, round(enterprise.size * SEASON[month.number - 1] * dice.uniform(0.6, 1.4)))
    people = 0 if people < 4 else people
    closed = datetime.combine(month.shifted(1).first, datetime.min.time(), UTC) + timedelta(
        days=dice.randrange(4), hours=dice.randrange(6, 15), minutes=dice.randrange(60)
    )
    header = Header(
        programme_code="OP-5",
        enterprise_code=enterprise.code,
        enterprise_name=enterprise.name,
        region_code=enterprise.region,
        industry_code=enterprise.industry,
        timezone=enterprise.timezone,
        period=str(month),
        revision=revision,
        supersedes_sha256=supersedes,
        correction_reason=CorrectionReason.MISCOUNT if revision else None,
        activity_flag=ActivityFlag.ACTIVE if people else ActivityFlag.NIL,
        generated_at=closed + timedelta(seconds=40),
        closed_at=closed,
        approver_role=ApproverRole.COORDINATOR,
        app_version="Gatehouse 0.1.0",
        suppress_below=0,
    )
    return Summary(header, tuple(_figures(enterprise, people, dice, revision)))


def _figures(enterprise: Enterprise, people: int, dice: random.Random, revision: int) -> list[Figure]:
    visits = -(-people // GROUP)
    tours = visits + dice.randrange(visits + 1) // 4
    incidents = 1 if people and dice.random() < people / 6000 else 0
    answers = dice.randrange(visits + 1)
    briefed = people - (dice.randrange(3) if people > 20 else 0)
    rows = _plain(enterprise, people, visits, briefed, answers, revision, dice)
    rows += _visitors(enterprise, people, dice)
    rows += _split("requests_refused", "reason", _parts(dice, dice.randrange(1 + visits // 6), list(RefusalReason)))
    rows += _split("visits_cancelled", "cause", _parts(dice, dice.randrange(1 + visits // 10), list(Cause)))
    rows += _split("incidents", "severity", _parts(dice, incidents, list(IncidentSeverity)))
    rows += [_part("incidents", "kind", *one) for one in _parts(dice, incidents, list(IncidentKind)).items()]
    return rows + _routes(enterprise, people, tours, dice)


def _plain(
    enterprise: Enterprise,
    people: int,
    visits: int,
    briefed: int,
    answers: int,
    revision: int,
    dice: random.Random,
) -> list[Figure]:
    retrained = min(enterprise.guides, int(enterprise.guides * enterprise.breadth + 0.5))
    seats = max(people, enterprise.routes * 60) + dice.randrange(40)
    career = people * dice.randrange(20, 60) // 100
    counts = {
        **{"requests_received": visits + dice.randrange(4), "visits_planned": visits, "visits_held": visits},
        **{"visits_no_show": 0, "visits_interrupted": 0, "walk_in_visits": 0, "open_days": 0, "open_day_visitors": 0},
        **{"remote_events": 0, "remote_participants": 0, "declared_total": people + dice.randrange(1 + visits)},
        **{"accessibility": people // 90, "career_visitors": career, "education_programme_visitors": career // 3},
        **{"routes_offered": enterprise.routes, "slots_offered": -(-seats // 15), "seats_offered": seats},
        **{"guides_active": min(enterprise.guides, visits), "guides_total": enterprise.guides},
        **{"guides_certified": 0, "guides_retrained": retrained, "briefed_total": briefed, "evacuations": 0},
        **{"headcount_mismatch": 0, "feedback_n": answers, "visits_open": 0, "duration_missing": 0},
        **{"late_entries": dice.randrange(3), "corrections_since_rev0": revision},
    }
    decimals: dict[str, Decimal | None] = {
        "lead_time_median": Decimal(dice.randrange(6, 60)) / 2 if visits else None,
        "utilisation": share(people, seats),
        "guide_hours": Decimal(15 * visits) / 10,
        "briefing_rate": share(briefed, people),
        "feedback_score": Decimal(dice.randrange(42, 51)) / 10 if answers >= 5 else None,
        "recommend_share": Decimal(dice.randrange(800, 1001)) / 10 if answers >= 5 else None,
        "career_interest_share": Decimal(dice.randrange(200, 600)) / 10 if answers >= 5 else None,
        "estimated_share": Decimal(0) if people else None,
    }
    rows = [figure(name, count) for name, count in counts.items()]
    rows += [figure(name, value) for name, value in decimals.items() if value is not None]
    return rows


def _visitors(enterprise: Enterprise, people: int, dice: random.Random) -> list[Figure]:
    foreign = int(people * enterprise.breadth * dice.uniform(0, 0.12))
    afar = int(people * enterprise.breadth * dice.uniform(0.1, 0.7))
    unknown = min(people - foreign - afar, dice.randrange(3))
    near = people - foreign - afar - unknown
    categories = _parts(dice, people, list(CATEGORIES), list(CATEGORIES.values()))
    children = _parts(dice, foreign // 3, COUNTRIES[:4])
    adults = _parts(dice, foreign - foreign // 3, COUNTRIES)
    countries = {code: children.get(code, 0) + adults.get(code, 0) for code in adults}
    spoken = int(people * enterprise.breadth * 0.1) if enterprise.breadth > 0.3 else 0
    groups: dict[str, Mapping[str, int]] = {
        "category": categories,
        "age": _parts(dice, people, [str(band) for band in AgeBand], (1, 6, 14, 40, 34, 4, 1)),
        "origin": {
            **_parts(dice, near, ("same_municipality", "same_region")),
            **{"other_region": afar, "foreign": foreign, "unknown": unknown},
        },
        "region": _parts(dice, afar, [code for code in REGIONS if code != enterprise.region]),
        "country": {"RU": near + afar, **countries, "XX": unknown},
        "payment": _parts(dice, people, [str(one) for one in Payment], (6, 3, 1)),
        "language": {"ru": people - spoken, **_parts(dice, spoken, LANGUAGES)},
        "channel": _parts(dice, people, [str(one) for one in Channel], [CHANNELS[one] for one in Channel]),
    }
    rows = [figure("visitors_total", people)]
    rows += [_part(f"by_{dim}", dim, key, count) for dim, keys in groups.items() for key, count in keys.items()]
    rows += [_part("foreign_children", "country", key, count) for key, count in children.items() if count]
    rows += [_part("foreign_adults", "country", key, count) for key, count in adults.items() if count]
    rows += _shares(categories[VisitorCategory.UNKNOWN], unknown, people)
    speaking = {"ru": enterprise.guides, "en": int(enterprise.guides * enterprise.breadth)}
    return rows + [_part("guides_by_language", "language", code, count) for code, count in speaking.items() if count]


def _shares(category: int, origin: int, people: int) -> list[Figure]:
    shares = {"category_unknown_share": share(category, people), "origin_unknown_share": share(origin, people)}
    return [figure(name, value, flag="derived") for name, value in shares.items() if value is not None]


def _routes(enterprise: Enterprise, people: int, tours: int, dice: random.Random) -> list[Figure]:
    codes = [f"R{number}" for number in range(1, enterprise.routes + 1)]
    held, walked = _parts(dice, tours, codes), {}
    rest = people
    for code in codes:  # nobody walks where no tour was held
        walked[code] = min(rest, held[code] * GROUP) if tours else 0
        rest -= walked[code]
    rows = [
        figure("routes_active", sum(count > 0 for count in held.values())),
        figure("tours_held", tours),
        figure("tour_minutes", tours * 85),
    ]
    for number, code in enumerate(codes, start=1):
        cells: dict[str, Value | None] = {
            **{"title": f"Маршрут {number}: {enterprise.name}", "industry": enterprise.industry, "duration_plan": 90},
            **{"capacity": 20, "min_age": 12, "languages": "en ru" if enterprise.breadth > 0.3 else "ru"},
            **{"adapted": "y" if number == 1 and enterprise.breadth > 0.5 else "n", "tours": held[code]},
            **{"part_of_programme": f"{enterprise.region}-1" if number == 1 and enterprise.breadth > 0.7 else None},
            **{"visitors": walked[code], "minutes": held[code] * 85, "avg_fill": share(walked[code], held[code] * 20)},
        }
        rows += [_part(f"route.{name}", "route", code, value) for name, value in cells.items() if value is not None]
    return rows


def _part(name: str, dim: str, key: str, value: Value) -> Figure:
    return figure(name, value, dim=dim, key=str(key))


def _split(name: str, dim: str, parts: Mapping[str, int]) -> list[Figure]:
    return [figure(name, sum(parts.values())), *(_part(name, dim, key, count) for key, count in parts.items())]


def _parts(
    dice: random.Random, total: int, keys: Sequence[str], weights: Sequence[float] | None = None
) -> dict[str, int]:
    """Return `total` spread over keys, about as the weights say, adding up exactly."""
    weights = weights or [1.0] * len(keys)
    bounds, whole = [0.0], float(sum(weights))
    for weight in weights:
        bounds.append(bounds[-1] + weight / whole)
    shift = dice.uniform(-0.5, 0.5)
    cuts = [min(total, max(0, round(total * bound + shift))) for bound in bounds[1:-1]]
    return {str(key): end - start for key, (start, end) in zip(keys, pairwise([0, *cuts, total]), strict=True)}
