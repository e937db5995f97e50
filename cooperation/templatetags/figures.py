from collections.abc import Iterator, Sequence

from django import template

from cooperation.models import Figure
from cooperation.pictures.figures import ChangeChart, SquaresChart
from cooperation.presentation import charts_of

register = template.Library()


@register.filter
def with_charts(figures: Sequence[Figure]) -> Iterator[tuple[Figure, ChangeChart | SquaresChart | None]]:
    """Figures that stand side by side, each with its chart."""
    return zip(figures, charts_of(figures), strict=True)
