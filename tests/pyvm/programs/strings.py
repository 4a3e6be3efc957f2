s = "añ€\U0001f600z"
print(s, len(s), s[0], s[1], s[2], s[3], s[4], s[-1], s[-5], s[-2])
print("" + "", "a" + "b", "ab" * 3, 3 * "ab", "x" * 0, "x" * -1, "é" * 2, "-" * 10)
print("a" in "abc", "bc" in "abc", "ac" in "abc", "" in "", "" in "a", "a" not in "b", "€" in s, "ñ€" in s)
print("multi" "part", 'single', """triple
lines""", "tab\tnew\\n", r"raw\n", "\x41\u0042\103")
print(["repr", 'it\'s', "say \"hi\"", "both ' and \"", "\r\n\t\b\x1b", "\\", "é\u0301", "\ue000", "\u3000"])
print("a" < "b", "a" < "A", "abc" == "ab" + "c", "abc" != "abd", "Z" < "a", "10" < "9")
for i in range(len(s)):
    print(i, s[i], s[i] == s[i - len(s)])
empty = ""
for i in range(20):
    empty += "ab"[i % 2]
print(empty, len(empty))
print(str(1), str(1.5), str(None), str(True), str([1, "a"]), str("a"), str(-0.0))
