def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, source, target, other):
    if n == 0:
        return 0
    return hanoi(n - 1, source, other, target) + 1 + hanoi(n - 1, other, target, source)


def depth(n):
    if n == 0:
        return 0
    return 1 + depth(n - 1)


def flatten(value, into):
    if value == [] or value == "" or value is None:
        return into
    for item in value:
        if item in [1, 2, 3, 4]:
            into.append(item)
        else:
            flatten(item, into)
    return into


print(factorial(1), factorial(14), is_even(10), is_even(7), ackermann(2, 3), hanoi(8, "a", "b", "c"))
print(depth(500), flatten([1, [2, [3, []]], [[4]]], []))
