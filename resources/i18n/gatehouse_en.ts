<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AgencyScreen</name>
        <message numerus="yes">
            <source>%n package(s)</source>
            <translation>
                <numerusform>%n package</numerusform>
                <numerusform>%n packages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) cannot be opened now and are tried again next time</source>
            <translation>
                <numerusform>%n package cannot be opened now and is tried again next time</numerusform>
                <numerusform>%n packages cannot be opened now and are tried again next time</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n receipt(s) to write</source>
            <translation>
                <numerusform>%n receipt to write</numerusform>
                <numerusform>%n receipts to write</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n receipt(s) written</source>
            <translation>
                <numerusform>%n receipt written</numerusform>
                <numerusform>%n receipts written</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AssignSheet</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fit(s)</source>
            <translation>
                <numerusform>%n fits</numerusform>
                <numerusform>%n fit</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AttendanceSheet</name>
        <message numerus="yes">
            <source>%n person(s) logged with their true times</source>
            <translation>
                <numerusform>%n person logged with the true times</numerusform>
                <numerusform>%n people logged with their true times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BadgeForm</name>
        <message numerus="yes">
            <source>%n without a badge</source>
            <translation>
                <numerusform>%n without a badge</numerusform>
                <numerusform>%n without a badge</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n of the list</source>
            <translation>
                <numerusform>All %n of the list</numerusform>
                <numerusform>All %n of the list</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The sheet has %n label(s).</source>
            <translation>
                <numerusform>The sheet has %n label.</numerusform>
                <numerusform>The sheet has %n labels.</numerusform>
            </translation>
        </message>
    </context>
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
        <name>BriefingForm</name>
        <message numerus="yes">
            <source>%n person(s) briefed with an older text.</source>
            <translation>
                <numerusform>%n person briefed with an older text.</numerusform>
                <numerusform>%n people briefed with an older text.</numerusform>
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
        <name>CalendarPreview</name>
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
        <message numerus="yes">
            <source>Of %n day(s) the file says two things; the last one counts.</source>
            <translation>
                <numerusform>Of %n day the file says two things; the last one counts.</numerusform>
                <numerusform>Of %n days the file says two things; the last one counts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) planned then stay and are told as conflicts</source>
            <translation>
                <numerusform>%n visit planned then stays and is told as a conflict</numerusform>
                <numerusform>%n visits planned then stay and are told as conflicts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CallEnding</name>
        <message numerus="yes">
            <source>%n not accounted for:</source>
            <translation>
                <numerusform>%n person not accounted for:</numerusform>
                <numerusform>%n people not accounted for:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a name</source>
            <translation>
                <numerusform>%n person without a name</numerusform>
                <numerusform>%n people without a name</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChoiceBar</name>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClearanceSheet</name>
        <message numerus="yes">
            <source>%n file(s) saved.</source>
            <translation>
                <numerusform>%n file saved.</numerusform>
                <numerusform>%n files saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n pass number(s) kept.</source>
            <translation>
                <numerusform>%n pass number kept.</numerusform>
                <numerusform>%n pass numbers kept.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClearanceTab</name>
        <message numerus="yes">
            <source>%n person(s) cannot come in. The letter names them and gives no reason.</source>
            <translation>
                <numerusform>%n person cannot come in. The letter names them and gives no reason.</numerusform>
                <numerusform>%n people cannot come in. The letter names them and gives no reason.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClosingSheet</name>
        <message numerus="yes">
            <source>%n incident(s)</source>
            <translation>
                <numerusform>%n incident</numerusform>
                <numerusform>%n incidents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still on site: closing marks them as assumed out at {time}</source>
            <translation>
                <numerusform>%n person still on site: closing marks them as assumed out at {time}</numerusform>
                <numerusform>%n people still on site: closing marks them as assumed out at {time}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodesGroup</name>
        <message numerus="yes">
            <source>used %n time(s)</source>
            <translation>
                <numerusform>used %n time</numerusform>
                <numerusform>used %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayKeeper</name>
        <message numerus="yes">
            <source>The day is over: %n visit(s) are not closed</source>
            <translation>
                <numerusform>The day is over: %n visit is not closed</numerusform>
                <numerusform>The day is over: %n visits are not closed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DifferenceNote</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
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
        <name>DraftBar</name>
        <message numerus="yes">
            <source>To call: %n</source>
            <translation>
                <numerusform>To call: %n</numerusform>
                <numerusform>To call: %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EndedCalls</name>
        <message numerus="yes">
            <source>%n evacuation(s) and drill(s)</source>
            <translation>
                <numerusform>%n evacuation or drill</numerusform>
                <numerusform>%n evacuations and drills</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EraseQuestion</name>
        <message numerus="yes">
            <source>Entries in %n visit(s) lose the name.</source>
            <translation>
                <numerusform>The entry in %n visit loses the name.</numerusform>
                <numerusform>Entries in %n visits lose the name.</numerusform>
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
        <name>Form</name>
        <message numerus="yes">
            <source>%n visit(s) need another guide.</source>
            <translation>
                <numerusform>%n visit needs another guide.</numerusform>
                <numerusform>%n visits need another guide.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>For %n of them nobody is left.</source>
            <translation>
                <numerusform>For %n of them nobody is left.</numerusform>
                <numerusform>For %n of them nobody is left.</numerusform>
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
        <message numerus="yes">
            <source>Route for %n visit(s)</source>
            <translation>
                <numerusform>Route for %n visit</numerusform>
                <numerusform>Route for %n visits</numerusform>
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
        <message numerus="yes">
            <source>Returned by the agency: %n summary(s)</source>
            <translation>
                <numerusform>Returned by the agency: %n summary</numerusform>
                <numerusform>Returned by the agency: %n summaries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GateActions</name>
        <message numerus="yes">
            <source>%n taken back, {visit}</source>
            <translation>
                <numerusform>%n taken back, {visit}</numerusform>
                <numerusform>%n taken back, {visit}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not written yet, kept here and tried again: %n step(s)</source>
            <translation>
                <numerusform>Not written yet, kept here and tried again: %n step</numerusform>
                <numerusform>Not written yet, kept here and tried again: %n steps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) in, {visit}, {time}</source>
            <translation>
                <numerusform>%n person in, {visit}, {time}</numerusform>
                <numerusform>%n people in, {visit}, {time}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) left, {visit}, {time}</source>
            <translation>
                <numerusform>%n person left, {visit}, {time}</numerusform>
                <numerusform>%n people left, {visit}, {time}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GateAsking</name>
        <message numerus="yes">
            <source>Late by %n minute(s): {visit}</source>
            <translation>
                <numerusform>Late by %n minute: {visit}</numerusform>
                <numerusform>Late by %n minutes: {visit}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GateHands</name>
        <message numerus="yes">
            <source>%n person(s) match: choose with ↓ and Enter</source>
            <translation>
                <numerusform>%n person matches: choose with ↓ and Enter</numerusform>
                <numerusform>%n people match: choose with ↓ and Enter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GateShowing</name>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n group</numerusform>
                <numerusform>%n groups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) not written yet</source>
            <translation>
                <numerusform>%n step not written yet</numerusform>
                <numerusform>%n steps not written yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All but %n are here</source>
            <translation>
                <numerusform>All but %n are here</numerusform>
                <numerusform>All but %n are here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n are here</source>
            <translation>
                <numerusform>All %n are here</numerusform>
                <numerusform>All %n are here</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GateWatch</name>
        <message numerus="yes">
            <source>On site: %n group(s)</source>
            <translation>
                <numerusform>On site: %n group</numerusform>
                <numerusform>On site: %n groups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) still on site: {visit}. Have they left?</source>
            <translation>
                <numerusform>%n person still on site: {visit}. Has that person left?</numerusform>
                <numerusform>%n people still on site: {visit}. Have they left?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GateWords</name>
        <message numerus="yes">
            <source>%n pupil(s)</source>
            <translation>
                <numerusform>%n pupil</numerusform>
                <numerusform>%n pupils</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guest(s)</source>
            <translation>
                <numerusform>%n guest</numerusform>
                <numerusform>%n guests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n accompanying adult(s)</source>
            <translation>
                <numerusform>%n accompanying adult</numerusform>
                <numerusform>%n accompanying adults</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) late</source>
            <translation>
                <numerusform>%n minute late</numerusform>
                <numerusform>%n minutes late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n-minute briefing</source>
            <translation>
                <numerusform>%n-minute briefing</numerusform>
                <numerusform>%n-minute briefing</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GroupCard</name>
        <message numerus="yes">
            <source>%n need(s) help to move</source>
            <translation>
                <numerusform>%n person needs help to move</numerusform>
                <numerusform>%n people need help to move</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GuestsForm</name>
        <message numerus="yes">
            <source>%n place(s) left beside those who are expected.</source>
            <translation>
                <numerusform>%n place left beside those who are expected.</numerusform>
                <numerusform>%n places left beside those who are expected.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GuidesScreen</name>
        <message numerus="yes">
            <source>%n tour(s)</source>
            <translation>
                <numerusform>%n tour</numerusform>
                <numerusform>%n tours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>KnownIncidents</name>
        <message numerus="yes">
            <source>%n incident(s) in the last month</source>
            <translation>
                <numerusform>%n incident in the last month</numerusform>
                <numerusform>%n incidents in the last month</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LeadTimes</name>
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
        <name>LeavingQuestion</name>
        <message numerus="yes">
            <source>%n visit(s) are not closed: {titles}.</source>
            <translation>
                <numerusform>%n visit is not closed: {titles}.</numerusform>
                <numerusform>%n visits are not closed: {titles}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) are still counted as on site; closing marks them as assumed out.</source>
            <translation>
                <numerusform>%n person is still counted as on site; closing marks them as assumed out.</numerusform>
                <numerusform>%n people are still counted as on site; closing marks them as assumed out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListsSheet</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) need you</source>
            <translation>
                <numerusform>%n row needs you</numerusform>
                <numerusform>%n rows need you</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n ticked row(s)</source>
            <translation>
                <numerusform>Import %n ticked row</numerusform>
                <numerusform>Import %n ticked rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LogsSheet</name>
        <message numerus="yes">
            <source>%n line(s) written to {file}</source>
            <translation>
                <numerusform>%n line written to {file}</numerusform>
                <numerusform>%n lines written to {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nothing new: all %n line(s) stand here already</source>
            <translation>
                <numerusform>Nothing new: %n line stands here already</numerusform>
                <numerusform>Nothing new: all %n lines stand here already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) added</source>
            <translation>
                <numerusform>%n line added</numerusform>
                <numerusform>%n lines added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) of visits not known here were left out</source>
            <translation>
                <numerusform>%n line of a visit not known here was left out</numerusform>
                <numerusform>%n lines of visits not known here were left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflict(s) to settle</source>
            <translation>
                <numerusform>%n conflict to settle</numerusform>
                <numerusform>%n conflicts to settle</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) without names</source>
            <translation>
                <numerusform>%n person without a name</numerusform>
                <numerusform>%n people without names</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Measures</name>
        <message numerus="yes">
            <source>of %n visit(s)</source>
            <translation>
                <numerusform>of %n visit</numerusform>
                <numerusform>of %n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s) beyond a limit</source>
            <translation>
                <numerusform>%n guide beyond a limit</numerusform>
                <numerusform>%n guides beyond a limit</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already announced</source>
            <translation>
                <numerusform>%n was already announced</numerusform>
                <numerusform>%n were already announced</numerusform>
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
    </context>
    <context>
        <name>Overlook</name>
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
        <name>OwnResult</name>
        <message numerus="yes">
            <source>%n visit(s) held</source>
            <translation>
                <numerusform>%n visit held</numerusform>
                <numerusform>%n visits held</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PackageCard</name>
        <message numerus="yes">
            <source>and %n earlier attempt(s)</source>
            <translation>
                <numerusform>and %n earlier attempt</numerusform>
                <numerusform>and %n earlier attempts</numerusform>
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
        <name>PapersSheet</name>
        <message numerus="yes">
            <source>%n paper(s) are opened for printing</source>
            <translation>
                <numerusform>%n paper is opened for printing</numerusform>
                <numerusform>%n papers are opened for printing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Print %n paper(s)</source>
            <translation>
                <numerusform>Print %n paper</numerusform>
                <numerusform>Print %n papers</numerusform>
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
        <name>PersonPanel</name>
        <message numerus="yes">
            <source>The whole document was looked at %n time(s).</source>
            <translation>
                <numerusform>The whole document was looked at %n time.</numerusform>
                <numerusform>The whole document was looked at %n times.</numerusform>
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
        <name>QueuePart</name>
        <message numerus="yes">
            <source>%n package(s) queued</source>
            <translation>
                <numerusform>%n package queued</numerusform>
                <numerusform>%n packages queued</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RequestPage</name>
        <message numerus="yes">
            <source>%n, of them adults:</source>
            <translation>
                <numerusform>%n, of them adults:</numerusform>
                <numerusform>%n, of them adults:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RetentionGroup</name>
        <message numerus="yes">
            <source>Shorten to %n day(s)</source>
            <translation>
                <numerusform>Shorten to %n day</numerusform>
                <numerusform>Shorten to %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s)</source>
            <translation>
                <numerusform>%n name</numerusform>
                <numerusform>%n names</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document number(s)</source>
            <translation>
                <numerusform>%n document number</numerusform>
                <numerusform>%n document numbers</numerusform>
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
        <name>RollQuestion</name>
        <message numerus="yes">
            <source>%n tick(s) are on this screen only.</source>
            <translation>
                <numerusform>%n tick is on this screen only.</numerusform>
                <numerusform>%n ticks are on this screen only.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoomsGroup</name>
        <message numerus="yes">
            <source>{room}: %n seat(s)</source>
            <translation>
                <numerusform>{room}: %n seat</numerusform>
                <numerusform>{room}: %n seats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoomsSheet</name>
        <message numerus="yes">
            <source>%n seat(s)</source>
            <translation>
                <numerusform>%n seat</numerusform>
                <numerusform>%n seats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RosterScreen</name>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s)</source>
            <translation>
                <numerusform>%n guide</numerusform>
                <numerusform>%n guides</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SafetyAsking</name>
        <message numerus="yes">
            <source>%n person(s) briefed, {visit}</source>
            <translation>
                <numerusform>%n person briefed, {visit}</numerusform>
                <numerusform>%n people briefed, {visit}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s) issued, {visit}</source>
            <translation>
                <numerusform>%n piece issued, {visit}</numerusform>
                <numerusform>%n pieces issued, {visit}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sender</name>
        <message numerus="yes">
            <source>%n summary(s) delivered</source>
            <translation>
                <numerusform>%n summary delivered</numerusform>
                <numerusform>%n summaries delivered</numerusform>
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
        <message numerus="yes">
            <source>Change %n visit(s)</source>
            <translation>
                <numerusform>Change %n visit</numerusform>
                <numerusform>Change %n visits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message numerus="yes">
            <source>%n more do(es) not fit</source>
            <translation>
                <numerusform>%n more does not fit</numerusform>
                <numerusform>%n more do not fit</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n announced assignment(s) change</source>
            <translation>
                <numerusform>%n announced assignment changes</numerusform>
                <numerusform>%n announced assignments change</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StoresForm</name>
        <message numerus="yes">
            <source>{room}, %n seat(s)</source>
            <translation>
                <numerusform>{room}, %n seat</numerusform>
                <numerusform>{room}, %n seats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SummaryCard</name>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n group</numerusform>
                <numerusform>%n groups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s) and escort(s)</source>
            <translation>
                <numerusform>%n guide or escort</numerusform>
                <numerusform>%n guides and escorts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found and not listed</source>
            <translation>
                <numerusform>%n found and not listed</numerusform>
                <numerusform>%n found and not listed</numerusform>
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
        <message numerus="yes">
            <source>The day is over: %n visit(s)</source>
            <translation>
                <numerusform>The day is over: %n visit</numerusform>
                <numerusform>The day is over: %n visits</numerusform>
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
        <name>TouchedVisits</name>
        <message numerus="yes">
            <source>%n visit(s) inside</source>
            <translation>
                <numerusform>%n visit inside</numerusform>
                <numerusform>%n visits inside</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnwrittenForm</name>
        <message numerus="yes">
            <source>%n step(s) not written yet</source>
            <translation>
                <numerusform>%n step not written yet</numerusform>
                <numerusform>%n steps not written yet</numerusform>
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
        <name>VisitForm</name>
        <message numerus="yes">
            <source>%n form(s) are recorded already</source>
            <translation>
                <numerusform>%n form is recorded already</numerusform>
                <numerusform>%n forms are recorded already</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VisitorsScreen</name>
        <message numerus="yes">
            <source>the newest %n line(s); narrow the days for older ones</source>
            <translation>
                <numerusform>the newest %n line; narrow the days for older ones</numerusform>
                <numerusform>the newest %n lines; narrow the days for older ones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) of the log</source>
            <translation>
                <numerusform>%n line of the log</numerusform>
                <numerusform>%n lines of the log</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VisitorsTab</name>
        <message numerus="yes">
            <source>%n person(s) named</source>
            <translation>
                <numerusform>%n person named</numerusform>
                <numerusform>%n people named</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to mind</source>
            <translation>
                <numerusform>%n to mind</numerusform>
                <numerusform>%n to mind</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gap(s)</source>
            <translation>
                <numerusform>%n gap</numerusform>
                <numerusform>%n gaps</numerusform>
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
    </context>
    <context>
        <name>WallLine</name>
        <message numerus="yes">
            <source>%n on site</source>
            <translation>
                <numerusform>%n on site</numerusform>
                <numerusform>%n on site</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WayCard</name>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s) to call</source>
            <translation>
                <numerusform>%n guide to call</numerusform>
                <numerusform>%n guides to call</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) without a guide</source>
            <translation>
                <numerusform>%n visit without a guide</numerusform>
                <numerusform>%n visits without a guide</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>YearScreen</name>
        <message numerus="yes">
            <source>%n month(s) of 12 closed</source>
            <translation>
                <numerusform>%n month of 12 closed</numerusform>
                <numerusform>%n months of 12 closed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>db</name>
        <message numerus="yes">
            <source>%n of the people to take off were admitted already; nothing was changed.</source>
            <translation>
                <numerusform>%n of the people to take off was admitted already; nothing was changed.</numerusform>
                <numerusform>%n of the people to take off were admitted already; nothing was changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n summary(s) not delivered yet</source>
            <translation>
                <numerusform>%n summary not delivered yet</numerusform>
                <numerusform>%n summaries not delivered yet</numerusform>
            </translation>
        </message>
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
            <source>%n tour(s) taken back, the guides not told yet</source>
            <translation>
                <numerusform>%n tour taken back, the guide not told yet</numerusform>
                <numerusform>%n tours taken back, the guides not told yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n offer(s) to guides without an answer in time</source>
            <translation>
                <numerusform>%n offer to a guide without an answer in time</numerusform>
                <numerusform>%n offers to guides without an answer in time</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) of guides are due today</source>
            <translation>
                <numerusform>%n answer of a guide is due today</numerusform>
                <numerusform>%n answers of guides are due today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tour(s) for which guides are to be asked</source>
            <translation>
                <numerusform>%n tour for which a guide is to be asked</numerusform>
                <numerusform>%n tours for which guides are to be asked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clearance(s) and paper(s) of guides end soon</source>
            <translation>
                <numerusform>%n clearance or paper of a guide ends soon</numerusform>
                <numerusform>%n clearances and papers of guides end soon</numerusform>
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
            <source>%n more confirmed than requested</source>
            <translation>
                <numerusform>%n more confirmed than requested</numerusform>
                <numerusform>%n more confirmed than requested</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fewer confirmed than requested</source>
            <translation>
                <numerusform>%n fewer confirmed than requested</numerusform>
                <numerusform>%n fewer confirmed than requested</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of {all} did not come</source>
            <translation>
                <numerusform>%n of {all} did not come</numerusform>
                <numerusform>%n of {all} did not come</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more came than declared</source>
            <translation>
                <numerusform>%n more came than declared</numerusform>
                <numerusform>%n more came than declared</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{month} cannot be closed: %n visit(s) are open, the first is {number}: {gap}.</source>
            <translation>
                <numerusform>{month} cannot be closed: visit {number} is open: {gap}.</numerusform>
                <numerusform>{month} cannot be closed: %n visits are open, the first is {number}: {gap}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n preschool child(ren)</source>
            <translation>
                <numerusform>{sign}%n preschool child</numerusform>
                <numerusform>{sign}%n preschool children</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n pupil(s) of grades 1–4</source>
            <translation>
                <numerusform>{sign}%n pupil of grades 1–4</numerusform>
                <numerusform>{sign}%n pupils of grades 1–4</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n pupil(s) of grades 5–9</source>
            <translation>
                <numerusform>{sign}%n pupil of grades 5–9</numerusform>
                <numerusform>{sign}%n pupils of grades 5–9</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n pupil(s) of grades 10–11</source>
            <translation>
                <numerusform>{sign}%n pupil of grades 10–11</numerusform>
                <numerusform>{sign}%n pupils of grades 10–11</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n college student(s)</source>
            <translation>
                <numerusform>{sign}%n college student</numerusform>
                <numerusform>{sign}%n college students</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n university student(s)</source>
            <translation>
                <numerusform>{sign}%n university student</numerusform>
                <numerusform>{sign}%n university students</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n tourist(s) of a group</source>
            <translation>
                <numerusform>{sign}%n tourist of a group</numerusform>
                <numerusform>{sign}%n tourists of a group</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n individual tourist(s)</source>
            <translation>
                <numerusform>{sign}%n individual tourist</numerusform>
                <numerusform>{sign}%n individual tourists</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n business guest(s)</source>
            <translation>
                <numerusform>{sign}%n business guest</numerusform>
                <numerusform>{sign}%n business guests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n guest(s) who exchange experience</source>
            <translation>
                <numerusform>{sign}%n guest who exchange experience</numerusform>
                <numerusform>{sign}%n guests who exchange experience</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n person(s) of authorities</source>
            <translation>
                <numerusform>{sign}%n person of authorities</numerusform>
                <numerusform>{sign}%n people of authorities</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n person(s) of the media</source>
            <translation>
                <numerusform>{sign}%n person of the media</numerusform>
                <numerusform>{sign}%n people of the media</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n member(s) of families of staff</source>
            <translation>
                <numerusform>{sign}%n member of families of staff</numerusform>
                <numerusform>{sign}%n members of families of staff</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n chaperone(s)</source>
            <translation>
                <numerusform>{sign}%n chaperone</numerusform>
                <numerusform>{sign}%n chaperones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n visitor(s) of another category</source>
            <translation>
                <numerusform>{sign}%n visitor of another category</numerusform>
                <numerusform>{sign}%n visitors of another category</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{sign}%n visitor(s) of unknown category</source>
            <translation>
                <numerusform>{sign}%n visitor of unknown category</numerusform>
                <numerusform>{sign}%n visitors of unknown category</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visitor(s)</source>
            <translation>
                <numerusform>%n visitor</numerusform>
                <numerusform>%n visitors</numerusform>
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
            <source>%n assignment(s) change.</source>
            <translation>
                <numerusform>%n assignment changes.</numerusform>
                <numerusform>%n assignments change.</numerusform>
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
            <source>%n row(s) of {file} cannot be imported as they are; nothing was changed.</source>
            <translation>
                <numerusform>%n row of {file} cannot be imported as it is; nothing was changed.</numerusform>
                <numerusform>%n rows of {file} cannot be imported as they are; nothing was changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Pass office: {state} for %n person(s)</source>
            <translation>
                <numerusform>Pass office: {state} for %n person</numerusform>
                <numerusform>Pass office: {state} for %n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n site(s) registered</source>
            <translation>
                <numerusform>%n site registered</numerusform>
                <numerusform>%n sites registered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n site(s) reported</source>
            <translation>
                <numerusform>%n site reported</numerusform>
                <numerusform>%n sites reported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n region(s)</source>
            <translation>
                <numerusform>%n region</numerusform>
                <numerusform>%n regions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more, all of them in the workbook</source>
            <translation>
                <numerusform>and %n more, all of them in the workbook</numerusform>
                <numerusform>and %n more, all of them in the workbook</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) delivered</source>
            <translation>
                <numerusform>%n package delivered</numerusform>
                <numerusform>%n packages delivered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n receipt(s) came</source>
            <translation>
                <numerusform>%n receipt came</numerusform>
                <numerusform>%n receipts came</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n package(s) lie in {place}</source>
            <translation>
                <numerusform>%n package lies in {place}</numerusform>
                <numerusform>%n packages lie in {place}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guide(s) brought in</source>
            <translation>
                <numerusform>%n guide brought in</numerusform>
                <numerusform>%n guides brought in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>List brought in: %n row(s)</source>
            <translation>
                <numerusform>List brought in: %n row</numerusform>
                <numerusform>List brought in: %n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more here</source>
            <translation>
                <numerusform>and %n more here</numerusform>
                <numerusform>and %n more here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n offer(s) accepted</source>
            <translation>
                <numerusform>%n offer accepted</numerusform>
                <numerusform>%n offers accepted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n offer(s) declined</source>
            <translation>
                <numerusform>%n offer declined</numerusform>
                <numerusform>%n offers declined</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n assignment(s) settled</source>
            <translation>
                <numerusform>%n assignment settled</numerusform>
                <numerusform>%n assignments settled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tour(s) offered</source>
            <translation>
                <numerusform>%n tour offered</numerusform>
                <numerusform>%n tours offered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tour(s) taken back, the guides told</source>
            <translation>
                <numerusform>%n tour taken back, the guide told</numerusform>
                <numerusform>%n tours taken back, the guides told</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) added</source>
            <translation>
                <numerusform>%n visit added</numerusform>
                <numerusform>%n visits added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s) removed</source>
            <translation>
                <numerusform>%n visit removed</numerusform>
                <numerusform>%n visits removed</numerusform>
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
            <source>%n visit(s) without a guide</source>
            <translation>
                <numerusform>%n visit without a guide</numerusform>
                <numerusform>%n visits without a guide</numerusform>
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
            <source>{route}: %n visit(s)</source>
            <translation>
                <numerusform>{route}: %n visit</numerusform>
                <numerusform>{route}: %n visits</numerusform>
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
            <source>%n remark(s)</source>
            <translation>
                <numerusform>%n remark</numerusform>
                <numerusform>%n remarks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Left out: %n date(s)</source>
            <translation>
                <numerusform>Left out: %n date</numerusform>
                <numerusform>Left out: %n dates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Brought back: %n date(s)</source>
            <translation>
                <numerusform>Brought back: %n date</numerusform>
                <numerusform>Brought back: %n dates</numerusform>
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
