"""WARC records as crawlers write them, byte by byte, so that tests can also break them."""

from __future__ import annotations

URL = "https://iapa.gialai.gov.vn/tin-tuc/1"
PAGE = (
    "<html><head><title>Ia Pa</title></head><body><p>UBND huyện Ia Pa tặng giấy khen cho 7 tập thể.</p></body></html>"
)


def make_record(
    body: bytes = PAGE.encode(),
    *,
    url: str = URL,
    kind: str = "response",
    status: str = "200 OK",
    content_type: str | None = "text/html; charset=utf-8",
    headers: str = "",
    length: int | None = None,
) -> bytes:
    """Return one record; `headers` are further HTTP header lines, `length` a wrong Content-Length."""
    typed = "" if content_type is None else f"Content-Type: {content_type}\r\n"
    http = f"HTTP/1.1 {status}\r\n{typed}{headers}\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2022-12-19T01:02:03Z\r\n"
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http) if length is None else length}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"
