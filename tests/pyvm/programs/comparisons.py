values = [0, 1, -1, 1.0, 0.5, -0.0, True, False]
for left in values:
    for right in values:
        print(left < right, left <= right, left == right, left != right, left > right, left >= right)
words = ["", "a", "b", "ab", "B", "é", "aé", "\U0001f600", "\uffff"]
for left in words:
    for right in words:
        print(left < right, left <= right, left == right, left != right, left > right, left >= right)
print(1 == "1", "1" == 1, None == None, None == 0, None != False, [] == None, [] == False, [] == [])
print([1, 2] == [1, 2], [1, 2] == [2, 1], [1, 2] == [1.0, 2.0], [1] != [1], [1] != [2], [[1], []] == [[1], []])
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9], [1, "a"] < [1, "b"], [1, 2] <= [1, 2])
print(2 ** 46 + 1 == 2.0 ** 46, 140737488355327 == 140737488355327.0)
print(140737488355327 < 140737488355327.5, 2 ** 46 < 2.0 ** 46 + 0.5, 1e400 > 140737488355327)


def function():
    pass


print(function == function, function != function, print == print, print != len, function == print)
