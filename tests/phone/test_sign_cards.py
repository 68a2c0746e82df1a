"""Sign cards on the phone: written, saved, mended, and shown exactly as they were written."""

import pytest
from playwright.sync_api import expect

from tests.phone.devices import Heart, NewPhone, Phone

ARABIC = "أهل الطفل يشعرون بالأمان عند الاتصال بالمدرسة"
HOSTILE = [
    "<img src=x onerror=alert(1)> <b>fed</b> & <script>alert(2)</script>",
    "Robert'); DROP TABLE tegn;-- 😂",
    ARABIC,
    "Tværfaglighedskoordineringsmødeforberedelsesskabelonudfyldningsvejledning" * 2,
    "æøå ÆØÅ é 🙌🏽👨‍👩‍👧‍👦 değerliyim żółw",
    "et ord " * 107 + "755 tegn",
]


@pytest.fixture
def writer(heart: Heart, phone: NewPhone) -> Phone:
    """Somebody at goal 1 who is to write signs."""
    heart.go("act-sign")
    made = phone()
    made.join()
    return made


def write(phone: Phone, text: str) -> None:
    """Write a card and lay it out."""
    phone.field("Dit tegn").fill(text)
    phone.button("Læg kortet frem").click()


def test_a_card_is_marked_saved_with_its_number_and_is_in_the_day(heart: Heart, writer: Phone) -> None:
    write(writer, "Fædrene kommer også med til træning 😊")

    card = writer.page.locator(".card")
    expect(card.locator(".mark")).to_have_text("✓ frem")
    expect(card.locator(".number")).to_have_text("T1")
    expect(card.locator(".text")).to_have_text("Fædrene kommer også med til træning 😊")
    expect(writer.field("Dit tegn")).to_have_value("")
    assert [(one["text"], one["via"]) for one in heart.contributions("sign")] == [
        ("Fædrene kommer også med til træning 😊", "phone")
    ]


def test_cards_of_others_in_the_group_are_shown_without_a_mark(heart: Heart, writer: Phone) -> None:
    heart.write_signs("g1", "Skrevet på papir")
    heart.write_signs("g2", "Et andet mål")
    expect(writer.page.locator(".card")).to_have_count(1)
    expect(writer.page.locator(".card .mark")).to_have_text("")


def test_whose_change_it_is_can_be_told_and_left_out(heart: Heart, writer: Phone) -> None:
    writer.page.get_by_label("Vores praksis").check()
    write(writer, "Vi ringer hjem, også når det går godt")
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")
    expect(writer.page.get_by_label("Vores praksis")).not_to_be_checked()
    assert heart.contributions("sign")[0]["fields"]["level"] == "practice"


def test_a_long_card_is_counted_but_never_stopped(heart: Heart, writer: Phone) -> None:
    writer.field("Dit tegn").fill("x" * 300)
    expect(writer.page.locator(".counter")).to_have_text("300 / 280")
    writer.button("Læg kortet frem").click()
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")
    assert len(heart.contributions("sign")[0]["text"]) == 300


def test_an_empty_card_is_not_sent(heart: Heart, writer: Phone) -> None:
    writer.button("Læg kortet frem").click()
    expect(writer.text("Kortet er tomt. Skriv et tegn først.")).to_be_visible()
    assert heart.contributions("sign") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ring til Yusuf på 12 34 56 78", "telefonnummer"),
        ("Hun hedder 010112-1234", "CPR-nummer"),
        ("skriv til mor@eksempel.dk", "e-mailadresse"),
    ],
)
def test_what_may_be_private_is_asked_about_and_sent_when_wanted(
    heart: Heart, writer: Phone, text: str, words: str
) -> None:
    write(writer, text)
    expect(writer.page.locator(".ask").filter(has_text=words)).to_be_visible()
    expect(writer.button("Ret teksten")).to_be_focused()
    assert heart.contributions("sign") == []

    writer.button("Send alligevel").click()
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")
    assert heart.contributions("sign")[0]["text"] == text


def test_a_question_about_private_things_leads_back_to_the_text(writer: Phone) -> None:
    write(writer, "Ring på 12345678")
    writer.button("Ret teksten").click()
    expect(writer.field("Dit tegn")).to_be_focused()
    expect(writer.field("Dit tegn")).to_have_value("Ring på 12345678")


def test_dates_and_years_are_not_taken_for_anything_private(writer: Phone) -> None:
    write(writer, "Fra 04.12.2023 til skoleåret 2024 2025 falder det fra 12 til 8")
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")


def test_ones_own_card_can_be_mended(heart: Heart, writer: Phone) -> None:
    write(writer, "flere ungge")
    writer.button("Ret T1").click()
    writer.field("Ret T1").fill("flere unge")
    writer.button("Gem rettelsen").click()
    expect(writer.page.locator(".card .text")).to_have_text("flere unge")
    expect(writer.button("Ret T1")).to_be_focused()
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")
    assert heart.contributions("sign")[0]["text"] == "flere unge"


def mend(writer: Phone, text: str) -> None:
    """Mend T1."""
    writer.button("Ret T1").click()
    writer.field("Ret T1").fill(text)
    writer.button("Gem rettelsen").click()


def test_a_refused_mending_is_given_back_into_the_card(heart: Heart, writer: Phone) -> None:
    write(writer, "flere ungge")
    expect(writer.button("Ret T1")).to_be_visible()
    refusal = {"saved": False, "code": "too_long", "text": "Det er for langt."}
    writer.page.route("**/api/commands", lambda route: route.fulfill(status=422, json=refusal))
    mend(writer, "flere unge i foreninger")
    notice = writer.page.locator(".refusals > div")
    expect(notice).to_contain_text("flere unge i foreninger")
    writer.page.unroute("**/api/commands")

    writer.button("Læg det tilbage i feltet").click()
    expect(writer.field("Ret T1")).to_have_value("flere unge i foreninger")
    writer.button("Gem rettelsen").click()
    expect(writer.page.locator(".card .text")).to_have_text("flere unge i foreninger")
    writer.settled()
    assert heart.contributions("sign")[0]["text"] == "flere unge i foreninger"


def test_a_mending_that_waited_long_for_the_net_is_carried_out(heart: Heart, writer: Phone) -> None:
    write(writer, "flere ungge")
    expect(writer.button("Ret T1")).to_be_visible()
    writer.context.set_offline(True)
    mend(writer, "flere unge")
    age = """() => Object.keys(localStorage).filter(key => key.startsWith('gk.out/')).forEach(key => {
        const item = JSON.parse(localStorage[key]);
        localStorage[key] = JSON.stringify({...item, at: item.at - 60000});
    })"""
    writer.page.evaluate(age)
    writer.context.set_offline(False)
    writer.settled()
    assert heart.contributions("sign")[0]["text"] == "flere unge"


def test_a_half_mended_card_that_is_gone_holds_nobody_back(heart: Heart, writer: Phone) -> None:
    write(writer, "flere ungge")
    writer.button("Ret T1").click()
    writer.field("Ret T1").fill("flere un")
    heart.command("contribution.hide", contribution=heart.contributions("sign")[0]["id"])
    expect(writer.page.locator(".card")).to_have_count(0)
    heart.go("act-home")
    expect(writer.heading("Tag med hjem")).to_be_visible()


def test_ones_own_card_can_be_taken_back_and_laid_out_again(heart: Heart, writer: Phone) -> None:
    write(writer, "et kort for meget")
    writer.button("Ret T1").click()
    writer.button("Tag det tilbage").click()
    expect(writer.page.locator(".card")).to_have_count(0)

    writer.button("Læg det frem igen").click()
    expect(writer.page.locator(".card .text")).to_have_text("et kort for meget")
    assert not heart.contributions("sign")[0]["hidden"]


def test_whatever_is_written_is_shown_as_text(heart: Heart, writer: Phone) -> None:
    writer.page.on("dialog", lambda dialog: writer.problems.append(dialog.message))
    heart.write_signs("g1", *HOSTILE)
    texts = writer.page.locator(".card .text")
    expect(texts).to_have_count(len(HOSTILE))
    assert [text.strip() for text in texts.all_inner_texts()] == [text.strip() for text in reversed(HOSTILE)]
    assert writer.page.locator(".card img, .card script, .card b").count() == 0
    assert not writer.scrolls_sideways()


def test_arabic_reads_from_the_right_and_is_marked_as_arabic(heart: Heart, writer: Phone) -> None:
    heart.write_signs("g1", ARABIC)
    text = writer.page.locator(".card .text")
    expect(text).to_have_attribute("lang", "ar")
    assert text.evaluate("node => getComputedStyle(node).direction") == "rtl"


def test_two_presses_make_one_card(heart: Heart, writer: Phone) -> None:
    writer.field("Dit tegn").fill("kun ét")
    writer.button("Læg kortet frem").dblclick()
    expect(writer.page.locator(".card .mark")).to_have_text("✓ frem")
    assert len(heart.contributions("sign")) == 1
