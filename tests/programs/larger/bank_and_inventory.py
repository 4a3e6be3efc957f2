"""A bank and a shop with class hierarchies, exceptions, properties, a ledger and transactions that roll back."""

from abc import ABC, abstractmethod
from collections import Counter, OrderedDict, defaultdict
from enum import Enum, auto
from functools import total_ordering


class BusinessError(Exception):
    """What customers are told."""


class InsufficientFunds(BusinessError):
    def __init__(self, account, wanted):
        super().__init__(f"{account.owner} has {account.available}, needs {wanted}")
        self.shortage = wanted - account.available


class OutOfStock(BusinessError, LookupError):
    pass


class Frozen(BusinessError):
    pass


@total_ordering
class Money:
    __slots__ = ("cents",)

    def __init__(self, amount=0, *, cents=None):
        object.__setattr__(self, "cents", round(amount * 100) if cents is None else cents)

    def __setattr__(self, name, value):
        raise AttributeError("money does not change")

    def __add__(self, other):
        if other == 0:
            return self
        return Money(cents=self.cents + other.cents) if isinstance(other, Money) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return self + -other if isinstance(other, Money) else NotImplemented

    def __neg__(self):
        return Money(cents=-self.cents)

    def __mul__(self, factor):
        return Money(cents=round(self.cents * factor)) if isinstance(factor, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __eq__(self, other):
        return self.cents == other.cents if isinstance(other, Money) else NotImplemented

    def __lt__(self, other):
        return self.cents < other.cents if isinstance(other, Money) else NotImplemented

    def __hash__(self):
        return hash(("money", self.cents))

    def __bool__(self):
        return self.cents != 0

    def __str__(self):
        sign = "-" if self.cents < 0 else ""
        return f"{sign}${abs(self.cents) // 100:,}.{abs(self.cents) % 100:02d}"

    def __repr__(self):
        return f"Money({self.cents / 100!r})"

    def __format__(self, spec):
        return format(str(self), spec)


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAWAL = auto()
    TRANSFER = auto()
    INTEREST = auto()
    FEE = auto()


class Account(ABC):
    _next = 1000
    fee = Money()

    def __init__(self, owner, balance=Money()):
        self.owner = owner
        self._balance = balance
        self.number = Account._next
        Account._next += 1
        self.frozen = False
        self.ledger = []

    @property
    def balance(self):
        return self._balance

    @property
    @abstractmethod
    def available(self): ...

    def post(self, kind, amount):
        if self.frozen:
            raise Frozen(f"account {self.number} is frozen")
        self._balance += amount
        self.ledger.append((kind, amount))

    def deposit(self, amount):
        if amount <= Money():
            raise ValueError(f"cannot deposit {amount}")
        self.post(Kind.DEPOSIT, amount)

    def withdraw(self, amount):
        total = amount + self.fee
        if total > self.available:
            raise InsufficientFunds(self, total)
        self.post(Kind.WITHDRAWAL, -amount)
        if self.fee:
            self.post(Kind.FEE, -self.fee)

    def month_end(self):
        pass

    def __repr__(self):
        return f"<{type(self).__name__} {self.number} {self.owner}: {self.balance}>"


class Checking(Account):
    def __init__(self, owner, balance=Money(), overdraft=Money(100)):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    @property
    def available(self):
        return self.balance + self.overdraft

    def month_end(self):
        if self.balance < Money():
            self.post(Kind.FEE, -Money(5))
        super().month_end()


class Savings(Account):
    rate = 0.03
    fee = Money(0.5)

    @property
    def available(self):
        return self.balance

    def month_end(self):
        if interest := self.balance * (self.rate / 12):
            self.post(Kind.INTEREST, interest)
        super().month_end()


class Audited:
    log = []

    def post(self, kind, amount):
        super().post(kind, amount)
        self.log.append(f"{self.owner} {kind.name.lower()} {amount}")


class AuditedSavings(Audited, Savings):
    rate = 0.12


class Transaction:
    """Restores accounts and stock if anything fails."""

    def __init__(self, *parties):
        self.parties = parties

    def __enter__(self):
        self.saved = [{k: v.copy() if hasattr(v, "copy") else v for k, v in p.__dict__.items()} for p in self.parties]
        return self

    def __exit__(self, kind, error, traceback):
        if kind is not None:
            for party, state in zip(self.parties, self.saved):
                party.__dict__.clear()
                party.__dict__.update(state)


class Bank:
    def __init__(self):
        self.accounts = OrderedDict()

    def open(self, cls, owner, *args, **kwargs):
        account = cls(owner, *args, **kwargs)
        self.accounts[account.number] = account
        return account

    def __getitem__(self, number):
        try:
            return self.accounts[number]
        except KeyError:
            raise BusinessError(f"no account {number}") from None

    def __iter__(self):
        yield from self.accounts.values()

    def transfer(self, source, target, amount):
        with Transaction(self[source], self[target]):
            self[source].withdraw(amount)
            self[target].post(Kind.TRANSFER, amount)

    def month_end(self):
        for account in self:
            try:
                account.month_end()
            except Frozen as error:
                print("month end:", error)

    @property
    def total(self):
        return sum(account.balance for account in self)


class Item:
    def __init__(self, name, price, **attributes):
        self.name, self.price, self.attributes = name, price, attributes

    def __eq__(self, other):
        return isinstance(other, Item) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def price_for(self, count):
        return self.price * count


class Discounted(Item):
    def __init__(self, *args, threshold=3, off=0.1, **attributes):
        super().__init__(*args, **attributes)
        self.threshold, self.off = threshold, off

    def price_for(self, count):
        full = super().price_for(count)
        return full * (1 - self.off) if count >= self.threshold else full


class Shop:
    def __init__(self, account):
        self.account = account
        self.stock = Counter()
        self.sold = defaultdict(Money)

    def sell(self, buyer, **order):
        items = {item.name: item for item in self.stock}
        with Transaction(self, buyer, self.account):
            total = Money()
            for name, count in order.items():
                if name not in items:
                    raise OutOfStock(f"no {name} here")
                item = items[name]
                if self.stock[item] < count:
                    raise OutOfStock(f"only {self.stock[item]} {name} left")
                self.stock[item] -= count
                price = item.price_for(count)
                self.sold[name] += price
                total += price
            buyer.withdraw(total)
            self.account.deposit(total)
        return total


bank = Bank()
ann = bank.open(Checking, "Ann", Money(250))
bob = bank.open(Savings, "Bob", Money(1000))
cid = bank.open(AuditedSavings, owner="Cid", balance=Money(12345.67))
till = bank.open(Checking, "Shop", overdraft=Money())
shop = Shop(till)
pen, book = Item("pen", Money(1.2), color="blue"), Discounted("book", Money(30), threshold=2, off=0.25)
shop.stock.update({pen: 100, book: 3})


def attempt(label, action):
    try:
        result = action()
    except InsufficientFunds as error:
        print(f"{label}: {error} (short by {error.shortage})")
    except (BusinessError, ValueError) as error:
        print(f"{label}: {type(error).__name__}: {error}")
    else:
        print(f"{label}: ok {result if result is not None else ''}".rstrip())


attempt("transfer", lambda: bank.transfer(1000, 1001, Money(300)))
attempt("too much", lambda: bank.transfer(1000, 1001, Money(300)))
attempt("nowhere", lambda: bank.transfer(1000, 5, Money(1)))
attempt("buy", lambda: shop.sell(bob, pen=10, book=2))
attempt("sold out", lambda: shop.sell(bob, pen=1, book=2))
attempt("unknown", lambda: shop.sell(bob, lamp=1))
attempt("poor", lambda: shop.sell(ann, book=1, pen=50))
attempt("negative", lambda: ann.deposit(Money(-1)))
bob.frozen = True
attempt("frozen", lambda: bank.transfer(1000, 1001, Money(10)))
bank.month_end()
bob.frozen = False
attempt("unfrozen", lambda: bank.transfer(1002, 1001, Money(0.01)))
for account in bank:
    print(account, [f"{kind.name[:3]} {amount}" for kind, amount in account.ledger])
print(bank.total, Audited.log, dict(shop.sold), {item.name: n for item, n in shop.stock.items()})
print([c.__name__ for c in AuditedSavings.__mro__], sorted([Money(3), Money(-1), Money(2.5)]), max(bank, key=lambda a: a.balance).owner)
for bad in (lambda: Account("x"), lambda: Money(1) + 1, lambda: setattr(Money(1), "cents", 5), lambda: Money(1) < 2):
    try:
        bad()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)
print(f"{Money(1234567.891):>20}|{Money(-0.05):<10}|", {Money(1): "a"}[Money(cents=100)], Money(2) * 1.5, 3 * Money(0.333), bool(Money()), sum([Money(1), Money(2)]))
