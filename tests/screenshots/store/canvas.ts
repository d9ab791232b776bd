/** What Chrome, Edge and Firefox all take, px. */
export const CANVAS = { width: 1280, height: 800 }

export interface Caption {
  title: string
  lines: string[]
}

/** A page that shows a picture (PNG in base64) beside a caption; `frame` is how large it is there, px. */
export function canvas(png: string, frame: { width: number; height: number }, { title, lines }: Caption): string {
  return `<!doctype html>
<meta charset="utf-8">
<style>
  body {
    box-sizing: border-box; margin: 0; width: ${CANVAS.width}px; height: ${CANVAS.height}px; padding: 0 60px;
    display: flex; align-items: center; justify-content: space-between; gap: 60px;
    background: #f1e4d8; color: #1f1d1a;
  }
  header { flex: 1; max-width: 520px }
  h1 { margin: 0 0 28px; font: 700 46px/1.15 Charter, "Source Serif 4", Cambria, Georgia, serif; text-wrap: balance }
  p { margin: 0 0 10px; font: 21px/1.45 system-ui, sans-serif; color: #635d53; text-wrap: balance }
  img { border-radius: 10px; box-shadow: 0 1px 3px rgb(80 40 10 / 25%), 0 18px 50px rgb(80 40 10 / 22%) }
</style>
<header>
  <h1>${title}</h1>
  ${lines.map((line) => `<p>${line}</p>`).join('\n  ')}
</header>
<img src="data:image/png;base64,${png}" width="${frame.width}" height="${frame.height}" alt="">
`
}
