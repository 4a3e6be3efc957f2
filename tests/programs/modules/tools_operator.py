"""operator: functions of operators, getters, callers."""

import operator as op

print(op.add(1, 2), op.sub(5, 3), op.mul("a", 3), op.truediv(1, 4), op.floordiv(-7, 2), op.mod(-7, 3), op.pow(2, 8), op.neg(5), op.pos(-5), op.abs(-3), op.invert(5), op.inv(0))
print(op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(256, 4), op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.gt("b", "a"), op.ge([1], [1]), op.not_(0), op.truth([]), op.is_(None, None), op.is_not(1, None))
print(op.contains([1, 2], 2), op.concat([1], [2]), op.countOf("banana", "a"), op.indexOf("abc", "c"), op.getitem({"k": 1}, "k"), op.getitem("abc", slice(1, 3)), op.length_hint([1, 2]), op.index(True))
d = {"a": 1}
op.setitem(d, "b", 2)
op.delitem(d, "a")
print(d)
get = op.itemgetter(1)
both = op.itemgetter(0, -1)
print(get("abc"), both([1, 2, 3]), op.itemgetter("k")({"k": "v"}), sorted([(1, "b"), (2, "a")], key=get), op.itemgetter(slice(1, None))("abc"), list(map(op.itemgetter(0), ["ab", "cd"])))


class Thing:
    def __init__(self, name, size):
        self.name, self.size = name, size

    def area(self, k=1, *, extra=0):
        return self.size * k + extra

    def __iadd__(self, other):
        self.size += other
        return self


things = [Thing("b", 2), Thing("a", 3)]
things[0].child = things[1]
print([t.name for t in sorted(things, key=op.attrgetter("name"))], op.attrgetter("size", "name")(things[0]), op.attrgetter("child.name")(things[0]), max(things, key=op.attrgetter("size")).name)
print(op.methodcaller("area")(things[0]), op.methodcaller("area", 3, extra=1)(things[1]), op.methodcaller("split", ",")("a,b"), list(map(op.methodcaller("upper"), "ab")))
items = [1]
same = op.iadd(items, [2])
print(items, same is items, op.iadd(1, 2), op.imul([0], 2), op.isub(5, 1), op.ior({1}, {2}) == {1, 2}, op.iadd(things[0], 10) is things[0], things[0].size)
for bad in (lambda: op.add(1, "a"), lambda: op.itemgetter(5)("abc"), lambda: op.attrgetter("none")(1), lambda: op.itemgetter(), lambda: op.indexOf([1], 2), lambda: op.index(1.5), lambda: op.methodcaller("none")(1), lambda: op.concat(1, 2)):
    try:
        print(bad())
    except (TypeError, IndexError, AttributeError, ValueError) as error:
        print(type(error).__name__)
table = {"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "**": op.pow, "//": op.floordiv, "%": op.mod}


def rpn(text):
    stack = []
    for token in text.split():
        if token in table:
            right = stack.pop()
            stack.append(table[token](stack.pop(), right))
        else:
            stack.append(float(token) if "." in token else int(token))
    return stack


print(rpn("3 4 + 2 * 7 /"), rpn("2 3 ** 5 %"), rpn("10 3 //"), rpn("1.5 2 *"), {name: f(7, 2) for name, f in table.items()}, op.add.__name__, op.mul(True, 5))
print(op.attrgetter("a.b", "c"), op.itemgetter(1, 2), op.methodcaller("m", 1, k=2), op.abs(-3))
for bad in (lambda: op.matmul(5, 3), lambda: op.abs("x"), op.methodcaller):
    try:
        print(bad())
    except TypeError as error:
        print(error)
