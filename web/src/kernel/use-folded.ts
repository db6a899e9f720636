import { useState } from 'react'

/** Which parts of a page its reader has folded, kept on this device. `usual`: those folded until the reader says otherwise. */
export function useFolded(
  page: string,
  usual: readonly string[] = [],
): [folded: ReadonlySet<string>, fold: (part: string, folded: boolean) => void] {
  const key = `houqin.folded.${page}`
  const [said, setSaid] = useState(() => read(key))
  const fold = (part: string, folded: boolean) => {
    if (said[part] === folded) return
    const next = { ...said, [part]: folded }
    localStorage.setItem(key, JSON.stringify(next))
    setSaid(next)
  }
  const parts = new Set([...usual, ...Object.keys(said)])
  return [new Set([...parts].filter((part) => said[part] ?? usual.includes(part))), fold]
}

function read(key: string): Readonly<Record<string, boolean>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, boolean>) : {}
  } catch {
    return {} // written by something else; the usual folding stands
  }
}
