import type { TemplateBlock } from '@houqin/contracts/report-templates'

type Words = { zh: string; en: string }

/** A block as a row of the editor; `kept` holds one that rows cannot show. */
export interface BlockRow {
  kind: TemplateBlock['kind']
  zh?: string
  en?: string
  level?: 1 | 2
  by?: Extract<TemplateBlock, { kind: 'table' }>['by']
  label?: string
  columns?: string
  template?: string
  prompt?: string
  kept?: TemplateBlock
}

const both = (zh = '', en?: string): Words => ({ zh, en: en === undefined || en === '' ? zh : en })

/** Pure. Blocks as rows: sentences of a paragraph stand one a line; what rows cannot hold is kept whole. */
export function rowsOf(outline: readonly TemplateBlock[]): BlockRow[] {
  return outline.map((block): BlockRow => {
    switch (block.kind) {
      case 'heading':
        return { kind: 'heading', level: block.level, zh: block.text.zh, en: block.text.en }
      case 'paragraph': {
        const plain = block.sentences.every(({ when, say, otherwise }) => !when && !otherwise && say)
        if (!plain) return { kind: 'paragraph', kept: block }
        const lines = (language: 'zh' | 'en') => block.sentences.map(({ say }) => say?.[language] ?? '').join('\n')
        return { kind: 'paragraph', zh: lines('zh'), en: lines('en') }
      }
      case 'table':
        if (block.when || block.note) return { kind: 'table', kept: block }
        return {
          kind: 'table',
          by: block.by,
          zh: block.title.zh,
          en: block.title.en,
          label: block.label.zh,
          columns: block.columns.map(({ indicator, head }) => `${indicator} ${head.zh}`).join('\n'),
          kept: block,
        }
      case 'include':
        return { kind: 'include', template: block.template }
      case 'slot':
        return { kind: 'slot', zh: block.title.zh, en: block.title.en, prompt: block.prompt.zh, kept: block }
      case 'chart':
        return { kind: 'chart', kept: block }
    }
  })
}

/** Whether a row can be edited, or is only kept. */
export const isEditable = (row: BlockRow | undefined): boolean =>
  row?.kept === undefined || row.kind === 'table'
    ? row?.zh !== undefined || row?.kept === undefined
    : row.kind === 'slot'

const linesOf = (text = ''): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Pure. Rows as blocks. */
export function outlineOf(rows: readonly BlockRow[]): TemplateBlock[] {
  return rows.map((row): TemplateBlock => {
    if (row.kept && !isEditable(row)) return row.kept
    switch (row.kind) {
      case 'heading':
        return { kind: 'heading', level: row.level ?? 1, text: both(row.zh, row.en) }
      case 'table':
        return tableOf(row)
      case 'include':
        return { kind: 'include', template: row.template ?? '' }
      case 'slot': {
        const former = row.kept?.kind === 'slot' && row.kept.prompt.zh === row.prompt ? row.kept.prompt : undefined
        const kept = row.kept?.kind === 'slot' ? row.kept : undefined
        return { ...kept, kind: 'slot', title: both(row.zh, row.en), prompt: former ?? both(row.prompt) }
      }
      default: {
        const english = linesOf(row.en)
        return {
          kind: 'paragraph',
          sentences: linesOf(row.zh).map((zh, index) => ({ say: both(zh, english[index]) })),
        }
      }
    }
  })
}

/** Heads keep their English for as long as their Chinese stays. */
function tableOf(row: BlockRow): TemplateBlock {
  const former = row.kept?.kind === 'table' ? row.kept : undefined
  const keep = (zh: string, known?: Words): Words => (known?.zh === zh ? known : both(zh))
  return {
    kind: 'table',
    by: row.by ?? 'month',
    title: both(row.zh, row.en),
    label: keep(row.label ?? '', former?.label),
    columns: linesOf(row.columns).map((line) => {
      const [indicator = '', ...head] = line.split(/\s+/)
      const zh = head.join(' ')
      return { indicator, head: keep(zh, former?.columns.find((one) => one.indicator === indicator)?.head) }
    }),
  }
}
