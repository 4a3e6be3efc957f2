"""Type variables, forms with arguments, generic classes: how they are written, what is in them, and errors."""

from typing import *
T = TypeVar("T"); K = TypeVar("K"); N = TypeVar("N", int, float); B = TypeVar("B", bound="Base"); C_co = TypeVar("C_co", covariant=True)
print(T, C_co, N.__constraints__, B.__bound__, T.__name__)
print(Optional[int], Union[int, str], Union[int, None, str], Union[int], Union[int, int], List[int], Dict[str, List[int]], Tuple[int, ...], Tuple[()], Callable[[int], str], Callable[..., int], Type[int], Set[str], FrozenSet[int])
print(List, Dict, Callable, Any, Union, Optional, Literal["a", 1, True], Annotated[int, "x"], ClassVar[int], Final[str], Iterable[int], Iterator, Generator[int, None, str], Sequence[T], Mapping[str, T], Deque[int], DefaultDict[str, int])
print(Optional["Node"], List["Node"], list["Node"], List[T][int], Dict[K, T][str, int], Optional[T][int], Callable[[T], K][int, str], Union[T, int][str], list[T][int], dict[K, list[T]][str, int])
print(get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]), get_origin(int | str), get_args(int | str), get_args(Callable[[int, str], bool]), get_origin(Callable[[int], str]), get_origin(int), get_args(Literal[1, 2]), get_origin(list[int]), get_args(Optional[int]), get_origin(Generic[T]), get_args(Annotated[int, 1]))
class Stack(Generic[T]):
    limit: ClassVar[int] = 3
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> "Stack[T]":
        self.items.append(x); return self
print(Stack[int], Stack[int]().push(3).items, Stack.__parameters__, Stack.__orig_bases__, Stack[int].limit, Stack[T][str], Stack[int]().__orig_class__)
class Pair(Generic[K, T]): pass
class Sub(Stack[int]): pass
class Sub2(Stack[T], Generic[T, K]): pass
class L(List[int]): pass
class M(Mapping[K, T]): pass
print(Pair[int, str], Pair.__parameters__, Sub.__mro__, Sub.__parameters__, Sub2.__parameters__, Sub2[int, str], L.__mro__, L([1]), M.__mro__[1:3], M.__parameters__)
for f in (lambda: Sub[int], lambda: Generic[int], lambda: Generic[T, T], lambda: isinstance(1, Stack[int]), lambda: isinstance([], List[int]), lambda: List(), lambda: Optional[int, str], lambda: Union[()], lambda: List[int, str], lambda: Optional(), lambda: TypeVar("Q", int), lambda: Callable[int]):
    try: print(f())
    except TypeError as e: print(e)
print(isinstance([], List), isinstance({}, Dict), isinstance(3, Union[int, str]), isinstance(None, Optional[int]), issubclass(list, Sequence), isinstance(iter([]), Iterator), isinstance(3, (int, Optional[str])))
print(T | None, List[int] | None, int | List[str], None | T, list[int] | T, "X" | T, Optional[int] | str, (int | str) == Union[str, int], Union[int, str] == Union[str, int], List[int] == List[int], hash(List[int]) == hash(List[int]), Optional[int] == Union[int, None])
