<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>ActsQuestion</name>
        <message>
            <source>Act of destruction</source>
            <translation>Акт об уничтожении</translation>
        </message>
        <message>
            <source>An act tells how many names and document numbers were destroyed, never whose.</source>
            <translation>В акте указано, сколько имён и номеров документов уничтожено, но не чьих.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Сохранить в PDF</translation>
        </message>
        <message>
            <source>{moment}: names {names}, documents {documents}</source>
            <translation>{moment}: имён {names}, документов {documents}</translation>
        </message>
        <message>
            <source>Act of</source>
            <translation>Акт от</translation>
        </message>
    </context>
    <context>
        <name>Agency</name>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Уровень</translation>
        </message>
        <message>
            <source>Visitors</source>
            <translation>Посетители</translation>
        </message>
        <message>
            <source>In time, %</source>
            <translation>В срок, %</translation>
        </message>
        <message>
            <source>Abroad, %</source>
            <translation>Из-за рубежа, %</translation>
        </message>
        <message>
            <source>Sites</source>
            <translation>Площадки</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Получена</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>В срок</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>Версия</translation>
        </message>
        <message>
            <source>Doubts</source>
            <translation>Сомнения</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>Показатель</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Значение</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Единица</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Случаев</translation>
        </message>
        <message>
            <source>Cases are</source>
            <translation>Что за случаи</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Enterprise</source>
            <translation>Предприятие</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Регион</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Срок</translation>
        </message>
        <message>
            <source>How late</source>
            <translation>Опоздание</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>Пакет</translation>
        </message>
        <message>
            <source>Why it was refused</source>
            <translation>Почему отклонён</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>Что нового</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Пакеты</translation>
        </message>
        <message>
            <source>First month</source>
            <translation>Первый месяц</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Отчитывается</translation>
        </message>
        <message>
            <source>Fingerprint of the key</source>
            <translation>Отпечаток ключа</translation>
        </message>
        <message>
            <source>no key yet</source>
            <translation>ключа пока нет</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>in time</source>
            <translation>в срок</translation>
        </message>
        <message>
            <source>another key</source>
            <translation>другой ключ</translation>
        </message>
        <message>
            <source>a new site</source>
            <translation>новая площадка</translation>
        </message>
        <message>
            <source>since {month}</source>
            <translation>с: {month}</translation>
        </message>
        <message>
            <source>{first} – {last}</source>
            <translation>{first} – {last}</translation>
        </message>
    </context>
    <context>
        <name>AgencyActions</name>
        <message>
            <source>Choose the folder of packages…</source>
            <translation>Выбрать папку с пакетами…</translation>
        </message>
        <message>
            <source>Read and combine the packages</source>
            <translation>Прочитать и свести пакеты</translation>
        </message>
        <message>
            <source>Write the receipts that are due</source>
            <translation>Записать недостающие квитанции</translation>
        </message>
        <message>
            <source>Back to the region or the country</source>
            <translation>Назад к региону или стране</translation>
        </message>
        <message>
            <source>Save the overview as a workbook (XLSX)…</source>
            <translation>Сохранить обзор таблицей (XLSX)…</translation>
        </message>
        <message>
            <source>Save the overview as a document (PDF)…</source>
            <translation>Сохранить обзор документом (PDF)…</translation>
        </message>
        <message>
            <source>Save the overview for machines (JSON)…</source>
            <translation>Сохранить обзор для программ (JSON)…</translation>
        </message>
    </context>
    <context>
        <name>AgencyScreen</name>
        <message>
            <source>Combine</source>
            <translation>Свести</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Language and appearance</source>
            <translation>Язык и вид</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>Агентство</translation>
        </message>
        <message>
            <source>Summaries of many enterprises, verified and combined</source>
            <translation>Сводки многих предприятий, проверенные и сведённые вместе</translation>
        </message>
        <message numerus="yes">
            <source>%n package(s)</source>
            <translation>
                <numerusform>%n пакет</numerusform>
                <numerusform>%n пакета</numerusform>
                <numerusform>%n пакетов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) cannot be opened now and are tried again next time</source>
            <translation>
                <numerusform>%n пакет сейчас не открывается, в следующий раз попытка повторится</numerusform>
                <numerusform>%n пакета сейчас не открываются, в следующий раз попытка повторится</numerusform>
                <numerusform>%n пакетов сейчас не открываются, в следующий раз попытка повторится</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n receipt(s) to write</source>
            <translation>
                <numerusform>Записать %n квитанцию</numerusform>
                <numerusform>Записать %n квитанции</numerusform>
                <numerusform>Записать %n квитанций</numerusform>
            </translation>
        </message>
        <message>
            <source>All are answered</source>
            <translation>Все с ответом</translation>
        </message>
        <message>
            <source>Choose the folder into which enterprises deliver their packages.</source>
            <translation>Выберите папку, в которую предприятия доставляют пакеты.</translation>
        </message>
        <message>
            <source>Nothing of this folder has been read yet.</source>
            <translation>Эта папка ещё не прочитана.</translation>
        </message>
        <message numerus="yes">
            <source>%n receipt(s) written</source>
            <translation>
                <numerusform>Записана %n квитанция</numerusform>
                <numerusform>Записано %n квитанции</numerusform>
                <numerusform>Записано %n квитанций</numerusform>
            </translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Сохранено: {file}</translation>
        </message>
        <message>
            <source>Begin an empty register</source>
            <translation>Начать пустой реестр</translation>
        </message>
    </context>
    <context>
        <name>AllowForm</name>
        <message>
            <source>Allowed by, as a role</source>
            <translation>Кто разрешил (должность)</translation>
        </message>
        <message>
            <source>Reason; it stays in the history</source>
            <translation>Причина; она останется в истории</translation>
        </message>
        <message>
            <source>Save with this reason</source>
            <translation>Сохранить с этой причиной</translation>
        </message>
        <message>
            <source>Say who allows it.</source>
            <translation>Укажите, кто разрешает.</translation>
        </message>
        <message>
            <source>Say why.</source>
            <translation>Укажите причину.</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message>
            <source>The books have changed since this plan was made.</source>
            <translation>После составления плана данные изменились.</translation>
        </message>
        <message>
            <source>Fill the month again (F7), or accept it if it still fits.</source>
            <translation>Заполните месяц заново (F7) или примите план, если он ещё подходит.</translation>
        </message>
        <message>
            <source>{first} to {last}; the line shows the fair share</source>
            <translation>{first} – {last}; черта показывает справедливую долю</translation>
        </message>
        <message>
            <source>{note}, with the draft plan</source>
            <translation>{note}, с черновиком плана</translation>
        </message>
        <message>
            <source>Fair shares of the quarter</source>
            <translation>Справедливые доли за квартал</translation>
        </message>
    </context>
    <context>
        <name>AppearanceGroup</name>
        <message>
            <source>As the system</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлая</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмная</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Размер текста</translation>
        </message>
    </context>
    <context>
        <name>AssignSheet</name>
        <message>
            <source>Close (Esc)</source>
            <translation>Закрыть (Esc)</translation>
        </message>
        <message>
            <source>Guides of a tour</source>
            <translation>Экскурсоводы на экскурсии</translation>
        </message>
        <message>
            <source>Tour</source>
            <translation>Экскурсия</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Роль</translation>
        </message>
        <message>
            <source>ask first</source>
            <translation>сначала спросить</translation>
        </message>
        <message>
            <source>part of the tour</source>
            <translation>на часть экскурсии</translation>
        </message>
        <message>
            <source>Part from</source>
            <translation>Часть с</translation>
        </message>
        <message>
            <source>Part until</source>
            <translation>Часть до</translation>
        </message>
        <message>
            <source>Every visit to come has its guide</source>
            <translation>У всех будущих визитов есть экскурсовод</translation>
        </message>
        <message>
            <source>{day}, {span} · {route} · {language} · {people}</source>
            <translation>{day}, {span} · {route} · {language} · {people}</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Tour {number}</source>
            <translation>Экскурсия {number}</translation>
        </message>
        <message numerus="yes">
            <source>%n fit(s)</source>
            <translation>
                <numerusform>Подходит %n</numerusform>
                <numerusform>Подходят %n</numerusform>
                <numerusform>Подходят %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Not possible, and why</source>
            <translation>Не подходят, и почему</translation>
        </message>
        <message>
            <source>The visit</source>
            <translation>Визит</translation>
        </message>
    </context>
    <context>
        <name>AttendanceSheet</name>
        <message>
            <source>Attendance from paper</source>
            <translation>Посещаемость с бумаги</translation>
        </message>
        <message>
            <source>931 or 9:31 and Enter goes on; − for who did not come; F2 gives the whole group this time.</source>
            <translation>931 или 9:31, Enter — дальше; − если человек не пришёл; F2 — это время для всей группы.</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Человек</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>Приход</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Выход</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Save the attendance</source>
            <translation>Сохранить посещаемость</translation>
        </message>
        <message>
            <source>“{text}” is not a time. Example: 9:30</source>
            <translation>Такого времени нет: «{text}». Пример: 9:30</translation>
        </message>
        <message>
            <source>Nothing was typed yet.</source>
            <translation>Ещё ничего не введено.</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) logged with their true times</source>
            <translation>
                <numerusform>Записан %n человек с настоящим временем</numerusform>
                <numerusform>Записаны %n человека с настоящим временем</numerusform>
                <numerusform>Записаны %n человек с настоящим временем</numerusform>
            </translation>
        </message>
        <message>
            <source>not cleared</source>
            <translation>нет допуска</translation>
        </message>
        <message>
            <source>entered late</source>
            <translation>введено позже</translation>
        </message>
        <message>
            <source>“{text}” is not a number of people.</source>
            <translation>«{text}» — не число людей.</translation>
        </message>
        <message>
            <source>Write when this person came, or − for who did not come.</source>
            <translation>Укажите время прихода или −, если человек не пришёл.</translation>
        </message>
    </context>
    <context>
        <name>AttentionCard</name>
        <message>
            <source>Needs attention</source>
            <translation>Требует внимания</translation>
        </message>
        <message>
            <source>Nothing needs you right now.</source>
            <translation>Сейчас всё в порядке.</translation>
        </message>
    </context>
    <context>
        <name>BadgeForm</name>
        <message>
            <source>Badges: {visit}</source>
            <translation>Бейджи: {visit}</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Напечатать</translation>
        </message>
        <message>
            <source>Only {name}</source>
            <translation>Только {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n without a badge</source>
            <translation>
                <numerusform>%n без бейджа</numerusform>
                <numerusform>%n без бейджа</numerusform>
                <numerusform>%n без бейджа</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n of the list</source>
            <translation>
                <numerusform>%n по списку</numerusform>
                <numerusform>Все %n по списку</numerusform>
                <numerusform>Все %n по списку</numerusform>
            </translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кому</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Бумага</translation>
        </message>
        <message>
            <source>First free label</source>
            <translation>Первая свободная этикетка</translation>
        </message>
        <message numerus="yes">
            <source>The sheet has %n label(s).</source>
            <translation>
                <numerusform>На листе %n этикетка.</numerusform>
                <numerusform>На листе %n этикетки.</numerusform>
                <numerusform>На листе %n этикеток.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BesideCard</name>
        <message>
            <source>Beside the year before</source>
            <translation>Рядом с прошлым годом</translation>
        </message>
        <message>
            <source>{year} beside {before}</source>
            <translation>{year} рядом с {before}</translation>
        </message>
        <message>
            <source>Choose a figure to read what it means.</source>
            <translation>Выберите показатель, чтобы прочесть, что он значит.</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message numerus="yes">
            <source>%n visit(s) selected</source>
            <translation>
                <numerusform>Выбран %n визит</numerusform>
                <numerusform>Выбрано %n визита</numerusform>
                <numerusform>Выбрано %n визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>{what}: chosen</source>
            <translation>{what}: выбрано</translation>
        </message>
        <message>
            <source>{what}: left out</source>
            <translation>{what}: не выбрано</translation>
        </message>
    </context>
    <context>
        <name>BriefingForm</name>
        <message>
            <source>Briefing: {visit}</source>
            <translation>Инструктаж: {visit}</translation>
        </message>
        <message>
            <source>Briefed</source>
            <translation>Инструктаж проведён</translation>
        </message>
        <message>
            <source>{language}, version {version}</source>
            <translation>{language}, версия {version}</translation>
        </message>
        <message>
            <source>The leader signs for all</source>
            <translation>Руководитель расписывается за всех</translation>
        </message>
        <message>
            <source>Each person signs, on paper</source>
            <translation>Каждый расписывается на бумаге</translation>
        </message>
        <message>
            <source>{name} signs here</source>
            <translation>Здесь расписывается: {name}</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Подпись</translation>
        </message>
        <message>
            <source>Wipe</source>
            <translation>Стереть</translation>
        </message>
        <message>
            <source>Who briefed</source>
            <translation>Кто провёл инструктаж</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>For how many people</source>
            <translation>За сколько человек</translation>
        </message>
        <message>
            <source>Sign here, or leave it empty for paper</source>
            <translation>Подпись здесь; пустое поле — на бумаге</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) briefed with an older text.</source>
            <translation>
                <numerusform>%n человек проинструктирован по прежнему тексту.</numerusform>
                <numerusform>%n человека проинструктированы по прежнему тексту.</numerusform>
                <numerusform>%n человек проинструктированы по прежнему тексту.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no briefing text yet. Write one in the settings.</source>
            <translation>Текста инструктажа ещё нет. Его пишут в настройках.</translation>
        </message>
        <message>
            <source>Say who briefed.</source>
            <translation>Укажите, кто провёл инструктаж.</translation>
        </message>
        <message>
            <source>Say how many people.</source>
            <translation>Укажите, сколько человек.</translation>
        </message>
    </context>
    <context>
        <name>BriefingGroup</name>
        <message>
            <source>{language}: version {version}, in force from {day}</source>
            <translation>{language}: версия {version}, действует с {day}</translation>
        </message>
        <message>
            <source>What visitors are told before they enter, by language. A version stays for those who were briefed with it.</source>
            <translation>Что слышат посетители до входа, по языкам. Версия остаётся для тех, кого по ней инструктировали.</translation>
        </message>
        <message>
            <source>Change the texts</source>
            <translation>Изменить тексты</translation>
        </message>
    </context>
    <context>
        <name>BriefingTextsSheet</name>
        <message>
            <source>Briefing texts</source>
            <translation>Тексты инструктажа</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Версии</translation>
        </message>
        <message>
            <source>New version, from the one chosen above</source>
            <translation>Новая версия, из выбранной выше</translation>
        </message>
        <message>
            <source>Keep this version</source>
            <translation>Сохранить версию</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Версия</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>Действует с</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>Name the version.</source>
            <translation>Укажите версию.</translation>
        </message>
        <message>
            <source>Write the text.</source>
            <translation>Напишите текст.</translation>
        </message>
        <message>
            <source>{language} · {version} · from {day}</source>
            <translation>{language} · {version} · с {day}</translation>
        </message>
        <message>
            <source>{language} · {version} · from {day} · in force</source>
            <translation>{language} · {version} · с {day} · действует</translation>
        </message>
    </context>
    <context>
        <name>BringingLines</name>
        <message>
            <source>new</source>
            <translation>новый</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>изменён</translation>
        </message>
        <message>
            <source>as it stands</source>
            <translation>без изменений</translation>
        </message>
        <message>
            <source>in error</source>
            <translation>с ошибкой</translation>
        </message>
        <message>
            <source>nothing to import</source>
            <translation>нечего загружать</translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>отмечено</translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>не отмечено</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Строка</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Группа</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Начало</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Отличия</translation>
        </message>
    </context>
    <context>
        <name>BringingSheet</name>
        <message>
            <source>Clipboard</source>
            <translation>Буфер обмена</translation>
        </message>
        <message>
            <source>none: such rows are in error</source>
            <translation>не задан: такие строки с ошибкой</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Выбрать файл…</translation>
        </message>
        <message>
            <source>Choose a file of visits</source>
            <translation>Выберите файл с визитами</translation>
        </message>
        <message>
            <source>Tables and calendars ({endings})</source>
            <translation>Таблицы и календари ({endings})</translation>
        </message>
        <message>
            <source>Columns of the file. What you choose is remembered for files with this header.</source>
            <translation>Столбцы файла. Ваш выбор запомнится для файлов с такой шапкой.</translation>
        </message>
        <message>
            <source>Choose a spreadsheet, a text table or a calendar, or drop it here.</source>
            <translation>Выберите электронную таблицу, текстовую таблицу или календарь либо перетащите файл сюда.</translation>
        </message>
        <message numerus="yes">
            <source>Import %n ticked row(s)</source>
            <translation>
                <numerusform>Загрузить %n отмеченную строку</numerusform>
                <numerusform>Загрузить %n отмеченные строки</numerusform>
                <numerusform>Загрузить %n отмеченных строк</numerusform>
            </translation>
        </message>
        <message>
            <source>No row is ticked that would change anything.</source>
            <translation>Не отмечено ни одной строки, которая что-либо изменит.</translation>
        </message>
        <message>
            <source>Import visits</source>
            <translation>Загрузка визитов</translation>
        </message>
        <message>
            <source>Route of rows that name none</source>
            <translation>Маршрут для строк, где он не указан</translation>
        </message>
    </context>
    <context>
        <name>BulkBar</name>
        <message numerus="yes">
            <source>%n ticked</source>
            <translation>
                <numerusform>Отмечена %n</numerusform>
                <numerusform>Отмечены %n</numerusform>
                <numerusform>Отмечено %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Take ticks away</source>
            <translation>Снять отметки</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) selected</source>
            <translation>
                <numerusform>Выбран %n визит</numerusform>
                <numerusform>Выбрано %n визита</numerusform>
                <numerusform>Выбрано %n визитов</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarGroup</name>
        <message>
            <source>Year before</source>
            <translation>Предыдущий год</translation>
        </message>
        <message>
            <source>Year after</source>
            <translation>Следующий год</translation>
        </message>
        <message>
            <source>Take from a calendar file…</source>
            <translation>Взять из файла календаря…</translation>
        </message>
        <message>
            <source>Why, for the next day you turn</source>
            <translation>Причина — для следующего изменённого дня</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>Файл не читается.</translation>
        </message>
        <message>
            <source>Look whether it is still there, and choose it again.</source>
            <translation>Проверьте, на месте ли он, и выберите ещё раз.</translation>
        </message>
        <message>
            <source>Calendar file</source>
            <translation>Файл календаря</translation>
        </message>
        <message>
            <source>Calendars (*.ics);;All files (*)</source>
            <translation>Календари (*.ics);;Все файлы (*)</translation>
        </message>
        <message>
            <source>Arrows walk the days, Space turns one between working and free, Shift+Space makes one shorter, Page up and down change the month.</source>
            <translation>Стрелки ведут по дням, пробел делает день рабочим или выходным, Shift+пробел — сокращённым, Page Up и Page Down меняют месяц.</translation>
        </message>
        <message>
            <source>A short day closes at</source>
            <translation>Сокращённый день до</translation>
        </message>
        <message>
            <source>“{text}” is not a time. Example: 16:00</source>
            <translation>Такого времени нет: «{text}». Пример: 16:00</translation>
        </message>
        <message>
            <source>Whole day again: {day}</source>
            <translation>Снова полный день: {day}</translation>
        </message>
        <message>
            <source>Shorten {day}</source>
            <translation>Сократить {day}</translation>
        </message>
    </context>
    <context>
        <name>CalendarPreview</name>
        <message>
            <source>What the file changes</source>
            <translation>Что изменит файл</translation>
        </message>
        <message>
            <source>Put the file away</source>
            <translation>Убрать файл</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(ies) stand so already</source>
            <translation>
                <numerusform>%n запись уже учтена</numerusform>
                <numerusform>%n записи уже учтены</numerusform>
                <numerusform>%n записей уже учтено</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take %n change(s)</source>
            <translation>
                <numerusform>Внести %n изменение</numerusform>
                <numerusform>Внести %n изменения</numerusform>
                <numerusform>Внести %n изменений</numerusform>
            </translation>
        </message>
        <message>
            <source>The file changes nothing.</source>
            <translation>Файл ничего не меняет.</translation>
        </message>
        <message numerus="yes">
            <source>Of %n day(s) the file says two things; the last one counts.</source>
            <translation>
                <numerusform>О %n дне в файле сказано по-разному; действует последняя запись.</numerusform>
                <numerusform>О %n днях в файле сказано по-разному; действует последняя запись.</numerusform>
                <numerusform>О %n днях в файле сказано по-разному; действует последняя запись.</numerusform>
            </translation>
        </message>
        <message>
            <source>{day}: closes at {was} now, at {at} by the file</source>
            <translation>{day}: сейчас до {was}, по файлу до {at}</translation>
        </message>
        <message>
            <source>{day}: working now, free by the file</source>
            <translation>{day}: сейчас рабочий, по файлу выходной</translation>
        </message>
        <message>
            <source>{day}: free now, working by the file</source>
            <translation>{day}: сейчас выходной, по файлу рабочий</translation>
        </message>
        <message>
            <source>{day}: working, as now</source>
            <translation>{day}: рабочий, как и сейчас</translation>
        </message>
        <message>
            <source>{day}: free, as now</source>
            <translation>{day}: выходной, как и сейчас</translation>
        </message>
        <message>
            <source>now “{title}”</source>
            <translation>сейчас «{title}»</translation>
        </message>
        <message>
            <source>another entry says otherwise: {titles}</source>
            <translation>другая запись говорит иное: {titles}</translation>
        </message>
        <message>
            <source>closed already {when}: {reason}</source>
            <translation>уже закрыто {when}: {reason}</translation>
        </message>
        <message>
            <source>{when}: open now, closed by the file: {reason}</source>
            <translation>{when}: сейчас открыто, по файлу закрыто: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) planned then stay and are told as conflicts</source>
            <translation>
                <numerusform>%n визит на это время остаётся и станет конфликтом</numerusform>
                <numerusform>%n визита на это время остаются и станут конфликтами</numerusform>
                <numerusform>%n визитов на это время остаются и станут конфликтами</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CallEnding</name>
        <message>
            <source>End the drill</source>
            <translation>Завершить учения</translation>
        </message>
        <message>
            <source>End the evacuation</source>
            <translation>Завершить эвакуацию</translation>
        </message>
        <message>
            <source>Everybody is accounted for.</source>
            <translation>Отмечены все.</translation>
        </message>
        <message numerus="yes">
            <source>%n not accounted for:</source>
            <translation>
                <numerusform>%n человек без отметки:</numerusform>
                <numerusform>%n человека без отметки:</numerusform>
                <numerusform>%n человек без отметки:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a name</source>
            <translation>
                <numerusform>%n человек без имени</numerusform>
                <numerusform>%n человека без имён</numerusform>
                <numerusform>%n человек без имён</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CandidateLine</name>
        <message>
            <source>Take</source>
            <translation>Назначить</translation>
        </message>
        <message>
            <source>Take: {guide}</source>
            <translation>Назначить: {guide}</translation>
        </message>
        <message>
            <source>{hours} of {most} h</source>
            <translation>{hours} из {most} ч</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} ч</translation>
        </message>
    </context>
    <context>
        <name>ChangeForm</name>
        <message>
            <source>no guide yet</source>
            <translation>не назначен</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Начало</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Маршрут</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>Note for the gate</source>
            <translation>Заметка для проходной</translation>
        </message>
        <message>
            <source>Note for us</source>
            <translation>Заметка для себя</translation>
        </message>
        <message>
            <source>this visit</source>
            <translation>этот визит</translation>
        </message>
        <message>
            <source>this and those that follow</source>
            <translation>этот и следующие</translation>
        </message>
        <message>
            <source>all to come</source>
            <translation>все предстоящие</translation>
        </message>
    </context>
    <context>
        <name>CheckCard</name>
        <message>
            <source>The agency would refuse the summary</source>
            <translation>Агентство не приняло бы сводку</translation>
        </message>
        <message>
            <source>The figures add up; the agency would ask</source>
            <translation>Цифры сходятся; агентство задало бы вопросы</translation>
        </message>
        <message>
            <source>The figures add up</source>
            <translation>Цифры сходятся</translation>
        </message>
        <message>
            <source>The same rules run when the agency receives the summary</source>
            <translation>Те же правила проверит агентство при приёме сводки</translation>
        </message>
        <message>
            <source>Every sum equals its parts, every code is in the lists, nothing looks unlikely.</source>
            <translation>Каждая сумма равна своим частям, все коды есть в списках, ничего странного.</translation>
        </message>
    </context>
    <context>
        <name>ChoiceBar</name>
        <message>
            <source>Folder…</source>
            <translation>Папка…</translation>
        </message>
        <message>
            <source>Up to</source>
            <translation>По</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Срок</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Последний месяц</translation>
        </message>
        <message>
            <source>How many months</source>
            <translation>Сколько месяцев</translation>
        </message>
        <message>
            <source>Packages read</source>
            <translation>Прочитано пакетов</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отменить</translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n месяц</numerusform>
                <numerusform>%n месяца</numerusform>
                <numerusform>%n месяцев</numerusform>
            </translation>
        </message>
        <message>
            <source>No folder is chosen</source>
            <translation>Папка не выбрана</translation>
        </message>
        <message>
            <source>the latest</source>
            <translation>последний</translation>
        </message>
        <message>
            <source>Looking through the folder</source>
            <translation>Просмотр папки</translation>
        </message>
        <message>
            <source>{step} of {total} packages</source>
            <translation>Пакетов: {step} из {total}</translation>
        </message>
    </context>
    <context>
        <name>Clearance</name>
        <message>
            <source>not asked</source>
            <translation>не запрашивался</translation>
        </message>
        <message>
            <source>no answer yet</source>
            <translation>ответа пока нет</translation>
        </message>
        <message>
            <source>cleared</source>
            <translation>согласовано</translation>
        </message>
        <message>
            <source>not cleared</source>
            <translation>не согласовано</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Ответ</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Посетитель</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Рождение</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Документ</translation>
        </message>
        <message>
            <source>Pass</source>
            <translation>Пропуск</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Визит</translation>
        </message>
    </context>
    <context>
        <name>ClearanceSheet</name>
        <message>
            <source>Clearance by the pass office</source>
            <translation>Согласование в бюро пропусков</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>People who need a clearance</source>
            <translation>Кому нужно согласование</translation>
        </message>
        <message>
            <source>Save lists for the pass office…</source>
            <translation>Сохранить списки для бюро пропусков…</translation>
        </message>
        <message>
            <source>Read pass numbers…</source>
            <translation>Загрузить номера пропусков…</translation>
        </message>
        <message>
            <source>answer due {date}</source>
            <translation>ответ нужен: {date}</translation>
        </message>
        <message>
            <source>Nobody needs a clearance.</source>
            <translation>Согласование никому не нужно.</translation>
        </message>
        <message>
            <source>Select the people of whom the office has spoken.</source>
            <translation>Выделите тех, по кому бюро пропусков ответило.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) saved.</source>
            <translation>
                <numerusform>Сохранён %n файл.</numerusform>
                <numerusform>Сохранено %n файла.</numerusform>
                <numerusform>Сохранено %n файлов.</numerusform>
            </translation>
        </message>
        <message>
            <source>Belong to nobody here, by row: {names}.</source>
            <translation>Никому из списка не подходят (строка: имя): {names}.</translation>
        </message>
        <message>
            <source>Have a pass, yet are not cleared, which stands until you change it: {names}.</source>
            <translation>Пропуск есть, но в допуске отказано: {names}. Отказ действует, пока вы его не измените.</translation>
        </message>
        <message>
            <source>Had another number: {names}.</source>
            <translation>Номер был другим: {names}.</translation>
        </message>
        <message numerus="yes">
            <source>%n pass number(s) kept.</source>
            <translation>
                <numerusform>Записан %n номер пропуска.</numerusform>
                <numerusform>Записано %n номера пропусков.</numerusform>
                <numerusform>Записано %n номеров пропусков.</numerusform>
            </translation>
        </message>
        <message>
            <source>Where to save the lists</source>
            <translation>Куда сохранить списки</translation>
        </message>
        <message>
            <source>Choose the file of the pass office</source>
            <translation>Выберите файл бюро пропусков</translation>
        </message>
        <message>
            <source>{name}: {state}, {when}</source>
            <translation>{name}: {state}, {when}</translation>
        </message>
        <message>
            <source>The files could not be written: {reason}.</source>
            <translation>Не удалось записать файлы: {reason}.</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space there.</source>
            <translation>Выберите другую папку или освободите в ней место.</translation>
        </message>
        <message>
            <source>{told}, decided by {who}</source>
            <translation>{told}, решение принял: {who}</translation>
        </message>
    </context>
    <context>
        <name>ClearanceTab</name>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>Решение</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Кто решил</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Handed to the pass office</source>
            <translation>Передан в бюро пропусков</translation>
        </message>
        <message>
            <source>The whole visit is cleared</source>
            <translation>Допуск на весь визит</translation>
        </message>
        <message>
            <source>Expect the others only</source>
            <translation>Ждать только остальных</translation>
        </message>
        <message>
            <source>Letter to the leader…</source>
            <translation>Письмо руководителю…</translation>
        </message>
        <message>
            <source>Decisions of the pass office</source>
            <translation>Решения бюро пропусков</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) cannot come in. The letter names them and gives no reason.</source>
            <translation>
                <numerusform>%n человек не пройдёт. Письмо называет имя и не называет причину.</numerusform>
                <numerusform>%n человека не пройдут. Письмо называет имена и не называет причину.</numerusform>
                <numerusform>%n человек не пройдут. Письмо называет имена и не называет причину.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody is named yet: the pass office can answer for the visit as a whole.</source>
            <translation>Списка ещё нет: бюро пропусков может решить о визите в целом.</translation>
        </message>
        <message>
            <source>Cleared {cleared}, not cleared {refused}, awaiting an answer {pending} of {all}</source>
            <translation>Допуск есть: {cleared}, нет: {refused}, ждут ответа: {pending} из {all}</translation>
        </message>
        <message>
            <source>{told} · due by {date}</source>
            <translation>{told} · ответ до {date}</translation>
        </message>
        <message>
            <source>No decision about the visit as a whole.</source>
            <translation>О визите в целом решения нет.</translation>
        </message>
        <message>
            <source>The visit as a whole: {state}, {when}</source>
            <translation>Визит в целом: {state}, {when}</translation>
        </message>
        <message>
            <source>Nobody is chosen.</source>
            <translation>Никто не выбран.</translation>
        </message>
        <message>
            <source>Choose people in the list; Ctrl+A takes all.</source>
            <translation>Выберите людей в списке; Ctrl+A — всех.</translation>
        </message>
        <message>
            <source>Lists and pass numbers…</source>
            <translation>Списки и номера пропусков…</translation>
        </message>
    </context>
    <context>
        <name>ClosingCard</name>
        <message>
            <source>The site was closed to visits</source>
            <translation>Площадка была закрыта для визитов</translation>
        </message>
        <message>
            <source>Close {month}</source>
            <translation>Закрыть {month}</translation>
        </message>
        <message>
            <source>Nobody came in {month}</source>
            <translation>За {month} визитов не было</translation>
        </message>
        <message>
            <source>No visits is a report too: it is closed, signed and delivered like any other.</source>
            <translation>«Визитов не было» — тоже отчёт: его закрывают, подписывают и доставляют, как любой другой.</translation>
        </message>
        <message>
            <source>Report: no visits</source>
            <translation>Отчёт: визитов не было</translation>
        </message>
        <message>
            <source>This cannot be undone</source>
            <translation>Отменить это нельзя</translation>
        </message>
        <message>
            <source>Fixed from then on: visits held {visits}, visitors {people}, and every other figure below. The summary is signed and put into the outbox. A later change needs a correction with a reason.</source>
            <translation>С этого момента неизменны: состоялось визитов {visits}, посетителей {people} и все цифры ниже. Сводка подписывается и встаёт в очередь. Для изменений нужна поправка с причиной.</translation>
        </message>
        <message>
            <source>Gaps left: {n}. What is missing is counted as unknown.</source>
            <translation>Осталось пробелов: {n}. Недостающее считается как «неизвестно».</translation>
        </message>
        <message>
            <source>{month} cannot be closed yet</source>
            <translation>{month}: закрыть пока нельзя</translation>
        </message>
        <message>
            <source>Close {month} as revision {n}?</source>
            <translation>Закрыть: {month}, версия {n}?</translation>
        </message>
        <message>
            <source>{month} is closed as revision {n}</source>
            <translation>{month}: закрыт, версия {n}</translation>
        </message>
        <message>
            <source>Closed on {moment}. Approved by: {role}. A change of its figures becomes a correction.</source>
            <translation>Закрыто {moment}. Утвердил: {role}. Правки цифр станут поправкой.</translation>
        </message>
        <message>
            <source>Approved by, as a role and never a name</source>
            <translation>Кто утверждает: должность, не имя</translation>
        </message>
        <message>
            <source>The month has not ended. It can be closed from {day} on.</source>
            <translation>Месяц не закончился. Закрыть можно с {day}.</translation>
        </message>
        <message>
            <source>Visits that are not closed: {n}. Step 1 lists them, each with its cure.</source>
            <translation>Незакрытых визитов: {n}. Шаг 1 перечисляет их, у каждого — что сделать.</translation>
        </message>
        <message>
            <source>The figures do not add up. Step 3 says where.</source>
            <translation>Цифры не сходятся. Шаг 3 показывает где.</translation>
        </message>
    </context>
    <context>
        <name>ClosingSheet</name>
        <message>
            <source>The answers do not fit: a score is 1 to 5, and no more agree than have answered.</source>
            <translation>Ответы не сходятся: оценка от 1 до 5, согласных не больше, чем ответивших.</translation>
        </message>
        <message>
            <source>Close the day</source>
            <translation>Закрыть день</translation>
        </message>
        <message>
            <source>Close and go on</source>
            <translation>Закрыть и дальше</translation>
        </message>
        <message>
            <source>Close the visit</source>
            <translation>Закрыть визит</translation>
        </message>
        <message>
            <source>Nobody came</source>
            <translation>Никто не пришёл</translation>
        </message>
        <message>
            <source>Incident…</source>
            <translation>Происшествие…</translation>
        </message>
        <message>
            <source>Type in from paper…</source>
            <translation>Ввести с бумаги…</translation>
        </message>
        <message>
            <source>Leave open</source>
            <translation>Оставить открытым</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number} из {count}</translation>
        </message>
        <message>
            <source>Everything is closed.</source>
            <translation>Всё закрыто.</translation>
        </message>
        <message>
            <source>declared {declared}, admitted {admitted}</source>
            <translation>заявлено {declared}, прошли КПП {admitted}</translation>
        </message>
        <message numerus="yes">
            <source>%n incident(s)</source>
            <translation>
                <numerusform>%n происшествие</numerusform>
                <numerusform>%n происшествия</numerusform>
                <numerusform>%n происшествий</numerusform>
            </translation>
        </message>
        <message>
            <source>no incident</source>
            <translation>без происшествий</translation>
        </message>
        <message numerus="yes">
            <source>%n still on site: closing marks them as assumed out at {time}</source>
            <translation>
                <numerusform>На территории ещё %n человек: при закрытии выход отметится как предполагаемый, {time}</numerusform>
                <numerusform>На территории ещё %n человека: при закрытии выход отметится как предполагаемый, {time}</numerusform>
                <numerusform>На территории ещё %n человек: при закрытии выход отметится как предполагаемый, {time}</numerusform>
            </translation>
        </message>
        <message>
            <source>The day is closed.</source>
            <translation>День закрыт.</translation>
        </message>
    </context>
    <context>
        <name>ClosuresSheet</name>
        <message>
            <source>the whole site</source>
            <translation>вся площадка</translation>
        </message>
        <message>
            <source>Closed times</source>
            <translation>Закрытое время</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Закрыть (Esc)</translation>
        </message>
        <message>
            <source>What is closed</source>
            <translation>Что закрыто</translation>
        </message>
        <message>
            <source>From</source>
            <translation>С</translation>
        </message>
        <message>
            <source>at</source>
            <translation>в</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>До</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Примечание</translation>
        </message>
        <message>
            <source>Close this time</source>
            <translation>Закрыть это время</translation>
        </message>
        <message>
            <source>{route}: {stop}</source>
            <translation>{route}: {stop}</translation>
        </message>
    </context>
    <context>
        <name>CodeForm</name>
        <message>
            <source>Show</source>
            <translation>Показать</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
    </context>
    <context>
        <name>CodesGroup</name>
        <message numerus="yes">
            <source>used %n time(s)</source>
            <translation>
                <numerusform>использован %n раз</numerusform>
                <numerusform>использован %n раза</numerusform>
                <numerusform>использован %n раз</numerusform>
            </translation>
        </message>
        <message>
            <source>List</source>
            <translation>Список</translation>
        </message>
        <message>
            <source>Codes are those of the monthly summary, so none is added or lost. One that is not offered cannot be chosen any more and stays where it is used.</source>
            <translation>Коды те же, что в месячной сводке, поэтому их нельзя добавить или потерять. Код, который не предлагается, больше нельзя выбрать; там, где он уже стоит, он остаётся.</translation>
        </message>
        <message>
            <source>The program says</source>
            <translation>В программе</translation>
        </message>
        <message>
            <source>We say</source>
            <translation>У нас</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>По-английски</translation>
        </message>
        <message>
            <source>Offered</source>
            <translation>Предлагать</translation>
        </message>
        <message>
            <source>{code}: {field}</source>
            <translation>{code}: {field}</translation>
        </message>
    </context>
    <context>
        <name>ComparisonView</name>
        <message>
            <source>With noughts</source>
            <translation>С нулями</translation>
        </message>
        <message>
            <source>Figures of {of_month} beside those of earlier months</source>
            <translation>Цифры {of_month} рядом с прежними месяцами</translation>
        </message>
        <message>
            <source>{month} is not over: its figures run up to {day}.</source>
            <translation>{month} ещё идёт: цифры по {day}.</translation>
        </message>
        <message>
            <source>{month}: no data.</source>
            <translation>{month}: нет данных.</translation>
        </message>
        <message>
            <source>{month} is not closed: counted as it stands.</source>
            <translation>{month} не закрыт: подсчитано как есть.</translation>
        </message>
        <message>
            <source>{month}: closed, revision {n}.</source>
            <translation>{month}: закрыт, версия {n}.</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Цифра</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>Что считается</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменение</translation>
        </message>
    </context>
    <context>
        <name>ContactsCard</name>
        <message>
            <source>Contacts and employment</source>
            <translation>Контакты и занятость</translation>
        </message>
        <message>
            <source>Surname</source>
            <translation>Фамилия</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Patronymic</source>
            <translation>Отчество</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Почта</translation>
        </message>
        <message>
            <source>Name in Latin letters</source>
            <translation>Имя латиницей</translation>
        </message>
        <message>
            <source>Employment</source>
            <translation>Занятость</translation>
        </message>
        <message>
            <source>On the list from</source>
            <translation>В списке с</translation>
        </message>
        <message>
            <source>On the list until</source>
            <translation>В списке до</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>не задано</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Языки</translation>
        </message>
        <message>
            <source>Takes only these groups; none ticked means all</source>
            <translation>Водит только эти группы; без отметок — все</translation>
        </message>
        <message>
            <source>Save contacts</source>
            <translation>Сохранить контакты</translation>
        </message>
        <message>
            <source>all</source>
            <translation>все</translation>
        </message>
    </context>
    <context>
        <name>Correcting</name>
        <message>
            <source>Create a correction</source>
            <translation>Создать поправку</translation>
        </message>
        <message>
            <source>{month} is open for a correction.</source>
            <translation>{month}: месяц открыт для поправки.</translation>
        </message>
        <message>
            <source>Repeat the step now: what you typed is still here.</source>
            <translation>Теперь повторите шаг: введённое на месте.</translation>
        </message>
    </context>
    <context>
        <name>CorrectionForm</name>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>What was wrong, in a sentence and without names</source>
            <translation>Что было неверно — одной фразой, без имён</translation>
        </message>
        <message>
            <source>Create a correction</source>
            <translation>Создать поправку</translation>
        </message>
        <message>
            <source>Say what was wrong: the correction is told to the agency with its reason.</source>
            <translation>Укажите, что было неверно: агентство получит поправку с причиной.</translation>
        </message>
    </context>
    <context>
        <name>CorrectionNote</name>
        <message>
            <source>{month}: correction {n} under way</source>
            <translation>{month}: поправка {n} открыта</translation>
        </message>
        <message>
            <source>{reason}: “{note}”</source>
            <translation>{reason}: «{note}»</translation>
        </message>
        <message>
            <source>{month}: correction {n}</source>
            <translation>{month}: поправка {n}</translation>
        </message>
        <message>
            <source>“{note}”, total unchanged</source>
            <translation>«{note}», итог не изменился</translation>
        </message>
        <message>
            <source>“{note}”, total {before} → {after}</source>
            <translation>«{note}», итог {before} → {after}</translation>
        </message>
    </context>
    <context>
        <name>CorrectionQuestion</name>
        <message>
            <source>Correction: {month}</source>
            <translation>Поправка: {month}</translation>
        </message>
        <message>
            <source>The figures that were sent stay as they are. What you change from now on becomes a new revision when the month is closed again. What you have typed stays where it is.</source>
            <translation>Отправленные цифры остаются как есть. Всё, что вы измените теперь, станет новой версией, когда месяц снова закроют. Введённое остаётся на месте.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
    </context>
    <context>
        <name>CountingPart</name>
        <message>
            <source>Group counted</source>
            <translation>Кого пересчитали</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Где</translation>
        </message>
        <message>
            <source>Counted</source>
            <translation>Насчитано</translation>
        </message>
        <message>
            <source>Record the count</source>
            <translation>Записать пересчёт</translation>
        </message>
        <message>
            <source>Counts at control points today</source>
            <translation>Пересчёты в контрольных точках сегодня</translation>
        </message>
        <message>
            <source>{visit}, {point}: {counted} of {expected}</source>
            <translation>{visit}, {point}: {counted} из {expected}</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>не сходится</translation>
        </message>
        <message>
            <source>By the log {inside} are inside</source>
            <translation>По журналу на территории {inside}</translation>
        </message>
    </context>
    <context>
        <name>CountryAnswer</name>
        <message>
            <source>Country of residence</source>
            <translation>Страна проживания</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Страна</translation>
        </message>
        <message>
            <source>How many people</source>
            <translation>Сколько человек</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>of people</source>
            <translation>человек</translation>
        </message>
        <message>
            <source>Choose a country of the list.</source>
            <translation>Выберите страну из списка.</translation>
        </message>
    </context>
    <context>
        <name>Counts</name>
        <message>
            <source>People, as declared</source>
            <translation>Люди, как заявлено</translation>
        </message>
        <message>
            <source>Other categories</source>
            <translation>Другие категории</translation>
        </message>
        <message>
            <source>In all {people} of {places} places: {children} children, {adults} adults</source>
            <translation>Всего {people} из {places} мест: детей {children}, взрослых {adults}</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Something went wrong in the program</source>
            <translation>В программе произошёл сбой</translation>
        </message>
        <message>
            <source>The last action was stopped by a fault in the program.</source>
            <translation>Последнее действие остановлено из-за сбоя в программе.</translation>
        </message>
        <message>
            <source>Everything saved before it is safe, and you can go on working. The report below says where in the program it happened; it holds no personal data.</source>
            <translation>Всё сохранённое раньше цело, работать можно дальше. Отчёт ниже говорит, где в программе это случилось; персональных данных в нём нет.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Копировать отчёт</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
    </context>
    <context>
        <name>CrewForm</name>
        <message>
            <source>Interpreter, escort, stand-by…</source>
            <translation>Переводчик, сопровождающий, резерв…</translation>
        </message>
        <message>
            <source>{guide}: {role}, {state}</source>
            <translation>{guide}: {role}, {state}</translation>
        </message>
    </context>
    <context>
        <name>CrewLine</name>
        <message>
            <source>leads a part</source>
            <translation>ведёт часть</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Роль</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>Tour</source>
            <translation>Экскурсия</translation>
        </message>
        <message>
            <source>There from</source>
            <translation>На экскурсии с</translation>
        </message>
        <message>
            <source>There until</source>
            <translation>На экскурсии до</translation>
        </message>
        <message>
            <source>Take off the tour</source>
            <translation>Снять с экскурсии</translation>
        </message>
        <message>
            <source>Tour {n}</source>
            <translation>Экскурсия {n}</translation>
        </message>
        <message>
            <source>Tour {n}, {time}</source>
            <translation>Экскурсия {n}, {time}</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <source>left out</source>
            <translation>пропущен</translation>
        </message>
        <message>
            <source>{state}, moved</source>
            <translation>{state}, перенесён</translation>
        </message>
        <message>
            <source>no guide yet</source>
            <translation>не назначен</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Маршрут</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>Dates of the series</source>
            <translation>Даты серии</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>Открыть визит</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Пропустить</translation>
        </message>
    </context>
    <context>
        <name>DayKeeper</name>
        <message numerus="yes">
            <source>The day is over: %n visit(s) are not closed</source>
            <translation>
                <numerusform>День окончен: не закрыт %n визит</numerusform>
                <numerusform>День окончен: не закрыто %n визита</numerusform>
                <numerusform>День окончен: не закрыто %n визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>Close the day</source>
            <translation>Закрыть день</translation>
        </message>
    </context>
    <context>
        <name>DayPopover</name>
        <message>
            <source>The whole day in the schedule</source>
            <translation>Весь день в расписании</translation>
        </message>
    </context>
    <context>
        <name>DeliveryCard</name>
        <message>
            <source>Delivered</source>
            <translation>Доставлено</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>Доставка</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>срок: {day}</translation>
        </message>
        <message>
            <source>Ask for the receipt</source>
            <translation>Запросить квитанцию</translation>
        </message>
        <message>
            <source>Deliver</source>
            <translation>Доставить</translation>
        </message>
        <message>
            <source>Deliver to folder…</source>
            <translation>Доставить в папку…</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Обмен</translation>
        </message>
        <message>
            <source>Another folder…</source>
            <translation>Другая папка…</translation>
        </message>
        <message>
            <source>Delivering {step} of {total}</source>
            <translation>Доставка: {step} из {total}</translation>
        </message>
        <message>
            <source>Closing the month puts its signed package here.</source>
            <translation>После закрытия месяца здесь появится подписанный пакет.</translation>
        </message>
        <message>
            <source>Choose a shared folder or a memory stick. Delivering again is always safe.</source>
            <translation>Выберите общую папку или флешку. Повторная доставка всегда безопасна.</translation>
        </message>
        <message>
            <source>Destination: {folder}. Delivering again is always safe.</source>
            <translation>Куда: {folder}. Повторная доставка всегда безопасна.</translation>
        </message>
    </context>
    <context>
        <name>DestinationPart</name>
        <message>
            <source>How packages get to the agency</source>
            <translation>Как пакеты попадают в агентство</translation>
        </message>
        <message>
            <source>Server, with its port if need be</source>
            <translation>Сервер, при необходимости с портом</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выбрать…</translation>
        </message>
        <message>
            <source>Private key file…</source>
            <translation>Файл закрытого ключа…</translation>
        </message>
        <message>
            <source>Test the connection</source>
            <translation>Проверить связь</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Папка</translation>
        </message>
        <message>
            <source>A shared or synchronised folder that the agency can read.</source>
            <translation>Общая или синхронизируемая папка, которую читает агентство.</translation>
        </message>
        <message>
            <source>Name of the stick</source>
            <translation>Имя флешки</translation>
        </message>
        <message>
            <source>The stick of this name is recognised wherever it is plugged in.</source>
            <translation>Флешка с этим именем узнаётся, куда бы её ни вставили.</translation>
        </message>
        <message>
            <source>E-mail of the agency</source>
            <translation>Почта агентства</translation>
        </message>
        <message>
            <source>A draft is written for your mail program; a person sends it.</source>
            <translation>Для почтовой программы готовится черновик; отправляет его человек.</translation>
        </message>
        <message>
            <source>Bucket, and folder in it</source>
            <translation>Корзина и папка в ней</translation>
        </message>
        <message>
            <source>Path on the server</source>
            <translation>Путь на сервере</translation>
        </message>
        <message>
            <source>Folder on the server</source>
            <translation>Папка на сервере</translation>
        </message>
        <message>
            <source>Access key</source>
            <translation>Ключ доступа</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Имя пользователя</translation>
        </message>
        <message>
            <source>kept, type to replace</source>
            <translation>сохранён, введите для замены</translation>
        </message>
        <message>
            <source>The password is kept in the keyring of the system, never in the books or the journal.</source>
            <translation>Пароль хранится в связке ключей системы и никогда не попадает в базу и журнал.</translation>
        </message>
        <message>
            <source>Destination</source>
            <translation>Куда отправлять</translation>
        </message>
        <message>
            <source>Nothing says yet where summaries go.</source>
            <translation>Пока не указано, куда отправлять сводки.</translation>
        </message>
    </context>
    <context>
        <name>DifferenceNote</name>
        <message>
            <source>What revision {n} changes in revision {before}</source>
            <translation>Что версия {n} меняет в версии {before}</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Показать всё</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Doing</name>
        <message numerus="yes">
            <source>Move %n visit(s)</source>
            <translation>
                <numerusform>Перенести %n визит</numerusform>
                <numerusform>Перенести %n визита</numerusform>
                <numerusform>Перенести %n визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Перенести</translation>
        </message>
        <message numerus="yes">
            <source>Copy %n visit(s)</source>
            <translation>
                <numerusform>Копировать %n визит</numerusform>
                <numerusform>Копировать %n визита</numerusform>
                <numerusform>Копировать %n визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy {day}</source>
            <translation>Копировать {day}</translation>
        </message>
        <message>
            <source>Copy the week {days}</source>
            <translation>Копировать неделю {days}</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Начало</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Конец</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Группа</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Тип</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Маршрут</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>People in all</source>
            <translation>Всего человек</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>To the week of</source>
            <translation>На неделю с</translation>
        </message>
        <message>
            <source>To the date</source>
            <translation>На дату</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>All visits have a guide</source>
            <translation>У всех визитов есть экскурсовод</translation>
        </message>
        <message>
            <source>Nothing is left to explain here.</source>
            <translation>Объяснять здесь нечего.</translation>
        </message>
        <message>
            <source>Nothing stands here that could be pinned</source>
            <translation>Здесь нечего закрепить</translation>
        </message>
        <message>
            <source>Nothing of the plan lies in what is chosen</source>
            <translation>В выбранном план ничего не меняет</translation>
        </message>
        <message>
            <source>coordinator</source>
            <translation>координатор</translation>
        </message>
    </context>
    <context>
        <name>DoorGroup</name>
        <message>
            <source>Nothing is set up yet.</source>
            <translation>Пока ничего не заведено.</translation>
        </message>
    </context>
    <context>
        <name>DraftBar</name>
        <message>
            <source>Before or after the plan</source>
            <translation>До плана или после него</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Было</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Стало</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Разница</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Отклонить</translation>
        </message>
        <message numerus="yes">
            <source>To call: %n</source>
            <translation>
                <numerusform>Позвонить: %n</numerusform>
                <numerusform>Позвонить: %n</numerusform>
                <numerusform>Позвонить: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Accept what is chosen</source>
            <translation>Принять выбранное</translation>
        </message>
        <message>
            <source>Accept the plan</source>
            <translation>Принять план</translation>
        </message>
    </context>
    <context>
        <name>EndDialog</name>
        <message>
            <source>Back to the list</source>
            <translation>Назад к списку</translation>
        </message>
    </context>
    <context>
        <name>EndedCalls</name>
        <message numerus="yes">
            <source>%n evacuation(s) and drill(s)</source>
            <translation>
                <numerusform>%n эвакуация или учения</numerusform>
                <numerusform>%n эвакуации и учения</numerusform>
                <numerusform>%n эвакуаций и учений</numerusform>
            </translation>
        </message>
        <message>
            <source>No evacuations or drills.</source>
            <translation>Эвакуаций и учений не было.</translation>
        </message>
        <message>
            <source>drill: {accounted} of {inside} visitors accounted for</source>
            <translation>учебная: отмечены {accounted} из {inside} посетителей</translation>
        </message>
        <message>
            <source>evacuation: {accounted} of {inside} visitors accounted for</source>
            <translation>эвакуация: отмечены {accounted} из {inside} посетителей</translation>
        </message>
        <message>
            <source>started by mistake and taken back</source>
            <translation>начата по ошибке и отменена</translation>
        </message>
    </context>
    <context>
        <name>EnrolmentPage</name>
        <message>
            <source>Waiting to be enrolled</source>
            <translation>Ждут внесения в реестр</translation>
        </message>
        <message>
            <source>Their packages count once their key is in the register</source>
            <translation>Их пакеты будут засчитаны, когда ключ появится в реестре</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Реестр</translation>
        </message>
        <message>
            <source>Names, regions and months are kept in register.csv, beside the packages</source>
            <translation>Названия, регионы и месяцы хранятся в register.csv рядом с пакетами</translation>
        </message>
        <message>
            <source>The agency's key</source>
            <translation>Ключ агентства</translation>
        </message>
        <message>
            <source>Read its fingerprint out to enterprises: they confirm it once</source>
            <translation>Назовите его отпечаток предприятиям: они подтверждают его один раз</translation>
        </message>
        <message>
            <source>Nobody waits to be enrolled.</source>
            <translation>Внесения в реестр никто не ждёт.</translation>
        </message>
        <message>
            <source>The register is empty.</source>
            <translation>Реестр пуст.</translation>
        </message>
        <message>
            <source>The fingerprint is the same: enrol</source>
            <translation>Отпечаток совпал: внести в реестр</translation>
        </message>
        <message>
            <source>Strike this key out</source>
            <translation>Вычеркнуть ключ</translation>
        </message>
        <message>
            <source>For a lost key: what was signed with it no longer counts</source>
            <translation>Для утраченного ключа: подписанное им больше не засчитывается</translation>
        </message>
        <message>
            <source>Name under which receipts are given</source>
            <translation>Имя, под которым выдаются квитанции</translation>
        </message>
        <message>
            <source>Public key: {key}</source>
            <translation>Открытый ключ: {key}</translation>
        </message>
        <message>
            <source>Call {name} under a number you know from elsewhere and have them read out their fingerprint:</source>
            <translation>Позвоните на предприятие «{name}» по номеру, известному не из пакета, и попросите назвать отпечаток:</translation>
        </message>
    </context>
    <context>
        <name>EquipmentForm</name>
        <message>
            <source>Equipment: {visit}</source>
            <translation>СИЗ: {visit}</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>Выдано</translation>
        </message>
        <message>
            <source>{kind}: back</source>
            <translation>{kind}: возвращено</translation>
        </message>
        <message>
            <source>Too few in stock: {kinds}.</source>
            <translation>Не хватает: {kinds}.</translation>
        </message>
        <message>
            <source>This route asks for no equipment.</source>
            <translation>На этом маршруте СИЗ не нужны.</translation>
        </message>
        <message>
            <source>All is back</source>
            <translation>Всё возвращено</translation>
        </message>
        <message>
            <source>{kind}, size {size}</source>
            <translation>{kind}, размер {size}</translation>
        </message>
        <message>
            <source>{kind}: needed {wanted}, back {returned} of {issued}</source>
            <translation>{kind}: нужно {wanted}, возвращено {returned} из {issued}</translation>
        </message>
        <message>
            <source>{kind}: needed {wanted}</source>
            <translation>{kind}: нужно {wanted}</translation>
        </message>
        <message>
            <source>{kind}: needed {wanted}, free {free}</source>
            <translation>{kind}: нужно {wanted}, свободно {free}</translation>
        </message>
        <message>
            <source>Nothing was issued to this group.</source>
            <translation>Этой группе ничего не выдавали.</translation>
        </message>
    </context>
    <context>
        <name>EquipmentGroup</name>
        <message>
            <source>{what}: {pieces}</source>
            <translation>{what}: {pieces}</translation>
        </message>
        <message>
            <source>What the site can lend to visitors, by kind and size.</source>
            <translation>Что площадка может выдать посетителям, по видам и размерам.</translation>
        </message>
        <message>
            <source>Change the stock</source>
            <translation>Изменить запас</translation>
        </message>
    </context>
    <context>
        <name>EquipmentSheet</name>
        <message>
            <source>{when}: {kind}, needed {needed}, in stock {stock} ({visits})</source>
            <translation>{when}: {kind}, нужно {needed}, есть {stock} ({visits})</translation>
        </message>
        <message>
            <source>Enough for the next two weeks.</source>
            <translation>На ближайшие две недели хватает.</translation>
        </message>
        <message>
            <source>Equipment in stock</source>
            <translation>Запас СИЗ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Another kind or size</source>
            <translation>Ещё вид или размер</translation>
        </message>
        <message>
            <source>Too few in the next two weeks</source>
            <translation>Не хватит в ближайшие две недели</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Размер</translation>
        </message>
        <message>
            <source>Size, if there are several</source>
            <translation>Размер, если их несколько</translation>
        </message>
        <message>
            <source>Pieces</source>
            <translation>Штук</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
    </context>
    <context>
        <name>EraseQuestion</name>
        <message>
            <source>Erase a person</source>
            <translation>Удаление личных данных</translation>
        </message>
        <message>
            <source>{name}: name, birth, document, needs and notes go for ever, here and in the journal.</source>
            <translation>{name}: имя, дата рождения, документ, особые потребности и заметки исчезнут навсегда, здесь и в журнале изменений.</translation>
        </message>
        <message numerus="yes">
            <source>Entries in %n visit(s) lose the name.</source>
            <translation>
                <numerusform>Имя исчезнет из %n визита.</numerusform>
                <numerusform>Имя исчезнет из %n визитов.</numerusform>
                <numerusform>Имя исчезнет из %n визитов.</numerusform>
            </translation>
        </message>
        <message>
            <source>Counts stay: presences, categories and the figures of closed months do not move.</source>
            <translation>Счёт останется: посещения, категории и показатели закрытых месяцев не изменятся.</translation>
        </message>
        <message>
            <source>The law holds the data back: {reason}</source>
            <translation>Данные нужно хранить по закону: {reason}</translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>Отменить это нельзя.</translation>
        </message>
        <message>
            <source>Erase for ever</source>
            <translation>Удалить навсегда</translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message>
            <source>No new answer of the agency.</source>
            <translation>Новых ответов агентства нет.</translation>
        </message>
        <message>
            <source>Noted as taken by hand; bring the receipt in when it comes.</source>
            <translation>Отмечено, что пакет передают из рук в руки; внесите квитанцию, когда она придёт.</translation>
        </message>
        <message>
            <source>{package}: {answer}</source>
            <translation>{package}: {answer}</translation>
        </message>
        <message>
            <source>A mail is sent by a person: there is nothing to try.</source>
            <translation>Письмо отправляет человек: проверять нечего.</translation>
        </message>
        <message>
            <source>“Write a draft” in the queue makes one with the package attached.</source>
            <translation>Кнопка «Подготовить черновик» в очереди создаёт письмо с вложенным пакетом.</translation>
        </message>
        <message>
            <source>The connection works: one may write there.</source>
            <translation>Связь есть: записывать туда можно.</translation>
        </message>
        <message>
            <source>The connection works: the agency answers there.</source>
            <translation>Связь есть: агентство отвечает по этому адресу.</translation>
        </message>
        <message>
            <source>A small file was written and taken away again.</source>
            <translation>Записан и сразу убран маленький файл.</translation>
        </message>
        <message>
            <source>Folder or network share</source>
            <translation>Папка или сетевой ресурс</translation>
        </message>
        <message>
            <source>Memory stick</source>
            <translation>Флешка</translation>
        </message>
        <message>
            <source>Agency's address on the web (HTTPS)</source>
            <translation>Адрес агентства в сети (HTTPS)</translation>
        </message>
        <message>
            <source>WebDAV folder</source>
            <translation>Папка WebDAV</translation>
        </message>
        <message>
            <source>SFTP server</source>
            <translation>Сервер SFTP</translation>
        </message>
        <message>
            <source>S3-compatible store</source>
            <translation>Хранилище, совместимое с S3</translation>
        </message>
        <message>
            <source>E-mail, sent by a person</source>
            <translation>Электронная почта, отправляет человек</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>в очереди</translation>
        </message>
        <message>
            <source>being sent</source>
            <translation>отправляется</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>доставлена</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>принята</translation>
        </message>
        <message>
            <source>returned</source>
            <translation>возвращена</translation>
        </message>
        <message>
            <source>taken by hand</source>
            <translation>передана из рук в руки</translation>
        </message>
        <message>
            <source>{month}, revision {revision}</source>
            <translation>{month}, версия {revision}</translation>
        </message>
        <message>
            <source>stick “{name}”</source>
            <translation>флешка «{name}»</translation>
        </message>
        <message>
            <source>{when} · {place} · went through</source>
            <translation>{when} · {place} · доставлено</translation>
        </message>
        <message>
            <source>{when} · {outcome}</source>
            <translation>{when} · {outcome}</translation>
        </message>
        <message>
            <source>Receiver</source>
            <translation>Получатель</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Получено</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Ответ</translation>
        </message>
        <message>
            <source>Checksum of the package</source>
            <translation>Контрольная сумма пакета</translation>
        </message>
        <message>
            <source>Checksum of the summary</source>
            <translation>Контрольная сумма сводки</translation>
        </message>
        <message>
            <source>Fingerprint of the key</source>
            <translation>Отпечаток ключа</translation>
        </message>
        <message>
            <source>Code of the enterprise</source>
            <translation>Код предприятия</translation>
        </message>
        <message>
            <source>Region registered</source>
            <translation>Регион в реестре</translation>
        </message>
        <message>
            <source>Region in the summary</source>
            <translation>Регион в сводке</translation>
        </message>
        <message>
            <source>Closed at (UTC)</source>
            <translation>Закрыт (UTC)</translation>
        </message>
        <message>
            <source>Checksum at the agency</source>
            <translation>Контрольная сумма у агентства</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>Версия</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Замечание</translation>
        </message>
        <message>
            <source>Part of the package</source>
            <translation>Часть пакета</translation>
        </message>
    </context>
    <context>
        <name>ExchangeSheet</name>
        <message>
            <source>Exchange with the agency</source>
            <translation>Обмен с агентством</translation>
        </message>
        <message>
            <source>Signed summaries go out, signed receipts come back</source>
            <translation>Отсюда уходят подписанные сводки, обратно приходят подписанные квитанции</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Очередь</translation>
        </message>
        <message>
            <source>Destination</source>
            <translation>Куда отправлять</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Ключи</translation>
        </message>
        <message>
            <source>Part of the exchange</source>
            <translation>Раздел обмена</translation>
        </message>
        <message>
            <source>Save the destination</source>
            <translation>Сохранить адрес отправки</translation>
        </message>
        <message>
            <source>Send what is queued now</source>
            <translation>Отправить очередь сейчас</translation>
        </message>
        <message>
            <source>Bring a receipt in…</source>
            <translation>Внести квитанцию…</translation>
        </message>
        <message>
            <source>Receipt of the agency</source>
            <translation>Квитанция агентства</translation>
        </message>
        <message>
            <source>Receipts (*.json)</source>
            <translation>Квитанции (*.json)</translation>
        </message>
        <message>
            <source>Keys and receipts (*.pem *.json *.txt)</source>
            <translation>Ключи и квитанции (*.pem *.json *.txt)</translation>
        </message>
        <message>
            <source>Key of the agency</source>
            <translation>Ключ агентства</translation>
        </message>
        <message>
            <source>Private key for the server</source>
            <translation>Закрытый ключ для сервера</translation>
        </message>
        <message>
            <source>Folder for the agency</source>
            <translation>Папка для агентства</translation>
        </message>
    </context>
    <context>
        <name>FilledFields</name>
        <message>
            <source>{tour}: no guide yet</source>
            <translation>{tour}: экскурсовод не назначен</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>The route asks for passports: list with document numbers, then the pass office decides.</source>
            <translation>Маршрут требует паспорта: список с номерами документов, затем решение бюро пропусков.</translation>
        </message>
        <message>
            <source>The route asks for a list of names.</source>
            <translation>Маршрут требует список группы.</translation>
        </message>
        <message>
            <source>no guide yet</source>
            <translation>не назначен</translation>
        </message>
    </context>
    <context>
        <name>FillingBar</name>
        <message>
            <source>Take the best so far</source>
            <translation>Взять лучшее из найденного</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>How much of the search is done</source>
            <translation>Сколько поиска пройдено</translation>
        </message>
        <message>
            <source>Looking for the first plan…</source>
            <translation>Ищем первый план…</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filters</source>
            <translation>Фильтры</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Сбросить отбор</translation>
        </message>
        <message numerus="yes">
            <source>Filters: %n</source>
            <translation>
                <numerusform>Фильтры: %n</numerusform>
                <numerusform>Фильтры: %n</numerusform>
                <numerusform>Фильтры: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n конфликт</numerusform>
                <numerusform>%n конфликта</numerusform>
                <numerusform>%n конфликтов</numerusform>
            </translation>
        </message>
        <message>
            <source>no conflicts</source>
            <translation>конфликтов нет</translation>
        </message>
        <message numerus="yes">
            <source>%n without a guide</source>
            <translation>
                <numerusform>%n без экскурсовода</numerusform>
                <numerusform>%n без экскурсовода</numerusform>
                <numerusform>%n без экскурсовода</numerusform>
            </translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Сохранённые</translation>
        </message>
        <message>
            <source>Filters kept under a name</source>
            <translation>Фильтры, сохранённые под именем</translation>
        </message>
    </context>
    <context>
        <name>FindingRow</name>
        <message>
            <source>Show the figure</source>
            <translation>Показать цифру</translation>
        </message>
    </context>
    <context>
        <name>Foot</name>
        <message>
            <source>choose</source>
            <translation>выбрать</translation>
        </message>
        <message>
            <source>tick</source>
            <translation>отметить</translation>
        </message>
        <message>
            <source>whole group</source>
            <translation>вся группа</translation>
        </message>
        <message>
            <source>take back</source>
            <translation>отменить отметку</translation>
        </message>
        <message>
            <source>leave</source>
            <translation>выйти</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>A guide is ill</source>
            <translation>Экскурсовод заболел</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Закрыть (Esc)</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>How long</source>
            <translation>На сколько</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Longer</source>
            <translation>Дольше</translation>
        </message>
        <message>
            <source>Last day of absence</source>
            <translation>Последний день отсутствия</translation>
        </message>
        <message>
            <source>Nobody is left for these visits</source>
            <translation>Эти визиты вести некому</translation>
        </message>
        <message>
            <source>Whom to call</source>
            <translation>Кому позвонить</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Call list</source>
            <translation>Список звонков</translation>
        </message>
        <message>
            <source>Day sheet anew</source>
            <translation>Лист дня заново</translation>
        </message>
        <message>
            <source>Mails to guides</source>
            <translation>Письма экскурсоводам</translation>
        </message>
        <message>
            <source>Looking for the fewest changes…</source>
            <translation>Ищем наименьшие изменения…</translation>
        </message>
        <message>
            <source>Done: the absence is marked, the visits are led anew.</source>
            <translation>Готово: отсутствие отмечено, визиты распределены заново.</translation>
        </message>
        <message>
            <source>No visits are touched: only the absence is marked.</source>
            <translation>Визиты не затронуты: отметится только отсутствие.</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) need another guide.</source>
            <translation>
                <numerusform>%n визиту нужен другой экскурсовод.</numerusform>
                <numerusform>%n визитам нужен другой экскурсовод.</numerusform>
                <numerusform>%n визитам нужен другой экскурсовод.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For %n of them nobody is left.</source>
            <translation>
                <numerusform>Для %n из них никого нет.</numerusform>
                <numerusform>Для %n из них никого нет.</numerusform>
                <numerusform>Для %n из них никого нет.</numerusform>
            </translation>
        </message>
        <message>
            <source>stays without a guide</source>
            <translation>остаётся без экскурсовода</translation>
        </message>
        <message>
            <source>Copy the message</source>
            <translation>Скопировать сообщение</translation>
        </message>
    </context>
    <context>
        <name>FormCard</name>
        <message>
            <source>empty</source>
            <translation>пусто</translation>
        </message>
        <message>
            <source>This guide was changed elsewhere meanwhile.</source>
            <translation>Карточку экскурсовода тем временем изменили в другом месте.</translation>
        </message>
        <message>
            <source>Choose for each field whose value stands, then save again.</source>
            <translation>Выберите для каждого поля, чьё значение остаётся, и сохраните ещё раз.</translation>
        </message>
        <message>
            <source>What they changed is shown now; what you typed is kept. Save again.</source>
            <translation>Показано то, что изменили другие; введённое вами сохранено. Сохраните ещё раз.</translation>
        </message>
    </context>
    <context>
        <name>FormPanel</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>A pass was scanned while this is asked. Press Esc, then scan it again.</source>
            <translation>Пропуск считан, пока здесь ждут ответа. Нажмите Esc и считайте его ещё раз.</translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message>
            <source>It fits there.</source>
            <translation>Там подходит.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Начало</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>Move “{visit}”</source>
            <translation>Перенести «{visit}»</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Перенести</translation>
        </message>
        <message>
            <source>Days, less than 0 for earlier</source>
            <translation>Дней (меньше 0 — раньше)</translation>
        </message>
        <message numerus="yes">
            <source>Guide for %n visit(s)</source>
            <translation>
                <numerusform>Экскурсовод для %n визита</numerusform>
                <numerusform>Экскурсовод для %n визитов</numerusform>
                <numerusform>Экскурсовод для %n визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>Назначить</translation>
        </message>
        <message numerus="yes">
            <source>Call off %n visit(s)</source>
            <translation>
                <numerusform>Отменить %n визит</numerusform>
                <numerusform>Отменить %n визита</numerusform>
                <numerusform>Отменить %n визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>Whose doing</source>
            <translation>По чьей вине</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Call off</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>all</source>
            <translation>все</translation>
        </message>
        <message>
            <source>Title or number contains</source>
            <translation>Название или номер содержит</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Маршрут</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Show only</source>
            <translation>Показать только</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Применить</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>пока никто</translation>
        </message>
        <message>
            <source>Rename visit {number}</source>
            <translation>Переименовать визит {number}</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Переименовать</translation>
        </message>
        <message numerus="yes">
            <source>Route for %n visit(s)</source>
            <translation>
                <numerusform>Маршрут для %n визита</numerusform>
                <numerusform>Маршрут для %n визитов</numerusform>
                <numerusform>Маршрут для %n визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Сменить</translation>
        </message>
    </context>
    <context>
        <name>FoundForm</name>
        <message>
            <source>no group of ours</source>
            <translation>не из наших групп</translation>
        </message>
        <message>
            <source>Write a name, or how the person can be recognised</source>
            <translation>Укажите имя или приметы</translation>
        </message>
        <message>
            <source>Name of who was found</source>
            <translation>Кто найден</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Группа</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
    </context>
    <context>
        <name>FrameView</name>
        <message>
            <source>Gatehouse</source>
            <translation>Проходная</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) without an answer</source>
            <translation>
                <numerusform>%n заявка без ответа</numerusform>
                <numerusform>%n заявки без ответа</numerusform>
                <numerusform>%n заявок без ответа</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n summary(s) queued</source>
            <translation>
                <numerusform>%n сводка в очереди</numerusform>
                <numerusform>%n сводки в очереди</numerusform>
                <numerusform>%n сводок в очереди</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n группа</numerusform>
                <numerusform>%n группы</numerusform>
                <numerusform>%n групп</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s)</source>
            <translation>
                <numerusform>%n экскурсовод</numerusform>
                <numerusform>%n экскурсовода</numerusform>
                <numerusform>%n экскурсоводов</numerusform>
            </translation>
        </message>
        <message>
            <source>On site</source>
            <translation>На территории</translation>
        </message>
        <message>
            <source>Nobody on site</source>
            <translation>Никого нет</translation>
        </message>
        <message>
            <source>Offline: everything is saved on this computer</source>
            <translation>Без сети: всё сохранено на этом компьютере</translation>
        </message>
        <message>
            <source>Everything is sent</source>
            <translation>Всё отправлено</translation>
        </message>
        <message>
            <source>Sending {step} of {total}</source>
            <translation>Отправка: {step} из {total}</translation>
        </message>
        <message numerus="yes">
            <source>Queued: %n summary(s)</source>
            <translation>
                <numerusform>В очереди: %n сводка</numerusform>
                <numerusform>В очереди: %n сводки</numerusform>
                <numerusform>В очереди: %n сводок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Returned by the agency: %n summary(s)</source>
            <translation>
                <numerusform>Агентство вернуло %n сводку</numerusform>
                <numerusform>Агентство вернуло %n сводки</numerusform>
                <numerusform>Агентство вернуло %n сводок</numerusform>
            </translation>
        </message>
        <message>
            <source>Sent: {month}, revision {revision}</source>
            <translation>Отправлено: {month}, версия {revision}</translation>
        </message>
        <message>
            <source>{city}, UTC{offset}</source>
            <translation>{city}, UTC{offset}</translation>
        </message>
    </context>
    <context>
        <name>GapRow</name>
        <message>
            <source>{day} · {route}</source>
            <translation>{day} · {route}</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Неизвестно</translation>
        </message>
        <message>
            <source>Leave it: the summary counts it as unknown</source>
            <translation>Оставить: в сводке будет «неизвестно»</translation>
        </message>
    </context>
    <context>
        <name>GapsCard</name>
        <message>
            <source>Fix one by one</source>
            <translation>Исправить по очереди</translation>
        </message>
        <message>
            <source>{month} is closed: what was not known then stays unknown.</source>
            <translation>{month}: месяц закрыт, неизвестное тогда остаётся неизвестным.</translation>
        </message>
    </context>
    <context>
        <name>GateActions</name>
        <message>
            <source>Taken back: {name}</source>
            <translation>Отметка снята: {name}</translation>
        </message>
        <message>
            <source>{people} of {expected} have come: {visit}</source>
            <translation>Пришли {people} из {expected}: {visit}</translation>
        </message>
        <message numerus="yes">
            <source>%n taken back, {visit}</source>
            <translation>
                <numerusform>Снята %n отметка, {visit}</numerusform>
                <numerusform>Сняты %n отметки, {visit}</numerusform>
                <numerusform>Снято %n отметок, {visit}</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} has left, {visit}, {time}</source>
            <translation>Выход: {name}, {visit}, {time}</translation>
        </message>
        <message>
            <source>No-show: {visit}</source>
            <translation>Неявка: {visit}</translation>
        </message>
        <message>
            <source>Nothing was done here that could be taken back.</source>
            <translation>Здесь пока нечего отменить.</translation>
        </message>
        <message numerus="yes">
            <source>Not written yet, kept here and tried again: %n step(s)</source>
            <translation>
                <numerusform>Ещё не записано, повторяем: %n действие</numerusform>
                <numerusform>Ещё не записано, повторяем: %n действия</numerusform>
                <numerusform>Ещё не записано, повторяем: %n действий</numerusform>
            </translation>
        </message>
        <message>
            <source>Already on site since {time}: {name}</source>
            <translation>Уже на территории с {time}: {name}</translation>
        </message>
        <message>
            <source>May not enter: {name}</source>
            <translation>Вход не разрешён: {name}</translation>
        </message>
        <message>
            <source>Too young for this route: {name}</source>
            <translation>Младше, чем допускает маршрут: {name}</translation>
        </message>
        <message>
            <source>For staff: the pass office has not answered yet. Call the coordinator.</source>
            <translation>Для персонала: бюро пропусков ещё не ответило. Позвоните координатору.</translation>
        </message>
        <message>
            <source>For staff: the pass office has refused. Call the coordinator, give no reason.</source>
            <translation>Для персонала: бюро пропусков отказало. Позвоните координатору, причину не называйте.</translation>
        </message>
        <message>
            <source>{name} is in, {visit}, {time}</source>
            <translation>Вход: {name}, {visit}, {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) in, {visit}, {time}</source>
            <translation>
                <numerusform>Вошёл %n человек, {visit}, {time}</numerusform>
                <numerusform>Вошли %n человека, {visit}, {time}</numerusform>
                <numerusform>Вошли %n человек, {visit}, {time}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) left, {visit}, {time}</source>
            <translation>
                <numerusform>Вышел %n человек, {visit}, {time}</numerusform>
                <numerusform>Вышли %n человека, {visit}, {time}</numerusform>
                <numerusform>Вышли %n человек, {visit}, {time}</numerusform>
            </translation>
        </message>
        <message>
            <source>For staff: on the list of persons not to admit. Call the coordinator, give no reason.</source>
            <translation>Для персонала: в списке лиц, которых не пускать. Позвоните координатору, причину не называйте.</translation>
        </message>
        <message>
            <source>Let in all the same</source>
            <translation>Впустить всё равно</translation>
        </message>
        <message>
            <source>Nobody is expected of it yet, or any more. Call the coordinator.</source>
            <translation>Эту группу ещё или уже не ждут. Позвоните координатору.</translation>
        </message>
    </context>
    <context>
        <name>GateAsking</name>
        <message>
            <source>On the waiting list: {name}</source>
            <translation>В листе ожидания: {name}</translation>
        </message>
        <message>
            <source>Entered with the present time again.</source>
            <translation>Время снова текущее.</translation>
        </message>
        <message>
            <source>This time has not come yet.</source>
            <translation>Это время ещё не наступило.</translation>
        </message>
        <message>
            <source>This visit is over or called off.</source>
            <translation>Визит окончен или отменён.</translation>
        </message>
        <message>
            <source>This group has come already.</source>
            <translation>Эта группа уже пришла.</translation>
        </message>
        <message numerus="yes">
            <source>Late by %n minute(s): {visit}</source>
            <translation>
                <numerusform>Опоздание %n минута: {visit}</numerusform>
                <numerusform>Опоздание %n минуты: {visit}</numerusform>
                <numerusform>Опоздание %n минут: {visit}</numerusform>
            </translation>
        </message>
        <message>
            <source>Route shortened: {visit}</source>
            <translation>Маршрут сокращён: {visit}</translation>
        </message>
        <message>
            <source>There are no names to print.</source>
            <translation>Печатать нечего: списка имён нет.</translation>
        </message>
        <message>
            <source>No group of today allows this age. Call the coordinator.</source>
            <translation>Сегодня нет группы для этого возраста. Позвоните координатору.</translation>
        </message>
        <message>
            <source>Coordinator: {phone}</source>
            <translation>Координатор: {phone}</translation>
        </message>
        <message>
            <source>No telephone is set.</source>
            <translation>Телефон координатора не указан.</translation>
        </message>
    </context>
    <context>
        <name>GateFrame</name>
        <message>
            <source>Scan a code or type a surname</source>
            <translation>Сканируйте код или наберите фамилию</translation>
        </message>
        <message>
            <source>Scan a code, type a surname or a headcount</source>
            <translation>Сканируйте код, наберите фамилию или число пришедших</translation>
        </message>
        <message>
            <source>Walk-in</source>
            <translation>Пришёл без записи</translation>
        </message>
        <message>
            <source>Muster list</source>
            <translation>Список эвакуации</translation>
        </message>
        <message>
            <source>People of the group</source>
            <translation>Люди группы</translation>
        </message>
        <message>
            <source>group</source>
            <translation>группа</translation>
        </message>
        <message>
            <source>all here</source>
            <translation>пришли все</translation>
        </message>
        <message>
            <source>headcount</source>
            <translation>число</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Пробел</translation>
        </message>
        <message>
            <source>Leave: Esc</source>
            <translation>Выйти: Esc</translation>
        </message>
        <message>
            <source>people</source>
            <translation>люди</translation>
        </message>
        <message>
            <source>tick</source>
            <translation>отметить</translation>
        </message>
        <message>
            <source>does not come</source>
            <translation>не придёт</translation>
        </message>
        <message>
            <source>walk-in</source>
            <translation>без записи</translation>
        </message>
        <message>
            <source>group leaves</source>
            <translation>выход группы</translation>
        </message>
        <message>
            <source>leaves early</source>
            <translation>выход раньше</translation>
        </message>
        <message>
            <source>late</source>
            <translation>опоздание</translation>
        </message>
        <message>
            <source>not arrived</source>
            <translation>не пришли</translation>
        </message>
        <message>
            <source>true time</source>
            <translation>верное время</translation>
        </message>
    </context>
    <context>
        <name>GateHands</name>
        <message>
            <source>Only those who have not arrived. F8 shows all.</source>
            <translation>Только не пришедшие. F8 — показать всех.</translation>
        </message>
        <message>
            <source>Sounds are on</source>
            <translation>Звуки включены</translation>
        </message>
        <message>
            <source>Sounds are off</source>
            <translation>Звуки выключены</translation>
        </message>
        <message>
            <source>This pass is not known here</source>
            <translation>Этот пропуск здесь не известен</translation>
        </message>
        <message>
            <source>This code is not a pass of this site</source>
            <translation>Это код не нашего пропуска</translation>
        </message>
        <message>
            <source>Nothing was changed. Type the surname.</source>
            <translation>Ничего не изменено. Наберите фамилию.</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) match: choose with ↓ and Enter</source>
            <translation>
                <numerusform>Подходит %n человек: выберите ↓ и Enter</numerusform>
                <numerusform>Подходят %n человека: выберите ↓ и Enter</numerusform>
                <numerusform>Подходят %n человек: выберите ↓ и Enter</numerusform>
            </translation>
        </message>
        <message>
            <source>Not on today's lists: {name}</source>
            <translation>Нет в списках на сегодня: {name}</translation>
        </message>
        <message>
            <source>All are shown again.</source>
            <translation>Снова показаны все.</translation>
        </message>
        <message>
            <source>Call the coordinator</source>
            <translation>Позвонить координатору</translation>
        </message>
        <message>
            <source>Who comes unannounced needs a visit first: the coordinator makes one.</source>
            <translation>Кто пришёл без записи, тому сначала нужен визит: его заведёт координатор.</translation>
        </message>
        <message>
            <source>Nobody is expected today.</source>
            <translation>Сегодня никого не ждём.</translation>
        </message>
        <message>
            <source>This pass is for another day: {day}</source>
            <translation>Этот пропуск на другой день: {day}</translation>
        </message>
        <message>
            <source>This pass is of somebody who is no longer expected today</source>
            <translation>Этого посетителя сегодня больше не ждут</translation>
        </message>
    </context>
    <context>
        <name>GateKeys</name>
        <message>
            <source>The whole group is here</source>
            <translation>Пришли все</translation>
        </message>
        <message>
            <source>Walk-in or replacement…</source>
            <translation>Без записи или замена…</translation>
        </message>
        <message>
            <source>The group leaves</source>
            <translation>Выход группы</translation>
        </message>
        <message>
            <source>Leaves early</source>
            <translation>Выход раньше группы</translation>
        </message>
        <message>
            <source>The group is late…</source>
            <translation>Группа опаздывает…</translation>
        </message>
        <message>
            <source>Only those not arrived</source>
            <translation>Только не пришедшие</translation>
        </message>
        <message>
            <source>Muster list</source>
            <translation>Список эвакуации</translation>
        </message>
        <message>
            <source>Enter with the true time…</source>
            <translation>Ввести верное время…</translation>
        </message>
        <message>
            <source>Briefing…</source>
            <translation>Инструктаж…</translation>
        </message>
        <message>
            <source>Equipment…</source>
            <translation>СИЗ…</translation>
        </message>
        <message>
            <source>Print badges…</source>
            <translation>Напечатать бейджи…</translation>
        </message>
        <message>
            <source>Code for leaving the mode…</source>
            <translation>Код выхода из режима…</translation>
        </message>
        <message>
            <source>Sounds on or off</source>
            <translation>Звуки включить или выключить</translation>
        </message>
        <message>
            <source>First step offered</source>
            <translation>Первое предложенное действие</translation>
        </message>
        <message>
            <source>Second step offered</source>
            <translation>Второе предложенное действие</translation>
        </message>
    </context>
    <context>
        <name>GateLock</name>
        <message>
            <source>Leave the check-in mode</source>
            <translation>Выйти из режима проходной</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Выйти</translation>
        </message>
        <message>
            <source>Too many wrong codes. Wait a little.</source>
            <translation>Слишком много неверных кодов. Подождите немного.</translation>
        </message>
        <message>
            <source>This is not the code.</source>
            <translation>Код не подходит.</translation>
        </message>
        <message>
            <source>4 to 12 digits. Empty lets everybody leave.</source>
            <translation>От 4 до 12 цифр. Пустое поле — выход без кода.</translation>
        </message>
        <message>
            <source>Leave the mode with the code first, then set another.</source>
            <translation>Сначала выйдите по коду, потом задайте другой.</translation>
        </message>
        <message>
            <source>Code for leaving the mode</source>
            <translation>Код выхода из режима</translation>
        </message>
        <message>
            <source>Set the code</source>
            <translation>Задать код</translation>
        </message>
        <message>
            <source>The mode is left with the code now.</source>
            <translation>Теперь выход из режима — по коду.</translation>
        </message>
        <message>
            <source>The mode is left by Esc alone.</source>
            <translation>Выход из режима — клавишей Esc.</translation>
        </message>
    </context>
    <context>
        <name>GateScreen</name>
        <message>
            <source>Taken back: {what}</source>
            <translation>Отменено: {what}</translation>
        </message>
    </context>
    <context>
        <name>GateShowing</name>
        <message>
            <source>Expected</source>
            <translation>Ожидаются</translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n группа</numerusform>
                <numerusform>%n группы</numerusform>
                <numerusform>%n групп</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody is expected today.</source>
            <translation>Сегодня никого не ждём.</translation>
        </message>
        <message>
            <source>{gate} · on duty: {name}</source>
            <translation>{gate} · дежурный {name}</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) not written yet</source>
            <translation>
                <numerusform>%n действие не записано</numerusform>
                <numerusform>%n действия не записаны</numerusform>
                <numerusform>%n действий не записано</numerusform>
            </translation>
        </message>
        <message>
            <source>Offline, recording</source>
            <translation>Без сети, запись идёт</translation>
        </message>
        <message>
            <source>Gate check-in</source>
            <translation>Регистрация на проходной</translation>
        </message>
        <message>
            <source>On site</source>
            <translation>На территории</translation>
        </message>
        <message>
            <source>Entered as of {time}</source>
            <translation>Вводится как {time}</translation>
        </message>
        <message>
            <source>{people} of {expected}</source>
            <translation>{people} из {expected}</translation>
        </message>
        <message>
            <source>Have come: {count}</source>
            <translation>Пришли: {count}</translation>
        </message>
        <message numerus="yes">
            <source>All but %n are here</source>
            <translation>
                <numerusform>Пришли все, кроме %n</numerusform>
                <numerusform>Пришли все, кроме %n</numerusform>
                <numerusform>Пришли все, кроме %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n are here</source>
            <translation>
                <numerusform>Пришли все %n</numerusform>
                <numerusform>Пришли все %n</numerusform>
                <numerusform>Пришли все %n</numerusform>
            </translation>
        </message>
        <message>
            <source>the whole group in one action</source>
            <translation>вся группа одним действием</translation>
        </message>
        <message>
            <source>Nobody on today's lists is called so.</source>
            <translation>В списках на сегодня никого с таким именем нет.</translation>
        </message>
        <message>
            <source>Everybody on the list has come. F8 shows all.</source>
            <translation>Все по списку пришли. F8 — показать всех.</translation>
        </message>
    </context>
    <context>
        <name>GateUnwritten</name>
        <message>
            <source>They still cannot be written.</source>
            <translation>Записать их по-прежнему не удаётся.</translation>
        </message>
    </context>
    <context>
        <name>GateWatch</name>
        <message numerus="yes">
            <source>On site: %n group(s)</source>
            <translation>
                <numerusform>На территории %n группа</numerusform>
                <numerusform>На территории %n группы</numerusform>
                <numerusform>На территории %n групп</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) still on site: {visit}. Have they left?</source>
            <translation>
                <numerusform>{visit}: %n человек ещё на территории. Вышел?</numerusform>
                <numerusform>{visit}: %n человека ещё на территории. Вышли?</numerusform>
                <numerusform>{visit}: %n человек ещё на территории. Вышли?</numerusform>
            </translation>
        </message>
        <message>
            <source>All have left</source>
            <translation>Вышли все</translation>
        </message>
    </context>
    <context>
        <name>GateWords</name>
        <message numerus="yes">
            <source>%n pupil(s)</source>
            <translation>
                <numerusform>%n ученик</numerusform>
                <numerusform>%n ученика</numerusform>
                <numerusform>%n учеников</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guest(s)</source>
            <translation>
                <numerusform>%n гость</numerusform>
                <numerusform>%n гостя</numerusform>
                <numerusform>%n гостей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n accompanying adult(s)</source>
            <translation>
                <numerusform>%n взрослый</numerusform>
                <numerusform>%n взрослых</numerusform>
                <numerusform>%n взрослых</numerusform>
            </translation>
        </message>
        <message>
            <source>leader {name}</source>
            <translation>руководитель {name}</translation>
        </message>
        <message>
            <source>{category}: {inside} on site, {declared} declared</source>
            <translation>{category}: на территории {inside}, заявлено {declared}</translation>
        </message>
        <message>
            <source>{category}: {inside} on site</source>
            <translation>{category}: на территории {inside}</translation>
        </message>
        <message>
            <source>There is no list of names. Type how many have come, then Enter.</source>
            <translation>Списка имён нет. Наберите, сколько пришло, и Enter.</translation>
        </message>
        <message>
            <source>left at {time}</source>
            <translation>вышли в {time}</translation>
        </message>
        <message>
            <source>nobody came</source>
            <translation>неявка</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>не подтверждён</translation>
        </message>
        <message>
            <source>arriving now</source>
            <translation>идут сейчас</translation>
        </message>
        <message>
            <source>on site: {people}</source>
            <translation>на территории: {people}</translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) late</source>
            <translation>
                <numerusform>опоздание %n минута</numerusform>
                <numerusform>опоздание %n минуты</numerusform>
                <numerusform>опоздание %n минут</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n-minute briefing</source>
            <translation>
                <numerusform>инструктаж %n мин</numerusform>
                <numerusform>инструктаж %n мин</numerusform>
                <numerusform>инструктаж %n мин</numerusform>
            </translation>
        </message>
        <message>
            <source>briefed</source>
            <translation>инструктаж проведён</translation>
        </message>
        <message>
            <source>adults: {here} of {wanted}</source>
            <translation>взрослых: {here} из {wanted}</translation>
        </message>
        <message>
            <source>from {age} years</source>
            <translation>с {age} лет</translation>
        </message>
        <message>
            <source>special needs</source>
            <translation>особые потребности</translation>
        </message>
        <message>
            <source>not arrived</source>
            <translation>не пришли</translation>
        </message>
        <message>
            <source>left {time}</source>
            <translation>выход {time}</translation>
        </message>
        <message>
            <source>{time}, typed later</source>
            <translation>{time}, введено позже</translation>
        </message>
        <message>
            <source>not cleared</source>
            <translation>нет допуска</translation>
        </message>
        <message>
            <source>too young</source>
            <translation>младше нормы</translation>
        </message>
        <message>
            <source>absent</source>
            <translation>отсутствует</translation>
        </message>
        <message>
            <source>adult</source>
            <translation>взрослый</translation>
        </message>
        <message>
            <source>Has left already at {time}: {name}</source>
            <translation>Выход уже отмечен в {time}: {name}</translation>
        </message>
        <message>
            <source>Has not come in: {name}</source>
            <translation>Вход не отмечен: {name}</translation>
        </message>
        <message>
            <source>Nothing was changed. Enter lets the person in.</source>
            <translation>Ничего не изменено. Enter отметит вход.</translation>
        </message>
        <message>
            <source>Nobody of this group is on site.</source>
            <translation>На территории никого из этой группы нет.</translation>
        </message>
        <message>
            <source>briefed: {people} of {admitted}</source>
            <translation>инструктаж: {people} из {admitted}</translation>
        </message>
    </context>
    <context>
        <name>GroupCard</name>
        <message numerus="yes">
            <source>%n need(s) help to move</source>
            <translation>
                <numerusform>%n человеку нужна помощь</numerusform>
                <numerusform>%n людям нужна помощь</numerusform>
                <numerusform>%n людям нужна помощь</numerusform>
            </translation>
        </message>
        <message>
            <source>Special needs: {needs}</source>
            <translation>Особые потребности: {needs}</translation>
        </message>
        <message>
            <source>no tour planned</source>
            <translation>экскурсия не назначена</translation>
        </message>
        <message>
            <source>last place: {place}</source>
            <translation>последний раз: {place}</translation>
        </message>
        <message>
            <source>{route}, until {time}</source>
            <translation>{route}, до {time}</translation>
        </message>
        <message>
            <source>{route}, {stop} until {time}</source>
            <translation>{route}, {stop}, до {time}</translation>
        </message>
        <message>
            <source>{route}: the tour is over, on the way out</source>
            <translation>{route}: маршрут пройден, путь к выходу</translation>
        </message>
        <message>
            <source>{route}: not set out yet, planned {time}</source>
            <translation>{route}: ещё не в пути, по плану {time}</translation>
        </message>
        <message>
            <source>{group}: {here} of {people} here</source>
            <translation>{group}: на месте {here} из {people}</translation>
        </message>
        <message>
            <source>{group}: {people} on site</source>
            <translation>{group}: на территории {people}</translation>
        </message>
    </context>
    <context>
        <name>GroupColumn</name>
        <message>
            <source>Total</source>
            <translation>Всего</translation>
        </message>
        <message>
            <source>Nothing to count in this month.</source>
            <translation>В этом месяце считать нечего.</translation>
        </message>
        <message>
            <source>None: {kinds}</source>
            <translation>Нет: {kinds}</translation>
        </message>
    </context>
    <context>
        <name>GuestsForm</name>
        <message>
            <source>Walk-in: {visit}</source>
            <translation>Без записи: {visit}</translation>
        </message>
        <message>
            <source>Replacement: {visit}</source>
            <translation>Замена: {visit}</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>Впустить</translation>
        </message>
        <message>
            <source>How many people</source>
            <translation>Сколько человек</translation>
        </message>
        <message>
            <source>Surname</source>
            <translation>Фамилия</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Let in all the same</source>
            <translation>Впустить всё равно</translation>
        </message>
        <message>
            <source>Waiting list</source>
            <translation>Лист ожидания</translation>
        </message>
        <message>
            <source>Instead of {name}, who is taken off the list.</source>
            <translation>Вместо: {name}. Из списка это имя уходит.</translation>
        </message>
        <message>
            <source>People together</source>
            <translation>Сколько человек вместе</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Категория</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left beside those who are expected.</source>
            <translation>
                <numerusform>Свободно %n место, кроме тех, кого ждут.</numerusform>
                <numerusform>Свободно %n места, кроме тех, кого ждут.</numerusform>
                <numerusform>Свободно %n мест, кроме тех, кого ждут.</numerusform>
            </translation>
        </message>
        <message>
            <source>Type a surname.</source>
            <translation>Наберите фамилию.</translation>
        </message>
        <message>
            <source>Say how many people, from 1 to 200.</source>
            <translation>Укажите, сколько человек: от 1 до 200.</translation>
        </message>
    </context>
    <context>
        <name>GuideBringing</name>
        <message>
            <source>in error</source>
            <translation>с ошибкой</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>изменён</translation>
        </message>
        <message>
            <source>new</source>
            <translation>новый</translation>
        </message>
        <message>
            <source>as it stands</source>
            <translation>без изменений</translation>
        </message>
        <message>
            <source>code</source>
            <translation>код</translation>
        </message>
        <message>
            <source>surname</source>
            <translation>фамилия</translation>
        </message>
        <message>
            <source>given name</source>
            <translation>имя</translation>
        </message>
        <message>
            <source>patronymic</source>
            <translation>отчество</translation>
        </message>
        <message>
            <source>telephone</source>
            <translation>телефон</translation>
        </message>
        <message>
            <source>e-mail</source>
            <translation>почта</translation>
        </message>
        <message>
            <source>employment</source>
            <translation>занятость</translation>
        </message>
        <message>
            <source>languages</source>
            <translation>языки</translation>
        </message>
        <message>
            <source>routes</source>
            <translation>маршруты</translation>
        </message>
        <message>
            <source>{field}: {old} → {new}</source>
            <translation>{field}: {old} → {new}</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Строка</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Что изменится</translation>
        </message>
    </context>
    <context>
        <name>GuideBringingSheet</name>
        <message>
            <source>{file} cannot be read.</source>
            <translation>Файл {file} не читается.</translation>
        </message>
        <message>
            <source>Nothing in this file is new.</source>
            <translation>В этом файле нет ничего нового.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Выберите другой файл.</translation>
        </message>
        <message>
            <source>Import guides</source>
            <translation>Импорт экскурсоводов</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Закрыть (Esc)</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Выбрать файл…</translation>
        </message>
        <message>
            <source>Bring in</source>
            <translation>Внести</translation>
        </message>
        <message>
            <source>Rows of the file</source>
            <translation>Строки файла</translation>
        </message>
        <message>
            <source>A table with names, languages and routes, or contact cards. Nothing changes before you bring it in.</source>
            <translation>Таблица с именами, языками и маршрутами или карточки контактов. Ничего не изменится, пока вы не внесёте.</translation>
        </message>
        <message>
            <source>New: {new}, changed: {changed}, as they stand: {same}, in error: {error}</source>
            <translation>Новых: {new}, изменённых: {changed}, без изменений: {same}, с ошибкой: {error}</translation>
        </message>
        <message>
            <source>Tables and contact cards (*.xlsx *.xls *.ods *.csv *.vcf)</source>
            <translation>Таблицы и карточки (*.xlsx *.xls *.ods *.csv *.vcf)</translation>
        </message>
    </context>
    <context>
        <name>GuideCardView</name>
        <message>
            <source>New guide</source>
            <translation>Новый экскурсовод</translation>
        </message>
        <message>
            <source>off the list</source>
            <translation>не в списке</translation>
        </message>
        <message>
            <source>Nothing yet.</source>
            <translation>Пока ничего.</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>Действует с</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Действует до</translation>
        </message>
        <message>
            <source>Routes cleared</source>
            <translation>Допуски к маршрутам</translation>
        </message>
        <message>
            <source>No route yet: this guide cannot be put on a tour.</source>
            <translation>Маршрутов пока нет: на экскурсию назначить нельзя.</translation>
        </message>
        <message>
            <source>Add a route</source>
            <translation>Добавить маршрут</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Маршрут</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Certificates and diplomas</source>
            <translation>Аттестаты и дипломы</translation>
        </message>
        <message>
            <source>No papers yet.</source>
            <translation>Документов пока нет.</translation>
        </message>
        <message>
            <source>Add a paper</source>
            <translation>Добавить документ</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Номер</translation>
        </message>
        <message>
            <source>Issued on</source>
            <translation>Выдан</translation>
        </message>
        <message>
            <source>Days that differ</source>
            <translation>Особые дни</translation>
        </message>
        <message>
            <source>All days to come go by the week.</source>
            <translation>Все будущие дни идут по неделе.</translation>
        </message>
        <message>
            <source>Set a day</source>
            <translation>Задать день</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Hours; empty means off</source>
            <translation>Часы; пусто — выходной</translation>
        </message>
        <message>
            <source>From</source>
            <translation>С</translation>
        </message>
        <message>
            <source>at</source>
            <translation>в</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>До</translation>
        </message>
        <message>
            <source>at (0:00: the whole day)</source>
            <translation>в (0:00 — весь день)</translation>
        </message>
        <message>
            <source>Absences</source>
            <translation>Отсутствия</translation>
        </message>
        <message>
            <source>No absence from today on.</source>
            <translation>С сегодняшнего дня отсутствий нет.</translation>
        </message>
        <message>
            <source>Add an absence</source>
            <translation>Добавить отсутствие</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Other duties</source>
            <translation>Другие обязанности</translation>
        </message>
        <message>
            <source>None from today on. They take time and do not count as work.</source>
            <translation>С сегодняшнего дня нет. Они занимают время, но не считаются работой.</translation>
        </message>
        <message>
            <source>Add a duty</source>
            <translation>Добавить обязанность</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>no end</source>
            <translation>бессрочно</translation>
        </message>
        <message>
            <source>{route} · {language}</source>
            <translation>{route} · {language}</translation>
        </message>
        <message>
            <source>No. {number}</source>
            <translation>№ {number}</translation>
        </message>
        <message>
            <source>off</source>
            <translation>выходной</translation>
        </message>
        <message>
            <source>{first} – {last}</source>
            <translation>{first} – {last}</translation>
        </message>
        <message>
            <source>other duty</source>
            <translation>другая обязанность</translation>
        </message>
        <message>
            <source>from {first}</source>
            <translation>с {first}</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>ещё не действует</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>действует</translation>
        </message>
        <message>
            <source>ends soon</source>
            <translation>скоро закончится</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>закончился</translation>
        </message>
        <message>
            <source>{time} · {visit} · {state}</source>
            <translation>{time} · {visit} · {state}</translation>
        </message>
        <message>
            <source>{time} · {visit} · {route} · {role}</source>
            <translation>{time} · {visit} · {route} · {role}</translation>
        </message>
    </context>
    <context>
        <name>Guides</name>
        <message>
            <source>{hours} h</source>
            <translation>{hours} ч</translation>
        </message>
        <message>
            <source>{hours} of {most} h</source>
            <translation>{hours} из {most} ч</translation>
        </message>
        <message>
            <source>off the list since {date}</source>
            <translation>не в списке с {date}</translation>
        </message>
        <message>
            <source>away until {time}</source>
            <translation>отсутствие до: {time}</translation>
        </message>
        <message>
            <source>{what}: ended {date}</source>
            <translation>{what}: срок вышел {date}</translation>
        </message>
        <message>
            <source>{what}: until {date}</source>
            <translation>{what}: до {date}</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Языки</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>За месяц</translation>
        </message>
        <message>
            <source>To know</source>
            <translation>Важно знать</translation>
        </message>
        <message>
            <source>Employment</source>
            <translation>Занятость</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Телефон</translation>
        </message>
    </context>
    <context>
        <name>GuidesActions</name>
        <message>
            <source>Choose a route</source>
            <translation>Выберите маршрут</translation>
        </message>
        <message>
            <source>At most 60 characters</source>
            <translation>Не больше 60 знаков</translation>
        </message>
        <message>
            <source>“{text}” is not read. Example: 9:00–18:00</source>
            <translation>«{text}» не читается. Пример: 9:00–18:00</translation>
        </message>
        <message>
            <source>At most 120 characters</source>
            <translation>Не больше 120 знаков</translation>
        </message>
        <message>
            <source>Say the surname</source>
            <translation>Укажите фамилию</translation>
        </message>
        <message>
            <source>Latin letters and figures, at most 20. Example: G07</source>
            <translation>Латинские буквы и цифры, не больше 20. Пример: G07</translation>
        </message>
        <message>
            <source>Tick at least one language</source>
            <translation>Отметьте хотя бы один язык</translation>
        </message>
        <message>
            <source>This is too long, or not a value that can be kept</source>
            <translation>Слишком длинно, или такое значение не хранится</translation>
        </message>
    </context>
    <context>
        <name>GuidesCommands</name>
        <message>
            <source>New guide</source>
            <translation>Новый экскурсовод</translation>
        </message>
        <message>
            <source>Offers to guides</source>
            <translation>Предложения экскурсоводам</translation>
        </message>
        <message>
            <source>Absent today</source>
            <translation>Отсутствует сегодня</translation>
        </message>
        <message>
            <source>Take off the list after today</source>
            <translation>Убрать из списка с завтрашнего дня</translation>
        </message>
        <message>
            <source>Find a guide</source>
            <translation>Найти экскурсовода</translation>
        </message>
        <message>
            <source>Import guides…</source>
            <translation>Импорт экскурсоводов…</translation>
        </message>
        <message>
            <source>Export guides…</source>
            <translation>Экспорт экскурсоводов…</translation>
        </message>
        <message>
            <source>Export contact cards (vCard)…</source>
            <translation>Экспорт карточек (vCard)…</translation>
        </message>
        <message>
            <source>Hours of this guide…</source>
            <translation>Часы этого экскурсовода…</translation>
        </message>
        <message>
            <source>Hours of all guides…</source>
            <translation>Часы всех экскурсоводов…</translation>
        </message>
        <message>
            <source>Export guides</source>
            <translation>Экспорт экскурсоводов</translation>
        </message>
        <message>
            <source>Tables (*.xlsx *.csv)</source>
            <translation>Таблицы (*.xlsx *.csv)</translation>
        </message>
        <message>
            <source>Export contact cards</source>
            <translation>Экспорт карточек</translation>
        </message>
        <message>
            <source>Contact cards (*.vcf)</source>
            <translation>Карточки контактов (*.vcf)</translation>
        </message>
        <message>
            <source>Hours of the month</source>
            <translation>Часы за месяц</translation>
        </message>
        <message>
            <source>Workbook or document (*.xlsx *.pdf)</source>
            <translation>Книга или документ (*.xlsx *.pdf)</translation>
        </message>
    </context>
    <context>
        <name>GuidesScreen</name>
        <message>
            <source>Guides</source>
            <translation>Экскурсоводы</translation>
        </message>
        <message>
            <source>{hours} this month, {tours}</source>
            <translation>{hours} за месяц, {tours}</translation>
        </message>
        <message numerus="yes">
            <source>%n tour(s)</source>
            <translation>
                <numerusform>%n экскурсия</numerusform>
                <numerusform>%n экскурсии</numerusform>
                <numerusform>%n экскурсий</numerusform>
            </translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>График</translation>
        </message>
        <message>
            <source>Guides or roster</source>
            <translation>Экскурсоводы или график</translation>
        </message>
        <message>
            <source>New guide</source>
            <translation>Новый экскурсовод</translation>
        </message>
        <message>
            <source>Offers</source>
            <translation>Предложения</translation>
        </message>
        <message>
            <source>More about guides</source>
            <translation>Ещё об экскурсоводах</translation>
        </message>
        <message>
            <source>List of guides</source>
            <translation>Список экскурсоводов</translation>
        </message>
        <message>
            <source>Name, code, language</source>
            <translation>Имя, код, язык</translation>
        </message>
        <message>
            <source>Find a guide</source>
            <translation>Найти экскурсовода</translation>
        </message>
        <message>
            <source>Which guides</source>
            <translation>Какие экскурсоводы</translation>
        </message>
        <message>
            <source>on the list</source>
            <translation>в списке</translation>
        </message>
        <message>
            <source>something ends</source>
            <translation>что-то заканчивается</translation>
        </message>
        <message>
            <source>away now</source>
            <translation>сейчас отсутствуют</translation>
        </message>
        <message>
            <source>off the list</source>
            <translation>не в списке</translation>
        </message>
        <message>
            <source>all</source>
            <translation>все</translation>
        </message>
        <message>
            <source>No guide fits. Add one, or show all.</source>
            <translation>Никто не подходит. Добавьте экскурсовода или покажите всех.</translation>
        </message>
    </context>
    <context>
        <name>HistoryTab</name>
        <message>
            <source>History of the visit</source>
            <translation>История визита</translation>
        </message>
    </context>
    <context>
        <name>HoldQuestion</name>
        <message>
            <source>Hold by law</source>
            <translation>Хранить по закону</translation>
        </message>
        <message>
            <source>Neither a wish nor the term erases the data until the hold is lifted.</source>
            <translation>Пока запрет не снят, данные не удаляются ни по просьбе, ни по сроку.</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Хранить</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Основание</translation>
        </message>
        <message>
            <source>Say why the data must be kept.</source>
            <translation>Укажите, почему данные нужно хранить.</translation>
        </message>
    </context>
    <context>
        <name>IdentityPanel</name>
        <message>
            <source>It is the same: accept</source>
            <translation>Совпадает, принять</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>{place} shows another fingerprint than the one that was accepted:</source>
            <translation>{place} показывает другой отпечаток, не тот, что был принят:</translation>
        </message>
        <message>
            <source>{place} is not known yet. Its key has the fingerprint:</source>
            <translation>{place} ещё не известен. Отпечаток его ключа:</translation>
        </message>
        <message>
            <source>{place} shows a certificate that is not known here. Its fingerprint:</source>
            <translation>{place} показывает неизвестный здесь сертификат. Его отпечаток:</translation>
        </message>
        <message>
            <source>Nothing was sent. Call the agency and compare; accept it only if every sign is the same.</source>
            <translation>Ничего не отправлено. Позвоните в агентство и сверьте; принимайте, только если совпали все знаки.</translation>
        </message>
    </context>
    <context>
        <name>IllSheet</name>
        <message>
            <source>Accept: mark the absence and repair the day</source>
            <translation>Принять: отметить отсутствие и перераспределить визиты</translation>
        </message>
        <message>
            <source>Print whom to call</source>
            <translation>Напечатать список звонков</translation>
        </message>
        <message>
            <source>First way</source>
            <translation>Первый вариант</translation>
        </message>
        <message>
            <source>Second way</source>
            <translation>Второй вариант</translation>
        </message>
        <message>
            <source>Third way</source>
            <translation>Третий вариант</translation>
        </message>
        <message>
            <source>coordinator</source>
            <translation>координатор</translation>
        </message>
        <message>
            <source>The guide is ill</source>
            <translation>Экскурсовод заболел</translation>
        </message>
        <message>
            <source>The message is on the clipboard.</source>
            <translation>Сообщение скопировано.</translation>
        </message>
    </context>
    <context>
        <name>IllWords</name>
        <message>
            <source>{before} → {after}</source>
            <translation>{before} → {after}</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>никто</translation>
        </message>
        <message>
            <source>together with №{number} at {time}, {guide}</source>
            <translation>вместе с №{number} в {time}, {guide}</translation>
        </message>
        <message>
            <source>on {moment}, {guide}</source>
            <translation>перенести на {moment}, {guide}</translation>
        </message>
        <message>
            <source>please lead: {visit}</source>
            <translation>просим провести: {visit}</translation>
        </message>
        <message>
            <source>no longer: {visit}</source>
            <translation>больше не ведёт: {visit}</translation>
        </message>
        <message>
            <source>the visit of {before} moves to {after}</source>
            <translation>визит {before} переносится на {after}</translation>
        </message>
        <message>
            <source>no guide for the visit of {before}: agree on another day</source>
            <translation>на визит {before} нет экскурсовода: договориться о другом дне</translation>
        </message>
        <message>
            <source>Good day, {leader}. Our guide has fallen ill, and nobody can replace them for your visit on {moment}. Please call us to agree on another day. We are sorry for the trouble.</source>
            <translation>Здравствуйте, {leader}. Наш экскурсовод заболел, и провести ваш визит {moment} некому. Пожалуйста, позвоните нам, чтобы договориться о другом дне. Приносим извинения.</translation>
        </message>
        <message>
            <source>Good day, {leader}. Our guide has fallen ill. We expect you on {after} instead of {moment}. Please tell us whether this suits you. We are sorry for the trouble.</source>
            <translation>Здравствуйте, {leader}. Наш экскурсовод заболел. Ждём вас {after} вместо {moment}. Пожалуйста, сообщите, подходит ли вам это время. Приносим извинения.</translation>
        </message>
    </context>
    <context>
        <name>ImportForm</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Rows of the file</source>
            <translation>Строки файла</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
    </context>
    <context>
        <name>IncidentSheet</name>
        <message>
            <source>Incidents</source>
            <translation>Происшествия</translation>
        </message>
        <message>
            <source>Notes stay on this computer; the summary counts codes only</source>
            <translation>Заметки остаются на этом компьютере, в сводку идут только коды</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Что случилось</translation>
        </message>
        <message>
            <source>How severe</source>
            <translation>Тяжесть</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Группа</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Человек</translation>
        </message>
        <message>
            <source>At</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>Note, not reported</source>
            <translation>Заметка, в отчёт не идёт</translation>
        </message>
        <message>
            <source>New incident</source>
            <translation>Новое происшествие</translation>
        </message>
        <message>
            <source>no group</source>
            <translation>без группы</translation>
        </message>
        <message>
            <source>nobody by name</source>
            <translation>без имени</translation>
        </message>
        <message>
            <source>Save the changes</source>
            <translation>Сохранить изменения</translation>
        </message>
        <message>
            <source>Record the incident</source>
            <translation>Записать происшествие</translation>
        </message>
        <message>
            <source>This has just been recorded. Change something to record another one.</source>
            <translation>Это только что записано. Чтобы записать ещё одно, измените что-нибудь.</translation>
        </message>
    </context>
    <context>
        <name>Involvement</name>
        <message>
            <source>Visitors by month</source>
            <translation>Посетители по месяцам</translation>
        </message>
        <message>
            <source>Levels</source>
            <translation>Уровни</translation>
        </message>
        <message>
            <source>How far each has come: no ranking</source>
            <translation>Степень развития, а не рейтинг</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Показатели</translation>
        </message>
        <message>
            <source>Each with the number of cases it rests on</source>
            <translation>Каждый с числом случаев, на которых он основан</translation>
        </message>
        <message>
            <source>Nothing stands below.</source>
            <translation>Ниже ничего нет.</translation>
        </message>
        <message>
            <source>Regions and sites</source>
            <translation>Регионы и площадки</translation>
        </message>
        <message>
            <source>Months of the site</source>
            <translation>Месяцы площадки</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Страна</translation>
        </message>
        <message>
            <source>Fewer than {percent} % of the summaries arrived in time: not to be compared with others.</source>
            <translation>В срок пришло меньше {percent} % сводок: с другими не сопоставляется.</translation>
        </message>
        <message>
            <source>Visitors admitted</source>
            <translation>Принято посетителей</translation>
        </message>
        <message>
            <source>Visits held</source>
            <translation>Состоялось визитов</translation>
        </message>
        <message>
            <source>Summaries in time: {part} of {whole}</source>
            <translation>Сводок в срок: {part} из {whole}</translation>
        </message>
        <message>
            <source>Sites that reported, of {whole}</source>
            <translation>Отчиталось площадок из {whole}</translation>
        </message>
        <message>
            <source>Summaries</source>
            <translation>Сводки</translation>
        </message>
        <message>
            <source>The revision that counts, month by month</source>
            <translation>Засчитанная версия по месяцам</translation>
        </message>
        <message>
            <source>In the order of their codes. Enter opens one.</source>
            <translation>В порядке кодов. Enter открывает.</translation>
        </message>
        <message>
            <source>In the order of their codes. * reports too seldom to be compared.</source>
            <translation>В порядке кодов. * отчитывается слишком редко для сопоставления.</translation>
        </message>
        <message>
            <source>Sites</source>
            <translation>Площадки</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Регионы</translation>
        </message>
    </context>
    <context>
        <name>KeysPart</name>
        <message>
            <source>Key of this site</source>
            <translation>Ключ этой площадки</translation>
        </message>
        <message>
            <source>made here; the secret half never leaves</source>
            <translation>создан здесь; его секретная половина никуда не уходит</translation>
        </message>
        <message>
            <source>Read these signs out to the agency by telephone, so that it enrols the key.</source>
            <translation>Прочтите эти знаки агентству по телефону, чтобы оно зарегистрировало ключ.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>Fingerprint of the key of this site</source>
            <translation>Отпечаток ключа этой площадки</translation>
        </message>
        <message>
            <source>Fingerprint of the key of the agency</source>
            <translation>Отпечаток ключа агентства</translation>
        </message>
        <message>
            <source>Key of the agency: 64 signs, or from a file</source>
            <translation>Ключ агентства: 64 знака или из файла</translation>
        </message>
        <message>
            <source>From a file…</source>
            <translation>Из файла…</translation>
        </message>
        <message>
            <source>It is the same: confirm</source>
            <translation>Совпадает, подтвердить</translation>
        </message>
        <message>
            <source>Withdraw the confirmation</source>
            <translation>Отозвать подтверждение</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>подтверждён</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>не подтверждён</translation>
        </message>
        <message>
            <source>Key of the agency</source>
            <translation>Ключ агентства</translation>
        </message>
        <message>
            <source>its receipts are signed with it</source>
            <translation>им подписаны его квитанции</translation>
        </message>
        <message>
            <source>Call the agency and compare; confirm it only if every sign is the same.</source>
            <translation>Позвоните в агентство и сверьте; подтверждайте, только если совпали все знаки.</translation>
        </message>
        <message>
            <source>Receipts signed with another key are refused.</source>
            <translation>Квитанции, подписанные другим ключом, не принимаются.</translation>
        </message>
        <message>
            <source>Without it no receipt is believed. Take it from the agency's letter or from any receipt.</source>
            <translation>Без него ни одной квитанции нельзя верить. Возьмите ключ из письма агентства или из любой его квитанции.</translation>
        </message>
    </context>
    <context>
        <name>KnownIncidents</name>
        <message numerus="yes">
            <source>%n incident(s) in the last month</source>
            <translation>
                <numerusform>%n происшествие за последний месяц</numerusform>
                <numerusform>%n происшествия за последний месяц</numerusform>
                <numerusform>%n происшествий за последний месяц</numerusform>
            </translation>
        </message>
        <message>
            <source>No incidents.</source>
            <translation>Происшествий нет.</translation>
        </message>
        <message>
            <source>month closed</source>
            <translation>месяц закрыт</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Take out: {what}</source>
            <translation>Убрать: {what}</translation>
        </message>
    </context>
    <context>
        <name>KnownTimes</name>
        <message>
            <source>Closed times to come</source>
            <translation>Предстоящее закрытое время</translation>
        </message>
        <message>
            <source>the whole site</source>
            <translation>вся площадка</translation>
        </message>
        <message>
            <source>{route}: {stop}</source>
            <translation>{route}: {stop}</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Открыть снова</translation>
        </message>
    </context>
    <context>
        <name>Labels</name>
        <message>
            <source>draft</source>
            <translation>черновик</translation>
        </message>
        <message>
            <source>requested</source>
            <translation>заявка</translation>
        </message>
        <message>
            <source>held</source>
            <translation>бронь</translation>
        </message>
        <message>
            <source>list received</source>
            <translation>список получен</translation>
        </message>
        <message>
            <source>in clearance</source>
            <translation>согласование</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>подтверждён</translation>
        </message>
        <message>
            <source>checked in</source>
            <translation>пришли</translation>
        </message>
        <message>
            <source>on site</source>
            <translation>на территории</translation>
        </message>
        <message>
            <source>left</source>
            <translation>вышли</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>закрыт</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>отказ</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>отмена</translation>
        </message>
        <message>
            <source>no-show</source>
            <translation>неявка</translation>
        </message>
        <message>
            <source>interrupted</source>
            <translation>прерван</translation>
        </message>
        <message>
            <source>Schools</source>
            <translation>Школы</translation>
        </message>
        <message>
            <source>Students</source>
            <translation>Студенты</translation>
        </message>
        <message>
            <source>Foreign guests</source>
            <translation>Иностранцы</translation>
        </message>
        <message>
            <source>Tourists</source>
            <translation>Туристы</translation>
        </message>
        <message>
            <source>Corporate</source>
            <translation>Корпоративные</translation>
        </message>
        <message>
            <source>coordinator</source>
            <translation>координатор</translation>
        </message>
        <message>
            <source>gate</source>
            <translation>проходная</translation>
        </message>
        <message>
            <source>guide</source>
            <translation>экскурсовод</translation>
        </message>
        <message>
            <source>viewer</source>
            <translation>просмотр</translation>
        </message>
        <message>
            <source>administrator</source>
            <translation>администратор</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ждёт ответа</translation>
        </message>
        <message>
            <source>on the waiting list</source>
            <translation>в листе ожидания</translation>
        </message>
        <message>
            <source>became a visit</source>
            <translation>стала визитом</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>отозвана</translation>
        </message>
        <message>
            <source>production</source>
            <translation>производство</translation>
        </message>
        <message>
            <source>repair</source>
            <translation>ремонт</translation>
        </message>
        <message>
            <source>shutdown</source>
            <translation>остановка</translation>
        </message>
        <message>
            <source>audit</source>
            <translation>аудит</translation>
        </message>
        <message>
            <source>delegation</source>
            <translation>делегация</translation>
        </message>
        <message>
            <source>holiday</source>
            <translation>праздник</translation>
        </message>
        <message>
            <source>safety</source>
            <translation>безопасность</translation>
        </message>
        <message>
            <source>other reason</source>
            <translation>другая причина</translation>
        </message>
        <message>
            <source>sightseeing</source>
            <translation>знакомство</translation>
        </message>
        <message>
            <source>career guidance</source>
            <translation>профориентация</translation>
        </message>
        <message>
            <source>education programme</source>
            <translation>образовательная программа</translation>
        </message>
        <message>
            <source>business</source>
            <translation>деловая</translation>
        </message>
        <message>
            <source>exchange of experience</source>
            <translation>обмен опытом</translation>
        </message>
        <message>
            <source>open day</source>
            <translation>день открытых дверей</translation>
        </message>
        <message>
            <source>other purpose</source>
            <translation>другая цель</translation>
        </message>
        <message>
            <source>illness</source>
            <translation>болезнь</translation>
        </message>
        <message>
            <source>transport</source>
            <translation>транспорт</translation>
        </message>
        <message>
            <source>change of plans</source>
            <translation>изменились планы</translation>
        </message>
        <message>
            <source>weather</source>
            <translation>погода</translation>
        </message>
        <message>
            <source>quarantine</source>
            <translation>карантин</translation>
        </message>
        <message>
            <source>no guide</source>
            <translation>нет экскурсовода</translation>
        </message>
        <message>
            <source>no clearance</source>
            <translation>нет допуска</translation>
        </message>
        <message>
            <source>no places</source>
            <translation>нет мест</translation>
        </message>
        <message>
            <source>came too late</source>
            <translation>опоздали</translation>
        </message>
        <message>
            <source>nobody called</source>
            <translation>не предупредили</translation>
        </message>
        <message>
            <source>order of the authorities</source>
            <translation>распоряжение властей</translation>
        </message>
        <message>
            <source>hard hat</source>
            <translation>каска</translation>
        </message>
        <message>
            <source>safety glasses</source>
            <translation>очки</translation>
        </message>
        <message>
            <source>vest</source>
            <translation>жилет</translation>
        </message>
        <message>
            <source>ear plugs</source>
            <translation>беруши</translation>
        </message>
        <message>
            <source>safety shoes</source>
            <translation>спецобувь</translation>
        </message>
        <message>
            <source>shoe covers</source>
            <translation>бахилы</translation>
        </message>
        <message>
            <source>gown</source>
            <translation>халат</translation>
        </message>
        <message>
            <source>Confirmation</source>
            <translation>Подтверждение</translation>
        </message>
        <message>
            <source>Refusal</source>
            <translation>Отказ</translation>
        </message>
        <message>
            <source>Reminder</source>
            <translation>Напоминание</translation>
        </message>
        <message>
            <source>Day sheet</source>
            <translation>Лист дня</translation>
        </message>
        <message>
            <source>Gate list</source>
            <translation>Список для проходной</translation>
        </message>
        <message>
            <source>Briefing sheet</source>
            <translation>Ведомость инструктажа</translation>
        </message>
        <message>
            <source>Thanks</source>
            <translation>Благодарность</translation>
        </message>
        <message>
            <source>Invoice data</source>
            <translation>Данные для счёта</translation>
        </message>
        <message>
            <source>not needed</source>
            <translation>не нужен</translation>
        </message>
        <message>
            <source>awaits an answer</source>
            <translation>ждёт ответа</translation>
        </message>
        <message>
            <source>cleared</source>
            <translation>допуск есть</translation>
        </message>
        <message>
            <source>not cleared</source>
            <translation>допуска нет</translation>
        </message>
        <message>
            <source>by e-mail</source>
            <translation>по почте (e-mail)</translation>
        </message>
        <message>
            <source>by messenger</source>
            <translation>в мессенджере</translation>
        </message>
        <message>
            <source>by post</source>
            <translation>обычной почтой</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>лично</translation>
        </message>
        <message>
            <source>visitor</source>
            <translation>посетитель</translation>
        </message>
        <message>
            <source>chaperone</source>
            <translation>сопровождающий взрослый</translation>
        </message>
        <message>
            <source>group leader</source>
            <translation>руководитель группы</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>русский</translation>
        </message>
        <message>
            <source>English</source>
            <translation>английский</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>китайский</translation>
        </message>
        <message>
            <source>German</source>
            <translation>немецкий</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>корейский</translation>
        </message>
        <message>
            <source>French</source>
            <translation>французский</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>испанский</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>японский</translation>
        </message>
        <message>
            <source>staff</source>
            <translation>штат</translation>
        </message>
        <message>
            <source>contract</source>
            <translation>договор</translation>
        </message>
        <message>
            <source>from outside</source>
            <translation>внешний</translation>
        </message>
        <message>
            <source>volunteer</source>
            <translation>волонтёр</translation>
        </message>
        <message>
            <source>guide's certificate</source>
            <translation>аттестат экскурсовода</translation>
        </message>
        <message>
            <source>retraining diploma</source>
            <translation>диплом о переподготовке</translation>
        </message>
        <message>
            <source>first aid</source>
            <translation>первая помощь</translation>
        </message>
        <message>
            <source>safety at work</source>
            <translation>охрана труда</translation>
        </message>
        <message>
            <source>leave</source>
            <translation>отпуск</translation>
        </message>
        <message>
            <source>business trip</source>
            <translation>командировка</translation>
        </message>
        <message>
            <source>other duty</source>
            <translation>другая обязанность</translation>
        </message>
        <message>
            <source>lead</source>
            <translation>ведёт</translation>
        </message>
        <message>
            <source>interpreter</source>
            <translation>переводчик</translation>
        </message>
        <message>
            <source>escort</source>
            <translation>сопровождение</translation>
        </message>
        <message>
            <source>stand-by</source>
            <translation>резерв</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>намечено</translation>
        </message>
        <message>
            <source>offered</source>
            <translation>предложено</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>согласие</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>отказ</translation>
        </message>
        <message>
            <source>lapsed</source>
            <translation>срок вышел</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>решено</translation>
        </message>
        <message>
            <source>done</source>
            <translation>проведено</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>снято</translation>
        </message>
        <message>
            <source>e-mail</source>
            <translation>почта</translation>
        </message>
        <message>
            <source>printed sheet</source>
            <translation>на бумаге</translation>
        </message>
        <message>
            <source>telephone</source>
            <translation>телефон</translation>
        </message>
        <message>
            <source>messenger</source>
            <translation>мессенджер</translation>
        </message>
        <message>
            <source>in person</source>
            <translation>лично</translation>
        </message>
        <message>
            <source>calendar reply</source>
            <translation>ответ календаря</translation>
        </message>
        <message>
            <source>told</source>
            <translation>со слов</translation>
        </message>
        <message>
            <source>near miss</source>
            <translation>опасная ситуация</translation>
        </message>
        <message>
            <source>medical help</source>
            <translation>медицинская помощь</translation>
        </message>
        <message>
            <source>serious</source>
            <translation>тяжёлое</translation>
        </message>
        <message>
            <source>injury</source>
            <translation>травма</translation>
        </message>
        <message>
            <source>lost person</source>
            <translation>потерялся человек</translation>
        </message>
        <message>
            <source>breach of rules</source>
            <translation>нарушение правил</translation>
        </message>
        <message>
            <source>damage to property</source>
            <translation>ущерб имуществу</translation>
        </message>
        <message>
            <source>evacuation</source>
            <translation>эвакуация</translation>
        </message>
        <message>
            <source>security</source>
            <translation>безопасность</translation>
        </message>
        <message>
            <source>at the start</source>
            <translation>в начале</translation>
        </message>
        <message>
            <source>at a transfer</source>
            <translation>на переходе</translation>
        </message>
        <message>
            <source>at the end</source>
            <translation>в конце</translation>
        </message>
        <message>
            <source>allowed</source>
            <translation>разрешена</translation>
        </message>
        <message>
            <source>from a marked point</source>
            <translation>с отмеченной точки</translation>
        </message>
        <message>
            <source>forbidden</source>
            <translation>запрещена</translation>
        </message>
        <message>
            <source>no documents</source>
            <translation>без документов</translation>
        </message>
        <message>
            <source>a list of names</source>
            <translation>список имён</translation>
        </message>
        <message>
            <source>passports</source>
            <translation>паспорта</translation>
        </message>
        <message>
            <source>Guests of this country</source>
            <translation>Гости из своей страны</translation>
        </message>
        <message>
            <source>Guests from abroad</source>
            <translation>Гости из-за рубежа</translation>
        </message>
        <message>
            <source>Certificate of visit</source>
            <translation>Справка о посещении</translation>
        </message>
    </context>
    <context>
        <name>LateForm</name>
        <message>
            <source>Late: {visit}</source>
            <translation>Опоздание: {visit}</translation>
        </message>
        <message>
            <source>Shorten the route: {visit}</source>
            <translation>Сократить маршрут: {visit}</translation>
        </message>
        <message>
            <source>Begin later</source>
            <translation>Начать позже</translation>
        </message>
        <message>
            <source>Leave these out</source>
            <translation>Пропустить эти</translation>
        </message>
        <message>
            <source>Minutes late</source>
            <translation>Опоздание, минут</translation>
        </message>
        <message>
            <source>Leave out, to end in time:</source>
            <translation>Пропустить, чтобы закончить вовремя:</translation>
        </message>
        <message>
            <source>{stop}, {minutes} min</source>
            <translation>{stop}, {minutes} мин</translation>
        </message>
        <message>
            <source>Nobody came</source>
            <translation>Никто не пришёл</translation>
        </message>
        <message>
            <source>Another day</source>
            <translation>Другой день</translation>
        </message>
        <message>
            <source>Tick the stops to leave out.</source>
            <translation>Отметьте остановки, которые надо пропустить.</translation>
        </message>
        <message>
            <source>Begins {start}, ends {end}</source>
            <translation>Начало {start}, конец {end}</translation>
        </message>
        <message>
            <source>Began {start}, ends {end}</source>
            <translation>Начало было {start}, конец {end}</translation>
        </message>
        <message>
            <source>Collides with nothing.</source>
            <translation>Ничему не мешает.</translation>
        </message>
    </context>
    <context>
        <name>Lateness</name>
        <message>
            <source>Later, at full length</source>
            <translation>Позже, полностью</translation>
        </message>
        <message>
            <source>Later, a shorter route: it ends as planned</source>
            <translation>Позже, короткий маршрут: конец прежний</translation>
        </message>
        <message>
            <source>Another time…</source>
            <translation>Другое время…</translation>
        </message>
        <message>
            <source>At full length: {what}</source>
            <translation>Полностью: {what}</translation>
        </message>
        <message>
            <source>Shorter: {what}</source>
            <translation>Короче: {what}</translation>
        </message>
        <message>
            <source>“{visit}” is late</source>
            <translation>«{visit}»: группа опаздывает</translation>
        </message>
        <message>
            <source>By how many minutes</source>
            <translation>На сколько минут</translation>
        </message>
        <message>
            <source>What then</source>
            <translation>Что делаем</translation>
        </message>
        <message>
            <source>Do it</source>
            <translation>Сделать</translation>
        </message>
        <message>
            <source>it fits.</source>
            <translation>подходит.</translation>
        </message>
    </context>
    <context>
        <name>LeadTimes</name>
        <message>
            <source>Who</source>
            <translation>Кому</translation>
        </message>
        <message>
            <source>At least, days ahead</source>
            <translation>Не позже чем за, дней</translation>
        </message>
        <message>
            <source>At most, days ahead</source>
            <translation>Не раньше чем за, дней</translation>
        </message>
        <message>
            <source>The least in working days</source>
            <translation>В рабочих днях</translation>
        </message>
        <message>
            <source>How early visitors must ask, where a route says nothing of its own</source>
            <translation>За сколько дней подают заявку, если у маршрута нет своего срока</translation>
        </message>
        <message>
            <source>How early visitors must ask</source>
            <translation>За сколько подавать заявку</translation>
        </message>
        <message>
            <source>Lead times</source>
            <translation>Сроки подачи</translation>
        </message>
        <message>
            <source>Set this lead time</source>
            <translation>Задать этот срок</translation>
        </message>
        <message numerus="yes">
            <source>at least %n working day(s) ahead</source>
            <translation>
                <numerusform>не позже чем за %n рабочий день</numerusform>
                <numerusform>не позже чем за %n рабочих дня</numerusform>
                <numerusform>не позже чем за %n рабочих дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at least %n day(s) ahead</source>
            <translation>
                <numerusform>не позже чем за %n день</numerusform>
                <numerusform>не позже чем за %n дня</numerusform>
                <numerusform>не позже чем за %n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %n day(s) ahead</source>
            <translation>
                <numerusform>не раньше чем за %n день</numerusform>
                <numerusform>не раньше чем за %n дня</numerusform>
                <numerusform>не раньше чем за %n дней</numerusform>
            </translation>
        </message>
        <message>
            <source>No rule</source>
            <translation>Без срока</translation>
        </message>
        <message>
            <source>{who}: no rule</source>
            <translation>{who}: без срока</translation>
        </message>
        <message>
            <source>As the site</source>
            <translation>Как на площадке</translation>
        </message>
        <message>
            <source>{who}: as the site says</source>
            <translation>{who}: как на площадке</translation>
        </message>
    </context>
    <context>
        <name>Leaders</name>
        <message>
            <source>Who can lead</source>
            <translation>Кто может вести</translation>
        </message>
        <message numerus="yes">
            <source>%n fit(s) of {all}</source>
            <translation>
                <numerusform>подходит %n из {all}</numerusform>
                <numerusform>подходят %n из {all}</numerusform>
                <numerusform>подходят %n из {all}</numerusform>
            </translation>
        </message>
        <message>
            <source>Role for which guides are ranked</source>
            <translation>Роль, для которой подбираются люди</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>Назначить</translation>
        </message>
        <message>
            <source>Anyway…</source>
            <translation>Всё равно…</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} ч</translation>
        </message>
        <message>
            <source>{hours} of {most} h</source>
            <translation>{hours} из {most} ч</translation>
        </message>
    </context>
    <context>
        <name>LeaveForm</name>
        <message>
            <source>Caused by</source>
            <translation>По чьей вине</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Оставить как есть</translation>
        </message>
    </context>
    <context>
        <name>LeavingForm</name>
        <message>
            <source>Leave early: {visit}</source>
            <translation>Выход раньше: {visit}</translation>
        </message>
        <message>
            <source>Have left</source>
            <translation>Вышли</translation>
        </message>
        <message>
            <source>{category}, on site: {people}</source>
            <translation>{category}, на территории: {people}</translation>
        </message>
        <message>
            <source>Say how many people leave.</source>
            <translation>Укажите, сколько человек выходит.</translation>
        </message>
    </context>
    <context>
        <name>LeavingQuestion</name>
        <message>
            <source>The day is not closed</source>
            <translation>День не закрыт</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) are not closed: {titles}.</source>
            <translation>
                <numerusform>Не закрыт %n визит: {titles}.</numerusform>
                <numerusform>Не закрыто %n визита: {titles}.</numerusform>
                <numerusform>Не закрыто %n визитов: {titles}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) are still counted as on site; closing marks them as assumed out.</source>
            <translation>
                <numerusform>%n человек всё ещё числится на территории; при закрытии выход отметится как предполагаемый.</numerusform>
                <numerusform>%n человека всё ещё числятся на территории; при закрытии выход отметится как предполагаемый.</numerusform>
                <numerusform>%n человек всё ещё числятся на территории; при закрытии выход отметится как предполагаемый.</numerusform>
            </translation>
        </message>
        <message>
            <source>Close the day</source>
            <translation>Закрыть день</translation>
        </message>
        <message>
            <source>Quit all the same</source>
            <translation>Всё равно выйти</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>visits that day</source>
            <translation>визиты за день</translation>
        </message>
        <message>
            <source>added</source>
            <translation>добавлено</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>снято</translation>
        </message>
        <message>
            <source>off</source>
            <translation>не работает</translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>закреплено</translation>
        </message>
        <message>
            <source>Space pins a cell</source>
            <translation>Пробел закрепляет ячейку</translation>
        </message>
    </context>
    <context>
        <name>LetterForm</name>
        <message>
            <source>Letter</source>
            <translation>Письмо</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Kind of letter</source>
            <translation>Вид письма</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
    </context>
    <context>
        <name>LettersSheet</name>
        <message>
            <source>Open in the mail program</source>
            <translation>Открыть в почте</translation>
        </message>
        <message>
            <source>Save PDF…</source>
            <translation>Сохранить PDF…</translation>
        </message>
        <message>
            <source>Open PDF to print</source>
            <translation>Открыть PDF для печати</translation>
        </message>
        <message>
            <source>Request {number} · {title}</source>
            <translation>Заявка {number} · {title}</translation>
        </message>
        <message>
            <source>Visit {number} · {title} · {day}</source>
            <translation>Визит {number} · {title} · {day}</translation>
        </message>
        <message>
            <source>The letter needs these before it goes out:</source>
            <translation>Чтобы отправить письмо, не хватает:</translation>
        </message>
        <message>
            <source>To: {address}</source>
            <translation>Кому: {address}</translation>
        </message>
        <message>
            <source>The mail program asks for the address.</source>
            <translation>Адрес получателя спросит почтовая программа.</translation>
        </message>
        <message>
            <source>Made: {papers}</source>
            <translation>Подготовлено: {papers}</translation>
        </message>
        <message>
            <source>Save the letter</source>
            <translation>Сохранить письмо</translation>
        </message>
        <message>
            <source>The letter does not go out with gaps.</source>
            <translation>Письмо с пропусками не отправляется.</translation>
        </message>
        <message>
            <source>Fill in what is missing, or write over the words in ⟨angle brackets⟩.</source>
            <translation>Заполните недостающее или замените слова в ⟨угловых скобках⟩.</translation>
        </message>
        <message>
            <source>No program opens {file}.</source>
            <translation>Нет программы, которая откроет {file}.</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Сохранено: {file}</translation>
        </message>
        <message>
            <source>A certificate is given only for a visit that took place.</source>
            <translation>Справка выдаётся только о состоявшемся визите.</translation>
        </message>
        <message>
            <source>Record at the gate who came and close the visit, then come back.</source>
            <translation>Отметьте на проходной, кто пришёл, закройте визит и вернитесь сюда.</translation>
        </message>
    </context>
    <context>
        <name>LimitsCard</name>
        <message>
            <source>Limits</source>
            <translation>Пределы</translation>
        </message>
        <message>
            <source>0 stands for no limit</source>
            <translation>0 — без предела</translation>
        </message>
        <message>
            <source>Hours a day</source>
            <translation>Часов в день</translation>
        </message>
        <message>
            <source>Hours a week</source>
            <translation>Часов в неделю</translation>
        </message>
        <message>
            <source>Hours a month</source>
            <translation>Часов в месяц</translation>
        </message>
        <message>
            <source>Visits a day</source>
            <translation>Визитов в день</translation>
        </message>
        <message>
            <source>Visits a week</source>
            <translation>Визитов в неделю</translation>
        </message>
        <message>
            <source>Visits a month</source>
            <translation>Визитов в месяц</translation>
        </message>
        <message>
            <source>Rest between days, hours</source>
            <translation>Отдых между днями, часов</translation>
        </message>
        <message>
            <source>Between two tours, minutes</source>
            <translation>Между экскурсиями, минут</translation>
        </message>
        <message>
            <source>Save limits</source>
            <translation>Сохранить пределы</translation>
        </message>
    </context>
    <context>
        <name>ListChoices</name>
        <message>
            <source>Visit</source>
            <translation>Визит</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Кодировка</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Лист</translation>
        </message>
        <message>
            <source>choose the visit</source>
            <translation>выберите визит</translation>
        </message>
        <message>
            <source>has a list</source>
            <translation>список есть</translation>
        </message>
        <message>
            <source>no list yet</source>
            <translation>списка ещё нет</translation>
        </message>
        <message>
            <source>all that hold a list</source>
            <translation>все, где есть список</translation>
        </message>
        <message>
            <source>Nobody of the list that stands here is in this file. Is it the list of another visit?</source>
            <translation>Никого из нынешнего списка в этом файле нет. Это список другого визита?</translation>
        </message>
        <message>
            <source>If it is of {visit}, bring it in; undo takes it back.</source>
            <translation>Если список для визита «{visit}», загружайте: загрузку можно отменить.</translation>
        </message>
    </context>
    <context>
        <name>ListLines</name>
        <message>
            <source>number in the list</source>
            <translation>номер по списку</translation>
        </message>
        <message>
            <source>name</source>
            <translation>имя</translation>
        </message>
        <message>
            <source>whole name, surname first</source>
            <translation>ФИО, сначала фамилия</translation>
        </message>
        <message>
            <source>whole name, given name first</source>
            <translation>ФИО, сначала имя</translation>
        </message>
        <message>
            <source>surname</source>
            <translation>фамилия</translation>
        </message>
        <message>
            <source>given name</source>
            <translation>имя</translation>
        </message>
        <message>
            <source>patronymic</source>
            <translation>отчество</translation>
        </message>
        <message>
            <source>given name and patronymic</source>
            <translation>имя и отчество</translation>
        </message>
        <message>
            <source>date of birth</source>
            <translation>дата рождения</translation>
        </message>
        <message>
            <source>grade</source>
            <translation>класс</translation>
        </message>
        <message>
            <source>document</source>
            <translation>документ</translation>
        </message>
        <message>
            <source>series of the document</source>
            <translation>серия документа</translation>
        </message>
        <message>
            <source>number of the document</source>
            <translation>номер документа</translation>
        </message>
        <message>
            <source>citizenship</source>
            <translation>гражданство</translation>
        </message>
        <message>
            <source>role in the group</source>
            <translation>роль в группе</translation>
        </message>
        <message>
            <source>telephone</source>
            <translation>телефон</translation>
        </message>
        <message>
            <source>note</source>
            <translation>примечание</translation>
        </message>
        <message>
            <source>new</source>
            <translation>новая</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>изменена</translation>
        </message>
        <message>
            <source>as it stands</source>
            <translation>без изменений</translation>
        </message>
        <message>
            <source>not in the file</source>
            <translation>нет в файле</translation>
        </message>
        <message>
            <source>held back</source>
            <translation>отложена</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>в порядке</translation>
        </message>
        <message>
            <source>put right</source>
            <translation>исправлено</translation>
        </message>
        <message>
            <source>needs you</source>
            <translation>нужно решение</translation>
        </message>
        <message>
            <source>nothing to import</source>
            <translation>загружать нечего</translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>отмечено</translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>не отмечено</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Чтение</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Посетитель</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Рождение</translation>
        </message>
        <message>
            <source>Differences and remarks</source>
            <translation>Отличия и замечания</translation>
        </message>
        <message>
            <source>size of equipment</source>
            <translation>размер СИЗ</translation>
        </message>
    </context>
    <context>
        <name>ListsSheet</name>
        <message>
            <source>List of names: {visit}</source>
            <translation>Список группы: {visit}</translation>
        </message>
        <message>
            <source>List of names</source>
            <translation>Список группы</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Выбрать файл…</translation>
        </message>
        <message>
            <source>Paste rows copied in a spreadsheet</source>
            <translation>Вставить строки, скопированные в таблице</translation>
        </message>
        <message>
            <source>Correct the current row</source>
            <translation>Исправить текущую строку</translation>
        </message>
        <message>
            <source>Choose a list of names</source>
            <translation>Выберите список группы</translation>
        </message>
        <message>
            <source>Tables ({endings})</source>
            <translation>Таблицы ({endings})</translation>
        </message>
        <message>
            <source>Columns of the list. What you choose is remembered for this organiser.</source>
            <translation>Столбцы списка. Выбранное запоминается для этого организатора.</translation>
        </message>
        <message>
            <source>No row is ticked that would change the list.</source>
            <translation>Не отмечено ни одной строки, которая меняет список.</translation>
        </message>
        <message>
            <source>pasted rows</source>
            <translation>вставленные строки</translation>
        </message>
        <message>
            <source>version {number}, {moment}: {people}</source>
            <translation>версия {number}, {moment}: {people}</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Lists that came: {versions}</source>
            <translation>Полученные списки: {versions}</translation>
        </message>
        <message>
            <source>Choose a spreadsheet or a text table, drop it here, or paste rows.</source>
            <translation>Выберите таблицу или текстовый файл, перетащите его сюда или вставьте строки.</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) need you</source>
            <translation>
                <numerusform>%n строка ждёт решения</numerusform>
                <numerusform>%n строки ждут решения</numerusform>
                <numerusform>%n строк ждут решения</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n ticked row(s)</source>
            <translation>
                <numerusform>Загрузить %n отмеченную строку</numerusform>
                <numerusform>Загрузить %n отмеченные строки</numerusform>
                <numerusform>Загрузить %n отмеченных строк</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LoadPanel</name>
        <message>
            <source>Chart</source>
            <translation>График</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Таблица</translation>
        </message>
    </context>
    <context>
        <name>LoadView</name>
        <message>
            <source>People on tours are person-tours: who walks two tours counts on both.</source>
            <translation>Люди на экскурсиях — это человеко-экскурсии: кто прошёл две, считается на обеих.</translation>
        </message>
        <message>
            <source>Tours</source>
            <translation>Экскурсии</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Часы</translation>
        </message>
        <message>
            <source>Person-tours</source>
            <translation>Чел.-экскурсии</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Места</translation>
        </message>
        <message>
            <source>Filled</source>
            <translation>Заполнено</translation>
        </message>
        <message>
            <source>Load of guides</source>
            <translation>Нагрузка экскурсоводов</translation>
        </message>
        <message>
            <source>hours of leading, the most first</source>
            <translation>часы ведения, сначала больше</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>No tour was led in this month.</source>
            <translation>В этом месяце никто не вёл экскурсий.</translation>
        </message>
        <message>
            <source>Load of routes</source>
            <translation>Нагрузка маршрутов</translation>
        </message>
        <message>
            <source>hours of tours, and how the seats of those tours were filled</source>
            <translation>часы экскурсий и как были заполнены их места</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Маршрут</translation>
        </message>
        <message>
            <source>No tour was held in this month.</source>
            <translation>В этом месяце экскурсий не было.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Чего</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Заявки</translation>
        </message>
        <message>
            <source>Visitors</source>
            <translation>Посетители</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Визиты</translation>
        </message>
        <message>
            <source>Load of {of_month}</source>
            <translation>Нагрузка {of_month}</translation>
        </message>
        <message>
            <source>people of requests refused in the month: {n}</source>
            <translation>людей в заявках, которым отказано в этом месяце: {n}</translation>
        </message>
        <message>
            <source>Turned-away demand by reason</source>
            <translation>Отказы по причинам</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>No request was refused in this month.</source>
            <translation>В этом месяце отказов не было.</translation>
        </message>
        <message>
            <source>Visitors by day</source>
            <translation>Посетители по дням</translation>
        </message>
        <message>
            <source>person-visits admitted</source>
            <translation>посещения, прошли КПП</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Nobody came in this month.</source>
            <translation>В этом месяце никто не приходил.</translation>
        </message>
    </context>
    <context>
        <name>Loading</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
    </context>
    <context>
        <name>LogsSheet</name>
        <message>
            <source>Log of another computer</source>
            <translation>Журнал другого компьютера</translation>
        </message>
        <message>
            <source>For a gate and an office without a network between them</source>
            <translation>Для проходной и офиса без сети между ними</translation>
        </message>
        <message>
            <source>Export the log there, bring it in here, by a stick or a shared folder. Bringing it twice is harmless.</source>
            <translation>Выгрузите журнал там и загрузите здесь: с флешки или из общей папки. Повторная загрузка ничего не меняет.</translation>
        </message>
        <message>
            <source>Export this log…</source>
            <translation>Выгрузить этот журнал…</translation>
        </message>
        <message>
            <source>Bring a log in…</source>
            <translation>Загрузить журнал…</translation>
        </message>
        <message>
            <source>The log cannot be written: {reason}.</source>
            <translation>Журнал не удаётся записать: {reason}.</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space there.</source>
            <translation>Выберите другую папку или освободите в ней место.</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) written to {file}</source>
            <translation>
                <numerusform>%n строка записана в {file}</numerusform>
                <numerusform>%n строки записаны в {file}</numerusform>
                <numerusform>%n строк записано в {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing new: all %n line(s) stand here already</source>
            <translation>
                <numerusform>Нового нет: %n строка уже здесь</numerusform>
                <numerusform>Нового нет: все %n строки уже здесь</numerusform>
                <numerusform>Нового нет: все %n строк уже здесь</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) added</source>
            <translation>
                <numerusform>Добавлена %n строка</numerusform>
                <numerusform>Добавлены %n строки</numerusform>
                <numerusform>Добавлено %n строк</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) of visits not known here were left out</source>
            <translation>
                <numerusform>Пропущена %n строка о визитах, которых здесь нет</numerusform>
                <numerusform>Пропущены %n строки о визитах, которых здесь нет</numerusform>
                <numerusform>Пропущено %n строк о визитах, которых здесь нет</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s) to settle</source>
            <translation>
                <numerusform>%n противоречие</numerusform>
                <numerusform>%n противоречия</numerusform>
                <numerusform>%n противоречий</numerusform>
            </translation>
        </message>
        <message>
            <source>The logs do not contradict each other.</source>
            <translation>Журналы не противоречат друг другу.</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) without names</source>
            <translation>
                <numerusform>%n человек без имени</numerusform>
                <numerusform>%n человека без имён</numerusform>
                <numerusform>%n человек без имён</numerusform>
            </translation>
        </message>
        <message>
            <source>True time: {who}</source>
            <translation>Настоящее время: {who}</translation>
        </message>
        <message>
            <source>This is the true time</source>
            <translation>Это настоящее время</translation>
        </message>
        <message>
            <source>Take this line back</source>
            <translation>Отменить эту строку</translation>
        </message>
        <message>
            <source>In twice: at {other} ({other_seat}) and at {at} ({seat}), with no leaving between</source>
            <translation>Приход дважды: {other} ({other_seat}) и {at} ({seat}), выхода между ними нет</translation>
        </message>
        <message>
            <source>Left at {at} ({seat}) without having come in before</source>
            <translation>Выход {at} ({seat}) без прихода до него</translation>
        </message>
        <message>
            <source>More left at {at} ({seat}) than were inside</source>
            <translation>{at} ({seat}): вышло больше, чем было внутри</translation>
        </message>
        <message>
            <source>The clock of {seat} ran backwards: typed at {at}, after a line of {other}</source>
            <translation>Часы шли назад ({seat}): запись {at} сделана после записи {other}</translation>
        </message>
        <message>
            <source>Folder for the log</source>
            <translation>Папка для журнала</translation>
        </message>
        <message>
            <source>Logs (*.jsonl)</source>
            <translation>Журналы (*.jsonl)</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Gatehouse</source>
            <translation>Проходная</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Разделы</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>Новый визит</translation>
        </message>
    </context>
    <context>
        <name>MapCard</name>
        <message>
            <source>Map of the regions</source>
            <translation>Карта регионов</translation>
        </message>
        <message>
            <source>Levels, no ranking. Enter opens a region.</source>
            <translation>Уровни, а не рейтинг. Enter открывает регион.</translation>
        </message>
        <message>
            <source>What the map shows</source>
            <translation>Что показывает карта</translation>
        </message>
    </context>
    <context>
        <name>MappingPanel</name>
        <message>
            <source>Column “{title}” is read as</source>
            <translation>Столбец «{title}» читается как</translation>
        </message>
        <message>
            <source>leave out</source>
            <translation>не загружать</translation>
        </message>
    </context>
    <context>
        <name>Measure</name>
        <message>
            <source>{title}: before {before}, after {after} {note}</source>
            <translation>{title}: было {before}, стало {after} {note}</translation>
        </message>
    </context>
    <context>
        <name>Measures</name>
        <message>
            <source>Without a guide</source>
            <translation>Без экскурсовода</translation>
        </message>
        <message numerus="yes">
            <source>of %n visit(s)</source>
            <translation>
                <numerusform>из %n визита</numerusform>
                <numerusform>из %n визитов</numerusform>
                <numerusform>из %n визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>Over the hour limit</source>
            <translation>Сверх нормы часов</translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s) beyond a limit</source>
            <translation>
                <numerusform>%n экскурсовод сверх нормы</numerusform>
                <numerusform>%n экскурсовода сверх нормы</numerusform>
                <numerusform>%n экскурсоводов сверх нормы</numerusform>
            </translation>
        </message>
        <message>
            <source>Load spread</source>
            <translation>Разброс нагрузки</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} ч</translation>
        </message>
        <message>
            <source>between most and least</source>
            <translation>между наибольшей и наименьшей</translation>
        </message>
        <message>
            <source>Same guide kept</source>
            <translation>Тот же экскурсовод</translation>
        </message>
        <message>
            <source>for returning groups</source>
            <translation>для постоянных групп</translation>
        </message>
        <message>
            <source>Assignments changed</source>
            <translation>Изменится назначений</translation>
        </message>
        <message numerus="yes">
            <source>%n already announced</source>
            <translation>
                <numerusform>%n уже сообщено</numerusform>
                <numerusform>%n уже сообщены</numerusform>
                <numerusform>%n уже сообщено</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Mending</name>
        <message>
            <source>No problems here</source>
            <translation>Проблем здесь нет</translation>
        </message>
    </context>
    <context>
        <name>MissingRow</name>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Open the settings</source>
            <translation>Открыть настройки</translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>Открыть визит</translation>
        </message>
    </context>
    <context>
        <name>MonthBar</name>
        <message>
            <source>Reports</source>
            <translation>Отчёты</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>закрыт</translation>
        </message>
        <message>
            <source>Another month</source>
            <translation>Другой месяц</translation>
        </message>
        <message>
            <source>Close the month</source>
            <translation>Закрыть месяц</translation>
        </message>
        <message>
            <source>{month} · closed · revision {n}</source>
            <translation>{month} · закрыт · версия {n}</translation>
        </message>
        <message>
            <source>{month} · open for a correction</source>
            <translation>{month} · открыт для поправки</translation>
        </message>
        <message>
            <source>{month} · open</source>
            <translation>{month} · открыт</translation>
        </message>
        <message>
            <source>Summary of the year…</source>
            <translation>Сводка за год…</translation>
        </message>
        <message>
            <source>Own report…</source>
            <translation>Свой отчёт…</translation>
        </message>
    </context>
    <context>
        <name>MusterLines</name>
        <message>
            <source>not ticked</source>
            <translation>нет отметки</translation>
        </message>
        <message>
            <source>All ticked at {time}</source>
            <translation>Все отмечены в {time}</translation>
        </message>
        <message>
            <source>The whole group is here</source>
            <translation>Группа вся здесь</translation>
        </message>
        <message>
            <source>{here} of {people}</source>
            <translation>{here} из {people}</translation>
        </message>
    </context>
    <context>
        <name>MusterScreen</name>
        <message>
            <source>Muster list</source>
            <translation>Список эвакуации</translation>
        </message>
        <message>
            <source>Evacuation</source>
            <translation>Эвакуация</translation>
        </message>
        <message>
            <source>Drill</source>
            <translation>Учебная</translation>
        </message>
        <message>
            <source>Started by mistake</source>
            <translation>Начата по ошибке</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>Found, not listed</source>
            <translation>Найден не из списка</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>End the drill</source>
            <translation>Завершить учения</translation>
        </message>
        <message>
            <source>End the evacuation</source>
            <translation>Завершить эвакуацию</translation>
        </message>
    </context>
    <context>
        <name>MusterTelling</name>
        <message>
            <source>Assembly point: {place}</source>
            <translation>Место сбора: {place}</translation>
        </message>
        <message>
            <source>as of {time}</source>
            <translation>на {time}</translation>
        </message>
        <message>
            <source>Who is on site</source>
            <translation>Кто на территории</translation>
        </message>
        <message>
            <source>Evacuation DRILL</source>
            <translation>УЧЕБНАЯ эвакуация</translation>
        </message>
        <message>
            <source>Evacuation</source>
            <translation>Эвакуация</translation>
        </message>
        <message>
            <source>started at {time}</source>
            <translation>начата в {time}</translation>
        </message>
        <message>
            <source>not accounted for: {people}</source>
            <translation>без отметки: {people}</translation>
        </message>
        <message>
            <source>elapsed</source>
            <translation>прошло</translation>
        </message>
        <message>
            <source>Nobody on site.</source>
            <translation>На территории никого нет.</translation>
        </message>
        <message>
            <source>Print a blank list</source>
            <translation>Напечатать пустой список</translation>
        </message>
        <message>
            <source>The books cannot be read</source>
            <translation>База не читается</translation>
        </message>
        <message>
            <source>There is no muster list on this computer. Take the one printed in the morning.</source>
            <translation>Списка эвакуации на этом компьютере нет. Возьмите напечатанный утром.</translation>
        </message>
        <message>
            <source>The last list was written on {moment}.</source>
            <translation>Последний список записан: {moment}.</translation>
        </message>
        <message>
            <source>Open the last list</source>
            <translation>Открыть последний список</translation>
        </message>
        <message>
            <source>The books cannot be read just now: this is what was known at {time}.</source>
            <translation>База сейчас не читается: показано то, что было известно в {time}.</translation>
        </message>
        <message>
            <source>Ticks are kept on this screen.</source>
            <translation>Отметки сохраняются на этом экране.</translation>
        </message>
        <message>
            <source>Ticks are kept on this screen only, until the books can be written.</source>
            <translation>Отметки пока только на этом экране: в базу сейчас не записать.</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>Open the report</source>
            <translation>Открыть отчёт</translation>
        </message>
        <message>
            <source>Complete the incident</source>
            <translation>Дополнить происшествие</translation>
        </message>
        <message>
            <source>Ended. The closing report lies in the safety file: {file}</source>
            <translation>Завершена. Отчёт в папке безопасности: {file}</translation>
        </message>
        <message>
            <source>No paper copy on this computer yet</source>
            <translation>Бумажной копии на этом компьютере ещё нет</translation>
        </message>
        <message>
            <source>Paper copy refreshed at {time}, works without a network</source>
            <translation>Бумажная копия обновлена в {time}, работает без сети</translation>
        </message>
        <message>
            <source>Sent to the printer {printer}</source>
            <translation>Отправлено на принтер {printer}</translation>
        </message>
        <message>
            <source>Opened for printing</source>
            <translation>Открыто для печати</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>{month} is closed. A change becomes an amendment.</source>
            <translation>{month}: месяц закрыт. Изменение станет поправкой.</translation>
        </message>
        <message>
            <source>“{visit}” is “{state}” and can no longer be moved.</source>
            <translation>«{visit}» — «{state}», перенести уже нельзя.</translation>
        </message>
        <message numerus="yes">
            <source>The filters hide all %n visit(s).</source>
            <translation>
                <numerusform>Фильтры скрыли %n визит.</numerusform>
                <numerusform>Фильтры скрыли все %n визита.</numerusform>
                <numerusform>Фильтры скрыли все %n визитов.</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Сбросить отбор</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>Новый визит</translation>
        </message>
        <message>
            <source>No visits this day.</source>
            <translation>В этот день визитов нет.</translation>
        </message>
        <message>
            <source>No visits this week.</source>
            <translation>На этой неделе визитов нет.</translation>
        </message>
        <message>
            <source>No visits this month.</source>
            <translation>В этом месяце визитов нет.</translation>
        </message>
        <message>
            <source>Cannot be drawn here:</source>
            <translation>Нельзя показать здесь:</translation>
        </message>
    </context>
    <context>
        <name>Offering</name>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Add as walk-in</source>
            <translation>Записать без списка</translation>
        </message>
        <message>
            <source>Search again</source>
            <translation>Искать снова</translation>
        </message>
        <message>
            <source>Call the coordinator</source>
            <translation>Позвонить координатору</translation>
        </message>
        <message>
            <source>Another group</source>
            <translation>Другая группа</translation>
        </message>
        <message>
            <source>Briefing</source>
            <translation>Инструктаж</translation>
        </message>
        <message>
            <source>Equipment</source>
            <translation>СИЗ</translation>
        </message>
    </context>
    <context>
        <name>Offers</name>
        <message>
            <source>taken back: to be told</source>
            <translation>снято: сообщить</translation>
        </message>
        <message>
            <source>no answer in time</source>
            <translation>нет ответа в срок</translation>
        </message>
        <message>
            <source>to be asked</source>
            <translation>спросить</translation>
        </message>
        <message>
            <source>asked</source>
            <translation>ждём ответа</translation>
        </message>
        <message>
            <source>declined or lapsed</source>
            <translation>отказ или срок вышел</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>согласие</translation>
        </message>
        <message>
            <source>settled</source>
            <translation>решено</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Группа</translation>
        </message>
        <message>
            <source>Answer by</source>
            <translation>Ответ до</translation>
        </message>
        <message>
            <source>Asked by</source>
            <translation>Как спросили</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Ответ</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Роль</translation>
        </message>
        <message>
            <source>{time}, {source}</source>
            <translation>{time}, {source}</translation>
        </message>
    </context>
    <context>
        <name>OffersEditor</name>
        <message>
            <source>Every</source>
            <translation>Каждый</translation>
        </message>
        <message>
            <source>at</source>
            <translation>в</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Мест</translation>
        </message>
        <message>
            <source>From (today if empty)</source>
            <translation>С (пусто: сегодня)</translation>
        </message>
        <message>
            <source>Until (open if empty)</source>
            <translation>По (пусто: без срока)</translation>
        </message>
        <message>
            <source>Weekly slots</source>
            <translation>Еженедельные слоты</translation>
        </message>
        <message>
            <source>Starts at which the route is offered</source>
            <translation>Начала, когда предлагается маршрут</translation>
        </message>
        <message>
            <source>Offer this slot</source>
            <translation>Предлагать этот слот</translation>
        </message>
        <message>
            <source>{weekday}, {time}</source>
            <translation>{weekday}, {time}</translation>
        </message>
        <message>
            <source>from {first}</source>
            <translation>с {first}</translation>
        </message>
        <message>
            <source>from {first} to {last}</source>
            <translation>с {first} по {last}</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Закончить</translation>
        </message>
        <message>
            <source>End the slot {when}</source>
            <translation>Закончить слот {when}</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n место</numerusform>
                <numerusform>%n места</numerusform>
                <numerusform>%n мест</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OffersSheet</name>
        <message>
            <source>{file} cannot be read.</source>
            <translation>Файл {file} не читается.</translation>
        </message>
        <message>
            <source>Answer entered: {guide}</source>
            <translation>Ответ внесён: {guide}</translation>
        </message>
        <message>
            <source>Offers to guides</source>
            <translation>Предложения экскурсоводам</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Закрыть (Esc)</translation>
        </message>
        <message>
            <source>Nobody is asked or to be asked. Tick “ask first” when you assign a guide.</source>
            <translation>Спрашивать некого. Отметьте «сначала спросить», когда назначаете экскурсовода.</translation>
        </message>
        <message>
            <source>Which offers</source>
            <translation>Какие предложения</translation>
        </message>
        <message>
            <source>open</source>
            <translation>открытые</translation>
        </message>
        <message>
            <source>all</source>
            <translation>все</translation>
        </message>
        <message>
            <source>Ask by e-mail</source>
            <translation>Спросить по почте</translation>
        </message>
        <message>
            <source>Print the offer</source>
            <translation>Напечатать предложение</translation>
        </message>
        <message>
            <source>Asked by telephone</source>
            <translation>Спросили по телефону</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Согласие</translation>
        </message>
        <message>
            <source>Declined</source>
            <translation>Отказ</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Утвердить</translation>
        </message>
        <message>
            <source>Take back by e-mail</source>
            <translation>Снять письмом</translation>
        </message>
        <message>
            <source>Told</source>
            <translation>Сообщили</translation>
        </message>
        <message>
            <source>Let go what is over</source>
            <translation>Отпустить просроченные</translation>
        </message>
        <message>
            <source>Read a reply…</source>
            <translation>Прочитать ответ…</translation>
        </message>
        <message>
            <source>Read a reply</source>
            <translation>Прочитать ответ</translation>
        </message>
        <message>
            <source>Calendar files (*.ics)</source>
            <translation>Файлы календаря (*.ics)</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>Compare the key</source>
            <translation>Сверить ключ</translation>
        </message>
        <message>
            <source>Set the destination</source>
            <translation>Указать, куда отправлять</translation>
        </message>
        <message>
            <source>The destination is kept.</source>
            <translation>Адрес отправки сохранён.</translation>
        </message>
        <message>
            <source>The key of the agency is confirmed.</source>
            <translation>Ключ агентства подтверждён.</translation>
        </message>
        <message>
            <source>There is no keyring on this system: the password is asked for at each start.</source>
            <translation>В этой системе нет связки ключей: пароль придётся вводить после каждого запуска.</translation>
        </message>
        <message>
            <source>The private key is kept beside the books, readable by you alone.</source>
            <translation>Закрытый ключ сохранён рядом с базой, читать его можете только вы.</translation>
        </message>
    </context>
    <context>
        <name>OverduePage</name>
        <message>
            <source>Late and missing</source>
            <translation>Опоздавшие и недостающие</translation>
        </message>
        <message>
            <source>Every summary that was due is here, in time.</source>
            <translation>Все ожидавшиеся сводки здесь и пришли в срок.</translation>
        </message>
        <message>
            <source>{month} was due on {day}</source>
            <translation>Срок за {month}: {day}</translation>
        </message>
    </context>
    <context>
        <name>Overlook</name>
        <message>
            <source>Requests</source>
            <translation>Заявки</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Визиты</translation>
        </message>
        <message>
            <source>Filter requests</source>
            <translation>Найти заявку</translation>
        </message>
        <message>
            <source>Filter visits</source>
            <translation>Найти визит</translation>
        </message>
        <message>
            <source>Nothing fits the filter.</source>
            <translation>Ничего не подходит под отбор.</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Сбросить отбор</translation>
        </message>
        <message>
            <source>No requests without an answer.</source>
            <translation>Заявок без ответа нет.</translation>
        </message>
        <message>
            <source>New request</source>
            <translation>Новая заявка</translation>
        </message>
        <message>
            <source>No visits fit this filter.</source>
            <translation>Под этот отбор визитов нет.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Показать все</translation>
        </message>
        <message numerus="yes">
            <source>Free again: {time}, {route}, %n place(s)</source>
            <translation>
                <numerusform>Освободилось: {time}, {route}, %n место</numerusform>
                <numerusform>Освободилось: {time}, {route}, %n места</numerusform>
                <numerusform>Освободилось: {time}, {route}, %n мест</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n on the waiting list fit(s), the first is {group}</source>
            <translation>
                <numerusform>В листе ожидания подходит %n, первая: {group}</numerusform>
                <numerusform>В листе ожидания подходят %n, первая: {group}</numerusform>
                <numerusform>В листе ожидания подходят %n, первая: {group}</numerusform>
            </translation>
        </message>
        <message>
            <source>Offer it to {group}</source>
            <translation>Предложить: {group}</translation>
        </message>
    </context>
    <context>
        <name>OwnChoices</name>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>A new one</source>
            <translation>Новый</translation>
        </message>
        <message>
            <source>Kept reports</source>
            <translation>Сохранённые отчёты</translation>
        </message>
        <message>
            <source>Split by</source>
            <translation>Разбивка</translation>
        </message>
        <message>
            <source>From</source>
            <translation>С</translation>
        </message>
        <message>
            <source>To</source>
            <translation>По</translation>
        </message>
        <message>
            <source>Name of the report</source>
            <translation>Название отчёта</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>Что считается</translation>
        </message>
        <message>
            <source>Only visits with</source>
            <translation>Только визиты</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Throw the kept report away</source>
            <translation>Удалить сохранённый отчёт</translation>
        </message>
    </context>
    <context>
        <name>OwnReport</name>
        <message>
            <source>Split</source>
            <translation>Разбивка</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>Всего</translation>
        </message>
        <message>
            <source>{figure}: {definition}</source>
            <translation>{figure}: {definition}</translation>
        </message>
    </context>
    <context>
        <name>OwnReportScreen</name>
        <message>
            <source>Own report</source>
            <translation>Свой отчёт</translation>
        </message>
        <message>
            <source>Figures, split, months and visits as you choose them</source>
            <translation>Показатели, разбивка, месяцы и визиты — по вашему выбору</translation>
        </message>
        <message>
            <source>Save the report as XLSX</source>
            <translation>Сохранить отчёт как XLSX</translation>
        </message>
        <message>
            <source>A workbook with table, charts and definitions</source>
            <translation>Книга с таблицей, диаграммами и определениями</translation>
        </message>
        <message>
            <source>XLSX</source>
            <translation>XLSX</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Сохранено: {file}</translation>
        </message>
    </context>
    <context>
        <name>OwnResult</name>
        <message numerus="yes">
            <source>%n visit(s) held</source>
            <translation>
                <numerusform>%n состоявшийся визит</numerusform>
                <numerusform>%n состоявшихся визита</numerusform>
                <numerusform>%n состоявшихся визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>Chart</source>
            <translation>Диаграмма</translation>
        </message>
        <message>
            <source>Figure that is drawn</source>
            <translation>Показатель на диаграмме</translation>
        </message>
        <message>
            <source>Table of the report</source>
            <translation>Таблица отчёта</translation>
        </message>
        <message>
            <source>Told in sum only, for this split does not divide them: {figures}.</source>
            <translation>Только итогом, в этой разбивке не делятся: {figures}.</translation>
        </message>
    </context>
    <context>
        <name>PackageCard</name>
        <message>
            <source>Delivered {moment} to {place}</source>
            <translation>Доставлено {moment}: {place}</translation>
        </message>
        <message>
            <source>Queued {moment}</source>
            <translation>Поставлено в очередь {moment}</translation>
        </message>
        <message>
            <source>Next attempt by itself: {moment}</source>
            <translation>Следующая попытка сама: {moment}</translation>
        </message>
        <message numerus="yes">
            <source>and %n earlier attempt(s)</source>
            <translation>
                <numerusform>и ещё %n попытка раньше</numerusform>
                <numerusform>и ещё %n попытки раньше</numerusform>
                <numerusform>и ещё %n попыток раньше</numerusform>
            </translation>
        </message>
        <message>
            <source>The agency returned it: {reason}</source>
            <translation>Агентство вернуло сводку: {reason}</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Отправить снова</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Квитанция</translation>
        </message>
        <message>
            <source>Show the key of this site</source>
            <translation>Показать ключ площадки</translation>
        </message>
        <message>
            <source>Open the settings of the site</source>
            <translation>Открыть настройки площадки</translation>
        </message>
        <message>
            <source>Open the month</source>
            <translation>Открыть месяц</translation>
        </message>
        <message>
            <source>Taken by hand {moment}: {place}</source>
            <translation>Передано из рук в руки {moment}: {place}</translation>
        </message>
    </context>
    <context>
        <name>PackageRow</name>
        <message>
            <source>Delivered {moment} to {place}, checksum {checksum}…</source>
            <translation>Доставлено {moment} в {place}, контрольная сумма {checksum}…</translation>
        </message>
        <message>
            <source>Queued {moment}, attempts: {n}, checksum {checksum}…</source>
            <translation>В очереди с {moment}, попыток: {n}, контрольная сумма {checksum}…</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Find or do…</source>
            <translation>Найти или выполнить…</translation>
        </message>
        <message>
            <source>Find or do</source>
            <translation>Найти или выполнить</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Найдено</translation>
        </message>
    </context>
    <context>
        <name>PaletteContent</name>
        <message>
            <source>Actions</source>
            <translation>Действия</translation>
        </message>
        <message>
            <source>Keys of this screen</source>
            <translation>Клавиши этого экрана</translation>
        </message>
        <message>
            <source>Undo back to this step</source>
            <translation>Отменить всё до этого шага</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Визиты</translation>
        </message>
        <message>
            <source>People and organisations</source>
            <translation>Люди и организации</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего не найдено</translation>
        </message>
    </context>
    <context>
        <name>PaletteFoot</name>
        <message>
            <source>move</source>
            <translation>выбор</translation>
        </message>
        <message>
            <source>open</source>
            <translation>открыть</translation>
        </message>
        <message>
            <source>actions</source>
            <translation>действия</translation>
        </message>
        <message>
            <source>&gt; commands   @ people   # visits   ? help</source>
            <translation>&gt; команды   @ люди   # визиты   ? справка</translation>
        </message>
    </context>
    <context>
        <name>PaletteRows</name>
        <message numerus="yes">
            <source>{day}, {state} · %n people</source>
            <translation>
                <numerusform>{day}, {state} · %n человек</numerusform>
                <numerusform>{day}, {state} · %n человека</numerusform>
                <numerusform>{day}, {state} · %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>Открыть визит</translation>
        </message>
        <message>
            <source>Copy the number</source>
            <translation>Скопировать номер</translation>
        </message>
        <message>
            <source>Check in: {visit}</source>
            <translation>Впустить: {visit}</translation>
        </message>
        <message>
            <source>today at {time}</source>
            <translation>сегодня в {time}</translation>
        </message>
        <message>
            <source>Check out: {visit}</source>
            <translation>Отметить выход: {visit}</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) this year, {people}</source>
            <translation>
                <numerusform>%n визит в этом году, {people}</numerusform>
                <numerusform>%n визита в этом году, {people}</numerusform>
                <numerusform>%n визитов в этом году, {people}</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy the phone number</source>
            <translation>Скопировать телефон</translation>
        </message>
        <message>
            <source>guide</source>
            <translation>экскурсовод</translation>
        </message>
        <message>
            <source>New visit for {organiser}</source>
            <translation>Новый визит: {organiser}</translation>
        </message>
        <message>
            <source>organiser filled in</source>
            <translation>организатор уже вписан</translation>
        </message>
        <message>
            <source>Schedule: {day}</source>
            <translation>Расписание: {day}</translation>
        </message>
        <message>
            <source>Create a visit for ‘{title}’?</source>
            <translation>Создать визит для «{title}»?</translation>
        </message>
        <message>
            <source>Show {day} on the schedule</source>
            <translation>Показать в расписании: {day}</translation>
        </message>
        <message>
            <source>New request of {organiser}</source>
            <translation>Новая заявка: {organiser}</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>{guide} is ill: whom to call</source>
            <translation>Болеет {guide}: кому позвонить</translation>
        </message>
        <message>
            <source>From {starts} until {ends}</source>
            <translation>С {starts} до {ends}</translation>
        </message>
        <message>
            <source>The list was saved: {file}</source>
            <translation>Список сохранён: {file}</translation>
        </message>
        <message>
            <source>No e-mail address, so call: {guides}</source>
            <translation>Нет адреса почты, нужно позвонить: {guides}</translation>
        </message>
    </context>
    <context>
        <name>PapersSheet</name>
        <message numerus="yes">
            <source>%n paper(s) are opened for printing</source>
            <translation>
                <numerusform>%n бумага открывается для печати</numerusform>
                <numerusform>%n бумаги открываются для печати</numerusform>
                <numerusform>%n бумаг открывается для печати</numerusform>
            </translation>
        </message>
        <message>
            <source>Papers of the day</source>
            <translation>Бумаги дня</translation>
        </message>
        <message>
            <source>A4, black and white</source>
            <translation>A4, чёрно-белые</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Which papers</source>
            <translation>Какие бумаги</translation>
        </message>
        <message>
            <source>For which visits</source>
            <translation>Для каких визитов</translation>
        </message>
        <message>
            <source>Day sheet</source>
            <translation>Лист дня</translation>
        </message>
        <message>
            <source>Gate list</source>
            <translation>Список для проходной</translation>
        </message>
        <message>
            <source>Briefing sheet</source>
            <translation>Ведомость инструктажа</translation>
        </message>
        <message>
            <source>Attendance list, to be typed in afterwards</source>
            <translation>Лист посещаемости, чтобы ввести потом</translation>
        </message>
        <message>
            <source>Muster list as of now</source>
            <translation>Список эвакуации на эту минуту</translation>
        </message>
        <message>
            <source>Print the chosen papers</source>
            <translation>Напечатать выбранные бумаги</translation>
        </message>
        <message numerus="yes">
            <source>Print %n paper(s)</source>
            <translation>
                <numerusform>Напечатать %n бумагу</numerusform>
                <numerusform>Напечатать %n бумаги</numerusform>
                <numerusform>Напечатать %n бумаг</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PapersTab</name>
        <message>
            <source>not sent</source>
            <translation>не отправлено</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Документ</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Создано</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Отправлен</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Как</translation>
        </message>
        <message>
            <source>Make a letter</source>
            <translation>Сделать письмо</translation>
        </message>
        <message>
            <source>How it went out</source>
            <translation>Как отправлено</translation>
        </message>
        <message>
            <source>It was sent</source>
            <translation>Отправлено</translation>
        </message>
        <message>
            <source>List due by</source>
            <translation>Список нужен до</translation>
        </message>
        <message>
            <source>Pass office answers by</source>
            <translation>Ответ бюро пропусков до</translation>
        </message>
        <message>
            <source>Papers of the visit</source>
            <translation>Документы визита</translation>
        </message>
        <message>
            <source>No paper was made for this visit yet.</source>
            <translation>Для этого визита ещё нет документов.</translation>
        </message>
        <message>
            <source>This day has passed.</source>
            <translation>Срок прошёл.</translation>
        </message>
        <message>
            <source>No paper is chosen.</source>
            <translation>Документ не выбран.</translation>
        </message>
        <message>
            <source>Choose the paper that went out.</source>
            <translation>Выберите документ, который отправлен.</translation>
        </message>
    </context>
    <context>
        <name>PassDecisions</name>
        <message>
            <source>Decided by</source>
            <translation>Кто решил</translation>
        </message>
        <message>
            <source>Cleared</source>
            <translation>Согласовано</translation>
        </message>
        <message>
            <source>Not cleared</source>
            <translation>Не согласовано</translation>
        </message>
        <message>
            <source>Awaits an answer</source>
            <translation>Ждёт ответа</translation>
        </message>
    </context>
    <context>
        <name>PassFields</name>
        <message>
            <source>number of the row</source>
            <translation>номер строки</translation>
        </message>
        <message>
            <source>surname</source>
            <translation>фамилия</translation>
        </message>
        <message>
            <source>given name</source>
            <translation>имя</translation>
        </message>
        <message>
            <source>patronymic</source>
            <translation>отчество</translation>
        </message>
        <message>
            <source>full name</source>
            <translation>ФИО</translation>
        </message>
        <message>
            <source>date of birth</source>
            <translation>дата рождения</translation>
        </message>
        <message>
            <source>document</source>
            <translation>документ</translation>
        </message>
        <message>
            <source>citizenship</source>
            <translation>гражданство</translation>
        </message>
        <message>
            <source>number of the visit</source>
            <translation>номер визита</translation>
        </message>
        <message>
            <source>day of the visit</source>
            <translation>день визита</translation>
        </message>
        <message>
            <source>number of the pass</source>
            <translation>номер пропуска</translation>
        </message>
    </context>
    <context>
        <name>PassOfficeGroup</name>
        <message>
            <source>Columns of the file</source>
            <translation>Столбцы файла</translation>
        </message>
        <message>
            <source>As the program of the pass office imports them, in this order</source>
            <translation>Как их принимает программа бюро пропусков, в этом порядке</translation>
        </message>
        <message>
            <source>Add a column</source>
            <translation>Добавить столбец</translation>
        </message>
        <message>
            <source>Usual columns</source>
            <translation>Обычные столбцы</translation>
        </message>
        <message>
            <source>Go to the clearance</source>
            <translation>Перейти к допуску</translation>
        </message>
        <message>
            <source>What the new column holds</source>
            <translation>Что в новом столбце</translation>
        </message>
        <message>
            <source>Column {number} holds</source>
            <translation>Что в столбце {number}</translation>
        </message>
        <message>
            <source>Title of column {number}</source>
            <translation>Заголовок столбца {number}</translation>
        </message>
        <message>
            <source>Take column {number} off</source>
            <translation>Убрать столбец {number}</translation>
        </message>
    </context>
    <context>
        <name>Passports</name>
        <message>
            <source>Routes</source>
            <translation>Маршруты</translation>
        </message>
    </context>
    <context>
        <name>PastePreview</name>
        <message numerus="yes">
            <source>%n row(s) ready</source>
            <translation>
                <numerusform>%n строка готова</numerusform>
                <numerusform>%n строки готовы</numerusform>
                <numerusform>%n строк готово</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be taken</source>
            <translation>
                <numerusform>%n строку принять нельзя</numerusform>
                <numerusform>%n строки принять нельзя</numerusform>
                <numerusform>%n строк принять нельзя</numerusform>
            </translation>
        </message>
        <message>
            <source>Pasted requests</source>
            <translation>Вставленные заявки</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Отбросить</translation>
        </message>
        <message numerus="yes">
            <source>Take %n request(s)</source>
            <translation>
                <numerusform>Принять %n заявку</numerusform>
                <numerusform>Принять %n заявки</numerusform>
                <numerusform>Принять %n заявок</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PersonPanel</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Show the document</source>
            <translation>Показать документ</translation>
        </message>
        <message>
            <source>Export the data…</source>
            <translation>Выгрузить данные…</translation>
        </message>
        <message>
            <source>Export as PDF…</source>
            <translation>Выгрузить в PDF…</translation>
        </message>
        <message>
            <source>Lift the hold</source>
            <translation>Снять запрет</translation>
        </message>
        <message>
            <source>Hold by law…</source>
            <translation>Хранить по закону…</translation>
        </message>
        <message>
            <source>Erase…</source>
            <translation>Удалить…</translation>
        </message>
        <message>
            <source>Born {date}</source>
            <translation>Дата рождения: {date}</translation>
        </message>
        <message>
            <source>Document {number}</source>
            <translation>Документ: {number}</translation>
        </message>
        <message>
            <source>Citizenship {country}</source>
            <translation>Гражданство: {country}</translation>
        </message>
        <message>
            <source>The name is erased after {date}.</source>
            <translation>Имя удалится после {date}.</translation>
        </message>
        <message>
            <source>The document number is erased after {date}.</source>
            <translation>Номер документа удалится после {date}.</translation>
        </message>
        <message>
            <source>Held by law: {reason}</source>
            <translation>Хранится по закону: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>The whole document was looked at %n time(s).</source>
            <translation>
                <numerusform>Документ целиком смотрели %n раз.</numerusform>
                <numerusform>Документ целиком смотрели %n раза.</numerusform>
                <numerusform>Документ целиком смотрели %n раз.</numerusform>
            </translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Визиты</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Изменения</translation>
        </message>
        <message>
            <source>consent of {date}</source>
            <translation>согласие от {date}</translation>
        </message>
    </context>
    <context>
        <name>PhoneForm</name>
        <message>
            <source>New request</source>
            <translation>Новая заявка</translation>
        </message>
        <message>
            <source>Tab walks the fields, Enter takes it, Esc leaves</source>
            <translation>Tab — по полям, Enter — принять, Esc — выйти</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Сколько</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Маршрут</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>School 14, 8 B</source>
            <translation>Школа № 14, 8 «В»</translation>
        </message>
        <message>
            <source>25+3</source>
            <translation>25+3</translation>
        </message>
        <message>
            <source>25.11 10:00, Fri, tomorrow</source>
            <translation>25.11 10:00, пт, завтра</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Close the form</source>
            <translation>Закрыть форму</translation>
        </message>
        <message>
            <source>Known already</source>
            <translation>Уже известны</translation>
        </message>
        <message>
            <source>any</source>
            <translation>любой</translation>
        </message>
        <message>
            <source>Say who asks.</source>
            <translation>Укажите, кто просит.</translation>
        </message>
        <message>
            <source>Say how many come: 25, or 25+3 with three adults.</source>
            <translation>Укажите, сколько человек: 25 или 25+3, где 3 — взрослые.</translation>
        </message>
        <message>
            <source>“{text}” is no day: write 25.11, 25.11 10:00, Fri or tomorrow.</source>
            <translation>«{text}» — не дата: пишите 25.11, 25.11 10:00, пт или завтра.</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>{group}: asked on {day}, not answered · {people}</source>
            <translation>{group}: заявка от {day} без ответа · {people}</translation>
        </message>
        <message>
            <source>{group}: visit of {day} · {people}</source>
            <translation>{group}: визит {day} · {people}</translation>
        </message>
        <message>
            <source>{time}, {route}. {sentence}</source>
            <translation>{time}, {route}. {sentence}</translation>
        </message>
    </context>
    <context>
        <name>Places</name>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>Расписание</translation>
        </message>
        <message>
            <source>Requests &amp; visits</source>
            <translation>Заявки и визиты</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Отчёты</translation>
        </message>
        <message>
            <source>Visitors</source>
            <translation>Посетители</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>Экскурсоводы</translation>
        </message>
    </context>
    <context>
        <name>Placing</name>
        <message>
            <source>“{group}” is picked up: go to a place and press Enter. Esc puts it back.</source>
            <translation>Заявка «{group}» взята: перейдите на нужное место и нажмите Enter. Esc — вернуть.</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Возвращено на место</translation>
        </message>
        <message>
            <source>“{group}” names no route: show the lanes by routes and drop it into one.</source>
            <translation>В заявке «{group}» не указан маршрут: включите дорожки по маршрутам и поставьте её в одну из них.</translation>
        </message>
    </context>
    <context>
        <name>ProblemBar</name>
        <message>
            <source>Hide this message</source>
            <translation>Скрыть сообщение</translation>
        </message>
    </context>
    <context>
        <name>ProblemPanel</name>
        <message numerus="yes">
            <source>%n thing(s) to settle before saving</source>
            <translation>
                <numerusform>%n задача перед сохранением</numerusform>
                <numerusform>%n задачи перед сохранением</numerusform>
                <numerusform>%n задач перед сохранением</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s)</source>
            <translation>
                <numerusform>%n замечание</numerusform>
                <numerusform>%n замечания</numerusform>
                <numerusform>%n замечаний</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProblemPopover</name>
        <message>
            <source>How to mend it</source>
            <translation>Как исправить</translation>
        </message>
        <message>
            <source>the reason stays in the history</source>
            <translation>причина останется в истории</translation>
        </message>
        <message>
            <source>Keep and give a reason…</source>
            <translation>Оставить и указать причину…</translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>Открыть визит</translation>
        </message>
        <message>
            <source>Who allows it (role)</source>
            <translation>Кто разрешает (должность)</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Почему</translation>
        </message>
        <message>
            <source>Keep the visit there</source>
            <translation>Оставить визит здесь</translation>
        </message>
    </context>
    <context>
        <name>Question</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
    </context>
    <context>
        <name>QueuePart</name>
        <message>
            <source>Send now</source>
            <translation>Отправить сейчас</translation>
        </message>
        <message>
            <source>Ask for receipts</source>
            <translation>Запросить квитанции</translation>
        </message>
        <message>
            <source>Send by itself while the program is open</source>
            <translation>Отправлять автоматически, пока программа открыта</translation>
        </message>
        <message>
            <source>Nothing is queued. Closing a month puts its signed package here.</source>
            <translation>Очередь пуста. После закрытия месяца здесь появится подписанный пакет.</translation>
        </message>
        <message>
            <source>Bring a receipt in…</source>
            <translation>Внести квитанцию…</translation>
        </message>
        <message>
            <source>A receipt that came by mail or on a stick may also be dropped here.</source>
            <translation>Квитанцию, пришедшую по почте или на флешке, можно и перетащить сюда.</translation>
        </message>
        <message>
            <source>Hand over without a network</source>
            <translation>Передать без сети</translation>
        </message>
        <message>
            <source>Copies what is queued and notes it as taken by hand. Handing over twice is harmless.</source>
            <translation>Копирует всё из очереди и отмечает, что пакеты передают из рук в руки. Повторная передача безвредна.</translation>
        </message>
        <message>
            <source>Stick</source>
            <translation>Флешка</translation>
        </message>
        <message>
            <source>Its name here</source>
            <translation>Её имя здесь</translation>
        </message>
        <message>
            <source>E-mail of the agency</source>
            <translation>Почта агентства</translation>
        </message>
        <message>
            <source>Look for sticks again</source>
            <translation>Искать флешки снова</translation>
        </message>
        <message>
            <source>Copy to the stick</source>
            <translation>Записать</translation>
        </message>
        <message>
            <source>Write a draft</source>
            <translation>Подготовить черновик</translation>
        </message>
        <message>
            <source>to {place}</source>
            <translation>куда: {place}</translation>
        </message>
        <message>
            <source>no destination yet</source>
            <translation>пока не указано, куда отправлять</translation>
        </message>
        <message>
            <source>No stick is plugged in.</source>
            <translation>Флешка не вставлена.</translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) queued</source>
            <translation>
                <numerusform>В очереди %n пакет</numerusform>
                <numerusform>В очереди %n пакета</numerusform>
                <numerusform>В очереди %n пакетов</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything is sent</source>
            <translation>Всё отправлено</translation>
        </message>
        <message>
            <source>{place}, not named yet</source>
            <translation>{place}, ещё без имени</translation>
        </message>
        <message>
            <source>{name}, used last ({place})</source>
            <translation>{name}, последняя ({place})</translation>
        </message>
        <message>
            <source>{name} ({place})</source>
            <translation>{name} ({place})</translation>
        </message>
        <message>
            <source>Name the stick.</source>
            <translation>Назовите флешку.</translation>
        </message>
    </context>
    <context>
        <name>Records</name>
        <message>
            <source>Nothing was recorded yet.</source>
            <translation>Записей пока нет.</translation>
        </message>
    </context>
    <context>
        <name>RecordsCard</name>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Change: {what}</source>
            <translation>Изменить: {what}</translation>
        </message>
        <message>
            <source>Take out: {what}</source>
            <translation>Удалить: {what}</translation>
        </message>
    </context>
    <context>
        <name>RefusedPage</name>
        <message>
            <source>Refused packages</source>
            <translation>Отклонённые пакеты</translation>
        </message>
        <message>
            <source>Each gets a signed receipt with the reason and what to do</source>
            <translation>На каждый выдаётся подписанная квитанция с причиной и указанием, что делать</translation>
        </message>
        <message>
            <source>No package was refused.</source>
            <translation>Отклонённых пакетов нет.</translation>
        </message>
    </context>
    <context>
        <name>ReportActions</name>
        <message>
            <source>Previous month</source>
            <translation>Предыдущий месяц</translation>
        </message>
        <message>
            <source>Show the summary of the month before</source>
            <translation>Показать сводку предыдущего месяца</translation>
        </message>
        <message>
            <source>Next month</source>
            <translation>Следующий месяц</translation>
        </message>
        <message>
            <source>Show the summary of the month after</source>
            <translation>Показать сводку следующего месяца</translation>
        </message>
        <message>
            <source>Next gap</source>
            <translation>Следующий пробел</translation>
        </message>
        <message>
            <source>Go to the next gap of the month</source>
            <translation>Перейти к следующему пробелу месяца</translation>
        </message>
        <message>
            <source>Previous gap</source>
            <translation>Предыдущий пробел</translation>
        </message>
        <message>
            <source>Go back to the gap before</source>
            <translation>Вернуться к предыдущему пробелу</translation>
        </message>
        <message>
            <source>Close the month</source>
            <translation>Закрыть месяц</translation>
        </message>
        <message>
            <source>Fix the figures of the month and sign them</source>
            <translation>Зафиксировать цифры месяца и подписать</translation>
        </message>
        <message>
            <source>Create a correction</source>
            <translation>Создать поправку</translation>
        </message>
        <message>
            <source>Open a closed month with a reason</source>
            <translation>Открыть закрытый месяц с причиной</translation>
        </message>
        <message>
            <source>Check as the agency would</source>
            <translation>Проверить глазами агентства</translation>
        </message>
        <message>
            <source>Run the rules of the receiver</source>
            <translation>Применить правила получателя</translation>
        </message>
        <message>
            <source>Deliver summaries</source>
            <translation>Доставить сводки</translation>
        </message>
        <message>
            <source>Send what waits in the outbox</source>
            <translation>Отправить всё из очереди</translation>
        </message>
        <message>
            <source>Save the summary as CSV</source>
            <translation>Сохранить сводку в CSV</translation>
        </message>
        <message>
            <source>One long table</source>
            <translation>Одна длинная таблица</translation>
        </message>
        <message>
            <source>Save the summary as XLSX</source>
            <translation>Сохранить сводку в XLSX</translation>
        </message>
        <message>
            <source>A workbook for people</source>
            <translation>Книга для людей</translation>
        </message>
        <message>
            <source>Save the summary as JSON</source>
            <translation>Сохранить сводку в JSON</translation>
        </message>
        <message>
            <source>The document checksums are of</source>
            <translation>Документ, по которому считается контрольная сумма</translation>
        </message>
        <message>
            <source>Save the summary as PDF</source>
            <translation>Сохранить сводку в PDF</translation>
        </message>
        <message>
            <source>The report to print and sign</source>
            <translation>Отчёт для печати и подписи</translation>
        </message>
        <message>
            <source>Folder for the agency</source>
            <translation>Папка для агентства</translation>
        </message>
        <message>
            <source>Month: {view}</source>
            <translation>Месяц: {view}</translation>
        </message>
        <message>
            <source>Save this table as XLSX</source>
            <translation>Сохранить эту таблицу в XLSX</translation>
        </message>
        <message>
            <source>The groups, the comparison, the load or the difference that is shown</source>
            <translation>Группы, сравнение, нагрузка или различия — то, что показано</translation>
        </message>
    </context>
    <context>
        <name>ReportComparison</name>
        <message>
            <source>no data</source>
            <translation>нет данных</translation>
        </message>
        <message>
            <source>{change}, {part}</source>
            <translation>{change}, {part}</translation>
        </message>
        <message>
            <source>{month}: no data</source>
            <translation>{month}: нет данных</translation>
        </message>
        <message>
            <source>{month}: not told</source>
            <translation>{month}: не указано</translation>
        </message>
        <message>
            <source>{month}: {value} ({change})</source>
            <translation>{month}: {value} ({change})</translation>
        </message>
    </context>
    <context>
        <name>ReportFigures</name>
        <message>
            <source>{field}: {key}</source>
            <translation>{field}: {key}</translation>
        </message>
        <message>
            <source>was {value}</source>
            <translation>было {value}</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} ч</translation>
        </message>
    </context>
    <context>
        <name>ReportGroups</name>
        <message>
            <source>Origin</source>
            <translation>Откуда</translation>
        </message>
        <message>
            <source>Tours</source>
            <translation>Экскурсии</translation>
        </message>
        <message>
            <source>Visitors on tours, with average fill</source>
            <translation>Посетители экскурсий и наполняемость</translation>
        </message>
        <message>
            <source>Visitors</source>
            <translation>Посетители</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Заявки</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Визиты</translation>
        </message>
        <message>
            <source>Tours and events</source>
            <translation>Экскурсии и события</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>Безопасность</translation>
        </message>
        <message>
            <source>Quality and economy</source>
            <translation>Качество и экономика</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>Экскурсоводы</translation>
        </message>
        <message>
            <source>Capacity</source>
            <translation>Вместимость</translation>
        </message>
        <message>
            <source>Minutes by route</source>
            <translation>Минуты по маршрутам</translation>
        </message>
        <message>
            <source>Average fill by route</source>
            <translation>Наполняемость по маршрутам</translation>
        </message>
        <message>
            <source>Data quality</source>
            <translation>Качество данных</translation>
        </message>
    </context>
    <context>
        <name>ReportLoad</name>
        <message>
            <source>{people} people · requests: {requests}</source>
            <translation>{people} чел. · заявок: {requests}</translation>
        </message>
        <message>
            <source>Turned away: {reason}</source>
            <translation>Отказано: {reason}</translation>
        </message>
        <message>
            <source>people who asked</source>
            <translation>человек в заявках</translation>
        </message>
        <message>
            <source>People of the requests refused in the month for this reason, as many as the requests said.</source>
            <translation>Люди из заявок, которым в этом месяце отказано по этой причине: сколько было указано в заявках.</translation>
        </message>
        <message>
            <source>over the limit of {hours} h</source>
            <translation>больше предела {hours} ч</translation>
        </message>
        <message>
            <source>{hours} h · tours: {tours}</source>
            <translation>{hours} ч · экскурсий: {tours}</translation>
        </message>
        <message>
            <source>nobody told</source>
            <translation>никто не указан</translation>
        </message>
        <message>
            <source>{hours} h · filled {part}</source>
            <translation>{hours} ч · заполнено {part}</translation>
        </message>
        <message>
            <source>person-visits</source>
            <translation>посещения</translation>
        </message>
        <message>
            <source>Visitors admitted at the checkpoint on this day.</source>
            <translation>Посетители, прошедшие КПП в этот день.</translation>
        </message>
        <message>
            <source>Nobody came on this day.</source>
            <translation>В этот день никто не приходил.</translation>
        </message>
        <message>
            <source>Hours {hours}; person-tours {people} on {seats} seats.</source>
            <translation>Часов {hours}; человеко-экскурсий {people} на {seats} мест.</translation>
        </message>
        <message>
            <source>tours</source>
            <translation>экскурсий</translation>
        </message>
        <message>
            <source>Tours held in the month, with their hours. People are counted on each tour they walk: person-tours, never to be added to visitors admitted.</source>
            <translation>Экскурсии месяца и их часы. Люди считаются на каждой экскурсии, которую прошли: это человеко-экскурсии, их нельзя складывать с прошедшими КПП.</translation>
        </message>
    </context>
    <context>
        <name>ReportSteps</name>
        <message>
            <source>Done.</source>
            <translation>Сделано.</translation>
        </message>
        <message>
            <source>Not done yet.</source>
            <translation>Ещё не сделано.</translation>
        </message>
        <message>
            <source>All visits are closed</source>
            <translation>Все визиты закрыты</translation>
        </message>
        <message>
            <source>No gaps in the log</source>
            <translation>Нет пробелов в журнале</translation>
        </message>
        <message>
            <source>The figures add up</source>
            <translation>Цифры сходятся</translation>
        </message>
        <message>
            <source>The month is closed</source>
            <translation>Месяц закрыт</translation>
        </message>
        <message>
            <source>The summary is signed</source>
            <translation>Сводка подписана</translation>
        </message>
        <message>
            <source>The summary is delivered</source>
            <translation>Сводка доставлена</translation>
        </message>
        <message>
            <source>{closed} of {all}, {n} still to come</source>
            <translation>{closed} из {all}, впереди {n}</translation>
        </message>
        <message>
            <source>{closed} of {all}</source>
            <translation>{closed} из {all}</translation>
        </message>
        <message>
            <source>{n} left</source>
            <translation>осталось {n}</translation>
        </message>
        <message>
            <source>{n} left as unknown</source>
            <translation>неизвестно: {n}</translation>
        </message>
        <message>
            <source>nothing is missing</source>
            <translation>всё на месте</translation>
        </message>
        <message>
            <source>the agency would refuse it: {n}</source>
            <translation>агентство не приняло бы: {n}</translation>
        </message>
        <message>
            <source>remarks of the agency: {n}</source>
            <translation>замечаний агентства: {n}</translation>
        </message>
        <message>
            <source>checked as the agency would</source>
            <translation>проверено глазами агентства</translation>
        </message>
        <message>
            <source>revision {n}, {moment}</source>
            <translation>версия {n}, {moment}</translation>
        </message>
        <message>
            <source>possible from {day}</source>
            <translation>можно с {day}</translation>
        </message>
        <message>
            <source>edits become corrections</source>
            <translation>правки станут поправками</translation>
        </message>
        <message>
            <source>role: {role}</source>
            <translation>роль: {role}</translation>
        </message>
        <message>
            <source>with the key of this site</source>
            <translation>ключом этой площадки</translation>
        </message>
        <message>
            <source>{state}, {moment}</source>
            <translation>{state}, {moment}</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>срок: {day}</translation>
        </message>
    </context>
    <context>
        <name>ReportViews</name>
        <message>
            <source>Figures</source>
            <translation>Цифры</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Группы</translation>
        </message>
        <message>
            <source>Comparison</source>
            <translation>Сравнение</translation>
        </message>
        <message>
            <source>Demand and load</source>
            <translation>Спрос и нагрузка</translation>
        </message>
        <message>
            <source>Revisions</source>
            <translation>Версии</translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message>
            <source>{month} · closed · revision {revision}</source>
            <translation>{month} · закрыт · версия {revision}</translation>
        </message>
        <message>
            <source>{month} · open for a correction · revision {revision}</source>
            <translation>{month} · открыт для поправки · версия {revision}</translation>
        </message>
        <message>
            <source>{month} · open · revision {revision}</source>
            <translation>{month} · открыт · версия {revision}</translation>
        </message>
        <message>
            <source>queued</source>
            <translation>в очереди</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>отправляется</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>доставлено</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>принято</translation>
        </message>
        <message>
            <source>returned</source>
            <translation>возвращено</translation>
        </message>
        <message>
            <source>taken by hand</source>
            <translation>передано лично</translation>
        </message>
    </context>
    <context>
        <name>ReportsScreen</name>
        <message>
            <source>Reports</source>
            <translation>Отчёты</translation>
        </message>
        <message>
            <source>{month} is closed. A change becomes a correction.</source>
            <translation>{month}: месяц закрыт. Изменение станет поправкой.</translation>
        </message>
        <message>
            <source>Create a correction</source>
            <translation>Создать поправку</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Сохранено: {file}</translation>
        </message>
        <message>
            <source>Counting the month</source>
            <translation>Подсчёт месяца</translation>
        </message>
        <message>
            <source>Counting {month}</source>
            <translation>Подсчёт: {month}</translation>
        </message>
    </context>
    <context>
        <name>RequestPage</name>
        <message>
            <source>{when}, {how}</source>
            <translation>{when}, {how}</translation>
        </message>
        <message>
            <source>No. {number}</source>
            <translation>№ {number}</translation>
        </message>
        <message>
            <source>Answer due</source>
            <translation>Ответить до</translation>
        </message>
        <message>
            <source>Organiser</source>
            <translation>Организатор</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>Wished</source>
            <translation>Желают</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Маршрут</translation>
        </message>
        <message>
            <source>any</source>
            <translation>любой</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Особые нужды</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Примечание</translation>
        </message>
        <message numerus="yes">
            <source>%n, of them adults:</source>
            <translation>
                <numerusform>%n, из них взрослых:</numerusform>
                <numerusform>%n, из них взрослых:</numerusform>
                <numerusform>%n, из них взрослых:</numerusform>
            </translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Места</translation>
        </message>
        <message>
            <source>No date was named that could be looked at.</source>
            <translation>Дата не названа, подбирать не по чему.</translation>
        </message>
        <message>
            <source>Other days that are free</source>
            <translation>Другие свободные дни</translation>
        </message>
        <message>
            <source>They ask for the same days</source>
            <translation>Просят те же дни</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>Ещё %n</numerusform>
                <numerusform>Ещё %n</numerusform>
                <numerusform>Ещё %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RequestPanel</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Another day</source>
            <translation>Другой день</translation>
        </message>
        <message>
            <source>Waiting list</source>
            <translation>Лист ожидания</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Отказать</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Отозвана</translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>Открыть визит</translation>
        </message>
        <message>
            <source>Adults among them</source>
            <translation>Из них взрослых</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>не указан</translation>
        </message>
        <message>
            <source>Request {number}</source>
            <translation>Заявка {number}</translation>
        </message>
    </context>
    <context>
        <name>RequestTray</name>
        <message>
            <source>Requests without an answer</source>
            <translation>Заявки без ответа</translation>
        </message>
        <message>
            <source>Drag a request onto the schedule, or press Enter to place it by the keyboard.</source>
            <translation>Перетащите заявку в расписание или нажмите Enter, чтобы поставить её с клавиатуры.</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Заявки</translation>
        </message>
        <message>
            <source>none waits</source>
            <translation>нет ожидающих</translation>
        </message>
    </context>
    <context>
        <name>Requests</name>
        <message>
            <source>ticked</source>
            <translation>отмечено</translation>
        </message>
        <message>
            <source>not ticked</source>
            <translation>не отмечено</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Получена</translation>
        </message>
        <message>
            <source>Organiser</source>
            <translation>Организатор</translation>
        </message>
        <message>
            <source>Wished dates</source>
            <translation>Желаемые даты</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Answer due</source>
            <translation>Ответить до</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Тип</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Маршрут</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>Declared</source>
            <translation>Заявлено</translation>
        </message>
        <message>
            <source>Admitted</source>
            <translation>Прошли</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Документы</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Строка</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>What to look at</source>
            <translation>На что посмотреть</translation>
        </message>
        <message>
            <source>cannot be taken</source>
            <translation>принять нельзя</translation>
        </message>
        <message>
            <source>No room</source>
            <translation>Нет мест</translation>
        </message>
        <message>
            <source>Too young for the route</source>
            <translation>Возраст младше допустимого</translation>
        </message>
        <message>
            <source>Asked too late</source>
            <translation>Поздняя заявка</translation>
        </message>
        <message>
            <source>No clearance</source>
            <translation>Нет согласования</translation>
        </message>
        <message>
            <source>Production does not allow it</source>
            <translation>Производство не позволяет</translation>
        </message>
        <message>
            <source>No guide for the language</source>
            <translation>Нет экскурсовода на языке</translation>
        </message>
        <message>
            <source>Other reason</source>
            <translation>Другая причина</translation>
        </message>
        <message>
            <source>by mail</source>
            <translation>по почте</translation>
        </message>
        <message>
            <source>by phone</source>
            <translation>по телефону</translation>
        </message>
        <message>
            <source>by the site’s form</source>
            <translation>через форму на сайте</translation>
        </message>
        <message>
            <source>by letter</source>
            <translation>письмом</translation>
        </message>
        <message>
            <source>by messenger</source>
            <translation>в мессенджере</translation>
        </message>
        <message>
            <source>under a contract</source>
            <translation>по договору</translation>
        </message>
        <message>
            <source>through the guidebook</source>
            <translation>через путеводитель</translation>
        </message>
        <message>
            <source>free</source>
            <translation>свободно</translation>
        </message>
        <message>
            <source>with a remark</source>
            <translation>с замечанием</translation>
        </message>
        <message>
            <source>no guide</source>
            <translation>нет экскурсовода</translation>
        </message>
        <message>
            <source>taken</source>
            <translation>занято</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>закрыто</translation>
        </message>
        <message>
            <source>too early</source>
            <translation>рано</translation>
        </message>
        <message>
            <source>has passed</source>
            <translation>прошло</translation>
        </message>
        <message>
            <source>not needed</source>
            <translation>не нужны</translation>
        </message>
        <message>
            <source>no list</source>
            <translation>нет списка</translation>
        </message>
        <message>
            <source>list asked for</source>
            <translation>список запрошен</translation>
        </message>
        <message>
            <source>list received</source>
            <translation>список получен</translation>
        </message>
        <message>
            <source>in clearance</source>
            <translation>согласование</translation>
        </message>
        <message>
            <source>cleared</source>
            <translation>согласован</translation>
        </message>
        <message>
            <source>Unanswered</source>
            <translation>Без ответа</translation>
        </message>
        <message>
            <source>Waiting list</source>
            <translation>Лист ожидания</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>Not closed</source>
            <translation>Не закрыты</translation>
        </message>
        <message>
            <source>No list</source>
            <translation>Нет списка</translation>
        </message>
        <message>
            <source>Awaiting clearance</source>
            <translation>Ждут согласования</translation>
        </message>
        <message>
            <source>Holds expiring</source>
            <translation>Бронь истекает</translation>
        </message>
        <message>
            <source>refused: {reason}</source>
            <translation>отказ: {reason}</translation>
        </message>
        <message>
            <source>held until {day}</source>
            <translation>бронь до {day}</translation>
        </message>
        <message>
            <source>{papers} · {day}</source>
            <translation>{papers} · {day}</translation>
        </message>
    </context>
    <context>
        <name>RetentionGroup</name>
        <message numerus="yes">
            <source>Shorten to %n day(s)</source>
            <translation>
                <numerusform>Сократить до %n дня</numerusform>
                <numerusform>Сократить до %n дней</numerusform>
                <numerusform>Сократить до %n дней</numerusform>
            </translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Оставить как есть</translation>
        </message>
        <message>
            <source>They go when the program is next opened, tomorrow at the latest; until then the step can be undone.</source>
            <translation>Это случится при следующем запуске программы, не позже завтрашнего дня; до тех пор шаг можно отменить.</translation>
        </message>
        <message>
            <source>They go from {first} to {last}; until then the step can be undone.</source>
            <translation>Это случится с {first} по {last}; до тех пор шаг можно отменить.</translation>
        </message>
        <message numerus="yes">
            <source>%n name(s)</source>
            <translation>
                <numerusform>%n имя</numerusform>
                <numerusform>%n имени</numerusform>
                <numerusform>%n имён</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document number(s)</source>
            <translation>
                <numerusform>%n номер документа</numerusform>
                <numerusform>%n номера документов</numerusform>
                <numerusform>%n номеров документов</numerusform>
            </translation>
        </message>
        <message>
            <source>To be destroyed at once: {what}.</source>
            <translation>Сразу будет уничтожено: {what}.</translation>
        </message>
        <message>
            <source>To be destroyed sooner than now: {what}.</source>
            <translation>Будет уничтожено раньше прежнего: {what}.</translation>
        </message>
        <message>
            <source>Sooner than now, from {first} to {last}: {what}.</source>
            <translation>Раньше прежнего, с {first} по {last}: {what}.</translation>
        </message>
        <message>
            <source>{names}, {documents}</source>
            <translation>{names}, {documents}</translation>
        </message>
    </context>
    <context>
        <name>RetireButton</name>
        <message>
            <source>Offer again</source>
            <translation>Снова предлагать</translation>
        </message>
        <message>
            <source>Retire after today</source>
            <translation>Снять после сегодня</translation>
        </message>
    </context>
    <context>
        <name>RevisionPanel</name>
        <message>
            <source>Revision {n} · {moment} · {role} · visitors: {people}</source>
            <translation>Версия {n} · {moment} · {role} · посетителей: {people}</translation>
        </message>
        <message>
            <source>{reason}: “{note}”</source>
            <translation>{reason}: «{note}»</translation>
        </message>
        <message>
            <source>replaces {digest}</source>
            <translation>заменяет {digest}</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Что изменилось</translation>
        </message>
        <message>
            <source>What tells revision {n} from revision {before}</source>
            <translation>Чем версия {n} отличается от версии {before}</translation>
        </message>
    </context>
    <context>
        <name>RevisionsView</name>
        <message>
            <source>Before</source>
            <translation>Было</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Стало</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменение</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Что изменилось</translation>
        </message>
        <message>
            <source>Visitors</source>
            <translation>Посетители</translation>
        </message>
        <message>
            <source>Block</source>
            <translation>Раздел</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Цифра</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>Что считается</translation>
        </message>
        <message>
            <source>against</source>
            <translation>и</translation>
        </message>
        <message>
            <source>The earlier revision</source>
            <translation>Прежняя версия</translation>
        </message>
        <message>
            <source>The later revision</source>
            <translation>Новая версия</translation>
        </message>
        <message>
            <source>How the difference is told</source>
            <translation>Как показать различия</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>Словами</translation>
        </message>
        <message>
            <source>Sums of blocks</source>
            <translation>Итоги разделов</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Цифры</translation>
        </message>
        <message>
            <source>{month} has one revision so far. A correction makes another, told against this one here.</source>
            <translation>{month}: пока одна версия. Поправка создаст следующую, и здесь будет видно, чем они различаются.</translation>
        </message>
        <message>
            <source>What one revision says and the other does not. Enter opens the visit.</source>
            <translation>Чем одна версия отличается от другой. Enter открывает визит.</translation>
        </message>
        <message>
            <source>{month}: what differs between two revisions</source>
            <translation>{month}: чем различаются две версии</translation>
        </message>
        <message>
            <source>Draft of revision {n}</source>
            <translation>Черновик версии {n}</translation>
        </message>
        <message>
            <source>Revision {n}</source>
            <translation>Версия {n}</translation>
        </message>
        <message>
            <source>One of these revisions was closed before the program kept what each visit added: only the figures can be compared.</source>
            <translation>Одна из этих версий закрыта раньше, чем программа стала запоминать вклад каждого визита: сравнить можно только цифры.</translation>
        </message>
        <message>
            <source>What differs, visit by visit</source>
            <translation>Что изменилось, по визитам</translation>
        </message>
    </context>
    <context>
        <name>RivalChoice</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>No. {number} · {people} · {dates}</source>
            <translation>№ {number} · {people} · {dates}</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Оставить</translation>
        </message>
        <message>
            <source>Waiting list</source>
            <translation>Лист ожидания</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Отказать</translation>
        </message>
        <message>
            <source>What becomes of {group}</source>
            <translation>Что с заявкой: {group}</translation>
        </message>
    </context>
    <context>
        <name>RollQuestion</name>
        <message>
            <source>The roll call is not written</source>
            <translation>Перекличка не записана</translation>
        </message>
        <message numerus="yes">
            <source>%n tick(s) are on this screen only.</source>
            <translation>
                <numerusform>%n отметка есть только на этом экране.</numerusform>
                <numerusform>%n отметки есть только на этом экране.</numerusform>
                <numerusform>%n отметок есть только на этом экране.</numerusform>
            </translation>
        </message>
        <message>
            <source>They are lost when the program ends: print the list first.</source>
            <translation>Если закрыть программу, они пропадут: сначала распечатайте список.</translation>
        </message>
        <message>
            <source>Print the list</source>
            <translation>Распечатать список</translation>
        </message>
        <message>
            <source>Quit all the same</source>
            <translation>Всё равно выйти</translation>
        </message>
    </context>
    <context>
        <name>RoomsGroup</name>
        <message numerus="yes">
            <source>{room}: %n seat(s)</source>
            <translation>
                <numerusform>{room}: %n место</numerusform>
                <numerusform>{room}: %n места</numerusform>
                <numerusform>{room}: %n мест</numerusform>
            </translation>
        </message>
        <message>
            <source>Rooms in which groups are received, and how many people have seats there.</source>
            <translation>Помещения, где принимают группы, и сколько там мест.</translation>
        </message>
        <message>
            <source>Change the rooms</source>
            <translation>Изменить помещения</translation>
        </message>
    </context>
    <context>
        <name>RoomsSheet</name>
        <message>
            <source>Rooms</source>
            <translation>Помещения</translation>
        </message>
        <message>
            <source>A room holds one group at a time; a visit says so when it is taken or too small.</source>
            <translation>В помещении одна группа за раз; если оно занято или мало, об этом скажет карточка визита.</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Закрыть (Esc)</translation>
        </message>
        <message>
            <source>Name of the room</source>
            <translation>Название помещения</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Мест</translation>
        </message>
        <message>
            <source>Add the room</source>
            <translation>Добавить помещение</translation>
        </message>
        <message numerus="yes">
            <source>%n seat(s)</source>
            <translation>
                <numerusform>%n место</numerusform>
                <numerusform>%n места</numerusform>
                <numerusform>%n мест</numerusform>
            </translation>
        </message>
        <message>
            <source>Offer no more</source>
            <translation>Больше не предлагать</translation>
        </message>
        <message>
            <source>Say what the room is called.</source>
            <translation>Укажите название помещения.</translation>
        </message>
    </context>
    <context>
        <name>RosterCommands</name>
        <message>
            <source>Roster: month</source>
            <translation>График: месяц</translation>
        </message>
        <message>
            <source>Roster: week</source>
            <translation>График: неделя</translation>
        </message>
        <message>
            <source>Fair shares of the quarter</source>
            <translation>Справедливые доли за квартал</translation>
        </message>
        <message>
            <source>Roster: today</source>
            <translation>График: сегодня</translation>
        </message>
        <message>
            <source>Roster: earlier</source>
            <translation>График: раньше</translation>
        </message>
        <message>
            <source>Roster: later</source>
            <translation>График: позже</translation>
        </message>
        <message>
            <source>Next visit without a guide</source>
            <translation>Следующий визит без экскурсовода</translation>
        </message>
        <message>
            <source>Previous visit without a guide</source>
            <translation>Предыдущий визит без экскурсовода</translation>
        </message>
        <message>
            <source>Choose the guide's row, to accept a part</source>
            <translation>Выбрать строку экскурсовода, чтобы принять часть</translation>
        </message>
        <message>
            <source>Choose the day, to accept a part</source>
            <translation>Выбрать день, чтобы принять часть</translation>
        </message>
        <message>
            <source>Before, after, difference</source>
            <translation>Было, стало, разница</translation>
        </message>
        <message>
            <source>Accept the plan</source>
            <translation>Принять план</translation>
        </message>
        <message>
            <source>Discard the plan</source>
            <translation>Отклонить план</translation>
        </message>
        <message>
            <source>Whom to call about the plan</source>
            <translation>Кому позвонить о плане</translation>
        </message>
        <message>
            <source>The guide is ill…</source>
            <translation>Экскурсовод заболел…</translation>
        </message>
        <message>
            <source>What matters when the month is filled…</source>
            <translation>Что важно при заполнении месяца…</translation>
        </message>
        <message>
            <source>First remedy for the visit without a guide</source>
            <translation>Первое средство для визита без экскурсовода</translation>
        </message>
        <message>
            <source>Second remedy for the visit without a guide</source>
            <translation>Второе средство для визита без экскурсовода</translation>
        </message>
        <message>
            <source>Third remedy for the visit without a guide</source>
            <translation>Третье средство для визита без экскурсовода</translation>
        </message>
    </context>
    <context>
        <name>RosterScreen</name>
        <message>
            <source>Fair shares</source>
            <translation>Справедливые доли</translation>
        </message>
        <message>
            <source>Roster for {month}</source>
            <translation>График на {month}</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n визит</numerusform>
                <numerusform>%n визита</numerusform>
                <numerusform>%n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s)</source>
            <translation>
                <numerusform>%n экскурсовод</numerusform>
                <numerusform>%n экскурсовода</numerusform>
                <numerusform>%n экскурсоводов</numerusform>
            </translation>
        </message>
        <message>
            <source>draft plan</source>
            <translation>черновик плана</translation>
        </message>
        <message>
            <source>Guides</source>
            <translation>Экскурсоводы</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>График</translation>
        </message>
        <message>
            <source>Roster: guides by days</source>
            <translation>График: экскурсоводы по дням</translation>
        </message>
        <message>
            <source>Fill the month</source>
            <translation>Заполнить месяц</translation>
        </message>
        <message>
            <source>Without a guide</source>
            <translation>Без экскурсовода</translation>
        </message>
        <message>
            <source>All visits have a guide</source>
            <translation>У всех визитов есть экскурсовод</translation>
        </message>
        <message>
            <source>Nothing is left to explain here.</source>
            <translation>Объяснять здесь нечего.</translation>
        </message>
        <message>
            <source>was {before}, now {after}</source>
            <translation>было {before}, стало {after}</translation>
        </message>
    </context>
    <context>
        <name>RosterWords</name>
        <message>
            <source>Fair shares</source>
            <translation>Справедливые доли</translation>
        </message>
        <message>
            <source>The guide a group knows</source>
            <translation>Знакомый группе экскурсовод</translation>
        </message>
        <message>
            <source>Few days called in</source>
            <translation>Меньше выходов на работу</translation>
        </message>
        <message>
            <source>Wishes of the guides</source>
            <translation>Пожелания экскурсоводов</translation>
        </message>
        <message>
            <source>Few changes to what is announced</source>
            <translation>Меньше изменений в объявленном</translation>
        </message>
        <message>
            <source>does not count</source>
            <translation>не учитывать</translation>
        </message>
        <message>
            <source>little</source>
            <translation>немного</translation>
        </message>
        <message>
            <source>as usual</source>
            <translation>как обычно</translation>
        </message>
        <message>
            <source>much</source>
            <translation>важно</translation>
        </message>
        <message>
            <source>very much</source>
            <translation>очень важно</translation>
        </message>
        <message>
            <source>proven best</source>
            <translation>лучше уже нельзя</translation>
        </message>
        <message>
            <source>good, may be improved</source>
            <translation>хороший, может быть лучше</translation>
        </message>
        <message>
            <source>stopped early</source>
            <translation>поиск остановлен раньше</translation>
        </message>
        <message>
            <source>not proven: the solver is not installed</source>
            <translation>не доказано: решатель не установлен</translation>
        </message>
        <message>
            <source>no plan covers more visits</source>
            <translation>больше визитов закрыть нельзя</translation>
        </message>
        <message>
            <source>{hours} of {most} h</source>
            <translation>{hours} из {most} ч</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} ч</translation>
        </message>
        <message>
            <source>absent</source>
            <translation>отсутствует</translation>
        </message>
        <message>
            <source>off</source>
            <translation>не работает</translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>закреплено</translation>
        </message>
        <message>
            <source>no visits</source>
            <translation>визитов нет</translation>
        </message>
        <message>
            <source>all visits have a guide</source>
            <translation>у всех визитов есть экскурсовод</translation>
        </message>
        <message>
            <source>Plan found in {seconds} s, {verdict}</source>
            <translation>План найден за {seconds} с, {verdict}</translation>
        </message>
        <message>
            <source>{open} · {score} points</source>
            <translation>{open} · {score} баллов</translation>
        </message>
        <message>
            <source>{open} · {score} points, at best {bound}</source>
            <translation>{open} · баллы: {score}, лучше {bound} не бывает</translation>
        </message>
    </context>
    <context>
        <name>RouteForm</name>
        <message>
            <source>Languages</source>
            <translation>Языки</translation>
        </message>
        <message>
            <source>Equipment lent to every visitor</source>
            <translation>СИЗ для каждого посетителя</translation>
        </message>
        <message>
            <source>Stops, in order of the walk</source>
            <translation>Остановки по порядку</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Title in English</source>
            <translation>Название по-английски</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Industry code</source>
            <translation>Код отрасли</translation>
        </message>
        <message>
            <source>Code in the programme</source>
            <translation>Код в программе</translation>
        </message>
        <message>
            <source>People in a group</source>
            <translation>Человек в группе</translation>
        </message>
        <message>
            <source>Never more than</source>
            <translation>Не больше</translation>
        </message>
        <message>
            <source>At least</source>
            <translation>Не меньше</translation>
        </message>
        <message>
            <source>Groups at a time</source>
            <translation>Групп сразу</translation>
        </message>
        <message>
            <source>Youngest age</source>
            <translation>Возраст от</translation>
        </message>
        <message>
            <source>Children per adult</source>
            <translation>Детей на взрослого</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Документы</translation>
        </message>
        <message>
            <source>Tour, minutes</source>
            <translation>Экскурсия, минут</translation>
        </message>
        <message>
            <source>Briefing, minutes</source>
            <translation>Инструктаж, минут</translation>
        </message>
        <message>
            <source>Pause after it, minutes</source>
            <translation>Пауза после, минут</translation>
        </message>
        <message>
            <source>Wheelchair accessible</source>
            <translation>Доступен на коляске</translation>
        </message>
        <message>
            <source>Offered from</source>
            <translation>Предлагается с</translation>
        </message>
        <message>
            <source>Offered until</source>
            <translation>Предлагается по</translation>
        </message>
    </context>
    <context>
        <name>RouteList</name>
        <message>
            <source>New route</source>
            <translation>Новый маршрут</translation>
        </message>
        <message>
            <source>{title} · not saved</source>
            <translation>{title} · не сохранено</translation>
        </message>
    </context>
    <context>
        <name>RoutesGroup</name>
        <message>
            <source>Routes</source>
            <translation>Маршруты</translation>
        </message>
        <message>
            <source>New route</source>
            <translation>Новый маршрут</translation>
        </message>
        <message>
            <source>Save the route</source>
            <translation>Сохранить маршрут</translation>
        </message>
        <message>
            <source>Put the changes away</source>
            <translation>Отменить правку</translation>
        </message>
        <message>
            <source>Slots and lead times come once it is saved</source>
            <translation>Слоты и сроки — после сохранения</translation>
        </message>
        <message>
            <source>{code}, no longer offered</source>
            <translation>{code}, больше не предлагается</translation>
        </message>
        <message>
            <source>{code}, offered</source>
            <translation>{code}, предлагается</translation>
        </message>
        <message>
            <source>The route was changed after this was typed.</source>
            <translation>Маршрут изменили после того, как это было набрано.</translation>
        </message>
        <message>
            <source>Save to put this in its place, or put the changes away to see the route as it is.</source>
            <translation>Сохраните, чтобы это встало на место прежнего, или отбросьте правку, чтобы увидеть маршрут как он есть.</translation>
        </message>
        <message>
            <source>{code}, typed and not saved</source>
            <translation>{code}, набрано и не сохранено</translation>
        </message>
    </context>
    <context>
        <name>RowEditor</name>
        <message>
            <source>Correct this row</source>
            <translation>Исправить строку</translation>
        </message>
    </context>
    <context>
        <name>RowsSheet</name>
        <message>
            <source>There is nothing to count here in this month.</source>
            <translation>В этом месяце здесь считать нечего.</translation>
        </message>
        <message>
            <source>This figure is read from the books as they stand that month.</source>
            <translation>Эта цифра берётся из записей, какими они были в том месяце.</translation>
        </message>
        <message>
            <source>Worked out with: {figures}.</source>
            <translation>Вычислено по цифрам: {figures}.</translation>
        </message>
        <message>
            <source>{title}: {value}</source>
            <translation>{title}: {value}</translation>
        </message>
        <message>
            <source>person-visits</source>
            <translation>посещения</translation>
        </message>
        <message>
            <source>groups</source>
            <translation>групп</translation>
        </message>
        <message>
            <source>Groups that asked for a day of this month, whenever they asked; walk-ins left out.</source>
            <translation>Группы, просившие день этого месяца, когда бы ни просили; без пришедших без записи.</translation>
        </message>
        <message>
            <source>Of these, groups that got a promise.</source>
            <translation>Из них группы, получившие подтверждение.</translation>
        </message>
        <message>
            <source>Groups of which at least one visitor was admitted; walk-ins included.</source>
            <translation>Группы, из которых прошёл хотя бы один посетитель; вместе с пришедшими без записи.</translation>
        </message>
        <message>
            <source>Visitors admitted at the checkpoint, of the groups held.</source>
            <translation>Посетители состоявшихся групп, прошедшие КПП.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Номер</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Visit or request</source>
            <translation>Визит или заявка</translation>
        </message>
        <message>
            <source>Adds</source>
            <translation>Вклад</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>{remark} The rows count {unit}.</source>
            <translation>{remark} В строках: {unit}.</translation>
        </message>
    </context>
    <context>
        <name>RuleForm</name>
        <message>
            <source>Comes again</source>
            <translation>Повторяется</translation>
        </message>
        <message>
            <source>Every how many</source>
            <translation>Через сколько</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Заканчивается</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Последний день</translation>
        </message>
        <message>
            <source>Number of visits</source>
            <translation>Число визитов</translation>
        </message>
        <message>
            <source>by weeks</source>
            <translation>по неделям</translation>
        </message>
        <message>
            <source>by days</source>
            <translation>по дням</translation>
        </message>
        <message>
            <source>by months</source>
            <translation>по месяцам</translation>
        </message>
        <message>
            <source>on a day</source>
            <translation>в указанный день</translation>
        </message>
        <message>
            <source>after a number</source>
            <translation>после числа визитов</translation>
        </message>
    </context>
    <context>
        <name>SafetyAsking</name>
        <message numerus="yes">
            <source>%n person(s) briefed, {visit}</source>
            <translation>
                <numerusform>Инструктаж: %n человек, {visit}</numerusform>
                <numerusform>Инструктаж: %n человека, {visit}</numerusform>
                <numerusform>Инструктаж: %n человек, {visit}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s) issued, {visit}</source>
            <translation>
                <numerusform>Выдан %n предмет, {visit}</numerusform>
                <numerusform>Выдано %n предмета, {visit}</numerusform>
                <numerusform>Выдано %n предметов, {visit}</numerusform>
            </translation>
        </message>
        <message>
            <source>All equipment is back, {visit}</source>
            <translation>Все СИЗ возвращены, {visit}</translation>
        </message>
    </context>
    <context>
        <name>SavedFilters</name>
        <message>
            <source>Keep the filters</source>
            <translation>Сохранить фильтры</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Rename kept filters</source>
            <translation>Переименовать сохранённые фильтры</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>Какие</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>Новое имя</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Переименовать</translation>
        </message>
        <message>
            <source>Delete kept filters</source>
            <translation>Удалить сохранённые фильтры</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Kept as “{name}”</source>
            <translation>Сохранено как «{name}»</translation>
        </message>
        <message>
            <source>Filters named “{name}” are kept already. Choose another name.</source>
            <translation>Фильтры с именем «{name}» уже сохранены. Выберите другое имя.</translation>
        </message>
        <message>
            <source>Now called “{name}”</source>
            <translation>Теперь называется «{name}»</translation>
        </message>
        <message>
            <source>“{name}” is deleted</source>
            <translation>«{name}»: удалено</translation>
        </message>
        <message>
            <source>Filter: {name}</source>
            <translation>Фильтр: {name}</translation>
        </message>
    </context>
    <context>
        <name>Saving</name>
        <message>
            <source>This visit was changed elsewhere meanwhile: {who}.</source>
            <translation>Этот визит уже изменён: {who}.</translation>
        </message>
        <message>
            <source>This visit was changed elsewhere meanwhile.</source>
            <translation>Этот визит уже изменён в другом месте.</translation>
        </message>
        <message>
            <source>Choose for each field whose value stands, then save again.</source>
            <translation>Выберите для каждого поля, чьё значение остаётся, и сохраните ещё раз.</translation>
        </message>
        <message>
            <source>What they changed is shown now; what you typed is kept. Save again.</source>
            <translation>Чужие изменения показаны, введённое здесь сохранено. Сохраните ещё раз.</translation>
        </message>
    </context>
    <context>
        <name>Schedule</name>
        <message>
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Группа</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Тип</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Маршрут</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>no guide</source>
            <translation>нет экскурсовода</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Возвращено на место</translation>
        </message>
        <message>
            <source>Picked up: {visit}. Arrows move it, Shift and arrows change its length, Space drops it.</source>
            <translation>Взят: {visit}. Стрелки двигают, Shift и стрелки меняют длительность, пробел ставит на место.</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>подходит</translation>
        </message>
        <message>
            <source>up to {people} · {minutes} min</source>
            <translation>до {people} чел. · {minutes} мин</translation>
        </message>
        <message>
            <source>People a day</source>
            <translation>Людей за день</translation>
        </message>
        <message>
            <source>over the norm of {most}</source>
            <translation>выше нормы {most}</translation>
        </message>
        <message>
            <source>of {most}</source>
            <translation>из {most}</translation>
        </message>
        <message>
            <source>week {number}</source>
            <translation>неделя {number}</translation>
        </message>
        <message>
            <source>{month} is closed</source>
            <translation>{month} закрыт</translation>
        </message>
        <message>
            <source>{month} is open</source>
            <translation>{month} открыт</translation>
        </message>
        <message>
            <source>No guide yet</source>
            <translation>Без экскурсовода</translation>
        </message>
        <message>
            <source>{day} {starts} to {ends}</source>
            <translation>{day}, {starts}–{ends}</translation>
        </message>
        <message>
            <source>guide {names}</source>
            <translation>экскурсовод {names}</translation>
        </message>
        <message>
            <source>no visits</source>
            <translation>визитов нет</translation>
        </message>
        <message>
            <source>off duty</source>
            <translation>не работает</translation>
        </message>
        <message>
            <source>absent</source>
            <translation>отсутствует</translation>
        </message>
        <message>
            <source>closed through {day}</source>
            <translation>закрыто по {day}</translation>
        </message>
        <message>
            <source>closed until {moment}</source>
            <translation>закрыто до {moment}</translation>
        </message>
        <message>
            <source>A visit at {time}</source>
            <translation>Есть визит в {time}</translation>
        </message>
        <message>
            <source>Visits at {times}</source>
            <translation>Есть визиты в {times}</translation>
        </message>
    </context>
    <context>
        <name>ScheduleCommands</name>
        <message>
            <source>Schedule: day</source>
            <translation>Расписание: день</translation>
        </message>
        <message>
            <source>Schedule: week</source>
            <translation>Расписание: неделя</translation>
        </message>
        <message>
            <source>Schedule: month</source>
            <translation>Расписание: месяц</translation>
        </message>
        <message>
            <source>Schedule: agenda</source>
            <translation>Расписание: список</translation>
        </message>
        <message>
            <source>Schedule: today</source>
            <translation>Расписание: сегодня</translation>
        </message>
        <message>
            <source>Schedule: earlier</source>
            <translation>Расписание: раньше</translation>
        </message>
        <message>
            <source>Schedule: later</source>
            <translation>Расписание: позже</translation>
        </message>
        <message>
            <source>Go to a date…</source>
            <translation>Перейти к дате…</translation>
        </message>
        <message>
            <source>Lanes by routes or guides</source>
            <translation>Дорожки: маршруты или экскурсоводы</translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>Открыть визит</translation>
        </message>
        <message>
            <source>New visit here</source>
            <translation>Новый визит здесь</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Перенести на…</translation>
        </message>
        <message>
            <source>The group is late…</source>
            <translation>Группа опаздывает…</translation>
        </message>
        <message>
            <source>Move by days…</source>
            <translation>Сдвинуть на дни…</translation>
        </message>
        <message>
            <source>Change the guide…</source>
            <translation>Сменить экскурсовода…</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Подтвердить</translation>
        </message>
        <message>
            <source>Call off with a reason…</source>
            <translation>Отменить с причиной…</translation>
        </message>
        <message>
            <source>Copy to another date…</source>
            <translation>Копировать на другую дату…</translation>
        </message>
        <message>
            <source>Copy the day to another date…</source>
            <translation>Копировать день на другую дату…</translation>
        </message>
        <message>
            <source>Copy the week to another week…</source>
            <translation>Копировать неделю на другую…</translation>
        </message>
        <message>
            <source>Copy as rows for a spreadsheet</source>
            <translation>Копировать строками для таблицы</translation>
        </message>
        <message>
            <source>Paste visits out of a spreadsheet…</source>
            <translation>Вставить визиты из таблицы…</translation>
        </message>
        <message>
            <source>Next problem</source>
            <translation>Следующая проблема</translation>
        </message>
        <message>
            <source>Previous problem</source>
            <translation>Предыдущая проблема</translation>
        </message>
        <message>
            <source>Place a request…</source>
            <translation>Поставить заявку…</translation>
        </message>
        <message>
            <source>Filter the schedule…</source>
            <translation>Фильтр расписания…</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Сбросить отбор</translation>
        </message>
        <message>
            <source>Print the schedule</source>
            <translation>Печать расписания</translation>
        </message>
        <message>
            <source>The guide is ill…</source>
            <translation>Экскурсовод заболел…</translation>
        </message>
        <message>
            <source>Guides of the visit…</source>
            <translation>Экскурсоводы визита…</translation>
        </message>
        <message>
            <source>Keep the filters under a name…</source>
            <translation>Сохранить фильтры под именем…</translation>
        </message>
        <message>
            <source>Rename kept filters…</source>
            <translation>Переименовать сохранённые фильтры…</translation>
        </message>
        <message>
            <source>Delete kept filters…</source>
            <translation>Удалить сохранённые фильтры…</translation>
        </message>
        <message>
            <source>Change the route…</source>
            <translation>Сменить маршрут…</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Переименовать…</translation>
        </message>
    </context>
    <context>
        <name>ScheduleScreen</name>
        <message>
            <source>Schedule</source>
            <translation>Расписание</translation>
        </message>
        <message>
            <source>Visits shown</source>
            <translation>Показанные визиты</translation>
        </message>
        <message>
            <source>Visits by day</source>
            <translation>Визиты по дням</translation>
        </message>
        <message>
            <source>Move by days…</source>
            <translation>Сдвинуть на дни…</translation>
        </message>
        <message>
            <source>Change the guide…</source>
            <translation>Сменить экскурсовода…</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Подтвердить</translation>
        </message>
        <message>
            <source>Copy…</source>
            <translation>Копировать…</translation>
        </message>
        <message>
            <source>Call off…</source>
            <translation>Отменить…</translation>
        </message>
        <message>
            <source>Change the route…</source>
            <translation>Сменить маршрут…</translation>
        </message>
    </context>
    <context>
        <name>SearchButton</name>
        <message>
            <source>Find or do…</source>
            <translation>Найти или выполнить…</translation>
        </message>
    </context>
    <context>
        <name>Sender</name>
        <message>
            <source>The summary of {month} is delivered</source>
            <translation>Сводка доставлена: {month}</translation>
        </message>
        <message numerus="yes">
            <source>%n summary(s) delivered</source>
            <translation>
                <numerusform>Доставлена %n сводка</numerusform>
                <numerusform>Доставлены %n сводки</numerusform>
                <numerusform>Доставлено %n сводок</numerusform>
            </translation>
        </message>
        <message>
            <source>The agency accepted the summary of {month}</source>
            <translation>Агентство приняло сводку: {month}</translation>
        </message>
        <message>
            <source>The agency returned the summary of {month}: see Exchange</source>
            <translation>Агентство вернуло сводку ({month}): см. «Обмен»</translation>
        </message>
    </context>
    <context>
        <name>SeriesSheet</name>
        <message>
            <source>One visit so far</source>
            <translation>Пока один визит</translation>
        </message>
        <message>
            <source>Series of visits</source>
            <translation>Серия визитов</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Закрыть (Esc)</translation>
        </message>
        <message>
            <source>Change the series</source>
            <translation>Изменить серию</translation>
        </message>
        <message numerus="yes">
            <source>Change %n visit(s)</source>
            <translation>
                <numerusform>Изменить %n визит</numerusform>
                <numerusform>Изменить %n визита</numerusform>
                <numerusform>Изменить %n визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>What is not touched stays as it is; what is past is only looked at.</source>
            <translation>Чего не касались, остаётся как есть; прошедшее только для чтения.</translation>
        </message>
        <message>
            <source>These would stand as conflicting:</source>
            <translation>С конфликтом останутся:</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
        <message numerus="yes">
            <source>Make %n visit(s)</source>
            <translation>
                <numerusform>Создать %n визит</numerusform>
                <numerusform>Создать %n визита</numerusform>
                <numerusform>Создать %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s): {rule}</source>
            <translation>
                <numerusform>%n визит: {rule}</numerusform>
                <numerusform>%n визита: {rule}</numerusform>
                <numerusform>%n визитов: {rule}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>These dates cannot be used:</source>
            <translation>Эти даты не подходят:</translation>
        </message>
    </context>
    <context>
        <name>SettingLine</name>
        <message>
            <source>default</source>
            <translation>по умолчанию</translation>
        </message>
        <message>
            <source>changed {day}</source>
            <translation>изменено {day}</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>изменено</translation>
        </message>
        <message>
            <source>Default of “{title}”</source>
            <translation>Значение по умолчанию: «{title}»</translation>
        </message>
    </context>
    <context>
        <name>SettingsGroups</name>
        <message>
            <source>Site and gates</source>
            <translation>Площадка и проходные</translation>
        </message>
        <message>
            <source>enterprise code name region zone hours opens closes people per day</source>
            <translation>предприятие код название регион пояс часы открытие закрытие человек в день</translation>
        </message>
        <message>
            <source>Routes</source>
            <translation>Маршруты</translation>
        </message>
        <message>
            <source>stops capacity ages languages equipment slots lead times retire</source>
            <translation>остановки вместимость возраст языки сиз слоты сроки снять</translation>
        </message>
        <message>
            <source>Working calendar</source>
            <translation>Рабочий календарь</translation>
        </message>
        <message>
            <source>holidays working Saturdays days off import</source>
            <translation>праздники рабочие субботы выходные перенос импорт</translation>
        </message>
        <message>
            <source>Closed times</source>
            <translation>Закрытые периоды</translation>
        </message>
        <message>
            <source>close reopen repair shutdown route stop site</source>
            <translation>закрыть открыть ремонт остановка маршрут площадка</translation>
        </message>
        <message>
            <source>Limits and lead times</source>
            <translation>Пределы и сроки</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>language theme light dark text size</source>
            <translation>язык тема светлая тёмная размер текста</translation>
        </message>
        <message>
            <source>minutes days answer hold list clearance grace opening hours how early</source>
            <translation>минуты дни ответ бронь список допуск ожидание часы работы сроки заранее</translation>
        </message>
        <message>
            <source>Categories and reasons</source>
            <translation>Категории и причины</translation>
        </message>
        <message>
            <source>words titles codes purposes kinds incidents absences refusals retire offer</source>
            <translation>слова названия коды цели виды происшествия отсутствия отказы убрать предлагать</translation>
        </message>
        <message>
            <source>Equipment</source>
            <translation>СИЗ</translation>
        </message>
        <message>
            <source>stock pieces sizes helmets vests shoes</source>
            <translation>запас штуки размеры каски жилеты обувь средства защиты</translation>
        </message>
        <message>
            <source>Briefing texts</source>
            <translation>Тексты инструктажа</translation>
        </message>
        <message>
            <source>safety versions languages</source>
            <translation>безопасность версии языки</translation>
        </message>
        <message>
            <source>Rooms</source>
            <translation>Помещения</translation>
        </message>
        <message>
            <source>seats hall museum canteen</source>
            <translation>места зал музей столовая</translation>
        </message>
        <message>
            <source>Pass office</source>
            <translation>Бюро пропусков</translation>
        </message>
        <message>
            <source>columns layout file xlsx csv dates clearance</source>
            <translation>столбцы формат файл xlsx csv даты допуск</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Письма</translation>
        </message>
        <message>
            <source>templates signature bank details address telephone mail</source>
            <translation>шаблоны подпись реквизиты адрес телефон почта</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>Агентство</translation>
        </message>
        <message>
            <source>summary delivery destination key receipt due</source>
            <translation>сводка доставка адрес ключ квитанция срок</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>Сроки хранения</translation>
        </message>
        <message>
            <source>names documents personal data days destroy erase keep</source>
            <translation>имена документы персональные данные дни уничтожить стереть хранить</translation>
        </message>
    </context>
    <context>
        <name>SettingsProblems</name>
        <message>
            <source>Latin letters, figures, dots and dashes, for example ROLL-2.</source>
            <translation>Латинские буквы, цифры, точки и дефисы, например ROLL-2.</translation>
        </message>
        <message>
            <source>Two figures, a dot, two figures: 24.10.</source>
            <translation>Две цифры, точка, две цифры: 24.10.</translation>
        </message>
        <message>
            <source>Latin letters, figures, dots and dashes.</source>
            <translation>Латинские буквы, цифры, точки и дефисы.</translation>
        </message>
        <message>
            <source>The code of the region by ISO 3166-2: RU-SVE.</source>
            <translation>Код региона по ISO 3166-2: RU-SVE.</translation>
        </message>
        <message>
            <source>This is needed.</source>
            <translation>Это нужно заполнить.</translation>
        </message>
        <message>
            <source>At most {max_length} characters.</source>
            <translation>Не больше {max_length} знаков.</translation>
        </message>
        <message>
            <source>Choose at least one.</source>
            <translation>Выберите хотя бы один.</translation>
        </message>
        <message>
            <source>Give {ge} or more.</source>
            <translation>Укажите {ge} или больше.</translation>
        </message>
        <message>
            <source>Give {le} or less.</source>
            <translation>Укажите {le} или меньше.</translation>
        </message>
        <message>
            <source>Give a whole number.</source>
            <translation>Укажите целое число.</translation>
        </message>
        <message>
            <source>“{input}” is not a day. Example: 25.11.2026</source>
            <translation>Такого дня нет: «{input}». Пример: 25.11.2026</translation>
        </message>
        <message>
            <source>“{input}” is not a time. Example: 9:30</source>
            <translation>Такого времени нет: «{input}». Пример: 9:30</translation>
        </message>
        <message>
            <source>This cannot be used here.</source>
            <translation>Это здесь не подходит.</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Everything can be undone</source>
            <translation>Всё можно отменить</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>Найти настройку</translation>
        </message>
        <message>
            <source>Groups of settings</source>
            <translation>Разделы настроек</translation>
        </message>
        <message>
            <source>No group has this. Esc shows all.</source>
            <translation>Такого раздела нет. Esc покажет все.</translation>
        </message>
    </context>
    <context>
        <name>Shares</name>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Часы</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Визиты</translation>
        </message>
        <message>
            <source>Days of weekends</source>
            <translation>Выходные дни</translation>
        </message>
        <message>
            <source>{has} h, fair {share} h</source>
            <translation>{has} ч, доля {share} ч</translation>
        </message>
        <message>
            <source>{has}, fair {share}</source>
            <translation>{has}, доля {share}</translation>
        </message>
        <message>
            <source>fair</source>
            <translation>по доле</translation>
        </message>
        <message>
            <source>above the fair share</source>
            <translation>больше справедливой доли</translation>
        </message>
        <message>
            <source>below the fair share</source>
            <translation>меньше справедливой доли</translation>
        </message>
    </context>
    <context>
        <name>SheetActions</name>
        <message>
            <source>Save the visit</source>
            <translation>Сохранить визит</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Подтвердить</translation>
        </message>
        <message>
            <source>Hold the slot</source>
            <translation>Придержать время</translation>
        </message>
        <message>
            <source>Cancel with a reason…</source>
            <translation>Отменить с причиной…</translation>
        </message>
        <message>
            <source>Refuse with a reason…</source>
            <translation>Отказать с причиной…</translation>
        </message>
        <message>
            <source>Nobody came</source>
            <translation>Никто не пришёл</translation>
        </message>
        <message>
            <source>Guides and their roles…</source>
            <translation>Экскурсоводы и роли…</translation>
        </message>
        <message>
            <source>List of names…</source>
            <translation>Список группы…</translation>
        </message>
        <message>
            <source>Clearance…</source>
            <translation>Согласование…</translation>
        </message>
        <message>
            <source>Comes again…</source>
            <translation>Повторяется…</translation>
        </message>
        <message>
            <source>Letters…</source>
            <translation>Письма…</translation>
        </message>
        <message>
            <source>The visit before</source>
            <translation>Предыдущий визит</translation>
        </message>
        <message>
            <source>The visit after</source>
            <translation>Следующий визит</translation>
        </message>
        <message>
            <source>Next problem of the visit</source>
            <translation>Следующая задача визита</translation>
        </message>
        <message>
            <source>Problem before</source>
            <translation>Предыдущая задача</translation>
        </message>
        <message>
            <source>Why is the visit cancelled?</source>
            <translation>Почему визит отменяется?</translation>
        </message>
        <message>
            <source>Cancel the visit</source>
            <translation>Отменить визит</translation>
        </message>
        <message>
            <source>Why is the visit refused?</source>
            <translation>Почему в визите отказано?</translation>
        </message>
        <message>
            <source>Refuse the visit</source>
            <translation>Отказать</translation>
        </message>
        <message>
            <source>Lists to print…</source>
            <translation>Списки на печать…</translation>
        </message>
        <message>
            <source>Attendance from paper…</source>
            <translation>Посещаемость с бумаги…</translation>
        </message>
        <message>
            <source>Incident…</source>
            <translation>Происшествие…</translation>
        </message>
        <message>
            <source>Another cause…</source>
            <translation>Другая причина…</translation>
        </message>
        <message>
            <source>Why did nobody come?</source>
            <translation>Почему никто не пришёл?</translation>
        </message>
        <message>
            <source>Change the cause</source>
            <translation>Изменить причину</translation>
        </message>
    </context>
    <context>
        <name>SheetHeader</name>
        <message>
            <source>The visit before (Alt+↑)</source>
            <translation>Предыдущий визит (Alt+↑)</translation>
        </message>
        <message>
            <source>The visit after (Alt+↓)</source>
            <translation>Следующий визит (Alt+↓)</translation>
        </message>
        <message>
            <source>More actions</source>
            <translation>Другие действия</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Закрыть (Esc)</translation>
        </message>
    </context>
    <context>
        <name>SheetPage</name>
        <message>
            <source>Close (Esc)</source>
            <translation>Закрыть (Esc)</translation>
        </message>
    </context>
    <context>
        <name>SheetParts</name>
        <message>
            <source>Details</source>
            <translation>Основное</translation>
        </message>
        <message>
            <source>Visitors</source>
            <translation>Посетители</translation>
        </message>
        <message>
            <source>Clearance</source>
            <translation>Допуск</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Документы</translation>
        </message>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>Parts of the visit</source>
            <translation>Части визита</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Отбросить</translation>
        </message>
        <message>
            <source>Save with a reason…</source>
            <translation>Сохранить с причиной…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>That day</source>
            <translation>Этот день</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>The search goes on</source>
            <translation>Поиск идёт</translation>
        </message>
        <message>
            <source>The table shows the best plan so far.</source>
            <translation>В таблице лучший из найденных планов.</translation>
        </message>
        <message>
            <source>Looking for the cause…</source>
            <translation>Ищем причину…</translation>
        </message>
        <message numerus="yes">
            <source>%n more do(es) not fit</source>
            <translation>
                <numerusform>Ещё %n не подходит</numerusform>
                <numerusform>Ещё %n не подходят</numerusform>
                <numerusform>Ещё %n не подходят</numerusform>
            </translation>
        </message>
        <message>
            <source>To call</source>
            <translation>Позвонить</translation>
        </message>
        <message numerus="yes">
            <source>%n announced assignment(s) change</source>
            <translation>
                <numerusform>%n сообщённое назначение изменится</numerusform>
                <numerusform>%n сообщённых назначения изменятся</numerusform>
                <numerusform>%n сообщённых назначений изменятся</numerusform>
            </translation>
        </message>
        <message>
            <source>no longer: {visit}</source>
            <translation>больше не ведёт: {visit}</translation>
        </message>
        <message>
            <source>Why it has no guide</source>
            <translation>Почему не закрыт</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>{place} из {count}</translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>Открыть визит</translation>
        </message>
        <message>
            <source>free</source>
            <translation>время свободно</translation>
        </message>
        <message>
            <source>fits but for one thing</source>
            <translation>всё подходит, кроме одного</translation>
        </message>
        <message>
            <source>does not fit</source>
            <translation>не подходит</translation>
        </message>
        <message>
            <source>What you can do</source>
            <translation>Что можно сделать</translation>
        </message>
        <message>
            <source>The plan is accepted with it, as one step.</source>
            <translation>План будет принят вместе с этим, одним шагом.</translation>
        </message>
    </context>
    <context>
        <name>SigningCard</name>
        <message>
            <source>Package</source>
            <translation>Пакет</translation>
        </message>
        <message>
            <source>Checksum</source>
            <translation>Контрольная сумма</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Ключ</translation>
        </message>
        <message>
            <source>{month} is not signed yet</source>
            <translation>{month}: сводка пока не подписана</translation>
        </message>
        <message>
            <source>Closing the month signs its summary with the key of this site</source>
            <translation>При закрытии месяца сводка подписывается ключом этой площадки</translation>
        </message>
        <message>
            <source>Signed and verified</source>
            <translation>Подписано и проверено</translation>
        </message>
        <message>
            <source>The agency knows this key by its fingerprint</source>
            <translation>Агентство узнаёт этот ключ по отпечатку</translation>
        </message>
    </context>
    <context>
        <name>SiteGroup</name>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Название по-английски</translation>
        </message>
        <message>
            <source>Code given by the agency</source>
            <translation>Код от агентства</translation>
        </message>
        <message>
            <source>Industry code</source>
            <translation>Код отрасли</translation>
        </message>
        <message>
            <source>Programme code</source>
            <translation>Код программы</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Region code</source>
            <translation>Код региона</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>Город</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Часовой пояс</translation>
        </message>
        <message>
            <source>Opens at</source>
            <translation>Открытие</translation>
        </message>
        <message>
            <source>Closes at</source>
            <translation>Закрытие</translation>
        </message>
        <message>
            <source>People per day</source>
            <translation>Человек в день</translation>
        </message>
        <message>
            <source>Assembly point</source>
            <translation>Место сбора</translation>
        </message>
        <message>
            <source>Enterprise</source>
            <translation>Предприятие</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Площадка</translation>
        </message>
        <message>
            <source>Gates</source>
            <translation>Проходные</translation>
        </message>
        <message>
            <source>Save the enterprise</source>
            <translation>Сохранить предприятие</translation>
        </message>
        <message>
            <source>Save the site</source>
            <translation>Сохранить площадку</translation>
        </message>
        <message>
            <source>New gate</source>
            <translation>Новая проходная</translation>
        </message>
        <message>
            <source>Add the gate</source>
            <translation>Добавить проходную</translation>
        </message>
        <message>
            <source>Gate</source>
            <translation>Проходная</translation>
        </message>
    </context>
    <context>
        <name>SlotRow</name>
        <message>
            <source>Hold</source>
            <translation>Бронь</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Подтвердить</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Основное</translation>
        </message>
        <message>
            <source>Plan it with a reason</source>
            <translation>Запланировать с обоснованием</translation>
        </message>
    </context>
    <context>
        <name>Standing</name>
        <message>
            <source>{month} is closed. A change becomes a correction.</source>
            <translation>{month}: месяц закрыт. Изменение станет поправкой.</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>Новый визит</translation>
        </message>
        <message>
            <source>Planned anew</source>
            <translation>Планируется заново</translation>
        </message>
        <message>
            <source>There is no visit before this one.</source>
            <translation>Раньше этого визита ничего нет.</translation>
        </message>
        <message>
            <source>There is no visit after this one.</source>
            <translation>Позже этого визита ничего нет.</translation>
        </message>
        <message>
            <source>Visit {number}</source>
            <translation>Визит {number}</translation>
        </message>
        <message>
            <source>{visit} · changed {when} · {who}</source>
            <translation>{visit} · изменён {when} · {who}</translation>
        </message>
        <message>
            <source>{visit} · changed {when}</source>
            <translation>{visit} · изменён {when}</translation>
        </message>
    </context>
    <context>
        <name>StandingLine</name>
        <message>
            <source>Take off</source>
            <translation>Снять</translation>
        </message>
        <message>
            <source>Take off: {guide}</source>
            <translation>Снять: {guide}</translation>
        </message>
    </context>
    <context>
        <name>StepPanel</name>
        <message>
            <source>Visits not closed: {n}</source>
            <translation>Незакрытых визитов: {n}</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Визиты</translation>
        </message>
        <message>
            <source>Every visit of the month is closed, called off or missed.</source>
            <translation>Каждый визит месяца закрыт, отменён или отмечен как неявка.</translation>
        </message>
        <message>
            <source>Visits still to come: {n}. They are closed when their day is over.</source>
            <translation>Впереди визитов: {n}. Их закрывают, когда пройдёт их день.</translation>
        </message>
        <message>
            <source>Only a closed visit is counted for good</source>
            <translation>Окончательно считается только закрытый визит</translation>
        </message>
        <message>
            <source>Gaps in the log: {n}</source>
            <translation>Пробелов в журнале: {n}</translation>
        </message>
        <message>
            <source>Gaps in the log</source>
            <translation>Пробелы в журнале</translation>
        </message>
        <message>
            <source>Nothing is missing in the log of {of_month}.</source>
            <translation>В журнале {of_month} всё на месте.</translation>
        </message>
        <message>
            <source>Left as unknown: {n}. The summary shows how many.</source>
            <translation>Оставлено неизвестным: {n}. В сводке видно сколько.</translation>
        </message>
        <message>
            <source>Fill them in or mark them as unknown: the summary shows how many</source>
            <translation>Заполните или пометьте «неизвестно»: в сводке будет видно сколько</translation>
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <source>One less</source>
            <translation>На одного меньше</translation>
        </message>
        <message>
            <source>One more</source>
            <translation>На одного больше</translation>
        </message>
    </context>
    <context>
        <name>StepsCard</name>
        <message>
            <source>Closing of {of_month}</source>
            <translation>Закрытие {of_month}</translation>
        </message>
        <message>
            <source>step {n} of {all}</source>
            <translation>шаг {n} из {all}</translation>
        </message>
    </context>
    <context>
        <name>StopQuestion</name>
        <message>
            <source>Not to admit</source>
            <translation>Не пропускать</translation>
        </message>
        <message>
            <source>The person is told apart at the import of a list and at the gate. No paper says why.</source>
            <translation>О совпадении скажет загрузка списка и проходная. Причину не печатает ни один документ.</translation>
        </message>
        <message>
            <source>Put on the list</source>
            <translation>Внести в список</translation>
        </message>
        <message>
            <source>Surname</source>
            <translation>Фамилия</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Дата рождения</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Документ</translation>
        </message>
        <message>
            <source>Reason, for staff only</source>
            <translation>Причина, только для сотрудников</translation>
        </message>
        <message>
            <source>Write the day as 31.01.1980.</source>
            <translation>Запишите дату так: 31.01.1980.</translation>
        </message>
        <message>
            <source>Give the surname.</source>
            <translation>Укажите фамилию.</translation>
        </message>
        <message>
            <source>Give the reason.</source>
            <translation>Укажите причину.</translation>
        </message>
    </context>
    <context>
        <name>StopsEditor</name>
        <message>
            <source>Add a stop</source>
            <translation>Добавить остановку</translation>
        </message>
        <message>
            <source>Alt+↑ and Alt+↓ move a stop</source>
            <translation>Alt+↑ и Alt+↓ переставляют остановку</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Остановка</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Минут</translation>
        </message>
        <message>
            <source>Fits (0: any)</source>
            <translation>Мест (0: любое)</translation>
        </message>
        <message>
            <source>Photographs</source>
            <translation>Съёмка</translation>
        </message>
        <message>
            <source>Optional</source>
            <translation>Можно без неё</translation>
        </message>
        <message>
            <source>Take the stop off</source>
            <translation>Убрать остановку</translation>
        </message>
        <message>
            <source>{name}, stop {number}</source>
            <translation>{name}, остановка {number}</translation>
        </message>
        <message>
            <source>Draw the stop to another place</source>
            <translation>Перетащите остановку на другое место</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>По-английски</translation>
        </message>
    </context>
    <context>
        <name>StoresForm</name>
        <message>
            <source>Stock…</source>
            <translation>Запас…</translation>
        </message>
        <message>
            <source>Rooms…</source>
            <translation>Помещения…</translation>
        </message>
        <message numerus="yes">
            <source>{room}, %n seat(s)</source>
            <translation>
                <numerusform>{room}, %n место</numerusform>
                <numerusform>{room}, %n места</numerusform>
                <numerusform>{room}, %n мест</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is worn on this route.</source>
            <translation>На этом маршруте СИЗ не нужны.</translation>
        </message>
        <message>
            <source>{kind}: {wanted}, not counted</source>
            <translation>{kind}: {wanted}, запас не указан</translation>
        </message>
        <message>
            <source>{kind}: {wanted} of {left}</source>
            <translation>{kind}: {wanted} из {left}</translation>
        </message>
    </context>
    <context>
        <name>SummaryCard</name>
        <message>
            <source>requests</source>
            <translation>заявки</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>подтверждено</translation>
        </message>
        <message>
            <source>held</source>
            <translation>состоялось</translation>
        </message>
        <message>
            <source>admitted</source>
            <translation>прошли КПП</translation>
        </message>
        <message>
            <source>Check as the agency would</source>
            <translation>Проверить глазами агентства</translation>
        </message>
        <message>
            <source>Summary of {month}, revision {n}</source>
            <translation>Сводка: {month}, версия {n}</translation>
        </message>
        <message>
            <source>Summary of {month}, draft of revision {n}</source>
            <translation>Сводка: {month}, черновик версии {n}</translation>
        </message>
        <message>
            <source>Summary of {month}, draft</source>
            <translation>Сводка: {month}, черновик</translation>
        </message>
        <message>
            <source>Every figure opens to the visits behind it</source>
            <translation>Любую цифру можно открыть до списка визитов</translation>
        </message>
        <message>
            <source>Figures that differ from revision {n}: {count}</source>
            <translation>Цифр, отличных от версии {n}: {count}</translation>
        </message>
        <message>
            <source>checksum {digest}</source>
            <translation>контрольная сумма {digest}</translation>
        </message>
        <message>
            <source>the checksum appears on closing</source>
            <translation>контрольная сумма появится при закрытии</translation>
        </message>
        <message>
            <source>{n} lack a country</source>
            <translation>{n} без страны</translation>
        </message>
        <message>
            <source>all of them</source>
            <translation>все</translation>
        </message>
        <message>
            <source>in the summary</source>
            <translation>в сводке</translation>
        </message>
        <message>
            <source>for this month</source>
            <translation>на этот месяц</translation>
        </message>
        <message>
            <source>{n} lost, {joined} joined</source>
            <translation>отпало {n}, добавилось {joined}</translation>
        </message>
        <message>
            <source>{n} not held</source>
            <translation>не состоялось {n}</translation>
        </message>
        <message>
            <source>{n} not confirmed</source>
            <translation>отпало {n}</translation>
        </message>
        <message>
            <source>on site now</source>
            <translation>сейчас на территории</translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n группа</numerusform>
                <numerusform>%n группы</numerusform>
                <numerusform>%n групп</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s) and escort(s)</source>
            <translation>
                <numerusform>%n экскурсовод или сопровождающий</numerusform>
                <numerusform>%n экскурсовода и сопровождающих</numerusform>
                <numerusform>%n экскурсоводов и сопровождающих</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody on site</source>
            <translation>Никого нет</translation>
        </message>
        <message>
            <source>not yet accounted for</source>
            <translation>ещё не отмечены</translation>
        </message>
        <message>
            <source>everybody is accounted for</source>
            <translation>отмечены все</translation>
        </message>
        <message>
            <source>{here} of {people} visitors and {crew_here} of {crew} guides are here</source>
            <translation>{here} из {people} посетителей и {crew_here} из {crew} экскурсоводов на месте</translation>
        </message>
        <message numerus="yes">
            <source>%n found and not listed</source>
            <translation>
                <numerusform>%n найден не из списка</numerusform>
                <numerusform>%n найдены не из списка</numerusform>
                <numerusform>%n найдены не из списка</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TableColumns</name>
        <message>
            <source>As they were at first</source>
            <translation>Как было сначала</translation>
        </message>
        <message>
            <source>{column} (no room now)</source>
            <translation>{column} (сейчас не помещается)</translation>
        </message>
    </context>
    <context>
        <name>TheirsPanel</name>
        <message>
            <source>Mine</source>
            <translation>Моё</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>Чужое</translation>
        </message>
    </context>
    <context>
        <name>TimeForm</name>
        <message>
            <source>Enter afterwards</source>
            <translation>Ввести задним числом</translation>
        </message>
        <message>
            <source>Enter with this time</source>
            <translation>Вводить с этим временем</translation>
        </message>
        <message>
            <source>Arrivals and leavings are written with this time until you press F12 again, and marked.</source>
            <translation>Входы и выходы пишутся с этим временем и отметкой, пока F12 не нажата снова.</translation>
        </message>
        <message>
            <source>True time</source>
            <translation>Верное время</translation>
        </message>
    </context>
    <context>
        <name>TimeQuestion</name>
        <message>
            <source>Correct a time</source>
            <translation>Исправление времени</translation>
        </message>
        <message>
            <source>The line stays in the log as void; a new one is entered with the true time.</source>
            <translation>Прежняя запись останется в журнале погашенной, новая получит верное время.</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Исправить</translation>
        </message>
        <message>
            <source>True time</source>
            <translation>Верное время</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>no guide</source>
            <translation>нет экскурсовода</translation>
        </message>
        <message>
            <source>a conflict</source>
            <translation>конфликт</translation>
        </message>
        <message>
            <source>a possible conflict</source>
            <translation>возможный конфликт</translation>
        </message>
        <message>
            <source>Day by route</source>
            <translation>День по маршрутам</translation>
        </message>
    </context>
    <context>
        <name>Toast</name>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Повторить</translation>
        </message>
    </context>
    <context>
        <name>TodayScreen</name>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>by time</source>
            <translation>по времени</translation>
        </message>
        <message>
            <source>by state</source>
            <translation>по состоянию</translation>
        </message>
        <message>
            <source>Order of the visits</source>
            <translation>Порядок визитов</translation>
        </message>
        <message>
            <source>Day by route</source>
            <translation>День по маршрутам</translation>
        </message>
        <message>
            <source>Visits today</source>
            <translation>Визиты сегодня</translation>
        </message>
        <message numerus="yes">
            <source>%n fewer than declared</source>
            <translation>
                <numerusform>на %n меньше, чем заявляли</numerusform>
                <numerusform>на %n меньше, чем заявляли</numerusform>
                <numerusform>на %n меньше, чем заявляли</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more than declared</source>
            <translation>
                <numerusform>на %n больше, чем заявляли</numerusform>
                <numerusform>на %n больше, чем заявляли</numerusform>
                <numerusform>на %n больше, чем заявляли</numerusform>
            </translation>
        </message>
        <message>
            <source>as many as declared</source>
            <translation>столько, сколько заявляли</translation>
        </message>
        <message>
            <source>last at {time}</source>
            <translation>последние в {time}</translation>
        </message>
        <message>
            <source>declared today</source>
            <translation>заявлено на сегодня</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n визит</numerusform>
                <numerusform>%n визита</numerusform>
                <numerusform>%n визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>admitted at the gate</source>
            <translation>прошли проходную</translation>
        </message>
        <message>
            <source>on site now</source>
            <translation>сейчас на территории</translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n группа</numerusform>
                <numerusform>%n группы</numerusform>
                <numerusform>%n групп</numerusform>
            </translation>
        </message>
        <message>
            <source>have left</source>
            <translation>уже вышли</translation>
        </message>
        <message>
            <source>No visit fits this number. Choose it again to see all.</source>
            <translation>За этой цифрой визитов нет. Выберите её ещё раз, чтобы увидеть все.</translation>
        </message>
        <message>
            <source>No visits today.</source>
            <translation>Сегодня визитов нет.</translation>
        </message>
        <message>
            <source>No visits today. The next one is {when}.</source>
            <translation>Сегодня визитов нет. Ближайший: {when}.</translation>
        </message>
        <message>
            <source>Check-in</source>
            <translation>Регистрация</translation>
        </message>
        <message numerus="yes">
            <source>The day is over: %n visit(s)</source>
            <translation>
                <numerusform>День закончен: %n визит</numerusform>
                <numerusform>День закончен: %n визита</numerusform>
                <numerusform>День закончен: %n визитов</numerusform>
            </translation>
        </message>
        <message>
            <source>admitted {people}, not closed: {open}</source>
            <translation>прошли КПП {people}, не закрыто: {open}</translation>
        </message>
        <message>
            <source>Close the day</source>
            <translation>Закрыть день</translation>
        </message>
        <message>
            <source>A guide is ill…</source>
            <translation>Экскурсовод заболел…</translation>
        </message>
    </context>
    <context>
        <name>TomorrowCard</name>
        <message>
            <source>Tomorrow</source>
            <translation>Завтра</translation>
        </message>
        <message>
            <source>No visits</source>
            <translation>Визитов нет</translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n визит</numerusform>
                <numerusform>%n визита</numerusform>
                <numerusform>%n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>{visits}, {people}</source>
            <translation>{visits}, {people}</translation>
        </message>
    </context>
    <context>
        <name>ToolBar</name>
        <message>
            <source>Earlier (PgUp)</source>
            <translation>Раньше (PgUp)</translation>
        </message>
        <message>
            <source>Later (PgDn)</source>
            <translation>Позже (PgDn)</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Неделя</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>Список</translation>
        </message>
        <message>
            <source>Lanes:</source>
            <translation>Дорожки:</translation>
        </message>
        <message>
            <source>Lanes</source>
            <translation>Дорожки</translation>
        </message>
        <message>
            <source>routes</source>
            <translation>маршруты</translation>
        </message>
        <message>
            <source>guides</source>
            <translation>экскурсоводы</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Печать</translation>
        </message>
        <message>
            <source>Place a request (Q)</source>
            <translation>Поставить заявку (Q)</translation>
        </message>
        <message>
            <source>Earlier (Page up)</source>
            <translation>Раньше (Page Up)</translation>
        </message>
        <message>
            <source>Later (Page down)</source>
            <translation>Позже (Page Down)</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Что показано</translation>
        </message>
        <message>
            <source>Shares</source>
            <translation>Доли</translation>
        </message>
        <message>
            <source>What matters</source>
            <translation>Что важно</translation>
        </message>
    </context>
    <context>
        <name>TouchedVisits</name>
        <message numerus="yes">
            <source>%n visit(s) inside</source>
            <translation>
                <numerusform>%n визит попадает</numerusform>
                <numerusform>%n визита попадают</numerusform>
                <numerusform>%n визитов попадают</numerusform>
            </translation>
        </message>
        <message>
            <source>No visit lies inside.</source>
            <translation>Визитов в это время нет.</translation>
        </message>
        <message>
            <source>stays, as a conflict</source>
            <translation>остаётся, как конфликт</translation>
        </message>
        <message>
            <source>instead: {route}</source>
            <translation>вместо этого: {route}</translation>
        </message>
    </context>
    <context>
        <name>Turning</name>
        <message>
            <source>Go to a date</source>
            <translation>Перейти к дате</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Перейти</translation>
        </message>
    </context>
    <context>
        <name>UnwrittenForm</name>
        <message>
            <source>Write them now</source>
            <translation>Записать сейчас</translation>
        </message>
        <message>
            <source>Leave them unwritten</source>
            <translation>Уйти без записи</translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) not written yet</source>
            <translation>
                <numerusform>Не записано %n действие</numerusform>
                <numerusform>Не записано %n действия</numerusform>
                <numerusform>Не записано %n действий</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>They are tried again by themselves. Left unwritten they are lost: note them on paper first.</source>
            <translation>Программа сама повторяет попытки. Если уйти без записи, действия пропадут: сначала выпишите их на бумагу.</translation>
        </message>
    </context>
    <context>
        <name>Verdict</name>
        <message>
            <source>Tour {n}, {time}, {people} people</source>
            <translation>Экскурсия {n}, {time}, {people} чел.</translation>
        </message>
    </context>
    <context>
        <name>ViewChoice</name>
        <message>
            <source>What is shown of the month</source>
            <translation>Что показать о месяце</translation>
        </message>
    </context>
    <context>
        <name>ViewPage</name>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>All rows, for a spreadsheet</source>
            <translation>Все строки, для таблицы</translation>
        </message>
        <message>
            <source>XLSX</source>
            <translation>XLSX</translation>
        </message>
        <message>
            <source>Save this table as XLSX</source>
            <translation>Сохранить эту таблицу в XLSX</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message>
            <source>What is shown</source>
            <translation>Что показано</translation>
        </message>
        <message>
            <source>Involvement</source>
            <translation>Вовлечённость</translation>
        </message>
        <message>
            <source>Late: {count}</source>
            <translation>Опоздания: {count}</translation>
        </message>
        <message>
            <source>Refused: {count}</source>
            <translation>Отклонено: {count}</translation>
        </message>
        <message>
            <source>Enrolment: {count}</source>
            <translation>Реестр: {count}</translation>
        </message>
        <message>
            <source>No package counts yet. See what was refused, and whose key waits to be enrolled.</source>
            <translation>Пока ни один пакет не засчитан. Посмотрите, что отклонено и чей ключ ждёт внесения в реестр.</translation>
        </message>
    </context>
    <context>
        <name>VisitFields</name>
        <message>
            <source>Organiser</source>
            <translation>Организатор</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Группа</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Тип</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Маршрут</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Начало</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Минут</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Group leader</source>
            <translation>Руководитель группы</translation>
        </message>
        <message>
            <source>Leader's phone</source>
            <translation>Телефон руководителя</translation>
        </message>
        <message>
            <source>Note for the gate</source>
            <translation>Заметка для проходной</translation>
        </message>
        <message>
            <source>Note for us</source>
            <translation>Заметка для себя</translation>
        </message>
        <message>
            <source>Special needs</source>
            <translation>Особые потребности</translation>
        </message>
        <message>
            <source>Bus plate</source>
            <translation>Номер автобуса</translation>
        </message>
        <message>
            <source>Driver's phone</source>
            <translation>Телефон водителя</translation>
        </message>
        <message>
            <source>Bus due at</source>
            <translation>Автобус в</translation>
        </message>
        <message>
            <source>Equipment and rooms</source>
            <translation>СИЗ и помещения</translation>
        </message>
        <message>
            <source>Also on the tour</source>
            <translation>Кто ещё на экскурсии</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Цель</translation>
        </message>
        <message>
            <source>Programme code</source>
            <translation>Код программы</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>Оплата</translation>
        </message>
        <message>
            <source>Price, roubles</source>
            <translation>Цена, ₽</translation>
        </message>
        <message>
            <source>Came through</source>
            <translation>Канал</translation>
        </message>
        <message>
            <source>Country, two letters</source>
            <translation>Страна, две буквы</translation>
        </message>
        <message>
            <source>Region, as RU-SVE</source>
            <translation>Регион, как RU-SVE</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Муниципалитет</translation>
        </message>
        <message>
            <source>Age of the youngest</source>
            <translation>Возраст младшего</translation>
        </message>
        <message>
            <source>Of them served with an adaptation</source>
            <translation>Из них с адаптацией</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>не указан</translation>
        </message>
        <message>
            <source>More fields</source>
            <translation>Ещё поля</translation>
        </message>
        <message>
            <source>Open day</source>
            <translation>День открытых дверей</translation>
        </message>
        <message>
            <source>Visit by video</source>
            <translation>Визит по видеосвязи</translation>
        </message>
        <message>
            <source>Counts are an estimate</source>
            <translation>Числа — оценка</translation>
        </message>
        <message>
            <source>no guide yet</source>
            <translation>не назначен</translation>
        </message>
    </context>
    <context>
        <name>VisitForm</name>
        <message>
            <source>Say who comes: the name of the group.</source>
            <translation>Укажите, кто придёт: название группы.</translation>
        </message>
        <message>
            <source>The code of the country has two letters: RU, CN, DE.</source>
            <translation>Код страны — две буквы: RU, CN, DE.</translation>
        </message>
        <message>
            <source>Choose a route.</source>
            <translation>Выберите маршрут.</translation>
        </message>
        <message>
            <source>This cannot be used here.</source>
            <translation>Такое значение здесь не подходит.</translation>
        </message>
        <message>
            <source>Admitted, by category</source>
            <translation>Прошли КПП, по категориям</translation>
        </message>
        <message>
            <source>Tours walked</source>
            <translation>Пройденные экскурсии</translation>
        </message>
        <message>
            <source>Answered forms</source>
            <translation>Анкеты</translation>
        </message>
        <message>
            <source>held</source>
            <translation>состоялась</translation>
        </message>
        <message>
            <source>People on tour {number}</source>
            <translation>Человек на экскурсии {number}</translation>
        </message>
        <message>
            <source>Route walked on tour {number}</source>
            <translation>Маршрут экскурсии {number}</translation>
        </message>
        <message>
            <source>Forms</source>
            <translation>Анкет</translation>
        </message>
        <message>
            <source>Leader's score, 1 to 5</source>
            <translation>Оценка руководителя, 1–5</translation>
        </message>
        <message>
            <source>Would recommend</source>
            <translation>Посоветуют другим</translation>
        </message>
        <message>
            <source>of answered</source>
            <translation>из ответивших</translation>
        </message>
        <message>
            <source>Would work here</source>
            <translation>Хотели бы здесь работать</translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) are recorded already</source>
            <translation>
                <numerusform>%n анкета уже записана</numerusform>
                <numerusform>%n анкеты уже записаны</numerusform>
                <numerusform>%n анкет уже записано</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VisitRow</name>
        <message>
            <source>no guide</source>
            <translation>нет экскурсовода</translation>
        </message>
        <message>
            <source>{route} · {language}</source>
            <translation>{route} · {language}</translation>
        </message>
        <message>
            <source>not assigned</source>
            <translation>не назначен</translation>
        </message>
        <message>
            <source>of {declared}</source>
            <translation>из {declared}</translation>
        </message>
        <message>
            <source>{admitted} admitted of {declared} declared</source>
            <translation>прошли {admitted} из {declared} заявленных</translation>
        </message>
        <message>
            <source>on site</source>
            <translation>на территории</translation>
        </message>
        <message>
            <source>left at {time}</source>
            <translation>вышли в {time}</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>ждём</translation>
        </message>
        <message>
            <source>held until {day}</source>
            <translation>бронь до {day}</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Подтвердить</translation>
        </message>
        <message>
            <source>Assign</source>
            <translation>Назначить</translation>
        </message>
        <message>
            <source>Check in</source>
            <translation>Приход</translation>
        </message>
        <message>
            <source>Check out</source>
            <translation>Выход</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>Открыть визит</translation>
        </message>
        <message>
            <source>Guides of the visit…</source>
            <translation>Экскурсоводы визита…</translation>
        </message>
        <message>
            <source>{guide} is ill…</source>
            <translation>{guide}: болезнь…</translation>
        </message>
        <message>
            <source>{came} of {declared}</source>
            <translation>{came} из {declared}</translation>
        </message>
    </context>
    <context>
        <name>VisitSaying</name>
        <message>
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <source>no</source>
            <translation>нет</translation>
        </message>
    </context>
    <context>
        <name>VisitSheet</name>
        <message>
            <source>A draft was kept from before; it is not saved yet.</source>
            <translation>Сохранён черновик; сам визит ещё не сохранён.</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Визит</translation>
        </message>
        <message>
            <source>Changed: {fields}</source>
            <translation>Изменено: {fields}</translation>
        </message>
    </context>
    <context>
        <name>VisitorLists</name>
        <message>
            <source>Days</source>
            <translation>Дни</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Категория</translation>
        </message>
        <message>
            <source>today</source>
            <translation>сегодня</translation>
        </message>
        <message>
            <source>7 days</source>
            <translation>7 дней</translation>
        </message>
        <message>
            <source>31 days</source>
            <translation>31 день</translation>
        </message>
        <message>
            <source>a year</source>
            <translation>год</translation>
        </message>
        <message>
            <source>all days</source>
            <translation>все дни</translation>
        </message>
        <message>
            <source>all categories</source>
            <translation>все категории</translation>
        </message>
        <message>
            <source>Log of presences</source>
            <translation>Журнал посещений</translation>
        </message>
        <message>
            <source>People found</source>
            <translation>Найденные люди</translation>
        </message>
        <message>
            <source>Persons not to admit</source>
            <translation>Кого не пропускать</translation>
        </message>
    </context>
    <context>
        <name>Visitors</name>
        <message>
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <source>{time}, assumed</source>
            <translation>{time}, по умолчанию</translation>
        </message>
        <message>
            <source>Came in</source>
            <translation>Вход</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Выход</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Посетитель</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Визит</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Категория</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Страна</translation>
        </message>
        <message>
            <source>Badge</source>
            <translation>Бейдж</translation>
        </message>
        <message>
            <source>Briefed</source>
            <translation>Инструктаж</translation>
        </message>
        <message>
            <source>Equipment</source>
            <translation>СИЗ</translation>
        </message>
        <message>
            <source>Entered late</source>
            <translation>Внесено позже</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Рождение</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>С какого дня</translation>
        </message>
        <message>
            <source>Reason, for staff only</source>
            <translation>Причина, только для сотрудников</translation>
        </message>
    </context>
    <context>
        <name>VisitorsDoing</name>
        <message>
            <source>Nothing has outlived its time.</source>
            <translation>Данных с истёкшим сроком нет.</translation>
        </message>
    </context>
    <context>
        <name>VisitorsFiles</name>
        <message>
            <source>Personal data kept</source>
            <translation>Хранимые персональные данные</translation>
        </message>
        <message>
            <source>No personal data were destroyed yet: there is no act.</source>
            <translation>Персональные данные ещё не уничтожались: акта нет.</translation>
        </message>
        <message>
            <source>Act of destruction of personal data</source>
            <translation>Акт об уничтожении персональных данных</translation>
        </message>
        <message>
            <source>The file could not be written.</source>
            <translation>Не удалось записать файл.</translation>
        </message>
        <message>
            <source>Saved: {path}</source>
            <translation>Сохранено: {path}</translation>
        </message>
        <message>
            <source>Terms in force: names {names} days, documents {documents} days, never used {unused} days.</source>
            <translation>Действующие сроки: имена — {names} дн., документы — {documents} дн., неиспользованные — {unused} дн.</translation>
        </message>
        <message>
            <source>Names erased: {count}</source>
            <translation>Удалено имён: {count}</translation>
        </message>
        <message>
            <source>Document numbers erased: {count}</source>
            <translation>Удалено номеров документов: {count}</translation>
        </message>
        <message>
            <source>Erased in the program's database beyond recovery. Counts stay.</source>
            <translation>Удалено из базы программы без возможности восстановления. Счёт посещений сохранён.</translation>
        </message>
        <message>
            <source>Signature: ______________</source>
            <translation>Подпись: ______________</translation>
        </message>
        <message>
            <source>Where to save the file</source>
            <translation>Куда сохранить файл</translation>
        </message>
        <message>
            <source>Printed {moment}</source>
            <translation>Напечатано: {moment}</translation>
        </message>
        <message>
            <source>page {page} of {pages}</source>
            <translation>страница {page} из {pages}</translation>
        </message>
    </context>
    <context>
        <name>VisitorsScreen</name>
        <message>
            <source>Visitors</source>
            <translation>Посетители</translation>
        </message>
        <message numerus="yes">
            <source>the newest %n line(s); narrow the days for older ones</source>
            <translation>
                <numerusform>последняя %n запись; более ранние покажет выбор дней</numerusform>
                <numerusform>последние %n записи; более ранние покажет выбор дней</numerusform>
                <numerusform>последние %n записей; более ранние покажет выбор дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) of the log</source>
            <translation>
                <numerusform>%n запись журнала</numerusform>
                <numerusform>%n записи журнала</numerusform>
                <numerusform>%n записей журнала</numerusform>
            </translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Журнал</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Not to admit</source>
            <translation>Не пропускать</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Списки</translation>
        </message>
        <message>
            <source>Find a person by name</source>
            <translation>Найти по имени</translation>
        </message>
        <message>
            <source>Put on the list…</source>
            <translation>Внести в список…</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Найти человека</translation>
        </message>
        <message>
            <source>Correct the time of arrival…</source>
            <translation>Исправить время входа…</translation>
        </message>
        <message>
            <source>Correct the time of leaving…</source>
            <translation>Исправить время выхода…</translation>
        </message>
        <message>
            <source>Clearance by the pass office…</source>
            <translation>Согласование в бюро пропусков…</translation>
        </message>
        <message>
            <source>Take off the list of persons not to admit</source>
            <translation>Убрать из списка «Не пропускать»</translation>
        </message>
        <message>
            <source>Destroy data whose time is over</source>
            <translation>Уничтожить данные, срок которых истёк</translation>
        </message>
        <message>
            <source>Names of visitors are not shown to your role.</source>
            <translation>Вашей роли имена посетителей не показываются.</translation>
        </message>
        <message>
            <source>Act of destruction as PDF…</source>
            <translation>Акт об уничтожении в PDF…</translation>
        </message>
    </context>
    <context>
        <name>VisitorsTab</name>
        <message>
            <source>younger than the route allows</source>
            <translation>младше, чем допускает маршрут</translation>
        </message>
        <message>
            <source>no document number</source>
            <translation>нет номера документа</translation>
        </message>
        <message>
            <source>added at the gate</source>
            <translation>без записи</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Категория</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Возраст</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Роль</translation>
        </message>
        <message>
            <source>To mind</source>
            <translation>Внимание</translation>
        </message>
        <message>
            <source>Bring in a list…</source>
            <translation>Загрузить список…</translation>
        </message>
        <message>
            <source>The list was asked for</source>
            <translation>Список запрошен</translation>
        </message>
        <message>
            <source>People of the visit</source>
            <translation>Люди визита</translation>
        </message>
        <message>
            <source>No list has come yet.</source>
            <translation>Списка пока нет.</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) named</source>
            <translation>
                <numerusform>%n человек в списке</numerusform>
                <numerusform>%n человека в списке</numerusform>
                <numerusform>%n человек в списке</numerusform>
            </translation>
        </message>
        <message>
            <source>{named}, {marked}</source>
            <translation>{named}, {marked}</translation>
        </message>
        <message numerus="yes">
            <source>%n to mind</source>
            <translation>
                <numerusform>%n требует внимания</numerusform>
                <numerusform>%n требуют внимания</numerusform>
                <numerusform>%n требуют внимания</numerusform>
            </translation>
        </message>
        <message>
            <source>The route asks for no list: the group is counted at the gate.</source>
            <translation>Список для этого маршрута не нужен: группу считают на проходной.</translation>
        </message>
        <message>
            <source>The list is due by {date}.</source>
            <translation>Список нужен до: {date}.</translation>
        </message>
        <message>
            <source>{due} It was asked for on {when}.</source>
            <translation>{due} Запрошен: {when}.</translation>
        </message>
        <message>
            <source>Version {n}, {when}: {people}</source>
            <translation>Версия {n}, {when}: {people}</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gap(s)</source>
            <translation>
                <numerusform>%n пропуск</numerusform>
                <numerusform>%n пропуска</numerusform>
                <numerusform>%n пропусков</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VisitsKeys</name>
        <message>
            <source>New request by phone</source>
            <translation>Новая заявка по телефону</translation>
        </message>
        <message>
            <source>Paste rows</source>
            <translation>Вставить строки</translation>
        </message>
        <message>
            <source>Filter the list</source>
            <translation>Отобрать в списке</translation>
        </message>
        <message>
            <source>Other list</source>
            <translation>Другой список</translation>
        </message>
        <message>
            <source>Choose columns</source>
            <translation>Выбрать столбцы</translation>
        </message>
        <message>
            <source>Hold the best place</source>
            <translation>Забронировать лучшее место</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Подтвердить</translation>
        </message>
        <message>
            <source>Waiting list</source>
            <translation>Лист ожидания</translation>
        </message>
        <message>
            <source>Refuse…</source>
            <translation>Отказать…</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Отозвана</translation>
        </message>
        <message>
            <source>Ask for the list</source>
            <translation>Запросить список</translation>
        </message>
        <message>
            <source>Cancel…</source>
            <translation>Отменить…</translation>
        </message>
        <message>
            <source>Let lapsed holds go</source>
            <translation>Снять истёкшие брони</translation>
        </message>
        <message>
            <source>Reason of the refusal</source>
            <translation>Причина отказа</translation>
        </message>
        <message>
            <source>Reason of the cancellation</source>
            <translation>Причина отмены</translation>
        </message>
        <message>
            <source>The visitors</source>
            <translation>Посетители</translation>
        </message>
        <message>
            <source>Our side</source>
            <translation>Предприятие</translation>
        </message>
    </context>
    <context>
        <name>VisitsScreen</name>
        <message>
            <source>Requests &amp; visits</source>
            <translation>Заявки и визиты</translation>
        </message>
        <message>
            <source>No request waits for an answer</source>
            <translation>Заявок без ответа нет</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) without an answer</source>
            <translation>
                <numerusform>%n заявка без ответа</numerusform>
                <numerusform>%n заявки без ответа</numerusform>
                <numerusform>%n заявок без ответа</numerusform>
            </translation>
        </message>
        <message>
            <source>New request</source>
            <translation>Новая заявка</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Списки</translation>
        </message>
    </context>
    <context>
        <name>VisitsView</name>
        <message>
            <source>all agree</source>
            <translation>всё сходится</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Группа</translation>
        </message>
        <message>
            <source>Requested</source>
            <translation>В заявке</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Подтверждено</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Прошли КПП</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>В сводке</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Различие</translation>
        </message>
        <message>
            <source>request {number}</source>
            <translation>заявка {number}</translation>
        </message>
        <message>
            <source>visit {number}</source>
            <translation>визит {number}</translation>
        </message>
        <message>
            <source>Only differences</source>
            <translation>Только различия</translation>
        </message>
        <message>
            <source>Groups of {of_month}, people from request to summary</source>
            <translation>Группы {of_month}: люди от заявки до сводки</translation>
        </message>
        <message>
            <source>As in the summary: visitors admitted {visitors}; declared of visits held {declared}.</source>
            <translation>Как в сводке: прошли КПП {visitors}; заявлено в состоявшихся визитах {declared}.</translation>
        </message>
        <message>
            <source>The rows do not agree with the summary: visitors {rows} and {figure}, declared of visits held {rows_declared} and {figure_declared}. Open the rows that differ; a closed month needs a correction.</source>
            <translation>Строки не сходятся со сводкой: посетителей {rows} и {figure}, заявлено в состоявшихся визитах {rows_declared} и {figure_declared}. Откройте строки с различиями; закрытому месяцу нужна поправка.</translation>
        </message>
        <message>
            <source>Groups: {all}, with differences: {n}. The numbers are people; Enter opens the visit.</source>
            <translation>Групп: {all}, с различиями: {n}. Числа — люди; Enter открывает визит.</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Всего</translation>
        </message>
    </context>
    <context>
        <name>Voice</name>
        <message>
            <source>Undone: {what}</source>
            <translation>Отменено: {what}</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>Снова выполнено: {what}</translation>
        </message>
    </context>
    <context>
        <name>WallLine</name>
        <message numerus="yes">
            <source>%n on site</source>
            <translation>
                <numerusform>%n на территории</numerusform>
                <numerusform>%n на территории</numerusform>
                <numerusform>%n на территории</numerusform>
            </translation>
        </message>
        <message>
            <source>late</source>
            <translation>опаздывают</translation>
        </message>
        <message>
            <source>have left</source>
            <translation>вышли</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>ждём</translation>
        </message>
    </context>
    <context>
        <name>WallScreen</name>
        <message>
            <source>Wall display</source>
            <translation>Табло</translation>
        </message>
        <message>
            <source>No visits today.</source>
            <translation>Сегодня визитов нет.</translation>
        </message>
        <message>
            <source>Leave the wall display</source>
            <translation>Закрыть табло</translation>
        </message>
        <message>
            <source>Further groups</source>
            <translation>Остальные группы</translation>
        </message>
        <message>
            <source>{first} of {count}</source>
            <translation>{first} из {count}</translation>
        </message>
        <message>
            <source>{first}–{last} of {count}</source>
            <translation>{first}–{last} из {count}</translation>
        </message>
    </context>
    <context>
        <name>WayCard</name>
        <message>
            <source>Way {number}</source>
            <translation>Вариант {number}</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n изменение</numerusform>
                <numerusform>%n изменения</numerusform>
                <numerusform>%n изменений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s) to call</source>
            <translation>
                <numerusform>позвонить: %n</numerusform>
                <numerusform>позвонить: %n</numerusform>
                <numerusform>позвонить: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) without a guide</source>
            <translation>
                <numerusform>%n визит без экскурсовода</numerusform>
                <numerusform>%n визита без экскурсовода</numerusform>
                <numerusform>%n визитов без экскурсовода</numerusform>
            </translation>
        </message>
        <message>
            <source>all led, proven best</source>
            <translation>закрыто, лучше нельзя</translation>
        </message>
        <message>
            <source>all led</source>
            <translation>все ведутся</translation>
        </message>
    </context>
    <context>
        <name>WeekCard</name>
        <message>
            <source>“{text}” is not read. Example: 9:00–18:00</source>
            <translation>«{text}» не читается. Пример: 9:00–18:00</translation>
        </message>
        <message>
            <source>Say the hours. Example: 9:00–18:00</source>
            <translation>Укажите часы. Пример: 9:00–18:00</translation>
        </message>
        <message>
            <source>Availability</source>
            <translation>Рабочее время</translation>
        </message>
        <message>
            <source>What is set for one day beats the week; “not known” warns, “off” refuses</source>
            <translation>Заданное на день важнее недели; «неизвестно» предупреждает, «выходной» запрещает</translation>
        </message>
        <message>
            <source>Holds from</source>
            <translation>Действует с</translation>
        </message>
        <message>
            <source>Save the week</source>
            <translation>Сохранить неделю</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>неизвестно</translation>
        </message>
        <message>
            <source>off</source>
            <translation>выходной</translation>
        </message>
        <message>
            <source>at work</source>
            <translation>работает</translation>
        </message>
        <message>
            <source>Hours, {day}</source>
            <translation>Часы, {day}</translation>
        </message>
    </context>
    <context>
        <name>WindowActions</name>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Find or do…</source>
            <translation>Найти или выполнить…</translation>
        </message>
        <message>
            <source>Keys of this screen</source>
            <translation>Клавиши этого экрана</translation>
        </message>
        <message>
            <source>Recent steps</source>
            <translation>Последние действия</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>Новый визит</translation>
        </message>
        <message>
            <source>Closed times…</source>
            <translation>Закрытое время…</translation>
        </message>
        <message>
            <source>Rooms…</source>
            <translation>Помещения…</translation>
        </message>
        <message>
            <source>Bring visits in from a file…</source>
            <translation>Загрузить визиты из файла…</translation>
        </message>
        <message>
            <source>Exchange with the agency…</source>
            <translation>Обмен с агентством…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Вперёд</translation>
        </message>
        <message>
            <source>Fold the sidebar</source>
            <translation>Свернуть боковую панель</translation>
        </message>
        <message>
            <source>New request</source>
            <translation>Новая заявка</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Крупнее текст</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Мельче текст</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>Обычный размер текста</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Весь экран</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Выйти из программы</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлое</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмное</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Roster of the month</source>
            <translation>График на месяц</translation>
        </message>
        <message>
            <source>Fill the month with guides</source>
            <translation>Заполнить месяц экскурсоводами</translation>
        </message>
        <message>
            <source>A guide is ill…</source>
            <translation>Экскурсовод заболел…</translation>
        </message>
        <message>
            <source>Briefing texts…</source>
            <translation>Тексты инструктажа…</translation>
        </message>
        <message>
            <source>Equipment in stock…</source>
            <translation>Запас СИЗ…</translation>
        </message>
        <message>
            <source>Gate check-in</source>
            <translation>Регистрация на проходной</translation>
        </message>
        <message>
            <source>Muster list</source>
            <translation>Список эвакуации</translation>
        </message>
        <message>
            <source>Print the muster list</source>
            <translation>Напечатать список эвакуации</translation>
        </message>
        <message>
            <source>Wall display</source>
            <translation>Табло</translation>
        </message>
        <message>
            <source>Incidents…</source>
            <translation>Происшествия…</translation>
        </message>
        <message>
            <source>Papers of the day…</source>
            <translation>Бумаги дня…</translation>
        </message>
        <message>
            <source>Close the day…</source>
            <translation>Закрыть день…</translation>
        </message>
        <message>
            <source>Log of another computer…</source>
            <translation>Журнал другого компьютера…</translation>
        </message>
        <message>
            <source>Text size {percent} %</source>
            <translation>Размер текста {percent} %</translation>
        </message>
        <message>
            <source>For the agency: combine summaries…</source>
            <translation>Для агентства: свести сводки…</translation>
        </message>
        <message>
            <source>Summary of the year…</source>
            <translation>Сводка за год…</translation>
        </message>
        <message>
            <source>Own report…</source>
            <translation>Свой отчёт…</translation>
        </message>
        <message>
            <source>Mend what is said to be wrong</source>
            <translation>Исправить то, на что указано</translation>
        </message>
    </context>
    <context>
        <name>WishesPopover</name>
        <message>
            <source>What matters</source>
            <translation>Что важно</translation>
        </message>
        <message>
            <source>A guide for every visit always comes first.</source>
            <translation>Главное всегда одно: экскурсовод у каждого визита.</translation>
        </message>
        <message>
            <source>Only visits without a guide</source>
            <translation>Только визиты без экскурсовода</translation>
        </message>
        <message>
            <source>{goal}: {level}</source>
            <translation>{goal}: {level}</translation>
        </message>
    </context>
    <context>
        <name>WorkStrip</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Working…</source>
            <translation>Выполняется…</translation>
        </message>
        <message>
            <source>{step} of {total}</source>
            <translation>{step} из {total}</translation>
        </message>
    </context>
    <context>
        <name>Year</name>
        <message>
            <source>The year</source>
            <translation>Год</translation>
        </message>
        <message>
            <source>{field}: {key}</source>
            <translation>{field}: {key}</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Разница</translation>
        </message>
        <message>
            <source>Difference, %</source>
            <translation>Разница, %</translation>
        </message>
        <message>
            <source>{now}, a year before {before}</source>
            <translation>{now}, годом раньше {before}</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Визиты</translation>
        </message>
        <message>
            <source>Tours</source>
            <translation>Экскурсии</translation>
        </message>
        <message>
            <source>Visitors</source>
            <translation>Посетители</translation>
        </message>
        <message>
            <source>From abroad</source>
            <translation>Из-за рубежа</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Показатель</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Год</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Единица</translation>
        </message>
        <message>
            <source>How the year is made</source>
            <translation>Как получен год</translation>
        </message>
    </context>
    <context>
        <name>YearGrid</name>
        <message>
            <source>{day}, working</source>
            <translation>{day}, рабочий день</translation>
        </message>
        <message>
            <source>{day}, free</source>
            <translation>{day}, выходной</translation>
        </message>
        <message>
            <source>{day}, closes at {time}</source>
            <translation>{day}, до {time}</translation>
        </message>
    </context>
    <context>
        <name>YearPage</name>
        <message>
            <source>Visitors by months</source>
            <translation>Посетители по месяцам</translation>
        </message>
        <message>
            <source>Person-visits counted at the gate</source>
            <translation>Посещения, сосчитанные на проходной</translation>
        </message>
        <message>
            <source>Visits by months</source>
            <translation>Визиты по месяцам</translation>
        </message>
        <message>
            <source>Groups that came</source>
            <translation>Пришедшие группы</translation>
        </message>
        <message>
            <source>Tours by months</source>
            <translation>Экскурсии по месяцам</translation>
        </message>
        <message>
            <source>Runs of a route with a guide</source>
            <translation>Выходы на маршрут с экскурсоводом</translation>
        </message>
        <message>
            <source>The months</source>
            <translation>Месяцы</translation>
        </message>
        <message>
            <source>Grey columns are not closed yet</source>
            <translation>Серые столбцы ещё не закрыты</translation>
        </message>
        <message>
            <source>Grey columns are not closed yet. The mark across a column is the year before.</source>
            <translation>Серые столбцы ещё не закрыты. Черта поперёк столбца — прошлый год.</translation>
        </message>
        <message>
            <source>All figures of the year</source>
            <translation>Все показатели года</translation>
        </message>
        <message>
            <source>Persons and person-tours are told apart</source>
            <translation>Посетители и человеко-экскурсии приведены отдельно</translation>
        </message>
        <message>
            <source>Choose a figure to read what it means.</source>
            <translation>Выберите показатель, чтобы прочесть, что он значит.</translation>
        </message>
    </context>
    <context>
        <name>YearScreen</name>
        <message>
            <source>Year {year}</source>
            <translation>{year} год</translation>
        </message>
        <message>
            <source>The months are being read</source>
            <translation>Месяцы читаются</translation>
        </message>
        <message numerus="yes">
            <source>%n month(s) of 12 closed</source>
            <translation>
                <numerusform>закрыт %n месяц из 12</numerusform>
                <numerusform>закрыто %n месяца из 12</numerusform>
                <numerusform>закрыто %n месяцев из 12</numerusform>
            </translation>
        </message>
        <message>
            <source>Previous year</source>
            <translation>Предыдущий год</translation>
        </message>
        <message>
            <source>Show the year before</source>
            <translation>Показать год раньше</translation>
        </message>
        <message>
            <source>Next year</source>
            <translation>Следующий год</translation>
        </message>
        <message>
            <source>Show the year after</source>
            <translation>Показать год позже</translation>
        </message>
        <message>
            <source>Save the year as XLSX</source>
            <translation>Сохранить год как XLSX</translation>
        </message>
        <message>
            <source>A workbook with charts</source>
            <translation>Книга с диаграммами</translation>
        </message>
        <message>
            <source>Save the year as PDF</source>
            <translation>Сохранить год как PDF</translation>
        </message>
        <message>
            <source>The report to print</source>
            <translation>Отчёт для печати</translation>
        </message>
        <message>
            <source>Save the year as CSV</source>
            <translation>Сохранить год как CSV</translation>
        </message>
        <message>
            <source>One long table of months and year</source>
            <translation>Одна длинная таблица: месяцы и год</translation>
        </message>
        <message>
            <source>Save the year as JSON</source>
            <translation>Сохранить год как JSON</translation>
        </message>
        <message>
            <source>The months and the year for machines</source>
            <translation>Месяцы и год для программ</translation>
        </message>
        <message>
            <source>XLSX</source>
            <translation>XLSX</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Сохранено: {file}</translation>
        </message>
    </context>
    <context>
        <name>db</name>
        <message>
            <source>{guide} is not on this tour.</source>
            <translation>{guide}: назначения на эту экскурсию нет.</translation>
        </message>
        <message>
            <source>Refresh the visit and choose again.</source>
            <translation>Обновите визит и выберите снова.</translation>
        </message>
        <message>
            <source>Visit {number} was called off and needs no guide.</source>
            <translation>Визит {number} не состоится, экскурсовод не нужен.</translation>
        </message>
        <message>
            <source>Choose another visit.</source>
            <translation>Выберите другой визит.</translation>
        </message>
        <message>
            <source>Visit {number}: {people} people are still on site.</source>
            <translation>Визит {number}: на территории ещё {people} чел.</translation>
        </message>
        <message>
            <source>Record that they left, or that they are assumed to have left.</source>
            <translation>Отметьте выход или предполагаемый выход.</translation>
        </message>
        <message>
            <source>Visit {number} was neither called off nor missed.</source>
            <translation>Визит {number} не отменён и не отмечен как неявка.</translation>
        </message>
        <message>
            <source>Choose a visit that is cancelled or a no-show.</source>
            <translation>Выберите отменённый визит или неявку.</translation>
        </message>
        <message>
            <source>The code {code} already stands for “{title}”.</source>
            <translation>Код {code} уже занят: «{title}».</translation>
        </message>
        <message>
            <source>Choose another code.</source>
            <translation>Выберите другой код.</translation>
        </message>
        <message>
            <source>{code} looks like a tax number and cannot be the enterprise's code.</source>
            <translation>{code} похоже на ИНН и не может быть кодом предприятия.</translation>
        </message>
        <message>
            <source>Use the code that the agency gave to the enterprise.</source>
            <translation>Укажите код, который предприятию дало агентство.</translation>
        </message>
        <message>
            <source>There is no time zone “{zone}”.</source>
            <translation>Часового пояса «{zone}» нет.</translation>
        </message>
        <message>
            <source>Choose one of the list, for example Asia/Yekaterinburg.</source>
            <translation>Выберите из списка, например Asia/Yekaterinburg.</translation>
        </message>
        <message>
            <source>The site would close at {closes}, before it opens at {opens}.</source>
            <translation>Площадка закрывалась бы в {closes}, раньше открытия в {opens}.</translation>
        </message>
        <message>
            <source>Check both times.</source>
            <translation>Проверьте оба времени.</translation>
        </message>
        <message>
            <source>The site already has a gate “{name}”.</source>
            <translation>На площадке уже есть КПП «{name}».</translation>
        </message>
        <message>
            <source>Give the gate another name.</source>
            <translation>Дайте КПП другое название.</translation>
        </message>
        <message>
            <source>Nobody has said what is missing: {gap}.</source>
            <translation>Недостающее не указано: {gap}.</translation>
        </message>
        <message>
            <source>Say it where the gap is listed, or leave it as unknown.</source>
            <translation>Укажите в строке пробела или оставьте «неизвестно».</translation>
        </message>
        <message>
            <source>Two working times of one day overlap: {first} and {second}.</source>
            <translation>Два рабочих промежутка одного дня пересекаются: {first} и {second}.</translation>
        </message>
        <message>
            <source>Join them, or shorten one.</source>
            <translation>Объедините их или сократите один.</translation>
        </message>
        <message>
            <source>{guide}: already cleared for {route} in “{language}” in that time.</source>
            <translation>{guide}: допуск на «{route}» на языке «{language}» в это время уже есть.</translation>
        </message>
        <message>
            <source>End the earlier clearance first, or begin after it.</source>
            <translation>Сначала завершите прежний допуск или начните после него.</translation>
        </message>
        <message>
            <source>The list has no people.</source>
            <translation>В списке нет людей.</translation>
        </message>
        <message>
            <source>Check the file: it must name at least one person.</source>
            <translation>Проверьте файл: нужен хотя бы один человек.</translation>
        </message>
        <message>
            <source>Visit {number} was called off; a list is not needed.</source>
            <translation>Визит {number} не состоится, список не нужен.</translation>
        </message>
        <message>
            <source>Check the number of the visit.</source>
            <translation>Проверьте номер визита.</translation>
        </message>
        <message>
            <source>{month} is already closed as revision {revision}.</source>
            <translation>{month}: месяц уже закрыт, версия {revision}.</translation>
        </message>
        <message>
            <source>To change its figures, open a correction with a reason.</source>
            <translation>Чтобы изменить цифры, откройте поправку с причиной.</translation>
        </message>
        <message>
            <source>{month} has not been closed, so there is nothing to correct.</source>
            <translation>{month}: месяц не закрыт, поправлять нечего.</translation>
        </message>
        <message>
            <source>Change the visits as they are, then close the month.</source>
            <translation>Исправьте визиты и закройте месяц.</translation>
        </message>
        <message>
            <source>{month} is already open for a correction.</source>
            <translation>{month}: поправка уже открыта.</translation>
        </message>
        <message>
            <source>Make the changes and close the month again.</source>
            <translation>Внесите изменения и закройте месяц снова.</translation>
        </message>
        <message>
            <source>Already on site since {time}.</source>
            <translation>Уже на территории с {time}.</translation>
        </message>
        <message>
            <source>Check the name. If the person left unseen, record the leaving first.</source>
            <translation>Проверьте имя. Если человек вышел незамеченным, сначала отметьте выход.</translation>
        </message>
        <message>
            <source>The pass office has not cleared this person.</source>
            <translation>Бюро пропусков не согласовало этого человека.</translation>
        </message>
        <message>
            <source>Call the coordinator. The person waits outside the gate.</source>
            <translation>Позовите координатора. Человек ждёт за проходной.</translation>
        </message>
        <message>
            <source>Visit {number}: {people} would leave, {inside} are on site.</source>
            <translation>Визит {number}: выходят {people}, на территории {inside}.</translation>
        </message>
        <message>
            <source>Correct the number, or record the arrival that is missing.</source>
            <translation>Исправьте число или отметьте пропущенный приход.</translation>
        </message>
        <message>
            <source>{time} cannot be right: it lies after now or before the arrival.</source>
            <translation>{time} быть не может: это позже текущего времени или раньше прихода.</translation>
        </message>
        <message>
            <source>Give the true time of what happened.</source>
            <translation>Укажите, когда это было на самом деле.</translation>
        </message>
        <message>
            <source>Visit {number}: nobody is left to check in.</source>
            <translation>Визит {number}: отмечать больше некого.</translation>
        </message>
        <message>
            <source>Use walk-in for people who are not on the list.</source>
            <translation>Для людей не из списка есть «Без записи».</translation>
        </message>
        <message>
            <source>“{label}” needs an answer first.</source>
            <translation>«{label}»: сначала нужен ответ.</translation>
        </message>
        <message>
            <source>Open the visit and choose there.</source>
            <translation>Откройте визит и выберите там.</translation>
        </message>
        <message>
            <source>Request {number} has been answered: {state}.</source>
            <translation>На заявку {number} уже ответили: {state}.</translation>
        </message>
        <message>
            <source>Undo the answer, or take a new request.</source>
            <translation>Отмените ответ или примите новую заявку.</translation>
        </message>
        <message>
            <source>Request {number} is of {people} people; {adults} of them cannot be adults.</source>
            <translation>В заявке {number} людей: {people}; взрослых не может быть {adults}.</translation>
        </message>
        <message>
            <source>Give a number from 0 to {people}.</source>
            <translation>Укажите число от 0 до {people}.</translation>
        </message>
        <message>
            <source>The least number ({least}), the capacity ({capacity}) and the hard limit ({hard}) are out of order.</source>
            <translation>Минимум ({least}), вместимость ({capacity}) и предел ({hard}) противоречат друг другу.</translation>
        </message>
        <message>
            <source>The least number lies below the capacity, the capacity below the hard limit.</source>
            <translation>Минимум не больше вместимости, вместимость не больше предела.</translation>
        </message>
        <message>
            <source>“{stop}” has closed dates and stays on the route.</source>
            <translation>У остановки «{stop}» есть закрытые даты, она остаётся на маршруте.</translation>
        </message>
        <message>
            <source>Reopen its dates first, or rename the stop.</source>
            <translation>Сначала откройте её даты или переименуйте остановку.</translation>
        </message>
        <message>
            <source>{route} already offers a slot at {time} on that weekday.</source>
            <translation>«{route}»: слот в {time} в этот день недели уже есть.</translation>
        </message>
        <message>
            <source>End that slot first, or choose another time.</source>
            <translation>Сначала завершите тот слот или выберите другое время.</translation>
        </message>
        <message>
            <source>The end ({ends}) lies before the beginning ({starts}).</source>
            <translation>Конец ({ends}) раньше начала ({starts}).</translation>
        </message>
        <message>
            <source>Check both.</source>
            <translation>Проверьте оба значения.</translation>
        </message>
        <message>
            <source>Nobody could ask in time: at least {least} days ahead, and at most {most}, leave no day.</source>
            <translation>Подать заявку вовремя нельзя: не меньше {least} и не больше {most} дней вперёд — такого дня нет.</translation>
        </message>
        <message>
            <source>Lengthen the booking window or shorten the lead time.</source>
            <translation>Увеличьте окно записи или сократите срок подачи.</translation>
        </message>
        <message>
            <source>{returned} pieces come back, {issued} were issued.</source>
            <translation>Возвращают {returned} шт., выдано {issued}.</translation>
        </message>
        <message>
            <source>Count again, or correct what was issued.</source>
            <translation>Пересчитайте или исправьте выданное.</translation>
        </message>
        <message>
            <source>An evacuation is already running, or this one has ended.</source>
            <translation>Эвакуация уже идёт, или эта уже закончена.</translation>
        </message>
        <message>
            <source>Open the muster list to see it.</source>
            <translation>Откройте список эвакуации.</translation>
        </message>
        <message>
            <source>There is no setting “{key}”.</source>
            <translation>Настройки «{key}» нет.</translation>
        </message>
        <message>
            <source>Choose one of the list of settings.</source>
            <translation>Выберите из списка настроек.</translation>
        </message>
        <message>
            <source>Visit {number} of {date} is past or called off: the series leaves it as it is.</source>
            <translation>Визит {number} ({date}) уже начался, прошёл или отменён: серия его не меняет.</translation>
        </message>
        <message>
            <source>Choose a visit that is still to come.</source>
            <translation>Выберите визит, который ещё не наступил.</translation>
        </message>
        <message>
            <source>Visit {number} belongs to no series.</source>
            <translation>Визит {number} не входит в серию.</translation>
        </message>
        <message>
            <source>Change the visit itself, or make a series from it.</source>
            <translation>Измените сам визит или сделайте из него серию.</translation>
        </message>
        <message>
            <source>None of the dates can be used: {problem}</source>
            <translation>Ни одна дата не подходит: {problem}</translation>
        </message>
        <message>
            <source>Choose other days, another time or another route.</source>
            <translation>Выберите другие дни, другое время или другой маршрут.</translation>
        </message>
        <message>
            <source>Visit {number} was promised or has a list: it cannot simply be left out.</source>
            <translation>Визит {number} уже подтверждён или для него есть список: его нельзя просто пропустить.</translation>
        </message>
        <message>
            <source>Cancel it with a reason; the month counts it.</source>
            <translation>Отмените его с указанием причины; месяц его учтёт.</translation>
        </message>
        <message>
            <source>no visit of the series is left to copy.</source>
            <translation>в серии не осталось визита, который можно скопировать.</translation>
        </message>
        <message>
            <source>{time} does not exist in {zone}: the clocks change then.</source>
            <translation>{time} в {zone} не существует: в это время переводят часы.</translation>
        </message>
        <message>
            <source>{month} is closed.</source>
            <translation>{month}: месяц закрыт.</translation>
        </message>
        <message>
            <source>This time has passed.</source>
            <translation>Это время прошло.</translation>
        </message>
        <message>
            <source>Choose a time before or after the change.</source>
            <translation>Выберите время до или после перевода.</translation>
        </message>
        <message>
            <source>Visit {number} has no people.</source>
            <translation>В визите {number} нет людей.</translation>
        </message>
        <message>
            <source>Say how many people are coming.</source>
            <translation>Укажите, сколько человек придёт.</translation>
        </message>
        <message>
            <source>Visit {number} is “{state}” and can no longer be replanned.</source>
            <translation>Визит {number}: «{state}», планировать заново нельзя.</translation>
        </message>
        <message>
            <source>Plan a new visit, or correct the log of this one.</source>
            <translation>Запланируйте новый визит или исправьте журнал этого.</translation>
        </message>
        <message>
            <source>{people} people cannot be split into {parts} tours.</source>
            <translation>Группу из {people} чел. нельзя разделить на {parts} экскурсий.</translation>
        </message>
        <message>
            <source>Choose from 1 to {people} tours.</source>
            <translation>Выберите от 1 до {people} экскурсий.</translation>
        </message>
        <message>
            <source>Visit {number} may still come: the grace time ends at {time}.</source>
            <translation>Визит {number} ещё могут ждать: время ожидания до {time}.</translation>
        </message>
        <message>
            <source>Wait until then, or cancel the visit if the group has called.</source>
            <translation>Подождите или отмените визит, если группа позвонила.</translation>
        </message>
        <message>
            <source>A rule is overruled only with a reason and the role of who allows it.</source>
            <translation>Исключение разрешается только с причиной и ролью разрешившего.</translation>
        </message>
        <message>
            <source>Write who allows it and why; it stays in the history.</source>
            <translation>Укажите, кто разрешает и почему: это останется в истории.</translation>
        </message>
        <message>
            <source>Sample plant set up</source>
            <translation>Образец завода создан</translation>
        </message>
        <message>
            <source>Roster filled: {month}</source>
            <translation>График составлен: {month}</translation>
        </message>
        <message>
            <source>Visits confirmed</source>
            <translation>Визиты подтверждены</translation>
        </message>
        <message>
            <source>Requests withdrawn</source>
            <translation>Заявки отозваны</translation>
        </message>
        <message>
            <source>Request taken</source>
            <translation>Заявка принята</translation>
        </message>
        <message>
            <source>Visit cancelled</source>
            <translation>Визит отменён</translation>
        </message>
        <message>
            <source>Nobody came</source>
            <translation>Никто не пришёл</translation>
        </message>
        <message>
            <source>List received</source>
            <translation>Список получен</translation>
        </message>
        <message>
            <source>Group checked in</source>
            <translation>Группа пришла</translation>
        </message>
        <message>
            <source>Group checked out</source>
            <translation>Группа вышла</translation>
        </message>
        <message>
            <source>Request refused</source>
            <translation>В заявке отказано</translation>
        </message>
        <message>
            <source>Visitors admitted</source>
            <translation>Посетители прошли КПП</translation>
        </message>
        <message>
            <source>Visitors left</source>
            <translation>Посетители вышли</translation>
        </message>
        <message>
            <source>Guides assigned</source>
            <translation>Экскурсоводы назначены</translation>
        </message>
        <message>
            <source>This cannot be done.</source>
            <translation>Это сделать нельзя.</translation>
        </message>
        <message>
            <source>Check the input and try again.</source>
            <translation>Проверьте введённое и повторите.</translation>
        </message>
        <message>
            <source>The list has no clear header. The columns are proposed from what stands in them.</source>
            <translation>В списке нет ясного заголовка. Столбцы предложены по содержимому.</translation>
        </message>
        <message>
            <source>Look at the proposed columns, correct them where needed and confirm.</source>
            <translation>Проверьте предложенные столбцы, исправьте где нужно и подтвердите.</translation>
        </message>
        <message>
            <source>The name in this row is missing or incomplete.</source>
            <translation>В этой строке имени нет или оно неполное.</translation>
        </message>
        <message>
            <source>Ask the organiser for the full name, or leave the row out.</source>
            <translation>Узнайте полное имя у организатора или пропустите строку.</translation>
        </message>
        <message>
            <source>{name} has one name only; it is kept as the surname.</source>
            <translation>{name}: имя из одного слова, сохранено как фамилия.</translation>
        </message>
        <message>
            <source>Compare it with the document at the gate.</source>
            <translation>Сверьте с документом на проходной.</translation>
        </message>
        <message>
            <source>“{text}” does not read as a name.</source>
            <translation>«{text}» не похоже на имя.</translation>
        </message>
        <message>
            <source>Correct the name, or leave the row out.</source>
            <translation>Исправьте имя или пропустите строку.</translation>
        </message>
        <message>
            <source>{name} is given with initials only.</source>
            <translation>{name}: указаны только инициалы.</translation>
        </message>
        <message>
            <source>Ask the organiser for the full name if the gate checks documents.</source>
            <translation>Узнайте полное имя у организатора, если на проходной проверяют документы.</translation>
        </message>
        <message>
            <source>{name} was typed with Latin and Cyrillic letters mixed; look-alikes were replaced.</source>
            <translation>{name}: латиница и кириллица смешаны, похожие буквы заменены.</translation>
        </message>
        <message>
            <source>Check the spelling of the name.</source>
            <translation>Проверьте написание имени.</translation>
        </message>
        <message>
            <source>“{text}” is not a possible date of birth.</source>
            <translation>«{text}» не может быть датой рождения.</translation>
        </message>
        <message>
            <source>Correct the date, or add the person without it.</source>
            <translation>Исправьте дату или добавьте человека без неё.</translation>
        </message>
        <message>
            <source>The date of birth {date} lies in the future.</source>
            <translation>Дата рождения {date} в будущем.</translation>
        </message>
        <message>
            <source>Only a part of the date of birth is given: “{text}”.</source>
            <translation>Дата рождения указана не полностью: «{text}».</translation>
        </message>
        <message>
            <source>Ask the organiser for the full date if the route has an age limit.</source>
            <translation>Узнайте полную дату у организатора, если на маршруте есть возрастное ограничение.</translation>
        </message>
        <message>
            <source>The date of birth of {name} is missing.</source>
            <translation>{name}: нет даты рождения.</translation>
        </message>
        <message>
            <source>Ask the organiser for the date if the route has an age limit.</source>
            <translation>Узнайте дату у организатора, если на маршруте есть возрастное ограничение.</translation>
        </message>
        <message>
            <source>“{text}” may put the day or the month first; it is read as {date}.</source>
            <translation>«{text}»: неясно, где день, где месяц; прочитано как {date}.</translation>
        </message>
        <message>
            <source>Check one date of the list with the organiser.</source>
            <translation>Уточните одну дату списка у организатора.</translation>
        </message>
        <message>
            <source>{name} already stands in row {first_row} of sheet “{first_sheet}”.</source>
            <translation>{name}: уже есть в строке {first_row} листа «{first_sheet}».</translation>
        </message>
        <message>
            <source>Leave the row out, or keep it if these are two different people.</source>
            <translation>Пропустите строку или оставьте, если это два разных человека.</translation>
        </message>
        <message>
            <source>{name} may be the person in row {first_row} of sheet “{first_sheet}”.</source>
            <translation>{name}: возможно, тот же человек, что в строке {first_row} листа «{first_sheet}».</translation>
        </message>
        <message>
            <source>Compare both rows and leave one out if it is the same person.</source>
            <translation>Сравните обе строки и пропустите одну, если это один человек.</translation>
        </message>
        <message>
            <source>The document of {name} also stands in row {first_row} of sheet “{first_sheet}”.</source>
            <translation>{name}: такой же документ в строке {first_row} листа «{first_sheet}».</translation>
        </message>
        <message>
            <source>Ask the organiser whose document it is.</source>
            <translation>Уточните у организатора, чей это документ.</translation>
        </message>
        <message>
            <source>The document “{text}” had lost its leading zeros; it is read as {document}.</source>
            <translation>Документ «{text}» потерял ведущие нули; прочитан как {document}.</translation>
        </message>
        <message>
            <source>“{text}” is not a known country.</source>
            <translation>Страна «{text}» неизвестна.</translation>
        </message>
        <message>
            <source>Choose the country after the import.</source>
            <translation>Выберите страну после загрузки.</translation>
        </message>
        <message>
            <source>“{text}” is taken for a note, not for a person.</source>
            <translation>«{text}» принято за примечание, не за человека.</translation>
        </message>
        <message>
            <source>Add the person by hand if it is one.</source>
            <translation>Если это человек, добавьте его вручную.</translation>
        </message>
        <message>
            <source>“{text}” is taken for a signature, not for an adult who comes along.</source>
            <translation>«{text}» принято за подпись, не за сопровождающего.</translation>
        </message>
        <message>
            <source>Add the person as a chaperone if they accompany the group.</source>
            <translation>Добавьте человека сопровождающим, если он идёт с группой.</translation>
        </message>
        <message>
            <source>The file {file} is empty.</source>
            <translation>Файл {file} пуст.</translation>
        </message>
        <message>
            <source>Ask the sender for the list once more, or choose another file.</source>
            <translation>Попросите прислать список ещё раз или выберите другой файл.</translation>
        </message>
        <message>
            <source>No list of people was found in {file}.</source>
            <translation>В файле {file} списка людей не нашлось.</translation>
        </message>
        <message>
            <source>Choose a table with one person per row and a column of names.</source>
            <translation>Нужна таблица: один человек в строке и столбец с именами.</translation>
        </message>
        <message>
            <source>{file} is neither a spreadsheet nor a text table.</source>
            <translation>{file} — не электронная и не текстовая таблица.</translation>
        </message>
        <message>
            <source>Save the list as XLSX, XLS, ODS or CSV and import it again.</source>
            <translation>Сохраните список как XLSX, XLS, ODS или CSV и загрузите снова.</translation>
        </message>
        <message>
            <source>{file} is a document, not a spreadsheet.</source>
            <translation>{file} — документ, не таблица.</translation>
        </message>
        <message>
            <source>Copy the table into a spreadsheet, save it as XLSX and import it again.</source>
            <translation>Скопируйте таблицу в электронную таблицу, сохраните как XLSX и загрузите снова.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} is damaged and cannot be read.</source>
            <translation>Таблица {file} повреждена и не читается.</translation>
        </message>
        <message>
            <source>Open it in a spreadsheet program, save it under a new name and import that.</source>
            <translation>Откройте её в редакторе таблиц, сохраните под новым именем и загрузите.</translation>
        </message>
        <message>
            <source>The spreadsheet {file} is protected with a password.</source>
            <translation>Таблица {file} защищена паролем.</translation>
        </message>
        <message>
            <source>Open it with the password, save it without one and import it again.</source>
            <translation>Откройте с паролем, сохраните без него и загрузите снова.</translation>
        </message>
        <message>
            <source>{file} is too large for a list of visitors.</source>
            <translation>{file}: слишком большой файл для списка посетителей.</translation>
        </message>
        <message>
            <source>Copy only the rows with people into a new spreadsheet and import that.</source>
            <translation>Скопируйте только строки с людьми в новую таблицу и загрузите её.</translation>
        </message>
        <message>
            <source>{file} holds parts that no spreadsheet program writes, so it was not opened.</source>
            <translation>В файле {file} есть части, которых редакторы таблиц не пишут; он не открыт.</translation>
        </message>
        <message>
            <source>Ask the sender for a freshly saved XLSX or CSV file.</source>
            <translation>Попросите прислать заново сохранённый XLSX или CSV.</translation>
        </message>
        <message>
            <source>{file} cannot be read as text in {encoding}.</source>
            <translation>{file} не читается как текст в кодировке {encoding}.</translation>
        </message>
        <message>
            <source>Choose another encoding, or save the list as XLSX.</source>
            <translation>Выберите другую кодировку или сохраните список как XLSX.</translation>
        </message>
        <message>
            <source>No destination is set for the summaries.</source>
            <translation>Не задано, куда отправлять сводки.</translation>
        </message>
        <message>
            <source>nothing answers there</source>
            <translation>там никто не отвечает</translation>
        </message>
        <message>
            <source>no answer in time</source>
            <translation>ответ не пришёл вовремя</translation>
        </message>
        <message>
            <source>the name of the server is not known, or there is no network</source>
            <translation>имя сервера неизвестно или нет сети</translation>
        </message>
        <message>
            <source>there is no network</source>
            <translation>нет сети</translation>
        </message>
        <message>
            <source>the line broke</source>
            <translation>связь оборвалась</translation>
        </message>
        <message>
            <source>{place} cannot be reached: {reason}.</source>
            <translation>{place}: нет связи ({reason}).</translation>
        </message>
        <message>
            <source>Nothing is lost: it stays queued and is tried again by itself.</source>
            <translation>Ничего не потеряно: сводка осталась в очереди, повтор будет сам.</translation>
        </message>
        <message>
            <source>{place} refuses access: {reason}.</source>
            <translation>{place}: в доступе отказано ({reason}).</translation>
        </message>
        <message>
            <source>Check the user name and the password or key of this destination, then try again.</source>
            <translation>Проверьте имя пользователя и пароль или ключ этого адреса и повторите.</translation>
        </message>
        <message>
            <source>{place} cannot prove that it is the agency's server: {reason}.</source>
            <translation>{place}: не подтверждено, что это сервер агентства ({reason}).</translation>
        </message>
        <message>
            <source>Nothing was sent. Call the agency and compare the fingerprint; accept it only if it is the same.</source>
            <translation>Ничего не отправлено. Сверьте отпечаток с агентством по телефону; принимайте, только если он совпал.</translation>
        </message>
        <message>
            <source>{file} already lies there with other content.</source>
            <translation>Файл {file} там уже есть, но с другим содержимым.</translation>
        </message>
        <message>
            <source>{file} did not arrive whole.</source>
            <translation>Файл {file} дошёл не целиком.</translation>
        </message>
        <message>
            <source>Nothing is lost: the half copy was put aside and it is sent again by itself.</source>
            <translation>Ничего не потеряно: неполная копия убрана, повтор будет сам.</translation>
        </message>
        <message>
            <source>Gatehouse cannot deliver to {address}.</source>
            <translation>Доставить в {address} нельзя.</translation>
        </message>
        <message>
            <source>Name a folder, stick:NAME, sftp://user@server/folder, webdavs://server/folder, https://server/address, s3s://server/bucket or mailto:address.</source>
            <translation>Назовите папку, stick:ИМЯ, sftp://имя@сервер/папка, webdavs://сервер/папка, https://сервер/адрес, s3s://сервер/корзина или mailto:адрес.</translation>
        </message>
        <message>
            <source>Name one with --to, or set the destination of the agency in the settings.</source>
            <translation>Назовите его ключом --to или задайте адрес агентства в настройках.</translation>
        </message>
        <message>
            <source>The agency answered, but its key {fingerprint} has not been confirmed here.</source>
            <translation>Агентство ответило, но его ключ {fingerprint} здесь ещё не подтверждён.</translation>
        </message>
        <message>
            <source>Compare the fingerprint with the agency over the telephone and confirm it; the answer is then taken over.</source>
            <translation>Сверьте отпечаток с агентством по телефону и подтвердите ключ; тогда ответ будет принят.</translation>
        </message>
        <message>
            <source>The receipt beside “{file}” answers another package.</source>
            <translation>Квитанция рядом с «{file}» отвечает на другой пакет.</translation>
        </message>
        <message>
            <source>Tell the agency; the summary counts as sent, not as accepted.</source>
            <translation>Сообщите агентству; сводка считается отправленной, но не принятой.</translation>
        </message>
        <message>
            <source>The receipt answers “{file}”, a package that was not made on these books.</source>
            <translation>Квитанция отвечает на пакет «{file}», который в этой базе не составляли.</translation>
        </message>
        <message>
            <source>Nothing was changed. Look whether it belongs to another enterprise or site.</source>
            <translation>Ничего не изменено. Проверьте, не относится ли она к другому предприятию или площадке.</translation>
        </message>
        <message>
            <source>Receipt of the agency kept</source>
            <translation>Квитанция агентства сохранена</translation>
        </message>
        <message>
            <source>Sending begun</source>
            <translation>Отправка начата</translation>
        </message>
        <message>
            <source>Sending failed</source>
            <translation>Отправить не удалось</translation>
        </message>
        <message>
            <source>Sending broken off</source>
            <translation>Отправка прервана</translation>
        </message>
        <message>
            <source>Summary sent</source>
            <translation>Сводка отправлена</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be reached: {reason}.</source>
            <translation>Папка {folder} недоступна: {reason}.</translation>
        </message>
        <message>
            <source>Plug in the stick or connect the share, then send again. Nothing is lost.</source>
            <translation>Вставьте флешку или подключите папку и отправьте снова. Всё цело.</translation>
        </message>
        <message>
            <source>The stick “{stick}” is not plugged in.</source>
            <translation>Носитель «{stick}» не подключён.</translation>
        </message>
        <message>
            <source>Plug it in; it is recognised by itself and what is queued is copied to it.</source>
            <translation>Подключите его: он узнаётся сам, и очередь будет скопирована.</translation>
        </message>
        <message>
            <source>Ask the agency which one holds; this one stays queued.</source>
            <translation>Уточните у агентства, какой верен; этот остаётся в очереди.</translation>
        </message>
        <message>
            <source>{month} is closed: this change would alter its figures.</source>
            <translation>{month}: месяц закрыт, это изменило бы его цифры.</translation>
        </message>
        <message>
            <source>Open a correction of {month} with a reason, then make the change.</source>
            <translation>Откройте поправку за {month} с причиной и внесите изменение.</translation>
        </message>
        <message>
            <source>The data folder {folder} cannot be used: {reason}.</source>
            <translation>Папку данных {folder} использовать нельзя: {reason}.</translation>
        </message>
        <message>
            <source>Choose a folder on this computer in which you may write.</source>
            <translation>Выберите папку на этом компьютере, куда можно писать.</translation>
        </message>
        <message>
            <source>{file} is not a Gatehouse database, or it is damaged. It was left untouched.</source>
            <translation>{file} — не база «Проходной» или она повреждена. Файл не тронут.</translation>
        </message>
        <message>
            <source>Choose another data folder, or put back a copy of the file.</source>
            <translation>Выберите другую папку данных или верните копию файла.</translation>
        </message>
        <message>
            <source>{file} was written by a newer version of Gatehouse ({found}).</source>
            <translation>{file} записан более новой версией «Проходной» ({found}).</translation>
        </message>
        <message>
            <source>Install the newer version; the file was left untouched.</source>
            <translation>Установите новую версию; файл не тронут.</translation>
        </message>
        <message>
            <source>There is no Gatehouse database in {folder}.</source>
            <translation>В папке {folder} базы «Проходной» нет.</translation>
        </message>
        <message>
            <source>Check the folder given with --data, or make the sample plant with the job “demo”.</source>
            <translation>Проверьте папку ключа --data или создайте образец завода заданием «demo».</translation>
        </message>
        <message>
            <source>{n} refused</source>
            <translation>отказано: {n}</translation>
        </message>
        <message>
            <source>{n} withdrawn</source>
            <translation>отозвано: {n}</translation>
        </message>
        <message>
            <source>{n} undecided</source>
            <translation>без решения: {n}</translation>
        </message>
        <message>
            <source>{n} cancelled</source>
            <translation>отменено: {n}</translation>
        </message>
        <message>
            <source>{n} did not come</source>
            <translation>не пришли: {n}</translation>
        </message>
        <message>
            <source>{n} still to come</source>
            <translation>впереди: {n}</translation>
        </message>
        <message>
            <source>+{n} without a request</source>
            <translation>+{n} без заявки</translation>
        </message>
        <message>
            <source>{n} declared</source>
            <translation>заявляли {n}</translation>
        </message>
        <message>
            <source>planned, but nothing is recorded of that day</source>
            <translation>запланирован, но записей за этот день нет</translation>
        </message>
        <message>
            <source>Left at {time}</source>
            <translation>Вышли в {time}</translation>
        </message>
        <message>
            <source>the visit is not closed</source>
            <translation>визит не закрыт</translation>
        </message>
        <message>
            <source>Close the visit</source>
            <translation>Закрыть визит</translation>
        </message>
        <message>
            <source>country not told for {n} of {total}</source>
            <translation>страна не указана у {n} из {total}</translation>
        </message>
        <message>
            <source>Tell the country</source>
            <translation>Указать страну</translation>
        </message>
        <message>
            <source>category not told for {n} of {total}</source>
            <translation>категория не указана у {n} из {total}</translation>
        </message>
        <message>
            <source>Tell the category</source>
            <translation>Указать категорию</translation>
        </message>
        <message>
            <source>Record the briefing</source>
            <translation>Записать инструктаж</translation>
        </message>
        <message>
            <source>It is not said of which year visit {number} is.</source>
            <translation>Не указано, какого года визит {number}.</translation>
        </message>
        <message>
            <source>Give the date, or the year with the number, for example 2026-0147.</source>
            <translation>Укажите дату или год вместе с номером, например 2026-0147.</translation>
        </message>
        <message>
            <source>There is no visit {number} in {year}.</source>
            <translation>Визита {number} в {year} году нет.</translation>
        </message>
        <message>
            <source>Leave the number empty for a new visit; it gets one by itself.</source>
            <translation>Для нового визита оставьте номер пустым: он присвоится сам.</translation>
        </message>
        <message>
            <source>The same visit stands in row {row} already.</source>
            <translation>Этот же визит уже стоит в строке {row}.</translation>
        </message>
        <message>
            <source>Take one of the rows out, or give the groups different names.</source>
            <translation>Уберите одну из строк или назовите группы по-разному.</translation>
        </message>
        <message>
            <source>Visit {number} is “{state}” and is not altered by an import.</source>
            <translation>Визит {number} в состоянии «{state}»: загрузка его не меняет.</translation>
        </message>
        <message>
            <source>Open the visit and correct it there, or take the row out.</source>
            <translation>Откройте визит и исправьте там либо уберите строку.</translation>
        </message>
        <message>
            <source>Check the number: it stands on the day sheet and in the list of visits.</source>
            <translation>Проверьте номер: он стоит в листе дня и в списке визитов.</translation>
        </message>
        <message>
            <source>page {page} of {pages}</source>
            <translation>страница {page} из {pages}</translation>
        </message>
        <message>
            <source>{month} has not ended yet.</source>
            <translation>{month}: месяц ещё не закончился.</translation>
        </message>
        <message>
            <source>Close it from the first day of the next month on.</source>
            <translation>Закрыть можно с первого дня следующего месяца.</translation>
        </message>
        <message>
            <source>Mend them one by one; the check of the month lists each with its cure.</source>
            <translation>Исправьте по одному; проверка месяца покажет для каждого, что сделать.</translation>
        </message>
        <message>
            <source>The summary of {month} would be refused: {finding}</source>
            <translation>Сводку за {month} не приняли бы: {finding}</translation>
        </message>
        <message>
            <source>{cure}</source>
            <translation>{cure}</translation>
        </message>
        <message>
            <source>Ask the enterprise to send the package again, as the program wrote it.</source>
            <translation>Попросите предприятие прислать пакет снова таким, каким его записала программа.</translation>
        </message>
        <message>
            <source>This file is not a signed summary, or it is damaged.</source>
            <translation>Этот файл — не подписанная сводка, или он повреждён.</translation>
        </message>
        <message>
            <source>The file has {size} bytes; a signed summary has {most} at most.</source>
            <translation>В файле {size} байт; в подписанной сводке не больше {most}.</translation>
        </message>
        <message>
            <source>Choose the file of the signed summary.</source>
            <translation>Выберите файл подписанной сводки.</translation>
        </message>
        <message>
            <source>The package holds {found} instead of its four members.</source>
            <translation>В пакете {found} вместо четырёх положенных частей.</translation>
        </message>
        <message>
            <source>The member {name} is compressed or encrypted; members of a package are stored.</source>
            <translation>Часть {name} сжата или зашифрована; части пакета хранятся без сжатия.</translation>
        </message>
        <message>
            <source>The container of the package was altered, although its members can be read.</source>
            <translation>Оболочка пакета изменена, хотя части читаются.</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Неизвестно</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Прочие</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Чья причина</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Категория</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Возраст</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Откуда</translation>
        </message>
        <message>
            <source>Payment</source>
            <translation>Оплата</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Канал</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Тяжесть</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Region</source>
            <translation>Регион</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Страна</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Номер</translation>
        </message>
        <message>
            <source>Route</source>
            <translation>Маршрут</translation>
        </message>
        <message>
            <source>{name} is not canonical JSON (RFC 8785).</source>
            <translation>{name} — не канонический JSON (RFC 8785).</translation>
        </message>
        <message>
            <source>Ask the enterprise for the file as the program wrote it.</source>
            <translation>Попросите у предприятия файл таким, каким его записала программа.</translation>
        </message>
        <message>
            <source>{admitted} visitors were admitted, {declared} had been declared.</source>
            <translation>Прошли КПП {admitted}, заявляли {declared}.</translation>
        </message>
        <message>
            <source>Check the headcounts at the gate and the declared ones.</source>
            <translation>Сверьте пересчёт на проходной и заявленное.</translation>
        </message>
        <message>
            <source>Tours held: {tours}, visits held: {visits}. A visit has at least one tour.</source>
            <translation>Экскурсий: {tours}, состоялось визитов: {visits}. В визите хотя бы одна экскурсия.</translation>
        </message>
        <message>
            <source>Record the tours of the visits that have none.</source>
            <translation>Запишите экскурсии визитов, где их нет.</translation>
        </message>
        <message>
            <source>{route}: {mean} visitors on a tour on average, the route takes {capacity}.</source>
            <translation>{route}: в среднем {mean} посетителей на экскурсию, маршрут принимает {capacity}.</translation>
        </message>
        <message>
            <source>Check whether large groups were split into tours.</source>
            <translation>Проверьте, делили ли большие группы на экскурсии.</translation>
        </message>
        <message>
            <source>Enter the countries of the foreign groups.</source>
            <translation>Укажите страны иностранных групп.</translation>
        </message>
        <message>
            <source>The feedback score rests on fewer than five answers.</source>
            <translation>Оценка основана меньше чем на пяти ответах.</translation>
        </message>
        <message>
            <source>Leave the score out until there are five answers.</source>
            <translation>Не указывайте оценку, пока нет пяти ответов.</translation>
        </message>
        <message>
            <source>{visitors} visitors; the mean of the last six months is {mean}.</source>
            <translation>Посетителей {visitors}; среднее за последние шесть месяцев — {mean}.</translation>
        </message>
        <message>
            <source>Check that no visit is missing or counted twice.</source>
            <translation>Проверьте, что визиты не пропущены и не учтены дважды.</translation>
        </message>
        <message>
            <source>Requests received</source>
            <translation>Получено заявок</translation>
        </message>
        <message>
            <source>New requests registered in the month.</source>
            <translation>Новые заявки, зарегистрированные за месяц.</translation>
        </message>
        <message>
            <source>Requests refused</source>
            <translation>Отказано в заявках</translation>
        </message>
        <message>
            <source>Requests refused in the month.</source>
            <translation>Заявки, в которых за месяц отказано.</translation>
        </message>
        <message>
            <source>Requests refused, by reason</source>
            <translation>Отказы по причинам</translation>
        </message>
        <message>
            <source>Requests refused in the month, each under one reason.</source>
            <translation>Отказы за месяц, каждый с одной причиной.</translation>
        </message>
        <message>
            <source>Median lead time</source>
            <translation>Медиана срока подачи</translation>
        </message>
        <message>
            <source>Median of the days from request to planned start, of the visits held; steps of 0.5.</source>
            <translation>Медиана дней от заявки до планового начала состоявшихся визитов; шаг 0,5.</translation>
        </message>
        <message>
            <source>Visits planned</source>
            <translation>Запланировано визитов</translation>
        </message>
        <message>
            <source>Confirmed visits with a planned start in the month.</source>
            <translation>Подтверждённые визиты с плановым началом в месяце.</translation>
        </message>
        <message>
            <source>Visits held</source>
            <translation>Состоялось визитов</translation>
        </message>
        <message>
            <source>Visits with at least one visitor admitted.</source>
            <translation>Визиты, где прошёл хотя бы один посетитель.</translation>
        </message>
        <message>
            <source>Visits cancelled</source>
            <translation>Отменено визитов</translation>
        </message>
        <message>
            <source>Confirmed visits that were called off.</source>
            <translation>Подтверждённые визиты, которые отменены.</translation>
        </message>
        <message>
            <source>Visits cancelled, by cause</source>
            <translation>Отмены по сторонам</translation>
        </message>
        <message>
            <source>Visits called off, each under the side that caused it.</source>
            <translation>Отменённые визиты, каждый — по стороне, вызвавшей отмену.</translation>
        </message>
        <message>
            <source>Visits confirmed and not cancelled to which nobody came.</source>
            <translation>Подтверждённые и не отменённые визиты, на которые никто не пришёл.</translation>
        </message>
        <message>
            <source>Visits interrupted</source>
            <translation>Прервано визитов</translation>
        </message>
        <message>
            <source>Visits held that ended early.</source>
            <translation>Состоявшиеся визиты, которые закончились раньше.</translation>
        </message>
        <message>
            <source>Walk-in visits</source>
            <translation>Визиты без записи</translation>
        </message>
        <message>
            <source>Visits held without an earlier request.</source>
            <translation>Состоявшиеся визиты без предварительной заявки.</translation>
        </message>
        <message>
            <source>Tours held</source>
            <translation>Проведено экскурсий</translation>
        </message>
        <message>
            <source>Runs of a route with a guide; a visit has one or more.</source>
            <translation>Выходы на маршрут с экскурсоводом; в визите один или больше.</translation>
        </message>
        <message>
            <source>Minutes of tours</source>
            <translation>Минут экскурсий</translation>
        </message>
        <message>
            <source>Sum of actual durations of tours, planned ones where the actual is missing.</source>
            <translation>Сумма фактической длительности экскурсий, плановой — где фактической нет.</translation>
        </message>
        <message>
            <source>Open days</source>
            <translation>Дни открытых дверей</translation>
        </message>
        <message>
            <source>Mass events: open doors, festivals.</source>
            <translation>Массовые события: открытые двери, фестивали.</translation>
        </message>
        <message>
            <source>Visitors of open days</source>
            <translation>Посетители дней открытых дверей</translation>
        </message>
        <message>
            <source>Visitors admitted at mass events; they are part of all totals.</source>
            <translation>Посетители массовых событий; входят во все итоги.</translation>
        </message>
        <message>
            <source>Remote events</source>
            <translation>Дистанционные события</translation>
        </message>
        <message>
            <source>Virtual tours; outside all totals.</source>
            <translation>Виртуальные экскурсии; вне всех итогов.</translation>
        </message>
        <message>
            <source>Participants of remote events</source>
            <translation>Участники дистанционных событий</translation>
        </message>
        <message>
            <source>Participants of virtual tours; outside all totals.</source>
            <translation>Участники виртуальных экскурсий; вне всех итогов.</translation>
        </message>
        <message>
            <source>Visits not closed</source>
            <translation>Незакрытые визиты</translation>
        </message>
        <message>
            <source>Visits of the month not closed at export; 0 in a final summary.</source>
            <translation>Визиты месяца, не закрытые к выгрузке; в окончательной сводке 0.</translation>
        </message>
        <message>
            <source>Category unknown</source>
            <translation>Категория неизвестна</translation>
        </message>
        <message>
            <source>Visitors of unknown category ÷ visitors admitted; absent without visitors.</source>
            <translation>Посетители неизвестной категории ÷ все прошедшие КПП; без посетителей не указывается.</translation>
        </message>
        <message>
            <source>Origin unknown</source>
            <translation>Откуда — неизвестно</translation>
        </message>
        <message>
            <source>Visitors of unknown origin ÷ visitors admitted; absent without visitors.</source>
            <translation>Посетители неизвестно откуда ÷ все прошедшие КПП; без посетителей не указывается.</translation>
        </message>
        <message>
            <source>Estimated</source>
            <translation>Оценочно</translation>
        </message>
        <message>
            <source>Visitors typed as a total without a list ÷ visitors admitted; absent without visitors.</source>
            <translation>Посетители, введённые итогом без списка ÷ все прошедшие КПП; без посетителей не указывается.</translation>
        </message>
        <message>
            <source>Tours without a duration</source>
            <translation>Экскурсии без длительности</translation>
        </message>
        <message>
            <source>Tours whose actual duration is missing, so that the planned one was counted.</source>
            <translation>Экскурсии без фактической длительности: учтена плановая.</translation>
        </message>
        <message>
            <source>Late entries</source>
            <translation>Поздние записи</translation>
        </message>
        <message>
            <source>Entries typed more than three days after the visit.</source>
            <translation>Записи, введённые позже трёх дней после визита.</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>Поправки</translation>
        </message>
        <message>
            <source>Changes made to the month since revision 0.</source>
            <translation>Изменения месяца после версии 0.</translation>
        </message>
        <message>
            <source>Version of the dictionary</source>
            <translation>Версия словаря</translation>
        </message>
        <message>
            <source>Version of this data dictionary.</source>
            <translation>Версия этого словаря данных.</translation>
        </message>
        <message>
            <source>Programme</source>
            <translation>Программа</translation>
        </message>
        <message>
            <source>Label of the programme or season, empty outside one.</source>
            <translation>Обозначение программы или сезона; пусто вне программы.</translation>
        </message>
        <message>
            <source>Enterprise code</source>
            <translation>Код предприятия</translation>
        </message>
        <message>
            <source>Code given by the agency; never a tax number of a person, so never twelve digits.</source>
            <translation>Код от агентства; не ИНН физического лица, поэтому не двенадцать цифр.</translation>
        </message>
        <message>
            <source>Enterprise</source>
            <translation>Предприятие</translation>
        </message>
        <message>
            <source>Short name of the legal entity.</source>
            <translation>Краткое название юридического лица.</translation>
        </message>
        <message>
            <source>Site code</source>
            <translation>Код площадки</translation>
        </message>
        <message>
            <source>Site within the enterprise.</source>
            <translation>Площадка внутри предприятия.</translation>
        </message>
        <message>
            <source>Region of the site, by ISO 3166-2.</source>
            <translation>Регион площадки по ISO 3166-2.</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>Отрасль</translation>
        </message>
        <message>
            <source>Class of the main activity shown, by OKVED 2.</source>
            <translation>Класс основной деятельности по ОКВЭД 2.</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Часовой пояс</translation>
        </message>
        <message>
            <source>IANA time zone of the site, which decides on which date a visit started.</source>
            <translation>Часовой пояс площадки (IANA): определяет дату начала визита.</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Месяц</translation>
        </message>
        <message>
            <source>The month reported.</source>
            <translation>Отчётный месяц.</translation>
        </message>
        <message>
            <source>Revision</source>
            <translation>Версия</translation>
        </message>
        <message>
            <source>0 for the first summary of the month, n for its n-th correction.</source>
            <translation>0 — первая сводка месяца, n — её n-я поправка.</translation>
        </message>
        <message>
            <source>Replaces</source>
            <translation>Заменяет</translation>
        </message>
        <message>
            <source>Checksum of the revision that this one replaces, empty in revision 0.</source>
            <translation>Контрольная сумма заменяемой версии; в версии 0 пусто.</translation>
        </message>
        <message>
            <source>Reason of the correction</source>
            <translation>Причина поправки</translation>
        </message>
        <message>
            <source>Why the month was corrected, empty in revision 0.</source>
            <translation>Почему месяц поправлен; в версии 0 пусто.</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Деятельность</translation>
        </message>
        <message>
            <source>Whether visits were held, none was held, or the site was closed to visits.</source>
            <translation>Были визиты, не было ни одного или площадка закрыта для визитов.</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Создано</translation>
        </message>
        <message>
            <source>Moment of export, UTC.</source>
            <translation>Момент выгрузки, UTC.</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Закрыто</translation>
        </message>
        <message>
            <source>Moment the month was closed, UTC; empty while it is a draft.</source>
            <translation>Момент закрытия месяца, UTC; у черновика пусто.</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>Утвердил</translation>
        </message>
        <message>
            <source>Role, not name, of the person who approved; empty while it is a draft.</source>
            <translation>Роль, не имя утвердившего; у черновика пусто.</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Программа-источник</translation>
        </message>
        <message>
            <source>Version of the program that made the summary.</source>
            <translation>Версия программы, создавшей сводку.</translation>
        </message>
        <message>
            <source>Small counts</source>
            <translation>Малые числа</translation>
        </message>
        <message>
            <source>Counts by country below this number are merged into “other”; 0 merges none.</source>
            <translation>Числа по странам меньше этого объединяются в «прочие»; 0 — не объединять.</translation>
        </message>
        <message>
            <source>Routes walked</source>
            <translation>Пройдено маршрутов</translation>
        </message>
        <message>
            <source>Routes with at least one tour in the month.</source>
            <translation>Маршруты хотя бы с одной экскурсией за месяц.</translation>
        </message>
        <message>
            <source>per 1,000 residents</source>
            <translation>на 1000 жителей</translation>
        </message>
        <message>
            <source>countries</source>
            <translation>стран</translation>
        </message>
        <message>
            <source>routes per site</source>
            <translation>маршрутов на площадку</translation>
        </message>
        <message>
            <source>routes of several enterprises</source>
            <translation>маршрутов нескольких предприятий</translation>
        </message>
        <message>
            <source>per 10,000 visitors</source>
            <translation>на 10 000 посетителей</translation>
        </message>
        <message>
            <source>classes of OKVED 2</source>
            <translation>классов ОКВЭД 2</translation>
        </message>
        <message>
            <source>sites</source>
            <translation>площадок</translation>
        </message>
        <message>
            <source>sites registered</source>
            <translation>зарегистрированные площадки</translation>
        </message>
        <message>
            <source>sites that reported</source>
            <translation>отчитавшиеся площадки</translation>
        </message>
        <message>
            <source>visitors</source>
            <translation>посетители</translation>
        </message>
        <message>
            <source>Reporting discipline</source>
            <translation>Дисциплина отчётности</translation>
        </message>
        <message>
            <source>Summaries received by the due day ÷ summaries expected of the registered sites</source>
            <translation>Сводки, полученные в срок ÷ сводки, ожидаемые от зарегистрированных площадок</translation>
        </message>
        <message>
            <source>summaries expected</source>
            <translation>ожидаемые сводки</translation>
        </message>
        <message>
            <source>Active sites</source>
            <translation>Действующие площадки</translation>
        </message>
        <message>
            <source>Sites with at least one visit held ÷ sites registered</source>
            <translation>Площадки хотя бы с одним состоявшимся визитом ÷ зарегистрированные площадки</translation>
        </message>
        <message>
            <source>Regularly open sites</source>
            <translation>Регулярно открытые площадки</translation>
        </message>
        <message>
            <source>Sites with a tour in at least 10 of the 12 months ÷ sites registered</source>
            <translation>Площадки с экскурсиями не менее чем в 10 из 12 месяцев ÷ зарегистрированные площадки</translation>
        </message>
        <message>
            <source>Visitors per 1,000 residents</source>
            <translation>Посетители на 1000 жителей</translation>
        </message>
        <message>
            <source>Visitors admitted ÷ residents × 1,000</source>
            <translation>Прошедшие КПП ÷ жители × 1000</translation>
        </message>
        <message>
            <source>Reach among pupils</source>
            <translation>Охват школьников</translation>
        </message>
        <message>
            <source>Visitors from schools and preschools ÷ pupils of the region</source>
            <translation>Посетители из школ и детских садов ÷ школьники региона</translation>
        </message>
        <message>
            <source>visitors from schools</source>
            <translation>посетители из школ</translation>
        </message>
        <message>
            <source>Reach of career guidance</source>
            <translation>Охват профориентацией</translation>
        </message>
        <message>
            <source>Visitors for career guidance ÷ pupils of grades 6–11 and college students</source>
            <translation>Посетители с целью профориентации ÷ школьники 6–11 классов и студенты колледжей</translation>
        </message>
        <message>
            <source>visitors for career guidance</source>
            <translation>посетители с целью профориентации</translation>
        </message>
        <message>
            <source>Visitors from abroad ÷ visitors admitted</source>
            <translation>Посетители из-за рубежа ÷ прошедшие КПП</translation>
        </message>
        <message>
            <source>Countries of visitors</source>
            <translation>Страны посетителей</translation>
        </message>
        <message>
            <source>Number of foreign countries that visitors came from, merged small counts left out</source>
            <translation>Число зарубежных стран, откуда приезжали посетители, без объединённых малых чисел</translation>
        </message>
        <message>
            <source>visitors from abroad</source>
            <translation>посетители из-за рубежа</translation>
        </message>
        <message>
            <source>Visitors from other regions</source>
            <translation>Посетители из других регионов</translation>
        </message>
        <message>
            <source>Visitors from other regions of the country ÷ visitors admitted</source>
            <translation>Посетители из других регионов страны ÷ прошедшие КПП</translation>
        </message>
        <message>
            <source>Readiness in languages</source>
            <translation>Языковая готовность</translation>
        </message>
        <message>
            <source>Sites with a tour in another language than Russian ÷ sites registered</source>
            <translation>Площадки с экскурсией не на русском языке ÷ зарегистрированные площадки</translation>
        </message>
        <message>
            <source>Retrained guides</source>
            <translation>Экскурсоводы с переподготовкой</translation>
        </message>
        <message>
            <source>Guides with the programme's diploma ÷ guides, in the latest month of each site</source>
            <translation>Экскурсоводы с дипломом программы ÷ экскурсоводы, по последнему месяцу каждой площадки</translation>
        </message>
        <message>
            <source>guides</source>
            <translation>экскурсоводы</translation>
        </message>
        <message>
            <source>Sites with a retrained guide</source>
            <translation>Площадки с экскурсоводом с переподготовкой</translation>
        </message>
        <message>
            <source>Number of sites with at least one guide with the programme's diploma</source>
            <translation>Число площадок хотя бы с одним экскурсоводом с дипломом программы</translation>
        </message>
        <message>
            <source>Routes offered</source>
            <translation>Предложено маршрутов</translation>
        </message>
        <message>
            <source>Routes open for booking ÷ sites that reported, in the latest month of each site</source>
            <translation>Маршруты, открытые для записи ÷ отчитавшиеся площадки, по последнему месяцу каждой площадки</translation>
        </message>
        <message>
            <source>Joint routes</source>
            <translation>Совместные маршруты</translation>
        </message>
        <message>
            <source>Number of routes that lead through several enterprises</source>
            <translation>Число маршрутов через несколько предприятий</translation>
        </message>
        <message>
            <source>Seats taken</source>
            <translation>Занятые места</translation>
        </message>
        <message>
            <source>Utilisation of the sites, weighted by the seats they offered</source>
            <translation>Загрузка площадок, взвешенная по предложенным местам</translation>
        </message>
        <message>
            <source>seats offered</source>
            <translation>предложенные места</translation>
        </message>
        <message>
            <source>Refused for want of places</source>
            <translation>Отказы из-за нехватки мест</translation>
        </message>
        <message>
            <source>Requests refused for capacity ÷ requests received</source>
            <translation>Заявки, отклонённые по вместимости ÷ полученные заявки</translation>
        </message>
        <message>
            <source>Incidents from first aid upwards ÷ visitors admitted × 10,000</source>
            <translation>Происшествия от первой помощи и тяжелее ÷ прошедшие КПП × 10 000</translation>
        </message>
        <message>
            <source>Briefed visitors</source>
            <translation>Прошли инструктаж</translation>
        </message>
        <message>
            <source>Visitors with a recorded safety briefing ÷ visitors admitted</source>
            <translation>Посетители с записанным инструктажем ÷ прошедшие КПП</translation>
        </message>
        <message>
            <source>Satisfaction</source>
            <translation>Удовлетворённость</translation>
        </message>
        <message>
            <source>Feedback score, weighted by the answers</source>
            <translation>Оценка из анкет, взвешенная по числу ответов</translation>
        </message>
        <message>
            <source>Diversity of industries</source>
            <translation>Разнообразие отраслей</translation>
        </message>
        <message>
            <source>Number of OKVED 2 classes among the sites with visits</source>
            <translation>Число классов ОКВЭД 2 среди площадок с визитами</translation>
        </message>
        <message>
            <source>Growth on the year before</source>
            <translation>Рост к прошлому году</translation>
        </message>
        <message>
            <source>Visitors of these twelve months against the twelve before, of the sites that reported in both</source>
            <translation>Посетители этих двенадцати месяцев к двенадцати предыдущим, по площадкам, отчитавшимся за оба года</translation>
        </message>
        <message>
            <source>sites that reported in both years</source>
            <translation>площадки, отчитавшиеся за оба года</translation>
        </message>
        <message>
            <source>Routes open for booking on the last day of the month.</source>
            <translation>Маршруты, открытые для записи в последний день месяца.</translation>
        </message>
        <message>
            <source>Approved title of the route.</source>
            <translation>Утверждённое название маршрута.</translation>
        </message>
        <message>
            <source>Industry shown</source>
            <translation>Показываемая отрасль</translation>
        </message>
        <message>
            <source>Class of the activity that the route shows, by OKVED 2.</source>
            <translation>Класс деятельности, показанной на маршруте, по ОКВЭД 2.</translation>
        </message>
        <message>
            <source>Planned duration</source>
            <translation>Плановая длительность</translation>
        </message>
        <message>
            <source>Planned duration of one tour of the route.</source>
            <translation>Плановая длительность одной экскурсии.</translation>
        </message>
        <message>
            <source>Capacity</source>
            <translation>Вместимость</translation>
        </message>
        <message>
            <source>Visitors that one tour of the route takes.</source>
            <translation>Сколько посетителей принимает одна экскурсия.</translation>
        </message>
        <message>
            <source>Youngest age</source>
            <translation>Возраст от</translation>
        </message>
        <message>
            <source>Age from which visitors are admitted to the route.</source>
            <translation>С какого возраста пускают на маршрут.</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Языки</translation>
        </message>
        <message>
            <source>Languages in which the route is led.</source>
            <translation>Языки, на которых ведут маршрут.</translation>
        </message>
        <message>
            <source>Adapted</source>
            <translation>Приспособлен</translation>
        </message>
        <message>
            <source>Whether the route is adapted for people with disabilities.</source>
            <translation>Приспособлен ли маршрут для людей с инвалидностью.</translation>
        </message>
        <message>
            <source>Joint route</source>
            <translation>Общий маршрут</translation>
        </message>
        <message>
            <source>Code of the route of several enterprises that this one belongs to.</source>
            <translation>Код маршрута нескольких предприятий, в который он входит.</translation>
        </message>
        <message>
            <source>Tours</source>
            <translation>Экскурсии</translation>
        </message>
        <message>
            <source>Tours held on the route.</source>
            <translation>Экскурсии, проведённые по маршруту.</translation>
        </message>
        <message>
            <source>sites with visits</source>
            <translation>площадки с визитами</translation>
        </message>
        <message>
            <source>Level of involvement</source>
            <translation>Уровень вовлечённости</translation>
        </message>
        <message>
            <source>How far the sites of the region have come, as the definitions of the levels say</source>
            <translation>Как далеко продвинулись площадки региона — по определениям уровней</translation>
        </message>
        <message>
            <source>Visitors</source>
            <translation>Посетители</translation>
        </message>
        <message>
            <source>Visitors admitted by all sites of the region</source>
            <translation>Посетители, принятые всеми площадками региона</translation>
        </message>
        <message>
            <source>Sites taking part</source>
            <translation>Участвующие площадки</translation>
        </message>
        <message>
            <source>Number of sites with at least one visit held</source>
            <translation>Число площадок, где состоялся хотя бы один визит</translation>
        </message>
        <message>
            <source>Visitors per site</source>
            <translation>Посетителей на площадку</translation>
        </message>
        <message>
            <source>Visitors admitted ÷ sites with at least one visit held</source>
            <translation>Принятые посетители ÷ площадки, где состоялся хотя бы один визит</translation>
        </message>
        <message>
            <source>Visitors on tours of the route; who walks two routes in one visit counts on both.</source>
            <translation>Посетители экскурсий маршрута; прошедший два маршрута за визит учтён в обоих.</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Минут</translation>
        </message>
        <message>
            <source>Sum of durations of the tours on the route.</source>
            <translation>Сумма длительности экскурсий маршрута.</translation>
        </message>
        <message>
            <source>Average fill</source>
            <translation>Наполняемость</translation>
        </message>
        <message>
            <source>Visitors on the route ÷ (tours × capacity); absent without tours.</source>
            <translation>Посетители маршрута ÷ (экскурсии × вместимость); без экскурсий не указывается.</translation>
        </message>
        <message>
            <source>Slots offered</source>
            <translation>Предложено слотов</translation>
        </message>
        <message>
            <source>Starts published for booking.</source>
            <translation>Начала, опубликованные для записи.</translation>
        </message>
        <message>
            <source>Seats offered</source>
            <translation>Предложено мест</translation>
        </message>
        <message>
            <source>Seats of the starts published for booking.</source>
            <translation>Места опубликованных начал.</translation>
        </message>
        <message>
            <source>Utilisation</source>
            <translation>Загрузка</translation>
        </message>
        <message>
            <source>Visitors in scheduled tours ÷ seats offered; absent without seats.</source>
            <translation>Посетители плановых экскурсий ÷ предложенные места; без мест не указывается.</translation>
        </message>
        <message>
            <source>Guides who led</source>
            <translation>Водили экскурсии</translation>
        </message>
        <message>
            <source>Guides who led at least one tour in the month.</source>
            <translation>Экскурсоводы хотя бы с одной экскурсией за месяц.</translation>
        </message>
        <message>
            <source>Guides on the list</source>
            <translation>Экскурсоводы в списке</translation>
        </message>
        <message>
            <source>Guides on the list at the end of the month.</source>
            <translation>Экскурсоводы в списке на конец месяца.</translation>
        </message>
        <message>
            <source>Guides certified</source>
            <translation>Аттестованы</translation>
        </message>
        <message>
            <source>Guides on the list who hold a guide certificate.</source>
            <translation>Экскурсоводы списка с аттестатом экскурсовода.</translation>
        </message>
        <message>
            <source>Guides retrained</source>
            <translation>С дипломом программы</translation>
        </message>
        <message>
            <source>Guides on the list who hold a diploma of the programme.</source>
            <translation>Экскурсоводы списка с дипломом программы.</translation>
        </message>
        <message>
            <source>Guides by language</source>
            <translation>Экскурсоводы по языкам</translation>
        </message>
        <message>
            <source>Guides on the list by language; one guide may count in several.</source>
            <translation>Экскурсоводы списка по языкам; один может считаться в нескольких.</translation>
        </message>
        <message>
            <source>Hours of lead guides</source>
            <translation>Часы ведущих</translation>
        </message>
        <message>
            <source>Sum of the time of lead guides.</source>
            <translation>Сумма времени ведущих экскурсоводов.</translation>
        </message>
        <message>
            <source>Visitors briefed</source>
            <translation>Прошли инструктаж</translation>
        </message>
        <message>
            <source>Visitors with a recorded safety briefing.</source>
            <translation>Посетители с записанным инструктажем по безопасности.</translation>
        </message>
        <message>
            <source>Briefing rate</source>
            <translation>Доля инструктажа</translation>
        </message>
        <message>
            <source>Visitors briefed ÷ visitors admitted; absent without visitors.</source>
            <translation>Прошедшие инструктаж ÷ прошедшие КПП; без посетителей не указывается.</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>Происшествия</translation>
        </message>
        <message>
            <source>Incidents with visitors, near misses included.</source>
            <translation>Происшествия с посетителями, включая опасные ситуации.</translation>
        </message>
        <message>
            <source>Incidents by severity</source>
            <translation>Происшествия по тяжести</translation>
        </message>
        <message>
            <source>Incidents, each under its gravest outcome.</source>
            <translation>Происшествия, каждое по самому тяжёлому исходу.</translation>
        </message>
        <message>
            <source>Incidents by kind</source>
            <translation>Происшествия по видам</translation>
        </message>
        <message>
            <source>Incidents, each under one kind.</source>
            <translation>Происшествия, каждое одного вида.</translation>
        </message>
        <message>
            <source>Evacuations</source>
            <translation>Эвакуации</translation>
        </message>
        <message>
            <source>Evacuations and drills with visitors inside.</source>
            <translation>Эвакуации и учения с посетителями внутри.</translation>
        </message>
        <message>
            <source>Headcounts that differed</source>
            <translation>Расхождения пересчёта</translation>
        </message>
        <message>
            <source>Times that the count at a control point differed from the group.</source>
            <translation>Сколько раз пересчёт на контрольной точке не совпал с группой.</translation>
        </message>
        <message>
            <source>Feedback forms</source>
            <translation>Анкеты</translation>
        </message>
        <message>
            <source>Feedback forms answered.</source>
            <translation>Заполненные анкеты обратной связи.</translation>
        </message>
        <message>
            <source>Feedback score</source>
            <translation>Оценка</translation>
        </message>
        <message>
            <source>Mean of the scores from 1 to 5; absent below five answers.</source>
            <translation>Средняя оценка от 1 до 5; меньше пяти ответов — не указывается.</translation>
        </message>
        <message>
            <source>Would recommend</source>
            <translation>Рекомендовали бы</translation>
        </message>
        <message>
            <source>Share of the answers that would recommend the visit.</source>
            <translation>Доля ответов, что визит рекомендовали бы.</translation>
        </message>
        <message>
            <source>Would consider working here</source>
            <translation>Думают работать здесь</translation>
        </message>
        <message>
            <source>Share of the answers of pupils and students that would consider working here.</source>
            <translation>Доля ответов школьников и студентов, что они подумали бы о работе здесь.</translation>
        </message>
        <message>
            <source>Revenue</source>
            <translation>Доход</translation>
        </message>
        <message>
            <source>Income from visits, if the enterprise reports it.</source>
            <translation>Доход от визитов, если предприятие его сообщает.</translation>
        </message>
        <message>
            <source>Souvenirs given</source>
            <translation>Выдано сувениров</translation>
        </message>
        <message>
            <source>Souvenirs handed out, if the enterprise counts them.</source>
            <translation>Выданные сувениры, если предприятие их считает.</translation>
        </message>
        <message>
            <source>All visitors admitted at the checkpoint, without guides, escorts, drivers who stay outside and staff.</source>
            <translation>Все посетители, прошедшие КПП, без экскурсоводов, сопровождающих от предприятия, водителей снаружи и работников.</translation>
        </message>
        <message>
            <source>Visitors declared</source>
            <translation>Заявлено посетителей</translation>
        </message>
        <message>
            <source>Headcount declared for the visits held.</source>
            <translation>Заявленная численность состоявшихся визитов.</translation>
        </message>
        <message>
            <source>By category</source>
            <translation>По категориям</translation>
        </message>
        <message>
            <source>Visitors admitted, each in one category; adults with groups of children are chaperones.</source>
            <translation>Прошедшие КПП, каждый в одной категории; взрослые с детьми — сопровождающие.</translation>
        </message>
        <message>
            <source>By age</source>
            <translation>По возрасту</translation>
        </message>
        <message>
            <source>Visitors admitted by age in years, also derived from school grade or told by the leader.</source>
            <translation>Прошедшие КПП по возрасту, также по классу или со слов руководителя.</translation>
        </message>
        <message>
            <source>By origin</source>
            <translation>Откуда</translation>
        </message>
        <message>
            <source>Visitors admitted by place of residence, seen from the site.</source>
            <translation>Прошедшие КПП по месту жительства относительно площадки.</translation>
        </message>
        <message>
            <source>By region</source>
            <translation>По регионам</translation>
        </message>
        <message>
            <source>Visitors from other regions of the country, by region of residence.</source>
            <translation>Посетители из других регионов страны, по региону проживания.</translation>
        </message>
        <message>
            <source>By country</source>
            <translation>По странам</translation>
        </message>
        <message>
            <source>All visitors by country of residence, by citizenship if that is unknown; the own country included.</source>
            <translation>Все посетители по стране проживания, если она неизвестна — по гражданству; вместе со своей страной.</translation>
        </message>
        <message>
            <source>Foreign children</source>
            <translation>Дети из-за рубежа</translation>
        </message>
        <message>
            <source>Foreign visitors in the categories preschool and school, by country.</source>
            <translation>Иностранные посетители категорий «дошкольники» и «школьники», по странам.</translation>
        </message>
        <message>
            <source>Foreign adults</source>
            <translation>Взрослые из-за рубежа</translation>
        </message>
        <message>
            <source>Foreign visitors in all other categories, by country.</source>
            <translation>Иностранные посетители остальных категорий, по странам.</translation>
        </message>
        <message>
            <source>By payment</source>
            <translation>По оплате</translation>
        </message>
        <message>
            <source>Visitors admitted free of charge, paid for, or subsidised.</source>
            <translation>Прошедшие КПП бесплатно, за плату или за счёт субсидии.</translation>
        </message>
        <message>
            <source>By language</source>
            <translation>По языкам</translation>
        </message>
        <message>
            <source>Visitors admitted by the language of their tour.</source>
            <translation>Прошедшие КПП по языку экскурсии.</translation>
        </message>
        <message>
            <source>By channel</source>
            <translation>По каналам</translation>
        </message>
        <message>
            <source>Visitors admitted by the party through which they came.</source>
            <translation>Прошедшие КПП по тому, через кого пришли.</translation>
        </message>
        <message>
            <source>Served with adaptation</source>
            <translation>С особыми условиями</translation>
        </message>
        <message>
            <source>Persons on an adapted route or with an adaptation that the leader asked for.</source>
            <translation>Люди на приспособленном маршруте или с условиями по просьбе руководителя.</translation>
        </message>
        <message>
            <source>Career guidance</source>
            <translation>Профориентация</translation>
        </message>
        <message>
            <source>Visitors in visits whose purpose is career guidance.</source>
            <translation>Посетители визитов с целью профориентации.</translation>
        </message>
        <message>
            <source>Educational programme</source>
            <translation>Образовательная программа</translation>
        </message>
        <message>
            <source>Visitors in visits with an approved educational programme.</source>
            <translation>Посетители визитов по утверждённой образовательной программе.</translation>
        </message>
        <message>
            <source>“{field}” “{key}” stands there more than once.</source>
            <translation>«{field}» «{key}» встречается больше одного раза.</translation>
        </message>
        <message>
            <source>Keep one row for each figure.</source>
            <translation>Оставьте по одной строке на цифру.</translation>
        </message>
        <message>
            <source>“{title}” is missing.</source>
            <translation>Нет «{title}».</translation>
        </message>
        <message>
            <source>“{title}” is missing for “{key}”.</source>
            <translation>«{title}»: нет значения для «{key}».</translation>
        </message>
        <message>
            <source>Write 0 where there was nothing.</source>
            <translation>Напишите 0 там, где ничего не было.</translation>
        </message>
        <message>
            <source>The dictionary has no field “{field}” of this kind in “{block}”.</source>
            <translation>В словаре нет такого поля «{field}» в блоке «{block}».</translation>
        </message>
        <message>
            <source>Leave out what the dictionary does not name.</source>
            <translation>Уберите то, чего нет в словаре.</translation>
        </message>
        <message>
            <source>“{title}” has no key “{key}”.</source>
            <translation>«{title}»: нет ключа «{key}».</translation>
        </message>
        <message>
            <source>Use a code from the list of this field.</source>
            <translation>Возьмите код из списка этого поля.</translation>
        </message>
        <message>
            <source>“{title}” cannot be “{value}”: {rule}.</source>
            <translation>«{title}»: значение «{value}» не подходит: {rule}.</translation>
        </message>
        <message>
            <source>Correct the records behind this figure.</source>
            <translation>Исправьте записи, из которых получена эта цифра.</translation>
        </message>
        <message>
            <source>a whole number from 0 is expected</source>
            <translation>нужно целое число от 0</translation>
        </message>
        <message>
            <source>a number from {least} to {most} with {places} decimal place(s) is expected</source>
            <translation>нужно число от {least} до {most}, знаков после запятой: {places}</translation>
        </message>
        <message>
            <source>a number from 0 with {places} decimal place(s) is expected</source>
            <translation>нужно число от 0, знаков после запятой: {places}</translation>
        </message>
        <message>
            <source>the text does not have the form of this field</source>
            <translation>текст не соответствует формату этого поля</translation>
        </message>
        <message>
            <source>a code of the list is expected</source>
            <translation>нужен код из списка</translation>
        </message>
        <message>
            <source>Revision 0 replaces nothing, yet a replaced revision or a reason is given.</source>
            <translation>Версия 0 ничего не заменяет, но указана заменяемая версия или причина.</translation>
        </message>
        <message>
            <source>Number the correction, or leave both empty.</source>
            <translation>Укажите номер поправки или оставьте оба поля пустыми.</translation>
        </message>
        <message>
            <source>Revision {revision} does not say what it replaces and why.</source>
            <translation>Версия {revision}: не указано, что она заменяет и почему.</translation>
        </message>
        <message>
            <source>Give the checksum of the earlier revision and the reason.</source>
            <translation>Укажите контрольную сумму предыдущей версии и причину.</translation>
        </message>
        <message>
            <source>The month is closed, but the role that approved it is missing.</source>
            <translation>Месяц закрыт, но не указано, кто по должности его утвердил.</translation>
        </message>
        <message>
            <source>Choose the role that approves the summary.</source>
            <translation>Выберите должность того, кто утверждает сводку.</translation>
        </message>
        <message>
            <source>Revision {revision} does not follow revision {earlier} that it should replace.</source>
            <translation>Версия {revision} не следует за версией {earlier}, которую должна заменить.</translation>
        </message>
        <message>
            <source>Correct the month anew, starting from the latest revision.</source>
            <translation>Создайте поправку месяца заново, начиная с последней версии.</translation>
        </message>
        <message>
            <source>“{title}” cannot be “{value}”.</source>
            <translation>«{title}»: значение «{value}» не подходит.</translation>
        </message>
        <message>
            <source>Correct it in the settings of the enterprise.</source>
            <translation>Исправьте это в настройках предприятия.</translation>
        </message>
        <message>
            <source>requests</source>
            <translation>заявки</translation>
        </message>
        <message>
            <source>{number} refused</source>
            <translation>отказано: {number}</translation>
        </message>
        <message>
            <source>visits planned</source>
            <translation>запланированные визиты</translation>
        </message>
        <message>
            <source>{number} cancelled</source>
            <translation>отменено: {number}</translation>
        </message>
        <message>
            <source>visits held</source>
            <translation>состоявшиеся визиты</translation>
        </message>
        <message>
            <source>nobody came: {number}</source>
            <translation>никто не пришёл: {number}</translation>
        </message>
        <message>
            <source>persons declared</source>
            <translation>заявлено человек</translation>
        </message>
        <message>
            <source>in visits held</source>
            <translation>в состоявшихся визитах</translation>
        </message>
        <message>
            <source>persons admitted</source>
            <translation>прошли КПП</translation>
        </message>
        <message>
            <source>counted at the gate</source>
            <translation>посчитаны на проходной</translation>
        </message>
        <message>
            <source>Visitors from abroad</source>
            <translation>Посетители из-за рубежа</translation>
        </message>
        <message>
            <source>The signing key in {path} cannot be read.</source>
            <translation>Ключ подписи в {path} не читается.</translation>
        </message>
        <message>
            <source>Put the key back from a backup, or move the file away and enrol a new key.</source>
            <translation>Верните ключ из резервной копии или переместите файл и зарегистрируйте новый ключ.</translation>
        </message>
        <message>
            <source>The summary of {period} is a draft and cannot be signed.</source>
            <translation>Сводка за {period} — черновик, подписать её нельзя.</translation>
        </message>
        <message>
            <source>Close the month first.</source>
            <translation>Сначала закройте месяц.</translation>
        </message>
        <message>
            <source>The figures are refused: {finding}</source>
            <translation>Цифры не приняты: {finding}</translation>
        </message>
        <message>
            <source>Correct the records behind this figure and close the month anew.</source>
            <translation>Исправьте записи, из которых получена эта цифра, и закройте месяц заново.</translation>
        </message>
        <message>
            <source>The signature does not belong to this manifest.</source>
            <translation>Подпись не относится к этому манифесту.</translation>
        </message>
        <message>
            <source>The key {fingerprint} is not enrolled for the enterprise {enterprise}.</source>
            <translation>Ключ {fingerprint} не зарегистрирован за предприятием {enterprise}.</translation>
        </message>
        <message>
            <source>Compare the fingerprint with the enterprise over the telephone, then enrol the key.</source>
            <translation>Сверьте отпечаток с предприятием по телефону, затем зарегистрируйте ключ.</translation>
        </message>
        <message>
            <source>The member {name} was altered after signing.</source>
            <translation>Файл {name} изменён после подписания.</translation>
        </message>
        <message>
            <source>The manifest and the summary have different headers.</source>
            <translation>Заголовки манифеста и сводки различаются.</translation>
        </message>
        <message>
            <source>The figures are not in the order of block, field, dimension and key.</source>
            <translation>Цифры идут не в порядке: блок, поле, разрез, ключ.</translation>
        </message>
        <message>
            <source>The table and the document of the summary differ.</source>
            <translation>Таблица и документ сводки различаются.</translation>
        </message>
        <message>
            <source>{name} does not follow the schema {schema}: {where}.</source>
            <translation>{name}: несоответствие схеме {schema}: {where}.</translation>
        </message>
        <message>
            <source>Ask the enterprise to export the summary again with a current program.</source>
            <translation>Попросите предприятие выгрузить сводку заново в актуальной версии программы.</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Этот месяц</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Сводка</translation>
        </message>
        <message>
            <source>Routes</source>
            <translation>Маршруты</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Definitions</source>
            <translation>Определения</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Показатель</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>Определение</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Единица</translation>
        </message>
        <message>
            <source>Sites registered</source>
            <translation>Зарегистрировано площадок</translation>
        </message>
        <message>
            <source>Sites that reported</source>
            <translation>Отчиталось площадок</translation>
        </message>
        <message>
            <source>Indicator</source>
            <translation>Показатель</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Значение</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>Случаев</translation>
        </message>
        <message>
            <source>Cases are</source>
            <translation>Что считается случаем</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Уровень</translation>
        </message>
        <message>
            <source>Regions</source>
            <translation>Регионы</translation>
        </message>
        <message>
            <source>Sites</source>
            <translation>Площадки</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Месяцы</translation>
        </message>
        <message>
            <source>Visitors from schools</source>
            <translation>Посетители из школ</translation>
        </message>
        <message>
            <source>Comparable</source>
            <translation>Сопоставим</translation>
        </message>
        <message>
            <source>Reporting</source>
            <translation>Отчитались</translation>
        </message>
        <message>
            <source>Regions in the order of their codes: levels, not a ranking. Below {share} % of summaries in time: not comparable.</source>
            <translation>Регионы в порядке кодов: уровни, а не рейтинг. Меньше {share} % сводок в срок: регион не сопоставляется.</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Ожидалось</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>В срок</translation>
        </message>
        <message>
            <source>Late and missing</source>
            <translation>Опоздавшие и недостающие</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Срок</translation>
        </message>
        <message>
            <source>Days late</source>
            <translation>Опоздание, дней</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Отклонено</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Получено</translation>
        </message>
        <message>
            <source>Name in the files</source>
            <translation>Имя в файлах</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Площадка</translation>
        </message>
        <message>
            <source>Checksum</source>
            <translation>Контрольная сумма</translation>
        </message>
        <message>
            <source>Month before</source>
            <translation>Предыдущий месяц</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Примечание</translation>
        </message>
        <message>
            <source>From requests to visitors</source>
            <translation>От заявок к посетителям</translation>
        </message>
        <message>
            <source>Open the visits behind both figures and correct the one that differs.</source>
            <translation>Откройте визиты за обеими цифрами и исправьте тот, который расходится.</translation>
        </message>
        <message>
            <source>Other regions</source>
            <translation>Другие регионы</translation>
        </message>
        <message>
            <source>“{part}” is {found}, more than “{whole}”, which is {most}.</source>
            <translation>«{part}» — {found}, это больше, чем «{whole}» — {most}.</translation>
        </message>
        <message>
            <source>Abroad</source>
            <translation>Из-за рубежа</translation>
        </message>
        <message>
            <source>Visitors of the own country by origin</source>
            <translation>Посетители из своей страны по месту проживания</translation>
        </message>
        <message>
            <source>“{title}” is {found}, but the figures it is made of give {wanted}.</source>
            <translation>«{title}» — {found}, а по исходным цифрам получается {wanted}.</translation>
        </message>
        <message>
            <source>Count the month anew.</source>
            <translation>Подсчитайте месяц заново.</translation>
        </message>
        <message>
            <source>Close these visits, or record why they were not held.</source>
            <translation>Закройте эти визиты или запишите, почему они не состоялись.</translation>
        </message>
        <message>
            <source>The summary says that no visits were held, yet it counts some.</source>
            <translation>По сводке визитов не было, но в ней есть посчитанные визиты.</translation>
        </message>
        <message>
            <source>“{group}” adds up to {found}, “{total}” is {wanted}.</source>
            <translation>Сумма «{group}» — {found}, а «{total}» — {wanted}.</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>ничего</translation>
        </message>
        <message>
            <source>Line {line} of the table cannot be read.</source>
            <translation>Строка {line} таблицы не читается.</translation>
        </message>
        <message>
            <source>Take the table as the program wrote it; a spreadsheet may have changed it.</source>
            <translation>Возьмите таблицу в том виде, в каком её записала программа; табличный редактор мог её изменить.</translation>
        </message>
        <message>
            <source>Preschool children</source>
            <translation>Дошкольники</translation>
        </message>
        <message>
            <source>School, grades 1–4</source>
            <translation>Школа, 1–4 классы</translation>
        </message>
        <message>
            <source>School, grades 5–9</source>
            <translation>Школа, 5–9 классы</translation>
        </message>
        <message>
            <source>School, grades 10–11</source>
            <translation>Школа, 10–11 классы</translation>
        </message>
        <message>
            <source>College students</source>
            <translation>Студенты колледжей</translation>
        </message>
        <message>
            <source>University students</source>
            <translation>Студенты вузов</translation>
        </message>
        <message>
            <source>Tourists in groups</source>
            <translation>Туристы в группах</translation>
        </message>
        <message>
            <source>Individual tourists</source>
            <translation>Индивидуальные туристы</translation>
        </message>
        <message>
            <source>Business guests</source>
            <translation>Деловые гости</translation>
        </message>
        <message>
            <source>Exchange of experience</source>
            <translation>Обмен опытом</translation>
        </message>
        <message>
            <source>Authorities</source>
            <translation>Органы власти</translation>
        </message>
        <message>
            <source>Media</source>
            <translation>СМИ</translation>
        </message>
        <message>
            <source>Families of staff</source>
            <translation>Семьи сотрудников</translation>
        </message>
        <message>
            <source>Chaperones</source>
            <translation>Сопровождающие</translation>
        </message>
        <message>
            <source>0–6 years</source>
            <translation>0–6 лет</translation>
        </message>
        <message>
            <source>7–11 years</source>
            <translation>7–11 лет</translation>
        </message>
        <message>
            <source>12–13 years</source>
            <translation>12–13 лет</translation>
        </message>
        <message>
            <source>14–17 years</source>
            <translation>14–17 лет</translation>
        </message>
        <message>
            <source>18–64 years</source>
            <translation>18–64 года</translation>
        </message>
        <message>
            <source>65 and over</source>
            <translation>65 лет и старше</translation>
        </message>
        <message>
            <source>Same municipality</source>
            <translation>Тот же муниципалитет</translation>
        </message>
        <message>
            <source>Same region</source>
            <translation>Тот же регион</translation>
        </message>
        <message>
            <source>Free of charge</source>
            <translation>Бесплатно</translation>
        </message>
        <message>
            <source>Paid</source>
            <translation>Платно</translation>
        </message>
        <message>
            <source>Subsidised</source>
            <translation>Субсидируется</translation>
        </message>
        <message>
            <source>Schools</source>
            <translation>Школы</translation>
        </message>
        <message>
            <source>Colleges and universities</source>
            <translation>Колледжи и вузы</translation>
        </message>
        <message>
            <source>Tour operators</source>
            <translation>Туроператоры</translation>
        </message>
        <message>
            <source>Direct requests</source>
            <translation>Прямые заявки</translation>
        </message>
        <message>
            <source>Companies</source>
            <translation>Компании</translation>
        </message>
        <message>
            <source>Programme of the agency</source>
            <translation>Программа агентства</translation>
        </message>
        <message>
            <source>Tourist centres</source>
            <translation>Туристские центры</translation>
        </message>
        <message>
            <source>No places</source>
            <translation>Нет мест</translation>
        </message>
        <message>
            <source>Asked too late</source>
            <translation>Поздняя заявка</translation>
        </message>
        <message>
            <source>No clearance</source>
            <translation>Нет согласования</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>Производственные причины</translation>
        </message>
        <message>
            <source>Force majeure</source>
            <translation>Форс-мажор</translation>
        </message>
        <message>
            <source>Near miss</source>
            <translation>Опасная ситуация</translation>
        </message>
        <message>
            <source>First aid</source>
            <translation>Первая помощь</translation>
        </message>
        <message>
            <source>Medical help</source>
            <translation>Медицинская помощь</translation>
        </message>
        <message>
            <source>Serious</source>
            <translation>Тяжёлое происшествие</translation>
        </message>
        <message>
            <source>Injury</source>
            <translation>Травма</translation>
        </message>
        <message>
            <source>Illness</source>
            <translation>Болезнь</translation>
        </message>
        <message>
            <source>Lost person</source>
            <translation>Потерявшийся человек</translation>
        </message>
        <message>
            <source>Breach of rules</source>
            <translation>Нарушение правил</translation>
        </message>
        <message>
            <source>Damage to property</source>
            <translation>Повреждение имущества</translation>
        </message>
        <message>
            <source>Evacuation</source>
            <translation>Эвакуация</translation>
        </message>
        <message>
            <source>Security</source>
            <translation>Нарушение режима охраны</translation>
        </message>
        <message>
            <source>Late entry</source>
            <translation>Поздний ввод</translation>
        </message>
        <message>
            <source>Miscount</source>
            <translation>Неверный подсчёт</translation>
        </message>
        <message>
            <source>Wrong category</source>
            <translation>Неверная категория</translation>
        </message>
        <message>
            <source>Counted twice</source>
            <translation>Учтено дважды</translation>
        </message>
        <message>
            <source>Cancelled afterwards</source>
            <translation>Отменено задним числом</translation>
        </message>
        <message>
            <source>Coordinator of tours</source>
            <translation>Координатор экскурсий</translation>
        </message>
        <message>
            <source>Head of public relations</source>
            <translation>Руководитель по связям с общественностью</translation>
        </message>
        <message>
            <source>Head of human resources</source>
            <translation>Руководитель службы персонала</translation>
        </message>
        <message>
            <source>Deputy director</source>
            <translation>Заместитель директора</translation>
        </message>
        <message>
            <source>Other role</source>
            <translation>Другая должность</translation>
        </message>
        <message>
            <source>Visits were held</source>
            <translation>Визиты состоялись</translation>
        </message>
        <message>
            <source>No visits</source>
            <translation>Визитов нет</translation>
        </message>
        <message>
            <source>Closed to visits</source>
            <translation>Закрыто для визитов</translation>
        </message>
        <message>
            <source>Requests, visits, tours</source>
            <translation>Заявки, визиты, экскурсии</translation>
        </message>
        <message>
            <source>Routes, guides, capacity</source>
            <translation>Экскурсоводы, маршруты, места</translation>
        </message>
        <message>
            <source>Safety, quality, economy</source>
            <translation>Безопасность, качество, деньги</translation>
        </message>
        <message>
            <source>Data quality</source>
            <translation>Качество данных</translation>
        </message>
        <message>
            <source>visits</source>
            <translation>визиты</translation>
        </message>
        <message>
            <source>tours</source>
            <translation>экскурсии</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>минуты</translation>
        </message>
        <message>
            <source>events</source>
            <translation>события</translation>
        </message>
        <message>
            <source>person-visits</source>
            <translation>посещения</translation>
        </message>
        <message>
            <source>participants</source>
            <translation>участники</translation>
        </message>
        <message>
            <source>routes</source>
            <translation>маршруты</translation>
        </message>
        <message>
            <source>slots</source>
            <translation>слоты</translation>
        </message>
        <message>
            <source>seats</source>
            <translation>места</translation>
        </message>
        <message>
            <source>%</source>
            <translation>%</translation>
        </message>
        <message>
            <source>persons</source>
            <translation>человек</translation>
        </message>
        <message>
            <source>years</source>
            <translation>лет</translation>
        </message>
        <message>
            <source>days</source>
            <translation>дни</translation>
        </message>
        <message>
            <source>hours</source>
            <translation>часы</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>ответы</translation>
        </message>
        <message>
            <source>points of 5</source>
            <translation>баллы из 5</translation>
        </message>
        <message>
            <source>roubles</source>
            <translation>рубли</translation>
        </message>
        <message>
            <source>pieces</source>
            <translation>штуки</translation>
        </message>
        <message>
            <source>entries</source>
            <translation>записи</translation>
        </message>
        <message>
            <source>text</source>
            <translation>текст</translation>
        </message>
        <message>
            <source>code</source>
            <translation>код</translation>
        </message>
        <message>
            <source>estimated</source>
            <translation>оценка</translation>
        </message>
        <message>
            <source>small counts merged</source>
            <translation>малые числа объединены</translation>
        </message>
        <message>
            <source>derived</source>
            <translation>вычислено</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>да</translation>
        </message>
        <message>
            <source>no</source>
            <translation>нет</translation>
        </message>
        <message>
            <source>January {year}</source>
            <translation>Январь {year}</translation>
        </message>
        <message>
            <source>February {year}</source>
            <translation>Февраль {year}</translation>
        </message>
        <message>
            <source>March {year}</source>
            <translation>Март {year}</translation>
        </message>
        <message>
            <source>April {year}</source>
            <translation>Апрель {year}</translation>
        </message>
        <message>
            <source>May {year}</source>
            <translation>Май {year}</translation>
        </message>
        <message>
            <source>June {year}</source>
            <translation>Июнь {year}</translation>
        </message>
        <message>
            <source>July {year}</source>
            <translation>Июль {year}</translation>
        </message>
        <message>
            <source>August {year}</source>
            <translation>Август {year}</translation>
        </message>
        <message>
            <source>September {year}</source>
            <translation>Сентябрь {year}</translation>
        </message>
        <message>
            <source>October {year}</source>
            <translation>Октябрь {year}</translation>
        </message>
        <message>
            <source>November {year}</source>
            <translation>Ноябрь {year}</translation>
        </message>
        <message>
            <source>December {year}</source>
            <translation>Декабрь {year}</translation>
        </message>
        <message>
            <source>{visit} or {guide} is not known.</source>
            <translation>Нет данных о визите {visit} или экскурсоводе {guide}.</translation>
        </message>
        <message>
            <source>{guide} stands twice on {visit}.</source>
            <translation>{guide}: два назначения на визит {visit}.</translation>
        </message>
        <message>
            <source>{visit} has more guides than it needs.</source>
            <translation>{visit}: экскурсоводов больше, чем нужно.</translation>
        </message>
        <message>
            <source>{guide} may not lead the route of {visit}.</source>
            <translation>{guide}: нет допуска к маршруту визита {visit}.</translation>
        </message>
        <message>
            <source>{guide} does not speak the language of {visit}.</source>
            <translation>{guide}: нет нужного языка для визита {visit}.</translation>
        </message>
        <message>
            <source>{guide} may not lead the group of {visit}.</source>
            <translation>{guide}: нет права вести группу визита {visit}.</translation>
        </message>
        <message>
            <source>{guide} is not on duty during {visit}.</source>
            <translation>{guide}: визит {visit} вне рабочего времени.</translation>
        </message>
        <message>
            <source>{guide} is absent during {visit}.</source>
            <translation>{guide}: отсутствие во время визита {visit}.</translation>
        </message>
        <message>
            <source>{guide} has no time to come from another visit to {visit}.</source>
            <translation>{guide}: не хватает времени на переход с другого визита на {visit}.</translation>
        </message>
        <message>
            <source>{guide} has too little rest before {visit}.</source>
            <translation>{guide}: слишком мало отдыха перед визитом {visit}.</translation>
        </message>
        <message>
            <source>{guide} has too many minutes on day {period}.</source>
            <translation>{guide}: слишком много минут, день {period}.</translation>
        </message>
        <message>
            <source>{guide} has too many minutes in week {period}.</source>
            <translation>{guide}: слишком много минут, неделя {period}.</translation>
        </message>
        <message>
            <source>{guide} has too many days in week {period}.</source>
            <translation>{guide}: слишком много дней, неделя {period}.</translation>
        </message>
        <message>
            <source>{guide} is locked to {visit} but not there.</source>
            <translation>{guide}: закрепление за визитом {visit} не соблюдено.</translation>
        </message>
        <message>
            <source>{visit} had begun, but {guide} was changed on it.</source>
            <translation>{visit}: визит уже начался, но изменено назначение {guide}.</translation>
        </message>
        <message>
            <source>{place} is missing.</source>
            <translation>{place}: нет значения.</translation>
        </message>
        <message>
            <source>{place} is no whole number of at least {least}.</source>
            <translation>{place}: нужно целое число не меньше {least}.</translation>
        </message>
        <message>
            <source>{place} is no text.</source>
            <translation>{place}: нужен текст.</translation>
        </message>
        <message>
            <source>{place} is no list of texts.</source>
            <translation>{place}: нужен список текстов.</translation>
        </message>
        <message>
            <source>{place} is no list of whole numbers.</source>
            <translation>{place}: нужен список целых чисел.</translation>
        </message>
        <message>
            <source>{place} is no list.</source>
            <translation>{place}: нужен список.</translation>
        </message>
        <message>
            <source>{place} holds something other than two minutes, from and until.</source>
            <translation>{place}: нужны две минуты: начало и конец.</translation>
        </message>
        <message>
            <source>{place} holds something other than a visit and a guide.</source>
            <translation>{place}: нужны визит и экскурсовод.</translation>
        </message>
        <message>
            <source>line {line} is no JSON.</source>
            <translation>строка {line} — не JSON.</translation>
        </message>
        <message>
            <source>its JSON is nested too deeply.</source>
            <translation>слишком большая вложенность JSON.</translation>
        </message>
        <message>
            <source>it holds no JSON object.</source>
            <translation>в нём нет объекта JSON.</translation>
        </message>
        <message>
            <source>{place} is no list of objects.</source>
            <translation>{place}: это не список объектов.</translation>
        </message>
        <message>
            <source>{file} cannot be read as an instance: {reason}</source>
            <translation>{file} не читается как задача: {reason}</translation>
        </message>
        <message>
            <source>Give a factory-roster/1 file or an SMPTSP file, plain or packed with xz.</source>
            <translation>Укажите файл factory-roster/1 или SMPTSP, обычный или сжатый xz.</translation>
        </message>
        <message>
            <source>byte {position} is no text in UTF-8.</source>
            <translation>байт {position} — не текст в UTF-8.</translation>
        </message>
        <message>
            <source>its xz packing is damaged.</source>
            <translation>сжатие xz повреждено.</translation>
        </message>
        <message>
            <source>its xz packing is cut short, or it is too large.</source>
            <translation>сжатие xz оборвано или файл слишком велик.</translation>
        </message>
        <message>
            <source>its format is “{format}”, not “{known}”.</source>
            <translation>его формат — «{format}», а не «{known}».</translation>
        </message>
        <message>
            <source>{place} is not after the start.</source>
            <translation>{place}: не позже начала.</translation>
        </message>
        <message>
            <source>the id {id} stands there twice.</source>
            <translation>идентификатор {id} встречается дважды.</translation>
        </message>
        <message>
            <source>the pair of visit {visit} and guide {guide} is not known in {name}.</source>
            <translation>пары «визит {visit} — экскурсовод {guide}» нет в {name}.</translation>
        </message>
        <message>
            <source>there is no case {number}; the last one is {last}, counted from 0.</source>
            <translation>случая {number} нет; последний — {last}, счёт с 0.</translation>
        </message>
        <message>
            <source>case {number} belongs to {other}, not to {name}.</source>
            <translation>случай {number} относится к {other}, а не к {name}.</translation>
        </message>
        <message>
            <source>case {number} names guide {guide}, who is not known.</source>
            <translation>случай {number}: экскурсовод {guide} неизвестен.</translation>
        </message>
        <message>
            <source>line {line} names another type than 1.</source>
            <translation>строка {line}: тип не равен 1.</translation>
        </message>
        <message>
            <source>nobody is qualified for job {job}.</source>
            <translation>для работы {job} нет ни одного подходящего работника.</translation>
        </message>
        <message>
            <source>it ends before “{wanted}”.</source>
            <translation>файл кончается раньше, чем «{wanted}».</translation>
        </message>
        <message>
            <source>line {line} is not of the form “{wanted}”.</source>
            <translation>строка {line}: форма не «{wanted}».</translation>
        </message>
        <message>
            <source>line {line} names a job that is not there.</source>
            <translation>строка {line}: названа работа, которой нет.</translation>
        </message>
        <message>
            <source>There is not one worker for each job.</source>
            <translation>Не у каждой работы ровно один работник.</translation>
        </message>
        <message>
            <source>Worker {worker} is not qualified for job {job}.</source>
            <translation>Работник {worker}: нет допуска к работе {job}.</translation>
        </message>
        <message>
            <source>Worker {worker} has job {job} while another one runs.</source>
            <translation>Работник {worker}: работа {job} пересекается с другой.</translation>
        </message>
        <message>
            <source>No plan was found in which every job has a worker. Jobs left over: {count}.</source>
            <translation>План, где у каждой работы есть работник, не найден. Осталось работ: {count}.</translation>
        </message>
        <message>
            <source>Allow a larger budget, or check whether enough workers are qualified.</source>
            <translation>Увеличьте лимит вычислений или проверьте, хватает ли работников с допуском.</translation>
        </message>
        <message>
            <source>The locked pairs of {file} break rule {rule}: {violation}</source>
            <translation>Закреплённые пары в {file} нарушают правило {rule}: {violation}</translation>
        </message>
        <message>
            <source>Take one of these pairs out of the locked ones.</source>
            <translation>Уберите одну из этих пар из закреплённых.</translation>
        </message>
        <message>
            <source>The published roster {file} breaks rule {rule}: {violation}</source>
            <translation>Опубликованный график {file} нарушает правило {rule}: {violation}</translation>
        </message>
        <message>
            <source>Give the published roster that belongs to this instance.</source>
            <translation>Укажите опубликованный график от этой же задачи.</translation>
        </message>
        <message>
            <source>a repair needs an instance of a factory's month.</source>
            <translation>для правки графика нужна задача на месяц предприятия.</translation>
        </message>
        <message>
            <source>“{text}” is not a month.</source>
            <translation>«{text}» — не месяц.</translation>
        </message>
        <message>
            <source>Give year and month, for example 2026-10.</source>
            <translation>Укажите год и месяц, например 2026-10.</translation>
        </message>
        <message>
            <source>{guide}: not on the list that day.</source>
            <translation>{guide}: в этот день нет в списке.</translation>
        </message>
        <message>
            <source>{guide}: clearance for {route} ended on {date}.</source>
            <translation>{guide}: срок допуска на маршрут «{route}» истёк {date}.</translation>
        </message>
        <message>
            <source>{guide}: not cleared for {route}.</source>
            <translation>{guide}: нет допуска на маршрут «{route}».</translation>
        </message>
        <message>
            <source>{guide}: not cleared for {route} in “{language}”.</source>
            <translation>{guide}: нет допуска на маршрут «{route}», язык «{language}».</translation>
        </message>
        <message>
            <source>{guide}: does not lead in “{language}”.</source>
            <translation>{guide}: не ведёт экскурсии на языке «{language}».</translation>
        </message>
        <message>
            <source>{guide}: does not take groups of the kind “{kind}”.</source>
            <translation>{guide}: не берёт группы вида «{kind}».</translation>
        </message>
        <message>
            <source>{guide}: no valid guide's certificate.</source>
            <translation>{guide}: нет действующей аттестации экскурсовода.</translation>
        </message>
        <message>
            <source>{guide}: absent until {until}.</source>
            <translation>{guide}: отсутствие до {until}.</translation>
        </message>
        <message>
            <source>{guide}: hours of that day are not known.</source>
            <translation>{guide}: часы работы в этот день неизвестны.</translation>
        </message>
        <message>
            <source>{guide}: not on duty at that time.</source>
            <translation>{guide}: в это время не на смене.</translation>
        </message>
        <message>
            <source>{guide}: another visit until {time}.</source>
            <translation>{guide}: другой визит до {time}.</translation>
        </message>
        <message>
            <source>{guide}: the walk takes {needed} minutes, {left} are left.</source>
            <translation>{guide}: переход занимает {needed} мин, остаётся {left}.</translation>
        </message>
        <message>
            <source>{guide}: less than {hours} hours of rest.</source>
            <translation>{guide}: отдых меньше {hours} ч.</translation>
        </message>
        <message>
            <source>{guide}: would reach {hours} of {most} hours this day.</source>
            <translation>{guide}: за день выйдет {hours} ч при норме {most}.</translation>
        </message>
        <message>
            <source>{guide}: would reach {hours} of {most} hours this week.</source>
            <translation>{guide}: за неделю выйдет {hours} ч при норме {most}.</translation>
        </message>
        <message>
            <source>{guide}: would reach {hours} of {most} hours this month.</source>
            <translation>{guide}: за месяц выйдет {hours} ч при норме {most}.</translation>
        </message>
        <message>
            <source>{guide}: would lead {visits} of {most} tours this day.</source>
            <translation>{guide}: экскурсий за день выйдет {visits} при норме {most}.</translation>
        </message>
        <message>
            <source>{guide}: would lead {visits} of {most} tours this week.</source>
            <translation>{guide}: экскурсий за неделю выйдет {visits} при норме {most}.</translation>
        </message>
        <message>
            <source>{guide}: would lead {visits} of {most} tours this month.</source>
            <translation>{guide}: экскурсий за месяц выйдет {visits} при норме {most}.</translation>
        </message>
        <message>
            <source>{time} has no guide.</source>
            <translation>{time}: нет экскурсовода.</translation>
        </message>
        <message>
            <source>From {start} to {end} nobody leads.</source>
            <translation>С {start} до {end} никто не ведёт.</translation>
        </message>
        <message>
            <source>Proven best.</source>
            <translation>Лучшее, доказано.</translation>
        </message>
        <message>
            <source>Good, may be improved.</source>
            <translation>Хорошо, можно улучшить.</translation>
        </message>
        <message>
            <source>Stopped early.</source>
            <translation>Остановлено раньше.</translation>
        </message>
        <message>
            <source>Nobody leads in “{language}”.</source>
            <translation>Никто не проводит экскурсии на языке «{language}».</translation>
        </message>
        <message>
            <source>Nobody is cleared for {route}.</source>
            <translation>Ни у кого нет допуска к маршруту «{route}».</translation>
        </message>
        <message>
            <source>Nobody takes groups of the kind “{kind}”.</source>
            <translation>Никто не берёт группы вида «{kind}».</translation>
        </message>
        <message>
            <source>Nobody is cleared for {route} in “{language}” with such a group.</source>
            <translation>Ни у кого нет допуска к маршруту «{route}» на языке «{language}» с такой группой.</translation>
        </message>
        <message>
            <source>Nobody who may lead it is on duty at that time.</source>
            <translation>Никто из тех, кто может провести, в это время не работает.</translation>
        </message>
        <message>
            <source>All who may lead it are absent or off duty that day.</source>
            <translation>Все, кто может провести, в этот день отсутствуют или не работают.</translation>
        </message>
        <message>
            <source>Nobody who knows the route and the language may lead that day.</source>
            <translation>Никто из знающих маршрут и язык не вправе проводить в этот день.</translation>
        </message>
        <message>
            <source>All who may lead it have other tours or have reached their limits.</source>
            <translation>Все, кто может провести, заняты или исчерпали норму.</translation>
        </message>
        <message>
            <source>To cover this visit, one of these must give way: {visits}</source>
            <translation>Чтобы закрыть этот визит, уступите один из: {visits}</translation>
        </message>
        <message>
            <source>Assign: {guide}</source>
            <translation>Назначить: {guide}</translation>
        </message>
        <message>
            <source>Exchange guides of that day: this visit is covered, no other stays open.</source>
            <translation>Обменять экскурсоводов этого дня: визит закрыт, другие не открываются.</translation>
        </message>
        <message>
            <source>Move {minutes} min earlier: {guide} is free.</source>
            <translation>Сдвинуть на {minutes} мин раньше: свободен экскурсовод {guide}.</translation>
        </message>
        <message>
            <source>Move {minutes} min later: {guide} is free.</source>
            <translation>Сдвинуть на {minutes} мин позже: свободен экскурсовод {guide}.</translation>
        </message>
        <message>
            <source>Leave {visits} open instead.</source>
            <translation>Вместо него оставить открытым {visits}.</translation>
        </message>
        <message>
            <source>Ask {guide} to come outside the hours.</source>
            <translation>Попросить выйти вне графика: {guide}.</translation>
        </message>
        <message>
            <source>Ask {guide} to work beyond the limit.</source>
            <translation>Попросить работать сверх нормы: {guide}.</translation>
        </message>
        <message>
            <source>{guide} with an interpreter.</source>
            <translation>{guide} с переводчиком.</translation>
        </message>
        <message>
            <source>Let {guide} take groups of this kind.</source>
            <translation>Разрешить брать такие группы: {guide}.</translation>
        </message>
        <message>
            <source>Clear {guide} for {route}.</source>
            <translation>Оформить допуск к маршруту «{route}»: {guide}.</translation>
        </message>
        <message>
            <source>Visit {number}: {problem}</source>
            <translation>Визит {number}: {problem}</translation>
        </message>
        <message>
            <source>Take one of the remedies, or allow it with a reason.</source>
            <translation>Выберите один из вариантов или разрешите в виде исключения с причиной.</translation>
        </message>
        <message>
            <source>“{value}” does not fit the setting “{title}”.</source>
            <translation>«{value}» не подходит для настройки «{title}».</translation>
        </message>
        <message>
            <source>Give a value from {least} to {most}.</source>
            <translation>Укажите значение от {least} до {most}.</translation>
        </message>
        <message>
            <source>Give “true” or “false”.</source>
            <translation>Укажите «true» или «false».</translation>
        </message>
        <message>
            <source>Give a day, for example 2026-10-05.</source>
            <translation>Укажите день, например 2026-10-05.</translation>
        </message>
        <message>
            <source>Give the 64 signs of the public key, digits and letters from a to f.</source>
            <translation>Укажите 64 знака открытого ключа: цифры и буквы от a до f.</translation>
        </message>
        <message>
            <source>Grace time, minutes</source>
            <translation>Ожидание опоздавших, минут</translation>
        </message>
        <message>
            <source>How long a late group is waited for before it counts as a no-show.</source>
            <translation>Сколько ждать опоздавшую группу, прежде чем считать это неявкой.</translation>
        </message>
        <message>
            <source>Margin around opening hours, minutes</source>
            <translation>Запас к часам работы, минут</translation>
        </message>
        <message>
            <source>How far a visit may reach beyond the opening hours without a remark.</source>
            <translation>Насколько визит может выйти за часы работы без замечания.</translation>
        </message>
        <message>
            <source>Answer due, working days</source>
            <translation>Срок ответа, рабочих дней</translation>
        </message>
        <message>
            <source>Within how many working days a request must be answered.</source>
            <translation>За сколько рабочих дней нужно ответить на заявку.</translation>
        </message>
        <message>
            <source>Hold, days</source>
            <translation>Бронь, дней</translation>
        </message>
        <message>
            <source>How long a slot is kept for a group that has not been confirmed.</source>
            <translation>Сколько держать слот за группой без подтверждения.</translation>
        </message>
        <message>
            <source>List due, working days before</source>
            <translation>Срок списка, рабочих дней до визита</translation>
        </message>
        <message>
            <source>How many working days before the visit the list of names must be there.</source>
            <translation>За сколько рабочих дней до визита нужен список группы.</translation>
        </message>
        <message>
            <source>Clearance due, working days before</source>
            <translation>Срок согласования, рабочих дней до визита</translation>
        </message>
        <message>
            <source>How many working days before the visit the pass office must have answered.</source>
            <translation>За сколько рабочих дней до визита бюро пропусков должно ответить.</translation>
        </message>
        <message>
            <source>Summary due, working day of the next month</source>
            <translation>Срок сводки, рабочий день следующего месяца</translation>
        </message>
        <message>
            <source>By which working day of the next month the monthly summary must be delivered.</source>
            <translation>К какому рабочему дню следующего месяца должна быть доставлена месячная сводка.</translation>
        </message>
        <message>
            <source>Late entry, days</source>
            <translation>Поздняя запись, дней</translation>
        </message>
        <message>
            <source>After how many days a presence typed afterwards counts as a late entry.</source>
            <translation>Через сколько дней приход, внесённый задним числом, считается поздней записью.</translation>
        </message>
        <message>
            <source>Smallest count shown for a country</source>
            <translation>Наименьшее число, показываемое по стране</translation>
        </message>
        <message>
            <source>Countries and regions with fewer people are reported as “other”. 0 shows all.</source>
            <translation>Страны и регионы, где людей меньше, идут в отчёт как «прочие». 0 — показывать все.</translation>
        </message>
        <message>
            <source>Document numbers are kept, days</source>
            <translation>Хранение номеров документов, дней</translation>
        </message>
        <message>
            <source>How many days after the visit document numbers are erased.</source>
            <translation>Через сколько дней после визита уничтожаются номера документов.</translation>
        </message>
        <message>
            <source>Names are kept, days</source>
            <translation>Хранение имён, дней</translation>
        </message>
        <message>
            <source>How many days after the visit names are erased; counts stay for ever.</source>
            <translation>Через сколько дней после визита уничтожаются имена; числа остаются навсегда.</translation>
        </message>
        <message>
            <source>Ask about leaving after, minutes</source>
            <translation>Спросить о выходе через, минут</translation>
        </message>
        <message>
            <source>How long after its planned end a group that is still inside is asked about.</source>
            <translation>Через сколько минут после планового конца спросить о группе, которая ещё на территории.</translation>
        </message>
        <message>
            <source>Briefing is required</source>
            <translation>Инструктаж обязателен</translation>
        </message>
        <message>
            <source>A visit without a recorded safety briefing is listed as a gap of the month.</source>
            <translation>Визит без записи об инструктаже по безопасности попадает в пробелы месяца.</translation>
        </message>
        <message>
            <source>Destination of the agency</source>
            <translation>Адрес агентства</translation>
        </message>
        <message>
            <source>Where signed summaries are delivered: a folder, stick:NAME, sftp://user@server/folder, webdavs://server/folder, https://server/address, s3s://server/bucket or mailto:address.</source>
            <translation>Куда доставляются подписанные сводки: папка, stick:ИМЯ, sftp://имя@сервер/папка, webdavs://сервер/папка, https://сервер/адрес, s3s://сервер/корзина или mailto:адрес.</translation>
        </message>
        <message>
            <source>Send summaries by itself</source>
            <translation>Отправлять сводки автоматически</translation>
        </message>
        <message>
            <source>While the program is open, what is queued goes out and receipts are asked for without a click.</source>
            <translation>Пока программа открыта, очередь уходит и квитанции запрашиваются без нажатий.</translation>
        </message>
        <message>
            <source>Key of the agency</source>
            <translation>Ключ агентства</translation>
        </message>
        <message>
            <source>Public key that the agency's receipts are signed with, compared by telephone.</source>
            <translation>Открытый ключ, которым подписаны квитанции агентства; сверяется по телефону.</translation>
        </message>
        <message>
            <source>E-mail address of the coordinator</source>
            <translation>Электронная почта координатора</translation>
        </message>
        <message>
            <source>Stands in letters, and is where guides answer offers.</source>
            <translation>Указывается в письмах; сюда экскурсоводы отвечают на предложения.</translation>
        </message>
        <message>
            <source>Telephone of the coordinator</source>
            <translation>Телефон координатора</translation>
        </message>
        <message>
            <source>Stands in letters to guests.</source>
            <translation>Указывается в письмах гостям.</translation>
        </message>
        <message>
            <source>Address of the gate</source>
            <translation>Адрес проходной</translation>
        </message>
        <message>
            <source>Where guests are met, as letters tell it.</source>
            <translation>Где встречают гостей: так пишется в письмах.</translation>
        </message>
        <message>
            <source>Who signs letters</source>
            <translation>Кто подписывает письма</translation>
        </message>
        <message>
            <source>Name and post below every letter.</source>
            <translation>Имя и должность под каждым письмом.</translation>
        </message>
        <message>
            <source>Bank details</source>
            <translation>Банковские реквизиты</translation>
        </message>
        <message>
            <source>What accounts need for an invoice: account, bank, tax number.</source>
            <translation>Что нужно бухгалтерии для счёта: расчётный счёт, банк, ИНН.</translation>
        </message>
        <message>
            <source>The group has {n}, the route takes {max}.</source>
            <translation>В группе {n}, маршрут вмещает {max}.</translation>
        </message>
        <message>
            <source>Split into {parts} tours: {shares}</source>
            <translation>Разделить на экскурсии ({parts}): {shares}</translation>
        </message>
        <message>
            <source>{route} runs from {min} people, the group has {n}.</source>
            <translation>{route}: от {min} чел., в группе {n}.</translation>
        </message>
        <message>
            <source>Too few adults: {adults} for {children} children, {needed} needed.</source>
            <translation>Мало взрослых: {adults} на детей — {children}, нужно {needed}.</translation>
        </message>
        <message>
            <source>The route is for {age} and over; the group has younger.</source>
            <translation>Возраст для маршрута — {age}+; в группе есть младше.</translation>
        </message>
        <message>
            <source>Choose another route</source>
            <translation>Выбрать другой маршрут</translation>
        </message>
        <message>
            <source>{total} people that day, the norm is {norm}.</source>
            <translation>За день человек: {total}, норма — {norm}.</translation>
        </message>
        <message>
            <source>{route} is not adapted; the group asked for it.</source>
            <translation>{route}: маршрут не приспособлен, а группа об этом просила.</translation>
        </message>
        <message>
            <source>{route} is not led in “{language}”.</source>
            <translation>{route}: экскурсий на языке «{language}» нет.</translation>
        </message>
        <message>
            <source>The list of names has not come.</source>
            <translation>Список группы не поступил.</translation>
        </message>
        <message>
            <source>Visit {number} is “{state}” and cannot become “{wanted}”.</source>
            <translation>Визит {number}: состояние «{state}», перейти в «{wanted}» нельзя.</translation>
        </message>
        <message>
            <source>Open the visit to see what comes next, or undo the last step.</source>
            <translation>Откройте визит, чтобы увидеть следующий шаг, или отмените последний.</translation>
        </message>
        <message>
            <source>By the rules not before {date}.</source>
            <translation>По правилам — не раньше {date}.</translation>
        </message>
        <message>
            <source>Move to {date}</source>
            <translation>Перенести на {date}</translation>
        </message>
        <message>
            <source>The date lies more than {days} days ahead.</source>
            <translation>Дата дальше допустимого срока, дней: {days}.</translation>
        </message>
        <message>
            <source>The site is open from {opens} to {closes}.</source>
            <translation>Площадка открыта с {opens} до {closes}.</translation>
        </message>
        <message>
            <source>{date} is a day off.</source>
            <translation>{date} — выходной.</translation>
        </message>
        <message>
            <source>{stop} on {route} is closed: {reason}, until {until}.</source>
            <translation>{stop} ({route}): закрыто до {until}, {reason}.</translation>
        </message>
        <message>
            <source>{route} is closed: {reason}, until {until}.</source>
            <translation>{route}: закрыто до {until}, {reason}.</translation>
        </message>
        <message>
            <source>Move to {time}</source>
            <translation>Перенести на {time}</translation>
        </message>
        <message>
            <source>{route} is not offered on {date}.</source>
            <translation>{route}: {date} маршрут не проводится.</translation>
        </message>
        <message>
            <source>{route} is taken until {time}: {visit}.</source>
            <translation>{route}: занято до {time}, {visit}.</translation>
        </message>
        <message>
            <source>Keep it and give a reason</source>
            <translation>Оставить и указать причину</translation>
        </message>
        <message>
            <source>This cannot be undone: it was changed again since.</source>
            <translation>Отменить нельзя: с тех пор запись меняли ещё раз.</translation>
        </message>
        <message>
            <source>Undo the later change first, or edit the entry by hand.</source>
            <translation>Сначала отмените более позднее изменение или исправьте запись вручную.</translation>
        </message>
        <message>
            <source>“{label}” cannot be undone.</source>
            <translation>«{label}»: отменить нельзя.</translation>
        </message>
        <message>
            <source>What was sent, closed or erased stays so. A closed month is mended by a correction.</source>
            <translation>Отправленное, закрытое и уничтоженное остаётся как есть. Закрытый месяц исправляют поправкой.</translation>
        </message>
        <message>
            <source>This entry was changed on another screen or computer meanwhile.</source>
            <translation>Эту запись тем временем изменили на другом экране или компьютере.</translation>
        </message>
        <message>
            <source>Look at the new values and save again.</source>
            <translation>Посмотрите новые значения и сохраните ещё раз.</translation>
        </message>
        <message>
            <source>The entry no longer exists.</source>
            <translation>Этой записи больше нет.</translation>
        </message>
        <message>
            <source>Refresh the list and choose again.</source>
            <translation>Обновите список и выберите снова.</translation>
        </message>
        <message>
            <source>there is no such file or folder</source>
            <translation>такого файла или папки нет</translation>
        </message>
        <message>
            <source>access is denied</source>
            <translation>нет доступа</translation>
        </message>
        <message>
            <source>another program holds it open</source>
            <translation>файл занят другой программой</translation>
        </message>
        <message>
            <source>no space is left on the disk</source>
            <translation>на диске нет места</translation>
        </message>
        <message>
            <source>the disk or stick does not answer</source>
            <translation>диск или флешка не отвечает</translation>
        </message>
        <message>
            <source>the disk cannot be written to</source>
            <translation>запись на диск запрещена</translation>
        </message>
        <message>
            <source>a file of this name is in the way</source>
            <translation>мешает файл с таким же именем</translation>
        </message>
        <message>
            <source>it is a folder</source>
            <translation>это папка, а не файл</translation>
        </message>
        <message>
            <source>the name is too long</source>
            <translation>слишком длинное имя</translation>
        </message>
        <message>
            <source>The disk is full: nothing was changed, earlier records are safe.</source>
            <translation>Диск заполнен: ничего не изменено, прежние записи целы.</translation>
        </message>
        <message>
            <source>Free some space and repeat the last step.</source>
            <translation>Освободите место и повторите последний шаг.</translation>
        </message>
        <message>
            <source>Another program is writing to the database: nothing was changed.</source>
            <translation>В базу пишет другая программа: ничего не изменено.</translation>
        </message>
        <message>
            <source>Close the other program or wait a moment, then repeat the last step.</source>
            <translation>Закройте другую программу или подождите, затем повторите последний шаг.</translation>
        </message>
        <message>
            <source>{folder} holds a database that the demo has not made.</source>
            <translation>В папке {folder} лежит база, созданная не демонстрацией.</translation>
        </message>
        <message>
            <source>Choose another folder with --out; the database was left untouched.</source>
            <translation>Выберите другую папку через --out; база не тронута.</translation>
        </message>
        <message>
            <source>Month closed: {month}</source>
            <translation>Месяц закрыт: {month}</translation>
        </message>
        <message>
            <source>List: {people} people read from a messy workbook for visit {number}, {title}.</source>
            <translation>Список: из неаккуратной книги прочитано человек: {people}; визит {number}, {title}.</translation>
        </message>
        <message>
            <source>List refused: {problem}</source>
            <translation>Список не принят: {problem}</translation>
        </message>
        <message>
            <source>Requests: {received} received, {refused} refused.</source>
            <translation>Заявки: получено {received}, отклонено {refused}.</translation>
        </message>
        <message>
            <source>Visits: {planned} planned, {held} held, {cancelled} cancelled, {missed} no-shows, {walk_in} walk-ins.</source>
            <translation>Визиты: запланировано {planned}, состоялось {held}, отменено {cancelled}, неявок {missed}, без записи {walk_in}.</translation>
        </message>
        <message>
            <source>Roster: {assigned} tours have got a guide, {open} stay open.</source>
            <translation>График: экскурсий с экскурсоводом — {assigned}, без экскурсовода — {open}.</translation>
        </message>
        <message>
            <source>Gate: {declared} people declared, {admitted} admitted, {foreign} from abroad.</source>
            <translation>КПП: заявлено {declared}, прошли КПП {admitted}, из-за рубежа {foreign}.</translation>
        </message>
        <message>
            <source>Month {month}: closed as revision {revision}, checksum {checksum}.</source>
            <translation>Месяц {month}: закрыт, версия {revision}, контрольная сумма {checksum}.</translation>
        </message>
        <message>
            <source>Written to {folder}:</source>
            <translation>Записано в папку {folder}:</translation>
        </message>
        <message>
            <source>Delivered and verified: {files}</source>
            <translation>Доставлено и проверено: {files}</translation>
        </message>
        <message>
            <source>Mend the rows named above in the file, or ask for a corrected list.</source>
            <translation>Исправьте в файле названные выше строки или запросите исправленный список.</translation>
        </message>
        <message>
            <source>It is not said which visit the list belongs to.</source>
            <translation>Не указано, к какому визиту относится список.</translation>
        </message>
        <message>
            <source>Give its number with --visit, or look at the list with --dry-run.</source>
            <translation>Укажите номер через --visit или посмотрите список через --dry-run.</translation>
        </message>
        <message>
            <source>List received: visit {number}</source>
            <translation>Список получен: визит {number}</translation>
        </message>
        <message>
            <source>Visit {number} has a list of {people} people, version {version}.</source>
            <translation>Визит {number}: в списке человек — {people}, версия {version}.</translation>
        </message>
        <message>
            <source>{sheet}, row {row}, column {column}: {message} {remedy}</source>
            <translation>{sheet}, строка {row}, столбец {column}: {message} {remedy}</translation>
        </message>
        <message>
            <source>{people} people read, {findings} remarks.</source>
            <translation>Прочитано человек: {people}, замечаний: {findings}.</translation>
        </message>
        <message>
            <source>{file} cannot be read: {reason}.</source>
            <translation>{file} не читается: {reason}.</translation>
        </message>
        <message>
            <source>Check the path and whether you may read the file.</source>
            <translation>Проверьте путь и право на чтение файла.</translation>
        </message>
        <message>
            <source>{file} cannot be written: {reason}.</source>
            <translation>{file} не записывается: {reason}.</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space on the disk.</source>
            <translation>Выберите другую папку или освободите место на диске.</translation>
        </message>
        <message>
            <source>{number} · {day} · {title}: {gap} → {cure}</source>
            <translation>{number} · {day} · {title}: {gap} → {cure}</translation>
        </message>
        <message>
            <source>{month} is ready to be closed.</source>
            <translation>{month}: можно закрывать.</translation>
        </message>
        <message>
            <source>{month} is closed as revision {revision}: {visits} visits held, {people} visitors.</source>
            <translation>{month}: закрыто, версия {revision}; состоялось визитов: {visits}, посетителей: {people}.</translation>
        </message>
        <message>
            <source>Queued for delivery: {file}</source>
            <translation>В очереди отправки: {file}</translation>
        </message>
        <message>
            <source>Correction opened: {month}</source>
            <translation>Поправка открыта: {month}</translation>
        </message>
        <message>
            <source>{month} is open for a correction. Make the changes, then close it again.</source>
            <translation>{month}: открыта поправка. Внесите изменения и закройте месяц снова.</translation>
        </message>
        <message>
            <source>There is no guide with the code {code}.</source>
            <translation>Экскурсовода с кодом {code} нет.</translation>
        </message>
        <message>
            <source>Check the code in the list of guides.</source>
            <translation>Проверьте код в списке экскурсоводов.</translation>
        </message>
        <message>
            <source>{file}: an overview is written as {forms}.</source>
            <translation>{file}: обзор записывается в видах {forms}.</translation>
        </message>
        <message>
            <source>End the name of the file with one of these.</source>
            <translation>Закончите имя файла одним из них.</translation>
        </message>
        <message>
            <source>{packages} packages with {visitors} visitors are in {folder}.</source>
            <translation>Пакетов: {packages}, посетителей в них: {visitors}. Папка: {folder}.</translation>
        </message>
        <message>
            <source>{seen} packages, {new} of them new; {refused} refused; {receipts} receipts written.</source>
            <translation>Пакетов: {seen}, из них новых: {new}; отклонено: {refused}; квитанций записано: {receipts}.</translation>
        </message>
        <message>
            <source>{file} cannot be opened now; it is tried again next time.</source>
            <translation>{file} сейчас не открывается; в следующий раз он будет прочитан снова.</translation>
        </message>
        <message>
            <source>{file}: {reason}</source>
            <translation>{file}: {reason}</translation>
        </message>
        <message>
            <source>Enrolled {site}, compare over the telephone: {fingerprint}</source>
            <translation>Внесена площадка {site}, сверьте по телефону: {fingerprint}</translation>
        </message>
        <message>
            <source>{visitors} visitors at {sites} sites in {regions} regions; level: {level}.</source>
            <translation>Посетителей: {visitors}, площадок: {sites}, регионов: {regions}; уровень: {level}.</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Записано: {file}</translation>
        </message>
        <message>
            <source>Answer of a guide entered</source>
            <translation>Внесён ответ экскурсовода</translation>
        </message>
        <message>
            <source>{guide} has accepted the tour.</source>
            <translation>{guide}: экскурсия принята.</translation>
        </message>
        <message>
            <source>{guide} has declined the tour.</source>
            <translation>{guide}: отказ от экскурсии.</translation>
        </message>
        <message>
            <source>Delivered: {file}</source>
            <translation>Доставлено: {file}</translation>
        </message>
        <message>
            <source>Still queued: {file}</source>
            <translation>Ещё в очереди: {file}</translation>
        </message>
        <message>
            <source>Everything is sent.</source>
            <translation>Всё отправлено.</translation>
        </message>
        <message>
            <source>{file} is whole: {enterprise}, {month}, revision {revision}.</source>
            <translation>{file}: файл цел. {enterprise}, {month}, версия {revision}.</translation>
        </message>
        <message>
            <source>Visitors admitted: {people}. Signed by the key {key}.</source>
            <translation>Прошли КПП: {people}. Подписано ключом {key}.</translation>
        </message>
        <message>
            <source>{assigned} tours have got a guide, {open} stay open.</source>
            <translation>Экскурсий с экскурсоводом: {assigned}, без экскурсовода: {open}.</translation>
        </message>
        <message>
            <source>{number} · {title}: {reason}</source>
            <translation>{number} · {title}: {reason}</translation>
        </message>
        <message>
            <source>Screenshots: {count}</source>
            <translation>Снимков экрана: {count}</translation>
        </message>
        <message>
            <source>A repair needs both a published roster and the number of a case.</source>
            <translation>Для правки графика нужны и опубликованный график, и номер случая.</translation>
        </message>
        <message>
            <source>Give --published and --case together; cases are counted from 0.</source>
            <translation>Укажите --published и --case вместе; случаи считаются с 0.</translation>
        </message>
        <message>
            <source>There is no {cases} beside {file}, so it is not known who is ill and when.</source>
            <translation>Рядом с {file} нет {cases}, поэтому неизвестно, кто и когда болеет.</translation>
        </message>
        <message>
            <source>Put the list of cases beside the published roster.</source>
            <translation>Положите список случаев рядом с опубликованным графиком.</translation>
        </message>
        <message>
            <source>Open slots: {open}. Score: {score}.</source>
            <translation>Слотов без экскурсовода: {open}. Оценка: {score}.</translation>
        </message>
        <message>
            <source>Changed pairs: {changed}.</source>
            <translation>Изменено пар: {changed}.</translation>
        </message>
        <message>
            <source>No roster has fewer open slots; the rest is good, but not proven best.</source>
            <translation>Слотов без экскурсовода меньше быть не может; остальное хорошо, но не доказано как лучшее.</translation>
        </message>
        <message>
            <source>Not proven best. Open slots in every roster: at least {bound}.</source>
            <translation>Не доказано, что это лучший график. Слотов без экскурсовода в любом графике: не меньше {bound}.</translation>
        </message>
        <message>
            <source>Workers: {workers}. At least {bound} are needed.</source>
            <translation>Работников: {workers}. Нужно не меньше {bound}.</translation>
        </message>
        <message>
            <source>Proven best: no plan does with fewer workers.</source>
            <translation>Доказано: плана с меньшим числом работников нет.</translation>
        </message>
        <message>
            <source>Not proven best.</source>
            <translation>Не доказано, что это лучший план.</translation>
        </message>
        <message>
            <source>{number}%</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <source>as the month before</source>
            <translation>как месяцем раньше</translation>
        </message>
        <message>
            <source>{change}, was {before}</source>
            <translation>{change}, было {before}</translation>
        </message>
        <message>
            <source>{file} · revision {revision} · checksum {checksum}…</source>
            <translation>{file} · версия {revision} · контрольная сумма {checksum}…</translation>
        </message>
        <message>
            <source>Visitors by category</source>
            <translation>Посетители по категориям</translation>
        </message>
        <message>
            <source>Site {code}</source>
            <translation>Площадка {code}</translation>
        </message>
        <message>
            <source>Day sheet: {day}</source>
            <translation>Лист дня: {day}</translation>
        </message>
        <message>
            <source>Printed {moment}</source>
            <translation>Напечатано {moment}</translation>
        </message>
        <message>
            <source>revision {number}</source>
            <translation>версия {number}</translation>
        </message>
        <message>
            <source>Revision {revision}</source>
            <translation>Версия {revision}</translation>
        </message>
        <message>
            <source>Day sheet</source>
            <translation>Лист дня</translation>
        </message>
        <message>
            <source>No visits are planned for this day.</source>
            <translation>На этот день визитов нет.</translation>
        </message>
        <message>
            <source>Visits: {visits}. People: {people}. First {first}, last until {last}.</source>
            <translation>Визитов: {visits}. Человек: {people}. Первый в {first}, последний до {last}.</translation>
        </message>
        <message>
            <source>Monthly summary of visits</source>
            <translation>Месячная сводка визитов</translation>
        </message>
        <message>
            <source>Checksum {checksum}</source>
            <translation>Контрольная сумма {checksum}</translation>
        </message>
        <message>
            <source>No visits were held this month.</source>
            <translation>В этом месяце визитов не было.</translation>
        </message>
        <message>
            <source>Visitors: {visitors}. Visits: {visits}. Tours: {tours}.</source>
            <translation>Посетителей: {visitors}. Визитов: {visits}. Экскурсий: {tours}.</translation>
        </message>
        <message>
            <source>Draft: the month is not closed, figures may change.</source>
            <translation>Черновик: месяц не закрыт, цифры могут измениться.</translation>
        </message>
        <message>
            <source>Revision {revision} replaces revision {earlier}. Reason: {reason}.</source>
            <translation>Версия {revision} заменяет версию {earlier}. Причина: {reason}.</translation>
        </message>
        <message>
            <source>The vertical mark in a bar is the month before.</source>
            <translation>Вертикальная черта на полосе — месяцем раньше.</translation>
        </message>
        <message>
            <source>Others together</source>
            <translation>Прочие вместе</translation>
        </message>
        <message>
            <source>Routes and their load</source>
            <translation>Маршруты и их загрузка</translation>
        </message>
        <message>
            <source>{figure}: {part}</source>
            <translation>{figure}: {part}</translation>
        </message>
        <message>
            <source>Checksum (SHA-256 of the summary): {checksum}</source>
            <translation>Контрольная сумма (SHA-256 сводки): {checksum}</translation>
        </message>
        <message>
            <source>Month closed: {moment}, {zone}</source>
            <translation>Месяц закрыт: {moment}, {zone}</translation>
        </message>
        <message>
            <source>Approved by (role): {role}</source>
            <translation>Утверждено (должность): {role}</translation>
        </message>
        <message>
            <source>Made by {program}: {moment}</source>
            <translation>Составлено в {program}: {moment}</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Утверждение</translation>
        </message>
        <message>
            <source>Where visitors come from</source>
            <translation>Откуда приезжают посетители</translation>
        </message>
        <message>
            <source>How they come</source>
            <translation>Как приезжают</translation>
        </message>
        <message>
            <source>From abroad: {children} children, {adults} adults.</source>
            <translation>Из-за рубежа: детей {children}, взрослых {adults}.</translation>
        </message>
        <message>
            <source>Gap mended: visit {number}</source>
            <translation>Пробел заполнен: визит {number}</translation>
        </message>
        <message>
            <source>Left as unknown: visit {number}</source>
            <translation>Оставлено неизвестным: визит {number}</translation>
        </message>
        <message>
            <source>Country told: visit {number}</source>
            <translation>Страна указана: визит {number}</translation>
        </message>
        <message>
            <source>Folder for the agency chosen</source>
            <translation>Папка для агентства выбрана</translation>
        </message>
        <message>
            <source>{file} was not saved: {reason}.</source>
            <translation>{file}: не сохранено, {reason}.</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space on the disk. The letter is still here.</source>
            <translation>Выберите другую папку или освободите место на диске. Письмо не потеряно.</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space on the disk. The summary is safe.</source>
            <translation>Выберите другую папку или освободите место на диске. Сводка цела.</translation>
        </message>
        <message>
            <source>{visit}: still on site</source>
            <translation>{visit}: ещё на территории</translation>
        </message>
        <message>
            <source>{n} people, planned end {time}</source>
            <translation>Человек: {n}, плановый конец {time}</translation>
        </message>
        <message>
            <source>Can lead: {guides}</source>
            <translation>Могут вести: {guides}</translation>
        </message>
        <message>
            <source>No guide is free who knows route and language</source>
            <translation>Нет свободных, кто знает маршрут и язык</translation>
        </message>
        <message>
            <source>{time} has no guide</source>
            <translation>{time} без экскурсовода</translation>
        </message>
        <message>
            <source>{visit}: a conflict</source>
            <translation>{visit}: конфликт</translation>
        </message>
        <message>
            <source>{visit}: no list</source>
            <translation>{visit}: нет списка</translation>
        </message>
        <message>
            <source>The pass office needs the names before {time}</source>
            <translation>Бюро пропусков нужны имена до {time}</translation>
        </message>
        <message>
            <source>{visit}: too few adults</source>
            <translation>{visit}: мало взрослых</translation>
        </message>
        <message>
            <source>Confirmed: {visit}</source>
            <translation>Подтверждено: {visit}</translation>
        </message>
        <message>
            <source>The group has come: {visit}</source>
            <translation>Группа пришла: {visit}</translation>
        </message>
        <message>
            <source>The group has left: {visit}</source>
            <translation>Группа вышла: {visit}</translation>
        </message>
        <message>
            <source>Closed: {visit}</source>
            <translation>Закрыт: {visit}</translation>
        </message>
        <message>
            <source>Name and surname</source>
            <translation>Имя и фамилия</translation>
        </message>
        <message>
            <source>The language “{text}” is not known.</source>
            <translation>Язык «{text}» неизвестен.</translation>
        </message>
        <message>
            <source>Write its name or its code, for example en.</source>
            <translation>Напишите название или код, например en.</translation>
        </message>
        <message>
            <source>There is no route “{text}”.</source>
            <translation>Маршрута «{text}» нет.</translation>
        </message>
        <message>
            <source>Use the code or the title of a route.</source>
            <translation>Укажите код или название маршрута.</translation>
        </message>
        <message>
            <source>{file} has no header row with the columns {columns}.</source>
            <translation>В файле {file} нет строки заголовка со столбцами {columns}.</translation>
        </message>
        <message>
            <source>Put the names of the columns into the row above the records, then import it again.</source>
            <translation>Напишите названия столбцов в строке над записями и загрузите снова.</translation>
        </message>
        <message>
            <source>“{title}” is empty.</source>
            <translation>«{title}» не заполнено.</translation>
        </message>
        <message>
            <source>Fill the cell and import again.</source>
            <translation>Заполните ячейку и загрузите снова.</translation>
        </message>
        <message>
            <source>“{text}” cannot be read.</source>
            <translation>«{text}» не читается.</translation>
        </message>
        <message>
            <source>Write it as in this example: {example}.</source>
            <translation>Напишите как в примере: {example}.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Время</translation>
        </message>
        <message>
            <source>Organiser</source>
            <translation>Организатор</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Kind of group</source>
            <translation>Тип группы</translation>
        </message>
        <message>
            <source>Group leader</source>
            <translation>Руководитель группы</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>Note for the gate</source>
            <translation>Заметка для проходной</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Группа</translation>
        </message>
        <message>
            <source>The kind of group “{text}” is not known.</source>
            <translation>Тип группы «{text}» неизвестен.</translation>
        </message>
        <message>
            <source>Choose the kind after the import.</source>
            <translation>Выберите тип после загрузки.</translation>
        </message>
        <message>
            <source>Choose the language after the import.</source>
            <translation>Выберите язык после загрузки.</translation>
        </message>
        <message>
            <source>Visits imported: {count}</source>
            <translation>Загружено визитов: {count}</translation>
        </message>
        <message>
            <source>New: {new}, changed: {changed}, as they stand: {same}, remarks: {remarks}.</source>
            <translation>Новых: {new}, изменённых: {changed}, без изменений: {same}, замечаний: {remarks}.</translation>
        </message>
        <message>
            <source>Guides imported: {count}</source>
            <translation>Загружено экскурсоводов: {count}</translation>
        </message>
        <message>
            <source>New: {new}, already there: {known}, remarks: {remarks}.</source>
            <translation>Новых: {new}, уже есть: {known}, замечаний: {remarks}.</translation>
        </message>
        <message>
            <source>“{title}” on {starts} was brought in meanwhile; nothing was changed.</source>
            <translation>«{title}», {starts}: визит уже загружен; ничего не изменено.</translation>
        </message>
        <message>
            <source>Open the file again to see what is still new.</source>
            <translation>Откройте файл снова: будет видно, что ещё новое.</translation>
        </message>
        <message>
            <source>No e-mail address is set to which guides can answer.</source>
            <translation>Не задан адрес почты, на который экскурсоводы могут ответить.</translation>
        </message>
        <message>
            <source>Set the coordinator's e-mail address in the settings.</source>
            <translation>Задайте почту координатора в настройках.</translation>
        </message>
        <message>
            <source>{guide} has no e-mail address.</source>
            <translation>У экскурсовода нет адреса почты: {guide}.</translation>
        </message>
        <message>
            <source>Add the address to the guide, or call.</source>
            <translation>Добавьте адрес экскурсоводу или позвоните.</translation>
        </message>
        <message>
            <source>Visit {number}</source>
            <translation>Визит {number}</translation>
        </message>
        <message>
            <source>Route: {route}</source>
            <translation>Маршрут: {route}</translation>
        </message>
        <message>
            <source>Language: {language}</source>
            <translation>Язык: {language}</translation>
        </message>
        <message>
            <source>People: {people}</source>
            <translation>Человек: {people}</translation>
        </message>
        <message>
            <source>Export the calendar again from the program it comes from. Nothing was changed.</source>
            <translation>Выгрузите календарь заново из той программы, где он ведётся. Ничего не изменено.</translation>
        </message>
        <message>
            <source>The file is not a calendar (iCalendar, .ics).</source>
            <translation>Это не файл календаря (iCalendar, .ics).</translation>
        </message>
        <message>
            <source>The calendar is too large: more than {limit} MB.</source>
            <translation>Календарь слишком велик: больше {limit} МБ.</translation>
        </message>
        <message>
            <source>Export a shorter time from the calendar and try again. Nothing was changed.</source>
            <translation>Выгрузите из календаря меньший срок и повторите. Ничего не изменено.</translation>
        </message>
        <message>
            <source>The calendar is too large: more than {limit} events.</source>
            <translation>Календарь слишком велик: больше {limit} событий.</translation>
        </message>
        <message>
            <source>The calendar is too large: more than {limit} repeating events.</source>
            <translation>Календарь слишком велик: больше {limit} повторяющихся событий.</translation>
        </message>
        <message>
            <source>The calendar is damaged: {reason}.</source>
            <translation>Календарь повреждён: {reason}.</translation>
        </message>
        <message>
            <source>“{summary}”: {property} cannot be read: {text}.</source>
            <translation>«{summary}»: не читается {property}: {text}.</translation>
        </message>
        <message>
            <source>Correct the event in its calendar and export it again. Nothing was changed.</source>
            <translation>Исправьте событие в календаре и выгрузите его заново. Ничего не изменено.</translation>
        </message>
        <message>
            <source>“{summary}” is in the time zone “{zone}”, which is not known.</source>
            <translation>«{summary}»: часовой пояс «{zone}» не известен.</translation>
        </message>
        <message>
            <source>Choose a city's time zone in the calendar and export it again.</source>
            <translation>Выберите в календаре часовой пояс города и выгрузите заново.</translation>
        </message>
        <message>
            <source>“{summary}” repeats more often than daily.</source>
            <translation>«{summary}» повторяется чаще раза в день.</translation>
        </message>
        <message>
            <source>Take the event out of the calendar and export it again. Nothing was changed.</source>
            <translation>Уберите событие из календаря и выгрузите его заново. Ничего не изменено.</translation>
        </message>
        <message>
            <source>The file is not an answer to an invitation.</source>
            <translation>Это не ответ на приглашение.</translation>
        </message>
        <message>
            <source>Save the answer from the mail of the guide, or enter it by hand.</source>
            <translation>Сохраните ответ из письма экскурсовода или внесите его вручную.</translation>
        </message>
        <message>
            <source>The answer belongs to no offer in the books.</source>
            <translation>Этот ответ не относится ни к одному предложению.</translation>
        </message>
        <message>
            <source>The guide may have been taken off the tour meanwhile. Nothing was changed.</source>
            <translation>Возможно, экскурсовода уже сняли с экскурсии. Ничего не изменено.</translation>
        </message>
        <message>
            <source>{guide} answered before the tour was changed.</source>
            <translation>{guide}: ответ дан до того, как экскурсию изменили.</translation>
        </message>
        <message>
            <source>Send the offer once more, or ask by telephone. Nothing was changed.</source>
            <translation>Отправьте предложение ещё раз или спросите по телефону. Ничего не изменено.</translation>
        </message>
        <message>
            <source>{guide} has not decided yet.</source>
            <translation>{guide}: решения пока нет.</translation>
        </message>
        <message>
            <source>Wait for another answer, or ask by telephone. Nothing was changed.</source>
            <translation>Дождитесь другого ответа или спросите по телефону. Ничего не изменено.</translation>
        </message>
        <message>
            <source>Visits are written as .xlsx, .csv or .ics, not as “{ending}”.</source>
            <translation>Визиты выгружаются как .xlsx, .csv или .ics, не как «{ending}».</translation>
        </message>
        <message>
            <source>Give the file one of these endings.</source>
            <translation>Дайте файлу одно из этих расширений.</translation>
        </message>
        <message>
            <source>The visit does not tell: {field}.</source>
            <translation>В визите не указано: {field}.</translation>
        </message>
        <message>
            <source>number of the visit</source>
            <translation>номер визита</translation>
        </message>
        <message>
            <source>today's date</source>
            <translation>сегодняшняя дата</translation>
        </message>
        <message>
            <source>date of the visit</source>
            <translation>дата визита</translation>
        </message>
        <message>
            <source>start</source>
            <translation>начало</translation>
        </message>
        <message>
            <source>end</source>
            <translation>окончание</translation>
        </message>
        <message>
            <source>length</source>
            <translation>длительность</translation>
        </message>
        <message>
            <source>route</source>
            <translation>маршрут</translation>
        </message>
        <message>
            <source>language of the tour</source>
            <translation>язык экскурсии</translation>
        </message>
        <message>
            <source>name of the group</source>
            <translation>название группы</translation>
        </message>
        <message>
            <source>number of people</source>
            <translation>число людей</translation>
        </message>
        <message>
            <source>It is not said how many people are coming.</source>
            <translation>Не указано, сколько человек придёт.</translation>
        </message>
        <message>
            <source>people who came</source>
            <translation>сколько человек пришло</translation>
        </message>
        <message>
            <source>Nobody has been recorded at the gate yet.</source>
            <translation>На проходной пока никто не отмечен.</translation>
        </message>
        <message>
            <source>reason of the refusal</source>
            <translation>причина отказа</translation>
        </message>
        <message>
            <source>There is no reason of a refusal or cancellation that can be told.</source>
            <translation>Нет причины отказа или отмены, которую можно назвать.</translation>
        </message>
        <message>
            <source>terms of payment</source>
            <translation>условия оплаты</translation>
        </message>
        <message>
            <source>price</source>
            <translation>цена</translation>
        </message>
        <message>
            <source>The visit has no price, or is free of charge.</source>
            <translation>У визита нет цены, или он бесплатный.</translation>
        </message>
        <message>
            <source>documents</source>
            <translation>документы</translation>
        </message>
        <message>
            <source>day by which the list is due</source>
            <translation>срок списка группы</translation>
        </message>
        <message>
            <source>age limit</source>
            <translation>возраст</translation>
        </message>
        <message>
            <source>protective equipment</source>
            <translation>СИЗ</translation>
        </message>
        <message>
            <source>those who are not admitted</source>
            <translation>кто не допущен</translation>
        </message>
        <message>
            <source>plate of the bus</source>
            <translation>номер автобуса</translation>
        </message>
        <message>
            <source>organiser</source>
            <translation>организатор</translation>
        </message>
        <message>
            <source>The visit has no organiser.</source>
            <translation>У визита нет организатора.</translation>
        </message>
        <message>
            <source>contact person</source>
            <translation>контактное лицо</translation>
        </message>
        <message>
            <source>No contact person is named.</source>
            <translation>Контактное лицо не указано.</translation>
        </message>
        <message>
            <source>name of the enterprise</source>
            <translation>название предприятия</translation>
        </message>
        <message>
            <source>The enterprise has no name.</source>
            <translation>У предприятия нет названия.</translation>
        </message>
        <message>
            <source>name of the site</source>
            <translation>название площадки</translation>
        </message>
        <message>
            <source>The site has no name.</source>
            <translation>У площадки нет названия.</translation>
        </message>
        <message>
            <source>gate</source>
            <translation>проходная</translation>
        </message>
        <message>
            <source>The site has no gate where guests are met.</source>
            <translation>У площадки не указана проходная, где встречают гостей.</translation>
        </message>
        <message>
            <source>address</source>
            <translation>адрес</translation>
        </message>
        <message>
            <source>The address of the gate is not set.</source>
            <translation>Адрес проходной не задан.</translation>
        </message>
        <message>
            <source>telephone of the coordinator</source>
            <translation>телефон координатора</translation>
        </message>
        <message>
            <source>The coordinator's telephone is not set.</source>
            <translation>Телефон координатора не задан.</translation>
        </message>
        <message>
            <source>e-mail address of the coordinator</source>
            <translation>почта координатора</translation>
        </message>
        <message>
            <source>The coordinator's e-mail address is not set.</source>
            <translation>Почта координатора не задана.</translation>
        </message>
        <message>
            <source>who signs</source>
            <translation>кто подписывает</translation>
        </message>
        <message>
            <source>It is not set who signs letters.</source>
            <translation>Не задано, кто подписывает письма.</translation>
        </message>
        <message>
            <source>bank details</source>
            <translation>банковские реквизиты</translation>
        </message>
        <message>
            <source>The bank details are not set.</source>
            <translation>Банковские реквизиты не заданы.</translation>
        </message>
        <message>
            <source>The text {file} cannot be used for a letter: {reason}.</source>
            <translation>Текст {file} не годится для письма: {reason}.</translation>
        </message>
        <message>
            <source>The first line is the subject, below --- stands the letter; fields are written as {{date}} or {{date?}}.</source>
            <translation>Первая строка: тема, ниже --- само письмо; поля пишутся как {{date}} или {{date?}}.</translation>
        </message>
        <message>
            <source>Day sheet printed: {day}</source>
            <translation>Напечатан лист дня: {day}</translation>
        </message>
        <message>
            <source>No program opens {file}.</source>
            <translation>Нет программы, которая откроет {file}.</translation>
        </message>
        <message>
            <source>Install a PDF viewer, or write the file with the job “print”.</source>
            <translation>Установите программу для PDF или запишите файл заданием «print».</translation>
        </message>
        <message>
            <source>no. {number}</source>
            <translation>№ {number}</translation>
        </message>
        <message>
            <source>held until {day}</source>
            <translation>бронь до {day}</translation>
        </message>
        <message>
            <source>no guide</source>
            <translation>нет экскурсовода</translation>
        </message>
        <message>
            <source>{adults} ad.</source>
            <translation>взр. {adults}</translation>
        </message>
        <message>
            <source>signature</source>
            <translation>подпись</translation>
        </message>
        <message>
            <source>Bus {plate}</source>
            <translation>Автобус {plate}</translation>
        </message>
        <message>
            <source>Gate: {note}</source>
            <translation>Проходной: {note}</translation>
        </message>
        <message>
            <source>Group and leader</source>
            <translation>Группа и руководитель</translation>
        </message>
        <message>
            <source>Route and guide</source>
            <translation>Маршрут и экскурсовод</translation>
        </message>
        <message>
            <source>PPE</source>
            <translation>СИЗ</translation>
        </message>
        <message>
            <source>Week {week}: {first} – {last} {year}</source>
            <translation>Неделя {week}: {first} – {last} {year}</translation>
        </message>
        <message>
            <source>Week sheet</source>
            <translation>Лист недели</translation>
        </message>
        <message>
            <source>Visits: {visits}. People: {people}.</source>
            <translation>Визитов: {visits}. Человек: {people}.</translation>
        </message>
        <message>
            <source>visits {visits} · people {people}</source>
            <translation>визитов {visits} · человек {people}</translation>
        </message>
        <message>
            <source>closed: {reason}</source>
            <translation>закрыто: {reason}</translation>
        </message>
        <message>
            <source>Check whether the file is open elsewhere and whether you may read it.</source>
            <translation>Проверьте, не открыт ли файл в другой программе и есть ли право его читать.</translation>
        </message>
        <message>
            <source>Letter made: {kind}</source>
            <translation>Подготовлено письмо: {kind}</translation>
        </message>
        <message>
            <source>Setting changed: {title}</source>
            <translation>Изменена настройка: {title}</translation>
        </message>
        <message>
            <source>The rule of the series cannot be read at “{part}”.</source>
            <translation>Правило серии не читается в месте «{part}».</translation>
        </message>
        <message>
            <source>Use FREQ=DAILY, WEEKLY or MONTHLY with INTERVAL, BYDAY, and COUNT (1 to 400) or UNTIL.</source>
            <translation>Используйте FREQ=DAILY, WEEKLY или MONTHLY с INTERVAL, BYDAY и COUNT (от 1 до 400) или UNTIL.</translation>
        </message>
        <message>
            <source>{rhythm} until {day}</source>
            <translation>{rhythm} до {day}</translation>
        </message>
        <message>
            <source>daily</source>
            <translation>ежедневно</translation>
        </message>
        <message>
            <source>weekly</source>
            <translation>еженедельно</translation>
        </message>
        <message>
            <source>monthly</source>
            <translation>ежемесячно</translation>
        </message>
        <message>
            <source>{rhythm}: {which} {days}</source>
            <translation>{rhythm}: {which} {days}</translation>
        </message>
        <message>
            <source>{rhythm}: {days}</source>
            <translation>{rhythm}: {days}</translation>
        </message>
        <message>
            <source>first</source>
            <translation>в первый</translation>
        </message>
        <message>
            <source>second</source>
            <translation>во второй</translation>
        </message>
        <message>
            <source>third</source>
            <translation>в третий</translation>
        </message>
        <message>
            <source>fourth</source>
            <translation>в четвёртый</translation>
        </message>
        <message>
            <source>fifth</source>
            <translation>в пятый</translation>
        </message>
        <message>
            <source>last</source>
            <translation>в последний</translation>
        </message>
        <message>
            <source>last but one</source>
            <translation>в предпоследний</translation>
        </message>
        <message>
            <source>third from the end</source>
            <translation>в третий с конца</translation>
        </message>
        <message>
            <source>fourth from the end</source>
            <translation>в четвёртый с конца</translation>
        </message>
        <message>
            <source>fifth from the end</source>
            <translation>в пятый с конца</translation>
        </message>
        <message>
            <source>Mon</source>
            <translation>пн</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>вт</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>ср</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>чт</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>пт</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>сб</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>вс</translation>
        </message>
        <message>
            <source>{before}, {day}</source>
            <translation>{before}, {day}</translation>
        </message>
        <message>
            <source>no visits that day, knows the route</source>
            <translation>в этот день без визитов, знает маршрут</translation>
        </message>
        <message>
            <source>free until {time}, knows the route</source>
            <translation>свободен до {time}, знает маршрут</translation>
        </message>
        <message>
            <source>free from then on, knows the route</source>
            <translation>дальше свободен, знает маршрут</translation>
        </message>
        <message>
            <source>no visits that day</source>
            <translation>весь день без визитов</translation>
        </message>
        <message>
            <source>free until {time}</source>
            <translation>без визитов до {time}</translation>
        </message>
        <message>
            <source>free from then on</source>
            <translation>дальше без визитов</translation>
        </message>
        <message>
            <source>Visit confirmed</source>
            <translation>Визит подтверждён</translation>
        </message>
        <message>
            <source>Slot held</source>
            <translation>Время придержано</translation>
        </message>
        <message>
            <source>Visit refused</source>
            <translation>В визите отказано</translation>
        </message>
        <message>
            <source>Visit saved: {visit}</source>
            <translation>Визит сохранён: {visit}</translation>
        </message>
        <message>
            <source>Visit planned: {visit}</source>
            <translation>Визит запланирован: {visit}</translation>
        </message>
        <message>
            <source>Who asks is not said.</source>
            <translation>Не указано, кто просит.</translation>
        </message>
        <message>
            <source>“{text}” is no number of people: write 25 or 25+3.</source>
            <translation>«{text}» — не число людей: пишите 25 или 25+3.</translation>
        </message>
        <message>
            <source>How many come is not said.</source>
            <translation>Не указано, сколько человек.</translation>
        </message>
        <message>
            <source>“{text}” is no day: write 25.11 or 25.11 10:00.</source>
            <translation>«{text}» — не дата: пишите 25.11 или 25.11 10:00.</translation>
        </message>
        <message>
            <source>No date is wished for.</source>
            <translation>Дата не указана.</translation>
        </message>
        <message>
            <source>{date} has passed.</source>
            <translation>{date} уже прошло.</translation>
        </message>
        <message>
            <source>The same group asks already.</source>
            <translation>Эта группа уже подала заявку.</translation>
        </message>
        <message>
            <source>{request}: no answer yet</source>
            <translation>{request}: нет ответа</translation>
        </message>
        <message>
            <source>The answer was due on {date}</source>
            <translation>Срок ответа: {date}</translation>
        </message>
        <message>
            <source>Open the request</source>
            <translation>Открыть заявку</translation>
        </message>
        <message>
            <source>Free again: {time}, {route}</source>
            <translation>Освободилось: {time}, {route}</translation>
        </message>
        <message>
            <source>Offer it</source>
            <translation>Предложить</translation>
        </message>
        <message>
            <source>{visit}: the hold ends</source>
            <translation>{visit}: бронь истекает</translation>
        </message>
        <message>
            <source>Held until {time}</source>
            <translation>Бронь до {time}</translation>
        </message>
        <message>
            <source>Confirm or let go</source>
            <translation>Подтвердить или снять бронь</translation>
        </message>
        <message>
            <source>{visit}: the list is due</source>
            <translation>{visit}: пора получить список</translation>
        </message>
        <message>
            <source>Asked for by {date}</source>
            <translation>Просили прислать к {date}</translation>
        </message>
        <message>
            <source>Open the visit</source>
            <translation>Открыть визит</translation>
        </message>
        <message>
            <source>{month}: the agency returned the summary</source>
            <translation>{month}: агентство вернуло сводку</translation>
        </message>
        <message>
            <source>Why, and what to do, stands in the exchange</source>
            <translation>Почему и что делать, сказано в обмене</translation>
        </message>
        <message>
            <source>Open the exchange</source>
            <translation>Открыть обмен</translation>
        </message>
        <message>
            <source>{month}: the summary is not delivered yet</source>
            <translation>{month}: сводка ещё не доставлена</translation>
        </message>
        <message>
            <source>Queued {time}</source>
            <translation>Поставлена в очередь {time}</translation>
        </message>
        <message>
            <source>{visit}: the clearance is due</source>
            <translation>{visit}: пора получить согласование</translation>
        </message>
        <message>
            <source>No lead time is set: from {date}.</source>
            <translation>Срок подачи не задан: с {date}.</translation>
        </message>
        <message>
            <source>Request taken: {group}</source>
            <translation>Заявка принята: {group}</translation>
        </message>
        <message>
            <source>Held: {group}, {time}</source>
            <translation>Забронировано: {group}, {time}</translation>
        </message>
        <message>
            <source>Confirmed: {group}, {time}</source>
            <translation>Подтверждено: {group}, {time}</translation>
        </message>
        <message>
            <source>Adults told: {group}</source>
            <translation>Указаны взрослые: {group}</translation>
        </message>
        <message>
            <source>Lapsed holds let go</source>
            <translation>Истёкшие брони сняты</translation>
        </message>
        <message>
            <source>Visit {number} would be too short: a tour needs at least 5 minutes.</source>
            <translation>Визит {number} станет слишком коротким: экскурсии нужно не меньше 5 минут.</translation>
        </message>
        <message>
            <source>Leave more time, or open the visit and choose another route.</source>
            <translation>Оставьте больше времени или откройте визит и выберите другой маршрут.</translation>
        </message>
        <message>
            <source>Knows the route and the language</source>
            <translation>Знает маршрут и язык</translation>
        </message>
        <message>
            <source>Will reach {hours} of {most} hours this week</source>
            <translation>Будет {hours} из {most} ч на этой неделе</translation>
        </message>
        <message>
            <source>Nobody leads it yet</source>
            <translation>Пока никто не ведёт</translation>
        </message>
        <message>
            <source>{people} of {most} people that day</source>
            <translation>{people} из {most} человек за день</translation>
        </message>
        <message>
            <source>Free at that time</source>
            <translation>В это время свободно</translation>
        </message>
        <message>
            <source>Free until {time}</source>
            <translation>Свободно до {time}</translation>
        </message>
        <message>
            <source>Copied: {visit}, {moment}</source>
            <translation>Скопировано: {visit}, {moment}</translation>
        </message>
        <message>
            <source>Moved: {visit}, {moment}</source>
            <translation>Перенесено: {visit}, {moment}</translation>
        </message>
        <message>
            <source>Kept with a reason: {visit}</source>
            <translation>Оставлено с причиной: {visit}</translation>
        </message>
        <message>
            <source>Called off: {visit}</source>
            <translation>Отменён: {visit}</translation>
        </message>
        <message>
            <source>Instead: {route}</source>
            <translation>Вместо него: {route}</translation>
        </message>
        <message>
            <source>the same time, route and guide are free</source>
            <translation>то же время, маршрут и экскурсовод свободны</translation>
        </message>
        <message>
            <source>knows the route and is free</source>
            <translation>знает маршрут и свободен</translation>
        </message>
        <message>
            <source>knows the route and is free, {hours} h this week</source>
            <translation>знает маршрут и свободен, {hours} ч за неделю</translation>
        </message>
        <message>
            <source>Series planned</source>
            <translation>Серия запланирована</translation>
        </message>
        <message>
            <source>Visit of the series changed</source>
            <translation>Визит серии изменён</translation>
        </message>
        <message>
            <source>Series changed from this visit on</source>
            <translation>Серия изменена с этого визита</translation>
        </message>
        <message>
            <source>Series changed</source>
            <translation>Серия изменена</translation>
        </message>
        <message>
            <source>Closed from {starts} to {ends}</source>
            <translation>Закрыто с {starts} до {ends}</translation>
        </message>
        <message>
            <source>Closed time reopened</source>
            <translation>Закрытое время снято</translation>
        </message>
        <message>
            <source>erased</source>
            <translation>удалено</translation>
        </message>
        <message>
            <source>people</source>
            <translation>люди</translation>
        </message>
        <message>
            <source>guide</source>
            <translation>экскурсовод</translation>
        </message>
        <message>
            <source>tour</source>
            <translation>экскурсия</translation>
        </message>
        <message>
            <source>allowed</source>
            <translation>разрешено</translation>
        </message>
        <message>
            <source>held until</source>
            <translation>бронь до</translation>
        </message>
        <message>
            <source>list</source>
            <translation>список</translation>
        </message>
        <message>
            <source>group</source>
            <translation>группа</translation>
        </message>
        <message>
            <source>state</source>
            <translation>состояние</translation>
        </message>
        <message>
            <source>type</source>
            <translation>тип</translation>
        </message>
        <message>
            <source>language</source>
            <translation>язык</translation>
        </message>
        <message>
            <source>purpose</source>
            <translation>цель</translation>
        </message>
        <message>
            <source>payment</source>
            <translation>оплата</translation>
        </message>
        <message>
            <source>special needs</source>
            <translation>особые потребности</translation>
        </message>
        <message>
            <source>leader</source>
            <translation>руководитель</translation>
        </message>
        <message>
            <source>phone</source>
            <translation>телефон</translation>
        </message>
        <message>
            <source>bus</source>
            <translation>автобус</translation>
        </message>
        <message>
            <source>driver's phone</source>
            <translation>телефон водителя</translation>
        </message>
        <message>
            <source>bus due, minutes before</source>
            <translation>автобус, минут до начала</translation>
        </message>
        <message>
            <source>pass office</source>
            <translation>бюро пропусков</translation>
        </message>
        <message>
            <source>note for the gate</source>
            <translation>заметка для проходной</translation>
        </message>
        <message>
            <source>note</source>
            <translation>заметка</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>причина</translation>
        </message>
        <message>
            <source>other fields</source>
            <translation>другие поля</translation>
        </message>
        <message>
            <source>The hold is over, the place is free again: {group}</source>
            <translation>Бронь истекла, место снова свободно: {group}</translation>
        </message>
        <message>
            <source>Together {people} people would come, and {route} takes {most}.</source>
            <translation>Вместе придёт {people} чел., а маршрут «{route}» принимает {most}.</translation>
        </message>
        <message>
            <source>Choose another visit, or postpone this one.</source>
            <translation>Выберите другой визит или перенесите этот.</translation>
        </message>
        <message>
            <source>Visits {number} and {other} do not go the same route.</source>
            <translation>Визиты {number} и {other} идут по разным маршрутам или на разных языках.</translation>
        </message>
        <message>
            <source>Choose a visit on the same route, or postpone this one.</source>
            <translation>Выберите визит на том же маршруте или перенесите этот.</translation>
        </message>
        <message>
            <source>The visit is covered; nothing else changes.</source>
            <translation>Визит закрыт, больше ничего не меняется.</translation>
        </message>
        <message>
            <source>The visit begins at {time}; the leader has to be told.</source>
            <translation>Визит начнётся в {time}; сообщите руководителю группы.</translation>
        </message>
        <message>
            <source>This visit is covered, that one needs a guide.</source>
            <translation>Этот визит закрыт, тому нужен экскурсовод.</translation>
        </message>
        <message>
            <source>The rule is overruled for this visit, with your name and the reason.</source>
            <translation>Для этого визита правило снимается, с ролью и причиной.</translation>
        </message>
        <message>
            <source>{guide} interprets: free at that time.</source>
            <translation>{guide} переводит: время свободно.</translation>
        </message>
        <message>
            <source>An interpreter from outside has to be found.</source>
            <translation>Нужен переводчик со стороны.</translation>
        </message>
        <message>
            <source>From now on such groups are planned for this guide too.</source>
            <translation>Такие группы теперь можно планировать и сюда.</translation>
        </message>
        <message>
            <source>The clearance is recorded from {day} on.</source>
            <translation>Допуск записывается с даты: {day}.</translation>
        </message>
        <message>
            <source>The books have changed since: {guide} cannot lead visit {number} any more.</source>
            <translation>Данные изменились: {guide} больше не может вести визит {number}.</translation>
        </message>
        <message>
            <source>Fill the month again; nothing was changed.</source>
            <translation>Заполните месяц заново; ничего не изменено.</translation>
        </message>
        <message>
            <source>Without the rest of the plan {guide} cannot lead visit {number}.</source>
            <translation>Без остальной части плана {guide} не может вести визит {number}.</translation>
        </message>
        <message>
            <source>Choose more rows or days, or accept the whole plan.</source>
            <translation>Выберите больше строк или дней либо примите план целиком.</translation>
        </message>
        <message>
            <source>Pinned: {guide}, {day}</source>
            <translation>Закреплено: {guide}, {day}</translation>
        </message>
        <message>
            <source>No longer pinned: {guide}, {day}</source>
            <translation>Больше не закреплено: {guide}, {day}</translation>
        </message>
        <message>
            <source>{title}: {what}</source>
            <translation>{title}: {what}</translation>
        </message>
        <message>
            <source>Part of the roster accepted: {month}</source>
            <translation>Принята часть графика: {month}</translation>
        </message>
        <message>
            <source>Roster accepted: {month}</source>
            <translation>График принят: {month}</translation>
        </message>
        <message>
            <source>Please lead: {visits}</source>
            <translation>Просим провести: {visits}</translation>
        </message>
        <message>
            <source>Not yours any more: {visits}</source>
            <translation>Больше не ваши: {visits}</translation>
        </message>
        <message>
            <source>{starts}, {route}, {title}</source>
            <translation>{starts}, {route}, {title}</translation>
        </message>
        <message>
            <source>Call list</source>
            <translation>Список звонков</translation>
        </message>
        <message>
            <source>Whom</source>
            <translation>Кому</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>What to say</source>
            <translation>Что сказать</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Ill: {guide}</source>
            <translation>Болезнь: {guide}</translation>
        </message>
        <message>
            <source>The receipt {file} cannot be written: {reason}.</source>
            <translation>Квитанция {file} не записывается: {reason}.</translation>
        </message>
        <message>
            <source>Free some space or allow writing there, then run the job again.</source>
            <translation>Освободите место или разрешите запись, затем повторите задание.</translation>
        </message>
        <message>
            <source>No package in the folder counts, so that there is nothing to combine.</source>
            <translation>Ни один пакет в папке не засчитан, сводить нечего.</translation>
        </message>
        <message>
            <source>Look at the refusals: each says why. An empty register refuses everything.</source>
            <translation>Посмотрите отказы: в каждом названа причина. Пустой реестр отклоняет всё.</translation>
        </message>
        <message>
            <source>The ledger {file} cannot be read.</source>
            <translation>Журнал {file} не читается.</translation>
        </message>
        <message>
            <source>Move it away and run the job again: it is made anew from the packages.</source>
            <translation>Уберите его и повторите задание: он будет составлен заново по пакетам.</translation>
        </message>
        <message>
            <source>No entry</source>
            <translation>Нет входа</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Начинающий</translation>
        </message>
        <message>
            <source>Regular</source>
            <translation>Регулярный</translation>
        </message>
        <message>
            <source>Leader</source>
            <translation>Лидер</translation>
        </message>
        <message>
            <source>Site: no visit held. Region: no site is open regularly or starting.</source>
            <translation>Площадка: визитов не было. Регион: ни одна площадка не открыта регулярно и не начинает.</translation>
        </message>
        <message>
            <source>Site: visits in some months. Region: fewer than a third of its sites are regular.</source>
            <translation>Площадка: визиты в отдельные месяцы. Регион: регулярных площадок меньше трети.</translation>
        </message>
        <message>
            <source>Site: tours in at least 10 of 12 months (5 of 6 in a shorter span). Region: a third of its sites or more are regular.</source>
            <translation>Площадка: экскурсии не менее чем в 10 из 12 месяцев (5 из 6 за более короткий срок). Регион: регулярных площадок треть или больше.</translation>
        </message>
        <message>
            <source>Site: regular, and three of: tours in another language, a tenth of visitors from other regions or abroad, career guidance, a retrained guide. Region: two thirds of its sites are regular and at least 90 % of summaries arrive in time.</source>
            <translation>Площадка: регулярная и ещё три признака из четырёх: экскурсии на другом языке, десятая часть посетителей из других регионов или из-за рубежа, профориентация, экскурсовод с переподготовкой. Регион: регулярных площадок две трети и не менее 90 % сводок приходят в срок.</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be read.</source>
            <translation>Папка {folder} не читается.</translation>
        </message>
        <message>
            <source>Check the path, the share or the medium, and run the job again.</source>
            <translation>Проверьте путь, сетевую папку или носитель и повторите задание.</translation>
        </message>
        <message>
            <source>There is no register of enterprises: {file} is missing.</source>
            <translation>Нет реестра предприятий: файла {file} не существует.</translation>
        </message>
        <message>
            <source>Put the table there, or run consolidate with --enrol: it writes one from the packages, for you to compare the fingerprints over the telephone.</source>
            <translation>Положите таблицу в папку или запустите consolidate с ключом --enrol: он составит её по пакетам, а отпечатки нужно сверить по телефону.</translation>
        </message>
        <message>
            <source>{file}, line {line}, column {column}: “{text}” cannot be used.</source>
            <translation>{file}, строка {line}, столбец {column}: значение «{text}» не подходит.</translation>
        </message>
        <message>
            <source>Correct this cell and run the job again. Nothing was combined.</source>
            <translation>Исправьте эту ячейку и повторите задание. Ничего не сведено.</translation>
        </message>
        <message>
            <source>{file} does not have the columns {columns}.</source>
            <translation>В файле {file} нет столбцов {columns}.</translation>
        </message>
        <message>
            <source>Name the columns in the first line, in any order, and save the table as UTF-8.</source>
            <translation>Назовите столбцы в первой строке, в любом порядке, и сохраните таблицу в UTF-8.</translation>
        </message>
        <message>
            <source>The folder {folder} is not empty.</source>
            <translation>Папка {folder} не пуста.</translation>
        </message>
        <message>
            <source>Name a new folder: simulated packages must not lie among real ones.</source>
            <translation>Назовите новую папку: выдуманные пакеты не должны лежать среди настоящих.</translation>
        </message>
        <message>
            <source>This file is not a receipt of the agency, or it is damaged.</source>
            <translation>Этот файл не квитанция агентства или повреждён.</translation>
        </message>
        <message>
            <source>Fetch the receipt again; the summary itself is not touched by this.</source>
            <translation>Получите квитанцию снова; сама сводка от этого не меняется.</translation>
        </message>
        <message>
            <source>The receipt is signed with the key {fingerprint}, which is not the agency's.</source>
            <translation>Квитанция подписана ключом {fingerprint}, это не ключ агентства.</translation>
        </message>
        <message>
            <source>Do not rely on it. Compare the fingerprint with the agency over the telephone before you trust the key.</source>
            <translation>Не полагайтесь на неё. Сверьте отпечаток с агентством по телефону, прежде чем доверять ключу.</translation>
        </message>
        <message>
            <source>Send the package again as the program wrote it, not opened or packed anew.</source>
            <translation>Отправьте пакет снова таким, каким его записала программа, не открывая и не упаковывая заново.</translation>
        </message>
        <message>
            <source>Call the agency and read out the fingerprint of your key; then send again.</source>
            <translation>Позвоните в агентство и назовите отпечаток своего ключа; затем отправьте снова.</translation>
        </message>
        <message>
            <source>The file is damaged or not a package.</source>
            <translation>Файл повреждён или не является пакетом.</translation>
        </message>
        <message>
            <source>The package was altered after signing.</source>
            <translation>Пакет изменён после подписания.</translation>
        </message>
        <message>
            <source>The signature does not belong to the package.</source>
            <translation>Подпись не относится к этому пакету.</translation>
        </message>
        <message>
            <source>The agency has no enterprise and site under these codes.</source>
            <translation>У агентства нет предприятия и площадки с такими кодами.</translation>
        </message>
        <message>
            <source>Check the codes of enterprise and site in the settings against the agency's letter.</source>
            <translation>Сверьте коды предприятия и площадки в настройках с письмом агентства.</translation>
        </message>
        <message>
            <source>The agency has not enrolled the key of this site.</source>
            <translation>Ключ этой площадки у агентства не зарегистрирован.</translation>
        </message>
        <message>
            <source>The site is registered in another region.</source>
            <translation>Площадка зарегистрирована в другом регионе.</translation>
        </message>
        <message>
            <source>Correct the region in the settings, or have the agency correct the register.</source>
            <translation>Исправьте регион в настройках или попросите агентство исправить реестр.</translation>
        </message>
        <message>
            <source>The package does not follow the agreed form.</source>
            <translation>Пакет не соответствует принятой форме.</translation>
        </message>
        <message>
            <source>Update the program, then send the summary again.</source>
            <translation>Обновите программу и отправьте сводку снова.</translation>
        </message>
        <message>
            <source>The figures contradict one another.</source>
            <translation>Показатели противоречат друг другу.</translation>
        </message>
        <message>
            <source>Correct the records behind the figure named and send a correction.</source>
            <translation>Исправьте записи, стоящие за названным показателем, и отправьте поправку.</translation>
        </message>
        <message>
            <source>It replaces a revision that the agency has not received.</source>
            <translation>Она заменяет версию, которую агентство не получало.</translation>
        </message>
        <message>
            <source>Send the earlier revision of the month too; this one is then taken up by itself.</source>
            <translation>Отправьте и прежнюю версию месяца; эта тогда будет принята сама.</translation>
        </message>
        <message>
            <source>It replaces another summary than the one that the agency has.</source>
            <translation>Она заменяет не ту сводку, которая есть у агентства.</translation>
        </message>
        <message>
            <source>Compare the checksums of both revisions with the agency.</source>
            <translation>Сверьте с агентством контрольные суммы обеих версий.</translation>
        </message>
        <message>
            <source>The agency already has another summary under this revision.</source>
            <translation>У агентства уже есть другая сводка под этим номером версии.</translation>
        </message>
        <message>
            <source>Send what changed as a correction with the next number.</source>
            <translation>Отправьте изменения поправкой со следующим номером.</translation>
        </message>
        <message>
            <source>The month was not over when it was closed.</source>
            <translation>Месяц ещё не закончился, когда его закрыли.</translation>
        </message>
        <message>
            <source>Send a correction after the end of the month.</source>
            <translation>Отправьте поправку после конца месяца.</translation>
        </message>
        <message>
            <source>The agency accepted the summary.</source>
            <translation>Агентство приняло сводку.</translation>
        </message>
        <message>
            <source>Nothing is left to do.</source>
            <translation>Больше ничего делать не нужно.</translation>
        </message>
        <message>
            <source>Involvement in industrial tourism</source>
            <translation>Вовлечённость в промышленный туризм</translation>
        </message>
        <message>
            <source>Levels of development, not a ranking. Regions stand in the order of their codes.</source>
            <translation>Уровни развития, а не рейтинг. Регионы стоят в порядке кодов.</translation>
        </message>
        <message>
            <source>Visitors by month</source>
            <translation>Посетители по месяцам</translation>
        </message>
        <message>
            <source>Regions and sites by level</source>
            <translation>Регионы и площадки по уровням</translation>
        </message>
        <message>
            <source>Indicators of the country</source>
            <translation>Показатели страны</translation>
        </message>
        <message>
            <source>Abroad, %</source>
            <translation>Из-за рубежа, %</translation>
        </message>
        <message>
            <source>Summaries in time, %</source>
            <translation>Сводки в срок, %</translation>
        </message>
        <message>
            <source>* Fewer than 70 % of the summaries arrived in time: not to be compared.</source>
            <translation>* В срок пришло меньше 70 % сводок: регион не сопоставляется.</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Пакеты</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>Принято</translation>
        </message>
        <message>
            <source>What arrived</source>
            <translation>Что пришло</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Nothing is ticked that would change the list; it stays as it is.</source>
            <translation>Не отмечено ничего, что меняет список; он остаётся прежним.</translation>
        </message>
        <message>
            <source>Tick the rows to bring in, or close the import.</source>
            <translation>Отметьте строки для загрузки или закройте её.</translation>
        </message>
        <message>
            <source>Leave them on the list: the log of arrivals names them.</source>
            <translation>Оставьте их в списке: они есть в журнале входа.</translation>
        </message>
        <message>
            <source>Names of those who never came are kept, days</source>
            <translation>Хранение имён тех, кто не приходил, дней</translation>
        </message>
        <message>
            <source>How many days after a visit that was called off its list of names is erased.</source>
            <translation>Через сколько дней после отменённого визита удаляется его список.</translation>
        </message>
        <message>
            <source>Columns for the pass office</source>
            <translation>Столбцы для бюро пропусков</translation>
        </message>
        <message>
            <source>What the file for the pass office holds, as its program imports it: field=title; field=title. Fields: number, surname, given, patronymic, name, birth_date, document, citizenship, visit, day, pass.</source>
            <translation>Что содержит файл для бюро пропусков, как его принимает их программа: поле=заголовок; поле=заголовок. Поля: number, surname, given, patronymic, name, birth_date, document, citizenship, visit, day, pass.</translation>
        </message>
        <message>
            <source>Dates for the pass office</source>
            <translation>Даты для бюро пропусков</translation>
        </message>
        <message>
            <source>How dates are written in that file: dd.MM.yyyy, yyyy-MM-dd or the like.</source>
            <translation>Как записаны даты в этом файле: dd.MM.yyyy, yyyy-MM-dd и подобное.</translation>
        </message>
        <message>
            <source>File for the pass office</source>
            <translation>Файл для бюро пропусков</translation>
        </message>
        <message>
            <source>xlsx, or csv for programs that take text only.</source>
            <translation>xlsx или csv, если программа принимает только текст.</translation>
        </message>
        <message>
            <source>One file a day for the pass office</source>
            <translation>Один файл на день для бюро пропусков</translation>
        </message>
        <message>
            <source>All visits of a day go into one file; else each visit has a file of its own.</source>
            <translation>Все визиты дня идут в один файл, иначе у каждого визита свой.</translation>
        </message>
        <message>
            <source>The data must be kept: {reason}. Nothing was erased.</source>
            <translation>Данные нужно хранить: {reason}. Ничего не удалено.</translation>
        </message>
        <message>
            <source>Lift the hold when the duty has ended, then erase again.</source>
            <translation>Снимите запрет, когда основание отпадёт, и повторите удаление.</translation>
        </message>
        <message>
            <source>The person is on site now and stands in the muster list. Nothing was erased.</source>
            <translation>Посетитель сейчас на территории и есть в списке для сбора. Ничего не удалено.</translation>
        </message>
        <message>
            <source>Erase after the person has left.</source>
            <translation>Удалите данные после выхода.</translation>
        </message>
        <message>
            <source>The list of persons not to admit is not open to your role.</source>
            <translation>Список «Не пропускать» закрыт для вашей роли.</translation>
        </message>
        <message>
            <source>Ask the coordinator.</source>
            <translation>Обратитесь к координатору.</translation>
        </message>
        <message>
            <source>Corrected by hand.</source>
            <translation>Исправлено вручную.</translation>
        </message>
        <message>
            <source>The file itself stays as it is.</source>
            <translation>Сам файл не меняется.</translation>
        </message>
        <message>
            <source>Was admitted already and stays on the list.</source>
            <translation>Уже проходит по журналу входа и остаётся в списке.</translation>
        </message>
        <message>
            <source>Ask the organiser about the new list.</source>
            <translation>Спросите организатора о новом списке.</translation>
        </message>
        <message>
            <source>Was listed before: {visit}, {date}.</source>
            <translation>Есть в прежнем списке: {visit}, {date}.</translation>
        </message>
        <message>
            <source>Each visit is counted by itself; nothing has to be done.</source>
            <translation>Каждое посещение считается отдельно; делать ничего не нужно.</translation>
        </message>
        <message>
            <source>May also stand in the list of {visit} the same day, {time}: the name agrees.</source>
            <translation>Возможно, есть и в списке «{visit}» в тот же день, {time}: совпадает имя.</translation>
        </message>
        <message>
            <source>Seems to stand in the list of {visit} the same day, {time}.</source>
            <translation>Похоже, есть и в списке «{visit}» в тот же день, {time}.</translation>
        </message>
        <message>
            <source>Ask the organisers with which group the person comes; both entries stay.</source>
            <translation>Уточните у организаторов, с какой группой; обе записи сохраняются.</translation>
        </message>
        <message>
            <source>The name agrees with a person not to admit.</source>
            <translation>Имя совпадает с записью в списке «Не пропускать».</translation>
        </message>
        <message>
            <source>Seems to be a person not to admit.</source>
            <translation>Похоже, это запись из списка «Не пропускать».</translation>
        </message>
        <message>
            <source>Reason, for staff only: {reason}</source>
            <translation>Причина, только для сотрудников: {reason}</translation>
        </message>
        <message>
            <source>Ask the coordinator before the person is admitted.</source>
            <translation>Перед пропуском обратитесь к координатору.</translation>
        </message>
        <message>
            <source>The columns for the pass office name an unknown field: “{field}”.</source>
            <translation>В столбцах для бюро пропусков неизвестное поле: «{field}».</translation>
        </message>
        <message>
            <source>Correct the setting “Columns for the pass office”.</source>
            <translation>Исправьте настройку «Столбцы для бюро пропусков».</translation>
        </message>
        <message>
            <source>{file} has no column “{title}” with the numbers of passes.</source>
            <translation>В файле {file} нет столбца «{title}» с номерами пропусков.</translation>
        </message>
        <message>
            <source>Choose the file that the pass office sent back, or correct its columns.</source>
            <translation>Выберите файл, полученный от бюро пропусков, или исправьте его столбцы.</translation>
        </message>
        <message>
            <source>Data destroyed whose time was over</source>
            <translation>Уничтожены данные, срок которых истёк</translation>
        </message>
        <message>
            <source>Lists handed to the pass office</source>
            <translation>Списки переданы в бюро пропусков</translation>
        </message>
        <message>
            <source>Pass numbers read: {count}</source>
            <translation>Загружено номеров пропусков: {count}</translation>
        </message>
        <message>
            <source>Person erased</source>
            <translation>Личные данные удалены</translation>
        </message>
        <message>
            <source>Document number looked at</source>
            <translation>Просмотр номера документа</translation>
        </message>
        <message>
            <source>Hold by law lifted</source>
            <translation>Запрет на удаление снят</translation>
        </message>
        <message>
            <source>Data held by law</source>
            <translation>Данные хранятся по закону</translation>
        </message>
        <message>
            <source>Time corrected</source>
            <translation>Время исправлено</translation>
        </message>
        <message>
            <source>Put on the list of persons not to admit</source>
            <translation>Внесено в список «Не пропускать»</translation>
        </message>
        <message>
            <source>Taken off the list of persons not to admit</source>
            <translation>Убрано из списка «Не пропускать»</translation>
        </message>
        <message>
            <source>The part must lie inside the tour, from {starts} to {ends}.</source>
            <translation>Часть должна лежать внутри экскурсии, с {starts} до {ends}.</translation>
        </message>
        <message>
            <source>Change its beginning or its end.</source>
            <translation>Измените её начало или конец.</translation>
        </message>
        <message>
            <source>Led, hours</source>
            <translation>Провёл, часов</translation>
        </message>
        <message>
            <source>As interpreter, hours</source>
            <translation>Переводчик, часов</translation>
        </message>
        <message>
            <source>As escort, hours</source>
            <translation>Сопровождение, часов</translation>
        </message>
        <message>
            <source>Stand-by, hours</source>
            <translation>Резерв, часов</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Часы</translation>
        </message>
        <message>
            <source>Tours led</source>
            <translation>Экскурсий</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>Всего</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Экскурсовод</translation>
        </message>
        <message>
            <source>From</source>
            <translation>С</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>До</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Роль</translation>
        </message>
        <message>
            <source>{guide}: a tour was taken back, not told yet</source>
            <translation>{guide}: экскурсия снята, ещё не сообщили</translation>
        </message>
        <message>
            <source>{guide}: no answer, and the time for it is over</source>
            <translation>{guide}: ответа нет, срок вышел</translation>
        </message>
        <message>
            <source>{guide}: the answer is due today</source>
            <translation>{guide}: ответ нужен сегодня</translation>
        </message>
        <message>
            <source>{guide}: to be asked</source>
            <translation>{guide}: нужно спросить</translation>
        </message>
        <message>
            <source>First {time}, {visit}</source>
            <translation>Первая: {time}, {visit}</translation>
        </message>
        <message>
            <source>Open the offers</source>
            <translation>Открыть предложения</translation>
        </message>
        <message>
            <source>{guide}: {paper} ends soon</source>
            <translation>{guide}: {paper} — скоро конец срока</translation>
        </message>
        <message>
            <source>{guide}: clearance for {route} ends soon</source>
            <translation>{guide}: допуск на «{route}» скоро закончится</translation>
        </message>
        <message>
            <source>First {guide}, last day {date}</source>
            <translation>Первый срок: {guide}, последний день {date}</translation>
        </message>
        <message>
            <source>Open the guide</source>
            <translation>Открыть карточку</translation>
        </message>
        <message>
            <source>The answer would be due before the offer is made.</source>
            <translation>Срок ответа раньше самого предложения.</translation>
        </message>
        <message>
            <source>Choose a later day or time.</source>
            <translation>Выберите день или время позже.</translation>
        </message>
        <message>
            <source>{guide} was not asked for this tour, or it was taken back.</source>
            <translation>{guide}: эту экскурсию не предлагали, или она снята.</translation>
        </message>
        <message>
            <source>Make the offer first.</source>
            <translation>Сначала предложите экскурсию.</translation>
        </message>
        <message>
            <source>{file} cannot be read as contact cards.</source>
            <translation>Файл {file} не читается как карточки контактов.</translation>
        </message>
        <message>
            <source>Save the contacts as vCard (.vcf) once more. Nothing was changed.</source>
            <translation>Сохраните контакты как vCard (.vcf) ещё раз. Ничего не изменено.</translation>
        </message>
        <message>
            <source>{file} is too large for contact cards of guides.</source>
            <translation>Файл {file} слишком велик для карточек экскурсоводов.</translation>
        </message>
        <message>
            <source>Choose only the guides, at most {most}, and without photographs.</source>
            <translation>Выберите только экскурсоводов, не больше {most}, и без фотографий.</translation>
        </message>
        <message>
            <source>The card has no name.</source>
            <translation>В карточке нет имени.</translation>
        </message>
        <message>
            <source>Add the name in the address book and save the card again.</source>
            <translation>Добавьте имя в адресной книге и сохраните карточку ещё раз.</translation>
        </message>
        <message>
            <source>The card has a text that is too long or has control characters.</source>
            <translation>В карточке слишком длинный текст или управляющие знаки.</translation>
        </message>
        <message>
            <source>Mend the card in the address book, or type the guide in.</source>
            <translation>Исправьте карточку в адресной книге или введите экскурсовода вручную.</translation>
        </message>
        <message>
            <source>This guide stands in the file twice.</source>
            <translation>Этот экскурсовод стоит в файле дважды.</translation>
        </message>
        <message>
            <source>The code or a text is too long or has other signs.</source>
            <translation>Код или текст слишком длинный или с другими знаками.</translation>
        </message>
        <message>
            <source>Mend the row and open the file again.</source>
            <translation>Исправьте строку и откройте файл ещё раз.</translation>
        </message>
        <message>
            <source>Taken back: {route}, {time}</source>
            <translation>Снято: {route}, {time}</translation>
        </message>
        <message>
            <source>This tour is taken back. There is nothing to answer.</source>
            <translation>Эта экскурсия снята. Отвечать не нужно.</translation>
        </message>
        <message>
            <source>Can you lead: {route}, {time}</source>
            <translation>Сможете провести: {route}, {time}</translation>
        </message>
        <message>
            <source>Can you lead this tour? Answer through the calendar, or by a mail.</source>
            <translation>Сможете провести эту экскурсию? Ответьте через календарь или письмом.</translation>
        </message>
        <message>
            <source>From {starts} to {ends}</source>
            <translation>С {starts} до {ends}</translation>
        </message>
        <message>
            <source>Group: {visit}</source>
            <translation>Группа: {visit}</translation>
        </message>
        <message>
            <source>Role: {role}</source>
            <translation>Роль: {role}</translation>
        </message>
        <message>
            <source>Answer by {time}</source>
            <translation>Ответ до: {time}</translation>
        </message>
        <message>
            <source>Hours of guides: {month}</source>
            <translation>Часы экскурсоводов: {month}</translation>
        </message>
        <message>
            <source>Tours offered: {guide}</source>
            <translation>Предложенные экскурсии: {guide}</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Answer by</source>
            <translation>Ответ до</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Да или нет</translation>
        </message>
        <message>
            <source>Date and signature: ____________________</source>
            <translation>Дата и подпись: ____________________</translation>
        </message>
        <message>
            <source>No tour took place in this month.</source>
            <translation>В этом месяце экскурсий не было.</translation>
        </message>
        <message>
            <source>Assigned: {guide}</source>
            <translation>Назначено: {guide}</translation>
        </message>
        <message>
            <source>Taken off: {guide}</source>
            <translation>Снято: {guide}</translation>
        </message>
        <message>
            <source>Guide added: {guide}</source>
            <translation>Добавлено в список: {guide}</translation>
        </message>
        <message>
            <source>Guide changed: {guide}</source>
            <translation>Карточка изменена: {guide}</translation>
        </message>
        <message>
            <source>Clearance set: {guide}</source>
            <translation>Допуск задан: {guide}</translation>
        </message>
        <message>
            <source>Paper of a guide set: {guide}</source>
            <translation>Документ задан: {guide}</translation>
        </message>
        <message>
            <source>Hours of a day set: {guide}</source>
            <translation>Часы на день заданы: {guide}</translation>
        </message>
        <message>
            <source>Absence set: {guide}</source>
            <translation>Отсутствие задано: {guide}</translation>
        </message>
        <message>
            <source>Other duty set: {guide}</source>
            <translation>Обязанность задана: {guide}</translation>
        </message>
        <message>
            <source>Weekly hours set: {guide}</source>
            <translation>Часы недели заданы: {guide}</translation>
        </message>
        <message>
            <source>Clearance taken out: {guide}</source>
            <translation>Допуск удалён: {guide}</translation>
        </message>
        <message>
            <source>Paper of a guide taken out: {guide}</source>
            <translation>Документ удалён: {guide}</translation>
        </message>
        <message>
            <source>Absence taken out: {guide}</source>
            <translation>Отсутствие удалено: {guide}</translation>
        </message>
        <message>
            <source>Other duty taken out: {guide}</source>
            <translation>Обязанность удалена: {guide}</translation>
        </message>
        <message>
            <source>The day goes by the week again: {guide}</source>
            <translation>День снова идёт по неделе: {guide}</translation>
        </message>
        <message>
            <source>Absent today: {guide}</source>
            <translation>Отсутствие сегодня: {guide}</translation>
        </message>
        <message>
            <source>Retired: {guide}</source>
            <translation>Вне списка: {guide}</translation>
        </message>
        <message>
            <source>Offers without an answer let go</source>
            <translation>Предложения без ответа отпущены</translation>
        </message>
        <message>
            <source>There already is a text “{version}” in this language.</source>
            <translation>Текст «{version}» на этом языке уже есть.</translation>
        </message>
        <message>
            <source>Give the new version another name; the old one stays for those briefed with it.</source>
            <translation>Назовите новую версию иначе: прежняя остаётся для тех, кого по ней инструктировали.</translation>
        </message>
        <message>
            <source>A stock lies between 0 and {most} pieces.</source>
            <translation>Запас бывает от 0 до {most} штук.</translation>
        </message>
        <message>
            <source>Count the pieces again.</source>
            <translation>Пересчитайте.</translation>
        </message>
        <message>
            <source>Too few: {kind}, {time}</source>
            <translation>Не хватит: {kind}, {time}</translation>
        </message>
        <message>
            <source>{needed} needed, {stock} in stock: {visits}</source>
            <translation>Нужно {needed}, есть {stock}: {visits}</translation>
        </message>
        <message>
            <source>{visit}: no briefing on record</source>
            <translation>{visit}: инструктаж не записан</translation>
        </message>
        <message>
            <source>On site since {time}</source>
            <translation>На территории с {time}</translation>
        </message>
        <message>
            <source>{visit}: no equipment on record</source>
            <translation>{visit}: выдача СИЗ не записана</translation>
        </message>
        <message>
            <source>Groups without a record: {n}</source>
            <translation>Групп без записи: {n}</translation>
        </message>
        <message>
            <source>The route is for {age} and over.</source>
            <translation>Маршрут с {age} лет.</translation>
        </message>
        <message>
            <source>Take the person into a group whose route allows the age, or call the coordinator.</source>
            <translation>Возьмите в группу, чей маршрут допускает возраст, или позвоните координатору.</translation>
        </message>
        <message>
            <source>Visit {number}: places left {left}, people who come {people}.</source>
            <translation>Визит {number}: свободных мест {left}, приходят {people}.</translation>
        </message>
        <message>
            <source>Offer a later start or the waiting list, or let them in with a remark.</source>
            <translation>Предложите другое время или лист ожидания, или впустите с отметкой.</translation>
        </message>
        <message>
            <source>Visit {number}: {least} are in by name or have left already.</source>
            <translation>Визит {number}: {least} отмечены по имени или уже вышли.</translation>
        </message>
        <message>
            <source>Take single people back in the list.</source>
            <translation>Снимите отметки по одному в списке.</translation>
        </message>
        <message>
            <source>This person has not been checked in.</source>
            <translation>Этот человек не отмечен.</translation>
        </message>
        <message>
            <source>Choose somebody who is marked as arrived.</source>
            <translation>Выберите того, кто отмечен как пришедший.</translation>
        </message>
        <message>
            <source>A code has {least} to {most} digits.</source>
            <translation>Код — от {least} до {most} цифр.</translation>
        </message>
        <message>
            <source>Choose another number, or leave the field empty for no code.</source>
            <translation>Задайте другое число или оставьте поле пустым.</translation>
        </message>
        <message>
            <source>A4, 8 labels of 99 × 68 mm</source>
            <translation>A4, 8 этикеток 99 × 68 мм</translation>
        </message>
        <message>
            <source>A4, 10 cards of 85 × 54 mm</source>
            <translation>A4, 10 карточек 85 × 54 мм</translation>
        </message>
        <message>
            <source>A4, 24 labels of 70 × 37 mm</source>
            <translation>A4, 24 этикетки 70 × 37 мм</translation>
        </message>
        <message>
            <source>Label printer, 100 × 62 mm</source>
            <translation>Принтер этикеток, 100 × 62 мм</translation>
        </message>
        <message>
            <source>Label printer, 58 × 40 mm</source>
            <translation>Принтер этикеток, 58 × 40 мм</translation>
        </message>
        <message>
            <source>Badges</source>
            <translation>Бейджи</translation>
        </message>
        <message>
            <source>Reprint {number}</source>
            <translation>Повтор {number}</translation>
        </message>
        <message>
            <source>Person checked in: {visit}</source>
            <translation>Отметка о входе: {visit}</translation>
        </message>
        <message>
            <source>Arrival taken back: {visit}</source>
            <translation>Отметка о входе снята: {visit}</translation>
        </message>
        <message>
            <source>Headcount {people}: {visit}</source>
            <translation>Число пришедших {people}: {visit}</translation>
        </message>
        <message>
            <source>Walk-in: {visit}</source>
            <translation>Без записи: {visit}</translation>
        </message>
        <message>
            <source>Replacement: {visit}</source>
            <translation>Замена: {visit}</translation>
        </message>
        <message>
            <source>Taken into another group: {visit}</source>
            <translation>Переход в другую группу: {visit}</translation>
        </message>
        <message>
            <source>Person left: {visit}</source>
            <translation>Выход человека: {visit}</translation>
        </message>
        <message>
            <source>People left: {visit}</source>
            <translation>Выход людей: {visit}</translation>
        </message>
        <message>
            <source>Nobody came: {visit}</source>
            <translation>Никто не пришёл: {visit}</translation>
        </message>
        <message>
            <source>On the waiting list: {who}</source>
            <translation>В лист ожидания: {who}</translation>
        </message>
        <message>
            <source>Late by {minutes} min: {visit}</source>
            <translation>Опоздание на {minutes} мин: {visit}</translation>
        </message>
        <message>
            <source>Route shortened: {visit}</source>
            <translation>Маршрут сокращён: {visit}</translation>
        </message>
        <message>
            <source>Briefing: {visit}</source>
            <translation>Инструктаж: {visit}</translation>
        </message>
        <message>
            <source>Equipment: {visit}</source>
            <translation>СИЗ: {visit}</translation>
        </message>
        <message>
            <source>Code of the gate changed</source>
            <translation>Код проходной изменён</translation>
        </message>
        <message>
            <source>Badges printed: {visit}</source>
            <translation>Напечатаны бейджи: {visit}</translation>
        </message>
        <message>
            <source>Briefing text kept: {version}</source>
            <translation>Текст инструктажа сохранён: {version}</translation>
        </message>
        <message>
            <source>Stock of {kind}: {pieces}</source>
            <translation>Запас, {kind}: {pieces}</translation>
        </message>
        <message>
            <source>An evacuation can be taken back as a mistake only in its first {seconds} seconds.</source>
            <translation>Отменить эвакуацию как начатую по ошибке можно только в первые {seconds} секунд.</translation>
        </message>
        <message>
            <source>End it when everybody is accounted for.</source>
            <translation>Завершите её, когда отмечены все.</translation>
        </message>
        <message>
            <source>The database can only be read here: nothing was written.</source>
            <translation>Базу здесь можно только читать: ничего не записано.</translation>
        </message>
        <message>
            <source>Give this user the right to write to the data folder, or free the disk.</source>
            <translation>Дайте право записи в папку данных или освободите диск.</translation>
        </message>
        <message>
            <source>The database cannot be read just now.</source>
            <translation>База сейчас не читается.</translation>
        </message>
        <message>
            <source>Take the printed lists, and look after the disk or put back a copy of the file.</source>
            <translation>Возьмите напечатанные списки, проверьте диск или верните копию файла.</translation>
        </message>
        <message>
            <source>There is no visit {number} on {day}.</source>
            <translation>Визита {number} {day} нет.</translation>
        </message>
        <message>
            <source>Check the number and the day, or leave out --visit for all of the day.</source>
            <translation>Проверьте номер и день или уберите --visit, чтобы взять весь день.</translation>
        </message>
        <message>
            <source>Lists printed: {day}</source>
            <translation>Списки напечатаны: {day}</translation>
        </message>
        <message>
            <source>Gate list printed: {day}</source>
            <translation>Список для проходной напечатан: {day}</translation>
        </message>
        <message>
            <source>Briefing sheet printed: {day}</source>
            <translation>Ведомость инструктажа напечатана: {day}</translation>
        </message>
        <message>
            <source>DRILL: closing report of an evacuation drill</source>
            <translation>УЧЕБНАЯ: отчёт об учебной эвакуации</translation>
        </message>
        <message>
            <source>Closing report of an evacuation</source>
            <translation>Отчёт об эвакуации</translation>
        </message>
        <message>
            <source>Safety file</source>
            <translation>Дело по безопасности</translation>
        </message>
        <message>
            <source>led by, name</source>
            <translation>руководил(а), имя</translation>
        </message>
        <message>
            <source>date</source>
            <translation>дата</translation>
        </message>
        <message>
            <source>Started: {moment}</source>
            <translation>Начата: {moment}</translation>
        </message>
        <message>
            <source>Ended: {moment}, after {taken}</source>
            <translation>Завершена: {moment}, через {taken}</translation>
        </message>
        <message>
            <source>Started by mistake and taken back.</source>
            <translation>Начата по ошибке и отменена.</translation>
        </message>
        <message>
            <source>Assembly point: {place}</source>
            <translation>Место сбора: {place}</translation>
        </message>
        <message>
            <source>Accounted for: visitors {here} of {people}, guides and escorts {crew_here} of {crew}</source>
            <translation>Отмечены: посетители {here} из {people}, экскурсоводы и сопровождающие {crew_here} из {crew}</translation>
        </message>
        <message>
            <source>Everybody was accounted for after {taken}</source>
            <translation>Все отмечены через {taken}</translation>
        </message>
        <message>
            <source>Nobody was missing at the end.</source>
            <translation>К концу отмечены все.</translation>
        </message>
        <message>
            <source>Not accounted for at the end: {people}</source>
            <translation>Без отметки к концу: {people}</translation>
        </message>
        <message>
            <source>without a name: {people}</source>
            <translation>без имени: {people}</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Через</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>Ticked by</source>
            <translation>Кто отметил</translation>
        </message>
        <message>
            <source>{name} (found, not listed)</source>
            <translation>{name} (найден не из списка)</translation>
        </message>
        <message>
            <source>{category}: {people}</source>
            <translation>{category}: {people}</translation>
        </message>
        <message>
            <source>Gate list</source>
            <translation>Список для проходной</translation>
        </message>
        <message>
            <source>Briefing sheet</source>
            <translation>Ведомость инструктажа</translation>
        </message>
        <message>
            <source>Attendance list</source>
            <translation>Лист посещаемости</translation>
        </message>
        <message>
            <source>Guide: {guides}</source>
            <translation>Экскурсовод: {guides}</translation>
        </message>
        <message>
            <source>Declared: {people} ({categories})</source>
            <translation>Заявлено: {people} ({categories})</translation>
        </message>
        <message>
            <source>Text of the briefing: version {version}</source>
            <translation>Текст инструктажа: версия {version}</translation>
        </message>
        <message>
            <source>not cleared</source>
            <translation>нет допуска</translation>
        </message>
        <message>
            <source>Category, note</source>
            <translation>Категория, примечание</translation>
        </message>
        <message>
            <source>Badge</source>
            <translation>Бейдж</translation>
        </message>
        <message>
            <source>Came at</source>
            <translation>Приход</translation>
        </message>
        <message>
            <source>Briefed, signature</source>
            <translation>Инструктаж, подпись</translation>
        </message>
        <message>
            <source>Left at</source>
            <translation>Выход</translation>
        </message>
        <message>
            <source>admitted, number</source>
            <translation>прошли КПП, число</translation>
        </message>
        <message>
            <source>at the gate, name</source>
            <translation>на проходной, имя</translation>
        </message>
        <message>
            <source>briefed by, name and signature</source>
            <translation>инструктаж провёл(а), имя и подпись</translation>
        </message>
        <message>
            <source>time</source>
            <translation>время</translation>
        </message>
        <message>
            <source>leader for __ children, signature</source>
            <translation>руководитель за __ детей, подпись</translation>
        </message>
        <message>
            <source>kept by, name</source>
            <translation>заполнил(а), имя</translation>
        </message>
        <message>
            <source>typed in, date</source>
            <translation>введено, дата</translation>
        </message>
        <message>
            <source>Cause changed</source>
            <translation>Причина изменена</translation>
        </message>
        <message>
            <source>Visit {number}: somebody would leave at {left} and come at {came}.</source>
            <translation>Визит {number}: выход {left} раньше прихода {came}.</translation>
        </message>
        <message>
            <source>Correct one of the two times.</source>
            <translation>Исправьте одно из двух времён.</translation>
        </message>
        <message>
            <source>Visit {number}: {named} of this category are logged by name, {people} are given.</source>
            <translation>Визит {number}: по именам в этой категории записано {named}, указано {people}.</translation>
        </message>
        <message>
            <source>Take the arrival of somebody back first, or correct the number.</source>
            <translation>Сначала отмените чей-то приход или исправьте число.</translation>
        </message>
        <message>
            <source>The log says something else of a line that stands here already: visit {number}.</source>
            <translation>Журнал говорит о строке, которая здесь уже есть, другое: визит {number}.</translation>
        </message>
        <message>
            <source>Lines of a log never change: the file was altered. Nothing was changed here.</source>
            <translation>Строки журнала не меняются: файл изменён. Здесь ничего не изменилось.</translation>
        </message>
        <message>
            <source>{file} is no log of a gate, or it was damaged on the way: line {line}.</source>
            <translation>{file}: не журнал проходной или повреждён в пути, строка {line}.</translation>
        </message>
        <message>
            <source>Export the log on the other computer once more. Nothing was changed here.</source>
            <translation>Выгрузите журнал на другом компьютере ещё раз. Здесь ничего не изменилось.</translation>
        </message>
        <message>
            <source>Look whether the stick or the folder is there, and choose the file again.</source>
            <translation>Проверьте, на месте ли флешка или папка, и выберите файл ещё раз.</translation>
        </message>
        <message>
            <source>{file} is too large for a log of a gate.</source>
            <translation>{file}: файл слишком велик для журнала проходной.</translation>
        </message>
        <message>
            <source>Choose the file that the other computer wrote: its name begins with gate-log.</source>
            <translation>Выберите файл, который записал другой компьютер: его имя начинается с gate-log.</translation>
        </message>
        <message>
            <source>{file} was written by a newer version of the program.</source>
            <translation>{file}: файл записан более новой версией программы.</translation>
        </message>
        <message>
            <source>Bring the program here up to date, then bring the log in again.</source>
            <translation>Обновите программу на этом компьютере и загрузите журнал ещё раз.</translation>
        </message>
        <message>
            <source>{file} is the log of another site: {site}.</source>
            <translation>{file}: журнал другой площадки, {site}.</translation>
        </message>
        <message>
            <source>Choose the file of this site. Nothing was changed here.</source>
            <translation>Выберите файл этой площадки. Здесь ничего не изменилось.</translation>
        </message>
        <message>
            <source>Log brought in from {seat}</source>
            <translation>Загружен журнал: {seat}</translation>
        </message>
        <message>
            <source>Lines added: {added}, known already: {known}, of unknown visits: {strange}.</source>
            <translation>Добавлено строк: {added}, уже были: {known}, о неизвестных визитах: {strange}.</translation>
        </message>
        <message>
            <source>Conflicts to settle in the window: {count}</source>
            <translation>Противоречий, которые решают в окне: {count}</translation>
        </message>
        <message>
            <source>The books cannot be read, and there is no muster list on this computer yet.</source>
            <translation>База не читается, и списка эвакуации на этом компьютере ещё нет.</translation>
        </message>
        <message>
            <source>Take the list printed in the morning.</source>
            <translation>Возьмите список, напечатанный утром.</translation>
        </message>
        <message>
            <source>Muster list: {moment}</source>
            <translation>Список эвакуации: {moment}</translation>
        </message>
        <message>
            <source>Muster list</source>
            <translation>Список эвакуации</translation>
        </message>
        <message>
            <source>On site at {time}: visitors {people}, guides and escorts {crew}.</source>
            <translation>На территории в {time}: посетителей {people}, экскурсоводов и сопровождающих {crew}.</translation>
        </message>
        <message>
            <source>all here at, time</source>
            <translation>все здесь, время</translation>
        </message>
        <message>
            <source>name</source>
            <translation>имя</translation>
        </message>
        <message>
            <source>Leader: {leader}</source>
            <translation>Руководитель: {leader}</translation>
        </message>
        <message>
            <source>Needs: {needs}</source>
            <translation>Потребности: {needs}</translation>
        </message>
        <message>
            <source>Need help to move: {people}</source>
            <translation>Нужна помощь при движении: {people}</translation>
        </message>
        <message>
            <source>{category}: {people}, counted</source>
            <translation>{category}: {people}, насчитано</translation>
        </message>
        <message>
            <source>Found and not on the list</source>
            <translation>Найдены не из списка</translation>
        </message>
        <message>
            <source>Attendance typed in from paper: {visit}</source>
            <translation>Посещаемость введена с бумаги: {visit}</translation>
        </message>
        <message>
            <source>Incident recorded: {kind}</source>
            <translation>Происшествие записано: {kind}</translation>
        </message>
        <message>
            <source>Counted {people}: {visit}</source>
            <translation>Насчитано {people}: {visit}</translation>
        </message>
        <message>
            <source>Incident taken out</source>
            <translation>Происшествие убрано</translation>
        </message>
        <message>
            <source>Conflict of logs settled: {visit}</source>
            <translation>Противоречие журналов решено: {visit}</translation>
        </message>
        <message>
            <source>Evacuation drill started</source>
            <translation>Учебная эвакуация начата</translation>
        </message>
        <message>
            <source>Evacuation started</source>
            <translation>Эвакуация начата</translation>
        </message>
        <message>
            <source>Evacuation taken back as started by mistake</source>
            <translation>Эвакуация отменена как начатая по ошибке</translation>
        </message>
        <message>
            <source>Evacuation drill ended</source>
            <translation>Учебная эвакуация завершена</translation>
        </message>
        <message>
            <source>Evacuation ended</source>
            <translation>Эвакуация завершена</translation>
        </message>
        <message>
            <source>Accounted for: {visit}, {people}</source>
            <translation>Отмечены: {visit}, {people}</translation>
        </message>
        <message>
            <source>No longer accounted for: {visit}</source>
            <translation>Отметка снята: {visit}</translation>
        </message>
        <message>
            <source>Roll call written down</source>
            <translation>Перекличка записана</translation>
        </message>
        <message>
            <source>“{file}” has not been sent, so that nothing can be answered to it.</source>
            <translation>«{file}» ещё не отправлен, ответа на него быть не может.</translation>
        </message>
        <message>
            <source>Send it first, or enter that it was handed over by hand.</source>
            <translation>Сначала отправьте его или отметьте, что он передан лично.</translation>
        </message>
        <message>
            <source>Monthly summary {file}</source>
            <translation>Месячная сводка {file}</translation>
        </message>
        <message>
            <source>{place} is not known yet. Its key has the fingerprint {fingerprint}.</source>
            <translation>{place}: сервер ещё не знаком. Отпечаток его ключа: {fingerprint}.</translation>
        </message>
        <message>
            <source>Compare the fingerprint with the agency over the telephone and accept the server; it is asked only once.</source>
            <translation>Сверьте отпечаток с агентством по телефону и примите сервер; это спрашивается один раз.</translation>
        </message>
        <message>
            <source>{place} shows another key than before: {fingerprint}.</source>
            <translation>{place}: сервер показал другой ключ, чем прежде: {fingerprint}.</translation>
        </message>
        <message>
            <source>Nothing was sent. Somebody may stand in between, or the server was renewed: ask the agency before you go on.</source>
            <translation>Ничего не отправлено. Кто-то мог встать между вами, или сервер обновлён: спросите агентство, прежде чем продолжать.</translation>
        </message>
        <message>
            <source>{address} is not a server that is known by a host key.</source>
            <translation>{address}: у этого адреса нет ключа сервера.</translation>
        </message>
        <message>
            <source>Name an address that begins with sftp://.</source>
            <translation>Назовите адрес, начинающийся с sftp://.</translation>
        </message>
        <message>
            <source>The fingerprint is {shown}, not {given}.</source>
            <translation>Отпечаток {shown}, а не {given}.</translation>
        </message>
        <message>
            <source>Nothing was accepted. Compare it once more with the agency over the telephone.</source>
            <translation>Ничего не принято. Сверьте его с агентством по телефону ещё раз.</translation>
        </message>
        <message>
            <source>Own key, to be read out to the agency: {fingerprint}</source>
            <translation>Свой ключ, назовите агентству: {fingerprint}</translation>
        </message>
        <message>
            <source>Key of the agency confirmed: {fingerprint}</source>
            <translation>Ключ агентства подтверждён: {fingerprint}</translation>
        </message>
        <message>
            <source>Key of the agency confirmed</source>
            <translation>Ключ агентства подтверждён</translation>
        </message>
        <message>
            <source>There is no keyring on this system: the password is asked for at each start.</source>
            <translation>В этой системе нет хранилища паролей: пароль спрашивается при каждом запуске.</translation>
        </message>
        <message>
            <source>Password kept for {place}</source>
            <translation>Пароль сохранён: {place}</translation>
        </message>
        <message>
            <source>Accepted: {fingerprint}</source>
            <translation>Принято: {fingerprint}</translation>
        </message>
        <message>
            <source>Compare it with the agency over the telephone, then give it with --accept: {fingerprint}</source>
            <translation>Сверьте отпечаток с агентством по телефону и повторите с ключом --accept: {fingerprint}</translation>
        </message>
        <message>
            <source>{day} is a working day</source>
            <translation>Рабочий день: {day}</translation>
        </message>
        <message>
            <source>{day} is free</source>
            <translation>Выходной: {day}</translation>
        </message>
        <message>
            <source>Working calendar from “{file}”</source>
            <translation>Рабочий календарь из «{file}»</translation>
        </message>
        <message>
            <source>Weekly slot offered</source>
            <translation>Еженедельный слот добавлен</translation>
        </message>
        <message>
            <source>Lead time set</source>
            <translation>Срок подачи задан</translation>
        </message>
        <message>
            <source>Weekly slot ended</source>
            <translation>Еженедельный слот закончен</translation>
        </message>
        <message>
            <source>Lead time as the site says</source>
            <translation>Срок подачи как на площадке</translation>
        </message>
        <message>
            <source>Route added: {title}</source>
            <translation>Маршрут добавлен: {title}</translation>
        </message>
        <message>
            <source>Route offered again: {title}</source>
            <translation>Маршрут снова предлагается: {title}</translation>
        </message>
        <message>
            <source>Route retired: {title}</source>
            <translation>Маршрут снят: {title}</translation>
        </message>
        <message>
            <source>Route changed: {title}</source>
            <translation>Маршрут изменён: {title}</translation>
        </message>
        <message>
            <source>Enterprise changed</source>
            <translation>Предприятие изменено</translation>
        </message>
        <message>
            <source>Site changed</source>
            <translation>Площадка изменена</translation>
        </message>
        <message>
            <source>Gate: {name}</source>
            <translation>Проходная: {name}</translation>
        </message>
        <message>
            <source>{guide}: named twice on the same tour.</source>
            <translation>{guide}: дважды на одной экскурсии.</translation>
        </message>
        <message>
            <source>Choose one role, or another guide.</source>
            <translation>Оставьте одну роль или выберите другого человека.</translation>
        </message>
        <message>
            <source>{guide}: from {start} to {end} is no part of the tour.</source>
            <translation>{guide}: время с {start} до {end} вне экскурсии.</translation>
        </message>
        <message>
            <source>Choose times between the start and the end of the tour.</source>
            <translation>Выберите время между началом и концом экскурсии.</translation>
        </message>
        <message>
            <source>{guide}: a second lead needs a part of the tour.</source>
            <translation>{guide}: второму ведущему нужна часть экскурсии.</translation>
        </message>
        <message>
            <source>Say from when to when, or choose another role.</source>
            <translation>Укажите время с и до или выберите другую роль.</translation>
        </message>
        <message>
            <source>There is a room “{name}” already.</source>
            <translation>Помещение «{name}» уже есть.</translation>
        </message>
        <message>
            <source>Choose another name, or change that room.</source>
            <translation>Выберите другое название или измените то помещение.</translation>
        </message>
        <message>
            <source>Equipment: “{kind}” wanted {wanted}, left {left} at that time.</source>
            <translation>СИЗ: «{kind}» нужно {wanted}, в это время остаётся {left}.</translation>
        </message>
        <message>
            <source>{room}: “{visit}” until {time}.</source>
            <translation>{room}: «{visit}» до {time}.</translation>
        </message>
        <message>
            <source>The rooms have {seats} seats, the group has {n}.</source>
            <translation>Мест в помещениях {seats}, в группе {n}.</translation>
        </message>
        <message>
            <source>Room added: {room}</source>
            <translation>Помещение добавлено: {room}</translation>
        </message>
        <message>
            <source>Room no longer offered</source>
            <translation>Помещение больше не предлагается</translation>
        </message>
        <message>
            <source>List handed to the pass office</source>
            <translation>Список передан в бюро пропусков</translation>
        </message>
        <message>
            <source>Pass office: the visit is cleared</source>
            <translation>Бюро пропусков: допуск на весь визит</translation>
        </message>
        <message>
            <source>Those not cleared are no longer expected</source>
            <translation>Людей без допуска больше не ждём</translation>
        </message>
        <message>
            <source>Draft kept</source>
            <translation>Черновик сохранён</translation>
        </message>
        <message>
            <source>Draft thrown away</source>
            <translation>Черновик удалён</translation>
        </message>
        <message>
            <source>Sent {how}: {kind}</source>
            <translation>Отправлено {how}: {kind}</translation>
        </message>
        <message>
            <source>Due dates changed</source>
            <translation>Сроки изменены</translation>
        </message>
        <message>
            <source>List asked for</source>
            <translation>Список запрошен</translation>
        </message>
        <message>
            <source>This person seems to stand on the list of persons not to admit.</source>
            <translation>Похоже, этот человек в списке тех, кого не пропускать.</translation>
        </message>
        <message>
            <source>Call the coordinator, give no reason. Who is only called alike is let in once cleared by name.</source>
            <translation>Позовите координатора, причину не называйте. Однофамильца пропустят, когда его согласуют поимённо.</translation>
        </message>
        <message>
            <source>No public key of an agency stands there.</source>
            <translation>Открытого ключа агентства там нет.</translation>
        </message>
        <message>
            <source>Give the 64 signs of the key, a key file (.pem) or any receipt of the agency. Nothing was changed.</source>
            <translation>Укажите 64 знака ключа, файл ключа (.pem) или любую квитанцию агентства. Ничего не изменено.</translation>
        </message>
        <message>
            <source>This is the fingerprint of a key, not the key.</source>
            <translation>Это отпечаток ключа, а не сам ключ.</translation>
        </message>
        <message>
            <source>Choose the folder.</source>
            <translation>Выберите папку.</translation>
        </message>
        <message>
            <source>Give the whole path of the folder, from the drive or “/” on.</source>
            <translation>Укажите полный путь к папке, начиная с диска или «/».</translation>
        </message>
        <message>
            <source>Name the stick.</source>
            <translation>Назовите флешку.</translation>
        </message>
        <message>
            <source>Give the e-mail address, for example summaries@agency.example.</source>
            <translation>Укажите адрес почты, например summaries@agency.example.</translation>
        </message>
        <message>
            <source>Type the password in its own field: an address is shown and kept openly.</source>
            <translation>Введите пароль в его поле: адрес виден и хранится открыто.</translation>
        </message>
        <message>
            <source>Give the user name.</source>
            <translation>Укажите имя пользователя.</translation>
        </message>
        <message>
            <source>Give the server, for example files.agency.example.</source>
            <translation>Укажите сервер, например files.agency.example.</translation>
        </message>
        <message>
            <source>Give the name of the server alone, with its port if need be: server:8443.</source>
            <translation>Укажите только имя сервера, при необходимости с портом: server:8443.</translation>
        </message>
        <message>
            <source>A port is a number from 1 to 65535.</source>
            <translation>Порт: число от 1 до 65535.</translation>
        </message>
        <message>
            <source>Name the bucket.</source>
            <translation>Укажите корзину.</translation>
        </message>
        <message>
            <source>{place} shows another certificate by now: {fingerprint}.</source>
            <translation>{place} показывает теперь другой сертификат: {fingerprint}.</translation>
        </message>
        <message>
            <source>Nothing was accepted. Ask the agency before you go on.</source>
            <translation>Ничего не принято. Спросите агентство, прежде чем продолжать.</translation>
        </message>
        <message>
            <source>The password for {place} is not known: this computer has no keyring.</source>
            <translation>Пароль для {place} неизвестен: на этом компьютере нет связки ключей.</translation>
        </message>
        <message>
            <source>Type it once in Exchange, under Destination; it is kept until the program ends.</source>
            <translation>Введите его один раз в обмене, в разделе «Куда отправлять»; он сохранится до закрытия программы.</translation>
        </message>
        <message>
            <source>This file holds no private key of SSH.</source>
            <translation>В этом файле нет закрытого ключа SSH.</translation>
        </message>
        <message>
            <source>Choose the file whose first line is “BEGIN OPENSSH PRIVATE KEY”; the one that ends in .pub is public.</source>
            <translation>Выберите файл, первая строка которого «BEGIN OPENSSH PRIVATE KEY»; файл с окончанием .pub содержит открытый ключ.</translation>
        </message>
        <message>
            <source>It is tried again by itself.</source>
            <translation>Попытка повторится сама.</translation>
        </message>
        <message>
            <source>Queued again: {file}</source>
            <translation>Снова в очереди: {file}</translation>
        </message>
        <message>
            <source>Destination of the agency chosen</source>
            <translation>Выбрано, куда отправлять сводки</translation>
        </message>
        <message>
            <source>Key of the agency withdrawn</source>
            <translation>Подтверждение ключа агентства отозвано</translation>
        </message>
        <message>
            <source>Sending by itself switched on</source>
            <translation>Автоматическая отправка включена</translation>
        </message>
        <message>
            <source>Sending by itself switched off</source>
            <translation>Автоматическая отправка выключена</translation>
        </message>
        <message>
            <source>“{text}” is too long for a size and was left out.</source>
            <translation>«{text}» — слишком длинно для размера, пропущено.</translation>
        </message>
        <message>
            <source>Type the size of the equipment into the row, if it is needed.</source>
            <translation>Впишите размер СИЗ в строку, если он нужен.</translation>
        </message>
        <message>
            <source>January</source>
            <translation>январь</translation>
        </message>
        <message>
            <source>February</source>
            <translation>февраль</translation>
        </message>
        <message>
            <source>March</source>
            <translation>март</translation>
        </message>
        <message>
            <source>April</source>
            <translation>апрель</translation>
        </message>
        <message>
            <source>May</source>
            <translation>май</translation>
        </message>
        <message>
            <source>June</source>
            <translation>июнь</translation>
        </message>
        <message>
            <source>July</source>
            <translation>июль</translation>
        </message>
        <message>
            <source>August</source>
            <translation>август</translation>
        </message>
        <message>
            <source>September</source>
            <translation>сентябрь</translation>
        </message>
        <message>
            <source>October</source>
            <translation>октябрь</translation>
        </message>
        <message>
            <source>November</source>
            <translation>ноябрь</translation>
        </message>
        <message>
            <source>December</source>
            <translation>декабрь</translation>
        </message>
        <message>
            <source>Nothing to show here.</source>
            <translation>Здесь показывать нечего.</translation>
        </message>
        <message>
            <source>{year} is not a year that can be reported.</source>
            <translation>{year} — не год, за который можно составить сводку.</translation>
        </message>
        <message>
            <source>Give a year with four figures, for example 2026.</source>
            <translation>Укажите год четырьмя цифрами, например 2026.</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>закрыт</translation>
        </message>
        <message>
            <source>being corrected</source>
            <translation>исправляется</translation>
        </message>
        <message>
            <source>preliminary</source>
            <translation>предварительно</translation>
        </message>
        <message>
            <source>no records</source>
            <translation>нет записей</translation>
        </message>
        <message>
            <source>yet to come</source>
            <translation>впереди</translation>
        </message>
        <message>
            <source>Visits and tours</source>
            <translation>Визиты и экскурсии</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Год</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Данные</translation>
        </message>
        <message>
            <source>How the year is made</source>
            <translation>Как получен год</translation>
        </message>
        <message>
            <source>sum of the months</source>
            <translation>сумма месяцев</translation>
        </message>
        <message>
            <source>as of the last month</source>
            <translation>по последнему месяцу</translation>
        </message>
        <message>
            <source>weighted mean of the months</source>
            <translation>взвешенное среднее месяцев</translation>
        </message>
        <message>
            <source>worked out of the sums</source>
            <translation>рассчитано по суммам</translation>
        </message>
        <message>
            <source>told by months only</source>
            <translation>только по месяцам</translation>
        </message>
        <message>
            <source>Person-tours</source>
            <translation>Человеко-экскурсии</translation>
        </message>
        <message>
            <source>Person-tours count everyone once on each tour they walk; they are never added to visitors.</source>
            <translation>Человеко-экскурсии считают каждого по одному разу на каждой пройденной экскурсии; с посетителями они не складываются.</translation>
        </message>
        <message>
            <source>from nought</source>
            <translation>с нуля</translation>
        </message>
        <message>
            <source>Year {year}</source>
            <translation>{year} год</translation>
        </message>
        <message>
            <source>Preliminary, not closed yet: {months}.</source>
            <translation>Предварительно, ещё не закрыты: {months}.</translation>
        </message>
        <message>
            <source>Being corrected, told as signed last: {months}.</source>
            <translation>Исправляются, приведены по последней подписанной сводке: {months}.</translation>
        </message>
        <message>
            <source>No records, nothing is counted: {months}.</source>
            <translation>Записей нет, ничего не учтено: {months}.</translation>
        </message>
        <message>
            <source>Yet to come: {months}.</source>
            <translation>Впереди: {months}.</translation>
        </message>
        <message>
            <source>{first}–{last}</source>
            <translation>{first} — {last}</translation>
        </message>
        <message>
            <source>{first}, {rest}</source>
            <translation>{first}, {rest}</translation>
        </message>
        <message>
            <source>{file} · made {moment}</source>
            <translation>{file} · составлено {moment}</translation>
        </message>
        <message>
            <source>Visitors by months</source>
            <translation>Посетители по месяцам</translation>
        </message>
        <message>
            <source>Visits and tours by months</source>
            <translation>Визиты и экскурсии по месяцам</translation>
        </message>
        <message>
            <source>All months are closed</source>
            <translation>Все месяцы закрыты</translation>
        </message>
        <message>
            <source>{closed} of 12 months are closed</source>
            <translation>Закрыто месяцев: {closed} из 12</translation>
        </message>
        <message>
            <source>Annual summary of visits</source>
            <translation>Годовая сводка посещений</translation>
        </message>
        <message>
            <source>No visits were held this year.</source>
            <translation>В этом году визитов не было.</translation>
        </message>
        <message>
            <source>Pale columns: the month is not closed.</source>
            <translation>Светлые столбцы: месяц не закрыт.</translation>
        </message>
        <message>
            <source>The mark across a column is the year before.</source>
            <translation>Черта поперёк столбца — прошлый год.</translation>
        </message>
        <message>
            <source>The months</source>
            <translation>Месяцы</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space on the disk. Nothing else was changed.</source>
            <translation>Выберите другую папку или освободите место на диске. Больше ничего не изменилось.</translation>
        </message>
        <message>
            <source>{site} is registered in {registered}, but its package says {said}.</source>
            <translation>{site}: в реестре регион {registered}, а в пакете {said}.</translation>
        </message>
        <message>
            <source>Ask by telephone which one holds, and correct the register or have them correct.</source>
            <translation>Узнайте по телефону, какой верен, и исправьте реестр или попросите исправить предприятие.</translation>
        </message>
        <message>
            <source>The register was not written: {reason}.</source>
            <translation>Реестр не записан: {reason}.</translation>
        </message>
        <message>
            <source>Close the table in other programs or allow writing there, then try again.</source>
            <translation>Закройте таблицу в других программах или разрешите запись и повторите.</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space on the disk. The figures are safe.</source>
            <translation>Выберите другую папку или освободите место на диске. Данные не пострадали.</translation>
        </message>
        <message>
            <source>day on which they came</source>
            <translation>день посещения</translation>
        </message>
        <message>
            <source>The visit has not taken place yet.</source>
            <translation>Визит ещё не состоялся.</translation>
        </message>
        <message>
            <source>routes walked</source>
            <translation>пройденные маршруты</translation>
        </message>
        <message>
            <source>No tour of the visit was held.</source>
            <translation>Ни одна экскурсия визита не состоялась.</translation>
        </message>
        <message>
            <source>number of pupils or students</source>
            <translation>число обучающихся</translation>
        </message>
        <message>
            <source>No pupil or student has been recorded at the gate.</source>
            <translation>На проходной не отмечен ни один обучающийся.</translation>
        </message>
        <message>
            <source>adults with the children</source>
            <translation>сопровождающие взрослые</translation>
        </message>
        <message>
            <source>person-tours</source>
            <translation>человеко-экскурсии</translation>
        </message>
        <message>
            <source>Month closed: {month}, revision {n}: {difference}</source>
            <translation>Месяц закрыт: {month}, версия {n}: {difference}</translation>
        </message>
        <message>
            <source>came without a request</source>
            <translation>без заявки</translation>
        </message>
        <message>
            <source>requested together with visit {number}</source>
            <translation>одна заявка с визитом {number}</translation>
        </message>
        <message>
            <source>remote: outside all totals</source>
            <translation>дистанционно: вне всех итогов</translation>
        </message>
        <message>
            <source>{came} at the gate, {reported} in the summary: the visit stands as “{state}”</source>
            <translation>на КПП {came}, в сводке {reported}: состояние визита — «{state}»</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>отказ</translation>
        </message>
        <message>
            <source>withdrawn before it was confirmed</source>
            <translation>отозвано до подтверждения</translation>
        </message>
        <message>
            <source>came without having been confirmed</source>
            <translation>пришли без подтверждения</translation>
        </message>
        <message>
            <source>not confirmed yet</source>
            <translation>ещё не подтверждено</translation>
        </message>
        <message>
            <source>called off, cause: {cause}</source>
            <translation>отмена, причина: {cause}</translation>
        </message>
        <message>
            <source>nobody came</source>
            <translation>никто не пришёл</translation>
        </message>
        <message>
            <source>still to come</source>
            <translation>ещё впереди</translation>
        </message>
        <message>
            <source>nothing is recorded of that day</source>
            <translation>за тот день нет записей</translation>
        </message>
        <message>
            <source>came on {day}: counted in {month}</source>
            <translation>пришли {day}: учтено в месяце {month}</translation>
        </message>
        <message>
            <source>refused: {reason}</source>
            <translation>отказ: {reason}</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>заявка отозвана</translation>
        </message>
        <message>
            <source>on the waiting list</source>
            <translation>в листе ожидания</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>без ответа</translation>
        </message>
        <message>
            <source>no figure differs</source>
            <translation>ни одна цифра не изменилась</translation>
        </message>
        <message>
            <source>visitors {before} → {after}, visits held {held_before} → {held_after}</source>
            <translation>посетители {before} → {after}, состоявшиеся визиты {held_before} → {held_after}</translation>
        </message>
        <message>
            <source>request {number} came in</source>
            <translation>заявка {number} добавилась</translation>
        </message>
        <message>
            <source>request {number} went out</source>
            <translation>заявка {number} ушла</translation>
        </message>
        <message>
            <source>{figure} in request {number}: {changes}</source>
            <translation>{figure}, заявка {number}: {changes}</translation>
        </message>
        <message>
            <source>an event of {day} came in</source>
            <translation>добавилось событие: {day}</translation>
        </message>
        <message>
            <source>visit {number} came in: {what}</source>
            <translation>визит {number} добавился: {what}</translation>
        </message>
        <message>
            <source>an event of {day} went out</source>
            <translation>ушло событие: {day}</translation>
        </message>
        <message>
            <source>visit {number} went out: {what}</source>
            <translation>визит {number} ушёл: {what}</translation>
        </message>
        <message>
            <source>{figure} in visit {number}: {before} → {after}</source>
            <translation>{figure}, визит {number}: {before} → {after}</translation>
        </message>
        <message>
            <source>{figure} in visit {number}: {changes}</source>
            <translation>{figure}, визит {number}: {changes}</translation>
        </message>
        <message>
            <source>{people}: {before} → {after}, in visit {number}</source>
            <translation>{people}: {before} → {after}, визит {number}</translation>
        </message>
        <message>
            <source>{changes} in visit {number}</source>
            <translation>{changes}, визит {number}</translation>
        </message>
        <message>
            <source>the fee of visit {number}: {before} → {after} roubles</source>
            <translation>плата за визит {number}: {before} → {after} ₽</translation>
        </message>
        <message>
            <source>{key} {change}</source>
            <translation>{key} {change}</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>отменён</translation>
        </message>
        <message>
            <source>without visitors</source>
            <translation>без посетителей</translation>
        </message>
        <message>
            <source>People counted without a list</source>
            <translation>Посчитано без списка</translation>
        </message>
        <message>
            <source>The figure is the sum of these ÷ all visitors.</source>
            <translation>Цифра — их сумма ÷ все посетители.</translation>
        </message>
        <message>
            <source>The figure is the sum of these ÷ the seats of the tours held.</source>
            <translation>Цифра — их сумма ÷ места состоявшихся экскурсий.</translation>
        </message>
        <message>
            <source>The figure is the one in the middle of these.</source>
            <translation>Цифра — та, что посередине.</translation>
        </message>
        <message>
            <source>The figure is the sum of these ÷ 60.</source>
            <translation>Цифра — их сумма ÷ 60.</translation>
        </message>
        <message>
            <source>The figure says how many different guides led these.</source>
            <translation>Цифра — сколько разных экскурсоводов их вели.</translation>
        </message>
        <message>
            <source>The figure says how many different routes these walked.</source>
            <translation>Цифра — сколько среди них разных маршрутов.</translation>
        </message>
        <message>
            <source>The figure is the sum of these ÷ the seats offered.</source>
            <translation>Цифра — их сумма ÷ предложенные места.</translation>
        </message>
        <message>
            <source>The figure is the sum of these ÷ the answered forms.</source>
            <translation>Цифра — их сумма ÷ заполненные анкеты.</translation>
        </message>
        <message>
            <source>The figure is the sum of these ÷ those who answered.</source>
            <translation>Цифра — их сумма ÷ ответившие.</translation>
        </message>
        <message>
            <source>{month} is closed and was counted with this: its figures would change.</source>
            <translation>{month}: месяц закрыт и подсчитан с этим значением, его показатели изменились бы.</translation>
        </message>
        <message>
            <source>Leave it as it is, or open a correction of {month} with a reason first.</source>
            <translation>Оставьте как есть или сначала откройте поправку за {month} с причиной.</translation>
        </message>
        <message>
            <source>Give one of these: {choices}.</source>
            <translation>Укажите одно из: {choices}.</translation>
        </message>
        <message>
            <source>The file for the pass office would have no columns.</source>
            <translation>В файле для бюро пропусков не осталось бы столбцов.</translation>
        </message>
        <message>
            <source>Leave at least one column.</source>
            <translation>Оставьте хотя бы один столбец.</translation>
        </message>
        <message>
            <source>Two columns for the pass office are called “{title}”.</source>
            <translation>Два столбца для бюро пропусков называются «{title}».</translation>
        </message>
        <message>
            <source>Give each column a title of its own.</source>
            <translation>Дайте каждому столбцу своё название.</translation>
        </message>
        <message>
            <source>The title “{title}” has a semicolon, which parts the columns.</source>
            <translation>В названии «{title}» есть точка с запятой, которая разделяет столбцы.</translation>
        </message>
        <message>
            <source>Write the title without it.</source>
            <translation>Напишите название без неё.</translation>
        </message>
        <message>
            <source>{day} is a whole day again</source>
            <translation>{day}: снова полный день</translation>
        </message>
        <message>
            <source>{day} is a short day</source>
            <translation>{day}: сокращённый день</translation>
        </message>
        <message>
            <source>Lead time of the site taken back</source>
            <translation>Срок подачи для площадки снят</translation>
        </message>
        <message>
            <source>This code cannot be retired: the program itself uses it.</source>
            <translation>Этот код нельзя убрать: его использует сама программа.</translation>
        </message>
        <message>
            <source>Give it another wording if the present one does not suit.</source>
            <translation>Дайте ему другое название, если нынешнее не подходит.</translation>
        </message>
        <message>
            <source>This is the last code of the list that is offered.</source>
            <translation>Это последний код списка, который предлагается.</translation>
        </message>
        <message>
            <source>Offer another one first, then retire this.</source>
            <translation>Сначала верните другой, потом уберите этот.</translation>
        </message>
        <message>
            <source>“{title}” already stands for another code of this list.</source>
            <translation>«{title}» уже обозначает другой код этого списка.</translation>
        </message>
        <message>
            <source>Choose other words, so that people can tell the two apart.</source>
            <translation>Выберите другие слова, чтобы их можно было различить.</translation>
        </message>
        <message>
            <source>The site is open from {opens} to {closes}: {at} is no earlier closing.</source>
            <translation>Площадка открыта с {opens} до {closes}: {at} — не более раннее закрытие.</translation>
        </message>
        <message>
            <source>Give a time between them.</source>
            <translation>Укажите время между ними.</translation>
        </message>
        <message>
            <source>Categories of visitors</source>
            <translation>Категории посетителей</translation>
        </message>
        <message>
            <source>Kinds of groups</source>
            <translation>Виды групп</translation>
        </message>
        <message>
            <source>Purposes of visits</source>
            <translation>Цели визитов</translation>
        </message>
        <message>
            <source>Reasons to refuse a request</source>
            <translation>Причины отказа по заявке</translation>
        </message>
        <message>
            <source>Reasons to call a visit off</source>
            <translation>Причины отмены визита</translation>
        </message>
        <message>
            <source>Reasons for closed times</source>
            <translation>Причины закрытия</translation>
        </message>
        <message>
            <source>Absences of guides</source>
            <translation>Отсутствия экскурсоводов</translation>
        </message>
        <message>
            <source>Kinds of incidents</source>
            <translation>Виды происшествий</translation>
        </message>
        <message>
            <source>Kinds of equipment</source>
            <translation>Виды СИЗ</translation>
        </message>
        <message>
            <source>Words for “{code}” changed</source>
            <translation>Изменены слова для «{code}»</translation>
        </message>
        <message>
            <source>An address must not hold a password: it would stand in the journal for ever.</source>
            <translation>В адресе не должно быть пароля: он навсегда остался бы в журнале.</translation>
        </message>
        <message>
            <source>Leave it out; it is typed in Exchange, under Destination, and kept elsewhere.</source>
            <translation>Уберите пароль; его вводят в обмене, в разделе «Куда отправлять», и хранится он отдельно.</translation>
        </message>
        <message>
            <source>A visit needs a title of at most {most} letters.</source>
            <translation>Визиту нужно название не длиннее {most} букв.</translation>
        </message>
        <message>
            <source>Say who comes, for example “School 12, 9B”.</source>
            <translation>Напишите, кто придёт, например «Школа № 12, 9 «Б»».</translation>
        </message>
        <message>
            <source>Renamed: {visit}</source>
            <translation>Переименован: {visit}</translation>
        </message>
        <message>
            <source>Month: {month}</source>
            <translation>Месяц: {month}</translation>
        </message>
        <message>
            <source>Months: {first} – {last}</source>
            <translation>Месяцы: {first} — {last}</translation>
        </message>
        <message>
            <source>Only visits with {dimension}: {key}</source>
            <translation>Только визиты, {dimension}: {key}</translation>
        </message>
        <message>
            <source>Countries with fewer than {count} persons stand together under “Other”.</source>
            <translation>Страны, откуда меньше {count} человек, объединены в строке «Прочие».</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>The report “{name}” has too many choices to be kept.</source>
            <translation>Отчёт «{name}» слишком велик, чтобы его сохранить.</translation>
        </message>
        <message>
            <source>Shorten its name or take away a filter.</source>
            <translation>Сократите название или уберите отбор.</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>понедельник</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>вторник</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>среда</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>четверг</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>пятница</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>суббота</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>воскресенье</translation>
        </message>
        <message>
            <source>Day of the week</source>
            <translation>День недели</translation>
        </message>
        <message>
            <source>{month} {year}</source>
            <translation>{month} {year}</translation>
        </message>
        <message>
            <source>Nothing is chosen to be counted.</source>
            <translation>Не выбрано, что считать.</translation>
        </message>
        <message>
            <source>Tick at least one figure.</source>
            <translation>Отметьте хотя бы один показатель.</translation>
        </message>
        <message>
            <source>From {first} to {last} is no period of 1 to {most} months.</source>
            <translation>С {first} по {last} — не период от 1 до {most} мес.</translation>
        </message>
        <message>
            <source>Choose a last month that is not before the first, and a shorter period.</source>
            <translation>Выберите последний месяц не раньше первого и период покороче.</translation>
        </message>
        <message>
            <source>The report has no name.</source>
            <translation>У отчёта нет названия.</translation>
        </message>
        <message>
            <source>Write a name of up to {most} characters, by which you will find it again.</source>
            <translation>Напишите название до {most} знаков, по которому вы его найдёте.</translation>
        </message>
        <message>
            <source>Report kept: {name}</source>
            <translation>Отчёт сохранён: {name}</translation>
        </message>
        <message>
            <source>Report thrown away: {name}</source>
            <translation>Отчёт удалён: {name}</translation>
        </message>
        <message>
            <source>Checked in</source>
            <translation>Отмечен вход</translation>
        </message>
        <message>
            <source>{year} has no records, so there is nothing to compare with.</source>
            <translation>За {year} год записей нет, сравнивать не с чем.</translation>
        </message>
        <message>
            <source>{year}, not closed yet: {months}.</source>
            <translation>{year}, ещё не закрыто: {months}.</translation>
        </message>
        <message>
            <source>{figure}: {now}, in {year} {before}, so no per cent can be told</source>
            <translation>{figure}: {now}, в {year} году — {before}, поэтому процент не назвать</translation>
        </message>
        <message>
            <source>No month is whole in both years, so nothing is compared with {year}.</source>
            <translation>Нет месяца, полного в обоих годах, поэтому с {year} годом ничего не сравнивается.</translation>
        </message>
        <message>
            <source>Compared with {year}: all twelve months.</source>
            <translation>Сравнение с {year} годом: все двенадцать месяцев.</translation>
        </message>
        <message>
            <source>Compared with {year} only over the months that both years have whole: {months}.</source>
            <translation>Сравнение с {year} годом только по месяцам, полным в обоих годах: {months}.</translation>
        </message>
        <message>
            <source>{year}, no records: {months}.</source>
            <translation>{year}, нет записей: {months}.</translation>
        </message>
        <message>
            <source>{year}, not over yet: {months}.</source>
            <translation>{year}, ещё не закончился: {months}.</translation>
        </message>
        <message>
            <source>{year}, yet to come: {months}.</source>
            <translation>{year}, впереди: {months}.</translation>
        </message>
        <message>
            <source>Year before</source>
            <translation>Прошлый год</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Разница</translation>
        </message>
        <message>
            <source>Difference, %</source>
            <translation>Разница, %</translation>
        </message>
        <message>
            <source>{year} beside {before}</source>
            <translation>{year} рядом с {before}</translation>
        </message>
        <message>
            <source>{figure}: {now}, in {year} {before} ({change}, {percent} %)</source>
            <translation>{figure}: {now}, в {year} году — {before} ({change}, {percent} %)</translation>
        </message>
        <message>
            <source>Beside the year before</source>
            <translation>Рядом с прошлым годом</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Карта</translation>
        </message>
        <message>
            <source>Map of the regions</source>
            <translation>Карта регионов</translation>
        </message>
        <message>
            <source>under {bound}</source>
            <translation>менее {bound}</translation>
        </message>
        <message>
            <source>from {bound} on</source>
            <translation>от {bound}</translation>
        </message>
        <message>
            <source>from {low} to under {high}</source>
            <translation>от {low} до {high}</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>нет данных</translation>
        </message>
        <message>
            <source>reports too seldom to be compared</source>
            <translation>отчитывается слишком редко для сопоставления</translation>
        </message>
        <message>
            <source>{region}. {measure}: no data</source>
            <translation>{region}. {measure}: нет данных</translation>
        </message>
        <message>
            <source>{region}. {measure}: {figure} ({what}: {cases}); reports too seldom to be compared</source>
            <translation>{region}. {measure}: {figure} ({what}: {cases}); отчитывается слишком редко для сопоставления</translation>
        </message>
        <message>
            <source>{region}. {measure}: {figure}, level {level} ({what}: {cases})</source>
            <translation>{region}. {measure}: {figure}, уровень {level} ({what}: {cases})</translation>
        </message>
        <message>
            <source>{number} %</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>ФИО</translation>
        </message>
        <message>
            <source>Found who stands on no list</source>
            <translation>Найден человек не из списка</translation>
        </message>
        <message numerus="yes">
            <source>%n of the people to take off were admitted already; nothing was changed.</source>
            <translation>
                <numerusform>%n человек из убираемых уже прошёл проходную; ничего не изменено.</numerusform>
                <numerusform>%n человека из убираемых уже прошли проходную; ничего не изменено.</numerusform>
                <numerusform>%n человек из убираемых уже прошли проходную; ничего не изменено.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n summary(s) not delivered yet</source>
            <translation>
                <numerusform>%n сводка ещё не доставлена</numerusform>
                <numerusform>%n сводки ещё не доставлены</numerusform>
                <numerusform>%n сводок ещё не доставлено</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) without an answer</source>
            <translation>
                <numerusform>%n заявка без ответа</numerusform>
                <numerusform>%n заявки без ответа</numerusform>
                <numerusform>%n заявок без ответа</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n on the waiting list fit(s), first {group}</source>
            <translation>
                <numerusform>В листе ожидания подходит %n, первая: {group}</numerusform>
                <numerusform>В листе ожидания подходят %n, первая: {group}</numerusform>
                <numerusform>В листе ожидания подходят %n, первая: {group}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The pass office has not answered for %n person(s).</source>
            <translation>
                <numerusform>Бюро пропусков не ответило по %n человеку.</numerusform>
                <numerusform>Бюро пропусков не ответило по %n людям.</numerusform>
                <numerusform>Бюро пропусков не ответило по %n людям.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tour(s) taken back, the guides not told yet</source>
            <translation>
                <numerusform>Снята %n экскурсия, ещё не сообщили</numerusform>
                <numerusform>Сняты %n экскурсии, ещё не сообщили</numerusform>
                <numerusform>Снято %n экскурсий, ещё не сообщили</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n offer(s) to guides without an answer in time</source>
            <translation>
                <numerusform>%n предложение без ответа в срок</numerusform>
                <numerusform>%n предложения без ответа в срок</numerusform>
                <numerusform>%n предложений без ответа в срок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) of guides are due today</source>
            <translation>
                <numerusform>%n ответ экскурсовода нужен сегодня</numerusform>
                <numerusform>%n ответа экскурсоводов нужны сегодня</numerusform>
                <numerusform>%n ответов экскурсоводов нужны сегодня</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tour(s) for which guides are to be asked</source>
            <translation>
                <numerusform>%n экскурсия: нужно спросить экскурсовода</numerusform>
                <numerusform>%n экскурсии: нужно спросить экскурсоводов</numerusform>
                <numerusform>%n экскурсий: нужно спросить экскурсоводов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clearance(s) and paper(s) of guides end soon</source>
            <translation>
                <numerusform>Скоро закончится %n допуск или документ</numerusform>
                <numerusform>Скоро закончатся %n допуска и документа</numerusform>
                <numerusform>Скоро закончатся %n допусков и документов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>no time of leaving, %n person(s)</source>
            <translation>
                <numerusform>нет времени выхода, %n человек</numerusform>
                <numerusform>нет времени выхода, %n человека</numerusform>
                <numerusform>нет времени выхода, %n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>no record of a briefing for %n person(s)</source>
            <translation>
                <numerusform>нет отметки об инструктаже у %n человека</numerusform>
                <numerusform>нет отметки об инструктаже у %n человек</numerusform>
                <numerusform>нет отметки об инструктаже у %n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more confirmed than requested</source>
            <translation>
                <numerusform>подтверждено на %n больше, чем в заявке</numerusform>
                <numerusform>подтверждено на %n больше, чем в заявке</numerusform>
                <numerusform>подтверждено на %n больше, чем в заявке</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer confirmed than requested</source>
            <translation>
                <numerusform>подтверждено на %n меньше, чем в заявке</numerusform>
                <numerusform>подтверждено на %n меньше, чем в заявке</numerusform>
                <numerusform>подтверждено на %n меньше, чем в заявке</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {all} did not come</source>
            <translation>
                <numerusform>не пришёл %n из {all}</numerusform>
                <numerusform>не пришли %n из {all}</numerusform>
                <numerusform>не пришли %n из {all}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more came than declared</source>
            <translation>
                <numerusform>пришло на %n больше, чем заявлено</numerusform>
                <numerusform>пришло на %n больше, чем заявлено</numerusform>
                <numerusform>пришло на %n больше, чем заявлено</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{month} cannot be closed: %n visit(s) are open, the first is {number}: {gap}.</source>
            <translation>
                <numerusform>{month}: закрыть нельзя, открыт %n визит, первый {number}: {gap}.</numerusform>
                <numerusform>{month}: закрыть нельзя, открыты %n визита, первый {number}: {gap}.</numerusform>
                <numerusform>{month}: закрыть нельзя, открыто %n визитов, первый {number}: {gap}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n preschool child(ren)</source>
            <translation>
                <numerusform>{sign}%n дошкольник</numerusform>
                <numerusform>{sign}%n дошкольника</numerusform>
                <numerusform>{sign}%n дошкольников</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n pupil(s) of grades 1–4</source>
            <translation>
                <numerusform>{sign}%n школьник 1–4 классов</numerusform>
                <numerusform>{sign}%n школьника 1–4 классов</numerusform>
                <numerusform>{sign}%n школьников 1–4 классов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n pupil(s) of grades 5–9</source>
            <translation>
                <numerusform>{sign}%n школьник 5–9 классов</numerusform>
                <numerusform>{sign}%n школьника 5–9 классов</numerusform>
                <numerusform>{sign}%n школьников 5–9 классов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n pupil(s) of grades 10–11</source>
            <translation>
                <numerusform>{sign}%n школьник 10–11 классов</numerusform>
                <numerusform>{sign}%n школьника 10–11 классов</numerusform>
                <numerusform>{sign}%n школьников 10–11 классов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n college student(s)</source>
            <translation>
                <numerusform>{sign}%n студент колледжа</numerusform>
                <numerusform>{sign}%n студента колледжа</numerusform>
                <numerusform>{sign}%n студентов колледжа</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n university student(s)</source>
            <translation>
                <numerusform>{sign}%n студент вуза</numerusform>
                <numerusform>{sign}%n студента вуза</numerusform>
                <numerusform>{sign}%n студентов вуза</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n tourist(s) of a group</source>
            <translation>
                <numerusform>{sign}%n турист в группе</numerusform>
                <numerusform>{sign}%n туриста в группе</numerusform>
                <numerusform>{sign}%n туристов в группе</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n individual tourist(s)</source>
            <translation>
                <numerusform>{sign}%n индивидуальный турист</numerusform>
                <numerusform>{sign}%n индивидуальных туриста</numerusform>
                <numerusform>{sign}%n индивидуальных туристов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n business guest(s)</source>
            <translation>
                <numerusform>{sign}%n деловой гость</numerusform>
                <numerusform>{sign}%n деловых гостя</numerusform>
                <numerusform>{sign}%n деловых гостей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n guest(s) who exchange experience</source>
            <translation>
                <numerusform>{sign}%n гость по обмену опытом</numerusform>
                <numerusform>{sign}%n гостя по обмену опытом</numerusform>
                <numerusform>{sign}%n гостей по обмену опытом</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n person(s) of authorities</source>
            <translation>
                <numerusform>{sign}%n представитель власти</numerusform>
                <numerusform>{sign}%n представителя власти</numerusform>
                <numerusform>{sign}%n представителей власти</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n person(s) of the media</source>
            <translation>
                <numerusform>{sign}%n представитель СМИ</numerusform>
                <numerusform>{sign}%n представителя СМИ</numerusform>
                <numerusform>{sign}%n представителей СМИ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n member(s) of families of staff</source>
            <translation>
                <numerusform>{sign}%n член семьи сотрудников</numerusform>
                <numerusform>{sign}%n члена семей сотрудников</numerusform>
                <numerusform>{sign}%n членов семей сотрудников</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n chaperone(s)</source>
            <translation>
                <numerusform>{sign}%n сопровождающий</numerusform>
                <numerusform>{sign}%n сопровождающих</numerusform>
                <numerusform>{sign}%n сопровождающих</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n visitor(s) of another category</source>
            <translation>
                <numerusform>{sign}%n посетитель другой категории</numerusform>
                <numerusform>{sign}%n посетителя другой категории</numerusform>
                <numerusform>{sign}%n посетителей другой категории</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n visitor(s) of unknown category</source>
            <translation>
                <numerusform>{sign}%n посетитель неизвестной категории</numerusform>
                <numerusform>{sign}%n посетителя неизвестной категории</numerusform>
                <numerusform>{sign}%n посетителей неизвестной категории</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visitor(s)</source>
            <translation>
                <numerusform>%n посетитель</numerusform>
                <numerusform>%n посетителя</numerusform>
                <numerusform>%n посетителей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visitor(s) came from abroad, but no country is told.</source>
            <translation>
                <numerusform>%n посетитель из-за рубежа, но страна не указана.</numerusform>
                <numerusform>%n посетителя из-за рубежа, но страна не указана.</numerusform>
                <numerusform>%n посетителей из-за рубежа, но страна не указана.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) of the month are not closed.</source>
            <translation>
                <numerusform>%n визит месяца не закрыт.</numerusform>
                <numerusform>%n визита месяца не закрыты.</numerusform>
                <numerusform>%n визитов месяца не закрыты.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n assignment(s) change.</source>
            <translation>
                <numerusform>Изменится %n назначение.</numerusform>
                <numerusform>Изменятся %n назначения.</numerusform>
                <numerusform>Изменятся %n назначений.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{rhythm}, %n time(s)</source>
            <translation>
                <numerusform>{rhythm}, %n раз</numerusform>
                <numerusform>{rhythm}, %n раза</numerusform>
                <numerusform>{rhythm}, %n раз</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>раз в %n день</numerusform>
                <numerusform>раз в %n дня</numerusform>
                <numerusform>раз в %n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n week(s)</source>
            <translation>
                <numerusform>раз в %n неделю</numerusform>
                <numerusform>раз в %n недели</numerusform>
                <numerusform>раз в %n недель</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s)</source>
            <translation>
                <numerusform>раз в %n месяц</numerusform>
                <numerusform>раз в %n месяца</numerusform>
                <numerusform>раз в %n месяцев</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n adult(s)</source>
            <translation>
                <numerusform>Добавить %n взрослого</numerusform>
                <numerusform>Добавить %n взрослых</numerusform>
                <numerusform>Добавить %n взрослых</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Free, %n place(s) to spare</source>
            <translation>
                <numerusform>Свободно, останется %n место</numerusform>
                <numerusform>Свободно, останется %n места</numerusform>
                <numerusform>Свободно, останется %n мест</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Earliest {date}: %n working day(s) of lead time, closed days left out.</source>
            <translation>
                <numerusform>Самое раннее — {date}: срок подачи %n рабочий день, без закрытых дней.</numerusform>
                <numerusform>Самое раннее — {date}: срок подачи %n рабочих дня, без закрытых дней.</numerusform>
                <numerusform>Самое раннее — {date}: срок подачи %n рабочих дней, без закрытых дней.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Earliest {date}: %n day(s) of lead time, closed days left out.</source>
            <translation>
                <numerusform>Самое раннее — {date}: срок подачи %n день, без закрытых дней.</numerusform>
                <numerusform>Самое раннее — {date}: срок подачи %n дня, без закрытых дней.</numerusform>
                <numerusform>Самое раннее — {date}: срок подачи %n дней, без закрытых дней.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Earliest {date}: foreign guests need %n working day(s) of lead time.</source>
            <translation>
                <numerusform>Самое раннее — {date}: для иностранцев срок подачи %n рабочий день.</numerusform>
                <numerusform>Самое раннее — {date}: для иностранцев срок подачи %n рабочих дня.</numerusform>
                <numerusform>Самое раннее — {date}: для иностранцев срок подачи %n рабочих дней.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Earliest {date}: foreign guests need %n day(s) of lead time.</source>
            <translation>
                <numerusform>Самое раннее — {date}: для иностранцев срок подачи %n день.</numerusform>
                <numerusform>Самое раннее — {date}: для иностранцев срок подачи %n дня.</numerusform>
                <numerusform>Самое раннее — {date}: для иностранцев срок подачи %n дней.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hold(s) are over, the places are free again</source>
            <translation>
                <numerusform>Истекла %n бронь, место снова свободно</numerusform>
                <numerusform>Истекли %n брони, места снова свободны</numerusform>
                <numerusform>Истекло %n броней, места снова свободны</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of {file} cannot be imported as they are; nothing was changed.</source>
            <translation>
                <numerusform>{file}: %n строку нельзя принять как есть; ничего не изменено.</numerusform>
                <numerusform>{file}: %n строки нельзя принять как есть; ничего не изменено.</numerusform>
                <numerusform>{file}: %n строк нельзя принять как есть; ничего не изменено.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Pass office: {state} for %n person(s)</source>
            <translation>
                <numerusform>Бюро пропусков: {state}, %n человек</numerusform>
                <numerusform>Бюро пропусков: {state}, %n человека</numerusform>
                <numerusform>Бюро пропусков: {state}, %n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n site(s) registered</source>
            <translation>
                <numerusform>зарегистрирована %n площадка</numerusform>
                <numerusform>зарегистрировано %n площадки</numerusform>
                <numerusform>зарегистрировано %n площадок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n site(s) reported</source>
            <translation>
                <numerusform>отчиталась %n площадка</numerusform>
                <numerusform>отчитались %n площадки</numerusform>
                <numerusform>отчиталось %n площадок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n region(s)</source>
            <translation>
                <numerusform>%n регион</numerusform>
                <numerusform>%n региона</numerusform>
                <numerusform>%n регионов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more, all of them in the workbook</source>
            <translation>
                <numerusform>и ещё %n, все они в книге</numerusform>
                <numerusform>и ещё %n, все они в книге</numerusform>
                <numerusform>и ещё %n, все они в книге</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>на %n день</numerusform>
                <numerusform>на %n дня</numerusform>
                <numerusform>на %n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) delivered</source>
            <translation>
                <numerusform>доставлен %n пакет</numerusform>
                <numerusform>доставлено %n пакета</numerusform>
                <numerusform>доставлено %n пакетов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n receipt(s) came</source>
            <translation>
                <numerusform>пришла %n квитанция</numerusform>
                <numerusform>пришли %n квитанции</numerusform>
                <numerusform>пришло %n квитанций</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) lie in {place}</source>
            <translation>
                <numerusform>%n пакет лежит в {place}</numerusform>
                <numerusform>%n пакета лежат в {place}</numerusform>
                <numerusform>%n пакетов лежат в {place}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s) brought in</source>
            <translation>
                <numerusform>Внесён %n экскурсовод</numerusform>
                <numerusform>Внесены %n экскурсовода</numerusform>
                <numerusform>Внесено %n экскурсоводов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>List brought in: %n row(s)</source>
            <translation>
                <numerusform>Загружен список: %n строка</numerusform>
                <numerusform>Загружен список: %n строки</numerusform>
                <numerusform>Загружен список: %n строк</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more here</source>
            <translation>
                <numerusform>и ещё %n на месте</numerusform>
                <numerusform>и ещё %n на месте</numerusform>
                <numerusform>и ещё %n на месте</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n offer(s) accepted</source>
            <translation>
                <numerusform>%n предложение принято</numerusform>
                <numerusform>%n предложения приняты</numerusform>
                <numerusform>%n предложений принято</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n offer(s) declined</source>
            <translation>
                <numerusform>%n предложение отклонено</numerusform>
                <numerusform>%n предложения отклонены</numerusform>
                <numerusform>%n предложений отклонено</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n assignment(s) settled</source>
            <translation>
                <numerusform>%n назначение утверждено</numerusform>
                <numerusform>%n назначения утверждены</numerusform>
                <numerusform>%n назначений утверждено</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tour(s) offered</source>
            <translation>
                <numerusform>Предложена %n экскурсия</numerusform>
                <numerusform>Предложены %n экскурсии</numerusform>
                <numerusform>Предложено %n экскурсий</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tour(s) taken back, the guides told</source>
            <translation>
                <numerusform>Снята %n экскурсия, сообщили</numerusform>
                <numerusform>Сняты %n экскурсии, сообщили</numerusform>
                <numerusform>Снято %n экскурсий, сообщили</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) added</source>
            <translation>
                <numerusform>добавлен %n визит</numerusform>
                <numerusform>добавлены %n визита</numerusform>
                <numerusform>добавлено %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) removed</source>
            <translation>
                <numerusform>снят %n визит</numerusform>
                <numerusform>сняты %n визита</numerusform>
                <numerusform>снято %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n визит</numerusform>
                <numerusform>%n визита</numerusform>
                <numerusform>%n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) without a guide</source>
            <translation>
                <numerusform>%n визит без экскурсовода</numerusform>
                <numerusform>%n визита без экскурсовода</numerusform>
                <numerusform>%n визитов без экскурсовода</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Moved: %n visit(s)</source>
            <translation>
                <numerusform>Перенесено: %n визит</numerusform>
                <numerusform>Перенесено: %n визита</numerusform>
                <numerusform>Перенесено: %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied: %n visit(s)</source>
            <translation>
                <numerusform>Скопировано: %n визит</numerusform>
                <numerusform>Скопировано: %n визита</numerusform>
                <numerusform>Скопировано: %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{route}: %n visit(s)</source>
            <translation>
                <numerusform>{route}: %n визит</numerusform>
                <numerusform>{route}: %n визита</numerusform>
                <numerusform>{route}: %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Without a guide: %n visit(s)</source>
            <translation>
                <numerusform>Без экскурсовода: %n визит</numerusform>
                <numerusform>Без экскурсовода: %n визита</numerusform>
                <numerusform>Без экскурсовода: %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{guide}: %n visit(s)</source>
            <translation>
                <numerusform>{guide}: %n визит</numerusform>
                <numerusform>{guide}: %n визита</numerusform>
                <numerusform>{guide}: %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Confirmed: %n visit(s)</source>
            <translation>
                <numerusform>Подтверждено: %n визит</numerusform>
                <numerusform>Подтверждено: %n визита</numerusform>
                <numerusform>Подтверждено: %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Called off: %n visit(s)</source>
            <translation>
                <numerusform>Отменено: %n визит</numerusform>
                <numerusform>Отменено: %n визита</numerusform>
                <numerusform>Отменено: %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n more</source>
            <translation>
                <numerusform>ещё %n</numerusform>
                <numerusform>ещё %n</numerusform>
                <numerusform>ещё %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s)</source>
            <translation>
                <numerusform>%n экскурсовод</numerusform>
                <numerusform>%n экскурсовода</numerusform>
                <numerusform>%n экскурсоводов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n possible conflict(s)</source>
            <translation>
                <numerusform>%n возможный конфликт</numerusform>
                <numerusform>%n возможных конфликта</numerusform>
                <numerusform>%n возможных конфликтов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n конфликт</numerusform>
                <numerusform>%n конфликта</numerusform>
                <numerusform>%n конфликтов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s)</source>
            <translation>
                <numerusform>%n замечание</numerusform>
                <numerusform>%n замечания</numerusform>
                <numerusform>%n замечаний</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Left out: %n date(s)</source>
            <translation>
                <numerusform>Пропущена %n дата</numerusform>
                <numerusform>Пропущены %n даты</numerusform>
                <numerusform>Пропущено %n дат</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Brought back: %n date(s)</source>
            <translation>
                <numerusform>Возвращена %n дата</numerusform>
                <numerusform>Возвращены %n даты</numerusform>
                <numerusform>Возвращено %n дат</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) taken</source>
            <translation>
                <numerusform>Принята %n заявка</numerusform>
                <numerusform>Приняты %n заявки</numerusform>
                <numerusform>Принято %n заявок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) refused</source>
            <translation>
                <numerusform>Отказ по %n заявке</numerusform>
                <numerusform>Отказ по %n заявкам</numerusform>
                <numerusform>Отказ по %n заявкам</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) put on the waiting list</source>
            <translation>
                <numerusform>В листе ожидания: %n заявка</numerusform>
                <numerusform>В листе ожидания: %n заявки</numerusform>
                <numerusform>В листе ожидания: %n заявок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) withdrawn</source>
            <translation>
                <numerusform>Отозвана %n заявка</numerusform>
                <numerusform>Отозваны %n заявки</numerusform>
                <numerusform>Отозвано %n заявок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) confirmed</source>
            <translation>
                <numerusform>Подтверждён %n визит</numerusform>
                <numerusform>Подтверждены %n визита</numerusform>
                <numerusform>Подтверждено %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) cancelled</source>
            <translation>
                <numerusform>Отменён %n визит</numerusform>
                <numerusform>Отменены %n визита</numerusform>
                <numerusform>Отменено %n визитов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list(s) asked for</source>
            <translation>
                <numerusform>Запрошен %n список</numerusform>
                <numerusform>Запрошены %n списка</numerusform>
                <numerusform>Запрошено %n списков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in clearance: %n</source>
            <translation>
                <numerusform>на согласовании: %n</numerusform>
                <numerusform>на согласовании: %n</numerusform>
                <numerusform>на согласовании: %n</numerusform>
            </translation>
        </message>
    </context>
</TS>
