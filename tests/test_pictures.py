"""Any photo a student brings is read, and any other file gets a sentence."""

import os
import re

import numpy as np
import pytest
from PIL import Image

from workshop import WorkshopError, load_picture, load_pictures


@pytest.fixture
def photo():
    """A picture, 40 wide and 30 high: red on the left, blue on the right."""
    pixels = np.zeros((30, 40, 3), "uint8")
    pixels[:, :20, 0] = pixels[:, 20:, 2] = 255
    return Image.fromarray(pixels)


def is_red_and_blue(pixels):
    left, right = pixels[15, 5].astype(int), pixels[15, 35].astype(int)
    return left[0] > left[2] + 150 and right[2] > right[0] + 150


@pytest.mark.parametrize("kind", ["png", "jpg", "bmp", "webp", "tif", "CMYK", "P"])
def test_every_format_and_mode_becomes_red_green_and_blue(photo, tmp_path, kind):
    path = tmp_path / {"CMYK": "a.tif", "P": "a.png"}.get(kind, f"a.{kind}")
    photo.convert(kind if kind.isupper() else "RGB").save(path)
    pixels = load_picture(path)
    assert (pixels.shape, pixels.dtype) == ((30, 40, 3), np.uint8)
    assert is_red_and_blue(pixels)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "I", "F"])
def test_a_grey_picture_becomes_three_equal_colours(photo, tmp_path, mode):
    path = tmp_path / ("a.tif" if mode in "IF" else "a.png")
    photo.convert("L").convert(mode).save(path)
    pixels = load_picture(path)
    assert (pixels[..., 0] == pixels[..., 2]).all()
    assert pixels[:, :20, 0].mean() > pixels[:, 20:, 0].mean()


def test_sixteen_bits_are_shown_from_the_darkest_to_the_brightest(tmp_path):
    ramp = np.linspace(1000, 4000, 1200, dtype="uint16").reshape(30, 40)
    Image.fromarray(ramp).save(tmp_path / "a.png")
    pixels = load_picture(tmp_path / "a.png")
    assert (pixels.min(), pixels.max()) == (0, 255)
    assert (np.diff(pixels[..., 0].ravel().astype(int)) >= 0).all()


def test_what_is_transparent_is_white_and_a_photo_stands_upright(photo, tmp_path):
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(tmp_path / "a.png")
    assert (load_picture(tmp_path / "a.png") == 255).all()
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright
    photo.transpose(Image.Transpose.ROTATE_90).save(tmp_path / "a.jpg", exif=exif)
    assert is_red_and_blue(load_picture(tmp_path / "a.jpg"))


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (3000, 7), (2500, 2000)])
def test_any_size_is_brought_into_shape(tmp_path, size):
    Image.new("RGB", size, "green").save(tmp_path / "a.jpg")
    assert load_picture(tmp_path / "a.jpg", image_size=(96, 64)).shape == (96, 64, 3)
    sides = load_picture(tmp_path / "a.jpg").shape[:2]
    assert max(sides) == min(320, max(16, *size))
    assert min(sides) >= 16


def make_truncated(path):
    Image.effect_noise((200, 200), 50).save(path, "JPEG")
    path.write_bytes(path.read_bytes()[:900])


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: path.write_text("Dear diary"), "cannot identify image file"),
        (lambda path: path.write_bytes(b"\0\0\0\x18ftypheic"), "it is a HEIC photo"),
        (make_truncated, "image file is truncated"),
        (lambda path: Image.new("1", (20_000, 20_000)).save(path, "PNG"), "pixels"),
        (lambda path: path.mkdir(), "Is a directory|Permission denied"),
        (lambda path: None, "No such file"),
    ],
)
def test_a_file_that_is_no_picture_gets_one_sentence(make, reason, tmp_path):
    make(tmp_path / "holiday.jpg")
    sentence = rf"holiday\.jpg is no JPEG or PNG to read \([^\n]*({reason})[^\n]*\)\.$"
    with pytest.raises(WorkshopError, match=sentence):
        load_picture(tmp_path / "holiday.jpg")


def test_a_folder_of_pictures_needs_classes_and_leaves_out_what_is_damaged(
    tmp_path, photo, capsys
):
    for name in ("dog", "cat"):
        (tmp_path / name).mkdir()
        for i in range(5):
            photo.save(tmp_path / name / f"{i}.png")
    make_truncated(tmp_path / "dog" / "half.jpg")
    (tmp_path / "dog" / ".DS_Store").touch()
    pictures, labels, names, files = load_pictures(tmp_path, image_size=(32, 48))
    assert (pictures.shape, pictures.dtype) == ((10, 32, 48, 3), np.uint8)
    assert names == ["cat", "dog"]
    folders = [str(tmp_path / names[label]) for label in labels]
    assert [os.path.dirname(name) for name in files] == folders
    skipped, count = capsys.readouterr().out.splitlines()
    assert skipped.startswith(f"Skipped: {tmp_path / 'dog' / 'half.jpg'} is no JPEG")
    assert count == f"Pictures: 10 in {tmp_path} (5 cat, 5 dog)"

    (tmp_path / "dog" / "1.png").unlink()
    for folder in (tmp_path, tmp_path / "dog", "~nobody-here/pets"):
        sentence = f"{re.escape(str(folder))} needs a sub-folder for each"
        with pytest.raises(WorkshopError, match=sentence):
            load_pictures(folder)


def test_without_a_path_there_are_a_photo_and_garments():
    assert load_picture().shape == (214, 320, 3)
    pictures, labels, names, files = load_pictures(image_size=(28, 28))
    assert pictures.shape == (450, 28, 28, 3)
    assert list(np.bincount(labels)) == [150, 150, 150]
    assert names == ["ankle boot", "sandal", "sneaker"]
    assert len(set(files)) == 450
