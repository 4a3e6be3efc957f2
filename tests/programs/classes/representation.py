"""__repr__, __str__, __format__, __bytes__-free: who calls which, recursion in containers, errors."""


class Both:
    def __repr__(self):
        return "<repr>"

    def __str__(self):
        return "<str>"


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class OnlyStr:
    def __str__(self):
        return "<only str>"


b, r, s = Both(), OnlyRepr(), OnlyStr()
print(b, r, s, [b], (r,), {b: r}, f"{b} {b!r} {r} {s}", "%s %r" % (b, b), "{} {!r}".format(b, b), str([b, s])[:7])
print(repr(s)[:24].replace("__main__.", ""), str(b) + repr(b), format(b), "".join(map(str, [b, r])))


class Bad:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return self.value

    def __format__(self, spec):
        return self.value


for value in (5, None, b"x"):
    for call in (repr, str, format, lambda x: f"{x!r}", lambda x: [x] and str([x])):
        try:
            print(call(Bad(value)))
        except TypeError as error:
            print(error)


class Failing:
    def __repr__(self):
        raise RuntimeError("no repr")


for call in (lambda: repr(Failing()), lambda: str([1, Failing()]), lambda: f"{Failing()}", lambda: print(Failing()), lambda: "%r" % Failing()):
    try:
        call()
    except RuntimeError as error:
        print(error)


class Vector:
    def __init__(self, *xs):
        self.xs = xs

    def __format__(self, spec):
        if spec.endswith("p"):
            return f"polar{len(self.xs)}"
        return "(" + ", ".join(format(x, spec) for x in self.xs) + ")"

    def __repr__(self):
        return f"{type(self).__name__}{self.xs!r}"


v = Vector(1.5, 2.25)
print(f"{v}", f"{v:.1f}", f"{v:8.3f}", f"{v:p}", "{:.2e}".format(v), format(v, "g"), f"{v!r:>20}", "{0!s:*^24}".format(v), Vector(1), Vector())

items = [1]
items.append(items)
table = {"self": None}
table["self"] = table
pair = ([],)
pair[0].append(pair)
print(items, table, pair, str(items), f"{table}")
mixed = [{}]
mixed[0]["up"] = mixed
print(mixed, mixed[0])


class Tree:
    def __init__(self, name, *children):
        self.name, self.children = name, list(children)

    def __repr__(self):
        return f"{self.name}{self.children}" if self.children else self.name


root = Tree("a", Tree("b", Tree("c")), Tree("d"))
print(root)
shared = [0]
print([shared, shared], {1: shared, 2: [shared]})


class L(list):
    pass


l = L([1])
l.append(l)
print(l, [l])


class D(dict):
    def __repr__(self):
        return "D" + super().__repr__()


d = D()
d["d"] = d
print(d)
try:
    loop = Tree("loop")
    loop.children.append(loop)
    repr(loop)
except RecursionError:
    print("RecursionError")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), str("x"), [""], ["a\nb"], {"k": "v'"}, ("",))
