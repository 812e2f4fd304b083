"""Says how a roll call stands: which one runs, whether the books can be read and written, where the paper copy is."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from db.clock import local
from db.rules.muster import Roll
from desktop.kit import formats
from desktop.kit.empty import EmptyState
from desktop.kit.phrases import refusal_shown
from desktop.kit.pill import Tone
from desktop.kit.problem import ProblemBar, Remedy
from desktop.printing.muster_keeper import MusterKeeper
from desktop.screens.muster.banner import Banner
from desktop.screens.muster.desk import MusterDesk
from desktop.screens.muster.foot import Foot


class MusterTelling(QObject):
    """Writes on the banner, the bar, the foot and in place of an empty list."""

    def __init__(self, desk: MusterDesk, keeper: MusterKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._keeper = keeper
        self.banner = Banner()
        self.bar = ProblemBar()
        self.empty = EmptyState("muster")
        self.foot = Foot()
        keeper.kept.connect(self.tell_kept)
        keeper.printed.connect(self._tell_printed)

    def tell_call(self, roll: Roll) -> None:
        """Name the call that runs, or say that this is who is on site."""
        call, seen = self._desk.call, self._desk.seen
        assert seen is not None
        place = self.tr("Assembly point: {place}").format(place=seen.assembly_point) if seen.assembly_point else ""
        if call is None:
            time = self.tr("as of {time}").format(time=formats.clock(seen.now))
            self.banner.show_call(
                self.tr("Who is on site"), " · ".join(one for one in (place, time) if one), is_running=False
            )
            return
        title = self.tr("Evacuation DRILL") if call.is_drill else self.tr("Evacuation")
        begun = self.tr("started at {time}").format(time=f"{local(call.started_at, seen.zone):%H:%M:%S}")
        missing = self.tr("not accounted for: {people}").format(people=roll.missing)
        self.banner.show_call(title, " · ".join(one for one in (place, begun, missing) if one), is_running=True)
        self.tell_time()

    def tell_time(self) -> None:
        """Show for how long the call has run."""
        self.banner.show_time(self.tr("elapsed"), self._desk.elapsed())

    def tell_nobody(self, *, is_empty: bool) -> None:
        """Say in place of the list that nobody is on site, if so."""
        self.empty.setVisible(is_empty)
        self.empty.set_words(self.tr("Nobody on site."), self.tr("Print a blank list"))

    def tell_lost(self) -> None:
        """Nothing could be read since the window opened: the list on disk is what there is."""
        at = self._kept_at()
        self.banner.show_call(self.tr("The books cannot be read"), "", is_running=False)
        self.foot.show_keys(is_called=False)
        if at is None:
            self.empty.set_words(
                self.tr("There is no muster list on this computer. Take the one printed in the morning.")
            )
        else:
            text = self.tr("The last list was written on {moment}.").format(moment=formats.moment(at))
            self.empty.set_words(text, self.tr("Open the last list"))
        self.empty.show()

    def tell_trouble(self, *, is_read: bool, has_report: bool) -> None:
        """Say what cannot be read or written; a report that is told of stays told."""
        if not is_read:
            text = self.tr("The books cannot be read just now: this is what was known at {time}.")
            seen = self._desk.seen
            at = formats.clock(seen.now) if seen is not None else ""
            remedy = Remedy("open_kept", self.tr("Open the last list"))
            self.bar.say(text.format(time=at), self.tr("Ticks are kept on this screen."), [remedy], Tone.WARNING)
        elif self._desk.trouble is not None:
            why = refusal_shown(self._desk.trouble)[0]
            text = self.tr("Ticks are kept on this screen only, until the books can be written.")
            self.bar.say(text, why, [Remedy("print", self.tr("Print"), "Ctrl+P")], Tone.WARNING)
        elif not has_report:
            self.bar.hide()

    def tell_report(self, file: Path, *, has_incident: bool) -> None:
        """Say that a call ended and where its report lies."""
        remedies = [Remedy("report", self.tr("Open the report"), primary=True)]
        if has_incident:
            remedies.append(Remedy("incident", self.tr("Complete the incident")))
        text = self.tr("Ended. The closing report lies in the safety file: {file}").format(file=file.name)
        self.bar.say(text, "", remedies, Tone.SUCCESS)

    def tell_kept(self, _moment: object = None) -> None:
        """Say when the copy on disk was written."""
        at = self._kept_at()
        if at is None:
            self.foot.tell(self.tr("No paper copy on this computer yet"))
        else:
            text = self.tr("Paper copy refreshed at {time}, works without a network")
            self.foot.tell(text.format(time=formats.clock(at)))

    def _kept_at(self) -> datetime | None:
        """Return when the list on disk was written: by the wall of the site, of the computer where no site is known."""
        at, seen = self._keeper.kept_at(), self._desk.seen
        if at is None or seen is None:
            return at.astimezone() if at is not None else None
        return local(at, seen.zone)

    def _tell_printed(self, printer: str) -> None:
        text = self.tr("Sent to the printer {printer}").format(printer=printer)
        self.foot.tell(text if printer else self.tr("Opened for printing"))
