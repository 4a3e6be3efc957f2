# Never ends by itself.
items = []
while True:
    items = [items, "x"]
    for i in range(10):
        items = [i]
