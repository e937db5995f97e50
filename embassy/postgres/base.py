"""Django's PostgreSQL backend on the embedded server: HOST is the folder that holds it."""

from pathlib import Path

from django.db.backends.postgresql import client

from embassy.connections import base, deadline
from embassy.postgres.server import PORT, Server, program, user_name


class DatabaseClient(client.DatabaseClient):
    """`manage.py dbshell`, with the psql that came with the server."""

    def runshell(self, parameters):
        self.connection.ensure_connection()  # starts the server
        super().runshell(parameters)

    @classmethod
    def settings_to_cmd_args_env(cls, settings_dict, parameters):
        reached = {"HOST": str(Server(Path(settings_dict["HOST"])).address()), "PORT": PORT, "USER": user_name()}
        arguments, environment = super().settings_to_cmd_args_env(settings_dict | reached, parameters)
        return [str(program("psql")), *arguments[1:]], environment


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that starts the server when none answers; not for a request, which would have to wait for it."""

    client_class = DatabaseClient

    @property
    def server(self):
        return Server(Path(self.settings_dict["HOST"]))

    def get_connection_params(self):
        reached = {"host": str(self.server.address()), "user": user_name(), "port": PORT}
        return super().get_connection_params() | reached

    def get_new_connection(self, conn_params):
        try:
            return super().get_new_connection(conn_params)
        except self.Database.OperationalError:
            if deadline.is_kept():
                raise
        self.server.start()
        return super().get_new_connection(conn_params)
