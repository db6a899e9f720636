import { Decimal } from 'decimal.js'
import type { RegisterDefinition, RegisterField } from '@houqin/contracts/register-definition'
import type { Params } from '../../kernel/errors.ts'

export interface ValueFault {
  field: string
  code: string
  params: Params
}

/** What names in an entry stand for; undefined where nothing or more than one thing is called so. */
export interface KnownNames {
  place(text: string): string | undefined
  unit(text: string): string | undefined
  person(text: string): string | undefined
}

export interface ReadValues {
  values: Record<string, string>
  faults: ValueFault[]
}

interface Cells {
  textOf(key: string): string
  /** A day as written in a file; null where it is none. */
  dayOf(text: string): string | null
  names: KnownNames
}

const MAX_TEXT = 2000

/** Pure. Reads what a person or a file says of each field; what is wrong is said per field and nothing is guessed. */
export function readValues({ fields }: RegisterDefinition, cells: Cells): ReadValues {
  const values: Record<string, string> = {}
  const faults: ValueFault[] = []
  for (const field of fields) {
    if (field.kind === 'computed') continue
    const text = plain(cells.textOf(field.key))
    if (text === '') {
      if (field.required) faults.push({ field: field.key, code: 'register.value-missing', params: label(field) })
      continue
    }
    const read = readValue(field, text, cells)
    if (typeof read === 'string') values[field.key] = read
    else faults.push({ field: field.key, code: read.code, params: { ...label(field), ...read.params } })
  }
  return { values, faults }
}

const label = ({ label: words }: RegisterField): Params => ({ field: words.zh, fieldEn: words.en })

/** Without spaces around; full-width digits and signs as plain ones. */
const plain = (text: string): string => text.normalize('NFKC').trim()
const same = (one: string, other: string): boolean => plain(one).toLowerCase() === plain(other).toLowerCase()

type Read = string | { code: string; params?: Params }

function readValue(field: Exclude<RegisterField, { kind: 'computed' }>, text: string, cells: Cells): Read {
  switch (field.kind) {
    case 'date':
      return cells.dayOf(text) ?? { code: 'register.value-not-a-day' }
    case 'number':
      return readNumber(field, text)
    case 'choice': {
      const option = field.options.find(({ key, label: words }) =>
        [key, words.zh, words.en].some((one) => same(one, text)),
      )
      const options = field.options.map(({ label: words }) => words.zh).join('、')
      return option?.key ?? { code: 'register.value-not-a-choice', params: { options } }
    }
    case 'text':
      return text.length > MAX_TEXT ? { code: 'register.value-too-long', params: { limit: MAX_TEXT } } : text
    case 'place':
    case 'unit':
    case 'person':
      return cells.names[field.kind](text) ?? { code: `register.value-unknown-${field.kind}` }
  }
}

function readNumber(field: Extract<RegisterField, { kind: 'number' }>, text: string): Read {
  const digits = text.replaceAll(/[,\s]/g, '')
  if (!/^[-+]?\d{1,18}(?:\.\d{1,12})?$/.test(digits)) return { code: 'register.value-not-a-number' }
  const number = new Decimal(digits)
  if ((field.least !== undefined && number.lt(field.least)) || (field.most !== undefined && number.gt(field.most)))
    return { code: 'register.value-out-of-range', params: { least: field.least ?? '−∞', most: field.most ?? '∞' } }
  return number.toFixed()
}
