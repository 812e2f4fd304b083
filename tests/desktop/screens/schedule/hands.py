"""What a coordinator's hands and eyes do on the schedule."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest

from db.commands.visits import VisitDraft, plan_visit
from db.model.kinds import GroupKind, VisitorCategory
from db.model.route import Route
from db.model.visit import Assignment, Tour, Visit
from db.store import Store
from desktop.context import Context
from desktop.screens.schedule.choice import Choice
from desktop.screens.schedule.layout import Block
from desktop.screens.schedule.screen import ScheduleScreen
from tests.db.makers import rows, the_site, write

TUESDAY = date(2026, 11, 24)
WEDNESDAY = TUESDAY + timedelta(days=1)


def block_of(screen: ScheduleScreen, title: str) -> Block:
    return next(one for one in screen.board.picture.blocks() if one.entry.visit.title.startswith(title))


def centre(screen: ScheduleScreen, block: Block) -> QPoint:
    return screen.board.sight.box_in_view(block.box).center().toPoint()


def press(screen: ScheduleScreen, *keys: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(screen.board, key, with_)
    arrive(screen)


def choose(screen: ScheduleScreen, choice: Choice) -> None:
    """Choose what to see, and see it."""
    screen.choose(choice)
    arrive(screen)


def arrive(screen: ScheduleScreen) -> None:
    """Wait until the days chosen are read."""
    while not screen.turning.is_there:
        QCoreApplication.processEvents()


def visit_of(context: Context, visit_id: UUID) -> Visit:
    return context.read(lambda session: session.get_one(Visit, visit_id))


def drag(screen: ScheduleScreen, start: QPoint, end: QPoint, *, drops: bool = True) -> None:
    """Drag with the left button, through a point on the way."""
    view = screen.board.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for part in (0.2, 0.6, 1.0):
        at = start + (end - start) * part
        QTest.mouseMove(view, at)
        _move(view, at)
    if drops:
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def _move(view: object, at: QPoint) -> None:
    """Tell a move with the button held: the offscreen platform tells moves without buttons."""
    from PySide6.QtWidgets import QWidget

    assert isinstance(view, QWidget)
    where, buttons = QPointF(at), Qt.MouseButton.LeftButton
    everywhere = view.mapToGlobal(where)
    plain = Qt.KeyboardModifier.NoModifier
    told = QMouseEvent(QEvent.Type.MouseMove, where, everywhere, Qt.MouseButton.NoButton, buttons, plain)
    QCoreApplication.sendEvent(view, told)


def plan(store: Store, title: str, starts: datetime, *, people: int = 12, route: str = "") -> UUID:
    """Plan a visit of students on a route, by default the first one."""
    with store.read() as session:
        from sqlmodel import col, select

        routes = session.exec(select(Route).order_by(col(Route.code))).all()
    chosen = next((one for one in routes if one.title == route), routes[0])
    return write(
        store,
        plan_visit,
        VisitDraft(
            site_id=the_site(store),
            route_id=chosen.id,
            title=title,
            group_kind=GroupKind.STUDENT,
            starts=starts,
            declared={VisitorCategory.UNIVERSITY: people},
            requested_at=datetime(2026, 10, 1, tzinfo=UTC),
        ),
    )


def at(day: date, text: str) -> datetime:
    return datetime.fromisoformat(f"{day} {text}")


def tables(store: Store) -> list[dict[str, object]]:
    return [one.model_dump(exclude={"version"}) for kind in (Visit, Tour, Assignment) for one in rows(store, kind)]
