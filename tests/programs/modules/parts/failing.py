import sys

print("failing runs", "parts.failing" in sys.modules)
value = 1
raise ValueError("this module does not work")
