/** A report as data: what is said, in what order; `paper.ts` knows where it stands on the page. */

export type Block =
  | { kind: 'title'; text: string }
  /** `withPt`: what must stand on the same page. */
  | { kind: 'heading'; text: string; withPt?: number }
  | { kind: 'text'; text: string; style?: Style }
  /** A frame around what must not be overlooked. */
  | { kind: 'notice'; text: string; style?: Style }
  | { kind: 'facts'; rows: readonly Fact[] }
  | Table
  | Picture

/** `loud` is read first; `quiet` is small and grey; `struck` is taken back. */
export type Style = 'plain' | 'bold' | 'loud' | 'quiet' | 'struck'

/** What it is called, and one line or several that say it. */
export type Fact = readonly [name: string, ...lines: (string | Words)[]]

export interface Words {
  text: string
  style: Style
}

export type Cell = string | Words

export function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text
}

export function styleOf(cell: Cell): Style {
  return typeof cell === 'string' ? 'plain' : cell.style
}

export interface Table {
  kind: 'table'
  columns: readonly Column[]
  rows: Iterable<Row>
}

/** `width` in points; the one column without takes what is left. */
export interface Column {
  name: string
  width?: number
  align?: 'right'
}

export type Row =
  | { cells: readonly Cell[]; /** A bar at its left: not as the procedure has it. */ marked?: boolean }
  /** Stands above the rows that follow: the day. */
  | { band: string }

/** Drawn by its own code into a box of the page's width; (0, 0) is its upper left corner. */
export interface Picture {
  kind: 'picture'
  heightPt: number
  /** How much lower it may be where the page ends. */
  leastPt?: number
  /** Room for the words below it, on the same page. */
  belowPt?: number
  draw(canvas: Canvas, widthPt: number, heightPt: number): void
}

/** What a picture is drawn with; all measures in points. */
export interface Canvas {
  line(points: readonly Point[], pen?: Pen): void
  /** An SVG path around `at`, `size` points to its unit. */
  shape(path: string, at: Point, size: number, look: { ink: Ink; filled: boolean }): void
  box(from: Point, size: Point, ink: Ink): void
  /** `at` is the left end, the middle or the right end of the line of writing, halfway up. */
  write(text: string, at: Point, writing?: Writing): void
  widthOf(text: string, size?: number): number
  /** Only what falls into the box is seen. */
  within(from: Point, size: Point, draw: () => void): void
}

export type Point = readonly [x: number, y: number]

/** Black, grey, light grey, white, and the one colour that means: look here. */
export type Ink = 'ink' | 'soft' | 'faint' | 'paper' | 'alert'

export interface Pen {
  ink?: Ink
  width?: number
  dash?: number
}

export interface Writing {
  size?: number
  align?: 'left' | 'middle' | 'right'
  ink?: Ink
  bold?: boolean
  /** Turned a quarter, to be read from below. */
  upwards?: boolean
}
