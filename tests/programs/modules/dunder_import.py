import importlib
import sys

print(__import__("shapes.names").__name__)
print(__import__("shapes.names", None, None, ["PREFIX"]).__name__)
print(importlib.import_module("shapes.solid.cube").surface(1))
print(importlib.import_module(".cube", "shapes.solid") is sys.modules["shapes.solid.cube"])
try:
    __import__("")
except ValueError as error:
    print(error)
try:
    importlib.import_module("not.there")
except ModuleNotFoundError as error:
    print(error)
