import { useState } from 'react'

/** State that outlives a reload and the camera taking the memory, until it is dropped. Each screen names its own. */
export function useKept<T>(name: string, initial: T): [T, (value: T) => void, () => void] {
  const key = `houqin.kept.${name}`
  const [value, setValue] = useState<T>(() => read(key) ?? initial)
  const keep = (next: T) => {
    setValue(next)
    try {
      sessionStorage.setItem(key, JSON.stringify(next))
    } catch {
      // refused or full storage: it still stands on the screen
    }
  }
  const drop = () => {
    setValue(initial)
    sessionStorage.removeItem(key)
  }
  return [value, keep, drop]
}

function read<T>(key: string): T | undefined {
  try {
    const stored = sessionStorage.getItem(key)
    return stored === null ? undefined : (JSON.parse(stored) as T)
  } catch {
    return undefined // spoilt by an older version of the page
  }
}
