import parts.second as second

value = second.value + 1
late = "first"


def both():
    return [late, second.late()]
