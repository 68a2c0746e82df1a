"""`python -m workshop` is the command `guldkaramel`."""

import sys

from workshop.cli import main

if __name__ == "__main__":
    sys.exit(main())
