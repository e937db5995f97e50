"""Dataclasses as plain values for JSON, and back: a list of the values of the fields, in their order."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints


def to_plain(value):
    """A dataclass, with dataclasses, tuples and StrEnums in it, as lists and values that JSON knows."""
    if is_dataclass(value):
        return [to_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple | list):
        return [to_plain(each) for each in value]
    return value


@cache
def maker(kind) -> Callable:
    """What makes a value of this type out of what to_plain() gave."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        makers = [maker(hints[field.name]) for field in fields(kind)]
        return lambda plain: kind(*[make(value) for make, value in zip(makers, plain, strict=True)])
    arguments = get_args(kind)
    if get_origin(kind) is tuple:
        if arguments[-1] is Ellipsis:
            make_each = maker(arguments[0])
            return lambda plain: tuple(map(make_each, plain))
        makers = [maker(argument) for argument in arguments]
        return lambda plain: tuple(make(value) for make, value in zip(makers, plain, strict=True))
    if get_origin(kind) in {Union, UnionType}:
        (made,) = (argument for argument in arguments if argument is not type(None))
        make = maker(made)
        return lambda plain: None if plain is None else make(plain)
    if issubclass(kind, Enum):
        return {each.value: each for each in kind}.__getitem__
    return lambda plain: plain
