"""The barometers of a day file: marks that will be refused are told of at their line."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from workshop.planning.day_file import read_day_file

SAMPLE = Path(__file__).parent.parent / "fixtures" / "theme_day_sample.yaml"


@pytest.mark.parametrize(
    ("mark", "told"),
    [(6.5, ""), (11, "ligger uden for skalaen"), (6.2, "står mellem to trin"), (None, "")],
)
def test_a_mark_that_will_be_refused_is_told_of(tmp_path: Path, mark: float | None, told: str) -> None:
    yaml = YAML(typ="safe")
    day = yaml.load(SAMPLE)
    day["barometers"][0]["marks"][0]["mark"] = mark
    file = tmp_path / "day.yaml"
    with file.open("w", encoding="utf-8") as out:
        yaml.dump(day, out)
    said = [one.danish for one in read_day_file(file).warnings if "mærket" in one.danish]
    assert [told in one for one in said] == ([True] if told else [])
