import { setTimeout } from 'node:timers/promises'
import { expect, test } from '../fixtures/app'
import { ASKED, framesOf, type Frames } from './frames'

const SECONDS = 10
/** Of the slider, there and back. */
const STEPS = 20
const STEP_MS = 16

test('frames a second while a what-if of the reserves is moved about, and while nothing moves', async ({
  app,
}) => {
  const { page } = app
  await page.keyboard.press('r')
  await page.waitForSelector('html[data-ready=reserves]')
  await page.keyboard.press('e')
  const slider = page.getByRole('slider').first()
  await expect(slider).toBeVisible()

  const move = async ({ signal }: AbortController) => {
    await slider.focus()
    for (let step = 0; !signal.aborted; step++) {
      await page.keyboard.press(step % (2 * STEPS) < STEPS ? 'ArrowRight' : 'ArrowLeft')
      await setTimeout(STEP_MS)
    }
  }
  const counted = () => page.evaluate(framesOf, SECONDS * 1000)
  await counted()
  const still = await counted()
  const over = new AbortController()
  const moved = move(over)
  const moving = await counted()
  over.abort()
  await moved
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('region', { name: 'With these changes' })).toBeVisible()

  const told = ({ perSecond, longestMs }: Frames) =>
    `${perSecond.toFixed(1)} frames a second, longest ${longestMs.toFixed(0)} ms`
  const isMet = moving.perSecond >= ASKED
  process.stdout.write(`slider moved:  ${told(moving)} (asked ${ASKED}: ${isMet ? 'met' : 'MISSED'})\n`)
  process.stdout.write(
    `nothing moves: ${told(still)}; ratio ${(moving.perSecond / still.perSecond).toFixed(3)}\n`,
  )
})
