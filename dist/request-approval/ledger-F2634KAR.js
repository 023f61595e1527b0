import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  configuredLimits,
  endOf,
  longestGone,
  remedyOf,
  requestGrace,
  sayBudget,
  sayLatestEnd,
  withRoom,
  withUse
} from "./chunk-ITGEWTJD.js";
import {
  branchOf,
  environmentNames,
  ledgerRef
} from "./chunk-27V3BRL2.js";
import "./chunk-COXO3ULL.js";
import {
  LedgerError,
  atMost,
  brokenLedger,
  emptyDocument,
  isBroken,
  leaseId,
  parseDocument,
  renderDocument
} from "./chunk-BES63RXB.js";
import "./chunk-JIXKCKTH.js";
import {
  RefusedError
} from "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// packages/base/build/src/git-failure.js
var words = [
  [/^fatal: repository '.*' not found/m, { kind: "refused", reason: "not-found" }],
  [
    /^fatal: (?:Authentication failed for|could not read (?:Username|Password) for)/m,
    { kind: "refused", reason: "unauthorized" }
  ],
  // What the server itself says within the protocol is about what was asked.
  [/^(?:fatal: )?(?:remote error: |error: Server does not allow|fatal: couldn't find remote ref)/m, { kind: "other" }],
  [
    /Could not resolve (?:host|proxy)|Failed to connect|Couldn't connect|Connection refused|Network is unreachable/,
    { kind: "unavailable", reason: "network" }
  ],
  // Everything else that keeps it from speaking to the server: a reset, a stall, TLS.
  [/^fatal: unable to access '/m, { kind: "unavailable", reason: "service-error" }],
  // A page in place of an answer: HTML with 200, a login page that it was led to.
  [
    /info\/refs not valid: |protocol error: |invalid server response|unable to update url base from redirection/,
    { kind: "unavailable", reason: "service-error" }
  ],
  // An answer that ends in the middle.
  [
    /RPC failed|hung up|early EOF|unexpected disconnect|expected .*flush|unexpected (?:end|EOF)/,
    { kind: "unavailable", reason: "service-error" }
  ]
];
function judgeGit(stderr) {
  const status = Number(/(?:returned error: |RPC failed; HTTP )(\d{3})\b/.exec(stderr)?.[1]);
  if (status === 401)
    return { kind: "refused", reason: "unauthorized" };
  if (status === 403)
    return { kind: "refused", reason: "forbidden" };
  if (status === 404 || status === 410)
    return { kind: "refused", reason: "not-found" };
  if (status === 429)
    return { kind: "unavailable", reason: "rate-limited" };
  if (status)
    return { kind: "unavailable", reason: "service-error" };
  return words.find(([pattern]) => pattern.test(stderr))?.[1] ?? { kind: "other" };
}
function lastWords(stderr) {
  const lines = stderr.trim().split("\n");
  const last = lines.findLast((line) => !/^\s/.test(line)) ?? "";
  return last.slice(0, 300);
}

// packages/environment/build/src/ledger/generation.js
function requireGeneration(document, generation, doing, hint = "If the environment is still wanted, re-run all jobs of this run; the failed ones alone would come back to the one that is gone.") {
  const current = document?.generation ?? 0;
  if (current === generation)
    return;
  throw new RefusedError("superseded", `stopped before ${doing}: the environment was destroyed meanwhile (generation ${generation} \u2192 ${current})`, { hint });
}

// packages/environment/build/src/ledger/ledger-git.js
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
var stallSeconds = 20;
var transferLimit = 6e4;
var killed = 137;
var patience = { unavailable: 12e4, refused: 2e3, other: 8e3 };
var LedgerGit = class {
  #options;
  #directory;
  constructor(options) {
    this.#options = options;
  }
  /** Whether what was fetched is still there. */
  get isOpen() {
    return this.#directory !== void 0;
  }
  /**
   * Asks the server; a read can be repeated, so that one bad moment of it does not lose a whole provision.
   * @param isAnswer whether what git makes of it can be an answer; one that cannot is a bad moment.
   * @param limit milliseconds that it may take.
   * @returns undefined when the transfer was ended because it took too long, twice.
   */
  async read(args, isAnswer = (_) => true, limit = transferLimit) {
    const { clock, signal } = this.#options;
    const started = clock.monotonic();
    let slow = 0;
    for (let pause = 500; ; pause = Math.min(1e4, pause * 2)) {
      const result = await this.raw(args, void 0, limit);
      const isEmpty = args[0] === "fetch" && result.exitCode === 1 && result.stderr.length === 0;
      const text = result.stdout.toString("utf8");
      const isDone = result.exitCode === 0 || isEmpty;
      if (isDone && isAnswer(text))
        return text;
      if (result.exitCode === killed && ++slow === 2)
        return void 0;
      const kind = isDone ? "unavailable" : judgeGit(result.stderr.toString("utf8")).kind;
      const left = patience[kind] - (clock.monotonic() - started);
      if (signal?.aborted || left < pause && result.exitCode !== killed)
        throw isDone ? this.#noAnswer() : this.failure(args[0] ?? "", result);
      await clock.sleep(pause, signal);
    }
  }
  /** @throws LedgerError when git ends with an error. */
  async run(args, input) {
    const result = await this.raw(args, input);
    if (result.exitCode === 0)
      return result.stdout;
    throw this.failure(args[0] ?? "", result);
  }
  async raw(args, input, timeout) {
    return this.#spawn(await this.#open(), args, input, timeout);
  }
  failure(command, { exitCode, stderr }) {
    const text = stderr.toString("utf8");
    const verdict = judgeGit(text);
    const said = `git ${command} of ${this.#options.ref} ended with ${exitCode}: ${lastWords(text)}`;
    switch (verdict.kind) {
      case "refused":
        return new LedgerError(verdict.reason, said, {
          hint: "Does `github-token` have `contents: write` in this repository?"
        });
      case "unavailable":
        return new LedgerError(verdict.reason, said, { hint: serverTrouble });
      case "other":
        return new LedgerError("git-failed", said);
    }
  }
  #noAnswer() {
    const { repositoryUrl, ref } = this.#options;
    return new LedgerError("service-error", `the server shows neither ${ref} nor the HEAD of ${repositoryUrl}: it answers as if the repository were empty`, { hint: serverTrouble });
  }
  async remove() {
    const directory = await this.#directory;
    this.#directory = void 0;
    if (directory && !this.#options.directory)
      await rm(directory, { recursive: true, force: true });
  }
  async #open() {
    this.#directory ??= (async () => {
      if (this.#options.directory)
        return this.#options.directory;
      const directory = await mkdtemp(join(this.#options.temp, "ledger-"));
      const result = await this.#spawn(directory, ["init", "--quiet", "--bare", "--template=", "."]);
      if (result.exitCode !== 0)
        throw this.failure("init", result);
      return directory;
    })();
    return this.#directory;
  }
  async #spawn(cwd, args, input, timeout) {
    const { spawn, signal } = this.#options;
    const running = spawn("git", args, {
      cwd,
      env: this.#environment(),
      ...input !== void 0 && { input },
      ...timeout !== void 0 && { timeout }
    });
    return unlessAborted(running, signal).catch((error) => {
      this.#directory = void 0;
      throw error;
    });
  }
  /** The token goes in as configuration by environment: arguments are visible to every process of the machine. */
  #environment() {
    const { env, token, repositoryUrl } = this.#options;
    const header = `http.${repositoryUrl}.extraHeader`;
    const settings = [
      ["credential.helper", ""],
      ["gc.auto", "0"],
      ["maintenance.auto", "false"],
      // What is larger goes to the disk piece by piece, and is never held in memory.
      ["core.bigFileThreshold", "1m"],
      ["http.lowSpeedLimit", "1"],
      ["http.lowSpeedTime", String(stallSeconds)],
      // The empty value first: actions/checkout may have left a header of its own, and GitHub answers 400 to two.
      [header, ""],
      [header, `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`]
    ];
    return {
      ...env,
      LC_ALL: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value]
      ]))
    };
  }
};
var serverTrouble = "The server has a bad moment or cannot be reached, and nothing is wrong with the token: run this again when it is well (https://www.githubstatus.com).";
async function unlessAborted(running, signal) {
  if (!signal || signal.aborted)
    return running;
  let abort = () => {
  };
  const aborted = new Promise((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
  });
  try {
    return await Promise.race([running, aborted]);
  } finally {
    signal.removeEventListener("abort", abort);
    running.catch(() => {
    });
  }
}

// packages/environment/build/src/ledger/writable.js
var mostBytes = 1 << 20;
var spareBytes = mostBytes / 8;
function writable(document, ref) {
  const room = document.operations.some(({ kind }) => kind === "teardown") ? mostBytes : mostBytes - spareBytes;
  const counted = withoutGone(document, atMost.journal, atMost.parts);
  const text = renderDocument(counted);
  if (bytesOf(text) <= room)
    return within(counted, text, ref);
  const shortest = withoutGone(counted, 0, 0);
  const shorter = renderDocument(shortest);
  if (bytesOf(shorter) <= room)
    return within(shortest, shorter, ref);
  throw tooMuch(`${ref} would have ${bytesOf(shorter)} bytes; ${room} may be`);
}
function within(document, text, ref) {
  const { journal, leases, operations, apps, spending } = document;
  const counts = [
    ["resources", journal.length, atMost.journal],
    ["leases", leases.length, atMost.leases],
    ["operations", operations.length, atMost.operations],
    ["apps", Object.keys(apps).length, atMost.apps],
    ["parts that are paid for", spending?.parts.length ?? 0, atMost.parts]
  ];
  const over = counts.filter(([, count, allowed]) => count > allowed);
  if (over.length === 0)
    return { document, text };
  throw tooMuch(`${ref} would hold ${over.map(([what, count, allowed]) => `${count} ${what}, of ${allowed} that may be`).join("; ")}`);
}
function tooMuch(message) {
  return new LedgerError("ledger-unwritable", message, {
    hint: "Destroy the environment in staging-control and create it again; make it smaller, or several of it."
  });
}
function withoutGone(document, entries, paid) {
  const { journal, spending } = document;
  const forgotten = new Set(longestGone(journal, journal.length - entries));
  return {
    ...document,
    ...forgotten.size > 0 && { journal: journal.filter((entry) => !forgotten.has(entry)) },
    ...spending && { spending: withRoom(spending, paid) }
  };
}
function bytesOf(text) {
  return Buffer.byteLength(text);
}

// packages/environment/build/src/ledger/git-remote.js
var together = 64 << 20;
var file = "environment.json";
var next = "refs/ledger/next";
var GitRemote = class {
  #options;
  #git;
  /** The commit that is here already: looking again costs one request as long as nothing happens. */
  #fetched;
  constructor(options) {
    this.#options = options;
    this.#git = new LedgerGit({ ...options, directory: options.place?.directory });
  }
  /** Undefined when the ref does not exist. */
  async fetch(depth) {
    const { ref, repositoryUrl } = this.#options;
    let isFetched;
    if (this.#fetched === void 0 || !this.#git.isOpen) {
      const pattern = `+${ref}*:${ref}*`;
      isFetched = await this.#fetch("--prune", `--depth=${depth}`, repositoryUrl, pattern);
    } else {
      const known = await this.#lookUp();
      if (known === void 0)
        return void 0;
      isFetched = depth === 1 && known === this.#fetched || await this.#fetch(`--depth=${depth}`, repositoryUrl, `+${ref}:${ref}`);
    }
    if (!isFetched)
      return this.#tooSlow();
    const [target, blob] = await this.#sizes([ref, `${ref}:${file}`]);
    if (!target) {
      await this.#requireAnswer();
      return void 0;
    }
    this.#fetched = target.id;
    return { commit: target.id, isCommit: target.type === "commit", file: await this.#file(blob) };
  }
  /** For each prefix the file of each ref below it, by the rest of the ref's name: the newest of all in one look. */
  async fetchBelow(prefixes) {
    const { repositoryUrl, ref } = this.#options;
    const here = (index) => `refs/below/${index}/`;
    const patterns = prefixes.map((prefix, index) => `+${prefix}/*:${here(index)}*`);
    if (!await this.#fetch("--prune", "--depth=1", repositoryUrl, ...patterns))
      throw new LedgerError("ledger-broken", `what is in ${ref}/* could not be fetched in time: it is no ledgers`, {
        hint: `Look for refs below ${ref} that are not environments' (git ls-remote origin '${ref}/*'), and delete them.`
      });
    const listed = (await this.#git.run(["for-each-ref", "--format=%(refname)", "refs/below"])).toString("utf8");
    const refs = listed.split("\n").filter(Boolean);
    if (refs.length === 0)
      await this.#requireAnswer();
    const blobs = await this.#sizes(refs.map((one) => `${one}:${file}`));
    const files = await this.#files(blobs);
    return prefixes.map((_, place) => {
      const isHere = (one) => one.startsWith(here(place));
      return new Map(refs.flatMap((one, index) => isHere(one) ? [[one.slice(here(place).length), files[index] ?? missing]] : []));
    });
  }
  /** Makes the commit that follows `tip`; it is pushed by `push`. */
  async commit(tip, text, message) {
    const { author, clock } = this.#options;
    const seconds = Math.floor(clock.now() / 1e3);
    const bytes = (value) => Buffer.byteLength(value);
    const stream = [
      // What an attempt before left there is no parent of this one.
      `reset ${next}`,
      `commit ${next}`,
      `committer ${author.replace(/[<>\n]/g, "") || "staging-actions"} <staging-actions@users.noreply.github.com> ${seconds} +0000`,
      `data ${bytes(message)}
${message}`,
      ...tip?.isCommit ? [`from ${tip.commit}`, "deleteall"] : [],
      `M 100644 inline ${file}`,
      `data ${bytes(text)}
${text}`,
      "done\n"
    ].join("\n");
    await this.#git.run(["fast-import", "--quiet", "--force", "--done"], stream);
  }
  /** Publishes the commit, only if the ref is still at `tip` (or still does not exist). */
  async push(tip) {
    const { ref, repositoryUrl } = this.#options;
    const lease = `--force-with-lease=${ref}:${tip?.commit ?? ""}`;
    const result = await this.#git.raw(["push", "--porcelain", "--quiet", lease, repositoryUrl, `${next}:${ref}`]);
    if (result.exitCode === 0)
      return { kind: "accepted" };
    this.#fetched = void 0;
    const refusal = result.stdout.toString("utf8").split("\n").find((line) => line.startsWith("!"));
    if (refusal)
      return { kind: "refused", why: refusal.split("	").at(-1) ?? "refused" };
    const stderr = result.stderr.toString("utf8");
    const verdict = judgeGit(stderr);
    const why = lastWords(stderr);
    if (verdict.kind === "refused")
      return { kind: "denied", why };
    return { kind: "unknown", why, reason: verdict.kind === "unavailable" ? verdict.reason : "git-failed" };
  }
  /** Whether one of the last commits of the ref (as fetched) has this text in its message. */
  async mentions(text) {
    const log = await this.#git.run(["log", "--format=%B", "--fixed-strings", `--grep=${text}`, this.#options.ref]);
    return log.includes(text);
  }
  /** The last commits of the ref, newest first; none when it does not exist. */
  async log(most) {
    if (!await this.fetch(most))
      return [];
    const log = await this.#git.run(["log", "-z", `--max-count=${most}`, "--format=%ct%n%cn%n%B", this.#options.ref]);
    return log.toString("utf8").split("\0").filter(Boolean).map((entry) => {
      const [seconds = "0", who = "", ...message] = entry.split("\n");
      return { at: new Date(Number(seconds) * 1e3).toISOString(), who, message: message.join("\n") };
    });
  }
  async remove() {
    this.#fetched = void 0;
    await this.#git.remove();
  }
  async #fetch(...args) {
    return await this.#git.read(["fetch", "--quiet", "--no-tags", ...args]) !== void 0;
  }
  /** What the ref points to at the server. */
  async #lookUp() {
    const { ref, repositoryUrl } = this.#options;
    const listed = await this.#git.read(["ls-remote", repositoryUrl, ref]);
    if (listed)
      return listed.slice(0, listed.indexOf("	"));
    await this.#requireAnswer();
    return void 0;
  }
  /** A forged commit may have a whole history and any files: it can be replaced without being fetched. */
  async #tooSlow() {
    this.#fetched = void 0;
    const commit = await this.#lookUp();
    if (commit === void 0)
      return void 0;
    return {
      commit,
      isCommit: false,
      file: { problem: "it could not be fetched in a minute, twice: it is far too large" }
    };
  }
  /**
   * An empty page with 200 is, to git, a repository without refs (`parse_info_refs` in its remote-curl.c): as if nobody held
   * anything. So nothing is believed to be absent of a server that does not show the repository's HEAD.
   */
  async #requireAnswer() {
    const { repositoryUrl } = this.#options;
    if (/^https?:/.test(repositoryUrl))
      await this.#git.read(["ls-remote", repositoryUrl, "HEAD"], (text) => text !== "");
  }
  async #sizes(names) {
    if (names.length === 0)
      return [];
    const input = names.map((name) => `${name}
`).join("");
    const answer = (await this.#git.run(["cat-file", "--batch-check"], input)).toString("utf8");
    return answer.trimEnd().split("\n").map((line, index) => {
      const [id = "", type = "", size, more] = line.split(" ");
      const isThere = size !== void 0 && more === void 0 && /^\d+$/.test(size);
      return isThere ? { name: names[index] ?? "", id, type, size: Number(size) } : void 0;
    });
  }
  async #file(blob) {
    const { place } = this.#options;
    if (!place)
      return (await this.#files([blob]))[0] ?? missing;
    const problem = problemOf(blob);
    if (!blob || problem)
      return problem ?? missing;
    const object = await place.read(blob.name);
    return object ? { text: object.content.toString("utf8") } : missing;
  }
  /** In one process; the small ones first, where they are too much together. */
  async #files(blobs) {
    const files = blobs.map((blob) => problemOf(blob) ?? missing);
    let room = together;
    const wanted = blobs.flatMap((blob, index) => blob && !problemOf(blob) ? [{ ...blob, index }] : []).sort((a, b) => a.size - b.size).filter(({ size, index }) => {
      room -= size;
      if (room < 0)
        files[index] = { problem: "all ledgers together are too large" };
      return room >= 0;
    });
    if (wanted.length === 0)
      return files;
    const answer = await this.#git.run(["cat-file", "--batch"], wanted.map(({ id }) => `${id}
`).join(""));
    let at = 0;
    for (const { size, index } of wanted) {
      const start = answer.indexOf(10, at) + 1;
      files[index] = { text: answer.toString("utf8", start, start + size) };
      at = start + size + 1;
    }
    return files;
  }
};
var missing = { problem: `there is no ${file}` };
function problemOf(blob) {
  if (!blob)
    return missing;
  if (blob.type !== "blob")
    return { problem: `${file} is no file` };
  if (blob.size <= mostBytes)
    return void 0;
  return { problem: `${file} has ${blob.size} bytes, and a ledger at most ${mostBytes}` };
}

// packages/environment/build/src/ledger/keep-for-request.js
function openRequestKeeper(ledger, { run, ref, clock }) {
  let own;
  const taken = (current, { until, ...lease }) => ({
    ...withTimeOf(withUse(current, clock.now()), until - clock.now()),
    leases: [
      ...current.leases.filter(({ id }) => id !== lease.id && id !== own?.id),
      {
        ...lease,
        run: run.url,
        branch: branchOf(ref),
        since: new Date(clock.now()).toISOString(),
        until: new Date(until + requestGrace).toISOString()
      }
    ]
  });
  const findOwn = ({ leases }) => leases.find(({ id }) => id === leaseId(run.id));
  return {
    keep: async (message, lease, configured) => {
      const document = await ledger.update(message, (current) => {
        own = findOwn(current);
        return taken(current, lease);
      });
      const end = endOf(document, configured);
      const endsBefore = end && (end.at < lease.until ? `${sayLatestEnd(end)}: ${remedyOf(end)}` : sayBudget(end));
      return { generation: document.generation, endsBefore };
    },
    handOn: async (message, lease) => {
      await ledger.update(message, (current) => {
        own = findOwn(current);
        return own && taken(current, lease);
      });
    },
    release: async (message, lease) => {
      await ledger.update(message, (current) => {
        if (!current.leases.some(({ id }) => id === lease))
          return void 0;
        const others = current.leases.filter(({ id }) => id !== lease && id !== own?.id);
        return { ...withUse(current, clock.now()), leases: own ? [...others, own] : others };
      });
    }
  };
}
function withTimeOf(document, time) {
  const { life } = document;
  if (!life?.limits || life.limits.approval >= time)
    return document;
  return { ...document, life: { ...life, limits: { ...life.limits, approval: time } } };
}

// packages/environment/build/src/ledger/open-ledger.js
import { randomUUID } from "node:crypto";

// packages/environment/build/src/ledger/close.js
function cleared(document) {
  const { spending: _, ...rest } = document;
  return { ...rest, life: null, leases: [], operations: [], journal: [], apps: {}, stack: null };
}

// packages/environment/build/src/ledger/open-ledger.js
var patience2 = 18e4;
var mostUnexplained = 4;
var lookBack = 200;
function openLedger(options) {
  const { environment, repositoryId, refPrefix, clock, log, runUrl } = options;
  const names = environmentNames({ environment, repositoryId });
  const ref = ledgerRef(refPrefix, environment);
  const remote = new GitRemote({ ...options, ref, author: options.actor });
  const parse = ({ file: file2 }, place = ref) => {
    if ("problem" in file2)
      throw brokenLedger(place, file2.problem);
    return parseDocument(file2.text, names, place);
  };
  const former = async (read) => {
    for (const prefix of options.formerRefPrefixes ?? []) {
      const place = ledgerRef(prefix, environment);
      const old = new GitRemote({ ...options, ref: place, author: options.actor });
      const tip = await old.fetch(1).finally(() => old.remove());
      if (tip)
        return read(tip, place);
    }
    return void 0;
  };
  const update = async (message, edit, read = parse) => {
    const started = clock.monotonic();
    let unexplained = 0;
    let tip = await remote.fetch(1);
    for (let attempt = 1; ; attempt += 1) {
      const current = tip ? read(tip) : await former(read) ?? emptyDocument(names);
      const edited = edit(current);
      if (edited === void 0)
        return current;
      const { document: next2, text } = writable(edited, ref);
      const mark = `Write: ${randomUUID()}`;
      await remote.commit(tip, text, `${oneLine(message)}

Run: ${oneLine(runUrl)}
${mark}
`);
      const outcome = await remote.push(tip);
      if (outcome.kind === "accepted") {
        log.debug(`ledger: ${message} (attempt ${attempt})`);
        return next2;
      }
      log.debug(`ledger: ${message}: ${outcome.kind}: ${outcome.why}`);
      await clock.sleep(Math.random() * Math.min(4e3, 100 * 1.6 ** attempt));
      const seen = await remote.fetch(outcome.kind === "unknown" ? lookBack : 1);
      if (outcome.kind === "unknown" && seen && await remote.mentions(mark))
        return next2;
      unexplained = seen?.commit === tip?.commit ? unexplained + 1 : 0;
      const isObjection = outcome.kind !== "unknown" || outcome.reason === "git-failed";
      if (isObjection && unexplained >= mostUnexplained || clock.monotonic() - started > patience2)
        throw unwritten(outcome, ref, refPrefix, unexplained > 0);
      tip = seen;
    }
  };
  let last = Promise.resolve();
  const inTurn = (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => {
    });
    return turn;
  };
  return {
    read: () => inTurn(async () => {
      const tip = await remote.fetch(1);
      return tip ? parse(tip) : former(parse);
    }),
    update: (message, edit) => inTurn(() => update(message, edit)),
    startOver: (message) => inTurn(async () => {
      let problem;
      const read = (tip, place) => {
        problem = void 0;
        try {
          return parse(tip, place);
        } catch (error) {
          if (!isBroken(error))
            throw error;
          problem = error.message;
          return { ...emptyDocument(names), generation: Math.floor(clock.now() / 1e3) };
        }
      };
      await update(message, (current) => problem === void 0 ? void 0 : current, read);
      return { problem };
    }),
    clear: async (message) => {
      await inTurn(() => update(message, cleared));
    },
    history: (most) => inTurn(async () => (await remote.log(most)).map(({ at, who, message }) => ({
      at,
      who,
      what: message.split("\n")[0] ?? "",
      run: /^Run: (.*)$/m.exec(message)?.[1] ?? ""
    }))),
    close: () => inTurn(() => remote.remove())
  };
}
function unwritten(outcome, ref, refPrefix, isUnexplained) {
  const message = `could not write ${ref}: ${outcome.why}`;
  if (outcome.kind === "unknown")
    return new LedgerError(outcome.reason, message, { hint: serverTrouble });
  return new LedgerError("ledger-unwritable", message, {
    hint: isUnexplained ? `Give the job \`permissions: contents: write\`; where the repository's rules forbid ${refPrefix}/*, set \`ledger: { ref-prefix: refs/heads/staging-ledger }\` in .github/staging.yml.` : "Very many runs write at the same moment: start this one again."
  });
}
function oneLine(text) {
  return text.replace(/[\r\n]+/g, " ");
}

// packages/environment/build/src/ledger/open-ledger-of.js
function openLedgerOf(context, configuration, token, place) {
  const options = ledgersOf(context, configuration, token);
  return openLedger({ ...options, environment: configuration.environment.name, ...place && { place } });
}
function ledgersOf(context, { ledger }, token) {
  const { repository, urls, run, actor, spawn, env, temp, clock, log, signal } = context;
  return {
    repositoryUrl: `${urls.server}/${repository.fullName}`,
    token,
    repositoryId: repository.id,
    refPrefix: ledger.refPrefix,
    formerRefPrefixes: ledger.formerRefPrefixes,
    actor,
    runUrl: run.url,
    spawn,
    env,
    temp,
    clock,
    log,
    ...signal && { signal }
  };
}
export {
  GitRemote,
  LedgerError,
  branchOf,
  configuredLimits,
  openLedger,
  openLedgerOf,
  openRequestKeeper,
  requireGeneration,
  withUse
};
