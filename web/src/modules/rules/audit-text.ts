import { cases, type api } from '@houqin/contracts'
import { useT } from '../../kernel/i18n.ts'
import type { RowOf } from '../../kernel/queries.ts'
import type { Say } from '../../kernel/terms.ts'
import { auditWords } from './audit-words.ts'

export type AuditRow = RowOf<typeof api.listAudit>

type Key = keyof typeof auditWords

type Field = Key extends infer K ? (K extends `detail.${infer F}` ? F : never) : never

/** What a reader is told, in this order. */
const fields = Object.keys(auditWords).flatMap((key) => (key.startsWith('detail.') ? [key.slice(7) as Field] : []))

const has = (key: string): key is Key => key in auditWords

/** `repair.assign`: 派单. An action that has no words yet is shown as it is recorded. */
export function useActionText(): (row: AuditRow) => string {
  const t = useT(auditWords)
  return ({ action }) => {
    const key = `action.${action}`
    if (has(key)) return t(key)
    const [, said = ''] = action.split('.')
    const verb = cases.caseVerb.safeParse(said)
    if (verb.success) return t(cases.caseVerbs[verb.data].label)
    return said in cases.caseEvents ? t(cases.caseEvents[said as keyof typeof cases.caseEvents]) : action
  }
}

export function useSubjectText(): (row: AuditRow) => string {
  const t = useT(auditWords)
  return ({ subject }) => {
    const key = `subject.${subject.kind}`
    return has(key) ? t(key) : subject.kind
  }
}

/** What is said in the record, in words; ids and empty values say nothing to a reader. */
export function useDetailText(): (row: AuditRow) => { name: string; value: string; isCode: boolean }[] {
  const t = useT(auditWords)
  return ({ detail }) =>
    fields.flatMap((field) => {
      const written = writtenOf(detail[field])
      return written === ''
        ? []
        : [{ name: t(`detail.${field}`), value: inWords(t, field, written), isCode: field === 'code' }]
    })
}

function inWords(t: Say<Key>, field: string, value: string): string {
  const state = cases.caseState.safeParse(value)
  if ((field === 'from' || field === 'to') && state.success) return t(cases.caseStates[state.data].label)
  const pause = cases.pauseReason.safeParse(value)
  if (field === 'cause' && pause.success) return t(cases.pauseReasons[pause.data])
  const key = `source.${value}`
  return field === 'source' && has(key) ? t(key) : value
}

function writtenOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join('、')
  if (value === null || value === undefined || typeof value === 'object') return ''
  return String(value as string | number | boolean)
}
