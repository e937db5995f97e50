"""Static files as they go over the wire: hashed, pre-compressed, and one style sheet made from its readable parts."""

import posixpath
import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLE_SHEET = "css/site.css"
IMPORT = re.compile(r'@import url\("(?P<part>[^"]+)"\) layer\((?P<layer>\w+)\);')
URL = re.compile(r'url\("?(?P<address>[^)"]+)"?\)')
SPACE = r"(?:\s|/\*.*?\*/)"
STRING_OR_SPACE = re.compile(rf'("[^"]*")|{SPACE}*([{{}};,]){SPACE}*|{SPACE}+', re.DOTALL)


def rebase(css: str, part: str) -> str:
    """The CSS of a part, its relative addresses rewritten as seen from the style sheet that takes it in."""

    def from_style_sheet(match: re.Match) -> str:
        target = posixpath.join(posixpath.dirname(part), match["address"])
        return f'url("{posixpath.relpath(target, posixpath.dirname(STYLE_SHEET))}")'

    return URL.sub(from_style_sheet, css)


def compact(css: str) -> str:
    """The CSS without comments and idle white space.

    Spaces around colons, signs and brackets stay: in selectors and calc() they mean something.
    """
    return STRING_OR_SPACE.sub(lambda match: match[1] or match[2] or " ", css).strip()


class Storage(CompressedManifestStaticFilesStorage):
    """WhiteNoise's storage that joins the style sheet before the files are hashed, so its addresses are hashed too."""

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run and STYLE_SHEET in paths:
            paths = self.join_style_sheet(paths)
        yield from super().post_process(paths, dry_run=dry_run, **options)

    def join_style_sheet(self, paths: dict) -> dict:
        """Replaces the collected style sheet by the joined one; returns the paths without the parts it took in.

        Reads the sources, not what was collected: an unchanged entry file is not collected a second time.
        """
        parts = []

        def read(name: str) -> str:
            storage, path = paths[name]
            with storage.open(path) as file:
                return file.read().decode()

        def take_in(match: re.Match) -> str:
            part = posixpath.join(posixpath.dirname(STYLE_SHEET), match["part"])
            parts.append(part)
            return f"@layer {match['layer']}{{{rebase(read(part), part)}}}"

        css = compact(IMPORT.sub(take_in, read(STYLE_SHEET)))
        for name in (STYLE_SHEET, *parts):
            self.delete(name)
        self.save(STYLE_SHEET, ContentFile(css.encode()))
        kept = {name: origin for name, origin in paths.items() if name not in parts}
        return kept | {STYLE_SHEET: (self, STYLE_SHEET)}
