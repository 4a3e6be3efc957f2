a.b, c = 1, 2  # error: attributes (other than in method calls) are not supported yet
(a, (b.c, d)) = 1, 2  # error: attributes (other than in method calls) are not supported yet
a, *b.c = d  # error: attributes (other than in method calls) are not supported yet
a.b = 1  # error: attributes (other than in method calls) are not supported yet
a.b += 1  # error: attributes (other than in method calls) are not supported yet
c = f(*a), *a  # error: starred expressions are not supported yet
del a.b  # error: attributes (other than in method calls) are not supported yet
for a.b in c:  # error: attributes (other than in method calls) are not supported yet
    pass
for a, b.c in d:  # error: attributes (other than in method calls) are not supported yet
    pass
