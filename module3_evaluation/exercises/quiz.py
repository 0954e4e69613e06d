"""Quiz: six questions about evaluation. Put a letter in quotes for each.

1. A model scores 90% on the tweets that it trained on. What do you know?
   a) it is good  b) nothing about new tweets  c) it is worse than a guess
2. 59% of the tweets have one label. Which accuracy shows no skill at all?
   a) 25%  b) 50%  c) 59%
3. What do ten folds give that one split does not?
   a) a better model  b) a spread  c) more tweets
4. Recall of "negative" is 20%. What does it mean?
   a) 20% of the answers "negative" are right  b) 20% of all tweets are negative
   c) 20% of the negative tweets were found
5. Where does the vectorizer go when we cross-validate?
   a) into the pipeline  b) before the folds, on all tweets  c) it makes no difference
6. A grid search reports 68.4% for its best setting. Why hold out more tweets?
   a) they make it faster  b) the best of many is partly luck  c) they are cleaner
"""

from workshop.exercises import check

first = ...
second = ...
third = ...
fourth = ...
fifth = ...
sixth = ...

check(first=first, second=second, third=third, fourth=fourth, fifth=fifth, sixth=sixth)
