counter = 0


def increment():
    global counter
    counter += 1
    return counter


def define():
    global defined, counter
    defined = "defined"
    counter = 100
    for defined in [1, 2]:
        pass


def define_function():
    global made

    def made(x):
        return x * 2


def read():
    return counter


def inner():
    global counter

    def innermost():
        return counter

    counter = "changed"
    return innermost()


print(increment(), increment(), counter)
define()
print(defined, counter, read())
define_function()
print(made(4), inner(), counter)
counter_two = 5
print(counter_two)
