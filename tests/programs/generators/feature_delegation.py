"""yield from: values, send, results, nested delegation, non-generators."""


def averager():
    total = count = 0
    while True:
        value = yield
        if value is None:
            return total / count if count else None
        total += value
        count += 1


def grouper(results, key):
    while True:
        results[key] = yield from averager()


results = {}
for key, values in {"a": [1, 2, 3], "b": [10], "c": []}.items():
    group = grouper(results, key)
    next(group)
    for value in values:
        group.send(value)
    group.send(None)
    group.close()
print(results)


def chain(*iterables):
    for iterable in iterables:
        yield from iterable


print(list(chain("ab", [1, 2], (), range(2), {"k": 1}, chain("x"), map(str, [5]))))


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def paths(self, prefix=()):
        prefix += (self.value,)
        if not self.left and not self.right:
            yield prefix
            return
        for child in (self.left, self.right):
            if child:
                yield from child.paths(prefix)


tree = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5)))
print(list(tree), list(tree.paths()), 3 in tree, sum(tree), max(tree))


class Custom:
    def __init__(self):
        self.log = []

    def __iter__(self):
        return self

    def __next__(self):
        self.log.append("next")
        if len(self.log) > 5:
            raise StopIteration("custom result")
        return len(self.log)

    def send(self, value):
        self.log.append(("send", value))
        return "sent"

    def throw(self, kind, *rest):
        self.log.append("throw")
        return "thrown"

    def close(self):
        self.log.append("close")


def delegate(custom):
    result = yield from custom
    yield ("result", result)


c = Custom()
g = delegate(c)
print(next(g), g.send("hello"), next(g), g.throw(ValueError("x")))
g.close()
print(c.log)
c = Custom()
print(list(delegate(c)))


def returning(n):
    if n == 0:
        return "bottom"
    inner = yield from returning(n - 1)
    yield n
    return f"{n}<{inner}>"


g = returning(3)
values = []
while True:
    try:
        values.append(next(g))
    except StopIteration as stop:
        print(values, stop.value)
        break
try:
    list(delegate(5))
except TypeError as error:
    print(error)


def send_to_list():
    yield from [1, 2]


g = send_to_list()
next(g)
try:
    g.send("value")
except AttributeError as error:
    print(error)
print((lambda: (yield from (lambda: (yield 1))()))().__next__())


def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(150)), [*deep(3)])


def expression():
    x = (yield 1) or (yield 2)
    y = [(yield 3), (yield 4)]
    print(x, y)
    return (yield)


g = expression()
print([next(g), g.send(None), g.send("x"), g.send("a"), g.send("b")])
