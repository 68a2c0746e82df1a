"""What axe finds on a page: WCAG 2.2 to level AA, and good practice."""

from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

from tests.phone.devices import Phone

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A theme changes colours and nothing else, so all other rules need be asked once.
THEMES = {"light": RULES, "dark": ["color-contrast"]}
# What axe leaves to a human where it can't see the ground of a letter; the palette's own test reckons it.
LEFT_TO_US = "color-contrast"
LAID = """async () => {
  while (document.getAnimations().some(one => one.playState === 'running')) await new Promise(requestAnimationFrame);
}"""


@cache
def axe_script() -> str:
    """The engine itself, a script."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def faults(phone: Phone) -> list[str]:
    """What is wrong with what a phone shows now."""
    return page_faults(phone.page)


def page_faults(page: Page) -> list[str]:
    """What is wrong with what is shown now, a line a rule and theme; also what axe can't tell, save one thing."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_script())
    found = []
    for theme, rules in THEMES.items():
        page.emulate_media(color_scheme=theme)
        # A card that is just being laid is half seen.
        page.evaluate(LAID)
        told: list[dict[str, Any]] = page.evaluate(
            """async rules => {
                const told = await axe.run(document, {runOnly: rules, resultTypes: ['violations']});
                return [...told.violations, ...told.incomplete].map(one => ({
                    id: one.id, sure: told.violations.includes(one),
                    where: one.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + node.failureSummary),
                })); }""",
            rules,
        )
        found += [f"{theme}: {one['id']}: {one['where']}" for one in told if one["sure"] or one["id"] != LEFT_TO_US]
    return found
