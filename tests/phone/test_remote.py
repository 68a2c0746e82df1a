"""The facilitator's own phone in a real browser: what her thumb does, what gets lost, and an access withdrawn."""

import re
import time
from collections.abc import Callable
from gettext import NullTranslations
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.paper.simulated import photo
from tests.phone.devices import Heart, NewPhone, Phone
from ui.viewmodels.console_words import LOG
from ui.viewmodels.exercises.catalogue import CATALOGUE
from workshop.client import new_remote
from workshop.exercises.catalogue import EXERCISES

SMALLEST_TARGET = 44
DANISH = NullTranslations()


class Remote:
    """A phone that the facilitator has scanned the console's code with."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.page = phone.page
        self.heart = phone.heart
        self.scan()

    def scan(self) -> None:
        """Let this phone be the remote, instead of any other."""
        self.secret, hashed = new_remote()
        self.heart.command("remote.allow", hash=hashed)
        self.phone.open(f"/remote#t={self.secret}")

    def button(self, name: str) -> Locator:
        return self.phone.button(name)

    @property
    def next(self) -> Locator:
        return self.page.locator(".next")

    def at(self, step: str, name: str) -> None:
        """The facilitator goes somewhere at the console, and the phone shows it under that name."""
        self.heart.go(step)
        expect(self.phone.heading(name)).to_be_visible()

    def answered(self) -> None:
        """Wait until what was pressed has been answered, and is no double press any more."""
        expect(self.page.locator("#page:not(.sending)")).to_be_visible()

    def presses(self, name: str) -> None:
        """Press a button and wait for the answer."""
        self.button(name).click()
        self.answered()

    def step(self) -> str:
        return str(self.heart.view()["step"]["id"])

    def settles(self, true: Callable[[dict[str, Any]], bool]) -> None:
        """Wait until the heart's own view says so."""
        while not true(self.heart.view()):
            self.page.evaluate("() => new Promise(go => requestAnimationFrame(go))")


@pytest.fixture
def remote(phone: NewPhone) -> Remote:
    found = Remote(phone())
    expect(found.next).to_be_visible()
    return found


def test_the_secret_leaves_the_address_and_outlives_a_reload(remote: Remote) -> None:
    assert remote.page.url == f"{remote.heart.url}/remote"
    remote.page.reload()
    expect(remote.next).to_be_visible()
    assert (
        remote.page.evaluate("performance.getEntriesByType('resource').map(one => one.name).join()").find("remote-") < 0
    )


def test_next_and_back_go_one_step_however_fast_they_are_pressed(remote: Remote) -> None:
    first = remote.step()
    remote.next.dblclick()
    remote.settles(lambda view: view["step"]["index"] == 1)
    expect(remote.page.locator("h1")).to_have_text("Dagens udfordring")
    expect(remote.phone.said).to_contain_text("Nu: Dagens udfordring")
    assert remote.heart.view()["step"]["index"] == 1
    remote.answered()
    remote.button("Tilbage: Velkommen").click()
    expect(remote.phone.heading("Velkommen")).to_be_visible()
    assert remote.step() == first
    expect(remote.page.locator(".back")).to_be_disabled()


def test_the_clock_is_extended_stopped_and_hidden(remote: Remote) -> None:
    remote.at("act-sign", "Skriv tegn – ét pr. kort")
    before = remote.heart.view()["timer"]["total_ms"]
    for _ in range(2):
        remote.button("+1 min").click()
    remote.settles(lambda view: view["timer"]["total_ms"] == before + 120_000)
    remote.presses("Stop ur")
    expect(remote.button("Fortsæt")).to_be_visible()
    assert remote.heart.view()["timer"]["paused_ms"]
    remote.presses("Fortsæt")
    expect(remote.button("Stop ur")).to_be_visible()
    remote.presses("Skjul ur")
    expect(remote.button("Vis ur")).to_be_visible()
    assert remote.heart.view()["timer"]["hidden"]
    expect(remote.page.get_by_role("timer")).to_be_visible()


def test_the_projector_is_held_still_and_black_and_told_of(remote: Remote) -> None:
    remote.presses("Frys lærredet")
    expect(remote.page.locator(".room")).to_have_text("Lærredet står stille")
    remote.presses("Gør lærredet sort")
    expect(remote.page.locator(".room")).to_have_text("Lærredet er sort")
    expect(remote.phone.said).to_contain_text("Lærredet er sort")
    remote.button("Vis lærredet igen").click()
    remote.button("Slip lærredet").click()
    expect(remote.page.locator(".room")).to_be_hidden()
    remote.phone.field("På lærredet").select_option("goal:g2")
    remote.settles(lambda view: view["focus"]["seat"] == "goal:g2")
    remote.button("Næste side på lærredet").click()
    remote.settles(lambda view: view["focus"]["page"] == 1)


def test_answers_are_shown_and_covered(remote: Remote) -> None:
    remote.at("act-quiz/ask-1", "Spørgsmål 1")
    remote.presses("Vis svarene")
    expect(remote.button("Dæk svarene til")).to_be_visible()
    assert remote.heart.view()["body"]["revealed"]
    remote.button("Dæk svarene til").click()
    expect(remote.button("Vis svarene")).to_be_visible()
    assert not remote.heart.view()["body"]["revealed"]


WRITTEN = [
    ("act-sign", "Tegn", "Flere cykler", "sign"),
    ("act-order/mechanisms", "Mekanisme", "Et skur", "mechanism"),
    ("act-home", "Det tager vi med hjem", "Husk kaffe", "take_home_note"),
    ("act-scen/present", "Nøgleord", "ro, vind, lys", "scenario"),
    ("act-post/write", "Teksten", "Kære kommune", "postcard"),
    ("act-sort", "Et udsagn mere", "Skifte låse", "problem_statement"),
]


@pytest.mark.parametrize(("step", "label", "text", "kind"), WRITTEN)
def test_it_writes_for_a_group(heart: Heart, phone: NewPhone, step: str, label: str, text: str, kind: str) -> None:
    heart.go(step)
    remote = Remote(phone())
    remote.button("Skriv for en gruppe").click()
    expect(remote.page.locator(":focus")).to_have_text("Skriv for en gruppe")
    remote.button("Gem").click()
    expect(remote.phone.text("Der står ikke noget endnu. Skriv et par ord først.")).to_be_visible()
    if kind != "problem_statement":
        remote.phone.field("For hvem?").select_option("g2")
    remote.phone.field(label).fill(text)
    remote.button("Gem").dblclick()
    saved = "Gemt." if kind == "problem_statement" else "Gemt for Mål 2."
    expect(remote.page.locator(".write .answer")).to_have_text(saved)
    expect(remote.phone.field(label)).to_have_value("")
    written = heart.contributions(kind)
    assert [(one["via"], one["seat"]) for one in written][-1][0] == "paper"
    assert sum(1 for one in written if text.split(",", maxsplit=1)[0] in one["text"]) == 1
    remote.button("Luk").click()
    expect(remote.next).to_be_visible()


def test_what_is_refused_stays_in_its_field_with_the_reason(remote: Remote) -> None:
    remote.at("act-order/order", "Læg rækkefølge")
    remote.button("Skriv for en gruppe").click()
    remote.phone.field("Rækken").fill("T99")
    remote.button("Gem").click()
    expect(remote.page.locator(".problem")).to_have_text("De numre findes ikke hos jer: T99.")
    expect(remote.phone.field("Rækken")).to_have_value("T99")


def test_what_is_written_by_hand_in_many_fields_is_left_to_the_computer(remote: Remote) -> None:
    remote.at("act-visit/visit", "På besøg")
    expect(remote.phone.text("Det, grupperne laver her, skrives ind ved computeren.")).to_be_visible()
    expect(remote.button("Skriv for en gruppe")).to_be_hidden()


def test_undo_says_what_it_takes_back(remote: Remote) -> None:
    remote.at("act-sign", "Skriv tegn – ét pr. kort")
    remote.heart.write_signs("g1", "Flere cykler")
    remote.button("Fortryd: Mål 1: T1 er skrevet").click()
    expect(remote.button("Gør igen: Mål 1: T1 er skrevet")).to_be_visible()
    assert remote.heart.contributions("sign") == []
    remote.answered()
    remote.button("Gør igen: Mål 1: T1 er skrevet").click()
    remote.settles(lambda view: len(view["contributions"]) == 1)


def test_undo_goes_on_past_what_can_no_longer_be_taken_back(remote: Remote, phone: NewPhone) -> None:
    remote.at("act-sign", "Skriv tegn – ét pr. kort")
    remote.heart.write_signs("g1", "Flere cykler")
    writer = phone()
    writer.join(2)
    writer.field("Dit tegn").fill("Flere busser")
    writer.button("Læg kortet frem").click()
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")
    bus = next(one["id"] for one in remote.heart.contributions("sign") if one["text"] == "Flere busser")
    remote.heart.command("contribution.edit", contribution=bus, changes={"text": "Flere tog"})
    expect(writer.page.locator(".card .text")).to_have_text("Flere tog")
    writer.button("Ret T1").click()
    writer.field("Ret T1").fill("Flere færger")
    writer.button("Gem rettelsen").click()
    expect(writer.page.locator(".card .text")).to_have_text("Flere færger")
    remote.settles(lambda view: any(one["text"] == "Flere færger" for one in view["contributions"]))
    remote.presses("Fortryd: Mål 2: T1 er rettet")
    expect(remote.page.locator(".toast")).to_contain_text("ændret siden")
    remote.presses("Fortryd: Mål 1: T1 er skrevet")
    remote.settles(lambda view: [one["text"] for one in view["contributions"]] == ["Flere færger"])


def test_an_undo_that_came_too_late_is_still_what_undo_is_about(remote: Remote) -> None:
    remote.at("act-sign", "Skriv tegn – ét pr. kort")
    for group in ("g1", "g2"):
        remote.heart.write_signs(group, "Flere cykler")
    newest = remote.button("Fortryd: Mål 2: T1 er skrevet")
    late = {
        "saved": False,
        "code": "too_late",
        "params": {"now": round(time.time() * 1000)},
        "text": "Det kom for sent frem.",
    }
    remote.page.route("**/api/commands", lambda route: route.fulfill(status=409, json=late))
    newest.click()
    expect(remote.page.locator(".toast")).to_have_text("Det kom for sent frem.")
    remote.page.unroute("**/api/commands")
    newest.click()
    remote.settles(lambda view: [one["group"] for one in view["contributions"]] == ["g1"])


def test_the_groups_are_there(remote: Remote) -> None:
    expect(remote.page.locator(".groups li")).to_have_count(len(remote.heart.view()["groups"]))


def test_a_press_that_finds_no_way_is_dropped_said_and_never_fires_later(remote: Remote) -> None:
    before = remote.step()
    remote.phone.context.set_offline(True)
    remote.next.click()
    expect(remote.page.locator(".toast")).to_contain_text("Det blev ikke sendt")
    remote.phone.context.set_offline(False)
    expect(remote.phone.status).to_have_text("Forbundet")
    assert remote.step() == before
    remote.next.click()
    remote.settles(lambda view: view["step"]["id"] != before)


def test_a_text_that_finds_no_way_stays_in_its_field_and_is_saved_once(remote: Remote) -> None:
    remote.at("act-sign", "Skriv tegn – ét pr. kort")
    remote.button("Skriv for en gruppe").click()
    remote.phone.field("Tegn").fill("Flere cykler")
    remote.page.route("**/api/commands", lambda route: (route.fetch(), route.abort())[0])  # the answers are lost
    remote.button("Gem").click()
    expect(remote.page.locator(".problem")).to_contain_text("Det er ikke gemt endnu")
    remote.page.unroute("**/api/commands")
    remote.button("Gem").click()
    expect(remote.page.locator(".write .answer")).to_contain_text("Gemt")
    assert [one["text"] for one in remote.heart.contributions("sign")] == ["Flere cykler"]


def test_a_phone_whose_clock_is_wrong_can_press_all_the_same(phone: NewPhone) -> None:
    found = phone()
    found.context.add_init_script(
        """let slow = performance.now(); const real = Date.now;
        Date.now = () => real() - 3_600_000 + (performance.now() - slow) * -5; """
    )
    remote = Remote(found)
    remote.next.click()
    remote.settles(lambda view: view["step"]["index"] == 1)


def test_a_withdrawn_access_is_told_at_once_and_forgotten(remote: Remote) -> None:
    remote.heart.command("remote.withdraw")
    expect(remote.phone.text("Telefonen har ikke længere adgang.")).to_be_visible()
    expect(remote.page.locator(":focus")).to_have_text("Fjernbetjening")
    assert remote.secret not in str(remote.page.evaluate("JSON.stringify(localStorage)"))
    remote.page.reload()
    expect(remote.phone.text("Telefonen er ikke fjernbetjening endnu.")).to_be_visible()
    remote.scan()
    expect(remote.next).to_be_visible()


def test_another_phone_takes_over(remote: Remote, phone: NewPhone) -> None:
    other = Remote(phone())
    expect(other.next).to_be_visible()
    expect(remote.phone.text("Telefonen har ikke længere adgang.")).to_be_visible()


def test_it_follows_a_heart_that_comes_back(remote: Remote, unplugged: Callable[[], None]) -> None:
    unplugged()
    expect(remote.phone.status).to_contain_text("Ingen forbindelse")
    remote.heart.start()
    expect(remote.phone.status).to_have_text("Forbundet")
    remote.next.click()
    remote.settles(lambda view: view["step"]["index"] == 1)


def test_it_speaks_english(remote: Remote) -> None:
    remote.button("In English").click()
    expect(remote.button("På dansk")).to_be_visible()
    assert remote.page.evaluate("document.documentElement.lang") == "en"


@pytest.mark.parametrize(
    "options", [{"width": 320}, {"width": 390}, {"width": 320, "zoom": 2}, {"width": 640, "zoom": 2}], ids=str
)
def test_all_of_it_is_reached_on_small_phones_and_with_large_letters(
    heart: Heart, phone: NewPhone, options: dict[str, Any]
) -> None:
    heart.go("act-quiz/ask-1")
    made = phone(width=options["width"], height=640)
    if zoom := options.get("zoom"):
        made.context.add_init_script(
            f"addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '{zoom * 100}%')"
        )
    remote = Remote(made)
    for step, name in (("act-quiz/ask-1", "Spørgsmål 1"), ("act-sign", "Skriv tegn – ét pr. kort")):
        remote.at(step, name)
        assert not made.scrolls_sideways()
        small = remote.page.evaluate(
            """least => [...document.querySelectorAll('button, select')].filter(node => node.offsetParent)
            .map(node => [node.textContent, node.getBoundingClientRect()])
            .filter(([, box]) => box.height < least - 0.5 || box.width < least - 0.5).map(([name]) => name)""",
            SMALLEST_TARGET,
        )
        assert small == []
    remote.button("Skriv for en gruppe").click()
    assert not made.scrolls_sideways()
    remote.button("Luk").click()
    remote.next.click()
    remote.settles(lambda view: view["step"]["id"] != "act-sign")


def test_next_is_the_largest_of_all(remote: Remote) -> None:
    sizes = remote.page.evaluate(
        """() => [...document.querySelectorAll('footer button')].filter(node => node.offsetParent)
        .map(node => [node.className, node.offsetWidth * node.offsetHeight])"""
    )
    assert max(sizes, key=lambda one: one[1])[0] == "next"


def test_everything_has_a_name_and_one_region_speaks(remote: Remote) -> None:
    remote.at("act-quiz/ask-1", "Spørgsmål 1")
    names = remote.page.evaluate(
        """() => [...document.querySelectorAll('button, select')].filter(node => node.offsetParent)
        .map(node => node.getAttribute('aria-label') || node.labels?.[0]?.textContent || node.textContent)"""
    )
    assert all(name.strip() for name in names)
    assert remote.page.locator("[aria-live]").count() == 1
    assert remote.page.locator("h1:visible").count() == 1


def test_the_keyboard_reaches_all(remote: Remote) -> None:
    remote.at("act-sign", "Skriv tegn – ét pr. kort")
    remote.page.locator("h1").focus()
    reached = set()
    for _ in range(40):
        remote.page.keyboard.press("Tab")
        reached.add(remote.page.evaluate("document.activeElement.className"))
    assert {"next", "key", "second"} <= reached


def test_it_asks_nobody_but_the_heart(phone: NewPhone) -> None:
    made = phone()
    asked: list[str] = []
    made.page.on("request", lambda request: asked.append(request.url))
    remote = Remote(made)
    expect(remote.next).to_be_visible()
    assert [url for url in asked if not url.startswith(made.heart.url)] == []
    assert not any(remote.secret in url for url in asked)


def test_its_words_are_those_of_the_console(remote: Remote) -> None:
    known = remote.page.evaluate(
        """async () => {
            const { exercises } = await import('/phone/remote/exercises/catalogue.js');
            const { LOG } = await import('/phone/remote/words.js');
            return [JSON.parse(JSON.stringify(exercises)), LOG];
        }"""
    )
    exercises, log = known
    assert set(exercises) == set(EXERCISES)
    for words in CATALOGUE:
        told = exercises[words.exercise]
        assert told.get("phases", {}) == dict(words.phases), words.exercise
        assert told.get("kinds", {}) == dict(words.kinds), words.exercise
        assert told.get("log", {}) == dict(words.log), words.exercise
        units = {unit: [worded(DANISH, 1), worded(DANISH, 2)] for unit, worded in words.units.items()}
        assert told.get("units", {}) == units, words.exercise
    assert log.items() <= LOG.items()


def test_a_photo_of_the_cards_is_read_and_told_on_the_phone_and_at_the_console(heart: Heart, remote: Remote) -> None:
    group = next(one["id"] for one in heart.view()["groups"] if one["seat"] == heart.view()["seats"][0]["seat"])
    for place in range(12):
        heart.command("sign_cards.write", text=f"Tegn {place + 1}", group=group)
    taken = photo(12, 0, size=(2400, 1800))
    chooser = remote.page.locator(".cards-photo input[type=file]")
    chooser.set_input_files({"name": "none.jpg", "mimeType": "image/jpeg", "buffer": b"no photo"})
    expect(remote.phone.text("Det billede kan telefonen ikke læse")).to_be_visible()
    chooser.set_input_files({"name": "cards.jpg", "mimeType": "image/jpeg", "buffer": taken.jpeg})
    said = remote.page.locator(".cards-photo .answer")
    expect(said).to_contain_text(re.compile("^12 kort ved mål 1 er fundet"), timeout=60_000)
    assert heart.connections()["cards"]


def test_whatever_can_be_revealed_has_its_words(heart: Heart, remote: Remote) -> None:
    worded = remote.page.evaluate(
        """async () => {
            const { exercises } = await import('/phone/remote/exercises/catalogue.js');
            const named = ([kind, one]) => [kind, Object.keys(one.reveals || {})];
            return Object.fromEntries(Object.entries(exercises).map(named));
        }"""
    )
    assert {kind: set(names) for kind, names in worded.items() if names} == {
        "quiz": {"answers", "fact"},
        "barometer": {"marks"},
        "plenum": {"answers"},
        "o_run": {"answers"},
        "case": {"piece"},
        "postcards": {"postcard"},
    }
    assert heart.runs
