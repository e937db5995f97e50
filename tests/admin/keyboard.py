"""What somebody does who has no mouse."""


def tab_to(window, target, most: int = 400):
    """Press Tab until an element has the focus: one that a selector or a locator finds."""
    wanted = window.locator(target) if isinstance(target, str) else target
    for _press in range(most):
        if wanted.evaluate_all("elements => elements.includes(document.activeElement)"):
            return
        window.keyboard.press("Tab")
    raise AssertionError(f"The keyboard does not get to {target}")
