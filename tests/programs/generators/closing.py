"""close(): finally blocks, GeneratorExit caught, ignored, replaced; nested and delegating generators."""


def plain():
    try:
        yield 1
        yield 2
    finally:
        print("plain: finally")


g = plain()
print(next(g))
print(g.close())
print(g.close())
print(next(g, "ended"))

g = plain()
g.close()  # not started: nothing runs
print(list(g))


def catches():
    try:
        yield 1
    except GeneratorExit:
        print("caught")
    print("goes on to its end")


g = catches()
next(g)
g.close()


def ignores():
    for i in range(3):
        try:
            yield i
        except GeneratorExit:
            print("ignored", i)


g = ignores()
next(g)
try:
    g.close()
except RuntimeError as error:
    print("RuntimeError:", error)
print(next(g))
try:
    g.close()
except RuntimeError as error:
    print("RuntimeError:", error)
print(next(g, "ended"))


def replaces():
    try:
        yield 1
    finally:
        raise KeyError("instead")


g = replaces()
next(g)
try:
    g.close()
except KeyError as error:
    print("KeyError:", error)
print(list(g))


def returns_in_finally():
    try:
        yield 1
    finally:
        return


g = returns_in_finally()
next(g)
g.close()
g = returns_in_finally()
next(g)
try:
    g.throw(ValueError("swallowed"))
except StopIteration as error:
    print("StopIteration", error)


def loop_with_finally():
    for i in range(10):
        try:
            if i == 2:
                continue
            if i == 4:
                return
            yield i
        finally:
            print("left turn", i)


print(list(loop_with_finally()))
g = loop_with_finally()
print(next(g), next(g))
g.close()


def outer(inner):
    try:
        print("result:", (yield from inner))
    finally:
        print("outer: finally")


g = outer(plain())
print(next(g))
g.close()

g = outer(catches())
next(g)
g.close()

inner = ignores()
g = outer(inner)
next(g)
try:
    g.close()
except RuntimeError as error:
    print("RuntimeError:", error)
print(list(g), list(inner))

g = outer([1, 2, 3])
print(next(g), next(g))
g.close()
print(list(g))

g = outer(outer(outer(plain())))
next(g)
g.close()


def exits():
    yield 1
    raise GeneratorExit


g = exits()
next(g)
try:
    next(g)
except GeneratorExit:
    print("GeneratorExit from next")


def closes_itself():
    try:
        me[0].close()
    except ValueError as error:
        print("ValueError:", error)
    yield 1


me = [None]
me[0] = closes_itself()
print(next(me[0]))

g = outer(replaces())
next(g)
try:
    g.close()
except KeyError as error:
    print("KeyError:", error)
