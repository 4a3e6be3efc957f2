"""Functions that remember: closures over tables, and what decorators of them leave behind."""

from functools import lru_cache, wraps

calls = []


def remembering(function):
    results = {}

    @wraps(function)
    def wrapper(*args, **keywords):
        key = args, tuple(sorted(keywords.items()))
        if key not in results:
            results[key] = function(*args, **keywords)
        return results[key]

    wrapper.results = results
    return wrapper


@remembering
def area(width, height=1, *, scale=1):
    """The area."""
    calls.append((width, height, scale))
    return width * height * scale


print(area(2), area(2), area(2, 3), area(2, 3, scale=2), area(2, scale=2, height=3))
print(calls, len(area.results), area.__name__, area.__doc__)


@lru_cache(maxsize=2)
def square(number):
    calls.append(number)
    return number * number


calls.clear()
print([square(n) for n in (1, 2, 1, 3, 1, 2)], calls)
print(square.cache_info().hits, square.cache_info().misses, square.cache_info().currsize)
square.cache_clear()
print(square(1), square.cache_info().misses)
