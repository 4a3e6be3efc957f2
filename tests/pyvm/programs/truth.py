def function():
    pass


values = [0, 1, -1, 0.0, -0.0, 0.1, 1e400 - 1e400, "", "0", " ", None, True, False, [], [0], [[]]]
values.append(range(0))
values.append(range(1))
values.append(range(5, 5, -1))
values.append(function)
values.append(print)
for value in values:
    if value:
        print("true")
    else:
        print("false")
    print(not value, not not value, value and 1, True if value else False)
    print(value is (value or 2), (value and 2) is value)
