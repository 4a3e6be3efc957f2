class Starred(*bases):  # error: starred base classes are not supported yet
    pass


class Keywords(Base, **keywords):  # error: '**' in the head of a class are not supported yet
    pass


@decorated(1j)  # error: complex literals are not supported yet
class Decorated(Base, key=2j):  # error: complex literals are not supported yet
    x = 1j  # error: complex literals are not supported yet
