"""Quiz: six questions about the first hour. Put a letter in quotes for each.

1. A model is right for 60% of the tweets. Is that good?
   a) yes  b) no  c) it depends on the most common label
2. What does supervised learning need?
   a) examples with the right answers  b) a teacher who watches  c) a GPU
3. "How many stars will she give?" What kind of question is it?
   a) which category  b) how much  c) which groups
4. "Which of my customers are alike?" What kind of question is it?
   a) which category  b) is it weird  c) which groups
5. pandas shows NaN. What does it mean?
   a) the number 0  b) there is no value  c) the text "NaN"
6. Why is a loop over a list of numbers slower than NumPy?
   a) Python handles them one by one  b) lists are longer  c) NumPy uses the GPU
"""

from workshop.exercises import check

first = ...
second = ...
third = ...
fourth = ...
fifth = ...
sixth = ...

check(first=first, second=second, third=third, fourth=fourth, fifth=fifth, sixth=sixth)
