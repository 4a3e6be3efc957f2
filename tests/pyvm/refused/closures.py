x = 1


def outer(a):
    b = a

    def inner():
        print(a)  # error: 'a' is a variable of the enclosing function 'outer': closures are not supported yet
        return b + x  # error: 'b' is a variable of the enclosing function 'outer': closures are not supported yet

    def recursive(n):
        return recursive(n - 1)  # error: 'recursive' is a variable of the enclosing function 'outer': closures are not supported yet

    def middle():
        b = 1

        def deepest():
            return a + b  # error: 'a' is a variable of the enclosing function 'outer': closures are not supported yet; 'b' is a variable of the enclosing function 'middle': closures are not supported yet

        return b

    def own(a):
        b = a
        return b

    def globally():
        global b
        b = 1

        def reads():
            return b

    def rebinds():
        nonlocal b  # error: 'nonlocal' statements are not supported yet
        b = 2
