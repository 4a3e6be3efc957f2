"""globals, locals, vars and dir, and modules as dicts of their variables."""

import math, sys

x = 5
print(
    "x" in globals(),
    globals()["x"],
    globals()["__name__"],
    globals() is globals(),
    locals() is globals(),
    vars() is globals(),
)
globals()["made"] = 3
print(made)
globals().update(a1=1, a2=2)
print(a1 + a2)
del globals()["a1"]
try:
    a1
except NameError as e:
    print(e)
k = "".join(["ne", "w", "er"])
globals()[k] = 9
print(newer)
newer = 10
print(globals()["newer"], len([n for n in globals() if n == "newer"]))


def f(a, b=2, *args, c=3, **kw):
    d = 4

    def g():
        return d + a

    a = 7
    for i in range(2):
        pass
    [q for q in range(3)]
    return locals(), sorted(vars()), dir()


r = f(1, 2, 3, z=1)
print({k: v for k, v in r[0].items() if k != "g"}, r[1], r[2])


class C:
    y = 1
    z = locals()["y"] + 1
    locals()["w"] = 8
    print(
        [n for n in sorted(locals()) if "line" not in n],
        dir() == sorted(locals()),
        vars() is locals(),
    )


print(C.z, C.w)


def gen():
    a = 1
    yield dict(locals())
    b = 2
    yield dict(locals())


print(list(gen()))
print((lambda p: locals())(3))
print(
    "pi" in math.__dict__, vars(math) is math.__dict__, "pi" in dir(math), "__class__" in dir(math)
)
m = sys.modules["__main__"]
m.attr = 1
print(attr, m.__dict__ is globals())
try:
    globals(1)
except TypeError as e:
    print(e)
try:
    vars(5)
except TypeError as e:
    print(e)
for n, v in list(globals().items()):
    if callable(v) and n == "f":
        print(n)
print(type(globals()), isinstance(globals(), dict))
print("{x}".format(**globals()), "%(x)s" % globals())
g = globals()


def setter():
    g["late"] = 1


setter()
print(late)


def handler_a():
    return "A"


def handler_b():
    return "B"


print({n: f() for n, f in list(globals().items()) if n.startswith("handler_")})


def loc():
    x = 1
    locals()["x"] = 5
    return x


print(loc())
