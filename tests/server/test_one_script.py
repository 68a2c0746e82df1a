"""A page's modules as one script: in the right order, each with its own names, and nothing half understood."""

from pathlib import Path

import pytest

from workshop.server.one_script import NotUnderstood, one_script

PAGE = Path(__file__).parent.parent.parent / "ui" / "phone"


def written(folder: Path, **modules: str) -> Path:
    """Modules in a folder, by name."""
    for name, source in modules.items():
        (folder / f"{name}.js").write_text(source, encoding="utf-8")
    return folder


def test_what_is_needed_stands_before_those_that_need_it_and_only_once(tmp_path: Path) -> None:
    written(
        tmp_path,
        app='import { low, high as top } from "./one.js";\nimport other from "./two.js";\nlow(top, other);\n',
        one='import other from "./two.js";\nexport function low() {}\nexport const high = other;\n',
        two="const n = 1;\nexport default { n };\n",
    )
    script = one_script(tmp_path, "app.js")
    assert [script.count(f"const ${name} = ") for name in ("two", "one", "app")] == [1, 1, 1]
    assert script.index("const $two") < script.index("const $one") < script.index("const $app")
    assert "const { low, high: top } = $one;" in script
    assert "const { default: other } = $two;" in script
    assert "return { low, high };" in script
    assert "return { default: $default };" in script


def test_another_name_is_given_on_and_comments_stay_at_home(tmp_path: Path) -> None:
    written(
        tmp_path,
        app="// For the reader.\n/** Of it. */\nfunction inner() { return 1; } // kept\nexport { inner as outer };\n",
    )
    assert one_script(tmp_path, "app.js") == (
        "const $app = (() => {\nfunction inner() { return 1; } // kept\nreturn { outer: inner };\n})();\n"
    )


@pytest.mark.parametrize(
    "source",
    [
        'export * from "./one.js";\n', 'import * as one from "./one.js";\n', 'import "./one.js";\n',
        'const one = await import("./one.js");\n', "const two = `over\nlines`;\n", "export let n = 1;\n",
        'import { app } from "./app.js";\n',
    ],
)  # fmt: skip
def test_a_form_that_is_not_known_is_refused(tmp_path: Path, source: str) -> None:
    written(tmp_path, app=source, one="export const n = 1;\n")
    with pytest.raises(NotUnderstood):
        one_script(tmp_path, "app.js")


@pytest.mark.parametrize("entry", ["app.js", "remote/app.js", "check.js"])
def test_the_pages_own_modules_are_understood(entry: str) -> None:
    assert one_script(PAGE, entry)
