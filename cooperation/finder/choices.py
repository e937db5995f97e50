"""What the finder can narrow its list down by."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cooperation.finder.addresses import PARAMETERS
from cooperation.models import CooperationPage, CountryPage, PartnerPage, ProgrammePage, Region, Sector
from cooperation.models.programmes import Status
from embassy.bilingual.ordering import alphabetical
from embassy.bilingual.passages import Passage, passage_of
from embassy.pages.slugs import ascii_slug

PROGRAMME, PARTNER = ProgrammePage._meta.model_name, PartnerPage._meta.model_name
KINDS = {PROGRAMME: _("Programmes"), PARTNER: _("Partners")}
# "Ends this year" is a way of running.
STATES = [Status.PLANNED, Status.RUNNING, Status.ENDED, Status.SUSPENDED, Status.CANCELLED]
WHAT_SHOWS_EMPTY = {"kind", "country", "status"}  # groups whose choices stand there even when they lead to nothing


@dataclass(frozen=True)
class Choice:
    """One thing to choose. `facet` is how the search's table knows it; `code` how addresses do, if it has one."""

    facet: str
    name: Passage | Promise
    code: str = ""

    @property
    def value(self) -> str:
        """What stands in addresses; words of the reader's language where there is no code."""
        return self.code or ascii_slug(str(self.name))

    @property
    def lang(self) -> str:
        """The attributes that mark a name in another language than the reader's."""
        return self.name.lang if isinstance(self.name, Passage) else ""


@dataclass(frozen=True)
class Group:
    """Choices of one kind. Several chosen together widen the list, several groups narrow it."""

    name: str
    heading: Promise
    choices: tuple[Choice, ...]
    chosen: tuple[Choice, ...] = ()

    @property
    def parameter(self) -> str:
        return str(PARAMETERS[self.name])

    @property
    def shows_empty(self) -> bool:
        return self.name in WHAT_SHOWS_EMPTY


def groups_below(section: CooperationPage) -> list[Group]:
    """All that can be chosen now: three queries."""
    countries = CountryPage.objects.child_of(section).live().public().order_by(alphabetical("title"))
    return [
        Group("kind", _("What"), tuple(Choice(f"kind:{kind}", name) for kind, name in KINDS.items())),
        Group("country", _("Country"), tuple(map(country_choice, countries))),
        Group("sector", _("Sector"), record_choices("sector", Sector.objects.order_by(alphabetical("name")), "pk")),
        Group("status", _("Status"), tuple(Choice(f"status:{state.value}", state.label) for state in STATES)),
        Group(
            "channel",
            _("Channel"),
            tuple(Choice(f"channel:{value}", label) for value, label in ProgrammePage.Channel.choices),
        ),
        Group("region", _("Region"), record_choices("region", Region.objects.order_by(alphabetical("name")), "code")),
    ]


def country_choice(country: CountryPage) -> Choice:
    return Choice(f"country:{country.pk}", passage_of(country, "title"), country.finder_code)


def record_choices(group: str, records: Iterable, key: str) -> tuple[Choice, ...]:
    """Choices that the table knows by the record's `key`."""
    keys = ((str(getattr(record, key)), passage_of(record, "name")) for record in records)
    return tuple(Choice(f"{group}:{key}", name, key.lower()) for key, name in keys)
