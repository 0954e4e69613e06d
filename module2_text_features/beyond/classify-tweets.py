"""A program of your own: a table of tweets in, the same table with labels out.

This is how a trained model goes to work. The model comes from a file, the tweets from a
CSV file, and the answers go to another CSV file. In practice, files are strange: from a
stranger, from another version, damaged, with empty rows. A program that people rely on
looks first. It says what is wrong, and it loses no row.

    python module2_text_features/beyond/save-classifier.py
    python module2_text_features/beyond/classify-tweets.py
    python module2_text_features/beyond/classify-tweets.py --tweets my.csv --column text

Ask yourself
    What does the program do with a row that has no text? What else could it do?
    The file passes all checks. Can its answers still be wrong on purpose?
    How would you notice, months later, that the answers have become worse?

Try
    A pickle, a photo and a text file as --model.
    Sort the labeled table by "probability". Which tweets are the least certain?

Expect one unlabelled row in the workshop's own tweets, and all others labeled in about
three seconds.
"""

# %% Read the options
from workshop import WorkshopError, output_path, read_options, tweets_path

import json
import zipfile
from pathlib import Path

import pandas as pd
import sklearn
import skops
import skops.io
from tqdm import tqdm

make_one = "To make one: python module2_text_features/beyond/save-classifier.py"
options = read_options(
    model=str(output_path("models", "tweets.skops")),
    tweets=str(tweets_path()),
    column="tweet_text",
    labeled=str(output_path("models", "labeled-tweets.csv")),
)

# %% Look at the file before we load it: a skops file is a zip archive
path = Path(options.model)
if not path.is_file():
    raise WorkshopError(f"There is no model {path}. {make_one}")
with path.open("rb") as file:
    start = file.read(2)
if start[:1] == b"\x80":  # pickles start with this byte
    raise WorkshopError(f"{path} is a pickle. To open it would run it, so we do not.")
if not zipfile.is_zipfile(path):
    raise WorkshopError(f"{path} is no skops file. {make_one}")

# %% Which version saved it, and which types does it hold? Nothing is made yet
try:
    with zipfile.ZipFile(path) as archive:
        if damaged := archive.testzip():  # the first damaged part, or None
            raise WorkshopError(f"{path} is damaged in {damaged}. {make_one}")
        schema = json.loads(archive.read("schema.json"))
    version = schema["content"]["content"]["_sklearn_version"]["content"].strip('"')
    saved_with = {"scikit-learn": version, "skops": schema["_skops_version"]}
except Exception as error:
    name = type(error).__name__
    raise WorkshopError(f"{path} holds no pipeline ({name}). {make_one}") from None
here = {"scikit-learn": sklearn.__version__, "skops": skops.__version__}
for package, version in saved_with.items():
    if version != here[package]:
        raise WorkshopError(
            f"{path} was saved with {package} {version}, here is {here[package]}. "
            f"{make_one}"
        )
try:
    unknown_types = skops.io.get_untrusted_types(file=path)
    if unknown_types:
        names = ", ".join(unknown_types)
        raise WorkshopError(f"{path} is refused. No model of ours needs {names}.")
    model = skops.io.load(path, trusted=[])
    labels = model.classes_
except Exception as error:
    name = type(error).__name__
    raise WorkshopError(f"{path} cannot be loaded ({name}). {make_one}") from None
print(f"{path.name}: {' + '.join(model.named_steps)}, knows {len(labels)} labels")

# %% Read the tweets
try:
    table = pd.read_csv(options.tweets)
except (OSError, ValueError) as error:
    raise WorkshopError(f"{options.tweets} is no table with commas: {error}") from None
if options.column not in table:
    columns = ", ".join(table.columns)
    raise WorkshopError(
        f'No column "{options.column}". There are: {columns} (with commas between).'
    )
if not len(table):
    raise WorkshopError(f"{options.tweets} holds no rows.")

# %% Rows without text are named and kept: they get no label
text = table[options.column]
has_text = text.notna() & text.astype("str").str.strip().ne("")
for row in table.index[~has_text][:10]:
    print(f"Row {row} (counted from 0) has no text. It stays in the table, unlabelled.")

# %% Label the others, 500 at a time
table["label"], table["probability"] = None, None
rows = table.index[has_text]
for first in tqdm(range(0, len(rows), 500), unit=" x 500 tweets"):
    some = rows[first : first + 500]
    probabilities = model.predict_proba(text[some].astype("str"))
    table.loc[some, "label"] = labels[probabilities.argmax(axis=1)]
    table.loc[some, "probability"] = probabilities.max(axis=1).round(3)

# %% Write the table, and say what is in it
output = Path(options.labeled)
output.parent.mkdir(parents=True, exist_ok=True)
table.to_csv(output, index=False)
print(table["label"].value_counts(dropna=False).to_string(header=False))
print(f"Saved {output}: {len(table):,} rows, {has_text.sum():,} with a label")
