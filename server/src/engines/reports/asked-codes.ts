import { tokensOf } from './tokens.ts'

/** Pure. The indicators that an outline asks for, in its tables, charts and texts; of what it includes those too. */
export function askedCodes(outline: unknown, included: (template: string) => unknown): string[] {
  const codes = new Set<string>()
  const seen = new Set<string>()
  const waiting: unknown[] = [outline]
  while (waiting.length > 0) {
    const one = waiting.pop()
    if (typeof one === 'string') {
      for (const token of tokensOf(one)) if ('indicator' in token) codes.add(token.indicator)
    } else if (typeof one === 'object' && one !== null) {
      const { indicator, kind, template } = one as { indicator?: unknown; kind?: unknown; template?: unknown }
      if (typeof indicator === 'string') codes.add(indicator)
      if (kind === 'include' && typeof template === 'string' && !seen.has(template)) {
        seen.add(template)
        waiting.push(included(template))
      }
      waiting.push(...Object.values(one))
    }
  }
  return [...codes]
}
