"""The addresses that phones can reach this machine by, best first. What can't be one is never proposed by itself."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Mapping

import msgspec
import psutil

LOOPBACK = "127.0.0.1"

_VIRTUAL = re.compile(
    r"docker|veth|^br-|virbr|vbox|virtualbox|vmnet|vmware|vethernet|hyper-v|wsl|lxc|lxd|podman|cni|flannel|cali"
    r"|^tun|^tap|^utun|^wg|wireguard|tailscale|zerotier|^zt|ppp|vpn|ipsec|^awdl|^llw|^anpi|^bridge|bluetooth|^bnep"
    r"|loopback|^lo\d*$|pseudo|teredo|isatap",
    re.IGNORECASE,
)
_WIRELESS = re.compile(r"^wl|wi-?fi|wlan|airport|trådløs", re.IGNORECASE)
_WIRED = re.compile(r"^en|^eth|ethernet|^lan", re.IGNORECASE)


class Adapter(msgspec.Struct, frozen=True):
    """A network adapter that is up, with one of its IPv4 addresses."""

    name: str
    address: str


def adapters() -> tuple[Adapter, ...]:
    """The machine's adapters that are up, with their IPv4 addresses."""
    up: Mapping[str, bool] = {name: stats.isup for name, stats in psutil.net_if_stats().items()}
    return tuple(
        Adapter(name, found.address)
        for name, addresses in psutil.net_if_addrs().items()
        for found in addresses
        if found.family == socket.AF_INET and up.get(name, False)
    )


def own_addresses() -> tuple[str, ...]:
    """The addresses that phones can reach this machine by now, best first."""
    return lan_addresses(adapters())


def lan_addresses(found: tuple[Adapter, ...]) -> tuple[str, ...]:
    """The private addresses of real adapters, best first: wireless, wired, others; home nets before large ones."""
    fit = [one for one in found if _is_private(one.address) and not _VIRTUAL.search(one.name)]
    return tuple(one.address for one in sorted(fit, key=_rank))


def _is_private(address: str) -> bool:
    parsed = ipaddress.IPv4Address(address)
    return parsed.is_private and not parsed.is_loopback and not parsed.is_link_local and not parsed.is_unspecified


def _rank(one: Adapter) -> tuple[int, int, str]:
    kind = 0 if _WIRELESS.search(one.name) else 1 if _WIRED.search(one.name) else 2
    net = 0 if one.address.startswith("192.168.") else 1 if one.address.startswith("10.") else 2
    return kind, net, one.name
