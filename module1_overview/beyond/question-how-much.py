"""How much? Regression answers with a number: how positive is a tweet, from -4 to 4?

Twenty or more people rated each of these tweets, from -4 (extremely negative) to 4
(extremely positive). A linear model gives every word a weight. Its answer for a tweet
is the sum of the weights of the tweet's words. To see whether the answers are any good,
we need two other numbers: how far off is somebody who always says the average? And how
far off is one person from all the others?

    python module1_overview/beyond/question-how-much.py

Ask yourself
    How far off is the model on average? How far off is always saying the average?
    Is an error of 0.75 on a scale from -4 to 4 small?
    Which tweets fool the model most? Would they have fooled you?

Try
    Change alpha, which keeps the weights small, to 0.1 and to 100.
    Leave out binary=True, so that "yay yay yay" counts three times.

Expect the model to be 0.75 off on average, in about three seconds.
"""

# %% Load the tweets and their mean ratings
from workshop import show_figure, tweets_path

import textwrap

import matplotlib.pyplot as plt
import pandas as pd
from sklearn.dummy import DummyRegressor
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import KFold, cross_val_predict
from sklearn.pipeline import make_pipeline

table = pd.read_csv(tweets_path("rated")).dropna(subset=["tweet_text"])
text, rating = table["tweet_text"], table["mean_rating"]
print(f"{len(text):,} tweets, rated {rating.min():.1f} to {rating.max():.1f}, ", end="")
print(f"{rating.mean():.2f} on average")

# %% Predict each tweet's rating with a linear model that has not seen the tweet
folds = KFold(10, shuffle=True, random_state=0)
model = make_pipeline(CountVectorizer(binary=True), Ridge(alpha=5))
predicted = cross_val_predict(model, text, rating, cv=folds)
average = cross_val_predict(DummyRegressor(), text, rating, cv=folds)
model_error = mean_absolute_error(rating, predicted)
person_error = 0.68  # one rater from the mean of the other raters: see the README

print(f"Always the average: {mean_absolute_error(rating, average):.2f} off on average")
print(f"Model:              {model_error:.2f} off on average")
print(f"One person:         {person_error:.2f} off the mean of the other people")

# %% Which tweets does it put clearly on the wrong side?
table["predicted"] = predicted
table["error"] = (predicted - rating).abs()
too_good = (predicted > 1) & (rating < -1)
too_bad = (predicted < -1) & (rating > 1)
print("\nThe largest errors among tweets on the wrong side:")
for _, tweet in table[too_good | too_bad].nlargest(5, "error").iterrows():
    print(f"people {tweet['mean_rating']:+.1f}, model {tweet['predicted']:+.1f}")
    print(textwrap.indent(textwrap.fill(tweet["tweet_text"], width=80), "    "))

# %% Draw every tweet: on the dotted line people and model agree
plt.figure(figsize=(8, 6.5))
plt.scatter(rating, predicted, s=8, alpha=0.4)
plt.plot([-4, 4], [-4, 4], ":", color="black")
plt.title(f"The model is {model_error:.2f} off, one person {person_error:.2f}")
plt.xlabel("mean rating of twenty people or more")
plt.ylabel("answer of the model")
plt.axis((-4, 4, -4, 4))
show_figure("question-how-much")
