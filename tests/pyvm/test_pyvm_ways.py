"""Programs run in ways that differ in all that they can differ in, and any two choices meet."""

import itertools

from pyvm_ways import ALL, BUILDS, DIMENSIONS, RELEASE, SELECTED

from pairwise import pairwise


def meetings(chosen: list[tuple[str, ...]], first: int, second: int) -> set[tuple[str, str]]:
    return {(each[first], each[second]) for each in chosen}


def check(dimensions: list[list[str]], chosen: list[tuple[str, ...]]) -> None:
    """Any two choices meet, of any two dimensions."""
    for first, second in itertools.combinations(range(len(dimensions)), 2):
        expected = set(itertools.product(dimensions[first], dimensions[second]))
        assert meetings(chosen, first, second) == expected


def free(*_: object) -> int:
    return 0


def test_any_two_choices_meet() -> None:
    for sizes in ([2, 2], [3, 2, 2], [3, 3, 3, 3], [5, 1, 2, 4, 3], [2] * 8):
        dimensions = [[f"{i}{j}" for j in range(size)] for i, size in enumerate(sizes)]
        chosen = pairwise(dimensions, [], free)
        check(dimensions, chosen)
        assert len(set(chosen)) == len(chosen)
        largest, second = sorted(sizes)[:-3:-1]
        assert largest * second <= len(chosen) <= 2 * largest * second


def test_given_combinations_come_first() -> None:
    given = [("b", "d"), ("b", "c")]
    assert pairwise(["ab", "cd"], given, free) == [*given, ("a", "c"), ("a", "d")]


def test_what_costs_less_is_taken() -> None:
    def cost(each: tuple[str, ...], _: list[tuple[str, ...]]) -> int:
        return int(each[0] == "a")

    assert pairwise(["ab", "cd"], [], cost)[:2] == [("b", "c"), ("b", "d")]


def test_programs_run_in_ways_where_any_two_choices_meet() -> None:
    separated = {way: "-".join(way) for way in itertools.product(*DIMENSIONS.values())}
    check(
        [list(row) for row in DIMENSIONS.values()],
        [way for way, name in separated.items() if name in SELECTED],
    )


def test_what_is_released_runs_in_every_mode() -> None:
    ways = [way for way in SELECTED.values() if way.build == RELEASE]
    assert len(ways) == len(DIMENSIONS["mode"])


def test_there_is_a_way_for_each_combination() -> None:
    count = 1
    for row in DIMENSIONS.values():
        count *= len(row)
    assert len(ALL) == count
    assert len(BUILDS) == count // len(DIMENSIONS["mode"])
    assert len(set(BUILDS.values())) == len(BUILDS)
