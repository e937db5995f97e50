"""Bad input gets a clear page in the reader's language, never a 500."""

import logging

import pytest
from django.db import OperationalError
from django.test import Client

from embassy.office.models import EmbassySettings

pytestmark = pytest.mark.django_db

WORDS = {"nl": 'lang="nl"', "es": 'lang="es"'}


@pytest.mark.parametrize("language", ["nl", "es"])
def test_an_unknown_path_is_not_found_in_the_language_of_the_address(client, language):
    response = client.get(f"/{language}/nergens/niets/")
    assert response.status_code == 404
    assert f'<html lang="{language}">' in response.content.decode()


@pytest.mark.parametrize(("wish", "language"), [("es-PE,es;q=0.9", "es"), ("fr", "nl"), ("", "nl")])
def test_an_unknown_path_without_a_language_is_not_found_in_the_browsers_language(client, wish, language):
    response = client.get("/nergens", headers={"accept-language": wish})
    assert response.status_code == 404
    assert f'<html lang="{language}">' in response.content.decode()


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/nl/%00/", 400),
        ("/nl/?q=%00", 400),
        ("/admin/pages/search/?q=%00", 400),
        ("/nl/%ff%fe/", 404),
        ("/nl/?q=%ff", 200),
        ("/nl/?page=99999999999999999999", 200),
        ("/nl/?" + "a" * 100_000, 200),
        ("/nl/nergens/?" + "a" * 100_000, 404),
        ("/nl/" + "a" * 5_000 + "/", 404),
        ("/es/../../etc/passwd", 404),
        ("/nl/<script>/", 404),
    ],
)
def test_a_strange_address_gets_a_clear_answer(client, address, status):
    assert client.get(address).status_code == status


@pytest.mark.parametrize("language", ["nl", "es"])
def test_a_wrong_host_is_refused_in_the_language_of_the_address(language):
    response = Client().get(f"/{language}/", headers={"host": "elders.example"})
    assert response.status_code == 400
    assert f'<html lang="{language}">' in response.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_method_that_changes_is_not_allowed_on_a_page(method):
    response = getattr(Client(enforce_csrf_checks=True), method)("/es/")
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert '<html lang="es">' in response.content.decode()


def test_an_error_is_in_the_log_with_the_id_that_its_page_shows(client, monkeypatch, caplog):
    client.raise_request_exception = False
    monkeypatch.setattr("embassy.views.serve", lambda request, path: 1 / 0)
    with caplog.at_level(logging.ERROR, "django.request"):
        response = client.get("/es/")
    (record,) = [record for record in caplog.records if record.exc_info]
    assert response.status_code == 500
    assert record.request.error_id in response.content.decode()
    assert record.exc_info[0] is ZeroDivisionError


def test_a_database_that_is_away_gives_a_503_that_needs_none(client, monkeypatch, django_assert_num_queries):
    def away(request, path):
        raise OperationalError("the server is away")

    monkeypatch.setattr("embassy.views.serve", away)
    with django_assert_num_queries(0):
        response = client.get("/es/")
    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert '<html lang="es">' in response.content.decode()


@pytest.mark.parametrize("address", ["/nl/", "/nl/nergens/", "/nl/?q=%00"])
def test_the_duty_number_is_one_tap_away(client, address):
    office = EmbassySettings.load()
    office.duty_number = "+51 999 111 222"
    office.save()
    assert 'href="tel:+51999111222"' in client.get(address).content.decode()


def test_without_a_duty_number_the_header_leads_to_the_page_on_emergencies(client):
    office = EmbassySettings.load()
    assert not office.duty_number
    assert f'<a href="{office.emergency_page.url_in("nl")}">' in client.get("/nl/nergens/").content.decode()
