"""Puzzles by generators that try: queens, digits for letters, dominoes by exact covers."""

import sys

QUEENS = [1, 1, 0, 0, 2, 10, 4, 40, 92, 352, 724, 2680]


def queens(size, rows=()):
    """All ways to put queens, as tuples of columns."""
    if len(rows) == size:
        yield rows
        return
    for column in range(size):
        if all(
            column != other and abs(column - other) != len(rows) - row
            for row, other in enumerate(rows)
        ):
            yield from queens(size, (*rows, column))


def permutations(items, size):
    """All selections in order (written out here, to be measured)."""
    if size == 0:
        yield ()
        return
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1 :], size - 1):
            yield (item, *rest)


def digits_for(left, right, total):
    """Digits for letters so that left + right == total."""
    letters = sorted(set(left + right + total))
    for digits in permutations(tuple(range(10)), len(letters)):
        values = dict(zip(letters, digits))
        if values[left[0]] and values[right[0]] and values[total[0]]:
            numbers = []
            for word in (left, right, total):
                number = 0
                for letter in word:
                    number = number * 10 + values[letter]
                numbers.append(number)
            if numbers[0] + numbers[1] == numbers[2]:
                yield tuple(numbers)


def covers(rows, columns, chosen=()):
    """All choices of rows that have each column once (after D. Knuth's algorithm X)."""
    if not columns:
        yield chosen
        return
    column = min(columns, key=lambda name: (len(columns[name]), name))
    for row in sorted(columns[column]):
        taken = rows[row]
        hidden = {other for name in taken for other in columns[name]}
        rest = {name: members - hidden for name, members in columns.items() if name not in taken}
        yield from covers(rows, rest, (*chosen, row))


def domino_rows(width, height):
    """A row for each place of a domino: the two squares that it covers."""
    rows = []
    for y in range(height):
        for x in range(width):
            if x + 1 < width:
                rows.append(((x, y), (x + 1, y)))
            if y + 1 < height:
                rows.append(((x, y), (x, y + 1)))
    return rows


def count_tilings(width, height):
    rows = domino_rows(width, height)
    columns = {}
    for number, row in enumerate(rows):
        for square in row:
            columns.setdefault(square, set()).add(number)
    return sum(1 for _ in covers(rows, columns))


def main(size):
    found = sum(1 for _ in queens(size))
    if found != QUEENS[size]:
        raise ValueError(f"{found} ways for queens")
    sums = (
        list(digits_for("ab", "bc", "cda")) if size < 8 else list(digits_for("abc", "cab", "dead"))
    )
    if any(left + right != total for left, right, total in sums):
        raise ValueError("a sum is wrong")
    tilings = [count_tilings(width, 4) for width in range(2, size)]
    for i in range(4, len(tilings)):  # a recurrence that they are known to follow
        if tilings[i] != tilings[i - 1] + 5 * tilings[i - 2] + tilings[i - 3] - tilings[i - 4]:
            raise ValueError(f"tilings {tilings}")
    print(f"puzzles: {found} queens, {len(sums)} sums, tilings {tilings}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
