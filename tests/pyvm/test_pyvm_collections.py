"""Containers against CPython: slices, sequences of operations on one container, sorting.

A program changes one container, `it`, step by step and prints what each step gives, be it a value
or an error, and what the container holds then.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyvm_batches import EXAMPLES, batches, check, differences
from pyvm_harness import MODES

HEAD = """\
from array import array
from collections import Counter, OrderedDict, defaultdict, deque
from functools import cmp_to_key


class Index:
    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number


class Bad:
    def __lt__(self, other):
        raise ValueError("not to be compared")

    def __repr__(self):
        return "Bad()"


def plain(value):
    \"\"\"What is the same in all versions of Python, and whatever order a set has.\"\"\"
    kind = type(value).__name__
    if isinstance(value, (set, frozenset)):
        return kind, sorted(map(ascii, value))
    if isinstance(value, dict):
        return kind, [(key, plain(value[key])) for key in list(value)]
    return ascii(value)


def show(number, step):
    try:
        print(number, plain(step()))
    except Exception as error:
        print(number, ascii(error))
    print(number, plain(it))


it = None
"""
STEP = """\
def step():
    global it
    {text}
show({number}, step)
"""


def check_steps(steps: list[str], mode: str = "threaded") -> None:
    """Assert that each step of a program gives under pyvm what it gives under CPython."""
    calls = [STEP.format(number=number, text=text) for number, text in enumerate(steps)]
    differing = differences(HEAD + "".join(calls), mode)
    found = [(steps[int(ours.split()[0])], ours, theirs) for ours, theirs in differing]
    # What differs first makes the rest differ.
    assert found[:1] == []


# Keys of many types, of which some are equal across types.
KEYS = st.sampled_from(
    "0 1 2 3 -1 -2 True False 1.0 2.5 -0.0 2**47 2**64 float(2**64) -2**100 float('inf') None "
    "'' 'a' 'b' 'ab' 'é' b'a' () (1,) (1,2) (True,2.0) ('a',(1,)) frozenset([1]) range(2)".split()
)
UNHASHABLE = st.sampled_from(["[1]", "{}", "{1}", "([],)"])
SMALL = st.integers(-9, 9).map(str)
INDEXES = st.one_of(
    SMALL, SMALL, st.sampled_from(["Index(1)", "2**70", "-2**70", "True", "None", "1.0", "'a'"])
)
BOUNDS = st.one_of(
    st.just(""),
    SMALL,
    SMALL,
    st.sampled_from(["None", "Index(2)", "2**70", "-2**70", "True", "'a'"]),
)
STEPS = st.sampled_from(["", "", "", ":", ":1", ":2", ":-1", ":-2", ":3", ":-2**70", ":0", ":None"])
SLICES = st.tuples(BOUNDS, BOUNDS, STEPS).map(lambda p: f"{p[0]}:{p[1]}{p[2]}")
KEY_LISTS = st.lists(KEYS, max_size=5).map(lambda keys: f"[{', '.join(keys)}]")
LISTED = st.one_of(
    KEY_LISTS,
    st.tuples(st.sampled_from(["tuple({})", "iter({})", "dict.fromkeys({})"]), KEY_LISTS).map(
        lambda p: p[0].format(p[1])
    ),
    st.sampled_from(["'ab'", "b'ab'", "range(3)", "{'a': 1}", "()", "5", "None", "it"]),
)
# Sets give their keys in another order, and so do for sets only.
SOME_KEYS = st.one_of(
    LISTED,
    st.tuples(st.sampled_from(["set({})", "frozenset({})"]), KEY_LISTS).map(
        lambda p: p[0].format(p[1])
    ),
)
PAIRS = st.lists(st.tuples(KEYS, SMALL), max_size=4)
MAPPINGS = st.one_of(
    PAIRS.map(lambda pairs: f"{{{', '.join(f'{key}: {value}' for key, value in pairs)}}}"),
    PAIRS.map(lambda pairs: f"[{', '.join(f'({key}, {value})' for key, value in pairs)}]"),
    st.sampled_from(["['ab', 'cd']", "[1]", "['abc']", "5", "{}", "[(1, 2), (3,)]", "it"]),
)


HOLES = {
    "k": st.one_of(*[KEYS] * 9, UNHASHABLE),
    "j": KEYS,
    "i": INDEXES,
    "n": SMALL,
    "s": SLICES,
    "l": LISTED,
    "e": SOME_KEYS,
    "m": MAPPINGS,
    "c": st.one_of(KEY_LISTS, st.sampled_from(["'abracadabra'", "it", "{'a': 3, 'b': -1}"])),
}


def filled(template: str) -> st.SearchStrategy[str]:
    """A step, of which a template says where keys, indexes, slices and so on stand."""
    holes = re.findall(r"{(\w)}", template)
    form = re.sub(r"{\w}", "{}", template)
    return st.tuples(*[HOLES[hole] for hole in holes]).map(lambda parts: form.format(*parts))


def steps_of(text: str) -> st.SearchStrategy[str]:
    return st.one_of([filled(line) for line in text.splitlines()])


SEQUENCES = """\
return it[{i}]
return it[{s}]
return len(it), bool(it), list(it), list(reversed(it))
return {k} in it
return it.count({k})
return it.index({k})
return it.index({k}, {i})
return it.index({k}, {n}, {n})
return it * {i}
return it == {l}, it != {l}
return it + {l}
return it < {l}
"""
CHANGES = """\
it[{i}] = {k}
if len(it) < 50: it[{s}] = {l}
if len(it) < 50: it[{s}] = {l}
if len(it) < 50: it[{s}] = it
del it[{i}]
del it[{s}]
return it.append({k})
if len(it) < 50: return it.extend({l})
if len(it) < 50: it += {l}
if len(it) < 50: it *= {n} % 3
return it.insert({i}, {k})
return it.pop()
return it.pop({i})
return it.remove({k})
return it.reverse()
return it.copy() == it
"""
LISTS = f"""\
it = list({{l}})
return sorted(it)
return it.sort(key=ascii, reverse=True)
return it.clear()
{SEQUENCES}{CHANGES}"""
TUPLES = (
    f"it = tuple({{l}})\nif len(it) < 50: it += {{l}}\nit[0] = {{k}}\ndel it[{{s}}]\n{SEQUENCES}"
)
# Of two bad arguments either may be told of first, so searches have no bounds here.
TEXT_READS = SEQUENCES.replace("return it.index({k}, {i})\n", "")
STRINGS = f"it = 'abcab'\nit = b'abcab'\nit = 'aé日😀b'\nit = 'ab' * 9\nit += 'b'\n{TEXT_READS}"
RANGES = f"""\
it = range({{n}})
it = range({{n}}, {{n}})
it = range({{n}}, {{n}}, {{n}})
it = range({{n}}, {{n}} * 5, {{n}})
return it.start, it.stop, it.step, hash(it) == hash(it[:])
{SEQUENCES}"""
DEQUES = f"""\
it = deque({{l}})
it = deque({{l}}, {{n}})
it = deque({{l}}, 3)
return it.appendleft({{k}})
if len(it) < 50: it.extendleft({{l}})
return it.popleft()
return it.rotate({{i}})
return it.rotate()
return it.maxlen
return it + deque({{l}})
return it.clear()
{SEQUENCES}{CHANGES}"""
ARRAYS = f"""\
it = array('i', [1, 2, 3])
it = array('d', [1, 2.5, -0.0])
it = array('B', b'abc')
it = array('q', range(5))
return it.extend(array('i', [{{n}}]))
it[{{s}}] = array('i', [{{n}}, {{n}}])
it[{{s}}] = array('q', [{{n}}, {{n}}])
it += array('d', [2.0])
return it.tolist(), it.typecode, it.itemsize
return it.tobytes()
return it.fromlist({{l}})
{SEQUENCES}{CHANGES.replace("it.copy()", "it[:]")}"""
DICT_STEPS = """\
return it[{k}]
it[{k}] = {n}
it[{k}] = {n}
it[{k}] = {j}
del it[{k}]
return {k} in it
return it.get({k})
return it.get({k}, {n})
return it.pop({k})
return it.pop({k}, {n})
return it.setdefault({k}, {n})
return it.popitem()
return it.update({m})
return it.update({m}, a={n})
it |= {m}
return it | {m}
return dict({m}) | it
return it.keys() & {l}
return it.keys() | {l}
return it.keys() - {l}
return it.keys() ^ {l}
return {l} - it.keys()
return it.items() & {m}
return ({j}, {n}) in it.items()
return {n} in it.values()
return it.keys() == {l}, it.keys() <= set({l}), it.keys().isdisjoint({l})
return len(it), list(it), list(reversed(it)), list(it.values()), list(it.items())
return it == {m}, it == dict({m})
return it.copy()
return it.clear()
"""
DICTS = f"""\
it = dict({{m}})
it = dict.fromkeys({{l}}, {{n}})
for key in it: del it[key]
for key in it: it[{{k}}] = 1
{DICT_STEPS}"""
# CPython doesn't notice a key that is added to an OrderedDict while its last key is visited.
ORDERED = f"""\
it = OrderedDict({{m}})
it = OrderedDict.fromkeys({{l}})
return it.move_to_end({{j}})
return it.move_to_end({{j}}, last=False)
return it.popitem(last=False)
return it == OrderedDict({{m}})
{DICT_STEPS}"""
DEFAULTS = f"""\
it = defaultdict(int, {{m}})
it = defaultdict(list)
it = defaultdict(None, {{m}})
it[{{k}}] += {{n}}
it[{{k}}] += [{{n}}]
return it.default_factory
{DICT_STEPS}for key in it: del it[key]
for key in it: it[{{k}}] = 1
"""
COUNTERS = """\
it = Counter({c})
it = Counter('abracadabra')
it = Counter(a={n}, b={n}, c=2)
it[{k}] += {n}
return it.most_common()
return it.most_common({n})
return list(it.elements())
return it.total()
return it.subtract({c})
return it.update({c})
return it + Counter({c})
return it - Counter({c})
return it & Counter({c})
return it | Counter({c})
return +it
return -it
it += Counter({c})
it -= Counter({c})
return it == Counter({c}), it <= Counter({c}), it > Counter({c})
return it[{k}]
return it.pop({k})
del it[{k}]
return it.setdefault({k}, {n})
"""
SET_READS = """\
return {k} in it
return len(it), bool(it)
return it | set({e})
return it & set({e})
return it - set({e})
return it ^ set({e})
return it | {e}
return {e} & it
return it.union({e}, {e})
return it.intersection({e})
return it.intersection({e}, {e})
return it.difference({e})
return it.difference({e}, {e})
return it.symmetric_difference({e})
return it <= set({e}), it < set({e}), it >= set({e}), it > frozenset({e}), it == set({e})
return it.issubset({e}), it.issuperset({e}), it.isdisjoint({e})
return it < {e}
return it.copy() == it
return hash(it) == hash(frozenset(it))
"""
SETS = f"""\
it = set({{e}})
it = {{{{{{k}}, {{j}}}}}}
return it.add({{k}})
return it.add({{k}})
return it.discard({{k}})
return it.remove({{k}})
return it.update({{e}})
return it.update({{e}}, {{e}})
return it.intersection_update({{e}})
return it.difference_update({{e}})
return it.symmetric_difference_update({{e}})
it |= set({{e}})
it &= {{e}}
it -= set({{e}})
it ^= frozenset({{e}})
return len(it) == 1 and it.pop()
return it.clear()
for key in it: it.add({{k}})
{SET_READS}"""
FROZEN = f"it = frozenset({{e}})\nit |= set({{e}})\nit &= {{e}}\nreturn it.add({{k}})\n{SET_READS}"
SUBJECTS = {
    "list": LISTS,
    "tuple": TUPLES,
    "text": STRINGS,
    "range": RANGES,
    "deque": DEQUES,
    "array": ARRAYS,
    "dict": DICTS,
    "OrderedDict": ORDERED,
    "defaultdict": DEFAULTS,
    "Counter": COUNTERS,
    "set": SETS,
    "frozenset": FROZEN,
}


@pytest.mark.parametrize("subject", SUBJECTS)
@EXAMPLES
@given(data=st.data())
def test_operations(subject: str, data: st.DataObject) -> None:
    text = SUBJECTS[subject]
    first = steps_of(text.partition("\n")[0])
    steps = data.draw(st.tuples(first, batches(steps_of(text))).map(lambda p: [p[0], *p[1]]))
    check_steps(steps)


# Sorting. Pairs with the same key show by their second parts that they stay in order.

NUMBERS = st.one_of(
    st.integers(-5, 5).map(str),
    st.floats(-3, 3).map(repr),
    st.sampled_from(["True", "2**70", "-2**70", "2.0**70", "float('inf')", "1e300", "0.5", "-0.0"]),
)
WORDS = st.text("abAé ", max_size=3).map(repr)
TUPLES_TO_SORT = st.tuples(st.integers(0, 3), st.integers(0, 3)).map(repr)
LONG = st.tuples(st.integers(1, 7), st.integers(30, 400)).map(
    lambda p: f"[(i * {p[0]} % 13, i) for i in range({p[1]})]"
)


def list_of(item: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(item, max_size=12).map(lambda items: f"[{', '.join(items)}]")


SORTABLE = st.one_of(
    *map(list_of, (NUMBERS, NUMBERS, WORDS, TUPLES_TO_SORT)),
    list_of(st.one_of(NUMBERS, NUMBERS, WORDS)),
    list_of(st.sampled_from(["1", "2", "Bad()", "None"])),
    LONG,
)
SORTS = st.sampled_from(
    [
        "sorted({})",
        "sorted({}, reverse=True)",
        "sorted({}, key=lambda x: -x)",
        "sorted({}, key=ascii, reverse=True)",
        "sorted({}, key=type, reverse=True)",
        "sorted(enumerate({}), key=lambda pair: pair[1])",
        "sorted(enumerate({}), key=lambda pair: pair[1], reverse=True)",
        "sorted({}, key=lambda pair: pair[0])",
        "sorted({}, key=lambda pair: pair[0], reverse=True)",
        "sorted({}, key=cmp_to_key(lambda x, y: (x < y) - (x > y)))",
        "sorted({}, key=None, reverse=0)",
        "sorted(dict.fromkeys({}))",
        "min({})",
        "max({})",
        "min({}, default=7)",
        "max({}, key=ascii)",
        "min({}, key=lambda pair: pair[0])",
        "max({}, key=lambda pair: pair[0], default=None)",
        "max(*{})",
        "sum(map(round, {}))",  # of whole numbers: CPython adds floats up otherwise since 3.12
    ]
)


@pytest.mark.parametrize("mode", MODES)
@EXAMPLES
@given(data=batches(st.tuples(SORTS, SORTABLE).map(lambda p: p[0].format(p[1]))))
def test_sorting(data: list[str], mode: str) -> None:
    check(data, mode, HEAD)
