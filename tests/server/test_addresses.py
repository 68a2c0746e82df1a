"""Which of a machine's addresses phones are shown."""

from __future__ import annotations

from workshop.server.addresses import Adapter, adapters, lan_addresses


def best(*pairs: tuple[str, str]) -> tuple[str, ...]:
    return lan_addresses(tuple(Adapter(name, address) for name, address in pairs))


def test_what_phones_can_not_reach_is_never_proposed() -> None:
    assert best(
        ("lo", "127.0.0.1"), ("Wi-Fi", "169.254.10.2"), ("eth0", "8.8.8.8"), ("docker0", "172.17.0.1"),
        ("vEthernet (WSL)", "172.20.0.1"), ("VirtualBox Host-Only Network", "192.168.56.1"), ("vmnet8", "192.168.80.1"),
        ("tun0", "10.8.0.2"), ("utun3", "10.9.0.2"), ("wg0", "10.10.0.2"), ("tailscale0", "100.64.0.3"),
        ("br-5f3a", "172.18.0.1"), ("veth12", "172.19.0.1"), ("bridge100", "192.168.64.1"), ("ppp0", "10.11.0.2"),
        ("Cisco AnyConnect VPN", "10.12.0.2"),
    ) == ()  # fmt: skip


def test_wireless_comes_before_wired_and_home_nets_before_large_ones() -> None:
    found = best(
        ("eno1", "192.168.1.4"), ("wlan0", "10.0.0.2"), ("wlan1", "192.168.0.9"), ("usb0", "192.168.42.1"),
    )  # fmt: skip
    assert found == ("192.168.0.9", "10.0.0.2", "192.168.1.4", "192.168.42.1")


def test_the_names_of_windows_and_macos_are_known() -> None:
    assert best(("Ethernet", "10.1.2.3"), ("Wi-Fi", "10.1.2.4")) == ("10.1.2.4", "10.1.2.3")
    assert best(("en0", "192.168.1.2"), ("awdl0", "192.168.1.3")) == ("192.168.1.2",)


def test_this_machines_adapters_can_be_read() -> None:
    assert any(one.address == "127.0.0.1" for one in adapters())
