"""What pages and screens cost does not grow with the programmes."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "growth.py"


@pytest.mark.drill
def test_ten_thousand_programmes_cost_at_most_1_5_times_the_cpu_and_1_2_times_the_bytes_of_ten():
    """It writes its table into benchmarks/README.md."""
    done = subprocess.run([sys.executable, SCRIPT, "--write"], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
