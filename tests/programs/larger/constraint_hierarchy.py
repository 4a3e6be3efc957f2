"""A solver for hierarchies of constraints over variables with finite domains.

Hard constraints must hold; soft ones have a strength, and solutions are compared strength by strength.
Propagation keeps domains arc-consistent, the search takes the smallest domain first.
"""

import enum
import functools
import operator
from collections import defaultdict, deque


class Strength(enum.IntEnum):
    REQUIRED = 0
    STRONG = 1
    MEDIUM = 2
    WEAK = 3


class Inconsistent(Exception):
    """Some domain has become empty."""

    def __init__(self, variable):
        super().__init__(f"no value is left for {variable}")
        self.variable = variable


class Variable:
    def __init__(self, name, domain):
        self.name = name
        self.domain = tuple(domain)

    def __repr__(self):
        return self.name

    def _compare(self, symbol, function, other):
        if isinstance(other, Variable):
            return Constraint(f"{self} {symbol} {other}", (self, other), function)
        return Constraint(f"{self} {symbol} {other}", (self,), lambda a: function(a, other))

    def __lt__(self, other):
        return self._compare("<", operator.lt, other)

    def __le__(self, other):
        return self._compare("<=", operator.le, other)

    def __gt__(self, other):
        return self._compare(">", operator.gt, other)

    def is_(self, other):
        return self._compare("=", operator.eq, other)

    def is_not(self, other):
        return self._compare("!=", operator.ne, other)


class Constraint:
    strength = Strength.REQUIRED

    def __init__(self, label, variables, test):
        self.label = label
        self.variables = variables
        self.test = test

    def __matmul__(self, strength):
        copy = Constraint(self.label, self.variables, self.test)
        copy.strength = strength
        return copy

    def __repr__(self):
        return f"<{self.label}>" if self.strength is Strength.REQUIRED else f"<{self.label} {self.strength.name.lower()}>"

    def holds(self, assignment):
        return bool(self.test(*(assignment[v] for v in self.variables)))

    def revise(self, domains, target):
        """Drop the values of `target` that no values of the other variables support."""
        position = self.variables.index(target)
        others = [domains[v] for v in self.variables]
        kept = []
        for value in domains[target]:
            others[position] = (value,)
            if any(self.test(*values) for values in product(others)):
                kept.append(value)
        changed = len(kept) < len(domains[target])
        domains[target] = tuple(kept)
        return changed


def product(pools):
    if not pools:
        yield ()
        return
    for value in pools[0]:
        for rest in product(pools[1:]):
            yield (value, *rest)


class Problem:
    def __init__(self):
        self.variables = []
        self.constraints = []
        self.by_variable = defaultdict(list)
        self.statistics = defaultdict(int)

    def variable(self, name, domain):
        made = Variable(name, domain)
        self.variables.append(made)
        return made

    def add(self, *constraints):
        for constraint in constraints:
            self.constraints.append(constraint)
            for variable in constraint.variables:
                self.by_variable[variable].append(constraint)

    def all_different(self, *variables):
        for i, a in enumerate(variables):
            self.add(*(a.is_not(b) for b in variables[i + 1 :]))

    @functools.cached_property
    def required(self):
        return [c for c in self.constraints if c.strength is Strength.REQUIRED]

    @functools.cached_property
    def soft(self):
        return sorted((c for c in self.constraints if c.strength is not Strength.REQUIRED), key=lambda c: c.strength)

    def propagate(self, domains, changed=None):
        agenda = deque(self.required if changed is None else (c for c in self.by_variable[changed] if c.strength is Strength.REQUIRED))
        while agenda:
            constraint = agenda.popleft()
            for variable in constraint.variables:
                self.statistics["revisions"] += 1
                if constraint.revise(domains, variable):
                    if not domains[variable]:
                        raise Inconsistent(variable)
                    agenda.extend(c for c in self.by_variable[variable] if c is not constraint and c.strength is Strength.REQUIRED)

    def penalty(self, assignment):
        """The unmet soft constraints for each strength, the strongest first; smaller is better."""
        counts = [0] * (len(Strength) - 1)
        for constraint in self.soft:
            if all(v in assignment for v in constraint.variables) and not constraint.holds(assignment):
                counts[constraint.strength - 1] += 1
        return tuple(counts)

    def solutions(self, domains=None, bound=None):
        if domains is None:
            domains = {v: v.domain for v in self.variables}
            self.propagate(domains)
        self.statistics["nodes"] += 1
        assignment = {v: d[0] for v, d in domains.items() if len(d) == 1}
        if bound is not None and bound.best is not None and self.penalty(assignment) >= bound.best:
            self.statistics["cut"] += 1
            return
        undecided = [v for v in self.variables if len(domains[v]) > 1]
        if not undecided:
            yield assignment
            return
        variable = min(undecided, key=lambda v: (len(domains[v]), -len(self.by_variable[v]), v.name))
        for value in domains[variable]:
            narrowed = {**domains, variable: (value,)}
            try:
                self.propagate(narrowed, variable)
            except Inconsistent:
                self.statistics["backtracks"] += 1
                continue
            yield from self.solutions(narrowed, bound)

    def best(self):
        bound = Bound()
        for assignment in self.solutions(bound=bound):
            bound.offer(self.penalty(assignment), assignment)
        return bound.assignment, bound.best


class Bound:
    def __init__(self):
        self.best = self.assignment = None

    def offer(self, penalty, assignment):
        if self.best is None or penalty < self.best:
            self.best, self.assignment = penalty, dict(assignment)


def show(problem, assignment):
    return ", ".join(f"{v}={assignment[v]}" for v in problem.variables)


def map_coloring():
    problem = Problem()
    borders = {"wa": "nt sa", "nt": "wa sa q", "sa": "wa nt q nsw v", "q": "nt sa nsw", "nsw": "q sa v", "v": "sa nsw", "t": ""}
    regions = {name: problem.variable(name, ("red", "green", "blue")) for name in borders}
    for name, others in borders.items():
        problem.add(*(regions[name].is_not(regions[o]) for o in others.split() if name < o))
    problem.add(regions["t"].is_("red"))
    found = list(problem.solutions())
    print("colorings:", len(found), "first:", show(problem, found[0]))


def queens(n):
    problem = Problem()
    columns = [problem.variable(f"q{i}", range(n)) for i in range(n)]
    for i, a in enumerate(columns):
        for j in range(i + 1, n):
            problem.add(Constraint(f"{i}/{j}", (a, columns[j]), lambda x, y, d=j - i: x != y and abs(x - y) != d))
    first, *rest = problem.solutions()
    print(f"{n} queens: {1 + len(rest)} ways, first {[first[c] for c in columns]}, {problem.statistics['nodes']} nodes")


def timetable():
    problem = Problem()
    talks = {name: problem.variable(name, range(1, 5)) for name in ("opening", "parsers", "vms", "gc", "jits")}
    opening, parsers, vms, gc, jits = talks.values()
    problem.all_different(opening, vms, gc, jits)
    problem.add(
        opening.is_(1),
        vms < jits,
        gc.is_(2) @ Strength.STRONG,
        vms.is_(2) @ Strength.MEDIUM,
        jits.is_(3) @ Strength.MEDIUM,
        (jits > gc) @ Strength.STRONG,
        parsers.is_(vms) @ Strength.WEAK,
        (parsers > 3) @ Strength.WEAK,
        Constraint("parsers near the middle", (parsers,), lambda t: t in (2, 3)) @ Strength.STRONG,
    )
    assignment, penalty = problem.best()
    print("timetable:", show(problem, assignment), "penalty", penalty)
    for constraint in problem.soft:
        print("   ", "met  " if constraint.holds(assignment) else "unmet", constraint)


def impossible():
    problem = Problem()
    a, b, c = (problem.variable(n, (1, 2)) for n in "abc")
    problem.all_different(a, b, c)
    print("pigeonhole:", list(problem.solutions()), dict(problem.statistics))
    problem = Problem()
    x, y = problem.variable("x", range(3)), problem.variable("y", range(3))
    problem.add(x < y, y < x)
    try:
        next(problem.solutions())
    except Inconsistent as error:
        print(error, repr(error.variable))


for part in (map_coloring, lambda: queens(6), timetable, impossible):
    part()
