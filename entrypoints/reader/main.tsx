import '@/components/style/tokens.css'
import '@/components/style/base.css'
import '@/components/style/icons.css'
import './reader.css'
import { App } from '@/components/app/App'
import { useWide } from '@/components/app/wide'
import { lazily } from '@/components/ui/lazily'
import { mountApp } from '../app/mount'

const Lists = lazily(() => import('@/components/app/Lists').then((module) => module.Lists))
const Detail = lazily(() => import('@/components/app/Detail').then((module) => module.Detail))

function Page() {
  const wide = useWide()
  return <App layout="reader" wide={wide} side={wide && <Lists />} detail={wide && <Detail />} />
}

mountApp('reader', { Page }).catch((error) => console.error('Offprint:', error))
