"""Exceptions: raised deep and caught above, passed on, cleaned up after, looked for by type."""

import sys


class StoreError(Exception):
    """What can go wrong with a store."""


class NoSuchItem(StoreError):
    def __init__(self, name):
        super().__init__(f"no item {name}")
        self.name = name


class NotEnough(StoreError):
    def __init__(self, name, wanted, there):
        super().__init__(f"{wanted} of {name} wanted, {there} there")
        self.missing = wanted - there


class Refused(Exception):
    pass


class Store:
    def __init__(self):
        self.stock = {}

    def add(self, name, count):
        if count < 0:
            raise ValueError(f"{count} of {name}")
        self.stock[name] = self.stock.get(name, 0) + count

    def take(self, name, count):
        try:
            there = self.stock[name]
        except KeyError:
            raise NoSuchItem(name) from None
        if there < count:
            raise NotEnough(name, count, there)
        self.stock[name] = there - count


class Transaction:
    """Undoes what was taken if something fails."""

    def __init__(self, store):
        self.store = store
        self.taken = []

    def __enter__(self):
        return self

    def take(self, name, count):
        self.store.take(name, count)
        self.taken.append((name, count))

    def __exit__(self, kind, error, traceback):
        if kind is not None:
            for name, count in reversed(self.taken):
                self.store.add(name, count)
        return kind is not None and issubclass(kind, Refused)


def serve(store, orders, counts):
    for number, order in enumerate(orders):
        try:
            with Transaction(store) as transaction:
                for name, count in order:
                    transaction.take(name, count)
                if number % 7 == 0:
                    raise Refused
        except NotEnough as error:
            counts["missing"] += error.missing
        except NoSuchItem as error:
            counts["unknown"] += len(error.name)
        except StoreError:
            counts["other"] += 1
        else:
            counts["served"] += 1
        finally:
            counts["orders"] += 1


def make_orders(count):
    orders = []
    for i in range(count):
        second = "cheese" if i % 5 else "gold"
        orders.append([("bread", i % 3), (second, 1 + i % 4), ("wine", i % 2)])
    return orders


def fall(depth, kind):
    """Raise through some frames, each of which cleans up."""
    if depth == 0:
        raise kind(depth)
    try:
        fall(depth - 1, kind)
    finally:
        Depths.left += 1


class Depths:
    left = 0


def classify(depth):
    kinds = (KeyError, IndexError, ZeroDivisionError, AttributeError)
    try:
        fall(depth, kinds[depth % 4])
    except (KeyError, IndexError) as error:
        return "lookup" if isinstance(error, LookupError) else "wrong"
    except ArithmeticError:
        return "arithmetic"
    except Exception as error:
        return type(error).__name__


def to_number(text):
    """The number of a text, by trying."""
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return None


def chained(value):
    """An error with its cause, each found again."""
    try:
        try:
            return 1 // value
        except ZeroDivisionError as error:
            raise RuntimeError("division") from error
    except RuntimeError as error:
        return -1 if isinstance(error.__cause__, ZeroDivisionError) else 0


def by_exhaustion(items):
    """The sum of an iterator, without a loop over it."""
    iterator = iter(items)
    total = 0
    while True:
        try:
            total += next(iterator)
        except StopIteration:
            return total


def main(size):
    store = Store()
    counts = dict.fromkeys(("served", "missing", "unknown", "other", "orders"), 0)
    for name in ("bread", "cheese", "wine"):
        store.add(name, size // 2)
    serve(store, make_orders(size), counts)
    if counts["orders"] != size or counts["other"]:
        raise ValueError(f"orders {counts}")
    sold = sum(size // 2 - count for count in store.stock.values())
    found = {}
    for i in range(size):
        kind = classify(i % 12)
        found[kind] = found.get(kind, 0) + 1
    kinds = {"lookup", "arithmetic", "AttributeError"}
    if Depths.left != sum(i % 12 for i in range(size)) or set(found) != kinds:
        raise ValueError(f"found {found}")
    texts = [f"{size}", f"{size}.5", f"x{size}"]
    numbers = [to_number(text) for _ in range(size // 3) for text in texts]
    divided = sum(chained(i % 3) for i in range(size))
    total = by_exhaustion(range(size))
    if numbers[:3] != [size, size + 0.5, None] or total != size * (size - 1) // 2:
        raise ValueError("a number is wrong")
    if divided != (size + 1) // 3 - (size + 2) // 3:
        raise ValueError(f"divided {divided}")
    print(f"failures: {counts['served']} served, {sold} sold, {counts['missing']} missing, {found}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 180000)
