import {
  BoldOutlined,
  DeleteOutlined,
  InsertRowBelowOutlined,
  InsertRowRightOutlined,
  NumberOutlined,
  OrderedListOutlined,
  TableOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import styles from './Editor.module.css'
import { togetherWords } from './words.ts'

/** The few looks a text may have. */
export function Toolbar({ editor }: { editor: Editor }) {
  const t = useT(togetherWords)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      heading: now.isActive('heading', { level: 2 }),
      subheading: now.isActive('heading', { level: 3 }),
      bold: now.isActive('bold'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      table: now.isActive('table'),
    }),
  })
  const chain = () => editor.chain().focus()
  const tools: [name: keyof typeof on | 'figure', icon: ReactNode, run: () => void][] = [
    ['heading', 'H1', () => chain().toggleHeading({ level: 2 }).run()],
    ['subheading', 'H2', () => chain().toggleHeading({ level: 3 }).run()],
    ['bold', <BoldOutlined key="b" />, () => chain().toggleBold().run()],
    ['bullets', <UnorderedListOutlined key="u" />, () => chain().toggleBulletList().run()],
    ['numbers', <OrderedListOutlined key="o" />, () => chain().toggleOrderedList().run()],
    ['table', <TableOutlined key="t" />, () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()],
    ['figure', <NumberOutlined key="f" />, () => chain().insertContent('@').run()],
  ]
  const inTable: [name: 'row' | 'column' | 'drop', icon: ReactNode, run: () => void][] = [
    ['row', <InsertRowBelowOutlined key="r" />, () => chain().addRowAfter().run()],
    ['column', <InsertRowRightOutlined key="c" />, () => chain().addColumnAfter().run()],
    ['drop', <DeleteOutlined key="d" />, () => chain().deleteTable().run()],
  ]
  return (
    <div role="toolbar" className={styles.toolbar}>
      {tools.map(([name, icon, run]) => (
        <Button
          key={name}
          size="small"
          type={name !== 'figure' && on[name] ? 'primary' : 'text'}
          aria-pressed={name === 'figure' ? undefined : on[name]}
          aria-label={t(`tool.${name}`)}
          title={t(`tool.${name}`)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={run}
        >
          {icon}
        </Button>
      ))}
      {on.table &&
        inTable.map(([name, icon, run]) => (
          <Button
            key={name}
            size="small"
            type="text"
            aria-label={t(`tool.${name}`)}
            title={t(`tool.${name}`)}
            onClick={run}
          >
            {icon}
          </Button>
        ))}
    </div>
  )
}
