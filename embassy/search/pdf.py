"""The text of a PDF, read by a process of its own: what a file from outside does to its reader is anybody's guess."""

import logging
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

READER = Path(__file__).with_name("pdf_reader.py")
MOST_SECONDS = 20

logger = logging.getLogger(__name__)


def text_of_pdf(source: str | Path | BinaryIO) -> str:
    """The words of a PDF in one line, cut after 300 pages, a million characters or 8 seconds.

    `source` is a path, or a file that is open for reading bytes. What cannot be read, needs a password, or asks too
    much time (9 seconds of the processor, 20 in all) or memory (512 MB) gives "" and a warning in the log. Never
    raises.
    """
    name = getattr(source, "name", source)
    try:
        if isinstance(source, str | Path):
            with open(source, "rb") as file:
                text, complaints = read(file)
        else:
            with TemporaryFile() as file:  # whatever the source is, the reader can jump about in this one
                shutil.copyfileobj(source, file)
                file.seek(0)
                text, complaints = read(file)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        text, complaints = "", [str(error)]
    if complaints:
        logger.warning("Trouble with the PDF %s: %.300s", name, complaints[-1])
    return text


def read(file: BinaryIO) -> tuple[str, list[str]]:
    """The text, and what the reader said of trouble. Raises subprocess.TimeoutExpired."""
    # -I: neither the environment nor this folder has a say in what the reader imports.
    command = [sys.executable, "-I", str(READER)]
    ended = subprocess.run(command, stdin=file, capture_output=True, timeout=MOST_SECONDS, check=False)
    complaints = ended.stderr.decode(errors="replace").split("\n")
    if ended.returncode:
        return "", [f"ended with code {ended.returncode}", *filter(None, complaints)]
    return ended.stdout.decode(), list(filter(None, complaints))
