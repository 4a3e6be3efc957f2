for left in [7, -7, 0, 1, -1, 100]:
    for right in [2, -2, 3, -3, 7, -7, 1, -1, 101, -101]:
        print(left, right, left // right, left % right, left / right)
        print(left + right, left - right, left * right)

print(7 // 2, -7 // 2, 7 // -2, -7 // -2)
print(7 % 2, -7 % 2, 7 % -2, -7 % -2)
print(-7 // 2 * 2 + -7 % 2, -(7 // 2), -(7 % 3))
print(1 - 2 - 3, 2 * 3 % 4, 2 + 3 * 4, (2 + 3) * 4, 100 // 7 // 2)
print(- -1, - - -1, +5, -+5, ~5, ~-1, ~0, -0)
