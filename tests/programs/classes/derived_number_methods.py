"""The methods of int and float on objects of derived classes."""


class Count(int):
    pass


class Ratio(float):
    pass


for value in (Count(2**70), Count(-5), Count(0)):
    print(value.bit_length(), value.bit_count(), value.conjugate(), value.as_integer_ratio())
    print(value.real, value.imag, value.numerator, value.denominator, type(value.real).__name__)
    print(value.to_bytes(12, "big", signed=True))
for number in (Ratio(2.5), Ratio(-0.0), Ratio(1e300)):
    print(number.hex(), number.as_integer_ratio(), number.is_integer(), type(number.real).__name__)
    print(number.real, number.imag, number.conjugate())
