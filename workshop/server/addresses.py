"""The ways by which phones might reach this machine, best first. What can't be one is never proposed by itself."""

from __future__ import annotations

import ipaddress
import re
import socket

import msgspec
import psutil

from workshop.protocol.venue import WayKind

LOOPBACK = "127.0.0.1"

_VPN = re.compile(
    r"^tun|^tap|^utun|^wg|^zt|ppp|vpn|ipsec|wireguard|tailscale|zerotier|anyconnect|cisco|forti|globalprotect|pangp"
    r"|juniper|pulse secure|nordlynx|proton|mullvad|zscaler|check ?point|sonicwall|teredo|isatap",
    re.IGNORECASE,
)
_VIRTUAL = re.compile(
    r"docker|veth|^br-|virbr|vbox|virtualbox|vmnet|vmware|vethernet|hyper-v|wsl|lxc|lxd|podman|cni|flannel|cali"
    r"|^awdl|^llw|^anpi|^bridge|bluetooth|^bnep|loopback|^lo\d*$|pseudo",
    re.IGNORECASE,
)
_WIRELESS = re.compile(r"^wl|wi-?fi|wlan|airport|trådløs", re.IGNORECASE)
_WIRED = re.compile(r"^en|^eth|ethernet|^lan", re.IGNORECASE)
_WINDOWS_HOTSPOT = "192.168.137.1"
_LINUX_HOTSPOT = re.compile(r"10\.42\.\d+\.1\Z")
_MACOS_HOTSPOT = re.compile(r"192\.168\.[2-9]\.1\Z")
"""Where "Internet sharing" hands out addresses; virtual machines sit behind such a bridge too, at 192.168.64.1."""

_PROPOSED: tuple[WayKind, ...] = ("hotspot", "wireless", "wired", "other")
_NOT_BY_ITSELF: tuple[WayKind, ...] = ("public", "vpn", "virtual", "unassigned")


class Adapter(msgspec.Struct, frozen=True):
    """A network adapter that is up, with one of its IPv4 addresses. `alone`: its net holds nobody else, as a VPN's."""

    name: str
    address: str
    alone: bool = False


class Way(msgspec.Struct, frozen=True):
    """An address of this machine, by which adapter, and what that is. `proposed`: may be shown to phones unasked."""

    address: str
    name: str
    kind: WayKind

    @property
    def proposed(self) -> bool:
        """Whether it may be shown without anybody having chosen it."""
        return self.kind in _PROPOSED


def adapters() -> tuple[Adapter, ...]:
    """The machine's adapters that are up, with their IPv4 addresses."""
    up = {name: stats.isup for name, stats in psutil.net_if_stats().items()}
    return tuple(
        Adapter(name, found.address, found.ptp is not None or found.netmask == "255.255.255.255")
        for name, addresses in psutil.net_if_addrs().items()
        for found in addresses
        if found.family == socket.AF_INET and up.get(name, False)
    )


def own_ways() -> tuple[Way, ...]:
    """The ways to this machine now, best first."""
    return ways(adapters())


def ways(found: tuple[Adapter, ...]) -> tuple[Way, ...]:
    """All addresses but the loopback's, best first: an own hotspot, wireless, wired, others; home nets before large."""
    known = [Way(one.address, one.name, _kind(one)) for one in found if not _is_loopback(one.address)]
    return tuple(sorted(known, key=_rank))


def _is_loopback(address: str) -> bool:
    parsed = ipaddress.IPv4Address(address)
    return parsed.is_loopback or parsed.is_unspecified


def _kind(one: Adapter) -> WayKind:
    parsed = ipaddress.IPv4Address(one.address)
    if parsed.is_link_local:
        return "unassigned"
    if one.alone or _VPN.search(one.name):
        return "vpn"
    if _is_hotspot(one):
        return "hotspot"
    if _VIRTUAL.search(one.name):
        return "virtual"
    if not parsed.is_private:
        return "public"
    return "wireless" if _WIRELESS.search(one.name) else "wired" if _WIRED.search(one.name) else "other"


def _is_hotspot(one: Adapter) -> bool:
    """Whether this machine is the access point itself, by where the systems put theirs."""
    on_macos = one.name.startswith("bridge") and _MACOS_HOTSPOT.match(one.address) is not None
    return on_macos or one.address == _WINDOWS_HOTSPOT or _LINUX_HOTSPOT.match(one.address) is not None


def _rank(one: Way) -> tuple[int, int, str]:
    net = 0 if one.address.startswith("192.168.") else 1 if one.address.startswith("10.") else 2
    return (*_PROPOSED, *_NOT_BY_ITSELF).index(one.kind), net, one.name
