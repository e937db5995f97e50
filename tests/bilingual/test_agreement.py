"""When the languages of a text say the same, and which of them is behind."""

import pytest

from embassy.bilingual.agreement import agree_all, fingerprint, states
from embassy.bilingual.texts import Pair

OK, MISSING, STALE = "ok", "missing", "stale"


def pair(**texts):
    """A text in some languages."""
    return Pair("text", texts, {code: code for code in texts})


def after(*saves, still_right=()):
    """The states after some saves, each (Dutch, Spanish); the last one may be vouched for."""
    agreed = {}
    for texts in saves:
        dutch, spanish = texts
        agreed = agree_all([pair(nl=dutch, es=spanish)], agreed, still_right if texts is saves[-1] else ())
    sides = states(pair(nl=dutch, es=spanish), agreed["text"])
    return sides.get("nl"), sides.get("es")


CASES = {
    "nothing is written": ([("", "")], (None, None)),
    "Spanish is empty": ([("a", "")], (OK, MISSING)),
    "Dutch is empty": ([("", "x")], (MISSING, OK)),
    "an empty paragraph is empty": ([("a", "<p data-block-key='k'></p>")], (OK, MISSING)),
    "both are written at once": ([("a", "x")], (OK, OK)),
    "the empty side is filled": ([("a", ""), ("a", "x")], (OK, OK)),
    "the only side changes": ([("a", ""), ("b", "")], (OK, MISSING)),
    "the only side changes while the other is filled": ([("a", ""), ("b", "x")], (OK, OK)),
    "Dutch changes": ([("a", "x"), ("b", "x")], (OK, STALE)),
    "Spanish changes": ([("a", "x"), ("a", "y")], (STALE, OK)),
    "Dutch changes twice": ([("a", "x"), ("b", "x"), ("c", "x")], (OK, STALE)),
    "both change in one save": ([("a", "x"), ("b", "y")], (OK, OK)),
    "the stale side follows": ([("a", "x"), ("b", "x"), ("b", "y")], (OK, OK)),
    "the change is undone": ([("a", "x"), ("b", "x"), ("a", "x")], (OK, OK)),
    "the stale side follows and then changes again": ([("a", "x"), ("b", "x"), ("b", "y"), ("b", "z")], (STALE, OK)),
    "one of two agreed changes is undone": ([("a", "x"), ("b", "y"), ("a", "y")], (OK, STALE)),
    "white space changes": ([("a b", "x"), ("a  b\n", "x")], (OK, OK)),
    "Draftail's keys change": ([('<p data-block-key="1">a</p>', "x"), ('<p data-block-key="2">a</p>', "x")], (OK, OK)),
    "an empty paragraph is added": ([("<p>a</p>", "x"), ('<p>a</p><p data-block-key="2"></p>', "x")], (OK, OK)),
    "a word becomes bold": ([("<p>a b</p>", "x"), ("<p>a <b>b</b></p>", "x")], (OK, STALE)),
    "a side is emptied": ([("a", "x"), ("a", "")], (OK, MISSING)),
    "the emptied side is filled again": ([("a", "x"), ("a", ""), ("a", "y")], (OK, OK)),
    "the stale side is emptied and filled": ([("a", "x"), ("b", "x"), ("b", ""), ("b", "y")], (OK, OK)),
}


@pytest.mark.parametrize("case", CASES)
def test_each_side_knows_whether_it_is_behind_when(case):
    saves, expected = CASES[case]
    assert after(*saves) == expected


def test_an_editor_can_say_that_a_stale_side_is_still_right():
    assert after(("a", "x"), ("b", "x"), still_right=["text"]) == (OK, OK)


def test_the_word_for_another_text_changes_nothing():
    assert after(("a", "x"), ("b", "x"), still_right=["lead"]) == (OK, STALE)


def test_a_third_language_that_is_filled_joins_what_agrees():
    agreed = agree_all([pair(nl="a", es="x")], {})["text"]
    three = pair(nl="a", es="x", fr="p")
    assert agree_all([three], {"text": agreed})["text"].keys() == {"nl", "es", "fr"}


def test_fingerprints_tell_texts_apart():
    assert fingerprint("Perú") != fingerprint("Peru")
