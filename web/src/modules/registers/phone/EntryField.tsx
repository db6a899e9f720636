import { api } from '@houqin/contracts'
import type { RegisterField } from '@houqin/contracts/register-definition'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Choices } from '../../../phone/parts/Choices.tsx'
import { phoneWords } from '../../../phone/words.ts'
import { registerWords } from '../words.ts'

interface EntryFieldProps {
  field: RegisterField
  value: string
  onChange: (value: string) => void
}

/** A field of an entry with the keyboard that suits it. */
export function EntryField({ field, value, onChange }: EntryFieldProps) {
  const t = useT(registerWords)
  switch (field.kind) {
    case 'computed':
      return null
    case 'choice':
      return (
        <Choices
          label={t(field.label)}
          options={field.options.map(({ key, label }) => ({ value: key, label: t(label) }))}
          value={value}
          onChange={onChange}
        />
      )
    case 'place':
      return <PlaceField field={field} value={value} onChange={onChange} />
    case 'unit':
      return <UnitField field={field} value={value} onChange={onChange} />
    case 'person':
      return <PersonField field={field} value={value} onChange={onChange} />
    default:
      return (
        <Labelled field={field}>
          {field.kind === 'text' ? (
            <textarea rows={2} maxLength={2000} value={value} onChange={(event) => onChange(event.target.value)} />
          ) : (
            <input
              type={field.kind === 'date' ? 'date' : 'text'}
              inputMode={field.kind === 'number' ? 'decimal' : undefined}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Labelled>
      )
  }
}

function Labelled({ field, children }: { field: RegisterField; children: ReactNode }) {
  const t = useT(registerWords)
  const tPhone = useT(phoneWords)
  const unit = 'unit' in field ? t(field.unit) : ''
  return (
    <label className="field">
      <span>
        {t(field.label)}
        {unit === '' ? '' : ` (${unit})`} {!field.required && <small>{tPhone('optional')}</small>}
      </span>
      {children}
    </label>
  )
}

function UnitField({ field, value, onChange }: EntryFieldProps) {
  const units = useEndpoint(api.listUnits)
  const here = (units.data?.items ?? []).filter(({ dissolvedOn }) => dissolvedOn === null)
  return <OneOf field={field} value={value} onChange={onChange} options={here} />
}

function PersonField({ field, value, onChange }: EntryFieldProps) {
  const people = useEndpoint(api.listPeople, { query: { limit: 200 } })
  return <OneOf field={field} value={value} onChange={onChange} options={people.data?.items ?? []} />
}

function OneOf({
  field,
  value,
  onChange,
  options,
}: EntryFieldProps & { options: readonly { id: string; name: string }[] }) {
  return (
    <Labelled field={field}>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">—</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

const SHOWN = 8

/** A place found by what is typed: name, code or initials. */
function PlaceField({ field, value, onChange }: EntryFieldProps) {
  const t = useT(registerWords)
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const chosen = useEndpoint(api.getPlace, { params: { id: value }, enabled: value !== '' })
  const found = useEndpoint(api.listPlaces, {
    query: q === '' ? { kind: 'site', limit: SHOWN } : { q, limit: SHOWN },
    keep: true,
  })
  const places = found.data?.items ?? []
  const options = [
    ...(chosen.data !== undefined && value !== '' ? [chosen.data] : []),
    ...places.filter(({ id }) => id !== value),
  ]
  return (
    <>
      <Labelled field={field}>
        <input
          type="search"
          value={typed}
          maxLength={60}
          autoComplete="off"
          placeholder={t('phone.place')}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Labelled>
      {options.length === 0 && q !== '' && !found.isFetching ? (
        <p className="faint">{t('phone.place.none')}</p>
      ) : (
        <Choices
          plain
          label={t(field.label)}
          options={options.map(({ id, path }) => ({ value: id, label: path }))}
          value={value}
          onChange={onChange}
        />
      )}
    </>
  )
}
