"""The rules that read texts, in the order of the desk."""

from django.utils.translation import gettext_lazy as _

from embassy.desk.items import Urgency
from embassy.desk.passages import TextRule
from embassy.desk.rules.call_open import call_open
from embassy.desk.rules.country_speaks_of_now import country_speaks_of_now
from embassy.desk.rules.duration_differs import duration_differs
from embassy.desk.rules.end_differs import end_differs
from embassy.desk.rules.languages import languages_that_differ
from embassy.desk.rules.past_to_come import past_to_come
from embassy.desk.rules.planned_speaks_of_now import planned_speaks_of_now
from embassy.desk.rules.recorded import numbers_that_differ
from embassy.desk.rules.relative_aged import relative_aged
from embassy.desk.rules.speaks_of_now import speaks_of_now
from embassy.desk.rules.start_differs import start_differs
from embassy.desk.rules.stopped_goes_on import stopped_goes_on
from embassy.desk.rules.targets import targets_in_texts
from embassy.desk.rules.until_now import until_now

TEXT_RULES: list[TextRule] = [
    TextRule("languages-differ", _("Languages that differ"), Urgency.WRONG, languages_that_differ),
    TextRule("call-open", _("Call that has closed"), Urgency.MISLEADS, call_open),
    TextRule("speaks-of-now", _("Ended, spoken of as now"), Urgency.MISLEADS, speaks_of_now),
    TextRule(
        "country-speaks-of-now", _("Ended cooperation, spoken of as now"), Urgency.MISLEADS, country_speaks_of_now
    ),
    TextRule("planned-speaks-of-now", _("Not begun, spoken of as now"), Urgency.MISLEADS, planned_speaks_of_now),
    TextRule("stopped-goes-on", _("Stopped, spoken of as going on"), Urgency.MISLEADS, stopped_goes_on),
    TextRule("past-year-to-come", _("Past time as to come"), Urgency.WRONG, past_to_come, (call_open,)),
    TextRule("end-years-differ", _("Another end than recorded"), Urgency.WRONG, end_differs),
    TextRule("start-differs", _("Another start than recorded"), Urgency.WRONG, start_differs),
    TextRule("duration-differs", _("A duration that does not add up"), Urgency.WRONG, duration_differs),
    TextRule("number-differs", _("Numbers that differ from the record"), Urgency.WRONG, numbers_that_differ),
    TextRule("target-in-text", _("Targets without a result"), Urgency.CARE, targets_in_texts, (past_to_come,)),
    TextRule(
        "until-now",
        _("Count until now after the end"),
        Urgency.WRONG,
        until_now,
        (speaks_of_now, country_speaks_of_now),
    ),
    TextRule("relative-aged", _("Relative words that have aged"), Urgency.WRONG, relative_aged),
]
