"""The body of a class: a scope that methods do not see; statements in it; name mangling."""


class Body:
    print("body runs")
    x = 1
    y = [x, x + 1]
    if x:
        z = "conditional"
    for i in range(3):
        x += i
    squares = [n * n for n in y]
    del i

    def method(self):
        try:
            return x
        except NameError as error:
            return str(error)

    try:
        1 // 0
    except ZeroDivisionError as e:
        failed = type(e).__name__

    def early():
        return "called in the body"

    value = early()
    method2 = method
    name_here = __qualname__
    module_here = __module__


b = Body()
print(Body.x, b.y, b.z, b.squares, b.method(), b.failed, b.value, b.method2(), b.name_here, b.module_here)
print(hasattr(Body, "i"), hasattr(Body, "e"))


class Mangled:
    __private = "mangled"
    __dunder__ = "not mangled"
    _single = "single"

    def __init__(self):
        self.__field = 1
        self.plain = self.__private

    def __secret(self, __arg=5):
        __local = __arg + 1
        return __local, self.__field

    def call(self):
        return self.__secret(), self.__class__.__name__

    def keys(self):
        return sorted(self.__dict__)

    class __Inner:
        def __hidden(self):
            return "inner"

        def show(self):
            return self.__hidden()

    def inner(self):
        return self.__Inner().show(), sorted(n for n in Mangled.__dict__ if "hidden" in n or "Inner" in n)


class Derived(Mangled):
    __private = "derived"

    def __init__(self):
        super().__init__()
        self.__field = 2

    def both(self):
        return self.__private, self._Mangled__private, self.__field, self._Mangled__field


m, d = Mangled(), Derived()
print(m.call(), m.keys(), m.plain, m.inner())
print(d.both(), d.keys(), d.call(), m._Mangled__secret(1), m.__dunder__)
try:
    m.__private
except AttributeError as error:
    print(error)


class _Underscored:
    __x = 1

    def get(self):
        return self.__x


print(_Underscored().get(), _Underscored._Underscored__x)
__module_private = "global"


class Reader:
    def get(self):
        try:
            return __module_private
        except NameError as error:
            return str(error)


print(Reader().get())
_Reader__module_private = "found"
print(Reader().get())


class Outer:
    shared = "outer"

    class Inner:
        try:
            seen = shared
        except NameError:
            seen = "not visible"

        def get(self):
            return Outer.shared

    instance = Inner()


print(Outer.Inner.seen, Outer.instance.get(), Outer.Inner.__qualname__, repr(Outer.Inner))


def f():
    class Local(Base if False else object):
        pass

    return Local


print(f(), f() is f(), f().__name__)
