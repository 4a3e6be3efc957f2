"""Figures in a hierarchy of classes: properties, slots, class and static methods, operators."""

import sys


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

    @classmethod
    def origin(cls):
        return cls(0, 0)

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Point(self.x - other.x, self.y - other.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __hash__(self):
        return hash((self.x, self.y))


class Figure:
    """What all figures have; the extent is kept until the figure moves."""

    made = 0

    def __init__(self, corner):
        self._corner = corner
        self._box = None
        Figure.made += 1

    @property
    def corner(self):
        return self._corner

    @corner.setter
    def corner(self, point):
        self._corner = point
        self._box = None

    @property
    def box(self):
        if self._box is None:
            self._box = (self._corner, self._corner + self.extent())
        return self._box

    @property
    def area(self):
        raise NotImplementedError

    @staticmethod
    def overlap(one, other):
        (a, b), (c, d) = one.box, other.box
        return a.x < d.x and c.x < b.x and a.y < d.y and c.y < b.y

    def extent(self):
        raise NotImplementedError

    def describe(self):
        return f"{type(self).__name__.lower()} of {self.area}"


class Rectangle(Figure):
    def __init__(self, corner, width, height):
        super().__init__(corner)
        self.width = width
        self.height = height

    @property
    def area(self):
        return self.width * self.height

    def extent(self):
        return Point(self.width, self.height)


class Square(Rectangle):
    def __init__(self, corner, side):
        super().__init__(corner, side, side)

    @property
    def side(self):
        return self.width

    @side.setter
    def side(self, side):
        self.width = self.height = side
        self._box = None

    def describe(self):
        return super().describe() + f", side {self.side}"


class Triangle(Figure):
    """With a right angle at its corner."""

    def __init__(self, corner, width, height):
        super().__init__(corner)
        self.legs = Point(width, height)

    @property
    def area(self):
        return self.legs.x * self.legs.y // 2

    def extent(self):
        return self.legs


class Group(Figure):
    def __init__(self, members):
        super().__init__(Point.origin())
        self.members = members

    @property
    def area(self):
        return sum(member.area for member in self.members)

    def extent(self):
        right = max(member.box[1].x for member in self.members)
        top = max(member.box[1].y for member in self.members)
        return Point(right, top) - self.corner

    def __iter__(self):
        return iter(self.members)

    def __len__(self):
        return len(self.members)

    def __getitem__(self, index):
        return self.members[index]


def make_figures(count):
    figures = []
    for i in range(count):
        corner = Point(i * 37 % 41, i * 53 % 43)
        if i % 3 == 0:
            figures.append(Rectangle(corner, 1 + i % 7, 1 + i % 5))
        elif i % 3 == 1:
            figures.append(Square(corner, 1 + i % 6))
        else:
            figures.append(Triangle(corner, 2 + i % 4 * 2, 1 + i % 3))
    return Group(figures)


def main(rounds):
    group = make_figures(60)
    overlaps = 0
    text = 0
    steps = [Point(1, 0), Point(0, 1), Point(-1, 0), Point(0, -1)]
    area = group.area
    for turn in range(rounds):
        for figure in group:
            figure.corner += steps[turn % 4]
            if isinstance(figure, Square):
                figure.side += 1 if turn % 2 == 0 else -1
        for i in range(len(group)):
            for j in range(i):
                if Figure.overlap(group[i], group[j]):
                    overlaps += 1
        text += sum(len(figure.describe()) for figure in group)
    if rounds % 4 == 0 and (
        group.area != area
        or [figure.corner for figure in group] != [figure.corner for figure in make_figures(60)]
    ):
        raise ValueError("the figures are not where they began")
    if Figure.made not in (61, 122):
        raise ValueError(f"{Figure.made} figures")
    print(f"shapes: area {area}, {overlaps} overlaps, {text} characters")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1600)
