import { Resvg } from '@resvg/resvg-js'
import { init } from 'echarts'
import { CHART_FONT, chartFontFiles } from './chart-font.ts'
import { chartOption, chartSize, type ChartBlock, type ChartSize } from './chart-option.ts'
import { cleanText } from './clean-text.ts'

/** Pixels of the picture per pixel of the page: more than 300 to the inch, for print. */
const SHARPNESS = 3.2

/** Draws a chart of a summary as PNG. `width` is its width on the page at 96 pixels to the inch. */
export async function drawChart(chart: ChartBlock, width: number): Promise<{ png: Uint8Array; size: ChartSize }> {
  const size = chartSize(chart, width)
  return { png: await drawPicture(cleanText(toSvg(chart, size))), size }
}

function toSvg(chart: ChartBlock, size: ChartSize): string {
  const board = init(null, null, { renderer: 'svg', ssr: true, ...size })
  board.setOption(chartOption(chart, size, CHART_FONT))
  const svg = board.renderToSVGString()
  board.dispose()
  return svg
}

/** Rasters an SVG with the product's own font only, so that it looks the same on every machine. */
export async function drawPicture(svg: string): Promise<Uint8Array> {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SHARPNESS },
    font: { loadSystemFonts: false, fontFiles: await chartFontFiles(svg), defaultFontFamily: CHART_FONT },
  })
  return picture.render().asPng()
}
