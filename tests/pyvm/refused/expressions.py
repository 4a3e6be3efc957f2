1j  # error: complex literals are not supported yet
-1j  # error: complex literals are not supported yet
a @ b  # error: '@' operators are not supported yet
f(x=1)  # error: keyword arguments are not supported yet
f(**x)  # error: keyword arguments are not supported yet
f(*x)  # error: starred expressions are not supported yet
(y := 3)  # error: ':=' expressions are not supported yet
