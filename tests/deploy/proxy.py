"""The real nginx with the configuration of deploy/, on ports and folders of a test."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from tests.conftest import free_port, wait_for

PROGRAM = "/usr/sbin/nginx"
DEPLOY = settings.BASE_DIR / "deploy"
# What Debian's nginx.conf says around deploy/'s files, in one folder.
MAIN = """\
daemon off;
worker_processes 1;
pid nginx.pid;
error_log stderr;
events {}
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    include embassy/site.conf;
}
"""


@dataclass
class Proxy:
    """nginx in a folder: its ports, and the certificate that its visitors trust."""

    folder: Path
    http: int
    https: int

    @property
    def certificate(self) -> str:
        return str(self.folder / "fullchain.pem")

    @property
    def address(self) -> str:
        return f"https://localhost:{self.https}"

    @property
    def command(self) -> list[str]:
        return [PROGRAM, "-p", str(self.folder), "-c", str(self.folder / "nginx.conf"), "-e", "stderr"]

    @contextmanager
    def running(self) -> Iterator["Proxy"]:
        process = subprocess.Popen(self.command)
        try:
            wait_for(f"http://localhost:{self.http}/", process)
            yield self
        finally:
            process.terminate()
            process.wait(10)


def configured(folder: Path, media: Path, *sites: str, bucket: str = "", var: Path = Path("/nowhere")) -> Proxy:
    """Write nginx's configuration into a folder: for one site (host:port) or two, with uploads in a folder or bucket.
    `var` is the VAR_DIR of one site.

    AssertionError when something that is replaced does not stand in deploy/.
    """
    proxy = Proxy(folder, free_port(), free_port())
    replaced = {
        "    listen [::]:80;\n": "",
        "    listen [::]:443 ssl;\n": "",
        "listen 80;": f"listen 127.0.0.1:{proxy.http};",
        "listen 443 ssl;": f"listen 127.0.0.1:{proxy.https} ssl;",
        "/etc/letsencrypt/live/www.example.org": str(folder),
        "www.example.org": "localhost",
        "/srv/media": str(media),
        "/srv/embassy/var": str(var),
        "/var/cache/nginx": str(folder / "cache"),
    }
    if len(sites) == 1:
        replaced["server 127.0.0.1:8000;"] = f"server {sites[0]};"
    else:
        replaced["include embassy/one-machine.conf;"] = "include embassy/several-machines.conf;"
        replaced["        include embassy/kept-answers.conf;  # with one machine; leave it out with several\n"] = ""
        replaced |= {f"server 10.0.0.1{number}:8000 ": f"server {site} " for number, site in enumerate(sites, 1)}
    if bucket:
        replaced["include embassy/media-folder.conf;"] = "include embassy/media-bucket.conf;"
        replaced["https://s3.example.org"] = f"http://{bucket}"
        replaced["Host s3.example.org"] = f"Host {bucket}"
    texts = {path.name: path.read_text() for path in (DEPLOY / "nginx").iterdir()}
    for old, new in replaced.items():
        assert any(old in text for text in texts.values()), old
        texts = {name: text.replace(old, new) for name, text in texts.items()}
    (folder / "embassy").mkdir()
    (folder / "cache").mkdir()
    for name, text in texts.items():
        (folder / "embassy" / name).write_text(text)
    user = "user root;\n" if os.geteuid() == 0 else ""  # else its workers are www-data, who may not enter the folder
    (folder / "nginx.conf").write_text(user + MAIN)
    make_certificate(folder)
    return proxy


def make_certificate(folder: Path):
    key, certificate = folder / "privkey.pem", folder / "fullchain.pem"
    made_of = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "2"]
    name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    command = ["openssl", "req", "-x509", *made_of, *name, "-keyout", key, "-out", certificate]
    subprocess.run(command, check=True, capture_output=True)
