import parts.first

value = 10
try:
    parts.first.late
except AttributeError as error:
    print(error)
try:
    from parts.first import late
except ImportError as error:
    print(str(error).split(" (/")[0])


def late():
    return parts.first.late
