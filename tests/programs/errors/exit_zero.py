"""sys.exit() and raise SystemExit end a program with status 0."""

import sys


def work(n):
    for i in range(n):
        if i == 3:
            print("leaving")
            sys.exit()
        yield i


for i in work(10):
    print(i)
print("never")
