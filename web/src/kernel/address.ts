import { useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { z } from 'zod'

type Scalar = string | number | boolean | null | undefined
type Shape = Record<string, z.ZodType>
type Values<S extends Shape> = { [K in keyof S]: z.output<S[K]> }

/**
 * What stands behind `?` in the address, read by a schema: `const [filter, change] = useAddress(repairFilter.shape)`.
 * A value that does not fit is treated as absent. Changing a value to undefined or '' takes it out.
 */
export function useAddress<S extends Shape>(
  shape: S,
): [Values<S>, (values: { [K in keyof S]?: z.input<S[K]> | null }, how?: { push?: boolean }) => void] {
  const search = useLocation().search as Record<string, string>
  const navigate = useNavigate()
  const values = useMemo(() => readAll(shape, search), [shape, search])
  const change = useCallback(
    (next: { [K in keyof S]?: z.input<S[K]> | null }, how: { push?: boolean } = {}) =>
      void navigate({
        to: '.',
        search: ((old: Record<string, string>) => merge(old, next as Record<string, Scalar>)) as never,
        replace: how.push !== true,
        resetScroll: false,
      }),
    [navigate],
  )
  return [values, change]
}

/** The router keeps addresses as plain words: no quotes, no JSON. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const text = new URLSearchParams(entries.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}

function readAll<S extends Shape>(shape: S, search: Record<string, string>): Values<S> {
  const read = Object.entries(shape).map(([name, schema]) => {
    const given = schema.safeParse(search[name])
    return [name, given.success ? given.data : schema.safeParse(undefined).data]
  })
  return Object.fromEntries(read) as Values<S>
}

function merge(old: Record<string, string>, next: Record<string, Scalar | readonly Scalar[]>): Record<string, string> {
  const merged: Record<string, string> = { ...old }
  for (const [name, value] of Object.entries(next)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '')
    if (text === '') delete merged[name]
    else merged[name] = text
  }
  return merged
}
