import sys

print("before")
sys.exit("a message, and status 1")
print("never printed")
