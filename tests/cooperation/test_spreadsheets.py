"""Programmes out to a spreadsheet and back: what changes, what stays, what is refused."""

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
INDEX = reverse("programme_spreadsheet")
