"""yield as an expression, send, pipelines of coroutines, return values, yield from."""


def echo():
    received = None
    while received != "stop":
        received = yield ("got", received)
    return "stopped"


g = echo()
print(g.send(None))
print(g.send(1))
print(next(g))
try:
    g.send("stop")
except StopIteration as stop:
    print("StopIteration", stop)
try:
    g.send(1)
except StopIteration:
    print("ended")

g = echo()
try:
    g.send(1)
except TypeError as error:
    print("TypeError:", error)
print(next(g))


def averager():
    total, count = 0.0, 0
    average = None
    while True:
        value = yield average
        if value is None:
            return (count, average)
        total += value
        count += 1
        average = total / count


def grouper(results, key):
    results[key] = yield from averager()


results = {}
for key, values in [("a", [1, 2, 3]), ("b", [10.5, 11.5]), ("c", [])]:
    group = grouper(results, key)
    next(group)
    for value in values:
        print(key, group.send(value))
    try:
        group.send(None)
    except StopIteration:
        pass
print(results)


def sink(name):
    items = []
    try:
        while True:
            item = yield
            items.append(item)
    finally:
        print(name, items)


def mapped(function, target):
    next(target)
    try:
        while True:
            target.send(function((yield)))
    finally:
        target.close()


def broadcast(targets):
    for target in targets:
        next(target)
    try:
        while True:
            item = yield
            for target in targets:
                target.send(item)
    finally:
        for target in targets:
            target.close()


pipe = mapped(lambda x: x * x, broadcast([sink("squares"), mapped(str, sink("texts"))]))
next(pipe)
for i in range(5):
    pipe.send(i)
pipe.close()


def expression_forms():
    a = yield
    b = yield a, 1
    c = (yield b) or (yield "other")
    d = [(yield c), (yield "second")]
    e = {(yield d): (yield "value")}
    f = lambda: (yield e)
    x = yield from f()
    x += yield x
    return x


g = expression_forms()
sent = None
try:
    for step in range(20):
        result = g.send(sent)
        print(step, result)
        sent = step * 10 if step != 2 else 0
except StopIteration as stop:
    print("end", stop)


def delegate_to(iterable):
    result = yield from iterable
    print("result", result)
    return result


print(list(delegate_to([1, 2])))
print(list(delegate_to("ab")))
print(list(delegate_to(range(3))))
print(list(delegate_to({1: 2}.items())))
print(list(delegate_to(zip("ab", [1, 2]))))
try:
    list(delegate_to(5))
except TypeError as error:
    print("TypeError:", error)
g = delegate_to([1, 2])
print(next(g))
try:
    g.send("x")
except AttributeError as error:
    print("AttributeError:", error)


def returns(value):
    return value
    yield


for value in (None, 1, (1, 2), "text", [1], ValueError("v")):
    try:
        next(returns(value))
    except StopIteration as stop:
        print("StopIteration", repr(stop))


def shared(inner, name):
    yield name
    print(name, "finds", (yield from inner))


inner = iter(echo())
one, two = shared(inner, "one"), shared(inner, "two")
print(next(one), next(two), next(one), next(two), one.send("from one"), two.send("from two"))
try:
    one.send("stop")
except StopIteration:
    print("one ended")
try:
    two.send("more")
except StopIteration:
    print("two ended")


def ping(n):
    for i in range(n):
        answer = yield ("ping", i)
        print("ping got", answer)


def pong():
    answer = None
    while True:
        question = yield answer
        answer = ("pong", question)


a, b = ping(3), pong()
next(b)
try:
    message = next(a)
    while True:
        message = a.send(b.send(message))
except StopIteration:
    print("game over")
