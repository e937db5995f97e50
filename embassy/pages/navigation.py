"""What stands around every page: menu, breadcrumb, footer. One query for all three, once for each version."""

from django.db.models import Manager, Q
from django.utils.functional import cached_property
from django.utils.translation import get_language

from embassy.clock import shown_day
from embassy.kept.rendering import once
from embassy.pages.querysets import STEP

HOME_DEPTH = 2
SECTION = (HOME_DEPTH + 1) * STEP  # characters of the path of a page right below the home page


class Navigation:
    """Finds the pages of menu, breadcrumb and footer: the home page, the public pages below it, those above `path`."""

    def __init__(self, manager: Manager, path: str = ""):
        self.manager, self.path = manager, path or ""

    @classmethod
    def of_view(cls, manager: Manager, name: str) -> "Navigation":
        """The navigation around what stands right below the home page and is no page of the tree."""
        navigation = cls(manager)
        navigation.path = f"{navigation.home.path}/{name}" if navigation.home else ""
        return navigation

    @cached_property
    def pages(self) -> list:
        above = (self.path[:end] for end in range(SECTION + STEP, len(self.path), STEP))
        above = tuple(path for path in above if "/" not in path)  # after which the name of a view follows
        shown = Q(depth__in=(HOME_DEPTH, HOME_DEPTH + 1)) | Q(path__in=above)
        return once(("navigation", above, shown_day.get()), lambda: list(self.manager.live().public().filter(shown)))

    @property
    def home(self):
        return next((page for page in self.pages if page.depth == HOME_DEPTH), None)

    @property
    def sections(self) -> list:
        """The pages right below the home page, in the editors' order."""
        return [page for page in self.pages if page.depth == HOME_DEPTH + 1]

    @property
    def menu(self) -> list:
        return [page for page in self.sections if page.show_in_menus]

    @cached_property
    def subs(self) -> list:
        """What the sections serve below their own addresses and menus name, with the section of each."""
        key = "subs", get_language(), shown_day.get()
        return once(key, lambda: [(page, sub) for page in self.sections for sub in page.named_below()])

    @cached_property
    def marked(self) -> str:
        """The place in the tree of the one item of the menu that the reader is at, or below; empty for none."""
        places = [*(page.path for page in self.menu), *(sub.path for page, sub in self.subs if page.show_in_menus)]
        return max((place for place in places if self.path.startswith(place)), key=len, default="")

    @property
    def here(self) -> str:
        """The place in the tree of the section that the reader is at, or of what it serves; empty for all others."""
        places = {*(page.path for page in self.sections), *(sub.path for _page, sub in self.subs)}
        return self.path if self.path in places else ""

    def below(self, name: str):
        """What one of these pages serves below its own address under this name, or None."""
        return next((sub for _page, sub in self.subs if sub.name == name), None)

    @property
    def breadcrumb(self) -> list:
        """The public pages above the current one, from the home page down."""
        return [page for page in self.pages if page.path != self.path and self.path.startswith(page.path)]
