"""Make the READMEs' pictures from the lessons: python tests/tools/images.py

Each picture in .github/images is a lesson's figure, scaled down. Beside it lies what
the lesson printed, so that a test can tell when the lesson has moved on.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent.parent
IMAGES = ROOT / ".github" / "images"
LESSONS = {  # name of the figure: its lesson, in the order of the modules
    "explore-data": "module1_overview/explore-data.py",
    "word-vectors": "module2_text_features/beyond/word-vectors.py",
    "test-algorithm-2": "module3_evaluation/test-algorithm-2.py",
    "perceptron-normalize": "module4_perceptrons/perceptron-normalize.py",
    "mlp": "module5_mlp/mlp.py",
    "where-it-looks": "module6_cnn/beyond/where-it-looks.py",
}
PASSING = re.compile("Loading|Tracking|Saved|Epoch|step|seconds|it/s|%\\|")


def run(name, output):
    """Run a lesson, its figure into a folder; return the lines that should stay."""
    env = os.environ | {"WORKSHOP_OUTPUT": output, "WANDB_MODE": "disabled"}
    env |= {"MPLBACKEND": "agg", "PYTHONIOENCODING": "utf-8"}
    env |= {"WORKSHOP_TWEETS": "rated"}
    command = [sys.executable, str(ROOT / LESSONS[name])]
    done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8")
    done.check_returncode()
    kept = [line for line in done.stdout.splitlines() if not PASSING.search(line)]
    return "\n".join(kept) + "\n"


if __name__ == "__main__":
    IMAGES.mkdir(exist_ok=True)
    for name in sys.argv[1:] or LESSONS:
        with tempfile.TemporaryDirectory() as folder:
            said = run(name, folder)
            figure = Image.open(Path(folder, "figures", f"{name}.png")).convert("RGB")
            figure.thumbnail((800, 600))
            palette = figure.quantize(128, dither=Image.Dither.NONE)
            palette.save(IMAGES / f"{name}.png", optimize=True)
        (IMAGES / f"{name}.txt").write_text(said, encoding="utf-8")
        print(f"{name}: {(IMAGES / f'{name}.png').stat().st_size / 1000:.0f} kB")
