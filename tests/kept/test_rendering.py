"""What renders of one version of the content share is made once, and never outlives the version."""

import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from uuid import uuid4

import pytest

from embassy.kept import rendering
from embassy.kept.rendering import once, under


@pytest.fixture
def numbers():
    """Makes another value each time."""
    return count().__next__


@pytest.fixture(autouse=True)
def version():
    """A version that no other test has."""
    token = under.set(str(uuid4()))
    yield under.get()
    under.reset(token)


def test_a_value_is_made_once_for_each_key(numbers):
    assert [once(("one",), numbers), once(("one",), numbers), once(("other",), numbers)] == [0, 0, 1]


def test_a_value_is_made_anew_for_another_version(numbers):
    once(("one",), numbers)
    under.set(str(uuid4()))
    assert once(("one",), numbers) == 1


def test_without_a_version_a_value_is_made_each_time(numbers):
    under.set(None)
    assert [once(("one",), numbers), once(("one",), numbers)] == [0, 1]


def test_a_render_that_began_before_a_change_still_finds_the_values_of_its_version(numbers, version):
    once(("one",), numbers)
    under.set(str(uuid4()))
    once(("one",), numbers)
    under.set(version)
    assert once(("one",), numbers) == 0


def test_former_versions_are_dropped(numbers, version):
    once(("one",), numbers)
    for _change in range(rendering.VERSIONS):
        under.set(str(uuid4()))
        once(("one",), numbers)
    assert version not in rendering.versions
    assert len(rendering.versions) == rendering.VERSIONS


def test_the_value_that_nobody_asked_for_longest_goes_first(numbers, monkeypatch):
    monkeypatch.setattr(rendering, "MOST", 2)
    assert [once((key,), numbers) for key in "aabac"] == [0, 0, 1, 0, 2]
    assert [once((key,), numbers) for key in "acb"] == [0, 2, 3]


def test_an_error_is_not_kept(numbers):
    with pytest.raises(ZeroDivisionError):
        once(("one",), lambda: 1 / 0)
    assert once(("one",), numbers) == 0


def test_threads_that_ask_at_once_get_one_value_and_wait_for_it(version):
    made, go = [], threading.Event()

    def slowly() -> object:
        go.wait(10)
        made.append(object())
        return made[-1]

    def ask(_number: int) -> object:
        under.set(version)
        return once(("one",), slowly)

    with ThreadPoolExecutor(4) as threads:
        answers = threads.map(ask, range(4))
        go.set()
        assert set(answers) == set(made)
    assert len(made) == 1


def test_a_value_may_be_made_from_others(numbers):
    assert once(("whole",), lambda: [once(("part",), numbers), once(("part",), numbers)]) == [0, 0]
