import temml from 'temml'

/** Far above what any formula in an abstract needs; what needs more is not drawn. */
const MOST_EXPANSIONS = 100
/** Sizes a formula may ask for, em. */
const LARGEST: [number, number] = [5, 5]

/**
 * Commands that no formula in an abstract needs: definitions, links, pictures, colours and styles of its own, and those
 * that put things where they do not belong.
 */
const REFUSED =
  /\\(?:[gex]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand|href|url|includegraphics|html\w*|class|id|style|data|(?:text|page|f|define)?color(?:box)?|rule|raise(?:box)?|lower|kern|mkern|[hm]skip|[hv]space|[lrc]lap|math[lrc]lap|verb|tag|label|(?:eq)?ref|input|include|write|smash|phantom|[hv]phantom)(?![A-Za-z])/

/** A formula as MathML, or undefined where it is none, or no harmless one. */
export function drawFormula(tex: string, display: boolean): Element | undefined {
  if (REFUSED.test(tex)) return undefined
  const box = document.createElement('span')
  try {
    temml.render(tex, box, {
      displayMode: display,
      trust: false,
      throwOnError: true,
      maxExpand: MOST_EXPANSIONS,
      maxSize: LARGEST,
      macros: {},
    })
  } catch {
    return undefined
  }
  return box.firstElementChild ?? undefined
}
