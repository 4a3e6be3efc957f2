"""Enums in use: tables keyed by members, state machines, flags as options, mixins, comparison, aliases, hashing."""

from enum import Enum, Flag, IntEnum, IntFlag, auto


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    PAUSED = auto()
    STOPPED = auto()

    @property
    def final(self):
        return self is State.STOPPED

    def next(self, event):
        return TRANSITIONS.get((self, event), self)


class Event(str, Enum):
    START = "start"
    PAUSE = "pause"
    STOP = "stop"


TRANSITIONS = {
    (State.IDLE, Event.START): State.RUNNING,
    (State.RUNNING, Event.PAUSE): State.PAUSED,
    (State.PAUSED, Event.START): State.RUNNING,
    **{(s, Event.STOP): State.STOPPED for s in State if s is not State.STOPPED},
}
state, trail = State.IDLE, []
for word in ("pause", "start", "start", "pause", "start", "stop", "start"):
    state = state.next(Event(word))
    trail.append(state.name)
print(trail, state.final, Event("stop") is Event.STOP, Event.START == "start", {"start": 1}[Event.START])


class Suit(IntEnum):
    CLUBS = 1
    DIAMONDS = 2
    HEARTS = 3
    SPADES = 4

    @property
    def symbol(self):
        return "♣♦♥♠"[self - 1]


class Option(Flag):
    NONE = 0
    BOLD = auto()
    ITALIC = auto()
    CODE = auto()


print([s.symbol for s in Suit], Suit.SPADES > Suit.CLUBS, Suit(3).name, sorted([Suit.HEARTS, Suit.CLUBS]) == [1, 3], Suit.CLUBS + Suit.SPADES, max(Suit).name, Suit["HEARTS"] * 2, isinstance(Suit.CLUBS, int), {1: "one"}[Suit.CLUBS], list(range(Suit.HEARTS)))
style = Option.BOLD | Option.CODE
print(style.value, Option.BOLD in style, Option.ITALIC in style, bool(Option.NONE), style & ~Option.BOLD == Option.CODE, (style ^ Option.CODE) is Option.BOLD, style == Option(5), [o.name for o in (Option.BOLD, Option.ITALIC) if o in style])
style |= Option.ITALIC
style &= ~Option.CODE
print(style.value, style == Option.BOLD | Option.ITALIC)


class Weekday(Enum):
    MON, TUE, WED = "mo", "tu", "we"

    @classmethod
    def of(cls, text):
        for day in cls:
            if day.value == text[:2].lower():
                return day
        raise ValueError(f"{text!r} is no day")

    def __lt__(self, other):
        days = list(type(self))
        return days.index(self) < days.index(other)


print(Weekday.of("Tuesday").name, sorted([Weekday.WED, Weekday.MON])[0].name, Weekday.MON < Weekday.TUE)
for bad in (lambda: Weekday.of("xx"), lambda: Weekday("xx"), lambda: State(99), lambda: Suit("1"), lambda: State.IDLE.missing):
    try:
        bad()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error if isinstance(error, ValueError) else "")
counts = dict.fromkeys(State, 0)
for name in trail:
    counts[State[name]] += 1
print({s.name: n for s, n in counts.items()}, len({State.IDLE, State.IDLE, State.PAUSED}), State.IDLE in counts, repr(State.IDLE), str(State.IDLE), f"{State.RUNNING}", "%s" % State.PAUSED)
