/**
 * `npm run bench NAME…`: the README's figures. Each bench measures side by side with a peer or a floor in the same run and
 * prints ratios; without a name, all of them run.
 */
const benches: Readonly<Record<string, () => Promise<{ run(): Promise<void> }>>> = {
  notes: () => import('./notes.ts'),
  lookup: () => import('./lookup.ts'),
  questions: () => import('./questions.ts'),
  round: () => import('./round.ts'),
  scores: () => import('./scores.ts'),
  interactions: () => import('./interactions.ts'),
  ready: () => import('./ready.ts'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`Unknown bench: ${unknown.join(', ')}. The benches: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  console.log(`\n# ${name}`);
  await (await benches[name]?.())?.run();
}
