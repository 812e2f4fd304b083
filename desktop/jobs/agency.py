"""The agency's jobs: combine a folder of packages, and simulate a year of them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from db.agency.combining import Combined
from db.agency.levels import TITLES
from db.agency.overview import build_json
from db.agency.register import Site
from db.agency.round import Round, Wish, consolidate
from db.agency.workbook import build_overview
from db.demo.national.year import Plan, write_year
from db.errors import QT_TRANSLATE_NOOP, TourError, say
from db.reports.keys import fingerprint, signing_key
from db.reports.receipts import REASONS
from desktop.jobs.month import write_file
from desktop.jobs.setting import JobSetting

FORMS = (".xlsx", ".json", ".pdf")
KEY_FOLDER = "agency"
SHOWN = 20
"""So many refusals are told one by one; the overview has them all."""


class UnknownForm(TourError):
    """An overview in a form that there is not."""

    message = QT_TRANSLATE_NOOP("db", "{file}: an overview is written as {forms}.")
    remedy = QT_TRANSLATE_NOOP("db", "End the name of the file with one of these.")


def combine_folder(setting: JobSetting, folder: Path, out: Sequence[Path], wanted: Mapping[str, Any]) -> int:
    """Read, judge, answer and combine the packages below `folder`; write the overview in each form of `out`."""
    for file in out:
        if file.suffix.lower() not in FORMS:
            raise UnknownForm(file=file.name, forms=", ".join(FORMS))
    wish = Wish(**{**wanted, "receiver": wanted["receiver"] or "Gatehouse"})
    key = signing_key(setting.folder / KEY_FOLDER)
    done = consolidate(folder, wish, key, setting.clock.now())
    for file in out:
        write_file(file, _form(setting, file.suffix.lower(), done.combined))
    _tell(setting, done, out)
    setting.output.result(
        {
            "seen": done.reading.seen,
            "new": done.reading.new,
            "unreadable": list(done.reading.unreadable),
            "accepted": len(done.combined.post.judged) - len(done.combined.post.refused()),
            "refused": len(done.combined.post.refused()),
            "receipts": done.receipts,
            "receipt_key": key.public.hex(),
            "enrolled": [{"site": site.code, "fingerprint": _fingerprint(site)} for site in done.enrolled],
            "visitors_total": done.combined.country.scope.total["visitors_total"],
            "files": [str(file) for file in out],
        }
    )
    return 0


def simulate_year(setting: JobSetting, out: Path, plan: Plan) -> int:
    """Write the packages of an invented year."""
    written = write_year(out, plan)
    setting.output.line(
        say(
            QT_TRANSLATE_NOOP("db", "{packages} packages with {visitors} visitors are in {folder}."),
            packages=written.packages,
            visitors=written.visitors,
            folder=out,
        )
    )
    setting.output.result({"packages": written.packages, "visitors_total": written.visitors, "folder": str(out)})
    return 0


def _form(setting: JobSetting, suffix: str, combined: Combined) -> bytes:
    if suffix == ".json":
        return build_json(combined)
    if suffix == ".pdf":
        from desktop.printing.agency_overview import agency_overview_pdf

        return agency_overview_pdf(combined, setting.language, setting.output.words)
    return build_overview(combined, setting.output.words, setting.language)


def _tell(setting: JobSetting, done: Round, out: Sequence[Path]) -> None:
    line, post = setting.output.line, done.combined.post
    line(
        say(
            QT_TRANSLATE_NOOP(
                "db", "{seen} packages, {new} of them new; {refused} refused; {receipts} receipts written."
            ),
            seen=done.reading.seen,
            new=done.reading.new,
            refused=len(post.refused()),
            receipts=done.receipts,
        )
    )
    for path in done.reading.unreadable[:SHOWN]:
        line(say(QT_TRANSLATE_NOOP("db", "{file} cannot be opened now; it is tried again next time."), file=path))
    for one in post.refused()[:SHOWN]:
        if one.refusal is not None:
            line(
                say(
                    QT_TRANSLATE_NOOP("db", "{file}: {reason}"),
                    file=one.entry.path,
                    reason=say(REASONS[one.refusal][0]),
                )
            )
    for site in done.enrolled:
        line(
            say(
                QT_TRANSLATE_NOOP("db", "Enrolled {site}, compare over the telephone: {fingerprint}"),
                site="/".join(site.code),
                fingerprint=_fingerprint(site),
            )
        )
    country = done.combined.country
    line(
        say(
            QT_TRANSLATE_NOOP("db", "{visitors} visitors at {sites} sites in {regions} regions; level: {level}."),
            visitors=country.scope.total["visitors_total"],
            sites=len(country.scope.reporting),
            regions=len(done.combined.regions),
            level=TITLES[country.level],
        )
    )
    for file in out:
        line(say(QT_TRANSLATE_NOOP("db", "Written: {file}"), file=file))


def _fingerprint(site: Site) -> str:
    return ", ".join(fingerprint(key) for key in sorted(site.keys))
