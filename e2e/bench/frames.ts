/** A display that draws 60 frames a second drops none that anybody would count. */
export const ASKED = 59

export interface Frames {
  perSecond: number
  /** Between two frames, in ms. */
  longestMs: number
  /** Share of the time that frames took which came more than one late. */
  late: number
}

/** In the page: counts what it draws. */
export function framesOf(forMs: number): Promise<Frames> {
  return new Promise((done) => {
    requestAnimationFrame((firstMs) => {
      const gapsMs: number[] = []
      let lastMs = firstMs
      const next = (nowMs: number) => {
        gapsMs.push(nowMs - lastMs)
        lastMs = nowMs
        if (nowMs - firstMs < forMs) return requestAnimationFrame(next)
        const lateMs = gapsMs.filter((ms) => ms > 34).reduce((sum, ms) => sum + ms, 0)
        done({
          perSecond: (gapsMs.length / (nowMs - firstMs)) * 1000,
          longestMs: Math.max(...gapsMs),
          late: lateMs / (nowMs - firstMs),
        })
      }
      requestAnimationFrame(next)
    })
  })
}
