"""The addresses below /data/. They are stable: registries and other sites keep them."""

from django.urls import path, re_path

from cooperation.opendata.iati import views as iati

app_name = "opendata"
urlpatterns = [
    path("iati/activities.xml", iati.activities, name="activities"),
    re_path(r"^iati/(?P<country>[A-Z]{2})\.xml\Z", iati.activities, name="country"),
    path("iati/activity/<str:iati_identifier>.xml", iati.activities, name="activity"),
]
