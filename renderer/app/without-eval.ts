import { z } from 'zod'

// The content security policy forbids making code from text, which zod would try with its first schema: this
// module is imported before any other that holds one.
z.config({ jitless: true })
