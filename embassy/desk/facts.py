"""What a record says of itself that a text can contradict."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from cooperation.dates import PartialDate
from embassy.desk.mentions import Names, generic_first_words
from embassy.pages.periods import Status, status_on


@dataclass(frozen=True)
class Facts:
    """Of a page, or of another record that holds texts.

    `start` and `end` are those of a programme, or of a country's governmental cooperation; `since` is the year since
    which a country cooperates or a partner is in the country (`since_decade`: only its decade is sure). `figures` and
    `money` are rows as embassy.bilingual.contents has them.
    """

    pk: int
    kind: str  # "programme", "country", "partner", "page", "record"
    titles: dict[str, str]  # by language
    country: int | None = None  # the page of the country that it is in
    start: PartialDate | None = None
    end: PartialDate | None = None
    interruption: str = ""  # "suspended", "cancelled"
    since: int | None = None
    since_decade: bool = False
    reviewed: date | None = None  # the day when somebody last checked the page
    figures: tuple[dict, ...] = ()
    money: tuple[dict, ...] = ()

    def title_in(self, language: str) -> str:
        """Its title in a language, else in the first that has one."""
        return self.titles.get(language) or next(filter(None, self.titles.values()), "")

    def status(self, today: date) -> Status:
        return status_on(today, self.start and self.start.first_day, self.end and self.end.last_day, self.interruption)


@dataclass(frozen=True)
class World:
    """All records by their facts, on one day."""

    today: date
    facts: dict[int, Facts] = field(default_factory=dict)  # by page id

    @cached_property
    def names(self) -> Names:
        """To find which records a text names."""
        return Names(self.facts.values(), generic_first_words())
