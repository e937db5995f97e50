"""What others may want to know of a page."""

from django.dispatch import Signal

# Sent inside the transaction, before a page and all below it get other paths, with `old_paths`: the page's own by field
# (url_path_nl), for each language that changes, as the database still has it.
paths_change = Signal()

# Sent with `page_id` and `page_type` when a page and its rows are in the database, inside the transaction.
page_saved = Signal()
