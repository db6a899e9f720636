import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeCodeIn } from './place-code.ts'

test('a scanned label leads to its place, whichever host printed it', () => {
  assert.equal(placeCodeIn('https://houqin.example.edu.cn/q/A301'), 'A301')
  assert.equal(placeCodeIn('http://192.168.1.10:3000/q/gy2-412?from=label'), 'GY2-412')
})

test('a typed code is read in small letters and with blanks around it', () => {
  assert.equal(placeCodeIn('  jxa-b1 '), 'JXA-B1')
})

test('codes of others are not taken for ours', () => {
  assert.equal(placeCodeIn('https://example.com/pay/123'), undefined)
  assert.equal(placeCodeIn('WIFI:S:guest;T:WPA;P:secret;;'), undefined)
  assert.equal(placeCodeIn(''), undefined)
})
