import type { Urgency } from '@houqin/contracts/cases'
import type { Heard } from './heard.ts'

/** Danger to people, or damage that grows by the minute. */
const EMERGENCY =
  /漏电|触电|电人|电到|电了一下|被电|冒烟|着火|起火|火花|冒火|打火|焦味|糊味|烧焦|爆管|爆了|爆裂|喷水|往外喷|跑水|水漫|漫出来了.{0,4}走廊|淹|困人|困在|被困|关在电梯|煤气|燃气|天然气|掉下来|砸|坍|塌|倒了.{0,6}路|供氧|氧气.{0,4}(?:没|不|低|报警)|没.{0,2}氧|(?:手术[室部]|急诊|抢救室|icu).{0,6}(?:停电|没电)|井盖.{0,4}(?:丢|没|不见|缺|翻)|玻璃.{0,4}(?:要掉|快掉)/u
const URGENT =
  /急|马上|尽快|赶紧|赶快|快来|快点|速来|立刻|今晚|没法上课|上不了课|影响上课|没法(?:工作|看病|做|用)|停电|没电|停水|跳闸|进不去|被锁|锁外面|锁在|断网|暖气.{0,4}(?:不热|冰|凉)|返水|满地|一地水|冷库|整层|整栋|整个楼|全楼|等着用/u
const CALM = /不急|不着急|不太急|有空|方便的时候|什么时候都行/u

export function findUrgency({ text }: Heard): Urgency {
  if (EMERGENCY.test(text)) return 'emergency'
  return URGENT.test(text.replace(/急诊|应急|急救/gu, '')) && !CALM.test(text) ? 'urgent' : 'normal'
}
