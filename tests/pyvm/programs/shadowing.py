x = "global"


def local():
    x = "local"
    return x


def parameter(x):
    x += "!"
    return x


def builtin(len):
    return len


def use():
    return x


print(local(), parameter("p"), x, builtin(3), use(), len("abc"))
x = "changed"
print(use())


def len(value):
    return "mine"


print(len([]), builtin("p"))
abs = print
abs("abs prints")
print = str
result = print(5)
abs(result, print(1.5))


def same(same):
    return same


abs(same(1))


def maybe(flag):
    if flag:
        y = 1
    else:
        y = 2
    for z in [3]:
        pass
    return [y, z]


abs(maybe(True), maybe(False))
