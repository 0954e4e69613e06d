"""Learn from one set of tweets, test on another: how much of the skill travels?

A held-out part of the same file was written by the same people, about the same things,
in the same days, and labelled by the same rules. Tomorrow's tweets are not like that.
The two sets here have the same four labels: tweets about brands at a fair in 2011, and
tweets about anything, rated by twenty or more people.

Ask yourself
    Is a model that learned elsewhere better than the baseline here?
    Which words mislead it, and why do they pull the other way elsewhere?
    Which of your own models will meet other data than it was tested on?

Try
    Join the two parts in learned_from with pandas.concat, learn from that, and test on
    each part held out. (Why not join the whole sets?)

Expect 65% to 67% at home and 39% to 44% away on the tweets about brands, and 65% to 69%
at home and 48% to 51% away on the rated ones.
"""

# %% Load both sets of tweets, or what there is of them
from workshop import WorkshopError, load_tweets

import pandas as pd
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline

tweets = {}
for source in ("brands", "rated"):
    try:
        tweets[source] = load_tweets(source=source)
    except WorkshopError as missing:
        print(missing)
if not tweets:
    tweets["made-up"] = load_tweets(source="made-up")

# %% In each set, keep a third out of the model's sight and learn from the rest
models, learned_from, held_out = {}, {}, {}
for source, (text, target) in tweets.items():
    text_train, text_test, target_train, target_test = train_test_split(
        text, target, test_size=1 / 3, stratify=target, random_state=0
    )
    models[source] = make_pipeline(CountVectorizer(), MultinomialNB())
    models[source].fit(text_train, target_train)
    learned_from[source] = text_train, target_train
    held_out[source] = text_test, target_test

# %% Test every model on every held-out part, beside always saying the commonest label
print("\nLearned from   tested on   accuracy   baseline there")
for source, model in models.items():
    for other, (text_test, target_test) in held_out.items():
        accuracy = model.score(text_test, target_test)
        baseline = target_test.value_counts(normalize=True).max()
        print(f"{source:12}   {other:9}   {accuracy:8.1%}   {baseline:14.1%}")

# %% How much does each word speak for "positive", and against "no emotion"?
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
    pulls[source] = pull[naive_bayes.feature_count_.sum(axis=0) >= 15]  # common words

# %% Which words pull one way here and another way there?
table = pd.DataFrame(pulls).dropna()
if len(models) == 2:
    table["difference"] = table["brands"] - table["rated"]
print("\nFor positive (+) or for no emotion (-), among words said 15 times or more:")
table = table.sort_values(table.columns[-1])
print(pd.concat([table.head(6), table.tail(6)]).round(1).to_string())
