"""The same search in half the time: on all cores, or on a cluster of machines.

    python module3_evaluation/grid-search.py
    python module3_evaluation/grid-search.py --scheduler tcp://192.168.1.20:8786

GridSearchCV counts the words again in each of its 120 trials. But alpha is a setting of
the model and does not change the counts. So we count each fold once and try all alphas
on those counts. That leaves 40 jobs, and no job needs another's result. joblib runs
them on the cores of this machine. Dask runs them on workers, programs that may be on
other machines. The scores stay the same.

Ask yourself
    Are these the scores of grid-search-plain.py? Which work did we save?
    Are four times the workers four times as fast? What if one of them dies half-way?

Expect the table of grid-search-plain.py in about half the time.
"""

# %% Load the tweets
from time import perf_counter

from workshop import WorkshopError, load_tweets, read_options

import pandas as pd
from dask.distributed import Client
from joblib import Parallel, delayed, parallel_config
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import ParameterGrid, StratifiedKFold, train_test_split
from sklearn.naive_bayes import MultinomialNB
from tqdm import tqdm

options = read_options(scheduler=None)
text, target = load_tweets()

# %% Keep the same fifth for the end, and cut the rest into ten folds
text_search, text_test, target_search, target_test = train_test_split(
    text, target, test_size=0.2, stratify=target, random_state=0
)
folds = list(StratifiedKFold(n_splits=10).split(text_search, target_search))
alphas = [0.5, 1, 2]


# %% One job: count the words of a fold once, then try every alpha on the counts
def try_alphas(fold, **settings):
    """Return a row for every alpha: its accuracy and its share of the seconds."""
    start = perf_counter()
    train, test = folds[fold]
    vectorizer = CountVectorizer(**settings)
    counts_train = vectorizer.fit_transform(text_search.iloc[train])
    counts_test = vectorizer.transform(text_search.iloc[test])
    rows = []
    for alpha in alphas:
        model = MultinomialNB(alpha=alpha).fit(counts_train, target_search.iloc[train])
        accuracy = model.score(counts_test, target_search.iloc[test])
        rows.append(settings | {"alpha": alpha, "accuracy": accuracy})  # | joins dicts
    seconds = (perf_counter() - start) / len(alphas)
    return [row | {"seconds": seconds} for row in rows]


# %% All jobs, on the cores of this machine or on the workers of the cluster
grid = ParameterGrid({"lowercase": [True, False], "ngram_range": [(1, 1), (1, 2)]})
# delayed only notes a call; Parallel makes the calls (loky: a process on each core)
jobs = [delayed(try_alphas)(fold, **way) for fold in range(10) for way in grid]
if options.scheduler:
    try:
        client = Client(options.scheduler, timeout=5)
        client.wait_for_workers(1, timeout=5)
    except Exception as error:
        raise WorkshopError(
            f"No Dask workers at {options.scheduler} ({type(error).__name__}). "
            "Type dask scheduler on that machine, then on each that shall work: "
            f"dask worker {options.scheduler}"
        ) from None

start = perf_counter()
with parallel_config(backend="dask" if options.scheduler else "loky", n_jobs=-1):
    results = Parallel(return_as="generator")(jobs)
    trials = [row for rows in tqdm(results, total=len(jobs)) for row in rows]
seconds = perf_counter() - start
print(f"Search: {seconds:.1f} s")

# %% The table of all combinations
trials = pd.DataFrame(trials)
by_settings = trials.groupby(["lowercase", "ngram_range", "alpha"], sort=False)
table = pd.DataFrame(
    {
        "accuracy %": by_settings["accuracy"].mean() * 100,
        "spread": by_settings["accuracy"].std(ddof=0) * 100,  # as NumPy does it
        "seconds": by_settings["seconds"].sum(),
    }
).sort_values("accuracy %", ascending=False, kind="stable")
print(table.reset_index().round(2).to_string(index=False))

# %% How much faster is the cluster than one process on this machine?
if options.scheduler:
    start = perf_counter()
    here = [row for rows in Parallel(n_jobs=1)(jobs) for row in rows]
    seconds_here = perf_counter() - start
    same = (trials["accuracy"] == pd.DataFrame(here)["accuracy"]).all()
    print(f"One process here: {seconds_here:.1f} s. Same scores: {same}")
    print(f"Speed-up by {len(client.nthreads())} workers: {seconds_here / seconds:.1f}")
