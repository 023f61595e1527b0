import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'

const main = join(import.meta.dirname, 'main.ts')
const folders: string[] = []

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** The repository of the other tests, changed. */
async function repository(edits: Readonly<Record<string, (text: string) => string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wrong-turn-'))
  folders.push(folder)
  await cp(join(import.meta.dirname, 'single-app'), folder, { recursive: true })
  for (const [path, edit] of Object.entries(edits)) {
    const before = await readFile(join(folder, path), 'utf8').catch(() => '')
    expect(edit(before)).not.toBe(before)
    await writeFile(join(folder, path), edit(before))
  }
  return folder
}

/** What a person sees in the terminal. */
function rehearseInTerminal(args: readonly string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      ['--conditions=source', '--disable-warning=ExperimentalWarning', main, ...args],
      { env: { ...process.env, NO_COLOR: '1' } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), text: `${stdout}${stderr}` })
    )
  )
}

const preview = '.github/workflows/preview.yml'
const push = [
  '--config-path',
  '.github/preview.yml',
  '--push',
  'preview',
  '--change',
  'index.js',
  '--decide',
  'approve'
]

/** What was done wrong, in the folder and on the command line, and what the terminal must say. */
const turns: readonly [string, Parameters<typeof repository>[0] | undefined, readonly string[], number, RegExp][] = [
  [
    'a folder that is not there',
    undefined,
    ['--repository', '/nowhere', ...push],
    2,
    /--repository is "\/nowhere": there is no such folder/
  ],
  [
    'a workflow that is not there',
    {},
    ['--dispatch', 'deploy.yml'],
    2,
    /--dispatch is "deploy\.yml": \S+ has only by-hand\.yml, preview\.yml, release\.yml/
  ],
  [
    'an input of another value',
    {},
    ['--config-path', '.github/preview.yml', '--dispatch', 'by-hand.yml', '--input', 'what=make'],
    1,
    /GitHub does not start by-hand\.yml at trunk: Provided value 'make' for input 'what'/
  ],
  [
    'a push that starts nothing',
    {},
    [...push, '--push', 'other'],
    1,
    /✗ the push to other started something: no workflow of the repository \(by-hand\.yml, preview\.yml, release\.yml\)/
  ],
  [
    'a change of a file that is not there',
    {},
    [...push, '--change', 'none.js'],
    1,
    /--change names none\.js, which the repository does not have/
  ],
  [
    'a configuration that is elsewhere',
    {},
    ['--push', 'preview'],
    0,
    /There is no \.github\/staging\.yml: the defaults count/
  ],
  [
    'a configuration that is not there',
    {},
    ['--push', 'preview', '--config-path', 'x.yml'],
    1,
    /there is no "x\.yml" in the repository/
  ],
  [
    'an Application that reads another repository',
    {},
    ['--name', 'lovelace/market', '--config-path', '.github/preview.yml', '--push', 'other'],
    1,
    /Applications read lovelace\/shop, which is not here: this repository is called lovelace\/market \(--name lovelace\/shop/
  ],
  [
    'a key that the configuration does not know',
    { '.github/preview.yml': (text) => text.replace('ttl: 4h', 'tll: 4h') },
    push,
    1,
    /preview\.yml.*[\s\S]*tll/
  ],
  ['a workflow that is no YAML', { [preview]: (text) => `${text}  - x: [\n` }, push, 1, /✗ [\s\S]*preview\.yml/],
  [
    'an action that nothing stands for',
    {
      [preview]: () =>
        'name: preview\non: { push: { branches: [preview] } }\njobs: { one: { runs-on: ubuntu-latest, steps: [{ uses: docker/login-action@v3 }] } }\n'
    },
    push,
    1,
    /docker\/login-action/
  ],
  [
    'a script that fails',
    {
      [preview]: () =>
        'name: preview\non: { push: { branches: [preview] } }\njobs: { one: { runs-on: ubuntu-latest, steps: [{ name: Count, run: "echo one; echo two >&2; exit 3" }] } }\n'
    },
    push,
    1,
    /✗ preview › one › Count: failure\n\n {4}│ one\n {4}│ two\n\n {4}the whole log: (\S+)/
  ]
]

test.concurrent.each(turns)('%s is told in the terminal', async (_, edits, args, code, said) => {
  const given = edits === undefined ? [] : ['--repository', await repository(edits)]
  const answer = await rehearseInTerminal([...given, ...args])
  expect(answer.text).toMatch(said)
  expect(answer.code).toBe(code)
  expect(answer.text).not.toMatch(/^ +at .*\.ts:\d/m)
  const log = said.exec(answer.text)?.[1]
  if (log !== undefined) expect(await readFile(log, 'utf8')).toContain('one')
})
