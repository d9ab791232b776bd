/** A page that shows pictures lying beside it, each with its name. */
export function overview(files: string[]): string {
  const figures = files.map(
    (file) =>
      `<figure><figcaption>${file.replace('.png', '')}</figcaption><img src="${file}" height="600" alt=""></figure>`,
  )
  return `<!doctype html>
<meta charset="utf-8">
<title>Offprint</title>
<style>
  body { display: flex; flex-wrap: wrap; gap: 20px; background: #888; font: 13px sans-serif }
  figure { margin: 0 }
</style>
${figures.join('\n')}
`
}
