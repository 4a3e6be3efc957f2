"""An uncaught error inside a generator, through a comprehension, a builtin and a method."""


class Table:
    def __init__(self, rows):
        self.rows = rows

    def __iter__(self):
        for row in self.rows:
            yield self.convert(row)

    def convert(self, row):
        return [int(cell) for cell in row.split(",")]

    def total(self):
        return sum(map(sum, self))


print(Table(["1,2", "3"]).total())
print(Table(["1,2", "x"]).total())
