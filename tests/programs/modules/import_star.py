from shapes import *
from shapes.solid import *

print(describe("square"), default, faces, cube.surface(1), sphere())
for name in ("_hidden", "unlisted"):
    try:
        if name == "_hidden":
            print(_hidden)
        else:
            print(unlisted)
    except NameError as error:
        print(error)
faces = 7
import shapes.solid as solid

print(solid.faces, faces)
