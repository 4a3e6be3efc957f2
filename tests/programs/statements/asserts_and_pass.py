"""assert with and without messages, evaluated lazily; pass, ellipsis and docstrings as bodies."""


def message():
    print("message evaluated")
    return "computed"


assert True, message()
for condition in (1, 0, "", "x", [], [0], None):
    try:
        assert condition, f"was {condition!r}"
        print("fine", repr(condition))
    except AssertionError as error:
        print("AssertionError", error, error.args)
try:
    assert False
except AssertionError as error:
    print(repr(error), error.args, str(error) == "")
try:
    assert 0, message()
except AssertionError as error:
    print(error)
try:
    assert not [1], (1, 2)
except AssertionError as error:
    print(error.args)


def nothing():
    pass


def dots():
    ...


def documented():
    """Says something."""


class Empty:
    pass


class Dots: ...


print(nothing(), dots(), documented(), documented.__doc__, nothing.__doc__, Empty.__doc__, Dots.__name__)
if True: pass
else: print("never")
for i in range(2): print(i, end=" "); print(i * i)
while False: pass
x = 1; y = 2; print(x + y)
if x == 2:
    print("two")
elif y == 1:
    print("one")
elif y == 2:
    print("y is two")
else:
    print("neither")
...
"an expression statement"
1 + 1
print(__debug__)
