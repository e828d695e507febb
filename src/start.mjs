/**
 * The entry, in plain JavaScript so that it runs on any Node: `npm` scripts put the Node of the dependency `node` first
 * in PATH; where this file finds itself on an older one all the same, it says what to do.
 */
const major = Number(process.versions.node.split('.')[0]);
if (major < 26) {
  console.error(
    `Khôlle needs Node 26 or newer and found ${process.versions.node}: run it with "npm start" or "npm run -s kholle -- …" after "npm ci", which brings the right Node along.`,
  );
  process.exit(2);
}
// What was compiled once is kept in the system's folder for temporary files: the next start is faster.
(await import('node:module')).enableCompileCache();
const { run } = await import('./cli.ts');
process.exitCode = await run(process.argv.slice(2));
