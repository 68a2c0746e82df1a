"""What a day comes to is compared with what was expected, fairly: ties in any order."""

from workshop.rehearsal.summary import Summary, differences

EMPTY: Summary = {
    "counts": {"signs": 2, "iglo": 0, "o_run_answers": 0},
    "top_targets": {"g1": [{"target": "a", "caramels": 3}, {"target": "b", "caramels": 2}]},
    "signs_unplaced": ["a", "b"],
    "identical_after_normalising": [["a", "b"]],
    "quiz_correct": {},
    "barometers": [{"id": "one", "n": 1}, {"id": "two", "n": 2}],
    "iglo_gaps": {},
}


def test_the_same_figures_do_not_differ() -> None:
    assert differences(EMPTY, EMPTY) == []


def test_ties_and_lists_may_go_in_any_order() -> None:
    expected = {
        "top_targets": {"g1": [{"target": "a", "caramels": 3}, {"target": "c", "caramels": 2}]},
        "signs_unplaced": ["b", "a"],
        "identical_after_normalising": [["b", "a"]],
        "barometers": [{"id": "two", "n": 2}, {"id": "one", "n": 1}],
    }
    assert differences(EMPTY, expected) == []


def test_each_figure_that_differs_is_named() -> None:
    expected = {"counts": {"signs": 3, "iglo": 1}, "signs_unplaced": [], "top_targets": {"g1": []}}
    assert differences(EMPTY, expected) == ["counts.signs", "counts.iglo", "signs_unplaced", "top_targets"]
