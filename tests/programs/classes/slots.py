"""__slots__: what may be assigned, inheritance, defaults, deletion, together with __dict__."""


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x}, {self.y})"


p = Point(1, 2)
p.x += 10
print(p, Point.__slots__, hasattr(p, "__dict__"))
for action in (lambda: setattr(p, "z", 1), lambda: p.z, lambda: delattr(p, "z")):
    try:
        action()
    except AttributeError as error:
        print(type(error).__name__, str(error).split(" and ")[0])
del p.x
try:
    p.x
except AttributeError as error:
    print("unset:", error)
try:
    del p.x
except AttributeError:
    print("already unset")
p.x = "again"
print(p.x)


class Point3(Point):
    __slots__ = ["z"]

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Open(Point):
    pass


q, o = Point3(1, 2, 3), Open(4, 5)
o.extra = "has a dict"
print(q.x, q.y, q.z, o, o.__dict__, hasattr(q, "__dict__"))
try:
    q.w = 1
except AttributeError:
    print("no w")


class Single:
    __slots__ = "value"

    @property
    def double(self):
        return self.value * 2


s = Single()
s.value = 4
print(s.double)
try:
    s.double = 1
except AttributeError:
    print("property has no setter")


class Empty:
    __slots__ = ()


try:
    Empty().a = 1
except AttributeError:
    print("nothing fits")


class WithDict:
    __slots__ = ("a", "__dict__")


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.b, w.__dict__)
try:

    class Conflict:
        __slots__ = ("a",)
        a = 1

except ValueError as error:
    print(error)


class Private:
    __slots__ = ("__hidden", "shown")

    def __init__(self):
        self.__hidden = 1
        self.shown = self.__hidden + 1


print(Private()._Private__hidden, Private().shown)


class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def __iter__(self):
        node = self
        while node is not None:
            yield node.value
            node = node.next


print(list(Node(1, Node(2, Node(3)))))
print(type(Point.x).__name__, Point.x.__get__(Point(7)), Point.__dict__["x"] is Point.x)
try:
    Point.x.__get__(5)
except TypeError:
    print("wrong receiver")
