"""Words come out of PDFs as one types them, and no file can do harm."""

import logging
import time
import zlib
from io import BytesIO

import pytest
from django.conf import settings
from pypdf import PdfWriter

from embassy.search import pdf
from embassy.search.pdf import text_of_pdf
from embassy.search.pdf_reader import MOST_CHARACTERS, cleaned

DOSSIER = settings.BASE_DIR / "fixtures/media/documents/dimensie-3-latijns-amerika-2013.pdf"


def pdf_of(*contents: bytes, pages: int | None = None) -> bytes:
    """A PDF of so many pages, each with one of the contents, as small as the format allows."""
    streams = [zlib.compress(content) for content in contents]
    pages = pages or len(contents)
    first = 4 + len(streams)
    kids = " ".join(f"{first + number} 0 R" for number in range(pages))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        *(b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(stream), stream) for stream in streams),
        *(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % (4 + number % len(streams))
            for number in range(pages)
        ),
    ]
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
        len(body),
    )


def lines(*words: str) -> bytes:
    shown = "".join(f"({line}) Tj T* " for line in words)
    return b"BT /F 12 Tf 14 TL 50 700 Td %s ET" % shown.encode("cp1252")


def test_the_words_of_the_dossier_of_the_demo():
    text = text_of_pdf(DOSSIER)
    assert text.startswith("Dimensie 3, dossier Latijns-Amerika, 2013 Dit bestand is een voorbeeld.")
    assert "\n" not in text


def test_a_file_that_is_open_is_read_as_well():
    assert text_of_pdf(BytesIO(pdf_of(lines("médicos")))) == "médicos"


@pytest.mark.parametrize(
    ("extracted", "words"),
    [
        ("plattelands-\nontwikkeling", "plattelandsontwikkeling"),
        ("desarro- \n llo rural", "desarrollo rural"),
        ("educa\u00ad\nción y sa\u00adlud", "educación y salud"),
        ("ont-\nwikke-\nling", "ontwikkeling"),
        ("niet\u2011gouvernementeel", "niet-gouvernementeel"),
        ("Latijns-\nAmerika", "Latijns-Amerika"),
        ("water-\nen bosbeheer", "water- en bosbeheer"),
        ("2015-\n2019", "2015- 2019"),
        ("\ufb01nanciering", "financiering"),
        ("cafe\u0301", "café"),
        ("nul\x00len  en\t\nregels\x0c", "nullen en regels"),
        ("half \ud83d teken", "half teken"),
    ],
)
def test_words_are_made_whole(extracted, words):
    assert cleaned(extracted) == words


def test_a_long_text_is_cut():
    text = text_of_pdf(BytesIO(pdf_of(lines(*["woorden " * 12] * 60), pages=250)))
    assert MOST_CHARACTERS * 0.9 < len(text) <= MOST_CHARACTERS


def test_of_many_pages_the_first_are_read():
    text = text_of_pdf(BytesIO(pdf_of(lines("een"), pages=301)))
    assert len(text.split()) == 300


def encrypted() -> bytes:
    writer, file = PdfWriter(clone_from=BytesIO(pdf_of(lines("geheim")))), BytesIO()
    writer.encrypt("wachtwoord", algorithm="RC4-128")
    writer.write(file)
    return file.getvalue()


@pytest.mark.parametrize(
    "make",  # functions: the bomb alone takes a second
    [
        bytes,
        lambda: bytes(1000),
        lambda: b"%PDF-1.7\n",
        lambda: pdf_of(lines("half"))[:300],
        lambda: pdf_of(b"BT " + b"(a) Tj " * 100)[:-100].replace(b"/Kids[5 0 R]", b"/Kids[2 0 R]"),
        lambda: pdf_of(bytes(300_000_000)),
        encrypted,
    ],
    ids=["empty", "zeros", "only a head", "cut off", "pages within themselves", "bomb", "encrypted"],
)
def test_what_cannot_be_read_has_no_text(make, caplog):
    with caplog.at_level(logging.WARNING):
        assert text_of_pdf(BytesIO(make())) == ""
    assert caplog.records


def test_what_takes_too_long_has_no_text(monkeypatch, caplog):
    monkeypatch.setattr(pdf, "MOST_SECONDS", 1)
    began = time.monotonic()
    assert text_of_pdf(BytesIO(pdf_of(b"BT /F 1 Tf " + b"(a) Tj " * 3_000_000))) == ""
    assert time.monotonic() - began < 5
    assert "timed out" in caplog.text


def test_a_page_that_is_broken_leaves_the_others(caplog):
    assert text_of_pdf(BytesIO(pdf_of(lines("een"), b"\x00" * 200_000_000, lines("drie")))) == "een drie"
    assert "page 2" in caplog.text


def test_a_path_that_leads_nowhere_has_no_text(caplog):
    assert text_of_pdf(DOSSIER.with_name("weg.pdf")) == ""
    assert caplog.records
