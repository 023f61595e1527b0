/** What lists of requests are asked for by. What makes an issue a request of ours is its history, not this. */
export const requestLabel = {
  name: 'staging-approval',
  color: 'fbca04',
  description: 'A deployment to staging that waits for a decision'
}
