"""The settings of tests, in a copy of the project to which a language was added."""

from tests.settings import *  # noqa: F403
from tests.settings import DATABASES

DATABASES = {"default": DATABASES["default"] | {"TEST": {"NAME": "third_language"}}}
