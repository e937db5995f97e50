"""A collection is offered no privacy."""

from importlib import import_module

import pytest
from django.apps import apps
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from tests.conftest import signed_in

pytestmark = pytest.mark.django_db


def test_nobody_is_offered_a_privacy_of_collections_that_would_protect_nothing():
    admin = signed_in("admin")
    collection = Collection.get_first_root_node().add_child(name="Peru")
    page = admin.get(reverse("wagtailadmin_collections:edit", args=[collection.pk])).content.decode()
    assert "Peru" in page
    assert "privacy/" not in page
    address = reverse("wagtailadmin_collections:set_privacy", args=[collection.pk])
    answers = [admin.get(address), admin.post(address, {"restriction_type": "login"})]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert not CollectionViewRestriction.objects.exists()


def test_a_privacy_that_a_collection_had_is_removed_and_the_log_says_that_it_protected_nothing(caplog):
    collection = Collection.get_first_root_node().add_child(name="Peru")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    migration = import_module("embassy.images.migrations.0004_no_private_collections")
    migration.remove_restrictions(apps, None)
    assert not CollectionViewRestriction.objects.exists()
    assert "Peru" in caplog.text
