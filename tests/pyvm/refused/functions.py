def defaults(a, b=1j, *, c=2j):  # error: complex literals are not supported yet; complex literals are not supported yet
    pass


@decorated(1j)  # error: complex literals are not supported yet
def function():
    pass


async def coroutine():  # error: 'async' functions are not supported yet
    await x


class Class:
    async def method(self):  # error: 'async' functions are not supported yet
        async with x:
            pass
