"""Quiz: six questions about convolutions. Put a letter in quotes for each.

1. What does a kernel do at every place of a picture?
   a) something new each time  b) the same weighted sum  c) it takes the largest pixel
2. What does max pooling learn?
   a) nothing: it has no weights  b) which pixel matters  c) the size of its blocks
3. Why does a convolution need so few weights?
   a) it skips pixels  b) its kernels are used at every place  c) it has no biases
4. Where are most of the weights of VGG16?
   a) in the first convolution  b) in the pooling layers  c) in the dense layers
5. A digit moves by two pixels. Which network reads it better?
   a) mlp.py  b) cnn.py  c) both alike
6. Why can 240 photos be enough for transfer learning?
   a) only one layer is trained  b) photos are large  c) all layers are trained longer
"""

from workshop.exercises import check

first = "b"
second = "a"
third = "b"
fourth = "c"
fifth = "b"
sixth = "a"

check(first=first, second=second, third=third, fourth=fourth, fifth=fifth, sixth=sixth)
