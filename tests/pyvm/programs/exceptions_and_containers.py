KINDS = (KeyError, IndexError)


def look(container, key, kinds):
    try:
        return container[key]
    except kinds as error:
        return "caught", str(error), repr(error)
    finally:
        print("looked", key)


print(look({"a": 1}, "a", KINDS), look({"a": 1}, "b", KINDS), look([1], 5, KINDS), look({}, (1, None), KINDS))
print(look((1, 2), -3, IndexError), look({}, "x", LookupError))
try:
    look({}, "y", ())
except KeyError as error:
    print("outer", error)
try:
    look({}, [], KINDS)
except TypeError as error:
    print(error)


def first_bad(values):
    for i, value in enumerate(values):
        try:
            a, b = value
        except ValueError as error:
            return i, error
        except TypeError as error:
            return i, error
    return None


print(first_bad([(1, 2), "ab", [1, 2]]), first_bad([(1,)]), first_bad([(1, 2), 5]), first_bad([[1, 2, 3]]))


def unpacks(values):
    try:
        a, *b, c = values
        return a, b, c
    except ValueError as error:
        return str(error)


print(unpacks([1]), unpacks([1, 2]), unpacks(range(5)))


def inside(values):
    results = []
    for divisor in values:
        try:
            results.append([x // divisor for x in [divisor + y for y in range(3)] if x])
        except ZeroDivisionError:
            results.append({x: [y for y in range(x)] for x in range(2)})
        else:
            results.append({*results[-1]} == set(results[-1]))
        finally:
            results.append(tuple([*"ab"]))
    return results


print(inside([1, 0, 2]))


def changed(container, change):
    try:
        for item in container:
            change(item)
    except RuntimeError as error:
        return error


d = {1: 2, 3: 4}
s = {1, 2}
print(repr(changed(d, lambda key: d.pop(key))), repr(changed(s, lambda item: s.add(item + 10))), d)


def slots(flag):
    try:
        return [y for x in [1] for y in [x, 1 // flag]]
    except ZeroDivisionError:
        return [y for z in [2] for y in [z] if y]


print(slots(0), slots(1))


def unset():
    try:
        return [y for x in [1, 2] if y for y in [x]]
    except UnboundLocalError:
        return "unset"


print(unset(), unset())
try:
    sorted([1, "a"])
except TypeError as error:
    print(error)
mixed = [3, "b", 1]
try:
    mixed.sort()
except TypeError:
    print(mixed)
