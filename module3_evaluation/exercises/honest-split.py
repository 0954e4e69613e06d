"""Exercise: an honest accuracy.

Train naive Bayes on the training tweets, and compute its accuracy on the test tweets.
The model must know nothing of the test tweets, not even their words.

    python module3_evaluation/exercises/honest-split.py
    python module3_evaluation/exercises/honest-split.py --hint
"""

from workshop import load_tweets
from workshop.exercises import check

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import MultinomialNB

text, target = load_tweets("rated")
text_train, text_test, target_train, target_test = train_test_split(
    text, target, test_size=1 / 3, stratify=target, random_state=0
)
vectorizer = CountVectorizer()
model = MultinomialNB()
model.fit(vectorizer.fit_transform(text_train), target_train)
accuracy = ...

check(accuracy=accuracy)
