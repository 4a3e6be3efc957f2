def search(grid, wanted):
    position = None
    for row in range(len(grid)):
        for column in range(len(grid[row])):
            if grid[row][column] == wanted:
                position = [row, column]
                break
        if position is not None:
            break
    return position


def search_and_return(grid, wanted):
    for row in range(len(grid)):
        for column in range(len(grid[row])):
            for _ in "ab":
                while True:
                    if grid[row][column] == wanted:
                        return [row, column]
                    break
    return "nowhere"


grid = [[1, 2, 3], [], [4], [5, 6]]
for wanted in range(8):
    print(wanted, search(grid, wanted), search_and_return(grid, wanted))
print(search(grid, 3) == search_and_return(grid, 3), [search_and_return(grid, 6), search(grid, 1)])
for a in range(3):
    while True:
        for b in range(3):
            if b == a:
                break
            if b > a:
                continue
            print(a, b)
        else:
            print("no break")
        break
    print("next", a, b)
