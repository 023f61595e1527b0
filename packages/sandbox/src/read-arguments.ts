import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What a command of ours was given. An unknown or malformed option ends it, with the sentence that says so and those that there are. */
export function readArguments<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    if (!(error instanceof TypeError) || !/^ERR_PARSE_ARGS_/.test(String('code' in error && error.code))) throw error
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`)
    console.error(`${error.message.split('. ')[0]}. There are ${known.join(', ')}`)
    process.exit(2)
  }
}
