"""What others may want to know of a page."""

from django.dispatch import Signal

# Sent after the commit, with `page_id` and `old_paths`, the former path for each language that changed.
paths_changed = Signal()
