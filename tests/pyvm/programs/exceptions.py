# try, except, else and finally in every combination, and what goes out of them.


def order(what):
    print("order", what)
    try:
        print("body")
        if what == "value":
            raise ValueError("v")
        if what == "key":
            raise KeyError("k")
        if what == "zero":
            1 // 0
        if what == "return":
            return "returned"
    except ValueError as error:
        print("value", error, repr(error))
    except (KeyError, IndexError) as error:
        print("lookup", error, repr(error))
    else:
        print("else")
    finally:
        print("finally")
    return "end"


for what in ["value", "key", "return", "none"]:
    print(order(what))
try:
    order("zero")
except ZeroDivisionError:
    print("outer")


# The name goes with the clause.
def name():
    error = "before"
    try:
        raise ValueError("x")
    except ValueError as error:
        print(error)
    try:
        return error
    except UnboundLocalError as unbound:
        return str(unbound)


print(name())
try:
    raise ValueError
except ValueError as e:
    e = 5
try:
    print(e)
except NameError as error:
    print(error)


def shared():
    try:
        raise ValueError("kept")
    except ValueError as error:

        def get():
            return error

        print(get())
    try:
        get()
    except NameError as other:
        print(other)


shared()


# Return in finally wins, and swallows errors.
def return_in_finally(fails):
    try:
        if fails:
            raise ValueError("lost")
        return "try"
    finally:
        return "finally"


print(return_in_finally(False), return_in_finally(True))


def finally_changes_nothing():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x is", x)


print(finally_changes_nothing())


# break, continue and return in finally, in loops.
def loops(how):
    log = []
    for i in range(5):
        try:
            log.append(i)
            if i == 1:
                continue
            if i == 3 and how == "break":
                break
            if i == 3 and how == "return":
                return log
            if i == 3 and how == "raise":
                raise ValueError(i)
        finally:
            log.append("f")
            if how == "swallow":
                continue
        log.append("end")
    else:
        log.append("else")
    return log


for how in ["none", "break", "return", "swallow"]:
    print(how, loops(how))
try:
    loops("raise")
except ValueError as error:
    print(repr(error))


def break_in_finally():
    for i in range(3):
        try:
            return "no"
        finally:
            break
    return "after"


print(break_in_finally())


def continue_in_finally():
    n = 0
    while n < 3:
        n += 1
        try:
            raise ValueError(n)
        finally:
            continue
    return n


print(continue_in_finally())


def inner_return_is_forgotten():
    for i in range(2):
        try:
            return "first"
        finally:
            for j in [1, 2]:
                try:
                    return "second"
                finally:
                    break
    return "never"


print(inner_return_is_forgotten())


def nested_finally(log):
    for i in [1, 2, 3]:
        for j in "ab":
            try:
                try:
                    try:
                        if i == 2:
                            return [i, j]
                        if j == "b":
                            break
                    finally:
                        log.append("inner")
                finally:
                    log.append("middle")
                    try:
                        log.append(1 // 0)
                    except ZeroDivisionError:
                        log.append("caught")
            finally:
                log.append("outer")
        else:
            log.append("no break")
    return "end"


log = []
print(nested_finally(log), log)


# return, break and continue in except clauses and in else.
def leave(how):
    log = []
    for i in range(3):
        try:
            if i == 1:
                [][0]
        except IndexError as error:
            log.append(str(error))
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "return":
                return [log, "returned"]
        else:
            log.append("else")
            if how == "else":
                return [log, "from else"]
        log.append(i)
    return log


for how in ["none", "break", "continue", "return", "else"]:
    print(how, leave(how))


# An error in an except clause, in else, in finally.
def in_clause():
    try:
        try:
            raise ValueError("one")
        except ValueError:
            raise TypeError("two")
        finally:
            print("cleaned")
    except TypeError as error:
        print("caught", error)


def in_else():
    try:
        try:
            pass
        except ValueError:
            print("not here")
        else:
            raise ValueError("else")
    except ValueError as error:
        print("outer", error)


def in_finally():
    try:
        try:
            raise ValueError("one")
        finally:
            raise KeyError("two")
    except KeyError as error:
        print(error)


in_clause()
in_else()
in_finally()


# try within except, and the bare raise behind it.
def again():
    try:
        try:
            raise ValueError("first")
        except ValueError:
            try:
                raise KeyError("second")
            except KeyError:
                print("second dealt with")
            raise
    except ValueError as error:
        print("again", error)


again()


def raise_elsewhere():
    raise


def from_helper():
    try:
        raise ValueError("from the caller")
    except ValueError:
        raise_elsewhere()


try:
    from_helper()
except ValueError as error:
    print(error)
try:
    raise_elsewhere()
except RuntimeError as error:
    print(error)


def after_return():
    try:
        raise ValueError
    except ValueError:
        return "gone"


print(after_return())
try:
    raise_elsewhere()
except RuntimeError as error:
    print(error)

for i in range(2):
    try:
        raise ValueError
    except ValueError:
        if i == 0:
            continue
        break
try:
    raise_elsewhere()
except RuntimeError as error:
    print(error)


# Errors that cross functions and loops.
def deep(n):
    for i in [1]:
        for j in "x":
            if n == 0:
                raise LookupError("deep")
            deep(n - 1)


try:
    deep(20)
except Exception as error:
    print(repr(error))


def recurse(n):
    return recurse(n + 1)


try:
    recurse(0)
except RecursionError as error:
    print(error)


# A handler in a loop with the stack in use.
def stack(items):
    total = 0
    for a in items:
        for b in items:
            try:
                total += 100 // (a - b) + [1, 2, 3][a]
            except ZeroDivisionError:
                total += 1000
            except IndexError:
                total += 5
    return total


print(stack([0, 1, 2, 3]))


def no_handler_matches():
    try:
        try:
            raise KeyError(1)
        except (ValueError, TypeError):
            print("no")
        except IndexError:
            print("no")
    except KeyError as error:
        print("passed on", error)


no_handler_matches()

try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as error:
    print(error)

types = [ValueError, IndexError]
try:
    [][1]
except types[1]:
    print("computed type")


def bare():
    try:
        missing
    except:
        return "bare"


print(bare())

# Nested functions, loops and handlers in finally bodies that are compiled more than once.
def complicated(n):
    log = []
    try:
        if n == 0:
            return log
        if n == 1:
            raise ValueError
        log.append("through")
    except ValueError:
        log.append("except")
    finally:
        for i in range(2):

            def f(x=i):
                return x + n

            try:
                log.append(f())
                log.append(1 // i)
            except ZeroDivisionError as error:
                log.append(repr(error) != "")
            finally:
                log.append("inner")
    return [log]


for n in range(3):
    print(complicated(n))

while True:
    try:
        try:
            break
        finally:
            print("left")
    finally:
        print("the loop")


def loop_in_try_in_loop():
    for i in [1, 2]:
        try:
            for j in [1, 2, 3]:
                if j == 2:
                    break
                if i == 2:
                    return "out"
        finally:
            print("f", i)
    return "end"


print(loop_in_try_in_loop())


def only_pass():
    try:
        pass
    except ValueError:
        return 1
    finally:
        pass
    try:
        pass
    finally:
        return 2


print(only_pass())


def returns_everywhere(n):
    try:
        if n:
            raise ValueError
        return 1
    except ValueError:
        return 2
    else:
        return 3
    finally:
        print("done")


print(returns_everywhere(0), returns_everywhere(1))


def endless():
    n = 0
    while True:
        try:
            n += 1
            if n > 3:
                return n
        finally:
            n += 10


print(endless())
