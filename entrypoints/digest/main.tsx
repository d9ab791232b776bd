import '@/components/style/tokens.css'
import '@/components/style/base.css'
import '@/components/style/icons.css'
import { useMemo } from 'preact/hooks'
import { DigestPage } from '@/components/digest/DigestPage'
import { readSpan } from '@/utils/attention/digest/span'
import type { Library } from '@/utils/library/library'
import { mountApp } from '../app/mount'
import { createDigests } from './digests'

function Page({ library }: { library: Library }) {
  const digests = useMemo(() => createDigests(library), [library])
  return <DigestPage digests={digests} asked={readSpan(location.search)} />
}

mountApp('reader', { Page, aside: true }).catch((error) => console.error('Offprint:', error))
