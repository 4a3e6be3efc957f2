def area(side):
    return side * side


class Square:
    def __init__(self, size):
        self.size = size
