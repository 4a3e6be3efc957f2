"""Context managers made of functions, and managers for common needs."""

import sys
from abc import ABC, abstractmethod
from collections import deque
from functools import wraps

__all__ = [
    "AbstractContextManager",
    "ContextDecorator",
    "ExitStack",
    "closing",
    "contextmanager",
    "nullcontext",
    "redirect_stderr",
    "redirect_stdout",
    "suppress",
]


class AbstractContextManager(ABC):
    """What `with` takes."""

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractContextManager and all(
            getattr(other, name, None) is not None for name in ("__enter__", "__exit__")
        ):
            return True
        return NotImplemented


class ContextDecorator:
    """A manager that can decorate functions, which then run within it."""

    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)

        return inner


class _GeneratorContextManager(AbstractContextManager, ContextDecorator):
    """A manager whose generator stands at its `yield` while the block runs."""

    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ, value, traceback):
        if typ is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError(self._close("generator didn't stop"))
        return self._throw(typ() if value is None else value, traceback)

    def _throw(self, value, traceback):
        try:
            self.gen.throw(value)
        except StopIteration as error:
            return error is not value  # the generator let the one that was thrown go by
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        raise RuntimeError(self._close("generator didn't stop after throw()"))

    def _close(self, message):
        self.gen.close()
        return message


def contextmanager(func):
    """Make a function that gives managers of a generator function with one `yield`."""

    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)

    return helper


class closing(AbstractContextManager):
    """Closes something in the end."""

    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class nullcontext(AbstractContextManager):
    """Does nothing."""

    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass


class suppress(AbstractContextManager):
    """Lets exceptions of some types end the block, and nothing more."""

    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return False
        if issubclass(exctype, self._exceptions):
            return True
        if not issubclass(exctype, BaseExceptionGroup):
            return False
        _, others = excinst.split(self._exceptions)
        if others is None:
            return True
        raise others


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    """Lets what is printed go elsewhere."""

    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    """Lets what is written to sys.stderr go elsewhere."""

    _stream = "stderr"


class ExitStack(AbstractContextManager):
    """Managers and functions whose ends come in the opposite order, once the block is over."""

    def __init__(self):
        self._exits = deque()

    def pop_all(self):
        """Give everything to a new stack."""
        new = type(self)()
        new._exits, self._exits = self._exits, deque()
        return new

    def push(self, exit):
        """Add something with `__exit__`, or a function like it. Returns it."""
        method = getattr(type(exit), "__exit__", None)
        if method is None:
            self._exits.append(exit)
        else:
            self._exits.append(lambda *details: method(exit, *details))
        return exit

    def enter_context(self, cm):
        """Enter a manager, whose end comes with the stack's. Returns what it gives."""
        cls = type(cm)
        try:
            enter, leave = cls.__enter__, cls.__exit__
        except AttributeError:
            raise TypeError(
                f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol"
            ) from None
        result = enter(cm)
        self._exits.append(lambda *details: leave(cm, *details))
        return result

    def callback(self, callback, /, *args, **kwds):
        """Add a call that is to be made. Returns the function."""

        def leave(exc_type, exc, tb):
            callback(*args, **kwds)

        self._exits.append(leave)
        return callback

    def close(self):
        """End everything now."""
        self.__exit__(None, None, None)

    def __exit__(self, *details):
        pending = first = details[1]
        surrounding = sys.exception()
        raised = False
        while self._exits:
            leave = self._exits.pop()
            given = (
                (None, None, None)
                if pending is None
                else (type(pending), pending, pending.__traceback__)
            )
            try:
                if leave(*given):
                    pending, raised = None, False
            except BaseException as error:
                _chain(error, pending, surrounding)
                pending, raised = error, True
        if raised:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = context
                raise
        return first is not None and pending is None


def _chain(error, before, surrounding):
    """Let the exception before be the context of one that was raised while it was handled."""
    while error is not before:
        context = error.__context__
        if context is None or context is before:
            return
        if context is surrounding:
            error.__context__ = before
            return
        error = context
