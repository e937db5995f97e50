"""What keeps a record from being deleted: the public pages that use it, themselves or through another record."""

from collections import defaultdict
from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.admin.views.bulk_action.mixins import ReferenceIndexMixin
from wagtail.admin.views.generic.models import DeleteView
from wagtail.admin.views.generic.multiple_upload import DeleteView as DeleteUploadView
from wagtail.admin.views.pages.bulk_actions import DeleteBulkAction
from wagtail.admin.views.pages.delete import DeleteView as PageDeleteView
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.models import ReferenceIndex, Site
from wagtail.models.reference_index import ReferenceGroups

from embassy.pages.models import BasePage
from embassy.pages.versions import NAME

SHOWN_EVERYWHERE = (BaseGenericSetting, Site)


def users_of(references: Iterable[ReferenceIndex]) -> list[models.Model]:
    """The pages, settings and records that keep what these references lead to from being deleted.

    Those that visitors can see, and those whose rows the database protects. A page that only names it in a version
    that is not public does not.
    """
    protecting, others = defaultdict(set), defaultdict(set)
    for reference in references:
        if not reference.model_path.startswith(f"{NAME}."):
            ids = protecting if reference.on_delete is models.PROTECT else others
            ids[reference.base_content_type_id].add(reference.object_id)
    found = [user for type_id, ids in protecting.items() for user in model_of(type_id)._base_manager.filter(pk__in=ids)]
    found += [user for type_id, ids in others.items() for user in seen_by_visitors(model_of(type_id), ids)]
    return list(dict.fromkeys(found))


def model_of(type_id: int) -> type[models.Model]:
    return ContentType.objects.get_for_id(type_id).model_class()


def seen_by_visitors(model: type[models.Model], ids: set[str]) -> list[models.Model]:
    if issubclass(model, BasePage):
        return list(model.objects.live().filter(pk__in=ids))
    records = list(model._base_manager.filter(pk__in=ids))
    if issubclass(model, SHOWN_EVERYWHERE):
        return records
    return users_of(ReferenceIndex.get_references_to_in_bulk(records))


def protectors(groups: ReferenceGroups) -> list[models.Model]:
    """Stand for ReferenceGroups.is_protected; nothing keeps an account, which only says who did something."""
    accounts = ContentType.objects.get_for_model(get_user_model())
    return users_of(reference for reference in groups.qs if reference.to_content_type_id != accounts.pk)


def form_valid(self, form):
    """Stand for DeleteView.form_valid: back to where the reasons stand, where Wagtail says that there is no access."""
    if self.usage and self.usage.is_protected:
        return redirect(self.request.get_full_path())
    return self.delete_unused(form)


def prepare_action(self, objects, objects_without_access):
    """Stand for ReferenceIndexMixin.prepare_action, likewise."""
    return redirect(self.request.get_full_path()) if self.is_protected else None


def delete_upload(self, request, *args, **kwargs):
    """Stand for the deletion of a file that was just uploaded, which deletes any other as well."""
    record = get_object_or_404(self.get_model(), pk=kwargs[self.pk_url_kwarg])
    if users := ReferenceIndex.get_grouped_references_to(record).is_protected:
        message = _("It cannot be deleted, because it is used here: %(titles)s.") % {
            "titles": ", ".join(map(str, users))
        }
        return JsonResponse({"success": False, "error_message": message}, status=409)
    return self.delete_unused(request, *args, **kwargs)


def refuse_to_delete_what_is_used():
    """Put this module's rules into the views of Wagtail's."""
    ReferenceGroups.is_protected = cached_property(protectors)
    ReferenceGroups.is_protected.__set_name__(ReferenceGroups, "is_protected")
    DeleteView.delete_unused, DeleteView.form_valid = DeleteView.form_valid, form_valid
    ReferenceIndexMixin.prepare_action = prepare_action
    DeleteUploadView.delete_unused, DeleteUploadView.post = DeleteUploadView.post, delete_upload


def uses_of_pages(pages: Iterable[BasePage], deleted_with: Iterable[BasePage] = ()) -> ReferenceGroups:
    """What uses these pages, those below them or their rows, and is not deleted together with them."""
    going = below(pages)
    rows = [
        row
        for page in going
        for relation in get_all_child_relations(page)
        for row in relation.related_model._base_manager.filter(**{relation.field.name: page})
    ]
    references = ReferenceIndex.get_references_to_in_bulk([*going, *rows])
    ids = [str(page.pk) for page in {*going, *below(deleted_with)}]
    own = {"base_content_type": ContentType.objects.get_for_model(BasePage), "object_id__in": ids}
    return references.exclude(**own).group_by_source_object()


def below(pages: Iterable[BasePage]) -> list[BasePage]:
    return [each for page in pages for each in page.get_descendants(inclusive=True).specific()]


class PageAndBelowDeleteView(PageDeleteView):
    """Wagtail's asks for the uses of the page alone, and not for those of the pages below it."""

    def get(self, request, *args, **kwargs):
        self.usage = uses_of_pages([self.page])
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        self.usage = uses_of_pages([self.page])
        if self.usage.is_protected:
            return redirect(request.get_full_path())
        return super().post(request, *args, **kwargs)


class PagesDeleteBulkAction(DeleteBulkAction):
    """Likewise; and pages that are deleted together are no uses of each other."""

    def annotate_items(self, items):
        for item in items:
            item._usage_references = uses_of_pages([item], items)
        self.is_protected = any(item._usage_references.is_protected for item in items)
        return items
