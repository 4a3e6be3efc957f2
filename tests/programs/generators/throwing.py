"""throw(): where it arrives, what it gives, how it goes through delegates."""


def patient():
    received = 0
    while True:
        try:
            received = yield received
        except ValueError as error:
            print("patient caught", repr(error))
            received = "after error"
        except KeyError:
            print("patient gives up")
            return


g = patient()
print(next(g))
print(g.send(5))
print(g.throw(ValueError("a")))
print(g.throw(ValueError, "b"))
print(g.throw(ValueError, ValueError("c")))
print(g.throw(ValueError))
print(g.send(6))
try:
    g.throw(KeyError)
except StopIteration:
    print("StopIteration")
try:
    g.throw(ValueError("too late"))
except ValueError as error:
    print("ValueError:", error)

g = patient()
try:
    g.throw(ValueError("before the start"))
except ValueError as error:
    print("ValueError:", error)
print(list(g))


def at_first_yield():
    try:
        yield 1
    except BaseException as error:
        print("at first yield:", repr(error))
        raise
    finally:
        print("finally")


g = at_first_yield()
next(g)
try:
    g.throw(IndexError("first"))
except IndexError as error:
    print("IndexError:", error)

for wrong in (1, "text", int):
    try:
        patient().throw(wrong)
    except TypeError:
        print("TypeError")
try:
    patient().throw(ValueError("x"), "y")
except TypeError as error:
    print("TypeError:", error)


def outer(inner):
    while True:
        try:
            result = yield from inner
            print("inner returned", result)
            return "done"
        except IndexError as error:
            print("outer caught", error)
            yield "from outer"
            inner = [1, 2]


g = outer(patient())
print(next(g))
print(g.throw(ValueError("through")))
print(g.throw(IndexError("to outer")))
print(next(g))
print(g.throw(IndexError("at a list")))
print(next(g), next(g))
try:
    next(g)
except StopIteration as error:
    print("StopIteration:", error)

g = outer(outer(outer(patient())))
print(next(g))
print(g.throw(ValueError("far down")))
print(g.throw(IndexError("half way")))
print(next(g))


def swallow_exit():
    try:
        yield 1
    except GeneratorExit:
        print("exit swallowed")
        yield 2


g = swallow_exit()
next(g)
print(g.throw(GeneratorExit))
g = outer(at_first_yield())
next(g)
try:
    g.throw(GeneratorExit())
except GeneratorExit as error:
    print("GeneratorExit", error)


def stops():
    yield 1
    raise StopIteration("early")


try:
    for each in stops():
        print(each)
except RuntimeError as error:
    print("RuntimeError:", error)
g = patient()
next(g)
try:
    g.throw(StopIteration("thrown"))
except RuntimeError as error:
    print("RuntimeError:", error)


def through():
    yield from stops()


try:
    print(list(through()))
except RuntimeError as error:
    print("RuntimeError:", error)


def throws_into_itself():
    try:
        me[0].throw(KeyError)
    except ValueError as error:
        print("ValueError:", error)
    try:
        next(me[0])
    except ValueError as error:
        print("ValueError:", error)
    try:
        yield from me[0]
    except ValueError as error:
        print("ValueError:", error)
    try:
        for each in me[0]:
            print(each)
    except ValueError as error:
        print("ValueError:", error)
    try:
        list(me[0])
    except ValueError as error:
        print("ValueError:", error)
    yield "end"


me = [None]
me[0] = throws_into_itself()
print(next(me[0]))


def chain(n, inner):
    for _ in range(n):
        inner = link(inner)
    return inner


def link(inner):
    try:
        yield from inner
    finally:
        counts[0] += 1


counts = [0]
g = chain(50, patient())
print(next(g), g.send(3), g.throw(ValueError("50 down")))
try:
    g.throw(IndexError("all the way up"))
except IndexError as error:
    print(error, counts)
