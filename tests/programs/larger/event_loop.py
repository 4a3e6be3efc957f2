"""An event loop with generators as coroutines: timers, channels, locks, tasks that wait, cancellation."""

import heapq
from collections import deque


class Cancelled(Exception):
    pass


class Deadlock(RuntimeError):
    pass


class Task:
    count = 0

    def __init__(self, loop, coroutine, name=None):
        Task.count += 1
        self.loop, self.coroutine = loop, coroutine
        self.name = name or f"task{Task.count}"
        self.done, self.result, self.error = False, None, None
        self.waiters = []

    def step(self, value=None, error=None):
        if self.done:
            return
        try:
            request = self.coroutine.throw(error) if error else self.coroutine.send(value)
        except StopIteration as stop:
            self.finish(stop.value)
        except Exception as failure:
            self.finish(error=failure)
        else:
            request.start(self)

    def finish(self, result=None, error=None):
        self.done, self.result, self.error = True, result, error
        if error is not None and not self.waiters and not isinstance(error, Cancelled):
            self.loop.log(f"{self.name} failed: {error!r}")
        for waiter in self.waiters:
            self.loop.soon(waiter, result, error)

    def cancel(self):
        self.loop.soon(self, None, Cancelled(self.name))

    def __iter__(self):
        """`yield from task` waits for its result."""
        if not self.done:
            return (yield Join(self))
        if self.error:
            raise self.error
        return self.result


class Request:
    def start(self, task):
        raise NotImplementedError


class Join(Request):
    def __init__(self, target):
        self.target = target

    def start(self, task):
        self.target.waiters.append(task)


class Sleep(Request):
    def __init__(self, seconds):
        self.seconds = seconds

    def start(self, task):
        task.loop.at(self.seconds, task)


class Park(Request):
    """Waits in a queue until somebody wakes it."""

    def __init__(self, queue):
        self.queue = queue

    def start(self, task):
        self.queue.append(task)


class Loop:
    def __init__(self):
        self.time = self.sequence = 0
        self.ready, self.timers, self.tasks, self.lines = deque(), [], [], []

    def log(self, text):
        self.lines.append(f"[{self.time:>4}] {text}")

    def spawn(self, coroutine, name=None):
        task = Task(self, coroutine, name)
        self.tasks.append(task)
        self.soon(task)
        return task

    def soon(self, task, value=None, error=None):
        self.ready.append((task, value, error))

    def at(self, delay, task):
        self.sequence += 1
        heapq.heappush(self.timers, (self.time + delay, self.sequence, task))

    def run(self):
        while self.ready or self.timers:
            while self.ready:
                task, value, error = self.ready.popleft()
                task.step(value, error)
            if self.timers:
                self.time, *_, task = heapq.heappop(self.timers)
                self.soon(task)
        stuck = [t.name for t in self.tasks if not t.done]
        if stuck:
            raise Deadlock(", ".join(stuck))


class Channel:
    def __init__(self, loop, size=1):
        self.loop, self.size = loop, size
        self.items, self.readers, self.writers = deque(), deque(), deque()
        self.closed = False

    def put(self, item):
        while len(self.items) >= self.size:
            yield Park(self.writers)
        self.items.append(item)
        self.wake(self.readers)

    def get(self):
        while not self.items:
            if self.closed:
                raise EOFError("channel is closed")
            yield Park(self.readers)
        item = self.items.popleft()
        self.wake(self.writers)
        return item

    def close(self):
        self.closed = True
        while self.readers:
            self.wake(self.readers)

    def wake(self, queue):
        if queue:
            self.loop.soon(queue.popleft())


class Lock:
    def __init__(self, loop):
        self.loop, self.held, self.queue = loop, False, deque()

    def acquire(self):
        while self.held:
            yield Park(self.queue)
        self.held = True
        return self

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.held = False
        if self.queue:
            self.loop.soon(self.queue.popleft())


def producer(loop, channel, n):
    for i in range(n):
        yield Sleep(2)
        yield from channel.put(i * i)
        loop.log(f"produced {i * i}")
    channel.close()
    return n


def consumer(loop, channel, name, slow):
    total = 0
    try:
        while True:
            item = yield from channel.get()
            loop.log(f"{name} takes {item}")
            total += item
            yield Sleep(slow)
    except EOFError as error:
        loop.log(f"{name}: {error}")
    return total


def worker(loop, lock, name):
    for _ in range(2):
        with (yield from lock.acquire()):
            loop.log(f"{name} holds the lock")
            yield Sleep(3)
        yield Sleep(1)


def failing():
    yield Sleep(5)
    raise ValueError("on purpose")


def forever(loop):
    ticks = 0
    try:
        while True:
            yield Sleep(4)
            ticks += 1
    except Cancelled:
        loop.log(f"cancelled after {ticks} ticks")
        raise
    finally:
        loop.log("cleanup")


def gather(loop, *coroutines):
    tasks = [loop.spawn(c) for c in coroutines]
    results = []
    for task in tasks:
        try:
            results.append((yield from task))
        except Exception as error:
            results.append(error)
    return results


def main(loop):
    channel = Channel(loop, size=2)
    results = yield from gather(loop, producer(loop, channel, 5), consumer(loop, channel, "fast", 1), consumer(loop, channel, "slow", 7))
    loop.log(f"results {results}")
    lock = Lock(loop)
    results = yield from gather(loop, worker(loop, lock, "A"), worker(loop, lock, "B"), failing())
    loop.log(f"results {results!r}")
    background = loop.spawn(forever(loop), "background")
    yield Sleep(10)
    background.cancel()
    try:
        yield from background
    except Cancelled as error:
        loop.log(f"main sees {error!r}")
    loop.spawn(failing(), "unwatched")
    yield Sleep(6)
    return "main is done"


loop = Loop()
task = loop.spawn(main(loop), "main")
loop.run()
print("\n".join(loop.lines))
print(task.result, loop.time, Task.count)
loop = Loop()
stuck = Channel(loop)
loop.spawn(stuck.get(), "reader")
try:
    loop.run()
except Deadlock as error:
    print("deadlock:", error)
