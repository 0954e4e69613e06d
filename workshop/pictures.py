"""Load photographs: one file, or a folder with a sub-folder for each class.

Whatever a phone, a scanner or a web page makes of a picture, a lesson gets it upright,
in red, green and blue, from 0 (dark) to 255 (bright). A file that is no picture gets a
sentence.
"""

import importlib.util
import os
import shutil
import tempfile
import warnings
from contextlib import suppress
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from workshop.data import DATA, FASHION_NAMES, read_arrays, small_slice
from workshop.errors import WorkshopError

LONGEST = 320  # pixels: few enough to see what a lesson does to each
SHORTEST = 16  # pixels: enough for a kernel or a block to lie on
FEWEST = 5  # pictures of a class: some to train on, some to test on
GARMENTS = DATA / "garments"


def load_picture(path=None, image_size=None):
    """Load one picture.

    Parameters
    ----------
    path : str or path, optional
        A file in any format that Pillow reads. By default a photo of a temple roof,
        ``china.jpg``, that comes with scikit-learn.
    image_size : (int, int), optional
        Cut the picture's sides or its top and bottom and scale it, so that it has this
        height and width in pixels. By default it is scaled down so that its longer
        side has 320 pixels at most, and a side of less than 16 is stretched to that.

    Returns
    -------
    numpy.ndarray
        Shape (height, width, 3), dtype uint8.

    Raises
    ------
    WorkshopError
        If the file is missing, no picture, damaged or too large.
    """
    path = Path(os.path.expanduser(path or _bundled_photo()))
    if not path.is_file():
        what = "a folder" if path.is_dir() else "missing"
        raise WorkshopError(f"{path} is {what}: give the path of a picture.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as file:
                return np.array(_fit(file, image_size))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        most = Image.MAX_IMAGE_PIXELS / 1e6
        reason = f"has over {most:.0f} million pixels: give a smaller copy"
    except UnidentifiedImageError:
        reason = "is not a picture that can be read: save it as JPEG or PNG"
    except Exception as error:  # damaged files raise a dozen types
        what = (str(error).strip() or type(error).__name__).splitlines()[0]
        reason = f"is a damaged picture ({what}): save it anew, or take another"
    raise WorkshopError(f"{path} {reason}.")


def load_pictures(folder=None, image_size=(96, 96)):
    """Load a folder of pictures that holds a sub-folder for each class.

    Keras' own ``keras.utils.image_dataset_from_directory`` reads the same layout; it
    needs TensorFlow, and ends at the first damaged file. Here such a file is named and
    left out.

    Parameters
    ----------
    folder : str or path, optional
        Such as ``pets``, with the pictures in ``pets/cat`` and ``pets/dog``. By
        default ``data/garments``, made from the bundled pictures of garments.
    image_size : (int, int)
        The height and width, in pixels, that each is cut and scaled to.

    Returns
    -------
    pictures : numpy.ndarray
        Shape (pictures, height, width, 3), dtype uint8.
    labels : numpy.ndarray
        The number of each picture's class, dtype int64.
    names : list of str
        The classes, in alphabetical order: ``names[labels[0]]``.
    paths : list of pathlib.Path
        The file of each picture.

    Raises
    ------
    WorkshopError
        If the folder is missing, or has fewer than two classes of five pictures each.
    """
    folder = Path(os.path.expanduser(folder)) if folder else _garments()
    if not folder.is_dir():
        raise WorkshopError(f"There is no folder {folder}: give one of pictures.")
    files = {
        sub.name: sorted(file for file in sub.rglob("[!.]*") if file.is_file())
        for sub in sorted(folder.iterdir())
        if sub.is_dir() and not sub.name.startswith(".")
    }
    paths = [path for group in files.values() for path in group]
    classes = [name for name, group in files.items() for _ in group]
    kept = np.arange(len(paths))[small_slice(np.array(classes))]

    pictures, skipped = {}, []
    for path, name in [(paths[i], classes[i]) for i in kept]:
        try:
            pictures[path] = name, load_picture(path, image_size)
        except WorkshopError as error:
            skipped.append(str(error))
    _report(folder, files, pictures, skipped)

    names = sorted({name for name, _ in pictures.values()})
    labels = np.array([names.index(name) for name, _ in pictures.values()])
    stack = np.stack([pixels for _, pixels in pictures.values()])
    return stack, labels, names, list(pictures)


def _bundled_photo():
    """Find scikit-learn's photo without the second that importing it takes."""
    package = importlib.util.find_spec("sklearn")
    if package is None:
        raise WorkshopError(
            "scikit-learn is not installed: pip install -r requirements.txt"
        )
    folder = Path(package.submodule_search_locations[0])
    return folder / "datasets" / "images" / "china.jpg"


def _fit(picture, image_size):
    """Turn a picture upright, bring it into shape and into red, green and blue."""
    height, width = image_size or (LONGEST, LONGEST)
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
    return picture.resize([max(side, SHORTEST) for side in picture.size])


def _report(folder, files, pictures, skipped):
    """Say what was loaded and what was left out; refuse what cannot be learned from."""
    for sentence in skipped[:10]:
        print(f"Skipped: {sentence}")
    if len(skipped) > 10:
        print(f"Skipped: {len(skipped) - 10} more.")
    found = [name for name, _ in pictures.values()]
    counts = {name: found.count(name) for name in files}
    table = ", ".join(f"{count} {name}" for name, count in counts.items())
    print(f"Pictures: {len(found)} in {folder} ({table or 'no sub-folders'})")
    if len(counts) < 2:
        raise WorkshopError(
            f"{folder} needs a sub-folder for each class, two at least, such as "
            f"{folder / 'cat'} and {folder / 'dog'} with the pictures in them."
        )
    sliced = len(pictures) + len(skipped) < sum(map(len, files.values()))
    more = "set WORKSHOP_ROWS to more, or " if sliced else ""
    for name, count in counts.items():
        if count < FEWEST:
            raise WorkshopError(
                f"{folder / name} has {count} pictures that can be read: {more}add "
                f"some (a class needs {FEWEST}), or take the sub-folder away."
            )


def _garments():
    """Make ``data/garments`` of the bundled garments, unless it is there."""
    if not GARMENTS.exists():
        x, y = read_arrays(DATA / "fashion-sample.npz", ["x_train", "y_train"])
        try:
            part = Path(tempfile.mkdtemp(prefix="garments-", dir=DATA))
        except OSError as error:
            raise WorkshopError(
                f"No pictures can be written to {DATA} ({error.strerror}): give a "
                "folder of your own with --folder."
            ) from None
        try:
            for label in (5, 7, 9):  # sandals, sneakers, ankle boots
                folder = part / FASHION_NAMES[label].lower().replace(" ", "-")
                folder.mkdir()
                for number, pixels in enumerate(x[y == label][:150]):
                    Image.fromarray(pixels).save(folder / f"{number:03}.png")
            part.chmod(0o755)
            with suppress(OSError):  # another lesson was faster
                part.rename(GARMENTS)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    return GARMENTS
