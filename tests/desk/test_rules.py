"""Each rule of the desk: what it finds, and what it leaves alone."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.documents.models import Document
from wagtail.models import PageViewRestriction, Revision

from cooperation.models import Figure, Organisation, Partnership, ProgrammePage
from embassy.desk.attention import attention
from embassy.desk.models import Link
from embassy.desk.rules import RULES
from embassy.desk.site import LivePages
from embassy.home.models import EmergencyNumber, EmergencyPage, HomePage
from embassy.images.models import CustomImage
from embassy.office.models import EmbassySettings, Notice, Office
from embassy.pages.models import BasePage
from tests import factories
from tests.desk.conftest import person

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHECKED = {"checked_on": date(2026, 11, 2)}


def keys(rule: str, page=None, today=TODAY) -> list[str]:
    """The keys of the items that a rule finds, on a page or anywhere."""
    return [item.key for item in RULES[rule].items(LivePages(today)) if page is None or item.record.pk == page.pk]


def programme(**fields) -> ProgrammePage:
    return factories.programme(**(CHECKED | fields))


def page_with(**texts) -> BasePage:
    """A page of text with a body in these languages."""
    return factories.standard(body=[factories.text_block("section", **texts)], **CHECKED)


@pytest.mark.parametrize("days", [0, 30, 365])
def test_the_demo_gives_no_false_alarm(days):
    """What it finds is right and meant: a foundation's target for 2020, of which no result is known, and its text."""
    for username in ("editor", "moderator", "admin"):
        items = attention(person(username), TODAY + timedelta(days=days))
        assert {(item.rule.name, item.record.title) for item in items} == {
            ("target", "Bernard van Leer Foundation"),
            ("target-in-text", "Bernard van Leer Foundation"),
        }


# --- emergency numbers


@pytest.mark.parametrize(("days", "is_found"), [(-1, False), (0, True), (400, True)])
def test_an_emergency_number_is_to_be_compared_with_its_source_before_its_day(days, is_found):
    row = EmergencyNumber.objects.get(number="911")
    found = keys("emergency-number", today=row.review_by + timedelta(days=days))
    assert (f"numbers.{row.uid}" in found) is is_found


def test_an_item_of_an_emergency_number_names_it_and_leads_to_its_row():
    EmergencyNumber.objects.filter(number="105").update(review_by=TODAY)
    (item,) = RULES["emergency-number"].items(LivePages(TODAY))
    assert item.record.title == "Hulp in nood"
    assert "‘Politie 105’" in item.reason
    assert item.edit_url.endswith(f"#pair-{item.key}.review_by")


def test_an_emergency_number_whose_day_the_draft_puts_off_is_told_as_drafted():
    page = EmergencyPage.objects.get()
    page.numbers.filter(number="105").update(review_by=TODAY)
    row = next(row for row in page.numbers.all() if row.number == "105")
    row.review_by = date(2030, 1, 1)
    page.numbers.add(row)
    page.save_revision()
    (item,) = [item for item in attention(person("editor"), TODAY) if item.rule.name == "emergency-number"]
    assert item.is_drafted


# --- programmes


@pytest.mark.parametrize(
    ("end", "checked_on", "is_found"),
    [
        ("2019", None, True),
        ("2019", "2019-12-31", True),
        ("2019", "2020-01-01", False),
        ("2026-11-21", "2026-11-20", True),
        ("2026-11-22", None, False),
        ("", None, False),
    ],
)
def test_a_programme_that_ended_and_was_not_checked_since(end, checked_on, is_found):
    page = factories.programme(end=end, checked_on=checked_on)
    assert bool(keys("ended-unreviewed", page)) is is_found


def test_a_programme_that_was_cancelled_does_not_end():
    page = factories.programme(end="2019", interruption="cancelled")
    assert keys("ended-unreviewed", page) == []


@pytest.mark.parametrize(
    ("end", "is_found"),
    [
        ("2026-11-21", False),
        ("2026-11-22", True),
        ("2027-02-20", True),
        ("2027-02-21", False),
        ("2026", True),
        ("", False),
    ],
)
def test_a_programme_that_ends_within_ninety_days(end, is_found):
    assert bool(keys("ends-soon", programme(end=end))) is is_found


# --- figures


def figures_page(*figures: Figure) -> ProgrammePage:
    page = programme()
    for figure in figures:
        page.figures.add(figure)
    return factories.published(page)


def figure(kind="target", number=100, label="gezinnen met drinkwater", **fields) -> Figure:
    return Figure(**{"kind": kind, "number": number, "label_nl": label, "year": 2020, **CHECKED, **fields})


@pytest.mark.parametrize(
    ("result", "is_found"),
    [
        (None, True),
        (figure("result", 80), False),
        (figure("result", 80, year=None), False),
        (figure("result", 80, year=2017), True),
        (figure("result", 120, year=2017), False),
        (figure("result", 80, unit="percent"), True),
        (figure("result", 80, label="kantoren van de ombudsman"), True),
        (figure("amount", 80, unit="EUR"), True),
    ],
)
def test_a_target_whose_year_has_passed_wants_a_result_beside_it(result, is_found):
    page = figures_page(figure(), *([result] if result else ()))
    assert bool(keys("target", page)) is is_found


def test_a_target_of_this_year_still_has_time():
    assert keys("target", figures_page(figure(year=TODAY.year))) == []


@pytest.mark.parametrize(
    ("checked_on", "is_found"), [(date(2024, 11, 22), False), (date(2024, 11, 21), True), (None, False)]
)
def test_a_figure_is_checked_every_24_months(checked_on, is_found):
    """Without a day of its own it was checked with its page."""
    page = figures_page(figure("result", checked_on=checked_on))
    assert bool(keys("figure-unchecked", page)) is is_found


def test_a_figure_that_was_saved_a_minute_ago_is_not_said_to_be_unchecked():
    page = factories.programme(checked_on=None)
    BasePage.objects.filter(pk=page.pk).update(first_published_at=datetime(2019, 5, 1, tzinfo=UTC))
    Revision.objects.filter(object_id=str(page.pk)).update(created_at=datetime(2019, 5, 1, tzinfo=UTC))
    page = ProgrammePage.objects.get(pk=page.pk)
    page.figures.add(figure("result", checked_on=None))
    page = factories.published(page)
    today = date.today()
    assert keys("figure-unchecked", page, today) == []
    assert len(keys("figure-unchecked", page, today + timedelta(days=740))) == 1


def test_a_figure_that_has_stood_there_for_24_months_counts_from_its_first_day_whatever_was_published_since():
    page = factories.programme(checked_on=None)
    page.figures.add(figure("result", checked_on=None))
    page = factories.published(page)
    BasePage.objects.filter(pk=page.pk).update(first_published_at=datetime(2019, 5, 1, tzinfo=UTC))
    Revision.objects.filter(object_id=str(page.pk)).update(created_at=datetime(2019, 5, 1, tzinfo=UTC))
    page = ProgrammePage.objects.get(pk=page.pk)
    page.objective_nl = "Water voor iedereen."
    assert len(keys("figure-unchecked", factories.published(page), date.today())) == 1


def test_the_settings_say_after_how_many_months_a_figure_is_checked_again():
    page = figures_page(figure("result", checked_on=date(2026, 10, 1)))
    EmbassySettings.objects.update(figure_check_months=1)
    assert len(keys("figure-unchecked", page)) == 1


# --- care


@pytest.mark.parametrize(("review_by", "is_found"), [("2026-11-22", True), ("2026-11-23", False), (None, False)])
def test_a_review_date_that_passed(review_by, is_found):
    page = factories.standard(review_by=review_by)
    assert bool(keys("review-date", page)) is is_found


@pytest.mark.parametrize(("review_by", "is_found"), [("2026-11-22", True), ("2026-11-23", False), (None, False)])
def test_the_review_date_of_an_office_that_passed(review_by, is_found):
    office = Office.objects.create(name_nl="Ereconsulaat", review_by=review_by)
    assert bool(keys("review-date", office)) is is_found


def test_a_notice_that_leads_to_a_page_that_visitors_cannot_see():
    page = factories.standard(live=False)
    notice = Notice.objects.create(text_nl="Dicht", page=page, link_text_nl="Meer")
    assert keys("internal-link", notice) == ["page"]
    page.save_revision().publish()
    assert keys("internal-link", notice) == []


def test_the_links_of_offices_and_of_current_notices_are_checked():
    office = Office.objects.create(name_nl="Ereconsulaat", appointment_url="https://afspraak.example/")
    notice, over = (
        Notice.objects.create(text_nl="Dicht", address=f"https://{name}.example/", link_text_nl="Meer", starts=NOW)
        for name in ("nu", "voorbij")
    )
    Notice.objects.filter(pk=over.pk).update(until=NOW + timedelta(minutes=1))
    for host in ("afspraak", "nu", "voorbij"):
        Link.objects.create(url=f"https://{host}.example/", seen="404", failures=2, failing_since=NOW)
    found = {(item.record.instance, item.anchor) for item in RULES["external-link"].items(LivePages(TODAY))}
    assert found == {(office, "id_appointment_url"), (notice, "id_address")}


def image(title: str, **fields) -> CustomImage:
    data = BytesIO()
    Image.new("RGB", (40, 20)).save(data, "PNG")
    return CustomImage.objects.create(title=title, file=ContentFile(data.getvalue(), f"{title}.png"), **fields)


def test_an_image_in_use_without_alternative_text():
    used, decorative = image("used"), image("decorative", is_decorative=True)
    image("spare")
    for picture in (used, decorative):
        factories.standard(photograph=picture)
    (item,) = RULES["image-without-alt"].items(LivePages(TODAY))
    assert (item.record.pk, item.edit_url) == (used.pk, f"/admin/images/{used.pk}/#id_alt_nl")


# --- links


@pytest.fixture
def contact(page):
    return page("contact")


@pytest.mark.parametrize(
    ("link", "is_found"),
    [
        ('linktype="page" id="{contact}"', False),
        ('linktype="page" id="999999"', True),
        ('linktype="document" id="999999"', True),
        ('linktype="document" id="{document}"', False),
        ('href="/nl/contact/"', False),
        ('href="/nl/contact"', False),
        ('href="/nl/contact/#uren"', False),
        ('href="../contact/"', False),
        ('href="#uren"', False),
        ('href="/nl/nergens/"', True),
        ('href="http://localhost/es/nada/"', True),
        ('href="/documents/999999/weg.pdf"', True),
        ('href="/nergens/"', True),
        ('href="mailto:lima@diplobel.fed.be"', False),
        ('href="tel:+51123456789"', False),
        ('href="https://example.org/nl/nergens/"', False),
    ],
)
def test_links_within_the_site(contact, link, is_found):
    document = Document.objects.create(title="Verslag", file=ContentFile(b"%PDF", "verslag.pdf"))
    attributes = link.format(contact=contact.pk, document=document.pk)
    page = page_with(nl=f"<p><a {attributes}>hier</a></p>")
    assert bool(keys("internal-link", page)) is is_found


def hide(page, how: str):
    if how == "unpublished":
        page.unpublish()
    elif how == "deleted":
        page.delete()
    elif how == "private":
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    else:
        BasePage.objects.filter(pk=page.pk).update(expire_at="2020-01-01T00:00Z")


@pytest.mark.parametrize("how", ["unpublished", "deleted", "private", "expired"])
def test_a_link_to_a_page_that_visitors_cannot_see(how):
    target = factories.standard()
    page = page_with(es=f'<p><a linktype="page" id="{target.pk}">aquí</a></p>')
    assert keys("internal-link", page) == []
    hide(target, how)
    assert len(keys("internal-link", page)) == 1


def test_a_document_whose_file_is_gone():
    document = Document.objects.create(title="Verslag", file=ContentFile(b"%PDF", "verslag.pdf"))
    page = page_with(nl=f'<p><a linktype="document" id="{document.pk}">hier</a></p>')
    Path(document.file.path).unlink()
    assert len(keys("internal-link", page)) == 1


def test_a_row_on_the_home_page_that_leads_to_a_hidden_page(contact):
    home = HomePage.objects.get()
    home.links.add(home.links.model(page=contact, text_nl="Bel ons", text_es="Llame"))
    home.save()
    hide(contact, "unpublished")
    assert any(key.endswith(".page") for key in keys("internal-link", home))


@pytest.mark.parametrize(("failures", "is_found"), [(0, False), (1, False), (2, True)])
def test_only_a_repeated_failure_of_another_site_counts(failures, is_found):
    url = "https://example.org/weg"
    page = page_with(nl=f'<p><a href="{url}">daar</a></p>')
    Link.objects.create(url=url, failures=failures, failing_since="2026-11-01T00:00Z", seen="404")
    assert bool(keys("external-link", page)) is is_found


def test_addresses_in_columns_and_in_rows_and_of_records_are_links_too():
    url = "https://example.org/weg"
    Link.objects.create(url=url, failures=2, failing_since="2026-11-01T00:00Z", seen="timeout")
    partner = factories.partner(source_url=url)
    partner.partnerships.add(Partnership(organisation=factories.organisation(), source_url=url))
    partner = factories.published(partner)
    Organisation.objects.filter(pk=partner.organisation_id).update(website=url)
    row = partner.partnerships.get().uid
    assert set(keys("external-link", partner)) >= {f"source_url {url}", f"partnerships.{row}.source_url {url}"}
    assert f"website {url}" in keys("external-link")


# --- translations and moderation


def test_missing_and_stale_translations_are_an_item_for_each_language():
    page = programme(objective_nl="Water voor iedereen.", objective_es="Agua para todos.")
    assert keys("translations", page) == []
    page.objective_nl = "Water voor iedereen in Puno."
    page = factories.published(page)
    (item,) = RULES["translations"].items(LivePages(TODAY))
    assert (item.key, item.anchor) == ("es", "pair-objective:es")
    assert item.reason == "Spaans: 1 tekst is verouderd."


def test_the_first_stale_text_is_linked_before_the_first_missing_one():
    page = programme(objective_nl="Een.", objective_es="Uno.", seo_title_nl="Titel")
    page.objective_nl = "Twee."
    page = factories.published(page)
    (item,) = RULES["translations"].items(LivePages(TODAY))
    assert item.anchor == "pair-objective:es"


def test_a_record_that_lacks_a_translation_is_linked_to_its_own_form():
    organisation = factories.organisation(name_es="")
    (item,) = RULES["translations"].items(LivePages(TODAY))
    assert item.record.pk == organisation.pk
    assert item.content_type == ContentType.objects.get_for_model(Organisation)
    assert item.edit_url.endswith(f"/organisation/edit/{organisation.pk}/#pair-name:es")


def test_what_somebody_submits_is_on_the_desk_of_those_who_approve():
    page = factories.standard(live=False)
    page.save_revision(user=person("editor"))
    page.get_workflow().start(page, person("editor"))
    for username, waits in (("editor", False), ("moderator", True), ("admin", True)):
        items = [item for item in attention(person(username), TODAY) if item.rule.name == "moderation"]
        assert [item.record.pk for item in items] == [page.pk] * waits
        assert all("editor" in item.reason for item in items)
