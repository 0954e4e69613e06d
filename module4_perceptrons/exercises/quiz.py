"""Quiz: six questions about one layer. Put a letter in quotes for each.

1. What does one output of a perceptron compute?
   a) a weighted sum  b) the largest pixel  c) the mean of the picture
2. Which digit does the network answer?
   a) the largest value  b) the place of the largest value  c) the last output
3. What do the outputs of softmax add up to, for one picture?
   a) 10  b) 1  c) 0
4. What is an epoch?
   a) one picture  b) one batch  c) all training pictures once
5. What made the largest difference with a linear output?
   a) scaling the pixels  b) more epochs  c) a larger batch
6. Why do we keep the test digits for the end?
   a) they are harder  b) whatever we choose by them flatters us  c) they are fewer
"""

from workshop.exercises import check

first = ...
second = ...
third = ...
fourth = ...
fifth = ...
sixth = ...

check(first=first, second=second, third=third, fourth=fourth, fifth=fifth, sixth=sixth)
