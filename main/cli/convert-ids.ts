import { createHash, randomUUID } from 'node:crypto'

/** Under which the names of our playbooks become UUIDs. */
const NAMESPACE = 'c5a4f0d2-6f0b-4e56-9d0e-2f1c7b8a9e31'

/** What keeps its id from one export to the next, so that one playbook can call another. */
const NAMED = ['playbook', 'identity']

/** The UUIDs of a playbook: of version 5 by the name for what others refer to, else fresh ones of version 4. */
export function playbookIds(type: string, name: string): string {
  return NAMED.includes(type) ? uuid5(`${type}:${name}`) : randomUUID()
}

/** RFC 9562, section 5.5: SHA-1 over the namespace and the name. */
function uuid5(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
