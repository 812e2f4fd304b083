"""The day of a group at the sample plant: it comes, is briefed and equipped, goes round, and leaves its opinion."""

from collections import Counter
from random import Random
from uuid import UUID

from sqlmodel import select

from db.commands.closing import close_visit
from db.commands.presence import (
    WalkInDraft,
    add_walk_in,
    begin_tours,
    check_in_counts,
    check_in_group,
    check_out_counts,
    check_out_group,
)
from db.commands.safety import (
    FeedbackDraft,
    IncidentDraft,
    brief,
    issue_ppe,
    record_feedback,
    record_headcount,
    record_incident,
    return_all_ppe,
)
from db.commands.visit_steps import interrupt_visit
from db.commands.visits import compose
from db.demo.calendar import Coming
from db.demo.plant import Plant
from db.model.kinds import (
    Cause,
    ControlPoint,
    Dimension,
    ExitReason,
    GroupKind,
    IncidentKind,
    IncidentSeverity,
    PpeKind,
    Purpose,
    VisitorCategory,
)
from db.model.visitor import Visitor
from db.queries.presence import counted
from db.rules.capacity import even_split
from db.store import UnitOfWork

INSTRUCTOR = "Н. Котова"
TEXT_VERSION = "2026-1"
INTERRUPTED = 66
HURT = 52
MISCOUNTED = 71
JOINED = 33
"""The group that a family of four joins at the gate."""


class AtGate:
    """What happens with a visit on its day; an eventful month has all that can go wrong."""

    def __init__(self, plant: Plant, random: Random, *, is_eventful: bool) -> None:
        self._plant = plant
        self._random = random
        self._is_eventful = is_eventful

    def arrive(self, place: int, visit: UUID, coming: Coming, unit: UnitOfWork) -> None:
        """Let a group in: by its list, or by a count from which some may be missing."""
        has_list = unit.session.exec(select(Visitor.id).where(Visitor.visit_id == visit)).first() is not None
        if has_list:
            check_in_group(unit, visit)
        else:
            missing = self._random.choice((0, 0, 0, 1, 2))
            counts = {coming.group.category: coming.people - missing, VisitorCategory.CHAPERONE: coming.chaperones}
            check_in_counts(unit, visit, {category: number for category, number in counts.items() if number})
            self._compose(unit, visit, coming, coming.people - missing)
        if self._is_eventful and place == JOINED:
            for surname in ("Лосев", "Лосева", "Лосев", "Лосева"):
                draft = WalkInDraft(surname=surname, category=VisitorCategory.TOURIST_INDIVIDUAL)
                add_walk_in(unit, visit, draft)
        inside = self._inside(unit, visit)
        brief(
            unit, visit, people=inside, text_version=TEXT_VERSION, language=coming.group.language, instructor=INSTRUCTOR
        )
        issue_ppe(unit, visit, PpeKind.HARD_HAT, inside, "M")
        begin_tours(unit, visit)
        if self._is_eventful and place == MISCOUNTED:
            record_headcount(unit, visit, ControlPoint.TRANSFER, inside - 1)

    def _compose(self, unit: UnitOfWork, visit: UUID, coming: Coming, people: int) -> None:
        """Type what the leader says of those without names."""
        shares = even_split(people, len(coming.group.ages))
        ages = Counter(dict(zip(coming.group.ages, shares, strict=True)))
        ages["18-64"] += coming.chaperones
        compose(unit, visit, Dimension.AGE, {age: number for age, number in ages.items() if number})
        if coming.group.kind is GroupKind.TOURIST and coming.group.country == "RU" and coming.group.region != "RU-SVE":
            near = people // 4
            compose(unit, visit, Dimension.ORIGIN, {"same_region": near, "other_region": people - near})
            compose(unit, visit, Dimension.REGION, {coming.group.region: people - near})

    def _inside(self, unit: UnitOfWork, visit: UUID) -> int:
        unit.session.flush()
        return counted(unit.session, visit).inside.total()

    def leave(self, place: int, visit: UUID, coming: Coming, unit: UnitOfWork) -> None:
        """Let a group go, and close its visit; three of five fill in the form."""
        if self._is_eventful and place == HURT:
            self._hurt(unit, visit, coming)
        if self._is_eventful and place == INTERRUPTED:
            interrupt_visit(unit, visit, Cause.ENTERPRISE, ExitReason.PRODUCTION)
        check_out_group(unit, visit)
        return_all_ppe(unit, visit)
        close_visit(unit, visit)
        if place % 5 < 3:
            self._feedback(unit, visit, coming)

    def _hurt(self, unit: UnitOfWork, visit: UUID, coming: Coming) -> None:
        """One visitor feels unwell, is given first aid and leaves early."""
        record_incident(
            unit,
            IncidentDraft(
                site_id=self._plant.site,
                visit_id=visit,
                severity=IncidentSeverity.FIRST_AID,
                kind=IncidentKind.ILLNESS,
            ),
        )
        known = unit.session.exec(select(Visitor.id).where(Visitor.visit_id == visit)).first()
        if known is None:
            check_out_counts(unit, visit, {coming.group.category: 1})

    def _feedback(self, unit: UnitOfWork, visit: UUID, coming: Coming) -> None:
        answers = max(1, coming.people // 3)
        is_young = coming.group.purpose is Purpose.CAREER_GUIDANCE
        record_feedback(
            unit,
            visit,
            FeedbackDraft(
                responses=answers,
                score_sum=5 * answers - self._random.randint(0, answers),
                recommend_yes=answers - self._random.randint(0, 1),
                recommend_answered=answers,
                career_yes=answers // 2 if is_young else 0,
                career_answered=answers if is_young else 0,
            ),
        )
