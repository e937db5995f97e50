"""One click on an item of each rule, on a long page: its field is unfolded, in view and focused, and stays there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from itertools import product

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from wagtail.rich_text import RichText

from cooperation.models import CountryPage, Figure, PartnerPage, Partnership, ProgrammePage
from embassy.desk.facts import World
from embassy.desk.items import Item
from embassy.desk.models import Link
from embassy.desk.passages import TextRule
from embassy.desk.records import FIRST_WORDS
from embassy.desk.rules import RULES
from embassy.desk.rules.texts import TEXT_RULES
from embassy.desk.site import LivePages
from embassy.home.models import EmergencyPage, StandardPage
from embassy.images.models import CustomImage
from embassy.office.models import EmbassySettings
from embassy.pages.models import BasePage
from tests import factories
from tests.desk import case_files
from tests.prepared import PASSWORD

TODAY = timezone.localdate()
LATER = TODAY + timedelta(days=1000)
LONG_AGO = date(2019, 5, 1)
DEAD = "https://example.org/weg"
LONG_TEXT, SENTENCE = "long text", "Het programma werkt vandaag in twaalf provincies."
WITHOUT_FIELD = {"scheduled", "moderation"}  # what they want is done with the page as a whole
CASES = {"programme": ProgrammePage, "country": CountryPage, "partner": PartnerPage, "page": StandardPage}


# --- a long page with something wrong near its end


def section(nl: str, es: str = "") -> dict:
    return factories.text_block("section", nl=f"<p>{nl}</p>", **({"es": f"<p>{es}</p>"} if es else {}))


def long_body(*last: dict) -> list[dict]:
    words = "</p><p>".join(["Wat hier staat, maakt de bladzijde lang en is voor het overige niet van belang."] * 6)
    others = [section(words, words) for _number in range(12)]
    return [*others, *last, *others[:6]]


def long_page(kind=ProgrammePage, body=(), **fields):
    """A page of a type with its body."""
    add = {ProgrammePage: factories.programme, CountryPage: factories.country, PartnerPage: factories.partner}
    return add.get(kind, factories.standard)(body=long_body(*body), **fields)


def with_figures(*figures: Figure) -> ProgrammePage:
    page = long_page(checked_on=None)
    fine = {"number": 3, "label_nl": "bruggen", "label_es": "puentes", "checked_on": TODAY}
    for figure in (*(Figure(**fine) for _number in range(8)), *figures):
        page.figures.add(figure)
    return factories.published(page)


def emergency_number():
    page = EmergencyPage.objects.get()
    last = page.numbers.last()
    last.review_by = LONG_AGO
    page.numbers.add(last)
    return factories.published(page)


def security_contact():
    settings = EmbassySettings.load()
    settings.security_contact, settings.security_expires = "https://example.org/", TODAY + timedelta(days=3)
    settings.save()
    return settings


def dead_link():
    Link.objects.create(url=DEAD, failures=2, failing_since=datetime(2026, 11, 1, tzinfo=UTC), seen="404")
    page = long_page(PartnerPage)
    for number in range(6):
        address = DEAD if number == 5 else f"https://example.org/{number}"
        page.partnerships.add(Partnership(organisation=factories.organisation(), source_url=address))
    return factories.published(page)


def image_without_text():
    data = BytesIO()
    Image.new("RGB", (40, 20)).save(data, "PNG")
    image = CustomImage.objects.create(title="Foto", file=ContentFile(data.getvalue(), "foto.png"))
    page = long_page()
    page.photograph = image
    factories.published(page)
    return image


def stale_translation():
    page = long_page(body=[section("Een.", "Uno.")])
    page.body[12].value["text"]["nl"] = RichText("<p>Twee.</p>")
    return factories.published(page)


TROUBLE: dict[str, tuple[Callable, str]] = {  # by rule: what makes it, and which box is to have the focus
    "emergency-number": (emergency_number, "[name^=numbers-][name$=-review_by]"),
    "security-contact": (security_contact, "#id_security_expires"),
    "internal-link": (lambda: long_page(body=[section('<a href="/nl/nergens/">Ga</a>')]), "[contenteditable=true]"),
    "external-link": (dead_link, "[name=partnerships-5-source_url]"),
    "review-date": (lambda: long_page(review_by=LONG_AGO), "#id_review_by"),
    "ended-unreviewed": (lambda: long_page(end="2019"), "#id_checked_on"),
    "target": (
        lambda: with_figures(Figure(kind="target", number=9, label_nl="scholen", year=2019, checked_on=TODAY)),
        "[name=figures-8-label_nl]",
    ),
    "figure-unchecked": (
        lambda: with_figures(Figure(number=9, label_nl="scholen", checked_on=LONG_AGO)),
        "[name=figures-8-checked_on]",
    ),
    "image-without-alt": (image_without_text, "#id_alt_nl"),
    "translations": (stale_translation, "[lang=es] [contenteditable=true]"),
    "ends-soon": (lambda: long_page(end=TODAY + timedelta(days=9), checked_on=TODAY), "#id_end"),
}


def sentence_with_a_fault(rule: TextRule) -> Item:
    """What a rule finds on a page with a case to tune on.

    Some words have to age first, and what is planned does not stay so.
    """
    for day, language in product((TODAY, LATER), ("nl", "es")):
        for case in case_files.cases("tuning", language)[0]:
            if is_found_by(rule, case, language, day):
                page = page_with_case(case_files.facts_by_name()[case["record"]], case, language)
                if found := RULES[rule.name].items(LivePages(day, {BasePage: {page.pk}})):
                    return found[0]
    raise AssertionError(f"No case has what {rule.name} finds")


def is_found_by(rule: TextRule, case: dict, language: str, day: date) -> bool:
    """Whether a rule finds something in a text that was written today, by its own record alone."""
    passages = [each for each in case_files.passages_of(case, language) if each.facts.kind in CASES]
    return any(
        any(rule.findings(replace(each, written=TODAY), World(day, {each.facts.pk: each.facts}))) for each in passages
    )


def page_with_case(facts, case: dict, language: str):
    dates = {"start": facts.start and facts.start.iso, "end": facts.end and facts.end.iso}
    fields = {
        "programme": {**{name: day for name, day in dates.items() if day}, "interruption": facts.interruption},
        "country": {
            "governmental_from": facts.start and facts.start.year,
            "governmental_to": facts.end and facts.end.year,
        },
        "partner": {"since": facts.since},
    }.get(facts.kind, {})
    texts = {language: case["text"], "es" if language == "nl" else "nl": case.get("other", "")}
    body = [section(**{code: text.removeprefix("<p>").removesuffix("</p>") for code, text in texts.items()})]
    titles = {f"title_{code}": title for code, title in facts.titles.items()}
    page = long_page(CASES[facts.kind], body, checked_on=facts.reviewed, **titles, **fields)
    if facts.kind in ("programme", "partner"):
        for row in facts.figures:
            page.figures.add(Figure(checked_on=TODAY, **row))
        page = factories.published(page)
    return page


def make_trouble() -> dict[str, Item]:
    """An item of each rule."""
    made = {name: make().pk for name, (make, _box) in TROUBLE.items()}
    site = LivePages()
    found = {name: [item for item in RULES[name].items(site) if item.record.pk == pk] for name, pk in made.items()}
    assert [name for name, its in found.items() if not its] == []
    return {
        **{name: its[0] for name, its in found.items()},
        **{rule.name: sentence_with_a_fault(rule) for rule in TEXT_RULES},
    }


def sentence_in_a_long_text() -> Item:
    words = "</p><p>".join(["Wat hier staat, maakt de tekst lang en is voor het overige niet van belang."] * 40)
    page = long_page(body=[section(f"{words}</p><p>{SENTENCE}</p><p>{words}")], end="2019", checked_on=TODAY)
    return RULES["speaks-of-now"].items(LivePages(TODAY, {BasePage: {page.pk}}))[0]


@pytest.fixture(scope="module")
def items(serve, work_on) -> dict[str, tuple[str, Item]]:
    found = {}
    address, _database = serve(
        "landing", lambda: found.update({**make_trouble(), LONG_TEXT: sentence_in_a_long_text()})
    )
    return {name: (f"{address}{item.edit_url}", item) for name, item in found.items()}


# --- in a browser

RESTS = """async () => {  // until nothing has moved for a second and a half
    let seen = "", since = performance.now();
    const state = () => {
        const { top, height } = document.activeElement.getBoundingClientRect();
        return [document.activeElement.outerHTML.length, top, height, document.documentElement.scrollHeight].join();
    };
    while (performance.now() - since < 1500) {
        await new Promise((done) => setTimeout(done, 100));
        if (state() !== seen || document.readyState !== "complete") since = performance.now();
        seen = state();
    }
}"""
SEEN = """() => {
    const [range] = CSS.highlights.get("landed") ?? [];
    const box = (range ?? document.activeElement).getBoundingClientRect();
    const [x, y] = [box.left + Math.min(20, box.width / 2), box.top + Math.min(10, box.height / 2)];
    return {
        isInView: box.top >= 0 && Math.min(box.bottom, box.top + 60) <= window.innerHeight && box.height > 0,
        isOnTop: document.activeElement.contains(document.elementFromPoint(x, y)),
        marked: range?.toString() ?? "",
        language: document.activeElement.closest("[lang]").lang,
        tag: document.activeElement.outerHTML.slice(0, 200),
    };
}"""


@pytest.fixture
def window(browser, items):
    context = browser.new_context()
    yield context.new_page()
    context.close()


def land(window, address: str) -> dict:
    window.goto(address)
    window.evaluate(RESTS)
    return window.evaluate(SEEN)


def sign_in(window, address: str):
    site = address.partition("/admin/")[0]
    window.goto(f"{site}/account/login/?next=/robots.txt")
    window.fill("#id_login", "admin")
    window.fill("#id_password", PASSWORD)
    with window.expect_navigation():
        window.press("#id_password", "Enter")


def test_there_is_trouble_for_every_rule():
    assert set(TROUBLE) | WITHOUT_FIELD | {rule.name for rule in TEXT_RULES} == set(RULES)


@pytest.mark.browser
@pytest.mark.django_db
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("rule", [name for name in RULES if name not in WITHOUT_FIELD])
def test_one_click_lands_on_the_field(window, items, rule, width):
    address, item = items[rule]
    sign_in(window, address)
    window.set_viewport_size({"width": width, "height": 800})
    seen = land(window, address)
    assert seen["isInView"], seen
    assert seen["isOnTop"], seen
    if item.quote:
        assert "".join(str(item.quote)[:FIRST_WORDS].split()) == "".join(seen["marked"].split())
        assert seen["language"] == item.quote.language
    else:
        assert window.locator(f"{TROUBLE[rule][1]}:focus").count() == 1, seen


@pytest.mark.browser
@pytest.mark.django_db
@pytest.mark.parametrize("width", [1280, 360])
def test_in_a_long_text_the_sentence_is_in_view_and_marked_until_something_is_typed_before_it(window, items, width):
    address, _item = items[LONG_TEXT]
    sign_in(window, address)
    window.set_viewport_size({"width": width, "height": 800})
    seen = land(window, address)
    assert seen["isInView"], seen
    assert seen["isOnTop"], seen
    assert seen["marked"] == SENTENCE
    window.keyboard.type("Ooit: ")
    assert f"Ooit: {SENTENCE}" in window.evaluate("document.activeElement.innerText")
    assert window.evaluate(SEEN)["marked"] == ""
