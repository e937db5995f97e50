"""Days that the editors agreed on."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from embassy.desk.items import Item
from embassy.desk.records import LivePages

A_YEAR = timedelta(days=365)


def review_date_passed(site: LivePages) -> Iterator[Item]:
    """A page that was to be reviewed before a day that has come. Its owner's word holds for a year."""
    for page in site.pages.values():
        review_by = page.values["review_by"]
        if review_by and review_by <= site.today:
            reason = _("This page was to be reviewed before %(day)s.") % {"day": date_format(review_by, "DATE_FORMAT")}
            yield Item(page, "review_by", "id_review_by", reason, review_by.isoformat(), review_by, A_YEAR)
