"""Closures over loop variables, generators as arguments, default capture, recursion with memo tables, function tables."""


def make_adders():
    return [lambda x, n=n: x + n for n in range(3)], [lambda x: x + n for n in range(3)]


bound, late = make_adders()
print([f(10) for f in bound], [f(10) for f in late])


def counter(start=0, step=1):
    value = start - step

    def advance(times=1):
        nonlocal value
        value += step * times
        return value

    def peek():
        return value

    advance.peek = peek
    advance.reset = lambda: advance((start - step - value) // step)
    return advance


c = counter(10, 5)
print(c(), c(), c(3), c.peek(), c.reset(), c())


def memo(f, table=None):
    table = {} if table is None else table

    def wrapper(*args):
        if args not in table:
            table[args] = f(*args)
        return table[args]

    wrapper.table = table
    return wrapper


@memo
def paths(r, c):
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)


@memo
def lcs(a, b):
    if not a or not b:
        return ""
    if a[0] == b[0]:
        return a[0] + lcs(a[1:], b[1:])
    return max(lcs(a[1:], b), lcs(a, b[1:]), key=len)


print(paths(16, 16), len(paths.table), lcs("nematode knowledge", "empty bottle"), len(lcs.table) > 50)


def knapsack(items, room):
    @memo
    def best(i, left):
        if i == len(items):
            return 0
        weight, value = items[i]
        without = best(i + 1, left)
        return max(without, value + best(i + 1, left - weight)) if weight <= left else without

    return best(0, room)


print(knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15))


def consume(source, *sinks):
    for x in source:
        for sink in sinks:
            sink(x)


evens, total = [], 0


def add(x):
    global total
    total += x


consume((x * x for x in range(6)), add, lambda x: evens.append(x) if x % 2 == 0 else None)
print(evens, total)


def lazily(thunk):
    cache = []

    def force():
        if not cache:
            cache.append(thunk())
        return cache[0]

    return force


def stream(head, tail):
    return head, lazily(tail)


def integers(n):
    return stream(n, lambda: integers(n + 1))


def keep(predicate, s):
    head, tail = s
    while not predicate(head):
        head, tail = tail()
    return stream(head, lambda: keep(predicate, tail()))


def take(n, s):
    out = []
    while n:
        out.append(s[0])
        s, n = s[1](), n - 1
    return out


def primes(s):
    head, tail = s
    return stream(head, lambda: primes(keep(lambda n: n % head, tail())))


print(take(5, integers(3)), take(10, primes(integers(2))))


def events():
    handlers = {}

    def on(name):
        def register(f):
            handlers.setdefault(name, []).append(f)
            return f

        return register

    def fire(name, *args, **kwargs):
        return [f(*args, **kwargs) for f in handlers.get(name, [])]

    return on, fire


on, fire = events()


@on("greet")
@on("shout")
def hello(who, end="!"):
    return f"hello {who}{end}"


@on("shout")
def upper(who, **options):
    return who.upper() + options.get("end", ".")


print(fire("greet", "you"), fire("shout", "me", end="?"), fire("nothing"), hello("plain"))
