"""Bodies as they stand in a handler: hooks replaced by C, machine state saved where it must be."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from vmgen.body import Call, always_fails, calls, effect_of, hook_of
from vmgen.lower.cold import Outline
from vmgen.lower.families import counters
from vmgen.lower.frames import enter_lines, reload_lines, save_lines, settled
from vmgen.lower.stores import Stores, adjust_line, signed
from vmgen.lower.style import GOTO, Style
from vmgen.lower.text import (
    Edit,
    apply,
    keyword_span,
    mentions,
    renamed,
    renames,
    statement_indent,
    whole_line,
)
from vmgen.model import FrameAccess, HelperEffect, Instruction, Label, Machine
from vmgen.source import Span
from vmgen.stack import Size
from vmgen.syntax import (
    Block,
    Code,
    Conditional,
    Guard,
    If,
    Loop,
    Statement,
    Switch,
    children,
    own_code,
    walk,
)


@dataclass
class BodyText:
    """Lowers one body. `store` gives the C that puts the outputs on the stack: None for the end
    of the body, else the operand that is jumped to."""

    machine: Machine
    instruction: Instruction | None
    names: Mapping[str, str]
    stores: Stores | None = None
    style: Style = GOTO
    outline: Outline | None = None
    """The cold branch that is no part of this text."""
    inside: bool = False
    """Or else, whether this is the text of that branch, and of what runs behind it."""
    saved: bool = False
    """Whether the frame holds ip and sp as they are."""
    keeps_saved: bool = False
    """Whether what moves sp saves it at once: in a loop, whose next round relies on it."""
    edits: list[Edit] = field(default_factory=list)
    body: Block | None = None

    def text(self, block: Block) -> str:
        """What stands between the braces of a body."""
        self.body = block
        brace = block.span.start + block.span.text.index("{")
        inner = Span(block.span.source, brace + 1, block.span.end - 1)
        for statement in block.statements:
            self.visit(statement, True)
        plain = [e for e in renames(inner, self.names) if not self.covered(e)]
        return apply(inner, [*self.edits, *plain])

    def covered(self, edit: Edit) -> bool:
        """Whether a larger edit writes the place anew."""
        return any(
            other.span.start <= edit.span.start and edit.span.end <= other.span.end
            for other in self.edits
        )

    def visit(self, statement: Statement, in_block: bool) -> None:
        """Lower a statement; `in_block` tells that others may be put around it."""
        if isinstance(statement, Guard) or _is_specialize(statement) or self.left_out(statement):
            self.edits.append(Edit(whole_line(statement.span), ""))
            return
        hook = hook_of(statement)
        if hook:
            self.replace(statement, self.hook_lines(hook), in_block)
            return
        if self.must_save(statement):
            self.insert_save(statement, in_block)
            return
        if isinstance(statement, If):
            if self.inside and self.outline and statement is self.outline.statement:
                self.cold_only(self.outline)
            else:
                self.branches(statement)
        elif isinstance(statement, Block):
            if statement.kind == "cold":
                self.edits.append(Edit(keyword_span(statement.span, "cold"), ""))
            self.sequence(statement.statements)
        else:
            self.alternatives(statement)

    def sequence(self, statements: Iterable[Statement]) -> None:
        """Statements in a row."""
        for statement in statements:
            self.visit(statement, True)

    def alternatives(self, statement: Statement) -> None:
        """A loop, a switch or an `#if`: any part of it may run, or none."""
        saved, keeps_saved = self.saved, self.keeps_saved
        self.keeps_saved |= saved and isinstance(statement, Loop)
        if isinstance(statement, Conditional):
            for branch in statement.branches:
                self.saved = saved
                self.sequence(branch)
        else:
            for child in children(statement):
                self.visit(child, False)
        kept = self.keeps_saved or not any(_moves_sp(inner) for inner in walk(statement))
        self.saved, self.keeps_saved = saved and kept, keeps_saved

    def branches(self, statement: If) -> None:
        """An `if`: unlikely where its branch is cold; state is saved behind it if in both."""
        cold = isinstance(statement.then, Block) and statement.then.kind == "cold"
        other = statement.otherwise
        other_cold = isinstance(other, Block) and other.kind == "cold"
        if cold or other_cold:
            head = statement.condition.span
            word = "UNLIKELY" if cold else "LIKELY"
            self.edits.append(Edit(Span(head.source, head.start, head.start), f"({word}"))
            self.edits.append(Edit(Span(head.source, head.end, head.end), ")"))
        before = self.saved
        self.branch(statement.then)
        after_then, self.saved = self.saved, before
        if other:
            self.branch(other)
        self.saved = self.saved and after_then

    def branch(self, statement: Statement) -> None:
        """A branch, or the way to the function that it has become."""
        if self.outline and statement is self.outline.cold:
            self.edits.append(Edit(statement.span, self.style.to_cold(self.outline.name)))
            self.saved = True  # nothing comes back from there
        else:
            self.visit(statement, False)

    def cold_only(self, outline: Outline) -> None:
        """An `if` of which only the cold branch is wanted."""
        cold, whole = outline.cold.span, outline.statement.span
        head = Span(whole.source, whole.start, keyword_span(cold, "cold").end)
        self.edits += [Edit(head, ""), Edit(Span(whole.source, cold.end, whole.end), "")]
        self.sequence(outline.cold.statements)

    def left_out(self, statement: Statement) -> bool:
        """Whether a statement is needed only in the other one of a handler and its cold path."""
        if self.outline is None:
            return False
        needless = self.outline.needless_inside if self.inside else self.outline.needless
        return any(statement is each for each in needless)

    def must_save(self, statement: Statement) -> bool:
        """Whether the statement itself, or the loop that it is, calls what can observe state."""
        if self.saved or self.machine.frame is None:
            return False
        inside = walk(statement) if isinstance(statement, Loop | Switch) else [statement]
        codes = [code for each in inside if (code := own_code(each))]
        return any(self.observes(call) for code in codes for call in calls(code))

    def observes(self, call: Call) -> bool:
        """Whether a call may run VM code or collect."""
        return effect_of(self.machine, call.name) is HelperEffect.MAY_RUN

    def insert_save(self, statement: Statement, in_block: bool) -> None:
        """Save ip and sp before a statement, then lower it."""
        frame = self.machine.frame
        assert frame is not None
        lines = save_lines(self.machine, "sp")
        start = Span(statement.span.source, statement.span.start, statement.span.start)
        self.saved = True
        if in_block:
            indent = statement_indent(statement.span) or ""
            self.edits.append(Edit(start, "".join(f"{line}\n{indent}" for line in lines)))
            self.visit(statement, True)
        else:
            self.edits.append(Edit(start, "{ " + " ".join(lines) + " "))
            self.visit(statement, True)
            end = Span(statement.span.source, statement.span.end, statement.span.end)
            self.edits.append(Edit(end, " }"))

    def replace(self, statement: Statement, lines: list[str], in_block: bool) -> None:
        """Put C in the place of a hook; in braces where a single statement must stand."""
        indent = statement_indent(statement.span)
        if in_block and indent is not None:
            text = f"\n{indent}".join(lines)
        else:
            inner = " ".join(line.strip() for line in lines)
            text = inner if lines[0] == "{" else f"{{ {inner} }}"
        self.edits.append(Edit(statement.span, text))

    # Hooks.

    def argument(self, argument: Code) -> str:
        """An argument of a hook as C."""
        return renamed(argument, self.names)

    def hook_lines(self, hook: Call) -> list[str]:
        """The C that a hook stands for."""
        arguments = [self.argument(argument) for argument in hook.arguments]
        saves = self.save_for(hook)
        match hook.name, arguments:
            case "ERROR_IF", [condition, *label]:
                target = label[0] if label else self.machine.error_label or ""
                return [*saves, *self.error_lines(condition, target, always_fails(hook))]
            case "DEOPT_IF", [condition]:
                assert self.instruction is not None
                return [*saves, deopt(self.machine, self.instruction, condition, self.style)]
            case "REJECT_IF", [condition]:
                return [f"if ({condition}) return false;"]
            case "JUMP_IF", [condition, operand]:
                inner = [f"    {line}" for line in self.jump_lines(operand)]
                return [*saves, f"if ({condition}) {{", *inner, "}"]
            case "JUMP", [operand]:
                return self.jump_lines(operand)
            case "LEAVE", [value]:
                return [*saves, f"return {value};"]
            case "JUMP_LABEL", [label]:
                return [self.style.to_label(label)]
            case "JUMP_TO", [target]:
                return [f"ip = {target};", "DISPATCH_FRAME();"]
            case "PUSH", [value]:
                own = ["*sp = {};", "sp++;"] if mentions(value, "sp") else ["*sp++ = {};"]
                return [*saves, *self.moved([own[0].format(value), *own[1:]])]
            case "SET_DEPTH", [depth]:
                assert self.machine.frame is not None
                return [*saves, *self.moved([f"sp = {self.machine.frame.base} + {_term(depth)};"])]
            case _:
                return [*saves, *self.frame_lines(hook.name, arguments)]

    def moved(self, lines: list[str]) -> list[str]:
        """Lines that change sp, which makes what the frame holds of it old."""
        if self.keeps_saved:
            return [*lines, *save_lines(self.machine, "sp")]
        self.saved = False
        return lines

    def save_for(self, hook: Call) -> list[str]:
        """Saving lines before a hook whose arguments call what can observe state."""
        if self.saved or self.machine.frame is None:
            return []
        inner = [call for argument in hook.arguments for call in calls(argument)]
        if not any(self.observes(call) for call in inner):
            return []
        self.saved = True
        return save_lines(self.machine, "sp")

    def error_lines(self, condition: str, target: str, always: bool) -> list[str]:
        """Leave for a label; one without any depth finds the inputs popped."""
        label = next(each for each in self.machine.labels if each.name == target)
        popped = self.instruction.effect.popped if self.instruction else Size()
        pops = [] if label.any_depth or not popped.terms else [adjust_line(-popped)]
        leave = self.style.to_label(target)
        if always:
            return [*pops, leave]
        if not pops:
            return [f"if (UNLIKELY({condition})) {leave}"]
        return [f"if (UNLIKELY({condition})) {{", f"    {pops[0]}", f"    {leave}", "}"]

    def jump_lines(self, operand: str) -> list[str]:
        """Put the outputs of a branch in place and go there."""
        assert self.instruction is not None
        assert self.stores is not None
        kind = next(o.kind for o in self.instruction.operands if o.name == operand)
        sign = "-" if kind.name == "backward" else "+"
        unit = self.machine.unit.bytes
        scale = f" * {unit}" if self.machine.direct and unit > 1 else ""
        return [*self.stores.lines(operand), f"ip {sign}= {operand}{scale};", "DISPATCH();"]

    def frame_lines(self, name: str, arguments: list[str]) -> list[str]:
        """Go on in another frame, with arguments that were evaluated in this one."""
        frame = self.machine.frame
        assert frame is not None
        variable = frame.variable.name
        if name == "DROP_FRAME":
            reloads = reload_lines(frame, self.body) if self.style.tail and self.body else []
            return [f"{variable} = {frame.pop};", "LOAD_FRAME();", *reloads]
        first, values = settled(self.machine, name, arguments)
        match name, values:
            case "PUSH_FRAME", [callee, *value]:
                lines = [*self.leave_lines(frame), f"{variable} = {callee};", *enter_lines(value)]
            case "SUSPEND_FRAME", value:
                switch = f"{variable} = {frame.suspend};"
                lines = [*self.leave_lines(frame), switch, *enter_lines(value)]
            case _, value:
                lines = [f"{variable} = {frame.pop};", *enter_lines(value)]
        return ["{", *(f"    {line}" for line in (*first, *lines)), "}"] if first else lines

    def leave_lines(self, frame: FrameAccess) -> list[str]:
        """Store what is not deferred, then save this frame behind it."""
        assert self.stores is not None
        stores, depth = self.stores.before_deferred()
        return [*stores, *save_lines(self.machine, f"sp{signed(depth)}")]


def deopt(machine: Machine, member: Instruction, condition: str, style: Style) -> str:
    """C that goes over to the generic instruction if a condition holds."""
    assert member.generic is not None
    if member.generic in counters(machine):
        return f"if (MISSES({condition})) {style.to_missed(member.generic)}"
    return f"if (UNLIKELY({condition})) {style.to_generic(member.generic)}"


def label_text(machine: Machine, label: Label, style: Style) -> str:
    """The body of a label as C."""
    return BodyText(machine, None, {}, style=style).text(label.body)


def _term(text: str) -> str:
    """An author's expression as a term of a sum."""
    plain = re.fullmatch(r"\w+((\.|->)\w+)*(\([^()]*\))?", text)
    return text if plain else f"({text})"


def _moves_sp(statement: Statement) -> bool:
    hook = hook_of(statement)
    return hook is not None and hook.name in ("PUSH", "SET_DEPTH")


def _is_specialize(statement: Statement) -> bool:
    return isinstance(statement, Block) and statement.kind == "specialize"
