"""exit() and quit(), which are there without importing sys; the limit of digits of integers as text."""

import sys

for leave in (exit, quit):
    try:
        leave()
    except SystemExit as e:
        print(e.code)
    try:
        leave("reason")
    except SystemExit as e:
        print(e.code, e.args)

print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(0)
print(len(str(10**5000)))
sys.set_int_max_str_digits(1000)
try:
    str(10**1000)
except ValueError:
    print("too many")
for bad in (1, -1):
    try:
        sys.set_int_max_str_digits(bad)
    except ValueError as e:
        print(e)
try:
    quit(3)
finally:
    print("leaving")
