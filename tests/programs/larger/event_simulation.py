"""A discrete-event simulation of a small repair shop: arrivals, queues, workers, breakdowns, statistics."""

import heapq
import itertools
import random


class Simulation:
    """The clock and the calendar of events."""

    def __init__(self, seed):
        self.now = 0.0
        self.random = random.Random(seed)
        self._calendar = []
        self._sequence = itertools.count()
        self.processed = 0

    def schedule(self, delay, action, *args):
        if delay < 0:
            raise ValueError(f"cannot schedule {delay} in the past")
        event = [self.now + delay, next(self._sequence), action, args]
        heapq.heappush(self._calendar, event)
        return event

    def cancel(self, event):
        event[2] = None

    def run(self, until):
        while self._calendar and self._calendar[0][0] <= until:
            self.now, _, action, args = heapq.heappop(self._calendar)
            if action is not None:
                self.processed += 1
                action(*args)
        self.now = until


class Statistic:
    def __init__(self, name):
        self.name = name
        self.count = 0
        self.total = 0.0
        self.highest = None

    def add(self, value):
        self.count += 1
        self.total += value
        if self.highest is None or value > self.highest:
            self.highest = value

    @property
    def mean(self):
        return self.total / self.count if self.count else 0.0

    def __str__(self):
        if not self.count:
            return f"{self.name:<20} no observations"
        return f"{self.name:<20} n={self.count:<5} mean={self.mean:8.3f} max={self.highest:8.3f}"


class Job:
    numbers = itertools.count(1)

    def __init__(self, kind, created, work):
        self.number = next(Job.numbers)
        self.kind = kind
        self.created = created
        self.remaining = work
        self.interruptions = 0

    def __lt__(self, other):
        return self.number < other.number

    def __repr__(self):
        return f"{self.kind.name}#{self.number}"


class Kind:
    def __init__(self, name, priority, interval, work):
        self.name = name
        self.priority = priority
        self.interval = interval
        self.work = work


class Worker:
    def __init__(self, shop, name, speed=1.0):
        self.shop = shop
        self.name = name
        self.speed = speed
        self.job = None
        self.broken = False
        self.busy_time = 0.0
        self._started = None
        self._completion = None

    @property
    def idle(self):
        return self.job is None and not self.broken

    def start(self, job):
        sim = self.shop.sim
        self.job = job
        self._started = sim.now
        self._completion = sim.schedule(job.remaining / self.speed, self.finish)
        self.shop.log(f"{self.name} starts {job}")

    def finish(self):
        job, self.job = self.job, None
        self.busy_time += self.shop.sim.now - self._started
        self.shop.completed(job, self)

    def fail(self):
        sim = self.shop.sim
        self.broken = True
        if self.job is not None:
            sim.cancel(self._completion)
            worked = sim.now - self._started
            self.busy_time += worked
            job, self.job = self.job, None
            job.remaining -= worked * self.speed
            job.interruptions += 1
            self.shop.log(f"{self.name} breaks down, {job} goes back with {job.remaining:.2f} left")
            self.shop.enqueue(job)
        sim.schedule(sim.random.uniform(1, 4), self.repair)

    def repair(self):
        self.broken = False
        self.schedule_failure()
        self.shop.dispatch()

    def schedule_failure(self):
        sim = self.shop.sim
        sim.schedule(sim.random.expovariate(1 / 40), self.fail)


class Shop:
    def __init__(self, seed, kinds, speeds, verbose=0):
        self.sim = Simulation(seed)
        self.queue = []
        self.lines = []
        self.verbose = verbose
        self.waiting = {kind.name: Statistic(f"time of {kind.name}") for kind in kinds}
        self.lengths = Statistic("queue length")
        self.interruptions = 0
        self.workers = [Worker(self, f"worker{i}", speed) for i, speed in enumerate(speeds)]
        for worker in self.workers:
            worker.schedule_failure()
        for kind in kinds:
            self.sim.schedule(0, self.arrive, kind)

    def log(self, text):
        if len(self.lines) < self.verbose:
            self.lines.append(f"{self.sim.now:8.3f} {text}")

    def arrive(self, kind):
        low, high = kind.work
        job = Job(kind, self.sim.now, self.sim.random.uniform(low, high))
        self.log(f"{job} arrives")
        self.enqueue(job)
        self.dispatch()
        self.sim.schedule(self.sim.random.expovariate(1 / kind.interval), self.arrive, kind)

    def enqueue(self, job):
        heapq.heappush(self.queue, (-job.kind.priority, job.created, job))
        self.lengths.add(len(self.queue))

    def dispatch(self):
        for worker in sorted((w for w in self.workers if w.idle), key=lambda w: -w.speed):
            if not self.queue:
                return
            worker.start(heapq.heappop(self.queue)[-1])

    def completed(self, job, worker):
        self.waiting[job.kind.name].add(self.sim.now - job.created)
        self.interruptions += job.interruptions
        self.log(f"{worker.name} completes {job}")
        self.dispatch()

    def report(self):
        yield from self.lines
        for statistic in (*self.waiting.values(), self.lengths):
            yield str(statistic)
        for worker in self.workers:
            share = worker.busy_time / self.sim.now
            yield f"{worker.name}: {share:.1%} {'#' * round(share * 40)}"
        yield f"{self.sim.processed} events, {self.interruptions} interruptions, {len(self.queue)} left"


KINDS = [
    Kind("phone", 2, interval=1.5, work=(0.5, 1.5)),
    Kind("laptop", 1, interval=4, work=(1, 5)),
    Kind("printer", 0, interval=9, work=(2, 9)),
]
for seed, speeds in ((1, (1, 1.5)), (2, (1, 1, 2)), (3, (0.5,) * 5)):
    Job.numbers = itertools.count(1)
    shop = Shop(seed, KINDS, speeds, verbose=12)
    shop.sim.run(until=300)
    print(f"--- seed {seed}, speeds {speeds}")
    for line in shop.report():
        print(line)
try:
    shop.sim.schedule(-1, print)
except ValueError as error:
    print(error)
