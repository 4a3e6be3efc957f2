@decorated(1j)  # error: complex literals are not supported yet
class Decorated(Base, key=2j):  # error: complex literals are not supported yet
    x = 1j  # error: complex literals are not supported yet
