import { writeFileSync } from 'node:fs'
import { drawChart } from './draw-chart.ts'
import { categoryChart, monthChart } from './factory.ts'
let t = performance.now()
for (const [n, c] of Object.entries({ cat: categoryChart(), bar: monthChart('bar'), line: monthChart('line') })) {
  writeFileSync(`/tmp/fontprobe/${n}.png`, (await drawChart(c, 590)).png); console.log(n, performance.now() - t); t = performance.now()
}
