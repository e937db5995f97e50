"""Numbers inside pictures, which no language may localise."""


def plain(number: float) -> str:
    """At most one decimal, with a point, and none when it is nought."""
    return f"{number:.1f}".removesuffix(".0")
