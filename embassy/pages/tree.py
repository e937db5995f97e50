"""The tree of pages as one thing that one person at a time changes."""

from embassy.pages.models import BasePage


def hold_tree():
    """Until the transaction ends, nobody else changes the tree: no two pages take one address, place or code."""
    BasePage.objects.select_for_update(no_key=True).get(depth=1)
