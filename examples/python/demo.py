"""A tour of Hadron from Python: python3 demo.py [hadron://HOST:PORT]

Two connections play two services. `service` subscribes and handles, `caller` publishes and calls.
"""

import asyncio
import sys
from typing import AsyncIterator

from hadron_client import Client, HadronError, HandlerError, Incoming, Subscription


async def messaging(caller: Client, service: Client) -> None:
    greetings = await service.subscribe("demo.greetings.*")
    await caller.publish("demo.greetings.python", b"hello", {"language": "python"})
    async for message in greetings:
        print(f"received {message.subject}: {message.payload.decode()} {dict(message.headers)}")
        break


async def queue_group(caller: Client, service: Client) -> None:
    done: "list[str]" = []

    async def work(jobs: Subscription) -> None:
        async for message in jobs:
            done.append(message.payload.decode())

    clients = (service, caller)
    members = [await client.subscribe("demo.jobs", queue="workers") for client in clients]
    working = [asyncio.create_task(work(jobs)) for jobs in members]
    for number in range(6):
        await caller.publish("demo.jobs", str(number).encode())
    await caller.flush()
    for client, jobs in zip(clients, members):
        await client.unsubscribe(jobs)  # its Ok comes behind all that was delivered before
    await asyncio.gather(*working)
    print(f"queue group of two shared 6 jobs, each done once: {' '.join(sorted(done))}")


async def upper(call: Incoming) -> bytes:
    return call.payload.upper()


async def pour(call: Incoming) -> bytes:
    raise HandlerError("The cellar is empty", code="OUT_OF_STOCK", data={"bottles": 0})


async def count(call: Incoming) -> AsyncIterator[bytes]:
    for number in range(int(call.payload)):
        yield str(number).encode()


async def total(call: Incoming) -> bytes:
    return str(sum([int(item) async for item in call.items()])).encode()


async def double(call: Incoming) -> AsyncIterator[bytes]:
    async for item in call.items():
        yield str(int(item) * 2).encode()


async def numbers() -> AsyncIterator[bytes]:
    for number in (1, 2, 3):
        yield str(number).encode()


async def calling(caller: Client, service: Client) -> None:
    for handler in (upper, pour, count, total, double):
        await service.handle(f"demo.{handler.__name__}", handler)
    print("one in, one out:", (await caller.request("demo.upper", b"ada")).payload.decode())
    print("one in, many out:", *[item.decode() async for item in caller.request_stream("demo.count", b"3")])
    print("many in, one out:", (await caller.request("demo.total", numbers())).payload.decode())
    print("many in, many out:", *[item.decode() async for item in caller.request_stream("demo.double", numbers())])
    for endpoint in ("demo.pour", "demo.nobody"):
        try:
            await caller.request(endpoint)
        except HadronError as error:
            print(f"{endpoint} failed with {error.code} {error.details}")


async def main(url: str) -> None:
    async with await Client.connect(url, name="demo-caller") as caller:
        async with await Client.connect(url, name="demo-service") as service:
            await messaging(caller, service)
            await queue_group(caller, service)
            await calling(caller, service)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1] if len(sys.argv) > 1 else "hadron://127.0.0.1:7420"))
