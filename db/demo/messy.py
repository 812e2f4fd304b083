"""Files as schools really send them: one that can be read with patience, and one that is no list at all."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from db.commands.lists import PersonDraft
from db.model.kinds import ListedRole


def messy_list(title: str, people: Sequence[PersonDraft], made: datetime) -> bytes:
    """Return a workbook with the header in row 7, names in one column, dates as text and as numbers, and a footer."""
    import xlsxwriter

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": made})
    sheet = book.add_worksheet("Лист1")
    centre, day = book.add_format({"align": "center", "bold": True}), book.add_format({"num_format": "dd.mm.yyyy"})
    sheet.merge_range("A1:E1", "СПИСОК", centre)
    sheet.merge_range("A2:E2", "учащихся, направляемых на экскурсию", centre)
    sheet.merge_range("A3:E3", title, centre)
    sheet.write_row("A7", ["№ п/п", "Ф.И.О. учащегося", "Класс", "Дата рожд.", "Примечание"])
    row = 7
    pupils = [one for one in people if one.role is ListedRole.VISITOR]
    for number, pupil in enumerate(pupils, start=1):
        name = f"{pupil.surname} {pupil.given}  {pupil.patronymic}"
        sheet.write_row(row, 0, [number, name.upper() if number % 7 == 0 else name, pupil.grade])
        if pupil.birth_date is not None and number % 2:
            sheet.write_datetime(row, 3, datetime.combine(pupil.birth_date, datetime.min.time()), day)
        elif pupil.birth_date is not None:
            sheet.write_string(row, 3, f"{pupil.birth_date:%d.%m.%Y} г.")
        row += 2 if number == 9 else 1
    for adult in (one for one in people if one.role is not ListedRole.VISITOR):
        row += 1
        sheet.write_string(row, 1, f"Сопровождающий: {adult.surname} {adult.given} {adult.patronymic}")
    sheet.write_string(row + 2, 1, "Директор ____________________ М.П.")
    book.close()
    return buffer.getvalue()


def no_list(made: datetime) -> bytes:
    """Return a workbook that is a table of prices, not a list of people."""
    import xlsxwriter

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": made})
    sheet = book.add_worksheet("Прайс")
    for row, line in enumerate((["Цена, руб.", "Остаток, шт."], [1250, 14], [980, 7], [3400, 2])):
        sheet.write_row(row, 0, line)
    book.close()
    return buffer.getvalue()
