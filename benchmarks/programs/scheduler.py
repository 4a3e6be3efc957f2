"""A small operating system in simulation: tasks by priority pass messages to each other.

A producer sends jobs to a router, which hands them to devices; a device is busy for some ticks of
the clock; a collector acknowledges to the producer what the devices have finished.
"""

import sys

WINDOW = 6  # jobs that the producer lets be under way
DATA = 4  # numbers in a job


class Message:
    """A job or its acknowledgement: a link in the inbox of a task."""

    def __init__(self, sender, number):
        self.next = None
        self.sender = sender
        self.number = number
        self.data = [0] * DATA


class Inbox:
    """A queue of messages, linked."""

    def __init__(self):
        self.first = None
        self.last = None

    def is_empty(self):
        return self.first is None

    def put(self, message):
        message.next = None
        if self.first is None:
            self.first = message
        else:
            self.last.next = message
        self.last = message

    def take(self):
        message = self.first
        self.first = message.next
        return message


class Task:
    """Something that the kernel runs when it has a message and is not held."""

    def __init__(self, kernel, name, priority):
        self.kernel = kernel
        self.name = name
        self.priority = priority
        self.inbox = Inbox()
        self.held = False
        self.runs = 0
        kernel.add(self)

    def is_ready(self):
        return not self.held and not self.inbox.is_empty()

    def run(self):
        self.runs += 1
        self.handle(self.inbox.take())

    def send(self, task, message):
        message.sender = self
        task.inbox.put(message)

    def handle(self, message):
        raise NotImplementedError


class Producer(Task):
    def __init__(self, kernel, jobs, router):
        super().__init__(kernel, "producer", 20)
        self.jobs = jobs
        self.router = router
        self.started = 0
        self.finished = 0

    def start(self):
        for _ in range(WINDOW):
            self.send_job(Message(self, 0))

    def send_job(self, message):
        if self.started < self.jobs:
            self.started += 1
            message.number = self.started
            for i in range(DATA):
                message.data[i] = (self.started * (i + 3)) % 26
            self.send(self.router, message)

    def handle(self, message):
        self.finished += 1
        self.send_job(message)


class Router(Task):
    def __init__(self, kernel):
        super().__init__(kernel, "router", 40)
        self.devices = []

    def handle(self, message):
        total = 0
        for item in message.data:
            total += item
        self.send(self.devices[total % len(self.devices)], message)


class Device(Task):
    def __init__(self, kernel, name, ticks, collector):
        super().__init__(kernel, name, 60)
        self.ticks = ticks
        self.left = 0
        self.collector = collector
        self.current = None

    def handle(self, message):
        self.current = message
        self.left = self.ticks
        self.held = True

    def tick(self):
        if self.held:
            self.left -= 1
            if self.left == 0:
                self.held = False
                message = self.current
                self.current = None
                data = message.data
                for i in range(DATA):
                    data[i] = (data[i] + 13) % 26
                self.send(self.collector, message)


class Collector(Task):
    def __init__(self, kernel):
        super().__init__(kernel, "collector", 80)
        self.producer = None
        self.sum = 0

    def handle(self, message):
        for item in message.data:
            self.sum += item
        self.send(self.producer, message)


class Clock(Task):
    """Always ready, with the lowest priority: what runs when nothing else can."""

    def __init__(self, kernel):
        super().__init__(kernel, "clock", 0)
        self.devices = []

    def is_ready(self):
        return True

    def run(self):
        self.runs += 1
        for device in self.devices:
            device.tick()


class Kernel:
    def __init__(self):
        self.tasks = []

    def add(self, task):
        """Keep the tasks by falling priority."""
        place = 0
        while place < len(self.tasks) and self.tasks[place].priority >= task.priority:
            place += 1
        self.tasks.insert(place, task)

    def choose(self):
        for task in self.tasks:
            if task.is_ready():
                return task
        raise RuntimeError("no task is ready")

    def run(self, producer):
        while producer.finished < producer.jobs:
            self.choose().run()


def simulate(jobs):
    kernel = Kernel()
    collector = Collector(kernel)
    router = Router(kernel)
    clock = Clock(kernel)
    for name, ticks in [("disk", 3), ("network", 2), ("printer", 5)]:
        device = Device(kernel, name, ticks, collector)
        router.devices.append(device)
        clock.devices.append(device)
    producer = Producer(kernel, jobs, router)
    collector.producer = producer
    producer.start()
    kernel.run(producer)
    for task in (collector, router, producer):
        if task.runs != jobs:
            raise ValueError(f"{task.name} ran {task.runs} times, not {jobs}")
    return collector.sum, clock.runs


def expected_sum(jobs):
    total = 0
    for number in range(1, jobs + 1):
        for i in range(DATA):
            total += (number * (i + 3) % 26 + 13) % 26
    return total


def main(jobs):
    total, ticks = simulate(jobs)
    if total != expected_sum(jobs):
        raise ValueError(f"the collector has {total}")
    if not jobs <= ticks * 3 <= jobs * 15:
        raise ValueError(f"{ticks} ticks")
    print(f"scheduler: {jobs} jobs, sum {total}, {ticks} ticks")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 160000)
