import '../told.mjs'

await import('../../../../out/main/index.js')
