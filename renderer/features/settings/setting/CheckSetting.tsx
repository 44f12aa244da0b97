import { Check } from '../../../ui/Check'
import { useSetting } from '../use-setting'

/** Yes or no. */
export function CheckSetting({ of }: { of: 'bigKeys' | 'sound' }) {
  const { label, hint, value, set } = useSetting(of)
  return <Check label={label} hint={hint} checked={value} onChange={set} />
}
