"""Assignment expressions: where they may stand and which scope they bind in."""

if (n := len("hello")) > 3:
    print("long", n)
values = iter([1, 2, 3, 0, 4])
while (value := next(values)) != 0:
    print(value, end=" ")
print("stopped at", value)
print([y := 1, y**2, y + 1], y)
print([last := x for x in range(5)], last)
print([(a, b) for a in range(5) if (b := a * a) > 3], b)


def scope():
    total = 0
    sums = [total := total + v for v in range(5)]
    return sums, total


print(scope())


def in_nested():
    found = any((witness := n) > 3 for n in [1, 5, 2])
    return found, witness


print(in_nested())
print({(k := i): (w := k * 2) for i in range(3)}, k, w)


def with_global():
    global g
    [g := i for i in "xyz"]


with_global()
print(g)


def outer():
    x = 0

    def inner():
        nonlocal x
        return [x := x + i for i in (1, 2, 3)]

    return inner(), x


print(outer())
f = lambda v: (t := v * 2) + t
print(f(5))
print((p := 1, q := 2), p, q)
print(max(m := [3, 1, 2]), m, sorted(s := {2: "a", 1: "b"}), s)
x = (z := 3) + (z := 4) * z
print(x, z)
d = {}
d["k"] = (v := 10)
print(d, v, f"{(fs := 7)}", fs)
if not (r := []) and (t := "yes"):
    print(r, t)
print((u := 5) if (c := False) else (u := 6), u, c)
assert (h := 1) == h
print(any((hit := line).startswith("b") for line in ["abc", "bcd", "cde"]), hit)


def default(a=(e := 3)):
    return a + e


print(default())
