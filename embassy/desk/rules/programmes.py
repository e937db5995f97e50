"""Programmes whose end changes what their page should say."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from embassy.desk.items import Item
from embassy.desk.site import LivePages

SOON = timedelta(days=90)


def ended_unreviewed(site: LivePages) -> Iterator[Item]:
    """A programme that ended, whose page nobody has checked (its "last checked") after its last day."""
    for page in site.programmes:
        checked = page.values["checked_on"]
        if page.has_ended(site.today) and not (checked and checked > page.ends.last_day):
            reason = _("The programme ended on %(day)s, and nobody has checked its page since.")
            day = date_format(page.ends.last_day, "DATE_FORMAT")
            yield Item(page, "end", "id_checked_on", reason % {"day": day}, page.ends.iso, page.ends.last_day)


def ends_soon(site: LivePages) -> Iterator[Item]:
    """A programme whose last day is at most 90 days away."""
    for page in site.programmes:
        if page.ends and site.today <= page.ends.last_day <= site.today + SOON:
            days = (page.ends.last_day - site.today).days
            sentence = ngettext(
                "The programme ends in %(days)s day, on %(day)s.",
                "The programme ends in %(days)s days, on %(day)s.",
                days,
            )
            words = {"days": days, "day": date_format(page.ends.last_day, "DATE_FORMAT")}
            reason = sentence % words if days else _("The programme ends today.")
            yield Item(page, "end", "id_end", reason, page.ends.iso, page.ends.last_day)
