größe = 3
π = 3.14


def fläche(radius_ä):
    return radius_ä * radius_ä * π


print(größe, fläche(größe))
