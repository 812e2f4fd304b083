"""The six steps to a delivered summary: which are true, and what to say of each."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from db.reports.month_picture import MonthPicture
from db.reports.titles import APPROVERS
from desktop.kit import formats
from desktop.kit.phrases import shown
from desktop.kit.steps import Step, StepState
from desktop.screens.reports.words import DELIVERED, delivery_text, moment


class StepKey(StrEnum):
    """The steps in order."""

    VISITS = "visits"
    GAPS = "gaps"
    FIGURES = "figures"
    CLOSED = "closed"
    SIGNED = "signed"
    DELIVERED = "delivered"


def is_done(key: StepKey, picture: MonthPicture) -> bool:
    """Say whether a step is true of the month as it is."""
    match key:
        case StepKey.VISITS:
            return picture.is_closed or (picture.is_over and not picture.open_visits and not picture.to_come)
        case StepKey.GAPS:
            return picture.is_closed or not picture.unknowns
        case StepKey.FIGURES:
            return not picture.blocking
        case StepKey.CLOSED:
            return picture.is_closed
        case StepKey.SIGNED:
            return picture.is_closed and bool(picture.signer)
        case StepKey.DELIVERED:
            return picture.is_closed and picture.delivery is not None and picture.delivery.state in DELIVERED


def first_open(picture: MonthPicture) -> StepKey:
    """Return the step to work on: the first that is not true yet, the last when all are."""
    return next((key for key in StepKey if not is_done(key, picture)), StepKey.DELIVERED)


def steps(picture: MonthPicture, chosen: StepKey) -> list[Step]:
    """Return the list as it is shown, the chosen step marked."""
    titles = _titles()
    return [
        Step(key, titles[key], _fact(key, picture), _state(key, picture, chosen), _spoken(key, picture))
        for key in StepKey
    ]


def _state(key: StepKey, picture: MonthPicture, chosen: StepKey) -> StepState:
    if is_done(key, picture):
        return StepState.DONE
    if key is StepKey.FIGURES and picture.blocking:
        return StepState.WRONG
    return StepState.CURRENT if key is chosen else StepState.TO_COME


def _spoken(key: StepKey, picture: MonthPicture) -> str:
    if is_done(key, picture):
        return QCoreApplication.translate("ReportSteps", "Done.")
    return QCoreApplication.translate("ReportSteps", "Not done yet.")


def _titles() -> dict[StepKey, str]:
    return {
        StepKey.VISITS: QCoreApplication.translate("ReportSteps", "All visits are closed"),
        StepKey.GAPS: QCoreApplication.translate("ReportSteps", "No gaps in the log"),
        StepKey.FIGURES: QCoreApplication.translate("ReportSteps", "The figures add up"),
        StepKey.CLOSED: QCoreApplication.translate("ReportSteps", "The month is closed"),
        StepKey.SIGNED: QCoreApplication.translate("ReportSteps", "The summary is signed"),
        StepKey.DELIVERED: QCoreApplication.translate("ReportSteps", "The summary is delivered"),
    }


def _fact(key: StepKey, picture: MonthPicture) -> str:
    match key:
        case StepKey.VISITS:
            return _visits_fact(picture)
        case StepKey.GAPS:
            return _gaps_fact(picture)
        case StepKey.FIGURES:
            return _figures_fact(picture)
        case StepKey.CLOSED:
            return _closed_fact(picture)
        case StepKey.SIGNED:
            return _signed_fact(picture)
        case StepKey.DELIVERED:
            return _delivered_fact(picture)


def _visits_fact(picture: MonthPicture) -> str:
    closed = picture.visits - picture.summary.count("visits_open")
    if picture.is_closed:
        closed = picture.visits
    if picture.to_come:
        return QCoreApplication.translate("ReportSteps", "{closed} of {all}, {n} still to come").format(
            closed=closed, all=picture.visits, n=picture.to_come
        )
    return QCoreApplication.translate("ReportSteps", "{closed} of {all}").format(closed=closed, all=picture.visits)


def _gaps_fact(picture: MonthPicture) -> str:
    left = len(picture.unknowns)
    if left and not picture.is_closed:
        return QCoreApplication.translate("ReportSteps", "{n} left").format(n=left)
    unknown = picture.accepted + (left if picture.is_closed else 0)
    if unknown:
        return QCoreApplication.translate("ReportSteps", "{n} left as unknown").format(n=unknown)
    return QCoreApplication.translate("ReportSteps", "nothing is missing")


def _figures_fact(picture: MonthPicture) -> str:
    blocking = picture.blocking
    remarks = len(picture.findings) - len([one for one in picture.findings if one.blocks])
    if blocking:
        return QCoreApplication.translate("ReportSteps", "the agency would refuse it: {n}").format(n=len(blocking))
    if remarks:
        return QCoreApplication.translate("ReportSteps", "remarks of the agency: {n}").format(n=remarks)
    return QCoreApplication.translate("ReportSteps", "checked as the agency would")


def _closed_fact(picture: MonthPicture) -> str:
    if picture.is_closed and picture.revisions:
        text = QCoreApplication.translate("ReportSteps", "revision {n}, {moment}")
        return text.format(n=picture.revision, moment=moment(picture.revisions[-1].row.closed_at, picture))
    if not picture.is_over:
        text = QCoreApplication.translate("ReportSteps", "possible from {day}")
        return text.format(day=formats.day(picture.month.shifted(1).first))
    return QCoreApplication.translate("ReportSteps", "edits become corrections")


def _signed_fact(picture: MonthPicture) -> str:
    if picture.is_closed and picture.revisions:
        role = shown(APPROVERS[picture.revisions[-1].row.approver])
        return QCoreApplication.translate("ReportSteps", "role: {role}").format(role=role)
    return QCoreApplication.translate("ReportSteps", "with the key of this site")


def _delivered_fact(picture: MonthPicture) -> str:
    delivery = picture.delivery
    if picture.is_closed and delivery is not None and delivery.state in DELIVERED:
        sent = delivery.sent_at
        text = QCoreApplication.translate("ReportSteps", "{state}, {moment}")
        return text.format(state=delivery_text(delivery.state), moment=moment(sent or delivery.queued_at, picture))
    return QCoreApplication.translate("ReportSteps", "due {day}").format(day=formats.day(picture.due))
