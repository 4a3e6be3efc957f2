"""C3 linearization: orders, conflicts with their message, cooperative calls."""


class O: ...
class A(O): ...
class B(O): ...
class C(O): ...
class D(O): ...
class E(O): ...
class K1(A, B, C): ...
class K2(D, B, E): ...
class K3(D, A): ...
class Z(K1, K2, K3): ...


def order(cls):
    return " ".join(c.__name__ for c in cls.__mro__)


print(order(Z))
print(order(K1), "|", order(K3), "|", [c.__name__ for c in Z.__bases__], Z.mro() == list(Z.__mro__))
attempts = [(A, O), (O, A), (K1, A), (A, K1), (K3, K1), (A, A), (B, A, K1), (int, bool), (list, dict), (int, str), (bool,)]
for bases in attempts:
    try:
        made = type("Made", bases, {})
        print([b.__name__ for b in bases], order(made))
    except TypeError as error:
        print([b.__name__ for b in bases], str(error).replace("\n", " "))


class X:
    def who(self):
        return "X"

    def chain(self):
        return ["X"]


class Y(X):
    def chain(self):
        return ["Y", *super().chain()]


class W(X):
    def who(self):
        return "W"

    def chain(self):
        return ["W", *super().chain()]


class V(Y, W):
    def chain(self):
        return ["V", *super().chain()]


v = V()
print(v.who(), v.chain(), Y().chain(), super(Y, v).chain(), super(V, v).who(), super(W, v).who())
print(issubclass(V, W), issubclass(W, V), isinstance(v, X), issubclass(V, (int, X)), isinstance(v, (W, int)))
try:

    class Bad(O, A):
        pass

except TypeError as error:
    print(str(error).replace("\n", " "))
try:

    class FromInstance(v):
        pass

except TypeError:
    print("an instance is no base")
print(bool.__mro__ == (bool, int, object), order(KeyError), order(ZeroDivisionError), order(UnicodeDecodeError))
V.__bases__[0].added = "late"
print(v.added)


class Diamond1:
    def __init__(self, **kwargs):
        self.log = ["base", sorted(kwargs)]


class Left(Diamond1):
    def __init__(self, left, **kwargs):
        super().__init__(**kwargs)
        self.log.append(("left", left))


class Right(Diamond1):
    def __init__(self, right, **kwargs):
        super().__init__(**kwargs)
        self.log.append(("right", right))


class Bottom(Left, Right):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.log.append("bottom")


print(Bottom(left=1, right=2).log)
