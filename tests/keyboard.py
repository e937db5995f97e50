"""What somebody does who has no mouse."""

from playwright.sync_api import Locator, Page

NEXT_KEY = """targets => {
    const focused = document.activeElement;
    if (targets.includes(focused)) return null;
    const isBefore = targets.length && focused.compareDocumentPosition(targets[0]) & Node.DOCUMENT_POSITION_PRECEDING;
    return isBefore ? "Shift+Tab" : "Tab";
}"""


def tab_to(window: Page, target: str | Locator, most: int = 400):
    """Press Tab, or Shift+Tab if the target comes before the focus, until an element that a selector finds has it."""
    wanted = window.locator(target) if isinstance(target, str) else target
    wanted.first.wait_for(state="attached")
    for _press in range(most):
        key = wanted.evaluate_all(NEXT_KEY)
        if key is None:
            return
        window.keyboard.press(key)
    raise AssertionError(f"The keyboard does not get to {target}")
