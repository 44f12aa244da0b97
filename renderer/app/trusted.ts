/**
 * The one Trusted Types policy: a script URL is trusted when it is of our own origin. The content security
 * policy asks for it wherever a worker is started.
 */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

const policy = (globalThis as unknown as { trustedTypes: TrustedTypes }).trustedTypes.createPolicy(
  'hatchwise',
  {
    createScriptURL(url) {
      const resolved = new URL(url, location.href)
      if (resolved.origin !== location.origin && resolved.host !== location.host) {
        throw new TypeError(`not a script of ours: ${url}`)
      }
      return resolved.href
    },
  },
)

export function scriptUrl(url: string): string {
  return policy.createScriptURL(url)
}
