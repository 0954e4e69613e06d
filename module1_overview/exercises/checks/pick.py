"""What is known about the answers to pick.py."""

HINTS = [
    "print(kept): the numbers at the left are labels, and 1 and 3 are missing.",
    "kept[4] asks for the label 4. kept.iloc[...] asks for a position.",
    "Positions count from 0, so the fifth one is at position 4.",
]
RIGHT = "iloc counts positions. Square brackets ask for a label."
EXPECTED = "one text, without the others"
NEXT = "module1_overview/exercises/mean-error.py"


def mistakes(fifth):
    """Yield what each text would get wrong, the most telling first."""
    yield fifth == "bad", "That is the row with the label 4. iloc asks for a position."
    yield fifth == "wow", "That is the row with the label 5. iloc asks for a position."
    yield fifth == "cool", "Positions count from 0: the fifth one is at position 4."
    yield fifth != "no", "That is not the fifth: print(kept), and count from the top."


WRONG = {
    "fifth = kept[4]": "That is the row with the label 4. iloc asks for a position.",
    "fifth = kept.loc[5]": (
        "That is the row with the label 5. iloc asks for a position."
    ),
    "fifth = kept.iloc[5]": "Positions count from 0: the fifth one is at position 4.",
    'fifth = "great"': "That is not the fifth: print(kept), and count from the top.",
}
CRASHES = {
    "^KeyError": "No row has this label any more. iloc asks for a position.",
}
ALSO_RIGHT = ["fifth = list(kept)[4]", "fifth = kept.reset_index(drop=True)[4]"]
