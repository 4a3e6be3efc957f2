"""The names of types and the helpers in the module types."""

import types
def f(self, x=1): return self, x
m = types.MethodType(f, 5)
print(m(3), m.__self__, isinstance(m, types.MethodType), isinstance(f, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(len, types.BuiltinFunctionType), isinstance((x for x in ()), types.GeneratorType), types.NoneType, isinstance([].append, types.BuiltinMethodType))
for a in ((5, 1), (f, None)):
    try: types.MethodType(*a)
    except TypeError as e: print(e)
mod = types.ModuleType("made", "doc")
mod.x = 1
print(mod, mod.__name__, mod.__doc__, mod.x, isinstance(mod, types.ModuleType), isinstance(types, types.ModuleType))
ns = types.SimpleNamespace(a=1, b="x")
ns.c = [ns.a]
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b="x", c=[1]), vars(ns))
class P: 
    def __mro_entries__(self, bases): return (int,)
print(types.resolve_bases((P(), str)), types.new_class("N", (list,), {}, lambda d: d.update(k=5)).k)
C = types.new_class("C", (P(),))
print(C.__bases__, C.__orig_bases__[0].__class__.__name__)
print(types.GenericAlias(list, (int,)), isinstance(int | str, types.UnionType), isinstance(f.__code__, types.CodeType))
try: method
except NameError as e: print(e)
try: raise ValueError
except ValueError as e: print(isinstance(e.__traceback__, types.TracebackType), isinstance(e.__traceback__.tb_frame, types.FrameType))
