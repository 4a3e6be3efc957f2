"""yield from: throw, close and send reach iterators that are no generators, by the methods that they have."""


class Items:
    """An iterator whose methods are those that its subclasses add."""

    def __init__(self, *items):
        self.items = list(items)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration("all items")
        return self.items.pop(0)


class Throwing(Items):
    answer = "answer"

    def throw(self, *args):
        print("throw", [a if isinstance(a, type) else repr(a) for a in args])
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer


class Closing(Items):
    failure = None

    def close(self):
        print("close")
        if self.failure:
            raise self.failure


def delegate(iterator):
    try:
        result = yield from iterator
        print("result", result)
        yield "after"
    except Exception as error:
        print("caught", repr(error), repr(error.__context__))
        yield "caught"
    finally:
        print("finally")


def between(iterator):
    yield from delegate(iterator)


def attempt(function, *args):
    try:
        print("gives", function(*args))
    except BaseException as error:
        print("raises", repr(error), "from", repr(error.__cause__))


for outer in (delegate, between):
    print(outer.__name__, list(outer(Items(1, 2))))

    print("no methods")
    g = outer(Items(1, 2, 3))
    next(g)
    attempt(g.send, "x")
    attempt(next, g)
    g = outer(Items(1, 2, 3))
    next(g)
    attempt(g.throw, KeyError("k"))
    g.close()
    g = outer(Items(1, 2, 3))
    next(g)
    g.close()

    print("throw")
    for answer in ("answer", ValueError("from throw"), StopIteration("end"), StopIteration(), GeneratorExit("odd")):
        iterator = Throwing(1, 2, 3)
        iterator.answer = answer
        g = outer(iterator)
        next(g)
        attempt(g.throw, KeyError("k"))
        attempt(next, g)
        g.close()
    g = outer(Throwing(1, 2, 3))
    next(g)
    attempt(g.throw, KeyError)
    attempt(g.throw, KeyboardInterrupt())
    attempt(g.throw, GeneratorExit)
    attempt(next, g)

    print("close")
    for failure in (None, ValueError("from close"))[: 2 if outer is delegate else 1]:
        iterator = Closing(1, 2, 3)
        iterator.failure = failure
        g = outer(iterator)
        next(g)
        if failure is None:
            attempt(g.close)
        else:
            attempt(g.throw, GeneratorExit)
        attempt(next, g)
    g = outer(Closing(1, 2, 3))
    next(g)
    attempt(g.throw, GeneratorExit("thrown"))


class Reentering(Items):
    """Its methods use the generator that delegates to it."""

    def send(self, value):
        attempt(next, self.user)
        attempt(self.user.close)
        attempt(self.user.throw, ValueError("again"))
        return value


iterator = Reentering(1, 2)
iterator.user = g = delegate(iterator)
attempt(next, g)
attempt(g.send, "sent")
attempt(g.close)
attempt(next, g)


class BadAttribute(Items):
    def __getattr__(self, name):
        if name == "throw":
            raise RuntimeError(f"no {name} today")
        raise AttributeError(name)


g = delegate(BadAttribute(1, 2))
attempt(next, g)
attempt(g.throw, ValueError("v"))
g.close()


def catching():
    while True:
        try:
            yield "waiting"
        except ValueError as error:
            print("in the innermost", error)


def states():
    yield from catching()


g = states()
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.__name__, g.__qualname__, g.gi_code.co_name)
next(g)
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom.__name__, g.throw(ValueError("deep")))
g.gi_yieldfrom.close()
attempt(next, g)
print(g.gi_running, g.gi_suspended, g.gi_yieldfrom)


class Stopping(Items):
    def send(self, value):
        raise StopIteration(value)


g = delegate(Stopping(1, 2))
next(g)
attempt(g.send, "value of send")
g.close()

own = Items()
attempt(next, own)
attempt(next, own, "default")
attempt(own.__next__)
