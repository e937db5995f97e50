"""What cannot be is refused in the form, at its field, with what was typed still there: in drafts too."""

import re

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.urls import URLResolver, get_resolver, reverse
from django.utils.html import strip_tags
from wagtail.blocks import StructBlockValidationError
from wagtail.models import Workflow
from wagtail.test.utils.form_data import rich_text
from wagtail.users.models import UserProfile

from cooperation.models import CountryPage, MoneyLine, PartnerPage, ProgrammePage, Region, Sector
from embassy.bilingual.blocks import TranslatedBlock
from embassy.home.models import HomePage, StandardPage
from embassy.pages.middleware import RefusedChangeMiddleware
from embassy.pages.models import BasePage
from tests import factories
from tests.admin.forms import (
    PUBLISH,
    SUBMIT,
    add_url,
    edit_url,
    errors,
    filled_in,
    needed,
    rows,
    send,
)

pytestmark = pytest.mark.django_db
every_button = pytest.mark.parametrize("action", [{}, PUBLISH], ids=["save", "publish"])


@pytest.fixture
def country():
    return factories.country(iso_code="CL")


@pytest.fixture
def regions():
    return {
        code: Region.objects.create(code=code, name_nl=f"Regio {code}", name_es=f"Región {code}")
        for code in ("CL-AP", "AR-B")
    }


def refused(response, field: str, typed: str) -> list[str]:
    """The messages at a field of a form that came back with what was typed."""
    assert response.status_code == 200
    assert typed in response.content.decode()
    return errors(response).get(field)


@every_button
def test_a_programme_that_ends_before_it_starts(moderator, country, action):
    typed = factories.titles() | {"start": "05/2019", "end": "31/12/2018"}
    response = send(moderator, add_url(ProgrammePage, country), typed, action)
    assert refused(response, "end", "31/12/2018")
    assert not country.get_children().exists()


@every_button
@pytest.mark.parametrize("date", ["ooit", "31/02/2019", "0019", "2019-13"])
def test_a_date_that_does_not_exist(moderator, country, date, action):
    response = send(moderator, add_url(ProgrammePage, country), factories.titles() | {"start": date}, action)
    assert refused(response, "start", date)


@pytest.mark.parametrize("action", [SUBMIT, PUBLISH], ids=["submit", "publish"])
def test_shares_that_do_not_add_up_are_refused_when_the_page_is_published(moderator, country, action):
    sectors = Sector.objects.all()[:2]
    shares = rows("sectors", [{"sector": sector.pk, "share": "40"} for sector in sectors])
    response = send(moderator, add_url(ProgrammePage, country), factories.titles() | shares, action)
    assert "80" in refused(response, "sectors-1-share", "40")[0]


def test_a_draft_keeps_what_is_not_finished(moderator, country):
    first, second = Sector.objects.all()[:2]
    shares = rows("sectors", [{"sector": first.pk, "share": "40"}, {"sector": second.pk, "share": ""}])
    send(moderator, add_url(ProgrammePage, country), factories.titles() | shares)
    draft = ProgrammePage.objects.latest("pk").get_latest_revision_as_object()
    assert [row.share for row in draft.sectors.all()] == [40, None]
    unfinished = {"kind": "amount", "number": "3", "unit": "count", "exactness": "exact", "timing": "in"}
    send(moderator, edit_url(country), rows("figures", [unfinished, unfinished | {"kind": "target"}]))
    draft = CountryPage.objects.get(pk=country.pk).get_latest_revision_as_object()
    assert [figure.kind for figure in draft.figures.all()] == ["amount", "target"]
    with pytest.raises(ValidationError, match=r"munt|currency"):
        draft.get_latest_revision().publish()


UNFINISHED_ROWS = [
    (CountryPage, "figures", {"kind": "result", "unit": "count", "exactness": "exact", "timing": "in"}),
    (ProgrammePage, "sectors", {"share": "40"}),
]
MORE_UNFINISHED_ROWS = [
    (CountryPage, "milestones", {"kind": "government", "precision": "year", "text_nl": "Begin"}),
    (ProgrammePage, "organisations", {"role": "1"}),
    (ProgrammePage, "money", {"kind": "budget", "currency": "EUR", "period_start": "2019-01-01"}),
    (PartnerPage, "partnerships", {"since": "2019"}),
    (HomePage, "links", {"text_nl": "Waar", "text_es": "Dónde", "page": ""}),
]


@pytest.mark.parametrize(
    ("model", "relation", "row"),
    [*UNFINISHED_ROWS, *(pytest.param(*each, marks=pytest.mark.drill) for each in MORE_UNFINISHED_ROWS)],
)
def test_a_draft_keeps_a_row_that_is_not_finished(moderator, country, model, relation, row):
    if model is HomePage:
        address = edit_url(HomePage.objects.get())
    elif model is CountryPage:
        address = edit_url(country)
    else:
        address = add_url(model, country)
    typed = needed(model) | rows(relation, [row]) | ({} if "edit" in address else factories.titles())
    assert send(moderator, address, typed).status_code == 302
    page = model.objects.latest("latest_revision_created_at")
    for _time in range(2):
        (kept,) = [one for one in getattr(page.get_latest_revision_as_object(), relation).all() if one.is_unfinished]
        assert all(str(getattr(kept, name)) == value for name, value in row.items() if value)
        assert moderator.get(edit_url(page)).status_code == 200
        assert moderator.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).status_code == 200
        compared = [page.pk, "earliest", page.latest_revision_id]
        assert moderator.get(reverse("wagtailadmin_pages:revisions_compare", args=compared)).status_code == 200
        send(moderator, edit_url(page), {})  # which sends the row again
    response = send(moderator, edit_url(page), {}, PUBLISH)
    assert any(name.startswith(f"{relation}-") for name in errors(response))
    with pytest.raises(ValidationError):
        page.get_latest_revision().publish()


def test_a_wrong_row_raises_no_doubt_about_the_shares_of_the_others(moderator, country):
    first, second = Sector.objects.all()[:2]
    shares = [{"sector": first.pk, "share": "60", "purpose_code": "99999"}, {"sector": second.pk, "share": "40"}]
    response = send(moderator, add_url(ProgrammePage, country), factories.titles() | rows("sectors", shares))
    assert list(errors(response)) == ["sectors-0-purpose_code"]


def test_shares_that_add_up_are_kept(moderator, country):
    first, second = Sector.objects.all()[:2]
    shares = [{"sector": first.pk, "share": "33.4"}, {"sector": second.pk, "share": "66.6"}]
    send(moderator, add_url(ProgrammePage, country), factories.titles() | rows("sectors", shares), PUBLISH)
    assert ProgrammePage.objects.latest("pk").sectors.count() == 2


@every_button
def test_a_purpose_code_that_the_dac_does_not_know(moderator, country, action):
    sectors = rows("sectors", [{"sector": Sector.objects.first().pk, "purpose_code": "99999"}])
    response = send(moderator, add_url(ProgrammePage, country), factories.titles() | sectors, action)
    assert refused(response, "sectors-0-purpose_code", "99999")


TO_COME = "2999-01-01"
AMOUNT = {"kind": "4", "exactness": "exact", "per": "period", "currency": "EUR", "value": "12"}


WRONG_AMOUNTS = [
    ("currency", AMOUNT | {"currency": "XYZ"}),
    ("currency", AMOUNT | {"currency": "eur"}),
    ("period_end", AMOUNT | {"kind": "4", "period_end": TO_COME}),
    ("value_date", AMOUNT | {"kind": "3", "value_date": TO_COME}),
    ("value_date", AMOUNT | {"kind": "2", "value_date": TO_COME}),
    ("period_end", AMOUNT | {"kind": "budget", "period_start": "2020-01-01", "period_end": "2019-01-01"}),
]


@pytest.mark.parametrize(("model", "action"), [(ProgrammePage, {}), (PartnerPage, PUBLISH), (CountryPage, {})])
def test_amounts_that_cannot_be_are_refused_at_their_fields(moderator, country, model, action):
    typed = factories.titles() | needed(model) | rows("money", [amount for _field, amount in WRONG_AMOUNTS])
    parent = factories.section() if model is CountryPage else country
    response = send(moderator, add_url(model, parent), typed, action)
    for number, (field, amount) in enumerate(WRONG_AMOUNTS):
        assert refused(response, f"money-{number}-{field}", amount[field]), amount


@every_button
def test_what_is_committed_or_set_aside_may_be_for_years_to_come(moderator, country, action):
    to_come = {"period_start": TO_COME, "period_end": TO_COME}
    amounts = [AMOUNT | to_come | {"kind": "2", "value_date": "2020-01-01"}, AMOUNT | to_come | {"kind": "budget"}]
    typed = factories.titles() | rows("money", amounts)
    assert send(moderator, add_url(ProgrammePage, country), typed, action).status_code == 302


def test_a_total_beside_its_parts_is_refused_when_the_country_is_published(moderator, country):
    parts = [AMOUNT | {"channel": channel} for channel in ("governmental", "non-governmental", "")]
    response = send(moderator, edit_url(country), rows("money", parts), PUBLISH)
    assert refused(response, "money-2-channel", "governmental")
    country.money = [MoneyLine(value=value, channel=channel) for value, channel in ((9, "governmental"), (17, ""))]
    with pytest.raises(ValidationError):
        country.save_revision().publish()


@every_button
def test_a_code_that_another_programme_has(moderator, country, action):
    factories.programme(code="DUBBEL")
    response = send(moderator, add_url(ProgrammePage, country), factories.titles() | {"code": "DUBBEL"}, action)
    assert refused(response, "code", "DUBBEL")


@every_button
def test_a_code_that_the_draft_of_another_programme_has(moderator, country, action):
    other = factories.programme(code="EERST")
    other.code = "DUBBEL"
    other.save_revision()
    response = send(moderator, add_url(ProgrammePage, country), factories.titles() | {"code": "DUBBEL"}, action)
    assert refused(response, "code", "DUBBEL")


@every_button
def test_the_code_of_another_country(moderator, action):
    factories.country(iso_code="CL")
    section = factories.section()
    response = send(moderator, add_url(CountryPage, section), factories.titles() | {"iso_code": "CL"}, action)
    assert refused(response, "iso_code", "CL")


@every_button
@pytest.mark.parametrize("model", [ProgrammePage, PartnerPage])
def test_a_region_of_another_country(moderator, country, regions, model, action):
    typed = factories.titles() | needed(model) | {"regions": [regions["AR-B"].pk]}
    response = send(moderator, add_url(model, country), typed, action)
    (message,) = refused(response, "regions", f'value="{regions["AR-B"].pk}"')
    assert "Regio AR-B" in message


@every_button
def test_a_region_of_another_country_in_a_partnership(moderator, country, regions, action):
    partnership = {"organisation": factories.organisation().pk, "regions": [regions["AR-B"].pk]}
    # A list below a row is several values of one field, not rows of its own.
    typed = rows("partnerships", [{"organisation": partnership["organisation"]}])
    typed |= {"partnerships-0-regions": partnership["regions"]} | factories.titles() | needed(PartnerPage)
    response = send(moderator, add_url(PartnerPage, country), typed, action)
    assert refused(response, "partnerships-0-regions", f'value="{regions["AR-B"].pk}"')


@every_button
def test_regions_of_another_country_on_a_country(moderator, country, regions, action):
    response = send(moderator, edit_url(country), {"regions": [regions["CL-AP"].pk, regions["AR-B"].pk]}, action)
    assert refused(response, "regions", f'value="{regions["AR-B"].pk}"')


@pytest.mark.parametrize("model", [ProgrammePage, PartnerPage])
def test_only_the_regions_of_the_country_are_offered(editor, country, regions, model):
    html = editor.get(add_url(model, country)).content.decode()
    assert "Regio CL-AP" in html
    assert "Regio AR-B" not in html


def test_regions_of_the_country_are_kept(moderator, country, regions):
    chosen = factories.titles() | {"regions": [regions["CL-AP"].pk]}
    send(moderator, add_url(ProgrammePage, country), chosen, PUBLISH)
    assert [region.code for region in ProgrammePage.objects.latest("pk").regions.all()] == ["CL-AP"]


@every_button
def test_a_governmental_cooperation_that_ends_before_it_starts(moderator, country, action):
    years = {"governmental_from": "1990", "governmental_to": "1980"}
    response = send(moderator, edit_url(country), years, action)
    assert response.status_code == 200
    assert errors(response)


@pytest.mark.parametrize(
    ("figure", "field"),
    [
        ({"year": "2010", "until_year": "2005"}, "until_year"),
        ({"kind": "amount", "unit": "count"}, "unit"),
        ({"kind": "target"}, "year"),
        ({"number": "veel"}, "number"),
        ({"year": "5"}, "year"),
    ],
)
def test_a_figure_that_cannot_be(moderator, country, figure, field):
    sound = {"kind": "result", "number": "3", "unit": "count", "exactness": "exact", "timing": "in", "label_nl": "iets"}
    response = send(moderator, edit_url(country), rows("figures", [sound | figure]), PUBLISH)
    assert errors(response)[f"figures-0-{field}"]


@pytest.mark.parametrize("language", [code for code, name in settings.LANGUAGES])
def test_the_form_refuses_in_the_language_of_the_editor(moderator, country, language):
    profile = UserProfile.get_for_user(get_user_model().objects.get(username="moderator"))
    profile.preferred_language = language
    profile.save()
    response = send(moderator, edit_url(factories.programme(country, start="2019")), {"end": "2010"})
    assert errors(response)["end"] != ["The programme ends before it starts."]


def test_two_empty_drafts_may_stand_side_by_side(editor, country):
    for _number in range(2):
        send(editor, add_url(ProgrammePage, country), {"title_nl": "Leeg", "code": ""})
    assert [page.code for page in ProgrammePage.objects.child_of(country)] == [None, None]


def test_a_draft_needs_a_title_in_one_language(editor, country):
    response = send(editor, add_url(ProgrammePage, country), {"title_nl": " ", "title_es": ""})
    assert errors(response)["title_nl"]


def test_a_draft_may_begin_in_spanish_and_gets_addresses(editor, country):
    send(editor, add_url(ProgrammePage, country), {"title_es": "Agua"})
    page = ProgrammePage.objects.latest("pk")
    assert (page.title_nl or None, page.title_es, page.slug_nl, page.slug_es) == (None, "Agua", "agua", "agua")
    assert str(page) == "Agua"


@pytest.mark.parametrize("action", [SUBMIT, PUBLISH], ids=["submit", "publish"])
def test_publishing_asks_for_the_dutch_title(moderator, country, action):
    page = factories.programme(country, live=False, title_nl=None, title_es="Agua")
    response = send(moderator, edit_url(page), {}, action)
    assert refused(response, "title_nl", "Agua")


def test_publishing_asks_for_the_dutch_of_every_text_that_has_spanish(moderator):
    response = send(moderator, edit_url(factories.standard(live=False)), {"lead_es": "Entrada"}, PUBLISH)
    assert refused(response, "lead_nl", "Entrada")


def test_publishing_asks_for_the_dutch_of_a_text_in_a_row(moderator, country):
    milestone = {"year": "2000", "precision": "year", "kind": "government", "text_nl": "Begin", "source_es": "Fuente"}
    response = send(moderator, edit_url(country), rows("milestones", [milestone]), PUBLISH)
    assert refused(response, "milestones-0-source_nl", "Fuente")


def block(kind: str, texts: dict[str, str]) -> dict:
    """A body of one block; the names of its texts follow the names of their fields."""
    head = {"count": "1", "0-type": kind, "0-order": "0", "0-deleted": "", "0-id": ""}
    return {f"body-{name}": text for name, text in (head | {f"0-value-{n}": t for n, t in texts.items()}).items()}


EMPTY = rich_text("<p></p>")
SPANISH = rich_text("<p>Texto</p>")


@pytest.mark.parametrize(
    "body",
    [
        block("text", {"text-nl": EMPTY, "text-es": SPANISH}),
        block("text", {"text-nl": EMPTY, "text-es": EMPTY}),
        block("section", {"heading-nl": "", "heading-es": "Título", "text-nl": SPANISH, "text-es": SPANISH}),
    ],
)
def test_publishing_asks_for_the_dutch_of_a_text_in_a_block(moderator, body):
    page = factories.standard(live=False)
    assert errors(send(moderator, edit_url(page), body, PUBLISH))["body"]
    assert send(moderator, edit_url(page), body).status_code == 302


def half_an_emoji(text: str) -> str:
    """What the editor sends for a text that ends with the first half of a pair of surrogates and a null character."""
    return rich_text(f"<p>{text}HALF</p>").replace("HALF", "\\ud83d\\u0000")


@pytest.mark.parametrize("headers", [{}, {"accept": "application/json"}], ids=["form", "autosave"])
@pytest.mark.parametrize(
    ("sent", "kept"),
    [("", ""), ("geen JSON", "geen JSON"), ("[]", "[]"), (half_an_emoji("Water"), "Water\ufffd\ufffd")],
)
def test_a_rich_text_takes_whatever_it_is_sent(editor, headers, sent, kept):
    page = factories.standard()
    response = editor.post(
        edit_url(page),
        filled_in(editor, edit_url(page), block("text", {"text-nl": sent, "text-es": sent})),
        headers=headers,
    )
    assert response.status_code == (200 if headers else 302)
    body = BasePage.objects.get(pk=page.pk).get_latest_revision_as_object().body
    assert strip_tags(str(body[0].value["text"]["nl"].source)) == kept
    assert editor.get(edit_url(page)).status_code == 200


@pytest.mark.parametrize("extra", ["", "[]", "{", '{"comment": "\\ud83d"}', '{"unknown": 1}'])
def test_what_accompanies_an_approval_is_no_reason_for_an_error(moderator, admin_user, extra):
    page = factories.standard(live=False)
    page.save_revision()
    Workflow.objects.get().start(page, admin_user)
    approval = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    response = send(moderator, edit_url(page), {}, approval | {"workflow-action-extra-data": extra})
    assert response.status_code == 302
    assert BasePage.objects.get(pk=page.pk).live


@pytest.mark.parametrize("address", ["/nl/zoeken/?q={}", "/es/buscar/?q={}", "/nl/{}/", "/admin/pages/search/?q={}"])
@pytest.mark.parametrize("typed", ["%ED%A0%BD", "%00", "%F0%9F"])
def test_half_an_emoji_in_an_address_is_no_fault_of_the_site(moderator, address, typed):
    assert moderator.get(address.format(typed)).status_code in (200, 400, 404)


def test_an_optional_text_in_a_block_may_be_empty_but_not_in_dutch_alone():
    caption = TranslatedBlock(required=False)
    caption.clean(caption.to_python({"nl": "", "es": ""}))
    with pytest.raises(StructBlockValidationError):
        caption.clean(caption.to_python({"nl": "", "es": "Leyenda"}))


def test_spanish_is_optional(moderator):
    page = factories.standard(live=False, title_es=None)
    send(moderator, edit_url(page), {"lead_nl": "Inleiding"}, PUBLISH)
    assert BasePage.objects.get(pk=page.pk).live


@pytest.mark.parametrize("field", ["slug_nl", "slug_es"])
@every_button
def test_an_address_that_was_typed_twice(moderator, field, action):
    taken = factories.standard(**{field: "bezet"})
    new_page, old_page = add_url(StandardPage, taken.get_parent()), edit_url(factories.standard())
    for url in (new_page, old_page):
        assert len(refused(send(moderator, url, factories.titles() | {field: "bezet"}, action), field, "bezet")) == 1


@pytest.mark.parametrize("field", ["slug_nl", "slug_es"])
@pytest.mark.parametrize("slug", ["perú", "a b", "名"])
def test_an_address_with_other_than_ascii_letters(moderator, field, slug):
    response = send(moderator, add_url(StandardPage, BasePage.objects.get(depth=2)), factories.titles() | {field: slug})
    assert refused(response, field, slug)


def test_the_same_address_may_be_used_in_both_languages(moderator):
    page = factories.standard(slug_nl="contactpunt")
    send(moderator, edit_url(page), {"slug_es": "contactpunt"}, PUBLISH)
    assert BasePage.objects.get(pk=page.pk).slug_es == "contactpunt"


def test_what_only_the_database_refuses_is_told_to_autosave_too(rf):
    request = rf.post(reverse("wagtailadmin_home"), headers={"accept": "application/json"})
    response = RefusedChangeMiddleware(None).process_exception(request, IntegrityError())
    assert response.status_code == 400


def test_autosave_of_an_impossible_draft_says_so(editor, country):
    url = edit_url(factories.programme(country, start="2019"))
    typed = filled_in(editor, url, {"end": "2010"})
    response = editor.post(url, typed, headers={"accept": "application/json"})
    assert (response.status_code, response.json()["error_code"]) == (400, "validation_error")


def choosers(patterns, prefix: str = "/") -> list[str]:
    """The addresses of all choosers, with 1 for each number."""
    found = []
    for pattern in patterns:
        address = re.sub(r"<\w+:\w+>", "1", prefix + str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            found += choosers(pattern.url_patterns, address)
        elif address.startswith("/admin/") and "choose" in address:
            found.append(address)
    return found


@pytest.mark.parametrize("sent", [{}, {"csrfmiddlewaretoken": "x"}])
def test_an_empty_form_is_refused_by_every_chooser(moderator, sent):
    addresses = choosers(get_resolver().url_patterns)
    assert len(addresses) > 40
    assert {address: moderator.post(address, sent).status_code for address in addresses} == dict.fromkeys(
        addresses, 400
    )


def test_what_is_no_form_of_a_chooser_is_no_fault_of_the_site(moderator):
    answers = [moderator.post(address, {"a": "b"}).status_code for address in choosers(get_resolver().url_patterns)]
    assert max(answers) < 500


def test_a_visitor_who_sends_something_to_a_chooser_is_led_to_the_login(client):
    assert client.post("/admin/choose-external-link/").status_code == 302
