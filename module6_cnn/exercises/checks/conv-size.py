"""What is known about the answers to conv-size.py."""

HINTS = [
    "The first place covers rows 0, 1 and 2. With a stride of 2 the next is at row 2.",
    "With stride: (28 - 3) // 2 steps, and one more for the first place.",
    "With padding there are 28 + 2 + 2 rows to slide over.",
]
RIGHT = "A stride of 2 halves the map. This padding makes it as large as the picture."
EXPECTED = "two whole numbers"
NEXT = "module6_cnn/exercises/conv-weights.py"


def mistakes(with_stride, with_padding):
    """Yield what each pair of numbers would get wrong, the most telling first."""
    stride, padding = float(with_stride), float(with_padding)
    yield stride == 12, "With stride: the first place counts, too. Add 1 to the steps."
    yield stride == 26, "With stride: it moves 2 pixels at a time, not 1."
    yield stride % 1, "With stride: there is no half row, so round the steps down."
    yield (
        stride == 14,
        "With stride: that would fit with padding. Here it stays inside.",
    )
    yield stride == 169, "With stride: that is the whole map. We ask for its rows."
    yield stride != 13, "With stride: (28 - 3) // 2 steps, and the first place."
    yield padding == 26, "With padding: zeros are added on both sides, so 28 + 2 + 2."
    yield padding == 24, "With padding: that is the map without the added zeros."
    yield padding == 27, "With padding: the first place counts, too. Add 1."
    yield padding == 32, "With padding: those are the rows that the kernel slides over."
    yield padding != 28, "With padding: 32 rows, and the first place covers 5 of them."


WRONG = {
    "with_stride = (28 - 3) // 2": (
        "With stride: the first place counts, too. Add 1 to the steps."
    ),
    "with_stride = 28 - 3 + 1": "With stride: it moves 2 pixels at a time, not 1.",
    "with_stride = (28 - 3) / 2 + 1": (
        "With stride: there is no half row, so round the steps down."
    ),
    "with_stride = 28 / 2": (
        "With stride: that would fit with padding. Here it stays inside."
    ),
    "with_stride = 13 * 13": "With stride: that is the whole map. We ask for its rows.",
    "with_stride = 20": "With stride: (28 - 3) // 2 steps, and the first place.",
    "with_padding = 28 + 2 - 5 + 1": (
        "With padding: zeros are added on both sides, so 28 + 2 + 2."
    ),
    "with_padding = 28 - 5 + 1": (
        "With padding: that is the map without the added zeros."
    ),
    "with_padding = 28 + 2 * 2 - 5": (
        "With padding: the first place counts, too. Add 1."
    ),
    "with_padding = 28 + 2 + 2": (
        "With padding: those are the rows that the kernel slides over."
    ),
    "with_padding = 14": "With padding: 32 rows, and the first place covers 5 of them.",
}
ALSO_RIGHT = [
    "with_stride = 13",
    "with_stride = len(range(0, 28 - 3 + 1, 2))",
    "with_padding = 28",
]
