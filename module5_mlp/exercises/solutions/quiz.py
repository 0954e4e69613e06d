"""Quiz: six questions about hidden layers. Put a letter in quotes for each.

1. Two layers without relu between them: what can they do?
   a) no more than one layer  b) twice as much  c) read any digit
2. Where are most of the weights of mlp.py?
   a) between pixels and hidden layer  b) between hidden layer and outputs  c) in relu
3. Training accuracy rises, validation accuracy falls. What happens?
   a) it learns well  b) it memorizes  c) the learning rate is too small
4. When does dropout switch nodes off?
   a) in training only  b) in testing only  c) always
5. What does backpropagation compute?
   a) the accuracy  b) how the loss changes with each weight  c) the next picture
6. All weights start at zero. What happens to the hidden nodes?
   a) they stay alike  b) they learn faster  c) they become random
"""

from workshop.exercises import check

first = "a"
second = "a"
third = "b"
fourth = "a"
fifth = "b"
sixth = "a"

check(first=first, second=second, third=third, fourth=fourth, fifth=fifth, sixth=sixth)
