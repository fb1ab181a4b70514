"""Frames come out of the deframer whole and in order, however the bytes were cut.

Run: PYTHONPATH=build python3 -m unittest framing_test
"""

import unittest

from framing import Deframer, encode_frame
from hadron_pb2 import ClientFrame, Deliver, Message, Ok, Ping, ServerFrame


def conversation() -> "list[ServerFrame]":
    long = Message(subject="a.b", payload=b"x" * 300, headers={"unit": "C"})  # a length of two varint bytes
    return [
        ServerFrame(ok=Ok(request_id=1)),
        ServerFrame(deliver=Deliver(subscription_ids=[1, 2], messages=[long, Message(subject="c")])),
        ServerFrame(),
        ServerFrame(ping=Ping(nonce=2**53 - 1)),
    ]


class FramingTest(unittest.TestCase):
    def test_a_frame_is_its_length_and_its_content(self) -> None:
        self.assertEqual(encode_frame(ClientFrame(ping=Ping(nonce=300))).hex(" "), "05 42 03 08 ac 02")

    def test_frames_cut_at_every_byte_come_out_whole(self) -> None:
        frames = conversation()
        wire = b"".join(encode_frame(frame) for frame in frames)
        for cut in range(len(wire) + 1):
            deframer = Deframer()
            got = list(deframer.feed(wire[:cut])) + list(deframer.feed(wire[cut:]))
            self.assertEqual(got, frames, f"cut at {cut}")

    def test_one_byte_at_a_time(self) -> None:
        frames = conversation()
        deframer = Deframer()
        wire = b"".join(encode_frame(frame) for frame in frames)
        self.assertEqual([frame for byte in wire for frame in deframer.feed(bytes([byte]))], frames)

    def test_a_frame_over_the_limit_is_refused_before_it_is_gathered(self) -> None:
        deframer = Deframer()
        with self.assertRaisesRegex(ValueError, "over the limit"):
            list(deframer.feed(bytes([0x80, 0x80, 0x80, 0x01])))

    def test_an_endless_length_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "more than 4 bytes"):
            list(Deframer().feed(b"\xff" * 4))


if __name__ == "__main__":
    unittest.main()
