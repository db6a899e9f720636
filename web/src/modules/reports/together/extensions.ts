import { Extension, Node, type Editor } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import StarterKit from '@tiptap/starter-kit'
import Suggestion, { type SuggestionProps } from '@tiptap/suggestion'
import type { FigureReference } from '@houqin/contracts/narrative'
import { newBlockId } from './document.ts'
import type { Found } from './use-figure-search.ts'

const NAMED = ['paragraph', 'heading', 'bulletList', 'orderedList', 'table']

/** Gives every block of the text a name that remarks hold on to; of two with one name the second gets a new one. */
const BlockNames = Extension.create({
  name: 'blockNames',
  addGlobalAttributes: () => [
    {
      types: NAMED,
      attributes: {
        id: {
          default: null,
          parseHTML: () => null,
          renderHTML: ({ id }: { id?: string | null }) => (id ? { 'data-block': id } : {}),
        },
      },
    },
    {
      types: ['paragraph'],
      attributes: {
        basis: {
          default: null,
          keepOnSplit: false,
          parseHTML: () => null,
          renderHTML: ({ basis }: { basis?: { text: string } | null }) => (basis ? { 'data-basis': basis.text } : {}),
        },
      },
    },
  ],
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('blockNames'),
      appendTransaction: (transactions, _before, state) => {
        if (!transactions.some(({ docChanged }) => docChanged)) return null
        const seen = new Set<string>()
        const change = state.tr
        state.doc.forEach((node, at) => {
          if (!NAMED.includes(node.type.name)) return
          const id = node.attrs['id'] as string | null
          if (id !== null && !seen.has(id)) return void seen.add(id)
          change.setNodeAttribute(at, 'id', newBlockId())
        })
        return change.steps.length > 0 ? change : null
      },
    }),
  ],
})

export interface FigureAttributes {
  reference: FigureReference
  text: string
  name: string
}

/** A live figure within the text. */
const FigureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    reference: { default: null, rendered: false },
    text: { default: '—', rendered: false },
    name: { default: '', rendered: false },
  }),
  renderHTML: ({ node }) => {
    const { text, name } = node.attrs as FigureAttributes
    return ['span', { 'data-figure': '', title: name }, text]
  },
  renderText: ({ node }) => (node.attrs as FigureAttributes).text,
})

/** What the list of figures needs to know of the place where @ was typed. */
export interface SuggestionState {
  items: Found[]
  rect: DOMRect | null
  choose: (item: Found) => void
}

interface FigureSearch {
  search: (query: string) => Promise<Found[]>
  show: (state: SuggestionState | null) => void
  onKey: (event: KeyboardEvent) => boolean
}

const figureSuggestion = ({ search, show, onKey }: FigureSearch) =>
  Extension.create({
    name: 'figureSuggestion',
    addProseMirrorPlugins() {
      const tell = ({ items, clientRect, command }: SuggestionProps<Found>) =>
        show({ items, rect: clientRect?.() ?? null, choose: command })
      return [
        Suggestion<Found>({
          editor: this.editor,
          char: '@',
          // In Chinese no space stands before it.
          allowedPrefixes: null,
          items: ({ query }) => search(query),
          command: ({ editor, range, props: { reference, figure, name } }) =>
            insertAt(editor, range, { reference, text: figure.text, name }),
          render: () => ({
            onStart: tell,
            onUpdate: tell,
            onExit: () => show(null),
            onKeyDown: ({ event }) => onKey(event),
          }),
        }),
      ]
    },
  })

function insertAt(editor: Editor, range: { from: number; to: number }, attrs: FigureAttributes) {
  editor
    .chain()
    .focus()
    .insertContentAt(range, [{ type: 'figure', attrs }])
    .run()
}

/** Headings of two levels, paragraphs, lists, tables, bold words and figures; nothing else. */
export const narrativeExtensions = (search: FigureSearch) => [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    italic: false,
    link: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  TableKit.configure({ table: { resizable: false } }),
  BlockNames,
  FigureNode,
  figureSuggestion(search),
]
