"""What renders share: values that are made once in each process for each version of the content."""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from contextvars import ContextVar
from threading import Lock
from typing import TypeVar

MOST = 2_000  # values of one version; those that nobody asked for longest go first
VERSIONS = 2  # a render that began before a change goes on under the former version

# The version of the content that was known before the render began, with the moment until which it is true.
under: ContextVar[str | None] = ContextVar("under", default=None)

Value = TypeVar("Value")
lock = Lock()
versions: OrderedDict[str, OrderedDict[tuple, Future]] = OrderedDict()


def once(key: tuple, make: Callable[[], Value]) -> Value:
    """Return what `make` returns, made once for each key and version; without a version, made each time.

    The key says all that the value depends on besides the content: the language, the host, the day of a preview.
    Threads share the value, so nobody may change it. Threads that ask while it is made wait, and get the same error
    if `make` raises one; errors are not kept.
    """
    version = under.get()
    if version is None:
        return make()
    with lock:
        values = values_of(version)
        future = values.get(key)
        is_new = future is None
        if is_new:
            future = values[key] = Future()
        values.move_to_end(key)
        while len(values) > MOST:
            values.popitem(last=False)
    if is_new:
        fill(future, make, values, key)
    return future.result()


def values_of(version: str) -> OrderedDict[tuple, Future]:
    """The values of a version; the lock is held. All but the versions asked for last are dropped."""
    values = versions.setdefault(version, OrderedDict())
    versions.move_to_end(version)
    while len(versions) > VERSIONS:
        versions.popitem(last=False)
    return values


def fill(future: Future, make: Callable, values: dict, key: tuple):
    try:
        future.set_result(make())
    except BaseException as error:
        with lock:
            values.pop(key, None)
        future.set_exception(error)
