"""Print the README's first commands for a shell: python tests/tools/readme.py sh

CI runs what this prints, so that what a student types cannot drift from what is tested.
"""

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent.parent / "README.md"


def commands(shell):
    """Give the README's first block of commands for "sh" or "powershell"."""
    text = README.read_text(encoding="utf-8")
    return re.search(rf"^```{shell}\n(.*?)^```", text, re.M | re.S)[1]


if __name__ == "__main__":
    if sys.argv[1:] not in (["sh"], ["powershell"]):
        sys.exit(__doc__)
    print(commands(sys.argv[1]), end="")
