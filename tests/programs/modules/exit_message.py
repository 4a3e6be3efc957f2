import sys

sys.exit("a message, and status 1")
