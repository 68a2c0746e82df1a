"""What is read when a heart starts."""

import subprocess
import sys


def test_the_file_is_read_without_numpy_and_numpy_can_be_read_after_it() -> None:
    asked = "import sys, workshop.storage.file; assert 'numpy' not in sys.modules; import numpy"
    subprocess.run([sys.executable, "-c", asked], check=True)
