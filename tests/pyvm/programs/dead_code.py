def after_return(n):
    return n
    print("dead")
    for i in range(3):
        break
    while True:
        pass
    return 1


def after_break(values):
    for value in values:
        if value:
            break
            print("dead")
        else:
            continue
            print("dead")
        print("dead")
    while True:
        break
        return "dead"
    return values


def both_return(flag):
    if flag:
        return "yes"
    else:
        return "no"
    return "dead"


def endless():
    while True:
        return "out"
    print("dead")


def else_returns(values):
    for value in values:
        return value
    else:
        return "else"
    return "dead"


print(after_return(1), after_break([0, 1]), both_return(1), both_return(0), endless())
print(else_returns([]), else_returns([7]))
if False:
    print("dead")
while 0:
    print("dead")
