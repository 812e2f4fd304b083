"""Words of the sheet: what changes for a visit, whom to call and what to say, the message to a leader."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from db.errors import QT_TRANSLATE_NOOP
from db.queries.roster import TourWords
from db.roster.month_ill import Illness, Postponed, Repair, Rescue, Together
from desktop.kit import formats
from desktop.printing.call_list import Call

BECOMES = QT_TRANSLATE_NOOP("IllWords", "{before} → {after}")
NOBODY = QT_TRANSLATE_NOOP("IllWords", "nobody")
TOGETHER = QT_TRANSLATE_NOOP("IllWords", "together with №{number} at {time}, {guide}")
POSTPONED = QT_TRANSLATE_NOOP("IllWords", "on {moment}, {guide}")
NEW = QT_TRANSLATE_NOOP("IllWords", "please lead: {visit}")
GONE = QT_TRANSLATE_NOOP("IllWords", "no longer: {visit}")
MOVED = QT_TRANSLATE_NOOP("IllWords", "the visit of {before} moves to {after}")
OPEN = QT_TRANSLATE_NOOP("IllWords", "no guide for the visit of {before}: agree on another day")
LETTER_OPEN = QT_TRANSLATE_NOOP(
    "IllWords",
    "Good day, {leader}. Our guide has fallen ill, and nobody can replace them for your visit on {moment}. "
    "Please call us to agree on another day. We are sorry for the trouble.",
)
LETTER_MOVED = QT_TRANSLATE_NOOP(
    "IllWords",
    "Good day, {leader}. Our guide has fallen ill. We expect you on {after} instead of {moment}. "
    "Please tell us whether this suits you. We are sorry for the trouble.",
)


def tell(text: str) -> str:
    """Translate a text of this sheet."""
    return QCoreApplication.translate("IllWords", text)


def tour_line(tour: TourWords) -> str:
    """Write what a tour is: hour, who comes, where."""
    return f"{formats.moment(tour.starts)} · {tour.title} · {tour.route}"


def changes(illness: Illness, repair: Repair) -> list[tuple[TourWords, str]]:
    """Return the tours that get another guide, each with who led and who leads, in order of time."""
    before: dict[UUID, list[str]] = {}
    after: dict[UUID, list[str]] = {}
    for pairs, found in ((repair.removed, before), (repair.added, after)):
        for tour, guide in pairs:
            found.setdefault(tour, []).append(illness.phones[guide].name)
    nobody = tell(NOBODY)
    rows = []
    for tour in sorted({*before, *after}, key=lambda one: (illness.tours[one].starts, illness.tours[one].number)):
        names = [", ".join(one.get(tour, [])) or nobody for one in (before, after)]
        rows.append((illness.tours[tour], tell(BECOMES).format(before=names[0], after=names[1])))
    return rows


def rescue_words(illness: Illness, way: Rescue) -> str:
    """Write what would be done for a tour that nobody leads."""
    guide = illness.phones[way.guide_id].name
    match way:
        case Together():
            host = illness.tours[way.host_id]
            return tell(TOGETHER).format(number=f"{host.number:04}", time=formats.hour(host.starts), guide=guide)
        case Postponed():
            return tell(POSTPONED).format(moment=formats.moment(way.starts), guide=guide)


def calls(illness: Illness, repair: Repair, chosen: dict[UUID, Rescue]) -> list[Call]:
    """Return whom to call: guides who lead more, guides who lead less, then leaders; the ill guide is not called."""
    found = [*_guide_calls(illness, repair, chosen), *_leader_calls(illness, repair, chosen)]
    return list(dict.fromkeys(found))


def letter(illness: Illness, tour_id: UUID, way: Rescue | None) -> str:
    """Write the message to the leader of a group that nobody leads."""
    tour = illness.tours[tour_id]
    starts = _starts(illness, way)
    if way is None or starts is None:
        return tell(LETTER_OPEN).format(leader=tour.leader, moment=formats.moment(tour.starts)).replace(", .", ".")
    text = tell(LETTER_MOVED)
    return text.format(leader=tour.leader, moment=formats.moment(tour.starts), after=formats.moment(starts))


def _guide_calls(illness: Illness, repair: Repair, chosen: dict[UUID, Rescue]) -> Iterator[Call]:
    news: dict[UUID, list[str]] = {}
    for text, pairs in ((NEW, repair.added), (GONE, repair.removed)):
        for tour, guide in pairs:
            if guide != illness.guide_id:
                news.setdefault(guide, []).append(tell(text).format(visit=tour_line(illness.tours[tour])))
    for tour, way in chosen.items():
        words = f"{illness.tours[tour].title}: {rescue_words(illness, way)}"
        news.setdefault(way.guide_id, []).append(tell(NEW).format(visit=words))
    for guide, lines in sorted(news.items(), key=lambda one: illness.phones[one[0]].name):
        phone = illness.phones[guide]
        yield Call(phone.name, phone.phone, "\n".join(lines))


def _leader_calls(illness: Illness, repair: Repair, chosen: dict[UUID, Rescue]) -> Iterator[Call]:
    for tour_id in repair.open:
        tour, way = illness.tours[tour_id], chosen.get(tour_id)
        starts = _starts(illness, way)
        if way is not None and (starts is None or starts == tour.starts):
            continue
        moment = formats.moment(tour.starts)
        if starts is None:
            text = tell(OPEN).format(before=moment)
        else:
            text = tell(MOVED).format(before=moment, after=formats.moment(starts))
        yield Call(tour.leader or tour.title, tour.leader_phone, f"{tour.title}: {text}")


def _starts(illness: Illness, way: Rescue | None) -> datetime | None:
    match way:
        case Together():
            return illness.tours[way.host_id].starts
        case Postponed():
            return way.starts
    return None
