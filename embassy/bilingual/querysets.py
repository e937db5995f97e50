"""The classes of translated querysets are made once, where modeltranslation makes one for each query."""

from functools import cache

from django.db.models import QuerySet
from modeltranslation import manager

make = manager.multilingual_queryset_factory


@cache
def translated_class(queryset_class: type[QuerySet]) -> type[QuerySet]:
    return make(queryset_class, instantiate=False)


def multilingual_queryset_factory(old_cls: type[QuerySet], instantiate: bool = True):
    """Do what the function of modeltranslation does that it stands in for."""
    queryset_class = translated_class(old_cls)
    return queryset_class() if instantiate else queryset_class


def install():
    manager.multilingual_queryset_factory = multilingual_queryset_factory
