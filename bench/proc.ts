// What Linux tells of a process: processor time and memory, from /proc.

/** Clock ticks a second in /proc/PID/stat: a constant of the Linux ABI on every processor that Deno runs on. */
const TICKS_PER_SECOND = 100;

/** Processor time of all threads of the process so far, user and system. */
export function cpuSeconds(pid: number): number {
  const stat = Deno.readTextFileSync(`/proc/${pid}/stat`);
  // The second field is the program's name in parentheses and may hold blanks: count from behind it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const userTicks = Number(fields[11]);
  const systemTicks = Number(fields[12]);
  return (userTicks + systemTicks) / TICKS_PER_SECOND;
}

/** Memory of the process that is in RAM (VmRSS). */
export function residentBytes(pid: number): number {
  const status = Deno.readTextFileSync(`/proc/${pid}/status`);
  const kibibytes = status.match(/^VmRSS:\s+(\d+) kB$/m)?.[1];
  if (kibibytes === undefined) throw new Error(`Cannot read the memory of process ${pid}: no VmRSS in its status`);
  return Number(kibibytes) * 1024;
}
