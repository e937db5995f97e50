"""The base page model: a page in every language of the settings, in one row. It knows no page type."""

from contextlib import nullcontext

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Value
from django.db.models.functions import Cast, Concat, Substr
from django.utils import translation
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
)
from wagtail.compat import HTTPMethod
from wagtail.models import (
    COMMENTS_RELATION_NAME,
    AbstractPage,
    DefaultBasePageMixin,
    PageViewRestriction,
    ReferenceIndex,
)
from wagtail.models.pages import AbstractPageMeta
from wagtail.search import index

from embassy.bilingual.agreement import Bilingual, Fingerprints
from embassy.bilingual.panels import TranslatedFieldPanel, localized_names
from embassy.bilingual.rows import has_rules_for_publishing
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.bilingual.walk import child_relations
from embassy.clock import not_to_come
from embassy.kept.rendering import under
from embassy.pages.below import WithSubPages
from embassy.pages.choosers import ParentOfMany
from embassy.pages.drafts import DraftInFewQueries
from embassy.pages.failures import FailedChange  # noqa: F401 (a model)
from embassy.pages.findable import Findable
from embassy.pages.forms import ADDRESS_TAKEN, PageCopyForm, taken
from embassy.pages.gone import leave_out_unfinished_rows, refusal, refuse_unfinished
from embassy.pages.navigation import Navigation
from embassy.pages.one_language import publish_language
from embassy.pages.panels import PageFormPanel
from embassy.pages.permissions import PagePermissions
from embassy.pages.previews import Previewed
from embassy.pages.querysets import STEP, BasePageManager
from embassy.pages.references import objections
from embassy.pages.rich_text import resolved_links
from embassy.pages.routing import page_at
from embassy.pages.signals import page_saved, paths_change
from embassy.pages.sitemap import sitemap_entries
from embassy.pages.sites import root_paths, site_of
from embassy.pages.slugs import PATHS, SLUGS, ascii_slug, free_slug, is_reserved, localized
from embassy.pages.validation import LEFT_TO_THE_DATABASE, ValidatedInFewQueries
from embassy.pages.versions import OtherVersionsField, index_versions

DEFAULT = settings.LANGUAGE_CODE
# What is true of a page as a whole and not of one of its revisions, besides what Wagtail counts to it.
OF_THE_PAGE = ("owner", "review_by", "translation_summary")
# What saving a draft writes besides the revision: nothing that visitors read.
OF_A_DRAFT = {
    *("latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes"),
    COMMENTS_RELATION_NAME,
}


class BasePage(
    Previewed,
    Findable,
    WithSubPages,
    Bilingual,
    DraftInFewQueries,
    ValidatedInFewQueries,
    AbstractPage,
    DefaultBasePageMixin,
):
    """Any page of the site. Its title, slug and path exist once per language."""

    checked_on = models.DateField(
        _("last checked"),
        null=True,
        blank=True,
        validators=[not_to_come],
        help_text=_("The day on which somebody last compared the whole page with its sources. Printed under the page."),
    )

    review_by = models.DateField(
        _("review before"),
        null=True,
        blank=True,
        help_text=_("The day before which its owner looks at the page again. Only editors see it."),
    )

    only_language = models.CharField(  # the one language that publishing this revision puts live; empty for all
        max_length=10, blank=True, editable=False
    )

    other_versions = OtherVersionsField()

    objects = BasePageManager()

    opening_field = "lead"  # the text that the page opens with
    visitors_act_on_it = False  # somebody in need of help, or of a passport, does what it says
    untracked_translations = ("slug", "url_path")  # they follow from the title
    unfinished_revision_id = None  # the revision that autosave made of the form at hand
    gone_sentence = _("The page that stood here no longer exists.")
    is_private = True  # until the route has asked, together with the page
    page_above = ParentOfMany()

    search_fields = [
        *AbstractPage.search_fields,
        *DefaultBasePageMixin.search_fields,
        *(index.SearchField(name, boost=2) for name in localized_names("title")),
        *(index.AutocompleteField(name) for name in localized_names("title")),
    ]
    allowed_http_methods = [HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS]
    private_page_options = ["login", "groups"]
    copy_form_class = PageCopyForm
    can_have_alias = True
    default_exclude_fields_in_copy = [
        *AbstractPage.default_exclude_fields_in_copy,
        *SLUGS.values(),
        *PATHS.values(),
        "only_language",
        "checked_on",
    ]

    title_panel = TranslatedFieldPanel("title", options={"required_on_save": False})
    promote_panels = [
        MultiFieldPanel(
            [
                TranslatedFieldPanel("slug", heading=_("Address"), help_text=_("Empty: it follows from the title.")),
                TranslatedFieldPanel("seo_title"),
                TranslatedFieldPanel("search_description"),
            ],
            heading=_("Address and search engines"),
        ),
        FieldPanel("show_in_menus"),
    ]
    settings_panels = [
        FieldRowPanel([FieldPanel("owner"), FieldPanel("review_by"), FieldPanel("checked_on")], heading=_("Care")),
        PublishingPanel(),
        CommentPanel(),
    ]

    class Meta(AbstractPageMeta):
        constraints = [models.UniqueConstraint(fields=[field], name=f"unique_{field}") for field in PATHS.values()]
        indexes = [
            models.Index(fields=["depth"], name="pages_by_depth"),  # for Navigation
            models.Index(  # for live(), which asks for each page whether one above it is closed
                fields=["path"], condition=models.Q(numchild__gt=0), name="pages_with_children"
            ),
            models.Index(  # for public() among thousands, by this alone, for the rows themselves are wide
                fields=["id"], include=["path", "depth", "live", "expire_at", "alias_of"], name="pages_shown"
            ),
            models.Index(  # for Wagtail's search, whose index keeps the key as a text
                Cast("id", models.CharField(max_length=50)), name="pages_by_key_as_text"
            ),
        ]

    def __str__(self):
        return self.title or self.draft_title

    # --- slugs and paths

    def _set_core_field_defaults(self):
        with translation.override(DEFAULT):
            self.fill_slugs()  # before Wagtail, which would make one without letters such as œ
            super()._set_core_field_defaults()

    def fill_slugs(self):
        """Give every language a slug: its own, else from its title, else another language's. Fills blanks only."""
        if not (self.path or getattr(self, "_cached_parent_obj", None)) or self.is_root():
            return
        parent = self.get_parent()
        base = self.slug_in(DEFAULT) or next(filter(None, map(self.slug_in, LANGUAGE_CODES)), self._meta.model_name)
        for language, field in SLUGS.items():
            if parent.is_root():  # Wagtail caches the path of a site's root page for all languages at once
                setattr(self, field, base)
            elif not getattr(self, field) or (self._state.adding and self.alias_of_id):
                siblings = parent.get_children().rewrite(False).exclude(pk=self.pk)
                taken = set(siblings.values_list(field, flat=True))
                wished = self.slug_in(language) or base
                taken |= {wished} if is_reserved(wished, parent, language) or parent.serves(wished, language) else set()
                setattr(self, field, free_slug(wished, taken))

    def slug_in(self, language: str) -> str:
        return getattr(self, SLUGS[language]) or ascii_slug(getattr(self, localized("title", language)))

    def set_url_path(self, parent):
        for language, field in PATHS.items():
            above = getattr(parent, field) if parent else ""
            setattr(self, field, f"{above}{getattr(self, SLUGS[language]) or ''}/" if parent else "/")
        return self.url_path

    def _check_slug_is_unique(self):
        parent = self.get_parent()
        if parent is None:
            return
        errors = {
            SLUGS[language]: ADDRESS_TAKEN % {"slug": slug}
            for language, slug in taken({code: getattr(self, field) for code, field in SLUGS.items()}, parent, self)
        }
        if errors:
            raise ValidationError(errors)

    def minimal_clean(self):
        """What even a draft needs: a title in one language, and addresses of its own."""
        self._set_core_field_defaults()
        self.clean_title()
        self._check_slug_is_unique()

    def clean(self):
        super().clean()
        self.clean_title()

    def clean_title(self):
        if not any(getattr(self, name) for name in localized_names("title")):
            raise ValidationError({localized("title", DEFAULT): _("Give the page a title, in one language at least.")})

    def clean_rows(self):
        """Rules across several records, asked when the page is published; forms ask them at their own fields.

        Raises ValidationError. clean() cannot ask them: a form cleans the page before it hands over its inline records.
        """
        for name, relation in child_relations(type(self)).items():
            if has_rules_for_publishing(relation.related_model):
                for row in getattr(self, name).all():
                    row.clean_for_publishing()

    # --- saving

    def save(self, clean=True, user=None, log_action=False, **kwargs):
        """Save in the default language, so that the untranslated columns are its texts, whoever saves."""
        update_fields = kwargs.get("update_fields")
        is_draft = update_fields is not None and OF_A_DRAFT.issuperset(update_fields)
        refers_anew = not is_draft or getattr(self, COMMENTS_RELATION_NAME).exists()  # comments refer to their authors
        moves = self.pk is not None and (update_fields is None or {"slug", *SLUGS.values()} & set(update_fields))
        if is_draft and "latest_revision" in update_fields:
            kwargs["update_fields"] = [*update_fields, *OF_THE_PAGE]
        unfinished = leave_out_unfinished_rows(self)
        rows = {**vars(self).get("_cluster_related_objects", {})}  # where modelcluster keeps those to be saved
        with translation.override(DEFAULT), nullcontext() if is_draft else transaction.atomic():
            if self.alias_of_id:
                self.draft_title = self.title
            if update_fields is None and not self.latest_revision_id:
                self.agree_texts(self.agreed_texts if self._state.adding or self.alias_of_id else self.agreed_before())
            # From the database: an instance in memory may be older than the last move.
            old = BasePage.objects.filter(pk=self.pk).rewrite(False).values(*PATHS.values()).first() if moves else None
            if old:
                parent = self.get_parent(update=True)
                self.fill_slugs()
                self.set_url_path(parent)
                old = {field: path for field, path in old.items() if path != getattr(self, field)}
            if old:
                paths_change.send(BasePage, old_paths=old)
            if clean and self.live:
                refuse_unfinished(unfinished)
                self.clean_rows()
            # By its name: Wagtail's module cannot be imported before the page models are there.
            without_references = import_string("wagtail.signal_handlers.disable_reference_index_auto_update")
            with nullcontext() if update_fields and refers_anew else without_references():
                super().save(clean=clean, user=user, log_action=log_action, **kwargs)
            if update_fields is None:  # Wagtail does it for the page and again for each row
                self._cluster_related_objects = rows  # as they have just been saved
                ReferenceIndex.create_or_update_for_object(self)
                self._cluster_related_objects = {}
            for name, of_one in unfinished.items():  # for the revision
                setattr(self, name, of_one)
            if old:
                self.rewrite_descendants(old)
            if is_draft and "latest_revision" in update_fields:
                index_versions(self)
            if not is_draft:
                page_saved.send(BasePage, page_id=self.pk, page_type=self.specific_class)

    save.alters_data = True

    def rewrite_descendants(self, old: dict[str, str]):
        """Give the pages below their new paths; `old` is this page's own, by field, in each language that changed."""
        new_paths = {
            field: Concat(Value(getattr(self, field)), Substr(field, len(path) + 1)) for field, path in old.items()
        }
        if PATHS[DEFAULT] in old:
            new_paths["url_path"] = new_paths[PATHS[DEFAULT]]
        descendants = BasePage.objects.rewrite(False).filter(path__startswith=self.path).exclude(pk=self.pk)
        descendants.update(**new_paths)

    def _update_descendant_url_paths(self, old_url_path, new_url_path):
        """Nothing: save() has done it, for every language."""

    def save_revision(self, *args, previous_revision=None, overwrite_revision=None, agreed=None, **kwargs):
        """Save a revision; `agreed` is what agreed before, where that is not what the newest revision says."""
        with translation.override(DEFAULT):
            self.agree_texts(agreed or self.agreed_before(previous_revision, overwrite_revision))
            return super().save_revision(
                *args, previous_revision=previous_revision, overwrite_revision=overwrite_revision, **kwargs
            )

    save_revision.alters_data = True

    def agreed_before(self, reverted_to=None, overwritten=None) -> dict[str, Fingerprints]:
        """What agreed before this change: in the revision that the page goes back to, else in the newest one.

        A revision that autosave overwrites does not count: it may hold half a word.
        """
        unfinished = {overwritten and overwritten.pk, self.unfinished_revision_id} - {None}
        older = self.revisions.exclude(pk__in=unfinished).order_by("-created_at", "-pk")
        if revision := reverted_to or older.first():
            return revision.content.get("agreed_texts") or revision.as_object().agreed()
        saved = type(self)._base_manager.filter(pk=self.pk).first()
        return saved.agreed() if saved else {}

    def publish(self, revision, user=None, **kwargs):
        if revision.content.get("only_language"):
            publish_language(revision, user)
        elif reasons := objections(type(self), revision.content):
            raise refusal(self, reasons)
        else:
            super().publish(revision, user=user, **kwargs)

    def with_content_json(self, content):
        # What is taken from the page as it is now need not be looked up as the revision has it.
        page = super().with_content_json({n: value for n, value in content.items() if n not in LEFT_TO_THE_DATABASE})
        page.live_revision_id = self.live_revision_id  # which Wagtail takes from the draft, that knows an older one
        for name in OF_THE_PAGE:
            setattr(page, name, getattr(self, name))
        if self.alias_of_id:  # an alias has addresses of its own
            for field in SLUGS.values():
                setattr(page, field, getattr(self, field))
            page.set_url_path(self.get_parent())
        return page

    def permissions_for_user(self, user):
        return PagePermissions(user, self)

    # --- visitors

    @staticmethod
    def route_for_request(request, path):
        if not hasattr(request, "_wagtail_route_for_request"):
            site = site_of(request)
            request._wagtail_route_for_request = site and page_at(site, path)
        return request._wagtail_route_for_request

    def _get_site_root_paths(self, cache_object=None, **kwargs):
        return super()._get_site_root_paths(cache_object, **kwargs) if under.get() is None else root_paths()

    def get_view_restrictions(self):
        """The restrictions on this page, on those above it and on the sources of aliases among them: one query.

        None at all for a page that the route has found to be open.
        """
        if not self.is_private:
            return PageViewRestriction.objects.none()
        paths = [self.path[:end] for end in range(STEP, len(self.path) + 1, STEP)]
        return PageViewRestriction.objects.filter(
            models.Q(page__path__in=paths) | models.Q(page__aliases__path__in=paths)
        ).distinct()

    def serve(self, request, *args, view=None, **kwargs):
        if view:
            return view(request, self)
        with resolved_links(self):
            return super().serve(request, *args, **kwargs).render()

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"navigation": Navigation(BasePage.objects, self.path)}

    def is_translated(self, language: str) -> bool:
        return bool(getattr(self, localized("title", language)))

    @property
    def in_readers_language(self) -> bool:
        return self.is_translated(translation.get_language())

    def url_in(self, language: str) -> str | None:
        """The local address of the page in a language, translated or not."""
        with translation.override(language):
            return self.get_url()

    def alternates(self) -> dict[str, str]:
        """The local address for each language that the page is written in."""
        return {language: self.url_in(language) for language in LANGUAGE_CODES if self.is_translated(language)}

    def get_sitemap_urls(self, request=None):
        """An entry for each language that the page is written in, and for what it serves below itself in every one."""
        lastmod = self.last_published_at or self.first_published_at  # a draft changes neither
        below = ({language: self.sub_url_in(language, name) for language in LANGUAGE_CODES} for name in self.sub_pages)
        return [entry for urls in (self.alternates(), *below) for entry in sitemap_entries(urls, lastmod, request)]


def tabs(*content, more: tuple[ObjectList, ...] = ()) -> PageFormPanel:
    """The edit form of a page type: what it says, what `more` there is to it, how it is found, when it is published."""
    tabbed = TabbedInterface(
        [
            ObjectList(list(content), heading=_("Content")),
            *more,
            ObjectList(BasePage.promote_panels, heading=_("Address")),
            ObjectList(BasePage.settings_panels, heading=_("Publishing")),
        ]
    )
    return PageFormPanel([tabbed])
