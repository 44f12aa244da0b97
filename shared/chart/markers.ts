/**
 * Shapes that tell series apart without colour: paths around the origin, in units of the half size. Past the
 * sixth series the shapes come again, hollow.
 */
const SHAPES = [
  'M-1 0A1 1 0 1 0 1 0A1 1 0 1 0 -1 0Z',
  'M-.9 -.9H.9V.9H-.9Z',
  'M0 -1.15L1.1 .85H-1.1Z',
  'M0 -1.25L1.25 0L0 1.25L-1.25 0Z',
  'M0 1.15L1.1 -.85H-1.1Z',
  'M-.4 -1.1H.4V-.4H1.1V.4H.4V1.1H-.4V.4H-1.1V-.4H-.4Z',
]

export function markerOf(index: number): { path: string; filled: boolean } {
  return { path: SHAPES[index % SHAPES.length]!, filled: Math.floor(index / SHAPES.length) % 2 === 0 }
}
