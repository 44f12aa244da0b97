import { expect, test } from 'vitest'
import { outlooks } from '../../../../shared/reserves/outlook'
import { project } from '../../../../shared/reserves/projection'
import { planWith } from '../../../../shared/reserves/rehearsal'
import type { Answer, Question } from './forecast.worker'
import { forecaster, type Forecast } from './forecaster'

const [first, second, third] = [planWith({ days: 10 }), planWith({ days: 20 }), planWith({ days: 30 })]

/** A worker that answers what it was sent when the test says so, one question after the other. */
class Worker extends EventTarget {
  private readonly asked: Question[] = []
  postMessage(question: Question): void {
    this.asked.push(question)
  }
  terminate(): void {}
  answer(): void {
    const { plan } = this.asked.shift()!
    const data: Answer = {
      projection: project(plan, { samples: 1 }),
      outlooks: outlooks(plan, { samples: 1 }),
    }
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  fail(): void {
    this.asked.shift()
    this.dispatchEvent(new Event('error'))
  }
}

function begun() {
  const worker = new Worker()
  const told: (Forecast | undefined)[] = []
  let faults = 0
  const asking = forecaster(
    worker,
    (forecast) => told.push(forecast),
    () => faults++,
  )
  return {
    worker,
    asking,
    told: () => told.map((one) => one && [one.plan.days, one.final]),
    faults: () => faults,
  }
}

test('a plan is answered roughly, then for good; of those that come meanwhile only the last is reckoned', () => {
  const { worker, asking, told } = begun()
  for (const plan of [first, second, third]) asking.ask(plan)
  for (let i = 0; i < 3; i++) worker.answer()
  expect(told()).toEqual([
    [10, false],
    [30, false],
    [30, true],
  ])
})

test('what nobody wants any more is not told, and the next plan is told first', () => {
  const { worker, asking, told } = begun()
  asking.ask(first)
  asking.ask(undefined)
  asking.ask(second)
  worker.answer()
  expect(told()).toEqual([undefined])
  worker.answer()
  expect(told()).toEqual([undefined, [20, false]])
})

test('a fault is told, and the plan that waited is still reckoned', () => {
  const { worker, asking, told, faults } = begun()
  asking.ask(first)
  asking.ask(second)
  worker.fail()
  worker.answer()
  expect([faults(), told()]).toEqual([1, [[20, false]]])
})
