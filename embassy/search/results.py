"""The answer to a question: pages with the passage that matched, and what may have been meant instead."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from django.db.models import Case, Count, Exists, IntegerField, QuerySet, Value, When, Window

from embassy.compiled import Compiled, Parameter
from embassy.pages.models import BasePage
from embassy.search.analysis import TITLED, fold, words_in
from embassy.search.excerpts import excerpt_of
from embassy.search.models import SearchEntry
from embassy.search.questions import Question
from embassy.search.rows import FoundEntry
from embassy.search.tsquery import IsFound, TsQuery, quoted

PAGE_SIZE, LAST_PAGE = 10, 10_000  # hits on a page; pages that are looked for
SHORTEST_SUGGESTED = 2  # letters


@dataclass(frozen=True)
class Results:
    """A page of answers.

    `corrected_to` is the question as it may be meant, where nothing was found as it was typed; the answers are to that.
    With `is_partial`, nothing has all the words, and the answers have some of them.
    """

    question: Question
    hits: list[FoundEntry] = field(default_factory=list)
    total: int = 0
    page: int = 1
    corrected_to: str = ""
    is_partial: bool = False

    @property
    def pages(self) -> int:
        return -(-self.total // PAGE_SIZE)

    @property
    def notices(self) -> list[str]:
        return self.question.notices


def find(text: str, language: str, page: int = 1) -> Results:
    """What visitors of the site in a language may read in answer to their words, the best first.

    Pages count from 1; after the last comes the last. It takes 4 queries, 5 where nothing has all words as typed.
    """
    question = Question(text, language)
    if not question:
        return Results(question)
    question_as_typed, *other_readings = readings_of(question)
    for readings in ([question_as_typed], other_readings):
        found, number = page_of(ranked(readings, language), page)
        if found:
            break
    if not found:
        return Results(question)
    (*_rest, answered, total) = found[0]
    entries = public_entries.in_bulk(pk for pk, *_rest in found)
    answered = readings[answered]
    return Results(
        question,
        [FoundEntry(entries[pk], excerpt_of(entries[pk], answered)) for pk, *_rest in found if pk in entries],
        total,
        number,
        corrected_to=answered.text if answered.text != question.text else "",
        is_partial=answered.is_relaxed,
    )


def still_public(entries: QuerySet) -> QuerySet:
    """The entries with their pages: the table says that these are public, and here the pages themselves say so too."""
    return entries.filter(page__in=BasePage.objects.live().public()).select_related("page").defer("vector", "phrases")


@Compiled
def public_entries() -> QuerySet:
    return still_public(SearchEntry.objects.filter(pk__among=Parameter("keys")))


def page_of(answers: QuerySet, number: int) -> tuple[list, int]:
    """The rows of a page and its number; for a number that does not exist, those of the last or the first page."""
    found = list(answers[(number - 1) * PAGE_SIZE :][:PAGE_SIZE]) if 1 <= number <= LAST_PAGE else []
    if found or number == 1:
        return found, number
    first = answers.first()
    last = -(-first[-1] // PAGE_SIZE) if first else 1
    return page_of(answers, last if first and number > 1 else 1)


def readings_of(question: Question) -> list[Question]:
    """What a question may mean, the likeliest first: the next is tried where nothing answers the one before."""
    exact = [question, question.corrected] if question.corrected else [question]
    return [*exact, replace(exact[-1], is_relaxed=True, origin=question)]


def ranked(readings: list[Question], language: str) -> QuerySet:
    """The ids, best first, of what answers the first reading that has an answer; with its number and the total."""
    queries = []
    for reading in readings:
        answers = SearchEntry.objects.for_readers(language).current().answering(reading)
        unanswered = [~Exists(query) for query in queries]
        queries.append(answers.filter(*unanswered))
    rows = [
        query.annotate(reading=Value(number), total=Window(Count("*"))).values_list("pk", "rank", "reading", "total")
        for number, query in enumerate(queries)
    ]
    return rows[0].union(*rows[1:], all=True).order_by("-rank", "pk")


@dataclass(frozen=True)
class Suggestion:
    """What a visitor may be typing. Without an address, it is something to search for."""

    text: str
    address: str = ""
    page_id: int | None = None


Suggester = Callable[[str, str], Iterable[Suggestion]]
suggesters: list[Suggester] = []


def register_suggester(suggester: Suggester) -> Suggester:
    """Have names suggested besides titles. The suggester takes the text so far, folded, and a language; one query."""
    suggesters.append(suggester)
    return suggester


def suggest(prefix: str, language: str, limit: int = 8) -> list[Suggestion]:
    """Titles and names that go on as a visitor began; none for fewer than two letters."""
    *words, last = words_in(Question(prefix, language).cleaned) or [""]
    if len(last) < SHORTEST_SUGGESTED and not words:
        return []
    lexemes = " & ".join([*(quoted(TITLED + fold(word)) for word in words), f"{quoted(TITLED + fold(last))}:*"])
    query = TsQuery("%s::tsquery", (lexemes,))
    titled = SearchEntry.objects.for_readers(language).current().filter(IsFound({language: query}))
    begins = Case(When(sort_title__startswith=fold(prefix.strip()), then=0), default=1, output_field=IntegerField())
    entries = still_public(titled).order_by(begins, "part", "sort_title", "pk").defer("body")[:limit]
    names = [name for suggester in suggesters for name in suggester(fold(prefix.strip()), language)]
    titles = [Suggestion(entry.title, entry.address, entry.page_id) for entry in entries]
    return list({suggestion.text: suggestion for suggestion in [*titles, *names]}.values())[:limit]
