"""Pages for tests, each with what its type needs and no more."""

from itertools import count

from django.conf import settings
from django.utils import translation

from cooperation.models import CooperationPage, CountryPage, Organisation, PartnerPage, ProgrammePage
from embassy.home.models import ServicesPage, SignpostPage, StandardPage
from embassy.pages.models import BasePage
from embassy.pages.querysets import STEP
from embassy.pages.slugs import PATHS, SLUGS, localized

numbers = count(1)
OF_ITS_OWN = ["id", "path", "translation_key", "latest_revision_id", "live_revision_id"]


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


def copies(page: ProgrammePage, number: int) -> list[int]:
    """The ids of many programmes like one, beside it, made in few queries."""
    values = BasePage.objects.rewrite(False).filter(pk=page.pk).values().get()
    shared = {name: value for name, value in values.items() if name not in OF_ITS_OWN}
    own = {field.attname: getattr(page, field.attname) for field in ProgrammePage._meta.local_fields}
    with translation.override(settings.LANGUAGE_CODE):
        bases = BasePage.objects.bulk_create(
            BasePage(
                **(shared | dict.fromkeys([*SLUGS.values(), *PATHS.values()], f"copy-{index}/")),
                path=BasePage._get_path(page.path[:-STEP], page.depth, index + 100),
            )
            for index in range(number)
        )
        for base in bases:
            child = ProgrammePage(**(own | {"basepage_ptr_id": base.pk, "code": None}))
            child.save_base(raw=True)  # the row of its own table alone
    return [base.pk for base in bases]


def partner(parent: CountryPage | None = None, live: bool = True, **fields) -> PartnerPage:
    fields.setdefault("organisation", organisation())
    return add(parent or country(), PartnerPage(**(titles() | fields)), live)


def standard(live: bool = True, **fields) -> StandardPage:
    return add(section().get_parent(), StandardPage(**(titles() | fields)), live)


def signpost(live: bool = True, **fields) -> SignpostPage:
    return add(ServicesPage.objects.get(), SignpostPage(**(titles() | fields)), live)


def organisation(**fields) -> Organisation:
    names = {localized("name", code): f"Organisation {next(numbers)}" for code, _language in settings.LANGUAGES}
    return Organisation.objects.create(**({"type": "22"} | names | fields))


def text_block(kind: str = "section", heading: str = "Heading", **texts: str) -> dict:
    """A block of a body as JSON: `texts` by language code."""
    return {
        "type": kind,
        "value": {"heading": dict.fromkeys(texts, heading), "text": texts},
    }
