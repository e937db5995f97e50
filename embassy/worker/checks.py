"""A system check of deployment: several machines share a cache."""

import os

from django.conf import settings
from django.core import checks
from django.db import connection


@checks.register("caches", deploy=True)
def several_machines_share_a_cache(app_configs, **kwargs):
    """embassy.E004: several machines, but each has a cache of its own, where it goes on finding what another changed.

    Several are known by a database with several hosts and by uploads in a bucket.
    """
    database = connection.settings_dict
    hosts = f"{database['HOST']}{database['OPTIONS'].get('host', '')}"
    if settings.CACHE_URL or not ("," in hosts or os.environ.get("S3_BUCKET")):
        return []
    return [
        checks.Error(
            "The site runs on several machines, and each has a cache of its own.",
            hint="Set CACHE_URL to the Redis or Valkey that they share.",
            id="embassy.E004",
        )
    ]
