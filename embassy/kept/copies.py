"""The copy of an answer, as it is kept in memory and in a file."""

import json
import time
from dataclasses import asdict, dataclass
from email.utils import formatdate
from functools import cached_property

GZIP = "gzip"
Headers = list[tuple[str, str]]


@dataclass(frozen=True)
class Copy:
    """An answer as it was made, and what it is true of. `until` and `since` are seconds since the epoch."""

    version: str
    until: float
    since: float  # when these bytes were made first
    line: str  # the status
    headers: tuple[tuple[str, str], ...]
    tag: str
    length: int  # bytes without a coding
    parameters: tuple[str, ...]  # of its address, those that its view reads
    vain: tuple[str, ...]  # words that nothing was found for, and their language; else nothing
    bodies: dict[str, bytes]  # by their coding; "" for none

    def is_true(self, version: str) -> bool:
        return self.version == version and time.time() < self.until

    @property
    def status(self) -> int:
        return int(self.line[:3])

    @property
    def size(self) -> int:
        """Bytes of memory, about."""
        return sum(map(len, self.bodies.values())) + 4000

    @cached_property
    def answers(self) -> dict[str, tuple[str, Headers, Headers]]:
        """By the coding: the ETag, the headers of the answer, and those of 304."""
        return {coding: self.answer_in(coding) for coding in ("", *filter(None, self.bodies))}

    def answer_in(self, coding: str) -> tuple[str, Headers, Headers]:
        tag = f'"{self.tag}-{coding}"' if coding else f'"{self.tag}"'
        named = {name.lower(): value for name, value in self.headers}
        vary = [name.strip() for name in named.get("vary", "").split(",") if name.strip()]
        if "accept-encoding" not in map(str.lower, vary):
            vary.append("Accept-Encoding")
        kept = [(name, value) for name, value in self.headers if name.lower() != "vary"]
        kept += [("Vary", ", ".join(vary)), ("ETag", tag), ("Last-Modified", formatdate(self.since, usegmt=True))]
        unchanged = [(name, value) for name, value in kept if name.lower() != "content-type"]
        packed = [("Content-Encoding", coding)] if coding else []
        length = len(self.bodies[coding]) if coding else self.length
        return tag, [*kept, *packed, ("Content-Length", str(length))], unchanged

    def dump(self) -> bytes:
        head = asdict(self) | {"bodies": {coding: len(body) for coding, body in self.bodies.items()}}
        return json.dumps(head).encode() + b"\n" + b"".join(self.bodies.values())

    @classmethod
    def load(cls, data: bytes) -> "Copy":
        """The copy that `dump` wrote; ValueError for half of one."""
        head, _newline, rest = data.partition(b"\n")
        values, bodies = json.loads(head), {}
        for coding, length in values.pop("bodies").items():
            bodies[coding], rest = rest[:length], rest[length:]
            if len(bodies[coding]) != length:
                raise ValueError("half a copy")
        tuples = {name: tuple(values.pop(name)) for name in ("parameters", "vain")}
        headers = tuple(map(tuple, values.pop("headers")))
        return cls(**values, **tuples, headers=headers, bodies=bodies)
