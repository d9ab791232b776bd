/** An item of `/api/daily_papers` as 2026 has it, with everything filled in; `paper` and `more` change what a test is about. */
export function item(paper: Record<string, unknown> = {}, more: Record<string, unknown> = {}) {
  return {
    paper: {
      id: '2606.28322',
      authors: [
        { _id: '1', name: 'Ada Example', hidden: false },
        { _id: '2', name: 'Björn Beispiel', hidden: true, status: 'claimed_verified', user: { user: 'bjorn' } },
      ],
      publishedAt: '2026-06-15T00:00:00.000Z',
      submittedOnDailyAt: '2026-06-17T00:00:00.000Z',
      title: 'A Title',
      submittedOnDailyBy: { _id: '3', avatarUrl: '/avatars/3.svg', isPro: false, fullname: 'Cleo', user: 'cleo' },
      summary: 'An abstract.',
      upvotes: 7,
      discussionId: '4',
      projectPage: 'https://project.example/',
      githubRepo: 'https://github.com/example/code',
      githubRepoAddedBy: 'user',
      githubStars: 12,
      ai_summary: 'In short.',
      ai_keywords: ['things', 'more things'],
      ai_summary_model: 'a/model',
      organization: { _id: '5', name: 'example', fullname: 'Example Institute', avatar: 'https://a.example/5.png' },
      mediaUrls: ['https://cdn.example/1.mp4'],
      ...paper,
    },
    publishedAt: '2026-06-14T20:00:00.000Z',
    title: 'A Title',
    summary: 'An abstract.',
    thumbnail: 'https://cdn.example/t.png',
    numComments: 2,
    submittedBy: { _id: '3', fullname: 'Cleo', name: 'cleo', type: 'user', isPro: false, isHf: false, isMod: false },
    isAuthorParticipating: true,
    ...more,
  }
}

/** The same item without some keys of its `paper`. */
export function itemWithout(...keys: string[]) {
  const whole = item()
  return { ...whole, paper: Object.fromEntries(Object.entries(whole.paper).filter(([key]) => !keys.includes(key))) }
}
