"""Generators as coroutines: round-robin tasks, pipelines with send, contexts made of generators."""

from collections import deque


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.waiting = {}
        self.log = []

    def spawn(self, name, task):
        self.ready.append((name, task, None))

    def run(self):
        while self.ready:
            name, task, value = self.ready.popleft()
            try:
                request = task.send(value)
            except StopIteration as stop:
                self.log.append(f"{name} returned {stop.value}")
                for waiter, waiting in self.waiting.pop(name, ()):
                    self.ready.append((waiter, waiting, stop.value))
                continue
            kind, *details = request if isinstance(request, tuple) else (request,)
            if kind == "join":
                self.waiting.setdefault(details[0], []).append((name, task))
            elif kind == "spawn":
                self.spawn(*details)
                self.ready.append((name, task, details[0]))
            else:
                self.log.append(f"{name}: {kind}")
                self.ready.append((name, task, len(self.log)))


def worker(n):
    total = 0
    for i in range(n):
        total += yield f"step {i}"
    return total


def main():
    child = yield ("spawn", "child", worker(2))
    other = yield ("spawn", "other", worker(3))
    first = yield ("join", child)
    second = yield ("join", other)
    return first, second


scheduler = Scheduler()
scheduler.spawn("main", main())
scheduler.run()
print("\n".join(scheduler.log))


def coroutine(function):
    def start(*args, **kwargs):
        g = function(*args, **kwargs)
        next(g)
        return g

    return start


@coroutine
def printer(prefix):
    try:
        while True:
            print(prefix, (yield))
    except GeneratorExit:
        print(prefix, "closed")


@coroutine
def filtering(predicate, target):
    while True:
        value = yield
        if predicate(value):
            target.send(value)


@coroutine
def broadcast(*targets):
    while True:
        value = yield
        for target in targets:
            target.send(value)


@coroutine
def batching(size, target):
    batch = []
    try:
        while True:
            batch.append((yield len(batch)))
            if len(batch) == size:
                target.send(batch)
                batch = []
    except GeneratorExit:
        target.send(batch + ["partial"])


evens = printer("even:")
batches = printer("batch:")
batcher = batching(3, batches)
pipe = broadcast(filtering(lambda x: x % 2 == 0, evens), batcher)
for i in range(5):
    pipe.send(i)
batcher.close()
evens.close()
batches.close()


class contextmanager:
    def __init__(self, function):
        self.function = function

    def __call__(self, *args):
        manager = contextmanager(self.function)
        manager.generator = self.function(*args)
        return manager

    def __enter__(self):
        return next(self.generator)

    def __exit__(self, kind, value, traceback):
        if kind is None:
            next(self.generator, None)
            return False
        try:
            self.generator.throw(value)
        except StopIteration:
            return True
        return True


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("swallowed", error)
    finally:
        print(f"</{name}>")


with tag("a") as a, tag("b"):
    print(a)
with tag("c"):
    raise ValueError("inside")
try:
    with tag("d"):
        raise KeyError("passes")
except KeyError as error:
    print(repr(error))
