"""One connection to a Hadron server: handshake, heartbeats, requests and their answers, and the end of it all.

What the frames of messaging and RPC mean is left to the class that builds on this one: a frame `deliver` goes to its
method `_on_deliver`, and so on by the names of the schema.
"""

import asyncio
from typing import Any, Coroutine
from urllib.parse import urlsplit

from google.protobuf.message import DecodeError

import hadron_pb2 as wire
from calls import HadronError
from framing import Deframer, encode_frame

PROTOCOL_VERSION = 1
READ_BYTES_MAX = 65536
SERVER_FRAME_EXTRA_BYTES = 64 * 1024  # how much longer than Limits.frame_bytes_max a server's frame may be
PINGS_MISSED_MAX = 2


def unavailable(message: str) -> HadronError:
    return HadronError(wire.Error(code=wire.UNAVAILABLE, message=message, retryable=True))


class Connection:
    """Made by `await Client.connect(url)`, closed by `await close()` or at the end of `async with`."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self._deframer = Deframer()
        self._last_id = 0  # one counter for everything that a client numbers: ids have to be new and to grow
        self._asked: "dict[int, asyncio.Future]" = {}
        self._tasks: "set[asyncio.Task]" = set()
        self._connected: asyncio.Future = asyncio.get_running_loop().create_future()
        self._heard = True
        self._error = unavailable("The connection was closed")  # what whoever waits gets when it ends

    @classmethod
    async def connect(cls, url: str = "hadron://127.0.0.1:7420", name: str = "python", namespace: str = "") -> Any:
        address = urlsplit(url)
        self = cls(*await asyncio.open_connection(address.hostname, address.port or 7420))
        connect = wire.Connect(protocol_version=PROTOCOL_VERSION, namespace=namespace, client_name=name)
        await self._send("connect", connect)
        self._start(self._read())
        connected: wire.Connected = await self._connected
        self.limits, self.server_id = connected.limits, connected.server_id
        self._start(self._heartbeat(connected.ping_interval_ms / 1000))
        return self

    async def __aenter__(self) -> Any:
        return self

    async def __aexit__(self, *_: Any) -> None:
        await self.close()

    async def close(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _read(self) -> None:
        try:
            while chunk := await self._reader.read(READ_BYTES_MAX):
                self._heard = True
                for frame in self._deframer.feed(chunk):
                    kind = frame.WhichOneof("frame")
                    take = getattr(self, f"_on_{kind}", None)
                    if take is not None:  # a frame that only newer clients know is passed over
                        take(getattr(frame, kind))
        except (OSError, ValueError, DecodeError) as error:
            self._error = unavailable(f"The connection broke: {error}")
        finally:
            self._end()

    def _end(self) -> None:
        """Leaves nobody waiting for a connection that is gone."""
        self._writer.close()
        for future in (self._connected, *self._asked.values()):
            if not future.done():
                future.set_exception(self._error)
        for task in self._tasks - {asyncio.current_task()}:
            task.cancel()

    async def _heartbeat(self, interval_seconds: float) -> None:
        missed = 0
        while missed < PINGS_MISSED_MAX or self._heard:
            missed = 0 if self._heard else missed + 1
            self._heard = False
            if missed > 0:
                self._write("ping", wire.Ping(nonce=missed))
            await asyncio.sleep(interval_seconds)
        self._error = unavailable("The server does not answer pings")
        self._writer.close()

    def _write(self, kind: str, message: Any) -> None:
        """Sends one frame without waiting; on a connection that is closing it comes to nothing."""
        self._writer.write(encode_frame(wire.ClientFrame(**{kind: message})))

    async def _send(self, kind: str, message: Any) -> None:
        """Sends one frame, and waits while the server takes no more bytes."""
        if self._writer.is_closing():
            raise self._error
        self._write(kind, message)
        await self._writer.drain()

    async def _ask(self, kind: str, message: Any) -> None:
        """Sends a frame that is answered by Ok or Failure, and waits for that."""
        message.request_id = self._next_id()
        answer = self._asked[message.request_id] = asyncio.get_running_loop().create_future()
        try:
            await self._send(kind, message)
            await answer
        finally:
            del self._asked[message.request_id]

    def _next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def _start(self, work: Coroutine) -> asyncio.Task:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _on_connected(self, connected: wire.Connected) -> None:
        self._deframer.frame_bytes_max = connected.limits.frame_bytes_max + SERVER_FRAME_EXTRA_BYTES
        self._connected.set_result(connected)

    def _on_ping(self, ping: wire.Ping) -> None:
        self._write("pong", wire.Pong(nonce=ping.nonce))

    def _on_ok(self, ok: wire.Ok) -> None:
        if ok.request_id in self._asked:
            self._asked[ok.request_id].set_result(None)

    def _on_failure(self, failure: wire.Failure) -> None:
        if failure.request_id in self._asked:
            self._asked[failure.request_id].set_exception(HadronError(failure.error))
        elif failure.request_id == 0:  # it concerns the connection, which now ends
            self._error = HadronError(failure.error)
