"""What the columns of a list hold, told from the words of their headers in Russian and English."""

import re
from enum import StrEnum


class Column(StrEnum):
    """What stands in a column."""

    NUMBER = "number"
    NAME = "name"  # the whole name, or the given one beside a surname
    FULL_NAME = "full_name"
    FULL_NAME_GIVEN_FIRST = "full_name_given_first"
    SURNAME = "surname"
    GIVEN = "given"
    PATRONYMIC = "patronymic"
    MIDDLE_NAME = "middle_name"
    GIVEN_AND_PATRONYMIC = "given_and_patronymic"
    BIRTH_DATE = "birth_date"
    AGE = "age"
    GRADE = "grade"
    GRADE_LETTER = "grade_letter"
    DOCUMENT = "document"
    DOCUMENT_SERIES = "document_series"
    DOCUMENT_NUMBER = "document_number"
    CITIZENSHIP = "citizenship"
    RESIDENCE = "residence"
    ROLE = "role"
    CHAPERONE = "chaperone"
    PHONE = "phone"
    EMAIL = "email"
    SEX = "sex"
    ORGANISATION = "organisation"
    POSITION = "position"
    NOTE = "note"
    PPE_SIZE = "ppe_size"
    OTHER = "other"  # a known header whose cells are of no use here


NAME_COLUMNS = frozenset(
    {
        Column.NAME,
        Column.FULL_NAME,
        Column.FULL_NAME_GIVEN_FIRST,
        Column.SURNAME,
        Column.GIVEN,
        Column.PATRONYMIC,
        Column.MIDDLE_NAME,
        Column.GIVEN_AND_PATRONYMIC,
    }
)
WHOLE_NAMES = frozenset({Column.FULL_NAME, Column.FULL_NAME_GIVEN_FIRST})
DATA_COLUMNS = frozenset(
    {
        Column.BIRTH_DATE,
        Column.DOCUMENT,
        Column.DOCUMENT_SERIES,
        Column.DOCUMENT_NUMBER,
        Column.CITIZENSHIP,
        Column.GRADE,
        Column.AGE,
        Column.PHONE,
        Column.EMAIL,
        Column.SEX,
    }
)
_WORN = (
    r"одежды|спецодежды|обуви|спецобуви|ног[иа]|сиз|каски|головы|головного убора|халата|жилета|куртки|костюма"
    r"|комбинезона|перчаток|ботинок|cloth(?:es|ing)|shoes?|boots?|foot|ppe|helmet|head|hat|vest|jacket|coat|overalls?|gloves?"
)
LABEL_LIMIT = 90  # characters; a longer cell is no header

_PERSON = (
    r"учащ\w+|учени\w+|обучающ\w+|студент\w*|ребенка|ребенок|дет(?:и|ей)|участни\w+|посетител\w+|экскурсант\w*"
    r"|турист\w*|"
    r"гост\w+|воспитанни\w+|школьни\w+|сотрудни\w+|работни\w+|человек\w*|пассажир\w*|абитуриент\w*|слушател\w+|лица?|"
    r"гражданина|членов|члена|делегации|группы|visitors?|students?|pupils?|participants?|guests?|child(?:ren)?s?"
    r"|employees?|"
    r"persons?|passengers?|travell?ers?|attendees?|members?|delegates?|tourists?|s"
)
_FILLER = re.compile(
    rf"\b(?:{_PERSON}|полностью|полное|полные|при наличии|если есть|обязательно|the|of|your|please|as in passport|"
    r"as per passport|по паспорту|как в паспорте|in english|in russian|на русском|на английском|латиницей|кириллицей|"
    r"лат|дд мм гггг|дд мм гг|dd mm yyyy|dd mm yy|yyyy mm dd|mm dd yyyy|day month year|ддммгггг|число месяц|месяц)\b"
)
_SIGNS = re.compile(r"[^\w№#]+")

# Another person's data stands in these; they must not be taken for the visitor's.
_ANOTHER = re.compile(
    r"родител|\bмат(?:ь|ери)\b|\bотца\b|\bотец\b|законн|опекун|контактное лицо|доверенн"
    r"|parent|guardian|mother|father(?! s name)|emergency|next of kin|руководителя организации|приглашающ"
)
_CHAPERONE = re.compile(
    r"сопровожд|классн\w* руковод|руководител\w* группы|\bкл рук|chaperon|accompan|group leader|\bучитель\b|\bteacher\b"
)

_WHOLE: tuple[tuple[Column, str], ...] = (
    (
        Column.NUMBER,
        r"№|#|n|no|nr|num|number|номер|пп|n п п|№ п п|№ ?пп|п п|п n|n пп|№ ?п|номер п п|номер по порядку|№ №|№№|s ?no"
        r"|порядковый номер|sl no|sr no|item|row|id|код|по порядку|№ по порядку|№ строки|nn|nº",
    ),
    (Column.NAME, r"имя|имена|имя name|names?|name in full"),
    (
        Column.FULL_NAME,
        r"фио|фио фио|фамилия имя(?: и)? отчество(?: фио)?|фамилия и о|фамилия(?: и)? инициалы|список"
        r"|фамилия(?: и)? имя|фи|ф и|ф и о|фам имя отч\w*|фамилия имя отч\w*|full ?names?|complete name"
        r"|passport name|фио рус|фио eng"
        r"|піб|п і б|аты жөні|姓名|surname(?: and)? (?:given |first )?names?|last ?name(?: and)? first ?name"
        r"|family name(?: and)? (?:given|first) names?|surname name patronymic|фио name|фио full name"
        r"|surname (?:given|first) names? (?:patronymic|middle) ?(?:name)?",
    ),
    (
        Column.FULL_NAME_GIVEN_FIRST,
        r"имя(?: и)? фамилия|имя отчество(?: и)? фамилия|и о фамилия|names?(?: and)? surname|first names? surname"
        r"|first ?(?:name)?(?: and)? last ?names?|given names?(?: and)? (?:family name|surname)",
    ),
    (
        Column.SURNAME,
        r"фамилия|фам|фамилии|surnames?|last ?names?|family ?names?|familiya|familia|nachname|nom|apellidos?|cognome"
        r"|soyadı?|прізвище|прозвішча|тегі|姓|surname last name|last name surname|surname family name"
        r"|family name surname|second name|фамилия surname|surname фамилия|фамилия last name",
    ),
    (
        Column.GIVEN,
        r"given ?names?|first ?names?|forenames?|christian names?|imya|vorname|prénom|prenom|nombres?|имя given names?"
        r"|given|first|аты|імя|ім я|имя first name|first given names?|given first names?|first and middle names?|名"
        r"|имя личное|личное имя|adı?",
    ),
    (
        Column.PATRONYMIC,
        r"отчество|отч|patronymic(?: name)?|otchestvo|father s name|по батькові|отчество patronymic|әкесінің аты",
    ),
    (Column.MIDDLE_NAME, r"middle ?names?|second given name|middle"),
    (Column.GIVEN_AND_PATRONYMIC, r"имя(?: и)? отчество|и о|given names?(?: and)? patronymic|имя отч\w*"),
    (Column.AGE, r"возраст(?: лет)?|age(?: years)?|полных лет|лет|кол во лет|количество лет|сколько лет"),
    (
        Column.GRADE,
        r"класс|кл|grade|class|form|year group|year|группа|класс(?: или)? группа|группа класс|курс|учебная группа"
        r"|study group|курс группа|группа курс|класс курс|group|номер группы|№ группы|класс обучения|класс литера"
        r"|grade class|class grade",
    ),
    (Column.GRADE_LETTER, r"литера|буква|параллель|литера класса|буква класса"),
    (Column.ROLE, r"роль|статус|role|status|категория|category|участие|тип|type|роль в группе|кто|взрослый ребенок"),
    (Column.SEX, r"пол|sex|gender|м ж|пол м ж|m f|sex m f|gender m f|性别"),
    (Column.NOTE, r"примечани[ея]|прим|notes?|remarks?|comments?|комментари[ий]|заметки|особые отметки|дополнительно"),
    (
        Column.ORGANISATION,
        r"школа|организация|учреждение|company|organi[sz]ation|место учебы|место работы"
        r"|место (?:работы учебы|учебы работы)|university|employer|school|"
        r"образовательн(?:ое учреждение|ая организация)|оу|предприятие|фирма|вуз|компания"
        r"|(?:название|наименование) организации|учебное заведение|institution|колледж|college",
    ),
    (
        Column.POSITION,
        r"должность|position|job ?title|title|occupation|профессия|post|job|занимаемая должность|специальность",
    ),
    (Column.DOCUMENT_SERIES, r"серия|series|сер"),
    (
        Column.DOCUMENT,
        r"серия(?: и)? (?:номер|№)|id ?card|id ?(?:no|number)|national id|документы|passport|pass|护照号?",
    ),
    (Column.CITIZENSHIP, r"гр во|гражд"),
    (Column.PPE_SIZE, rf"(?:размер|р р|sizes?)(?: (?:{_WORN}))*|(?:{_WORN}) (?:размер|size)"),
)
_FULL = tuple((column, re.compile(rf"(?:{pattern})\Z")) for column, pattern in _WHOLE)

_USELESS = (
    r"выда(?:н|ч)|issu|expir|valid|срок|действ|вид док|тип док|kind of doc|document type|type of doc|код подр"
    r"|снилс|инн\b|адрес|address|прописк|регистрац|подпис|signature|согласи|consent|дата посещ|дата экск|visit date"
    r"|date of visit|полис|размер|size|питани|diet|аллерги|группа здоровья|автобус|маршрут|время|город|city"
    r"|оплат|сумма|цена|price|кол во\b|количество|место рожд|place of birth|birth ?place|country of birth"
    r"|страна рожд|город рожд"
)
_PARTS: tuple[tuple[Column, re.Pattern[str]], ...] = tuple(
    (column, re.compile(pattern))
    for column, pattern in (
        (Column.OTHER, _USELESS),
        (Column.DOCUMENT, r"свид|св во|birth certif"),
        (Column.BIRTH_DATE, r"\bрожд|\bbirth|\bdob\b|\bd o b\b|\bд ?р\b|\bг ?р\b|\bborn\b|geburt|doğum|生日|出生"),
        (Column.CITIZENSHIP, r"гражданств|подданств|citizen|nationality|国籍"),
        (Column.RESIDENCE, r"страна прож|country of resid|residence"),
        (Column.CITIZENSHIP, r"\bстрана\b|\bcountry\b"),
        (Column.PHONE, r"\bтел\b|телефон|phone|моб\b|мобильн|сотовый|\btel\b|mobile|whatsapp"),
        (Column.EMAIL, r"e ?mail|электронн|эл почт|почта\b"),
        (Column.DOCUMENT, r"паспорт|документ|passport|document|удостовер|загран"),
        (Column.PATRONYMIC, r"отчество$"),
    )
)
_NAME_START = re.compile(r"(?:фио|ф и о|фамилия имя отчество)\b")


def plain_label(text: str) -> str:
    """Return a header in small letters, without signs, initials joined: "Ф.И.О." becomes "фио"."""
    text = _SIGNS.sub(" ", text.casefold().replace("ё", "е").replace("_", " ")).strip()
    return re.sub(r"\bф и о\b", "фио", " ".join(text.split()))


def recognise(text: str) -> Column | None:
    """Tell what a header means, or nothing when it is not a known one."""
    if not text or len(text) > LABEL_LIMIT:
        return None
    outside = re.sub(r"\([^)]*\)?", " ", text)
    return _recognise(plain_label(outside)) or _recognise(plain_label(text))


def _recognise(label: str) -> Column | None:
    if not label or label.isdecimal():
        return None
    if _CHAPERONE.search(label):
        return Column.CHAPERONE if len(label.split()) <= 4 else None
    if _ANOTHER.search(label):
        return Column.OTHER if len(label.split()) <= 8 else None
    for form in dict.fromkeys((label, " ".join(_FILLER.sub(" ", label).split()))):
        if column := _whole(form):
            return column
    if is_person_word(label):
        return Column.NAME
    if len(label.split()) > 9:
        return None
    if _NAME_START.match(label):
        return Column.FULL_NAME
    return _part(label)


def is_person_word(text: str) -> bool:
    """Say whether a text only names what people are: a header over names, but also a value of a role."""
    return re.fullmatch(rf"(?:(?:{_PERSON}|список)\s*)+", plain_label(text)) is not None


def _whole(label: str) -> Column | None:
    return next((column for column, pattern in _FULL if pattern.match(label)), None)


def _part(label: str) -> Column | None:
    has_series = re.search(r"\bсери|\bseries\b|\bсер\b", label) is not None
    has_number = re.search(r"номер|№|\bnumber\b|\bno\b|\bn\b", label) is not None
    if has_series and has_number:
        return Column.DOCUMENT
    column = next((column for column, pattern in _PARTS if pattern.search(label)), None)
    if column is Column.DOCUMENT and has_series != has_number:
        return Column.DOCUMENT_SERIES if has_series else Column.DOCUMENT_NUMBER
    return column
