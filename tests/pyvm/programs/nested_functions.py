def outer(n):
    def square(x):
        return x * x

    def twice(f, x):
        return f(f(x))

    return twice(square, n)


def make():
    def made(a):
        def deepest(b):
            return b + 1

        return deepest(a) * 2

    return made


print(outer(3), make()(4), make() == make(), make()(1) == make()(1))


def loop():
    functions = []
    for i in range(3):
        def f(x):
            return x + 10

        functions.append(f)
    return functions[0](1) + functions[2](2)


print(loop())
