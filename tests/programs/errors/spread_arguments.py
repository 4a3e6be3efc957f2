"""What is wrong with `*` and `**` in calls and displays."""


class Plain:
    pass


class Failing:
    def __iter__(self):
        raise TypeError("my own error")


def f(*args, **keywords):
    return args, keywords


def local():
    return lambda: None


for attempt in (
    lambda: f(*Plain()),
    lambda: f(1, *Plain()),
    lambda: f(*[1], *Plain()),
    lambda: f(**Plain()),
    lambda: f(x=1, **Plain()),
    lambda: print(*5),
    lambda: f(*5, **{}),
    lambda: f(*5, x=1),
    lambda: f(*5, 3),
    lambda: Plain(*5),
    lambda: Plain(**5),
    lambda: local()(*5),
    lambda: f(**{1: 2}),
    lambda: f(x=1, **{"x": 2}),
    lambda: f(**{"x": 1}, **{"x": 2}),
    lambda: f(*Failing()),
    lambda: [*5],
    lambda: (*5,),
    lambda: {*5},
    lambda: {**5},
):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
