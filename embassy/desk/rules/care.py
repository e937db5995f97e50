"""Days that the editors agreed on."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.desk.items import Item
from embassy.desk.site import LivePages
from embassy.office.models import EmbassySettings, Office
from embassy.pages.slugs import localized

A_YEAR, A_MONTH, A_WEEK = timedelta(days=365), timedelta(days=30), timedelta(days=7)


def review_date_passed(site: LivePages) -> Iterator[Item]:
    """A page or an office that was to be reviewed before a day that has come. A word about it holds for a year."""
    for page in site.pages.values():
        review_by = page.values["review_by"]
        if review_by and review_by <= site.today:
            reason = _("This page was to be reviewed before %(day)s.") % {"day": date_format(review_by, "DATE_FORMAT")}
            yield Item(page, "review_by", "id_review_by", reason, review_by.isoformat(), review_by, A_YEAR)
    for office in site.others:
        day = office.instance.review_by if office.model is Office else None
        if day is None or day > site.today:
            continue
        reason = _("This office was to be reviewed before %(day)s.") % {"day": date_format(day, "DATE_FORMAT")}
        yield Item(office, "review_by", "id_review_by", reason, day.isoformat(), day, A_YEAR)


def security_contact_lapses(site: LivePages) -> Iterator[Item]:
    """A contact for security that is valid for a month or less. A word about it holds for a week."""
    for record in site.others:
        is_given = record.model is EmbassySettings and record.instance.security_contact
        expires = record.instance.security_expires if is_given else None
        if expires and expires - A_MONTH <= site.today:
            reason = _("The contact for security is valid until %(day)s. Check it, and choose a later day.")
            reason %= {"day": date_format(expires, "DATE_FORMAT")}
            since = expires - A_MONTH
            yield Item(record, "security", "id_security_expires", reason, expires.isoformat(), since, A_WEEK)


def emergency_number_unreviewed(site: LivePages) -> Iterator[Item]:
    """A local emergency number that was to be compared with its source before a day that has come."""
    for page in site.pages.values():
        for row in page.values.get("numbers", ()):
            review_by = row["review_by"]
            if review_by and review_by <= site.today:
                reason = _("The emergency number “%(label)s” was to be compared with its source before %(day)s.")
                words = {"label": label_of(row), "day": date_format(review_by, "DATE_FORMAT")}
                key, judged = f"numbers.{row['uid']}", f"{row['number']} {review_by}"
                yield Item(page, key, f"pair-{key}.review_by", reason % words, judged, review_by, A_YEAR)


def label_of(number: dict) -> str:
    """Who answers, in the reader's language, else in the first that has it, and the number."""
    names = (number.get(localized("service", code)) for code in (get_language(), *LANGUAGE_CODES))
    return f"{next(filter(None, names), '')} {number['number']}".strip()
