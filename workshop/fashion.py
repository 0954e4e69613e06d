"""Make and check ``data/fashion_mnist.npz``, Zalando's pictures of garments.

Fashion-MNIST (Xiao, Rasul and Vollgraf, 2017; MIT licence) comes as four gzip files.
An archive can be packed in many ways, so the hashes are those of what the four hold
unpacked, wherever they come from: an array's bytes after a header with its shape.
"""

import gzip
import hashlib
import io
import struct
import zlib
from contextlib import suppress
from pathlib import Path

import numpy as np

URL = "https://storage.googleapis.com/tensorflow/tf-keras-datasets"
DEBIAN = Path("/usr/share/datasets/fashion-mnist")  # package dataset-fashion-mnist
ARRAYS = {  # name in the .npz: original file, sha256 of what that holds unpacked
    "x_train": (
        "train-images-idx3-ubyte.gz",
        "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
    ),
    "y_train": (
        "train-labels-idx1-ubyte.gz",
        "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
    ),
    "x_test": (
        "t10k-images-idx3-ubyte.gz",
        "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
    ),
    "y_test": (
        "t10k-labels-idx1-ubyte.gz",
        "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34",
    ),
}


def is_right(content):
    """Tell whether an ``.npz`` file's bytes hold Fashion-MNIST's four arrays."""
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            return all(
                hashlib.sha256(_original(arrays[name])).hexdigest() == sha256
                for name, (_, sha256) in ARRAYS.items()
            )
    except Exception:  # zipfile, zlib and NumPy raise a dozen types between them
        return False


def make_npz(read):
    """Make the ``.npz`` file of the four original files.

    Parameters
    ----------
    read : callable
        Returns the bytes of the original file of the given name.

    Returns
    -------
    bytes
        With the uint8 arrays ``x_train`` (60000, 28, 28), ``y_train`` (60000,),
        ``x_test`` (10000, 28, 28) and ``y_test`` (10000,).

    Raises
    ------
    ValueError
        If a file is damaged, or is another one.
    """
    arrays = {}
    for name, (file, sha256) in ARRAYS.items():
        content = read(file)
        with suppress(OSError, EOFError, zlib.error):  # unpacked or damaged on the way
            content = gzip.decompress(content)
        if hashlib.sha256(content).hexdigest() != sha256:
            raise ValueError(f"{file} is not the right file (wrong sha256)")
        shape = struct.unpack_from(f">{content[3]}I", content, offset=4)
        pixels = np.frombuffer(content, "uint8", offset=4 + 4 * len(shape))
        arrays[name] = pixels.reshape(shape)
    packed = io.BytesIO()
    np.savez_compressed(packed, **arrays)
    return packed.getvalue()


def _original(array):
    """Lay an array out as its original file does: type, shape, bytes."""
    header = struct.pack(f">4B{array.ndim}I", 0, 0, 8, array.ndim, *array.shape)
    return header + array.tobytes()
