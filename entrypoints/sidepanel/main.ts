import '@/components/style/tokens.css'
import '@/components/style/base.css'
import '@/components/style/icons.css'
import { mountApp } from '../app/mount'

mountApp('sidepanel', { placeKey: 'place:sidepanel' }).catch((error) => console.error('Offprint:', error))
