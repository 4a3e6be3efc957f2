"""What is being handled, in generators and around them; errors that pass through both."""


def reraises():
    try:
        yield "first"
        raise
    except RuntimeError as error:
        print("in generator:", error)
        yield "second"


def with_own():
    try:
        raise KeyError("own")
    except KeyError:
        yield "handling own"
        try:
            raise
        except KeyError as error:
            print("still", error)
        yield "handled own twice"
    yield "after"
    try:
        raise
    except RuntimeError as error:
        print("none left:", error)
    except ValueError as error:
        print("that of the caller:", error)


g = reraises()
print(next(g))
print(next(g))

g = with_own()
print(next(g))
try:
    raise ValueError("of the caller")
except ValueError:
    print(next(g))
    try:
        raise
    except ValueError as error:
        print("caller's still", error)
    print(next(g))
    print(next(g, "end"))

g = with_own()
print(next(g), next(g), next(g), next(g, "end"))


def sees_caller():
    try:
        raise
    except LookupError as error:
        yield repr(error)
    try:
        raise
    except Exception as error:
        yield repr(error)


g = sees_caller()
try:
    raise IndexError("one")
except IndexError:
    print(next(g))
try:
    raise ZeroDivisionError("two")
except ZeroDivisionError:
    print(next(g))


def interleaved(name):
    for i in range(3):
        try:
            raise ValueError((name, i))
        except ValueError as error:
            yield
            try:
                raise
            except ValueError as again:
                print(again is error, again)


a, b = interleaved("a"), interleaved("b")
for _ in range(4):
    next(a, None)
    next(b, None)


def cleanup(log):
    try:
        try:
            yield 1
        finally:
            log.append("inner")
            yield 2
    finally:
        log.append("outer")


log = []
g = cleanup(log)
print(next(g))
print(g.throw(KeyError("k")))
try:
    next(g)
except KeyError as error:
    print("KeyError", error, log)


def in_handler():
    try:
        yield 1
    except KeyError:
        yield from in_other_handler()
        raise


def in_other_handler():
    try:
        yield 2
    except ValueError as error:
        print("other handler", error)
        yield 3


g = in_handler()
next(g)
print(g.throw(KeyError("outermost")))
print(g.throw(ValueError("inner")))
try:
    next(g)
except KeyError as error:
    print("reraised", error)


def uses_name():
    try:
        1 / 0
    except ZeroDivisionError as error:
        yield error
    try:
        yield error
    except UnboundLocalError:
        yield "gone"


print([str(each) for each in uses_name()])


def fails(n):
    for i in range(n):
        yield i
    raise KeyError("failed")


def total(numbers):
    result = 0
    try:
        for number in numbers:
            result += number
    except KeyError as error:
        print("loop caught", error)
    return result


print(total(fails(4)))
for consumer in (list, tuple, set, sum, sorted, max, dict, any):
    try:
        print(consumer(fails(0)))
    except KeyError as error:
        print("KeyError", error)
try:
    a, *b = fails(2)
except KeyError as error:
    print("KeyError", error)
try:
    [].extend(fails(1))
except KeyError as error:
    print("KeyError", error)


def outer():
    try:
        yield from fails(1)
    except KeyError:
        raise ValueError("from outer")


print(list(zip(range(1), outer())))


def last():
    yield 1
    yield from fails(2)


for each in last():
    print(each)
