import { readFileSync } from 'node:fs'
import { LANGUAGES, type Language } from '../../shared/i18n/text'
import { examplePlans } from '../../shared/reserves/examples'
import { dateOf } from '../../shared/reserves/days'
import { outlooks } from '../../shared/reserves/outlook'
import type { Plan } from '../../shared/reserves/plan'
import { project } from '../../shared/reserves/projection'
import { readPlan } from '../../shared/reserves/read'
import type { Reached } from '../../shared/reserves/spread'
import { outlookText } from '../../shared/reserves/words'
import { wholeNumber } from './bench-text'
import { BadInput, WrongUsage, type Command } from './command'
import { faultsText } from './faults-text'

const EXAMPLE = 'example:'

export const reservesCommand: Command = {
  synopsis: '<plan.yaml | plan.json | example:<id>> [--samples <n>] [--seed <n>] [--language en|ru]',
  help: `How long oxygen, nitrogen and air last, what each ship adds, and what must be sent by when.

  --samples <n>   ways that things may turn out, 1000 where it is left out
  --seed <n>      a whole number, 1 where it is left out
  --language      of the sentences, en where it is left out
  --json          one object: the outlook of each gas, and the projection: days, pressures and stores with the
                  2.5, 50 and 97.5 % of all ways, when each limit and store is reached (null: not within the plan)`,
  options: { samples: { type: 'string' }, seed: { type: 'string' }, language: { type: 'string' } },
  positionals: 1,
  run({ positionals: [source], values, json }, { out }) {
    const options = {
      samples: wholeNumber('samples', values.samples, 1, 100_000),
      seed: wholeNumber('seed', values.seed, 0),
    }
    const language = languageOf(values.language ?? 'en')
    const plan = planOf(source!)
    const found = outlooks(plan, options)
    const sentences = found.map((outlook) => outlookText(outlook, plan))
    const projection = project(plan, options)
    if (json) {
      // Infinity, which JSON does not know, becomes null.
      out(`${JSON.stringify({ plan: plan.id, outlooks: found, sentences, projection })}\n`)
      return 0
    }
    const reached = (name: string, { middle }: Reached) =>
      `  ${name.padEnd(20)} ${middle === Infinity ? '—' : dateOf(plan, middle)}\n`
    out(`${plan.title[language]}\n\n${sentences.map((text) => `${text[language]}\n`).join('')}\n`)
    for (const { id, title } of plan.stores) out(reached(title[language], projection.stores[id]!))
    for (const [limit, when] of Object.entries(projection.limits)) out(reached(limit, when))
    return 0
  },
}

function planOf(source: string): Plan {
  if (source.startsWith(EXAMPLE)) {
    const id = source.slice(EXAMPLE.length)
    const plan = examplePlans().find((example) => example.id === id)
    if (plan) return plan
    throw new BadInput(
      `no example "${id}"; there are: ${examplePlans()
        .map((example) => example.id)
        .join(', ')}`,
    )
  }
  const read = readPlan(readFileSync(source, 'utf8'))
  if (read.ok) return read.plan
  throw new BadInput(
    `this is no plan that can be reckoned with\n${faultsText(source, read.faults).trimEnd()}`,
  )
}

function languageOf(asked: unknown): Language {
  const language = LANGUAGES.find((one) => one === asked)
  if (language) return language
  throw new WrongUsage(`found --language ${String(asked)}; expected ${LANGUAGES.join(' or ')}`)
}
