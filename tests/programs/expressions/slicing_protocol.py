"""What subscripts pass to __getitem__ and friends, and slice objects themselves."""


class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Show()
print(s[1], s[1:2], s[::], s[:5:2], s[1:], s[-1], s["k"], s[None], s[...], s[()])
print(s[1, 2], s[1:2, ::3], s[..., 0], s[(1, 2)], s[1,], s[:,])
print(s[lambda: 0].__name__, s[s[3]], s[1 if s else 2], s["a":"z":None])
s[0] = 1
s[1:2] = "ab"
s[1, 2:3] = None
del s[5], s[::2], s[1, 2]
s[0] += 5
s[1:2] = s[2:4]
print(slice(5), slice(1, 2), slice(1, 2, 3), slice(None, None, -1))
sl = slice(1, 10, 2)
print(sl.start, sl.stop, sl.step, sl == slice(1, 10, 2), sl != slice(1, 10), sl.indices(6), slice(None, None, -1).indices(5))
for spec in [(None, None, None), (-3, None, None), (None, -2, None), (10, -10, -3), (-100, 100, 7), (3, 1, 1)]:
    print(slice(*spec).indices(8), list(range(8))[slice(*spec)], "abcdefgh"[slice(*spec)])


class Index:
    def __index__(self):
        return 2


print([1, 2, 3, 4][Index()], "abcd"[Index() :], (1, 2, 3)[: Index()], list(range(9))[:: Index()], range(9)[Index()])
for bad in (lambda: [1][1.0], lambda: [1]["a"], lambda: "a"[None], lambda: (1,)[()], lambda: [1][::0], lambda: {}[[]], lambda: 5[0], lambda: [1][slice("a")], lambda: None[1], lambda: slice(1, 2, 0).indices(3)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
