"""What two application servers share: uploads in a bucket of S3, and a cache in Redis."""

import shutil
import subprocess
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
import requests
from django.conf import settings

from embassy.postgres.server import program
from tests.admin.forms import sent_by
from tests.conftest import bring_files, free_port
from tests.deploy import buckets
from tests.deploy.buckets import Bucket
from tests.deploy.proxy import Proxy, configured
from tests.deploy.sites import Site, Visitors
from tests.deploy.test_several_machines import ask, sign_in, token
from tests.images.hostile import picture

pytestmark = [pytest.mark.drill, pytest.mark.django_db]
PAGES = ["/nl/", "/es/", "/nl/zoeken/?q=water", "/sitemap.xml", "/admin/images/"]
ROLLED_BACK = """
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
try:
    with transaction.atomic():
        name = default_storage.save("images/undone.png", ContentFile(b"1"))
        assert default_storage.exists(name)
        raise ValueError
except ValueError:
    print(name)
"""
REMOVE = "from embassy.images.deleted import remove_deleted_files; remove_deleted_files()"


@dataclass
class Machines:
    """Two application servers, each behind an nginx of its own, so that a test can choose one."""

    sites: list[Site]
    proxies: list[Proxy]
    bucket: Bucket
    redis: subprocess.Popen
    database: str
    program: str

    def visitors(self, number: int) -> Visitors:
        return Visitors(self.proxies[number].address, self.proxies[number].certificate, PAGES)

    def get(self, number: int, path: str, browser: requests.Session | None = None) -> requests.Response:
        proxy = self.proxies[number]
        browser = browser or self.visitors(number).browser()
        browser.verify = proxy.certificate
        return browser.get(proxy.address + path, timeout=60, allow_redirects=False)

    def post(self, number: int, path: str, browser: requests.Session, sent: dict, **more) -> requests.Response:
        proxy = self.proxies[number]
        browser.verify = proxy.certificate
        return browser.post(proxy.address + path, sent, timeout=60, allow_redirects=False, **more)

    def kill_redis(self):
        self.redis.kill()
        self.redis.wait()

    def manage(self, *command: str) -> str:
        ran = subprocess.run(
            [sys.executable, settings.BASE_DIR / "manage.py", *command],
            env=self.sites[0].settings,
            check=False,
            capture_output=True,
            text=True,
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout


@pytest.fixture(scope="module", params=["nanio", "moto"])
def machines(request, copy_of_database, tmp_path_factory, django_db_blocker) -> Machines:
    folder, database = tmp_path_factory.mktemp(request.param), copy_of_database(f"shared_{request.param}")
    redis_port = free_port()
    with ExitStack() as stack:
        (folder / "bucket").mkdir()
        bucket = stack.enter_context(buckets.started(request.param, folder / "bucket"))
        options = ["--port", str(redis_port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
        redis = subprocess.Popen(["redis-server", *options], stdout=subprocess.DEVNULL)
        found = Machines([], [], bucket, redis, database, request.param)
        stack.callback(found.kill_redis)
        shared = {"DATABASE_URL": database, "CACHE_URL": f"redis://127.0.0.1:{redis_port}/0"} | bucket.settings
        for name in ("one", "two"):
            (folder / name).mkdir()
            site = Site(folder / name, shared)
            with django_db_blocker.unblock():
                bring_files(site.folder, site.settings)
            if not found.sites:
                bucket.bring(site.folder / "media")
            shutil.rmtree(site.folder / "media")
            site.start()
            stack.callback(site.kill)
            (folder / name / "nginx").mkdir()
            proxy = configured(folder / name / "nginx", folder / "nowhere", site.place, bucket=bucket.place)
            stack.enter_context(proxy.running())
            found.sites.append(site)
            found.proxies.append(proxy)
        yield found


def upload(machines: Machines, browser: requests.Session, title: str) -> tuple[int, str, bytes]:
    """Upload a picture on the first machine. Returns its number, its name in the bucket and its bytes."""
    content = picture("PNG")
    form = machines.get(0, "/admin/images/add/", browser)
    sent = sent_by(form.text, "//form[@enctype]") | {"title": title, "alt_nl": "Een berg", "alt_es": "Un cerro"}
    sent.pop("file", None)
    sent["csrfmiddlewaretoken"] = token(form)
    answer = machines.post(0, "/admin/images/add/", browser, sent, files={"file": (f"{title}.png", content)})
    assert answer.status_code == 302, answer.text
    ((number, name),) = ask(machines.database, f"SELECT id, file FROM images_customimage WHERE title = '{title}'")  # noqa: S608
    return number, name, content


def renditions(machines: Machines, number: int) -> set[str]:
    query = f"SELECT file FROM images_rendition WHERE image_id = {number}"  # noqa: S608
    return {name for (name,) in ask(machines.database, query)}


def test_a_picture_uploaded_on_one_machine_is_in_the_bucket_and_served_by_the_other(machines):
    browser = sign_in(machines.visitors(0))
    number, name, _content = upload(machines, browser, "shared")
    page = machines.get(1, f"/admin/images/{number}/", browser)
    made = renditions(machines, number)
    assert page.status_code == 200
    assert made
    assert any(f"/media/{each}" in page.text for each in made)
    assert made | {name} <= machines.bucket.names()
    for each in made | {name}:
        answer = machines.get(1, f"/media/{each}")
        if machines.program == "nanio":  # which lets nobody read without a signature
            assert answer.status_code == 404
        else:
            assert (answer.status_code, answer.content) == (200, machines.bucket.content(each))
            assert answer.headers["X-Content-Type-Options"] == "nosniff"
            assert answer.headers["Content-Security-Policy"] == settings.MEDIA_POLICY
    assert machines.get(1, "/media/").status_code == machines.get(1, "/media/images/none.png").status_code == 404
    assert not list(machines.sites[0].folder.glob("media/**/*.*"))


def test_no_page_and_no_row_names_the_bucket_or_a_signed_address(machines):
    browser = sign_in(machines.visitors(0))
    number, _name, _content = upload(machines, browser, "named")
    dump = subprocess.run([program("pg_dump"), machines.database], check=False, capture_output=True, text=True)
    texts = {path: machines.get(1, path, browser) for path in [*PAGES, f"/admin/images/{number}/"]}
    assert {path: answer.status_code for path, answer in texts.items()} == dict.fromkeys(texts, 200)
    assert dump.returncode == 0, dump.stderr
    for text in [dump.stdout, *(answer.text for answer in texts.values())]:
        assert [sign for sign in ("X-Amz-", "Signature=", machines.bucket.place, buckets.SECRET) if sign in text] == []


def test_the_server_of_the_bucket_refuses_what_is_not_signed(machines):
    if machines.program == "moto":
        pytest.skip("moto looks at no signature")
    name = sorted(machines.bucket.names())[0]
    before = machines.bucket.content(name)
    address = f"{machines.bucket.address}/{buckets.NAME}"
    for method, path in [("GET", f"/{name}"), ("GET", "?list-type=2"), ("PUT", f"/{name}"), ("DELETE", f"/{name}")]:
        assert requests.request(method, address + path, data=b"forged", timeout=60).status_code == 403
    forged = machines.bucket.client("another-secret")
    for call in (forged.get_object, forged.delete_object):
        with pytest.raises(forged.exceptions.ClientError) as refused:
            call(Bucket=buckets.NAME, Key=name)
        assert refused.value.response["ResponseMetadata"]["HTTPStatusCode"] == 403
    assert machines.bucket.content(name) == before


def test_a_visitor_can_only_read_through_nginx(machines):
    browser = machines.visitors(0).browser()
    name = sorted(machines.bucket.names())[0]
    address = f"{machines.proxies[0].address}/media/{name}"
    for method in ("PUT", "DELETE", "POST"):
        assert browser.request(method, address, data=b"forged", timeout=60).status_code in {403, 404}
    assert name in machines.bucket.names()


def test_a_file_whose_transaction_is_rolled_back_leaves_no_object(machines):
    before = machines.bucket.names()
    name = machines.manage("shell", "--no-imports", "-c", ROLLED_BACK).strip()
    assert name.startswith("images/undone-")
    assert machines.bucket.names() == before


def test_the_objects_of_a_deleted_picture_go_a_day_later(machines):
    browser = sign_in(machines.visitors(0))
    number, name, _content = upload(machines, browser, "deleted")
    form = machines.get(0, f"/admin/images/{number}/delete/", browser)
    objects = renditions(machines, number) | {name}
    answer = machines.post(1, f"/admin/images/{number}/delete/", browser, {"csrfmiddlewaretoken": token(form)})
    assert answer.status_code == 302
    machines.manage("shell", "--no-imports", "-c", REMOVE)
    assert objects <= machines.bucket.names()
    ask(machines.database, "UPDATE images_deletedfile SET deleted_at = deleted_at - interval '25 hours'")
    machines.manage("shell", "--no-imports", "-c", REMOVE)
    assert not objects & machines.bucket.names()


def test_a_backup_brings_back_an_object_and_a_record(machines, tmp_path):
    _number, name, _content = upload(machines, sign_in(machines.visitors(0)), "kept")
    before = machines.bucket.content(name)
    machines.manage("backup", str(tmp_path))
    ask(machines.database, "UPDATE images_customimage SET title = 'lost' WHERE title = 'kept'")
    machines.bucket.client().delete_object(Bucket=buckets.NAME, Key=name)
    machines.manage("restore", str(tmp_path), "--replace")
    assert machines.bucket.content(name) == before
    assert ask(machines.database, "SELECT count(*) FROM images_customimage WHERE title = 'kept'") == [(1,)]
    assert sign_in(machines.visitors(1))


def dry_run_on_the_first(machines: Machines, browser: requests.Session) -> str:
    """Upload the programmes as they are exported. Returns the path of the dry run."""
    path = "/admin/programmes/spreadsheet/"
    file = machines.get(0, f"{path}export.csv", browser).content
    sent = {"csrfmiddlewaretoken": token(machines.get(0, path, browser)), "result": "drafts"}
    answer = machines.post(0, path, browser, sent, files={"file": ("programmes.csv", file)})
    assert answer.status_code == 302, answer.text
    return answer.headers["Location"]


def test_a_dry_run_begun_on_one_machine_is_confirmed_on_the_other(machines):
    browser = sign_in(machines.visitors(0))
    path = dry_run_on_the_first(machines, browser)
    page = machines.get(1, path, browser)
    assert page.status_code == 200
    sent = sent_by(page.text, "//form[.//input[@name='fingerprint']]") | {"csrfmiddlewaretoken": token(page)}
    assert machines.post(1, path, browser, sent).status_code == 302


def test_pages_and_a_dry_run_are_answered_when_redis_is_killed(machines, record_property):
    browser = sign_in(machines.visitors(0))
    path = dry_run_on_the_first(machines, browser)
    machines.kill_redis()
    began = time.monotonic()
    for number in (0, 1):
        assert {page: machines.get(number, page, browser).status_code for page in PAGES} == dict.fromkeys(PAGES, 200)
    record_property("seconds for ten pages", f"{time.monotonic() - began:.1f}")
    assert machines.get(1, path, browser).status_code == 200
    machines.redis = subprocess.Popen(machines.redis.args, stdout=subprocess.DEVNULL)
