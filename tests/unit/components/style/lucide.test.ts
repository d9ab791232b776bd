import { describe, expect, it } from 'vitest'
import { lucideInCss } from '@/components/style/lucide'

const built = (css: string, id = 'icons.css') => lucideInCss().transform(css, id)

describe('an icon of Lucide in a style sheet', () => {
  it('becomes a picture in it, drawn in lines', () => {
    const css = built('[data-icon="next"] { --icon: url("lucide:chevron-right"); }')
    expect(css).toMatch(/^\[data-icon="next"\] \{ --icon: url\("data:image\/svg\+xml,<svg xmlns=.*<\/svg>"\); \}$/)
    expect(css).toContain("fill='none'")
    expect(css).toContain("viewBox='0 0 24 24'")
  })

  it('is a silhouette where that is asked for', () => {
    expect(built('url("lucide:bookmark?filled")')).toContain("fill='%23000'")
  })

  it('stays one string, and no colour starts a fragment', () => {
    const [, inside = ''] = built('url("lucide:settings-2")')?.match(/^url\("(.*)"\)$/) ?? []
    expect(inside).not.toMatch(/["#]/)
  })

  it('fails the build where Lucide has none of that name', () => {
    expect(() => built('url("lucide:no-such-thing")')).toThrow('no icon "no-such-thing"')
  })

  it('leaves everything else alone', () => {
    expect(built('a { color: red }')).toBeUndefined()
    expect(built('url("lucide:check")', 'icons.ts')).toBeUndefined()
  })
})
