"""len, sum, min, max, any, all, sorted, abs, round, divmod, pow."""

print(sum([]), sum([1, 2]), sum([1], 10), sum((0.1,) * 3), sum([[1], [2]], []), sum(x for x in range(5)), sum([True, True]), sum([10**20, 1]), sum({1: 2, 3: 4}), sum([1, 2.5]), sum([1], start=5))
print(min(3, 1, 2), max("b", "a"), min([4, 2]), max({"a": 1, "z": 0}), min("hello"), max([1, 1.0]), max([1.0, 1]), min(1, True), max((1, 2), (1, 3)), max([], default="none"), min((), default=None), max(["aa", "b"], key=len), min([3, -4, 1], key=abs), max([1, 2, 3], key=lambda x: -x), max("ab", "c", key=len), max([5], default=1), min([[2], [1, 9]]))
print(any([]), all([]), any([0, "", 3]), all([1, "x", []]), any(x > 2 for x in range(5)), all(x for x in "abc"))
seen = []
print(any(seen.append(x) or x == 2 for x in range(10)), seen)
print(abs(-5), abs(5.5), abs(-0.0), abs(True), abs(-(10**30)), len("abc"), len([]), len({1: 2}), len(range(10)), len(b"ab"), len((1,)))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(1350, -2), round(5), round(1.5), round(0.5), round(1e20), round(2.5, 0), round(1234.567, -2), round(-0.4), round(10**20 + 55, -2), round(1.005, 2), round(True), round(7, 3), round(2.5, None))
print(divmod(7, 2), divmod(-7, 2), divmod(7, -2), divmod(-7, -2), divmod(7.5, 2), divmod(-7.5, 2), divmod(10**20, 3), divmod(-(10**20), 10**9 + 7), divmod(True, 2), divmod(0, 5), divmod(5, 10**30), divmod(-5, 10**30))
print(pow(2, 10), pow(2, -1), pow(2, 0.5), pow(3, 4, 5), pow(-3, 3, 5), pow(3, 3, -5), pow(2, 1000, 10**9 + 7), pow(3, -1, 7), pow(0, 0), pow(5, 0, 1), pow(10, 20), pow(2.0, 3), pow(-2, 2), pow(7, 222222222222, 13), pow(base=2, exp=3))
for bad in (lambda: sum(5), lambda: sum("ab"), lambda: sum(["a"]), lambda: sum([1], "x"), lambda: min(), lambda: max(5), lambda: min(1, "a"), lambda: max([1], key=5), lambda: max(1, 2, default=3), lambda: len(5), lambda: len(), lambda: len(x for x in []), lambda: abs("a"), lambda: abs(), lambda: round("a"), lambda: round(1, 1.5), lambda: round(float("nan")), lambda: round(float("inf")), lambda: divmod(1), lambda: divmod(1, 0), lambda: divmod("a", 2), lambda: pow(2, "a"), lambda: pow(2, -1, 4), lambda: pow(2, 2, 0), lambda: pow(2.0, 2, 3), lambda: any(5), lambda: all(None), lambda: max([None, 1]), lambda: sum([[1]])):
    try:
        print(bad())
    except (TypeError, ValueError, ZeroDivisionError, OverflowError) as error:
        text = str(error)
        print(type(error).__name__, "" if "pow" in text or "modulo" in text or "division" in text else text)
print(sum([0.1] * 10) == sum([0.1] * 10), max(3, 1.5, True), sum(map(int, "12345")), min(map(len, ["aa", "b"])), max(len(w) for w in "a bcd ef".split()), sum(1 for _ in "abc"), sum(i * i for i in range(101)))
print(max(zip([1, 2], "ab")), min(enumerate("ba"), key=lambda p: p[1]), max([{"v": 1}, {"v": 3}], key=lambda d: d["v"]), max([[1, 2], [1, 3], [0]]), max("apple", "pear", "fig", key=lambda w: w[-1]), sorted(range(5), key=lambda x: x % 2))
