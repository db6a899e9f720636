import type { RegisterDefinition, RegisterField, RegisterMeasure } from '@houqin/contracts/register-definition'

/** A field as a row of the designer. */
export interface FieldRow {
  key: string
  label: string
  kind: RegisterField['kind']
  unit?: string
  required?: boolean
  /** One option a line. */
  options?: string
  formula?: string
}

/** A figure as a row of the designer: an amount of the entries that bear certain options. */
export interface MeasureRow {
  key: string
  label: string
  unit?: string
  amount: string
  /** `field.option` of each; none: all entries. */
  where?: string[]
}

export interface DesignFields {
  code: string
  name: string
  nameEn?: string
  about?: string
  keptFrom?: string
  keptTo?: string
  dayLabel: string
  fields: FieldRow[]
  measures: MeasureRow[]
  reason?: string
}

type Texts = { zh: string; en: string }

/** What a definition says in English stays; where there is nothing, the Chinese stands in. */
const both = (zh: string, known?: Texts): Texts => (known?.zh === zh ? known : { zh, en: zh })

/** A measure that a row can hold: one term, and conditions on options only. */
const isPlain = ({ terms, standing, on }: RegisterMeasure): boolean =>
  standing === undefined &&
  on === undefined &&
  terms.length === 1 &&
  (terms[0]?.where ?? []).length <= 1 &&
  (terms[0]?.where ?? []).every((condition) => 'in' in condition)

/** Pure. A definition as rows, and how many of its finer parts no row can hold. */
export function rowsOf(
  definition: RegisterDefinition,
): Pick<DesignFields, 'dayLabel' | 'fields' | 'measures'> & { kept: number } {
  const plain = definition.measures.filter(isPlain)
  return {
    dayLabel: definition.dayLabel.zh,
    fields: definition.fields.map((field) => ({
      key: field.key,
      label: field.label.zh,
      kind: field.kind,
      required: field.required,
      ...('unit' in field ? { unit: field.unit.zh } : {}),
      ...(field.kind === 'choice' ? { options: field.options.map(({ label }) => label.zh).join('\n') } : {}),
      ...(field.kind === 'computed' ? { formula: field.formula } : {}),
    })),
    measures: plain.map(({ key, label, unit, terms }) => ({
      key,
      label: label.zh,
      unit: unit.zh,
      amount: terms[0]?.amount ?? '1',
      where: (terms[0]?.where ?? []).flatMap((condition) =>
        'in' in condition ? condition.in.map((option) => `${condition.field}.${option}`) : [],
      ),
    })),
    kept: definition.measures.length - plain.length + definition.indicators.length,
  }
}

/** Pure. Rows as a definition; what no row can hold is taken over from the one before. */
export function definitionOf(
  rows: Pick<DesignFields, 'dayLabel' | 'fields' | 'measures'>,
  before?: RegisterDefinition,
): RegisterDefinition {
  const formerFields = new Map((before?.fields ?? []).map((field) => [field.key, field]))
  const formerMeasures = new Map((before?.measures ?? []).map((measure) => [measure.key, measure]))
  return {
    dayLabel: both(rows.dayLabel, before?.dayLabel),
    fields: rows.fields.map((row) => fieldOf(row, formerFields.get(row.key))),
    measures: [
      ...rows.measures.map((row) => measureOf(row, formerMeasures.get(row.key))),
      ...(before?.measures ?? []).filter((measure) => !isPlain(measure)),
    ],
    indicators: before?.indicators ?? [],
  }
}

function fieldOf(row: FieldRow, former: RegisterField | undefined): RegisterField {
  const common = { key: row.key, label: both(row.label, former?.label), required: row.required ?? false }
  const unit = both(row.unit ?? '', former !== undefined && 'unit' in former ? former.unit : undefined)
  switch (row.kind) {
    case 'number':
      return former?.kind === 'number'
        ? { ...former, ...common, unit }
        : { kind: 'number', ...common, unit, decimals: 2 }
    case 'computed': {
      const decimals = former?.kind === 'computed' ? former.decimals : 2
      return { kind: 'computed', ...common, unit, decimals, formula: row.formula ?? '0' }
    }
    case 'choice':
      return { kind: 'choice', ...common, options: optionsOf(row.options ?? '', former) }
    default:
      return { kind: row.kind, ...common }
  }
}

/** An option keeps its key for as long as its words or its place in the list stay. */
function optionsOf(text: string, former: RegisterField | undefined) {
  const known = former?.kind === 'choice' ? former.options : []
  const taken = new Set(known.map(({ key }) => key))
  const labels = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const isRenamed = labels.length === known.length
  return labels.map((label, index) => {
    const same = known.find((option) => option.label.zh === label) ?? (isRenamed ? known[index] : undefined)
    return { key: same?.key ?? freeKey('o', taken), label: both(label, same?.label) }
  })
}

/** The next key of a letter and a number that is not taken; takes it. */
export function freeKey(letter: string, taken: Set<string>): string {
  let count = 1
  while (taken.has(`${letter}${count}`)) count += 1
  taken.add(`${letter}${count}`)
  return `${letter}${count}`
}

function measureOf(row: MeasureRow, former: RegisterMeasure | undefined): RegisterMeasure {
  const chosen = Map.groupBy(row.where ?? [], (one) => one.split('.')[0] ?? '')
  return {
    key: row.key,
    label: both(row.label, former?.label),
    unit: both(row.unit ?? '', former?.unit),
    decimals: former?.decimals ?? (row.amount.trim() === '1' ? 0 : 2),
    terms: [
      {
        amount: row.amount.trim(),
        where: [...chosen].map(([field, options]) => ({
          field,
          in: options.map((one) => one.slice(field.length + 1)),
        })),
      },
    ],
  }
}
