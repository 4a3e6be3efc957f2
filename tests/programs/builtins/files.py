"""open: reading and writing text and binary files, modes, iteration, errors."""

import sys

path = "files_of_the_test.txt"  # in the current directory, which is the test's own
with open(path, "w") as f:
    print(f.write("first line\n"), f.write("second\n"), f.write(""))
    f.writelines(["third\n", "é€😀\n", "no newline"])
    print("printed", file=f)
print(f.closed)
with open(path) as f:
    print(repr(f.read()))
    print(repr(f.read()))
with open(path, "r", encoding="utf-8") as f:
    print(repr(f.readline()), repr(f.readline(3)), repr(f.read(5)), f.readlines())
with open(path) as f:
    for number, line in enumerate(f, 1):
        print(number, line.rstrip("\n"), len(line))
with open(path, "a") as f:
    f.write("appended\n")
f = open(path)
lines = f.readlines()
f.close()
f.close()
print(len(lines), lines[-1:], next(open(path)), list(open(path))[0])
with open(path, "rb") as f:
    data = f.read()
    print(len(data), data[:6], data.count(b"\n"))
with open(path, "wb") as f:
    print(f.write(b"\x00\x01\xff\n"), f.write(bytes(range(5))))
with open(path, "rb") as f:
    print(f.read(2), f.read(), f.read())
    f.seek(1)
    print(f.tell(), f.read(1), f.tell())
for bad in (lambda: open("/tmp/no/such/file"), lambda: open("/tmp/definitely_missing_file.txt"), lambda: open(path, "q"), lambda: open(path, "w").write(b"bytes"), lambda: open(path, "wb").write("text"), lambda: f.read(), lambda: open(path).write("x"), lambda: open(path, "w").read(), lambda: open(5.5), lambda: open("/tmp")):
    try:
        bad()
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, isinstance(error, OSError))
try:
    open("/tmp/definitely_missing_file.txt")
except FileNotFoundError as error:
    print(error, error.errno, error.filename, error.strerror)
with open(path, "w", encoding="utf-8", newline="\n") as out:
    for i in range(1000):
        out.write(f"{i},{i * i}\n")
total = 0
with open(path) as source:
    for line in source:
        a, b = line.strip().split(",")
        total += int(a) * 2 + int(b)
print(total)
with open(path) as source, open(path + ".copy", "w") as target:
    target.write("".join(line.upper() for line in source if line.startswith("99")))
print(open(path + ".copy").read().split())
try:
    with open(path, "x") as f:
        pass
except FileExistsError as error:
    print("FileExistsError")
try:
    with open(path, "w") as f:
        f.write("written before the error")
        raise KeyError("in the body")
except KeyError:
    print(f.closed, open(path).read())
with open(path, "w+") as f:
    f.write("abc")
    f.seek(0)
    print(f.read())
for name in (path, path + ".copy"):
    with open(name, "w"):
        pass
print(repr(open(path).read()), sys.stdout.closed if hasattr(sys.stdout, "closed") else False)
