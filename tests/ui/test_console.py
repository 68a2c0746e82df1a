"""The facilitator's window over a real heart: what she sees, and what her keys and buttons do."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMetaObject, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.everywhere import parts, place, rest
from tests.ui.windows_under_test import Console, HeartUnderTest, is_pressable, role, spoken_name

pytestmark = pytest.mark.windows


def step_of(heart: HeartUnderTest) -> str:
    return str(heart.view()["step"]["id"])


@pytest.fixture
def running(console: Console, heart: HeartUnderTest) -> Console:
    """The windows on a day at its sign cards, with two phones at the first goal."""
    heart.joins("m1")
    phone = heart.joins("m1")
    heart.does("day.go", step="signs")
    heart.does("sign_cards.write", phone, text="Cyklerne står tættere")
    console.attach(heart)
    console.waits(lambda: console.sees("Mål 1: T1 er skrevet"), "the log")
    return console


def test_the_day_is_told_at_a_glance(running: Console) -> None:
    assert running.window.title() == "Udviklingsdag · Guldkaramel"
    for text in ("Udviklingsdag", "Formiddag", "Tegn", "Mål 1", "1 kort", "2 telefoner", "Næste: Læg rækkefølge"):
        assert running.sees(text), text
    assert running.windows.console.saved.startswith("gemt ")


def test_page_down_goes_on_and_page_up_back(running: Console, heart: HeartUnderTest) -> None:
    running.presses("PgDown")
    running.waits(lambda: running.windows.console.step["id"] == "order/order", "next")
    running.qtbot.wait(450)
    running.presses("PgUp")
    running.waits(lambda: running.windows.console.step["id"] == "signs", "back")
    assert heart.texts() == ["Cyklerne står tættere"]


def test_a_double_click_on_next_goes_one_step(running: Console, heart: HeartUnderTest) -> None:
    running.clicks("Næste: Læg rækkefølge", twice=True)
    running.waits(lambda: running.windows.console.step["id"] == "order/order", "next")
    running.waits(lambda: running.windows.store.waiting == 0, "all answered")
    assert step_of(heart) == "order/order"


def test_a_second_round_is_planned_once_and_said_with_a_way_back(running: Console, heart: HeartUnderTest) -> None:
    def rounds() -> list[str]:
        return [step["title"] for block in heart.view()["programme"] for step in block["steps"]].count("Tegn")

    running.clicks("Tag en runde til", twice=True)
    running.waits(lambda: running.sees("En runde til er lagt ind som det næste."), "it is said")
    running.waits(lambda: running.windows.store.waiting == 0, "all answered")
    assert rounds() == 2
    running.windows.commands.undo(running.windows.commands.line_undo)
    running.waits(lambda: rounds() == 1, "taken back")


def test_a_second_round_is_of_the_exercise_that_was_seen_and_one_at_a_time(
    running: Console, heart: HeartUnderTest
) -> None:
    heart.stop()
    running.waits(lambda: not running.windows.store.connected, "the heart is away")
    for _press in range(2):
        running.windows.commands.again("Lagt ind")
        running.qtbot.wait(450)
    assert running.windows.store.waiting == 1


def test_a_note_at_a_talk_is_hers_alone(running: Console, heart: HeartUnderTest) -> None:
    heart.does("day.go", step="talk/talk")
    running.waits(lambda: running.sees("Til alle: Husk mikrofonen"), "what the room is told")
    running.clicks("Skriv en note")
    running.waits(lambda: spoken_name(running.window.activeFocusItem()) == "Din note", "the field")
    assert running.window.activeFocusItem().property("text") == "", "what all are told stays what it is"
    running.types("Vent")
    running.clicks("Gem noten")
    running.waits(lambda: running.windows.console.step["own_notes"] == "Vent", "saved")
    assert running.windows.room.body["note"] == "Husk mikrofonen"
    running.clicks("Ret noten")
    running.waits(lambda: running.window.activeFocusItem().property("text") == "Vent", "to be mended")


def test_freeze_and_black_by_their_letters_and_escape(running: Console) -> None:
    room = running.windows.console
    running.presses("F")
    running.waits(lambda: room.room["frozen"], "frozen")
    running.presses("B")
    running.waits(lambda: room.room["black"], "black")
    running.presses("Esc")
    running.waits(lambda: not room.room["black"], "seen again")
    running.presses("Esc")
    running.waits(lambda: not room.room["frozen"], "loose")


def test_a_letter_is_no_command_while_somebody_types_but_the_clicker_goes_on(running: Console) -> None:
    running.presses("N")
    running.waits(lambda: running.window.activeFocusItem().inherits("QQuickTextEdit"), "a field")
    running.types("bfs")
    assert running.window.activeFocusItem().property("text") == "bfs"
    assert not running.windows.console.room["black"]
    running.presses("PgDown")
    running.waits(lambda: running.windows.console.step["id"] == "order/order", "next")
    assert running.window.activeFocusItem().property("text") == "bfs", "what is typed stays"


def test_writing_for_a_group_is_saved_as_paper_and_the_field_is_ready_again(
    running: Console, heart: HeartUnderTest
) -> None:
    running.presses("N")
    running.types("Flere cykler")
    running.presses("Ctrl+Return")
    running.waits(lambda: running.sees("Gemt for Mål 1."), "saved")
    assert running.window.activeFocusItem().property("text") == ""
    newest = heart.view()["contributions"][-1]
    assert (newest["text"], newest["via"], newest["group"]) == ("Flere cykler", "paper", "m1")


def test_what_is_refused_stays_in_the_sheet_with_the_reason(running: Console, heart: HeartUnderTest) -> None:
    heart.does("day.go", step="order/order")
    running.waits(lambda: running.windows.console.step["id"] == "order/order", "the order")
    running.presses("N")
    running.types("T9")
    running.presses("Ctrl+Return")
    running.waits(lambda: running.sees("De numre findes ikke hos jer: T9."), "the reason")
    assert running.window.activeFocusItem().property("text") == "T9"


def test_a_mechanism_is_tied_to_signs_by_their_typed_numbers(running: Console, heart: HeartUnderTest) -> None:
    heart.does("day.go", step="order/mechanisms")
    running.waits(lambda: running.windows.console.step["id"] == "order/mechanisms", "the mechanisms")
    running.presses("N")
    running.types("Stativet er flyttet")
    running.presses("Tab")
    running.types("t1")
    running.waits(lambda: running.sees("T1 Cyklerne står tættere"), "which card it is")
    running.presses("Ctrl+Return")
    running.waits(lambda: running.sees("Gemt for Mål 1."), "saved")
    heart.does("room.focus", seat="goal:g1")
    mechanism = heart.view()["body"]["mechanisms"][0]
    assert mechanism["text"] == "Stativet er flyttet"
    assert len(mechanism["signs"]) == 1


def test_a_contribution_is_mended_hidden_and_brought_back(running: Console, heart: HeartUnderTest) -> None:
    running.presses("L")
    running.clicks("Ret T1")
    running.waits(lambda: running.window.activeFocusItem().inherits("QQuickTextEdit"), "a field")
    running.presses("Ctrl+A")
    running.types("Cyklerne ses")
    running.clicks("Gem rettelsen")
    running.waits(lambda: heart.texts() == ["Cyklerne ses"], "mended")
    running.clicks("Skjul T1")
    running.waits(lambda: heart.texts() == [], "hidden")
    running.presses("Ctrl+Z")
    running.waits(lambda: heart.texts() == ["Cyklerne ses"], "undone")
    running.waits(lambda: running.windows.commands.line.startswith("Fortrudt: "), "it is said what was taken back")
    running.presses("Ctrl+Y")
    running.waits(lambda: heart.texts() == [], "redone")
    running.waits(lambda: running.windows.commands.line.startswith("Gjort igen: "), "and what was done again")
    running.clicks("Vis T1 igen")
    running.waits(lambda: heart.texts() == ["Cyklerne ses"], "restored")


def test_somebody_without_a_phone_is_seated(running: Console, heart: HeartUnderTest) -> None:
    running.clicks("En uden telefon")
    running.types("Bente")
    running.presses("Return")
    running.waits(lambda: running.sees("Bente er med."), "seated")
    assert heart.view()["groups"][0]["paper"] == 1


def test_a_double_press_seats_one_person(running: Console, heart: HeartUnderTest) -> None:
    running.clicks("En uden telefon")
    running.types("Bente")
    running.presses("Return")
    running.waits(lambda: running.sees("Bente er med."), "seated")
    running.presses("Return")
    running.waits(lambda: running.windows.store.waiting == 0, "all answered")
    assert heart.view()["groups"][0]["paper"] == 1
    running.qtbot.wait(450)
    running.types("Bo")
    running.clicks("Sæt i gruppen", twice=True)
    running.waits(lambda: running.sees("Bo er med."), "the next one")
    running.waits(lambda: running.windows.store.waiting == 0, "all answered")
    assert heart.view()["groups"][0]["paper"] == 2


def test_the_second_press_of_a_double_one_in_the_log_takes_no_other_line_back(
    running: Console, heart: HeartUnderTest
) -> None:
    phone = heart.joins("m1")
    for text in ("A", "B"):
        heart.does("sign_cards.write", phone, text=text)
    running.presses("H")
    running.waits(lambda: running.sees("T3 er skrevet"), "the log")
    running.place_of("Fortryd: Mål 1: T2 er skrevet")
    # Of the two that are called so, the sheet's lies last.
    turn = [one for one in running.items() if spoken_name(one) == "Fortryd: Mål 1: T2 er skrevet"][-1]
    at = turn.mapToScene(QPointF(turn.width() / 2, turn.height() / 2)).toPoint()
    rows = len(heart.view()["log"])
    for _press in range(2):
        QTest.mouseClick(running.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        running.waits(lambda: running.windows.store.waiting == 0, "answered")
        running.waits(lambda: len(running.windows.store.host.view["log"]) > rows, "a line more")
    assert len(heart.view()["log"]) == rows + 1


def test_the_room_looks_at_a_goal_by_its_number(running: Console, heart: HeartUnderTest) -> None:
    running.clicks("Vis mål…")
    running.presses("2")
    running.waits(lambda: heart.view()["focus"]["seat"] == "goal:g2", "the second goal")
    running.presses("0")
    running.waits(lambda: heart.view()["focus"]["seat"] is None, "all")


def test_closing_asks_first_and_lets_the_day_go_on(running: Console, heart: HeartUnderTest) -> None:
    running.window.close()
    assert running.window.isVisible()
    running.waits(lambda: running.sees("Luk vinduerne, eller stop dagen?"), "the question")
    running.clicks("Luk vinduerne, dagen kører videre")
    running.waits(lambda: not running.window.isVisible(), "closed")
    assert step_of(heart) == "signs"


def test_stopping_the_day_stops_the_heart_and_closes(running: Console, heart: HeartUnderTest) -> None:
    running.window.close()
    running.clicks("Stop dagen")
    running.waits(lambda: not running.window.isVisible(), "closed")
    running.waits(lambda: not heart.is_running, "the heart has stopped")


def test_every_part_that_can_be_pressed_or_typed_in_has_a_name_and_a_role(running: Console) -> None:
    QAccessible.setActive(True)
    fields = set()
    for sheet in ("Skriv for en gruppe", "Læs og ret bidrag", "En uden telefon", "Åbn for telefoner", "Vis mål…"):
        running.presses("Esc")
        running.clicks(sheet)
        fields |= {spoken_name(item) for item in running.items() if is_pressable(item)}
        for item in running.items():
            if is_pressable(item):
                what = f"{item} {item.property('text')}"
                assert spoken_name(item), what
                assert role(item) not in (QAccessible.Role.NoRole, QAccessible.Role.Client), what
    assert fields >= {"Tegn", "Ret T1", "Kaldenavn", "Nettets navn", "Vis 2 Skoven"}, "each sheet was walked"


def test_a_pairs_ballot_is_typed_from_paper(running: Console, heart: HeartUnderTest) -> None:
    for _phone in range(8):
        heart.joins("m2")
    heart.does("day.go", step="visit/visit")
    running.waits(lambda: running.sees("sedler er inde"), "the visits")
    pair = next(one for one in heart.view()["body"]["plan"] if one["group"] == "m2" and one["to"] == "goal:g1")
    running.presses("N")
    running.clicks("2 Mål 2")
    running.clicks(f"1 Par {pair['number']}")
    running.clicks("Karameller til T1: en flere")
    running.clicks("Karameller til T1: en flere")
    running.waits(lambda: running.sees("2 af 10 karameller"), "two are given")
    running.presses("Ctrl+Return")
    running.waits(lambda: running.sees("Gemt for Mål 2."), "saved")
    after = next(one for one in heart.view()["body"]["plan"] if one["id"] == pair["id"])
    assert (after["spent"], after["via"]) == (2, "paper")


def test_every_pair_of_a_hall_is_laid_out_and_those_of_a_new_plan_in_their_place(
    running: Console, heart: HeartUnderTest
) -> None:
    def laid() -> int:
        return sum(spoken_name(one).endswith(", mangler") for one in running.items())

    for _phone in range(40):
        heart.joins("m2")
    heart.does("day.go", step="visit/visit")
    pairs = len(heart.view()["body"]["plan"])
    assert pairs > 12
    running.waits(lambda: laid() == pairs, "all of them")
    fewer = [
        {"id": row["id"], "group": row["group"], "members": (), "visits": (row["to"],)}
        for row in heart.view()["body"]["plan"][:3]
    ]
    heart.does("visit_voting.plan", pairs=fewer)
    running.waits(lambda: laid() == len(fewer), "the new ones")


def test_of_hundreds_of_pairs_some_are_shown_and_the_missing_ones_first(
    running: Console, heart: HeartUnderTest
) -> None:
    def laid() -> list[str]:
        return [name for one in running.items() if (name := spoken_name(one)).startswith("Mål 2, ") and ", " in name]

    pairs = [{"id": f"p{n}", "group": "m2", "members": (), "visits": ("goal:g1",)} for n in range(75)]
    heart.does("visit_voting.plan", pairs=pairs)
    heart.does("day.go", step="visit/visit")
    running.waits(lambda: len(laid()) == 60, "the first of them")
    heart.does("visit_voting.ballot", pair="p0", caramels={})
    running.waits(lambda: running.sees("1 af 75 sedler er inde"), "one is in")
    running.waits(lambda: all(name.endswith("mangler") for name in laid()), "it has gone behind the missing ones")
    QMetaObject.invokeMethod(running.item("Vis 15 mere"), "click")
    running.waits(lambda: len(laid()) == 75, "all of them")


def test_a_pair_that_comes_after_the_close_is_taken_along(running: Console, heart: HeartUnderTest) -> None:
    for _phone in range(3):
        heart.joins("m2")
    heart.does("day.go", step="visit/count")
    running.waits(lambda: running.sees("Tag sedlen med"), "the visits")
    pair = heart.view()["body"]["plan"][0]
    name = next(one["name"] for one in heart.view()["groups"] if one["id"] == pair["group"])
    running.clicks(f"{name}, Par {pair['number']}, mangler: Tag sedlen med")
    running.waits(lambda: heart.view()["body"]["plan"][0]["admitted"], "let in")
    running.waits(lambda: running.sees("kommer med, mangler"), "shown")


def test_postcards_are_laid_forward_one_at_a_time(running: Console, heart: HeartUnderTest) -> None:
    for text in ("Kære alle", "Kære ven"):
        heart.does("postcards.send", group="m1", text=text)
    heart.does("day.go", step="cards/read")
    running.waits(lambda: running.sees("Postkort 1 af 2 læses op"), "the first")
    running.clicks("Næste kort")
    running.waits(lambda: running.sees("Postkort 2 af 2 læses op"), "the second")
    assert heart.view()["body"]["index"] == 1


def test_a_step_is_gone_to_in_two_presses(running: Console, heart: HeartUnderTest) -> None:
    running.clicks("Find mekanismer")
    assert step_of(heart) == "signs", "one press goes nowhere"
    running.clicks("Gå hertil")
    running.waits(lambda: step_of(heart) == "order/mechanisms", "there")


def test_what_was_saved_is_not_said_of_what_is_typed_next(running: Console) -> None:
    running.presses("N")
    running.types("Flere cykler")
    running.presses("Ctrl+Return")
    running.waits(lambda: running.sees("Gemt for Mål 1."), "saved")
    running.types("E")
    assert not running.sees("Gemt for Mål 1.")
    running.presses("Ctrl+Return")
    running.waits(lambda: running.sees("Gemt for Mål 1."), "saved")
    running.presses("Ctrl+Return")
    assert not running.sees("Gemt for Mål 1."), "there was nothing to save"


def test_a_ballot_is_typed_by_keyboard_alone_and_an_empty_one_is_asked_about(
    running: Console, heart: HeartUnderTest
) -> None:
    for _phone in range(8):
        heart.joins("m2")
    heart.does("day.go", step="visit/visit")
    running.waits(lambda: running.sees("sedler er inde"), "the visits")
    pair = next(one for one in heart.view()["body"]["plan"] if one["group"] == "m2" and one["to"] == "goal:g1")
    running.presses("N")
    running.clicks("2 Mål 2")
    running.clicks(f"1 Par {pair['number']}")
    running.waits(lambda: spoken_name(running.window.activeFocusItem()) == "Karameller til T1", "the first card")
    running.presses("Ctrl+Return")
    running.waits(lambda: running.sees("Ingen karameller – gem alligevel?"), "asked")
    running.types("3")
    running.waits(lambda: running.sees("3 af 10 karameller"), "three are given")
    assert not running.sees("gem alligevel")
    running.presses("Ctrl+Return")
    running.waits(lambda: running.sees("Gemt for Mål 2."), "saved")
    after = next(one for one in heart.view()["body"]["plan"] if one["id"] == pair["id"])
    assert after["spent"] == 3


def test_an_order_row_that_is_saved_leaves_the_keyboard_in_its_field(running: Console, heart: HeartUnderTest) -> None:
    heart.does("day.go", step="order/order")
    running.waits(lambda: running.windows.console.step["id"] == "order/order", "the order")
    running.presses("N")
    field = running.window.activeFocusItem()
    running.types("T1")
    running.clicks("Gem")
    running.waits(lambda: running.sees("Gemt for Mål 1."), "saved")
    assert running.window.activeFocusItem() is field
    assert field.property("text") == ""


def test_the_keyboard_goes_round_within_an_open_sheet_and_return_presses(running: Console) -> None:
    running.clicks("En uden telefon")
    begin = running.window.activeFocusItem()
    names = []
    for _press in range(30):
        running.presses("Tab")
        names.append(spoken_name(running.window.activeFocusItem()))
        if running.window.activeFocusItem() is begin:
            break
    assert running.window.activeFocusItem() is begin
    assert "Luk" in names
    assert not any(name.startswith("Næste") for name in names)
    while spoken_name(running.window.activeFocusItem()) != "Luk":
        running.presses("Shift+Tab")
    running.presses("Return")
    running.waits(lambda: not running.sees("Kaldenavn"), "closed")


@pytest.mark.parametrize("size", [(1440, 900), (960, 600)])
def test_the_line_that_tells_covers_nothing_that_is_worked_at(
    console: Console, heart: HeartUnderTest, size: tuple[int, int]
) -> None:
    heart.does("day.go", step="signs")
    console.attach(heart)
    console.window.resize(*size)
    console.windows.commands.say("Person 12 er taget ud af dagen og sidder ikke i nogen gruppe mere.")
    rest(console)

    def seen_of(item: QQuickItem) -> QRectF:
        seen, around = place(item), item.parentItem()
        while around is not None:
            seen = seen.intersected(place(around)) if around.clip() else seen
            around = around.parentItem()
        return seen

    def covered(*names: str) -> set[str]:
        found = [(name, item) for name, item in parts(console) if item.isVisible()]
        line = place(dict(found)["CalmLine"])
        pressed = [
            (name, one) for name, item in found if name in names for one in console.items(item) if is_pressable(one)
        ]
        assert {name for name, _item in pressed} == set(names)
        return {f"{name}: {spoken_name(item)}" for name, item in pressed if seen_of(item).intersects(line)}

    assert covered("ProgrammePane", "ScreenPane", "Aside", "BottomBar") == set()
    console.windows.plan.show()
    console.waits(lambda: console.window.property("planning"), "the plan")
    for tab in ("programme", "groups", "day"):
        dict(parts(console))["PlanScreen"].setProperty("tab", tab)
        rest(console)
        assert covered("PlanScreen", "PlanFoot") == set(), tab


def test_a_log_of_which_no_line_would_stay_is_read_first(running: Console) -> None:
    store, shown = running.windows.store, running.windows.console.log
    store.detach()
    frame = store.host
    assert frame is not None
    one = frame.view["log"][0]

    def happens(last: int) -> None:
        log = [{**one, "seq": seq, "undo": None} for seq in range(last - 20, last + 1)]
        store.host = replace(frame, view={**frame.view, "log": log})
        store.host_changed.emit()

    def newest() -> str:
        return shown.rows()[0][0]

    happens(1000)
    running.waits(lambda: newest() == "1000", "what happened")
    happens(1001)
    assert newest() == "1001", "one line more is told at once"
    happens(1050)
    assert newest() == "1001", "they stand a moment"
    happens(1060)
    running.waits(lambda: newest() == "1060", "the newest of all, with no further frame")
