import gc
import sys
import time

print(sys.version_info >= (3, 11), sys.version_info > (2,), len(sys.version_info), sys.byteorder)
print(sys.maxunicode, sys.getrecursionlimit(), sys.intern("abc") is sys.intern("a" + "bc"))
sys.stdout.write("written\n")
print(sys.stdout.write("12345\n"))
sys.stdout.writelines(["a\n", "b\n"])
sys.stdout.flush()


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


sys.setrecursionlimit(5000)
print(depth(4000), sys.getrecursionlimit())
sys.setrecursionlimit(200)
try:
    depth(1000)
except RecursionError as error:
    print("RecursionError")
try:
    sys.setrecursionlimit(0)
except ValueError as error:
    print(error)
sys.setrecursionlimit(1000)
try:
    sys.intern(3)
except TypeError:
    print("TypeError")
print(sys.getsizeof([]) > 0, sys.getsizeof(1) > 0, "sys" in sys.modules, "math" in sys.modules)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.getdefaultencoding())
try:
    1 / 0
except ZeroDivisionError as error:
    print(sys.exception() is error)
print(sys.exception(), gc.isenabled())
gc.disable()
print(gc.isenabled(), gc.collect() >= 0)
gc.enable()
start = time.perf_counter()
now = time.time()
time.sleep(0.01)
print(time.perf_counter() - start >= 0.01, time.time() > now > 1.6e9, time.monotonic() > 0, time.process_time() > 0)
print(tuple(time.gmtime(0)), tuple(time.gmtime(1e9)), time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400 * 365.25)))
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
sys.stderr.write("the end\n")
sys.exit("said at the end")
