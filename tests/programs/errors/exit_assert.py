"""A failing assert that nobody catches."""

total = 0
for i in range(10):
    total += i
    print(i, total)
    assert total < 10, f"total is {total}"
print("never")
