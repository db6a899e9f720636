import { api } from '@houqin/contracts'
import { referenceKey, referencesOf, type NarrativeBlock, type NarrativeInline } from '@houqin/contracts/narrative'
import { Fragment, type ReactNode } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import type { Figures } from './document.ts'
import styles from './Narrative.module.css'
import { togetherWords } from './words.ts'

interface NarrativeViewProps {
  partId: string
  blocks: readonly NarrativeBlock[]
  /** Figures that are known already; else they are asked for. */
  figures?: Figures
  /** How a figure is shown: on the desktop it opens its facts. */
  figure?: (key: string, text: string) => ReactNode
  /** What stands beside a block: its remarks. */
  beside?: (block: NarrativeBlock) => ReactNode
}

/** A text as it reads today. */
export function NarrativeView({ partId, blocks, figures, figure = plain, beside }: NarrativeViewProps) {
  const t = useT(togetherWords)
  const references = figures === undefined ? referencesOf(blocks) : []
  const asked = useEndpoint(api.resolvePartFigures, {
    params: { id: partId },
    body: { references },
    enabled: references.length > 0,
  })
  const known = figures ?? new Map((asked.data?.items ?? []).map((one) => [one.key, one]))
  const say = (content: readonly NarrativeInline[]) =>
    content.map((inline, index) => {
      const key = `${index} ${'figure' in inline ? inline.figure.indicator : inline.text.length}`
      if (!('figure' in inline)) return inline.bold ? <strong key={key}>{inline.text}</strong> : inline.text
      const name = referenceKey(inline.figure)
      return <Fragment key={key}>{figure(name, known.get(name)?.figure.text ?? '—')}</Fragment>
    })
  return (
    <div className={styles.text}>
      {blocks.map((block) => (
        <div key={block.id} className={styles.block} data-block={block.id}>
          <Block block={block} say={say} />
          {block.kind === 'paragraph' && block.basis !== undefined && (
            <p className={styles.basis}>{t('basis.from', { text: block.basis.text })}</p>
          )}
          {beside?.(block)}
        </div>
      ))}
    </div>
  )
}

const plain = (_key: string, text: string): ReactNode => <span className={styles.figure}>{text}</span>

function Block({ block, say }: { block: NarrativeBlock; say: (content: readonly NarrativeInline[]) => ReactNode }) {
  switch (block.kind) {
    case 'heading':
      return <h4 className={styles.heading}>{say(block.content)}</h4>
    case 'paragraph':
      return <p className={styles.paragraph}>{say(block.content)}</p>
    case 'list': {
      const Kind = block.ordered ? 'ol' : 'ul'
      return (
        <Kind>
          {block.items.map((item, index) => (
            <li key={`${index} ${item.length}`}>{say(item)}</li>
          ))}
        </Kind>
      )
    }
    case 'table':
      return (
        <div className={styles.scroll}>
          <table>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={`${at} ${row.length}`}>
                  {row.map((cell, index) => (
                    <td key={`${index} ${cell.length}`}>{say(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}
