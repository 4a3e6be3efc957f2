"""Which handler: order, tuples, computed types, names bound and unbound, nested tries, else."""

log = []


def kind(name, result):
    log.append(name)
    return result


def select(error):
    try:
        raise error
    except kind("first", KeyError):
        return "first"
    except kind("second", (ValueError, (TypeError if False else OSError))):
        return "second"
    except (kind("third", LookupError), kind("third too", ArithmeticError)) as e:
        return f"third {e!r}"
    except:
        return "bare"


for error in (KeyError(1), ValueError, OSError(), IndexError("i"), ZeroDivisionError("z"), TypeError, StopIteration(3), KeyboardInterrupt, SystemExit(2), GeneratorExit):
    log.clear()
    print(select(error), log)

e = "outer"
try:
    raise ValueError("x")
except ValueError as e:
    pass
try:
    print(e)
except NameError as error:
    print(error)


def deletes_name():
    try:
        raise ValueError("kept")
    except ValueError as error:
        error = "reassigned"
    try:
        return error
    except UnboundLocalError:
        return "unbound all the same"


def del_inside():
    try:
        raise ValueError
    except ValueError as error:
        del error
    return "fine"


print(deletes_name(), del_inside())


def not_matched():
    try:
        try:
            raise ValueError("passes through")
        except KeyError:
            print("no")
        else:
            print("no")
        finally:
            print("inner finally")
    except Exception as error:
        return str(error)


print(not_matched())


def else_raises():
    try:
        pass
    except ValueError:
        return "wrong"
    else:
        raise ValueError("from else")
    finally:
        print("finally after else")


try:
    else_raises()
except ValueError as error:
    print(error)


def counts():
    n = 0
    for value in ["1", "x", None, "2", [], 3.7]:
        try:
            n += int(value)
        except ValueError as error:
            print("ValueError", error)
        except TypeError as error:
            print("TypeError", str(error).split(",")[0])
        else:
            print("added", value)
    return n


print(counts())


def nested(depth):
    try:
        if depth == 0:
            raise LookupError("bottom")
        nested(depth - 1)
    except LookupError as error:
        error.args += (depth,)
        if depth == 3:
            return error.args
        raise


def returns(depth):
    try:
        return nested(depth)
    except LookupError as error:
        return "uncaught", error.args


print(returns(2))
try:
    raise KeyError("k") if len(log) else ValueError()
except (KeyError, ValueError) as error:
    print(repr(error))
errors = (KeyError, IndexError)
for container, key in (({}, 1), ([], 0), ((), -1)):
    try:
        container[key]
    except errors as error:
        print(type(error).__name__, error)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    try:
        raise ValueError("original")
    except undefined_name:
        pass
except NameError as error:
    print(error, "| context:", repr(error.__context__))
while True:
    try:
        raise StopIteration
    except StopIteration:
        break
print("end")
