"""What annotations give, where they are kept, and the types with arguments and unions that they are made of."""

print("in", "__annotations__" in globals())
x: int = 1
y: "str"
(z): print("evaluated") = 3
print(__annotations__)
def f(a: int, b: "B" = 2, /, *args: list[int], c: dict[str, int] = None, **kw: tuple[int, ...]) -> int | None:
    loc: undefined = 3
    return loc
print(f.__annotations__)
class C:
    a: int
    b: list[int] = []
    __p: str = "p"
    def m(self, q: "C") -> None: self.t: int = 3
    if True:
        inner: float
print(C.__annotations__, C.m.__annotations__)
class D(C): pass
print(D.__annotations__, C().__annotations__ is C.__annotations__)
def outer():
    T = int
    class L:
        v: T
        w: (lambda: T)
    def g(x: T, y: [T for _ in range(2)]) -> T: pass
    return L, g
L, g = outer()
print(L.__annotations__["v"], g.__annotations__, L.__annotations__["w"]())
try:
    def bad(x: nope): pass
except NameError as e: print(e)

try:
    class Bad:
        x: nope2 = print("value first")
except NameError as e: print(e)
d = {}
d["k"]: int = 4
print(d)
class O: pass
o = O()
o.attr: int = 5
def fun():
    try:
        nowhere.x: int
    except NameError as e: print(e)
    d[print("idx")]: int
fun()
print(list[int], list[int] == list[int], hash(list[int]) == hash(list[int]), list[int]([1, 2]), dict[str, list[int]]().copy(), tuple[()], tuple[int, ...], type[int], list[int].__origin__, list[int].__args__, dict[str, int].__args__)
print(int | None, int | str | int, (int | str) == (str | int), isinstance(5, int | None), isinstance(None, int | None), issubclass(bool, int | str), None | list[int], int | int, type(int | str), type(list[int]))
class Sub(list[int]):
    pass
print(Sub.__mro__, Sub([1]), Sub.__orig_bases__, Sub[str], Sub.__bases__)
for bad in (lambda: int[str], lambda: int | "x", lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: list[int][str], lambda: 5 | int, lambda: None | None, lambda: str["a"], lambda: C[int], lambda: object[1]):
    try: print(bad())
    except TypeError as e: print(e)
print(list[int].append, list[int].__name__, callable(list[int]), list["X"], dict[int, "Y"], list[C], set[None], frozenset[int], list[list], str | None)
