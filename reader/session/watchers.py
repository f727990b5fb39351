"""Views told of a part of the state, only when that part differs."""

from collections.abc import Callable
from typing import Generic, TypeVar

State = TypeVar("State")
Part = TypeVar("Part")


class Watch(Generic[State, Part]):
    def __init__(self, part: Callable[[State], Part], show: Callable[[Part], None]) -> None:
        self.part, self.show = part, show

    def changed(self, old: State, new: State) -> None:
        part = self.part(new)
        if part != self.part(old):
            self.show(part)

    def now(self, state: State) -> None:
        self.show(self.part(state))
