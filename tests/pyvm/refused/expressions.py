f"{x}"  # error: f-strings are not supported yet
f"x"  # error: f-strings are not supported yet
b"bytes"  # error: bytes literals are not supported yet
1j  # error: complex literals are not supported yet
-1j  # error: complex literals are not supported yet
...  # error: ellipsis literals are not supported yet
"\ud800"  # error: strings with lone surrogates are not supported yet
a @ b  # error: '@' operators are not supported yet
f(x=1)  # error: keyword arguments are not supported yet
f(**x)  # error: keyword arguments are not supported yet
f(*x)  # error: starred expressions are not supported yet
(y := 3)  # error: ':=' expressions are not supported yet
