"""Any photo a student brings is read, and any other file gets a sentence."""

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


def saved(picture, path, **settings):
    picture.save(path, **settings)
    return path


def is_red_and_blue(pixels):
    left, right = pixels[15, 5].astype(int), pixels[15, 35].astype(int)
    return left[0] > left[2] + 150 and right[2] > right[0] + 150


@pytest.mark.parametrize("ending", ["png", "jpg", "gif", "bmp", "tif", "webp"])
def test_every_common_format_is_read(photo, tmp_path, ending):
    pixels = load_picture(saved(photo, tmp_path / f"a.{ending}"))
    assert (pixels.shape, pixels.dtype) == ((30, 40, 3), np.uint8)
    assert is_red_and_blue(pixels)


@pytest.mark.parametrize("mode", ["RGBA", "P", "CMYK", "YCbCr"])
def test_every_mode_becomes_red_green_and_blue(photo, tmp_path, mode):
    name = "a.tif" if mode in ("CMYK", "YCbCr") else "a.png"
    assert is_red_and_blue(load_picture(saved(photo.convert(mode), tmp_path / name)))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "I", "F"])
def test_a_grey_picture_becomes_three_equal_colours(photo, tmp_path, mode):
    grey = photo.convert("L").convert(mode)
    pixels = load_picture(
        saved(grey, tmp_path / ("a.tif" if mode in "IF" else "a.png"))
    )
    assert pixels.shape == (30, 40, 3)
    assert (pixels[..., 0] == pixels[..., 2]).all()
    assert pixels[:, :20, 0].mean() > pixels[:, 20:, 0].mean()


def test_sixteen_bits_are_shown_from_the_darkest_to_the_brightest(tmp_path):
    ramp = np.linspace(1000, 4000, 1200, dtype="uint16").reshape(30, 40)
    pixels = load_picture(saved(Image.fromarray(ramp), tmp_path / "a.png"))
    assert (pixels.min(), pixels.max()) == (0, 255)
    assert (np.diff(pixels[..., 0].ravel().astype(int)) >= 0).all()


def test_what_is_transparent_is_white(tmp_path):
    clear = Image.new("RGBA", (4, 4), (0, 0, 0, 0))
    assert (load_picture(saved(clear, tmp_path / "a.png")) == 255).all()


def test_a_phones_orientation_tag_turns_the_picture_upright(photo, tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright
    on_its_side = photo.transpose(Image.Transpose.ROTATE_90)
    pixels = load_picture(saved(on_its_side, tmp_path / "a.jpg", exif=exif))
    assert pixels.shape == (30, 40, 3)
    assert is_red_and_blue(pixels)


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (3000, 7), (2500, 2000)])
def test_any_size_is_brought_into_shape(tmp_path, size):
    path = saved(Image.new("RGB", size, "green"), tmp_path / "a.jpg")
    assert load_picture(path, image_size=(96, 64)).shape == (96, 64, 3)
    sides = load_picture(path).shape[:2]
    assert max(sides) == min(320, max(16, *size))
    assert min(sides) >= 16


def test_without_a_path_there_is_a_photo():
    assert load_picture().shape == (214, 320, 3)


def make_truncated(path, photo):
    photo.resize((400, 300)).save(path, format="JPEG")
    path.write_bytes(path.read_bytes()[:900])


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path, _: path.write_text("Dear diary"), "cannot identify image file"),
        (lambda path, _: path.touch(), "cannot identify image file"),
        (lambda path, _: path.write_bytes(b"\0\0\0\x18ftypheic"), "it is a HEIC photo"),
        (make_truncated, "image file is truncated"),
        (lambda path, _: Image.new("1", (20_000, 20_000)).save(path, "PNG"), "pixels"),
        (lambda path, _: path.mkdir(), "Is a directory|Permission denied"),
        (lambda path, _: None, "No such file"),
    ],
)
def test_a_file_that_is_no_picture_gets_one_sentence(make, reason, photo, tmp_path):
    path = tmp_path / "holiday.jpg"
    make(path, photo)
    sentence = rf"holiday\.jpg is no JPEG or PNG to read \(.*({reason}).*\)\.$"
    with pytest.raises(WorkshopError, match=sentence) as error:
        load_picture(path)
    assert len(str(error.value).splitlines()) == 1


# %% A folder of pictures


@pytest.fixture
def pets(tmp_path, photo):
    """A folder with two classes of six pictures each."""
    for name in ("dog", "cat"):
        (tmp_path / "pets" / name).mkdir(parents=True)
        for i in range(6):
            saved(photo, tmp_path / "pets" / name / f"{i}.png")
    return tmp_path / "pets"


def test_the_sub_folders_are_the_classes(pets):
    pictures, labels, names, files = load_pictures(pets, image_size=(32, 48))
    assert (pictures.shape, pictures.dtype) == ((12, 32, 48, 3), np.uint8)
    assert names == ["cat", "dog"]
    folders = [pets / names[label] for label in labels]
    assert [name.rpartition("/")[0] for name in files] == list(map(str, folders))


def test_files_that_are_no_pictures_are_named_and_left_out(pets, photo, capsys):
    (pets / "cat" / "notes.jpg").write_text("Dear diary")
    make_truncated(pets / "dog" / "half.jpg", photo)
    (pets / "dog" / ".DS_Store").touch()
    pictures, labels, _, _ = load_pictures(pets)
    assert (len(pictures), list(np.bincount(labels))) == (12, [6, 6])
    notes, half, count = capsys.readouterr().out.splitlines()
    assert notes.startswith(f"Skipped: {pets / 'cat' / 'notes.jpg'} is no JPEG")
    assert half.startswith(f"Skipped: {pets / 'dog' / 'half.jpg'} is no JPEG")
    assert count == f"Pictures: 12 in {pets} (6 cat, 6 dog)"


@pytest.mark.parametrize("left", [0, 1, 4])
def test_a_folder_without_two_classes_of_five_is_told_how_one_looks(pets, left):
    for path in sorted((pets / "dog").iterdir())[left:]:
        path.unlink()
    with pytest.raises(WorkshopError, match="needs a sub-folder for each class, two"):
        load_pictures(pets)


@pytest.mark.parametrize("load", [load_picture, load_pictures])
def test_the_home_of_a_user_who_is_not_there_is_named(load):
    with pytest.raises(WorkshopError, match="~nobody-here"):
        load("~nobody-here/pets")


def test_without_a_folder_there_are_garments(capsys):
    pictures, labels, names, files = load_pictures(image_size=(28, 28))
    assert pictures.shape == (450, 28, 28, 3)
    assert list(np.bincount(labels)) == [150, 150, 150]
    assert names == ["ankle boot", "sandal", "sneaker"]
    assert len(set(files)) == 450
    assert capsys.readouterr().out.startswith("Pictures: 450 in Fashion-MNIST (150 ")
