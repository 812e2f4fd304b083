"""Invented people of the sample plant, in Russian and Latin letters."""

from datetime import date
from random import Random

from db.commands.lists import PersonDraft
from db.model.kinds import ListedRole

BOYS = [
    "Артём",
    "Глеб",
    "Захар",
    "Илья",
    "Кирилл",
    "Лев",
    "Матвей",
    "Никита",
    "Олег",
    "Павел",
    "Рустам",
    "Семён",
    "Тимур",
    "Фёдор",
    "Юрий",
    "Ярослав",
]
GIRLS = [
    "Алиса",
    "Вера",
    "Дарья",
    "Ева",
    "Жанна",
    "Зоя",
    "Ирина",
    "Кира",
    "Лидия",
    "Мария",
    "Ника",
    "Полина",
    "Софья",
    "Ульяна",
    "Эмма",
    "Яна",
]
BOY_SURNAMES = [
    "Абрамов",
    "Белкин",
    "Воронов",
    "Гаврилов",
    "Дроздов",
    "Ежов",
    "Жданов",
    "Зимин",
    "Ильин",
    "Карпов",
    "Ларин",
    "Мельников",
    "Носов",
    "Орехов",
    "Панин",
    "Рябов",
    "Сомов",
    "Тихонов",
    "Уткин",
    "Фомин",
    "Хохлов",
    "Цветков",
    "Чернов",
    "Шубин",
    "Щербаков",
    "Юдин",
    "Яшин",
]
FATHERS = [
    "Артёмович",
    "Глебович",
    "Ильич",
    "Кириллович",
    "Львович",
    "Матвеевич",
    "Олегович",
    "Павлович",
    "Семёнович",
    "Юрьевич",
]
DAUGHTERS = [
    "Артёмовна",
    "Глебовна",
    "Ильинична",
    "Кирилловна",
    "Львовна",
    "Матвеевна",
    "Олеговна",
    "Павловна",
    "Семёновна",
    "Юрьевна",
]
FOREIGN = {
    "CN": (
        ["Chen", "Gao", "Huang", "Li", "Lin", "Liu", "Ma", "Song", "Wang", "Wu", "Xu", "Zhang"],
        ["Bo", "Fang", "Hao", "Jing", "Lei", "Mei", "Ning", "Rui", "Wei", "Yu"],
    ),
    "DE": (
        ["Becker", "Fischer", "Keller", "Lorenz", "Neumann", "Richter", "Schulz", "Vogel"],
        ["Anke", "Bernd", "Dirk", "Eva", "Jens", "Lena", "Uwe"],
    ),
    "KR": (
        ["Choi", "Han", "Jung", "Kang", "Kim", "Lee", "Park", "Yoon"],
        ["Eun-ji", "Ha-neul", "Ji-ho", "Min-seo", "Seo-yeon", "Tae-yang"],
    ),
    "IN": (
        ["Bose", "Iyer", "Kapoor", "Menon", "Nair", "Patel", "Rao", "Sharma"],
        ["Anil", "Divya", "Kavya", "Manish", "Priya", "Ravi", "Sunita"],
    ),
}


def pupil(random: Random, year: int, grade: str) -> PersonDraft:
    """Return a pupil born in a year."""
    is_boy = random.random() < 0.5
    surname = random.choice(BOY_SURNAMES)
    return PersonDraft(
        surname=surname if is_boy else f"{surname}а",
        given=random.choice(BOYS if is_boy else GIRLS),
        patronymic=random.choice(FATHERS if is_boy else DAUGHTERS),
        birth_date=date(year, random.randint(1, 12), random.randint(1, 28)),
        grade=grade,
    )


def adult(random: Random, role: ListedRole = ListedRole.CHAPERONE) -> PersonDraft:
    """Return an adult who comes with a group."""
    draft = pupil(random, random.randint(1965, 1998), "")
    return draft.model_copy(update={"role": role})


def guest(random: Random, country: str) -> PersonDraft:
    """Return a guest from abroad with a passport."""
    surnames, given = FOREIGN[country]
    return PersonDraft(
        surname=random.choice(surnames),
        given=random.choice(given),
        birth_date=date(random.randint(1962, 1999), random.randint(1, 12), random.randint(1, 28)),
        citizenship=country,
        document=f"{random.choice('EGKP')}{random.randint(10_000_000, 99_999_999)}",
    )


def teacher(random: Random) -> str:
    """Return a leader's name as it stands in a request."""
    surname, given, father = random.choice(BOY_SURNAMES), random.choice(GIRLS), random.choice(DAUGHTERS)
    return f"{surname}а {given} {father}"
