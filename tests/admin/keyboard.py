"""What somebody does who has no mouse."""


def tab_to(window, selector: str, most: int = 400):
    """Press Tab until an element that matches has the focus."""
    for _step in range(most):
        if window.evaluate("wanted => document.activeElement.matches(wanted)", selector):
            return
        window.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {selector}")
