"""f-strings: conversions, nested formats, quotes, expressions of all kinds, self-documenting."""

name, n, pi, items = "World", 42, 3.14159265, [1, "two"]
print(f"Hello {name}!", f"{n}", f"{{literal}} {{{n}}}", f"", f"{'nested'}")
print(f"{name!r} {name!s} {'é'!a} {items!r:>12} {name!r:^10}|")
print(f"{n:5}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:#b}|{n:,}|{n:e}")
print(f"{pi:.2f} {pi:10.3f} {pi:<10.1f}| {pi:+.3e} {pi:g} {pi:%} {1234567.891:,.2f}")
width, precision, fill = 10, 3, "*"
print(f"{pi:{width}.{precision}f}|{name:{fill}^{width}}|{n:{'0'}{width}}|{pi:{width}.{precision if n else 1}}|")
print(f"{n + 1} {n if n > 5 else 0} {[x * 2 for x in items]} {(lambda q: q * 2)(3)} {items[1]} {name.upper()!r}")
print(f"{n=} {n + 1 = } {name=!s} {pi=:.3f} { name = }")
print(f"{'a' 'b'}" "c" f"{'d'}" 'e{n}' f'{"x"}')
print(rf"\d{n}\n", f"tab\t{n}\x41\N{BULLET}")
print(f"""multi
{n
  + 1}
line {
    name
}""")
print(f"{ {'a': 1}['a'] } {({1, 1})} {(1, 2)} {1, 2} {n:{'>'}{6}}")
print(f"{f'inner {n:>{5}}'!r:>20}")


class Custom:
    def __format__(self, spec):
        return f"<{spec}>"

    def __repr__(self):
        return "R"

    def __str__(self):
        return "S"


c = Custom()
print(f"{c} {c:abc} {c!r} {c!s:>3} {c:{n}} {c:%H:%M} {c=} {c=!s}")


class Plain:
    def __str__(self):
        return "plain"


print(f"{Plain()}", format(Plain()))
try:
    print(f"{Plain():>10}")
except TypeError as error:
    print(error)
for bad in ("d", "10.2x", ".", "q"):
    try:
        print(f"{'text':{bad}}")
    except ValueError as error:
        print("ValueError")
order = []
print(f"{order.append(1)}{order.append(2)}{len(order)}")
print(f"{True} {None} {...} {True:d} {True:5} {b'x'} {1e100} {-0.0} {float('nan'):>6} {10**20:,}")
table = [("apple", 3, 0.5), ("fig", 12, 10.25)]
for word, count, price in table:
    print(f"{word:<8}{count:>4d}{price:>9.2f}{count * price:>10,.2f}")
print(f"{'%s' % n} {'{}'.format(n)} {n!r:{'<'}{4}}|", f"{n}" == str(n))
print(f"{(y := 5)} {y:=+5} {items[0]:{y}}")
