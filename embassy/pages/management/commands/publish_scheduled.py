import logging
from collections.abc import Callable, Iterator

from django.core.management.base import CommandError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.management.commands import publish_scheduled
from wagtail.models import Revision

from embassy.pages.failures import FailedChange
from embassy.pages.models import BasePage
from embassy.pages.tree import hold_tree

logger = logging.getLogger(__name__)


class Command(publish_scheduled.Command):
    """Wagtail's command, but one page that cannot be published does not keep the others waiting.

    What failed is tried again ever more rarely, and stands on the desk meanwhile.
    """

    help = "Publish and unpublish the pages whose time has come. Ends with code 1 if it could not do them all."

    def handle(self, *args, dryrun, **options):
        if dryrun:
            super().handle(*args, dryrun=dryrun, **options)
            return
        failed = [change[0] for change in list(self.changes()) if not self.succeeds(*change)]
        if failed:
            raise CommandError(
                f"{len(failed)} of the scheduled changes failed; the log says why. Failed: {'; '.join(failed)}."
            )

    def changes(self) -> Iterator[tuple[str, QuerySet, Callable]]:
        """What is due, but for what failed a short while ago; each with the name to report it by and what to do."""
        now = timezone.now()
        expired = BasePage.objects.filter(live=True, expire_at__lt=now).order_by("expire_at", "pk")
        approved = Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at", "pk")
        pausing = FailedChange.pausing()
        for page in expired.exclude(pk__in=pausing.filter(revision=None).values("page")):
            yield f"Unpublish page {page.pk} ({page})", expired.filter(pk=page.pk), unpublish
        for revision in approved.exclude(pk__in=pausing.exclude(revision=None).values("revision")):
            name = f"Publish page {revision.object_id} ({revision.object_str})"
            yield name, approved.filter(pk=revision.pk), publish

    def succeeds(self, name: str, due: QuerySet, change: Callable) -> bool:
        try:
            with transaction.atomic():
                hold_tree()
                for record in due:  # none, when somebody else has done it in the meantime
                    change(record)
        except Exception as error:  # whatever one page throws, the next has its turn
            logger.exception("%s", name)
            self.stderr.write(f"{name}: {error}")
            for record in due.all():
                FailedChange.remember(record, error)
            return False
        return True


def unpublish(page: BasePage):
    page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def publish(revision: Revision):
    revision.publish(log_action="wagtail.publish.scheduled")
