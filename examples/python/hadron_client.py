"""A small Hadron client in Python: asyncio, the standard library and google.protobuf, nothing else.

It is docs/protocol.md put into practice, to be read beside it. Left out, and part of a full client: reconnecting,
several servers, the list of services, draining.
"""

import asyncio
import inspect
import json
from typing import Any, AsyncIterator, Callable, Optional, Union

import hadron_pb2 as wire
from calls import HadronError, HandlerError, Incoming, Outgoing
from connection import Connection

__all__ = ["Client", "HadronError", "HandlerError", "Incoming", "Subscription"]

Payload = Union[bytes, AsyncIterator[bytes]]


class Subscription:
    """Iterate over it for its messages. Holds `pending_max` of them; past that the newest are dropped and counted."""

    def __init__(self, subscription_id: int, pending_max: int) -> None:
        self.id, self.dropped, self._pending_max = subscription_id, 0, pending_max
        self._messages: asyncio.Queue = asyncio.Queue()

    def take(self, message: Optional[wire.Message]) -> None:
        """A message that came; None after the last."""
        if message is not None and self._messages.qsize() >= self._pending_max:
            self.dropped += 1
        else:
            self._messages.put_nowait(message)

    async def __aiter__(self) -> AsyncIterator[wire.Message]:
        while (message := await self._messages.get()) is not None:
            yield message


class Client(Connection):
    """`async with await Client.connect(url) as hadron:`"""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        super().__init__(reader, writer)
        self._subscriptions: "dict[int, Subscription]" = {}
        self._handlers: "dict[int, Callable]" = {}
        self._outgoing: "dict[int, Outgoing]" = {}
        self._incoming: "dict[int, Incoming]" = {}

    def _end(self) -> None:
        super()._end()
        for subscription in self._subscriptions.values():
            subscription.take(None)
        for call in self._outgoing.values():
            call.finish(None, self._error)

    # ------------------------------------------------------------------------------------------------- messaging

    async def publish(self, subject: str, payload: bytes = b"", headers: "Optional[dict[str, str]]" = None) -> None:
        message = wire.Message(subject=subject, payload=payload, headers=headers)
        await self._send("publish", wire.Publish(messages=[message]))

    async def flush(self) -> None:
        """Returns when the server has routed everything that was sent before."""
        await self._ask("flush", wire.Flush())

    async def subscribe(self, pattern: str, queue: str = "", pending_max: int = 65536) -> Subscription:
        subscription = Subscription(self._next_id(), pending_max)
        self._subscriptions[subscription.id] = subscription
        await self._ask("subscribe", wire.Subscribe(subscription_id=subscription.id, pattern=pattern, queue=queue))
        return subscription

    async def unsubscribe(self, subscription: Subscription) -> None:
        await self._ask("unsubscribe", wire.Unsubscribe(subscription_id=subscription.id))
        self._subscriptions.pop(subscription.id).take(None)

    def _on_deliver(self, deliver: wire.Deliver) -> None:
        for subscription_id in deliver.subscription_ids:
            if subscription_id in self._subscriptions:
                for message in deliver.messages:
                    self._subscriptions[subscription_id].take(message)

    def _on_slow_consumer(self, slow: wire.SlowConsumer) -> None:
        if slow.subscription_id in self._subscriptions:
            self._subscriptions[slow.subscription_id].dropped += slow.dropped

    # --------------------------------------------------------------------------------------------------- calling

    async def request(self, endpoint: str, payload: Payload = b"", timeout_ms: int = 5000, **fields: Any) -> wire.Body:
        """One response. An async iterator as payload is many requests; `fields` are more fields of Request."""
        shape = wire.UNARY if isinstance(payload, bytes) else wire.CLIENT_STREAM
        call, sending = await self._begin(endpoint, payload, shape=shape, timeout_ms=timeout_ms, **fields)
        try:
            return await call.response
        finally:
            self._leave(call, sending)

    async def request_stream(self, endpoint: str, payload: Payload = b"", **fields: Any) -> AsyncIterator[bytes]:
        """Many responses; without a deadline unless `timeout_ms` is given."""
        shape = wire.SERVER_STREAM if isinstance(payload, bytes) else wire.BIDIRECTIONAL
        call, sending = await self._begin(endpoint, payload, shape=shape, **fields)
        try:
            async for item in call.items():
                yield item
            await call.response  # raises what the call failed with
        finally:
            self._leave(call, sending)

    async def _begin(self, endpoint: str, payload: Payload, **fields: Any) -> "tuple[Outgoing, Optional[asyncio.Task]]":
        call = Outgoing(self._next_id(), self.limits.stream_window_bytes, self._send)
        self._outgoing[call.id] = call
        if isinstance(payload, bytes):
            body = wire.Body(payload=payload)
            await self._send("request", wire.Request(id=call.id, endpoint=endpoint, body=body, **fields))
            return call, None
        await self._send("request", wire.Request(id=call.id, endpoint=endpoint, **fields))
        return call, self._start(call.send_items(payload))

    def _leave(self, call: Outgoing, sending: Optional[asyncio.Task]) -> None:
        del self._outgoing[call.id]
        if sending is not None:
            sending.cancel()
        if not call.response.done():  # whoever asked does not want the answer any more
            self._write("cancel", wire.Cancel(id=call.id))

    def _on_response(self, response: wire.Response) -> None:
        if response.id in self._outgoing:
            error = HadronError(response.error) if response.HasField("error") else None
            self._outgoing[response.id].finish(response.body, error)

    def _on_response_item(self, item: wire.Item) -> None:
        if item.id in self._outgoing:
            self._outgoing[item.id].take(item.body)

    def _on_request_credit(self, credit: wire.Credit) -> None:
        if credit.id in self._outgoing:
            self._outgoing[credit.id].grow(credit.bytes)

    # -------------------------------------------------------------------------------------------------- handling

    async def handle(self, endpoint: str, handler: Callable, concurrency: int = 0) -> None:
        """`handler` takes an Incoming. A coroutine returns the one response, an async generator yields many."""
        handler_id = self._next_id()
        self._handlers[handler_id] = handler
        await self._ask("handle", wire.Handle(handler_id=handler_id, endpoint=endpoint, concurrency=concurrency))

    async def _answer(self, call: Incoming, handler: Callable) -> None:
        response = wire.Response(id=call.id)
        try:
            result = handler(call)
            if inspect.isasyncgen(result):
                async for payload in result:
                    await call.send_item(payload)
            else:
                response.body.CopyFrom(wire.Body(payload=await result))
        except Exception as error:  # whatever a handler raises is its answer
            details = json.dumps(error.details).encode() if isinstance(error, HandlerError) else b""
            response.error.CopyFrom(wire.Error(code=wire.HANDLER_FAILED, message=str(error), details=details))
        await self._send("response", response)

    def _on_call(self, call: wire.Call) -> None:
        incoming = self._incoming[call.id] = Incoming(call, self.limits.stream_window_bytes, self._send)
        incoming.work = self._start(self._answer(incoming, self._handlers[call.handler_id]))
        incoming.work.add_done_callback(lambda _: self._done(incoming))

    def _done(self, call: Incoming) -> None:
        del self._incoming[call.id]
        if call.cancelled and call.work.cancelled():  # nobody waits for the answer, but it frees the handler's place
            error = wire.Error(code=wire.CANCELLED, message="The handler was told to stop")
            self._write("response", wire.Response(id=call.id, error=error))

    def _on_request_item(self, item: wire.Item) -> None:
        if item.id in self._incoming:
            self._incoming[item.id].take(item.body)

    def _on_request_end(self, end: wire.RequestEnd) -> None:
        if end.id in self._incoming:
            self._incoming[end.id].take(None)

    def _on_response_credit(self, credit: wire.Credit) -> None:
        if credit.id in self._incoming:
            self._incoming[credit.id].grow(credit.bytes)

    def _on_cancel(self, cancel: wire.Cancel) -> None:
        if cancel.id in self._incoming:
            self._incoming[cancel.id].cancelled = True
            self._incoming[cancel.id].work.cancel()
