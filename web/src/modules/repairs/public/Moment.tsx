/** @jsxImportSource preact */
import { useSpeech } from './language.tsx'

/** A moment as people say it; the exact time on hover. */
export function Moment({ at }: { at: string }) {
  const { format } = useSpeech()
  return (
    <time dateTime={at} title={format.exact(at)}>
      {format.moment(at)}
    </time>
  )
}
