"""Which chord asks for which command, and which chords collide."""

from dataclasses import dataclass

from reader.commands.catalogue import CATALOGUE, GROUPS, Binding, Command, Group, Where


@dataclass(frozen=True, slots=True)
class Bound:
    binding: Binding
    command: str


def keymap(where: Where) -> tuple[Bound, ...]:
    """All chords of that place, in the catalogue's order."""
    return tuple(Bound(binding, entry.id) for entry in CATALOGUE for binding in entry.keys if binding.where == where)


def conflicts(catalogue: tuple[Command, ...] = CATALOGUE) -> tuple[str, ...]:
    """Chords that two commands claim; a chord of the article may not repeat one of the window either."""
    chords = [binding.chord for entry in catalogue for binding in entry.keys]
    return tuple(sorted({chord for chord in chords if chords.count(chord) > 1}))


def key_table(groups: tuple[Group, ...] = GROUPS) -> str:
    """The keys as a Markdown table, for the README and docs/keys.md."""
    lines = ["| key | what it does | where |", "|---|---|---|"]
    for group in groups:
        for entry in CATALOGUE:
            if entry.group != group:
                continue
            for where, place in (("window", "anywhere"), ("article", "in the article")):
                chords = [binding.chord for binding in entry.keys if binding.where == where]
                if chords:
                    keys = ", ".join(f"`{chord}`" for chord in chords)
                    lines.append(f"| {keys} | {entry.help} | {place} |")
    return "\n".join(lines)
