"""Pages for tests, each with what its type needs and no more."""

from itertools import count

from django.conf import settings

from cooperation.models import CooperationPage, CountryPage, Organisation, PartnerPage, ProgrammePage
from embassy.home.models import StandardPage
from embassy.pages.models import BasePage
from embassy.pages.slugs import localized

numbers = count(1)


def titles(name: str | None = None) -> dict[str, str]:
    """A title in every language of the settings."""
    name = name or f"Page {next(numbers)}"
    return {localized("title", code): f"{name} {code}" for code, _language in settings.LANGUAGES}


def published(page: BasePage) -> BasePage:
    """Publish a page as an editor would: with a revision."""
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def add(parent: BasePage, page: BasePage, live: bool = True) -> BasePage:
    page.live = live
    parent.add_child(instance=page)
    return published(page) if live else page


def section() -> CooperationPage:
    return CooperationPage.objects.get()


def country(live: bool = True, **fields) -> CountryPage:
    return add(section(), CountryPage(**(titles() | fields)), live)


def programme(parent: CountryPage | None = None, live: bool = True, **fields) -> ProgrammePage:
    return add(parent or country(), ProgrammePage(**(titles() | fields)), live)


def partner(parent: CountryPage | None = None, live: bool = True, **fields) -> PartnerPage:
    fields.setdefault("organisation", organisation())
    return add(parent or country(), PartnerPage(**(titles() | fields)), live)


def standard(live: bool = True, **fields) -> StandardPage:
    return add(section().get_parent(), StandardPage(**(titles() | fields)), live)


def organisation(**fields) -> Organisation:
    names = {localized("name", code): f"Organisation {next(numbers)}" for code, _language in settings.LANGUAGES}
    return Organisation.objects.create(**({"type": "22"} | names | fields))


def text_block(kind: str = "section", heading: str = "Heading", **texts: str) -> dict:
    """A block of a body as JSON: `texts` by language code."""
    return {
        "type": kind,
        "value": {"heading": dict.fromkeys(texts, heading), "text": texts},
    }
