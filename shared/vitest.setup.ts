import * as fc from 'fast-check'

/**
 * Properties are tried with the same cases in every run, so that a change that breaks one is told from bad luck.
 * `HATCHWISE_SEED=2 npm run unit` tries others; a case that fails becomes an example of its test.
 */
fc.configureGlobal({ seed: Number(process.env['HATCHWISE_SEED'] ?? 1) })
