import sys

import parts.counter as counter
import parts.lazy as lazy

counter.count = 40
print(counter.add(2), counter.count)
counter.count += 8
print(counter.add(0))
counter.extra = [1]
counter.extra += [2]
print(counter.extra)
del counter.extra
try:
    counter.extra
except AttributeError as error:
    print(error)
try:
    del counter.extra
except AttributeError as error:
    print("gone")
for counter.count in (5, 6):
    pass
counter.a, (counter.b, *counter.c) = 1, (2, 3, 4)
print(counter.add(0), counter.a, counter.b, counter.c)
print(lazy.anything, lazy.made)
try:
    lazy.missing
except AttributeError as error:
    print(error)
try:
    counter.unknown()
except NameError as error:
    print(error)
print(sys.modules["parts.counter"] is counter, counter.__name__, __name__)
print(sys.modules["__main__"].counter is counter)
add = counter.add
print(add(1), counter.count)
