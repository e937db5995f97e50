from django.urls import include, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.pages import page_viewset_registry
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from cooperation.models import CountryPage, Organisation, ProgrammePage, Publication, Region, Sector
from cooperation.opendata.iati.checks import check_of
from cooperation.opendata.iati.report import IatiReport
from cooperation.spreadsheets import views as spreadsheets
from cooperation.spreadsheets.applying import LOG_ACTION, LOG_UNDO
from embassy.conflicts.views import RecordViewSet
from embassy.pages.viewsets import BasePageViewSet, PageIndexView


class CountryIndexView(PageIndexView):
    """What is below a country, with the status that the dates of a programme give it today."""

    base_columns = [
        *PageIndexView.base_columns,
        Column(
            "programme_status",
            label=_("Programme"),
            accessor=lambda page: page.status.label if isinstance(page, ProgrammePage) else "",
            width="1%",
        ),
    ]


class CountryViewSet(BasePageViewSet):
    index_view_class = CountryIndexView

    def on_register(self):
        page_viewset_registry.register(CountryPage, self, parent_models=[CountryPage])


@hooks.register("register_admin_viewset", order=2)  # after the one for all pages
def register_country_viewset():
    return CountryViewSet()


class OrganisationViewSet(RecordViewSet):
    model = Organisation
    icon = "group"
    list_display = ["name", "acronym", "type"]
    list_filter = ["type"]


class SectorViewSet(RecordViewSet):
    model = Sector
    icon = "tag"
    list_display = ["name", "colour"]


class RegionViewSet(RecordViewSet):
    model = Region
    icon = "map-pin"
    list_display = ["name", "code"]
    list_per_page = 60


class PublicationViewSet(RecordViewSet):
    model = Publication
    icon = "doc-full"
    list_display = ["title", "series", "year"]


@register_snippet
class ReferenceViewSetGroup(SnippetViewSetGroup):
    items = (OrganisationViewSet, SectorViewSet, RegionViewSet, PublicationViewSet)
    menu_icon = "list-ul"
    menu_label = _("Reference records")
    menu_order = 200


@hooks.register("register_admin_urls")
def register_urls():
    return [
        path("programmes/spreadsheet/", include(spreadsheets.urlpatterns)),
        path("programmes/iati/", IatiReport.as_view(), name="iati_report"),
        path("programmes/iati/results/", IatiReport.as_view(results_only=True), name="iati_report_results"),
    ]


@hooks.register("register_admin_menu_item")
def register_spreadsheet_menu_item():
    return MenuItem(
        _("Spreadsheet"), reverse("programme_spreadsheet"), name="spreadsheet", icon_name="table", order=210
    )


@hooks.register("register_log_actions")
def register_import_action(actions):
    @actions.register_action(LOG_ACTION)
    class ImportFormatter(LogFormatter):
        label = _("Import")

        def format_message(self, log_entry):
            return gettext("Imported from the file “%(file)s”") % log_entry.data

    @actions.register_action(LOG_UNDO)
    class UndoFormatter(LogFormatter):
        label = _("Undo of an import")

        def format_message(self, log_entry):
            return gettext("Import of the file “%(file)s” undone") % log_entry.data


@hooks.register("register_reports_menu_item")
def register_iati_report_menu_item():
    return MenuItem(_("Open data (IATI)"), reverse("iati_report"), name="iati", icon_name="code", order=70)


@hooks.register("after_publish_page")
def tell_what_keeps_a_programme_out_of_the_iati_files(request, page):
    """The check never stands in the way: the page is public by now."""
    if not isinstance(page, ProgrammePage):
        return
    check = check_of(page, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    if check.complaints:
        said = (
            gettext("Some amounts are not in the IATI files:") if check.is_valid else gettext("Not in the IATI files:")
        )
        mend = messages.button(check.complaints[0].url, gettext("Mend"))
        messages.warning(request, " ".join([said, *(one.message for one in check.complaints)]), buttons=[mend])
