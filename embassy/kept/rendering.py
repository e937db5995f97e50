from contextvars import ContextVar

under: ContextVar[str | None] = ContextVar("under", default=None)
