"""The site's settings with the app of the benchmarks, for `manage.py generate_content`."""

from embassy.settings import *  # noqa: F403
from embassy.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks"]
