"""What the finder can narrow its list down by."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from django.db.models import CharField, F, QuerySet, TextChoices, Value
from django.db.models.functions import Cast, Coalesce, Lower
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cooperation.addresses import PARAMETERS
from cooperation.models import CooperationPage, CountryPage, PartnerPage, ProgrammePage, Region, Sector
from cooperation.models.programmes import Status
from embassy.bilingual.passages import Passage, first_passage
from embassy.bilingual.texts import LANGUAGE_CODES
from embassy.clock import shown_day
from embassy.kept.rendering import once
from embassy.pages.slugs import localized
from embassy.search.analysis import sortable

OWN_SLUG = localized("slug", LANGUAGE_CODES[0])  # names a country that has no code of ISO 3166-1
PROGRAMME, PARTNER = ProgrammePage._meta.model_name, PartnerPage._meta.model_name
KINDS = {PROGRAMME: ("programme", _("Programmes")), PARTNER: ("partner", _("Partners"))}
# "Ends this year" is a way of running.
STATES = [Status.PLANNED, Status.RUNNING, Status.ENDED, Status.SUSPENDED, Status.CANCELLED]


@dataclass(frozen=True)
class Choice:
    """One thing to choose. `facet` is how the search's table knows it; `code` how addresses do, in every language.

    `number` is its key in the database, which stood in addresses of before.
    """

    facet: str
    name: Passage | Promise | str
    code: str = ""
    number: str = ""

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


def groups_below(section: CooperationPage) -> list[Group]:
    """All that can be chosen now; one query for each version."""
    records = once(("named records", section.path, get_language(), shown_day.get()), partial(named_records, section))
    kinds = [Choice(f"kind:{kind}", name, code) for kind, (code, name) in KINDS.items()]
    return [
        Group("kind", _("What"), tuple(kinds)),
        Group("country", _("Country"), records["country"]),
        Group("sector", _("Sector"), records["sector"]),
        Group("status", _("Status"), labelled("status", STATES)),
        Group("channel", _("Channel"), labelled("channel", ProgrammePage.Channel)),
        Group("region", _("Region"), records["region"]),
    ]


def labelled(group: str, choices: Iterable[TextChoices]) -> tuple[Choice, ...]:
    return tuple(Choice(f"{group}:{choice.value}", choice.label, choice.value) for choice in choices)


def named_records(section: CooperationPage) -> dict[str, tuple[Choice, ...]]:
    """The countries, sectors and regions by their groups, in the order of their names."""
    countries = CountryPage.objects.child_of(section).live().public()
    primary_key = Cast("pk", CharField())
    rows = names_of(countries, "country", "title", primary_key, or_else(Lower("iso_code"), F(OWN_SLUG))).union(
        names_of(Sector.objects.all(), "sector", "name", primary_key, or_else(F("code"), primary_key)),
        names_of(Region.objects.all(), "region", "name", F("code"), Lower("code")),
        all=True,
    )
    found = defaultdict(list)
    for group, key, code, *names in rows:
        passage = first_passage(dict(zip(LANGUAGE_CODES, names, strict=True)))
        found[group].append(Choice(f"{group}:{key}", passage, code, number=key))
    groups = ("country", "sector", "region")
    return {
        group: tuple(sorted(found[group], key=lambda choice: (sortable(str(choice.name)), choice.facet)))
        for group in groups
    }


def or_else(code, name) -> Coalesce:
    """What names a record in addresses: its code, else something that others do not have."""
    return Coalesce(code, name, output_field=CharField())


def names_of(records: QuerySet, group: str, field: str, key, code) -> QuerySet:
    """A row for each record: its group, its key in facets, its code in addresses, its name in each language."""
    names = {f"called_{language}": F(localized(field, language)) for language in LANGUAGE_CODES}
    # Without rewriting, for that would put the columns in another order in each query.
    rows = records.rewrite(False).order_by().annotate(facet_group=Value(group), facet_key=key, code_there=code, **names)
    return rows.values_list("facet_group", "facet_key", "code_there", *names)
