import math
import sys

print(math.isclose(1.0, 1.01, rel_tol=0.05), math.isclose(1, 2, abs_tol=1.5), math.prod([2.5, 4], start=10))
print(math.factorial(60), math.comb(200, 80), math.perm(50, 30), math.isqrt(10**41 + 7))
print(math.gcd(3**80, 6**60), math.lcm(10**20, 15**18, -7), math.gcd(True, 4))
print(math.floor(1e300), math.ceil(-1e25), math.sqrt(10**40), math.log(10**40), math.log2(2**300), sys.maxsize)
print(math.log(10**400), math.log2(2**5000), math.log10(10**500), math.log(10**400, 10))


class Writer:
    def __init__(self):
        self.texts = []

    def write(self, text):
        self.texts.append(text)


writer = Writer()
print("a", 1, file=writer, sep="-")
before, sys.stdout = sys.stdout, writer
print("to the writer")
sys.stdout = before
print("".join(writer.texts))
print("to stderr", file=sys.stderr)
try:
    import nowhere.at
except ImportError as error:
    print(error.name, error.msg, type(error).__name__)
