from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from embassy.desk.translations import TranslationReport


@hooks.register("register_admin_urls")
def register_translation_report():
    return [
        path("reports/translations/", TranslationReport.as_view(), name="translation_report"),
        path(
            "reports/translations/results/",
            TranslationReport.as_view(results_only=True),
            name="translation_report_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def list_translation_report():
    return MenuItem(_("Translations"), reverse("translation_report"), icon_name="globe", order=100)
