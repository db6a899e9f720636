import { ArrowLeftOutlined, EditOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { api, day } from '@houqin/contracts'
import type { Register, RegisterEntry } from '@houqin/contracts/registers'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { registerWords } from '../words.ts'
import { EntryDrawer } from './EntryDrawer.tsx'
import { EntryFilters } from './EntryFilters.tsx'
import { ImportDrawer } from './ImportDrawer.tsx'
import styles from './Registers.module.css'

const filterShape = {
  q: z.string().trim().max(100).optional(),
  from: day.optional(),
  to: day.optional(),
  choice: z.string().max(40).optional(),
  state: z.enum(['valid', 'void']).optional(),
}
const address = { ...filterShape, add: z.enum(['entry', 'import']).optional() }

/** A register: its entries, and the figures they make. */
export function RegisterPage() {
  const { code } = useParams({ strict: false }) as { code: string }
  const register = useEndpoint(api.getRegister, { params: { code } })
  if (register.data !== undefined) return <Entries register={register.data} />
  return register.error === null ? (
    <PageSkeleton rows={10} />
  ) : (
    <ErrorState error={register.error} onRetry={() => void register.refetch()} />
  )
}

function Entries({ register }: { register: Register }) {
  const t = useT(registerWords)
  const navigate = useNavigate()
  const today = useFormat().day(useNow())
  const [{ add, ...filter }, change] = useAddress(address)
  const params = { code: register.code }
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const open = (row: RegisterEntry) =>
    void navigate({ to: '/registers/$code/entries/$id', params: { ...params, id: row.id } as never })
  const newEntry = register.can.record && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ add: 'entry' })}>
      {t('entry.new')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t(register.name)}
        about={t(register.about)}
        actions={<Actions register={register} newEntry={newEntry} onImport={() => change({ add: 'import' })} />}
      />
      <DataTable
        name={`register.${register.code}`}
        label={t(register.name)}
        endpoint={api.listRegisterEntries}
        params={params}
        query={filter}
        columns={useEntryColumns(register)}
        card={(row) => <EntryCard register={register} entry={row} />}
        onOpen={open}
        filters={<EntryFilters register={register} filter={filter} onChange={change} />}
        empty={<EmptyState title={t('entries.empty.title')} about={t('entries.empty.about')} action={newEntry} />}
        onClear={isFiltered ? () => change({ q: null, from: null, to: null, choice: null, state: null }) : undefined}
        exports={{
          endpoint: api.exportRegisterEntries,
          sent: { params, query: filter },
          name: `${t(register.name)}-${today}.xlsx`,
        }}
      />
      <Figures register={register} />
      <EntryDrawer open={add === 'entry'} register={register} onClose={() => change({ add: null })} />
      <ImportDrawer open={add === 'import'} register={register} onClose={() => change({ add: null })} />
    </>
  )
}

function Actions({
  register,
  newEntry,
  onImport,
}: {
  register: Register
  newEntry: React.ReactNode
  onImport: () => void
}) {
  const t = useT(registerWords)
  return (
    <>
      <LinkButton icon={<ArrowLeftOutlined />} to="/registers">
        {t('back')}
      </LinkButton>
      {register.can.define && (
        <LinkButton icon={<EditOutlined />} to={`/registers/${register.code}/design`}>
          {t('design.action')}
        </LinkButton>
      )}
      {register.can.import && (
        <Button icon={<ImportOutlined />} onClick={onImport}>
          {t('import.action')}
        </Button>
      )}
      {newEntry}
    </>
  )
}

/** More fields than this are a choice of columns. */
const SHOWN_FIELDS = 6

function useEntryColumns({ definition }: Register): Column<RegisterEntry>[] {
  const t = useT(registerWords)
  const faded = (row: RegisterEntry) => (row.state === 'void' ? styles.void : undefined)
  return [
    {
      key: 'number',
      title: t('column.number'),
      width: 160,
      render: (row) => <span className={`number ${faded(row) ?? ''}`}>{row.number}</span>,
    },
    {
      key: 'on',
      title: t(definition.dayLabel),
      width: 120,
      render: (row) => <span className={faded(row)}>{row.on}</span>,
    },
    ...definition.fields.map((field, index): Column<RegisterEntry> => {
      const isNumber = field.kind === 'number' || field.kind === 'computed'
      const unit = 'unit' in field ? t(field.unit) : ''
      return {
        key: field.key,
        title: unit === '' ? t(field.label) : `${t(field.label)} (${unit})`,
        ...(isNumber ? { align: 'right' as const } : {}),
        optional: index >= SHOWN_FIELDS,
        render: (row) => (
          <span className={faded(row)}>{row.values.find(({ key }) => key === field.key)?.shown ?? '—'}</span>
        ),
      }
    }),
    {
      key: 'state',
      title: t('column.state'),
      width: 96,
      render: (row) => t(row.state === 'valid' ? 'entry.valid' : 'entry.isVoid'),
    },
  ]
}

function EntryCard({ register, entry }: { register: Register; entry: RegisterEntry }) {
  const t = useT(registerWords)
  const said = register.definition.fields
    .flatMap(({ key, label }) => {
      const value = entry.values.find((one) => one.key === key)
      return value === undefined ? [] : [`${t(label)} ${value.shown}`]
    })
    .slice(0, 4)
  return (
    <div className={styles.card}>
      <Link
        className={styles.name}
        to="/registers/$code/entries/$id"
        params={{ code: register.code, id: entry.id } as never}
      >
        {entry.on} · <span className="number">{entry.number}</span>
      </Link>
      <p className={entry.state === 'void' ? styles.void : undefined}>{said.join(' · ')}</p>
    </div>
  )
}

/** What the register contributes to figures and summaries, under the names that templates use. */
function Figures({ register }: { register: Register }) {
  const t = useT(registerWords)
  const { measures, indicators } = register.definition
  const all = [...measures, ...indicators].map(({ key, label }) => ({ code: `r.${register.code}.${key}`, label }))
  return (
    <section className={styles.figures} aria-labelledby="register-figures">
      <h2 id="register-figures">{t('figures.title')}</h2>
      <p className={styles.faint}>{t('figures.about', { example: `{${all[0]?.code ?? ''}}` })}</p>
      <ul className={styles.figureList}>
        {all.map(({ code, label }) => (
          <li key={code}>
            <Link to="/indicators/$code" params={{ code } as never}>
              <span>{t(label)}</span>
              <code>{code}</code>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
