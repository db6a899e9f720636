import type { RegisterDefinitionInput } from '@houqin/contracts/register-definition'

type Words = { zh: string; en: string }
type Field = RegisterDefinitionInput['fields'][number]
type Measure = RegisterDefinitionInput['measures'][number]
type Indicator = NonNullable<RegisterDefinitionInput['indicators']>[number]
type Where = NonNullable<NonNullable<Measure['terms']>[number]['where']>

/** A register that the program offers to be taken as it is or changed. */
export interface CatalogueRegister {
  code: string
  name: Words
  about: Words
  definition: RegisterDefinitionInput
}

/** Chinese and English side by side: `t('地点', 'Place')`. */
export const t = (zh: string, en: string): Words => ({ zh, en })

const units = {
  item: t('项', ''),
  times: t('次', ''),
  case: t('起', ''),
  people: t('人次', 'people'),
  persons: t('人', 'people'),
  piece: t('个', ''),
  yuan: t('元', 'CNY'),
} as const
export type UnitName = keyof typeof units

export const place: Field = { kind: 'place', key: 'place', label: t('地点', 'Place') }
export const unit: Field = { kind: 'unit', key: 'unit', label: t('部门', 'Unit') }
export const note: Field = { kind: 'text', key: 'note', label: t('说明', 'Note') }
export const text = (key: string, label: Words): Field => ({ kind: 'text', key, label })
export const date = (key: string, label: Words, required = false): Field => ({ kind: 'date', key, label, required })

export const number = (
  key: string,
  label: Words,
  given: { unit: UnitName | Words; decimals?: number; required?: boolean },
): Field => ({
  kind: 'number',
  key,
  label,
  unit: typeof given.unit === 'string' ? units[given.unit] : given.unit,
  decimals: given.decimals ?? 0,
  required: given.required ?? true,
})

/** Options as `key 中文 English`. */
export const choice = (key: string, label: Words, options: readonly string[]): Field => ({
  kind: 'choice',
  key,
  label,
  required: true,
  options: options.map((option) => {
    const [name = '', zh = '', ...english] = option.split(' ')
    return { key: name, label: t(zh, english.join(' ')) }
  }),
})

/** Counts entries, those that meet conditions where there are any. */
export const count = (key: string, label: Words, given: { unit: UnitName; where?: Where; on?: string }): Measure => ({
  key,
  label,
  unit: units[given.unit],
  terms: [{ where: given.where ?? [] }],
  ...(given.on ? { on: given.on } : {}),
})

/** Adds up a formula over the fields. */
export const sum = (
  key: string,
  label: Words,
  given: { of: string; unit: UnitName | Words; decimals?: number; where?: Where },
): Measure => ({
  key,
  label,
  unit: typeof given.unit === 'string' ? units[given.unit] : given.unit,
  decimals: given.decimals ?? 0,
  terms: [{ amount: given.of, where: given.where ?? [] }],
})

/** What stands on a day: from the latest of the days to the earliest. */
export const standing = (
  key: string,
  label: Words,
  given: { unit: UnitName; from: string[]; to: string[]; where?: Where; of?: string },
): Measure => ({
  key,
  label,
  unit: units[given.unit],
  terms: [{ amount: given.of ?? '1', where: given.where ?? [] }],
  standing: { from: given.from, to: given.to },
})

export const ratio = (
  key: string,
  label: Words,
  given: { above: string; below: string; decimals?: number },
): Indicator => ({
  key,
  label,
  kind: 'ratio',
  numerator: given.above,
  denominator: given.below,
  decimals: given.decimals ?? 2,
  direction: 'up',
})

export const is = (field: string, ...options: string[]): Where[number] => ({ field, in: options })
export const filled = (field: string): Where[number] => ({ field, is: 'filled' })
export const inTime = (field: string, than: string): Where[number] => ({ field, than, order: 'not-after' })
