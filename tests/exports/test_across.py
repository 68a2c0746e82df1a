from datetime import date

from exports.across import Balance, DataSource, balance, balance_of, overlap_matrix, sources
from exports.model import Card, Goal, Link, Report, RoadStep
from exports.one_page import Place

DAY = date(2023, 12, 4)


def sign(number: int, words: str, **fields: object) -> Card:
    return Card(f"{words}{number}", "sign", f"T{number}", words, **fields)


def goal(number: int, *cards: Card, **fields: object) -> Goal:
    """A goal whose cards lie one after the other on the road."""
    road = tuple(RoadStep((card,)) for card in cards)
    return Goal(f"goal:g{number}", number, f"Mål {number}", number - 1, **{"road": road, **fields})


def report_of(*goals: Goal) -> Report:
    return Report("Dag", "Hvordan?", "Klitby", DAY, goals=goals)


def test_the_matrix_counts_what_two_goals_have_in_common() -> None:
    one = goal(1, sign(1, "Flere cykler"), sign(2, "Ro"))
    two = goal(2, sign(1, "flere CYKLER"), sign(2, "ro!"))
    three = goal(3, sign(1, "Cykler, flere"))
    matrix = overlap_matrix(report_of(one, two, three, Goal("goal:g4", 4, "Tomt", 3)))
    assert matrix is not None
    assert matrix.goals == (1, 2, 3), "a goal that nobody wrote to has no column"
    assert matrix.shared == ((0, 2, 1), (2, 0, 1), (1, 1, 0))


def test_goals_that_share_nothing_have_no_matrix() -> None:
    assert overlap_matrix(report_of(goal(1, sign(1, "Flere cykler")), goal(2, sign(1, "Ro")))) is None


def test_mechanisms_have_a_matrix_of_their_own() -> None:
    ring = Card("m", "mechanism", "M1", "Ring hjem")
    report = report_of(goal(1, sign(1, "Ro"), mechanisms=(ring,)), goal(2, mechanisms=(ring,)))
    matrix = overlap_matrix(report, "mechanism")
    assert matrix is not None
    assert matrix.shared == ((0, 1), (1, 0))
    assert overlap_matrix(report) is None


def test_signs_are_counted_by_whose_change_and_by_thirds_of_the_road() -> None:
    cards = tuple(sign(n, "x", level="practice" if n < 5 else "target_group") for n in range(1, 7))
    found = balance_of(goal(1, *cards, unplaced=(sign(9, "y"),)))
    assert [found.of("practice", stage) for stage in ("early", "midway", "late")] == [2, 2, 0]
    assert (found.of("target_group", "late"), found.of(None, "unplaced")) == (2, 1)
    assert (found.of_level("practice"), found.at("late"), found.total) == (4, 2, 7)


def test_the_only_step_of_a_road_lies_midway_and_two_lie_at_its_ends() -> None:
    assert balance_of(goal(1, sign(1, "x"))).at("midway") == 1
    both = balance_of(goal(1, sign(1, "x"), sign(2, "y")))
    assert (both.at("early"), both.at("midway"), both.at("late")) == (1, 0, 1)


def test_the_balance_of_all_goals_is_the_sum_of_theirs() -> None:
    one, two = goal(1, sign(1, "x", level="practice")), goal(2, sign(1, "y"), sign(2, "z"))
    assert balance(report_of(one, two)).total == 3
    assert balance(report_of()) == balance_of(goal(1))
    assert isinstance(balance(report_of()), Balance)


def test_a_source_that_several_goals_build_on_is_shared_however_it_is_written() -> None:
    one, two = sign(1, "x"), sign(2, "y")
    report = report_of(
        goal(1, one, two, chain=(Link(one, "?", source="Register"), Link(two, "?", source="interview"))),
        goal(
            2, one, chain=(Link(one, "?", source=" register "), Link(one, "igen?", source="REGISTER"), Link(one, "?"))
        ),
    )
    assert sources(report) == (
        DataSource("Register", (Place(1, "T1"), Place(2, "T1"))),
        DataSource("interview", (Place(1, "T2"),)),
    )
    assert [one.is_shared for one in sources(report)] == [True, False]
