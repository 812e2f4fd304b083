"""Files that are broken, hostile or far too large: a clear refusal, never a crash."""

import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from db.exchange.lists.refusals import (
    DamagedFile,
    DocumentNotTable,
    EmptyFile,
    ListRefused,
    NotAList,
    PasswordProtected,
    TooLarge,
    UnknownFormat,
    UnreadableText,
    UnsafeFile,
)
from tests.db.exchange.lists_made import ods, read, text_cell, visitors, worksheet, xls, xlsx

IVANOV = f'<row r="1">{text_cell("A1", "ФИО")}</row><row r="2">{text_cell("A2", "Иванов Иван Ильич")}</row>'
OLD = Path(__file__).parents[2] / "data" / "lists" / "old_1904.xls"


def refusal(content: bytes, encoding: str | None = None) -> type[ListRefused]:
    with pytest.raises(ListRefused) as refused:
        read(content, encoding=encoding)
    assert str(refused.value.what)
    assert str(refused.value.cure)
    return type(refused.value)


def test_a_cell_in_the_last_corner_does_not_take_all_memory() -> None:
    for reference in ("XFD1048576", "xfd1048576", "ZZZZ99999999"):
        assert refusal(worksheet(f'{IVANOV}<row r="9"><c r="{reference}"><v>5</v></c></row>')) is TooLarge
    assert refusal(worksheet(f"{IVANOV}<row r = '9'><c  r = 'XFD1048576'><v>5</v></c></row>")) is TooLarge
    assert refusal(worksheet(f'{IVANOV}<row r="4000000000"><c><v>5</v></c></row>')) is TooLarge


def test_markup_that_could_hide_cells_is_refused() -> None:
    hidden = '<c r="XFD1048576"><!-- <c r="A1"> --><v>5</v></c>'
    assert refusal(worksheet(f'{IVANOV}<row r="9">{hidden}</row>')) is UnsafeFile
    assert refusal(worksheet(f'{IVANOV}<row r="9"><c r="A9"><x a="<c r="/><v>5</v></c></row>')) is DamagedFile


def test_empty_rows_to_the_end_of_the_sheet_are_harmless() -> None:
    far = '<row r="1048576"><c r="B1048576" s="0"/></row>'
    assert visitors(read(worksheet(f"{IVANOV}{far}"))) == ["Иванов|Иван|Ильич"]
    assert visitors(read(ods([["ФИО"], ["Иванов Иван Ильич"]], below=1_048_574))) == ["Иванов|Иван|Ильич"]
    assert visitors(read("ФИО;ДР\nИванов Иван Ильич;\n".encode() + b";\n" * 100_000)) == ["Иванов|Иван|Ильич"]


def test_a_value_in_the_last_row_is_harmless() -> None:
    last = '<row r="1048576"><c r="A1048576"><v>5</v></c></row>'
    assert visitors(read(worksheet(f"{IVANOV}{last}"))) == ["Иванов|Иван|Ильич"]


def claiming(content: bytes, size: int) -> bytes:
    """Make the archive claim another unpacked size for its sheet."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        true = next(part for part in archive.infolist() if part.filename.endswith("sheet1.xml")).file_size
    changed = content.replace(true.to_bytes(4, "little"), size.to_bytes(4, "little"))
    assert changed != content
    return changed


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    assert refusal(claiming(worksheet(IVANOV + " " * 100_000), 301_000_000)) is TooLarge


def test_an_archive_that_lies_about_its_sizes_is_refused() -> None:
    assert refusal(claiming(worksheet(IVANOV + " " * 100_000), 500)) is DamagedFile


def test_an_entity_bomb_is_refused() -> None:
    head = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>'
    assert refusal(worksheet(IVANOV, head=head)) is UnsafeFile


def test_repeated_cells_of_an_open_document_are_counted() -> None:
    made = ods([["ФИО"], ["Иванов Иван Ильич"]], below=1)
    bomb = BytesIO()
    with zipfile.ZipFile(BytesIO(made)) as source, zipfile.ZipFile(bomb, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "content.xml":
                cell = b'<table:table-cell office:value-type="string">'
                many = b'<table:table-cell office:value-type="string" table:number-columns-repeated="9000000">'
                data = data.replace(cell, many)
            target.writestr(name, data)
    assert bomb.getvalue() != made
    assert refusal(bomb.getvalue()) is TooLarge


def test_a_file_with_too_many_people_or_cells_is_refused() -> None:
    assert refusal("Иванов Иван Ильич\n".encode() * 7_000) is TooLarge
    assert refusal(b"a," * 10_000_000) is TooLarge
    assert refusal(("ФИО\n" + ("Иван Иванов и " * 130 + "\n") * 3_000).encode()) is TooLarge
    assert refusal(b"x" * 41_000_000) is TooLarge


def with_record(kind: int, change: bytes, at: int, *, rename: int | None = None) -> bytes:
    """Return the old workbook with bytes of its first record of a kind changed, or the record given another kind."""
    content = bytearray(OLD.read_bytes())
    position = 512  # the workbook stream begins in the first sector
    while (found := struct.unpack_from("<HH", content, position))[0] != kind:
        position += 4 + found[1]
    content[position + 4 + at : position + 4 + at + len(change)] = change
    if rename is not None:
        struct.pack_into("<H", content, position, rename)
    return bytes(content)


def test_an_encrypted_workbook_is_named_as_such() -> None:
    password, code_page = 0x002F, 0x0042
    assert refusal(with_record(code_page, b"", 0, rename=password)) is PasswordProtected


def test_a_workbook_encrypted_as_a_package_is_named_as_such() -> None:
    content = OLD.read_bytes().replace("Workbook".encode("utf-16-le"), "Encrypte".encode("utf-16-le"))
    name = "EncryptedPackage".encode("utf-16-le")
    at = content.index("Encrypte".encode("utf-16-le"))
    changed = bytearray(content)
    changed[at : at + len(name)] = name
    changed[at + 64 : at + 66] = (len(name) + 2).to_bytes(2, "little")
    assert refusal(bytes(changed)) is PasswordProtected


def test_counts_in_an_old_workbook_are_not_trusted() -> None:
    shared_texts, dimensions = 0x00FC, 0x0200
    for value in (b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f"):
        assert refusal(with_record(shared_texts, value, 0)) is DamagedFile
        assert refusal(with_record(shared_texts, value, 4)) is DamagedFile
        assert refusal(with_record(dimensions, value, 0)) is DamagedFile
        assert refusal(with_record(dimensions, value, 4)) is DamagedFile


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", EmptyFile),
        (b" \r\n\t", EmptyFile),
        (b"\xef\xbb\xbf", EmptyFile),
        (bytes(5_000), EmptyFile),
        (b"%PDF-1.7 ...", DocumentNotTable),
        (b"{\\rtf1 text}", DocumentNotTable),
        (b"<html><table><tr><td>a", DocumentNotTable),
        (b"\x89PNG\r\n\x1a\n", DocumentNotTable),
        (b"Rar!\x1a\x07", UnknownFormat),
        (bytes(range(256)) * 20, UnknownFormat),
        (b"PK\x03\x04 broken", DamagedFile),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), DamagedFile),
        (b"hello world", NotAList),
    ],
)
def test_the_content_decides_what_a_file_is(content: bytes, kind: type[ListRefused]) -> None:
    assert refusal(content) is kind


def test_a_text_document_in_a_zip_is_no_spreadsheet() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert refusal(made.getvalue()) is DocumentNotTable


def test_a_half_file_is_damaged() -> None:
    for content in (xlsx([["ФИО"], ["Иванов Иван"]]), xls([["ФИО"], ["Иванов Иван"]])):
        assert refusal(content[: len(content) // 2]) is DamagedFile


def test_a_wrong_encoding_is_said() -> None:
    assert refusal("ФИО\nИванов Иван".encode("cp1251"), encoding="utf-8") is UnreadableText
    assert refusal(b"a", encoding="no-such") is UnreadableText


def test_an_endless_cell_is_cut() -> None:
    assert visitors(read(("ФИО\n" + "И" * 1_000_000 + "\nИванов Иван\n").encode())) == ["Иванов|Иван|"]
