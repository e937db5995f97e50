"""Every date and time field of the admin takes what people type, and refuses the rest with the text still there."""

import re
from datetime import date, datetime, time

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.conf import settings
from django.utils import timezone, translation
from playwright.sync_api import Page, expect

from cooperation.models import ProgrammePage
from embassy.formats.fields import DateTimeField
from embassy.office.models import Notice
from embassy.pages.models import BasePage
from tests import factories
from tests.admin.forms import PAGE_TYPES, add_url, edit_url, fields_of

LANGUAGES = [code for code, _name in settings.LANGUAGES]
DAYS = ["25/12/2026", "25-12-2026", "25.12.2026", "2026-12-25"]
SHORT_DAYS = ["5/3/2027", "5-3-2027", "5.3.2027", "2027-3-5"]
NO_DAYS = ["31/02/2027", "25/12/26", "25/12-2026", "12/25/2026", "2026", "morgen", "mañana", "25/12/2026 x"]
FIELDS = {"date": forms.DateField, "datetime": DateTimeField, "time": forms.TimeField}
READABLE = {
    "date": dict.fromkeys(DAYS, date(2026, 12, 25)) | dict.fromkeys(SHORT_DAYS, date(2027, 3, 5)),
    "datetime": dict.fromkeys(DAYS, datetime(2026, 12, 25))
    | {f"{day} 9:05": datetime(2027, 3, 5, 9, 5) for day in SHORT_DAYS}
    | {f"{day} 14.30": datetime(2026, 12, 25, 14, 30) for day in DAYS},
    "time": {"9:05": time(9, 5), "09:05": time(9, 5), "9.05": time(9, 5), "14:30:00": time(14, 30)},
}
UNREADABLE = {
    "date": [*NO_DAYS, "25/12/2026 14:30"],
    "datetime": [*NO_DAYS, "25/12/2026 25:00", "25/12/2026 9:65"],
    "time": ["25:00", "9:65", "9", "halfnegen", "25/12/2026"],
}
SHOWN = {"date": "%Y-%m-%d", "datetime": "%Y-%m-%d %H:%M", "time": "%H:%M"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "typed"), [(kind, typed) for kind in FIELDS for typed in READABLE[kind]])
def test_a_field_reads_what_people_type(kind, typed, language):
    expected = READABLE[kind][typed]
    with translation.override(language):
        assert FIELDS[kind]().clean(typed) == (timezone.make_aware(expected) if kind == "datetime" else expected)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "typed"), [(kind, typed) for kind in FIELDS for typed in UNREADABLE[kind]])
def test_a_field_refuses_what_it_cannot_read(kind, typed, language):
    with translation.override(language), pytest.raises(forms.ValidationError, match=r"14:30|25/12/2026"):
        FIELDS[kind]().clean(typed)


@pytest.mark.parametrize("model", [ProgrammePage, Notice])
def test_a_form_of_the_admin_has_the_field_that_reads_a_point(model):
    panels = model.get_edit_handler() if hasattr(model, "get_edit_handler") else model.edit_handler.bind_to_model(model)
    fields = panels.get_form_class().base_fields.values()
    moments = [field for field in fields if isinstance(field, forms.DateTimeField)]
    assert {type(field) for field in moments} == {DateTimeField}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_shows_again_what_it_refused(moderator, language):
    page = factories.programme()
    wrong = {"review_by": "31/02/2027", "go_live_at": "morgen", "start": "31-02-2019"}
    address = edit_url(page)
    response = moderator.post(address, fields_of(moderator, address) | wrong, headers={"accept-language": language})
    assert response.status_code == 200
    form = BeautifulSoup(response.content, "html.parser")
    assert {name: form.select_one(f"[name={name}]")["value"] for name in wrong} == wrong
    assert response.context["form"].errors.keys() == wrong.keys()


# In Chromium: what the calendar of each input does when it is left.
KIND = """input => {
    const {format} = window.jQuery(input).data("xdsoft_datetimepicker").data("options");
    return {"Y-m-d": "date", "Y-m-d H:i": "datetime", "H:i": "time"}[format];
}"""
INPUTS = """() => [...document.querySelectorAll("input")].filter(
    input => input.type.match(/date|time/) || window.jQuery(input).data("xdsoft_datetimepicker")
).map(input => input.id)"""
SHOW = """input => {
    for (let around = input; around; around = around.parentElement) {
        around.hidden = false;
        if (around.matches("details")) around.open = true;
        if (getComputedStyle(around).display === "none") around.style.display = "block";
        around.style.visibility = "visible";
    }
    input.value = "";
    input.focus();
}"""


def type_and_leave(window: Page, number: str, typed: str):
    window.locator(f"[id='{number}']").evaluate(SHOW)
    window.keyboard.type(typed)
    window.keyboard.press("Tab")


def try_every_input(
    window: Page, readable: dict = READABLE, unreadable: dict = UNREADABLE, tried: frozenset | set = frozenset()
) -> set[str]:
    """Type into each date and time of the page that is open, and leave it by Tab; the names of the inputs.

    Those that have been `tried` in another form are left out.
    """
    found = [number for number in window.evaluate(INPUTS) if kind_of_input(number) not in tried]
    for number in found:
        box = window.locator(f"[id='{number}']")
        box.evaluate(SHOW)
        kind = box.evaluate(KIND)
        for typed in unreadable[kind]:
            type_and_leave(window, number, typed)
            assert (number, box.input_value()) == (number, typed)
            assert box.get_attribute("aria-invalid") == "true", number
        for typed, meant in readable[kind].items():
            type_and_leave(window, number, typed)
            assert (number, typed, box.input_value()) == (number, typed, meant.strftime(SHOWN[kind]))
            assert box.get_attribute("aria-invalid") is None, number
    return set(map(kind_of_input, found))


def kind_of_input(number: str) -> str:
    """The id of an input, the same for all rows."""
    return re.sub(r"-\d+-", "-N-", number)


SOME_READABLE = {kind: dict([*cases.items()][::4]) for kind, cases in READABLE.items()}
SOME_UNREADABLE = {kind: cases[:1] for kind, cases in UNREADABLE.items()}


@pytest.mark.browser
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "inputs"),
    [
        ("/admin/pages/add/cooperation/programmepage/20/", {"id_go_live_at", "id_expire_at", "id_review_by"}),
        ("/admin/snippets/office/notice/add/", {"id_starts", "id_until"}),
        ("/admin/reports/site-history/", {"id_timestamp_0", "id_timestamp_1"}),
    ],
)
def test_an_input_keeps_what_is_typed_when_it_is_left(admin, address, inputs):
    window = admin("moderator", 1280, address=address)
    assert inputs <= try_every_input(window, SOME_READABLE, SOME_UNREADABLE)


@pytest.mark.browser
@pytest.mark.django_db
def test_a_block_keeps_what_is_typed_when_it_is_left(admin):
    window = admin("moderator", 1280, address="/admin/snippets/office/office/add/")
    for name in ("special_days", "opening_hours"):
        window.locator(f"[data-contentpath={name}] .c-sf-add-button").first.evaluate("button => button.click()")
        if name == "special_days":  # of two kinds
            window.locator("[role=option]").first.evaluate("option => option.click()")
    found = try_every_input(window, SOME_READABLE, SOME_UNREADABLE)
    assert {"special_days-N-value-date", "opening_hours-N-value-opens"} <= found


@pytest.mark.browser
@pytest.mark.django_db
def test_a_message_says_how_a_day_is_written_until_it_is(admin):
    window = admin("moderator", 1280, address="/admin/snippets/office/notice/add/")
    type_and_leave(window, "id_until", "31/02/2027")
    message = window.locator("[data-field]", has=window.locator("#id_until")).get_by_role("alert")
    expect(message).to_contain_text("25/12/2026 14:30")
    type_and_leave(window, "id_until", "28/02/2027")
    expect(message).to_have_count(0)


def addresses_of_forms() -> list[str]:
    """The forms of all page types: one that adds a page and one that changes it."""
    pages = [model.objects.first() for model in PAGE_TYPES]
    adding = [
        add_url(model, parent)
        for model in PAGE_TYPES
        if not model.max_count and (parent := model.allowed_parent_page_models()[0].objects.first())
    ]
    return [*adding, *(edit_url(BasePage.objects.get(pk=page.pk)) for page in pages if page)]


def pattern(address: str) -> str:
    """An address with a star for each number: of the forms of a kind, one is visited."""
    return re.sub(r"/\d+/", "/*/", address.partition("?")[0].partition("#")[0])


@pytest.mark.drill
@pytest.mark.browser
@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_input_of_the_admin_keeps_what_is_typed(admin, language, served_database, work_on, record_property):
    pages = []
    work_on(served_database, lambda: pages.extend(addresses_of_forms()))
    window = admin("admin", 1280)
    window.context.set_extra_http_headers({"accept-language": language})
    waiting, seen, found = ["/admin/", *pages], {pattern(address) for address in pages}, set()
    while waiting:
        window.goto(waiting.pop())
        links = window.locator("a[href]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        for link in links:
            is_screen = link.startswith("/admin/") and pattern(link).endswith("/") and "logout" not in link
            if is_screen and pattern(link) not in seen:
                seen.add(pattern(link))
                waiting.append(link)
        found |= try_every_input(window, tried=found)
    assert {"id_review_by", "id_until", "id_timestamp_0", "id_preview_day"} <= found
    record_property("found", f"{len(seen)} screens, {len(found)} kinds of inputs")
