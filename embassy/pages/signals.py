"""What others may want to know of a page."""

from django.dispatch import Signal

# Sent after the commit, with `page_id` and `old_paths`, the former path for each language that changed.
paths_changed = Signal()

# Sent with `page_id` when a page and its rows are in the database, inside the transaction.
page_saved = Signal()
