"""super() with and without arguments, in class methods, static methods, properties, comprehensions, nested functions."""


class Base:
    attribute = "base attribute"

    def __init__(self, x):
        self.x = x

    def show(self):
        return f"Base.show {self.x}"

    @classmethod
    def make(cls, x):
        return cls(x)

    @staticmethod
    def static():
        return "Base.static"

    @property
    def prop(self):
        return ("base prop", self.x)

    def __getitem__(self, key):
        return ("base item", key)

    def __len__(self):
        return 5

    def __eq__(self, other):
        return "base eq"


class Child(Base):
    attribute = "child attribute"

    def __init__(self, x):
        super().__init__(x * 2)

    def show(self):
        return super().show() + "|" + super(Child, self).show() + "|" + Base.show(self)

    @classmethod
    def make(cls, x):
        made = super().make(x)
        made.by = cls.__name__
        return made

    @staticmethod
    def static():
        return super(Child, Child).static() + "+"

    @property
    def prop(self):
        return ("child", super().prop)

    def __getitem__(self, key):
        return [super().__getitem__(key), self.attribute, super().attribute]

    def nested(self):
        def inner():
            return super(Child, self).show()

        return inner(), [super(Child, self).attribute for _ in range(1)]

    def with_cell(self):
        return (lambda: __class__.__name__)(), __class__ is Child

    def lengths(self):
        return super().__len__(), super().__eq__(1)


class Grandchild(Child):
    attribute = "grand"

    def show(self):
        return "G:" + super().show()


c, g = Child(2), Grandchild(3)
print(c.show(), c.prop, c["k"], c.static(), Child.make(5).x, Grandchild.make(1).by, g.show())
print(c.nested(), c.with_cell(), g.with_cell(), c.lengths())
print(super(Child, g).show(), super(Grandchild, g).attribute, super(Child, Grandchild).make(4).x)


class Wrong(Base):
    def no_self():
        return super().show()

    def missing(self):
        return super().missing

    def assign(self):
        super().x = 1


for call in (lambda: super(Child, 5), lambda: super(Child, Base(1)), lambda: Wrong(1).missing(), lambda: Wrong.no_self(), lambda: Wrong(1).assign()):
    try:
        call()
    except (TypeError, AttributeError, RuntimeError) as error:
        print(type(error).__name__, str(error).partition(" obj")[0])
try:
    super()
except RuntimeError as error:
    print(error)


class Root:
    def visit(self, path):
        return path + ["Root"]


def mixin(name):
    def visit(self, path):
        return super(made, self).visit(path + [name])

    made = type(name, (Root,), {"visit": visit})
    return made


P, Q, R = mixin("P"), mixin("Q"), mixin("R")


class All(P, Q, R):
    def visit(self, path=()):
        return super().visit([*path, "All"])


print(All().visit())
method = super(All, All()).visit
print(method([]))
