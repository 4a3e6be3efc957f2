"""f-strings: conversions, nested specifications, `=`, quotes and braces."""

name = "wörld"
number = 3.14159
width, precision = 10, 3
items = ["a", "b"]
table = {"key": "value"}


def greet(who, times=1):
    return f"hello {who}" * times


print(f"")
print(f"plain", f"{{}}", f"{{{number}}}")
print(f"{name} {name!r} {name!s:>8} {name!a}")
print(f"{number:.2f}|{number:{width}.{precision}}|{number:{'>'}{width}}|{number!r:>12}")
print(f"{1 + 1 = } {name=} {number=:.1f} {name = !s}")
print(f"{'nested ' + f'{name:*^9}'}")
print(f"{table['key']} {items[0]} {greet('x', 2)} {[c for c in items]} {(lambda: 5)()}")
print(f"{1 if items else 2} {not items} {1 < 2 <= 3} {-number:+.3e}")
print(f"a{1}b{2}cd{3}" + "e")
print(
    f"""{name}
{number:,.1f}"""
)
print(f"{True} {None} {True:d} {False:>6} {items} {table!r:>20}")
print(f"{1234567:,} {1234567:_} {255:#x} {255:08b} {-5:05d} {3:^5}| {65:c}")
print(f"{'':>3}|{'x':3}|{'abcdef':.3}|{'é':*>4}")
for bad in ("d", "q", "=", ",", ".2f"):
    try:
        print(f"{name:{bad}}")
    except ValueError:
        print("refused", bad)
try:
    print(f"{None:5}")
except TypeError as error:
    print(error)
total = ""
for i in range(5):
    total += f"{i}{'' if i == 4 else ','}"
print(total)
