# Enough lists and strings, in cycles too, that a collector has to run; what is reachable stays.
kept = []
for i in range(2000):
    a = [i]
    b = [a, "text" + str(i)]
    a.append(b)
    if i % 100 == 0:
        kept.append(a)


def churn(n):
    local = [n, [n]]
    total = 0
    for i in range(n):
        temporary = [i, [i, [i]], "x" * (i % 7)]
        total += temporary[1][1][0] + len(temporary[2])
    return total + local[1][0]


print(churn(50000))
for a in kept:
    print(a[0], a[1][1], a[1][0] is a)


def tree(depth):
    return [tree(depth - 1), tree(depth - 1)] if depth else []


def count(node):
    total = 1
    for child in node:
        total += count(child)
    return total


long = tree(10)
for _ in range(10):
    print(count(tree(11)))
print(count(long))
chain = []
for i in range(100000):
    chain = [chain]
print(len(chain))
words = []
text = ""
for i in range(3000):
    text += "é"
    words.append(text)
print(len(words[-1]), words[9])
