"""What axe, a checker of accessibility, finds on a page in a browser."""

from importlib.util import find_spec
from pathlib import Path

from playwright.sync_api import Page

SCRIPT = (Path(find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text()
GUIDELINES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# All that the colours can change: the scheme changes nothing else.
COLOURS = ["color-contrast", "link-in-text-block"]


def violations(window: Page, within: str | None = None, rules: list[str] | None = None) -> list[tuple[str, str]]:
    """The rule and the first element of each violation, in what a selector finds or on the whole page.

    All rules are asked or some, by their names or groups. What passes is not described: that takes longer than to ask.
    """
    options = {"resultTypes": ["violations"]} | ({"runOnly": rules} if rules else {})
    if not window.evaluate("'axe' in window"):
        window.evaluate(SCRIPT)
    found = window.evaluate(
        "([within, options]) => axe.run(within ?? document, options).then(result => result.violations)",
        [within, options],
    )
    return [(item["id"], item["nodes"][0]["html"][:200]) for item in found]
