from __future__ import annotations

import shapes.area
import shapes.solid.cube as cube, shapes.names
import shapes.solid
from shapes import area, default as standard, describe
from shapes.solid.cube import surface, levels as cube_levels
from shapes.names import (
    PREFIX,
    SIDES,
)

print(shapes.order, shapes.default, standard, describe("circle"))
print(area is shapes.area, cube is shapes.solid.cube, shapes.area.square(3))
print(surface(2), cube.surface(3), cube_levels(), shapes.solid.sphere())
print(PREFIX, SIDES, shapes.names.SIDES is SIDES)
print(shapes.where(), __name__)


def inside():
    import shapes.names as n
    from shapes.names import PREFIX as p

    def deeper():
        return [n.PREFIX, p]

    return deeper()


def bound_global():
    global solid
    from shapes import solid


def rebinds():
    import shapes.area

    shapes.default = "changed"
    return shapes.area.package()


print(inside())
bound_global()
print(solid.faces)
print(rebinds(), shapes.default, standard)
for i in range(2):
    import parts.counter

    print(parts.counter.add(i + 1))
