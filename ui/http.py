"""Makes the client's requests over Qt's network, on the main thread, without ever waiting."""

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkProxy, QNetworkReply, QNetworkRequest

from workshop.client import Request


def loopback_network() -> QNetworkAccessManager:
    """A network for the heart on this machine: never through a proxy, whatever the system says."""
    network = QNetworkAccessManager()
    network.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
    return network


def send(
    network: QNetworkAccessManager, base: str, request: Request, *, timeout_ms: int | None = None
) -> QNetworkReply:
    """Start `request` at the heart of `base`; the caller listens to the reply and deletes it (`deleteLater`)."""
    qt_request = QNetworkRequest(QUrl(base + request.path))
    for name, value in request.headers.items():
        qt_request.setRawHeader(name.encode(), value.encode())
    if timeout_ms is not None:
        qt_request.setTransferTimeout(timeout_ms)
    if request.method == "GET":
        return network.get(qt_request)
    return network.post(qt_request, QByteArray(request.body or b""))


def status_of(reply: QNetworkReply) -> int:
    """The HTTP status of a reply, 0 where no answer came."""
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    return int(status) if status is not None else 0


def body_of(reply: QNetworkReply) -> bytes:
    """The bytes that have come since last asked."""
    return bytes(reply.readAll().data())
