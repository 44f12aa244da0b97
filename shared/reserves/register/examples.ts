import prk from './examples/iss-prk-2019.yaml'
import { registerSchema, type Register } from './register'

/** The register that comes with the program, shown until somebody keeps one. */
export const EXAMPLE_REGISTER: Register = registerSchema.parse(prk)
