"""The drafts of one person: pages whose newest version is theirs, and neither public nor on its way there."""

from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import DateColumn, StatusTagColumn, Table, TitleColumn
from wagtail.models import WorkflowState, get_default_page_content_type

from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.desk.attention import may_change
from embassy.pages.models import BasePage
from embassy.pages.slugs import localized

DRAFT = "latest_revision__content__"
TITLES = [f"{DRAFT}{localized('title', language)}" for language in LANGUAGE_CODES]


def drafts_of(reader) -> QuerySet:
    """Values of the pages, the last saved first: not those that a moderator has before them, or that are scheduled."""
    pages = may_change(reader, BasePage).filter(has_unpublished_changes=True, latest_revision__user=reader)
    moderated = WorkflowState.objects.active().filter(
        base_content_type=get_default_page_content_type(), object_id=Cast(OuterRef("pk"), CharField())
    )
    waiting = pages.filter(~Exists(moderated), latest_revision__approved_go_live_at=None)
    in_order = waiting.order_by("-latest_revision_created_at", "-pk")
    return in_order.values("pk", "live", "draft_title", "latest_revision_created_at", *TITLES)


def title_of(draft: dict) -> str:
    """The title in the reader's language, else in the first that has one."""
    names = [f"{DRAFT}{localized('title', get_language())}", *TITLES, "draft_title"]
    return next(draft[name] for name in names if draft.get(name))


def state_of(draft: dict) -> str:
    return pgettext("draft", "changes to a public page") if draft["live"] else pgettext("draft", "not public")


class DraftsTable(Table):
    def __init__(self, drafts):
        columns = [
            TitleColumn(
                "title",
                label=_("Page"),
                accessor=title_of,
                get_url=lambda draft: reverse("wagtailadmin_pages:edit", args=[draft["pk"]]),
            ),
            StatusTagColumn("state", label=_("Status"), accessor=state_of),
            DateColumn("latest_revision_created_at", label=_("Saved")),
        ]
        super().__init__(columns, drafts, caption=_("My drafts"))
