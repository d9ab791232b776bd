import { type ComponentChild, render } from 'preact'

/** Draws a dialog over everything else until it is closed, unless there is one already. */
export function openDialog(draw: (close: () => void) => ComponentChild): void {
  if (document.querySelector('dialog[open]')) return
  const place = document.createElement('div')
  const close = () => {
    render(null, place)
    place.remove()
  }
  document.body.append(place)
  render(draw(close), place)
}
