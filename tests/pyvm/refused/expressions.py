1j  # error: complex literals are not supported yet
-1j  # error: complex literals are not supported yet
x = 2 + 1j  # error: complex literals are not supported yet
f(1, *[1j], key=2j)  # error: complex literals are not supported yet; complex literals are not supported yet
[1j for _ in x]  # error: complex literals are not supported yet
f"{1j}"  # error: complex literals are not supported yet
a.b[1j:2].c  # error: complex literals are not supported yet
(y := 1j)  # error: complex literals are not supported yet
lambda x=1j: x  # error: complex literals are not supported yet
