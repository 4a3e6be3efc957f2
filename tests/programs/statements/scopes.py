"""global, nonlocal, class scopes and the names that each sees."""

x = "global"


def reads():
    return x


def writes():
    global x, created
    x = "changed"
    created = "made in a function"


print(reads())
writes()
print(reads(), created)


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x += "+inner"
            return x

        return inner

    def skipping():
        global x
        x = "global again"

        def sees():
            return x

        return sees()

    return middle()(), x, skipping(), x


print(outer(), x)


def counters():
    count = 0

    def up(by=1):
        nonlocal count
        count += by
        return count

    def get():
        return count

    def reset():
        nonlocal count
        count = 0

    return up, get, reset


up, get, reset = counters()
up()
up(5)
print(get())
reset()
print(get(), up())
other_up, other_get, _ = counters()
other_up(100)
print(get(), other_get())


class Scope:
    x = "class"
    y = x + " body"

    def method(self):
        return x, self.x

    values = [x for _ in range(2)]
    first = [z for z in x]

    class Inner:
        seen = x


print(Scope().method(), Scope.y, Scope.values, Scope.first, Scope.Inner.seen)


def function_scope():
    x = "function"

    class Local:
        y = x
        x = "local class"
        z = x

        def get(self):
            return x

    return Local.y, Local.z, Local().get()


try:
    print(function_scope())
except NameError as error:
    print(type(error).__name__)


def class_with_nonlocal():
    value = 1

    class C:
        nonlocal value
        value = 2

    return value, hasattr(C, "value")


print(class_with_nonlocal())


class WithGlobal:
    global from_class
    from_class = 5


print(from_class, hasattr(WithGlobal, "from_class"))
if False:
    never = 1
try:
    never
except NameError as error:
    print(error)


def late():
    return defined_later


defined_later = "later"
print(late())


def unbound(flag):
    if flag:
        name = 1
    return name


print(unbound(True))
try:
    unbound(False)
except UnboundLocalError as error:
    print(isinstance(error, NameError))


def parameter_is_cell(value):
    def set_it(new):
        nonlocal value
        value = new

    set_it(value * 2)
    return value


print(parameter_is_cell(21))
print([(lambda: x)() for x in range(3)], x)
