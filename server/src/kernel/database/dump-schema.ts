import { sql } from 'kysely'
import type { Db } from './connect.ts'

/** The public schema as text, tables in order of name: what a fresh migration makes, to be read and compared. */
export async function dumpSchema(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string; columns: string; rest: string | null }>`
    select c.relname as name,
      (select string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attnotnull then ' not null' else '' end,
          coalesce(case when a.attidentity <> '' then ' generated always as identity' else ' default ' || pg_get_expr(d.adbin, d.adrelid) end, '')),
          E',\n' order by a.attnum)
        from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select string_agg(line, E'\n' order by line) from (
        select format('alter table %I add constraint %I %s;', c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
        from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n'
        union all
        select pg_get_indexdef(i.indexrelid) || ';' from pg_index i
        where i.indrelid = c.oid and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)
        union all
        select pg_get_triggerdef(t.oid) || ';' from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
      ) lines) as rest
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`.execute(
    db,
  )
  return rows
    .map(({ name, columns, rest }) => `create table ${name} (\n${columns}\n);\n${rest ? `${rest}\n` : ''}`)
    .join('\n')
}
