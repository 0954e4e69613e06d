"""Train on one set of tweets, test on another: how much of the skill travels?

The hidden part of a file was written by the same people, about the same things, in the
same days, and labeled by the same rules. Tomorrow's tweets are not like that. The two
sets here have the same four labels. One is about brands, from a fair in 2011. The other
is about anything, and twenty or more people rated each tweet.

Ask yourself
    Does a model that was trained on the other set beat the baseline?
    Which words mislead it? Why do they mean something else in the other set?
    Which of your own models will meet other data than it was tested on?

Try
    Join the two parts in trained_on with pandas.concat, train on that, and test on each
    hidden part. (Why not join the whole sets?)

Expect 65% to 67% on the tweets about brands if it was trained on them, and 39% to 44%
if on the others. On the rated ones it is 65% to 69%, and 48% to 51%.
"""

# %% Load both sets of tweets, or the one that is there
from workshop import WorkshopError, load_tweets

import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

tweets = {}
for source in "brands", "rated":
    try:
        tweets[source] = load_tweets(source=source)
    except WorkshopError as missing:
        print(missing)

# %% In each set, hide a third of the tweets and train on the rest
models, trained_on, hidden = {}, {}, {}
for source, (text, target) in tweets.items():
    text_train, text_test, target_train, target_test = train_test_split(
        text, target, test_size=1 / 3, stratify=target, random_state=0
    )
    models[source] = make_pipeline(CountVectorizer(), MultinomialNB())
    models[source].fit(text_train, target_train)
    trained_on[source] = text_train, target_train
    hidden[source] = text_test, target_test

# %% Test every model on every hidden part; the baseline is the most common label
print("\nTrained on   tested on   accuracy   baseline there")
for source, model in models.items():
    for other, (text_test, target_test) in hidden.items():
        accuracy = model.score(text_test, target_test)
        baseline = target_test.value_counts(normalize=True).max()
        print(f"{source:10}   {other:9}   {accuracy:8.1%}   {baseline:14.1%}")

# %% How much does each word pull towards "positive", away from "no emotion"?
pulls = {}
for source, model in models.items():
    vectorizer, naive_bayes = model[0], model[1]
    labels = list(naive_bayes.classes_)
    log_shares = pd.DataFrame(
        naive_bayes.feature_log_prob_.T, vectorizer.get_feature_names_out(), labels
    )
    pull = (
        log_shares["Positive emotion"]
        - log_shares["No emotion toward brand or product"]
    )
    often = naive_bayes.feature_count_.sum(axis=0) >= 15
    pulls[source] = pull[often]

# %% Which words pull one way here and another way there?
table = pd.DataFrame(pulls).dropna()
if len(models) == 2:
    table["difference"] = table["brands"] - table["rated"]
print("\nWords that occur 15 times or more: pull to positive (+) or no emotion (-)")
table = table.sort_values(table.columns[-1])
print(pd.concat([table.head(6), table.tail(6)]).round(1).to_string())
