"""Names the test files that the change since the last commit can touch, the likeliest first: python tools/touched.py

A test file is the likelier the more words it shares with the change; a word that few test files have counts more. So
templates, scripts, style sheets, catalogues and fixtures find their tests as code does, by the names and the texts that
both hold. Words of a path count most, for tests/ mirrors the packages. Standard library only.
"""

import math
import re
import subprocess
from collections import Counter
from pathlib import Path

WORD = re.compile(r"[^\W\d_]{3,}")
IDENTIFIER = re.compile(r"\w{3,}(?:-\w+)*")
PATH_WEIGHT = 4
NUMBER = 12  # files
# What runs after any change: every address of the demo, every form, every export.
ALWAYS = ["tests/test_crawl.py", "tests/admin/test_page_types.py", "tests/opendata/test_tables.py"]


def git(root: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True).stdout


def change(root: Path) -> dict[str, str]:
    """The files that differ from the last commit, with the lines that changed and those around; new files whole."""
    known = git(root, "diff", "HEAD", "--name-only", "--no-renames", "-z").split("\0")
    new = git(root, "ls-files", "--others", "--exclude-standard", "-z").split("\0")
    shown = {path: git(root, "diff", "HEAD", "--no-renames", "-U2", "--", path) for path in filter(None, known)}
    shown = {path: text.partition("\n@@")[2] for path, text in shown.items()}  # the head says "index" of each file
    files = (path for path in filter(None, new) if (root / path).is_file())
    return shown | {path: (root / path).read_text(errors="ignore") for path in files}


def words(text: str) -> Counter[str]:
    """Names as they are written, and the words that they are made of, without regard to case."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", text)
    return Counter(word.lower() for found in (IDENTIFIER.findall(text), WORD.findall(apart)) for word in found)


def rank(changed: dict[str, str], tests: dict[str, str]) -> list[str]:
    """The test files with words of the change, the likeliest first; both are given as texts by path."""
    held = {path: words(text).keys() | words(path).keys() for path, text in tests.items()}
    rarity = Counter(word for found in held.values() for word in found)
    scores = Counter()
    for path, text in changed.items():
        asked = dict.fromkeys(words(text), 1) | dict.fromkeys(words(path), PATH_WEIGHT)
        for test, found in held.items():
            own = words(test)
            scores[test] += sum(
                (asked[word] * (PATH_WEIGHT if word in own else 1)) * math.log(len(tests) / rarity[word]) ** 2
                for word in asked.keys() & found
            ) / math.log(len(found))
    return [path for path, score in scores.most_common() if score]


def main(root: Path):
    changed = change(root)
    tests = {str(path.relative_to(root)): path.read_text() for path in sorted((root / "tests").rglob("test_*.py"))}
    tests = {path: text for path, text in tests.items() if "mark.browser" not in text}
    own = [path for path in changed if path in tests]
    print(*dict.fromkeys([*own, *rank(changed, tests)[:NUMBER], *ALWAYS]))


if __name__ == "__main__":
    main(Path(__file__).resolve().parents[1])
