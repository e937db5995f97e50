"""What keeps programmes out of the IATI files, worked out when they are saved, so that nobody who asks waits for it."""

from itertools import islice

from django.db import connection, transaction
from django.db.models import Count, Q, QuerySet
from django.dispatch import receiver
from django.utils import translation

from cooperation.models import IatiCheck, ProgrammePage
from cooperation.opendata.iati.publication import checked, reasons_of
from cooperation.opendata.published import public
from embassy.pages.signals import page_saved
from embassy.pages.tree import hold_tree

AT_ONCE = 200  # programmes in one transaction
IN_FILES = Q(iati_check__reasons=[])


@receiver(page_saved)
def check_on_commit(page_type: type, **kwargs):
    """Check as soon as all is saved, once for all programmes of the transaction at hand."""
    waits = any(hook is check_all for _savepoints, hook, _robust in connection.run_on_commit)
    if page_type is ProgrammePage and not waits:
        transaction.on_commit(check_all, robust=True)


def check_all():
    """Check the public programmes whose check is not known."""
    check(public(ProgrammePage))


def check(programmes: QuerySet):
    """Check those of some public programmes whose check is not known: a query when it is known of all."""
    unknown = iter(list(programmes.filter(iati_check=None).order_by().values_list("pk", flat=True)))
    while ids := list(islice(unknown, AT_ONCE)):
        with transaction.atomic():
            hold_tree()  # what is read here is still true when it is kept
            IatiCheck.objects.bulk_create(checks_of(ids), ignore_conflicts=True)


def checks_of(ids: list[int]) -> list[IatiCheck]:
    with translation.override(None):
        reasons = {one.programme.pk: dict.fromkeys(reasons_of(one.findings)) for one in checked(pk__in=ids)}
    return [IatiCheck(page_id=pk, reasons=list(each_once)) for pk, each_once in reasons.items()]


def numbers_of(programmes: QuerySet) -> dict[str, int]:
    """How many public programmes there are in all (`total`), and how many of them are in the files (`inside`)."""
    numbers = {"total": Count("pk"), "known": Count("iati_check"), "inside": Count("pk", filter=IN_FILES)}
    found = programmes.order_by().aggregate(**numbers)
    if found["known"] < found["total"]:
        check(programmes)
        found = programmes.order_by().aggregate(**numbers)
    return found
