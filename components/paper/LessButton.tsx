import { useStore } from '@/components/store/context'
import { t } from '@/utils/i18n'

/** Says that the reader wants less like a paper. */
export function LessButton({ id }: { id: string }) {
  const { actions } = useStore()
  return (
    <button type="button" data-action="less" onClick={() => void actions.less(id)}>
      {t('less_like_this')}
    </button>
  )
}
