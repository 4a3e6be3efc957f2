"""Fibonacci numbers by plain recursion: nothing but calls, comparisons and additions."""


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def main():
    for n in range(0, 28, 3):
        print("fib", n, fib(n))


main()
