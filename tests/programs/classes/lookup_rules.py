"""What attribute hooks see, what errors of attributes tell, and special methods that only types have."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        about = (error.name, type(error.obj).__name__) if isinstance(error, AttributeError) else ""
        print(type(error).__name__, str(error).split(" and no ")[0], about)


class Fallback:
    def __getattr__(self, name):
        if name == "plain":
            raise AttributeError("said by the program")
        if name == "told":
            raise AttributeError(name, name="x", obj=5)
        if name == "key":
            raise KeyError(name)
        return f"fallback {name}"

    @property
    def failing(self):
        raise AttributeError("from a property")


for name in ("plain", "told", "key", "other", "failing"):
    attempt(lambda: getattr(Fallback(), name))


class All:
    value = 5

    def __getattribute__(self, name):
        if name.startswith("x"):
            return f"all {name}"
        if name == "raises":
            raise AttributeError(name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        return f"fallback {name}"


attempt(lambda: (All().xyz, All().__getattribute__("value"), All().raises, All().none))


class Renaming:
    def __setattr__(self, name, value):
        object.__setattr__(self, "_" + name, value)

    def __delattr__(self, name):
        object.__delattr__(self, "_" + name)


renaming = Renaming()
renaming.x = 1
print(renaming.__dict__)
del renaming.x
print(renaming.__dict__)


class Plain:
    pass


for bad in (
    lambda: object.__getattribute__(Plain(), 5),
    lambda: getattr(Plain(), 5),
    lambda: setattr(Plain(), 5, 5),
    lambda: hasattr(Plain(), 5),
    lambda: object.__setattr__(Plain, "x", 1),
    lambda: object.__delattr__(Plain, "x"),
    lambda: type.__setattr__(Plain, "x", 1),
    lambda: (type.__getattribute__(Plain, "x"), object.__getattribute__(Plain, "__name__")),
    lambda: setattr(int, "x", 1),
    lambda: Plain.missing,
    lambda: Plain().missing,
    lambda: None.missing,
    lambda: len.missing,
    lambda: attempt.missing,
):
    attempt(bad)


class Sized:
    def __len__(self):
        return 3


sized = Sized()
sized.__len__ = lambda: 9
sized.__call__ = sized.__iter__ = lambda: 0
for use in (lambda: len(sized), lambda: sized(), lambda: list(sized), lambda: -sized, lambda: 1 in sized):
    attempt(use)


class Unset(Sized):
    __hash__ = __iter__ = __contains__ = None

    def __getitem__(self, index):
        return index


for use in (lambda: hash(Unset()), lambda: list(Unset()), lambda: 1 in Unset(), lambda: Unset()[4]):
    attempt(use)


class Setter:
    def __set__(self, instance, value):
        instance.__dict__["changed"] = value


class HasSetter:
    setter = Setter()


has_setter = HasSetter()
has_setter.setter = 4
print(vars(has_setter))
attempt(lambda: delattr(has_setter, "setter"))


class Open(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__


opened = Open(a=1)
opened.b = 2
print(opened.a, opened, opened.b)
del opened.a
print(opened)
attempt(lambda: opened.missing)


class Recorder:
    def __init__(self):
        self.log = []

    def __getattr__(self, name):
        def call(*args, **keywords):
            self.log.append((name, args, keywords))
            return self

        return call


print(Recorder().a(1).b(x=2).c().log)


class Endless:
    def __getattr__(self, name):
        return getattr(self.inner, name)


try:
    Endless().x
except RecursionError as error:
    print(error)


# Keywords of exceptions, also by way of super().
class Told(AttributeError):
    def __init__(self, message, **keywords):
        super().__init__(message, name="known", **keywords)


class Careless(ValueError):
    def __init__(self, *args, **keywords):
        super().__init__(*args, **keywords)


print(Told("m", obj=4).obj, Told("m").name, Told("m").args, NameError("m", name="n").name)
attempt(lambda: Careless("m", extra=3))
attempt(lambda: Careless("m").args)


# Arguments that nobody takes.
class Init:
    def __init__(self, *args):
        super().__init__(*args)


class New:
    def __new__(cls, *args):
        return super().__new__(cls, *args)


class Number(int):
    def __init__(self, value, unit):
        super().__init__(value)


for make in (Init, New, Plain):
    attempt(lambda: make(1))
attempt(lambda: Number(1))
attempt(lambda: Number("1", 2))
attempt(lambda: object.__new__(int))
attempt(lambda: int.__new__(Plain))
attempt(lambda: list.__new__(5))
attempt(lambda: type(New()).__name__)
