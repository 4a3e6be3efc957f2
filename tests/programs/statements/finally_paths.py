"""try/finally with return, break, continue and errors: which one wins, and in which order."""

log = []


def returning():
    try:
        return log.append("value") or "from try"
    finally:
        log.append("finally")


def overriding():
    try:
        return "from try"
    finally:
        return "from finally"


def swallowing():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def in_loop():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(("body", i))
        finally:
            log.append(("cleanup", i))
    else:
        log.append("never")
    return i


def return_in_finally_of_loop():
    for i in range(3):
        try:
            1 // 0
        finally:
            return i


def continue_in_finally():
    seen = []
    for i in range(4):
        try:
            if i % 2:
                raise KeyError(i)
            seen.append(i)
        finally:
            continue
    return seen


def break_in_finally():
    while True:
        try:
            raise RuntimeError("dropped")
        finally:
            break
    return "after"


def nested():
    try:
        try:
            return "inner"
        finally:
            log.append("first")
            try:
                raise ValueError("in finally")
            except ValueError:
                log.append("handled")
    finally:
        log.append("second")


def changed_after_return():
    value = 1
    items = [1]
    try:
        return value, items
    finally:
        value = 2
        items.append(3)


def else_and_finally(fail):
    result = []
    try:
        result.append("try")
        if fail:
            raise LookupError
    except LookupError:
        result.append("except")
    else:
        result.append("else")
        return result
    finally:
        result.append("finally")
    result.append("after")
    return result


def return_through_two_loops():
    for i in range(3):
        try:
            for j in range(3):
                try:
                    if i + j == 2:
                        return i, j
                finally:
                    log.append(("j", j))
        finally:
            log.append(("i", i))


for function in (
    returning, overriding, swallowing, in_loop, return_in_finally_of_loop, continue_in_finally,
    break_in_finally, nested, changed_after_return, return_through_two_loops,
):
    log.clear()
    print(function.__name__, function(), log)
print(else_and_finally(False), else_and_finally(True))


def error_in_finally():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


try:
    error_in_finally()
except KeyError as error:
    print(repr(error), repr(error.__context__), error.__cause__)


def yields():
    try:
        yield 1
        yield 2
    finally:
        log.append("generator finally")
        yield 3


log.clear()
print(list(yields()), log)
