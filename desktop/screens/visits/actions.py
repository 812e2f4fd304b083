"""What can be done with requests and visits, each one command and one undo step."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QObject

from db.commands.lists import ask_for_list
from db.commands.phone_requests import PhoneDraft, take_phone_request, take_requests
from db.commands.request_answers import confirm_request, hold_request
from db.commands.requests import (
    Rival,
    put_requests_on_waiting_list,
    refuse_requests,
    tell_adults,
    withdraw_requests,
)
from db.commands.visit_steps import cancel_visits, confirm_visits, lapse_holds
from db.errors import QT_TRANSLATE_NOOP, say
from db.model.kinds import Cause, ExitReason, RefusalReason
from db.queries.requests import RequestRow
from db.queries.slots import Slot
from desktop.context import Context


class VisitsActions(QObject):
    """Asks the context to run the commands behind the keys and buttons of the page."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def take(self, draft: PhoneDraft) -> UUID | None:
        """Write down a request from the phone; return its key, None if it was refused."""
        made: list[UUID] = []
        label = say(QT_TRANSLATE_NOOP("db", "Request taken: {group}"), group=draft.who)
        is_taken = self._context.do(label, lambda unit: made.append(take_phone_request(unit, draft)))
        return made[0] if is_taken else None

    def take_rows(self, drafts: Sequence[PhoneDraft]) -> bool:
        """Write down all the requests of a paste."""
        label = say(QT_TRANSLATE_NOOP("db", "%n request(s) taken"), len(drafts))
        return self._context.do(label, lambda unit: take_requests(unit, drafts))

    def hold(self, row: RequestRow, slot: Slot, rivals: Mapping[UUID, Rival]) -> bool:
        """Hold a place for a request."""
        label = say(QT_TRANSLATE_NOOP("db", "Held: {group}, {time}"), group=row.title, time=slot.starts)
        return self._context.do(
            label, lambda unit: hold_request(unit, row.id, slot.route_id, slot.starts, rivals=rivals)
        )

    def confirm(self, row: RequestRow, slot: Slot, rivals: Mapping[UUID, Rival]) -> bool:
        """Promise a place to a request."""
        label = say(QT_TRANSLATE_NOOP("db", "Confirmed: {group}, {time}"), group=row.title, time=slot.starts)
        return self._context.do(
            label, lambda unit: confirm_request(unit, row.id, slot.route_id, slot.starts, rivals=rivals)
        )

    def refuse(self, ids: Sequence[UUID], reason: RefusalReason) -> bool:
        """Turn requests down."""
        label = say(QT_TRANSLATE_NOOP("db", "%n request(s) refused"), len(ids))
        return self._context.do(label, lambda unit: refuse_requests(unit, ids, reason))

    def wait(self, ids: Sequence[UUID]) -> bool:
        """Put requests on the waiting list."""
        label = say(QT_TRANSLATE_NOOP("db", "%n request(s) put on the waiting list"), len(ids))
        return self._context.do(label, lambda unit: put_requests_on_waiting_list(unit, ids))

    def withdraw(self, ids: Sequence[UUID]) -> bool:
        """Record that organisers no longer ask."""
        label = say(QT_TRANSLATE_NOOP("db", "%n request(s) withdrawn"), len(ids))
        return self._context.do(label, lambda unit: withdraw_requests(unit, ids))

    def tell_adults(self, row: RequestRow, adults: int | None) -> bool:
        """Say how many of a group are adults."""
        label = say(QT_TRANSLATE_NOOP("db", "Adults told: {group}"), group=row.title)
        return self._context.do(label, lambda unit: tell_adults(unit, row.id, adults))

    def confirm_visits(self, ids: Sequence[UUID]) -> bool:
        """Promise visits: all of them, or none."""
        label = say(QT_TRANSLATE_NOOP("db", "%n visit(s) confirmed"), len(ids))
        return self._context.do(label, lambda unit: confirm_visits(unit, ids))

    def cancel_visits(self, ids: Sequence[UUID], cause: Cause, reason: ExitReason) -> bool:
        """Call visits off."""
        label = say(QT_TRANSLATE_NOOP("db", "%n visit(s) cancelled"), len(ids))
        return self._context.do(label, lambda unit: cancel_visits(unit, ids, cause, reason))

    def ask_for_lists(self, ids: Sequence[UUID]) -> bool:
        """Note that organisers were asked for their lists."""
        label = say(QT_TRANSLATE_NOOP("db", "%n list(s) asked for"), len(ids))
        return self._context.do(label, lambda unit: [ask_for_list(unit, key) for key in ids])

    def lapse(self) -> bool:
        """Give back the slots whose hold is over."""
        return self._context.do(say(QT_TRANSLATE_NOOP("db", "Lapsed holds let go")), lapse_holds)
