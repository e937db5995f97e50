"""A test's transaction is never committed, but what waits for a commit can happen all the same."""

import pytest
from django.db import connection

from embassy.search.index import Changed


@pytest.fixture(autouse=True)
def search_knows_what_was_saved():
    """Brings the search's table up to date, as a commit does, before a statement of a test asks it."""

    def up_to_date(execute, sql, *arguments):
        if "search_searchentry" in sql and (changed := Changed.waiting()):
            hooks = connection.run_on_commit
            connection.run_on_commit = [hook for hook in hooks if hook[1] != changed.write_index]
            changed.write_index()
        return execute(sql, *arguments)

    with connection.execute_wrapper(up_to_date):
        yield
