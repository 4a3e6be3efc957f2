"""random: the sequences of CPython for the same seeds."""

import random

for seed in (0, 1, 42, 2**40, -5, 12345678901234567890, "text", b"bytes", 1.5):
    random.seed(seed)
    print(seed, random.random(), random.randint(1, 100), random.getrandbits(70), random.randrange(0, 1000, 7), random.choice("abcdef"), random.uniform(-1, 1))
r = random.Random(7)
items = list(range(12))
r.shuffle(items)
print(items, r.sample(range(100), 5), r.sample("abcdef", 6), r.choices([1, 2, 3], k=6), r.choices("ab", weights=[1, 9], k=8), r.choices("xyz", cum_weights=[1, 2, 10], k=4))
print(r.gauss(0, 1), r.gauss(5, 2), r.normalvariate(0, 1), r.expovariate(0.5), r.triangular(0, 10, 3), r.betavariate(2, 3), r.lognormvariate(0, 0.5), r.paretovariate(3), r.vonmisesvariate(0, 4), r.gammavariate(2, 1), r.weibullvariate(1, 2))
print([r.randrange(10) for _ in range(10)], r.randrange(5, 8), r.randrange(10, 0, -3), r.randint(-3, 3), r.getrandbits(1), r.getrandbits(32), r.getrandbits(64), r.randint(0, 10**30), r.getrandbits(0))
a, b = random.Random(3), random.Random(3)
print([a.random() for _ in range(3)] == [b.random() for _ in range(3)], a.random() == b.random(), random.Random(3).random() == random.Random(4).random())
state = a.getstate()
first = [a.random() for _ in range(3)]
a.setstate(state)
print(first == [a.random() for _ in range(3)])
for bad in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.shuffle((1, 2)), lambda: random.choices([], k=1), lambda: random.sample([1, 2], -1)):
    try:
        print(bad())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__)
random.seed(99)
total = inside = 0
for _ in range(3000):
    x, y = random.random(), random.random()
    inside += x * x + y * y < 1
    total += x
print(inside, total)
counts = [0] * 6
for _ in range(600):
    counts[random.randint(0, 5)] += 1
print(counts, random.choice({"k": 1, 0: 2}) if False else random.choice(range(100)), random.choice((1, 2)))


class Dice(random.Random):
    def roll(self, n=2):
        return sum(self.randint(1, 6) for _ in range(n))


print([Dice(5).roll() for _ in range(2)], [Dice(i).roll(3) for i in range(5)])
