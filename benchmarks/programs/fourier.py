"""Fast Fourier transform of real and imaginary parts in lists; products of polynomials by it."""

import math
import sys


def bit_reverse(size):
    """Where each item goes."""
    bits = size.bit_length() - 1
    places = [0] * size
    for i in range(size):
        places[i] = (places[i >> 1] >> 1) | ((i & 1) << (bits - 1))
    return places


def transform(real, imaginary, inverse=False):
    """In place (J. Cooley and J. Tukey, 1965); the size is a power of two."""
    size = len(real)
    for i, j in enumerate(bit_reverse(size)):
        if i < j:
            real[i], real[j] = real[j], real[i]
            imaginary[i], imaginary[j] = imaginary[j], imaginary[i]
    half = 1
    while half < size:
        angle = (math.pi if inverse else -math.pi) / half
        cosines = [math.cos(angle * k) for k in range(half)]
        sines = [math.sin(angle * k) for k in range(half)]
        for start in range(0, size, 2 * half):
            for k in range(half):
                a = start + k
                b = a + half
                re = real[b] * cosines[k] - imaginary[b] * sines[k]
                im = real[b] * sines[k] + imaginary[b] * cosines[k]
                real[b] = real[a] - re
                imaginary[b] = imaginary[a] - im
                real[a] += re
                imaginary[a] += im
        half *= 2
    if inverse:
        for i in range(size):
            real[i] /= size
            imaginary[i] /= size


def multiply(left, right):
    """The product of two polynomials of whole coefficients."""
    size = 1
    while size < len(left) + len(right):
        size *= 2
    a_real = [float(x) for x in left] + [0.0] * (size - len(left))
    b_real = [float(x) for x in right] + [0.0] * (size - len(right))
    a_imaginary, b_imaginary = [0.0] * size, [0.0] * size
    transform(a_real, a_imaginary)
    transform(b_real, b_imaginary)
    real = [0.0] * size
    imaginary = [0.0] * size
    for i in range(size):
        real[i] = a_real[i] * b_real[i] - a_imaginary[i] * b_imaginary[i]
        imaginary[i] = a_real[i] * b_imaginary[i] + a_imaginary[i] * b_real[i]
    transform(real, imaginary, inverse=True)
    return [round(x) for x in real[: len(left) + len(right) - 1]]


def value(polynomial, x, modulus):
    result = 0
    for coefficient in reversed(polynomial):
        result = (result * x + coefficient) % modulus
    return result


def main(size):
    left = [(i * i * 7 + 3) % 101 for i in range(size)]
    right = [(i * 31 + 5) % 97 - 48 for i in range(size)]
    product = multiply(left, right)
    for x in (2, 3, 12345):
        if value(product, x, 1000003) != (
            value(left, x, 1000003) * value(right, x, 1000003) % 1000003
        ):
            raise ValueError(f"the product is wrong at {x}")
    print(f"fourier: {size} coefficients, middle {product[size - 1]}, sum {sum(product)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 65536)
