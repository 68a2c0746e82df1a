from exports.pdf.sections.catalogue import CATALOGUE as SECTIONS
from workshop.exercises.catalogue import CATALOGUE as EXERCISES


def test_every_exercise_has_its_section_and_no_section_stands_alone() -> None:
    assert sorted(section.kind for section in SECTIONS) == sorted(exercise.kind for exercise in EXERCISES)
