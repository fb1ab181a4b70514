/**
 * `hadron services`: the endpoints, who handles them, and how that goes; with `--watch`, who comes and goes.
 *
 * @module
 */
import type { Command } from "commander";
import type { ServiceChange, ServiceInstance } from "../../client/mod.ts";
import { checkEndpoint } from "../../proto/subject.ts";
import { endpointHint } from "../endpoint_hint.ts";
import { act, type Invocation } from "../invocation.ts";
import { explain, nameArgument } from "../options.ts";
import type { Output } from "../output.ts";
import { escapeControls, timeOfDay } from "../render.ts";
import { showTable } from "../table.ts";
import { showCount, showDuration } from "../units.ts";
import { INSTANCE } from "../json_examples.ts";

interface ServicesOptions {
  watch?: boolean;
}

/** What `hadron services` takes. */
export function declare(command: Command): void {
  explain(
    command,
    "Lists every endpoint with its live instances: calls, errors, calls in flight, and how long half and 99 % of the " +
      "calls took at the most. With --watch it goes on with the instances that come and go.",
    [
      ["hadron services", "all endpoints"],
      ["hadron services greet --json | jq .p99Ms", "one endpoint, as JSON"],
      ["hadron services --watch", "follow the instances as they come and go"],
    ],
    {
      json: [["for each instance", INSTANCE], ["with --watch, for each that comes or goes", {
        kind: "added",
        ...INSTANCE,
      }]],
    },
  );
  command
    .addArgument(nameArgument("endpoint", "[endpoint]", "only this one"))
    .option("--watch", "go on with the changes");
  act<ServicesOptions>(command, (invocation, options, endpoint) => list(invocation, options, endpoint));
}

async function list(invocation: Invocation, options: ServicesOptions, endpoint: string | undefined): Promise<void> {
  if (endpoint !== undefined) checkEndpoint(endpoint);
  if (options.watch) return await watch(invocation, endpoint);
  const { output } = invocation;
  await using hadron = await invocation.connect({ reconnect: false });
  const instances = await hadron.services(endpoint);
  instances.sort((a, b) => a.endpoint.localeCompare(b.endpoint));
  if (output.json) instances.forEach((instance) => output.object(instance));
  else if (instances.length > 0) output.text(await showInstances(output, instances));
  else if (endpoint === undefined) output.remark("nobody handles any endpoint; `hadron reply greet --echo` would");
  else output.remark(`nobody handles "${endpoint}"; ${await endpointHint(hadron, endpoint)}`);
}

async function watch(invocation: Invocation, endpoint: string | undefined): Promise<void> {
  const { output, interruption: { signal } } = invocation;
  await using hadron = await invocation.connect();
  const reported = invocation.reportStatus(hadron);
  output.remark(`watching ${endpoint === undefined ? "all endpoints" : JSON.stringify(endpoint)}`);
  for await (const change of hadron.watchServices(endpoint, { signal })) {
    if (output.json) output.object({ kind: change.kind, ...change.instance });
    else output.text(showChange(output, change));
    await output.flush();
  }
  invocation.throwIfInterruptedAtKeyboard();
  await hadron.close();
  await reported;
}

async function showInstances(output: Output, instances: ServiceInstance[]): Promise<string> {
  const rows = instances.map((instance) => {
    const { calls, errors, inFlight, concurrency, p50Ms, p99Ms } = instance;
    const time = (durationMs: number) => calls === 0 ? "-" : showDuration(durationMs);
    return [
      output.style("cyan", instance.endpoint),
      showInstance(instance),
      `${showDuration(Math.max(0, Date.now() - instance.connectedSince.getTime()))} ago`,
      showCount(calls),
      errors === 0 ? "0" : output.style("red", showCount(errors)),
      concurrency === 0 ? showCount(inFlight) : `${showCount(inFlight)}/${showCount(concurrency)}`,
      time(p50Ms),
      time(p99Ms),
    ];
  });
  const titles = ["ENDPOINT", "INSTANCE", "SINCE", ">CALLS", ">ERRORS", ">IN FLIGHT", ">P50", ">P99"];
  return await showTable(output, titles, rows);
}

function showChange(output: Output, { kind, instance }: ServiceChange): string {
  const sign = kind === "added" ? output.style("green", "+") : output.style("red", "-");
  return `${output.style("dim", timeOfDay(new Date()))}  ${sign} ${instance.endpoint}  ${showInstance(instance)}\n`;
}

/** `billing 1.2.0 (c-17) zone=eu`. The name, the version and the metadata are a stranger's text. */
function showInstance({ name, version, instanceId, metadata }: ServiceInstance): string {
  const more = Object.entries(metadata).map(([key, value]) => `${key}=${value}`);
  const text = [name, version, `(${instanceId})`, ...more].filter((part) => part !== "").join(" ");
  return escapeControls(text).replaceAll("\n", "\\n").replaceAll("\t", " ");
}
