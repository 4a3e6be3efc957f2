"""Augmented assignment to names, attributes, subscripts and slices."""

calls = []


def container(value):
    calls.append("container")
    return value


def index(value):
    calls.append("index")
    return value


def operand(value):
    calls.append("operand")
    return value


numbers = [1, 2, 3]
container(numbers)[index(1)] += operand(10)
print(numbers, calls)

n = 7
n += 3
n -= 1
n *= 5
n //= 2
n %= 13
n **= 3
n <<= 4
n >>= 2
n |= 1
n &= 0xFFF
n ^= 0b1010
print(n)
n /= 4
print(n)

alias = numbers
alias += [4]
print(numbers, alias is numbers)
alias = alias + [5]
print(numbers, alias is numbers)
numbers *= 2
print(numbers)
numbers[1:3] += ["slice"]
print(numbers)
numbers[:2] *= 2
print(numbers)

fixed = (1,)
other = fixed
fixed += (2,)
print(fixed, other)

# The famous puzzle: the list changes and the error comes all the same.
holder = ([1],)
try:
    holder[0] += [2]
except TypeError as error:
    print("TypeError:", error)
print(holder)


class Counter:
    total = 0


counter = Counter()
counter.total += 5
print(counter.total, Counter.total)
Counter.total += 1
print(counter.total, Counter.total, Counter().total)

words = {}
for word in "a b a c a".split():
    words[word] = words.get(word, 0) + 1
words["a"] -= 1
print(words)
try:
    words["missing"] += 1
except KeyError as error:
    print("KeyError:", error)
try:
    undefined += 1
except NameError as error:
    print("NameError:", error)


def local():
    try:
        value += 1
    except UnboundLocalError as error:
        print(type(error).__name__)
    value = 1
    value += 1
    return value


print(local())
text = "ab"
text *= 3
text += "!"
print(text)
flags = {1, 2, 3}
same = flags
flags -= {1}
flags |= {7}
flags ^= {2, 9}
flags &= {3, 7, 9}
print(sorted(flags), same is flags)
merged = {"a": 1}
merged |= {"b": 2, "a": 3}
print(merged)
