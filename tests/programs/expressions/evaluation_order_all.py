"""The order of evaluation in calls, displays, operators, comparisons, slices and assignments."""

log = []


class V:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        log.append(f"{self.n}+{other.n}")
        return V(self.n + other.n)

    def __mul__(self, other):
        log.append(f"{self.n}*{other.n}")
        return V(self.n * other.n)

    def __pow__(self, other):
        log.append(f"{self.n}**{other.n}")
        return V(self.n**other.n)

    def __neg__(self):
        log.append(f"-{self.n}")
        return V(-self.n)

    def __lt__(self, other):
        log.append(f"{self.n}<{other.n}")
        return self.n < other.n

    def __getitem__(self, key):
        log.append("get")
        return self

    def __setitem__(self, key, value):
        log.append("set")

    def __call__(self, *args, **kwargs):
        log.append(f"call{len(args)}{len(kwargs)}")
        return self

    def __getattr__(self, name):
        log.append(f".{name}")
        return self


def v(n):
    log.append(n)
    return V(n)


def show(label):
    print(label, *log)
    log.clear()


v(1) + v(2) * v(3) + v(4)
show("arithmetic")
v(2) ** v(3) ** v(2)
show("power is right to left")
-v(2) ** v(3)
show("minus after power")
v(1)[v(2) : v(3) : v(4)]
show("slice")
v(1)(v(2), *(v(3), v(4)), k=v(5), **{"j": v(6)})
show("call")
[v(1), (v(2), v(3)), {4: v(4)}]
show("displays")
{v(1).n: v(2), v(3).n: v(4)}
show("dict display")
v(1).attr.method(v(2))
show("attributes")
v(9)[v(1)] = v(2)
show("subscript assignment")
v(9).__dict__["x"] = v(3)
show("attribute dict")
x = v(1) if v(2) < v(3) else v(4)
show("conditional")
v(5) < v(6) < v(4) < v(9)
show("chain")
v(1)[v(2)] += v(3)
show("augmented")
(lambda a=v(1), *, b=v(2): None)(v(3))
show("lambda defaults")
[v(a * 10 + b) for a in (1, 2) for b in (3, 4) if v(0) < v(b)]
show("comprehension")
{v(1).n: v(2) for _ in [0]}
show("dict comprehension: key first")
print(f"{v(1).n}{v(2).n:{v(3).n}}")
show("f-string")
v(1) and v(2) or v(3)
show("boolean")
a, b = v(1), v(2)
show("tuple")
try:
    v(1) + [v(2)][v(3).n]
except IndexError:
    show("error stops")
