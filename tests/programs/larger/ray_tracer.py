"""Spheres and a plane by ray tracing: shadows, reflections, shown as characters and a checksum."""

import math
from collections import namedtuple


class Vector(namedtuple("Vector", "x y z")):
    __slots__ = ()

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k, self.z * k)

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1.0

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def __abs__(self):
        return math.sqrt(self @ self)

    def unit(self):
        return self * (1 / abs(self))

    def mirrored(self, normal):
        return self - normal * (2 * (self @ normal))

    def cross(self, other):
        return Vector(self.y * other.z - self.z * other.y, self.z * other.x - self.x * other.z, self.x * other.y - self.y * other.x)


class Ray:
    __slots__ = "origin", "direction"

    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction.unit()

    def at(self, t):
        return self.origin + self.direction * t


class Surface:
    def __init__(self, brightness, reflection=0.0):
        self.brightness = brightness
        self.reflection = reflection

    def brightness_at(self, point):
        return self.brightness


class Checkered(Surface):
    def brightness_at(self, point):
        return self.brightness if (math.floor(point.x) + math.floor(point.z)) % 2 else self.brightness * 0.3


class Sphere:
    def __init__(self, center, radius, surface):
        self.center, self.radius, self.surface = center, radius, surface

    def distance(self, ray):
        offset = ray.origin - self.center
        b = offset @ ray.direction
        root = b * b - (offset @ offset - self.radius**2)
        if root <= 0:
            return None
        root = math.sqrt(root)
        near, far = -b - root, -b + root
        return near if near > 1e-6 else far if far > 1e-6 else None

    def normal(self, point):
        return (point - self.center).unit()


class Plane:
    def __init__(self, height, surface):
        self.height, self.surface = height, surface

    def distance(self, ray):
        if abs(ray.direction.y) < 1e-9:
            return None
        t = (self.height - ray.origin.y) / ray.direction.y
        return t if t > 1e-6 else None

    def normal(self, point):
        return Vector(0, 1, 0)


class Scene:
    def __init__(self):
        self.things = []
        self.lights = []
        self.rays = 0

    def nearest(self, ray):
        self.rays += 1
        hits = ((t, thing) for thing in self.things if (t := thing.distance(ray)) is not None)
        return min(hits, key=lambda hit: hit[0], default=None)

    def brightness(self, ray, depth=3):
        hit = self.nearest(ray)
        if hit is None:
            return 0.15 * max(0.0, ray.direction.y)
        t, thing = hit
        point, surface = ray.at(t), thing.surface
        normal = thing.normal(point)
        light = 0.1
        for position, power in self.lights:
            to_light = position - point
            shadow = self.nearest(Ray(point, to_light))
            if shadow is None or shadow[0] > abs(to_light):
                light += power * max(0.0, normal @ to_light.unit())
        result = surface.brightness_at(point) * light
        if surface.reflection and depth:
            mirrored = Ray(point, ray.direction.mirrored(normal))
            result += surface.reflection * self.brightness(mirrored, depth - 1)
        return result

    def render(self, width, height, eye, target, zoom=1.2):
        forward = (target - eye).unit()
        right = forward.cross(Vector(0, 1, 0)).unit()
        up = right.cross(forward)
        for row in range(height):
            y = 1 - 2 * (row + 0.5) / height
            yield [
                self.brightness(Ray(eye, forward * zoom + right * (2 * (col + 0.5) / width - 1) + up * (y * 0.6)))
                for col in range(width)
            ]


scene = Scene()
scene.things += [
    Plane(0, Checkered(0.8)),
    Sphere(Vector(0, 1, 0), 1, Surface(0.7, 0.3)),
    Sphere(Vector(2, 0.6, 1), 0.6, Surface(0.9)),
    Sphere(Vector(-1.8, 0.7, -1), 0.7, Surface(0.3, 0.6)),
]
scene.lights += [(Vector(5, 6, -4), 0.8), (Vector(-6, 4, -3), 0.3)]
SHADES = " .:-=+*#%@"
total = 0
for row in scene.render(56, 20, eye=Vector(0, 2, -6), target=Vector(0, 0.8, 0)):
    shades = [min(9, int(b * 10)) for b in row]
    total = (total * 31 + sum(i * s for i, s in enumerate(shades))) % 1_000_003
    print("".join(SHADES[s] for s in shades).rstrip())
print(scene.rays, "rays, checksum", total)
a, b = Vector(1, 2, 3), Vector(-1, 0.5, 2)
print(a + b, a - b, 2 * a, a @ b, a.cross(b), abs(Vector(3, 4, 0)), -a, a == (1, 2, 3), a._replace(x=9))
