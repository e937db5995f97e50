"""Production servers of the site, each with a folder of its own as on a machine of its own, and visitors who count."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import requests
from django.conf import settings

from tests.conftest import free_port, wait_for
from tests.deploy.proxy import DEPLOY

UNIT = (DEPLOY / "systemd" / "embassy.service").read_text()
COMMAND = UNIT.split("\nExecStart=")[1].split("\n#")[0].replace("\\\n", " ").split()[1:]
PAUSE = 0.02  # seconds between two requests of a visitor
SECRET = {"SECRET_KEY": "a-key-for-tests-of-more-than-fifty-different-letters-0123456789", "ALLOWED_HOSTS": "localhost"}


@dataclass
class Site:
    """One application server, as the unit of deploy/ starts it."""

    folder: Path
    environment: dict[str, str]
    port: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def settings(self) -> dict[str, str]:
        own = {"DEMO": "", "DJANGO_SETTINGS_MODULE": "embassy.settings", "VAR_DIR": str(self.folder)}
        own |= {"PYTHONPATH": str(settings.BASE_DIR), "REQUIRE_SECOND_FACTOR": "0"}
        return os.environ | SECRET | own | self.environment

    def start(self):
        self.launch()
        wait_for(f"http://localhost:{self.port}/robots.txt", self.process)

    def launch(self):
        """Start it, without waiting for an answer."""
        command = [sys.executable, "-m", "granian", *COMMAND]
        command[command.index("--port") + 1] = str(self.port)
        with (self.folder / "log").open("a") as log:
            self.process = subprocess.Popen(
                command,
                cwd=self.folder,
                env=self.settings,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def reload(self):
        """As `systemctl reload` does; returns when all old workers have ended."""
        old = self.workers()
        self.process.send_signal(signal.SIGHUP)
        deadline = time.monotonic() + 60
        while self.workers() & old or len(self.workers()) < len(old):
            assert time.monotonic() < deadline
            time.sleep(0.1)

    def workers(self) -> set[str]:
        found = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return set(found)

    def stop(self):
        """As `systemctl stop` does."""
        self.process.terminate()
        self.process.wait(60)  # seconds; --workers-kill-timeout is shorter

    def kill(self):
        """The whole machine at once."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)


class Visitors:
    """Ask for pages, and send a form, over and over; `answers` are counted by method and status, or kind of failure."""

    def __init__(self, server: str, certificate: str, paths: list[str]):
        self.server, self.certificate, self.paths = server, certificate, paths
        self.answers = Counter()
        self.ended = threading.Event()

    def browser(self) -> requests.Session:
        session = requests.Session()
        session.trust_env, session.verify = False, self.certificate
        session.headers["Referer"] = "https://localhost/"
        return session

    def count(self, method: str, ask) -> requests.Response | None:
        try:
            answer = ask()
        except requests.RequestException as error:
            self.answers[method, type(error).__name__] += 1
            return None
        self.answers[method, answer.status_code] += 1
        return answer

    def read(self, number: int):
        browser = self.browser()
        while not self.ended.wait(PAUSE):
            path = self.paths[number % len(self.paths)]
            self.count("GET", lambda path=path: browser.get(self.server + path, timeout=60))
            number += 1

    def write(self):
        """The form of the login, empty: the site answers it with 200, and nothing is counted or hashed."""
        browser, address = self.browser(), f"{self.server}/account/login/"
        browser.get(address, timeout=60)
        token = {"csrfmiddlewaretoken": browser.cookies["csrftoken"]}
        while not self.ended.wait(PAUSE):
            self.count("POST", lambda: browser.post(address, token, timeout=60))

    @contextmanager
    def coming(self, readers: int, writers: int = 0):
        threads = [threading.Thread(target=self.read, args=[number]) for number in range(readers)]
        threads += [threading.Thread(target=self.write) for _number in range(writers)]
        for thread in threads:
            thread.start()
        try:
            yield self
        finally:
            self.ended.set()
            for thread in threads:
                thread.join()

    def lost(self, method: str) -> dict:
        """Requests that the site did not answer. Too many of one address (429) are an answer."""
        return {key: number for key, number in self.answers.items() if key[0] == method and key[1] not in {200, 429}}

    def asked(self, method: str) -> int:
        return sum(number for key, number in self.answers.items() if key[0] == method)
