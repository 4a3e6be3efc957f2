count = 0
print("counter runs")


def add(n):
    global count
    count += n
    return count


def unknown():
    return no_such_name
