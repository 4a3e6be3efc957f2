import parts.first
from parts import second

print(parts.first.value, second.value, parts.first.both())
