import type { Language, Text } from '../../../i18n/text'
import type { Priority, Procedure, Step } from '../../language/procedure'
import { choicesOf, insideOf, isAsking, placesIn, TOP, type Placed } from '../../run/outline'
import { lossesOf, type Loss } from '../loss'
import { detailsOf, RECOMMENDED, type Detail } from '../words'
import { documentOf, element, hasForbidden, type Element } from './xml'

/*
 * A procedure as a page of an Operations Data File: numbered steps, WARNING, CAUTION and NOTE before their step,
 * off-nominal If/Then blocks, references to other procedures in braces. The schema of the viewer on board is not
 * published; the names are those that publicly readable authoring tools write.
 *
 *   Procedure          MetaData, ProcTitle, ProcedureObjective, ItemizedList (crew, sources), Step …
 *   MetaData           procType Emergency | OffNominal | Nominal; Date, UniqueId, Applicability (stations), Version
 *   ProcTitle          ProcNumber, Text
 *   Step               stepId; Warning, Caution, Note …; StepTitle; Detail …; Blank; OffNominal …; Step …
 *   StepTitle          StepNumber, LocationInfo (CrewMember, Location), Instruction
 *   Instruction        ClearText (Text, or verify with its Symbol), ReferencedProcedure (in braces)
 *   Detail             Label, Text: limits, hatches, places; a Blank is filled in by hand
 *   OffNominal         If (Text, Detail), Then (Step …, EndOfProcedure)
 *
 * A loop is an OffNominal block with Repeat after its steps; lanes follow each other.
 */

/** Gives another procedure of the book, so that a reference can show its number and title. */
export type Book = (id: string) => Procedure | undefined

/** A procedure as it stands in the book, with its calls not filled in, as one XML document in one language. */
export function toOdf(
  procedure: Procedure,
  language: Language,
  book: Book = () => undefined,
): { xml: string; lost: Loss[] } {
  const root = rootOf(procedure, language, book)
  const lost = [...lossesOf(procedure, 'odf'), ...charactersLost(root)]
  return { xml: documentOf(root), lost }
}

const PROC_TYPES: Record<Priority, string> = {
  emergency: 'Emergency',
  warning: 'OffNominal',
  caution: 'OffNominal',
  routine: 'Nominal',
}

const CREW: Text = { en: 'CREW', ru: 'ЭКИПАЖ' }
const SOURCES: Text = { en: 'SOURCES', ru: 'ИСТОЧНИКИ' }
const CHECK = '√'
const REPEAT: Text = { en: 'Repeat from the question.', ru: 'Повторить, начиная с вопроса.' }
const END: Text = { en: 'End of the procedure.', ru: 'Конец процедуры.' }

function rootOf(procedure: Procedure, language: Language, book: Book): Element {
  const { id, number, title, purpose, stations = [], roles, sources } = procedure
  const steps = placesIn(TOP, [procedure]).flat()
  return element('Procedure', [
    element('AuthoringTool', 'Hatchwise'),
    element(
      'MetaData',
      [
        element('Date', procedure.effective),
        element('UniqueId', id),
        ...stations.map((station) => element('Applicability', station)),
        element('Version', procedure.revision),
      ],
      { procType: PROC_TYPES[procedure.priority], 'xml:lang': language },
    ),
    element('ProcTitle', [...(number ? [element('ProcNumber', number)] : []), text(title[language])]),
    element('ProcedureObjective', [element('Para', [text(purpose[language])])]),
    ...listOf(
      CREW[language],
      roles.map((role) => `${role.id}: ${role.name[language]}`),
    ),
    ...listOf(SOURCES[language], sources),
    ...steps.map((placed) => stepOf(placed, language, book)),
  ])
}

function stepOf(placed: Placed, language: Language, book: Book): Element {
  const { step, number, role } = placed
  const inside = (placed: Placed) => stepOf(placed, language, book)
  const location = locationOf(step)
  const margin = [
    ...(role === undefined ? [] : [element('CrewMember', role)]),
    ...(location === '' ? [] : [element('Location', location)]),
  ]
  return element(
    'Step',
    [
      ...statementsOf(step, language),
      element('StepTitle', [
        element('StepNumber', number),
        ...(margin.length > 0 ? [element('LocationInfo', margin)] : []),
        element('Instruction', [clearText(step, language), ...referencesOf(step, language, book)]),
      ]),
      ...(isAsking(step) ? [] : detailsOf(step, language).map(detail)),
      ...(step.kind === 'record' ? [element('Blank', [])] : []),
      ...(isAsking(step) ? branchesOf(placed, language, inside) : insideOf(placed).flat().map(inside)),
    ],
    { stepId: step.id },
  )
}

/** The answers of a question, each with what follows from it; a "no" after which the crew just goes on is not said. */
function branchesOf(placed: Placed, language: Language, inside: (placed: Placed) => Element): Element[] {
  const { step } = placed
  if (!isAsking(step)) return []
  const blocks = insideOf(placed)
  return choicesOf(step).flatMap(({ text: answer, when, end }, k) => {
    const steps = blocks[k]!
    if (step.kind !== 'decision' && steps.length === 0) return []
    return element('OffNominal', [
      element('If', [
        text(answer[language]),
        ...(when === undefined ? [] : [detail({ label: RECOMMENDED[language], value: when })]),
      ]),
      element('Then', [
        ...steps.map(inside),
        ...(step.kind === 'while' ? [element('Repeat', [text(REPEAT[language])])] : []),
        ...(end ? [element('EndOfProcedure', [text(END[language])])] : []),
      ]),
    ])
  })
}

/** In the order of their weight; what follows from a step and why it is done are notes. */
function statementsOf({ warning, caution, note, why, consequence }: Step, language: Language): Element[] {
  const statements: [name: string, statement: Text | undefined][] = [
    ['Warning', warning],
    ['Caution', caution],
    ['Note', note],
    ['Note', why],
    ['Note', consequence],
  ]
  return statements.flatMap(([name, statement]) =>
    statement ? [element(name, [element('Para', [text(statement[language])])])] : [],
  )
}

/** "√" stands for "verify", whether or not the text begins with it. */
function clearText(step: Step, language: Language): Element {
  const words = step.text[language]
  if (step.kind !== 'verify') return element('ClearText', [text(words)])
  const said = words.startsWith(CHECK) ? words.slice(CHECK.length).trimStart() : words
  return element('ClearText', [
    element('verify', [element('Symbol', [], { name: 'odf-checkmark' }), text(said)]),
  ])
}

/** In braces, unless the step's words have them already. */
function referencesOf(step: Step, language: Language, book: Book): Element[] {
  if (step.kind !== 'call' && step.kind !== 'reference') return []
  const other = book(step.procedure)
  const name = other ? [other.number ?? [], other.title[language]].flat().join(' ') : step.procedure
  const words = /\{.+\}/.test(step.text[language]) ? [] : [text(`{${name}}`)]
  return [element('ReferencedProcedure', words, { procedureId: step.procedure })]
}

/** The location code of the left margin: the compartments or hatches that the step names. */
function locationOf(step: Step): string {
  const ids = 'hatches' in step ? step.hatches : 'places' in step ? step.places : ''
  return Array.isArray(ids) ? ids.join(', ') : ''
}

function detail({ label, value }: Detail): Element {
  return element('Detail', [element('Label', [text(label)]), text(value)])
}

function listOf(title: string, lines: readonly string[]): Element[] {
  if (lines.length === 0) return []
  return [
    element('ItemizedList', [
      element('ListTitle', [text(title)]),
      ...lines.map((line) => element('Para', [text(line)])),
    ]),
  ]
}

function text(words: string): Element {
  return element('Text', words)
}

const CHARACTERS: Text = {
  en: 'Characters that XML cannot hold are left out.',
  ru: 'Символы, которые не может содержать XML, опущены.',
}

/** The steps, and the head, whose own words hold characters that XML forbids. */
function charactersLost(root: Element): Loss[] {
  const own = (part: Element): Element[] =>
    part.inside.flatMap((p) => (typeof p === 'string' || p.name === 'Step' ? [] : [p, ...own(p)]))
  const steps = (part: Element): Element[] =>
    part.inside.flatMap((p) =>
      typeof p === 'string' ? [] : [...(p.name === 'Step' ? [p] : []), ...steps(p)],
    )
  const words = (part: Element) =>
    [part, ...own(part)].flatMap((p) => p.inside.filter((inside) => typeof inside === 'string'))
  return [root, ...steps(root)]
    .filter((part) => words(part).some(hasForbidden))
    .map(({ attributes }) => ({ step: attributes?.stepId, what: 'characters', text: CHARACTERS }))
}
