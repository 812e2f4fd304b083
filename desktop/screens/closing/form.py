"""What is asked of one visit at the end of its day."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from db.commands.day_end import FinishDraft, WalkedTour
from db.commands.safety import FeedbackDraft
from db.queries.day_end import OpenVisit
from db.queries.routes import RouteRow
from desktop.kit import formats
from desktop.kit.card import Caption
from desktop.kit.labelled import Labelled
from desktop.kit.look import px
from desktop.kit.sizes import SPACE_8, SPACE_12, SPACE_16
from desktop.kit.stepper import Stepper
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label

if TYPE_CHECKING:
    from db.model.kinds import VisitorCategory

BEST_SCORE = 5
COUNT: Final = 190
"""Width of a count with its name at 100 %."""


class VisitForm(QWidget):
    """Numbers by category, tours walked, answers; made anew for each visit."""

    def __init__(self, visit: OpenVisit, routes: list[RouteRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.visit = visit
        self.people: dict[VisitorCategory, Stepper] = {}
        self.walked: dict[object, tuple[QCheckBox, Stepper, QComboBox]] = {}
        self.score, self.responses = Stepper(BEST_SCORE), Stepper()
        self.recommend_yes, self.recommend = Stepper(), Stepper()
        self.career_yes, self.career = Stepper(), Stepper()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(SPACE_16))
        column.addWidget(Caption(self.tr("Admitted, by category")))
        column.addLayout(self._make_people())
        column.addWidget(Caption(self.tr("Tours walked")))
        column.addLayout(self._make_tours(routes))
        column.addWidget(Caption(self.tr("Answered forms")))
        column.addLayout(self._make_answers())

    def draft(self) -> FinishDraft:
        """Return what was told; only numbers that differ from the log are corrected. ValueError for odd answers."""
        known = dict(self.visit.admitted)
        corrected = {
            category: stepper.value()
            for category, stepper in self.people.items()
            if stepper.value() != known.get(category, 0)
        }
        tours = [
            WalkedTour(tour_id=tour.id, is_held=held.isChecked(), people=people.value(), route_id=route.currentData())
            for tour in self.visit.tours
            for held, people, route in (self.walked[tour.id],)
        ]
        return FinishDraft(people=corrected, tours=tours, feedback=self._feedback())

    def _feedback(self) -> FeedbackDraft | None:
        responses = self.responses.value()
        if not responses:
            return None
        return FeedbackDraft(
            responses=responses,
            score_sum=responses * self.score.value(),
            recommend_yes=self.recommend_yes.value(),
            recommend_answered=self.recommend.value(),
            career_yes=self.career_yes.value(),
            career_answered=self.career.value(),
        )

    def _make_people(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_12))
        grid.setColumnStretch(3, 1)
        for place, (category, people) in enumerate(self.visit.admitted):
            stepper = Stepper()
            stepper.set_value(people)
            field = Labelled(stepper)
            field.set_name(label(category))
            field.setMaximumWidth(px(COUNT))
            self.people[category] = stepper
            grid.addWidget(field, place // 3, place % 3)
        return grid

    def _make_tours(self, routes: list[RouteRow]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_8))
        grid.setColumnStretch(2, 1)
        share, rest = divmod(self.visit.people, max(len(self.visit.tours), 1))
        for place, tour in enumerate(self.visit.tours):
            held, people, route = QCheckBox(self.tr("held")), Stepper(), QComboBox()
            held.setChecked(tour.is_held)
            even = share + (place < rest)
            people.set_value(tour.people_actual if tour.people_actual is not None else even)
            people.set_name(self.tr("People on tour {number}").format(number=tour.ordinal))
            route.setAccessibleName(self.tr("Route walked on tour {number}").format(number=tour.ordinal))
            for one in routes:
                route.addItem(formats.named(one.title), one.id)
                if one.id == tour.route_id:
                    route.setCurrentIndex(route.count() - 1)
            held.toggled.connect(people.setEnabled)
            held.toggled.connect(route.setEnabled)
            self.walked[tour.id] = (held, people, route)
            for across, part in enumerate((held, people, route)):
                grid.addWidget(part, place, across)
        return grid

    def _make_answers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(SPACE_12))
        grid.setVerticalSpacing(px(SPACE_12))
        grid.setColumnStretch(2, 1)
        for place, (stepper, text) in enumerate(
            (
                (self.responses, self.tr("Forms")),
                (self.score, self.tr("Leader's score, 1 to 5")),
                (self.recommend_yes, self.tr("Would recommend")),
                (self.recommend, self.tr("of answered")),
                (self.career_yes, self.tr("Would work here")),
                (self.career, self.tr("of answered")),
            )
        ):
            field = Labelled(stepper)
            field.set_name(text)
            field.setMaximumWidth(px(COUNT))
            grid.addWidget(field, place // 2, place % 2)
        if self.visit.responses:
            known = self.tr("%n form(s) are recorded already", "", self.visit.responses)
            grid.addWidget(Text(known, Type.NOTE, "text2"), 3, 0, 1, 2)
        return grid
