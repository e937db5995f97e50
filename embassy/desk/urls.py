from django.urls import path

from embassy.desk import views
from embassy.desk.searches import VainSearchReport
from embassy.desk.translations import TranslationReport

app_name = "desk"
urlpatterns = [
    path("", views.DeskView.as_view(), name="list"),
    path("drafts/", views.DraftsView.as_view(), name="drafts"),
    path("settle/", views.settle, name="settle"),
    path("findings/<str:unit>/", views.findings, name="findings"),
    path("translations/", TranslationReport.as_view(), name="translations"),
    path("translations/results/", TranslationReport.as_view(results_only=True), name="translations_results"),
    path("searches/", VainSearchReport.as_view(), name="vain_searches"),
    path("searches/results/", VainSearchReport.as_view(results_only=True), name="vain_searches_results"),
]
