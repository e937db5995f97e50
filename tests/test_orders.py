"""What is equal stands in the same order in every answer, however the rows lie in the database."""

import re
from inspect import Parameter, isfunction, signature

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import QuerySet
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Orderable, Revision

from cooperation.models import Figure, Organisation, PartnerPage, ProgrammePage, Publication, Sector
from cooperation.opendata.api import description
from cooperation.opendata.tables import TABLES
from embassy.desk.judging import judge_all
from embassy.desk.models import Link
from embassy.images.models import CustomImage
from embassy.office.models import Notice
from embassy.pages.models import BasePage
from embassy.pages.slugs import localized
from embassy.search import index
from embassy.search.models import SynonymSet, VainSearch
from tests.admin.forms import edit_url, fields_of
from tests.conftest import signed_in


def is_ours(class_: type) -> bool:
    return class_.__module__.startswith(("embassy.", "cooperation."))


OURS = list(filter(is_ours, apps.get_models()))
OF_THE_REQUEST = re.compile(rb"csrf.*", re.IGNORECASE)
OF_THE_FORM = {"csrfmiddlewaretoken", "form_key"}
FINDER = "/nl/ontwikkelingssamenwerking/programmas/"
NOW = timezone.now()


def is_unique(model, key) -> bool:
    """Whether no two records of a model are equal by one key of an order."""
    name = str(key).removeprefix("-")
    return name == "pk" or model._meta.get_field(name).unique


@pytest.mark.parametrize("model", [model for model in OURS if model._meta.ordering], ids=str)
def test_the_order_of_a_model_ends_in_a_unique_column(model):
    assert is_unique(model, model._meta.ordering[-1])


def test_every_row_that_editors_order_has_a_total_order():
    rows = [model for model in OURS if issubclass(model, Orderable)]
    assert {tuple(model._meta.ordering) for model in rows} == {("sort_order", "pk")}
    assert len(rows) == 12


def ordered_by_a_method() -> list[tuple]:
    """The querysets that the methods of our querysets return, those methods that need to be told nothing."""
    found = []
    for model in OURS:
        every = model._default_manager.all()
        for parent in type(every).__mro__:
            for name, method in (
                vars(parent).items() if parent.__module__.startswith(("embassy.", "cooperation.")) else ()
            ):
                needed = list(signature(method).parameters.values())[1:] if isfunction(method) else [None]
                if all(each and each.default is not Parameter.empty for each in needed):
                    found.append((model, name, getattr(every, name)()))
    return [(model, name, made) for model, name, made in found if isinstance(made, QuerySet)]


def test_the_methods_of_a_queryset_order_by_a_unique_column_at_last(db):
    made = ordered_by_a_method()
    assert {"newest_first", "by_title", "current"} <= {name for _model, name, _queryset in made}
    for model, name, queryset in made:
        assert is_unique(model, (queryset.query.order_by or model._meta.ordering or ["pk"])[-1]), name


def all_equal():
    """Make the demo's records equal by all that orders them, and give them no places; more of what it has one of."""
    for model in OURS:
        if issubclass(model, Orderable):
            model.objects.update(sort_order=None)
    Notice.objects.bulk_create(Notice(text_nl=f"Bericht {number}", starts=NOW) for number in range(3))
    Publication.objects.bulk_create(Publication(title_nl=f"Boek {number}", year=2020) for number in range(3))
    Link.objects.bulk_create(Link(url=f"https://example.org/{number}", failures=9) for number in range(3))
    SynonymSet.objects.bulk_create(SynonymSet(terms=f"een{number}\ntwee{number}") for number in range(3))
    VainSearch.objects.bulk_create(VainSearch(day=NOW, language="nl", terms=f"niets {number}") for number in range(3))
    query = Query.get("gelijk")
    for page in BasePage.objects.filter(depth=4)[:3]:
        SearchPromotion.objects.create(query=query, page=page, sort_order=0)
    pages = BasePage.objects.type(ProgrammePage, PartnerPage)
    pages.rewrite(False).update(**dict.fromkeys([localized("title", code) for code in ("nl", "es")], "Gelijk"))
    ProgrammePage.objects.update(start="2020", end="2021", checked_on=None)
    Publication.objects.update(year=2020)
    Figure.objects.update(kind="result", year=2020, until_year=2021)
    for model in (Organisation, Sector):
        model.objects.update(name_nl="Gelijk", name_es="Igual")
    CustomImage.objects.update(created_at=NOW, alt_nl="", alt_es="")
    BasePage.objects.update(
        latest_revision=None, live_revision=None, latest_revision_created_at=None
    )  # forms read rows
    Revision.objects.all().delete()
    for _done in index.rebuild():
        pass
    judge_all()


def turn_round():
    """Put the rows of every table down in the contrary order."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for model in apps.get_models(include_auto_created=True):
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"CREATE INDEX turned ON {table} ({connection.ops.quote_name(model._meta.pk.column)} DESC)")
            cursor.execute(f"CLUSTER {table} USING turned")
            cursor.execute("DROP INDEX turned")


def one_of_each_type(pages: QuerySet) -> list[BasePage]:
    """The page of each type that has the most below it, then the oldest."""
    return list({page.content_type_id: page for page in pages.order_by("numchild", "-pk")}.values())


def public_answers(client) -> dict[str, bytes]:
    """Each kind of answer to visitors and to programs, by its address."""
    pages = one_of_each_type(BasePage.objects.live().public().filter(depth__gt=1))
    return asked(
        client,
        *(page.url_in("nl") for page in pages),
        *(FINDER + query for query in ("", "?q=gelijk", *(f"?sorteer={sort}" for sort in ("newest", "title")))),
        *("/nl/zoeken/?q=gelijk", "/nl/zoeken/suggesties/?q=gel", "/sitemap-pages.xml", reverse("data")),
        *("/data/catalogue.jsonld", "/data/iati/activities.xml", "/data/programmes.json"),
        *(f"/data/{name}.csv" for name in TABLES),
        *(f"/data/api/v1{path}" for path in description()["paths"] if "{" not in path),
    )


def lists_for_editors(client) -> dict[str, bytes]:
    """The lists and exports of the admin, by their addresses."""
    country = reverse("wagtailadmin_explore", args=[PartnerPage.objects.first().get_parent().pk])
    viewsets = [model.snippet_viewset for model in OURS if hasattr(model, "snippet_viewset")]
    return asked(
        client,
        *map(reverse, ("desk:list", "desk:translations", "desk:vain_searches", "iati_report")),
        *(f"{country}?ordering={column}" for column in ("title", "-latest_revision_created_at", "live")),
        *(reverse(viewset.get_url_name("list")) for viewset in viewsets),
        reverse(Organisation.snippet_viewset.get_url_name("list")) + "?ordering=type",
        reverse("programme_spreadsheet_export", args=["csv"]),
    )


def asked(client, *urls: str) -> dict[str, bytes]:
    answers = {}
    for url in urls:
        response = client.get(url)
        assert response.status_code == 200, url
        answers[url] = OF_THE_REQUEST.sub(b"", b"".join(response) if response.streaming else response.content)
    return answers


def forms(client) -> dict[str, list]:
    """The controls of the edit form of each type of page, with their values, in their order."""
    addresses = [edit_url(page) for page in one_of_each_type(BasePage.objects.filter(depth__gt=1))]
    values = {address: fields_of(client, address) for address in addresses}
    return {url: [item for item in found.items() if item[0] not in OF_THE_FORM] for url, found in values.items()}


def test_equal_records_keep_their_order_however_they_lie_in_the_database(db):
    def answers() -> dict:
        admin = signed_in("admin")
        return public_answers(Client()) | lists_for_editors(admin) | forms(admin)

    all_equal()
    before = answers()
    turn_round()
    after = answers()
    assert [address for address in before if before[address] != after[address]] == []
