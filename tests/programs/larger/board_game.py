"""A connect-four player: bit boards, alpha-beta, a transposition table keyed by Zobrist hashes of 64 bits."""

import random

WIDTH, HEIGHT = 6, 5
MASK64 = (1 << 64) - 1
EXACT, LOWER, UPPER = "exact", "lower", "upper"
WIN = 1000

generator = random.Random(2024)
ZOBRIST = [[generator.getrandbits(64) for _ in range(WIDTH * HEIGHT)] for _ in range(2)]
TURN = generator.getrandbits(64)


def lines():
    for x in range(WIDTH):
        for y in range(HEIGHT):
            for dx, dy in ((1, 0), (0, 1), (1, 1), (1, -1)):
                cells = [(x + i * dx, y + i * dy) for i in range(4)]
                if all(0 <= a < WIDTH and 0 <= b < HEIGHT for a, b in cells):
                    yield sum(1 << (b * WIDTH + a) for a, b in cells)


LINES = list(lines())
LINES_OF = [[line for line in LINES if line >> cell & 1] for cell in range(WIDTH * HEIGHT)]
ORDER = sorted(range(WIDTH), key=lambda x: abs(2 * x - WIDTH + 1))


class IllegalMove(ValueError):
    pass


class Board:
    def __init__(self):
        self.stones = [0, 0]
        self.heights = [0] * WIDTH
        self.turn = 0
        self.hash = 0
        self.history = []

    def moves(self):
        return [x for x in ORDER if self.heights[x] < HEIGHT]

    def play(self, column):
        if not 0 <= column < WIDTH or self.heights[column] == HEIGHT:
            raise IllegalMove(f"column {column}")
        cell = self.heights[column] * WIDTH + column
        self.heights[column] += 1
        self.stones[self.turn] |= 1 << cell
        self.hash ^= ZOBRIST[self.turn][cell] ^ TURN
        self.turn ^= 1
        self.history.append(cell)

    def undo(self):
        cell = self.history.pop()
        self.turn ^= 1
        self.heights[cell % WIDTH] -= 1
        self.stones[self.turn] &= ~(1 << cell)
        self.hash ^= ZOBRIST[self.turn][cell] ^ TURN

    def won(self):
        """Has the player who moved last won?"""
        if not self.history:
            return False
        stones = self.stones[self.turn ^ 1]
        return any(stones & line == line for line in LINES_OF[self.history[-1]])

    def evaluate(self):
        mine, theirs = self.stones[self.turn], self.stones[self.turn ^ 1]
        score = 0
        for line in LINES:
            a, b = (mine & line).bit_count(), (theirs & line).bit_count()
            if a and not b:
                score += a * a
            elif b and not a:
                score -= b * b
        return score

    def __str__(self):
        rows = []
        for y in reversed(range(HEIGHT)):
            rows.append("".join("XO."[0 if self.stones[0] >> y * WIDTH + x & 1 else 1 if self.stones[1] >> y * WIDTH + x & 1 else 2] for x in range(WIDTH)))
        return "\n".join(rows)


class Player:
    def __init__(self, depth):
        self.depth = depth
        self.table = {}
        self.nodes = self.hits = 0

    def search(self, board, depth, alpha, beta):
        self.nodes += 1
        if board.won():
            return -(WIN - len(board.history)), None
        moves = board.moves()
        if not moves:
            return 0, None
        if depth == 0:
            return board.evaluate(), None
        entry = self.table.get(board.hash)
        if entry is not None:
            known_depth, kind, score, move = entry
            if known_depth >= depth:
                if kind == EXACT or (kind == LOWER and score >= beta) or (kind == UPPER and score <= alpha):
                    self.hits += 1
                    return score, move
            if move in moves:
                moves.remove(move)
                moves.insert(0, move)
        best, choice, original = -WIN * 2, None, alpha
        for move in moves:
            board.play(move)
            score = -self.search(board, depth - 1, -beta, -alpha)[0]
            board.undo()
            if score > best:
                best, choice = score, move
            alpha = max(alpha, best)
            if alpha >= beta:
                break
        kind = UPPER if best <= original else LOWER if best >= beta else EXACT
        self.table[board.hash] = depth, kind, best, choice
        return best, choice

    def choose(self, board):
        for depth in range(1, self.depth + 1):
            score, move = self.search(board, depth, -WIN * 2, WIN * 2)
        return score, move


def game(depths, opening=()):
    board = Board()
    players = [Player(d) for d in depths]
    for move in opening:
        board.play(move)
    trace = []
    while board.moves() and not board.won():
        score, move = players[board.turn].choose(board)
        trace.append(f"{'XO'[board.turn]}{move}({score:+d})")
        board.play(move)
    print(" ".join(trace))
    print(board)
    print("winner:", "XO"[board.turn ^ 1] if board.won() else "none", "nodes", [p.nodes for p in players], "hits", [p.hits for p in players], f"hash {board.hash:016x}")
    return board


board = game((2, 3))
game((4, 2), opening=(0, 0, 5))
position = board.hash
moves = [cell % WIDTH for cell in board.history]
while board.history:
    board.undo()
print(board.hash, board.stones, board.heights)
for move in moves:
    board.play(move)
print(board.hash == position, all(0 <= z <= MASK64 for row in ZOBRIST for z in row), len(LINES))
a, b = Board(), Board()
for x, y in zip((1, 2, 3, 4), (3, 2, 1, 4)):
    a.play(x)
    b.play(y)
print(a.hash == b.hash, a.stones == b.stones)
for bad in (9, -1):
    try:
        a.play(bad)
    except IllegalMove as error:
        print("illegal:", error)
full = Board()
try:
    for _ in range(HEIGHT + 1):
        full.play(2)
except IllegalMove as error:
    print("illegal:", error, len(full.history))
puzzle = Board()
for move in (2, 2, 3, 3, 4):
    puzzle.play(move)
print(puzzle, Player(3).choose(puzzle), sep="\n")
