"""An incremental solver of one-way constraints with strengths.

The algorithm is DeltaBlue (B. Freeman-Benson, J. Maloney and A. Borning, "An Incremental Constraint
Solver", 1990), written from its description: each variable remembers which constraint determines it
and how strong what holds it is (its walkabout strength).
"""

import sys

REQUIRED, STRONG, MEDIUM, WEAK, WEAKEST = range(5)  # smaller is stronger


class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.source = None  # the constraint that determines it
        self.strength = WEAKEST
        self.mark = 0
        self.stays = True


class Constraint:
    """What holds between variables; `output` is the one that it determines, if it is enforced."""

    def __init__(self, strength, variables):
        self.strength = strength
        self.variables = variables
        self.output = None

    def is_input(self):
        """Whether its output comes from outside."""
        return False

    def inputs(self):
        return [variable for variable in self.variables if variable is not self.output]

    def candidates(self):
        """The variables that it could determine."""
        return self.variables

    def choose_output(self, mark):
        """Take the weakest variable that is not yet settled and weaker than this constraint."""
        best = None
        for variable in self.candidates():
            if (
                variable.mark != mark
                and variable.strength > self.strength
                and (best is None or variable.strength >= best.strength)
            ):
                best = variable
        self.output = best
        return best is not None

    def inputs_known(self, mark):
        for variable in self.inputs():
            if variable.mark != mark and not variable.stays and variable.source is not None:
                return False
        return True

    def recalculate(self):
        """Set the output's strength, whether it stays, and its value if it does."""
        output = self.output
        output.strength = self.strength
        output.stays = not self.is_input()
        for variable in self.inputs():
            output.strength = max(output.strength, variable.strength)
            output.stays = output.stays and variable.stays
        if output.stays:
            self.execute()

    def execute(self):
        raise NotImplementedError


class Stay(Constraint):
    """A variable keeps its value."""

    def __init__(self, strength, variable):
        super().__init__(strength, [variable])

    def execute(self):
        pass


class Edit(Stay):
    """A variable is set from outside."""

    def is_input(self):
        return True


class Equal(Constraint):
    """Two variables are the same."""

    def __init__(self, strength, left, right):
        super().__init__(strength, [left, right])

    def execute(self):
        left, right = self.variables
        if self.output is right:
            right.value = left.value
        else:
            left.value = right.value


class Scale(Constraint):
    """target = source * scale + offset, in both directions."""

    def __init__(self, strength, source, scale, offset, target):
        super().__init__(strength, [source, scale, offset, target])

    def candidates(self):
        return (self.variables[0], self.variables[3])

    def execute(self):
        source, scale, offset, target = self.variables
        if self.output is target:
            target.value = source.value * scale.value + offset.value
        else:
            source.value = (target.value - offset.value) // scale.value


class Planner:
    def __init__(self):
        self.marks = 0

    def next_mark(self):
        self.marks += 1
        return self.marks

    def add(self, constraint):
        for variable in constraint.variables:
            variable.constraints.append(constraint)
        mark = self.next_mark()
        pending = constraint
        while pending is not None:
            pending = self.enforce(pending, mark)
        return constraint

    def enforce(self, constraint, mark):
        """Enforce a constraint if it can be; the one that it overrides, if any."""
        if not constraint.choose_output(mark):
            if constraint.strength == REQUIRED:
                raise ValueError("a required constraint cannot be met")
            return None
        output = constraint.output
        for variable in constraint.inputs():
            variable.mark = mark
        overridden = output.source
        if overridden is not None:
            overridden.output = None
        output.source = constraint
        self.propagate(constraint, mark)
        output.mark = mark
        return overridden

    def propagate(self, constraint, mark):
        work = [constraint]
        while work:
            current = work.pop()
            if current.output.mark == mark:
                raise ValueError("a cycle of constraints")
            current.recalculate()
            self.add_consumers(current.output, work)

    def add_consumers(self, variable, work):
        for constraint in variable.constraints:
            if constraint is not variable.source and constraint.output is not None:
                work.append(constraint)

    def remove(self, constraint):
        output = constraint.output
        constraint.output = None
        for variable in constraint.variables:
            variable.constraints.remove(constraint)
        if output is None:
            return
        output.source = None
        output.strength = WEAKEST
        output.stays = True
        unmet = self.forget_downstream(output)
        unmet.sort(key=lambda one: one.strength)
        for one in unmet:
            mark = self.next_mark()
            pending = one
            while pending is not None:
                pending = self.enforce(pending, mark)

    def forget_downstream(self, start):
        """Recalculate all that depends on a variable; the constraints that could now be met."""
        unmet = []
        work = [start]
        while work:
            variable = work.pop()
            for constraint in variable.constraints:
                if constraint.output is None:
                    unmet.append(constraint)
                elif constraint is not variable.source:
                    constraint.recalculate()
                    work.append(constraint.output)
        return unmet

    def plan(self, sources):
        """The constraints to execute, in order, when the outputs of some have been set."""
        mark = self.next_mark()
        steps = []
        work = list(sources)
        while work:
            constraint = work.pop()
            output = constraint.output
            if output is not None and output.mark != mark and constraint.inputs_known(mark):
                steps.append(constraint)
                output.mark = mark
                self.add_consumers(output, work)
        return steps


def change(planner, variable, values):
    """Set a variable to one value after the other, with a plan made once."""
    edit = planner.add(Edit(STRONG, variable))
    steps = planner.plan([edit])
    for value in values:
        variable.value = value
        for step in steps:
            step.execute()
    planner.remove(edit)


def chain(length):
    """Variables in a row, each equal to the next: setting the first sets the last."""
    planner = Planner()
    variables = [Variable(f"v{i}", 0) for i in range(length + 1)]
    for i in range(length):
        planner.add(Equal(REQUIRED, variables[i], variables[i + 1]))
    planner.add(Stay(MEDIUM, variables[-1]))
    change(planner, variables[0], range(1, 21))
    if [variable.value for variable in variables] != [20] * (length + 1):
        raise ValueError("the chain does not hold")
    return planner.marks


def projection(count):
    """Pairs of variables that share scale and offset, which change, as do the variables."""
    planner = Planner()
    scale, offset = Variable("scale", 10), Variable("offset", 1000)
    pairs = []
    for i in range(count):
        source, target = Variable(f"s{i}", i), Variable(f"t{i}", i)
        planner.add(Stay(WEAK, source))
        planner.add(Scale(REQUIRED, source, scale, offset, target))
        pairs.append((source, target))
    change(planner, pairs[0][0], [17])
    change(planner, pairs[1][1], [1050])
    if pairs[0][1].value != 1170 or pairs[1][0].value != 5:
        raise ValueError("a pair does not hold")
    change(planner, scale, [7, 5])
    change(planner, offset, [2000, 3000])
    for source, target in pairs:
        if target.value != source.value * 5 + 3000:
            raise ValueError(f"{source.name} and {target.name} do not hold")
    return planner.marks


def main(size):
    marks = 0
    for _ in range(4):
        marks += chain(size)
        marks += projection(size)
    print(f"constraints: {size} a chain, {marks} steps of planning")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 14000)
