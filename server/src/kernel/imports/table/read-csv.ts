import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { AppError } from '../../errors.ts'
import type { RawRow } from './find-header.ts'
import { findDelimiter, type Delimiter, type Separation } from './find-delimiter.ts'
import { decodeText, findEncoding, type Encoding } from './text-encoding.ts'
import { unpack } from './unpack.ts'

/** A record longer than this is no record: a quote was opened and never closed, or the file is no table. */
const MAX_RECORD_BYTES = 1024 ** 2
const SAMPLE_CHARACTERS = 64 * 1024

export interface TextFormat {
  kind: 'text'
  encoding: Encoding
  delimiter: Delimiter
  gzipped: boolean
}

export interface TextTable {
  format: TextFormat
  rows: () => AsyncGenerator<RawRow>
}

/** Opens a text of separated cells. @throws import.not-a-table, import.damaged, file.too-large */
export async function openText(path: string, packing: 'plain' | 'gzip'): Promise<TextTable> {
  const encoding = await findEncoding(unpack(path, packing))
  if (!encoding) throw new AppError('import.not-a-table', 422)
  const text = () => decodeText(unpack(path, packing), encoding)
  const sample = await beginning(text())
  if (sample.trim() === '' || /^\s*<(?:!doctype|html|\?xml|table|head|meta)/i.test(sample)) {
    throw new AppError('import.not-a-table', 422)
  }
  const separation = findDelimiter(sample)
  return {
    format: { kind: 'text', encoding, delimiter: separation.delimiter, gzipped: packing === 'gzip' },
    rows: () => records(text(), separation),
  }
}

async function beginning(text: AsyncIterable<string>): Promise<string> {
  let sample = ''
  for await (const part of text) {
    sample += part
    if (sample.length >= SAMPLE_CHARACTERS) break
  }
  return sample.slice(0, SAMPLE_CHARACTERS)
}

/** Records with their row as a spreadsheet counts it: blank lines count, lines inside quotes do not. */
async function* records(text: AsyncIterable<string>, { delimiter, hinted }: Separation): AsyncGenerator<RawRow> {
  const parser = Readable.from(text).compose(
    parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_RECORD_BYTES,
    }),
  ) as AsyncIterable<string[]>
  let row = 0
  try {
    for await (const cells of parser) {
      row += 1
      if (!(hinted && row === 1)) yield { row, cells }
    }
  } catch (error) {
    if (error instanceof CsvError) throw refusalOf(error, row + 1)
    throw error
  }
}

function refusalOf(error: CsvError, row: number): AppError {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new AppError('import.row-too-long', 422, { params: { row } })
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new AppError('import.quote-not-closed', 422, { params: { row } })
  return new AppError('import.not-a-table', 422)
}
