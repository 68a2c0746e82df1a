"""Sign ordering on the phone: by taps, by keys, by typing; several phones at once; mechanisms and chain."""

import pytest
from playwright.sync_api import Locator, expect

from tests.phone.devices import Heart, Json, NewPhone, Phone

SIGNS = ("Foreningerne ringer", "Fædrene kommer", "Flere cykler", "Flere unge har fritidsjob")


def road(heart: Heart) -> list[list[str]]:
    """The numbers along goal 1's road, as the heart has them."""
    heart.command("room.focus", seat="goal:g1")
    body: Json = heart.view()["body"]
    return [[card["number"] for card in step["cards"]] for step in body["road"]]


def on_the_phone(phone: Phone) -> list[list[str]]:
    """The numbers along the road, as the phone shows them."""
    return [step.locator(".number").all_inner_texts() for step in phone.page.locator(".road > li").all()]


def card(phone: Phone, number: str) -> Locator:
    """The button of a card."""
    return phone.page.locator("button.card-button").filter(has=phone.page.locator(f".number:text-is('{number}')"))


@pytest.fixture
def orderer(heart: Heart, phone: NewPhone) -> Phone:
    """Somebody at goal 1 who is to lay four signs in order."""
    heart.write_signs("g1", *SIGNS)
    heart.go("act-order/order")
    made = phone()
    made.join()
    expect(made.page.locator(".pile > li")).to_have_count(len(SIGNS))
    return made


def lay(phone: Phone, number: str, where: str) -> None:
    """Pick a card and say where it goes."""
    card(phone, number).click()
    phone.button(where, exact=True).click()


def test_by_taps_cards_are_laid_first_after_and_beside_each_other(heart: Heart, orderer: Phone) -> None:
    lay(orderer, "T1", "Først på vejen")
    lay(orderer, "T2", "Efter trin 1")
    lay(orderer, "T3", "Først på vejen")
    card(orderer, "T4").click()
    orderer.button("Her ved siden af, på trin 2").click()

    assert on_the_phone(orderer) == [["T3"], ["T1", "T4"], ["T2"]]
    orderer.settled()
    assert road(heart) == [["T3"], ["T1", "T4"], ["T2"]]
    expect(orderer.said).to_contain_text("T4 ligger på trin 2 af 3, ved siden af T1.")


def test_a_card_can_be_set_aside_again(heart: Heart, orderer: Phone) -> None:
    lay(orderer, "T1", "Først på vejen")
    lay(orderer, "T1", "Læg til side")
    expect(orderer.page.locator(".pile > li")).to_have_count(4)
    expect(orderer.said).to_contain_text("T1 er lagt til side.")
    orderer.settled()
    assert road(heart) == []


def test_by_keys_alone_a_card_is_picked_and_moved_and_each_place_is_told(heart: Heart, orderer: Phone) -> None:
    for number in ("T1", "T2", "T3"):
        card(orderer, number).focus()
        orderer.page.keyboard.press("Enter")
        orderer.page.keyboard.press("End")
        orderer.page.keyboard.press("Escape")
    assert on_the_phone(orderer) == [["T1"], ["T2"], ["T3"]]

    card(orderer, "T3").focus()
    orderer.page.keyboard.press("Enter")
    expect(orderer.said).to_contain_text("T3 er valgt. Vælg, hvor kortet skal ligge.")
    orderer.page.keyboard.press("ArrowUp")
    expect(orderer.said).to_contain_text("T3 ligger på trin 2 af 2, ved siden af T2.")
    expect(card(orderer, "T3")).to_be_focused()
    orderer.page.keyboard.press("ArrowUp")
    expect(orderer.said).to_contain_text("T3 ligger på trin 2 af 3.")
    orderer.page.keyboard.press("Home")
    expect(orderer.said).to_contain_text("T3 ligger på trin 1 af 3.")
    orderer.page.keyboard.press("Escape")

    orderer.settled()
    assert road(heart) == [["T3"], ["T1"], ["T2"]]


def test_the_whole_row_can_be_typed_as_it_lies_on_the_floor(heart: Heart, orderer: Phone) -> None:
    orderer.text("Skriv rækken i stedet").click()
    orderer.field("Skriv rækken, som kortene ligger på gulvet").fill("T4 T2+T1")
    orderer.button("Læg rækken").click()
    expect(orderer.page.locator(".road > li")).to_have_count(2)
    assert road(heart) == [["T4"], ["T2", "T1"]]


def test_a_number_that_is_not_there_is_told_and_the_row_is_given_back(heart: Heart, orderer: Phone) -> None:
    orderer.text("Skriv rækken i stedet").click()
    orderer.field("Skriv rækken, som kortene ligger på gulvet").fill("T1 T99")
    orderer.button("Læg rækken").click()
    expect(orderer.page.locator(".refusals > div")).to_contain_text("99")
    assert road(heart) == []


def test_a_step_gets_its_time_when_the_field_is_left(heart: Heart, orderer: Phone) -> None:
    lay(orderer, "T1", "Først på vejen")
    when = orderer.field("Hvornår er trin 1?")
    when.fill("før sommerferien")
    when.press("Enter")
    expect(orderer.said).to_contain_text("Gemt.")
    orderer.settled()
    heart.command("room.focus", seat="goal:g1")
    assert heart.view()["body"]["road"][0]["when"] == "før sommerferien"


def test_ones_own_last_move_can_be_undone(heart: Heart, orderer: Phone) -> None:
    lay(orderer, "T1", "Først på vejen")
    lay(orderer, "T2", "Først på vejen")
    orderer.settled()
    orderer.button("Fortryd min sidste flytning").click()
    expect(orderer.page.locator(".road > li")).to_have_count(1)
    orderer.settled()
    assert road(heart) == [["T1"]]


def test_undoing_what_another_has_moved_since_is_refused_with_the_reason(
    heart: Heart, orderer: Phone, phone: NewPhone
) -> None:
    lay(orderer, "T1", "Først på vejen")
    lay(orderer, "T2", "Efter trin 1")
    orderer.settled()
    other = phone()
    other.join()
    expect(other.page.locator(".road > li")).to_have_count(2)
    lay(other, "T2", "Først på vejen")
    other.settled()

    orderer.button("Fortryd min sidste flytning").click()
    expect(orderer.page.locator(".toast")).to_contain_text("ændret siden")
    assert road(heart) == [["T2"], ["T1"]]


def test_two_phones_of_a_group_move_at_once_without_losing_each_others_moves(
    heart: Heart, orderer: Phone, phone: NewPhone
) -> None:
    other = phone()
    other.join()
    expect(other.page.locator(".pile > li")).to_have_count(4)
    lay(orderer, "T1", "Først på vejen")
    lay(other, "T2", "Først på vejen")
    orderer.settled()
    other.settled()
    expect(orderer.page.locator(".road > li")).to_have_count(2)
    expect(other.page.locator(".road > li")).to_have_count(2)
    assert sorted(number for step in road(heart) for number in step) == ["T1", "T2"]


def test_moves_made_offline_are_shown_and_carried_out_on_return(heart: Heart, orderer: Phone) -> None:
    orderer.context.set_offline(True)
    lay(orderer, "T1", "Først på vejen")
    lay(orderer, "T2", "Efter trin 1")
    assert on_the_phone(orderer) == [["T1"], ["T2"]]
    assert road(heart) == []
    orderer.context.set_offline(False)
    orderer.settled()
    assert road(heart) == [["T1"], ["T2"]]


def test_a_mechanism_is_found_for_several_signs_and_orphans_are_marked(heart: Heart, phone: NewPhone) -> None:
    heart.write_signs("g1", *SIGNS)
    heart.go("act-order/mechanisms")
    finder = phone()
    finder.join()
    expect(finder.page.locator(".orphan")).to_have_count(4)

    finder.field("Den virksomme mekanisme").fill("Når kontingentet er betalt, er der ikke noget pinligt at bede om")
    finder.page.get_by_role("checkbox", name="T1 · Foreningerne ringer").first.check()
    finder.page.get_by_role("checkbox", name="T3 · Flere cykler").first.check()
    finder.button("Læg mekanismen frem").click()

    mechanism = finder.page.locator(".card.mechanism")
    expect(mechanism.locator(".number")).to_have_text("M1")
    expect(mechanism).to_contain_text("Får frem: T1, T3")
    expect(finder.page.locator(".orphan .number")).to_have_text(["T2", "T4"])

    finder.text("Ret koblingen til tegn").click()
    mechanism.get_by_role("checkbox", name="T1 · Foreningerne ringer").uncheck()
    mechanism.get_by_role("checkbox", name="T2 · Fædrene kommer").check()
    expect(mechanism).to_contain_text("Får frem: T2, T3")
    finder.settled()
    heart.command("room.focus", seat="goal:g1")
    assert len(heart.view()["body"]["orphans"]) == 2


def test_a_sign_gets_its_chain(heart: Heart, phone: NewPhone) -> None:
    heart.write_signs("g1", *SIGNS)
    heart.go("act-order/chain")
    asker = phone()
    asker.join()
    asker.field("Spørgsmål, der viser, om tegnet er der").fill("Kommer flere børn i hallen?")
    asker.button("Læg kæden frem").click()
    expect(asker.text("Vælg et tegn først.")).to_be_visible()

    asker.field("Tegn").select_option(label="T3 · Flere cykler")
    asker.field("Metode").fill("Optælling uge 10 og uge 40")
    asker.field("Hvem gør det?").fill("Line")
    asker.button("Læg kæden frem").click()
    expect(asker.page.locator(".card .mark")).to_have_text("✓ frem")
    expect(asker.page.locator(".card")).to_contain_text("Optælling uge 10 og uge 40 · Line")
    heart.command("room.focus", seat="goal:g1")
    assert [link["number"] for link in heart.view()["body"]["chain"]] == ["T3"]


def test_a_half_written_mechanism_survives_the_next_phase(heart: Heart, phone: NewPhone) -> None:
    heart.write_signs("g1", *SIGNS)
    heart.go("act-order/mechanisms")
    finder = phone()
    finder.join()
    finder.field("Den virksomme mekanisme").fill("Når mad og nogen man kender")
    heart.go("act-order/chain")
    expect(finder.page.locator(".banner", has_text="Vi er gået videre")).to_be_visible()
    finder.button("Læg mekanismen frem").click()
    expect(finder.page.locator(".card.mechanism .mark")).to_have_text("✓ frem")
