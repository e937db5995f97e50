"""Django's PostgreSQL backend on the embedded server: HOST is the folder that holds it."""

from contextlib import suppress
from pathlib import Path

from django.db.backends.postgresql import base, client

from embassy.postgres.server import PORT, Server, program, user_name


class DatabaseClient(client.DatabaseClient):
    """`manage.py dbshell`, with the psql that came with the server."""

    @property
    def executable_name(self):
        return str(program("psql"))


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that starts the server when none answers."""

    client_class = DatabaseClient

    @property
    def server(self):
        return Server(Path(self.settings_dict["HOST"]))

    def get_connection_params(self):
        return super().get_connection_params() | {"user": user_name(), "port": PORT}

    def get_new_connection(self, conn_params):
        with suppress(self.Database.OperationalError):
            return super().get_new_connection(conn_params)
        self.server.start()
        return super().get_new_connection(conn_params)
