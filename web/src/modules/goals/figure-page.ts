/** Address of the page on which a figure opens its records. */
export function figurePage(code: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return `/indicators/${encodeURIComponent(code)}?${new URLSearchParams(given).toString()}`
}
