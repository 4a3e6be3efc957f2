"""An ExitStack-like class, managers that raise, nested suppression, errors in __exit__ with context."""


class ExitStack:
    def __init__(self):
        self.callbacks = []

    def enter(self, manager):
        value = type(manager).__enter__(manager)
        self.push(lambda *details: type(manager).__exit__(manager, *details))
        return value

    def push(self, function):
        self.callbacks.append(function)
        return function

    def callback(self, function, *args, **kwargs):
        self.push(lambda *details: function(*args, **kwargs) and False)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pending = None
        received = details[0] is not None
        while self.callbacks:
            function = self.callbacks.pop()
            try:
                if function(*details):
                    details = (None, None, None)
                    pending = None
                    suppressed = True
            except BaseException as error:
                pending = error
                details = (type(error), error, error.__traceback__)
        if pending is not None:
            raise pending
        return received and details[0] is None


class Resource:
    def __init__(self, name, on_exit=None, swallow=()):
        self.name, self.on_exit, self.swallow = name, on_exit, swallow

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, kind, value, traceback):
        print("close", self.name, "with", repr(value))
        if self.on_exit:
            raise self.on_exit
        return kind is not None and issubclass(kind, tuple(self.swallow))


def run(title, *resources, error=None):
    print("--", title)
    try:
        with ExitStack() as stack:
            for resource in resources:
                stack.enter(resource)
            stack.callback(print, "callback runs first", end=".\n")
            if error:
                raise error
            print("body done")
        print("after")
    except Exception as caught:
        print("caught", repr(caught), "context", repr(caught.__context__))


run("plain", Resource("a"), Resource("b"))
run("error", Resource("a"), Resource("b"), error=ValueError("v"))
run("swallowed", Resource("a"), Resource("b", swallow=[ValueError]), Resource("c"), error=ValueError("v"))
run("replaced", Resource("a"), Resource("b", on_exit=KeyError("k")), error=ValueError("v"))
run("replaced and swallowed", Resource("a", swallow=[KeyError]), Resource("b", on_exit=KeyError("k")), error=ValueError("v"))


class suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.value = value
        return kind is not None and issubclass(kind, self.kinds)


with suppress(KeyError, IndexError) as s:
    [][1]
print(repr(s.value))
with suppress(LookupError):
    with suppress(ValueError):
        {}["k"]
    print("not reached")
for i in range(4):
    with suppress(ZeroDivisionError):
        if i == 3:
            break
        print(6 // i)
        continue
    print("suppressed for", i)


def gives():
    with suppress(ValueError):
        try:
            return int("bad")
        finally:
            print("finally in with")
    return "suppressed"


print(gives())
try:
    with Resource("outer"):
        with Resource("inner", on_exit=TypeError("in exit")):
            raise ValueError("in body")
except TypeError as error:
    print(repr(error), repr(error.__context__))
try:
    with suppress(ValueError):
        raise KeyError("not this one")
except KeyError as error:
    print(repr(error))


class Transaction:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.saved = dict(self.data)
        return self.data

    def __exit__(self, kind, *rest):
        if kind:
            self.data.clear()
            self.data.update(self.saved)
        return kind is ValueError


data = {"a": 1}
with Transaction(data) as d:
    d["b"] = 2
with Transaction(data) as d:
    d["c"] = 3
    del d["a"]
    raise ValueError
print(data)
