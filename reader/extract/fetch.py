"""Fetch a page or picture over http(s) without being led anywhere else.

An address is resolved once and that very address is connected to; every redirect is checked again; size counts after
unpacking; time is our own, because httpx's limits begin anew with every byte. httpx costs a tenth of a second to
import: import this file where an address is opened.
"""

import ipaddress
import queue
import socket
import threading
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import httpx

from reader.errors import FetchFailed, FetchRefused, NotAPage, ReaderError, SourceTooLarge

DEADLINE = 20.0  # seconds for the whole, redirects and all
STEP = 8.0  # seconds for one connection or one piece
MOST_BYTES = 15_000_000
MOST_REDIRECTS = 5
AGENT = "Mozilla/5.0 (compatible; Reader; reads one page at a person's request)"

_PAGES = ("text/", "application/xhtml+xml", "application/xml", "application/octet-stream", "")
_HIDES_V4 = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "64:ff9b:1::/48", "::/96")))
IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Fetched:
    data: bytes
    address: str  # after redirects
    content_type: str
    charset: str


@dataclass(frozen=True, slots=True)
class Target:
    """One hop: the address as written, and the numeric addresses its name stands for."""

    url: str
    scheme: str
    host: str
    port: int
    addresses: tuple[str, ...]

    @property
    def public(self) -> bool:
        return all(map(is_public, self.addresses))


def fetch(
    url: str,
    allow_private: bool = False,
    wanted: tuple[str, ...] = _PAGES,
    deadline: float = DEADLINE,
    limit: int = MOST_BYTES,
) -> Fetched:
    """The body behind ``url``, at most ``limit`` bytes, within ``deadline`` seconds.

    FetchRefused for an address that may not be opened, FetchFailed when nothing usable comes back, NotAPage when the
    content type begins with none of ``wanted``, SourceTooLarge. A server that drips its headers, or a name server that
    is silent, cannot be interrupted from inside: the work is done on a thread that is left behind when time is up.
    """
    results: queue.Queue[Fetched | Exception] = queue.Queue()

    def work() -> None:
        try:
            results.put(_follow(url, allow_private, wanted, deadline, limit))
        except Exception as error:  # handed over to the caller's thread, whatever it is
            results.put(error)

    threading.Thread(target=work, name="fetching", daemon=True).start()
    try:
        result = results.get(timeout=deadline)
    except queue.Empty:
        raise _too_slow(url, deadline) from None
    if isinstance(result, ReaderError):
        raise result
    if isinstance(result, Exception):
        raise FetchFailed(f"{_host(url)} gave an answer that makes no sense ({type(result).__name__}).") from result
    return result


def _too_slow(url: str, deadline: float) -> FetchFailed:
    return FetchFailed(f"{_host(url)} did not answer within {deadline:g} seconds. Try again later.")


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


def _follow(url: str, allow_private: bool, wanted: tuple[str, ...], deadline: float, limit: int) -> Fetched:
    private = allow_private
    with httpx.Client(trust_env=False, follow_redirects=False, timeout=httpx.Timeout(min(STEP, deadline))) as client:
        for _ in range(MOST_REDIRECTS + 1):
            target = resolve(url)
            if not target.public and not private:
                raise FetchRefused(
                    f"{target.host} is inside a private network. If you trust this address, type it yourself."
                )
            private = private and not target.public  # from the open network no way leads into a private one
            answer = _ask(client, target, wanted, deadline, limit)
            if isinstance(answer, Fetched):
                return answer
            url = urljoin(url, answer)
    raise FetchFailed(f"{_host(url)} sends from one address to the next without end.")


def resolve(url: str) -> Target:
    """Look the name up. FetchRefused for an address that is not opened at all, FetchFailed when nobody has the name."""
    try:
        parts = urlsplit(url)
        host, port, user = parts.hostname, parts.port, parts.username or parts.password
    except ValueError:
        raise FetchRefused(f"{url[:200]} is not a valid address.") from None
    scheme = parts.scheme.lower()
    if scheme not in ("http", "https"):
        raise FetchRefused(f"Only http and https addresses are opened, not {scheme or 'this'}: {url[:200]}")
    if user:
        raise FetchRefused("An address with a user name or password in it is not opened.")
    if not host:
        raise FetchRefused(f"{url[:200]} names no computer.")
    number = port or (443 if scheme == "https" else 80)
    try:
        found = socket.getaddrinfo(host, number, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchFailed(
            f"No computer called {host[:100]} was found. Check the address and the connection."
        ) from error
    addresses = tuple(dict.fromkeys(str(item[4][0]) for item in found))
    return Target(url, scheme, host, number, addresses)


def is_public(address: str) -> bool:
    """Whether it is an address of the open internet; IPv4 addresses hidden in IPv6 ones are unpacked."""
    return _is_public(ipaddress.ip_address(address.split("%")[0]))


def _is_public(ip: IPAddress) -> bool:
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and all(map(_is_public, _hidden_v4(ip)))


def _hidden_v4(ip: IPAddress) -> Iterator[IPAddress]:
    if isinstance(ip, ipaddress.IPv4Address):
        return
    yield from (part for part in (ip.ipv4_mapped, ip.sixtofour) if part is not None)
    if ip.teredo is not None:
        yield from ip.teredo
    if any(ip in network for network in _HIDES_V4):
        yield ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)


def _ask(client: httpx.Client, target: Target, wanted: tuple[str, ...], deadline: float, limit: int) -> Fetched | str:
    """The body, or the address it redirects to."""
    try:
        return _ask_each(client, target, wanted, limit)
    except httpx.TimeoutException as error:
        raise FetchFailed(
            f"{target.host} did not answer within {min(STEP, deadline):g} seconds. Try again later."
        ) from error
    except httpx.ConnectError as error:
        if "ssl" in str(error).lower() or "certificate" in str(error).lower():
            raise FetchFailed(f"The secure connection to {target.host} failed: {error}.") from error
        raise FetchFailed(f"{target.host} refuses the connection.") from error
    except (httpx.HTTPError, httpx.InvalidURL, zlib.error) as error:
        raise FetchFailed(f"{target.host} broke off or gave a damaged answer.") from error


def _ask_each(client: httpx.Client, target: Target, wanted: tuple[str, ...], limit: int) -> Fetched | str:
    """Try the name's addresses in turn: one of IPv6 and IPv4 may not be reachable from here."""
    trouble: httpx.ConnectError | None = None
    for address in target.addresses[:4]:
        url = httpx.URL(target.url)
        headers = {
            "Host": url.netloc.decode("ascii"),
            "User-Agent": AGENT,
            "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5",
            "Accept-Encoding": "gzip",
        }
        name = {"sni_hostname": url.raw_host.decode("ascii")}  # the certificate is still checked for the name
        try:
            with client.stream("GET", url.copy_with(host=address), headers=headers, extensions=name) as response:
                return _receive(response, target, wanted, limit)
        except httpx.ConnectError as error:
            trouble = error
    raise trouble or httpx.ConnectError("no address")


def _receive(response: httpx.Response, target: Target, wanted: tuple[str, ...], limit: int) -> Fetched | str:
    if response.is_redirect and (location := response.headers.get("location")):
        return str(location)
    if response.status_code >= 400:
        raise FetchFailed(f"{target.host} answers {response.status_code} {response.reason_phrase} for this address.")
    kind, _, rest = response.headers.get("content-type", "").partition(";")
    kind = kind.strip().lower()
    if not any(kind == want or (want.endswith("/") and kind.startswith(want)) for want in wanted):
        raise NotAPage(f"{target.url[:200]} is not a page of text: the server calls it {kind[:60]}.")
    coding = response.headers.get("content-encoding", "").lower().strip()
    if coding not in ("", "identity", "gzip", "x-gzip"):
        raise FetchFailed(f"{target.host} packed its answer in a way that Reader does not open ({coding[:30]}).")
    # No chunk size: with one, httpx waits until the chunk is full, past any deadline.
    data = _unpacked(response.iter_raw(), "gzip" in coding, limit, target)
    charset = rest.lower().partition("charset=")[2].split(";")[0].strip(" \"'")
    return Fetched(data, target.url, kind, charset)


def _unpacked(pieces: Iterable[bytes], packed: bool, limit: int, target: Target) -> bytes:
    """All pieces in one; never more than ``limit`` bytes are unpacked, whatever the ratio."""
    inflate = zlib.decompressobj(31) if packed else None
    out = bytearray()
    for piece in pieces:
        while piece:
            if inflate is None:
                out += piece
                piece = b""
            else:
                out += inflate.decompress(piece, limit - len(out) + 1)
                piece = inflate.unconsumed_tail
            if len(out) > limit:
                raise SourceTooLarge(
                    f"The answer of {target.host} is larger than {limit // 1_000_000} MB: too large to read."
                )
    if inflate is not None and not inflate.eof and not out:
        raise zlib.error("ends too early")
    return bytes(out)
