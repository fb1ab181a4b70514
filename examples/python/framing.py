"""The frames of a Hadron connection as bytes: every message is preceded by its length as a varint.

Pure: bytes in, messages out, no socket. Newer versions of google.protobuf have the same in `google.protobuf.proto`
(`serialize_length_prefixed`, `parse_length_prefixed`); these few lines work with any.
"""

from typing import Iterator

from hadron_pb2 import ClientFrame, ServerFrame

LENGTH_BYTES_MAX = 4  # bytes of the varint before a frame


def encode_frame(frame: ClientFrame) -> bytes:
    content = frame.SerializeToString()
    length, prefix = len(content), bytearray()
    while length > 0x7F:
        prefix.append(length & 0x7F | 0x80)
        length >>= 7
    prefix.append(length)
    return bytes(prefix) + content


class Deframer:
    """Takes the bytes of a connection in whatever pieces they come, and gives the frames that are complete."""

    def __init__(self) -> None:
        self._waiting = bytearray()
        self.frame_bytes_max = 1 << 20  # until Connected tells the real limit

    def feed(self, chunk: bytes) -> Iterator[ServerFrame]:
        self._waiting += chunk
        position = 0
        try:
            while (prefix := self._read_length(position)) is not None:
                start, length = prefix
                if length > self.frame_bytes_max:
                    raise ValueError(f"Cannot read a frame: {length} bytes is over the limit of {self.frame_bytes_max}")
                if start + length > len(self._waiting):
                    return
                position = start + length
                yield ServerFrame.FromString(bytes(self._waiting[start:position]))
        finally:
            del self._waiting[:position]

    def _read_length(self, position: int) -> "tuple[int, int] | None":
        """Where the frame's content starts and its length, or None where the varint is not complete yet."""
        length = 0
        for index, byte in enumerate(self._waiting[position : position + LENGTH_BYTES_MAX]):
            length |= (byte & 0x7F) << 7 * index
            if byte < 0x80:
                return position + index + 1, length
        if len(self._waiting) - position >= LENGTH_BYTES_MAX:
            raise ValueError(f"Cannot read a frame: its length takes more than {LENGTH_BYTES_MAX} bytes")
        return None
