"""NameError, UnboundLocalError, AttributeError: their messages without suggestions."""


class Thing:
    def __init__(self):
        self.value = 1

    def method(self):
        return undefined_in_method


def unbound():
    print(later)
    later = 1


def unbound_after_del():
    x = 1
    del x
    return x


def unbound_in_loop():
    for item in []:
        pass
    return item


def free():
    def inner():
        return cell

    if False:
        cell = 1
    return inner()


thing = Thing()
for function in (lambda: qqq_undefined, thing.method, unbound, unbound_after_del, unbound_in_loop, free, lambda: thing.zzz, lambda: Thing.zzz, lambda: thing.value.zzz, lambda: "".zzz, lambda: [].zzz,
                 lambda: {}.zzz, lambda: None.zzz, lambda: (1).zzz, lambda: 1.5.zzz, lambda: len.zzz, lambda: (lambda: 0).zzz, lambda: thing.method.zzz, lambda: int.zzz, lambda: ValueError().zzz, lambda: True.zzz, lambda: b"".zzz, lambda: (x for x in []).zzz, lambda: range(3).zzz, lambda: slice(1).zzz, lambda: iter([]).zzz, lambda: enumerate([]).zzz, lambda: zip().zzz, lambda: frozenset().zzz, lambda: {}.keys().zzz, lambda: type(None).zzz, lambda: ....zzz):
    try:
        function()
    except (NameError, AttributeError) as error:
        print(type(error).__name__, str(error))
import math

try:
    math.zzz
except AttributeError as error:
    print(error)
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    from math import no_such_name
except ImportError as error:
    print(type(error).__name__, str(error).partition(" (")[0], error.name)
try:
    import math.sub
except ModuleNotFoundError as error:
    print(error)
