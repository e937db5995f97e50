import logging
from collections.abc import Iterator

from django.core.management.base import CommandError
from django.db import transaction
from django.utils import timezone
from wagtail.management.commands import publish_scheduled
from wagtail.models import Revision

from embassy.pages.models import BasePage
from embassy.pages.tree import hold_tree

logger = logging.getLogger(__name__)


class Command(publish_scheduled.Command):
    """Wagtail's command, but one page that cannot be published does not keep the others waiting."""

    help = "Publish and unpublish the pages whose time has come. Ends with code 1 if it could not do them all."

    def handle(self, *args, dryrun, **options):
        if dryrun:
            super().handle(*args, dryrun=dryrun, **options)
            return
        failed = sum(not self.succeeds(name, change) for name, change in self.changes())
        if failed:
            raise CommandError(f"{failed} of the scheduled changes failed; the log says why.")

    def changes(self) -> Iterator[tuple[str, callable]]:
        """What is due, each with the name to report it by."""
        now = timezone.now()
        for page in BasePage.objects.filter(live=True, expire_at__lt=now).order_by("expire_at"):
            yield (
                f"Unpublish page {page.pk} ({page})",
                lambda page=page: page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled"),
            )
        for revision in Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at"):
            yield (
                f"Publish page {revision.object_id} ({revision.object_str})",
                lambda revision=revision: revision.publish(log_action="wagtail.publish.scheduled"),
            )

    def succeeds(self, name: str, change: callable) -> bool:
        try:
            with transaction.atomic():
                hold_tree()
                change()
        except Exception as error:  # whatever one page throws, the next has its turn
            logger.exception(name)
            self.stderr.write(f"{name}: {error}")
            return False
        return True
