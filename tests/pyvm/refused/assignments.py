x = y = 1j  # error: complex literals are not supported yet
x += 1j  # error: complex literals are not supported yet
x, *y = 1j  # error: complex literals are not supported yet
x[1j] = 2  # error: complex literals are not supported yet
del x[1j]  # error: complex literals are not supported yet
f(1j).x = 2  # error: complex literals are not supported yet
