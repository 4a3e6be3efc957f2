with open(1j) as f:  # error: complex literals are not supported yet
    pass

try:  # error: 'except*' clauses are not supported yet
    pass
except* ValueError:
    pass

x: int = 3j  # error: complex literals are not supported yet

match x:  # error: 'match' statements are not supported yet
    case 1:
        pass


async def coroutine():  # error: 'async' functions are not supported yet
    await x
    async for y in z:
        pass


def function():
    if x:
        while x:
            for i in x:
                async def deep_inside(): pass  # error: 'async' functions are not supported yet
    return
    async def never_reached(): pass  # error: 'async' functions are not supported yet
