"""sys.exit with text: it goes to stderr, the status is 1."""

import sys

print("on stdout")
try:
    sys.exit("caught text")
except SystemExit as leaving:
    print("caught", leaving.code, leaving.args)
for status in (None, 0, 3):
    try:
        sys.exit(status)
    except SystemExit as leaving:
        print("caught", leaving.code)
sys.exit("the reason")
