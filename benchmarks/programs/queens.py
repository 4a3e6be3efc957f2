"""All ways to put n queens on a board, with arrays of what is free, and with bits."""

import sys

SOLUTIONS = [1, 1, 0, 0, 2, 10, 4, 40, 92, 352, 724, 2680, 14200]


class Board:
    def __init__(self, size):
        self.size = size
        self.free_columns = [True] * size
        self.free_rising = [True] * (2 * size)
        self.free_falling = [True] * (2 * size)
        self.queens = [-1] * size
        self.found = 0
        self.first = None

    def is_free(self, row, column):
        return (
            self.free_columns[column]
            and self.free_rising[row + column]
            and self.free_falling[column - row + self.size]
        )

    def mark(self, row, column, free):
        self.free_columns[column] = free
        self.free_rising[row + column] = free
        self.free_falling[column - row + self.size] = free

    def place(self, row):
        if row == self.size:
            self.found += 1
            if self.first is None:
                self.first = list(self.queens)
            return
        for column in range(self.size):
            if self.is_free(row, column):
                self.queens[row] = column
                self.mark(row, column, False)
                self.place(row + 1)
                self.mark(row, column, True)


def count_by_bits(all_columns, columns, rising, falling):
    """The same by sets of bits: which columns the queens above threaten in this row."""
    if columns == all_columns:
        return 1
    count = 0
    free = all_columns & ~(columns | rising | falling)
    while free:
        bit = free & -free
        free ^= bit
        count += count_by_bits(
            all_columns, columns | bit, (rising | bit) << 1, (falling | bit) >> 1
        )
    return count


def main(size):
    board = Board(size)
    board.place(0)
    by_bits = count_by_bits((1 << size) - 1, 0, 0, 0)
    if board.found != SOLUTIONS[size] or by_bits != SOLUTIONS[size]:
        raise ValueError(f"{board.found} and {by_bits} solutions")
    print(f"queens: {board.found} ways for {size}, first {board.first}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 12)
