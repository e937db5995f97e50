"""What does not appear somewhere, and why: at most twenty entries for all types together.

One of the twenty is a rule for a whole kind, kept by facts_of() in sample.py: what Wagtail itself keeps of a page, a
picture or a row (its place in the tree, its addresses, who locked it, its order) and the keys that join records.
"""

from dataclasses import dataclass

from tests.facts.destinations import API, DEMO, IATI, SEARCH, SPREADSHEET, TABLES, Destination
from tests.facts.sample import Fact

DATA = (TABLES, API, IATI, SPREADSHEET)


@dataclass(frozen=True)
class Excepted:
    """`names` are those of a type, of a field (Figure.uid), or of a field in whatever type (*.uid)."""

    reason: str
    destinations: tuple[Destination, ...]
    names: tuple[str, ...]

    def covers(self, fact: Fact, destination: Destination) -> bool:
        return destination in self.destinations and any(is_named(fact, name) for name in self.names)


def is_named(fact: Fact, name: str) -> bool:
    model, _dot, field = name.partition(".")
    return model in {"*", fact.model.__name__} and field in {"", fact.column.name, fact.original}


EXCEPTED = [
    Excepted(
        "They lead visitors through the site, and are no records of cooperation",
        DATA,
        (
            "HomePage",
            "StandardPage",
            "EmergencyPage",
            "EmergencyNumber",
            "ServicesPage",
            "SignpostPage",
            "CooperationPage",
            "HomeLink",
            "FeaturedCountry",
            "CooperationPublication",
            "Publication",
        ),
    ),
    Excepted(
        "IATI and the spreadsheet are of programmes",
        (IATI, SPREADSHEET),
        ("CountryPage", "PartnerPage", "Partnership", "Call", "Milestone"),
    ),
    Excepted("Cells name these records, and do not change them", (SPREADSHEET,), ("Organisation", "Sector", "Region")),
    Excepted(
        "The site computes them from the texts, or keeps them while a page is published",
        (*DATA, SEARCH, DEMO),
        ("*.agreed_texts", "*.translation_summary", "*.only_language"),
    ),
    Excepted("Never public", (TABLES, API, IATI, SEARCH), ("*.editorial_note", "*.review_by")),
    Excepted("Who owns a page decides it in its form", (SPREADSHEET, DEMO), ("*.review_by",)),
    Excepted(
        "Pictures and colours are no data, and have no words of the page",
        (*DATA, SEARCH),
        ("*.art", "*.photograph", "Sector.colour", "CustomImage"),
    ),
    Excepted("The demo has no photographs", (DEMO,), ("*.photograph", "CustomImage")),
    Excepted("A running text stays on its page", DATA, ("*.body", "CountryPage.regions_text")),
    Excepted("The milestones say in short what the other tables say in full", (TABLES, API), ("Milestone",)),
    Excepted("They are entered for IATI and read there", (TABLES, API, SPREADSHEET, SEARCH), ("RelatedActivity",)),
    Excepted(
        "They are entered for IATI or for a whole country, each in a form that checks it",
        (SPREADSHEET, SEARCH),
        (
            "ProgrammePage.iati_identifier",
            "ProgrammePage.file_date",
            "ProgrammePage.goals",
            "ProgrammePage.collaboration_type",
            "ProgrammePage.flow_type",
            "ProgrammePage.aid_type",
            "ProgrammePage.finance_type",
            "ProgrammePage.tied_status",
            "MoneyLine.channel",
            "MoneyLine.sector",
        ),
    ),
    Excepted(
        "IATI has no place for them; the page that an activity links to shows them",
        (IATI,),
        (
            "ProgrammePage.source",
            "ProgrammePage.source_date",
            "ProgrammePage.source_url",
            "ProgrammePage.checked_on",
            "Figure.source",
            "Figure.source_date",
            "Figure.source_url",
            "Figure.source_before",
            "Figure.checked_on",
            "Figure.sector",
            "Figure.timing",
            "MoneyLine.source",
            "MoneyLine.source_date",
            "MoneyLine.source_url",
            "MoneyLine.checked_on",
            "MoneyLine.exactness",
            "MoneyLine.per",
            "MoneyLine.channel",
            "MoneyLine.sector",
            "Organisation.acronym",
        ),
    ),
    Excepted("The tables give a region by its code", (TABLES, API), ("Region.name",)),
    Excepted("It leads away from the data", (TABLES, API, IATI, SEARCH), ("Organisation.website",)),
    Excepted("A key that tells rows apart, and no fact", (IATI, SEARCH), ("*.uid",)),
    Excepted(
        "The search is of what is printed, years too; of other facts it knows the status and what lists filter by",
        (SEARCH,),
        (
            "*.checked_on",
            "*.source_date",
            "*.source_url",
            "Figure.source_before",
            "PartnerPage.website",
            "PartnerPage.email",
            "PartnerPage.telephone",
            "Call.link",
            "Sector.code",
            "CountryPage.iso_code",
            "PartnerPage.since_precision",
            "Organisation.iati_ref",
            "Partnership.since",
            "Organisation.type",
            "Milestone.year",
            "Milestone.precision",
            "Milestone.kind",
            "Figure.kind",
            "Figure.number",
            "Figure.unit",
            "Figure.exactness",
            "Figure.timing",
            "MoneyLine",
            "ProgrammeSector.purpose_code",
            "ProgrammeSector.share",
            "ProgrammeOrganisation.role",
            "CooperationPage.film_seconds",
            "Organisation.name_language",
        ),
    ),
    Excepted(
        "The search leads to a page by its own words, not by those of a page, a figure or a film that it shows",
        (SEARCH,),
        (
            "HomeLink.page",
            "FeaturedCountry.country",
            "HomePage.featured_figure",
            "Figure.sector",
            "CooperationPage.film_webm",
            "CooperationPage.film_mp4",
            "CooperationPage.film_captions",
            "Publication.file",
        ),
    ),
    Excepted(
        "Of these the sources of the demo say nothing",
        (DEMO,),
        (
            "MoneyLine.value_date",
            "MoneyLine.receiver",
            "MoneyLine.sector",
            "RelatedActivity",
            "Call",
            "PartnerPage.website",
            "PartnerPage.contact",
            "PartnerPage.email",
            "PartnerPage.telephone",
            "*.source_url",
            "CountryPage.source_date",
            "ProgrammePage.source_date",
            "ProgrammePage.start",
            "Partnership.source_date",
            "Partnership.since",
            "Partnership.name_withheld",
            "Partnership.place_withheld",
            "ProgrammePage.goals",
            "ProgrammePage.collaboration_type",
            "ProgrammePage.flow_type",
            "ProgrammePage.aid_type",
            "ProgrammePage.finance_type",
            "ProgrammePage.tied_status",
            "ProgrammePage.interruption",
            "ProgrammeSector.share",
            "Organisation.website",
            "Organisation.iati_ref",
            "StandardPage.art",
            "Figure.until_year",
        ),
    ),
]
