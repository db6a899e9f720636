import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decideOrder, noEvidence, weigh, type OrderDecision } from './date-order.ts'
import { parseInstant, parseWall } from './parse-instant.ts'
import { isRealDay, writeWall, type Wall } from './wall-clock.ts'
import { zoneClock } from './zoned-instant.ts'

const read = (cell: string, order: OrderDecision['order'] = 'dmy', date1904 = false): string => {
  const parsed = parseWall(cell, { order, date1904 })
  if ('fault' in parsed) return parsed.fault
  const offset = parsed.offset === null ? '' : ` ${parsed.offset}`
  return writeWall(parsed.wall, true) + offset
}

test('reads every way of writing a date that offices send', () => {
  const morning = '2024-01-05 09:30:00'
  const midnight = '2024-01-05 00:00:00'
  const cases: [string, string][] = [
    ['2024/1/5', midnight],
    ['2024-01-05', midnight],
    ['2024.1.5', midnight],
    ['20240105', midnight],
    ['2024年1月5日', midnight],
    ['2024年01月05日', midnight],
    ['24年1月5日', midnight],
    ['２０２４／１／５', midnight],
    ['２０２４年１月５日', midnight],
    [' 2024-01-05 \u3000', midnight],
    ['\u00a02024-01-05\t', midnight],
    ['2024年1月5日 星期五', midnight],
    ['2024/1/5（周五）', midnight],
    ['2024/1/5 9:30', morning],
    ['2024/1/5 09:30:00', morning],
    ['2024-01-05 9：30', morning],
    ['2024年1月5日 上午 9:30', morning],
    ['2024年1月5日上午9:30', morning],
    ['2024年1月5日 上午9时30分', morning],
    ['2024年1月5日9点30分0秒', morning],
    ['2024年1月5日 下午 9:30', '2024-01-05 21:30:00'],
    ['2024/1/5 9:30 下午', '2024-01-05 21:30:00'],
    ['2024年1月5日 下午0:30', '2024-01-05 12:30:00'],
    ['2024年1月5日 中午12:00', '2024-01-05 12:00:00'],
    ['2024年1月5日 凌晨12:10', '2024-01-05 00:10:00'],
    ['20240105093000', morning],
    ['202401050930', morning],
    ['20240105T093000Z', `${morning} 0`],
    ['20240105 0930', morning],
    ['20240105 09:30:00', morning],
    ['20240105T09:30', morning],
    ['2024-01-05 09:30:00+00', `${morning} 0`],
    ['05/01/2024 - 09:30', morning],
    ['Jan  5 2024 9:30AM', morning],
    ['2024 Jan 05 09:30:00 AM', morning],
    ['05-JAN-24 09.30.00.000000 AM', morning],
    ['2024-01-05T09:30', morning],
    ['2024-01-05T09:30:00', morning],
    ['2024-01-05T09:30:00.250', '2024-01-05 09:30:00.250'],
    ['2024-01-05 09:30:00,25', '2024-01-05 09:30:00.250'],
    ['2024-01-05T09:30:00Z', `${morning} 0`],
    ['2024-01-05T09:30:00+08:00', `${morning} 480`],
    ['2024-01-05T09:30:00-0330', `${morning} -210`],
    ['2024-01-05 09:30:00 UTC', `${morning} 0`],
    ['Fri Jan 05 2024 09:30:00 GMT+0800 (China Standard Time)', `${morning} 480`],
    ['Fri, 05 Jan 2024 09:30:00 GMT', `${morning} 0`],
    ['5-Jan-2024', midnight],
    ['5-Jan-24', midnight],
    ['05 January 2024 09:30', morning],
    ['Jan 5 2024', midnight],
    ['Jan 5, 2024 9:30 AM', morning],
    ['January 5th, 2024 at 9:30 a.m.', morning],
    ['2024-Jan-05', midnight],
    ['5/1/2024', midnight],
    ['05.01.2024 09:30', morning],
    ['5-1-24', midnight],
    ['13/5/1999', '1999-05-13 00:00:00'],
    ['45296', midnight],
    ['45296.5', '2024-01-05 12:00:00'],
    ['45296.395833333336', morning],
    ['29/2/2016 01:16', '2016-02-29 01:16:00'],
    ['2024-01-05 24:00', '2024-01-05 24:00:00'],
  ]
  for (const [cell, wanted] of cases) assert.equal(read(cell), wanted, cell)
})

test('reads month before day where the file is written so', () => {
  assert.equal(read('01/05/2024 12:16:02 AM', 'mdy'), '2024-01-05 00:16:02')
  assert.equal(read('01/05/2024 12:00:00 PM', 'mdy'), '2024-01-05 12:00:00')
  assert.equal(read('1/5/2024 4:45\u202fPM', 'mdy'), '2024-01-05 16:45:00')
  assert.equal(read('1/5/24', 'mdy'), '2024-01-05 00:00:00')
  assert.equal(read('24/1/5', 'ymd'), '2024-01-05 00:00:00')
  assert.equal(read('13/5/2024', 'mdy'), 'date.impossible')
})

test('refuses what is no date, and days that never were', () => {
  const impossible = [
    '2024-02-30',
    '2023-02-29',
    '0202-01-05',
    '2024-13-01',
    '2024-00-10',
    '31/4/2024',
    '2024-01-05 25:00',
    '2024-01-05 10:61',
    '2024-01-05 24:01',
    '20241305',
    '12345678',
  ]
  const unreadable = [
    '',
    'n/a',
    '?',
    '45',
    '12.5',
    '99999',
    '-45296',
    'BRONX',
    '=NOW()',
    '2024',
    '2024-01',
    '2024年1月',
    '2024-01-05 9',
    '10:30',
    '1e5',
    '5/3/2016/7',
    '5/3/6',
    '<b>2024-01-05</b>',
    'x'.repeat(5000),
    '2024-01-05 10:00 somewhere',
    '3012680027',
    'Foo 5 2024',
  ]
  for (const cell of impossible) assert.equal(read(cell), 'date.impossible', cell)
  for (const cell of unreadable) assert.equal(read(cell), 'date.unreadable', cell)
})

test('counts the days of a workbook that starts in 1904 from there', () => {
  assert.equal(read('43834', 'dmy', true), '2024-01-05 00:00:00')
})

const decide = (...cells: string[]) => {
  const evidence = noEvidence()
  for (const cell of cells) weigh(evidence, cell)
  return decideOrder(evidence)
}

test('finds the order of day and month from the whole file', () => {
  assert.deepEqual(decide('1/2/2020', '13/2/2020'), { order: 'dmy', because: 'seen' })
  assert.deepEqual(decide('1/2/2020', '2/13/2020'), { order: 'mdy', because: 'seen' })
  assert.deepEqual(decide('24/1/15', '24/1/16'), { order: 'dmy', because: 'guessed' })
  assert.deepEqual(decide('24/1/15', '24/1/5'), { order: 'ymd', because: 'seen' })
  assert.deepEqual(decide('99/1/15'), { order: 'ymd', because: 'seen' })
  assert.deepEqual(decide('2024-01-05', '5-Jan-2024', '45296', 'BRONX'), { order: 'dmy', because: 'unneeded' })
  assert.deepEqual(decide('5/5/2020'), { order: 'dmy', because: 'unneeded' })
})

test('says when the order is a guess, and takes AM and PM as a sign of month first', () => {
  assert.deepEqual(decide('1/2/2020 10:00'), { order: 'dmy', because: 'guessed' })
  assert.deepEqual(decide('1/2/2020 10:00 AM'), { order: 'mdy', because: 'guessed-half-day' })
})

test('trusts no date of a file that is written in both orders, but takes one slip among many as a slip', () => {
  assert.deepEqual(decide('13/2/2020', '2/13/2020'), { order: null, because: 'contradictory' })
  assert.equal(read('13/2/2020', null), 'date.order-contradictory')
  assert.equal(read('2020-02-13', null), '2020-02-13 00:00:00')
  assert.deepEqual(decide(...Array.from({ length: 20 }, () => '2/13/2020'), '13/2/2020'), {
    order: 'mdy',
    because: 'seen',
  })
})

test('lets whoever imports say the order', () => {
  const evidence = noEvidence()
  weigh(evidence, '13/2/2020')
  assert.deepEqual(decideOrder(evidence, 'mdy'), { order: 'mdy', because: 'given' })
})

const instant = (cell: string, timeZone: string): string => {
  const parsed = parseInstant(cell, { order: 'dmy', zone: zoneClock(timeZone) })
  return 'fault' in parsed ? parsed.fault : new Date(parsed.instant).toISOString()
}

test('places a wall clock in its time zone', () => {
  assert.equal(instant('2024-01-05 09:30', 'Asia/Shanghai'), '2024-01-05T01:30:00.000Z')
  assert.equal(instant('2024-01-05 09:30', 'UTC'), '2024-01-05T09:30:00.000Z')
  assert.equal(instant('2024-01-05 24:00', 'UTC'), '2024-01-06T00:00:00.000Z')
  assert.equal(instant('2024-01-05 09:30', 'America/New_York'), '2024-01-05T14:30:00.000Z')
  assert.equal(instant('2024-07-05 09:30', 'America/New_York'), '2024-07-05T13:30:00.000Z')
  assert.equal(instant('1988-07-01 12:00', 'Asia/Shanghai'), '1988-07-01T03:00:00.000Z')
  assert.equal(instant('2024-01-05 09:30+05:30', 'Asia/Shanghai'), '2024-01-05T04:00:00.000Z')
})

test('reads a skipped hour as if clocks had not gone forward, and an hour that comes twice as its first', () => {
  assert.equal(instant('2024-03-10 02:30', 'America/New_York'), '2024-03-10T07:30:00.000Z')
  assert.equal(instant('2024-11-03 01:30', 'America/New_York'), '2024-11-03T05:30:00.000Z')
  assert.equal(instant('2024-03-10 01:59:59', 'America/New_York'), '2024-03-10T06:59:59.000Z')
  assert.equal(instant('2024-03-10 03:00', 'America/New_York'), '2024-03-10T07:00:00.000Z')
  assert.equal(instant('2024-11-03 02:00', 'America/New_York'), '2024-11-03T07:00:00.000Z')
})

const walls: fc.Arbitrary<Wall> = fc
  .record({
    year: fc.integer({ min: 1970, max: 2069 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
    millisecond: fc.constant(0),
  })
  .filter(({ year, month, day }) => isRealDay(year, month, day))

test('law: however a moment is written, it is read back the same', () => {
  fc.assert(
    fc.property(walls, (wall) => {
      const { year, month, day, hour, minute, second } = wall
      const time = `${hour}:${minute}:${second}`
      const half = `${hour % 12 || 12}:${String(minute).padStart(2, '0')}:${second} ${hour < 12 ? 'AM' : 'PM'}`
      const wanted = writeWall(wall, true)
      for (const cell of [
        wanted,
        `${year}/${month}/${day} ${time}`,
        `${year}年${month}月${day}日 ${hour}时${minute}分${second}秒`,
        `${day}.${month}.${year} ${half}`,
      ]) {
        assert.equal(read(cell), wanted)
      }
      assert.equal(read(`${month}/${day}/${year} ${half}`, 'mdy'), wanted)
      assert.equal(read(`${String(year % 100).padStart(2, '0')}-${month}-${day} ${time}`, 'ymd'), wanted)
    }),
  )
})

test('law: an instant shown on a zone’s clock is read back, but for the hour that comes twice', () => {
  const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu']
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 2_000_000_000 }), (timeZone, seconds) => {
      const shown = new Date(seconds * 1000).toLocaleString('sv-SE', { timeZone })
      const parsed = parseInstant(shown, { order: null, zone: zoneClock(timeZone) })
      assert.ok('instant' in parsed)
      assert.equal(new Date(parsed.instant).toLocaleString('sv-SE', { timeZone }), shown)
      assert.ok([0, 1_800_000, 3_600_000].includes(seconds * 1000 - parsed.instant))
    }),
  )
})

test('law: no text whatever makes the reading fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (cell) => void read(cell)))
})
