"""Does in the fields what a remedy says; it is saved with the rest."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt

from db.model.kinds import AssignmentRole, VisitorCategory
from db.rules.findings import Remedy, RemedyAction
from db.rules.fitness import Fit

if TYPE_CHECKING:
    from desktop.screens.visit.screen import VisitSheet


def take_remedy(sheet: "VisitSheet", remedy: Remedy) -> None:
    """Mend what a judge found."""
    form, values = sheet.form, remedy.values
    match remedy.action:
        case RemedyAction.MOVE:
            form.move_to(values["starts"])  # type: ignore[arg-type]  # a judge's remedy names a wall-clock time
        case RemedyAction.ASSIGN:
            _assign(sheet, remedy)
        case RemedyAction.UNASSIGN:
            form.lead(sheet.verdict.ordinal(values["tour"]), None)
        case RemedyAction.ADD_ADULTS:
            form.counts.add(VisitorCategory.CHAPERONE, int(str(values["count"])))
        case RemedyAction.CHANGE_ROUTE:
            form.route.setFocus(Qt.FocusReason.OtherFocusReason)
            form.route.showPopup()
        case _:
            form.focus_problem()


def take_guide(sheet: "VisitSheet", fit: Fit) -> None:
    """Put a guide on the open tour in the role that is ranked for; what speaks against one is allowed with a reason."""
    role, place = sheet.parts.leaders.wanted_role(), sheet.verdict.open_tour()
    if role is AssignmentRole.LEAD:
        sheet.form.lead(place, fit.guide_id)
    else:
        sheet.form.crew.add(fit.guide_id, role, place + 1)
    if not fit.fits:
        sheet.think(then_ask=True)


def _assign(sheet: "VisitSheet", remedy: Remedy) -> None:
    guide, instead = UUID(str(remedy.values["guide"])), remedy.values.get("instead_of")
    for line in sheet.form.crew.lines:
        if instead is not None and str(line.guide.currentData()) == str(instead):
            place = next(at for at in range(line.guide.count()) if line.guide.itemData(at) == guide)
            line.guide.setCurrentIndex(place)
            return
    sheet.form.lead(sheet.verdict.ordinal(remedy.values["tour"]), guide)
