"""Plenum: an open question, answers that wait to be shown, hands in a queue, and the facilitator's own notes."""

from typing import Any

from tests.day_under_test import MINUTE, NINE_O_CLOCK, DayUnderTest, plan_of
from workshop.domain.plan import Activity


def plenum(**settings: Any) -> DayUnderTest:
    """A day whose plenum is running."""
    activities = (
        Activity("signs", "morning", "sign_cards", "Tegn", 20),
        Activity("hall", "afternoon", "plenum", "Fælles samling", 20, settings),
        Activity("again", "afternoon", "plenum", "Sidste ord", 5),
    )
    day = DayUnderTest(plan_of(activities=activities))
    day.goes_to("hall")
    return day


def asked(**settings: Any) -> DayUnderTest:
    return plenum(question="Hvad tager I med?", **settings)


def queue(day: DayUnderTest) -> list[str]:
    return [hand["group"] for hand in day.room()["queue"]]


def mine(day: DayUnderTest, phone: str) -> Any:
    exercise = day._exercise()
    return exercise.mine(day.state, day.state.now_at, day.state.participants[phone])


# --- answers ---------------------------------------------------------------------------------------------------------


def test_answers_come_from_phones_and_paper_and_wait_until_the_facilitator_shows_them() -> None:
    day = asked()
    phone = day.joins("m1")
    from_phone = day.does("plenum.write", phone, text="Ro")
    from_paper = day.does("plenum.write", group="m2", text="Mod")
    assert (day.written(from_phone).via, day.written(from_paper).via) == ("phone", "paper")
    room = day.room()
    assert (room["answers"], room["shown"], room["items"], room["words"]) == (2, False, [], [])
    day.does("plenum.show", on=True)
    assert [(one["text"], one["note"]) for one in day.room()["items"]] == [("Ro", False), ("Mod", False)]
    day.does("plenum.show", on=False)
    assert day.room()["items"] == []


def test_showing_what_is_shown_changes_nothing_and_showing_can_be_undone() -> None:
    day = asked()
    assert day.changes_nothing("plenum.show", on=False)
    shown = day.does("plenum.show", on=True)
    assert day.state.log[-1].params == {"question": "Hvad tager I med?"}
    day.does("undo", command=shown)
    assert not day.room()["shown"]
    day.does("redo", command=shown)
    assert day.room()["shown"]
    day.does("plenum.show", on=False)
    assert day.refuses("undo", command=shown) == "changed_since"


def test_answers_may_be_shown_at_once_where_the_plan_says_so() -> None:
    day = asked(show_at_once=True)
    day.does("plenum.write", day.joins("m1"), text="Ro")
    assert len(day.room()["items"]) == 1
    day.does("plenum.ask", question="Og nu?")
    assert day.room()["shown"]


def test_no_phone_is_shown_anybody_elses_answer() -> None:
    day = asked()
    first, second = day.joins("m1"), day.joins("m1")
    day.does("plenum.write", first, text="Kun mit")
    day.does("plenum.show", on=True)
    assert "Kun mit" not in str(day.group("m1"))
    assert [one["text"] for one in mine(day, first)["answers"]] == ["Kun mit"]
    assert mine(day, second)["answers"] == []


def test_an_answer_typed_for_a_person_is_among_their_own() -> None:
    day = asked()
    phone = day.joins("m1")
    day.does("plenum.write", group="m1", author=phone, text="Tastet")
    assert [(one["text"], one["via"]) for one in mine(day, phone)["answers"]] == [("Tastet", "paper")]


def test_the_cloud_counts_the_words_of_what_is_shown_and_tells_how_many_more_there_are() -> None:
    day = asked(display="cloud")
    phone = day.joins("m1")
    for text in ("ro", "Ro", *(f"ord{place}" for place in range(160))):
        day.does("plenum.write", phone, text=text)
    assert day.room()["words"] == []
    day.does("plenum.show", on=True)
    room = day.room()
    assert room["words"][0] == {"id": "ro", "text": "ro", "count": 2}
    assert (len(room["words"]), room["more_words"], room["items"]) == (150, 11, [])


def test_the_facilitator_goes_between_wall_and_cloud() -> None:
    day = asked()
    assert day.room()["display"] == "wall"
    day.does("plenum.display", display="cloud")
    assert (day.room()["display"], day.facilitator()["display"]) == ("cloud", "cloud")
    assert day.changes_nothing("plenum.display", display="cloud")


def test_answers_are_edited_hidden_and_brought_back() -> None:
    day = asked(show_at_once=True)
    phone = day.joins("m1")
    answer = day.does("plenum.write", phone, text="ro")
    day.does("contribution.edit", phone, contribution=answer, changes={"text": "Ro"})
    assert day.refuses("contribution.edit", contribution=answer, changes={"question": "q2"}) == "not_editable"
    day.does("contribution.hide", contribution=answer)
    assert day.room()["items"] == []
    day.does("contribution.restore", contribution=answer)
    assert [one["text"] for one in day.room()["items"]] == ["Ro"]
    assert day.refuses("plenum.write", phone, text=" ") == "empty"


def test_an_answer_after_the_step_is_taken_and_marked_late() -> None:
    day = asked()
    phone = day.joins("m1")
    day.goes_to("end/talk")
    answer = day.does("plenum.write", phone, text="ro", activity="hall", at=NINE_O_CLOCK - MINUTE)
    assert (day.written(answer).late, day.written(answer).written_at) == (True, NINE_O_CLOCK - MINUTE)


# --- questions -------------------------------------------------------------------------------------------------------


def test_without_a_question_the_word_is_free() -> None:
    day = plenum()
    day.does("plenum.write", day.joins("m1"), text="Tak for i dag")
    assert day.room()["question"] == {"id": "", "text": ""}
    assert day.facilitator()["answers"] == 1


def test_questions_are_asked_one_after_the_other_and_each_keeps_its_own_answers() -> None:
    day = asked(show_at_once=True)
    phone = day.joins("m1")
    day.does("plenum.write", phone, text="ro")
    second = day.does("plenum.ask", question="  Hvad slipper I? ")
    assert day.room()["question"] == {"id": second, "text": "Hvad slipper I?"}
    assert day.group("m1")["question"]["text"] == "Hvad slipper I?"
    assert day.room()["items"] == []
    day.does("plenum.write", phone, text="skemaet")
    # What was typed for the question before still goes there.
    day.does("plenum.write", phone, text="mod", question="q1")
    assert [one["text"] for one in day.room()["items"]] == ["skemaet"]
    day.does("plenum.ask", question="hvad tager i med?")
    assert [one["text"] for one in day.room()["items"]] == ["ro", "mod"]
    assert day.changes_nothing("plenum.ask", question="Hvad tager I med?")


def test_planned_questions_are_ready_for_the_facilitator_in_their_order() -> None:
    day = asked(questions=["Hvad slipper I?", "Hvad tager I med?", "", 7])
    assert [(one["id"], one["text"], one["now"]) for one in day.facilitator()["questions"]] == [
        ("q1", "Hvad tager I med?", True), ("q2", "Hvad slipper I?", False),
    ]  # fmt: skip
    assert len(plenum(questions="no list").facilitator()["questions"]) == 1


def test_asking_can_be_undone_unless_something_else_has_been_asked() -> None:
    day = asked()
    first = day.does("plenum.ask", question="Hvad slipper I?")
    day.does("undo", command=first)
    assert day.room()["question"]["id"] == "q1"
    day.does("redo", command=first)
    assert day.room()["question"]["id"] == first
    day.does("plenum.ask", question="")
    assert day.room()["question"] == {"id": "", "text": ""}
    assert day.refuses("undo", command=first) == "changed_since"


def test_a_question_that_is_taken_back_is_gone_unless_somebody_has_answered_it() -> None:
    day = asked()
    first = day.does("plenum.ask", question="Hvad slipper I?")
    day.does("undo", command=first)
    assert [one["id"] for one in day.facilitator()["questions"]] == ["q1"]
    day.does("redo", command=first)
    answer = day.does("plenum.write", day.joins("m1"), text="skemaet")
    day.does("contribution.hide", contribution=answer)
    day.does("undo", command=first)
    assert [one["id"] for one in day.facilitator()["questions"]] == ["q1", first]
    assert day.room()["question"]["id"] == "q1"


def test_a_question_that_was_taken_back_is_not_asked_again_by_a_redo_once_another_is_asked() -> None:
    day = asked()
    first = day.does("plenum.ask", question="Hvad slipper I?")
    day.does("undo", command=first)
    day.does("plenum.ask", question="Noget tredje?")
    assert day.refuses("redo", command=first) == "changed_since"


def test_an_unknown_question_is_refused() -> None:
    day = asked()
    assert day.refuses("plenum.write", day.joins("m1"), text="x", question="q9") == "unknown_question"
    assert day.refuses("plenum.show", on=True, question="q9") == "unknown_question"
    assert day.refuses("plenum.ask", question="x" * 201) == "too_long"


def test_the_facilitator_sees_how_the_answers_to_each_question_came() -> None:
    day = asked()
    day.does("plenum.write", day.joins("m1"), text="ro")
    day.does("plenum.write", group="m2", text="mod")
    (question,) = day.facilitator()["questions"]
    assert (question["phone"], question["paper"], question["shown"]) == (1, 1, False)
    assert day.progress("m1") == (1, 0, "answers", {"hands": 0})


# --- the facilitator's notes -----------------------------------------------------------------------------------------


def test_notes_are_shown_at_once_and_are_nobodys_answer() -> None:
    day = asked()
    day.does("plenum.write", day.joins("m1"), text="ro")
    first = day.does("plenum.note", text="Bo: vi ringer")
    day.does("plenum.note", text="Enighed om uge 33", id_="note0002")
    assert [(one["text"], one["note"]) for one in day.room()["items"]] == [
        ("Enighed om uge 33", True), ("Bo: vi ringer", True),
    ]  # fmt: skip
    assert day.room()["answers"] == 1
    day.does("contribution.edit", contribution=first, changes={"text": "Vi ringer"})
    day.does("contribution.hide", contribution="note0002")
    assert [one["text"] for one in day.room()["items"]] == ["Vi ringer"]
    day.goes_to("again")
    assert day.room()["items"] == []


def test_only_the_facilitator_notes_down_and_nothing_empty() -> None:
    day = asked()
    assert day.refuses("plenum.note", day.joins("m1"), text="x") == "host_only"
    assert day.refuses("plenum.note", text=" ") == "empty"
    first = day.does("plenum.note", text="x")
    assert day.refuses("plenum.note", text="y", id_=first) == "id_taken"
    day.does("undo", command=first)
    assert first not in day.state.contributions


# --- raised hands ----------------------------------------------------------------------------------------------------


def test_hands_wait_in_the_order_in_which_they_were_raised_and_are_called_one_by_one() -> None:
    day = asked()
    first, second, third = day.joins("m2"), day.joins("m1"), day.joins("free")
    for phone in (first, second, third):
        day.does("plenum.hand", phone, up=True)
    assert queue(day) == ["Mål 2", "Mål 1", "De fri"]
    assert [mine(day, one)["place"] for one in (first, second, third)] == [1, 2, 3]
    day.does("plenum.call")
    assert (day.room()["speaking"]["group"], queue(day)) == ("Mål 2", ["Mål 1", "De fri"])
    assert (mine(day, first)["speaking"], mine(day, first)["place"], mine(day, second)["place"]) == (True, None, 1)
    assert day.state.log[-1].params == {"group": "Mål 2"}
    day.does("plenum.call")
    day.does("plenum.call")
    day.does("plenum.call")
    assert (day.room()["speaking"], queue(day)) == (None, [])
    assert day.changes_nothing("plenum.call")


def test_nobodys_name_and_nobodys_id_is_in_what_the_room_sees_of_the_queue() -> None:
    day = asked()
    phone = day.joins("m1", alias="Rikke")
    day.does("plenum.hand", phone, up=True)
    assert "Rikke" not in str(day.room())
    assert phone not in str(day.room())
    assert day.facilitator()["queue"][0]["alias"] == "Rikke"
    assert day.group("m1")["queued"] == 1


def test_raising_twice_is_raising_once_and_a_hand_goes_down_again() -> None:
    day = asked()
    phone = day.joins("m1")
    day.does("plenum.hand", phone, up=True)
    assert day.changes_nothing("plenum.hand", phone, up=True)
    day.does("plenum.hand", phone, up=False)
    assert day.changes_nothing("plenum.hand", phone, up=False)
    assert queue(day) == []


def test_the_hand_of_a_group_or_a_person_without_a_phone_is_raised_by_the_facilitator() -> None:
    day = asked()
    day.does("participant.seat", participant="on-paper", group="m3", alias="Bo")
    day.does("plenum.hand", group="m2", up=True)
    assert day.changes_nothing("plenum.hand", group="m2", up=True)
    day.does("plenum.hand", author="on-paper", up=True)
    assert queue(day) == ["Mål 2", "Mål 3"]
    assert [one["alias"] for one in day.facilitator()["queue"]] == ["", "Bo"]


def test_a_double_press_gives_the_word_once() -> None:
    day = asked()
    day.does("plenum.hand", day.joins("m1"), up=True)
    day.does("plenum.hand", day.joins("m2"), up=True)
    first, second = (one["id"] for one in day.room()["queue"])
    day.does("plenum.call", hand=second)
    assert day.changes_nothing("plenum.call", hand=second)
    assert (day.room()["speaking"]["group"], queue(day)) == ("Mål 2", ["Mål 1"])
    day.does("plenum.call", hand=None)
    assert day.changes_nothing("plenum.call", hand=None)
    assert day.refuses("plenum.call", hand=second) == "hand_down"
    day.does("plenum.call", hand=first)
    assert day.refuses("plenum.call", hand="nobody") == "hand_down"


def test_who_has_the_word_gives_it_back_and_may_ask_for_it_again_meanwhile() -> None:
    day = asked()
    phone = day.joins("m1")
    day.does("plenum.hand", phone, up=True)
    day.does("plenum.call")
    day.does("plenum.hand", phone, up=True)
    assert (mine(day, phone)["speaking"], mine(day, phone)["place"]) == (True, 1)
    day.does("plenum.hand", phone, up=False)
    day.does("plenum.hand", phone, up=False)
    assert (day.room()["speaking"], queue(day)) == (None, [])


def test_the_facilitator_takes_a_hand_down_and_puts_it_back_where_it_was() -> None:
    day = asked()
    for group in ("m1", "m2", "m3"):
        day.does("plenum.hand", day.joins(group), up=True)
    second = day.room()["queue"][1]["id"]
    taken = day.does("plenum.hand", up=False, hand=second)
    assert queue(day) == ["Mål 1", "Mål 3"]
    day.does("undo", command=taken)
    assert queue(day) == ["Mål 1", "Mål 2", "Mål 3"]
    day.does("redo", command=taken)
    phone = next(one for one in day.state.joined if day.state.participants[one].group == "m2")
    day.does("plenum.hand", phone, up=True)
    assert day.refuses("undo", command=taken) == "changed_since"
    assert day.refuses("plenum.hand", phone, up=False, hand=second) == "host_only"
    assert day.refuses("plenum.hand", up=True, hand=second) == "host_only"


def test_calling_the_next_is_undone_and_the_queue_is_as_it_was() -> None:
    day = asked()
    for group in ("m1", "m2", "m3"):
        day.does("plenum.hand", day.joins(group), up=True)
    day.does("plenum.call")
    called = day.does("plenum.call")
    assert (day.room()["speaking"]["group"], queue(day)) == ("Mål 2", ["Mål 3"])
    day.does("undo", command=called)
    assert (day.room()["speaking"]["group"], queue(day)) == ("Mål 1", ["Mål 2", "Mål 3"])
    day.does("redo", command=called)
    assert (day.room()["speaking"]["group"], queue(day)) == ("Mål 2", ["Mål 3"])
    day.does("plenum.call", hand=None)
    assert day.refuses("undo", command=called) == "changed_since"


def test_giving_the_word_to_nobody_is_undone_too() -> None:
    day = asked()
    day.does("plenum.hand", day.joins("m1"), up=True)
    day.does("plenum.call")
    over = day.does("plenum.call", hand=None)
    day.does("undo", command=over)
    assert (day.room()["speaking"]["group"], queue(day)) == ("Mål 1", [])
    day.does("redo", command=over)
    assert (day.room()["speaking"], queue(day)) == (None, [])


def test_a_hand_that_the_facilitator_raised_is_undone_while_it_is_up() -> None:
    day = asked()
    raised = day.does("plenum.hand", group="m1", up=True)
    day.does("undo", command=raised)
    assert queue(day) == []
    day.does("redo", command=raised)
    day.does("plenum.call")
    assert day.refuses("undo", command=raised) == "changed_since"


def test_a_hand_is_raised_only_while_the_plenum_runs_but_the_queue_waits_for_it() -> None:
    day = asked()
    phone, other = day.joins("m1"), day.joins("m2")
    day.does("plenum.hand", phone, up=True)
    day.goes_to("signs")
    assert day.refuses("plenum.hand", other, up=True, activity="hall") == "hand_not_now"
    day.goes_to("hall")
    assert queue(day) == ["Mål 1"]
    assert day.progress("m1") == (0, 0, "answers", {"hands": 1})


def test_a_long_queue_is_told_by_its_number() -> None:
    day = asked()
    for _ in range(30):
        day.does("plenum.hand", day.joins("m1"), up=True)
    assert (len(day.room()["queue"]), day.room()["queued"], len(day.facilitator()["queue"])) == (24, 30, 30)


# --- what is kept ----------------------------------------------------------------------------------------------------


def test_the_tables_hold_answers_notes_and_questions_and_tell_them_apart() -> None:
    day = asked()
    answer = day.does("plenum.write", day.joins("m1"), text="ro")
    note = day.does("plenum.note", text="Enighed")
    rows = {row["id"]: row for row in day.rows("plenum_answers")}
    assert (rows[answer]["kind"], rows[answer]["question"], rows[answer]["seat"]) == ("answer", "q1", "goal:g1")
    assert (rows[note]["kind"], rows[note]["question"], rows[note]["seat"]) == ("note", None, None)
    assert [(row["activity"], row["text"], row["answers"]) for row in day.rows("plenum_questions")] == [
        ("hall", "Hvad tager I med?", 1), ("again", "", 0),
    ]  # fmt: skip
