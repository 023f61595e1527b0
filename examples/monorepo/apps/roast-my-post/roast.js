const habits = [
  [/\b(excited|thrilled|humbled) to announce\b/i, 'You are announcing that you announce. Start with the news.'],
  [/\bgame[- ]chang(er|ing)\b/i, 'The game is unchanged.'],
  [/\bsynerg(y|ies|ize)\b/i, 'Nobody has ever seen a synergy.'],
  [/!{2,}/, 'One exclamation mark is already one too many.'],
  [/(#\w+\s*){4,}/, 'The hashtags outnumber the thoughts.']
]

/** What is wrong with a post, kindest last. */
export function roast(post) {
  const found = habits.filter(([pattern]) => pattern.test(post)).map(([, remark]) => remark)
  if (post.split(/\s+/).filter(Boolean).length > 200) found.push('It is long. Readers are not.')
  return found.length > 0 ? found : ['Suspiciously good. Did you write it yourself?']
}
