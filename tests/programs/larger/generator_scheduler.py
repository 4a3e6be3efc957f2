"""Coroutines over generators with channels and timers; context managers; generator protocol."""

import heapq, sys
from collections import deque
from contextlib import (
    contextmanager,
    ExitStack,
    suppress,
    redirect_stdout,
    closing,
    nullcontext,
    ContextDecorator,
    AbstractContextManager,
)
from itertools import count, islice, takewhile, chain, cycle, tee
from io import StringIO
from functools import wraps, partial


class Sleep:
    def __init__(self, t):
        self.t = t


class Send:
    def __init__(self, ch, v):
        self.ch, self.v = ch, v


class Recv:
    def __init__(self, ch):
        self.ch = ch


class Channel:
    def __init__(self):
        self.items, self.waiters = deque(), deque()


class Cancelled(BaseException):
    pass


class Task:
    ids = count(1)

    def __init__(self, gen, name=None):
        self.id = next(Task.ids)
        self.gen = gen
        self.name = name or gen.__name__
        self.result = None
        self.done = False
        self.joiners = []

    def __repr__(self):
        return f"<Task {self.id}:{self.name}{' done' * self.done}>"

    def __await__(self):
        yield self


class Loop:
    def __init__(self):
        self.now = 0
        self.ready = deque()
        self.timers = []
        self.seq = count()
        self.log = []

    def spawn(self, gen, name=None):
        t = Task(gen, name)
        self.ready.append((t, None, None))
        return t

    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                self.now, _, t = heapq.heappop(self.timers)
                self.ready.append((t, None, None))
            t, value, exc = self.ready.popleft()
            if t.done:
                continue
            try:
                cmd = t.gen.throw(exc) if exc else t.gen.send(value)
            except StopIteration as e:
                self.finish(t, e.value)
            except Cancelled:
                self.finish(t, "cancelled")
            except Exception as e:
                self.log.append(f"{t} died: {e!r}")
                self.finish(t, None)
            else:
                self.dispatch(t, cmd)

    def finish(self, t, v):
        t.done, t.result = True, v
        for j in t.joiners:
            self.ready.append((j, v, None))

    def dispatch(self, t, cmd):
        if isinstance(cmd, Sleep):
            heapq.heappush(self.timers, (self.now + cmd.t, next(self.seq), t))
        elif isinstance(cmd, Task):
            if cmd.done:
                self.ready.append((t, cmd.result, None))
            else:
                cmd.joiners.append(t)
        elif isinstance(cmd, Send):
            if cmd.ch.waiters:
                self.ready.append((cmd.ch.waiters.popleft(), cmd.v, None))
            else:
                cmd.ch.items.append(cmd.v)
            self.ready.append((t, None, None))
        elif isinstance(cmd, Recv):
            if cmd.ch.items:
                self.ready.append((t, cmd.ch.items.popleft(), None))
            else:
                cmd.ch.waiters.append(t)
        elif cmd is None:
            self.ready.append((t, None, None))
        else:
            self.ready.append((t, None, TypeError(f"bad yield {type(cmd).__name__}")))

    def cancel(self, t):
        self.ready.append((t, None, Cancelled()))


loop = Loop()


def say(*a):
    print(f"[{loop.now:>3}]", *a)


def producer(ch, n):
    for i in range(n):
        yield Send(ch, i * i)
        yield Sleep(2)
    yield Send(ch, None)
    return n


def consumer(ch):
    total = 0
    while (v := (yield Recv(ch))) is not None:
        say("got", v)
        total += v
    return total


def sub(n):
    if n:
        yield Sleep(1)
        return 1 + (yield from sub(n - 1))
    return 0


def forever():
    try:
        for i in count():
            yield Sleep(5)
            say("tick", i)
    finally:
        say("cleanup")


def bad():
    yield 42


def catcher():
    try:
        yield "junk"
    except TypeError as e:
        say("caught", e)
    yield
    1 / 0


def main():
    ch = Channel()
    p = loop.spawn(producer(ch, 4))
    c = loop.spawn(consumer(ch), name="cons")
    f = loop.spawn(forever())
    loop.spawn(bad())
    loop.spawn(catcher())
    say("sum", (yield c), "n", (yield p), "depth", (yield from sub(5)))
    loop.cancel(f)
    say("f", (yield f), f, c)


loop.spawn(main())
loop.run()
print(*loop.log, sep="\n")


@contextmanager
def tag(name, out=None):
    print(f"<{name}>", file=out)
    try:
        yield name.upper()
    except ValueError as e:
        print("swallow", e)
    else:
        print("clean")
    finally:
        print(f"</{name}>", file=out)


with tag("a") as x, tag("b") as y:
    print(x, y)
    raise ValueError("boom")
with suppress(KeyError, ZeroDivisionError):
    {}["x"]
buf = StringIO()
with redirect_stdout(buf):
    print("hidden")
    print("more", end="")
print(repr(buf.getvalue()))


@tag("deco")
def hello(n):
    "doc"
    return n * 2


print(hello(4), hello.__name__, hello.__doc__)
with ExitStack() as st:
    vals = [st.enter_context(tag(n)) for n in "xy"]
    st.callback(print, "callback", 1, sep="-")
    st.push(lambda t, v, tb: print("push", t) or False)
    print(vals)


class Res(ContextDecorator):
    def __enter__(self):
        print("in")
        return self

    def __exit__(self, t, v, tb):
        print("out", t and t.__name__, v)
        return t is KeyError


with Res(), nullcontext(5) as five:
    print(five)
    raise KeyError("k")


@Res()
def g():
    print("g")


g()


class Cl:
    def close(self):
        print("closed")


with closing(Cl()) as c:
    pass
try:
    with tag("outer"):
        raise TypeError("through")
except TypeError as e:
    print("outside", e)


def averager():
    s = n = 0
    avg = None
    while True:
        try:
            v = yield avg
        except GeneratorExit:
            print("bye")
            raise
        except ZeroDivisionError:
            s = n = 0
            avg = None
            continue
        s += v
        n += 1
        avg = s / n


a = averager()
next(a)
print(a.send(10), a.send(20), a.throw(ZeroDivisionError), a.send(4))
a.close()
try:
    a.send(1)
except StopIteration as e:
    print("stopped", e.value)


def inner():
    try:
        r = yield 1
        print("r", r)
        yield 2
    except KeyError as e:
        print("inner", e)
        yield 3
    return "res"


def outer():
    r = yield from inner()
    print("from", r)
    yield from (4, 5)
    yield from "ab"


o = outer()
print(next(o), o.throw(KeyError("q")), list(o))


def bad_gen():
    yield 1
    raise StopIteration("x")


try:
    list(bad_gen())
except RuntimeError as e:
    print(e, repr(e.__cause__))
g1 = (i for i in range(3))
print(type(g1).__name__, next(g1), list(g1), next(g1, "dflt"), g1.gi_frame)


def pipeline(*fs):
    return lambda x: [x := f(x) for f in fs][-1]


print(pipeline(partial(filter, lambda v: v % 2), partial(map, lambda v: v * v), list)(range(9)))


def sieve():
    yield 2
    known = []
    for p in filter(lambda n: all(n % q for q in takewhile(lambda q: q * q <= n, known)), count(3, 2)):
        known.append(p)
        yield p


print(list(islice(sieve(), 15)), list(takewhile(lambda x: x < 30, sieve())))


def fibs():
    yield 0
    yield 1
    a, b = tee(fibs2())
    next(b)
    for x, y in zip(a, b):
        yield x + y


def fibs2(a=0, b=1):
    while 1:
        yield a
        a, b = b, a + b


print(list(islice(fibs(), 12)))
try:
    next(iter([]))
except StopIteration as e:
    print(repr(e), e.value)


def reent():
    yield next(me)


me = reent()
try:
    next(me)
except ValueError as e:
    print(e)
