"""The agency's overview for machines: the same figures as JSON."""

import json
from collections.abc import Mapping
from typing import Any

from db.agency.combining import Combined, Overdue, Row
from db.agency.indicators import INDICATORS
from db.agency.judging import Judged
from db.agency.levels import Level
from db.agency.readings import Reading

FORMAT = "opi-overview-1.0"


def build_json(combined: Combined) -> bytes:
    """Return the overview as JSON with sorted names; decimals are texts with a point, what cannot be told is null."""
    value = {
        "format": FORMAT,
        "first": str(combined.first),
        "last": str(combined.last),
        "country": _row(combined.country),
        "regions": [_row(row) for row in combined.regions],
        "sites": [_row(row) for row in combined.sites],
        "months": [
            {"month": str(month), "visitors": counts["visitors_total"], "visits": counts["visits_held"]}
            for month, counts in combined.by_month.items()
        ],
        "overdue": [_overdue(one) for one in combined.overdue],
        "refused": [_refused(one) for one in combined.post.refused()],
        "indicators": [one.code for one in INDICATORS],
        "levels": [level.value for level in Level],
    }
    return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1).encode()


def _row(row: Row) -> dict[str, Any]:
    total = row.scope.total
    return {
        "code": row.code,
        "name": row.name,
        "region": row.region_code,
        "level": row.level.value,
        "comparable": row.is_comparable,
        "sites": len(row.scope.sites),
        "reporting": len(row.scope.reporting),
        "visits_held": total["visits_held"],
        "visitors_total": total["visitors_total"],
        "indicators": _readings(row.readings),
    }


def _readings(readings: Mapping[str, Reading]) -> dict[str, dict[str, object]]:
    return {
        code: {"value": None if one.value is None else str(one.value), "cases": one.cases}
        for code, one in readings.items()
    }


def _overdue(one: Overdue) -> dict[str, object]:
    enterprise, site = one.site.code
    return {"enterprise": enterprise, "site": site, "month": str(one.month), "due": str(one.due), "days": one.days}


def _refused(one: Judged) -> dict[str, object]:
    reason = "" if one.refusal is None else one.refusal.value
    return {"file": one.entry.path, "reason": reason, "detail": dict(one.detail)}
