"""A module that imports itself and has a cycle with another."""

import cycle_a

attempts = cycle_a.value
print("failing_once is loaded as", __name__.strip("_"), attempts)
