"""The hours of a month as a workbook: a sheet with the sums, and one with every tour."""

import io
from collections.abc import Callable
from datetime import datetime, time

from db.errors import QT_TRANSLATE_NOOP, Phrase, say
from db.model.kinds import AssignmentRole
from db.queries.guide_hours import HoursStatement
from db.queries.people import visit_number

Words = Callable[[Phrase], str]
HOUR = 60
ROLES = {
    AssignmentRole.LEAD: say(QT_TRANSLATE_NOOP("db", "Led, hours")),
    AssignmentRole.INTERPRETER: say(QT_TRANSLATE_NOOP("db", "As interpreter, hours")),
    AssignmentRole.ESCORT: say(QT_TRANSLATE_NOOP("db", "As escort, hours")),
    AssignmentRole.STAND_BY: say(QT_TRANSLATE_NOOP("db", "Stand-by, hours")),
}
"""Only what a guide led counts as hours of tours; the others stand apart."""


def hours_xlsx(statement: HoursStatement, words: Words, language: str = "en") -> bytes:
    """Return the statement as a workbook; the same statement gives the same bytes."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, options) as workbook:
        workbook.set_properties({"created": datetime.combine(statement.month.first, time())})
        head = workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        number = workbook.add_format({"num_format": "0.00"})
        strong = workbook.add_format({"bold": True, "top": 1, "num_format": "0.00"})
        day = workbook.add_format({"num_format": "dd.mm.yyyy" if language == "ru" else "yyyy-mm-dd"})
        clock = workbook.add_format({"num_format": "hh:mm"})
        sums = workbook.add_worksheet(words(say(QT_TRANSLATE_NOOP("db", "Hours"))))
        titles = [words(one) for one in (*_FIRST, say(QT_TRANSLATE_NOOP("db", "Tours led")), *ROLES.values())]
        for place, title in enumerate(titles):
            sums.set_column(place, place, 34 if place == 1 else 14)
            sums.write_string(0, place, title, head)
        for line, guide in enumerate(statement.guides, start=1):
            sums.write_string(line, 0, guide.code)
            sums.write_string(line, 1, guide.name)
            sums.write_number(line, 2, guide.count(AssignmentRole.LEAD))
            for place, role in enumerate(ROLES, start=3):
                sums.write_number(line, place, guide.minutes(role) / HOUR, number)
        last = len(statement.guides) + 1
        sums.write_string(last, 1, words(say(QT_TRANSLATE_NOOP("db", "All together"))), strong)
        sums.write_number(last, 2, sum(one.count(AssignmentRole.LEAD) for one in statement.guides), strong)
        for place, role in enumerate(ROLES, start=3):
            sums.write_number(last, place, sum(one.minutes(role) for one in statement.guides) / HOUR, strong)
        tours = workbook.add_worksheet(words(say(QT_TRANSLATE_NOOP("db", "Tours"))))
        for place, one in enumerate((*_FIRST, *_TOUR)):
            tours.set_column(place, place, 30 if place in (1, 6) else 14)
            tours.write_string(0, place, words(one), head)
        line = 0
        for guide in statement.guides:
            for tour in guide.tours:
                line += 1
                tours.write_string(line, 0, guide.code)
                tours.write_string(line, 1, guide.name)
                tours.write_datetime(line, 2, datetime.combine(tour.span.starts.date(), time()), day)
                for place, at in ((3, tour.span.starts), (4, tour.span.ends)):
                    tours.write_number(line, place, (at.hour * HOUR + at.minute) / 1440, clock)
                tours.write_string(line, 5, visit_number(tour.number))
                tours.write_string(line, 6, tour.title)
                tours.write_string(line, 7, (tour.route_en or tour.route) if language == "en" else tour.route)
                tours.write_string(line, 8, words(say("{role}", role=tour.role)))
                tours.write_number(line, 9, tour.span.minutes / HOUR, number)
        for sheet in (sums, tours):
            sheet.freeze_panes(1, 0)
            sheet.set_landscape()
            sheet.set_paper(9)
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(0)
    return out.getvalue()


_FIRST = (say(QT_TRANSLATE_NOOP("db", "Code")), say(QT_TRANSLATE_NOOP("db", "Guide")))
_TOUR = (
    say(QT_TRANSLATE_NOOP("db", "Date")),
    say(QT_TRANSLATE_NOOP("db", "From")),
    say(QT_TRANSLATE_NOOP("db", "Until")),
    say(QT_TRANSLATE_NOOP("db", "Number")),
    say(QT_TRANSLATE_NOOP("db", "Group")),
    say(QT_TRANSLATE_NOOP("db", "Route")),
    say(QT_TRANSLATE_NOOP("db", "Role")),
    say(QT_TRANSLATE_NOOP("db", "Hours")),
)
