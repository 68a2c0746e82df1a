"""The orienteering run on the phone: the team, the posts carried along, and answers written out of reach."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.phone.devices import ROOT, Heart, NewPhone, Phone

DAY = ROOT / "tests" / "fixtures" / "theme_day_sample.yaml"


@pytest.fixture(scope="module")
def planned_day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A theme day with a run that has not begun."""
    file = tmp_path_factory.mktemp("day") / "day.guldkaramel"
    subprocess.run([sys.executable, "-m", "workshop", "new", str(DAY), str(file)], cwd=ROOT, check=True)
    return file


def post(phone: Phone, name: str) -> Locator:
    """The row of the post at a place."""
    return phone.page.locator("li.post").filter(has=phone.page.locator(".post-place", has_text=name))


def unfold(row: Locator) -> Locator:
    """The row, folded out."""
    row.locator("summary").wait_for()
    if row.locator("details[open]").count() == 0:
        row.locator("summary").click()
    return row


def given(heart: Heart) -> dict[str, dict[str, Any]]:
    """The answers of team 1 as the facilitator sees them, by post."""
    found: dict[str, dict[str, Any]] = heart.view()["body"]["teams"][0]["answers"]
    return found


def rewritten(phone: Phone, later: int) -> None:
    """Let what waits on a phone have been written so much later, in ms."""
    phone.page.evaluate(
        """later => Object.keys(localStorage).filter((key) => key.startsWith("gk.out/")).forEach((key) => {
            const item = JSON.parse(localStorage.getItem(key));
            localStorage.setItem(key, JSON.stringify({ ...item, at: item.at + later }));
        })""",
        later,
    )


def test_the_phone_tells_its_owner_the_team_and_where_it_begins(heart: Heart, phone: NewPhone) -> None:
    first, second = phone(), phone(width=320)
    first.join(1)
    second.join(2)
    heart.go("act-orun/teams")
    for one in (first, second):
        expect(one.heading("Find dit hold")).to_be_visible()
        expect(one.page.locator(".team-number")).to_have_text("1")
        expect(one.text("I begynder ved post 1 · Bænken.")).to_be_visible()
        expect(one.page.locator(".turns li")).to_have_count(2)
        assert not one.scrolls_sideways()
    expect(first.page.locator(".turns li").first).to_contain_text("Telefon 1 (dig)")
    expect(first.page.locator(".turns li").last).to_contain_text("Lyngsø Kommune")


def test_who_comes_late_has_a_team_at_once(heart: Heart, phone: NewPhone) -> None:
    first, late = phone(), phone()
    first.join(1)
    heart.go("act-orun/run")
    late.join(3)
    expect(late.heading("På løb")).to_be_visible()
    expect(late.page.locator("li.post")).to_have_count(4)


def test_posts_come_in_the_teams_own_order_with_all_that_stands_there(heart: Heart, phone: NewPhone) -> None:
    walker = phone()
    walker.join(1)
    heart.go("act-orun/teams")
    me = heart.view()["body"]["teams"][0]["members"][0]["id"]
    teams = [{"id": "a", "members": []}, {"id": "b", "members": []}, {"id": "c", "members": [me]}]
    heart.command("o_run.plan", teams=teams)
    heart.go("act-orun/run")
    expect(walker.page.locator("li.post .post-place")).to_have_text(["Stenen", "Porten", "Bænken", "Broen"])
    stone = post(walker, "Stenen")
    expect(stone.locator("details")).to_have_attribute("open", "")
    expect(stone).to_contain_text("Hvad er halvdelen af 10?")
    expect(stone.locator(".answer-text")).to_have_text(["4", "5", "6"])
    expect(stone.get_by_label("Hvad slipper I?")).to_be_visible()
    assert "GRANIT" not in walker.page.content()


def test_what_waited_while_the_phone_slept_tells_when_it_was_written(heart: Heart, phone: NewPhone) -> None:
    walker = phone()
    # The browser's steady clock stands still while a phone sleeps; the time of day goes on.
    walker.page.add_init_script("const now = Date.now; window.slept = 0; Date.now = () => now() + window.slept;")
    walker.join(1)
    heart.go("act-orun/run")
    expect(walker.heading("På løb")).to_be_visible()
    walker.context.set_offline(True)
    row = unfold(post(walker, "Bænken"))
    row.locator("textarea").fill("En tanke ved Bænken")
    row.get_by_role("button", name="Gem svaret").click()
    expect(row.locator("summary .mark")).to_have_text("på vej")
    walker.page.evaluate("window.slept = 1_200_000")
    with walker.page.expect_request("**/api/commands") as asked:
        walker.context.set_offline(False)
    sent: dict[str, Any] = asked.value.post_data_json
    assert sent["payload"].get("at") is not None
    walker.settled()


def test_out_of_reach_all_posts_are_answered_and_arrive_once_with_their_time(heart: Heart, phone: NewPhone) -> None:
    walker = phone()
    walker.join(1)
    heart.go("act-orun/run")
    expect(walker.heading("På løb")).to_be_visible()
    walker.context.set_offline(True)
    for place, word, letter in (
        ("Bænken", "egern", "B"), ("Broen", "AAKANDE", "B"), ("Stenen", "GRANT", "A"), ("Porten", "HEST", "B"),
    ):  # fmt: skip
        row = unfold(post(walker, place))
        row.locator(".answer", has=walker.page.locator(".letter", has_text=letter)).click()
        row.locator("textarea").fill(f"En tanke ved {place} 🌿")
        row.get_by_label("Kodeordet på posten").fill(word)
        row.get_by_role("button", name="Gem svaret").click()
        expect(row.locator("summary .mark")).to_have_text("på vej")
    expect(walker.text("4 svar venter her på telefonen.")).to_be_visible()
    expect(walker.text("4 af 4 poster svaret")).to_be_visible()
    assert given(heart) == {}
    # As if they had been written twenty minutes ago, which is how long a walk is.
    rewritten(walker, -1_200_000)

    walker.context.set_offline(False)
    walker.settled()
    expect(walker.page.locator("li.post summary .mark")).to_have_text(["✓ svaret"] * 4)
    arrived = given(heart)
    assert {post: (one["choice"], one["code"]) for post, one in arrived.items()} == {
        "post1": ("b", "exact"), "post2": ("b", "exact"), "post3": ("a", "slip"), "post4": ("b", "wrong"),
    }  # fmt: skip
    posts = {"Bænken": "post1", "Broen": "post2", "Stenen": "post3", "Porten": "post4"}
    assert len(heart.contributions("o_run_reflection")) == 4
    for one in heart.contributions("o_run_reflection"):
        walked = one["at"] - arrived[posts[one["text"].split()[3]]]["at"]
        assert 1_200_000 <= walked < 1_260_000, "it tells when it was written"
    expect(post(walker, "Stenen")).to_contain_text("GRANT – mente I GRANIT? Svaret tæller.")
    expect(post(walker, "Porten")).to_contain_text("HEST er ikke kodeordet her.")


def test_a_team_shares_its_answers_and_may_mend_them(heart: Heart, phone: NewPhone) -> None:
    first, second = phone(), phone()
    first.join(1)
    second.join(2)
    heart.go("act-orun/run")
    row = post(first, "Bænken")
    row.locator("textarea").fill("ro")
    row.get_by_role("button", name="Gem svaret").click()
    other = post(second, "Bænken")
    expect(other.locator("summary .mark")).to_have_text("✓ svaret")
    expect(other).to_contain_text("Kodeordet mangler. Svaret tæller.")
    other.get_by_role("button", name="Ret svaret på post 1").click()
    expect(other.locator("textarea")).to_have_value("ro")
    other.locator("textarea").fill("ro og mod")
    other.get_by_role("button", name="Gem svaret").click()
    expect(row.locator("p.text")).to_have_text("ro og mod")


def test_two_who_write_at_the_same_time_both_stand(heart: Heart, phone: NewPhone) -> None:
    first, second = phone(), phone()
    first.join(1)
    second.join(2)
    heart.go("act-orun/run")
    post(second, "Bænken").locator("textarea").fill("mod")
    post(first, "Bænken").locator("textarea").fill("ro")
    post(first, "Bænken").get_by_role("button", name="Gem svaret").click()
    expect(post(second, "Bænken").locator("summary .mark")).to_have_text("✓ svaret")
    expect(post(second, "Bænken").locator("textarea")).to_have_value("mod")
    post(second, "Bænken").get_by_role("button", name="Gem svaret").click()
    expect(post(second, "Bænken").locator("p.text")).to_have_text("ro\nmod")


def test_an_empty_answer_is_asked_about_and_a_private_number_too(heart: Heart, phone: NewPhone) -> None:
    walker = phone()
    walker.join(1)
    heart.go("act-orun/run")
    row = post(walker, "Bænken")
    row.get_by_role("button", name="Gem svaret").click()
    expect(row.get_by_text("Svaret er tomt.")).to_be_visible()
    row.locator("textarea").fill("ring til mig på 12345678")
    row.get_by_role("button", name="Gem svaret").click()
    expect(row.get_by_text("ligner et telefonnummer")).to_be_visible()
    assert given(heart) == {}


def test_what_is_being_written_is_kept_when_all_are_called_back(heart: Heart, phone: NewPhone) -> None:
    walker = phone()
    walker.join(1)
    heart.go("act-orun/run")
    row = post(walker, "Bænken")
    row.locator(".answer").nth(1).click()
    heart.go("act-orun/gather")
    expect(walker.text("Vi er gået videre – skriv roligt færdig.")).to_be_visible()
    row.get_by_role("button", name="Gem svaret").click()
    expect(row.locator("summary .mark")).to_have_text("✓ svaret")
    assert given(heart)["post1"]["choice"] == "b"


def test_at_the_gathering_the_right_answers_come_when_they_are_shown(heart: Heart, phone: NewPhone) -> None:
    walker = phone()
    walker.join(1)
    heart.go("act-orun/run")
    heart.command("o_run.answer", team="hold1", post="post1", choice="b", code_entered="EGERN")
    heart.command("o_run.answer", team="hold1", post="post2", choice="a")
    heart.go("act-orun/gather")
    expect(walker.heading("Tilbage igen")).to_be_visible()
    assert "rigtig" not in walker.page.locator("main").inner_text()
    heart.command("o_run.reveal")
    expect(post(walker, "Bænken").locator("summary .mark")).to_have_text("✓ rigtigt")
    bridge = unfold(post(walker, "Broen"))
    expect(bridge.locator(".answer.good")).to_contain_text("✓ det rigtige svar")
    expect(bridge.locator(".answer.off")).to_contain_text("jeres svar")
    expect(bridge).to_contain_text("Skrevet ind fra papir af facilitator.")
    bridge.get_by_role("button", name="Skriv en tanke til post 2").click()
    bridge.locator("textarea").fill("vi gættede")
    bridge.get_by_role("button", name="Gem svaret").click()
    expect(bridge.locator("p.text")).to_have_text("vi gættede")


def test_what_was_written_before_the_right_answers_were_shown_counts_and_a_thought_after_that_too(
    heart: Heart, phone: NewPhone
) -> None:
    walker = phone()
    walker.join(1)
    heart.go("act-orun/run")
    expect(walker.heading("På løb")).to_be_visible()
    walker.context.set_offline(True)
    row = unfold(post(walker, "Bænken"))
    row.locator(".answer").nth(1).click()
    row.locator("textarea").fill("en tanke")
    row.get_by_role("button", name="Gem svaret").click()
    expect(row.locator("summary .mark")).to_have_text("på vej")
    heart.command("o_run.reveal")
    walker.context.set_offline(False)
    walker.settled()
    expect(row.locator("summary .mark")).to_have_text("✓ svaret")
    assert (given(heart)["post1"]["choice"], given(heart)["post1"]["reflection"]) == ("b", "en tanke")
    assert [one["late"] for one in heart.contributions("o_run_reflection")] == [False]


def test_an_answer_that_comes_too_late_does_not_take_its_thought_with_it(heart: Heart, phone: NewPhone) -> None:
    walker = phone()
    walker.join(1)
    heart.go("act-orun/run")
    expect(walker.heading("På løb")).to_be_visible()
    walker.context.set_offline(True)
    row = unfold(post(walker, "Bænken"))
    row.locator(".answer").nth(1).click()
    row.locator("textarea").fill("en tanke")
    row.get_by_label("Kodeordet på posten").fill("egern")
    row.get_by_role("button", name="Gem svaret").click()
    expect(row.locator("summary .mark")).to_have_text("på vej")
    rewritten(walker, 3_600_000)
    heart.command("o_run.reveal")
    walker.context.set_offline(False)
    walker.settled()
    expect(walker.text("De rigtige svar er vist, så svaret kan ikke ændres.")).to_be_visible()
    assert (given(heart)["post1"]["choice"], given(heart)["post1"]["reflection"]) == (None, "en tanke")


def test_the_answer_is_there_after_a_reload_and_the_draft_too(heart: Heart, phone: NewPhone) -> None:
    walker = phone()
    walker.join(1)
    heart.go("act-orun/run")
    row = post(walker, "Bænken")
    row.locator("textarea").fill("ro")
    row.get_by_role("button", name="Gem svaret").click()
    expect(row.locator("summary .mark")).to_have_text("✓ svaret")
    unfold(post(walker, "Broen")).locator("textarea").fill("halvt skrev")
    walker.page.reload()
    expect(row.locator("summary .mark")).to_have_text("✓ svaret")
    expect(post(walker, "Broen").locator("textarea")).to_have_value("halvt skrev")


def test_a_narrow_phone_with_large_letters_never_scrolls_sideways(heart: Heart, phone: NewPhone) -> None:
    walker = phone(width=320)
    walker.join(1)
    for step in ("act-orun/teams", "act-orun/run", "act-orun/gather"):
        heart.go(step)
        walker.until(f"document.documentElement.dataset.step === '{step}'")
        walker.page.evaluate("document.documentElement.style.fontSize = '200%'")
        for row in walker.page.locator("li.post").all():
            unfold(row)
        assert not walker.scrolls_sideways(), step


def test_posts_are_answered_by_keyboard_alone(heart: Heart, phone: NewPhone) -> None:
    walker = phone()
    walker.join(1)
    heart.go("act-orun/run")
    row = post(walker, "Broen")
    row.locator("summary").focus()
    walker.page.keyboard.press("Enter")
    walker.page.keyboard.press("Tab")
    walker.page.keyboard.press("ArrowDown")
    walker.page.keyboard.press("Tab")
    walker.page.keyboard.type("de unge selv")
    walker.page.keyboard.press("Tab")
    walker.page.keyboard.type("åkande")
    walker.page.keyboard.press("Enter")
    expect(row.locator("summary .mark")).to_have_text("✓ svaret")
    expect(row.locator("summary")).to_be_focused()
    assert given(heart)["post2"]["code"] == "exact"
