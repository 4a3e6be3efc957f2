"""Subclasses of list: inherited methods, overridden ones, results of operators, attributes."""


class Stack(list):
    push = list.append

    def peek(self):
        return self[-1]

    def __repr__(self):
        return f"Stack({super().__repr__()})"


s = Stack([1, 2])
s.push(3)
s.extend("ab")
s.name = "named"
print(s, len(s), s.peek(), s.pop(), s.name, s == [1, 2, 3, "a"], isinstance(s, list), type(s) is list)
print(type(s + [1]).__name__, type(s[:2]).__name__, type(s * 2).__name__, type(s.copy()).__name__, s[1:3], [0] + s)
s += [9]
print(type(s).__name__, s, sorted(Stack([3, 1, 2])), list(reversed(s)), Stack("xy"), Stack(), bool(Stack()))
a, *b = s
print(a, b, *s, max(Stack([1, 5])), sum(Stack([1, 5])), 5 in Stack([5]))


class Circular(list):
    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        return super().__getitem__(index % len(self))

    def __setitem__(self, index, value):
        super().__setitem__(index % len(self), value)


c = Circular("abc")
c[4] = "B"
print(c[7], c[-4], c[0:2], c, list(c), "".join(c), [x for x in c], c.index("c"))


class Counting(list):
    gets = appends = 0

    def append(self, item):
        self.appends += 1
        list.append(self, item)

    def __iter__(self):
        self.gets += 1
        return super().__iter__()

    def __len__(self):
        return super().__len__() + 100

    def __contains__(self, item):
        return item == "everything" or super().__contains__(item)

    def __eq__(self, other):
        return "eq"

    def __bool__(self):
        return False


n = Counting([1, 2])
n.append(3)
n.extend([4])
n.insert(0, 0)
print(n.appends, list(n), n.gets, len(n), "everything" in n, 3 in n, 7 in n, n == 1, bool(n), n[-1])
for x in n:
    print(x, end=" ")
print(n.gets, repr(n), str(n))


class Matrix(list):
    def __init__(self, rows, columns, fill=0):
        super().__init__([fill] * columns for _ in range(rows))

    def __matmul__(self, other):
        result = Matrix(len(self), len(other[0]))
        for i, row in enumerate(self):
            for j in range(len(other[0])):
                result[i][j] = sum(row[k] * other[k][j] for k in range(len(other)))
        return result

    def __getattr__(self, name):
        if name == "T":
            m = Matrix(0, 0)
            m.extend(list(r) for r in zip(*self))
            return m
        raise AttributeError(name)


m = Matrix(2, 3, 1)
m[0][1], m[1][2] = 5, 7
print(m, m.T, m @ m.T)


class Sorted(list):
    def __init__(self, items=(), key=None):
        super().__init__(sorted(items, key=key))
        self.key = key

    def add(self, item):
        self.append(item)
        self.sort(key=self.key)
        return self


print(Sorted("hello"), Sorted([3, -1, 2], abs).add(-5).add(0), Sorted().key)
try:
    hash(Stack())
except TypeError as error:
    print(error)
del s[0], s[-1]
s[0:1] = ["new", "items"]
s.sort(key=str)
print(s, s.__class__.__name__, s.__dict__, Stack.__mro__[1].__name__, s.__len__(), list.__len__(s))
