"""An uncaught RecursionError is an ordinary uncaught error: status 1, no crash."""


class Node:
    def __init__(self):
        self.next = self

    def __repr__(self):
        return f"Node({self.next!r})"


def down(n):
    return down(n + 1) + 1


try:
    repr(Node())
except RecursionError:
    print("repr stopped")
print("going down")
down(0)
