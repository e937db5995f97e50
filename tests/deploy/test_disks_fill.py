"""Disks that are full or read-only, real ones of some megabytes: nobody who reads notices."""

import os
import subprocess
import sys

import pytest
import requests

from tests.conftest import bring_files, free_port, wait_for
from tests.deploy.test_database_goes import pages_of

pytestmark = [pytest.mark.drill, pytest.mark.django_db]

# In a space of its own for mounts: var/, the uploads and the log are small disks. The site starts, and then they fill.
ON_SMALL_DISKS = """
set -e
mount -t tmpfs -o size=1m none {var}
mount -t tmpfs -o size=1m none {log}
mount -t tmpfs -o size=64m none {media}
cp -R {files}/media/. {media}/
ln -s {files}/static {var}/static
"$@" 2>> {log}/log &
site=$!
trap 'kill $site' EXIT
read wanted
for disk in {var} {log} {media}; do
    if [ $wanted = full ]; then cat /dev/zero > $disk/rest 2> /dev/null || true
    elif [ $disk != {log} ]; then mount -o remount,ro $disk; fi  # not where somebody is writing
done
echo $wanted
read ended
"""
READ = ["/nl/zoeken/?q=qqqq", "/es/buscar/?q=agua", "/nl/nergens/", "/robots.txt", "/sitemap.xml", "/account/login/"]
READ += ["/nl/?x=1", "/data/programmes.csv", "/data/iati/activities.xml", "/healthz"]


@pytest.fixture
def disks(copy_of_database, tmp_path):
    """Starts a site on small disks. Returns its address and the process that fills them at a word."""
    folders = {name: tmp_path / name for name in ("var", "log", "media", "files")}
    for folder in folders.values():
        folder.mkdir()
    port = free_port()
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "embassy.settings",
        "DEMO": "1",
        "PORT": str(port),
        "SECRET_KEY": "a-key-for-tests",
        "VAR_DIR": str(folders["var"]),
        "MEDIA_ROOT": str(folders["media"]),
        "DATABASE_URL": copy_of_database("disks"),
    }
    bring_files(folders["files"], environment | {"VAR_DIR": str(folders["files"])})
    granian = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), "embassy.wsgi:application"]
    process = subprocess.Popen(
        ["unshare", "--mount", "--map-root-user", "sh", "-c", ON_SMALL_DISKS.format(**folders), "site", *granian],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        wait_for(f"http://localhost:{port}/robots.txt", process)
        yield f"http://localhost:{port}", process
    finally:
        process.stdin.close()
        process.wait(20)


@pytest.mark.parametrize("wanted", ["full", "read-only"])
def test_whoever_reads_notices_nothing_of_a_disk_that_is(disks, wanted, record_property):
    address, process = disks
    addresses = [*pages_of(address), *READ]
    process.stdin.write(f"{wanted}\n")
    process.stdin.flush()
    while (said := process.stdout.readline().strip()) != wanted:
        assert said or process.poll() is None
    statuses = {path: requests.get(address + path, timeout=60).status_code for path in addresses}
    record_property("addresses", len(statuses))
    assert {path: status for path, status in statuses.items() if status != 200} == {"/nl/nergens/": 404}
