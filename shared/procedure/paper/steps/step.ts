import type { Text } from '../../../i18n/text'
import { detailsOf, RECOMMENDED } from '../../formats/words'
import { isAsking, type Choice } from '../../run/outline'
import { PASSED, type Status } from '../../run/visit'
import { html, type Markup } from '../writing/markup'
import type { Pen } from '../writing/pen'
import { gmt, joined } from '../writing/values'
import { WORDS } from '../words'
import type { Book } from './book'
import { entriesOf } from './entries'
import { fieldsOf, line } from './fields'
import type { Branch, Line } from './lines'
import { sign } from './sign'

/** Steps as a list; one that was not taken is there with its text and its warnings only. */
export function stepsOf(book: Book, lines: readonly Line[]): Markup {
  return html`<ol>
    ${lines.map((line) => stepOf(book, line))}
  </ol>`
}

function stepOf(book: Book, line: Line): Markup {
  const { pen } = book
  const { placed, branches } = line
  const { step, number } = placed
  const status = statusOf(line)
  const round = line.visit && line.visit.round > 1 && `${pen.words(WORDS.round)} ${line.visit.round}`
  return html`<li class="step ${status}">
    ${ALERTS.map((alert) => step[alert] && alertBox(book, alert, step[alert]))}
    <div class="row">
      <span class="role">${placed.role}</span>
      <span>${isMarked(line) && sign(pen, status)}</span>
      <b class="number">${number}</b>
      <div class="what">
        ${textOf(book, line)} ${round && html`<p class="small">${round}</p>`}
        ${status !== 'not-applicable' && moreOf(book, line)}
      </div>
      <div class="record">${isMarked(line) && recordOf(book, line)}</div>
    </div>
    ${
      branches.some((branch) => branch.choice ?? branch.lines.length > 0) &&
      html`<div class="${step.kind} branches">${branches.map((branch) => branchOf(book, line, branch))}</div>`
    }
  </li>`
}

const ALERTS = ['warning', 'caution', 'note'] as const

function alertBox({ pen }: Book, alert: (typeof ALERTS)[number], text: Text): Markup {
  return html`<aside class="${alert}"><b>${pen.words(WORDS[alert])}</b>${pen.said(text)}</aside>`
}

function statusOf({ visit }: Line): Status {
  return visit?.status ?? 'ahead'
}

/** Nobody ticks a heading: it has a sign only where the run has passed it or left it out. */
function isMarked(line: Line): boolean {
  const { kind } = line.placed.step
  const status = statusOf(line)
  return (kind !== 'parallel' && kind !== 'call') || PASSED.has(status) || status === 'not-applicable'
}

/** What is to be done; where the crew changed it by hand, the printed words struck through and its own beside. */
function textOf({ pen }: Book, { placed: { step }, visit }: Line): Markup {
  const { redline } = visit ?? {}
  if (!redline) return pen.said(step.text)
  const isAdded = redline.text === step.text.en
  const label = pen.words(isAdded ? WORDS.added : WORDS.instead)
  return html`${!isAdded && html`<del>${pen.said(step.text)}</del>`}
    <p class="redline">${redline.text}</p>
    <p class="small">${label}: ${redline.reason}</p>`
}

function moreOf(book: Book, line: Line): Markup {
  const { pen } = book
  const { placed, visit } = line
  const { step } = placed
  const status = statusOf(line)
  const isOpen = !PASSED.has(status)
  const tags = [
    ...(isOpen ? asked(pen, line) : []),
    isOpen && step.after && labelled(pen, WORDS.after, numbersOf(book, line, step.after)),
    visit?.waitsFor && labelled(pen, WORDS.waitsFor, visit.waitsFor),
    visit?.deferred && pen.words(WORDS.deferred),
    step.safetyCritical && pen.words(WORDS.critical),
    step.basis === 'assumption' && !visit?.redline && pen.words(WORDS.assumption),
  ]
  const follows = isOpen || status === 'done' ? step.consequence : undefined
  return html`${visit?.reason && html`<p class="reason">${visit.reason}</p>`}
  ${step.why && remark(pen, WORDS.why, step.why)} ${follows && remark(pen, WORDS.forNotes, follows)}
  ${small(tags)} ${visit && entriesOf(book, visit)}
  ${isOpen && fieldsOf(book, step, visit?.status === 'ahead' ? [] : (visit?.items ?? []))}`
}

function remark(pen: Pen, label: Text, text: Text): Markup {
  return html`<div class="small">${pen.said(joined([label, text], ': '))}</div>`
}

function small(tags: readonly (string | false | undefined)[]): Markup | undefined {
  const said = tags.filter(Boolean)
  return said.length > 0 ? html`<p class="small">${said.join(' · ')}</p>` : undefined
}

function labelled(pen: Pen, label: Text, values: readonly string[]): string {
  return `${pen.words(label)}: ${values.join(', ')}`
}

/** What the step asks for besides its words: which hatches, which pressures, under which condition. */
function asked(pen: Pen, { placed: { step } }: Line): string[] {
  const isListed =
    ('hatches' in step && Array.isArray(step.hatches)) || ('places' in step && Array.isArray(step.places))
  // A question's condition stands with its answers.
  if (isListed || isAsking(step)) return []
  const [en, ru] = [detailsOf(step, 'en'), detailsOf(step, 'ru')]
  return en.map(({ label, value }, i) => {
    const translated = ru[i]!
    return labelled(pen, { en: label, ru: translated.label }, [
      pen.words({ en: value, ru: translated.value }),
    ])
  })
}

function numbersOf({ numbers }: Book, { placed: { prefix } }: Line, ids: readonly string[]): string[] {
  return ids.map((id) => numbers.get(prefix === '' ? id : `${prefix}/${id}`) ?? id)
}

/** Who and when; or the places for them. */
function recordOf({ pen }: Book, written: Line): Markup {
  const { visit } = written
  const status = statusOf(written)
  if (status === 'not-applicable') return html``
  if (!PASSED.has(status)) {
    return html`<span>${pen.words(WORDS.gmt)}</span
      >${line()}<span>${pen.words(WORDS.initials)}</span>${line()}`
  }
  if (visit?.at !== undefined) return html`<p>${gmt(visit.at)}<br /><b>${visit.actor}</b></p>`
  // A heading is done with its steps; anything else that nobody did stood as wanted.
  return visit?.heading ? html`` : html`<p>${pen.words(WORDS.already)}</p>`
}

function branchOf(book: Book, question: Line, { choice, actor, lines }: Branch): Markup {
  const { pen } = book
  const head = choice
    ? choiceHead(book, question, choice)
    : actor && html`<p class="head"><b>${actor}</b> ${pen.words(WORDS.lane)}</p>`
  return html`<section class="branch">${head} ${lines.length > 0 && stepsOf(book, lines)}</section>`
}

function choiceHead({ pen }: Book, { visit }: Line, { id, text, when, end, steps }: Choice): Markup {
  const isTaken = visit?.answer === id
  const isOpen = !visit || !(PASSED.has(visit.status) || visit.status === 'not-applicable')
  const status: Status = isTaken ? 'done' : isOpen ? 'ahead' : 'not-applicable'
  const tags = [
    isOpen && when && labelled(pen, RECOMMENDED, [when]),
    isTaken && pen.words(WORDS.taken),
    end ? pen.words(WORDS.end) : steps.length === 0 && pen.words(WORDS.goOn),
  ]
  return html`<div class="head">
    ${sign(pen, status)}
    <div>${pen.said(joined([WORDS.ifSo, text], ': '))} ${small(tags)}</div>
  </div>`
}
