"""The closed lists of the field: states, categories, reasons. Values are the codes stored and reported."""

from enum import StrEnum


class GroupKind(StrEnum):
    """What kind of group comes; decides colour and icon."""

    SCHOOL = "school"
    STUDENT = "student"
    FOREIGN = "foreign"
    TOURIST = "tourist"
    CORPORATE = "corporate"


class OrganiserKind(StrEnum):
    """Who asks for the visit."""

    SCHOOL = "school"
    COLLEGE = "college"
    UNIVERSITY = "university"
    TOUR_OPERATOR = "tour_operator"
    COMPANY = "company"
    AUTHORITY = "authority"
    FOREIGN_DELEGATION = "foreign_delegation"
    PRIVATE = "private"


class IntakeChannel(StrEnum):
    """How a request reached the coordinator."""

    EMAIL = "email"
    PHONE = "phone"
    WEB_FORM = "web_form"
    LETTER = "letter"
    MESSENGER = "messenger"
    CONTRACT = "contract"
    GUIDEBOOK = "guidebook"


class Channel(StrEnum):
    """Through whom the visitors came, as the summary counts it."""

    SCHOOL = "school"
    UNIVERSITY = "university"
    TOUR_OPERATOR = "tour_operator"
    DIRECT = "direct"
    CORPORATE = "corporate"
    AUTHORITY = "authority"
    AGENCY_PROGRAMME = "agency_programme"
    TOURIST_CENTRE = "tourist_centre"
    OTHER = "other"


class Purpose(StrEnum):
    """What the visit is for."""

    SIGHTSEEING = "sightseeing"
    CAREER_GUIDANCE = "career_guidance"
    EDUCATION_PROGRAMME = "education_programme"
    BUSINESS = "business"
    EXCHANGE_OF_EXPERIENCE = "exchange_of_experience"
    OPEN_DAY = "open_day"
    OTHER = "other"


class Payment(StrEnum):
    """Who pays."""

    FREE = "free"
    PAID = "paid"
    SUBSIDISED = "subsidised"


class VisitorCategory(StrEnum):
    """Exclusive categories of visitors."""

    PRESCHOOL = "preschool"
    SCHOOL_1_4 = "school_1_4"
    SCHOOL_5_9 = "school_5_9"
    SCHOOL_10_11 = "school_10_11"
    COLLEGE = "college"
    UNIVERSITY = "university"
    TOURIST_ORGANISED = "tourist_organised"
    TOURIST_INDIVIDUAL = "tourist_individual"
    BUSINESS = "business"
    PROFESSIONAL = "professional"
    OFFICIAL = "official"
    MEDIA = "media"
    FAMILY_STAFF = "family_staff"
    CHAPERONE = "chaperone"
    OTHER = "other"
    UNKNOWN = "unknown"


CHILD_CATEGORIES = frozenset(
    {
        VisitorCategory.PRESCHOOL,
        VisitorCategory.SCHOOL_1_4,
        VisitorCategory.SCHOOL_5_9,
        VisitorCategory.SCHOOL_10_11,
    }
)
LEARNERS = frozenset({*CHILD_CATEGORIES, VisitorCategory.COLLEGE, VisitorCategory.UNIVERSITY})
"""Who is counted as a pupil or student in a certificate."""


class AgeBand(StrEnum):
    """Ages as the summary counts them."""

    A0_6 = "0-6"
    A7_11 = "7-11"
    A12_13 = "12-13"
    A14_17 = "14-17"
    A18_64 = "18-64"
    A65 = "65+"
    UNKNOWN = "unknown"


class Origin(StrEnum):
    """Where the visitors live, seen from the site."""

    SAME_MUNICIPALITY = "same_municipality"
    SAME_REGION = "same_region"
    OTHER_REGION = "other_region"
    FOREIGN = "foreign"
    UNKNOWN = "unknown"


class Dimension(StrEnum):
    """What a count typed for a whole group may be split by."""

    AGE = "age"
    ORIGIN = "origin"
    COUNTRY = "country"
    REGION = "region"


class VisitorClass(StrEnum):
    """Lead times differ by these classes."""

    DOMESTIC = "domestic"
    FOREIGN = "foreign"


class RequestState(StrEnum):
    """Life of a request."""

    OPEN = "open"
    WAITING = "waiting"
    CONVERTED = "converted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class RefusalReason(StrEnum):
    """Why a request is refused."""

    CAPACITY = "capacity"
    AGE = "age"
    LEAD_TIME = "lead_time"
    CLEARANCE = "clearance"
    PRODUCTION = "production"
    LANGUAGE = "language"
    OTHER = "other"


class VisitState(StrEnum):
    """Life of a visit."""

    DRAFT = "draft"
    REQUESTED = "requested"
    HELD = "held"
    LIST_RECEIVED = "list_received"
    IN_CLEARANCE = "in_clearance"
    CONFIRMED = "confirmed"
    CHECKED_IN = "checked_in"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CLOSED = "closed"
    REFUSED = "refused"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"
    INTERRUPTED = "interrupted"


class Cause(StrEnum):
    """Who caused that a visit was called off or broken off."""

    VISITOR = "visitor"
    ENTERPRISE = "enterprise"
    AUTHORITY = "authority"
    FORCE_MAJEURE = "force_majeure"


class ExitReason(StrEnum):
    """Why a visit left the straight way: refused, cancelled, nobody came, broken off."""

    ILLNESS = "illness"
    TRANSPORT = "transport"
    CHANGE_OF_PLANS = "change_of_plans"
    WEATHER = "weather"
    QUARANTINE = "quarantine"
    PRODUCTION = "production"
    GUIDE = "guide"
    CLEARANCE = "clearance"
    SAFETY = "safety"
    CAPACITY = "capacity"
    LATE = "late"
    NO_CALL = "no_call"
    ORDER = "order"
    OTHER = "other"


class Weekday(StrEnum):
    """Days of the week, Monday first."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


class BlackoutReason(StrEnum):
    """Why no tours run."""

    PRODUCTION = "production"
    REPAIR = "repair"
    SHUTDOWN = "shutdown"
    AUDIT = "audit"
    VIP = "vip"
    HOLIDAY = "holiday"
    SAFETY = "safety"
    OTHER = "other"


class PhotoRule(StrEnum):
    """Whether pictures may be taken at a stop."""

    ALLOWED = "allowed"
    MARKED_POINT = "marked_point"
    FORBIDDEN = "forbidden"


class DocumentRule(StrEnum):
    """Which document a route asks its visitors for."""

    NONE = "none"
    NAME_LIST = "name_list"
    PASSPORT = "passport"


class PpeKind(StrEnum):
    """Personal protective equipment lent to visitors."""

    HARD_HAT = "hard_hat"
    SAFETY_GLASSES = "safety_glasses"
    VEST = "vest"
    EAR_PLUGS = "ear_plugs"
    SAFETY_SHOES = "safety_shoes"
    SHOE_COVERS = "shoe_covers"
    GOWN = "gown"


class Employment(StrEnum):
    """How a guide is engaged."""

    STAFF = "staff"
    CONTRACT = "contract"
    OUTSIDE = "outside"
    VOLUNTEER = "volunteer"


class CertificateKind(StrEnum):
    """Papers of a guide."""

    GUIDE_CERTIFICATE = "guide_certificate"
    RETRAINING_DIPLOMA = "retraining_diploma"
    FIRST_AID = "first_aid"
    SAFETY = "safety"


class AbsenceKind(StrEnum):
    """Why a guide is not there."""

    ILLNESS = "illness"
    LEAVE = "leave"
    TRIP = "trip"
    OTHER_DUTY = "other_duty"
    OTHER = "other"


class AvailabilityKind(StrEnum):
    """What an availability says; no row says nothing is known."""

    AVAILABLE = "available"
    UNAVAILABLE = "unavailable"


class AssignmentRole(StrEnum):
    """What a guide does on a tour."""

    LEAD = "lead"
    INTERPRETER = "interpreter"
    ESCORT = "escort"
    STAND_BY = "stand_by"


class AssignmentState(StrEnum):
    """Life of an assignment."""

    PROPOSED = "proposed"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    LAPSED = "lapsed"
    CONFIRMED = "confirmed"
    DONE = "done"
    RELEASED = "released"


class OfferChannel(StrEnum):
    """How a guide is asked."""

    EMAIL = "email"
    PRINTED = "printed"
    PHONE = "phone"
    MESSENGER = "messenger"
    IN_PERSON = "in_person"


class AnswerSource(StrEnum):
    """What a guide's answer was entered from."""

    CALENDAR_REPLY = "calendar_reply"
    TOLD = "told"


class ListedRole(StrEnum):
    """What a listed person is in the group."""

    VISITOR = "visitor"
    CHAPERONE = "chaperone"
    LEADER = "leader"


class ClearanceState(StrEnum):
    """What the pass office said of a person."""

    NOT_NEEDED = "not_needed"
    PENDING = "pending"
    CLEARED = "cleared"
    REFUSED = "refused"


class PresenceKind(StrEnum):
    """Events of presence. A void takes one event back and stays in the log."""

    IN = "in"
    OUT = "out"
    VOID = "void"
    ASSUMED_OUT = "assumed_out"


class BriefingSigner(StrEnum):
    """Who signed for the safety briefing."""

    PERSON = "person"
    LEADER = "leader"


class IncidentSeverity(StrEnum):
    """How bad an incident was."""

    NEAR_MISS = "near_miss"
    FIRST_AID = "first_aid"
    MEDICAL = "medical"
    SERIOUS = "serious"


class IncidentKind(StrEnum):
    """What kind of incident it was."""

    INJURY = "injury"
    ILLNESS = "illness"
    LOST_PERSON = "lost_person"
    RULE_BREACH = "rule_breach"
    PROPERTY = "property"
    EVACUATION = "evacuation"
    SECURITY = "security"


class ControlPoint(StrEnum):
    """Where a group is counted."""

    START = "start"
    TRANSFER = "transfer"
    END = "end"


class PaperKind(StrEnum):
    """Letters and sheets of a visit."""

    CONFIRMATION = "confirmation"
    REFUSAL = "refusal"
    REMINDER = "reminder"
    DAY_SHEET = "day_sheet"
    GATE_LIST = "gate_list"
    BRIEFING_SHEET = "briefing_sheet"
    THANKS = "thanks"
    CERTIFICATE = "certificate"
    INVOICE = "invoice"


class SendingChannel(StrEnum):
    """How a paper went out."""

    EMAIL = "email"
    MESSENGER = "messenger"
    POST = "post"
    BY_HAND = "by_hand"


class CorrectionReason(StrEnum):
    """Why a closed month is corrected."""

    LATE_ENTRY = "late_entry"
    MISCOUNT = "miscount"
    WRONG_CATEGORY = "wrong_category"
    DUPLICATE = "duplicate"
    CANCELLED_AFTER = "cancelled_after"
    OTHER = "other"


class ApproverRole(StrEnum):
    """Who approves the summary, by role and never by name."""

    COORDINATOR = "coordinator"
    HEAD_OF_PR = "head_of_pr"
    HEAD_OF_HR = "head_of_hr"
    DEPUTY_DIRECTOR = "deputy_director"
    OTHER = "other"


class ActivityFlag(StrEnum):
    """What a month was."""

    ACTIVE = "active"
    NIL = "nil"
    SUSPENDED = "suspended"


class MonthState(StrEnum):
    """State of a reported month: a correcting month is open again and its figures move."""

    CLOSED = "closed"
    CORRECTING = "correcting"


class DeliveryState(StrEnum):
    """Life of a package in the outbox."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    BY_HAND = "by_hand"


class UserRole(StrEnum):
    """What a user may do."""

    COORDINATOR = "coordinator"
    GATE = "gate"
    GUIDE = "guide"
    VIEWER = "viewer"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """Things not every role may do."""

    OVERRULE = "overrule"
    CLOSE_MONTH = "close_month"
    CORRECT_MONTH = "correct_month"


class SettingType(StrEnum):
    """Types of business settings."""

    INT = "int"
    TEXT = "text"
    BOOL = "bool"
    DATE = "date"
    KEY = "key"


class Severity(StrEnum):
    """A blocking finding stops the step unless overruled; a warning only speaks."""

    BLOCKS = "blocks"
    WARNS = "warns"
