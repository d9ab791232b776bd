interface Emblem {
  name: string
  size: { width: number; height: number }
  html: string
}

/** What stands for the extension in a store's lists, drawn from its icon (SVG): Edge's logo, and Chrome's small tile. */
export function emblems(icon: string): Emblem[] {
  const square = { width: 300, height: 300 }
  const tile = { width: 440, height: 280 }
  return [
    { name: 'logo', size: square, html: page(`svg { width: 300px; height: 300px; display: block }`, icon) },
    {
      name: 'tile',
      size: tile,
      html: page(
        `body { height: ${tile.height}px; display: grid; place-content: center; justify-items: center; gap: 14px; background: #f1e4d8 }
        svg { width: 116px; height: 116px }
        p { margin: 0; font: 700 40px Charter, "Source Serif 4", Cambria, Georgia, serif; color: #1f1d1a }`,
        `${icon}<p>Offprint</p>`,
      ),
    },
  ]
}

const page = (style: string, body: string): string => `<!doctype html>
<meta charset="utf-8">
<style>body { margin: 0 } ${style}</style>
${body}`
