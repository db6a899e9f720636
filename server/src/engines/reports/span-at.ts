import { spanOf, type ReportPeriod, type Span } from './period.ts'
import type { SpanName } from './template.ts'

/** The span a reference names: one of those seen from the period, or days: `2005-01-01..` runs to the period's last day. */
export function spanAt(period: ReportPeriod, reference: string): Span {
  const [from, to] = reference.split('..')
  return to === undefined ? spanOf(period, reference as SpanName) : { from: from ?? '', to: to === '' ? period.to : to }
}
