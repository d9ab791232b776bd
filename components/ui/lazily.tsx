import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/**
 * A component whose code is fetched when it is first shown, because the first paint does not need it. Until then there is
 * nothing, or what stands in for it.
 */
export function lazily<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Meanwhile?: ComponentType<P>,
): ComponentType<P> {
  let Loaded: ComponentType<P> | undefined
  return function Lazy(props: P) {
    const [, setLoaded] = useState(Boolean(Loaded))
    useEffect(() => {
      // It may have come for another place since this one was drawn without it.
      if (Loaded) return setLoaded(true)
      load().then((component) => {
        Loaded = component
        setLoaded(true)
      })
    }, [])
    const Shown = Loaded ?? Meanwhile
    return Shown ? <Shown {...props} /> : null
  }
}
