"""io.StringIO, sys, time, gc: what programs use of them."""

import gc
import io
import sys
import time

s = io.StringIO("first\nsecond\nthird")
print(repr(s.readline()), repr(s.read(3)), s.tell(), repr(s.read()), repr(s.read()), s.seek(0), s.readlines())
s.seek(0)
print([line.strip() for line in s], list(s))
out = io.StringIO()
print(out.write("hello "), out.write("world\n"), out.tell(), repr(out.getvalue()))
print("printed", 1, file=out)
out.writelines(["a", "b"])
print(repr(out.getvalue()), out.getvalue().count("\n"))
out.seek(0)
out.write("HELLO")
print(out.read(), repr(out.getvalue()[:8]))
out.truncate(3)
print(repr(out.getvalue()), out.closed)
out.close()
for bad in (lambda: out.write("x"), lambda: out.getvalue(), lambda: io.StringIO().write(5), lambda: io.StringIO(b"x")):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
with io.StringIO() as buffer:
    buffer.write("in a with")
    print(buffer.getvalue())
print(buffer.closed)
old, sys.stdout = sys.stdout, io.StringIO()
print("captured")
captured, sys.stdout = sys.stdout.getvalue(), old
print(repr(captured))
print(sys.maxsize == 2**63 - 1, sys.version_info >= (3, 11), sys.version_info[0], sys.version_info.major, isinstance(sys.argv, list), len(sys.argv), isinstance(sys.argv[0], str))
print("to stderr", file=sys.stderr)
sys.stderr.write("also\n")
sys.stdout.write("to stdout\n")
sys.stdout.flush()
start = time.time()
a, b = time.perf_counter(), time.perf_counter()
c, d = time.monotonic(), time.monotonic()
print(isinstance(start, float), start > 1_600_000_000, b >= a, d >= c, isinstance(time.perf_counter_ns(), int), isinstance(time.process_time(), float), time.time_ns() > 10**18, time.time() >= start)
t = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - t >= 0.009)
print(gc.isenabled(), isinstance(gc.collect(), int))
gc.disable()
print(gc.isenabled())
for _ in range(1000):
    cycle = []
    cycle.append(cycle)
gc.enable()
print(gc.isenabled(), gc.collect() >= 0)
limit = sys.getrecursionlimit()
sys.setrecursionlimit(limit + 100)
print(sys.getrecursionlimit() - limit)
sys.setrecursionlimit(limit)
for bad in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("a"), lambda: time.sleep(-1)):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
