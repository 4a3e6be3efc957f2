"""Half of a cycle of imports."""

value = "a before"
import cycle_b

value = "a after"
seen = getattr(cycle_b, "seen_in_a", "nothing yet")
print("cycle_a", value, "saw", seen, "and b saw", getattr(cycle_b, "seen", None))
