import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import type { NarrativeBlock } from '@houqin/contracts/narrative'
import type { SectionRecord } from '@houqin/contracts/report-tasks'
import { useCallback, useEffect, createRef, useRef, useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { cleanPaste } from './clean-paste.ts'
import { documentOf, narrativeOf, type Figures } from './document.ts'
import styles from './Editor.module.css'
import { narrativeExtensions, type FigureAttributes, type SuggestionState } from './extensions.ts'
import { FigureCard } from './FigureCard.tsx'
import { FigureList, type FigureListHandle } from './FigureList.tsx'
import { Findings } from './Findings.tsx'
import { SaveLine } from './SaveLine.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useAutosave } from './use-autosave.ts'
import { useFigureSearch } from './use-figure-search.ts'
import { togetherWords } from './words.ts'

interface SectionEditorProps {
  partId: string
  section: SectionRecord
  figures: Figures
  /** Blocks with remarks that wait for an answer. */
  marked: readonly string[]
  /** The part is to be read again: another's text is taken, or one's own stands now. */
  onRenew: () => Promise<SectionRecord | undefined>
  /** Hands out what keeps the section at once. */
  onReady: (key: string, flush: () => Promise<void>) => void
}

/** One section of a contribution, kept while it is written. */
export function SectionEditor({ partId, section, figures, marked, onRenew, onReady }: SectionEditorProps) {
  const t = useT(togetherWords)
  const held = useRef<Editor>(null)
  const read = useCallback((): NarrativeBlock[] => (held.current ? narrativeOf(held.current.getJSON()) : []), [])
  const save = useAutosave(partId, section, read)
  const touch = useRef(save.touch)
  const { editor, list, listRef, open, setOpen } = useNarrativeEditor({ partId, section, figures, touch })
  useEffect(() => {
    held.current = editor
    touch.current = save.touch
    onReady(section.key, save.flush)
  })
  return (
    <section className={styles.section} aria-label={section.title} id={`section-${section.key}`}>
      <header className={styles.head}>
        <h2>{section.title}</h2>
        <SaveLine partId={partId} section={section} save={save} read={read} onRenew={onRenew} />
      </header>
      {section.prompt !== '' && <p className={styles.prompt}>{section.prompt}</p>}
      <style>{marked.map((id) => `[data-block="${id}"]`).join(',') + '{box-shadow:-3px 0 0 var(--amber-text)}'}</style>
      <Toolbar editor={editor} />
      <EditorContent editor={editor} className={styles.text} />
      <footer className={styles.foot}>
        <span>{t('write.hint')}</span>
        <Findings partId={partId} onInsert={(block) => insertBlock(editor, block, figures)} />
      </footer>
      {list !== null && <FigureList ref={listRef} state={list} />}
      {open !== null && (
        <FigureCard
          partId={partId}
          figure={open.figure}
          rect={open.rect}
          onClose={() => setOpen(null)}
          onRemove={() => {
            editor
              .chain()
              .focus()
              .deleteRange({ from: open.at, to: open.at + 1 })
              .run()
            setOpen(null)
          }}
          onChange={(figure) => {
            editor.view.dispatch(editor.state.tr.setNodeMarkup(open.at, undefined, figure))
            setOpen({ ...open, figure })
          }}
        />
      )}
    </section>
  )
}

interface OpenFigure {
  at: number
  figure: FigureAttributes
  rect: DOMRect
}

interface EditorSource {
  partId: string
  section: SectionRecord
  figures: Figures
  touch: { current: () => void }
}

function useNarrativeEditor({ partId, section, figures, touch }: EditorSource) {
  const t = useT(togetherWords)
  const [list, setList] = useState<SuggestionState | null>(null)
  const [open, setOpen] = useState<OpenFigure | null>(null)
  const search = useFigureSearch(partId)
  // Made once: the editor keeps them for its life, and they look the list up when a key is pressed.
  const [{ listRef, extensions }] = useState(() => {
    const shown = createRef<FigureListHandle>()
    const onKey = (event: KeyboardEvent) => shown.current?.onKey(event) ?? false
    return { listRef: shown, extensions: narrativeExtensions({ search, show: setList, onKey }) }
  })
  const editor = useEditor({
    extensions,
    content: documentOf(section.blocks, figures),
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        'aria-label': section.title,
        'aria-description': t('write.hint'),
        role: 'textbox',
        'aria-multiline': 'true',
      },
      transformPastedHTML: cleanPaste,
      handleClickOn: (view, ...[, node, at]) => {
        if (node.type.name !== 'figure') return false
        const dom = view.nodeDOM(at)
        if (dom instanceof HTMLElement)
          setOpen({ at, figure: node.attrs as FigureAttributes, rect: dom.getBoundingClientRect() })
        return true
      },
    },
    onUpdate: () => touch.current(),
  })
  return { editor, list, listRef, open, setOpen }
}

function insertBlock(editor: Editor, block: NarrativeBlock, figures: Figures): void {
  const nodes = documentOf([block], figures).content ?? []
  editor.chain().focus('end').insertContent(nodes).run()
}
