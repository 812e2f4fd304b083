"""Says in words what differs in one visit or request between two revisions: "+12 pupils, grades 5–9, in visit 0147"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import VisitorCategory
from db.queries.month import FEES, Place
from db.queries.people import visit_number
from db.reports.codes import CodeName, code_list
from db.reports.dictionary import BY_NAME, field_of
from db.reports.dimensions import DIMENSIONS
from db.reports.titles import CATEGORIES
from db.reports.trace import Amount, Source, Traced

PEOPLE = MappingProxyType(
    {
        VisitorCategory.PRESCHOOL: QT_TRANSLATE_NOOP("db", "{sign}%n preschool child(ren)"),
        VisitorCategory.SCHOOL_1_4: QT_TRANSLATE_NOOP("db", "{sign}%n pupil(s) of grades 1–4"),
        VisitorCategory.SCHOOL_5_9: QT_TRANSLATE_NOOP("db", "{sign}%n pupil(s) of grades 5–9"),
        VisitorCategory.SCHOOL_10_11: QT_TRANSLATE_NOOP("db", "{sign}%n pupil(s) of grades 10–11"),
        VisitorCategory.COLLEGE: QT_TRANSLATE_NOOP("db", "{sign}%n college student(s)"),
        VisitorCategory.UNIVERSITY: QT_TRANSLATE_NOOP("db", "{sign}%n university student(s)"),
        VisitorCategory.TOURIST_ORGANISED: QT_TRANSLATE_NOOP("db", "{sign}%n tourist(s) of a group"),
        VisitorCategory.TOURIST_INDIVIDUAL: QT_TRANSLATE_NOOP("db", "{sign}%n individual tourist(s)"),
        VisitorCategory.BUSINESS: QT_TRANSLATE_NOOP("db", "{sign}%n business guest(s)"),
        VisitorCategory.PROFESSIONAL: QT_TRANSLATE_NOOP("db", "{sign}%n guest(s) who exchange experience"),
        VisitorCategory.OFFICIAL: QT_TRANSLATE_NOOP("db", "{sign}%n person(s) of authorities"),
        VisitorCategory.MEDIA: QT_TRANSLATE_NOOP("db", "{sign}%n person(s) of the media"),
        VisitorCategory.FAMILY_STAFF: QT_TRANSLATE_NOOP("db", "{sign}%n member(s) of families of staff"),
        VisitorCategory.CHAPERONE: QT_TRANSLATE_NOOP("db", "{sign}%n chaperone(s)"),
        VisitorCategory.OTHER: QT_TRANSLATE_NOOP("db", "{sign}%n visitor(s) of another category"),
        VisitorCategory.UNKNOWN: QT_TRANSLATE_NOOP("db", "{sign}%n visitor(s) of unknown category"),
    }
)
MINUS = "\N{MINUS SIGN}"
CATEGORY = ("by_category", "category")
PERSONS: Place = ("visitors_total", "", "")
ORDER = {name: at for at, name in enumerate(BY_NAME)}
ESTIMATED = "estimated"
"""Counted for a share of the summary; no figure of its own."""
SAID_ELSEWHERE = frozenset({"visitors_total", "requests_received", "requests_refused"})


def row_sentences(old: Traced | None, new: Traced | None, routes: Mapping[str, str]) -> Iterator[Phrase]:
    """Yield what differs between a row and what it was, the weightiest first; one of them may be missing.

    `routes` gives the titles of the codes.
    """
    row = new or old
    assert row is not None
    words = _Words(visit_number(row.number), row, _amounts(old), _amounts(new), routes)
    if row.source is Source.REQUEST:
        yield from words.request(is_new=old is None, is_gone=new is None)
    elif old is None or (not words.was(PERSONS) and words.now(PERSONS)):
        yield words.came()
    elif new is None or (words.was(PERSONS) and not words.now(PERSONS)):
        yield words.went()
    else:
        yield from words.changed()


def _amounts(row: Traced | None) -> Mapping[Place, Amount]:
    return row.amounts if row is not None else {}


@dataclass(frozen=True, slots=True)
class _Words:
    """A row before and after; `number` as people read it."""

    number: str
    row: Traced
    before: Mapping[Place, Amount]
    after: Mapping[Place, Amount]
    routes: Mapping[str, str]

    def was(self, place: Place) -> Amount:
        return self.before.get(place, 0)

    def now(self, place: Place) -> Amount:
        return self.after.get(place, 0)

    def request(self, *, is_new: bool, is_gone: bool) -> Iterator[Phrase]:
        if is_new:
            yield say(QT_TRANSLATE_NOOP("db", "request {number} came in"), number=self.number)
        elif is_gone:
            yield say(QT_TRANSLATE_NOOP("db", "request {number} went out"), number=self.number)
        else:
            yield from self._splits(QT_TRANSLATE_NOOP("db", "{figure} in request {number}: {changes}"), 0)

    def came(self) -> Phrase:
        if self.row.source is Source.EVENT:
            return say(QT_TRANSLATE_NOOP("db", "an event of {day} came in"), day=self.row.day)
        text = QT_TRANSLATE_NOOP("db", "visit {number} came in: {what}")
        return say(text, number=self.number, what=_what(self.after))

    def went(self) -> Phrase:
        if self.row.source is Source.EVENT:
            return say(QT_TRANSLATE_NOOP("db", "an event of {day} went out"), day=self.row.day)
        text = QT_TRANSLATE_NOOP("db", "visit {number} went out: {what}")
        return say(text, number=self.number, what=_what(self.before))

    def changed(self) -> Iterator[Phrase]:
        grown = self._by_split().get(CATEGORY, {})
        yield from self._people(grown)
        yield from self._fee()
        for place in self._places():
            both = self.was(place), self.now(place)
            if not place[1] and place != FEES and place[0] not in SAID_ELSEWHERE and both[0] != both[1]:
                text = QT_TRANSLATE_NOOP("db", "{figure} in visit {number}: {before} → {after}")
                title = _title(place[0], place[1])
                yield say(text, figure=title, number=self.number, before=both[0], after=both[1])
        people = sum(int(amount) for amount in grown.values())
        yield from self._splits(QT_TRANSLATE_NOOP("db", "{figure} in visit {number}: {changes}"), people)

    def _people(self, grown: Mapping[str, Amount]) -> Iterator[Phrase]:
        """Say who came more or fewer; as many out of one category as into another have changed places."""
        more = [key for key, amount in grown.items() if amount > 0]
        less = [key for key, amount in grown.items() if amount < 0]
        if len(less) == len(more) == 1 and grown[less[0]] == -grown[more[0]]:
            text = QT_TRANSLATE_NOOP("db", "{people}: {before} → {after}, in visit {number}")
            titles = CATEGORIES[less[0]], CATEGORIES[more[0]]
            yield say(text, people=grown[more[0]], before=titles[0], after=titles[1], number=self.number)
        elif grown:
            changes = tuple(_signed_people(key, int(grown[key])) for key in (*more, *less))
            yield say(QT_TRANSLATE_NOOP("db", "{changes} in visit {number}"), changes=changes, number=self.number)

    def _fee(self) -> Iterator[Phrase]:
        if self.was(FEES) != self.now(FEES):
            text = QT_TRANSLATE_NOOP("db", "the fee of visit {number}: {before} → {after} roubles")
            yield say(text, number=self.number, before=self.was(FEES), after=self.now(FEES))

    def _splits(self, text: str, people: int) -> Iterator[Phrase]:
        """Say which keys of a split differ, unless it is one key that grew by as much as the total did."""
        for (field, dim), keys in self._by_split().items():
            if (field, dim) != CATEGORY and not self._follows(field, dim, keys, people):
                ordered = sorted(keys.items(), key=lambda one: (one[1] < 0, one[0]))
                changes = tuple(self._key_change(dim, key, amount) for key, amount in ordered)
                yield say(text, figure=_title(field, dim), number=self.number, changes=changes)

    def _follows(self, field: str, dim: str, keys: Mapping[str, Amount], people: int) -> bool:
        if len(keys) > 1:
            return False
        total = field_of(field, dim).total
        grown = sum(
            self.now(place) - self.was(place)
            for place in self._places()
            if total is not None and (place[0], place[2]) == total
        )
        return next(iter(keys.values())) in (grown, people)

    def _key_change(self, dim: str, key: str, amount: Amount) -> Phrase:
        name = self.routes.get(key, key) if dim == "route" else _key(dim, key)
        return say(QT_TRANSLATE_NOOP("db", "{key} {change}"), key=name, change=_signed(amount))

    def _by_split(self) -> dict[tuple[str, str], dict[str, Amount]]:
        """Return by how much each key of each split differs."""
        found: dict[tuple[str, str], dict[str, Amount]] = defaultdict(dict)
        for place in self._places():
            change = self.now(place) - self.was(place)
            if place[1] and change:
                found[place[0], place[1]][place[2]] = change
        return found

    def _places(self) -> Iterable[Place]:
        """All places, in the order of the dictionary."""
        return sorted(self.before.keys() | self.after.keys(), key=lambda one: (ORDER.get(one[:2], len(ORDER)), one[2]))


def _what(amounts: Mapping[Place, Amount]) -> Phrase:
    """Say what a visit was: how many came, or why nobody did."""
    people = int(amounts.get(PERSONS, 0))
    if people:
        return say(QT_TRANSLATE_NOOP("db", "%n visitor(s)"), people)
    if ("visits_cancelled", "", "") in amounts:
        return say(QT_TRANSLATE_NOOP("db", "called off"))
    if ("visits_no_show", "", "") in amounts:
        return say(QT_TRANSLATE_NOOP("db", "nobody came"))
    return say(QT_TRANSLATE_NOOP("db", "without visitors"))


def _signed_people(key: str, change: int) -> Phrase:
    return say(PEOPLE[VisitorCategory(key)], abs(change), sign="+" if change > 0 else MINUS)


def _title(field: str, dim: str) -> Phrase:
    if field == ESTIMATED:
        return say(QT_TRANSLATE_NOOP("db", "People counted without a list"))
    return field_of(field, dim).title


def _key(dim: str, key: str) -> Phrase | CodeName | str:
    known = DIMENSIONS[dim]
    if key in known.titles:
        return known.titles[key]
    return code_list(known.codes).get(key, key) if known.codes else key


def _signed(amount: Amount) -> str:
    return f"+{amount}" if amount > 0 else f"{MINUS}{abs(amount)}"
