"""What the receiver would say of a summary: rules that block it and doubts that only warn."""

from decimal import Decimal

from db.reports.doubts import doubts
from db.reports.findings import FigureFinding
from db.reports.form import form_findings
from db.reports.header_checks import header_findings, replacing_findings
from db.reports.summary import Summary
from db.reports.sums import sum_findings


def findings(
    summary: Summary, *, previous: Summary | None = None, mean_of_last_six: Decimal | None = None
) -> list[FigureFinding]:
    """Return all findings, blocking ones first.

    `previous` is the revision that the summary replaces; `mean_of_last_six` the mean of visitors admitted in the six
    months before. What is not given is not checked. Sums are judged only of figures that are well-formed.
    """
    formal = [*header_findings(summary.header), *form_findings(summary)]
    if previous is not None:
        formal += replacing_findings(summary, previous)
    if any(one.blocks for one in formal):
        return formal
    return [*formal, *sum_findings(summary), *doubts(summary, mean_of_last_six)]
