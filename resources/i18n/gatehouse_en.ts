<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Board</name>
        <message numerus="yes">
            <source>%n visit(s) selected</source>
            <translation>
                <numerusform>%n visit selected</numerusform>
                <numerusform>%n visits selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BringingSheet</name>
        <message numerus="yes">
            <source>Import %n ticked row(s)</source>
            <translation>
                <numerusform>Import %n ticked row</numerusform>
                <numerusform>Import %n ticked rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BulkBar</name>
        <message numerus="yes">
            <source>%n ticked</source>
            <translation>
                <numerusform>%n ticked</numerusform>
                <numerusform>%n ticked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) selected</source>
            <translation>
                <numerusform>%n visit selected</numerusform>
                <numerusform>%n visits selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CalendarGroup</name>
        <message numerus="yes">
            <source>%n entry(ies) stand so already</source>
            <translation>
                <numerusform>%n entry stands so already</numerusform>
                <numerusform>%n entries stand so already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take %n change(s)</source>
            <translation>
                <numerusform>Take %n change</numerusform>
                <numerusform>Take %n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClosuresSheet</name>
        <message numerus="yes">
            <source>%n visit(s) inside</source>
            <translation>
                <numerusform>%n visit inside</numerusform>
                <numerusform>%n visits inside</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Doing</name>
        <message numerus="yes">
            <source>Move %n visit(s)</source>
            <translation>
                <numerusform>Move %n visit</numerusform>
                <numerusform>Move %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copy %n visit(s)</source>
            <translation>
                <numerusform>Copy %n visit</numerusform>
                <numerusform>Copy %n visits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message numerus="yes">
            <source>Filters: %n</source>
            <translation>
                <numerusform>Filters: %n</numerusform>
                <numerusform>Filters: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n conflict</numerusform>
                <numerusform>%n conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a guide</source>
            <translation>
                <numerusform>%n without a guide</numerusform>
                <numerusform>%n without a guide</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message numerus="yes">
            <source>Guide for %n visit(s)</source>
            <translation>
                <numerusform>Guide for %n visit</numerusform>
                <numerusform>Guide for %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Call off %n visit(s)</source>
            <translation>
                <numerusform>Call off %n visit</numerusform>
                <numerusform>Call off %n visits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FrameView</name>
        <message numerus="yes">
            <source>%n request(s) without an answer</source>
            <translation>
                <numerusform>%n request without an answer</numerusform>
                <numerusform>%n requests without an answer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n summary(s) queued</source>
            <translation>
                <numerusform>%n summary queued</numerusform>
                <numerusform>%n summaries queued</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n group</numerusform>
                <numerusform>%n groups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s)</source>
            <translation>
                <numerusform>%n guide</numerusform>
                <numerusform>%n guides</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Queued: %n summary(s)</source>
            <translation>
                <numerusform>Queued: %n summary</numerusform>
                <numerusform>Queued: %n summaries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Leaders</name>
        <message numerus="yes">
            <source>%n fit(s) of {all}</source>
            <translation>
                <numerusform>%n fits of {all}</numerusform>
                <numerusform>%n fit of {all}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message numerus="yes">
            <source>The filters hide all %n visit(s).</source>
            <translation>
                <numerusform>The filters hide the %n visit.</numerusform>
                <numerusform>The filters hide all %n visits.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OffersEditor</name>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at least %n working day(s) ahead</source>
            <translation>
                <numerusform>at least %n working day ahead</numerusform>
                <numerusform>at least %n working days ahead</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at least %n day(s) ahead</source>
            <translation>
                <numerusform>at least %n day ahead</numerusform>
                <numerusform>at least %n days ahead</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>at most %n day(s) ahead</source>
            <translation>
                <numerusform>at most %n day ahead</numerusform>
                <numerusform>at most %n days ahead</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaletteRows</name>
        <message numerus="yes">
            <source>{day}, {state} · %n people</source>
            <translation>
                <numerusform>{day}, {state} · %n person</numerusform>
                <numerusform>{day}, {state} · %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) this year, {people}</source>
            <translation>
                <numerusform>%n visit this year, {people}</numerusform>
                <numerusform>%n visits this year, {people}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PastePreview</name>
        <message numerus="yes">
            <source>%n row(s) ready</source>
            <translation>
                <numerusform>%n row ready</numerusform>
                <numerusform>%n rows ready</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) cannot be taken</source>
            <translation>
                <numerusform>%n row cannot be taken</numerusform>
                <numerusform>%n rows cannot be taken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take %n request(s)</source>
            <translation>
                <numerusform>Take %n request</numerusform>
                <numerusform>Take %n requests</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PhoneForm</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProblemPanel</name>
        <message numerus="yes">
            <source>%n thing(s) to settle before saving</source>
            <translation>
                <numerusform>%n thing to settle before saving</numerusform>
                <numerusform>%n things to settle before saving</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s)</source>
            <translation>
                <numerusform>%n remark</numerusform>
                <numerusform>%n remarks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RequestPanel</name>
        <message numerus="yes">
            <source>%n, of them adults:</source>
            <translation>
                <numerusform>%n, of them adults:</numerusform>
                <numerusform>%n, of them adults:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RivalChoice</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SeriesSheet</name>
        <message numerus="yes">
            <source>Make %n visit(s)</source>
            <translation>
                <numerusform>Make %n visit</numerusform>
                <numerusform>Make %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s): {rule}</source>
            <translation>
                <numerusform>%n visit: {rule}</numerusform>
                <numerusform>%n visits: {rule}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayScreen</name>
        <message numerus="yes">
            <source>%n fewer than declared</source>
            <translation>
                <numerusform>%n fewer than declared</numerusform>
                <numerusform>%n fewer than declared</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more than declared</source>
            <translation>
                <numerusform>%n more than declared</numerusform>
                <numerusform>%n more than declared</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n group</numerusform>
                <numerusform>%n groups</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TomorrowCard</name>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VisitsScreen</name>
        <message numerus="yes">
            <source>%n request(s) without an answer</source>
            <translation>
                <numerusform>%n request without an answer</numerusform>
                <numerusform>%n requests without an answer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Free again: {time}, {route}, %n place(s)</source>
            <translation>
                <numerusform>Free again: {time}, {route}, %n place</numerusform>
                <numerusform>Free again: {time}, {route}, %n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n on the waiting list fit(s), the first is {group}</source>
            <translation>
                <numerusform>%n on the waiting list fits: {group}</numerusform>
                <numerusform>%n on the waiting list fit, the first is {group}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>db</name>
        <message numerus="yes">
            <source>%n request(s) without an answer</source>
            <translation>
                <numerusform>%n request without an answer</numerusform>
                <numerusform>%n requests without an answer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n on the waiting list fit(s), first {group}</source>
            <translation>
                <numerusform>%n on the waiting list fits: {group}</numerusform>
                <numerusform>%n on the waiting list fit, first {group}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The pass office has not answered for %n person(s).</source>
            <translation>
                <numerusform>The pass office has not answered for %n person.</numerusform>
                <numerusform>The pass office has not answered for %n people.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>no time of leaving, %n person(s)</source>
            <translation>
                <numerusform>no time of leaving, %n person</numerusform>
                <numerusform>no time of leaving, %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>no record of a briefing for %n person(s)</source>
            <translation>
                <numerusform>no record of a briefing for %n person</numerusform>
                <numerusform>no record of a briefing for %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visitor(s) came from abroad, but no country is told.</source>
            <translation>
                <numerusform>%n visitor came from abroad, but no country is told.</numerusform>
                <numerusform>%n visitors came from abroad, but no country is told.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) of the month are not closed.</source>
            <translation>
                <numerusform>%n visit of the month is not closed.</numerusform>
                <numerusform>%n visits of the month are not closed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{rhythm}, %n time(s)</source>
            <translation>
                <numerusform>{rhythm}, %n time</numerusform>
                <numerusform>{rhythm}, %n times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>every %n day</numerusform>
                <numerusform>every %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n week(s)</source>
            <translation>
                <numerusform>every %n week</numerusform>
                <numerusform>every %n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n month(s)</source>
            <translation>
                <numerusform>every %n month</numerusform>
                <numerusform>every %n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n adult(s)</source>
            <translation>
                <numerusform>Add %n adult</numerusform>
                <numerusform>Add %n adults</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Free, %n place(s) to spare</source>
            <translation>
                <numerusform>Free, %n place to spare</numerusform>
                <numerusform>Free, %n places to spare</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Earliest {date}: %n working day(s) of lead time, closed days left out.</source>
            <translation>
                <numerusform>Earliest {date}: %n working day of lead time, closed days left out.</numerusform>
                <numerusform>Earliest {date}: %n working days of lead time, closed days left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Earliest {date}: %n day(s) of lead time, closed days left out.</source>
            <translation>
                <numerusform>Earliest {date}: %n day of lead time, closed days left out.</numerusform>
                <numerusform>Earliest {date}: %n days of lead time, closed days left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Earliest {date}: foreign guests need %n working day(s) of lead time.</source>
            <translation>
                <numerusform>Earliest {date}: foreign guests need %n working day of lead time.</numerusform>
                <numerusform>Earliest {date}: foreign guests need %n working days of lead time.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Earliest {date}: foreign guests need %n day(s) of lead time.</source>
            <translation>
                <numerusform>Earliest {date}: foreign guests need %n day of lead time.</numerusform>
                <numerusform>Earliest {date}: foreign guests need %n days of lead time.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hold(s) are over, the places are free again</source>
            <translation>
                <numerusform>%n hold is over, the place is free again</numerusform>
                <numerusform>%n holds are over, the places are free again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n site(s) registered</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n site(s) reported</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n region(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more, all of them in the workbook</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Moved: %n visit(s)</source>
            <translation>
                <numerusform>Moved: %n visit</numerusform>
                <numerusform>Moved: %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Copied: %n visit(s)</source>
            <translation>
                <numerusform>Copied: %n visit</numerusform>
                <numerusform>Copied: %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Without a guide: %n visit(s)</source>
            <translation>
                <numerusform>Without a guide: %n visit</numerusform>
                <numerusform>Without a guide: %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{guide}: %n visit(s)</source>
            <translation>
                <numerusform>{guide}: %n visit</numerusform>
                <numerusform>{guide}: %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Confirmed: %n visit(s)</source>
            <translation>
                <numerusform>Confirmed: %n visit</numerusform>
                <numerusform>Confirmed: %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Called off: %n visit(s)</source>
            <translation>
                <numerusform>Called off: %n visit</numerusform>
                <numerusform>Called off: %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n more</source>
            <translation>
                <numerusform>+%n more</numerusform>
                <numerusform>+%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s)</source>
            <translation>
                <numerusform>%n guide</numerusform>
                <numerusform>%n guides</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n possible conflict(s)</source>
            <translation>
                <numerusform>%n possible conflict</numerusform>
                <numerusform>%n possible conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s)</source>
            <translation>
                <numerusform>%n conflict</numerusform>
                <numerusform>%n conflicts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) taken</source>
            <translation>
                <numerusform>%n request taken</numerusform>
                <numerusform>%n requests taken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) refused</source>
            <translation>
                <numerusform>%n request refused</numerusform>
                <numerusform>%n requests refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) put on the waiting list</source>
            <translation>
                <numerusform>%n request put on the waiting list</numerusform>
                <numerusform>%n requests put on the waiting list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) withdrawn</source>
            <translation>
                <numerusform>%n request withdrawn</numerusform>
                <numerusform>%n requests withdrawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) confirmed</source>
            <translation>
                <numerusform>%n visit confirmed</numerusform>
                <numerusform>%n visits confirmed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) cancelled</source>
            <translation>
                <numerusform>%n visit cancelled</numerusform>
                <numerusform>%n visits cancelled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n list(s) asked for</source>
            <translation>
                <numerusform>%n list asked for</numerusform>
                <numerusform>%n lists asked for</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in clearance: %n</source>
            <translation>
                <numerusform>in clearance: %n</numerusform>
                <numerusform>in clearance: %n</numerusform>
            </translation>
        </message>
    </context>
</TS>
