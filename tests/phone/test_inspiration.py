"""Cards of inspiration on the phone: under a fold of their own in the exercises that have them, and only there."""

import pytest
from playwright.sync_api import expect

from tests.phone.devices import Heart, NewPhone

LONG = "Tværfaglighedskoordineringsmødeforberedelsesskabelon" * 3


def pin(heart: Heart, text: str, seat: str = "goal:g1", source: str = "", **more: str) -> None:
    heart.command("inspiration.write", text=text, source=source, seat=seat, **more)


def test_cards_of_the_own_goal_lie_under_a_fold_apart_from_the_groups_own(heart: Heart, phone: NewPhone) -> None:
    pin(heart, "Jeg vil kende én voksen", source="Ung, 17")
    pin(heart, "Når den samme er der hver gang", **{"as": "mechanism"})
    pin(heart, "Kun til mål 2", seat="goal:g2")
    heart.go("act-sign")
    guest = phone()
    guest.join(1)
    fold = guest.page.locator(".inspiration")
    expect(fold.locator("summary")).to_have_text("Til inspiration (2)")
    expect(fold.locator("blockquote")).to_be_hidden()
    fold.locator("summary").click()
    expect(fold.locator("li")).to_have_count(2)
    expect(fold.locator("blockquote")).to_have_text("Jeg vil kende én voksen")
    expect(fold.get_by_text("Kendt mekanisme")).to_be_visible()
    expect(guest.page.locator(".cards .card")).to_have_count(0)


def test_they_follow_the_goal_through_its_exercises_and_stay_out_of_the_others(heart: Heart, phone: NewPhone) -> None:
    guest = phone()
    guest.join(1)
    heart.go("act-order/mechanisms")
    expect(guest.page.locator(".inspiration")).to_be_hidden()
    pin(heart, "Vær der")
    expect(guest.page.locator(".inspiration")).to_be_visible()
    heart.go("act-home")
    expect(guest.heading("Tag med hjem")).to_be_visible()
    expect(guest.page.locator(".inspiration")).to_be_hidden()


@pytest.mark.parametrize(("width", "zoom"), [(320, 1), (640, 2)], ids=["320px", "200percent"])
def test_nothing_is_wider_than_a_small_screen(heart: Heart, phone: NewPhone, width: int, zoom: int) -> None:
    pin(heart, LONG, source=LONG[:150])
    pin(heart, "نريد أن نُسأل قبل أن يُقرَّر")
    heart.go("act-sign")
    guest = phone(width=width, height=568)
    guest.context.add_init_script(
        f"addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '{zoom * 100}%')"
    )
    guest.join(1)
    guest.page.locator(".inspiration summary").click()
    assert not guest.scrolls_sideways()
    box = guest.page.locator(".inspiration summary").bounding_box()
    assert box is not None
    assert box["height"] >= 44
