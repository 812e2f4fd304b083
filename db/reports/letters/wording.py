"""The values of a letter's fields in the language of the guest; wordings are data, one file for each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any

from db.model.kinds import DocumentRule, Payment
from db.queries.letters import LetterFacts
from db.queries.people import visit_number


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a language, those that it lacks from `otherwise`."""

    words: Mapping[str, Any]
    otherwise: Mapping[str, Any]

    def text(self, key: str, **values: object) -> str:
        """Return a wording with its places filled; empty where no language has it."""
        found = self.words.get(key, self.otherwise.get(key, ""))
        return str(found).format(**values)

    def day(self, value: date) -> str:
        """Return a date in words."""
        months = self.words.get("months") or self.otherwise["months"]
        return self.text("date", day=value.day, month=months[value.month - 1], year=value.year)

    def time(self, value: time) -> str:
        """Return a time of the day."""
        return self.text("time", hour=value.hour, minute=f"{value.minute:02}")

    def money(self, value: Decimal) -> str:
        """Return an amount in roubles, kopecks always shown."""
        amount = f"{value:,.2f}".replace(",", "\N{NARROW NO-BREAK SPACE}").replace(".", self.text("decimal"))
        return self.text("money", amount=amount)


def values_of(facts: LetterFacts, wording: Wording, language: str) -> dict[str, str]:
    """Return the value of every field; an empty text where nobody has told it.

    `language` is that of the letter: guests who do not read Russian get the English names of routes and sites.
    """
    is_russian = language == "ru"
    return {
        "number": visit_number(facts.number),
        "today": wording.day(facts.today),
        "date": wording.day(facts.day) if facts.day else "",
        "time": wording.time(facts.starts) if facts.starts else "",
        "end": wording.time(facts.ends) if facts.ends else "",
        "duration": wording.text("minutes", minutes=facts.minutes) if facts.minutes else "",
        "route": facts.route if is_russian else facts.route_en or facts.route,
        "language": wording.text(f"language.{facts.language}") or facts.language,
        "group": facts.title,
        "people": _people(facts, wording),
        "visitors": wording.text("visitors", people=facts.admitted) if facts.admitted else "",
        "came_on": wording.day(facts.came_on) if facts.came_on and facts.took_place else "",
        "walked": wording.text("list_separator").join(
            dict.fromkeys(ru if is_russian else en for ru, en in facts.walked)
        ),
        "pupils": str(facts.pupils or ""),
        "chaperones": str(facts.chaperones or ""),
        "reason": wording.text(f"reason.{facts.reason.value}") if facts.reason else "",
        "payment": wording.text(f"payment.{facts.payment.value}"),
        "price": wording.money(facts.price) if facts.price and facts.payment is not Payment.FREE else "",
        "document": _document(facts, wording),
        "list_due": wording.day(facts.list_due) if facts.list_due and facts.list_due >= facts.today else "",
        "min_age": wording.text("from_age", age=facts.min_age) if facts.min_age else "",
        "ppe": wording.text("list_separator").join(wording.text(f"ppe.{kind.value}") for kind in facts.ppe),
        "not_admitted": wording.text("list_separator").join(facts.not_admitted),
        "vehicle": facts.vehicle,
        "organiser": facts.organiser,
        "contact": wording.text("greeting", name=facts.contact) if facts.contact else "",
        "enterprise": facts.enterprise if is_russian else facts.enterprise_en or facts.enterprise,
        "site": facts.site if is_russian else facts.site_en or facts.site,
        "gate": facts.gate,
        "address": facts.address,
        "phone": facts.answer_phone,
        "email": facts.answer_email,
        "signatory": facts.signatory,
        "payment_details": facts.payment_details,
    }


def _people(facts: LetterFacts, wording: Wording) -> str:
    if not facts.people:
        return ""
    key = "people_with_adults" if facts.adults else "people"
    return wording.text(key, people=facts.people, adults=facts.adults)


def _document(facts: LetterFacts, wording: Wording) -> str:
    if facts.document_rule in (None, DocumentRule.NONE):
        return ""
    return wording.text(f"document.{facts.document_rule.value}")
