"""A connection keeps the rules of docs/protocol.md towards a server that the test plays itself.

Run: PYTHONPATH=build python3 -m unittest connection_test
"""

import asyncio
import unittest
from typing import Awaitable, Callable, List

import hadron_pb2 as wire
from calls import HadronError
from connection import Connection

CONNECTED = wire.Connected(
    protocol_version=1,
    limits=wire.Limits(frame_bytes_max=1 << 20, stream_window_bytes=1 << 16),
    ping_interval_ms=60_000,
)


class PlayedServer:
    """One end of a TCP connection: sends ServerFrames as they are, and takes ClientFrames."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self.writer = reader, writer

    def send(self, **fields: object) -> None:
        content = wire.ServerFrame(**fields).SerializeToString()
        self.writer.write(bytes([len(content)]) + content)

    async def take(self) -> wire.ClientFrame:
        length = (await self._reader.readexactly(1))[0]
        return wire.ClientFrame.FromString(await self._reader.readexactly(length))


async def beside(play: Callable[[PlayedServer], Awaitable[None]], test: Callable[[str], Awaitable[None]]) -> None:
    """Runs `test` against a server that behaves as `play` says, and waits for both."""
    played: List[asyncio.Task] = []

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        played.append(asyncio.create_task(play(PlayedServer(reader, writer))))

    server = await asyncio.start_server(accept, "127.0.0.1", 0)
    async with server:
        await test(f"hadron://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        await asyncio.wait_for(asyncio.gather(*played), 10)


class ConnectionTest(unittest.IsolatedAsyncioTestCase):
    async def test_pings_are_answered_and_unknown_frames_passed_over(self) -> None:
        async def play(server: PlayedServer) -> None:
            self.assertEqual((await server.take()).connect.protocol_version, 1)
            server.send(connected=CONNECTED)
            server.writer.write(bytes([3, 0xFA, 0x07, 0]))  # field 127, which no version has
            server.send(ping=wire.Ping(nonce=7))
            self.assertEqual((await server.take()).pong.nonce, 7)
            self.assertEqual((await server.take()).WhichOneof("frame"), "flush")
            server.writer.close()

        async def test(url: str) -> None:
            connection = await Connection.connect(url)
            with self.assertRaises(HadronError) as raised:
                await connection._ask("flush", wire.Flush())
            self.assertEqual((raised.exception.code, raised.exception.retryable), ("UNAVAILABLE", True))
            await connection.close()

        await beside(play, test)

    async def test_a_server_that_says_nothing_is_pinged_twice_and_then_given_up(self) -> None:
        async def play(server: PlayedServer) -> None:
            await server.take()
            server.send(connected=wire.Connected(limits=CONNECTED.limits, ping_interval_ms=10))
            kinds = [(await server.take()).WhichOneof("frame") for _ in range(3)]
            self.assertEqual(kinds, ["flush", "ping", "ping"])
            with self.assertRaises(asyncio.IncompleteReadError):
                await server.take()
            server.writer.close()

        async def test(url: str) -> None:
            connection = await Connection.connect(url)
            with self.assertRaisesRegex(HadronError, "does not answer pings"):
                await connection._ask("flush", wire.Flush())
            await connection.close()

        await beside(play, test)

    async def test_a_refused_handshake_raises_what_the_server_says(self) -> None:
        async def play(server: PlayedServer) -> None:
            await server.take()
            server.send(failure=wire.Failure(error=wire.Error(code=wire.PERMISSION_DENIED, message="No")))
            server.writer.close()

        async def test(url: str) -> None:
            with self.assertRaises(HadronError) as raised:
                await Connection.connect(url)
            self.assertEqual(raised.exception.code, "PERMISSION_DENIED")

        await beside(play, test)


if __name__ == "__main__":
    unittest.main()
