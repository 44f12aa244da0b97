import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { procedureSchema, type Procedure } from '../../language/procedure'
import { outlineOf } from '../../run/outline'
import { procedures, proceduresIn } from '../procedure.arbitrary'
import { toOdf } from './odf'
import { documentOf, element, type Element } from './xml'

describe('a page of an Operations Data File', () => {
  const page = read(toOdf(SAMPLE(), 'en', (id) => (id === 'evacuation' ? SAMPLE() : undefined)).xml)

  it('has the head of the procedure: number, title, revision, date and stations', () => {
    expect(all(page, 'ProcTitle').map(words)).toEqual(['2.5Depressurisation'])
    expect(all(page, 'MetaData')[0]!.attributes).toMatchObject({ procType: 'Emergency', 'xml:lang': 'en' })
    expect(all(page, 'MetaData').map(words)).toEqual(['2026-11-23depressurisationiss-2020-103'])
  })

  it('puts warning, caution and note before the step that they concern', () => {
    const [close] = all(page, 'Step')
    const names = close!.inside.map((part) => (part as Element).name)
    expect(names).toEqual(['Warning', 'Caution', 'Note', 'Note', 'StepTitle', 'Detail'])
  })

  it('shows crew member and location code beside the number', () => {
    expect(all(page, 'LocationInfo').map(words)[0]).toBe('CDRN1/LAB')
  })

  it('writes a check mark for "verify" and none twice', () => {
    const [verify] = all(page, 'verify')
    expect(verify!.inside[0]).toMatchObject({ name: 'Symbol', attributes: { name: 'odf-checkmark' } })
    expect(words(verify!)).toBe('Pressure is steady')
  })

  it('numbers the steps of a branch within their question and ends the procedure where the answer ends it', () => {
    const [falls] = all(page, 'OffNominal')
    expect(all(falls!, 'StepNumber').map(words)).toEqual(['3.1'])
    expect(all(falls!, 'EndOfProcedure')).toHaveLength(1)
    expect(words(all(falls!, 'If')[0]!)).toBe('It fallsRecommended ifreserve < 30 * min')
  })

  it('names another procedure in braces, by number and title where the book has it', () => {
    expect(all(page, 'ReferencedProcedure').map(words)).toEqual(['{2.5 Depressurisation}', '{leak-search}'])
  })

  it('says what a page cannot, step by step', () => {
    const { lost } = toOdf(SAMPLE(), 'ru')
    const of = (id: string) => lost.filter(({ step }) => step === id).map(({ what }) => what)
    expect(of('close')).toEqual(['done-by-doing', 'consequence', 'safety-critical'])
    expect(of('steady')).toEqual(['condition'])
    expect(of('together')).toEqual(['lanes'])
    expect(lost.filter(({ step }) => step === undefined).map(({ what }) => what)).toEqual([
      'second-language',
      'alarms',
      'stale-after',
    ])
  })
})

describe('any procedure', () => {
  it('becomes a well-formed document with each step once, in the order and with the numbers of the book', () => {
    fc.assert(
      fc.property(procedures, fc.constantFrom('en', 'ru'), (procedure, language) => {
        const steps = all(read(toOdf(procedure, language).xml), 'Step')
        const found = steps.map((step) => [step.attributes!.stepId, words(all(step, 'StepNumber')[0]!)])
        expect(found).toEqual(outlineOf(procedure).map(({ step, number }) => [step.id, number]))
      }),
    )
  })

  it('keeps every character that XML can hold and names the steps that had others', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.constantFrom('a\u0000b', '\ud800', ']]>', '<Step/>', '&amp;', ' "\'\r\n\t ', '\ufffe'),
    )
    fc.assert(
      fc.property(proceduresIn(hostile), (procedure) => {
        const { xml, lost } = toOdf(procedure, 'en')
        const purpose = all(read(xml), 'ProcedureObjective')[0]!
        expect(words(purpose)).toBe(Array.from(procedure.purpose.en).filter(isXmlCharacter).join(''))
        const named = lost.filter(({ what }) => what === 'characters').map(({ step }) => step)
        const others = outlineOf(procedure).filter(
          ({ step }) => !Array.from(step.text.en).every(isXmlCharacter),
        )
        expect(named).toEqual(expect.arrayContaining(others.map(({ step }) => step.id)))
      }),
      { numRuns: 50 },
    )
  })
})

it('reads an attribute back as it was', () => {
  const value = 'a "b" <c> & d\te\nf\rg'
  expect(read(documentOf(element('x', [], { value }))).attributes).toEqual({ value })
})

/** The Char production of XML 1.0. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0)!
  return (
    [0x9, 0xa, 0xd].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  )
}

function all(part: Element, name: string): Element[] {
  return part.inside.flatMap((p) =>
    typeof p === 'string' ? [] : [...(p.name === name ? [p] : []), ...all(p, name)],
  )
}

/** The text in an element; the space between elements is not text. */
function words({ inside }: Element): string {
  return inside.map((part) => (typeof part === 'string' ? part : words(part))).join('')
}

/** Reads a document strictly: one root, tags that match, known entities; throws where it is not well-formed. */
function read(xml: string): Element {
  const [declaration, ...rest] = xml.split('?>')
  expect(declaration).toBe('<?xml version="1.0" encoding="UTF-8"')
  const tokens = rest
    .join('?>')
    .trim()
    .matchAll(/<(\/?)([A-Za-z]+)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)|</gu)
  const open: { name: string; attributes: Record<string, string>; inside: (Element | string)[] }[] = [
    { name: '', attributes: {}, inside: [] },
  ]
  for (const [token, closing, name, pairs = '', empty, text] of tokens) {
    const top = open.at(-1)!
    if (text !== undefined) top.inside.push(decoded(text))
    else if (name === undefined) throw new Error(`found ${token}`)
    else if (closing) {
      const { inside } = open.pop()!
      if (top.name !== name) throw new Error(`found </${name}> in <${top.name}>`)
      const elements = inside.filter((part) => typeof part !== 'string')
      const blank = inside.every((part) => typeof part !== 'string' || part.trim() === '')
      open.at(-1)!.inside.push({ ...top, inside: elements.length > 0 && blank ? elements : inside })
    } else {
      const attributes = Object.fromEntries(
        [...pairs.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, decoded(value!)]),
      )
      if (empty) top.inside.push({ name, attributes, inside: [] })
      else open.push({ name, attributes, inside: [] })
    }
  }
  const [root] = open[0]!.inside
  if (open.length > 1 || open[0]!.inside.length !== 1 || typeof root !== 'object')
    throw new Error('no single root')
  return root
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function decoded(text: string): string {
  expect(text).not.toMatch(/\r/)
  return text.replace(/&(?:#(\d+)|(\w*));?/g, (entity, code?: string, name?: string) => {
    const character = code ? String.fromCodePoint(Number(code)) : ENTITIES[name ?? '']
    if (character === undefined || !entity.endsWith(';')) throw new Error(`found ${entity}`)
    return character
  })
}

function SAMPLE(): Procedure {
  const both = (en: string) => ({ en, ru: `[ru] ${en}` })
  return procedureSchema.parse({
    schema: 1,
    id: 'depressurisation',
    revision: '3',
    effective: '2026-11-23',
    number: '2.5',
    title: both('Depressurisation'),
    purpose: both('The station loses air.'),
    priority: 'emergency',
    alarms: ['depress'],
    stations: ['iss-2020-10'],
    roles: [{ id: 'CDR', name: both('Commander') }],
    sources: ['Ours'],
    steps: [
      {
        kind: 'hatch',
        id: 'close',
        text: both('Close the hatch'),
        warning: both('Warned'),
        caution: both('Cautioned'),
        note: both('Noted'),
        consequence: both('Ventilation is off.'),
        safetyCritical: true,
        actor: 'CDR',
        hatches: ['N1/LAB'],
        to: 'closed',
      },
      { kind: 'verify', id: 'steady', text: both('√ Pressure is steady'), condition: 'rate > 0 * Pa / s' },
      {
        kind: 'decision',
        id: 'falls',
        text: both('What does the pressure do?'),
        options: [
          {
            id: 'down',
            text: both('It falls'),
            when: 'reserve < 30 * min',
            steps: [{ kind: 'call', id: 'leave', text: both('Evacuate'), procedure: 'evacuation' }],
            end: true,
          },
          { id: 'steady', text: both('It is steady') },
        ],
      },
      {
        kind: 'parallel',
        id: 'together',
        text: both('Together'),
        lanes: [
          {
            actor: 'CDR',
            steps: [{ kind: 'reference', id: 'search', text: both('Search'), procedure: 'leak-search' }],
          },
          { actor: 'FE-1', steps: [{ kind: 'action', id: 'report', text: both('Report') }] },
        ],
      },
    ],
  })
}
