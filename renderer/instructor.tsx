import { begin } from './begin'
import { InstructorApp } from './features/instructor/InstructorApp'

await begin(InstructorApp)
