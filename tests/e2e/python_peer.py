"""The Python side of python_test.ts: handlers through which the test makes it publish, collect and call.

Prints "ready" once they are in force, and ends when its standard input does.
"""

import asyncio
import json
import sys
from typing import AsyncIterator

from hadron_client import Client, HadronError, HandlerError, Incoming, Subscription


async def main(url: str) -> None:
    async with await Client.connect(url, name="python-peer") as hadron:
        collected = await hadron.subscribe("to-python.>")
        shared: "list[str]" = []

        async def share(subscription: Subscription) -> None:
            async for message in subscription:
                shared.append(message.payload.decode())

        sharing = asyncio.create_task(share(await hadron.subscribe("shared", queue="both")))

        async def upper(call: Incoming) -> bytes:
            return call.payload.upper()

        async def fail(call: Incoming) -> bytes:
            if call.headers.get("kind") == "plain":
                raise ValueError("It is broken")
            raise HandlerError("The cellar is empty", code="OUT_OF_STOCK", data={"bottles": 0})

        async def publish(call: Incoming) -> bytes:
            for number in range(int(call.payload)):
                await hadron.publish(f"from-python.{number % 2}", str(number).encode(), {"number": str(number)})
            await hadron.flush()
            return b""

        async def collect(call: Incoming) -> AsyncIterator[bytes]:
            """So many messages that the test published, as they came."""
            left = int(call.payload)
            async for message in collected:
                fields = {"subject": message.subject, "text": message.payload.decode(), "headers": dict(message.headers)}
                yield json.dumps(fields).encode()
                left -= 1
                if left == 0:
                    return

        async def request(call: Incoming) -> bytes:
            """Calls what the payload names, and tells how that went."""
            try:
                reply = await hadron.request(call.payload.decode(), b"from python", timeout_ms=2000)
                return json.dumps({"reply": reply.payload.decode(), "headers": dict(reply.headers)}).encode()
            except HadronError as error:
                known = {"code": error.code, "message": str(error), "retryable": error.retryable}
                return json.dumps({**known, "details": error.details}).encode()

        async def request_stream(call: Incoming) -> AsyncIterator[bytes]:
            """Passes items on to what the header names, and what comes from there back."""
            async for item in hadron.request_stream(call.headers["endpoint"], call.items()):
                yield item

        async def shared_count(call: Incoming) -> bytes:
            return str(len(shared)).encode()

        async def wait(call: Incoming) -> bytes:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                await hadron.publish("python-cancelled", b"")
                raise
            return b""

        for handler in (upper, fail, publish, collect, request, request_stream, shared_count, wait):
            await hadron.handle("python." + handler.__name__, handler)
        print("ready", flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
        sharing.cancel()


asyncio.run(main(sys.argv[1]))
