"""Load photographs: one file, or a folder with a sub-folder for each class."""

import importlib.util
import os
import warnings
from collections import Counter
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from workshop.data import load_fashion, small_slice
from workshop.start import WorkshopError

HEIC = b"ftypheic", b"ftypheix", b"ftypmif1"  # how an iPhone's photos begin


def load_picture(path=None, image_size=None):
    """Load one picture, by default a photo of a temple that comes with scikit-learn.

    Returns an array of shape (height, width, 3), uint8: upright, red, green and blue
    from 0 to 255, scaled and cut to ``image_size``, a height and a width in pixels. By
    default its longer side becomes 320 pixels at most, and no side less than 16. Raises
    ``WorkshopError`` if the file is missing, no picture, damaged or too large.
    """
    if path is None:
        sklearn = importlib.util.find_spec("sklearn")  # importing it takes a second
        path = Path(sklearn.origin).parent / "datasets" / "images" / "china.jpg"
    path = Path(os.path.expanduser(path))
    try:
        if path.read_bytes()[4:12] in HEIC:
            raise ValueError("it is a HEIC photo, whatever its name says")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as file:
                return np.array(_fit(file, image_size))
    except Exception as error:  # damaged and enormous files raise a dozen types
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise WorkshopError(f"{path} is no JPEG or PNG to read ({reason}).") from None


def load_pictures(folder=None, image_size=(96, 96)):
    """Load a folder such as ``pets``, with pictures in ``pets/cat`` and ``pets/dog``.

    By default 450 shoes of Fashion-MNIST. Damaged files are named and left out.

    Returns ``pictures, labels, names, files``: an array of shape (n, height, width, 3),
    uint8, scaled and cut to ``image_size``; the number of each picture's class, int64;
    the classes' names in that order; the files. ``WorkshopError`` for too few pictures.
    """
    found = []
    if folder is None:
        (x, y), _, _ = load_fashion()
        for kind, name in (9, "ankle boot"), (5, "sandal"), (7, "sneaker"):
            for row in np.flatnonzero(y == kind)[:150]:
                picture = np.array(_fit(Image.fromarray(x[row]), image_size))
                found.append((picture, name, f"garment {row}"))
    else:
        files = sorted(Path(os.path.expanduser(folder)).glob("[!.]*/[!.]*"))
        kept = small_slice(np.array([file.parent.name for file in files]))
        for file in np.array(files)[kept]:
            try:
                picture = load_picture(file, image_size)
                found.append((picture, file.parent.name, str(file)))
            except WorkshopError as error:
                print(f"Skipped: {error}")
    counts = Counter(name for _, name, _ in found)
    table = ", ".join(f"{count} {name}" for name, count in counts.items())
    print(f"Pictures: {len(found)} in {folder or 'Fashion-MNIST'} ({table})")
    if len(counts) < 2 or min(counts.values()) < 5:
        raise WorkshopError(
            f"{folder} needs a sub-folder for each class, two at least, such as cat "
            "and dog, with five pictures or more in each."
        )
    pictures, classes, files = zip(*found, strict=True)
    names, labels = np.unique(classes, return_inverse=True)
    return np.stack(pictures), labels, names.tolist(), list(files)


def _fit(picture, image_size):
    """Turn a picture upright, bring it into shape and into red, green and blue."""
    height, width = image_size or (320, 320)
    picture.draft(None, (2 * width, 2 * height))  # a large JPEG loads faster
    picture = ImageOps.exif_transpose(picture)
    if picture.mode[0] in "IF":  # 16 bits or more: from the darkest to the brightest
        values = np.nan_to_num(np.asarray(picture, dtype="float64"))
        values = (values - values.min()) / (np.ptp(values) or 1)
        picture = Image.fromarray(np.uint8(255 * values))
    if picture.has_transparency_data:  # lay it on white paper
        picture = picture.convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(paper, picture)
    picture = picture.convert("RGB")
    if image_size:
        return ImageOps.fit(picture, (width, height), Image.Resampling.BICUBIC)
    picture.thumbnail((width, height))
    return picture.resize([max(side, 16) for side in picture.size])
