import sys

print("leaving")
try:
    sys.exit(2)
except SystemExit as error:
    print("caught")
try:
    sys.exit(3)
finally:
    print("on the way out")
