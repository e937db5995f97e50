"""The whole desk as a list, and the word of an editor about one of its items."""

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput
from wagtail.log_actions import log

from embassy.desk.attention import attention, may_change, on_desk
from embassy.desk.drafts import DraftsTable, drafts_of
from embassy.desk.forms import FilterForm, ItemForm
from embassy.desk.items import Item
from embassy.desk.judging import catch_up, model_of
from embassy.desk.models import Settlement
from embassy.desk.newest import findings_in
from embassy.desk.operation import complaints_for
from embassy.desk.tables import DeskTable
from embassy.pages.models import BasePage

PER_PAGE = 50
PER_FORM = 20  # items that the form of a record shows


class DeskView(WagtailAdminTemplateMixin, TemplateView):
    """All that needs the reader's attention: filtered, sorted, fifty at a time."""

    template_name = "desk/desk.html"
    page_title = _("What needs your attention")
    header_icon = "tasks"

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        form = FilterForm(self.request.GET)
        left, ordering = catch_up(), self.request.GET.get("ordering", "")
        items = form.filtered(on_desk(self.request.user))
        items = items.in_order(ordering.removeprefix("-"), ordering.startswith("-"))
        paginator = Paginator(items, PER_PAGE)
        page = paginator.get_page(self.request.GET.get("p"))
        table = DeskTable(page.object_list, sortable=True, base_url=reverse("desk:list"), ordering=ordering or None)
        return super().get_context_data(**kwargs) | {
            "form": form,
            "complaints": complaints_for(self.request.user),
            "left": left,
            "table": table,
            "media": form.media + table.media + AdminDateInput().media,
            "paginator": paginator,
            "page_obj": page,
            "elided_page_range": paginator.get_elided_page_range(page.number),
        }


class DraftsView(WagtailAdminTemplateMixin, TemplateView):
    """All drafts of the reader, fifty at a time."""

    template_name = "desk/drafts.html"
    page_title = _("My drafts")
    header_icon = "edit"

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        paginator = Paginator(drafts_of(self.request.user), PER_PAGE)
        page = paginator.get_page(self.request.GET.get("p"))
        return super().get_context_data(**kwargs) | {
            "table": DraftsTable(page.object_list),
            "paginator": paginator,
            "page_obj": page,
            "elided_page_range": paginator.get_elided_page_range(page.number),
        }


@require_GET
def findings(request, unit: str):
    """What the rules find in the newest content of a record, for its form: only for those who may change it."""
    model, key = model_of(unit), unit.rpartition(":")[2]
    if not model or not key.isdecimal():
        raise Http404
    record = get_object_or_404(may_change(request.user, model), pk=key)
    items = findings_in(record.specific if isinstance(record, BasePage) else record)
    return render(request, "desk/findings_list.html", {"items": items[:PER_FORM], "number": len(items)})


@require_POST
def settle(request):
    """Settle an item, or postpone it. Only what is on the person's desk now, as they saw it, can be settled."""
    form = ItemForm(request.POST)
    if form.is_valid():
        item = attention(request.user).filter(**form.identity).first()
        if item is None:
            messages.info(request, gettext("That is no longer on your desk."))
        elif item.fingerprint != form.cleaned_data["fingerprint"]:
            messages.warning(request, gettext("This has changed since you looked. Please look at it again."))
        else:
            messages.success(request, settled(item, request.user, form.cleaned_data["until"]))
    else:
        messages.error(request, " ".join(error for errors in form.errors.values() for error in errors))
    return redirect(where_from(request))


def settled(item: Item, user, until) -> str:
    """Remember an editor's word and log it; returns what to tell them."""
    today = timezone.localdate()
    holds_until = until or (item.holds and today + item.holds)
    with transaction.atomic():
        Settlement.objects.update_or_create(
            rule=item.rule.name,
            content_type=item.content_type,
            object_id=item.record.pk,
            key=item.key,
            defaults={
                "fingerprint": item.fingerprint,
                "until": holds_until,
                "settled_by": user,
                "settled_at": timezone.now(),
            },
        )
        instance = ContentType.objects.get_for_model(item.model).get_object_for_this_type(pk=item.record.pk)
        seen = {
            "rule": item.rule.name,
            "reason": item.reason,
            "sentence": str(item.quote or ""),
            "until": until.isoformat() if until else None,
        }
        log(instance, "desk.postpone" if until else "desk.settle", user=user, data=seen)
    if until:
        day = date_format(until, "DATE_FORMAT")
        return gettext("“%(title)s” comes back on %(day)s.") % {"title": item.record.title, "day": day}
    if item.quote:
        return gettext("The sentence on “%(title)s” leaves your desk until it changes.") % {"title": item.record.title}
    return gettext("“%(title)s” is settled.") % {"title": item.record.title}


def where_from(request) -> str:
    """The page that the form was on, if it is one of this site's; else the desk."""
    address = request.POST.get("next", "")
    return address if url_has_allowed_host_and_scheme(address, {request.get_host()}) else reverse_lazy("desk:list")
