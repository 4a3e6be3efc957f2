"""Programs that end with an error: same output, status, message and places as under CPython."""

from pathlib import Path

import pytest
from pyvm_harness import MODES, under_cpython, under_pyvm

PROGRAMS = {
    "source_of_a_long_line": f"x = 0\ny = {'1 + ' * 150}1 // x\n",
    "source_with_tabs_and_spaces": "x = 0\nif True:\n\tif True:\n\t\tx =  1 // x  # why\n",
    "source_of_other_scripts": "größe = 0\nprint('日本語', '🙂' * (1 // größe))\n",
    "source_with_escapes": "x = 0\nprint('\\n\\t\\'', 1 // x)\n",
    "source_of_several_statements": "x = 0; y = 1; z = y // x; print(z)\n",
    "source_of_lines": "def f(a):\n    return (\n      a\n      + 'x'\n    )\n\nf(\n  1\n)\n",
    "source_of_a_text": 'x = 0\ny = f"""\n{x}\n{1 // x}\n"""\n',
    "source_without_line_end": "1 // 0",
    "source_after_form_feed": "x = 0\n\f\n1 // x\n",
    "unknown_name": "print('before')\nprint(missing)\n",
    "unknown_name_in_function": "def f():\n    return missing + 1\n\nf()\n",
    "unbound_local": "def f(flag):\n    if flag:\n        x = 1\n    return x\n\nf(1)\nf(0)\n",
    "unbound_by_own_assignment": "x = 1\n\ndef f():\n    x = x + 1\n\nf()\n",
    "unbound_augmented": "n = 1\n\ndef f():\n    n += 1\n\nf()\n",
    "unbound_global_assigned_later": "def f():\n    return later\n\nf()\nlater = 1\n",
    "too_few_arguments": "def f(a, b):\n    return a\n\nf(1)\n",
    "too_few_by_two": "def f(a, b, c):\n    return a\n\nf(1)\n",
    "too_few_by_three": "def f(a, b, c):\n    return a\n\nf()\n",
    "too_many_arguments": "def f(a, b):\n    return a\n\nf(1, 2, 3)\n",
    "arguments_for_none": "def f():\n    pass\n\nf(1)\n",
    "arguments_for_one": "def f(a):\n    pass\n\nf(1, 2)\n",
    "arguments_of_nested": (
        "def outer():\n    def inner(a):\n        pass\n    inner()\n\nouter()\n"
    ),
    "call_of_integer": "x = 5\nx(1)\n",
    "call_of_none": "def f():\n    pass\n\nf()()\n",
    "call_of_string": "'abc'()\n",
    "index_error": "a = [1, 2]\nprint(a[1])\nprint(a[2])\n",
    "negative_index_error": "a = [1, 2]\nprint(a[-2])\nprint(a[-3])\n",
    "store_index_error": "a = [1, 2]\na[2] = 3\n",
    "empty_index_error": "[][0]\n",
    "string_index_error": "s = 'aé'\nprint(s[1], s[-2])\ns[2]\n",
    "range_index_error": "range(3)[3]\n",
    "string_store": "s = 'abc'\ns[0] = 'x'\n",
    "index_of_wrong_type": "[1]['a']\n",
    "float_index": "[1][1.0]\n",
    "subscript_of_integer": "x = 1\nx[0]\n",
    "subscript_of_none": "x = None\nx[0]\n",
    "subscript_store_of_integer": "x = 1\nx[0] = 2\n",
    "true_division_by_zero": "x = 0\n1 / x\n",
    "true_division_by_zero_float": "x = 0.0\n1.5 / x\n",
    "negative_power_of_zero": "x = 0\nx ** -1\n",
    "negative_shift": "x = -1\n1 << x\n",
    "negative_right_shift": "x = -1\n1 >> x\n",
    "add_integer_and_string": "1 + 'a'\n",
    "add_string_and_integer": "'a' + 1\n",
    "add_list_and_string": "[] + 'a'\n",
    "add_none": "x = None\nx + 1\n",
    "augmented_list_by_integer": "x = []\nx += 1\n",
    "multiply_strings": "'a' * 'b'\n",
    "multiply_string_by_float": "'a' * 1.5\n",
    "subtract_lists": "[] - []\n",
    "negative_of_string": "x = 'a'\n-x\n",
    "positive_of_none": "x = None\n+x\n",
    "invert_float": "x = 1.5\n~x\n",
    "and_of_floats": "1.0 & 2\n",
    "or_of_strings": "x = 'a'\nx | 1\n",
    "shift_of_float": "x = 1.0\nx << 1\n",
    "order_of_integer_and_string": "1 < 'a'\n",
    "order_of_none": "None >= 1\n",
    "order_of_lists_with_mixed_items": "[1] < ['a']\n",
    "order_of_functions": "def f():\n    pass\n\nf > f\n",
    "membership_in_integer": "1 in 5\n",
    "membership_in_string": "1 in 'abc'\n",
    "iterate_integer": "for i in 5:\n    pass\n",
    "iterate_none": "def f():\n    for i in None:\n        pass\n\nf()\n",
    "iterate_function": "for i in print:\n    pass\n",
    "unknown_method_of_list": "[].missing()\n",
    "unknown_method_of_string": "'a'.missing()\n",
    "unknown_method_of_none": "x = None\nx.append(1)\n",
    "unknown_method_of_integer": "x = 5\nx.missing()\n",
    "unknown_method_of_function": "def f():\n    pass\n\nf.missing()\n",
    "append_without_argument": "[].append()\n",
    "append_with_two": "[].append(1, 2)\n",
    "pop_from_empty": "[].pop()\n",
    "pop_out_of_range": "[1].pop(5)\n",
    "len_of_integer": "len(5)\n",
    "len_without_argument": "len()\n",
    "len_with_two": "len([], [])\n",
    "range_of_string": "range('a')\n",
    "range_of_float": "range(1.5)\n",
    "range_with_step_zero": "range(1, 5, 0)\n",
    "range_without_argument": "range()\n",
    "abs_of_string": "abs('a')\n",
    "int_of_word": "int('word')\n",
    "float_of_word": "float('word')\n",
    "in_nested_calls": (
        "def a(n):\n    return b(n - 1)\n\n\ndef b(n):\n    if n == 0:\n        return [][n]\n"
        "    return a(n)\n\n\nprint(a(5))\n"
    ),
    "in_loop_in_function": (
        "def f(values):\n    total = 0\n    for v in values:\n        total += 10 // v\n"
        "        print(total)\n    return total\n\nf([5, 2, 'x'])\n"
    ),
    "in_nested_loops": (
        "for i in range(3):\n    for j in 'ab':\n        if i == 1:\n            i + j\n"
    ),
    "in_multiple_lines": "x = [\n    1,\n    2,\n    missing,\n]\n",
    "in_condition": "if 1 < 2 < 'a':\n    print('no')\n",
    "in_boolean_operator": "print(0 or 1 and [] < 0)\n",
    "in_callback": "def f(x):\n    return x.y()\n\ndef g(h):\n    h(1)\n\ng(f)\n",
    "output_before_the_error": "for i in range(1000):\n    print(i)\nmissing\n",
    "raise_type": "raise ValueError\n",
    "raise_with_message": "def f(x):\n    raise TypeError('bad ' + x)\n\nf('thing')\n",
    "raise_in_loop": "for i in [1, 2]:\n    for j in [3]:\n        raise OverflowError('x')\n",
    "raise_with_number": "raise RuntimeError(42)\n",
    "raise_empty_message": "raise RuntimeError('')\n",
    "raise_no_error": "raise 5\n",
    "raise_lines": "raise ValueError('two\\nlines')\n",
    "free_variable_without_value": (
        "def f():\n    def g():\n        return later\n\n    g()\n    later = 1\n\nf()\n"
    ),
    "cell_without_value": (
        "def f():\n    def g():\n        return x\n\n    print(x)\n    x = 1\n\nf()\n"
    ),
    "free_variable_augmented": (
        "def f():\n    def g():\n        nonlocal n\n        n += 1\n\n    g()\n    n = 1\n\nf()\n"
    ),
    "own_variable_of_the_same_name": (
        "def f():\n    n = 1\n\n    def g():\n        n += 1\n\n    g()\n\nf()\n"
    ),
    "in_lambda": "f = lambda x: 1 + x\nf('a')\n",
    "in_nested_lambda": "def f():\n    return lambda: [][0]\n\nf()()\n",
    "in_default": "def f(a=missing):\n    pass\n",
    "too_few_with_defaults": "def f(a, b, c=1):\n    pass\n\nf()\n",
    "too_many_with_defaults": "def f(a, b=2, c=3):\n    pass\n\nf(1, 2, 3, 4)\n",
    "too_many_with_all_defaults": "def f(a=1):\n    pass\n\nf(1, 2)\n",
    "too_many_for_lambda": "(lambda: 1)(2)\n",
    "recursion_through_cell": (
        "def f(n):\n    def g(n):\n        return 1 // n + g(n - 1)\n\n    return g(n)\n\nf(3)\n"
    ),
    "raise_in_except": (
        "def f():\n    return [][1]\n\ntry:\n    f()\nexcept IndexError:\n    1 // 0\n"
    ),
    "raise_in_finally": "try:\n    [][1]\nfinally:\n    missing\n",
    "three_in_a_chain": (
        "try:\n    try:\n        [][1]\n    except IndexError:\n        missing\n"
        "except NameError:\n    None + 1\n"
    ),
    "raise_from": "try:\n    [][1]\nexcept IndexError as e:\n    raise ValueError('x') from e\n",
    "raise_from_none": "try:\n    [][1]\nexcept IndexError:\n    raise ValueError('x') from None\n",
    "raise_from_new": "try:\n    [][1]\nexcept IndexError:\n    raise ValueError from KeyError\n",
    "raise_from_self": "e = ValueError(1)\nraise e from e\n",
    "raise_from_number": "raise ValueError from 5\n",
    "ring_of_causes": (
        "a = ValueError('a')\nb = ValueError('b')\n\ndef f(e, c):\n    try:\n"
        "        raise e from c\n    except ValueError:\n        pass\n\nf(a, b)\nraise b from a\n"
    ),
    "chain_cut_from_ring": (
        "a = ValueError('a')\nb = ValueError('b')\ntry:\n    raise a\nexcept ValueError:\n"
        "    try:\n        raise b\n    except ValueError:\n        raise a\n"
    ),
    "raise_again": (
        "def f():\n    try:\n        [][1]\n    except IndexError:\n        print('seen')\n"
        "        raise\n\nf()\n"
    ),
    "raise_again_by_name": (
        "def f():\n    try:\n        [][1]\n    except IndexError as e:\n        raise e\n\nf()\n"
    ),
    "raise_again_elsewhere": (
        "def g():\n    raise\n\ndef f():\n    try:\n        [][1]\n    except IndexError:\n"
        "        g()\n\nf()\n"
    ),
    "raise_nothing_again": "raise\n",
    "raise_nothing_after_except": (
        "def f():\n    try:\n        [][1]\n    except IndexError:\n        0\n    raise\n\nf()\n"
    ),
    "no_clause_matches": (
        "def f():\n    return [][1]\n\ntry:\n    f()\nexcept (ValueError, TypeError):\n    pass\n"
    ),
    "passes_finally": (
        "def f():\n    for i in [1, 0]:\n        try:\n            print(1 // i)\n"
        "        finally:\n            print('finally')\n\nf()\n"
    ),
    "passes_nested_finally": (
        "try:\n    try:\n        missing\n    finally:\n        print(1)\nfinally:\n    print(2)\n"
    ),
    "after_dealt_with": ("try:\n    [][1]\nexcept IndexError:\n    pass\nmissing\n"),
    "no_context_after_return": (
        "def f():\n    try:\n        [][1]\n    except IndexError:\n        return 1\n\n"
        "f()\nmissing\n"
    ),
    "no_context_after_break": (
        "for i in [1]:\n    try:\n        [][1]\n    except IndexError as e:\n        break\nm\n"
    ),
    "context_of_the_caller": (
        "def f():\n    missing\n\ntry:\n    [][1]\nexcept IndexError:\n    f()\n"
    ),
    "context_inside_finally": (
        "def f():\n    try:\n        return 1\n    finally:\n        missing\n\nf()\n"
    ),
    "context_in_loop": (
        "for i in range(3):\n    try:\n        [][i]\n    except IndexError:\n        if i == 2:\n"
        "            raise ValueError(i)\n"
    ),
    "except_of_no_type": "try:\n    [][1]\nexcept 5:\n    pass\n",
    "except_of_unknown": "try:\n    [][1]\nexcept (IndexError, Unknown):\n    pass\n",
    "name_is_gone": "try:\n    [][1]\nexcept IndexError as e:\n    pass\nprint(e)\n",
    "error_in_else": "try:\n    pass\nexcept ValueError:\n    pass\nelse:\n    [][1]\n",
    "error_in_named_clause": (
        "def f():\n    try:\n        [][1]\n    except IndexError as e:\n        e + 1\n\nf()\n"
    ),
    "assert": "x = 1\nassert x == 2\n",
    "assert_with_message": "x = 1\nassert x == 2, 'not ' + str(x)\n",
    "assert_with_failing_message": "assert False, missing\n",
    "key_error_message": "raise KeyError('k')\n",
    "two_arguments": "raise ValueError('a', 2)\n",
    "exception_in_exception": "raise ValueError(KeyError('k'))\n",
    "base_exception": "try:\n    raise BaseException('x')\nexcept Exception:\n    pass\n",
    "keyboard_interrupt_class": "try:\n    [][1]\nexcept KeyboardInterrupt:\n    pass\n",
    "recursion_error_caught": (
        "def f(n):\n    return f(n + 1)\n\ntry:\n    f(0)\nexcept RecursionError:\n    print('c')\n"
        "missing\n"
    ),
    "tuple_index": "(1, 2)[2]\n",
    "tuple_index_of_wrong_type": "x = (1, 2)\nx['a']\n",
    "tuple_store": "x = (1, 2)\nx[0] = 1\n",
    "tuple_delete": "x = (1, 2)\ndel x[0]\n",
    "tuple_add_list": "x = (1, 2)\nx + [1]\n",
    "tuple_times_tuple": "x = (1, 2)\nx * x\n",
    "tuple_order": "x = (1, 2)\nx < [1]\n",
    "tuple_items_order": "(1, 2) < (1, 'a')\n",
    "tuple_not_found": "(1, 2).index(3)\n",
    "tuple_append": "x = (1, 2)\nx.append(3)\n",
    "tuple_of_integer": "tuple(5)\n",
    "hash_of_list": "hash([])\n",
    "hash_of_list_in_tuple": "hash((1, ([],)))\n",
    "unpack_integer": "a, b = 5\n",
    "unpack_function": "a, *b = print\n",
    "unpack_too_few": "a, b, c = [1, 2]\n",
    "unpack_too_few_of_none": "def f(x):\n    a, b = x\n\nf(())\n",
    "unpack_too_many": "a, b = 'abc'\n",
    "unpack_too_many_of_range": "a, b = range(3)\n",
    "unpack_too_few_starred": "a, *b, c = [1]\n",
    "unpack_too_few_starred_of_range": "a, b, c, *d = range(2)\n",
    "unpack_nested": "a, (b, c) = 1, [2]\n",
    "unpack_in_loop": "for a, b in [(1, 2), (3,)]:\n    print(a, b)\n",
    "delete_unknown": "del missing\n",
    "delete_twice": "x = 1\ndel x\ndel x\n",
    "read_deleted": "x = 1\ndel x\nprint(x)\n",
    "delete_local_twice": "def f():\n    x = 1\n    del x\n    del x\n\nf()\n",
    "read_deleted_local": "def f(x):\n    del x\n    return x\n\nf(1)\n",
    "delete_builtin": "del print\n",
    "delete_index": "x = [1]\ndel x[1]\n",
    "delete_index_of_wrong_type": "x = [1]\ndel x['a']\n",
    "delete_in_string": "x = 'abc'\ndel x[0]\n",
    "delete_in_integer": "x = 5\ndel x[0]\n",
    "delete_in_range": "x = range(3)\ndel x[0]\n",
    "slice_with_step_zero": "[1, 2][::0]\n",
    "slice_of_string_with_step_zero": "x = 0\n'ab'[::x]\n",
    "slice_with_string": "[1, 2]['a':]\n",
    "slice_with_float": "x = 1.0\n'abc'[:x]\n",
    "slice_step_of_none_type": "[1][::[]]\n",
    "slice_of_integer": "x = 5\nx[1:2]\n",
    "slice_store_integer": "x = [1, 2]\nx[:1] = 5\n",
    "slice_store_integer_extended": "x = [1, 2]\nx[::2] = 5\n",
    "slice_store_wrong_size": "x = [1, 2, 3]\nx[::2] = [1]\n",
    "slice_store_in_tuple": "x = (1, 2)\nx[:1] = [5]\n",
    "slice_store_in_string": "x = 'ab'\nx[:1] = 'c'\n",
    "slice_delete_in_string": "x = 'ab'\ndel x[:1]\n",
    "slice_delete_with_step_zero": "x = [1]\ndel x[::0]\n",
    "slice_of_function": "print[1:2]\n",
    "slice_order": "slice(1) < 5\n",
    "tuple_as_index": "x = [1]\nx[0, 1]\n",
    "key_error": "d = {'a': 1}\nd['b']\n",
    "key_error_of_tuple": "d = {}\nd[1, 'x']\n",
    "key_error_of_delete": "d = {}\ndel d[1.5]\n",
    "key_error_of_pop": "{}.pop(None)\n",
    "key_error_raised": "raise KeyError('word')\n",
    "popitem_of_empty": "{}.popitem()\n",
    "unhashable_key": "d = {}\nd[[]] = 1\n",
    "unhashable_key_in_display": "d = {1: 2, (1, []): 2}\n",
    "unhashable_key_looked_for": "[] in {}\n",
    "unhashable_dict": "hash({})\n",
    "dict_changed_by_store": "d = {1: 2}\nfor k in d:\n    d[k + 1] = 3\n",
    "dict_changed_by_delete": "d = {1: 2, 2: 3}\nfor k in d.keys():\n    print(k)\n    del d[k]\n",
    "dict_changed_in_items": "d = {1: 2, 2: 3}\nfor k, v in d.items():\n    d.clear()\n",
    "dict_order": "{} < {}\n",
    "dict_plus": "{} + {}\n",
    "dict_or_list": "{} | []\n",
    "dict_from_integer": "dict(5)\n",
    "dict_from_integers": "dict([1, 2])\n",
    "dict_from_triples": "dict([(1, 2), (1, 2, 3)])\n",
    "dict_update_with_word": "{}.update('abc')\n",
    "dict_merge_of_list": "d = {**[]}\n",
    "dict_get_without_argument": "{}.get()\n",
    "view_index": "{}.keys()[0]\n",
    "view_store": "x = {}.values()\nx[0] = 1\n",
    "unhashable_set": "hash({1})\n",
    "unhashable_item": "{1, []}\n",
    "unhashable_added": "{1}.add({})\n",
    "set_remove": "{1}.remove('x')\n",
    "set_pop_of_empty": "set().pop()\n",
    "set_changed": "s = {1, 2}\nfor x in s:\n    s.add(x + 2)\n",
    "set_or_list": "{1} | [2]\n",
    "set_order_with_list": "{1} < [2]\n",
    "set_plus": "{1} + {2}\n",
    "set_index": "{1}[0]\n",
    "frozenset_add": "frozenset().add(1)\n",
    "set_of_integer": "set(5)\n",
    "set_update_by_integer": "{1}.update([2], 5)\n",
    "display_of_integer": "{*5}\n",
    "comprehension_over_integer": "[x for x in 5]\n",
    "comprehension_error_inside": "def f(a):\n    return [1 // x for x in a]\n\nf([1, 0])\n",
    "comprehension_unknown": "[y for x in [1]]\n",
    "comprehension_unpack": "{a: b for a, b in [(1, 2), 3]}\n",
    "comprehension_variable_gone": "[x1 for x1 in [1]]\nprint(x1)\n",
    "sort_of_mixed": "[1, 'a', 2].sort()\n",
    "sorted_of_integer": "sorted(5)\n",
    "sorted_of_nones": "sorted([None, None])\n",
    "enumerate_of_integer": "enumerate(5)\n",
    "enumerate_from_string": "enumerate([], 'a')\n",
    "reversed_of_set": "reversed({1})\n",
    "any_of_integer": "any(5)\n",
    "all_without_argument": "all()\n",
    "dict_changed_in_reversed": "d = {1: 2, 2: 3}\nfor k in reversed(d):\n    del d[k]\n",
    "generator_fails": "def g():\n    yield 1\n    1 / 0\n\nfor x in g():\n    print(x)\n",
    "generator_fails_in_list": "def g():\n    yield 1\n    1 / 0\n\nprint(1)\nlist(g())\n",
    "generator_fails_in_next": "def g():\n    yield [][1]\n\nnext(g())\n",
    "generator_fails_below": (
        "def g():\n    yield 1\n    raise KeyError(1)\n\n"
        "def h():\n    yield 0\n    yield from g()\n"
        "\ndef i():\n    yield from h()\n\nx = i()\nprint(next(x), next(x))\nx.send(None)\n"
    ),
    "generator_stops": "def g():\n    yield 1\n    raise StopIteration(5)\n\nlist(g())\n",
    "generator_stops_below": "def g():\n    yield next(iter([]))\n\n[x for x in g()]\n",
    "generator_thrown": "def g():\n    yield 1\n\nx = g()\nnext(x)\nx.throw(KeyError(1))\n",
    "generator_thrown_early": "def g():\n    yield 1\n\ng().throw(KeyError, 'a')\n",
    "generator_thrown_below": (
        "def g():\n    yield 1\n\ndef h():\n    try:\n        yield from g()\n"
        "    except KeyError:\n        1 / 0\n\nx = h()\nnext(x)\nx.throw(KeyError('a'))\n"
    ),
    "generator_ignores_exit": (
        "def g():\n    try:\n        yield 1\n    except GeneratorExit:\n        yield 2\n\n"
        "x = g()\nnext(x)\nx.close()\n"
    ),
    "generator_in_itself": "def g():\n    yield next(x[0])\n\nx = [0]\nx[0] = g()\nnext(x[0])\n",
    "generator_expression_fails": "def f(a):\n    return sum(1 // x for x in a)\n\nf([1, 0])\n",
    "generator_expression_over_integer": "(x for x in 5)\n",
    "generator_expression_within": "list(x for y in [1] for x in y)\n",
    "generator_sent_early": "def g():\n    yield 1\n\ng().send(2)\n",
    "generator_sent_to_list": (
        "def g():\n    yield from [1, 2]\n\nx = g()\nprint(next(x))\nx.send(2)\n"
    ),
    "generator_ended": "def g():\n    return 5\n    yield\n\nx = g()\nnext(x)\n",
    "generator_with_arguments": "def g(a):\n    yield a\n\ng()\n",
    "generator_without_end": "def g():\n    yield from g()\n\nlist(g())\n",
    "generator_index": "(x for x in [])[0]\n",
    "generator_length": "len(x for x in [])\n",
    "generator_method": "(x for x in []).append(1)\n",
    "yield_from_integer": "def g():\n    yield from 5\n\nlist(g())\n",
    "throw_of_integer": "def g():\n    yield\n\ng().throw(5)\n",
    "next_of_list": "next([])\n",
    "next_of_nothing": "next()\n",
    "next_at_end": "next(iter([]))\n",
    "iter_of_integers": "iter(5, 6)\n",
    "map_without_iterable": "map(str)\n",
    "map_of_integer": "map(str, 5)\n",
    "map_fails": "def f(x):\n    return 1 // x\n\nlist(map(f, [1, 0]))\n",
    "filter_of_integer": "filter(None, 5)\n",
    "filter_fails": "list(filter(lambda x: 1 // x, [1, 0]))\n",
    "cell_of_comprehension": "[(lambda: x)() for y in [1] for x in [(lambda: x)()]]\n",
    "name_that_is_not_ascii": "print(größe)\n",
}


# Messages that differ between versions of CPython (pyvm follows 3.13), or that pyvm words simpler.
MESSAGES = {
    "5.0 % 0": "ZeroDivisionError: float modulo by zero",
    "5 % 0.0": "ZeroDivisionError: float modulo by zero",
    "5.0 // 0": "ZeroDivisionError: float floor division by zero",
    "5 // 0": "ZeroDivisionError: integer division or modulo by zero",
    "5 % 0": "ZeroDivisionError: integer modulo by zero",
    "0.0 ** -1": "ZeroDivisionError: 0.0 cannot be raised to a negative power",
    "min([])": "ValueError: min() iterable argument is empty",
    "max('')": "ValueError: max() iterable argument is empty",
}


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("uncaught")
    for name, text in PROGRAMS.items():
        (path / f"{name}.py").write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", PROGRAMS)
def test_uncaught(name: str, mode: str, directory: Path) -> None:
    program = directory / f"{name}.py"
    expected = under_cpython(program)
    assert expected.status == 1, "the program has no error"
    assert under_pyvm(program, mode) == expected


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("expression", "message"), MESSAGES.items())
def test_message(expression: str, message: str, mode: str, tmp_path: Path) -> None:
    program = tmp_path / "error.py"
    program.write_text(expression)
    assert under_pyvm(program, mode).error == message


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "operator", ["+", "-", "*", "//", "%", "/", "**", "&", "|", "^", "<<", ">>"]
)
def test_augmented_assignment_of_wrong_types(operator: str, mode: str, tmp_path: Path) -> None:
    program = tmp_path / "error.py"
    program.write_text(f"x = None\nx {operator}= 1\n")
    assert under_pyvm(program, mode).error == under_cpython(program).error


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("body", ["return f(n + 1)", "return f(n + 1) + 1", "print(n) or f(n + 1)"])
def test_recursion_limit(tmp_path: Path, mode: str, body: str) -> None:
    program = tmp_path / "deep.py"
    program.write_text(f"def f(n):\n    {body}\n\n\nprint('start')\nf(0)\n")
    done = under_pyvm(program, mode)
    assert done.status == 1
    assert done.output.startswith("start\n")
    assert done.error.startswith("RecursionError: maximum recursion depth exceeded")
    assert done.frames[0] == ("deep.py", "6", "<module>", "f(0)")
    assert done.frames[-1] == ("deep.py", "2", "f", body)
