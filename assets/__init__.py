"""What is shipped beside the code: texts in two languages, templates of days, icons and licences."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
"""Where the assets lie, in a checkout as in a bundle."""
