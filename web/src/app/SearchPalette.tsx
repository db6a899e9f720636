import { SearchOutlined } from '@ant-design/icons'
import type { Found } from '@houqin/contracts/search'
import { useRouter } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useId, useState, type KeyboardEvent } from 'react'
import { useT } from '../kernel/i18n.ts'
import { problemOf } from '../kernel/problem.ts'
import { keepRecent, readRecent } from '../kernel/recent-finds.ts'
import { useCan } from '../kernel/session.tsx'
import { useSearch, type FoundGroup } from '../kernel/use-search.ts'
import { modules } from '../modules.ts'
import { mayOpen } from './PageFrame.tsx'
import styles from './SearchPalette.module.css'
import { appWords } from './words.ts'

/** Searches everything one may see while one types; arrows choose, Enter opens. */
export function SearchPalette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT(appWords)
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width={640}
      style={{ top: 72 }}
      styles={{ container: { padding: 0 } }}
      title={<span className="visually-hidden">{t('search.label')}</span>}
    >
      <Palette onClose={onClose} />
    </Modal>
  )
}

function Palette({ onClose }: { onClose: () => void }) {
  const t = useT(appWords)
  const router = useRouter()
  const list = useId()
  const [text, setText] = useState('')
  const { groups, error, busy, q } = useGroups(text)
  const items = groups.flatMap((group) => group.items)
  const go = (found: Found | undefined) => {
    if (found === undefined) return
    keepRecent(found)
    onClose()
    router.history.push(found.url)
  }
  const { chosen, onKeyDown } = useChoice(items, { text, go })
  const isNothing = items.length === 0 && q !== ''
  const note = isNothing ? (busy ? t('search.busy') : t('search.none', { q })) : t('search.help')
  return (
    <>
      <label className={styles.typed}>
        <SearchOutlined aria-hidden />
        <input
          autoFocus
          type="search"
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={list}
          aria-activedescendant={items.length > 0 ? `${list}-${chosen}` : undefined}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          maxLength={60}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <Groups id={list} label={t('search.label')} groups={groups} chosen={chosen} onChoose={go} />
      <p role="status" className={styles.note}>
        {error === null ? note : problemOf(error).title}
      </p>
    </>
  )
}

/** Which item the arrows stand on: the first again whenever something else is typed. */
function useChoice(
  items: readonly Found[],
  { text, go }: { text: string; go: (found: Found | undefined) => void },
): { chosen: number; onKeyDown: (event: KeyboardEvent) => void } {
  const [stood, setStood] = useState({ text, at: 0 })
  const at = stood.text === text ? stood.at : 0
  const chosen = Math.min(at, Math.max(items.length - 1, 0))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && items.length > 0) {
      event.preventDefault()
      setStood({ text, at: (chosen + step + items.length) % items.length })
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(items[chosen])
  }
  return { chosen, onKeyDown }
}

interface GroupsProps {
  id: string
  label: string
  groups: readonly FoundGroup[]
  chosen: number
  onChoose: (found: Found) => void
}

function Groups({ id, label, groups, chosen, onChoose }: GroupsProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className={styles.list}>
      {groups.map((group, index) => (
        <Group
          key={group.kind}
          group={group}
          first={groups.slice(0, index).reduce((sum, one) => sum + one.items.length, 0)}
          list={id}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </div>
  )
}

/** Pages by their title beside what the server finds; before anything is typed, what was opened last. */
function useGroups(text: string) {
  const t = useT(appWords)
  const can = useCan()
  const found = useSearch(text)
  const typed = text.trim().toLowerCase()
  const pages = modules
    .flatMap((module) => module.pages)
    .filter((page) => page.navigation !== undefined && mayOpen(page, can))
    .filter(({ title }) => typed !== '' && `${title.zh} ${title.en}`.toLowerCase().includes(typed))
    .slice(0, 5)
    .map((page): Found => ({ id: page.path, title: t(page.title), about: '', url: page.path }))
  const recent = typed === '' ? readRecent() : []
  const own = (kind: string, name: string, items: Found[]): FoundGroup[] =>
    items.length === 0 ? [] : [{ kind, name, items, more: false }]
  const groups = [
    ...own('recent', t('search.recent'), recent),
    ...own('page', t('search.pages'), pages),
    ...found.groups,
  ]
  return { ...found, groups }
}

interface GroupProps {
  group: FoundGroup
  /** Place of its first item among all. */
  first: number
  list: string
  chosen: number
  onChoose: (found: Found) => void
}

function Group({ group, first, list, chosen, onChoose }: GroupProps) {
  const t = useT(appWords)
  return (
    <div role="group" aria-label={group.name}>
      <p className={styles.kind} aria-hidden>
        {group.name}
        {group.more && <span>{t('search.more')}</span>}
      </p>
      {group.items.map((found, index) => (
        <div
          key={found.id}
          id={`${list}-${first + index}`}
          role="option"
          tabIndex={-1}
          aria-selected={first + index === chosen}
          ref={first + index === chosen ? intoView : undefined}
          className={first + index === chosen ? `${styles.item} ${styles.chosen}` : styles.item}
          onClick={() => onChoose(found)}
          onKeyDown={(event) => event.key === 'Enter' && onChoose(found)}
        >
          <span>{found.title}</span>
          {found.about !== '' && <small>{found.about}</small>}
        </div>
      ))}
    </div>
  )
}

const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })
