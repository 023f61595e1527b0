/**
 * Every failure of every action carries one of these in its `reason` output, so that a workflow can branch on it.
 * The list is closed: the README tables and the contract test are made from it.
 */
export const reasons = {
  'invalid-input': 'an input is missing or malformed',
  'invalid-configuration': '.github/staging.yml is wrong',
  unauthorized: 'a service refused the token',
  forbidden: 'the token lacks a right',
  'not-found': 'something named does not exist',
  conflict: 'a service reports a conflicting change',
  'rate-limited': 'a service refuses more requests for now',
  'service-error': 'a service failed to do its part',
  network: 'a service could not be reached',
  timeout: 'the deadline passed first',
  cancelled: 'the run was cancelled',
  'foreign-environment': 'resources under our name that are not ours',
  'wrong-account': 'the token belongs to another DigitalOcean team than the environment',
  superseded: 'a newer commit, or a destroy, overtook this run',
  'environment-busy': 'another run holds the environment',
  'environment-absent': 'there is no environment',
  'quota-exceeded': 'the account has no room for the environment',
  'terraform-missing': 'no terraform binary could be found or installed',
  'terraform-failed': 'terraform ended with an error',
  'state-locked': "terraform's state is locked by a run that is not finished",
  'bootstrap-failed': 'the cluster did not take what makes it a platform',
  'not-ready': 'the environment exists but does not answer',
  leftovers: 'something billed is still there after a destroy',
  'ledger-newer': 'the ledger was written by a newer version',
  'ledger-unwritable': 'the repository refuses the ledger',
  'unknown-app': 'an app that the catalogue does not know',
  'unknown-application': 'an Argo CD Application that does not exist',
  'sync-failed': "Argo CD's operation failed",
  unhealthy: 'the app was synced and is not healthy',
  'operation-in-progress': 'Argo CD is busy with an operation of somebody else',
  'git-failed': 'git ended with an error',
  'no-base': 'there is nothing to compare with',
  'issues-disabled': "the repository's issues are switched off",
  rejected: 'a person rejected the deployment',
  'timed-out': 'nobody decided in time',
  'base-moved': 'the promotion branch has commits that were not tested',
  'merge-conflict': 'the commit does not merge',
  'checks-failed': 'a required check failed',
  'needs-review': 'the repository demands a review first',
  'needs-app-token': 'GITHUB_TOKEN may not do this; an App token may',
  internal: 'a defect of ours'
} as const satisfies Record<string, string>

export type Reason = keyof typeof reasons
