"""A ray tracer: vectors with operators, spheres and a floor, light, shadow and reflection."""

import sys


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self * (1.0 / (self @ self) ** 0.5)

    def reflect(self, normal):
        return self - 2.0 * (self @ normal) * normal


class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction

    def at(self, distance):
        return self.origin + self.direction * distance


class Sphere:
    def __init__(self, center, radius, color, mirror):
        self.center = center
        self.radius = radius
        self.color = color
        self.mirror = mirror

    def hit(self, ray):
        """The distance at which a ray meets the sphere, or None."""
        offset = ray.origin - self.center
        half = offset @ ray.direction
        inside = half * half - (offset @ offset) + self.radius * self.radius
        if inside < 0:
            return None
        root = inside**0.5
        for distance in (-half - root, -half + root):
            if distance > 1e-6:
                return distance
        return None

    def normal(self, point):
        return (point - self.center) * (1.0 / self.radius)

    def color_at(self, point):
        return self.color


class Floor:
    mirror = 0.2

    def hit(self, ray):
        if ray.direction.y >= 0:
            return None
        return -ray.origin.y / ray.direction.y

    def normal(self, point):
        return Vector(0.0, 1.0, 0.0)

    def color_at(self, point):
        return 0.9 if (int(point.x // 1) + int(point.z // 1)) % 2 else 0.3


class Scene:
    def __init__(self, things, light):
        self.things = things
        self.light = light
        self.rays = 0

    def nearest(self, ray):
        best, found = None, None
        for thing in self.things:
            distance = thing.hit(ray)
            if distance is not None and (best is None or distance < best):
                best, found = distance, thing
        return best, found

    def in_shadow(self, point):
        towards = self.light - point
        length = (towards @ towards) ** 0.5
        ray = Ray(point, towards * (1.0 / length))
        self.rays += 1
        for thing in self.things:
            distance = thing.hit(ray)
            if distance is not None and 1e-4 < distance < length:
                return True
        return False

    def brightness(self, ray, depth):
        self.rays += 1
        distance, thing = self.nearest(ray)
        if thing is None:
            return 0.5 + 0.5 * ray.direction.y
        point = ray.at(distance)
        normal = thing.normal(point)
        point = point + normal * 1e-4
        light = 0.1
        if not self.in_shadow(point):
            light += 0.9 * max(0.0, normal @ (self.light - point).unit())
        result = thing.color_at(point) * light
        if depth and thing.mirror:
            reflected = Ray(point, ray.direction.reflect(normal))
            mirrored = self.brightness(reflected, depth - 1)
            result = result * (1 - thing.mirror) + mirrored * thing.mirror
        return result


def make_scene():
    things = [Floor()]
    for i in range(5):
        center = Vector(1.6 * i - 3.2, 0.7 + 0.2 * (i % 2), 4.0 + (i * 7 % 3))
        things.append(Sphere(center, 0.7, 0.4 + 0.1 * i, 0.1 * i))
    return Scene(things, Vector(-5.0, 8.0, -3.0))


def render(scene, size):
    eye = Vector(0.0, 1.5, -2.0)
    rows = []
    for y in range(size):
        row = []
        for x in range(size):
            direction = Vector((x + 0.5) / size - 0.5, 0.5 - (y + 0.5) / size, 1.0).unit()
            row.append(scene.brightness(Ray(eye, direction), 3))
        rows.append(row)
    return rows


def main(size):
    scene = make_scene()
    rows = render(scene, size)
    average = sum(map(sum, rows)) / (size * size)
    if abs(average - 0.506) > 0.02 + 1 / size or not all(
        0 <= min(row) <= max(row) <= 1.1 for row in rows
    ):
        raise ValueError(f"average {average}")
    print(f"rays: {size} rows, {scene.rays} rays, average {average:.6f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 280)
