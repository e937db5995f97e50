"""The rules of the desk: what may need attention, each in one place."""

from django.utils.translation import gettext_lazy as _

from embassy.desk.items import Rule, Urgency, Verdict
from embassy.desk.prose import desk_rule
from embassy.desk.rules.care import emergency_number_unreviewed, review_date_passed, security_contact_lapses
from embassy.desk.rules.figures import figure_unchecked, target_without_result
from embassy.desk.rules.links import external_link_broken, internal_link_broken
from embassy.desk.rules.moderation import waits_for_moderation
from embassy.desk.rules.pictures import image_without_alt
from embassy.desk.rules.programmes import ended_unreviewed, ends_soon
from embassy.desk.rules.scheduled import scheduled_change_failed
from embassy.desk.rules.texts import TEXT_RULES
from embassy.desk.rules.translations import translations

CHECKED = Verdict.CHECKED
ALL = [
    Rule("scheduled", _("Scheduled change failed"), Urgency.MISLEADS, scheduled_change_failed),
    Rule(
        "emergency-number",
        _("Emergency number not reviewed"),
        Urgency.MISLEADS,
        emergency_number_unreviewed,
        reads_texts=True,
        verdict=CHECKED,
    ),
    Rule("security-contact", _("Contact for security lapses"), Urgency.MISLEADS, security_contact_lapses),
    *map(desk_rule, TEXT_RULES),
    Rule("internal-link", _("Broken link on this site"), Urgency.WRONG, internal_link_broken, reads_texts=True),
    Rule("external-link", _("Broken link to another site"), Urgency.WRONG, external_link_broken, reads_texts=True),
    Rule("moderation", _("Waits for moderation"), Urgency.WAITING, waits_for_moderation),
    Rule("review-date", _("Review date passed"), Urgency.WAITING, review_date_passed, verdict=CHECKED),
    Rule("ended-unreviewed", _("Ended, not checked since"), Urgency.WAITING, ended_unreviewed, verdict=CHECKED),
    Rule("target", _("Target without result"), Urgency.CARE, target_without_result, reads_texts=True, verdict=CHECKED),
    Rule(
        "figure-unchecked", _("Figure not checked"), Urgency.CARE, figure_unchecked, reads_texts=True, verdict=CHECKED
    ),
    Rule("image-without-alt", _("Image without alternative text"), Urgency.CARE, image_without_alt),
    Rule("translations", _("Missing or stale translation"), Urgency.CARE, translations),
    Rule("ends-soon", _("Ends soon"), Urgency.COMING, ends_soon),
]
RULES = {rule.name: rule for rule in ALL}
