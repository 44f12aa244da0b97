import type { Page } from '@playwright/test'

/** What is pressed, in turns, and what it changes on the screen. */
export interface Keys {
  /** Brings the screen to where the keys count. */
  before?: (page: Page) => Promise<void>
  /** What each press does, and its key. */
  turns: readonly (readonly [name: string, key: string])[]
  /** The element and its attribute, or its text where none is named, that every press changes. */
  changes: { selector: string; attribute?: string }
}

/**
 * By what they do, the times in ms from the presses, as the browser received them, to the end of the frame that shows
 * the change. A press comes once the one before it is on the screen and the page has nothing left to do.
 */
export async function keyToScreen(
  page: Page,
  { before, turns, changes }: Keys,
  presses: number,
): Promise<Map<string, number[]>> {
  await before?.(page)
  const times = new Map(turns.map(([name]) => [name, [] as number[]]))
  for (let i = 0; i < presses * times.size; i++) {
    const [name, key] = turns[i % turns.length]!
    await page.evaluate(armed, changes)
    await page.keyboard.press(key)
    times.get(name)!.push(await page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown))
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)))
  }
  return times
}

/** In the page: waits for the next key and for what it changes. */
function armed({ selector, attribute }: Keys['changes']): void {
  const shownNow = () => {
    const element = document.querySelector(selector)
    return attribute === undefined ? element?.textContent : element?.getAttribute(attribute)
  }
  const before = shownNow()
  const shown = new Promise<number>((done) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = () => {
          if (shownNow() === before) return
          observer.disconnect()
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', () => done(performance.now() - timeStamp))
            port1.start()
            port2.postMessage(undefined)
          })
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        })
      },
      { capture: true, once: true },
    )
  })
  Object.assign(window, { shown })
}
