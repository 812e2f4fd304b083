"""What comes out of a list: a person of a row."""

from dataclasses import dataclass
from datetime import date

from db.model.kinds import ListedRole


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A person as a list names them: `row` counts from 1, `citizenship` is alpha-2 or empty.

    What the list gives beside (phone, position, note and so on) is passed on as it stands.
    """

    surname: str
    given: str
    patronymic: str
    birth_date: date | None
    grade: str
    document: str
    citizenship: str
    role: ListedRole
    sheet: str
    row: int
    phone: str = ""
    email: str = ""
    organisation: str = ""
    position: str = ""
    note: str = ""
    sex: str = ""
    age: str = ""
    ppe_size: str = ""

    @property
    def name(self) -> str:
        """The whole name, surname first."""
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)
