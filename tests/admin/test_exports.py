"""The lists of the admin that can be taken away as spreadsheets."""

import csv
import re
from datetime import date
from io import BytesIO

import pytest
from django.contrib.auth import get_user_model
from django.urls import URLResolver, get_resolver
from openpyxl import load_workbook
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.contrib.redirects.models import Redirect

from cooperation.models import Organisation
from embassy.search.models import VainSearch
from tests import factories
from tests.conftest import signed_in

pytestmark = pytest.mark.django_db
STARTS_A_FORMULA = re.compile(r"[=+\-@\t\r]")
FORMULAS = ["=1+1", "+cmd", "-1+1", "@SUM(1)", "\t=1+1", "'=1+1"]


def exports(patterns, prefix: str = "/") -> list[str]:
    """The addresses of all lists of the admin that are spreadsheets too."""
    found = []
    for pattern in patterns:
        address, view = prefix + str(pattern.pattern), getattr(pattern.callback, "view_class", object)
        if isinstance(pattern, URLResolver):
            found += exports(pattern.url_patterns, address)
        elif issubclass(view, SpreadsheetExportMixin) and view.list_export and "results" not in address:
            found.append(address)
    return found


def people_type(formula: str, author):
    """Bring a text into each list."""
    page = factories.standard(title_nl=formula, title_es=formula, live=False)
    page.save_revision(user=author, log_action=True)
    Organisation.objects.create(name_nl=formula, name_es=formula, type="22")
    VainSearch.objects.create(terms=formula, language="nl", day=date.today())
    Redirect.objects.create(old_path=f"/{page.pk}", redirect_link=formula)


@pytest.mark.parametrize("extension", ["csv", "xlsx"])
def test_no_cell_of_any_list_is_a_formula(extension):
    author = get_user_model().objects.create_user("@author", first_name="=1+1", last_name="=1+1")
    for formula in FORMULAS:
        people_type(formula, author)
    admin, found = signed_in("admin"), {}
    for address in exports(get_resolver().url_patterns):
        found[address] = cells(admin.get(address, {"export": extension}), extension)
        assert not [*filter(STARTS_A_FORMULA.match, found[address])], address
    assert any("=1+1" in cell for cell in found["/admin/reports/site-history/"])


def cells(response, extension: str) -> list[str]:
    content = response.getvalue()
    if extension == "csv":
        rows = csv.reader(content.decode().splitlines())
    else:
        rows = load_workbook(BytesIO(content)).active.iter_rows(values_only=True)
    return [str(cell) for row in rows for cell in row if isinstance(cell, str)]
