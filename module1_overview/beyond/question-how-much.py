"""How much? Regression answers with a number: how positive is a tweet, from -4 to 4?

Twenty or more people rated each of these tweets from -4 (as negative as can be) to 4
(as positive as can be). A linear model gives every word a weight and adds up the
weights of a tweet's words. Whether the sum is any good shows only beside the simplest
answer of all: to say the average every time.

Ask yourself
    How far off is the model on average? And always saying the average?
    Which tweets fool it most? Would they have fooled you?
    Is an error of 0.75 on a scale from -4 to 4 small?

Try
    Change alpha, which holds the weights small, to 0.1 and to 100.
    Leave out binary=True, so that "yay yay yay" counts three times.

Expect the model to be 0.75 off on average, and always saying the average 1.24.
"""

# %% Load the tweets and their mean ratings
from workshop import tweets_path

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

# %% Predict each tweet's rating with a model that has not seen the tweet
folds = KFold(10, shuffle=True, random_state=0)
model = make_pipeline(CountVectorizer(binary=True), Ridge(alpha=5))
predicted = cross_val_predict(model, text, rating, cv=folds)
average = cross_val_predict(DummyRegressor(), text, rating, cv=folds)

print(f"Model:   {mean_absolute_error(rating, predicted):.2f} off on average")
print(f"Average: {mean_absolute_error(rating, average):.2f} off on average")

# %% Which tweets fool it?
table["predicted"] = predicted.round(1)
table["error"] = (predicted - rating).abs()
print("\nThe largest errors:")
for _, tweet in table.nlargest(5, "error").iterrows():
    print(f"people {tweet['mean_rating']:+.1f}, model {tweet['predicted']:+.1f}")
    print(f"    {tweet['tweet_text']}")
