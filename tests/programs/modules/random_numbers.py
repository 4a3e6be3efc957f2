import random
from random import Random, randint


def several(function):
    return [function() for _ in range(5)]


for seed in (0, 42, -7, 10**30, "text", 1.5):
    random.seed(seed)
    print(seed, random.random(), randint(1, 6), random.getrandbits(70), random.randrange(0, 100, 7))
    print(random.choice("abcdef"), random.sample(range(1000), 5), random.sample([1, 2, 3], k=2))
    items = list(range(12))
    random.shuffle(items)
    print(items, random.choices("xyz", k=4), random.choices("xyz", weights=[1, 2, 3], k=4))
    print(random.uniform(1, 2), random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(0, 1))
    print(random.expovariate(2), random.triangular(0, 1, 0.3), random.betavariate(2, 3))
    print(random.gammavariate(0.5, 1), random.paretovariate(2), random.vonmisesvariate(0, 4))
one, two = Random(5), Random(5)
print(several(one.random) == several(two.random), one.random() == random.random())
state = one.getstate()
first = several(one.random)
one.setstate(state)
print(first == several(one.random), state == one.getstate(), state[0], len(state[1]))


class Loaded(Random):
    def choice(self, seq):
        return seq[0]


loaded = Loaded(3)
print(loaded.choice([7, 8]), loaded.randint(1, 100), isinstance(loaded, Random))
for what in (lambda: random.choice([]), lambda: random.randrange(0), lambda: random.sample([1], 2)):
    try:
        what()
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)


# Generators with another source: all numbers come from it.
class Quarter(Random):
    def random(self):
        return 0.25


class Ones(Random):
    def getrandbits(self, k):
        return 1


class Told(Random):
    def __init__(self, name):
        super().__init__(3)
        self.name = name

    def seed(self, a=None, version=2):
        print("seeded by", a)
        super().seed(a)


quarter, ones, told = Quarter(5), Ones(5), Told("told")
print(quarter.randrange(10), quarter.choice("abcd"), quarter.uniform(0, 4), quarter.randrange(2**60))
print(ones.randrange(10), ones.choice("abcd"), ones.randrange(2, 50), ones.randint(0, 10**20))
print(told.name, told.random(), told.randbytes(4), Random, Random.__module__)
for seed in (b"", b"bytes", "", "é\u4e00", 2**64, 2**64 - 1, -(2**200), True, float("inf")):
    random.seed(seed)
    print(seed, random.random(), random.getrandbits(33), random.getrandbits(65), random.getrandbits(200))
for bits in (0, 1, 31, 32, 63, 64):
    print(random.getrandbits(bits), random.randrange(2**bits), random.sample(["a", "b"], 2, counts=[3, 4]))
