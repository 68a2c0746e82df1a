"""The facilitator's own phone in the console: its code goes when the phone has come, and is withdrawn."""

from urllib.parse import urlsplit

import pytest

from tests.ui.windows_under_test import Console, HeartUnderTest
from ui.viewmodels.remote import RemoteModel
from workshop.client import Caller
from workshop.domain.ids import secret_hash
from workshop.server.addresses import own_ways

pytestmark = pytest.mark.windows


@pytest.fixture
def running(console: Console, heart: HeartUnderTest) -> Console:
    """The windows on a day that is open for phones, where this machine is on a net."""
    console.attach(heart)
    return console


@pytest.fixture
def opened(running: Console, heart: HeartUnderTest) -> Console:
    """The sheet, open for phones."""
    if not any(one.proposed for one in own_ways()):
        pytest.skip("this machine is on no net")
    heart.does("heart.open_phones")
    running.presses("T")
    running.waits(lambda: running.windows.remote.open, "open for phones")
    return running


def secret_of(remote: RemoteModel) -> str:
    """The secret as the QR says it."""
    address = urlsplit(str(remote.address))
    assert address.path == "/remote"
    return address.fragment.removeprefix("t=")


def test_shut_out_it_says_what_must_be_done_first(running: Console) -> None:
    running.presses("T")
    running.waits(lambda: running.sees("der skal være åbent for telefoner først"), "what must be done")
    running.presses("Return")
    running.waits(lambda: running.sees("Nettets navn"), "the sheet for phones")


def test_the_code_is_a_secret_that_the_heart_does_not_keep(opened: Console, heart: HeartUnderTest) -> None:
    remote = opened.windows.remote
    assert remote.picture == ""
    opened.clicks("Giv din telefon adgang")
    opened.waits(lambda: remote.picture, "the code")
    secret = secret_of(remote)
    assert heart.ask(Caller(secret).state())[0] == 200
    assert secret not in str(heart.view())
    assert secret_hash(secret) not in str(heart.view())
    assert secret not in str(heart.ask(heart.host.state("room"))[1])


def test_the_code_goes_when_the_phone_has_come_and_is_shown_again_when_asked(
    opened: Console, heart: HeartUnderTest
) -> None:
    remote = opened.windows.remote
    opened.clicks("Giv din telefon adgang")
    opened.waits(lambda: remote.picture, "the code")
    with heart.listening(Caller(secret_of(remote))):
        opened.waits(lambda: opened.sees("Din telefon er forbundet."), "connected")
        assert remote.picture == ""
        opened.clicks("Vis koden igen")
        opened.waits(lambda: remote.picture, "the code again")
        opened.presses("Esc")
        opened.waits(lambda: not remote.picture, "laid away")
    opened.waits(lambda: not remote.connected, "gone")


def test_withdrawn_it_ends_at_once_and_nothing_is_left(opened: Console, heart: HeartUnderTest) -> None:
    remote = opened.windows.remote
    opened.clicks("Giv din telefon adgang")
    opened.waits(lambda: remote.picture, "the code")
    secret = secret_of(remote)
    opened.clicks("Træk adgangen tilbage")
    opened.waits(lambda: not remote.allowed, "withdrawn")
    assert remote.picture == ""
    status, answer = heart.ask(Caller(secret).state())
    assert (status, answer["code"]) == (401, "remote_withdrawn")
    opened.waits(lambda: opened.sees("Fjernbetjeningen har ikke længere adgang"), "the log")


def test_a_new_code_takes_the_access_of_the_old(opened: Console, heart: HeartUnderTest) -> None:
    remote = opened.windows.remote
    opened.clicks("Giv din telefon adgang")
    opened.waits(lambda: remote.picture, "the code")
    old = secret_of(remote)
    opened.clicks("Lav en ny kode")
    opened.waits(lambda: remote.picture and secret_of(remote) != old, "another code")
    assert heart.ask(Caller(old).state())[0] == 401
    assert heart.ask(Caller(secret_of(remote)).state())[0] == 200


def test_an_access_from_before_these_windows_can_be_withdrawn_and_its_code_is_not_known(
    opened: Console, heart: HeartUnderTest
) -> None:
    heart.does("remote.allow", hash=secret_hash("remote-somebody"))
    opened.waits(lambda: opened.sees("Koden vises kun, når den er ny."), "what is known")
    assert opened.windows.remote.picture == ""
    opened.clicks("Træk adgangen tilbage")
    opened.waits(lambda: not opened.windows.remote.allowed, "withdrawn")


def test_the_projector_never_holds_it(opened: Console) -> None:
    opened.clicks("Giv din telefon adgang")
    opened.waits(lambda: opened.windows.remote.picture, "the code")
    secret = secret_of(opened.windows.remote)
    room = opened.windows.projector_window
    told = [str(one.property("text")) + str(one.property("picture")) for one in opened.items(room.contentItem())]
    assert not any(secret in text for text in told)
    assert not any(opened.windows.remote.picture in text for text in told)
