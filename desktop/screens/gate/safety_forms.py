"""The two questions after the last person has come: the briefing, and the equipment."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from db.model.kinds import BriefingSigner, PpeKind
from db.queries.briefings import TextRow, VisitBriefings
from db.queries.equipment import KitLine
from db.queries.gate_rows import GateGroup
from db.rules.signatures import HEIGHT, WIDTH, is_drawn, written
from desktop.kit import formats
from desktop.kit.button import Button
from desktop.kit.drawing import DrawingField
from desktop.kit.look import px
from desktop.kit.stepper import Stepper
from desktop.kit.text import Text
from desktop.kit.typefaces import Type
from desktop.labels import label, language_name
from desktop.screens.gate.form_panel import FormPanel, named


class BriefingForm(FormPanel):
    """Who briefed, with which text, who signs: each person, or the leader for so many; drawn here or on paper."""

    def __init__(self, host: QWidget, group: GateGroup, known: VisitBriefings) -> None:
        super().__init__(host, self.tr("Briefing: {visit}").format(visit=group.title), self.tr("Briefed"))
        self.setObjectName("briefing_form")
        self.group = group
        self._texts = sorted(known.texts, key=lambda row: (row.language != group.language, row.language))
        self.instructor = named(QLineEdit(known.instructors[0] if known.instructors else ""), "instructor")
        self.instructor.setMaxLength(120)
        self.text = named(QComboBox(), "text")
        for row in self._texts:
            said = self.tr("{language}, version {version}")
            self.text.addItem(said.format(language=language_name(row.language), version=row.text_version))
        self.body = named(QPlainTextEdit(), "body")
        self.body.setReadOnly(True)
        self.body.setFixedHeight(px(96))
        self.text.currentIndexChanged.connect(self._show_body)
        self.people = Stepper(999)
        self.people.field.setObjectName("people")
        self.people.set_value(max(group.inside - known.people, 0) or group.inside)
        self.signer = named(QComboBox(), "signer")
        self.signer.addItem(self.tr("The leader signs for all"), BriefingSigner.LEADER.value)
        inside = [person for person in group.people if person.is_inside]
        self._inside = [person.id for person in inside]
        if inside:
            self.signer.addItem(self.tr("Each person signs, on paper"), BriefingSigner.PERSON.value)
        for person in inside:
            self.signer.addItem(self.tr("{name} signs here").format(name=person.name), str(person.id))
        self.drawing = DrawingField((WIDTH, HEIGHT))
        self.drawing.setAccessibleName(self.tr("Signature"))
        wipe = Button(self.tr("Wipe"), small=True)
        wipe.clicked.connect(lambda: self.drawing.show_strokes(()))
        self.add(self.instructor, self.tr("Who briefed"))
        self.add(self.text, self.tr("Text"))
        self.fields.addWidget(self.body)
        self.add(self.signer, self.tr("Signature"))
        self.add(self.people, self.tr("For how many people"))
        self.fields.addWidget(Text(self.tr("Sign here, or leave it empty for paper"), Type.CAPTION_STRONG, "text2"))
        self.fields.addWidget(self.drawing)
        self.add_button(wipe)
        if known.outdated:
            count = sum(row.people for row in known.outdated)
            said = self.tr("%n person(s) briefed with an older text.", "", count)
            names = [row.name for row in known.outdated if row.name]
            self.tell(f"{said} {formats.listed(names)}" if names else said)
        self._show_body()

    def chosen_text(self) -> TextRow:
        """Return the text that was read; raise ValueError where there is none."""
        if not self._texts:
            raise ValueError(self.tr("There is no briefing text yet. Write one in the settings."))
        return self._texts[max(self.text.currentIndex(), 0)]

    def who_briefed(self) -> str:
        """Return who briefed; raise ValueError for nobody."""
        name = self.instructor.text().strip()
        if not any(sign.isalpha() for sign in name):
            raise ValueError(self.tr("Say who briefed."))
        return name

    def signed_by(self) -> tuple[BriefingSigner, Sequence[UUID], int]:
        """Return who signs, for which people by name, and for how many."""
        chosen = str(self.signer.currentData())
        if chosen == BriefingSigner.LEADER.value:
            if not self.people.value():
                raise ValueError(self.tr("Say how many people."))
            return BriefingSigner.LEADER, (), self.people.value()
        if chosen == BriefingSigner.PERSON.value:
            return BriefingSigner.PERSON, self._inside, len(self._inside)
        return BriefingSigner.PERSON, [UUID(chosen)], 1

    def signature(self) -> str:
        """Return the strokes; nothing for a signature on paper."""
        strokes = self.drawing.strokes()
        return written(strokes) if is_drawn(strokes) and self.signer.currentIndex() != self._paper_place() else ""

    def _paper_place(self) -> int:
        return self.signer.findData(BriefingSigner.PERSON.value)

    def _show_body(self) -> None:
        self.body.setPlainText(self._texts[max(self.text.currentIndex(), 0)].body if self._texts else "")


class EquipmentForm(FormPanel):
    """What a group is given, by kind and size; what is short is said before anybody looks for it on the shelf."""

    def __init__(self, host: QWidget, group: GateGroup, lines: Sequence[KitLine]) -> None:
        super().__init__(host, self.tr("Equipment: {visit}").format(visit=group.title), self.tr("Issued"))
        self.setObjectName("equipment_form")
        self.steppers: dict[tuple[PpeKind, str], Stepper] = {}
        self.returns: dict[tuple[PpeKind, str], Stepper] = {}
        for line in lines:
            stepper = Stepper(999)
            stepper.field.setObjectName(f"issue_{line.kind.value}_{line.size}")
            stepper.set_value(line.issued or (0 if group.has_left else line.wanted))
            self.steppers[line.kind, line.size] = stepper
            self.add(stepper, self._name(line))
            if line.issued:
                back = Stepper(line.issued)
                back.field.setObjectName(f"back_{line.kind.value}_{line.size}")
                back.set_value(line.returned)
                self.returns[line.kind, line.size] = back
                self.add(back, self.tr("{kind}: back").format(kind=label(line.kind)))
        if self.steppers:
            self._first = next(iter(self.steppers.values())).field
        if lines and group.has_left and not any(line.issued for line in lines):
            self.tell(self.tr("Nothing was issued to this group."))
        short = [line for line in lines if line.free is not None and line.wanted > line.free]
        if short:
            said = self.tr("Too few in stock: {kinds}.")
            self.tell(said.format(kinds=", ".join(dict.fromkeys(label(line.kind) for line in short))))
        elif not lines:
            self.tell(self.tr("This route asks for no equipment."))
            self.accept_button.hide()
        self.back_all = Button(self.tr("All is back"))
        self.back_all.setObjectName("back_all")
        self.back_all.setVisible(any(line.issued > line.returned for line in lines))
        self.add_button(self.back_all)

    def pieces(self) -> dict[tuple[PpeKind, str], int]:
        """Return what was given."""
        return {key: stepper.value() for key, stepper in self.steppers.items()}

    def returned(self) -> dict[tuple[PpeKind, str], int]:
        """Return what has come back."""
        return {key: stepper.value() for key, stepper in self.returns.items()}

    def _name(self, line: KitLine) -> str:
        name = label(line.kind)
        if line.size:
            name = self.tr("{kind}, size {size}").format(kind=name, size=line.size)
        if line.returned:
            return self.tr("{kind}: needed {wanted}, back {returned} of {issued}").format(
                kind=name, wanted=line.wanted, returned=line.returned, issued=line.issued
            )
        if line.free is None:
            return self.tr("{kind}: needed {wanted}").format(kind=name, wanted=line.wanted)
        return self.tr("{kind}: needed {wanted}, free {free}").format(kind=name, wanted=line.wanted, free=line.free)
