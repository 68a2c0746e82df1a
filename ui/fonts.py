"""The typefaces of the windows, brought along as packages so that no machine's own fonts decide how a day looks."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

TEXT = "Atkinson Hyperlegible"
TITLES = "Bricolage Grotesque"
HANDWRITING = "Caveat"

# Which package carries which files: the faces we write in, then those that lend the letters they lack.
_FILES = {
    "fontpkg_atkinson_hyperlegible.files": (
        "AtkinsonHyperlegible-Regular.ttf",
        "AtkinsonHyperlegible-Bold.ttf",
        "AtkinsonHyperlegible-Italic.ttf",
        "AtkinsonHyperlegible-BoldItalic.ttf",
    ),
    "fontpkg_bricolage_grotesque.files": ("BricolageGrotesque[opsz,wdth,wght].ttf",),
    "fontpkg_caveat.files": ("Caveat[wght].ttf",),
    "fontpkg_noto_sans.files": ("NotoSans[wdth,wght].ttf", "NotoSans-Italic[wdth,wght].ttf"),
    "fontpkg_noto_sans_arabic.files": ("NotoSansArabic[wdth,wght].ttf",),
    "manimgx_fonts": (
        "NotoEmoji[wght].ttf",
        "NotoSansSymbols[wght].ttf",
        "NotoSansHebrew[wght].ttf",
        "NotoSansArmenian[wght].ttf",
        "NotoSansGeorgian[wght].ttf",
        "NotoSansEthiopic[wght].ttf",
        "NotoSansDevanagari[wght].ttf",
        "NotoSansBengali[wght].ttf",
        "NotoSansGurmukhi[wght].ttf",
        "NotoSansTamil[wght].ttf",
        "NotoSansThai[wght].ttf",
    ),
}

# Asked in this order for a letter the face itself lacks. The title face comes first, since it has arrows: those of Noto
# Sans Symbols stand in lines half as high again.
FALLBACKS = (
    TITLES,
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Emoji",
    "Noto Sans Symbols",
    "Noto Sans Hebrew",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans Ethiopic",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Gurmukhi",
    "Noto Sans Tamil",
    "Noto Sans Thai",
)


class FontMissing(Exception):
    """A font file that the app brings along is not where it was installed; the message names it."""


def register_fonts() -> None:
    """Make the families known to Qt, with their fall-backs; call it once, after QGuiApplication is made.

    Raises:
        FontMissing: where a file is gone or cannot be read as a font.
    """
    for package, names in _FILES.items():
        folder = files(package) if "." not in package else files(package.partition(".")[0]) / "files"
        for name in names:
            source = folder / name
            if not source.is_file() or _registered(source) < 0:
                raise FontMissing(f"{package}/{name}")
    for family in (TEXT, TITLES, HANDWRITING):
        QFont.insertSubstitutions(family, [other for other in FALLBACKS if other != family])


def _registered(source: Traversable) -> int:
    """Qt's number of the font, negative where it is none. From its file, of which Qt then reads no more than it needs;
    from bytes where it lies in a zip, or on a path that Qt cannot spell.
    """
    number = QFontDatabase.addApplicationFont(str(source)) if isinstance(source, Path) else -1
    return number if number >= 0 else QFontDatabase.addApplicationFontFromData(source.read_bytes())
