/**
 * `hadron stream` as tests run it: commands that are to succeed, and what a stream has by then.
 *
 * @module
 */
import { strictEqual } from "node:assert/strict";
import { connect, type EventJson, type GroupInfo, type StreamInfo } from "../../client/mod.ts";
import type { StartOptions } from "./running.ts";
import { type CommandServer, ServerHere } from "./server_here.ts";

/** Runs a command that is to succeed, and gives its standard output. */
export async function done(server: CommandServer, args: string[], options: StartOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await server.run(["stream", ...args], options);
  strictEqual(code, 0, `${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** The objects that it prints with --json. */
export async function objects<T>(server: CommandServer, args: string[], options: StartOptions = {}): Promise<T[]> {
  return linesOf(await done(server, [...args, "--json"], options)).map((line) => JSON.parse(line));
}

/** All events of a stream. */
export function events(server: CommandServer, stream: string, ...args: string[]): Promise<EventJson[]> {
  return objects(server, ["sub", stream, "--no-follow", ...args]);
}

/** A group as the server tells of it: not by a command, which costs a process each time that it is asked. */
export async function groupOf(server: CommandServer, stream: string, name: string): Promise<GroupInfo> {
  const { groups } = await infoOf(server, stream);
  return groups.find((group) => group.name === name)!;
}

export async function infoOf(server: CommandServer, stream: string): Promise<StreamInfo> {
  await using hadron = await connect(server.url);
  return await hadron.stream(stream).info();
}

/** A server with streams, and with these lines in the first. */
export async function withStreams(streams: string[], lines: string[] = []): Promise<ServerHere> {
  const server = await ServerHere.start();
  await using hadron = await connect(server.url);
  for (const name of streams) await hadron.stream(name).ensure();
  await Promise.all(lines.map((line) => hadron.stream(streams[0]).publish(line)));
  return server;
}

/** Lines that each have an end. */
export function linesOf(text: string): string[] {
  return text.split("\n").slice(0, -1);
}
