import { useEffect, useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import type { Register } from '../../../../shared/reserves/register/register'
import { ask } from '../../../app/ask'

export interface Kept {
  /** Undefined until it is read, and where it cannot be. */
  register?: Register
  failure?: Failure
  /** Keeps it at once; answers what is wrong with it, if it is refused. */
  change(register: Register): Promise<Failure | undefined>
  openFile(): Promise<void>
  undo?(): void
}

/** The register as it is kept, and all that it was since the screen was opened, the last first. */
export function useRegister(): Kept {
  const [registers, setRegisters] = useState<readonly Register[]>([])
  const [failure, setFailure] = useState<Failure>()
  const [register, ...before] = registers
  useEffect(() => {
    void ask('register.read', undefined).then((answer) =>
      answer.ok ? setRegisters([answer.value]) : setFailure(answer.reason),
    )
  }, [])
  const keep = async (registers: readonly Register[]) => {
    const answer = await ask('register.keep', { register: registers[0]! })
    setFailure(undefined)
    if (!answer.ok) return answer.reason
    setRegisters(registers)
    return undefined
  }
  return {
    register,
    failure,
    change: (changed) => keep([changed, ...registers]),
    async openFile() {
      const answer = await ask('register.open', undefined)
      if (answer.ok) setRegisters([answer.value, ...registers])
      setFailure(answer.ok || answer.reason.code === 'cancelled' ? undefined : answer.reason)
    },
    undo: before.length > 0 ? () => void keep(before).then(setFailure) : undefined,
  }
}
