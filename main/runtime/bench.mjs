/**
 * `npm run bench -- <name>`: measures. What needs a window runs as the end-to-end tests do, all of it by `screen`; the
 * others are commands.
 */
const [, , name] = process.argv
if (name === 'screen' || name?.endsWith('-screen')) {
  process.argv.splice(2, 1, 'screen', ...(name === 'screen' ? [] : [name]))
  await import('./test.mjs')
} else {
  process.argv.splice(2, 0, 'bench')
  await import('./hatchwise.mjs')
}
