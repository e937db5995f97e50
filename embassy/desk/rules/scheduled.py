"""What was to happen to a page by itself, and did not."""

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from embassy.desk.items import Item
from embassy.desk.records import Record
from embassy.desk.site import LivePages
from embassy.pages.failures import FailedChange
from embassy.pages.models import BasePage


def scheduled_change_failed(site: LivePages) -> Iterator[Item]:
    """A page, public or not, that could not be published or taken away at its hour."""
    failures = FailedChange.standing().filter(page__in=site.among(BasePage.objects.all()).values("pk")).order_by("pk")
    pages = BasePage.objects.filter(pk__in=failures.values("page")).rewrite(False).values()
    records = {values["id"]: Record(BasePage, values) for values in pages} if failures else {}
    for failed in failures:
        sentence = (
            _("This page could not be published as scheduled. %(reason)s It is tried again on %(when)s.")
            if failed.revision_id
            else _("This page could not be taken away as scheduled. %(reason)s It is tried again on %(when)s.")
        )
        reason = failed.reasons.get(get_language(), "")
        words = {"reason": reason, "when": date_format(localtime(failed.next_try), "DATETIME_FORMAT")}
        key, since = str(failed.revision_id or ""), localdate(failed.failed_since)
        yield Item(records[failed.page_id], key, "", sentence % words, key, since)
