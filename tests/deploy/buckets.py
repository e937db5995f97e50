"""A server of S3 with the bucket that the guide describes, in a folder of a test."""

import json
import os
import re
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import boto3
import requests
from django.conf import settings

from tests.conftest import free_port
from tests.deploy.databases import until

PACKAGES = Path(__file__).with_name("buckets.txt")
ENVIRONMENT = settings.BASE_DIR / "var" / "buckets"
GUIDE = (settings.BASE_DIR / "docs" / "several-machines.md").read_text()
NAME, KEY, SECRET, REGION = "embassy-media", "embassy", "a-secret-of-the-bucket", "us-east-1"


@dataclass
class Bucket:
    """The bucket, as who has the key sees it."""

    port: int

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def address(self) -> str:
        return f"http://{self.place}"

    @property
    def settings(self) -> dict[str, str]:
        """The site's, as the guide shows them."""
        names = ("S3_BUCKET", "S3_ENDPOINT", "S3_REGION", "S3_ACCESS_KEY", "S3_SECRET_KEY")
        return dict(zip(names, (NAME, self.address, REGION, KEY, SECRET), strict=True))

    def client(self, secret: str = SECRET):
        return boto3.client(
            "s3", endpoint_url=self.address, region_name=REGION, aws_access_key_id=KEY, aws_secret_access_key=secret
        )

    def names(self) -> set[str]:
        pages = self.client().get_paginator("list_objects_v2").paginate(Bucket=NAME)
        return {each["Key"] for page in pages for each in page.get("Contents", [])}

    def content(self, name: str) -> bytes:
        return self.client().get_object(Bucket=NAME, Key=name)["Body"].read()

    def bring(self, folder: Path):
        client = self.client()
        for path in folder.rglob("*"):
            if path.is_file():
                client.upload_file(str(path), NAME, str(path.relative_to(folder)))

    def is_served(self) -> bool:
        try:
            requests.get(self.address, timeout=5)
        except requests.RequestException:
            return False
        return True

    def let_nginx_read(self):
        """As the guide says."""
        policy = json.loads(re.search(r"\{\n    +\"Version\".*?\n    \}", GUIDE, re.DOTALL)[0])
        self.client().put_bucket_policy(Bucket=NAME, Policy=json.dumps(policy))


@contextmanager
def started(program: str, folder: Path):
    """Yield the bucket of a new server: "nanio", or "moto", whose bucket nginx may read."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--requirement", PACKAGES], check=True)
    bucket = Bucket(free_port())
    command = {
        "nanio": [ENVIRONMENT / "bin" / "nanio", "serve", "--data-dir", folder, "--host", "127.0.0.1", "--port"],
        "moto": [python, "-m", "moto.server", "--host", "127.0.0.1", "--port"],
    }[program]
    environment = os.environ | {"NANIO_ACCESS_KEY": KEY, "NANIO_SECRET_KEY": SECRET}
    with (folder / "log").open("w") as log:
        process = subprocess.Popen([*command, str(bucket.port)], env=environment, stdout=log, stderr=log)
    try:
        until(bucket.is_served, 60)
        bucket.client().create_bucket(Bucket=NAME)
        if program == "moto":
            bucket.let_nginx_read()
        yield bucket
    finally:
        process.terminate()
        process.wait(10)
