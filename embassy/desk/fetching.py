"""Asks an address on another site whether it is there: politely, and never an address inside a private network."""

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.conf import settings

TIMEOUT = 10  # seconds for each step of a connection
LONGEST_WAY = 5  # redirects
# The address is there, though not for a program without an account or in a hurry.
GUARDED = {401, 403, 407, 429, 451, 999}
NAT64 = IPv6Network("64:ff9b::/96")
GLOBAL_UNICAST = IPv6Network("2000::/3")  # all that is given out of IPv6 (RFC 4291): not what wraps IPv4 or is local
# IANA's registries of special-purpose addresses, where Python 3.11.2 does not know them yet.
SPECIAL = [
    IPv4Network("192.0.0.0/24"),
    IPv4Network("192.88.99.0/24"),
    IPv6Network("2001::/23"),
    IPv6Network("3fff::/20"),
]


@dataclass(frozen=True)
class LinkAnswer:
    """What a check saw: "" for an address that works, else a key of Link.WORDS or an HTTP status.

    `proves_network`: some other site answered, so the network is there.
    """

    seen: str
    proves_network: bool = False


class PrivateAddressError(OSError):
    """The host is inside a private network, or is this machine."""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also through the ways in which IPv6 wraps IPv4."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        if inner := ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1]):
            return is_public(str(inner))
        if ip in NAT64:
            return is_public(str(ip_address(int(ip) & 0xFFFFFFFF)))
        if ip not in GLOBAL_UNICAST:
            return False
    return ip.is_global and not ip.is_multicast and not any(ip in network for network in SPECIAL)


def look_at(url: str, may_connect: Callable[[str], bool] = is_public) -> LinkAnswer:
    """Follow an address to its end. `may_connect` says of an IP address whether it may be asked at all."""
    answered = False
    for _step in range(LONGEST_WAY + 1):
        try:
            parts = urlsplit(url)
            status, location = answer_of(parts, may_connect)
        except (ValueError, UnicodeError):
            return LinkAnswer("address", answered)
        except (OSError, HTTPException) as error:
            return LinkAnswer(name_of(error), answered or isinstance(error, HTTPException | ssl.SSLError))
        answered = True
        if not (300 <= status < 400 and location):  # noqa: PLR2004  (RFC 9110: redirection)
            return LinkAnswer("" if status < 400 or status in GUARDED else str(status), answered)  # noqa: PLR2004
        url = urljoin(url, location)
    return LinkAnswer("redirects", answered)


def name_of(error: Exception) -> str:
    """The key of Link.WORDS for what went wrong."""
    names = {
        PrivateAddressError: "private",
        socket.gaierror: "name",
        ssl.SSLCertVerificationError: "certificate",
        TimeoutError: "timeout",
    }
    return next((name for kind, name in names.items() if isinstance(error, kind)), "connection")


def answer_of(parts: SplitResult, may_connect) -> tuple[int, str]:
    """Status and Location of an address. HEAD first; GET where HEAD is refused, for some sites do not know it.

    Raises ValueError for what is no address of the web, OSError and HTTPException when there is no answer.
    """
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(parts.geturl())
    status, location = ask("HEAD", parts, may_connect)
    return ask("GET", parts, may_connect) if status >= 400 else (status, location)  # noqa: PLR2004


def ask(method: str, parts: SplitResult, may_connect) -> tuple[int, str]:
    host = parts.hostname.encode("idna").decode()
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(host, parts.port, timeout=TIMEOUT)
    connection._create_connection = lambda address, timeout, source: connect(address, timeout, may_connect)
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
    headers = {"User-Agent": f"EmbassyLinkCheck/1 (+{settings.WAGTAILADMIN_BASE_URL})", "Accept": "*/*"}
    try:
        connection.request(method, f"{path}{query}", headers=headers)
        response = connection.getresponse()
        return response.status, response.headers.get("Location", "")
    finally:
        connection.close()


def connect(address: tuple[str, int], timeout: float, may_connect) -> socket.socket:
    """A connection to one of the very IP addresses that were looked at: a second look-up could give others."""
    found = [place for *_kind, place in socket.getaddrinfo(*address, type=socket.SOCK_STREAM)]
    if not all(may_connect(place[0]) for place in found):
        raise PrivateAddressError(address[0])
    for place in found[:-1]:
        try:
            return socket.create_connection(place[:2], timeout)
        except OSError:
            continue
    return socket.create_connection(found[-1][:2], timeout)
