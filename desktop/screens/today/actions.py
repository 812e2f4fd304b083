"""What can be done from Today, each one command."""

from uuid import UUID

from PySide6.QtCore import QObject

from db.commands.closing import close_visit
from db.commands.presence import check_in_group, check_out_group
from db.commands.remedies import apply_remedy
from db.commands.visit_steps import confirm_visit
from db.errors import QT_TRANSLATE_NOOP, say
from db.queries.concerns import Concern
from db.queries.today import DayVisit, Step
from db.rules.findings import Remedy, RemedyAction
from desktop.context import Context
from desktop.subjects import OneGuide, OneRequest


class TodayActions(QObject):
    """Asks the context to run the commands behind the buttons of Today."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def take_step(self, visit: DayVisit) -> None:
        """Do a visit's next action."""
        context, title = self._context, visit.title
        match visit.step:
            case Step.CONFIRM:
                label = say(QT_TRANSLATE_NOOP("db", "Confirmed: {visit}"), visit=title)
                context.do(label, lambda unit: confirm_visit(unit, visit.id))
            case Step.CHECK_IN:
                label = say(QT_TRANSLATE_NOOP("db", "The group has come: {visit}"), visit=title)
                context.do(label, lambda unit: check_in_group(unit, visit.id))
            case Step.CHECK_OUT:
                label = say(QT_TRANSLATE_NOOP("db", "The group has left: {visit}"), visit=title)
                context.do(label, lambda unit: check_out_group(unit, visit.id))
            case Step.CLOSE:
                label = say(QT_TRANSLATE_NOOP("db", "Closed: {visit}"), visit=title)
                context.do(label, lambda unit: close_visit(unit, visit.id))
            case Step.ASSIGN if visit.remedy is not None:
                self.take_remedy(visit.id, visit.remedy)

    def take_concern(self, concern: Concern, remedy: Remedy) -> None:
        """Take the remedy of a thing that needs care, or go to where it is settled."""
        if remedy.action is RemedyAction.OPEN:
            request, visit = remedy.values.get("request"), remedy.values.get("visit")
            guide = remedy.values.get("guide")
            if isinstance(request, UUID):
                self._context.navigate("visits", OneRequest(request))
            elif isinstance(guide, UUID):
                self._context.navigate("guides", OneGuide(guide))
            elif "delivery" in remedy.values:
                self._context.navigate("exchange")
            elif "offers" in remedy.values:
                self._context.navigate("offers")
            elif visit is not None:
                self._context.navigate("visit", visit)
        elif concern.visit_id is not None:
            self.take_remedy(concern.visit_id, remedy)

    def take_remedy(self, visit_id: UUID, remedy: Remedy) -> None:
        """Do what a remedy says."""
        self._context.do(remedy.label, lambda unit: apply_remedy(unit, visit_id, remedy))
