a, b = f()  # error: unpacking assignments other than 'a, b = b, a' are not supported yet
a, b = 1, 2, 3  # error: unpacking assignments other than 'a, b = b, a' are not supported yet
a, *b = 1, 2  # error: unpacking assignments other than 'a, b = b, a' are not supported yet
(a, b), c = 1, 2  # error: unpacking assignments other than 'a, b = b, a' are not supported yet
c = a, b = 1, 2  # error: unpacking assignments other than 'a, b = b, a' are not supported yet
[a, b] = c  # error: unpacking assignments other than 'a, b = b, a' are not supported yet
a.b, c = 1, 2  # error: unpacking assignments other than 'a, b = b, a' are not supported yet
c = 1, 2  # error: tuples (other than in assignments such as 'a, b = b, a') are not supported yet
a.b = 1  # error: attributes (other than in method calls) are not supported yet
a.b += 1  # error: attributes (other than in method calls) are not supported yet
a[1:2] = c  # error: slices are not supported yet
for a, b in c:  # error: unpacking assignments other than 'a, b = b, a' are not supported yet
    pass
for [a, b] in c:  # error: unpacking assignments other than 'a, b = b, a' are not supported yet
    pass
for a.b in c:  # error: attributes (other than in method calls) are not supported yet
    pass
