"""What the section on cooperation serves below its own address."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from cooperation import addresses
from cooperation.finder import views

urlpatterns = [
    path(pgettext_lazy("address", "programmes/"), views.finder, name=addresses.VIEW),
    path(pgettext_lazy("address", "programmes/atom/"), views.atom, name="finder_atom"),
    path(pgettext_lazy("address", "programmes/csv/"), views.csv, name="finder_csv"),
]
