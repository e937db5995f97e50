"""A finding in a text as an item of the desk: what is quoted, what is judged, what comes first."""

from datetime import date

import pytest

from embassy.desk.facts import Facts
from embassy.desk.items import Item, Rule, Urgency
from embassy.desk.passages import Finding, Passage
from embassy.desk.prose import items_in, pieces_of
from embassy.desk.reading.model import Reading
from embassy.desk.records import OtherRecord
from embassy.desk.site import LivePages
from embassy.office.models import Office
from tests import factories

TEXT = "Eerst dit. Zie ⟦12⟧ het  programma,\ndat momenteel loopt. Dan dat."
SENTENCE = TEXT.index("Zie"), TEXT.index(" Dan")


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("marks", "pieces"),
    [
        ((), [("Zie het programma, dat momenteel loopt.", False)]),
        (
            (span("momenteel"),),
            [("Zie het programma, dat ", False), ("momenteel", True), (" loopt.", False)],
        ),
        (
            (span("loopt"), span("momenteel loopt"), span("Zie")),
            [("Zie", True), (" het programma, dat ", False), ("momenteel loopt", True), (".", False)],
        ),
        ((span("loopt. Dan"),), [("Zie het programma, dat momenteel ", False), ("loopt.", True)]),
    ],
)
def test_the_sentence_is_quoted_whole_with_its_words_marked_and_no_marks_of_links(marks, pieces):
    assert pieces_of(TEXT, Finding(SENTENCE, marks, "", "")) == tuple(pieces)


def items(words: str, judged="2019") -> list[Item]:
    """What a rule gives that finds the last sentence of a text twice."""
    page = next(page for page in LivePages().pages.values() if page.texts)
    text = page.texts[0]
    passage = Passage(Facts(page.pk, "page", {}), text.language, words, Reading(()))
    sentence = words.rindex(". ") + 2, len(words)
    finding = Finding(sentence, (), "The record says: ended, 2019.", judged)
    return list(items_in(page, text, passage, [finding, finding]))


@pytest.mark.django_db
def test_a_sentence_in_which_a_rule_finds_two_things_is_one_item():
    assert len(items("Een. Het loopt nu.")) == 1


@pytest.mark.django_db
def test_an_item_is_settled_for_its_sentence_and_not_for_the_text_around_it():
    (item,), (same,), (other,) = items("Een. Het loopt nu."), items("Nul. Een. Het  loopt nu."), items("Een. Het liep.")
    assert (item.key, item.fingerprint) == (same.key, same.fingerprint)
    assert item.fingerprint != other.fingerprint


@pytest.mark.django_db
def test_an_item_is_back_when_the_record_changes():
    (item,), (later,) = items("Een. Het loopt nu."), items("Een. Het loopt nu.", "2020")
    assert item.key == later.key
    assert item.fingerprint != later.fingerprint


@pytest.mark.django_db
def test_what_is_wrong_where_visitors_act_on_it_comes_first():
    wrong = Rule("other", "Other", Urgency.WRONG, lambda site: ())
    partner, signpost = factories.partner(), factories.signpost()
    pages, office = LivePages().pages, OtherRecord(Office.objects.first())
    places = [(pages[partner.pk], "lead:nl"), (pages[partner.pk], "calls.1.text:nl"), (pages[signpost.pk], "lead:nl")]
    found = [Item(record, key, "", "", "", date(2020, 1, 1), rule=wrong) for record, key in [*places, (office, "name")]]
    assert [item.urgency for item in found] == [Urgency.WRONG, *[Urgency.MISLEADS] * 3]
