"""The other half of a cycle of imports."""

import cycle_a

seen = cycle_a.value if hasattr(cycle_a, "value") else "nothing yet"
seen_in_a = "b done"
if __name__ == "__main__":
    print("cycle_b", seen)
