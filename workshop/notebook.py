"""Write lessons as notebooks: python -m workshop.notebook module5_mlp/mlp.py

A lesson's docstring and the heading of each cell become Markdown, its code stays as it
is. The notebook, mlp.ipynb, lands in the folder where the command is typed.
"""

import ast
import json
import sys
from pathlib import Path


def cells(lesson):
    """Cut a lesson's source into pairs: the kind of a notebook's cell, and its text."""
    opening, *steps = lesson.split("\n# %% ")
    pairs = [("markdown", ast.get_docstring(ast.parse(opening), clean=False))]
    for step in steps:
        heading, _, code = step.partition("\n")
        pairs += [("markdown", f"## {heading}"), ("code", code.strip("\n"))]
    return pairs


def notebook(lesson):
    """Write a lesson's source as a notebook (nbformat 4.4), and return its JSON."""
    only_code = {"execution_count": None, "outputs": []}
    made = [
        {"cell_type": kind, "metadata": {}, "source": text}
        | (only_code if kind == "code" else {})
        for kind, text in cells(lesson)
    ]
    whole = {"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    return json.dumps(whole, indent=1)


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    for path in map(Path, sys.argv[1:]):
        if not path.is_file():
            sys.exit(f"There is no lesson {path}: give a path such as the one above.")
        made = Path(f"{path.stem}.ipynb")
        made.write_text(notebook(path.read_text("utf-8")), encoding="utf-8")
        print(f"Saved {made.absolute()}")
