"""Random numbers: for the same seed, the sequences that CPython gives."""

import _random
from bisect import bisect
from itertools import accumulate
from math import acos, ceil, cos, e, exp, floor, isfinite, log, pi, sin, sqrt
from operator import index

__all__ = [
    "Random",
    "SystemRandom",
    "betavariate",
    "choice",
    "choices",
    "expovariate",
    "gammavariate",
    "gauss",
    "getrandbits",
    "getstate",
    "lognormvariate",
    "normalvariate",
    "paretovariate",
    "randbytes",
    "randint",
    "random",
    "randrange",
    "sample",
    "seed",
    "setstate",
    "shuffle",
    "triangular",
    "uniform",
    "vonmisesvariate",
    "weibullvariate",
]

_TWO_PI = 2.0 * pi
_LOG4 = log(4.0)
_NORMAL = 4 * exp(-0.5) / sqrt(2.0)
_GAMMA = 1.0 + log(4.5)
_VERSION = 3
_FLOATS = 1 << 53


def _integer(value):
    return value if type(value) is int else index(value)


class Random(_random.Random):
    """A generator of random numbers, with a state of its own."""

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def __init_subclass__(cls, /, **kwargs):
        # A class with a source of its own is asked for all numbers.
        for each in cls.__mro__:
            if each is Random or "_below" in each.__dict__:
                break
            if "getrandbits" in each.__dict__:
                cls._below = _below_by_bits
                break
            if "random" in each.__dict__:
                cls._below = _below_by_random
                break
        super().__init_subclass__(**kwargs)

    def seed(self, a=None, version=2):
        """Start the sequence that belongs to `a`, or one that chance decides."""
        if version == 1 and isinstance(a, (str, bytes)):
            a = _old_hash(a.decode("latin-1") if isinstance(a, bytes) else a)
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """What setstate goes back to."""
        return _VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        """Go back to where getstate was called."""
        version, words, self.gauss_next = state
        if version == 2:  # its words were signed
            words = tuple([word % (1 << 32) for word in words])
        elif version != _VERSION:
            raise ValueError(
                f"state with version {version} passed to Random.setstate() of version {_VERSION}"
            )
        super().setstate(words)

    def randbytes(self, n):
        """`n` random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=1):
        """An item of range(start, stop, step)."""
        start = _integer(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._below(start)
            raise ValueError("empty range for randrange()")
        stop, step = _integer(stop), _integer(step)
        if step == 0:
            raise ValueError("zero step for randrange()")
        count = (stop - start + step + (-1 if step > 0 else 1)) // step
        if count > 0:
            return start + step * self._below(count)
        bounds = f"{start}, {stop}" if step == 1 else f"{start}, {stop}, {step}"
        raise ValueError(f"empty range in randrange({bounds})")

    def randint(self, a, b):
        """An integer from `a` to `b`, both included."""
        return self.randrange(a, b + 1)

    def choice(self, seq):
        """One of the items of a sequence."""
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq))]

    def shuffle(self, x):
        """Bring the items of a list into another order."""
        for i in reversed(range(1, len(x))):
            j = self._below(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        """A list of `k` items of a sequence, none taken twice."""
        if isinstance(population, dict) or not hasattr(population, "__getitem__"):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        if counts is not None:
            return self._sample_counted(population, k, counts)
        n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        size_of_set = 21
        if k > 5:
            size_of_set += 4 ** ceil(log(k * 3, 4))
        if n <= size_of_set:
            return self._sample_from_pool(list(population), k)
        taken = set()
        result = [None] * k
        for i in range(k):
            j = self._below(n)
            while j in taken:
                j = self._below(n)
            taken.add(j)
            result[i] = population[j]
        return result

    def _sample_from_pool(self, pool, k):
        n = len(pool)
        result = [None] * k
        for i in range(k):
            j = self._below(n - i)
            result[i] = pool[j]
            pool[j] = pool[n - i - 1]
        return result

    def _sample_counted(self, population, k, counts):
        ends = list(accumulate(counts))
        if len(ends) != len(population):
            raise ValueError("The number of counts does not match the population")
        total = ends.pop() if ends else 0
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total <= 0:
            raise ValueError("Total of counts must be greater than zero")
        found = self.sample(range(total), k)
        return [population[bisect(ends, place)] for place in found]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """A list of `k` items of a sequence, by weights if they are given."""
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[floor(self.random() * n)] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}")
            cum_weights = list(accumulate(weights))
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[bisect(cum_weights, self.random() * total, 0, n - 1)] for _ in range(k)]

    def uniform(self, a, b):
        """A number between `a` and `b`."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """A number between two others, most often near a third."""
        u = self.random()
        if mode is not None and high == low:
            return low
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Normally distributed (A. J. Kinderman and J. F. Monahan, 1977)."""
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = _NORMAL * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Normally distributed, two numbers at a time (G. E. P. Box and M. E. Muller, 1958)."""
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * _TWO_PI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """A number whose logarithm is normally distributed."""
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        """Exponentially distributed."""
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """An angle around `mu` (D. J. Best and N. I. Fisher, 1979)."""
        if kappa <= 1e-6:
            return _TWO_PI * self.random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + acos(f)) % _TWO_PI
        return (mu - acos(f)) % _TWO_PI

    def gammavariate(self, alpha, beta):
        """Gamma distributed."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return self._gamma_large(alpha) * beta
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return self._gamma_small(alpha) * beta

    def _gamma_large(self, alpha):
        """For alpha above 1 (R. C. H. Cheng, 1977)."""
        root = sqrt(2.0 * alpha - 1.0)
        b = alpha - _LOG4
        c = alpha + root
        while True:
            u1 = self.random()
            if not 1e-7 < u1 < 0.9999999:
                continue
            u2 = 1.0 - self.random()
            v = log(u1 / (1.0 - u1)) / root
            x = alpha * exp(v)
            z = u1 * u1 * u2
            r = b + c * v - x
            if r + _GAMMA - 4.5 * z >= 0.0 or r >= log(z):
                return x

    def _gamma_small(self, alpha):
        """For alpha below 1 (J. H. Ahrens and U. Dieter, 1974)."""
        while True:
            b = (e + alpha) / e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            u = self.random()
            if u <= (x ** (alpha - 1.0) if p > 1.0 else exp(-x)):
                return x

    def betavariate(self, alpha, beta):
        """Beta distributed, from 0 to 1."""
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        """Pareto distributed."""
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Weibull distributed."""
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)


class SystemRandom(Random):
    """A generator that chance seeds; its sequence can't be repeated."""

    def seed(self, *args):
        """Nothing: there is no seed to set."""
        super().seed(None)

    def getstate(self):
        """There is none."""
        raise NotImplementedError("System entropy source does not have state.")

    def setstate(self, state):
        """There is none."""
        raise NotImplementedError("System entropy source does not have state.")


def _below_by_bits(self, n):
    """An integer from 0 to below `n`, of the generator's own bits."""
    bits = n.bit_length()
    number = self.getrandbits(bits)
    while number >= n:
        number = self.getrandbits(bits)
    return number


def _below_by_random(self, n):
    """An integer from 0 to below `n`, of the generator's own floats: those past a multiple of `n` are rejected."""
    if n >= _FLOATS:
        return floor(self.random() * n)
    limit = (_FLOATS - _FLOATS % n) / _FLOATS
    number = self.random()
    while number >= limit:
        number = self.random()
    return floor(number * _FLOATS) % n


def _old_hash(text):
    """The seed that a text was in Python 2: its hash of that time."""
    number = ord(text[0]) << 7 if text else 0
    for character in text:
        number = (1000003 * number ^ ord(character)) & 0xFFFFFFFFFFFFFFFF
    number ^= len(text)
    return -2 if number == -1 else number


_shared = Random()
betavariate = _shared.betavariate
choice = _shared.choice
choices = _shared.choices
expovariate = _shared.expovariate
gammavariate = _shared.gammavariate
gauss = _shared.gauss
getrandbits = _shared.getrandbits
getstate = _shared.getstate
lognormvariate = _shared.lognormvariate
normalvariate = _shared.normalvariate
paretovariate = _shared.paretovariate
randbytes = _shared.randbytes
randint = _shared.randint
random = _shared.random
randrange = _shared.randrange
sample = _shared.sample
seed = _shared.seed
setstate = _shared.setstate
shuffle = _shared.shuffle
triangular = _shared.triangular
uniform = _shared.uniform
vonmisesvariate = _shared.vonmisesvariate
weibullvariate = _shared.weibullvariate
