import { once } from '../../once'
import prk from './examples/iss-prk-2019.yaml'
import { registerSchema, type Register } from './register'

/** The register that comes with the program, shown until somebody keeps one. */
export const exampleRegister = once((): Register => registerSchema.parse(prk))
