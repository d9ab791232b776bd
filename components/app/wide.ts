import { useEffect, useState } from 'preact/hooks'

/** Room for lists, feed and detail beside one another; `reader.css` has the same measure. */
const WIDE = '(min-width: 1000px)'

/** Whether the window is wide enough for more than the one column. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches)
  useEffect(() => {
    const query = matchMedia(WIDE)
    const follow = () => setWide(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return wide
}
