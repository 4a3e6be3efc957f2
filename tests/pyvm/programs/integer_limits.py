big = 140737488355327
small = -140737488355328
print(big, small, big + small, small + big, -big, ~big, ~small)
print(big - 1 + 1, small + 1 - 1, big // 2, small // 2, small // 3, small % 3, small % -7)
print(big // big, small // small, big * 1, small * 1, big * -1, big % small, small % big)
print(11863283 * 11863283, -11863283 * 11863283, 2**46, -(2**46) * 2, 2**46 - 1 + 2**46)
print(1 << 46, (1 << 46) - 1 + (1 << 46), -1 << 47, big >> 46, small >> 46, small >> 47, small >> 100)
print(big == small, big > small, big / small, small / big, big / 3)
print(0x7FFFFFFFFFFF, 0b1111, 0o777, 1_000_000)
print(abs(small + 1), big & small, big | small, big ^ small)
