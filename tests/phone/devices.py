"""A heart as a process of its own, the facilitator's side of it, and browsers as phones."""

import json
import re
import secrets
import signal
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.forked import ForkedHeart

ROOT = Path(__file__).parent.parent.parent
SLOW_MACHINE_MS = 20_000

Json = dict[str, Any]

expect.set_options(timeout=SLOW_MACHINE_MS)


class Heart:
    """`guldkaramel serve` as a process of its own, and the facilitator's side of it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._port = 0
        self.start()

    def start(self) -> None:
        """Start, at the same port as before."""
        self._process = ForkedHeart(str(self._file), "--port", str(self._port))
        told = self._process.told
        if told is None:
            self.stop()
        assert told is not None, "the heart did not start; what it said stands above"
        self.url = str(told["url"]).rstrip("/")
        self.code = str(told["join_code"])
        self._token = str(told["host_token"])
        self._port = int(self.url.rpartition(":")[2])

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Stop, and wait until it is gone."""
        if self.runs:
            self._process.send(how)
        self.wait()

    def wait(self) -> None:
        """Wait until it is gone."""
        self._process.wait(30)

    @property
    def runs(self) -> bool:
        """Whether the process lives."""
        return self._process.runs

    def command(self, kind: str, **payload: Any) -> Json:
        """Do something as the facilitator."""
        body = {"id": secrets.token_urlsafe(12), "kind": kind, "payload": payload}
        return self._ask("/api/commands", body)

    def go(self, step: str) -> None:
        """Go to a step of the programme."""
        self.command("day.go", step=step)

    def view(self) -> Json:
        """What the facilitator sees now."""
        view: Json = self._ask("/api/state")["view"]
        return view

    def connections(self) -> Json:
        """Who is here and who writes, as the facilitator is told."""
        told: Json = self._ask("/api/state")["connections"]
        return told

    def contributions(self, kind: str) -> list[Json]:
        """The contributions of a kind in the running activity."""
        return [one for one in self.view()["contributions"] if one["kind"] == kind]

    def write_signs(self, group: str, *texts: str) -> None:
        """Type signs for a group."""
        for text in texts:
            self.command("sign_cards.write", activity="act-sign", group=group, text=text)

    def keeps(self, picture: str, jpeg: bytes) -> None:
        """Hand over a picture as the facilitator."""
        self._ask(f"/api/pictures/{picture}", jpeg)

    def _ask(self, path: str, body: Json | bytes | None = None) -> Json:
        form = "image/jpeg" if isinstance(body, bytes) else "application/json"
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": form}
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        try:
            with urllib.request.urlopen(urllib.request.Request(self.url + path, data, headers), timeout=60) as answer:
                found: Json = json.load(answer)
        except urllib.error.HTTPError as refusal:
            raise AssertionError(refusal.read().decode()) from None
        return found


@dataclass
class Phone:
    """A browser as somebody's phone. `problems` are what the page complained of; `base` is another way to the heart."""

    page: Page
    context: BrowserContext
    heart: Heart
    problems: list[str] = field(default_factory=list)
    base: str = ""

    def open(self, address: str = "/") -> None:
        """Open the page at a path of the heart's address."""
        self.page.goto((self.base or self.heart.url) + address)

    def join(self, goal: int = 1) -> None:
        """Come in by the QR code of a goal."""
        self.open(f"/?m={goal}#k={self.heart.code}")
        self.button("Jeg er klar").click()
        expect(self.page.locator(".foot")).to_be_visible()

    def button(self, name: str, *, exact: bool = False) -> Locator:
        """The button with a name."""
        return self.page.get_by_role("button", name=name, exact=exact)

    def field(self, label: str) -> Locator:
        """The field with a label."""
        return self.page.get_by_label(label, exact=True)

    def text(self, words: str | re.Pattern[str], *, exact: bool = False) -> Locator:
        """What stands on the page with these words; a screen reader may be told the same ones a moment later."""
        return self.page.locator("#page").get_by_text(words, exact=exact)

    def heading(self, text: str) -> Locator:
        """The page's heading."""
        return self.page.get_by_role("heading", level=1, name=text)

    @property
    def participant(self) -> str:
        """Who the phone is."""
        return str(self.page.evaluate("JSON.parse(localStorage['gk.me']).participant"))

    @property
    def status(self) -> Locator:
        """The line at the foot that says how it goes with sending."""
        return self.page.locator(".foot .status")

    @property
    def said(self) -> Locator:
        """What a screen reader has been told last."""
        return self.page.locator("#say")

    def until(self, condition: str) -> None:
        """Wait until a JavaScript expression holds; Playwright's own way evaluates text, which the CSP denies."""
        self.page.evaluate(
            f"async () => {{ while (!({condition})) await new Promise(go => requestAnimationFrame(go)); }}"
        )

    def settled(self) -> None:
        """Wait until all that was handed over has been answered."""
        self.until("Object.keys(localStorage).every(key => !key.startsWith('gk.out/'))")

    def scrolls_sideways(self) -> bool:
        """Whether something is wider than the screen."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))


def listen(phone: Phone, page: Page) -> None:
    """Note what a page complains of; a refused or lost request is not a complaint, the tests make them."""
    page.on("pageerror", lambda error: phone.problems.append(str(error)))
    page.on(
        "console",
        lambda message: (
            phone.problems.append(message.text)
            if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource")
            else None
        ),
    )


class NewPhone(Protocol):
    """Gives a new phone; further options are Playwright's for a browser context."""

    def __call__(self, width: int = 390, height: int = 844, locale: str = "da-DK", **options: Any) -> Phone:
        """A new phone, not yet at any page."""
