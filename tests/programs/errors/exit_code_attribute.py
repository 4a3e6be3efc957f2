"""SystemExit's `code` decides: what it was made with, what a class says, what was set."""


class Sevens(SystemExit):
    code = 7


for made in (SystemExit(), SystemExit(3), SystemExit(1, 2), SystemExit("text"), Sevens(3)):
    print(repr(made), made.code)
    made.code = made.code, "set"
    print(repr(made), made.code, made.args)
error = SystemExit("not this")
error.code = 42
raise error
