"""The rules of the desk: what may need attention, each in one place."""

from django.utils.translation import gettext_lazy as _

from embassy.desk.items import Rule, Urgency
from embassy.desk.rules.contradictions import end_years_differ
from embassy.desk.rules.programmes import ended_unreviewed, ends_soon
from embassy.desk.rules.wording import past_year_to_come, speaks_of_now

ALL = [
    Rule("speaks-of-now", _("Speaks of now"), Urgency.WRONG, speaks_of_now, reads_texts=True),
    Rule("past-year-to-come", _("Past year as if to come"), Urgency.WRONG, past_year_to_come, reads_texts=True),
    Rule("end-years-differ", _("Other end year"), Urgency.WRONG, end_years_differ, reads_texts=True),
    Rule("ended-unreviewed", _("Ended, not checked since"), Urgency.WAITING, ended_unreviewed),
    Rule("ends-soon", _("Ends soon"), Urgency.COMING, ends_soon),
]
RULES = {rule.name: rule for rule in ALL}
