"""Publishing one language of a page, while the other's half-written draft stays a draft."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.dispatch import receiver
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.log_actions import log
from wagtail.models import Revision
from wagtail.signals import workflow_cancelled, workflow_rejected

from embassy.bilingual.agreement import Fingerprints, fingerprints
from embassy.bilingual.contents import pairs_of, put_language
from embassy.pages.changes import changes_of
from embassy.pages.slugs import localized

LOG_ACTION = "embassy.publish_language"


def publish_language(revision: Revision, user):
    """Put the texts of a revision's `only_language` live, and nothing else of it; what remains is the newest draft.

    Raises ValidationError when the page is not public: the other languages would have nothing to show.
    """
    code = revision.content["only_language"]
    draft = revision.as_object()
    live = type(draft)._base_manager.get(pk=draft.pk)
    if not live.live:
        raise ValidationError(_("This page is not public: publish all its languages at once."))
    with translation.override(settings.LANGUAGE_CODE), transaction.atomic():
        scheduled = list(live.revisions.exclude(approved_go_live_at=None))
        newest = live.get_latest_revision()  # which may be newer than the one that is published
        public = live.with_content_json(live.serializable_data())
        take_language(public, draft, code)
        published = public.save_revision(user=user, agreed=live.agreed() | agreed_in(draft, public))
        PublishPageRevisionAction(published, user=user, log_action=False).execute(skip_permission_checks=True)
        keep_draft(public, newest, user)
        Revision.objects.bulk_update(scheduled, ["approved_go_live_at"])  # publishing has called them off
        log(live, LOG_ACTION, user=user, revision=published, content_changed=True, data={"language": code})


def take_language(public, draft, code: str):
    put_language(code, draft, public)
    slug = localized("slug", code)
    setattr(public, slug, getattr(draft, slug))


def agreed_in(draft, public) -> dict[str, Fingerprints]:
    """The texts as they are to be public that were agreed in the draft: their languages may go public one by one."""
    agreed = draft.agreed()
    return {pair.key: agreed[pair.key] for pair in pairs_of(public) if fingerprints(pair) == agreed.get(pair.key)}


def keep_draft(public, newest: Revision, user):
    """Make what was the newest draft the newest again, if anything in it is not public yet."""
    draft = newest.as_object()
    if changes_of(public, draft):
        draft.only_language = ""
        draft.save_revision(user=user, clean=False, agreed=draft.agreed())


@receiver([workflow_rejected, workflow_cancelled])
def forget_language(instance, **kwargs):
    """A workflow that ends without approval leaves a draft like any other."""
    revisions = list(instance.revisions().exclude(content__only_language=""))
    for revision in revisions:
        revision.content["only_language"] = ""
    Revision.objects.bulk_update(revisions, ["content"])
