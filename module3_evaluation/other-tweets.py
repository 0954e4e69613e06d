"""Other tweets: how much of the skill travels?

A test on held-out tweets is fair, but they come from the same place and the same weeks
as those the model has learned from. Here it meets tweets from elsewhere: other people,
other topics, other labels on the scale from sad to happy. This is what a model meets
when it leaves the classroom.

Ask yourself
    How much of the skill is left? Is it still above the baseline?
    Which words mislead? Why do words like "the" carry an emotion in one set?
    Which share of the labels does the model expect, and which does it meet?

Try
    CountVectorizer(stop_words="english"). Does the skill travel further without "the"?

Expect 48% from the tweets about brands to the rated ones and 44% back, both below the
baseline.
"""

# %% Load both sets of tweets, as far as they are there
from workshop import WorkshopError, load_tweets

import numpy as np
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
if not tweets:
    tweets["made-up"] = load_tweets(source="made-up")

# %% Learn from two thirds of each set
pipelines = {}
held_out = {}
for source, (text, target) in tweets.items():
    text_train, text_test, target_train, target_test = train_test_split(
        text, target, test_size=1 / 3, stratify=target, random_state=0
    )
    pipelines[source] = make_pipeline(CountVectorizer(), MultinomialNB())
    pipelines[source].fit(text_train, target_train)
    held_out[source] = text_test, target_test

# %% Test each model on the third held out of its own set, and of the other
for source, pipeline in pipelines.items():
    for other, (text_test, target_test) in held_out.items():
        accuracy = pipeline.score(text_test, target_test)
        baseline = target_test.value_counts(normalize=True).max()
        print(f"Learned from {source}, tested on {other}: {accuracy:.1%}", end=" ")
        print(f"(baseline: {baseline:.1%})")

# %% Which words push the wrongly labelled tweets towards the wrong label?
for source, pipeline in pipelines.items():
    vectorizer, model = pipeline
    words = vectorizer.get_feature_names_out()
    for other, (text_test, target_test) in held_out.items():
        predicted = pipeline.predict(text_test)
        wrong = predicted != target_test
        given = np.searchsorted(model.classes_, predicted[wrong])
        right = np.searchsorted(model.classes_, target_test[wrong])
        weights = model.feature_log_prob_[given] - model.feature_log_prob_[right]
        push = vectorizer.transform(text_test[wrong]).multiply(weights).sum(axis=0)
        worst = words[np.argsort(np.ravel(push))[::-1][:10]]
        print(f"\nLearned from {source}, wrong on {other} because of")
        print(" ", ", ".join(worst))
