"""Which of a machine's addresses phones are shown."""

from __future__ import annotations

from workshop.server.addresses import Adapter, Way, adapters, own_ways, ways


def found(*pairs: tuple[str, str]) -> tuple[Way, ...]:
    return ways(tuple(Adapter(name, address) for name, address in pairs))


def best(*pairs: tuple[str, str]) -> tuple[str, ...]:
    return tuple(one.address for one in found(*pairs) if one.proposed)


def test_what_phones_can_not_reach_is_never_proposed() -> None:
    assert best(
        ("lo", "127.0.0.1"), ("Wi-Fi", "169.254.10.2"), ("eth0", "8.8.8.8"), ("docker0", "172.17.0.1"),
        ("vEthernet (WSL)", "172.20.0.1"), ("VirtualBox Host-Only Network", "192.168.56.1"), ("vmnet8", "192.168.80.1"),
        ("tun0", "10.8.0.2"), ("utun3", "10.9.0.2"), ("wg0", "10.10.0.2"), ("tailscale0", "100.64.0.3"),
        ("br-5f3a", "172.18.0.1"), ("veth12", "172.19.0.1"), ("bridge100", "192.168.64.1"), ("ppp0", "10.11.0.2"),
        ("Cisco AnyConnect VPN", "10.12.0.2"),
    ) == ()  # fmt: skip


def test_wireless_comes_before_wired_and_home_nets_before_large_ones() -> None:
    proposed = best(
        ("eno1", "192.168.1.4"), ("wlan0", "10.0.0.2"), ("wlan1", "192.168.0.9"), ("usb0", "192.168.42.1"),
    )  # fmt: skip
    assert proposed == ("192.168.0.9", "10.0.0.2", "192.168.1.4", "192.168.42.1")


def test_the_names_of_windows_and_macos_are_known() -> None:
    assert best(("Ethernet", "10.1.2.3"), ("Wi-Fi", "10.1.2.4")) == ("10.1.2.4", "10.1.2.3")
    assert best(("en0", "192.168.1.2"), ("awdl0", "192.168.1.3")) == ("192.168.1.2",)


def test_this_machines_adapters_can_be_read() -> None:
    assert any(one.address == "127.0.0.1" for one in adapters())
    assert all(one.address != "127.0.0.1" for one in own_ways())


def test_what_is_not_proposed_is_still_named_for_what_it_is_and_comes_last() -> None:
    kinds = [
        (one.name, one.kind)
        for one in found(
            ("Ethernet", "169.254.10.2"), ("vEthernet (WSL)", "172.20.0.1"), ("tun0", "10.8.0.2"),
            ("eth0", "130.225.1.2"), ("Wi-Fi", "10.1.2.4"), ("Ethernet 2", "10.1.2.3"), ("usb0", "10.3.0.2"),
        )
    ]  # fmt: skip
    assert kinds == [
        ("Wi-Fi", "wireless"), ("Ethernet 2", "wired"), ("usb0", "other"), ("eth0", "public"), ("tun0", "vpn"),
        ("vEthernet (WSL)", "virtual"), ("Ethernet", "unassigned"),
    ]  # fmt: skip


def test_a_net_of_one_is_a_vpn_whatever_it_is_called() -> None:
    (one,) = ways((Adapter("Ethernet 3", "10.20.0.7", alone=True),))
    assert (one.kind, one.proposed) == ("vpn", False)


def test_an_own_hotspot_is_what_phones_are_to_use() -> None:
    for name, address in (
        ("LAN-forbindelse* 12", "192.168.137.1"), ("wlan1", "10.42.0.1"), ("bridge100", "192.168.2.1"),
    ):  # fmt: skip
        assert best(("Wi-Fi", "192.168.1.4"), (name, address))[0] == address
    assert best(("bridge100", "192.168.64.1")) == ()  # virtual machines
