made = []


def __getattr__(name):
    if name == "missing":
        raise AttributeError("no " + name)
    made.append(name)
    return name + "!"
