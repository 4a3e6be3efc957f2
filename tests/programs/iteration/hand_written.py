"""Iterator classes as people write them: windows, chunks, peeking, round robin, merging, product, trees."""


class Peekable:
    _nothing = object()

    def __init__(self, iterable):
        self._it, self._next = iter(iterable), self._nothing

    def __iter__(self):
        return self

    def __next__(self):
        if self._next is not self._nothing:
            value, self._next = self._next, self._nothing
            return value
        return next(self._it)

    def peek(self, default=None):
        if self._next is self._nothing:
            self._next = next(self._it, self._nothing)
        return default if self._next is self._nothing else self._next

    def __bool__(self):
        return self.peek(self._nothing) is not self._nothing


def windows(iterable, n):
    window = ()
    for x in iterable:
        window = (*window, x)[-n:]
        if len(window) == n:
            yield window


def chunks(iterable, n):
    it = iter(iterable)
    while chunk := [x for _, x in zip(range(n), it)]:
        yield chunk


def round_robin(*iterables):
    iterators = [iter(i) for i in iterables]
    while iterators:
        for it in iterators[:]:
            try:
                yield next(it)
            except StopIteration:
                iterators.remove(it)


def merge(*iterables):
    sources = [p for p in map(Peekable, iterables) if p]
    while sources:
        smallest = min(sources, key=Peekable.peek)
        yield next(smallest)
        sources = [s for s in sources if s]


def product(*pools):
    return ((x, *rest) for x in pools[0] for rest in product(*pools[1:])) if pools else iter([()])


def unique(iterable, key=lambda x: x):
    seen = set()
    return [x for x in iterable if not (key(x) in seen or seen.add(key(x)))]


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        n = self.n
        while n > 0:
            yield n
            n -= 1

    def __reversed__(self):
        return iter(range(1, self.n + 1))


class Linked:
    class Node:
        __slots__ = "value", "next"

        def __init__(self, value, next=None):
            self.value, self.next = value, next

    class Iterator:
        def __init__(self, node):
            self.node = node

        def __iter__(self):
            return self

        def __next__(self):
            if self.node is None:
                raise StopIteration
            value, self.node = self.node.value, self.node.next
            return value

    def __init__(self, values=()):
        self.head = None
        for v in reversed(list(values)):
            self.push(v)

    def push(self, value):
        self.head = self.Node(value, self.head)

    def __iter__(self):
        return self.Iterator(self.head)

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self


print(list(windows(range(5), 3)), list(windows("ab", 3)), list(chunks(range(7), 3)), list(chunks("", 2)))
print("".join(round_robin("abc", "d", "ef")), list(merge([1, 4, 9], [2, 3], [], [0, 10])), list(product([1, 2], "ab", [True])), list(product()), unique("abracadabra"), unique([1, -1, 2], key=abs))
p = Peekable([1, 2, 3])
print(p.peek(), next(p), p.peek(), list(p), p.peek("none"), bool(p), bool(Peekable([0])))
c = Countdown(4)
print(list(c), list(c), list(reversed(c)), max(c), 3 in c, [*zip(c, reversed(c))], sum(c), sorted(c))
l = Linked("abc")
l.push("z")
print(list(l), list(l.reverse()), "b" in l, len([*l]), dict(enumerate(l)), list(map(str.upper, l)), list(Linked()))
it = iter(l)
print(next(it), list(it), next(it, None), [x + y for x in l for y in l if x < y])


def tokens(text):
    p = Peekable(text)
    while p:
        c = next(p)
        if c.isdigit():
            while p.peek("").isdigit():
                c += next(p)
            yield int(c)
        elif not c.isspace():
            yield c


print(list(tokens("12+ 345*(6 -7)")), [type(t).__name__ for t in tokens("1 a")])
state = {"calls": 0}


class Infinite:
    def __getitem__(self, i):
        state["calls"] += 1
        return i * i


for square in Infinite():
    if square > 50:
        break
print(square, state, 36 in Infinite())
first, second, *_ = Countdown(5)
print(first, second, _, list(zip(range(3), Infinite())), next(x for x in Infinite() if x > 1000))
