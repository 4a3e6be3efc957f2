"""Import forms with a module and packages beside the program."""

import importable
import importable as other
from importable import *
from importable import SHARED, Thing as Renamed
from importable import function

print(importable is other, SHARED is importable.SHARED, function(1), Renamed is importable.Thing)
print(public, "_private" in globals(), importable._private, importable.__name__, importable.__doc__)
importable.counter += 5
print(importable.counter, importable.bump(), importable.counter)
SHARED.append("from the program")
print(importable.show())
import shapes
import shapes.circle
import shapes.solids.cube as cube
from shapes import square
from shapes.square import Square, area as square_area
from shapes.solids import VOLUMES, sphere

print(shapes.NAMES, shapes.circle.area(2), square.area(3), square_area(4), Square(5).size, cube.volume(2), sphere.volume(1), VOLUMES)
print(shapes.solids.cube is cube, shapes.__name__, cube.__name__, shapes.circle.__name__)
print(shapes.circle.relative(), cube.parent_names(), hasattr(shapes, "solids"))


def local_import():
    from shapes import circle as c
    import importable

    return c.area(1), importable.counter


print(local_import())
try:
    import shapes.missing
except ModuleNotFoundError as error:
    print(error, error.name)
try:
    from shapes import nothing
except ImportError as error:
    print(type(error).__name__, str(error).partition(" (")[0])
try:
    import no.such
except ImportError as error:
    print(error)
module = __import__("importable")
print(module is importable, __import__("shapes.circle") is shapes)
if True:
    import math as m, sys as s
print(m.floor(2.5), len(s.argv), importable.__dict__["counter"], "Thing" in importable.__dict__)
import failing_once

print(failing_once.attempts)
print(__name__, importable.module_name)
