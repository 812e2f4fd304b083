"""How people are named in lists and sentences."""


def short_name(surname: str, given: str) -> str:
    """Return initial and surname: `О. Лебедева`; the surname alone where nothing else is known."""
    return f"{given[0]}. {surname}" if given else surname


def full_name(surname: str, given: str, patronymic: str = "") -> str:
    """Return surname first: `Лебедева Ольга Игоревна`."""
    return " ".join(part for part in (surname, given, patronymic) if part)


def visit_number(number: int) -> str:
    """Return a visit's number as people read it: `0147`."""
    return f"{number:04}"
