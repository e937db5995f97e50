"""Copies are kept in bounded memory and a bounded folder; what fails there fails no reader."""

import os
import threading
import time

from embassy.kept.copies import Copy
from embassy.kept.store import Store

KILOBYTE = 1024


def a_copy(length: int = KILOBYTE, **values) -> Copy:
    usual = {"version": "v", "until": time.time() + 60, "since": 0.0, "line": "200 OK", "headers": (), "tag": "t"}
    return Copy(**usual | {"length": length, "parameters": (), "vain": (), "bodies": {"": b"x" * length}} | values)


def key(name: object) -> tuple:
    return "https", "host", f"/{name}/", "", ""


def test_a_copy_comes_back_from_the_folder_as_it_was(tmp_path):
    copy = a_copy(headers=(("A", "é"),), parameters=("q",), vain=("woord", "nl"), bodies={"gzip": b"\n\0\n"})
    Store(tmp_path).put(key(1), copy)
    assert Store(tmp_path).read(key(1)) == copy


def test_half_a_file_is_no_copy(tmp_path):
    store, copy = Store(tmp_path), a_copy()
    for length in (0, 10, 300, len(copy.dump()) - 1):
        store.put(key(1), copy)
        os.truncate(store.path(key(1)), length)
        assert Store(tmp_path).read(key(1)) is None


def test_in_memory_the_least_asked_go_first(tmp_path):
    store = Store(tmp_path, memory=100 * a_copy().size)
    for number in range(50):
        store.put(key(number), a_copy())
        store.get(key(number))
        store.get(key(number))
    for number in range(1000):
        store.put(key(f"crawled {number}"), a_copy())
    assert all(store.get(key(number)) for number in range(50))
    assert store.used == sum(copy.size for copy in store.copies.values()) <= store.memory


def test_in_the_folder_those_that_nobody_asked_for_again_go_first(tmp_path):
    store = Store(tmp_path, disk=100 * len(a_copy().dump()))
    for number in range(50):
        store.put(key(number), a_copy())
        store.asked_again(key(number))
    for number in range(300):
        store.put(key(f"crawled {number}"), a_copy())
    assert all(Store(tmp_path).read(key(number)) for number in range(50))
    used = sum(entry.stat().st_size for entry in os.scandir(tmp_path) if entry.is_file())
    assert used <= 1.05 * store.disk


def test_one_thread_at_a_time_makes_a_copy_and_the_others_wait_no_longer_than_they_may(tmp_path):
    store, began = Store(tmp_path), threading.Event()

    def slow():
        with store.alone(key(1), 1) as waited:
            assert not waited
            began.set()
            time.sleep(0.3)

    thread = threading.Thread(target=slow)
    thread.start()
    began.wait()
    with Store(tmp_path).alone(key(1), 0.05) as waited:
        assert waited
        assert thread.is_alive()
    with store.alone(key(1), 5) as waited:
        assert waited
    thread.join()
