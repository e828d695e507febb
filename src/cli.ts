/** The command line: start, deploy, inspect, check, lookup, questions, backup, restore. Exit status: 0, 1 or 2. */
export async function run(_args: readonly string[]): Promise<number> {
  return 2;
}
