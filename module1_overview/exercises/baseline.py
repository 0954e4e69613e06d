"""Exercise: how often is somebody right who always gives the same answer?

Somebody does not read the tweets, and gives each of them the most common label. What is
the accuracy of these answers? Compute it as a number from 0 to 1.

    python module1_overview/exercises/baseline.py
    python module1_overview/exercises/baseline.py --hint
"""

from workshop import load_tweets
from workshop.exercises import check

text, target = load_tweets("rated")
accuracy = ...

check(accuracy=accuracy)
