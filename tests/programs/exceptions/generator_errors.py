"""Errors that cross generators: throw, close, StopIteration made RuntimeError, yield in finally."""


def careful():
    while True:
        try:
            received = yield "ready"
            print("received", received)
        except ValueError as error:
            print("handled", error)
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("cleanup")


g = careful()
print(next(g))
print(g.send(1))
print(g.throw(ValueError("v")))
print(g.throw(ValueError))
try:
    g.throw(KeyError("k"))
except KeyError as error:
    print("out came", repr(error))
try:
    next(g)
except StopIteration as error:
    print("finished", error.value)
g = careful()
next(g)
g.close()
g.close()


def stops():
    yield 1
    raise StopIteration("never seen")


try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def stops_inside():
    yield next(iter([]))


try:
    list(stops_inside())
except RuntimeError as error:
    print(error)


def ignores_close():
    for _ in range(2):
        try:
            yield
        except GeneratorExit:
            pass


g = ignores_close()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return


g = returns_on_close()
next(g)
g.close()
print("closed", list(g))


def not_started():
    print("never printed")
    yield


g = not_started()
g.close()
print(list(g))
g = not_started()
try:
    g.throw(ValueError("before start"))
except ValueError as error:
    print(error)
g = not_started()
try:
    g.send(5)
except TypeError as error:
    print(error)


def recursive():
    yield next(me)


me = recursive()
try:
    next(me)
except ValueError as error:
    print(error)


def inner():
    try:
        yield 1
    except ValueError as error:
        print("inner got", error)
        yield 2
    finally:
        print("inner finally")
    return "result"


def outer():
    result = yield from inner()
    print("outer has", result)
    yield 3


g = outer()
print(next(g), g.throw(ValueError("delegated")), next(g))
g = outer()
next(g)
g.close()
g = outer()
next(g)
try:
    g.throw(KeyError("through"))
except KeyError as error:
    print(repr(error))
for bad in (5, "x", int):
    g = inner()
    next(g)
    try:
        g.throw(bad)
    except TypeError:
        print("TypeError")
    g.close()


def yields_in_finally():
    try:
        yield "body"
        raise ValueError("lost or kept")
    finally:
        yield "from finally"
        print("after the yield in finally")


g = yields_in_finally()
print(next(g), next(g))
try:
    next(g)
except ValueError as error:
    print(error)


def handles_between():
    try:
        raise ValueError("held while suspended")
    except ValueError as error:
        yield "one"
        try:
            raise
        except ValueError as same:
            yield same is error


g = handles_between()
try:
    raise KeyError("the caller's own")
except KeyError:
    print(next(g), next(g))
    try:
        raise
    except KeyError as error:
        print(repr(error))
