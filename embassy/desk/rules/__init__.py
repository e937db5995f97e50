"""The rules of the desk: what may need attention, each in one place."""

from django.utils.translation import gettext_lazy as _

from embassy.desk.items import Rule, Urgency
from embassy.desk.rules.care import emergency_number_unreviewed, review_date_passed, security_contact_lapses
from embassy.desk.rules.contradictions import end_years_differ
from embassy.desk.rules.figures import figure_unchecked, target_without_result
from embassy.desk.rules.links import external_link_broken, internal_link_broken
from embassy.desk.rules.moderation import waits_for_moderation
from embassy.desk.rules.pictures import image_without_alt
from embassy.desk.rules.programmes import ended_unreviewed, ends_soon
from embassy.desk.rules.scheduled import scheduled_change_failed
from embassy.desk.rules.translations import translations
from embassy.desk.rules.wording import past_year_to_come, speaks_of_now

ALL = [
    Rule("scheduled", _("Scheduled change failed"), Urgency.WRONG, scheduled_change_failed),
    Rule("speaks-of-now", _("Speaks of now"), Urgency.WRONG, speaks_of_now, reads_texts=True),
    Rule("past-year-to-come", _("Past year as if to come"), Urgency.WRONG, past_year_to_come, reads_texts=True),
    Rule("end-years-differ", _("Other end year"), Urgency.WRONG, end_years_differ, reads_texts=True),
    Rule("internal-link", _("Broken link on this site"), Urgency.WRONG, internal_link_broken, reads_texts=True),
    Rule("external-link", _("Broken link to another site"), Urgency.WRONG, external_link_broken, reads_texts=True),
    Rule("moderation", _("Waits for moderation"), Urgency.WAITING, waits_for_moderation),
    Rule("review-date", _("Review date passed"), Urgency.WAITING, review_date_passed),
    Rule(
        "emergency-number",
        _("Emergency number not reviewed"),
        Urgency.WAITING,
        emergency_number_unreviewed,
        reads_texts=True,
    ),
    Rule("security-contact", _("Contact for security lapses"), Urgency.WAITING, security_contact_lapses),
    Rule("ended-unreviewed", _("Ended, not checked since"), Urgency.WAITING, ended_unreviewed),
    Rule("target", _("Target without result"), Urgency.CARE, target_without_result, reads_texts=True),
    Rule("figure-unchecked", _("Figure not checked"), Urgency.CARE, figure_unchecked, reads_texts=True),
    Rule("image-without-alt", _("Image without alternative text"), Urgency.CARE, image_without_alt),
    Rule("translations", _("Missing or stale translation"), Urgency.CARE, translations),
    Rule("ends-soon", _("Ends soon"), Urgency.COMING, ends_soon),
]
RULES = {rule.name: rule for rule in ALL}
