import iss202010 from './examples/iss-2020-10.yaml'
import { once } from '../once'
import { planSchema, type Plan } from './plan'

/** The plans that come with the program. To add one: put it into examples/, import it, name it here; the test checks it. */
export const examplePlans = once((): readonly Plan[] => [iss202010].map((file) => planSchema.parse(file)))
