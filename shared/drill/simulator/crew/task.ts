import type { Task as HatchTask } from '../../crew'

/** One thing that a person does; its effect comes at its end. */
export type Task =
  | HatchTask
  | { kind: 'read'; instrument: string; seconds: number }
  | { kind: 'switch'; id: string; on: boolean; seconds: number }
  | { kind: 'patch'; leak: string; holds: number; seconds: number }
