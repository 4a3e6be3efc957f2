"""Bodies that attract each other, moved step by step; the energy must stay (n-body).

The system is made up: a sun and planets at given distances on nearly circular orbits.
"""

import sys

PI = 3.141592653589793
SUN = 4 * PI * PI  # its mass, where distances are in astronomical units and times in years


class Body:
    def __init__(self, position, velocity, mass):
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = velocity
        self.mass = mass


def planet(distance, tilt, share):
    """A body at a distance from the sun with the speed of a circular orbit."""
    speed = (SUN / distance) ** 0.5
    upward = speed * tilt
    return Body((distance, 0.0, 0.0), (0.0, (speed**2 - upward**2) ** 0.5, upward), SUN * share)


class System:
    def __init__(self, bodies):
        self.bodies = bodies
        self.pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1 :]]
        sun = bodies[0]
        for body in bodies[1:]:  # the system as a whole stands still
            sun.vx -= body.vx * body.mass / SUN
            sun.vy -= body.vy * body.mass / SUN
            sun.vz -= body.vz * body.mass / SUN

    def energy(self):
        total = 0.0
        for body in self.bodies:
            total += body.mass * (body.vx**2 + body.vy**2 + body.vz**2) / 2
        for a, b in self.pairs:
            dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            total -= a.mass * b.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
        return total

    def advance(self, time):
        for a, b in self.pairs:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            squared = dx * dx + dy * dy + dz * dz
            pull = time / (squared * squared**0.5)
            force = b.mass * pull
            a.vx -= dx * force
            a.vy -= dy * force
            a.vz -= dz * force
            force = a.mass * pull
            b.vx += dx * force
            b.vy += dy * force
            b.vz += dz * force
        for body in self.bodies:
            body.x += time * body.vx
            body.y += time * body.vy
            body.z += time * body.vz


def main(steps):
    system = System(
        [
            Body((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), SUN),
            planet(5.2, 0.02, 0.00095),
            planet(9.5, -0.04, 0.00029),
            planet(19.2, 0.013, 0.000044),
            planet(30.1, -0.03, 0.000052),
        ]
    )
    before = system.energy()
    for _ in range(steps):
        system.advance(0.01)
    after = system.energy()
    if abs(after - before) > 1e-4 * abs(before):
        raise ValueError(f"the energy went from {before} to {after}")
    print(f"planets: {steps} steps, energy {after:.9f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300000)
