def f(a, a):  # error: duplicate argument 'a' in function definition
    pass
