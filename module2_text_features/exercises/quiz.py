"""Quiz: six questions about text features. Put a letter in quotes for each.

1. What is a column in the table of counts?
   a) a tweet  b) a word  c) a letter
2. transform meets a word that fit has not seen. What happens?
   a) an error  b) a new column  c) nothing: it is ignored
3. fit_transform on the test tweets: what goes wrong?
   a) other columns than in training  b) it is slow  c) nothing
4. Why does the first lesson stop with an error?
   a) a tweet is too long  b) a tweet is missing  c) a tweet is not English
5. "not good" and "good not" get the same counts. Why?
   a) not is ignored  b) counts know no order  c) both are negative
6. "covfefe" is in no tweet. What does naive Bayes answer?
   a) an error  b) all labels are equally likely  c) the share of each label in training
"""

from workshop.exercises import check

first = ...
second = ...
third = ...
fourth = ...
fifth = ...
sixth = ...

check(first=first, second=second, third=third, fourth=fourth, fifth=fifth, sixth=sixth)
