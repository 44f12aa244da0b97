/**
 * `npm run bench -- <name>`: measures. What needs a window runs as the end-to-end tests do; the others are commands.
 */
const [, , name] = process.argv
if (name === 'screen') {
  await import('./test.mjs')
} else {
  process.argv.splice(2, 0, 'bench')
  await import('./hatchwise.mjs')
}
