"""The sample plant itself: "Северный прокат / Northern Rolling Mill" with its routes, guides and organisers."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from db.commands.enterprise import EnterpriseDraft, SiteDraft, set_up_enterprise
from db.commands.guides import (
    GuideDraft,
    add_certificate,
    add_guide,
    give_clearance,
    mark_absent,
    set_weekly_hours,
)
from db.commands.organisers import OrganiserDraft, add_organiser
from db.commands.rooms import RoomDraft, add_room
from db.commands.routes import RouteDraft, add_route, add_slot_template, close_dates, set_calendar_day, set_lead_time
from db.commands.safety import add_briefing_text
from db.commands.stops import StopDraft
from db.commands.users import UserDraft, add_user
from db.demo.groups import TYPES
from db.model.kinds import (
    AbsenceKind,
    BlackoutReason,
    CertificateKind,
    DocumentRule,
    Employment,
    GroupKind,
    PhotoRule,
    PpeKind,
    UserRole,
    VisitorClass,
    Weekday,
)
from db.rules.calendar import Month
from db.store import UnitOfWork

ZONE = "Asia/Yekaterinburg"
SLOT_STARTS = (time(9), time(11, 15), time(13, 30), time(15, 30))
WORKDAYS = (Weekday.MON, Weekday.TUE, Weekday.WED, Weekday.THU, Weekday.FRI)
ROOMS = (("Актовый зал", 80), ("Класс инструктажа", 30), ("Столовая для гостей", 40))
SHOP_PPE = [PpeKind.HARD_HAT, PpeKind.SAFETY_GLASSES, PpeKind.VEST]


@dataclass(frozen=True, slots=True)
class Plant:
    """Keys of the plant's rows by code or name, and how long each route takes with its briefing."""

    site: UUID
    routes: dict[str, UUID]
    guides: dict[str, UUID]
    organisers: dict[str, UUID]
    lengths: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Route:
    code: str
    title: str
    title_en: str
    minutes: int
    capacity: int
    min_age: int
    languages: str
    runs: int
    stops: tuple[tuple[str, str, int, PhotoRule], ...]
    rule: DocumentRule = DocumentRule.NAME_LIST
    is_adapted: bool = False


NO, MARK, YES = PhotoRule.FORBIDDEN, PhotoRule.MARKED_POINT, PhotoRule.ALLOWED
ROUTES = (
    _Route(
        "ROLL",
        "Прокатный стан",
        "Rolling mill",
        90,
        30,
        12,
        "ru en zh de",
        1,
        (
            ("Пульт управления", "Control room", 20, NO),
            ("Клеть стана", "Mill stand", 40, NO),
            ("Склад рулонов", "Coil store", 30, MARK),
        ),
    ),
    _Route(
        "CAST",
        "Литейный цех",
        "Foundry",
        75,
        30,
        12,
        "ru en",
        2,
        (("Разливка", "Casting bay", 45, NO), ("Формовка", "Moulding", 30, MARK)),
    ),
    _Route(
        "ROBO",
        "Роботы и сварка",
        "Robotic welding",
        60,
        30,
        10,
        "ru en ko",
        2,
        (("Ячейка робота", "Robot cell", 35, MARK), ("Учебный пост", "Training bay", 25, YES)),
    ),
    _Route(
        "MUSE",
        "Музей завода",
        "Works museum",
        60,
        40,
        6,
        "ru en zh de ko",
        2,
        (("Зал истории", "History hall", 30, YES), ("Макет завода", "Model of the works", 30, YES)),
        DocumentRule.NONE,
        is_adapted=True,
    ),
    _Route(
        "LAB",
        "Лаборатория",
        "Laboratory",
        60,
        15,
        14,
        "ru en",
        2,
        (("Спектральный зал", "Spectrometry", 30, NO), ("Микроскопия", "Microscopy", 30, MARK)),
    ),
    _Route(
        "TEST",
        "Испытательный центр",
        "Test centre",
        75,
        20,
        14,
        "ru en ko",
        1,
        (("Разрывные машины", "Tensile machines", 45, NO), ("Стенд удара", "Impact stand", 30, NO)),
        DocumentRule.PASSPORT,
    ),
)


@dataclass(frozen=True, slots=True)
class _Guide:
    code: str
    surname: str
    given: str
    latin: str
    languages: str
    routes: str
    employment: Employment = Employment.STAFF
    week_hours: int = 24
    has_diploma: bool = True


GUIDES = (
    _Guide("G01", "Лебедева", "Ольга", "O. Lebedeva", "ru en", "ROLL CAST MUSE ROBO"),
    _Guide("G02", "Гусева", "Марина", "M. Guseva", "ru", "ROLL CAST ROBO MUSE LAB", week_hours=28),
    _Guide("G03", "Сафин", "Рустам", "R. Safin", "ru", "ROLL CAST TEST LAB", week_hours=28),
    _Guide("G04", "Титова", "Елена", "E. Titova", "ru de", "ROBO MUSE LAB ROLL"),
    _Guide("G05", "Белов", "Алексей", "A. Belov", "ru", "MUSE CAST ROLL", week_hours=28, has_diploma=False),
    _Guide("G06", "Ким", "Денис", "D. Kim", "ru zh ko", "ROLL MUSE ROBO TEST"),
    _Guide("G07", "Орлов", "Павел", "P. Orlov", "ru en", "ROLL TEST LAB CAST ROBO"),
    _Guide("G08", "Назарова", "Нина", "N. Nazarova", "ru de zh", "ROLL MUSE", Employment.OUTSIDE, 16),
    _Guide("G09", "Фомин", "Илья", "I. Fomin", "ru", "CAST ROBO LAB", week_hours=28, has_diploma=False),
    _Guide("G10", "Юдина", "Софья", "S. Yudina", "ru en", "MUSE ROLL ROBO CAST", Employment.CONTRACT, 20),
)


def set_up(unit: UnitOfWork, month: Month) -> Plant:
    """Write the plant into empty books, as it stands some months before `month`."""
    since = month.shifted(-5).first
    site = _site(unit)
    routes = {route.code: _route(unit, site, route, since) for route in ROUTES}
    for route in ROUTES:
        for weekday in WORKDAYS:
            for starts in SLOT_STARTS[:3]:
                add_slot_template(unit, routes[route.code], weekday, starts, route.capacity, since)
    guides = {guide.code: _guide(unit, guide, routes, month, since) for guide in GUIDES}
    set_lead_time(unit, site, VisitorClass.DOMESTIC, 5)
    set_lead_time(unit, site, VisitorClass.FOREIGN, 30, max_days=180, in_working_days=False)
    for name, seats in ROOMS:
        add_room(unit, site, RoomDraft(name=name, seats=seats))
    _calendar(unit, site, month)
    closed = datetime.combine(month.last - timedelta(days=2), time(18))
    close_dates(
        unit,
        site,
        closed,
        closed + timedelta(hours=3),
        BlackoutReason.REPAIR,
        route_id=routes["ROLL"],
        note="Ремонт стана",
    )
    add_user(unit, UserDraft(name="Н. Котова", name_en="N. Kotova", role=UserRole.COORDINATOR))
    for language, body in (
        ("ru", "Не отходить от группы. Каска и очки."),
        ("en", "Stay with the group. Hard hat and glasses."),
    ):
        add_briefing_text(unit, site, language, "2026-1", body, since)
    organisers = _organisers(unit)
    lengths = {route.code: route.minutes for route in ROUTES}
    return Plant(site, routes, guides, organisers, lengths)


def _site(unit: UnitOfWork) -> UUID:
    return set_up_enterprise(
        unit,
        EnterpriseDraft(
            code="E01234",
            name="Северный прокат",
            name_en="Northern Rolling Mill",
            industry_code="24.10",
            programme_code="OP-5",
        ),
        SiteDraft(
            name="Северный прокат",
            name_en="Northern Rolling Mill",
            region_code="RU-SVE",
            municipality="Екатеринбург",
            zone=ZONE,
            people_per_day=120,
            assembly_point="A",
        ),
        ["КПП № 1"],
    )


def _route(unit: UnitOfWork, site: UUID, route: _Route, since: date) -> UUID:
    return add_route(
        unit,
        RouteDraft(
            site_id=site,
            code=route.code,
            title=route.title,
            title_en=route.title_en,
            industry_code="24.10",
            duration_min=route.minutes,
            capacity=route.capacity,
            hard_capacity=route.capacity + 5,
            min_age=route.min_age,
            parallel_runs=route.runs,
            document_rule=route.rule,
            is_adapted=route.is_adapted,
            programme_route_code="URAL-STEEL" if route.code == "MUSE" else "",
            offered_from=since,
            languages=route.languages.split(),
            stops=[
                StopDraft(title=title, title_en=english, minutes=minutes, photo_rule=photo)
                for title, english, minutes, photo in route.stops
            ],
            ppe=[] if route.code == "MUSE" else SHOP_PPE,
        ),
    )


def _guide(unit: UnitOfWork, guide: _Guide, routes: dict[str, UUID], month: Month, since: date) -> UUID:
    key = add_guide(
        unit,
        GuideDraft(
            code=guide.code,
            surname=guide.surname,
            given=guide.given,
            latin=guide.latin,
            employment=guide.employment,
            languages=guide.languages.split(),
            max_week_min=guide.week_hours * 60,
            max_day_min=330,
            group_kinds=[GroupKind.TOURIST, GroupKind.FOREIGN] if guide.employment is Employment.OUTSIDE else [],
            active_from=since,
        ),
    )
    for code in guide.routes.split():
        for language in guide.languages.split():
            lapses = month.first + timedelta(days=14) if (guide.code, code) == ("G03", "ROLL") else None
            give_clearance(unit, key, routes[code], language, since, lapses)
    hours = (time(8, 30), time(18, 30))
    set_weekly_hours(unit, key, {weekday: [hours] for weekday in _weekdays(guide)}, since)
    if guide.employment is Employment.OUTSIDE:
        add_certificate(unit, key, CertificateKind.GUIDE_CERTIFICATE, since, month.shifted(30).last, "66-0147")
    if guide.has_diploma:
        add_certificate(unit, key, CertificateKind.RETRAINING_DIPLOMA, since - timedelta(days=400))
    if guide.code == "G10":
        leave = datetime.combine(month.first + timedelta(days=18), time(0))
        mark_absent(unit, key, leave, leave + timedelta(days=7), AbsenceKind.LEAVE)
    return key


def _weekdays(guide: _Guide) -> tuple[Weekday, ...]:
    if guide.code == "G08":
        return (Weekday.TUE, Weekday.WED, Weekday.THU, Weekday.FRI, Weekday.SAT)
    return (*WORKDAYS, Weekday.SAT) if guide.code == "G05" else WORKDAYS


def _calendar(unit: UnitOfWork, site: UUID, month: Month) -> None:
    """The days off that fall into the months shown, by the Labour Code, article 112."""
    for shown in (month.shifted(-1), month, month.shifted(1), month.shifted(2)):
        for number, day, title in (
            (1, 1, "Новый год"),
            (5, 1, "1 Мая"),
            (5, 9, "День Победы"),
            (11, 4, "День единства"),
        ):
            if shown.number == number:
                set_calendar_day(unit, site, date(shown.year, number, day), is_working=False, title=title)


def _organisers(unit: UnitOfWork) -> dict[str, UUID]:
    found: dict[str, UUID] = {}
    for group in TYPES:
        for title in group.names:
            name = title.partition(",")[0]
            if name not in found:
                draft = OrganiserDraft(
                    kind=group.organiser,
                    name=name,
                    country=group.country,
                    region_code=group.region,
                    municipality="Екатеринбург" if group.region == "RU-SVE" else "",
                    channel=group.channel,
                )
                found[name] = add_organiser(unit, draft)
    return found
