"""Sun, planets and gravity: bodies are lists [x, y, z, vx, vy, vz, mass].

Positions in astronomical units, velocities in units a year, masses in solar masses times 4 pi^2.
The orbits are made up: near circular, a little tilted, so that the energy should hardly change.
"""

PI = 3.141592653589793
SOLAR_MASS = 4 * PI * PI


def planet(distance, tilt, share):
    """A body at `distance` from the sun with the speed of a circular orbit."""
    speed = (SOLAR_MASS / distance) ** 0.5
    upward = speed * tilt
    level = (speed * speed - upward * upward) ** 0.5
    return [distance, 0.0, 0.0, 0.0, level, upward, SOLAR_MASS * share]


def solar_system():
    sun = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, SOLAR_MASS]
    bodies = [sun, planet(5.2, 0.02, 0.00095), planet(9.5, -0.04, 0.00029)]
    bodies.append(planet(19.2, 0.013, 0.000044))
    bodies.append(planet(30.1, -0.03, 0.000052))
    return bodies


def hold_center(bodies):
    """Give the sun the velocity at which the system as a whole stands still."""
    for axis in range(3, 6):
        momentum = 0.0
        for body in bodies:
            momentum += body[axis] * body[6]
        bodies[0][axis] -= momentum / SOLAR_MASS


def energy(bodies):
    total = 0.0
    for i in range(len(bodies)):
        a = bodies[i]
        total += 0.5 * a[6] * (a[3] * a[3] + a[4] * a[4] + a[5] * a[5])
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx, dy, dz = a[0] - b[0], a[1] - b[1], a[2] - b[2]
            total -= a[6] * b[6] / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def attract(a, b, dt):
    """Change the velocities of two bodies by the pull of each on the other."""
    dx, dy, dz = a[0] - b[0], a[1] - b[1], a[2] - b[2]
    squared = dx * dx + dy * dy + dz * dz
    force = dt / (squared * squared**0.5)
    pull = b[6] * force
    a[3] -= dx * pull
    a[4] -= dy * pull
    a[5] -= dz * pull
    pull = a[6] * force
    b[3] += dx * pull
    b[4] += dy * pull
    b[5] += dz * pull


def advance(bodies, dt):
    count = len(bodies)
    for i in range(count):
        for j in range(i + 1, count):
            attract(bodies[i], bodies[j], dt)
    for body in bodies:
        body[0] += dt * body[3]
        body[1] += dt * body[4]
        body[2] += dt * body[5]


def main():
    bodies = solar_system()
    hold_center(bodies)
    print("energy at first", energy(bodies))
    for century in range(1, 4):
        for _ in range(4000):
            advance(bodies, 0.025)
        print("after", century * 100, "years", energy(bodies))
    print("sun", bodies[0])


main()
