"""An uncaught error: what was printed before stays, the exit status is 1."""


def divide(a, b):
    try:
        return a / b
    finally:
        print("finally runs before the traceback")


print("before")
values = [divide(4, 2), divide(1, 4)]
print(values)
print(divide(1, 0))
print("never")
