from django.apps import AppConfig


class EmbeddedPostgresConfig(AppConfig):
    name = "embassy.postgres"
    label = "embedded_postgres"  # django.contrib.postgres has the label "postgres"
