import type { EndpointDefinition } from '@houqin/contracts'
import { useMutation } from '@tanstack/react-query'
import { call, type SentTo } from './call.ts'

/** Fetches a file in the reader's language and hands it to the browser under the given name. */
export function useDownload<E extends EndpointDefinition>(endpoint: E) {
  return useMutation<string, Error, { sent: SentTo<E>; name: string }>({
    mutationFn: async ({ sent, name }) => {
      save((await call(endpoint, sent)) as Blob, name)
      return name
    },
  })
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
