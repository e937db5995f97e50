"""What comes first on the desk."""

from enum import IntEnum


class Urgency(IntEnum):
    MISLEADS = 1  # a visitor could act on it: a call, a contact, help, whether something still runs
    WRONG = 2  # visitors read something that is not, or no longer, true
    WAITING = 3  # somebody waits, or a day that was agreed on has passed
    CARE = 4  # a gap
    COMING = 5  # nothing is wrong yet
