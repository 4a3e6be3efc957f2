"""The machine declaration: its settings, checked and made into their model."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from vmgen.encoding import Unit, UnitField
from vmgen.model import FrameAccess, HelperEffect, Observation, Variable
from vmgen.source import Diagnostic, Note, Span, suggestion
from vmgen.syntax import Code, Name
from vmgen.written import Machine, Setting

UNIT_BITS = {"u8": 8, "u16": 16, "u32": 32}
REPEATABLE = frozenset({"header"})


@dataclass
class Settings:
    """The settings of a machine by keyword, and the diagnostics about them."""

    machine: Machine
    diagnostics: list[Diagnostic]
    found: dict[str, list[Setting]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the settings by keyword; each but `header` may stand once."""
        for setting in self.machine.settings:
            same = self.found.setdefault(setting.keyword, [])
            if same and setting.keyword not in REPEATABLE:
                note = Note("it is set here first", same[0].span)
                self.error(f"second '{setting.keyword}' in one machine", setting.span, note)
            same.append(setting)

    def error(self, message: str, span: Span, *notes: Note) -> None:
        """Keep a diagnostic."""
        self.diagnostics.append(Diagnostic(message, span, notes))

    def get(self, keyword: str) -> Setting | None:
        """The setting with a keyword."""
        return self.found.get(keyword, [None])[0]

    def text(self, keyword: str) -> str | None:
        """The C text or name behind a keyword."""
        setting = self.get(keyword)
        if setting is None:
            return None
        return setting.code.text if setting.code else setting.names[0].text

    def required_text(self, keyword: str, example: str) -> str:
        """The C text behind a keyword that every machine must have."""
        text = self.text(keyword)
        if text is None:
            advice = Note(f"write for example '{keyword} {example};'")
            self.error(f"the machine has no '{keyword}'", self.machine.name.span, advice)
        return text or example


def headers(settings: Settings) -> tuple[str, ...]:
    """The headers that generated code includes."""
    return tuple(setting.names[0].text[1:-1] for setting in settings.found.get("header", []))


def unit(settings: Settings) -> Unit:
    """The code unit. Its fields are whole bytes and fill it, and one of them is the opcode."""
    setting = settings.get("unit")
    if setting is None:
        settings.required_text("unit", "u8 = opcode:8")
        return Unit(8, UnitField("opcode", 0, 8), ())
    name = setting.names[0]
    bits = UNIT_BITS.get(name.text)
    if bits is None:
        settings.error(
            f"unknown code unit '{name.text}'", name.span, Note("it is one of u8, u16, u32")
        )
        bits = sum(width for _, width in setting.fields)
        bits = bits if bits in UNIT_BITS.values() else 32
        return Unit(bits, UnitField("opcode", 0, 8), ())
    return _unit_of_fields(settings, setting, bits)


def _unit_of_fields(settings: Settings, setting: Setting, bits: int) -> Unit:
    fields: list[UnitField] = []
    offset = 0
    for field_name, width in setting.fields:
        if width not in (8, 16, 32):
            settings.error(
                f"field '{field_name.text}' is {width} bits wide; a field has 8, 16 or 32",
                field_name.span,
            )
        fields.append(UnitField(field_name.text, offset // 8, width))
        offset += width
    if offset != bits:
        settings.error(f"the fields have {offset} bits, the unit has {bits}", setting.span)
    opcodes = [f for f in fields if f.name == "opcode"]
    if len(opcodes) != 1:
        settings.error("the unit needs one field named 'opcode'", setting.span)
        opcodes = [UnitField("opcode", 0, 8)]
    return Unit(bits, opcodes[0], tuple(f for f in fields if f.name != "opcode"))


def state(settings: Settings) -> tuple[Variable, ...]:
    """The state variables."""
    setting = settings.get("state")
    if setting is None or setting.code is None:
        return ()
    return tuple(
        variable
        for part in split_commas(setting.code)
        if (variable := _variable(settings, part, setting.span))
    )


def _variable(settings: Settings, text: str, span: Span) -> Variable | None:
    match = re.fullmatch(r"\s*(.*?)(\w+)\s*", text, re.DOTALL)
    if match is None or not match[1].strip():
        settings.error(f"expected a type and a name, not '{text.strip()}'", span)
        return None
    return Variable(match[1].strip(), match[2])


def split_commas(code: Code) -> Iterator[str]:
    """The parts of a text between commas outside brackets."""
    depth, start = 0, code.span.start
    text = code.span.source.text
    for token in code.tokens:
        depth += (token.text in "([{") - (token.text in ")]}")
        if token.text == "," and depth == 0:
            yield text[start : token.start]
            start = token.end
    yield text[start : code.span.end]


def bindings(settings: Settings, keyword: str) -> dict[str, tuple[str, str]]:
    """What a list of `[type] name = expression` says: name -> (type, expression)."""
    setting = settings.get(keyword)
    if setting is None or setting.code is None:
        return {}
    found: dict[str, tuple[str, str]] = {}
    for part in split_commas(setting.code):
        match = re.fullmatch(r"\s*([\w\s*]*?)(\w+)\s*=\s*(.*?)\s*", part, re.DOTALL)
        if match is None:
            settings.error(f"expected 'name = expression', not '{part.strip()}'", setting.span)
        elif match[2] in found:
            settings.error(f"'{match[2]}' is bound twice", setting.span)
        else:
            found[match[2]] = (match[1].strip(), match[3])
    return found


FRAME_NAMES = ("ip", "sp", "base", "pop", "suspend", "code")


def frame(settings: Settings, variables: tuple[Variable, ...]) -> FrameAccess | None:
    """How frames are switched: the state variable at the head of ip's place is the frame."""
    setting = settings.get("frame")
    if setting is None:
        return None
    bound = bindings(settings, "frame")
    if "ip" not in bound:
        settings.error("a frame needs a place for ip: 'frame ip = ...'", setting.span)
        bound["ip"] = bound.get("sp", ("", ""))  # as good for what else can be said
    head = re.match(r"\w*", bound["ip"][1])
    variable = next((v for v in variables if head and v.name == head[0]), None)
    if variable is None and not bound["ip"][1]:
        return None
    if variable is None:
        note = Note("the running frame is the state variable that ip's place begins with")
        settings.error(f"'{bound['ip'][1]}' begins with no state variable", setting.span, note)
        return None
    return _frame_access(settings, setting.span, variable, bound)


def _frame_access(
    settings: Settings, span: Span, variable: Variable, bound: dict[str, tuple[str, str]]
) -> FrameAccess:
    reloaded = []
    for name, (ctype, place) in bound.items():
        if name in FRAME_NAMES:
            continue
        if not ctype:
            near = suggestion(name, FRAME_NAMES)
            settings.error(f"'{name}' needs a type before its name", span, *near)
        reloaded.append((Variable(ctype, name), place))
    texts = {name: bound[name][1] if name in bound else None for name in FRAME_NAMES}
    return FrameAccess(
        variable,
        bound["ip"][1],
        texts["sp"],
        tuple(reloaded),
        texts["base"],
        texts["pop"],
        texts["suspend"],
        texts["code"],
    )


def observation(settings: Settings) -> Observation:
    """The expressions by which debug builds watch helpers."""
    bound = bindings(settings, "observe")
    setting = settings.get("observe")
    for name in bound.keys() - {"fails", "runs"}:
        assert setting is not None
        settings.error(
            f"unknown observation '{name}'", setting.span, *suggestion(name, ["fails", "runs"])
        )
    fails, runs = (bound[n][1] if n in bound else None for n in ("fails", "runs"))
    return Observation(fails, runs)


def undeclared(settings: Settings) -> HelperEffect | None:
    """What calling an undeclared function means: None for a mistake."""
    setting = settings.get("undeclared")
    if setting is None:
        return None
    word, *effect = setting.names
    if word.text == "error" and not effect:
        return None
    if word.text == "assume" and effect:
        return helper_effect(settings.diagnostics, effect[0])
    note = Note("write 'undeclared error;' or 'undeclared assume(may_run);'")
    settings.error("'undeclared' takes 'error' or 'assume(EFFECT)'", word.span, note)
    return None


def helper_effect(diagnostics: list[Diagnostic], name: Name) -> HelperEffect:
    """The effect that a name stands for; the worst one if it is unknown."""
    known = {effect.value: effect for effect in HelperEffect}
    if name.text not in known:
        notes = suggestion(name.text, known) or (Note("it is one of " + ", ".join(known)),)
        diagnostics.append(Diagnostic(f"unknown effect '{name.text}'", name.span, notes))
    return known.get(name.text, HelperEffect.MAY_RUN)
