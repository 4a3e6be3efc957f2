for left in [0, 1, 5, -1, -6, 1023, -1024]:
    for right in [0, 1, 3, -1, -4, 512]:
        print(left & right, left | right, left ^ right, ~left)
    for count in [0, 1, 5, 30]:
        print(left << count, left >> count)
print(1 >> 1000, -1 >> 1000, 5 >> 64, -5 >> 63, 0 << 1000)
print(1 | 2 ^ 3 & 4, 1 << 2 + 3, (1 << 2) + 3, 6 & 3 == 2, (6 & 3) == 2)
x = 12
x &= 10
print(x)
x |= 5
print(x)
x ^= 7
print(x)
x <<= 4
print(x)
x >>= 2
print(x)
