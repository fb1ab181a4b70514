"""Calls as the two ends see them: errors, the items of streamed calls, and the window that holds a fast sender back.

Nothing here knows of sockets: what is to be sent goes to `send(name of the frame's field, message)`.
"""

import asyncio
import json
from typing import Any, AsyncIterator, Awaitable, Callable, Optional, Union

import hadron_pb2 as wire

ITEM_OVERHEAD_BYTES = 16  # what an item takes from the window besides its body
Send = Callable[[str, Any], Awaitable[None]]


class HadronError(Exception):
    """Why something failed: decide by `code`, a name of the schema's ErrorCode, never by the text."""

    def __init__(self, error: wire.Error) -> None:
        super().__init__(error.message)
        known = error.code in wire.ErrorCode.values()
        self.code: str = wire.ErrorCode.Name(error.code) if known else "INTERNAL"
        self.retryable: bool = error.retryable
        self.details: dict = json.loads(error.details) if error.details else {}


class HandlerError(Exception):
    """Raised by a handler to give its caller a code and data of its own, besides the message."""

    def __init__(self, message: str, code: Optional[str] = None, data: Any = None) -> None:
        super().__init__(message)
        self.details = {key: value for key, value in (("code", code), ("data", data)) if value is not None}


def item_cost(body: wire.Body) -> int:
    return body.ByteSize() + ITEM_OVERHEAD_BYTES


class Call:
    """One call on one side. The sides are alike but for the names: a caller sends `request` items and receives
    `response` items, a handler the other way round."""

    def __init__(self, call_id: int, sends: str, receives: str, window_bytes: int, send: Send) -> None:
        self.id, self._sends, self._receives, self._send = call_id, sends, receives, send
        self._start_bytes = self._window_bytes = window_bytes
        self._owed_bytes = 0
        self._room = asyncio.Event()
        self._items: asyncio.Queue = asyncio.Queue()  # bounded by the window, to which the other side keeps

    def grow(self, credit_bytes: int) -> None:
        self._window_bytes += credit_bytes
        self._room.set()

    def take(self, item: Optional[wire.Body]) -> None:
        """An item that came; None after the last."""
        self._items.put_nowait(item)

    async def send_item(self, payload: bytes) -> None:
        while self._window_bytes <= 0:
            self._room.clear()
            await self._room.wait()
        body = wire.Body(payload=payload)
        self._window_bytes -= item_cost(body)
        await self._send(f"{self._sends}_item", wire.Item(id=self.id, body=body))

    async def items(self) -> AsyncIterator[bytes]:
        """Gives back what the items took from the window once they are used up, half a window at a time."""
        while (body := await self._items.get()) is not None:
            yield body.payload
            self._owed_bytes += item_cost(body)
            if self._owed_bytes >= self._start_bytes // 2:
                credit = wire.Credit(id=self.id, bytes=self._owed_bytes)
                self._owed_bytes = 0
                await self._send(f"{self._receives}_credit", credit)


class Outgoing(Call):
    """A call that this client makes: `response` is what ends it."""

    def __init__(self, call_id: int, window_bytes: int, send: Send) -> None:
        super().__init__(call_id, "request", "response", window_bytes, send)
        self.response: asyncio.Future = asyncio.get_running_loop().create_future()

    async def send_items(self, payloads: AsyncIterator[bytes]) -> None:
        async for payload in payloads:
            await self.send_item(payload)
        await self._send("request_end", wire.RequestEnd(id=self.id))

    def finish(self, body: Optional[wire.Body], error: Optional[HadronError]) -> None:
        if not self.response.done():
            self.response.set_exception(error) if error else self.response.set_result(body)
        self.take(None)


class Incoming(Call):
    """A call that a handler answers: `payload` is the one request; where there are many, they are in `items()`."""

    work: asyncio.Task  # which runs the handler
    cancelled = False  # by the server

    def __init__(self, call: wire.Call, window_bytes: int, send: Send) -> None:
        super().__init__(call.id, "response", "request", window_bytes, send)
        self.payload: bytes = call.body.payload
        self.headers: "dict[str, str]" = dict(call.body.headers)
        self.attempt, self.timeout_ms = call.attempt, call.timeout_ms
