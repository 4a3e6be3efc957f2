"""Dispatch without the match statement: chains of if, tables, isinstance, nested conditions."""


def classify(value):
    if value is None:
        return "none"
    elif isinstance(value, bool):
        return "bool"
    elif isinstance(value, (int, float)) and value == value:
        if value < 0:
            return "negative"
        elif not value:
            return "zero"
        else:
            return "big" if value > 1000 else "small"
    elif isinstance(value, str):
        return {"": "empty"}.get(value, "text")
    elif isinstance(value, (list, tuple)):
        if len(value) == 0:
            return "empty sequence"
        elif len(value) == 2 and all(isinstance(v, int) for v in value):
            x, y = value
            return f"point {x},{y}"
        else:
            first, *rest = value
            return f"{classify(first)} and {len(rest)} more"
    elif hasattr(value, "keys"):
        return "mapping " + ",".join(value.keys())
    return "unknown " + type(value).__name__


for value in (None, True, 0, -3, 7.5, 10**6, 0.0, float("nan"), "", "abc", [], (1, 2), [1, "a"], ["x"], [[], []], {"k": 1}, {1}, b"", range(2), int):
    print(repr(value), classify(value))
match = 5
case = [match]
type_ = "soft keywords are names"
match, case = case, match
print(match, case, type_)
match[0] = 7
print(match[0], (match), [match][0], {"match": match})


def match(case):
    return case * 2


print(match(21), match (3))
_ = "underscore"
print(_)
type = type(5)
print(type.__name__)
del type
print(type(5).__name__)
x = 5
if x > 3: result = "inline"
else: result = "else"
print(result)
if x == 1 or \
        x == 5 and \
        not x == 2:
    print("continued lines")
if (
    x
    and result
):
    # a comment

    print("after a blank line")
while x: x -= 1
else: print("while else", x)
for i in range(3): pass
print(i); print("two on a line"); pass
def one_line(a, b=2): return a + b
class OneLine: attribute = 1; other = attribute + 1
print(one_line(1), OneLine.other)
try: 1 // 0
except ZeroDivisionError: print("one-line except")
finally: print("one-line finally")
with open(__file__) as f: print(f.readline().strip()[:12])
