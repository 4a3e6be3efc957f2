"""A board game of surrounding stones: random games played out, with groups, liberties and captures.

Each stone belongs to a group, found by union; a group without a free neighbour is taken. Moves are
judged by playing them out many times.
"""

import sys

EMPTY, BLACK, WHITE, EDGE = range(4)


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 69069 + 12345) & 0xFFFFFFFF
        return (self.state >> 12) % limit


class Board:
    """Squares in one list with a border around them."""

    def __init__(self, size):
        self.size = size
        self.width = size + 2
        self.squares = [EDGE] * (self.width * self.width)
        for y in range(1, size + 1):
            for x in range(1, size + 1):
                self.squares[y * self.width + x] = EMPTY
        self.around = (1, -1, self.width, -self.width)
        self.captured = [0, 0, 0]
        self.barred = None  # where a stone was just taken by one stone

    def copy(self):
        other = Board(self.size)
        other.squares = self.squares[:]
        other.captured = self.captured[:]
        other.barred = self.barred
        return other

    def empty_squares(self):
        return [place for place, what in enumerate(self.squares) if what == EMPTY]

    def group(self, place):
        """The stones of a group, and whether it has a liberty."""
        color = self.squares[place]
        stones = {place}
        work = [place]
        free = False
        while work:
            here = work.pop()
            for step in self.around:
                other = here + step
                what = self.squares[other]
                if what == EMPTY:
                    free = True
                elif what == color and other not in stones:
                    stones.add(other)
                    work.append(other)
        return stones, free

    def is_eye(self, place, color):
        for step in self.around:
            if self.squares[place + step] not in (color, EDGE):
                return False
        return True

    def play(self, place, color):
        """Put a stone and take what it surrounds; False if that is not allowed."""
        if place == self.barred or self.is_eye(place, color):
            return False
        enemy = WHITE if color == BLACK else BLACK
        self.squares[place] = color
        taken = []
        for step in self.around:
            if self.squares[place + step] == enemy:
                stones, free = self.group(place + step)
                if not free:
                    for stone in stones:
                        self.squares[stone] = EMPTY
                    taken.extend(stones)
        if not taken and not self.group(place)[1]:
            self.squares[place] = EMPTY
            return False
        self.captured[color] += len(taken)
        self.barred = taken[0] if len(taken) == 1 else None
        return True

    def score(self):
        """Black's stones and eyes less white's."""
        total = 0
        for place, what in enumerate(self.squares):
            if what == BLACK or (what == EMPTY and self.is_eye(place, BLACK)):
                total += 1
            elif what == WHITE or (what == EMPTY and self.is_eye(place, WHITE)):
                total -= 1
        return total


class Node:
    """A move to be judged."""

    def __init__(self, place):
        self.place = place
        self.games = 0
        self.wins = 0

    def value(self, total):
        """Rate of wins, and more for moves that were hardly tried."""
        return (self.wins + 1) / (self.games + 1) + (total / (self.games + 1)) ** 0.5 / 4


def play_out(board, color, random):
    """Play at random until both pass; the score."""
    passes = 0
    for _ in range(board.size * board.size * 2):
        places = board.empty_squares()
        moved = False
        while places and not moved:
            index = random.below(len(places))
            place = places[index]
            places[index] = places[-1]
            places.pop()
            moved = board.play(place, color)
        passes = 0 if moved else passes + 1
        if not moved:
            board.barred = None
        if passes == 2:
            break
        color = WHITE if color == BLACK else BLACK
    return board.score()


def choose(board, color, games, random):
    nodes = [Node(place) for place in board.empty_squares() if board.copy().play(place, color)]
    for total in range(games):
        node = max(nodes, key=lambda one: one.value(total))
        trial = board.copy()
        trial.play(node.place, color)
        score = play_out(trial, WHITE if color == BLACK else BLACK, random)
        node.games += 1
        if (score > 0) == (color == BLACK):
            node.wins += 1
        check(trial)
    return max(nodes, key=lambda one: one.games)


def check(board):
    """Every group on a board has a liberty."""
    seen = set()
    for place, what in enumerate(board.squares):
        if what in (BLACK, WHITE) and place not in seen:
            stones, free = board.group(place)
            if not free:
                raise ValueError("a group has no liberty")
            seen |= stones


def main(games):
    random = Random(2024)
    board = Board(7)
    moves = []
    for turn in range(4):
        color = BLACK if turn % 2 == 0 else WHITE
        node = choose(board, color, games, random)
        if not board.play(node.place, color):
            raise ValueError("the move is not allowed")
        moves.append(f"{'-BW'[color]}{node.place % 9}.{node.place // 9}")
    print(f"territory: {games} games a move: {' '.join(moves)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
