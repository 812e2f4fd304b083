"""Makers of lists in every format, and short accounts of what was read from them."""

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from db.exchange.findings import ListFindingKind
from db.exchange.visitor_lists import Column, ListedPerson, VisitorList, read_visitor_list
from db.model.kinds import ListedRole

TODAY = date(2026, 10, 14)
Rows = Sequence[Sequence[str | int | float | date | None]]


def xlsx(rows: Rows, *, title: str = "Лист1", merge: Sequence[str] = (), date_1904: bool = False) -> bytes:
    return xlsx_book({title: rows}, merge=merge, date_1904=date_1904)


def xlsx_book(sheets: Mapping[str, Rows], *, merge: Sequence[str] = (), date_1904: bool = False) -> bytes:
    import openpyxl
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    if date_1904:
        book.epoch = CALENDAR_MAC_1904
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for number, row in enumerate(rows, start=1):
            for place, value in enumerate(row, start=1):
                cell = sheet.cell(number, place)
                cell.value = value
                if isinstance(value, str):
                    cell.data_type = "s"  # a text that begins with "=" stays a text
        for cells in merge:
            sheet.merge_cells(cells)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def xls(rows: Rows, *, date_1904: bool = False) -> bytes:
    import xlwt

    book = xlwt.Workbook()
    book.dates_1904 = date_1904
    sheet = book.add_sheet("Лист1")
    for number, row in enumerate(rows):
        for place, value in enumerate(row):
            if value is not None:
                sheet.write(number, place, value)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:"


def ods(rows: Rows, *, title: str = "Лист1", below: int = 1_048_000) -> bytes:
    """Make an OpenDocument workbook, with `below` empty rows under the last one."""
    cells = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    empty = (
        f'<table:table-row table:number-rows-repeated="{below}">'
        '<table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
    )
    spaces = " ".join(f'xmlns:{name}="{OPEN_DOCUMENT}{name}:1.0"' for name in ("office", "table", "text"))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2">'
        f"<office:body><office:spreadsheet><table:table table:name={quoteattr(title)}>{cells}{empty}"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<manifest:manifest xmlns:manifest="{OPEN_DOCUMENT}manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as target:
        target.writestr("mimetype", kind)
        target.writestr("META-INF/manifest.xml", manifest)
        target.writestr("content.xml", content)
    return made.getvalue()


def _ods_cell(value: object) -> str:
    if value is None:
        return "<table:table-cell/>"
    kind = 'office:value-type="string"'
    if isinstance(value, date):
        kind = f'office:value-type="date" office:date-value="{value.isoformat()}"'
    return f"<table:table-cell {kind}><text:p>{escape(str(value))}</text:p></table:table-cell>"


def worksheet(body: str, *, head: str = "", more: Mapping[str, bytes] | None = None) -> bytes:
    """Make a workbook whose only sheet has the given rows as markup."""
    made = BytesIO()
    with ZipFile(BytesIO(xlsx([["ФИО"]]))) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("sheet1.xml"):
                space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                sheet = f'<worksheet xmlns="{space}"><sheetData>{body}</sheetData></worksheet>'
                data = f'<?xml version="1.0"?>{head}{sheet}'.encode()
            target.writestr(name, data)
        for name, data in (more or {}).items():
            target.writestr(name, data)
    return made.getvalue()


def text_cell(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def read(
    content: bytes,
    *,
    file_name: str = "список.xlsx",
    columns: Mapping[int, Column] | None = None,
    encoding: str | None = None,
) -> VisitorList:
    return read_visitor_list(content, file_name=file_name, today=TODAY, columns=columns, encoding=encoding)


def names(people: Sequence[ListedPerson]) -> list[str]:
    return [f"{person.surname}|{person.given}|{person.patronymic}" for person in people]


def visitors(result: VisitorList) -> list[str]:
    return names([person for person in result.people if person.role is ListedRole.VISITOR])


def chaperones(result: VisitorList) -> list[str]:
    return names([person for person in result.people if person.role is ListedRole.CHAPERONE])


def said(result: VisitorList) -> list[tuple[int, str, ListFindingKind]]:
    return [(found.row, found.column, found.kind) for found in result.findings]
