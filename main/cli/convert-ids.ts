import { randomUUID } from 'node:crypto'
import { uuid5 } from '../export/uuid5'

/** Under which the names of our playbooks become UUIDs. */
const NAMESPACE = 'c5a4f0d2-6f0b-4e56-9d0e-2f1c7b8a9e31'

/** What keeps its id from one export to the next, so that one playbook can call another. */
const NAMED = ['playbook', 'identity']

/** The UUIDs of a playbook: of version 5 by the name for what others refer to, else fresh ones of version 4. */
export function playbookIds(type: string, name: string): string {
  return NAMED.includes(type) ? uuid5(NAMESPACE, `${type}:${name}`) : randomUUID()
}
