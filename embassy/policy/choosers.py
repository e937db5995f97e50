"""Wagtail's choosers without the inline script of each."""

import json
from html import escape

from django.utils.safestring import mark_safe


def render(self, name, value, attrs=None, renderer=None):
    """Stand for BaseChooser.render: what Wagtail writes into a script is data here, which start.js reads."""
    data, element = self.get_value_data(value), attrs["id"]
    options = json.dumps(self.get_js_init_options(element, name, data)).replace("<", "\\u003c")
    opening = f'<script type="application/json" data-start="{self.js_constructor}" data-for="{escape(element)}">'
    return mark_safe(f"{self.render_html(name, data, attrs)}{opening}{options}</script>")
