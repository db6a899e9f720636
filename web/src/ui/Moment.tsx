import { useFormat } from '../kernel/use-format.ts'
import { useNow } from '../kernel/use-now.ts'

/** 今天 09:12, the exact time on hover. */
export function Moment({ at }: { at: string }) {
  const format = useFormat()
  const now = useNow()
  return (
    <time className="nowrap" dateTime={at} title={format.exact(at)}>
      {format.moment(at, now)}
    </time>
  )
}
