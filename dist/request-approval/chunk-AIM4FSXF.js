import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  canSeeTeam,
  commentOnIssue,
  compareCommits,
  createIssue,
  downloadArtifact,
  ensureLabel,
  expectIssue,
  expectRun,
  fileLimit,
  findAccountId,
  findLogin,
  findRun,
  findRunProgress,
  findRunStarters,
  getGivenPermission,
  getIssueIfChanged,
  getPermission,
  getRepositorySettings,
  isTeamMember,
  issueVerdict,
  jobListLag,
  listClosedIssues,
  listOpenIssues,
  listRunArtifacts,
  listRunJobs,
  lookAt,
  lookFor,
  markdownLink,
  readFileAt,
  requestMark,
  runIdOf,
  unlessStatus,
  updateIssue,
  versionsOf,
  viewIssue,
  waitUntil,
  whoAmI
} from "./chunk-BZTQSZXE.js";
import {
  mayStart,
  minimatch,
  protectedParts
} from "./chunk-MK22ICG4.js";
import {
  renderDuration,
  renderMoment
} from "./chunk-COXO3ULL.js";
import {
  configurationPath,
  isEnvironmentFile,
  loadConfiguration,
  loadTrustedConfiguration
} from "./chunk-U6ZL3DA3.js";
import {
  appNameForm
} from "./chunk-NCKGBWRA.js";
import {
  ApiError,
  StagingError,
  WaitTimeoutError
} from "./chunk-X3DU4MMV.js";

// packages/approval/build/src/results/test-report.js
var emptyReport = {
  totals: { total: 0, passed: 0, failed: 0, skipped: 0, seconds: 0 },
  failures: []
};
function mergeReports(reports) {
  const add = (pick) => reports.reduce((sum2, { totals }) => sum2 + pick(totals), 0);
  return {
    totals: {
      total: add((totals) => totals.total),
      passed: add((totals) => totals.passed),
      failed: add((totals) => totals.failed),
      skipped: add((totals) => totals.skipped),
      seconds: add((totals) => totals.seconds)
    },
    failures: reports.flatMap((report) => report.failures)
  };
}
function withUnlisted(failures, said) {
  const rest = said - failures.length;
  if (rest <= 0)
    return failures;
  const message = `The totals of the report say ${said} failed, and it shows ${failures.length}.`;
  return [...failures, { suite: "", name: "failures that the report only counts", message }];
}
function plainText(text2) {
  return text2.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "").trim();
}

// packages/approval/build/src/tested-images.js
import { deflateRawSync, inflateRawSync } from "node:zlib";

// packages/base/build/src/assert-never.js
function assertNever(value) {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

// packages/base/build/src/deadline.js
var Deadline = class _Deadline {
  signal;
  #clock;
  #started;
  #milliseconds;
  #timer;
  constructor(clock, milliseconds, parent) {
    this.#clock = clock;
    this.#started = clock.monotonic();
    this.#milliseconds = milliseconds;
    this.#timer = new AbortController();
    this.signal = parent ? AbortSignal.any([parent, this.#timer.signal]) : this.#timer.signal;
    const timer = setTimeout(() => this.#timer.abort(new StagingError("timeout", `the deadline of ${Math.round(milliseconds / 1e3)} s passed`)), Math.min(milliseconds, 2 ** 31 - 1));
    timer.unref();
  }
  /** Milliseconds since the start. */
  elapsed() {
    return this.#clock.monotonic() - this.#started;
  }
  /** Milliseconds left, never below 0. */
  remaining() {
    return Math.max(0, this.#milliseconds - this.elapsed());
  }
  passed() {
    return this.remaining() === 0;
  }
  /** A deadline inside this one, shorter or not; `signal` ends it, too. */
  within(milliseconds, signal) {
    const end = milliseconds < this.remaining() ? milliseconds : this.remaining() + tie;
    return new _Deadline(this.#clock, end, signal ? AbortSignal.any([this.signal, signal]) : this.signal);
  }
};
var tie = 50;

// packages/approval/build/src/render/foreign-text.js
function code(text2) {
  const line2 = oneLine(defused(text2));
  if (line2 === "")
    return "(empty)";
  const ticks = longestRun(line2) + 1;
  const fence = "`".repeat(ticks);
  const pad = line2.startsWith("`") || line2.endsWith("`") ? " " : "";
  return `${fence}${pad}${line2}${pad}${fence}`;
}
function oneLine(text2) {
  return text2.replace(/\s+/g, " ").trim();
}
function codeCell(text2) {
  return code(text2).replaceAll("|", "\\|");
}
function codeBlock(text2) {
  const safe = defused(text2).replaceAll("\r", "");
  const fence = "`".repeat(Math.max(3, longestRun(safe) + 1));
  return `${fence}text
${safe}
${fence}`;
}
function cut(text2, length) {
  if (text2.length <= length)
    return text2;
  const kept = text2.slice(0, length).replace(/[\ud800-\udbff]$/, "");
  return `${kept}
\u2026 (${text2.length - kept.length} characters cut)`;
}
function defused(text2) {
  return text2.replace(/staging-actions:/g, "staging-actions\u200B:").replace(new RegExp("(?![\\t\\n])\\p{Cc}", "gu"), "");
}
function longestRun(text2) {
  return Math.max(0, ...(text2.match(/`+/g) ?? []).map((run) => run.length));
}
function firstOf(names, most4) {
  return firstFew(names, most4, (name2) => code(cut(name2, 200))).join(", ");
}
function firstFew(items, most4, render2) {
  const rest = items.length - most4;
  return [...items.slice(0, most4).map((item) => render2(item)), ...rest > 0 ? [`${rest} more`] : []];
}

// packages/approval/build/src/tested-images.js
var reference = /^[a-z0-9][a-zA-Z0-9._:/-]{0,250}@sha256:[0-9a-f]{64}$/;
function readTestedImages(value) {
  const expected = 'JSON of apps and their images by digest, such as {"web": ["ghcr.io/acme/web@sha256:\u2026"]}';
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { expected };
  const entries = Object.entries(value);
  const isValid = entries.every(([app, images]) => appNameForm.test(app) && Array.isArray(images) && images.length <= 20 && images.every((image) => typeof image === "string" && reference.test(image)));
  return isValid ? { value: Object.fromEntries(entries.map(([app, images]) => [app, [...images].sort()])) } : { expected };
}
function testedImages(apps) {
  return Object.fromEntries(apps.map(({ app, digests = [] }) => [app, digests]));
}
function twoBuilds(digests) {
  const names = digests.map((reference2) => reference2.replace(/@.*$/, ""));
  return names.find((name2, index) => names.indexOf(name2) !== index);
}
function listImages(images) {
  return Object.entries(images).flatMap(([app, list]) => list.map((image) => `- ${code(app)}: ${code(image)}`));
}
var line = /^<!-- staging-actions:images ([A-Za-z0-9_-]{1,30000}) -->$/;
function renderImagesLine(images) {
  if (Object.keys(images).length === 0)
    return "";
  return `<!-- staging-actions:images ${deflateRawSync(JSON.stringify(images)).toString("base64url")} -->`;
}
function readImagesLine(body) {
  const packed2 = line.exec(body.trimEnd().split(/\r?\n/).at(-1) ?? "")?.[1];
  if (packed2 === void 0)
    return {};
  try {
    const text2 = inflateRawSync(Buffer.from(packed2, "base64url"), { maxOutputLength: 5e5 }).toString("utf8");
    const read = readTestedImages(JSON.parse(text2));
    return "value" in read ? read.value : {};
  } catch {
    return {};
  }
}

// packages/approval/build/src/app-report.js
function reportApp(app, found, reported, carried) {
  const results = found?.kind === "read" ? found.results : void 0;
  const url = app.url || (results?.url ?? "");
  const { app: name2, to, digests, nextTo, without } = app;
  const report = { app: name2, to, url, from: void 0, tests: results?.tests ?? emptyReport, digests, nextTo, without };
  const moved = twoBuilds(digests ?? []);
  if (moved !== void 0)
    return { ...report, outcome: "untested", doubt: `its pods ran two builds of ${moved}: the tag was moved meanwhile` };
  if (app.isRecorded === false && !isFailed(results))
    return { ...report, outcome: "untested", doubt: notRecorded };
  if (!reported)
    return { ...report, outcome: "unreported" };
  if (app.isWithoutTests && !found)
    return { ...report, outcome: "none" };
  if (carried?.kind === "unproven")
    return { ...report, outcome: "untested", doubt: carried.why };
  if (found?.kind === "unreadable")
    return { ...report, outcome: "untested", doubt: found.why };
  if (!results)
    return { ...report, outcome: "untested", doubt: carried && "its run has left no results: re-run all jobs" };
  const outcome = outcomeOf(results);
  return { ...report, outcome, carried, doubt: outcome === "untested" ? nothingRan(results) : void 0 };
}
var notRecorded = "what runs of it is not what this commit has, as the job that deploys, or the one that records the tests, says: re-run all jobs";
function isFailed(results) {
  return results !== void 0 && outcomeOf(results) === "failed";
}
function outcomeOf({ outcome, tests, unreadable = [] }) {
  if (outcome === "failed" || tests.totals.failed > 0)
    return "failed";
  if (unreadable.length > 0)
    return "untested";
  return tests.totals.passed > 0 ? "passed" : "untested";
}
function nothingRan({ tests: { totals }, unreadable: [broken] = [] }) {
  if (broken !== void 0)
    return `its report ${broken.slice(0, 100)} cannot be read`;
  return totals.total === 0 ? "it left no report of a test: name its reports in `test.results`, or say `tests: none` on the promotion branch" : `none of its ${totals.total} tests ran`;
}

// packages/approval/build/src/run-proof.js
function judgeRun({ run, repository, files }, wanted) {
  const not = (why) => ({ kind: "not-ours", why });
  if (!run)
    return not(`run ${wanted.id} is gone`);
  if (run.headRepository.toLowerCase() !== repository.toLowerCase())
    return not(`run ${run.id} is of ${run.headRepository || "another repository"}`);
  if (run.headSha !== wanted.sha)
    return not(`run ${run.id} is of ${run.headSha.slice(0, 7)}`);
  const [main] = files;
  if (main?.trusted === void 0)
    return not(`the promotion branch has no ${run.path}, by which run ${run.id} was made`);
  if (!mayStart(main.trusted, run.event, run.headBranch ?? ""))
    return not(`run ${run.id} was started by ${run.event} on ${run.headBranch ?? "no branch"}, which does not start ${run.path} on the promotion branch`);
  const edited2 = files.find(({ trusted, base, own }) => own !== trusted && own !== base);
  return edited2 ? { kind: "edited", path: edited2.path } : { kind: "ours" };
}
async function proveRun(github, wanted, branch) {
  const run = await findRun(github, wanted.id);
  if (run === "forbidden")
    throw new StagingError("forbidden", `the token may not read run ${wanted.id}`, {
      hint: "The job needs `permissions: actions: read`."
    });
  const repository = `${github.owner}/${github.repo}`;
  const isUsable = run !== void 0 && run.headSha === wanted.sha;
  const paths = isUsable ? [run.path, ...calledHere(run, repository)] : [];
  const files = await Promise.all(paths.map((path) => seeFile(github, path, branch, wanted.sha)));
  return { ...judgeRun({ run, repository, files }, wanted), run };
}
function calledHere({ referenced }, repository) {
  const prefix2 = `${repository}/`.toLowerCase();
  return referenced.filter((path) => path.toLowerCase().startsWith(prefix2)).map((path) => path.slice(prefix2.length));
}
async function seeFile(github, path, branch, sha) {
  const [trusted, own] = await Promise.all([readFileAt(github, path, branch), readFileAt(github, path, sha)]);
  if (trusted === own || own === void 0)
    return { path, trusted, own, base: trusted };
  const { mergeBase } = await compareCommits(github, branch, sha);
  return { path, trusted, own, base: await readFileAt(github, path, mergeBase) };
}
var askingJob = /(?:^| \/ )await-approval$/;
var testJob = /(?:^| \/ )deploy-and-test \((.*)\)$/;
function judgeAsking(verdict, jobs, run, at) {
  if (verdict.kind === "not-ours")
    return { voidBecause: verdict.why, blockedBy: [] };
  const moment2 = Date.parse(at);
  const tests = jobs.filter(({ name: name2 }) => testJob.test(name2));
  const named = jobs.filter(({ name: name2 }) => askingJob.test(name2));
  const may = named.length > 0 ? named : jobs.filter((job) => !tests.includes(job));
  const asked = may.some(({ startedAt, completedAt }) => startedAt !== void 0 && Date.parse(startedAt) <= moment2 && (completedAt === void 0 || Date.parse(completedAt) >= moment2));
  const failed = tests.filter(({ conclusion }) => conclusion !== "success" && conclusion !== "skipped");
  return {
    voidBecause: asked ? void 0 : `no job of run ${run} was asking when this was written`,
    blockedBy: failed.map(({ name: name2, conclusion }) => `${name2} of run ${run} ${conclusion ?? "has not ended"}`)
  };
}
async function proveAskings(github, askings, branch) {
  let proof = { voidBecause: void 0, blockedBy: [] };
  for (const { marker, at } of askings) {
    const { run, sha } = marker;
    const verdict = await proveRun(github, { id: run.id, sha }, branch);
    if (!verdict.run)
      throw notShown(`run ${run.id}, which asked`);
    if (verdict.kind === "not-ours")
      return judgeAsking(verdict, [], run.id, at);
    let jobs = [];
    const judge2 = async () => {
      jobs = await listRunJobs(github, run.id, run.attempt);
      proof = judgeAsking(verdict, jobs, run.id, at);
      return proof.voidBecause === void 0 ? proof : void 0;
    };
    const { clock } = github;
    let isProven = await lookFor(judge2, { clock }) !== void 0;
    if (!isProven && (jobs.length === 0 || verdict.run.status !== "completed"))
      isProven = await lookFor(judge2, { clock, patience: jobListLag }) !== void 0;
    if (!isProven && jobs.length === 0)
      throw notShown(`any job of run ${run.id}, which asked`);
    if (!isProven || proof.blockedBy.length > 0)
      return proof;
  }
  return proof;
}
function notShown(what) {
  return new StagingError("not-found", `GitHub does not show ${what}: nothing is decided`, {
    hint: "If it is there, run this again. If somebody deleted it, push again: it is asked about again."
  });
}

// packages/approval/build/src/carried-result.js
async function verifyTested(github, app, { revision, run: address }, branch) {
  const id = runIdOf(address);
  if (!id)
    return unproven("the record names no run");
  const verdict = await lookAt(proveRun(github, { id, sha: revision }, branch));
  if (verdict.kind === "failed") {
    if (verdict.error.reason === "forbidden")
      return { kind: "unproven", why: `${verdict.error.message}: the job needs \`permissions: actions: read\`` };
    throw verdict.error;
  }
  return judgeTested(github, app, { id, revision }, verdict.value);
}
async function judgeTested(github, app, { id, revision }, verdict) {
  if (verdict.kind === "not-ours")
    return unproven(verdict.why);
  if (verdict.kind === "edited")
    return unproven(`run ${id} tested it by a ${verdict.path} that is not the promotion branch's`);
  const jobs = await listRunJobs(github, id, "all");
  const names = new Set(jobs.map(({ name: name2 }) => name2).filter((name2) => testJob.exec(name2)?.[1] === app));
  if (names.size > 1)
    return unproven(`run ${id} has several jobs that tested it: ${[...names].join(", ")}`);
  const job = lastTest(jobs, app);
  return job?.conclusion === "success" && verdict.run ? { kind: "passed", revision, runUrl: verdict.run.url } : unproven(`its tests did not pass in run ${id}`);
}
function unproven(why) {
  return { kind: "unproven", why: `${why}: re-run all jobs` };
}
function lastTest(jobs, app) {
  return jobs.filter(({ name: name2, conclusion = "" }) => testJob.exec(name2)?.[1] === app && decided.has(conclusion)).reduce((last, job) => last && last.attempt > job.attempt ? last : job, void 0);
}
var decided = /* @__PURE__ */ new Set(["success", "failure", "timed_out"]);

// packages/approval/build/src/conclusion.js
function readConclusion({ comments, events }, self) {
  const said = comments.filter(({ author, edited: edited2 }) => author.login === self && !edited2).flatMap(({ body, createdAt }) => {
    const kind = /^<!-- staging-actions:outcome (approved|rejected|timed-out|superseded) -->/.exec(body)?.[1];
    return kind === void 0 ? [] : [{ kind, at: createdAt, isSaid: true }];
  });
  const refusal2 = said.find(({ kind }) => kind !== "approved");
  const approval = said.find(({ kind }) => kind === "approved");
  if (refusal2)
    return { ...refusal2, wasApproved: approval !== void 0 };
  const closings = events.flatMap((event) => event.kind === "closed" && event.by?.login === self ? [event] : []);
  const closed = closings.find(({ reason: reason2 }) => reason2 !== "COMPLETED" && !(approval && reason2 === void 0));
  if (closed)
    return { kind: "rejected", at: closed.at, isSaid: false, wasApproved: approval !== void 0 };
  const [completed] = closings;
  return approval ?? (completed && { kind: "approved", at: completed.at, isSaid: false });
}
function wasApproved(conclusion) {
  return conclusion?.kind === "approved" || conclusion?.wasApproved === true;
}
function closesAsNo(reason2) {
  return reason2 === "NOT_PLANNED" || reason2 === "DUPLICATE";
}
function readClosings({ events }, self) {
  return events.flatMap((event, index) => {
    if (event.kind !== "closed" || !event.by || event.by.login === self)
      return [];
    const { by, at, reason: reason2 } = event;
    const isTakenBack = events.slice(index).some((later2) => later2.kind === "reopened" && later2.by?.login === by.login);
    if (isTakenBack)
      return [];
    const later = events.slice(index + 1);
    const isRepeated = later.some((event2) => event2.kind === "closed" && event2.by?.login === by.login);
    const opener = isRepeated ? void 0 : later.find(({ kind }) => kind === "reopened")?.by;
    return [{ by, at, reason: reason2, ...opener && opener.login !== self && { reopenedBy: opener } }];
  });
}
function readErasures({ events }, self) {
  return events.flatMap((event) => event.kind === "comment-deleted" && event.author.login !== self && event.by?.login !== event.author.login ? [{ author: event.author, by: event.by, at: event.at }] : []);
}

// packages/approval/build/src/words/verdict-words.js
var noWords = { approve: [], reject: [] };
var approvals = ["approve", "approved", "lgtm", "ship it", "shipit"];
var rejections = ["reject", "rejected", "no", "nope", "nack", "decline", "declined", "deny", "denied", "veto"];
var cheers = ["\u{1F44D}", "\u2705", "\u{1F680}"];
var cheerCodes = [":+1:", ":thumbsup:", ":white_check_mark:", ":rocket:"];
function wordsOf({ approve, reject }) {
  return {
    approve: approve.length > 0 ? approve.map(sameWord) : approvals,
    reject: [...rejections, ...reject.map(sameWord)]
  };
}
function sameWord(text2) {
  return text2.normalize("NFC").replace(/[\u2018\u2019\u02bc]/g, "'").toLowerCase().trim().replace(/[^\S\n]+/g, " ");
}
function renderQuestion(like, own, because) {
  const word = code(wordsOf(own).approve[0] ?? "approve");
  const why = because === void 0 ? "" : `: ${code(because)} in it may be a no, a question or a condition`;
  return like === "approve" ? `This approves nothing, and the request stays open${why}. Did you mean to approve? Then write a new comment that says ${word} and nothing else, or \`/approve: your reason\`${because === void 0 ? "" : " without such a word"}.` : `This rejects nothing, and the request stays open${why}. Did you mean to reject? Then write a new comment that says \`reject\` and nothing else, or \`reject: your reason\`. If not, write ${word}, or delete your comment: until then nobody else's approval counts.`;
}
function renderClosingQuestion(own, reopenedBy) {
  const word = code(wordsOf(own).approve[0] ?? "approve");
  const why = reopenedBy ? `You closed this, which rejects it, and ${code(reopenedBy)} opened it again before that was seen: nothing is decided, and it stays open.` : "You closed this and approved it. Closing it rejects, so nobody can tell which of the two you mean: nothing is decided, and it is open again.";
  return `${why} Write ${word} or \`reject\`, as a new comment and nothing else; until then nobody's approval counts. To reject by closing, close it as not planned.`;
}
function renderHowTo(own) {
  const word = code(wordsOf(own).approve[0] ?? "approve");
  return `Or comment ${word} (with a reason: \`/approve: why\`), or \`reject\` (\`reject: why\`). Closing the issue rejects it, too, unless you approve it as well: then it is opened again, and you are asked.`;
}

// packages/approval/build/src/words/doubtful-words.js
var conditions = "if unless once when whenever after before until pending provided providing assuming supposing depends depending conditional conditionally conditioned contingent otherwise awaiting blocked need needs must";
var conditionPhrases = [
  "as soon as",
  "as long as",
  "so long as",
  "subject to",
  "in case",
  "on condition",
  "or else",
  "has to",
  "have to",
  "will test",
  "will check",
  "will look",
  "will review"
];
var exceptions = "but except excepting excluding only without minus however though although yet instead partly partially please pls";
var delays = "wait waits waiting hold holds holding later tomorrow tmrw tonight soon noon midnight weekend eod monday tuesday wednesday thursday friday saturday sunday postpone postponed delay delayed defer deferred";
var delayPhrases = ["next week", "next month", "end of day", "for now", "other than", "apart from", "aside from"];
var waverings = "maybe perhaps probably possibly presumably tentative tentatively unsure undecided kidding joking jk wip tbd todo";
var doubts = "hopefully might should would could seems uncertain almost nearly mostly";
var doubtPhrases = ["i think", "i guess", "i suppose", "i hope", "let me", "in theory", "kind of", "sort of"];
var noes = "no nope nah nay not never none nobody nothing neither nor cannot dont cant wont isnt doesnt didnt shouldnt rejects rejecting declines vetoes vetoed disapprove disapproved disapproval object objection disagree refuse refused revert rollback cancel canceled cancelled abort aborted stop stopped halt halted withdraw retract undo unapprove unapproved";
var elsewhere = "nein nicht kein keine nur erst aber wenn falls sobald sofern bevor nachdem bis warte warten wartet morgen sp\xE4ter vielleicht ohne au\xDFer ausser non pas mais si sauf quand lorsque apr\xE8s avant attends attendez attendre demain pero cuando despu\xE9s despues antes excepto salvo espera esperar hasta ma\xF1ana quiz\xE1s quando dopo tranne aspetta aspettate finch\xE9 domani forse nee niet geen maar als wanneer zodra nadat voordat tenzij wacht misschien n\xE3o nao mas depois exceto espere at\xE9 amanh\xE3 talvez";
var split = (words) => words.split(" ");
var againstApproval = [
  ...[conditions, exceptions, delays, waverings, doubts, noes, elsewhere].flatMap(split),
  ...conditionPhrases,
  ...delayPhrases,
  ...doubtPhrases
];
var againstRejection = [
  ...split("unless pending nevermind nvm"),
  ...split(waverings),
  ...["only if", "as long as", "so long as", "subject to", "provided that", "not sure", "for now", "never mind"]
];
var clauseOpenings = ["if", "once", "until", "provided", "assuming", "as soon as", "wait", "hold", "not yet"];
var reasonOpenings = [
  ...split("when after before but except only later tomorrow yes ok okay sure fine wenn falls sobald erst si quand cuando quando als")
];
var harmless = /(?<![\p{L}\p{N}])(?:no|without|zero)(?: (?:any|more|new|known|open|other|further|visible|breaking|functional))* (?:blockers?|issues?|problems?|regressions?|errors?|failures?|objections?|concerns?|complaints?|bugs?|warnings?|changes?|surprises?|worries)(?: (?:found|seen|left))?(?![\p{L}\p{N}])/gu;
var prefix = new RegExp("(?<![\\p{L}\\p{N}])non-(?=\\p{L})", "gu");
var refusal = /(?:(?:not|never|cannot|can't|don't|won't|n't) |dis|un)approved?(?![\p{L}\p{N}])/gu;
var contraction = new RegExp("(?<![\\p{L}\\p{N}])\\p{L}+n't(?![\\p{L}\\p{N}])", "u");
var first = /(?<![\p{L}\p{N}])first(?=\s*(?:[.,;:!)]|$))/u;
var time = /(?<![\p{L}\p{N}])(?:(?:in|within) (?:an?|half an?|a few|\d+|one|two|three|four|five|ten) ?(?:min(?:ute)?s?|h(?:(?:ou)?rs?)?|days?|weeks?)|(?:at|from|around|by|past|um|ab) \d{1,2}(?::\d\d| ?[ap]\.?m| ?h| ?o'clock| ?uhr))(?![\p{L}\p{N}])/u;
var question = /[?¿؟‽❓❔]/u;
var noEmoji = /[👎❌🚫⛔🛑✋🙅🔴🤔🤨🧐😬😕🙁☹😟😢😭😡🤷🙃🤞⚠🚧⏸⏳⌛💥❗❕‼✖❎✗✘]/u;
var yesEmoji = /[👍✅🚀✔☑🆗💯🟢]/u;
var shortcode = /:[a-z0-9_+-]*[a-z_+-][a-z0-9_+-]*:/u;
var cheerful = /:(?:\+1|thumbsup|white_check_mark|heavy_check_mark|rocket|shipit|ship|tada|sparkles|100|ok_hand|green_circle):/gu;
function doubtIn(reason2, of, words) {
  const text2 = sameWord(reason2.normalize("NFKC").replace(new RegExp("\\p{Cf}", "gu"), "")).replaceAll("\n", " \n ");
  const asked = question.exec(text2)?.[0];
  if (asked !== void 0)
    return asked;
  return of === "approve" ? doubtOfApproval(text2, words) : doubtOfRejection(text2, words);
}
function doubtOfApproval(text2, { reject }) {
  const said = text2.replace(harmless, " ").replace(prefix, " ").replace(cheerful, " ");
  return noEmoji.exec(said)?.[0] ?? shortcode.exec(said)?.[0] ?? contraction.exec(said)?.[0] ?? first.exec(said)?.[0] ?? firstOf2(said, [...againstApproval, ...reject]) ?? time.exec(said)?.[0];
}
function doubtOfRejection(text2, { approve }) {
  const said = text2.replace(refusal, " ");
  const clauses = said.split(/[.,;:!()\n–—]+/).map((clause) => clause.trim());
  return yesEmoji.exec(said)?.[0] ?? new RegExp(cheerful.source, "u").exec(said)?.[0] ?? firstOf2(said, [...againstRejection, ...approve, "approve", "approved", "lgtm", "ship it"]) ?? clauseOpenings.find((word) => clauses.some((clause) => begins(clause, word))) ?? reasonOpenings.find((word) => begins(clauses.find(Boolean) ?? "", word));
}
function begins(text2, word) {
  return text2.startsWith(word) && !/^[\p{L}\p{N}']/u.test(text2.slice(word.length));
}
function firstOf2(text2, words) {
  const found = words.map((word) => ({ word, at: positionOf(text2, word) })).filter(({ at }) => at >= 0);
  return found.sort((a, b) => a.at - b.at)[0]?.word;
}
function positionOf(text2, word) {
  for (let at = text2.indexOf(word); at >= 0; at = text2.indexOf(word, at + 1)) {
    const before = [...text2.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
    if (!/[\p{L}\p{N}]/u.test(before) && begins(text2.slice(at), word))
      return at;
  }
  return -1;
}

// packages/approval/build/src/words/near-words.js
var yes = new RegExp("^(?:(?:yes|yep|yeah|ok|okay|sure)(?: please)?|fine|go|go ahead|go for it|good to go|looks good|looks good to me|ship-it|please (?:approve|ship it)|:(?:\\+1|thumbsup|shipit|rocket|white_check_mark|heavy_check_mark):|\\+1(?: \\p{L}+){0,3})$", "u");
var no = /^(?:nah|nay|not so fast|not (?:ok|okay|good)|never|(?:please|pls) (?:don't|do not|reject|decline|hold|wait)|(?:don't|dont|do not)|this (?:is|was) (?:rejected|declined|denied|vetoed)|let's not|(?:no|nope)(?: (?:no|nope|way|go|wait|thanks|never|please|sir))+)$/;
var noStart = /^(?:-1|:(?:-1|thumbsdown|x|no_entry|no_entry_sign|octagonal_sign):|i (?:object|disagree|refuse|unapprove|withdraw)|i take (?:my approval|it|that) back|(?:changes requested|request(?:ing)? changes|needs work|unable to approve|un-?approved?))(?![\p{L}\p{N}])/u;
var opening = /^\/?(?:wait|hold|hold on|hold off|hold it|not yet|not now|revert|rollback|roll back|cancel|withdraw|retract|objection|abort mission)(?:$|\s+(?:this|it|that|everything|please|pls)(?![\p{L}\p{N}])|\s*[^\p{L}\p{N}\s'-]|\s+[-–—]|\s*\n)/u;
var yesEmoji2 = /[👍✅🚀✔☑🆗💯🟢]/u;
var noEmoji2 = /[👎❌🚫⛔🛑✋🙅🔴]/u;
var noEmojiFirst = /^[👎❌🚫⛔🛑✋🙅🔴]/u;
function readNear(text2) {
  const said = text2.replace(/^(?:@[\w-]+(?:\[bot\])?[\s,:]*)+/, "").replace(/[\s.!]+$/, "");
  if (!/[\p{L}\p{N}]/u.test(said))
    return noEmoji2.test(said) ? "reject" : yesEmoji2.test(said) ? "approve" : void 0;
  if (no.test(said) || noStart.test(said) || noEmojiFirst.test(said) || opening.test(said))
    return "reject";
  return yes.test(said.replace(new RegExp("(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\ufe0f|\\s)+$", "u"), "")) ? "approve" : void 0;
}
function isReason(text2) {
  return /[\p{L}\p{N}]/u.test(text2) && !text2.includes("<!--");
}
var hours = /(?:mon|tues|wednes|thurs|fri|satur|sun)day\s*(?:-|–|to|through)\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day/giu;
var mail = new RegExp("(?<!\\p{L})(?:e-?mails?|message|communication|nachricht|courriel|correo)(?!\\p{L})", "iu");
var notice = /confidential|privileged|intended (?:recipient|only for|solely for)|addressee|printing|viruses|vertraulich|adressat|empfänger|destinataire|destinatario/iu;
var ours = new RegExp("approv|reject|deploy|ship|merg|releas|promot|production|staging|(?<!\\p{L})(?:qa|wait|hold|stop|tests?)(?!\\p{L})", "iu");
function withoutNotices(signature) {
  const from = signature.findIndex((line2) => mail.test(line2));
  if (from < 0)
    return signature;
  const blank = signature.findIndex((line2, index) => index > from && line2.trim() === "");
  const end = blank < 0 ? signature.length : blank;
  const text2 = signature.slice(from, end).join(" ");
  const rest = withoutNotices(signature.slice(end));
  const isNotice = notice.test(text2) && !ours.test(text2);
  return [...signature.slice(0, isNotice ? from : end), ...rest];
}
function saysMore(line2) {
  return doubtIn(line2.replace(hours, ""), "approve", wordsOf(noWords)) !== void 0 || /^(?:p\.?s\b|n\.?b\b|approve)/.test(line2.trim().toLowerCase());
}

// packages/approval/build/src/words/own-line.js
var edge = /[\s\u200b-\u200f\u2060\ufeff]/;
var longestSignature = 8;
var signatureMark = /^-- $/;
var sentFrom = /^(?:(?:sent from my|gesendet von meinem|envoyé de mon|enviado desde mi|enviado do meu|inviato dal mio|verstuurd vanaf mijn) [\p{L}\p{N}]+(?: [\p{L}\p{N}]+){0,2}|(?:sent from|get) (?:outlook|gmail|yahoo mail|mail|proton mail) for [\p{L}\p{N}]+(?: ?<[^>]*>)?|von meinem [\p{L}\p{N}]+ gesendet)\.?$/iu;
var attribution = /^(?:on|am|le|el|il|op|em)\b.*(?:wrote|schrieb\b.*|a écrit|escribió|ha scritto|schreef\b.*|escreveu)\s*:$/iu;
var originalMessage = /^-{3,} ?(?:original message|ursprüngliche nachricht|message d'origine) ?-{3,}$/iu;
var headerRule = /^_{10,}$/;
var headerLine = /^\*{0,2}(?:from|von|de|da|van):/iu;
function withoutEdges(text2) {
  let start = 0;
  let end = text2.length;
  while (start < end && edge.test(text2[start] ?? ""))
    start += 1;
  while (end > start && edge.test(text2[end - 1] ?? ""))
    end -= 1;
  return text2.slice(start, end);
}
function ownLines(comment) {
  let lines = withoutEdges(comment.replace(/\r\n?/g, "\n")).split("\n");
  for (; ; ) {
    const fewer = trimmed(withoutSignature(withoutQuotedEnd(withoutQuotedStart(lines))));
    if (fewer.length === lines.length)
      return fewer;
    lines = fewer;
  }
}
function withoutQuotes(lines) {
  return lines.filter((line2) => !isQuoted(line2)).join("\n");
}
function isQuoted(line2) {
  return /^ {0,3}>/.test(line2);
}
function isBlank(line2) {
  return withoutEdges(line2) === "";
}
function trimmed(lines) {
  const first2 = lines.findIndex((line2) => !isBlank(line2));
  const last = lines.findLastIndex((line2) => !isBlank(line2));
  return first2 < 0 ? [] : lines.slice(first2, last + 1);
}
function withoutQuotedStart(lines) {
  const from = [0, 1, 2].find((start) => {
    const head2 = lines.slice(0, start).join(" ");
    return isQuoted(lines[start] ?? "") && (start === 0 || attribution.test(head2));
  });
  if (from === void 0)
    return lines;
  const end = lines.findIndex((line2, index) => index > from && !isQuoted(line2));
  if (end < 0)
    return [];
  return isBlank(lines[end] ?? "") ? trimmed(lines.slice(end)) : lines;
}
function withoutQuotedEnd(lines) {
  const cut2 = lines.findIndex((line2, index) => index > 0 && (originalMessage.test(line2) || headerRule.test(line2) && headerLine.test(lines[index + 1] ?? "")));
  if (cut2 > 0)
    return lines.slice(0, cut2);
  if (!isQuoted(lines.at(-1) ?? ""))
    return lines;
  const last = lines.findLastIndex((line2) => !isQuoted(line2) && !isBlank(line2));
  if (last < 0)
    return [];
  const above = [last, last - 1].find((start) => start > 0 && attribution.test(lines.slice(start, last + 1).join(" ").trim()));
  return lines.slice(0, above ?? last + 1);
}
function withoutSignature(lines) {
  const mark2 = lines.findIndex(
    // At the very end its blank is gone with the others.
    (line2, index) => index > 0 && (signatureMark.test(line2) || line2 === "--" && index === lines.length - 1)
  );
  const signature = mark2 > 0 ? withoutNotices(lines.slice(mark2 + 1)) : [];
  if (mark2 > 0 && signature.length <= longestSignature && !signature.some(saysMore))
    return lines.slice(0, mark2);
  return lines.length > 1 && sentFrom.test(withoutEdges(lines.at(-1) ?? "")) ? lines.slice(0, -1) : lines;
}

// packages/approval/build/src/words/verdict.js
function readVerdict(comment, own) {
  const words = wordsOf(own);
  const lines = ownLines(comment);
  const reasoned = readReasoned(lines);
  const because = reasoned && doubtIn(reasoned.reason, reasoned.kind === "approve" ? "approve" : "reject", words);
  if (reasoned && because === void 0)
    return reasoned.kind === "withdraw" ? { kind: "withdraw" } : { kind: reasoned.kind, reason: reasoned.reason };
  const verdict = readWord(lines, words) ?? readDoubt(withoutQuotes(lines), words);
  return verdict.kind === "unclear" && because !== void 0 ? { ...verdict, because } : verdict;
}
function readReasoned(lines) {
  const line2 = withoutEdges(lines[0] ?? "");
  const why = withoutEdges(/^\/?reject:([\s\S]+)$/i.exec([line2, ...lines.slice(1)].join("\n"))?.[1] ?? "");
  if (isReason(why))
    return { kind: "reject", reason: why };
  if (lines.length !== 1)
    return void 0;
  const reason2 = withoutEdges(/^\/approve:(.+)$/i.exec(line2)?.[1] ?? "");
  if (isReason(reason2))
    return { kind: "approve", reason: reason2 };
  const rest = withdrawal.exec(line2)?.[1];
  return rest === void 0 ? void 0 : { kind: "withdraw", reason: withoutEdges(rest) };
}
var withdrawal = /^\/(?:unapprove|approve\s+cancel)((?:[.!:\s].*)?)$/i;
function readWord(lines, { approve, reject }) {
  const line2 = withoutEdges(lines[0] ?? "");
  if (lines.length !== 1 || line2.length > longest)
    return void 0;
  const word = sameWord(withoutMarks(line2));
  if (word === "/reject" || reject.includes(word))
    return { kind: "reject", reason: "" };
  const cheered = sameWord(withoutCheers(withoutMarks(withoutCheers(line2))));
  if (cheered === "/approve" || approve.includes(cheered))
    return { kind: "approve", reason: "" };
  return void 0;
}
var longest = 200;
function withoutMarks(text2) {
  return withoutEdges(text2.replace(/[.!]+$/, ""));
}
var cheer = new RegExp(`(?:\\s*(?:${[...cheers, ...cheerCodes].map((one) => one.replace(/[+]/g, "\\$&")).join("|")})[\\u{1f3fb}-\\u{1f3ff}]?\\ufe0f?)+$`, "u");
function withoutCheers(text2) {
  return text2.replace(cheer, "");
}
var decoration = new RegExp("^(?:<\\/?[a-z][^<>\\n]{0,99}>|\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\p{P}|\\p{S}|\\p{Cf}|\\p{Variation_Selector}|\\s)+", "u");
var openings = ["no", "nope", "nack"];
var commands = ["stop", "abort", "block"];
var object = /^\s+(?:the|this|that|it|everything|all|now|please|deploy|deploying|merging|shipping)(?![\p{L}\p{N}])/u;
var negation = /^(?:please )?(?:(?:i|we) )?(?:(?:don't|dont|do not|never|cannot|can't|must not|should not|shouldn't|won't|will not) (?:approve|ship|merge|deploy|promote|release)|not (?:approve|approved|approving|lgtm)|disapproved?|rejecting)(?![\p{L}\p{N}])/u;
var intention = /^(?:and )?(?:i(?:'d| would| will|'ll| do| hereby| can| could)? (?:approve|reject)|(?:i am|i'm) (?:approving|rejecting))(?![\p{L}\p{N}])/u;
var most = 1e3;
function readDoubt(said, { approve, reject }) {
  const ends = said.length > 2 * most ? `${said.slice(0, most)}
${said.slice(-most)}` : said;
  const text2 = sameWord(ends.normalize("NFKC"));
  if (/^(?:```|~~~|!\[|\d+[.)]\s)/.test(text2))
    return { kind: "none" };
  const opening2 = undecorated(text2.replace(/^(?:@[\w-]+(?:\[bot\])?[\s,:]*)+/, ""));
  const closing = text2.split(/[.!?\n,;:]+/).map((part) => undecorated(part).trim()).findLast((part) => part !== "");
  const yes2 = [...approve, ...wordsOf(noWords).approve];
  const clearNo = reject.filter((word) => !openings.includes(word));
  const means = intention.exec(opening2)?.[0] ?? "";
  const near = readNear(text2);
  const isNo = text2.startsWith("/unapprove") || beginsWith(text2, "/approve cancel") || clearNo.some((word) => beginsWith(opening2, word) || closing === word) || [...openings, ...commands].some((word) => beginsWith(opening2, word) && stands(opening2.slice(word.length), word)) || negation.test(opening2) || means.includes("reject");
  if (isNo)
    return { kind: "unclear", like: "reject" };
  const isYes = yes2.some((word) => beginsWith(opening2, word) || closing === word) || means !== "";
  if (!isYes)
    return near ? { kind: "unclear", like: near, isFaint: true } : { kind: "none" };
  return { kind: "unclear", like: clearNo.some((word) => occurs(text2, word)) ? "reject" : "approve" };
}
function stands(rest, word) {
  if (/^\.\s*\d/.test(rest))
    return false;
  return /^(?:\s*$|\s*\n|\s*[^\p{L}\p{N}\s])/u.test(rest) || commands.includes(word) && object.test(rest);
}
function undecorated(text2) {
  return text2.replace(/^\s*(?:[-*+] )?\[[x ]\]/, "").replace(decoration, "");
}
function beginsWith(text2, word) {
  return text2.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text2.slice(word.length));
}
function occurs(text2, word) {
  return text2.split(/[^\p{L}\p{N}_' ]+| /u).includes(word);
}

// packages/approval/build/src/attempts.js
function peopleWhoTry(input) {
  const tries = attempts(input).filter((attempt) => !isBot(attempt.actor) && (attempt.kind !== "comment" || readVerdict(attempt.comment.body, input.words).kind !== "none"));
  return new Set(tries.map(({ actor }) => actor.login.toLowerCase()));
}
var saidAfter = 1e4;
function attempts({ request, comments, boxEdits }) {
  const from = Math.floor(request.askedAt / 1e3) * 1e3;
  const all = [
    ...comments.filter((comment) => !isOverwritten(comment)).map((comment, order) => ({
      kind: "comment",
      at: Date.parse(comment.createdAt),
      iso: comment.createdAt,
      actor: comment.author,
      order,
      comment
    })),
    ...boxEdits.map((edit, order) => ({
      kind: "box",
      at: Date.parse(edit.at),
      iso: edit.at,
      actor: edit.editor,
      order,
      edit
    })),
    ...[...request.erasures ?? [], ...comments.filter(isOverwritten).map(asErasure)].map((erasure, order) => ({
      kind: "erased",
      at: Date.parse(erasure.at),
      iso: erasure.at,
      actor: erasure.author,
      order,
      erasure
    })),
    ...(request.closings ?? []).filter((closing) => isInDoubt(closing, request.concluded) && !isBot(closing.by)).map((closing, order) => ({
      kind: "closed",
      at: Date.parse(closing.at) + saidAfter,
      iso: closing.at,
      actor: closing.by,
      order,
      closing
    }))
  ];
  return all.filter(({ at, actor }) => at >= from && actor.login.toLowerCase() !== request.self.toLowerCase()).sort((a, b) => a.at - b.at || a.order - b.order);
}
function isInDoubt({ reason: reason2, reopenedBy }, concluded) {
  if (!reopenedBy)
    return concluded === void 0 && !closesAsNo(reason2);
  return concluded === void 0 || concluded.kind === "approved" && closesAsNo(reason2);
}
function isOverwritten({ author, edited: edited2, lastEdit }) {
  return edited2 && lastEdit !== void 0 && lastEdit.by?.login.toLowerCase() !== author.login.toLowerCase();
}
function asErasure({ author, createdAt, lastEdit }) {
  return { kind: "edited", author, by: lastEdit?.by, at: lastEdit?.at ?? createdAt };
}
function isBot({ type, login }) {
  return type !== "User" || login.endsWith("[bot]") || login === "ghost";
}
function mayBeNo(attempt, words) {
  if (attempt.kind === "box")
    return attempt.edit.box === "reject" && attempt.edit.ticked;
  if (attempt.kind === "closed")
    return attempt.closing.reopenedBy !== void 0;
  if (attempt.kind === "erased")
    return true;
  const said = readVerdict(attempt.comment.body, words);
  return said.kind === "reject" || said.kind === "unclear" && said.like === "reject";
}
function refusedKey(login) {
  return `refused-${login.toLowerCase()}`;
}
function keyOf(attempt) {
  if (attempt.kind === "closed")
    return `closed-${Date.parse(attempt.closing.at)}`;
  if (attempt.kind === "erased")
    return `erased-${attempt.iso}-${attempt.actor.login.toLowerCase()}`;
  return attempt.kind === "comment" ? `comment-${attempt.comment.id}` : `box-${attempt.edit.box}-${attempt.iso}-${attempt.actor.login.toLowerCase()}`;
}

// packages/approval/build/src/boxes.js
var boxMarks = {
  approve: "<!-- staging-actions:approve -->",
  reject: "<!-- staging-actions:reject -->"
};
function readBoxes(body) {
  return { approve: readBox(body, "approve"), reject: readBox(body, "reject") };
}
function readBox(body, box) {
  const states = body.split("\n").flatMap((line2) => {
    const match = line2.includes(boxMarks[box]) ? /^\s*[-*] \[([ xX])\] /.exec(line2) : null;
    return match ? [match[1] !== " "] : [];
  });
  return states.length === 1 ? states[0] : void 0;
}
function setBox(body, box, ticked) {
  return body.split("\n").map((line2) => line2.includes(boxMarks[box]) ? line2.replace(/^(\s*[-*] \[)[ xX](\] )/, `$1${ticked ? "x" : " "}$2`) : line2).join("\n");
}
function withoutTicks(body) {
  return setBox(setBox(body.replaceAll("\r\n", "\n").trimEnd(), "approve", false), "reject", false);
}
function readBoxEdits(history, self) {
  const edits = [];
  let ours2;
  let before = { approve: false, reject: false };
  for (const { at, editor, body } of history) {
    if (body === void 0) {
      ours2 = void 0;
      continue;
    }
    const now = readBoxes(body);
    if (editor.login === self)
      ours2 = withoutTicks(body);
    else {
      const intact = ours2 !== void 0 && withoutTicks(body) === ours2;
      for (const box of ["approve", "reject"])
        if (now[box] !== void 0 && now[box] !== (before[box] ?? false))
          edits.push({ at, editor, box, ticked: now[box], intact });
    }
    before = now;
  }
  return edits;
}

// packages/approval/build/src/marker.js
import { createHash } from "node:crypto";
var form = /^<!-- staging-actions:request v=1 owner=(staging:[a-z0-9:-]{3,60}) environment=([a-z](?:[a-z0-9-]{0,18}[a-z0-9])?) sha=([0-9a-f]{40}|[0-9a-f]{64}) run=(\d{1,15})\/(\d{1,5}) digest=([0-9a-f]{16}) until=(\d{1,12}) waiting=(job|events) initiator=([A-Za-z0-9_-]{1,60}(?:\[bot\])?) blocked=([A-Za-z0-9_-]{0,8000})(?: generation=(\d{1,7}))?(?: words=([A-Za-z0-9_-]{1,8000}))? -->(?=\r?\n|$)/;
function renderMarker(marker) {
  const { owner, environment, sha, run, digest, until, waiting, initiator, blockedBy, generation, words } = marker;
  const minutes = Math.floor(until / 6e4);
  const blocked = blockedBy.length === 0 ? "" : packed(fewOf(blockedBy));
  const of = generation === void 0 ? "" : ` generation=${generation}`;
  const own = words.approve.length + words.reject.length === 0 ? "" : ` words=${packed([words.approve, words.reject])}`;
  return `<!-- staging-actions:request v=1 owner=${owner} environment=${environment} sha=${sha} run=${run.id}/${run.attempt} digest=${digest} until=${minutes} waiting=${waiting} initiator=${initiator} blocked=${blocked}${of}${own} -->`;
}
function packed(value) {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
function fewOf(blockedBy) {
  return firstFew(blockedBy, 20, (text2) => text2.slice(0, 120));
}
function parseMarker(body) {
  const match = form.exec(body);
  if (!match)
    return void 0;
  const [, owner = "", environment = "", sha = "", id, attempt, digest = "", minutes, waiting, initiator = "", blocked = "", generation, words] = match;
  return {
    owner,
    environment,
    sha,
    run: { id: Number(id), attempt: Number(attempt) },
    digest,
    until: Number(minutes) * 6e4,
    waiting: waiting === "job" ? "job" : "events",
    initiator,
    blockedBy: readBlocked(blocked),
    generation: generation === void 0 ? void 0 : Number(generation),
    words: readWords(words)
  };
}
function readBlocked(blocked) {
  if (blocked === "")
    return [];
  const list = unpacked(blocked);
  if (isTexts(list) && list.length > 0)
    return list;
  return ["what the tests said cannot be read any more"];
}
function readWords(text2) {
  const read = text2 === void 0 ? void 0 : unpacked(text2);
  const [approve, reject] = Array.isArray(read) ? read : [];
  return isTexts(approve) && isTexts(reject) ? { approve, reject } : noWords;
}
function isTexts(value) {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
function unpacked(text2) {
  try {
    return JSON.parse(Buffer.from(text2, "base64url").toString("utf8"));
  } catch {
    return void 0;
  }
}
function withMarker(body, marker) {
  return body.replace(form, () => renderMarker(marker));
}
function digestOf(sha, apps) {
  const facts = apps.map(({ app, from, to, outcome, tests, digests }) => [
    app,
    from,
    to,
    outcome,
    tests.totals.total,
    tests.totals.failed,
    tests.totals.skipped,
    ...digests ?? []
  ]).sort((a, b) => String(a[0]).localeCompare(String(b[0])));
  return createHash("sha256").update(JSON.stringify([sha, facts])).digest("hex").slice(0, 16);
}
function repositoryUrlOf({ url }) {
  return url.replace(/\/issues\/\d+$/, "");
}
function testRunUrlOf(issue, { run }) {
  return `${repositoryUrlOf(issue)}/actions/runs/${run.id}`;
}

// packages/approval/build/src/render/render-progress.js
var mark = "<!-- staging-actions:progress -->";
var person = String.raw`\`[A-Za-z0-9_-]+(?:\[bot\])?\``;
var moment = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d UTC`;
var ended = `(?:, and (?:(?:not )?promoted|withdrawn))?`;
var replacement = String.raw`(?:[0-9a-f]{7} took its place|#\d+ asks about the same commit|its run was cancelled|its run asks about other results by now)`;
var isReplacement = new RegExp(`^${replacement}$`);
var form2 = new RegExp(`^- (?:${[
  String.raw`\*\*Approved so far\*\* \(\d+ of \d+\): (?:nobody yet|(?:${person} \((?:box|comment)\)(?:, )?)+)`,
  String.raw`\*\*(?:Approved|Rejected|Rejected after its approval)\*\* by (?:${person} \((?:box|comment|closing), ${moment}\)(?:, )?)+${ended}`,
  String.raw`\*\*(?:Rejected|Superseded)\*\*(?: on ${moment})?: the last comment says why`,
  String.raw`\*\*Rejected after its approval\*\* on ${moment}: the last comment says why${ended}`,
  String.raw`\*\*Superseded\*\* on ${moment}: ${replacement}`,
  String.raw`\*\*Timed out\*\*(?: on ${moment})?: nobody decided in time`
].join("|")}) ${mark}$`);
function renderProgress(approvals2, minimum) {
  const given = approvals2.map(({ login, by }) => `${code(login)} (${by === "box" ? "box" : "comment"})`).join(", ");
  return `- **Approved so far** (${approvals2.length} of ${minimum}): ${given || "nobody yet"} ${mark}`;
}
function showApprovals(body, approvals2, minimum) {
  return withLine(body, renderProgress(approvals2, minimum));
}
function showDecision(body, decision, at, wasApproved2 = false) {
  const line2 = decided2(decision, ` on ${renderMoment(Date.parse(at))}`, wasApproved2);
  return line2 === void 0 ? body : withLine(body, `- ${line2} ${mark}`);
}
function decided2(decision, on, wasApproved2) {
  const rejected = wasApproved2 ? "**Rejected after its approval**" : "**Rejected**";
  switch (decision.kind) {
    case "approved":
      return `**Approved** by ${decision.approvals.map(renderVerdict).join(", ")}`;
    case "rejected":
      return decision.rejection ? `${rejected} by ${renderVerdict(decision.rejection)}` : `${rejected}${on}: the last comment says why`;
    case "timed-out":
      return `**Timed out**${on}: nobody decided in time`;
    case "superseded":
      return `**Superseded**${on}: ${isReplacement.test(decision.why) ? decision.why : "the last comment says why"}`;
    default:
      return void 0;
  }
}
function showPromotionEnd(body, end) {
  return body.split("\n").map((line2) => isOurs(line2) && /^- \*\*(?:Approved\*\* by|Rejected after its approval\*\*)/.test(line2) && !showsEnd(line2) ? line2.trimEnd().replace(` ${mark}`, `, and ${end} ${mark}`) : line2).join("\n");
}
function showsEnd(body) {
  return body.split("\n").some((line2) => isOurs(line2) && /^- \*\*(?:Rejected|Timed out|Superseded)\*\*|, and (?:(?:not )?promoted|withdrawn) </.test(line2));
}
function showsRefusal(body) {
  return body.split("\n").some((line2) => isOurs(line2) && /^- \*\*(?:Rejected|Timed out|Superseded)/.test(line2));
}
function isOurs(line2) {
  return form2.test(line2.trimEnd());
}
function renderVerdict({ login, at, by }) {
  return `${code(login)} (${by}, ${renderMoment(at)})`;
}
function withoutProgress(body) {
  return withLine(body, mark);
}
function withLine(body, progress) {
  return body.split("\n").map((line2) => isOurs(line2) ? progress : line2).join("\n");
}

// packages/approval/build/src/render/render-outcome.js
function renderOutcome(decision, branch, wasApproved2 = false) {
  return `<!-- staging-actions:outcome ${decision.kind} -->
${sentence(decision, branch, wasApproved2)}
`;
}
function sentence(decision, branch, wasApproved2) {
  switch (decision.kind) {
    case "approved":
      return `\u2705 **Approved** by ${decision.approvals.map(renderVerdict).join(", ")}.${reason(decision.why)} Exactly this commit goes to \`${branch}\`; staging goes afterwards.`;
    case "rejected":
      return `\u274C **Rejected**${rejecters(decision)}.${reason(decision.rejection?.reason ?? decision.why)} ${wasApproved2 ? `It had been approved: its promotion is withdrawn, and what is not in \`${branch}\` yet stays out; staging goes.` : `\`${branch}\` stays as it is; staging goes.`}`;
    case "timed-out":
      return `\u231B **Timed out**: nobody decided in time. \`${branch}\` stays as it is; staging goes.`;
    case "superseded":
      return `\u23ED\uFE0F **Superseded**: ${code(decision.why)}. Nothing of this request is merged.`;
    case "pending":
      return `Still waiting: ${renderMissing(decision)}.`;
  }
}
function renderMissing({ missing, uncovered, unheard, needsOther }) {
  const owners = uncovered.slice(0, 10).join(", ");
  return [
    missing === 0 ? "" : `${missing} more ${missing === 1 ? "approval" : "approvals"} needed`,
    uncovered.length === 0 ? "" : `an owner of ${owners} has to approve`,
    needsOther ? "somebody has to approve whom this commit does not make an approver or an owner" : "",
    unheard.length === 0 ? "" : `${unheard.slice(0, 10).join(", ")} may have said no, and has to say again what they think`
  ].filter(Boolean).join("; ");
}
function rejecters({ by, rejection }) {
  if (rejection)
    return ` by ${renderVerdict(rejection)}`;
  return by.length > 0 ? ` by ${by.map((login) => code(login)).join(", ")}` : "";
}
function reason(why) {
  return why ? ` ${code(why.slice(0, 500))}` : "";
}
function renderAnswer(key, login, text2) {
  return `<!-- staging-actions:answer ${key} -->
@${login} ${text2}
`;
}
function renderReminder(key, deciders, until) {
  return `<!-- staging-actions:answer ${key} -->
\u23F0 Still waiting for ${deciders}. If nobody decides until ${renderMoment(until)}, nothing is merged and staging goes.
`;
}
function renderEarlierEnd(key, end) {
  return `<!-- staging-actions:answer ${key} -->
\u26A0\uFE0F The environment may not last until then: it ${end}. A decision counts all the same.
`;
}
function parseAnswer(body) {
  return /^<!-- staging-actions:answer ([A-Za-z0-9_:.[\]-]{1,200}) -->/.exec(body)?.[1];
}

// packages/approval/build/src/request-label.js
var requestLabel = {
  name: "staging-approval",
  color: "fbca04",
  description: "A deployment to staging that waits for a decision"
};

// packages/approval/build/src/render/subject.js
function renderTitle({ sha, environment }, apps) {
  const list = apps.length > 3 ? `${apps.slice(0, 3).join(", ")} and ${apps.length - 3} more` : apps.join(", ");
  return `Approve ${sha.slice(0, 7)} on ${environment}${list ? `: ${list}` : ""}`;
}
function isTitleOf(title, subject) {
  const begins2 = renderTitle(subject, []);
  return title === begins2 || title.startsWith(`${begins2}: `);
}
function renderSubject({ sha }, repositoryUrl, title) {
  const commit = `[\`${sha.slice(0, 7)}\`](${repositoryUrl}/commit/${sha})`;
  return `**Should ${commit} go to production?**${title ? ` ${code(title)}` : ""}`;
}
function isSubjectOf(body, subject, repositoryUrl) {
  const line2 = body.replaceAll("\r\n", "\n").split("\n").slice(1).find(Boolean) ?? "";
  const begins2 = renderSubject(subject, repositoryUrl, "");
  return line2 === begins2 || line2.startsWith(`${begins2} \``) && line2.endsWith("`");
}

// packages/approval/build/src/standing.js
function readStanding(issue, self) {
  const texts = readTexts(issue, self);
  const titles = readTitles(issue, self);
  const { askings, voidBecause } = readAskings(issue, self);
  const [first2] = askings;
  const misnamed = first2 && titles.ours.find((title) => !isTitleOf(title, first2.marker)) !== void 0 ? "its title was changed so that it no longer names the commit" : void 0;
  const shown = [texts.states.at(-1), titles.states.at(-1)].find((state) => state && !state.isOurs);
  return {
    voidBecause: voidBecause ?? misnamed,
    askings,
    title: titles.ours.at(-1) ?? issue.title,
    wasOurs: (at) => [texts.states, titles.states].every((states) => wasOurs(states, at)),
    altered: shown && { by: shown.by, at: shown.at }
  };
}
function wasOurs(states, at) {
  const before = states.findLast((state) => Date.parse(state.at) < at);
  const within = states.filter((state) => Date.parse(state.at) === at);
  return [before, ...within].every((state) => state === void 0 || state.isOurs);
}
function readTexts(issue, self) {
  let ours2;
  const states = versionsOf(issue).map(({ at, editor, body }) => {
    const isOwn = editor.login === self;
    if (isOwn && body !== void 0)
      ours2 = withoutTicks(body);
    return { at, by: editor, isOurs: isOwn || body !== void 0 && withoutTicks(body) === ours2 };
  });
  return { states };
}
function readTitles({ title, author, createdAt, events }, self) {
  const renames = events.flatMap((event) => event.kind === "renamed" ? [event] : []);
  const ours2 = [renames[0]?.from ?? title];
  const states = [{ at: createdAt, by: author, isOurs: true }];
  for (const { at, by, to } of renames) {
    if (by?.login === self)
      ours2.push(to);
    states.push({ at, by, isOurs: to === ours2.at(-1) });
  }
  return { states, ours: ours2 };
}
function readAskings(issue, self) {
  const versions = versionsOf(issue);
  const repositoryUrl = repositoryUrlOf(issue);
  const askings = [];
  const voided = (voidBecause) => ({ askings, voidBecause });
  if (versions.some(({ body }) => body === void 0)) {
    const [oldest] = versions;
    const marker = oldest?.editor.login === self ? parseMarker(oldest.body ?? "") : void 0;
    if (oldest && marker)
      askings.push({ marker, at: oldest.at });
    return voided("a version of its text was deleted from its history");
  }
  let before;
  for (const { at, editor, body = "" } of versions) {
    if (editor.login !== self)
      continue;
    const marker = parseMarker(body);
    if (!marker)
      return voided(`something that writes as ${self} replaced its text`);
    const first2 = askings[0]?.marker ?? marker;
    if (marker.sha !== first2.sha || marker.environment !== first2.environment)
      return voided(`it was asked about ${first2.sha.slice(0, 7)} on ${first2.environment}, and a later text names ${marker.sha.slice(0, 7)} on ${marker.environment}`);
    if (!isSubjectOf(body, marker, repositoryUrl))
      return voided(`a text of it does not say to people that it is about ${marker.sha.slice(0, 7)}`);
    if (!before || !isSameRun(before.marker, marker))
      askings.push({ marker, at });
    else if (!isContinued(before, { marker, body }))
      return voided(`something that writes as ${self} changed what run ${marker.run.id} had asked`);
    before = { marker, body };
  }
  return { askings, voidBecause: void 0 };
}
function isSameRun({ run }, { run: other }) {
  return run.id === other.id && run.attempt === other.attempt;
}
function isContinued(before, after) {
  if (before.marker.waiting === "events" && after.marker.waiting === "job")
    return false;
  const { generation = after.marker.generation } = before.marker;
  const frame = (body) => withoutTicks(withoutProgress(withMarker(body.replaceAll("\r\n", "\n"), { ...after.marker, generation })));
  const same = { waiting: after.marker.waiting, generation: after.marker.generation };
  return generation === after.marker.generation && JSON.stringify({ ...before.marker, ...same }) === JSON.stringify({ ...after.marker, ...same }) && frame(before.body) === frame(after.body);
}

// packages/approval/build/src/watch-request.js
var unsettled = 1e4;
var RequestWatch = class {
  #github;
  #number;
  #self;
  #etag;
  #serverTime;
  #last;
  #monotonic;
  constructor(github, number2, self, monotonic) {
    this.#github = github;
    this.#number = number2;
    this.#self = self;
    this.#monotonic = monotonic;
  }
  /** GitHub's clock, milliseconds since the epoch: the machine's own may be minutes off, and verdicts carry GitHub's. */
  now() {
    return this.#serverTime && this.#serverTime.at + this.#monotonic() - this.#serverTime.monotonic;
  }
  async look(signal) {
    try {
      const { value: issue, etag, at } = await getIssueIfChanged(this.#github, this.#number, this.#etag, signal);
      if (at !== void 0)
        this.#serverTime = { at, monotonic: this.#monotonic() };
      if (!issue)
        return { kind: "same" };
      if (!belongsTo(issue, this.#github))
        return { kind: "gone" };
      const view = closedAs(await viewIssue(this.#github, this.#number, signal), issue);
      const seen = readRequest(view, this.#self);
      const last = this.#last;
      if (last && this.#monotonic() - last.monotonic < unsettled && isOlder(seen.issue, last.seen.issue))
        return { kind: "same" };
      const age = (this.now() ?? 0) - Date.parse(seen.issue.updatedAt);
      this.#etag = age > unsettled ? etag : void 0;
      if (last && isSame(seen.issue, last.seen.issue))
        return { kind: "same" };
      this.#last = { seen, monotonic: this.#monotonic() };
      return { kind: "seen", seen };
    } catch (error) {
      return { kind: asGone(error, this.#number) };
    }
  }
};
function asGone(error, number2) {
  if (!(error instanceof ApiError) || error.status !== 404 && error.status !== 410)
    throw error;
  if (error.status === 404)
    throw new StagingError("not-found", `GitHub has not shown #${number2} for a minute: nothing is decided`, {
      cause: error,
      hint: "If it is there, run this again, and look at https://www.githubstatus.com. If somebody took it away, push again: it is asked about again."
    });
  if (/disabled/.test(error.detail ?? ""))
    throw new StagingError("issues-disabled", `issues were switched off: nothing is decided about #${number2}`, {
      cause: error,
      hint: "Switch issues on in the settings of the repository, and run this again."
    });
  return "gone";
}
function closedAs(view, { state, stateReason }) {
  if (view.state.kind !== "closed" || state !== "closed" || stateReason !== "duplicate")
    return view;
  const last = view.events.findLastIndex(({ kind }) => kind === "closed");
  const events = view.events.map((event, index) => index === last && event.kind === "closed" ? { ...event, reason: "DUPLICATE" } : event);
  return { ...view, events, state: { ...view.state, reason: "DUPLICATE" } };
}
function isOlder(view, than) {
  const difference = Date.parse(view.updatedAt) - Date.parse(than.updatedAt);
  if (difference !== 0)
    return difference < 0;
  return view.comments.length < than.comments.length || view.edits.length < than.edits.length;
}
function isSame(view, other) {
  return JSON.stringify(view) === JSON.stringify(other);
}
function belongsTo(issue, { owner, repo }) {
  return new URL(issue.url).pathname.toLowerCase().startsWith(`/${owner}/${repo}/issues/`.toLowerCase());
}
function readRequest(issue, self) {
  const { comments } = issue;
  const history = versionsOf(issue);
  const own = history.filter((edit) => edit.editor.login === self && edit.body !== void 0);
  const ours2 = own.at(-1)?.body ?? "";
  const marker = parseMarker(ours2);
  const mine = comments.filter(
    // What we wrote and somebody else edited is not ours any more.
    (comment) => comment.author.login === self && !comment.edited
  );
  return {
    issue,
    boxEdits: readBoxEdits(history, self),
    ours: ours2,
    marker,
    askedAt: Date.parse(askedSince(own, marker) ?? issue.createdAt),
    answered: new Set(mine.flatMap((comment) => parseAnswer(comment.body) ?? [])),
    conclusion: readConclusion(issue, self),
    erasures: readErasures(issue, self),
    closings: readClosings(issue, self),
    standing: readStanding(issue, self)
  };
}
function askedSince(own, marker) {
  let since;
  for (const edit of own.toReversed()) {
    const said = parseMarker(edit.body ?? "");
    if (!marker || said?.sha !== marker.sha || said.digest !== marker.digest)
      break;
    since = edit.at;
  }
  return since;
}

// packages/approval/build/src/find-requests.js
async function findRequests(github, self, owner) {
  const [labeled, made] = await orIssuesDisabled(Promise.all([listOpenIssues(github, { label: requestLabel.name }), listOpenIssues(github, { creator: self })]));
  const issues = new Map([...labeled, ...made].map((issue) => [issue.number, issue]));
  return requestsAmong([...issues.values()], self).filter(({ marker }) => owner === void 0 || marker.owner === owner);
}
function requestsAmong(issues, self) {
  return issues.filter(({ author }) => author.login === self).sort((a, b) => b.number - a.number).flatMap((issue) => {
    const marker = parseMarker(issue.body);
    return marker ? [{ issue, marker }] : [];
  });
}
var closedLooks = { most: 20, within: 7 * 24 * 36e5 };
async function findClosedRequests(github, self, now) {
  const since = new Date(now - closedLooks.within).toISOString();
  const lists = [{ label: requestLabel.name }, { creator: self }].map((by) => listClosedIssues(github, by, since));
  const issues = new Map((await orIssuesDisabled(Promise.all(lists))).flat().map((issue) => [issue.number, issue]));
  const unfinished = [...issues.values()].filter(({ body }) => !showsEnd(body));
  return requestsAmong(unfinished, self).slice(0, closedLooks.most);
}
async function readOpenRequest(github, { issue }, self) {
  const view = await viewIssue(github, issue.number);
  if (issueVerdict(view, requestMark, self).kind !== "ours")
    return void 0;
  const seen = readRequest(view, self);
  return seen.issue.state.kind === "open" && seen.conclusion === void 0 ? seen : void 0;
}
async function closeReplaced(github, found, self, why) {
  const seen = await readOpenRequest(github, found, self);
  if (!seen)
    return false;
  const { number: number2 } = found.issue;
  const decision = { kind: "superseded", why, approvals: [], answers: [], untick: [], reopen: false };
  const { createdAt } = await commentOnIssue(github, number2, renderOutcome(decision, ""));
  const free = setBox(setBox(seen.ours, "approve", false), "reject", false);
  await updateIssue(github, number2, {
    ...seen.ours !== "" && { body: showDecision(free, decision, createdAt) },
    state: "closed",
    stateReason: "not_planned"
  });
  return true;
}
async function orIssuesDisabled(wanted) {
  try {
    return await wanted;
  } catch (cause) {
    if (cause instanceof ApiError && cause.status === 410)
      throw new StagingError("issues-disabled", "there is no place to ask: the repository has no issues", {
        cause,
        hint: "Switch issues on in the settings of the repository."
      });
    throw cause;
  }
}

// packages/approval/build/src/known-request.js
async function numbersOf(requested, self, { github, ownerOf, clock }) {
  if (requested !== "open")
    return requested;
  const [open, closed] = await Promise.all([findRequests(github, self), findClosedRequests(github, self, clock.now())]);
  const found = [...new Map([...open, ...closed].map((one) => [one.issue.number, one])).values()];
  return found.filter(({ marker }) => marker.owner === ownerOf(marker.environment)).map(({ issue }) => issue.number);
}
async function forEachRequest(numbers, look2, { log }) {
  const failures = [];
  for (const number2 of numbers)
    try {
      await look2(number2);
    } catch (error) {
      if (!(error instanceof StagingError))
        throw error;
      failures.push(error);
      if (numbers.length > 1)
        log.warning(`#${number2} is left for later: ${error.message}`);
    }
  const [first2] = failures;
  if (first2 && failures.length === numbers.length)
    throw first2;
}
async function look(github, number2) {
  const asked = await getIssueIfChanged(github, number2, void 0);
  const { value } = asked;
  const issue = value && belongsTo(value, github) ? closedAs(await viewIssue(github, number2), value) : void 0;
  return { asked, issue };
}
async function findRequest(number2, self, { github, ownerOf, clock, log }) {
  expectIssue(github, number2);
  const found = await look(github, number2).catch((error) => asGone(error, number2));
  const { asked, issue } = found === "gone" ? {} : found;
  const not = !issue ? "it was deleted or moved away" : issue.author.login !== self ? `${issue.author.login} opened it, not ${self}` : void 0;
  if (not !== void 0 || !issue) {
    log.info(`#${number2} is no request of ours: ${not}`);
    return void 0;
  }
  const seen = readRequest(issue, self);
  const verdict = issueVerdict(issue, requestMark, self);
  const oldest = seen.standing.askings[0]?.marker;
  const marker = seen.standing.voidBecause === void 0 ? seen.marker ?? oldest : oldest ?? seen.marker;
  const isOurs3 = verdict.kind === "ours" && marker !== void 0 && marker.owner === ownerOf(marker.environment);
  if (isOurs3)
    return { ...seen, marker, now: asked?.at ?? clock.now() };
  log.info(`#${number2} is no request of ours: ${verdict.kind !== "ours" ? verdict.because : marker ? `it asks about ${marker.owner}` : `nothing that ${self} wrote asks for a decision`}`);
  return void 0;
}
async function findSettled(number2, self, deps) {
  const seen = await findRequest(number2, self, deps);
  const state = seen?.issue.state;
  if (!seen || state?.kind !== "closed" || !state.at || state.by?.login === self)
    return seen;
  const left = Date.parse(state.at) + saidAfter - seen.now;
  if (left <= 0)
    return seen;
  await deps.clock.sleep(left);
  return findRequest(number2, self, deps);
}

// packages/approval/build/src/render/render-promotion-end.js
function renderPromotionEnd(key, end, { merged, mergeSha, pullRequestUrl, productionRunUrl, reason: reason2, inMergeQueue, mayLack = [] }, { marker, branch, issue, images, isRejected }) {
  const tested = markdownLink(`run ${marker.run.id}`, testRunUrlOf(issue, marker));
  const facts = [
    `- Commit \`${marker.sha}\`, tested by ${tested}`,
    mergeSha ? `- \`${branch}\` got \`${mergeSha}\`` : "",
    pullRequestUrl ? `- ${markdownLink("The pull request", pullRequestUrl)}` : "",
    productionRunUrl ? `- ${markdownLink("The production deploy", productionRunUrl)}` : ""
  ].filter(Boolean);
  const ran = listImages(images);
  const list = ran.length > 0 ? `
What ran in staging:

${ran.slice(0, 100).join("\n")}
` : "";
  return `<!-- staging-actions:answer ${key} -->
${sentence2(end, { merged, reason: reason2, productionRunUrl, inMergeQueue }, { number: issue.number, branch, isRejected })}

${[facts.join("\n"), renderLacking(mayLack)].filter(Boolean).join("\n\n")}
${list}`;
}
function renderStopped(key, run) {
  return `<!-- staging-actions:answer ${key} -->
\u{1F6D1} The ${run}, which was to promote this, was canceled or deleted: what it had begun is withdrawn. What is merged by now is finished.
`;
}
function renderLacking(apps) {
  if (apps.length === 0)
    return "";
  return `\u26A0\uFE0F **Production may lack** ${firstFew(apps, 20, code).join(", ")}: an earlier production run did not bring it there, and a commit since may have changed it, so nobody can say which build is right. Deploy it by hand, or push a commit that changes it to staging.`;
}
function sentence2(end, { merged, reason: reason2, productionRunUrl, inMergeQueue }, { number: number2, branch, isRejected }) {
  const why = reason2 ? ` ${code(reason2)}:` : "";
  const byHand = `Push again, or start \`staging-decision\` by hand with issue ${number2} if it is to go out all the same.`;
  switch (end) {
    case "promoted":
      return reason2 ? `\u{1F680} **Merged**, and **the production deploy failed**: look at its run.` : "\u{1F680} **Promoted**.";
    case "given-up":
      return merged ? `\u26A0\uFE0F **Merged, and ${productionRunUrl ? "the production deploy was canceled" : "production was not started"}**,${why} \`${branch}\` is not what was tested any more. Look at it; then merge \`${branch}\` into staging and push a commit that changes these apps (the merge alone asks nobody), start the production workflow by hand with the images below, or revert.` : `\u23ED\uFE0F **Not promoted**,${why} this commit does not go out by this request. ${byHand}`;
    case "withdrawn":
      return `\u21A9\uFE0F **Withdrawn**: nothing of it is in \`${branch}\`, and nothing of it waits to be merged. ${isRejected ? "Push again, so that it is deployed, tested and asked about again." : byHand}`;
    case "withdrawing":
      return `\u26A0\uFE0F **Not withdrawn yet**,${why} its pull request may still be merged, by a merge queue too: the run says what is missing. It is tried again every hour for a week, and by hand with \`staging-decision\` and issue ${number2}. To be sure, close the pull request.`;
    case "pending":
      if (merged)
        return `\u23F3 **Merged, and production has not been started**,${why} the run says what is missing. It is tried again every hour, and by hand with \`staging-decision\` and issue ${number2}.`;
      if (inMergeQueue)
        return `\u23F3 **Approved, and in the merge queue of \`${branch}\`**, where the pull request stays: the next look, every hour, goes on waiting and starts production. To stop it, take it out of the queue.`;
      return `\u23F3 **Approved, and not promoted yet**,${why} the run says what is missing. The environment stays; it is tried again every hour, and by hand with \`staging-decision\` and issue ${number2}.`;
  }
}

// packages/approval/build/src/conclude-promotion.js
var givenUp = /* @__PURE__ */ new Set(["merge-conflict", "base-moved", "superseded", "rejected"]);
function judgePromotionEnd({ merged, reason: reason2 }, isStopped2) {
  if (merged && (reason2 === "" || reason2 === "production-failed"))
    return "promoted";
  if (isStopped2 && !merged)
    return reason2 === "rejected" ? "withdrawn" : "withdrawing";
  return givenUp.has(reason2) ? "given-up" : "pending";
}
function isUnfinished({ conclusion, issue, answered, ours: ours2 }) {
  if (!conclusion)
    return false;
  const isOpen = issue.state.kind === "open";
  if (isOpen && conclusion.kind === "approved")
    return true;
  if (showsEnd(ours2) || [...answered].some((key) => /^promotion-(promoted|given-up|withdrawn)-/.test(key)))
    return false;
  if (conclusion.kind !== "approved")
    return isOpen || !conclusion.isSaid || wasApproved(conclusion);
  const self = issue.author.login;
  return !issue.events.some((event) => event.kind === "closed" && event.by?.login === self && event.reason === "COMPLETED");
}
async function concludePromotion({ number: number2, report, branch }, deps) {
  const { github, log } = deps;
  const seen = await findRequest(number2, await whoAmI(github), deps);
  if (!seen?.conclusion)
    return false;
  const isRejected = seen.conclusion.kind !== "approved";
  if (isRejected && !wasApproved(seen.conclusion) && !report.merged)
    return false;
  const end = judgePromotionEnd(report, isRejected || isStopped(seen));
  log.info(`#${number2}: ${end}${report.reason ? ` (${report.reason})` : ""}`);
  if (end === "pending" && seen.marker.waiting === "job")
    await updateIssue(github, number2, { body: withMarker(seen.ours, { ...seen.marker, waiting: "events" }) });
  await say(seen, end, report, branch, deps);
  return end !== "pending" && end !== "withdrawing";
}
async function tellStopped({ issue, marker, answered }, { github }) {
  const key = stoppedKey(marker);
  if (answered.has(key))
    return;
  const run = markdownLink(`run ${marker.run.id}`, testRunUrlOf(issue, marker));
  await unlessStatus([403], commentOnIssue(github, issue.number, renderStopped(key, run)));
}
function isStopped({ marker, answered }) {
  return marker.waiting === "job" && answered.has(stoppedKey(marker));
}
function stoppedKey({ run }) {
  return `run-stopped-${run.id}-${run.attempt}`;
}
async function say({ issue, marker, answered, ours: ours2, conclusion }, end, report, branch, { github }) {
  const key = `promotion-${end}-${report.reason || "done"}`;
  const images = readImagesLine(ours2);
  const isRejected = conclusion?.kind !== "approved";
  if (!answered.has(key)) {
    const text2 = renderPromotionEnd(key, end, report, { marker, branch, issue, images, isRejected });
    await unlessStatus([403], commentOnIssue(github, issue.number, text2));
  }
  if (end === "pending" || end === "withdrawing")
    return;
  const body = showPromotionEnd(ours2, end === "given-up" ? "not promoted" : end);
  const isOpen = issue.state.kind === "open";
  const isNew = ours2 !== "" && body !== ours2;
  if (isOpen || isNew)
    await updateIssue(github, issue.number, {
      ...isNew && { body },
      ...isOpen && { state: "closed", stateReason: isRejected ? "not_planned" : "completed" }
    });
}

// packages/approval/build/src/apply-decision.js
async function tidyRequest(github, seen, decision, minimum, log) {
  await answer(github, seen, decision, log);
  const { issue, ours: ours2 } = seen;
  const wanted = seen.conclusion ? ours2 : showApprovals(ours2, decision.approvals, minimum);
  const altered = withoutTicks(issue.body) !== withoutTicks(ours2);
  if (altered)
    log.info("somebody altered the text of the request: writing it again");
  const boxes = readBoxes(issue.body);
  const free = decision.untick.some((box) => boxes[box] === true);
  const isNew = altered || free || withoutTicks(wanted) !== withoutTicks(ours2);
  const { title } = seen.standing;
  const unlabeled = !issue.labels.includes(requestLabel.name);
  if (unlabeled)
    log.info(`somebody took the label ${requestLabel.name} away: it is put back`);
  if (isNew || issue.title !== title || decision.reopen || unlabeled)
    await updateIssue(github, issue.number, {
      ...isNew && { body: setBox(setBox(wanted, "approve", false), "reject", false) },
      ...issue.title !== title && { title },
      ...decision.reopen && { state: "open" },
      ...unlabeled && { labels: [...issue.labels, requestLabel.name] }
    });
}
async function concludeRequest(github, seen, decision, branch, log, promotionFollows) {
  await answer(github, seen, decision, log);
  const { issue, conclusion } = seen;
  if (decision.kind === "superseded" && conclusion?.kind !== "superseded")
    return;
  const isUnsaid = conclusion?.isSaid === false && conclusion.kind !== "approved";
  const isNews = conclusion === void 0 || isUnsaid || conclusion.kind === "approved" && decision.kind !== "approved";
  const said = isNews ? await orLocked(commentOnIssue(github, issue.number, renderOutcome(decision, branch, wasApproved(conclusion)))) : void 0;
  const at = said?.createdAt ?? conclusion?.at ?? (/* @__PURE__ */ new Date()).toISOString();
  const boxes = readBoxes(issue.body);
  const approve = boxes.approve === true && decision.kind === "approved";
  const isShown = !isNews && decision.kind !== "approved" && showsRefusal(seen.ours);
  const shown = isShown ? seen.ours : showDecision(seen.ours, decision, at, wasApproved(conclusion));
  const body = setBox(setBox(shown, "approve", approve), "reject", boxes.reject ?? false);
  const isNew = seen.ours !== "" && body !== issue.body.replaceAll("\r\n", "\n");
  const stays = decision.kind === "approved" && promotionFollows;
  const opens = stays && decision.reopen;
  if (!isNew && !opens && (stays || issue.state.kind === "closed" && conclusion !== void 0))
    return;
  await updateIssue(github, issue.number, {
    ...isNew && { body },
    // Closed, nothing would finish it.
    ...opens && { state: "open" },
    ...stays ? {} : { state: "closed", stateReason: decision.kind === "approved" ? "completed" : "not_planned" }
  });
}
async function answer(github, seen, decision, log) {
  for (const { key, login, text: text2 } of decision.answers) {
    if (seen.answered.has(key))
      continue;
    log.info(`${login}: ${text2}`);
    await orLocked(commentOnIssue(github, seen.issue.number, renderAnswer(key, login, text2)));
  }
}
async function orLocked(wanted) {
  try {
    return await wanted;
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 403))
      throw error;
    return void 0;
  }
}

// packages/approval/build/src/approvers.js
function parseApprovers(entries) {
  return entries.map((entry) => {
    if (entry === "code-owners")
      return { kind: "code-owners" };
    const level = /^permission:(write|maintain|admin)$/.exec(entry)?.[1];
    if (level === "write" || level === "maintain" || level === "admin")
      return { kind: "permission", level };
    const named = parseHandle(entry);
    if (named)
      return named;
    throw new StagingError("invalid-configuration", `${JSON.stringify(entry)} names no approver`, {
      hint: "An approver is @user, id:<number of an account>, @org/team, permission:write, permission:maintain, permission:admin or code-owners."
    });
  });
}
function parseHandle(text2) {
  const id = /^id:([1-9]\d{0,14})$/.exec(text2)?.[1];
  if (id !== void 0)
    return { kind: "user", login: text2, id: Number(id) };
  const team = /^@?([A-Za-z0-9-]{1,39})\/([A-Za-z0-9._-]{1,100})$/.exec(text2);
  if (team)
    return { kind: "team", org: team[1] ?? "", team: team[2] ?? "" };
  const login = /^@?([A-Za-z0-9_-]{1,60})$/.exec(text2)?.[1];
  return login === void 0 ? void 0 : { kind: "user", login };
}
function describeApprovers(approvers) {
  return approvers.length === 0 ? "everyone with write permission" : approvers.map(describe).join(", ");
}
function describe(approver) {
  switch (approver.kind) {
    case "user":
      return approver.login.startsWith("id:") ? `the account ${approver.login.slice(3)}` : `@${approver.login}`;
    case "team":
      return `@${approver.org}/${approver.team}`;
    case "permission":
      return `everyone with ${approver.level} permission`;
    case "code-owners":
      return "the code owners of what changed";
  }
}

// packages/approval/build/src/asking-run.js
async function findAskingRun({ marker, conclusion, issue }, again, { github, log }) {
  if (marker.waiting !== "job" || again && conclusion)
    return "none";
  const { run } = marker;
  expectRun(github, run.id);
  const attempt = conclusion ? Number.MAX_SAFE_INTEGER : run.attempt;
  const progress = await findRunProgress(github, run.id, attempt);
  switch (progress.kind) {
    case "running":
      log.info(`#${issue.number}: run ${run.id} ${conclusion ? "goes on with it" : "waits for it"} itself`);
      return "running";
    case "unknown":
      throw new StagingError("forbidden", `the token may not see whether run ${run.id} still waits for #${issue.number}`, {
        hint: "The job needs `permissions: actions: read`."
      });
    case "missing":
      return "stopped";
    case "finished":
      log.info(`#${issue.number}: run ${run.id} is over without having ${conclusion ? "finished it" : "decided"}`);
      return progress.conclusion === "cancelled" ? "stopped" : "over";
    default:
      return assertNever(progress);
  }
}

// packages/approval/build/src/keep-environment.js
function approvalLeaseId(issue) {
  return `approval-${issue}`;
}

// packages/approval/build/src/decided-request.js
function describe2(issue, { marker, conclusion, ours: ours2, issue: asked }, decision, again, isStopped2 = false) {
  const { sha, environment, generation } = marker;
  return {
    issue,
    decision: decision.kind,
    sha,
    environment,
    lease: approvalLeaseId(issue),
    generation: conclusion && again ? void 0 : generation,
    decidedBy: "by" in decision ? decision.by : [],
    approvals: decision.approvals,
    reason: decision.why,
    withdrawn: isStopped2 || decision.kind !== "approved" && wasApproved(conclusion),
    isLetGo: decision.kind === "superseded" || !again && (isStopped2 || asked.state.kind === "closed" && showsRefusal(ours2)),
    testRunUrl: testRunUrlOf(asked, marker),
    images: JSON.stringify(readImagesLine(ours2))
  };
}

// packages/approval/build/src/closing.js
function judgeClosing({ request, rules, now }, { approvals: approvals2, doubted }) {
  const { issue, self, concluded } = request;
  if (issue.state !== "closed" || issue.by?.login === self)
    return { kind: "none" };
  const { by, at = 0 } = issue;
  if (!by)
    return { kind: now < at + namelessFor ? "unsettled" : "undone" };
  if (isBot(by))
    return { kind: "undone" };
  const login = by.login.toLowerCase();
  const right = rules.rights.get(login);
  if (!right?.may) {
    const text2 = `You may not decide on this (${right?.why ?? "your rights could not be read"}), so closing it decides nothing: it is open again.`;
    return { kind: "undone", answer: { key: `closed-${at}`, login: by.login, text: text2 } };
  }
  if (!closesAsNo(issue.reason)) {
    if (concluded?.kind === "approved")
      return { kind: "none" };
    if (doubted.has(at) || approvals2.has(login))
      return { kind: "undone" };
    if (now < at + saidAfter)
      return { kind: "unsettled" };
  }
  const reason2 = `the request was closed ${concluded ? "before it was promoted" : "without a decision"}`;
  return { kind: "rejects", rejection: { login: by.login, at: new Date(at).toISOString(), by: "closing", reason: reason2 } };
}
var namelessFor = 6e4;
var saidBefore = 6e4;
function doubtClosing({ approvals: approvals2, unheard, answers, doubted }, attempt, lastYes, { rights, words }) {
  const { closing, actor } = attempt;
  const at = Date.parse(closing.at);
  const { login } = actor;
  if (!rights.get(login.toLowerCase())?.may)
    return;
  if (!closing.reopenedBy && !approvals2.has(login.toLowerCase()) && (lastYes === void 0 || lastYes < at - saidBefore))
    return;
  doubted.add(at);
  unheard.add(login);
  answers.push({ key: keyOf(attempt), login, text: renderClosingQuestion(words, closing.reopenedBy?.login) });
}

// packages/approval/build/src/weigh.js
function weigh(input) {
  const standing = {
    approvals: /* @__PURE__ */ new Map(),
    rejections: /* @__PURE__ */ new Map(),
    answers: [],
    unheard: /* @__PURE__ */ new Set(),
    shown: { approve: "free", reject: "free" },
    doubted: /* @__PURE__ */ new Set()
  };
  const lastYes = /* @__PURE__ */ new Map();
  const lastTicker = {};
  const told = /* @__PURE__ */ new Set();
  for (const attempt of attempts(input)) {
    const login = attempt.actor.login.toLowerCase();
    if (attempt.kind === "erased") {
      hear(standing, attempt, input.rules);
      continue;
    }
    if (attempt.kind === "closed") {
      doubtClosing(standing, attempt, lastYes.get(login), input.rules);
      continue;
    }
    if (attempt.kind === "box" && !attempt.edit.ticked) {
      withdraw(standing, attempt, lastTicker);
      continue;
    }
    const said = attempt.kind === "box" ? { kind: attempt.edit.box, reason: "" } : readVerdict(attempt.comment.body, input.rules.words);
    if (said.kind === "none")
      continue;
    if (said.kind === "approve" || said.kind === "unclear" && said.like === "approve")
      lastYes.set(login, attempt.at);
    if (said.kind === "unclear" && said.isFaint && !input.rules.rights.get(login)?.may)
      continue;
    const problem = said.kind === "withdraw" ? takeBack(standing, attempt, lastTicker, input) : whyNot(attempt, said, input);
    if (attempt.kind === "box") {
      standing.shown[attempt.edit.box] = problem ? "void" : "stands";
      if (!problem)
        lastTicker[attempt.edit.box] = login;
    }
    if (problem) {
      if (isBot(attempt.actor))
        continue;
      if (problem.clears)
        standing.unheard.delete(attempt.actor.login);
      if (problem.once && told.has(login))
        continue;
      if (problem.once)
        told.add(login);
      if (problem.mayBeNo)
        standing.unheard.add(attempt.actor.login);
      standing.answers.push({ key: problem.key ?? keyOf(attempt), login: attempt.actor.login, text: problem.text });
      continue;
    }
    if (said.kind !== "approve" && said.kind !== "reject")
      continue;
    standing.unheard.delete(attempt.actor.login);
    const verdict = { login: attempt.actor.login, at: attempt.iso, by: attempt.kind, reason: said.reason };
    const book = said.kind === "reject" ? standing.rejections : standing.approvals;
    if (!book.has(login))
      book.set(login, verdict);
  }
  return standing;
}
function hear({ unheard, answers }, { erasure, ...attempt }, { rights }) {
  const { login } = erasure.author;
  if (isBot(erasure.author) || !rights.get(login.toLowerCase())?.may)
    return;
  unheard.add(login);
  const who = erasure.by && !isBot(erasure.by) ? erasure.by.login : "somebody else";
  const did = erasure.kind === "edited" ? "edited" : "deleted";
  const text2 = `A comment of yours was ${did} by ${who}. It may have said no, so nothing is approved until you say again what you think: \`approve\` or \`reject\`.`;
  answers.push({ key: keyOf({ ...attempt, erasure }), login, text: text2 });
}
function withdraw(standing, attempt, lastTicker) {
  const { box } = attempt.edit;
  const login = attempt.actor.login.toLowerCase();
  const ticker = lastTicker[box];
  if (standing.shown[box] === "stands" && ticker !== void 0) {
    const book = box === "approve" ? standing.approvals : standing.rejections;
    const mayTakeBack = box === "approve" || login === ticker;
    if (mayTakeBack && book.get(ticker)?.by === "box")
      book.delete(ticker);
  }
  standing.shown[box] = "free";
}
function takeBack(standing, attempt, lastTicker, { request, rules }) {
  if (isBot(attempt.actor))
    return { text: "A bot cannot decide." };
  if (attempt.kind === "comment" && attempt.comment.edited)
    return edited;
  const login = attempt.actor.login.toLowerCase();
  const right = rules.rights.get(login);
  if (!right?.may)
    return refused(attempt.actor.login, right);
  if (request.concluded && attempt.at >= Date.parse(request.concluded.at))
    return {
      text: "This is decided already: an approval cannot be taken back any more. `reject` still stops what has not gone out."
    };
  if (!standing.approvals.delete(login))
    return { text: "There is no approval of yours here that could be taken back." };
  if (standing.shown.approve === "stands" && lastTicker.approve === login)
    standing.shown.approve = "void";
  return void 0;
}
var edited = {
  text: "This comment was edited, and others may edit comments too, so it does not count. Please write a new one."
};
function refused(login, right) {
  return {
    text: `You may not decide on this: ${right?.why ?? "your rights could not be read"}.`,
    once: true,
    key: refusedKey(login)
  };
}
function whyNot(attempt, said, { request, rules }) {
  const { actor } = attempt;
  if (isBot(actor))
    return { text: "A bot cannot decide." };
  if (attempt.kind === "comment" && attempt.comment.edited)
    return edited;
  const right = rules.rights.get(actor.login.toLowerCase());
  if (!right?.may)
    return refused(actor.login, right);
  if (attempt.at >= request.expiresAt && request.concluded?.kind !== "approved")
    return { text: "The time to decide was over." };
  if (said.kind === "unclear")
    return { text: renderQuestion(said.like, rules.words, said.because), mayBeNo: said.like === "reject" };
  const intact = attempt.kind === "box" ? attempt.edit.intact : attempt.comment.intact;
  if (said.kind === "reject") {
    if (intact)
      return void 0;
    const text2 = "The title or the text of this request was not ours when you said this, so it is not taken for a rejection. Look at it again; until you approve or reject, nobody else can approve it either.";
    return { text: text2, mayBeNo: true };
  }
  if (!intact)
    return {
      text: "The title or the text of this request was not ours when you said this, so it does not count. Look at it again, and say it again."
    };
  if (rules.excludeInitiator && request.initiators.some((login) => login.toLowerCase() === actor.login.toLowerCase()))
    return { text: "You started this deployment, so somebody else has to approve it.", once: true, clears: true };
  if (request.blockedBy.length > 0)
    return { text: `This cannot be approved: ${request.blockedBy.join("; ")}.`, once: true, clears: true };
  return void 0;
}

// packages/approval/build/src/decide.js
function whoTries(input) {
  return [.../* @__PURE__ */ new Set([...peopleWhoTry(input), ...closer(input.request).map((login) => login.toLowerCase())])];
}
function closer({ issue, self }) {
  return issue.state === "closed" && issue.by && issue.by.login !== self ? [issue.by.login] : [];
}
function decide(input) {
  const { request, rules, now } = input;
  const standing = weigh(input);
  const approvals2 = [...standing.approvals.values()];
  const missing = Math.max(0, rules.minimum - approvals2.length);
  const uncovered = rules.areas.filter((area) => !approvals2.some(({ login }) => covers(rules, login, area)));
  const unheard = [...standing.unheard];
  const needsOther = approvals2.length > 0 && approvals2.every(({ login }) => isAppointed(rules, login));
  const enough = missing === 0 && uncovered.length === 0 && !needsOther;
  const complete = enough && unheard.length === 0;
  const shown = standing.shown;
  const closing = judgeClosing(input, standing);
  const common = {
    approvals: approvals2,
    answers: [
      ...standing.answers,
      ...tellAltered(request),
      ...closing.kind === "undone" && closing.answer ? [closing.answer] : []
    ],
    untick: ["approve", "reject"].filter((box) => shown[box] === "void" || box === "approve" && shown[box] === "stands" && !complete),
    reopen: closing.kind === "undone"
  };
  const pending = { ...common, kind: "pending", missing, uncovered, unheard, needsOther };
  if (request.supersededBy !== void 0)
    return { ...common, kind: "superseded", why: `${request.supersededBy} took its place` };
  const [rejection] = standing.rejections.values();
  if (rejection)
    return {
      ...common,
      kind: "rejected",
      by: [rejection.login],
      rejection,
      why: rejection.reason || `rejected by ${rejection.by === "box" ? "ticking the box" : "a comment"}`
    };
  if (request.concluded && request.concluded.kind !== "approved")
    return concludedAs({ ...request.concluded, kind: request.concluded.kind }, common, request.self);
  if (request.voidBecause !== void 0)
    return { ...common, kind: "rejected", by: [], why: request.voidBecause };
  if (request.issue.state === "gone")
    return { ...common, kind: "rejected", by: [], why: "the request was deleted or moved away" };
  if (closing.kind === "rejects") {
    const { rejection: rejection2 } = closing;
    return { ...common, kind: "rejected", by: [rejection2.login], rejection: rejection2, why: rejection2.reason };
  }
  if (closing.kind === "unsettled")
    return pending;
  if (complete && request.blockedBy.length === 0)
    return {
      ...common,
      kind: "approved",
      by: approvals2.map((approval) => approval.login),
      why: approvals2.map((approval) => approval.reason).filter(Boolean).join("; ")
    };
  if (request.concluded && unheard.length > 0 && request.blockedBy.length === 0)
    return pending;
  if (request.concluded)
    return { ...common, kind: "rejected", by: [], why: "what approved it before does not count any more" };
  if (now >= request.expiresAt)
    return { ...common, kind: "timed-out", why: "nobody decided in time" };
  return pending;
}
function concludedAs({ kind, isSaid }, common, self) {
  const why = isSaid ? "it was rejected before, and that is final" : `something that writes as ${self} closed it as not planned, and that is final: push again to be asked again`;
  return kind === "rejected" ? { ...common, kind, by: [], why } : { ...common, kind, why: "it was over before, and that is final" };
}
function tellAltered({ altered }) {
  if (!altered?.by || isBot(altered.by))
    return [];
  const text2 = "You changed the title or the text of this request. Both were written again: what was said in the meantime does not count, since nobody knows what its author had read.";
  return [{ key: `altered-${altered.at}`, login: altered.by.login, text: text2 }];
}
function covers({ rights }, login, area) {
  return rights.get(login.toLowerCase())?.owns?.includes(area) ?? true;
}
function isAppointed({ rights }, login) {
  return rights.get(login.toLowerCase())?.isAppointed === true;
}

// packages/approval/build/src/gate-changes.js
import { isDeepStrictEqual } from "node:util";

// packages/approval/build/src/code-owners.js
var codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
function parseCodeOwners(text2) {
  return text2.split(/\r?\n/).flatMap((line2) => {
    const [pattern, ...names] = line2.replace(/(^|\s)#.*$/, "").match(/(?:\\ |\S)+/g) ?? [];
    if (pattern === void 0 || pattern.startsWith("!") || /[[\]]/.test(pattern))
      return [];
    const owners = names.map((name2) => name2.startsWith("@") ? parseHandle(name2) : void 0);
    return [
      {
        pattern: pattern.replaceAll("\\ ", " "),
        owners: owners.filter((owner) => owner !== void 0),
        unknown: names.filter((_, index) => owners[index] === void 0)
      }
    ];
  });
}
function ruleOf(rules, path) {
  return rules.findLast(({ pattern }) => globsOf(pattern).some((glob) => minimatch(path, glob, matching)));
}
var matching = { dot: true, nobrace: true, noext: true, nonegate: true, nocomment: true };
function globsOf(pattern) {
  const trimmed2 = pattern.replace(/^\/+/, "").replace(/\/+$/, "");
  if (trimmed2 === "")
    return ["**"];
  const anchored = pattern.startsWith("/") || trimmed2.includes("/");
  const root = anchored ? trimmed2 : `**/${trimmed2}`;
  if (pattern.endsWith("/"))
    return [`${root}/**`];
  return trimmed2.endsWith("*") && trimmed2 !== "*" && !/[^/]\*$/.test(trimmed2) ? [root] : [root, `${root}/**`];
}

// packages/approval/build/src/gate-changes.js
function judgeGateChanges(seen) {
  const { files, isCut, configPath, trusted, own, owners } = seen;
  const changes = [];
  const add = (what, names) => {
    if (names.length > 0)
      changes.push({ what, names });
  };
  if (isCut)
    add(`${fileLimit} files or more, and GitHub lists no others: what else it changes cannot be said here`, [
      "look yourself"
    ]);
  const production = trusted.promotion.workflow && `.github/workflows/${trusted.promotion.workflow}`;
  const isWorkflow = (path) => /^\.github\/(workflows|actions)\//.test(path);
  add("the production workflow", files.filter((path) => path === production));
  add("workflows", files.filter((path) => isWorkflow(path) && path !== production));
  add("who owns what", files.filter((path) => codeOwnersPaths.includes(path)));
  const after = own.kind === "seen" ? own.value : void 0;
  if (!after)
    add("its configuration, which cannot be read", [configPath]);
  for (const [what, names] of after ? configured(trusted, after) : [])
    add(what, names);
  const sides = [trusted, ...after ? [after] : []];
  const stacks = sides.flatMap((one) => one.stacks);
  for (const name2 of new Set(stacks.map((stack) => stack.name))) {
    const folders = stacks.filter((stack) => stack.name === name2).map(({ directory }) => directory);
    add(`the stack ${name2}`, below(files, folders));
  }
  const bootstraps = sides.map((one) => one.bootstrap.directory);
  add("the bootstrap of the cluster", below(files, bootstraps));
  const ownFolders = [...stacks.map(({ directory }) => directory), ...bootstraps];
  const environmentFiles = files.filter((path) => sides.some((side) => isEnvironmentFile(path, side)));
  add("what stacks may read next to them", environmentFiles.filter((path) => below([path], ownFolders).length === 0));
  return { changes, appointed: appointedBy(trusted, after, owners) };
}
function configured(before, after) {
  const lists = (what, from, to) => [
    [`${what}, added`, to.filter((name2) => !from.includes(name2))],
    [`${what}, taken away`, from.filter((name2) => !to.includes(name2))]
  ];
  const { approvers: was, ...approval } = before.approval;
  const { approvers: is, ...approvalAfter } = after.approval;
  const { environment, environment: { domains = [] } } = before;
  const bounds = ["domain", "ttl", "team", "limit", "budget"];
  return [
    ...lists("who may approve", was, is),
    ["how approvals count", differing("approval", approval, approvalAfter)],
    ["how it is promoted", differing("promotion", before.promotion, after.promotion)],
    ...lists("protected names", before.protected, after.protected),
    ...lists("domains that hosts may lie in", domains, after.environment.domains ?? []),
    [
      "what bounds the environment",
      bounds.filter((key) => environment[key] !== after.environment[key]).map((key) => `environment.${key}`)
    ],
    ["what counts as a change", differing("changes", before.changes, after.changes)],
    [
      "apps that go out without tests, added",
      withoutTests(after).filter((name2) => !withoutTests(before).includes(name2))
    ],
    ["stacks", isDeepStrictEqual(before.stacks, after.stacks) ? [] : ["stacks"]],
    ["the bootstrap", differing("bootstrap", before.bootstrap, after.bootstrap)]
  ];
}
function withoutTests({ apps = [] }) {
  return apps.filter(({ tests }) => tests === "none").map(({ name: name2 }) => name2);
}
function differing(prefix2, before, after) {
  const keys = /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)]);
  const read = (side, key) => side[key];
  return [...keys].filter((key) => !isDeepStrictEqual(read(before, key), read(after, key))).map((key) => `${prefix2}.${key}`);
}
function below(files, folders) {
  return files.filter((path) => folders.some((folder) => path.startsWith(`${folder.replace(/\/+$/, "")}/`)));
}
function appointedBy(trusted, after, owners) {
  const handles = (entries) => entries.flatMap((entry) => /^permission:|^code-owners$/.test(entry) ? [] : parseHandle(entry) ?? []);
  const owning = (text2) => parseCodeOwners(text2 ?? "").flatMap((rule) => rule.owners);
  const before = [...handles(trusted.approval.approvers), ...owning(owners.trusted)].map(keyOf2);
  const now = [...handles(after?.approval.approvers ?? []), ...owning(owners.own)];
  const known = new Map(now.filter((one) => !before.includes(keyOf2(one))).map((one) => [keyOf2(one), one]));
  return [...known.values()];
}
function keyOf2(one) {
  return (one.kind === "user" ? one.login : `${one.org}/${one.team}`).toLowerCase();
}
async function readGateChanges(github, { branch, sha, configPath = configurationPath }, { status, files: changed, renamedFrom }) {
  if (status === "identical" || status === "behind")
    return { changes: [], appointed: [] };
  const loadAt = (ref) => loadConfiguration({ path: configPath, readFile: (file) => readFileAt(github, file, ref) });
  const files = [.../* @__PURE__ */ new Set([...changed, ...renamedFrom])].sort();
  const isCut = changed.length >= fileLimit;
  const [trusted, own] = await Promise.all([loadAt(branch), lookAt(loadAt(sha))]);
  const ownersAt = async (ref) => {
    if (!isCut && !files.some((path) => codeOwnersPaths.includes(path)))
      return void 0;
    for (const path of codeOwnersPaths) {
      const text2 = await readFileAt(github, path, ref);
      if (text2 !== void 0)
        return text2;
    }
    return void 0;
  };
  const owners = { trusted: await ownersAt(branch), own: await ownersAt(sha) };
  return judgeGateChanges({ files, isCut, configPath, trusted, own, owners });
}

// packages/approval/build/src/ownership.js
async function readOwnership(github, branch, { status, files, renamedFrom }, log) {
  const rules = await readCodeOwners(github, branch);
  if (!rules)
    return { kind: "unknown", why: `${branch} has no CODEOWNERS` };
  if (status === "identical" || status === "behind")
    return { kind: "landed", owners: rules.flatMap(({ owners }) => owners) };
  if (files.length >= fileLimit)
    return { kind: "unknown", why: `more than ${fileLimit - 1} files changed, and GitHub lists no more` };
  const owned = /* @__PURE__ */ new Set();
  for (const path of [...files, ...renamedFrom]) {
    const rule = ruleOf(rules, path);
    if (rule && rule.owners.length + rule.unknown.length > 0)
      owned.add(rule);
  }
  const areas = [...owned];
  for (const { pattern, unknown } of areas)
    if (unknown.length > 0)
      log.warning(`CODEOWNERS: ${pattern} has owners that are no @user and no @org/team; they cannot be recognized`);
  return { kind: "known", areas };
}
async function readCodeOwners(github, branch) {
  for (const path of codeOwnersPaths) {
    const text2 = await readFileAt(github, path, branch);
    if (text2 !== void 0)
      return parseCodeOwners(text2);
  }
  return void 0;
}

// packages/approval/build/src/rights.js
async function openRights({ approvers: wanted, branch, sha, configPath }, { github, teams, log }) {
  const comparison = await compareCommits(github, branch, sha);
  const approvers = await Promise.all(wanted.map((approver) => withLogin(github, approver)));
  const byOwning = approvers.some(({ kind }) => kind === "code-owners");
  const ownership = byOwning ? await readOwnership(github, branch, comparison, log) : void 0;
  if (ownership?.kind === "unknown")
    log.info(`no code owner may decide: ${ownership.why}`);
  if (ownership && approvers.every(({ kind }) => kind === "code-owners"))
    requireOwners(ownership);
  const owners = ownership?.kind === "known" ? ownership.areas.flatMap((area) => area.owners) : [];
  const named = /* @__PURE__ */ new Map();
  for (const approver of [...approvers, ...owners])
    if (approver.kind === "team")
      named.set(`${approver.org}/${approver.team}`.toLowerCase(), approver);
  for (const team of named.values())
    await requireVisible(teams, team);
  const gateChanges = await readGateChanges(github, { branch, sha, configPath }, comparison);
  return { github, teams, approvers, ownership, comparison, gateChanges };
}
async function withLogin(github, approver) {
  if (approver.kind !== "user" || approver.id === void 0)
    return approver;
  const login = await findLogin(github, approver.id);
  if (login !== void 0)
    return { ...approver, login };
  throw new StagingError("invalid-configuration", `no account has the number ${approver.id}`, {
    hint: "Correct `approval.approvers`: `https://api.github.com/users/<login>` shows the number of an account as `id`."
  });
}
function requireOwners(ownership) {
  const problem = ownership.kind === "unknown" ? ownership.why : ownership.kind === "known" && ownership.areas.length === 0 ? "nobody owns anything that changed" : ownership.kind === "known" && ownership.areas.some(({ owners }) => owners.length === 0) ? `nobody who owns ${ownership.areas.find(({ owners }) => owners.length === 0)?.pattern} is named as @user or @org/team` : void 0;
  if (problem !== void 0)
    throw new StagingError("invalid-configuration", `no code owner could approve this: ${problem}`, {
      hint: "Name somebody besides code-owners in `approval.approvers`, or add a line for everything, `* @org/team`, to CODEOWNERS."
    });
}
async function requireVisible(teams, { org, team }) {
  if (await teams.read(org, (github) => canSeeTeam(github, org, team)))
    return;
  throw new StagingError("needs-app-token", `the token cannot see the team @${org}/${team}`, {
    hint: 'GITHUB_TOKEN cannot read teams. Give `teams-app-id` and `teams-app-private-key` of a GitHub App with the organization permission "Members: read", installed there, or name people in `approval.approvers`.'
  });
}
var levels = ["none", "read", "triage", "write", "maintain", "admin"];
async function findRight(rights, login) {
  const person2 = personOf(rights.github, login);
  const right = await findOwnRight(rights, person2);
  return right.may && await isAppointed2(rights, person2) ? { ...right, isAppointed: true } : right;
}
function personOf(github, login) {
  let id;
  return {
    login,
    accountId: () => {
      id ??= findAccountId(github, login);
      return id;
    }
  };
}
async function isAppointed2(rights, person2) {
  const { appointed } = rights.gateChanges;
  if (appointed.length === 0)
    return false;
  for (const one of rights.approvers)
    if (one.kind === "user" && await isOne(rights, one, person2))
      return false;
  for (const one of appointed) {
    if (one.kind === "user") {
      if (await isOne(rights, one, person2))
        return true;
      continue;
    }
    const { org, team } = one;
    const isVisible = await lookAt(rights.teams.read(org, (github) => canSeeTeam(github, org, team)));
    if (isVisible.kind === "failed" || !isVisible.value || await isOne(rights, one, person2))
      return true;
  }
  return false;
}
async function findOwnRight(rights, person2) {
  const { github, approvers } = rights;
  const { login } = person2;
  let refused2;
  const wanted = approvers.length > 0 ? approvers : [{ kind: "permission", level: "write" }];
  for (const approver of wanted) {
    if (approver.kind === "permission") {
      const permission = await getPermission(github, login);
      if (levels.indexOf(permission) >= levels.indexOf(approver.level))
        return { may: true, why: `has ${permission} permission` };
    } else if (approver.kind === "team" && await isOne(rights, approver, person2))
      return { may: true, why: `is a member of ${name(approver)}` };
    else if (approver.kind === "user" && await isOne(rights, approver, person2)) {
      if (await getGivenPermission(github, login) !== "none")
        return { may: true, why: "is named as an approver" };
      refused2 = "you are named as an approver, and have no access to the repository any more";
    }
  }
  return await rightOfOwner(rights, person2) ?? {
    may: false,
    why: refused2 ?? `that is for ${describeApprovers(approvers).replaceAll("@", "")}`
  };
}
async function rightOfOwner(rights, person2) {
  const { github, ownership } = rights;
  if (!ownership || ownership.kind === "unknown")
    return void 0;
  const candidates = ownership.kind === "landed" ? [{ pattern: "", owners: ownership.owners }] : ownership.areas;
  const owned = [];
  for (const { pattern, owners } of candidates)
    for (const owner of owners)
      if (await isOne(rights, owner, person2)) {
        owned.push(pattern);
        break;
      }
  if (owned.length === 0)
    return void 0;
  if (levels.indexOf(await getPermission(github, person2.login)) < levels.indexOf("write"))
    return void 0;
  return ownership.kind === "landed" ? { may: true, why: "is a code owner" } : { may: true, why: `owns ${owned.join(", ")}`, owns: owned };
}
async function isOne({ teams }, named, { login, accountId }) {
  if (named.kind === "user")
    return named.id === void 0 ? named.login.toLowerCase() === login.toLowerCase() : await accountId() === named.id;
  const { org, team } = named;
  return teams.read(org, (github) => isTeamMember(github, org, team, login));
}
function name({ org, team }) {
  return `@${org}/${team}`;
}

// packages/approval/build/src/judge-request.js
async function judgeRequest(judged2, seen, gone, now, { self, rights }) {
  const { minimum, excludeInitiator, words, ...request } = judged2;
  const wasOurs2 = (at) => seen?.standing.wasOurs(Date.parse(at)) ?? false;
  const facts = {
    request: {
      ...request,
      self,
      issue: gone || !seen ? { state: "gone" } : issueState(seen.issue),
      concluded: seen?.conclusion,
      voidBecause: seen?.standing.voidBecause ?? judged2.voidBecause,
      altered: seen?.standing.altered,
      erasures: seen?.erasures,
      closings: seen?.closings
    },
    comments: (seen?.issue.comments ?? []).map((comment) => ({ ...comment, intact: wasOurs2(comment.createdAt) })),
    boxEdits: (seen?.boxEdits ?? []).map((edit) => ({ ...edit, intact: edit.intact && wasOurs2(edit.at) }))
  };
  const known = /* @__PURE__ */ new Map();
  for (const login of whoTries({ ...facts, words }))
    known.set(login, await findRight(rights, login));
  const areas = rights.ownership?.kind === "known" ? rights.ownership.areas.map(({ pattern }) => pattern) : [];
  return decide({ ...facts, now, rules: { minimum, excludeInitiator, words, areas, rights: known } });
}
function issueState({ state }) {
  return state.kind === "open" ? { state: "open" } : {
    state: "closed",
    by: state.by,
    at: state.at === void 0 ? void 0 : Date.parse(state.at),
    reason: state.reason
  };
}

// packages/approval/build/src/render/render-gate.js
var most2 = { changes: 30, names: 10 };
var heading = ["> [!WARNING]", "> **This changes what guards production**, not only apps:"];
function renderGate({ changes, appointed }) {
  if (changes.length === 0)
    return "";
  const people = appointed.map((one) => one.kind === "user" ? one.login : `${one.org}/${one.team}`);
  return [
    ...heading,
    ...changes.slice(0, most2.changes).map(({ what, names }) => `${lineOf(what)}${firstOf(names, most2.names)}`),
    ...people.length > 0 ? [">", `> It makes approvers or owners of ${firstOf(people, most2.names)}: somebody else has to approve it, too.`] : []
  ].join("\n");
}
function lineOf(what) {
  return `> - ${what}: `;
}
function unshownGate(body, { changes }) {
  const [, , section = ""] = body.replaceAll("\r\n", "\n").split("\n\n");
  const lines = section.split("\n");
  const isOne2 = heading.every((line2, index) => lines[index] === line2);
  return changes.slice(0, most2.changes).filter(({ what, names }) => {
    const line2 = isOne2 ? lines.find((one) => one.startsWith(lineOf(what))) : void 0;
    return line2 === void 0 || names.slice(0, most2.names).some((name2) => !line2.includes(code(cut(name2, 200))));
  });
}

// packages/approval/build/src/judge-handed-over.js
async function judgeHandedOver(seen, { approval, promotion }, self, rights) {
  const { marker, askedAt, standing } = seen;
  const starters = await findRunStarters(rights.github, marker.run.id);
  const judged2 = {
    sha: marker.sha,
    askedAt,
    // What people were told, but never longer than the rules allow.
    expiresAt: Math.min(marker.until, askedAt + approval.timeout),
    // The text was written by the pushed commit's own workflow file: GitHub's record of the run is asked too.
    initiators: [marker.initiator, ...starters ?? []],
    blockedBy: marker.blockedBy,
    supersededBy: seen.conclusion?.kind === "superseded" ? "a newer commit" : void 0,
    minimum: approval.minimum,
    excludeInitiator: approval.excludeInitiator,
    words: approval.words
  };
  const judge2 = (more) => judgeRequest({ ...judged2, ...more }, seen, false, seen.now, { self, rights });
  const decision = await judge2({});
  if (decision.kind !== "approved")
    return decision;
  const askings = standing.askings.filter(({ at }) => Date.parse(at) >= askedAt);
  const { voidBecause, blockedBy } = await proveAskings(rights.github, askings, promotion.branch);
  if (approval.excludeInitiator && !starters)
    throw notShown(`who started run ${marker.run.id}`);
  const unshown = unshownGate(seen.ours, rights.gateChanges).map(({ what }) => what);
  const hidden = unshown.length === 0 ? void 0 : `its text does not show that the commit changes what guards production (${unshown.join("; ")}): run the job that asks again`;
  const why = voidBecause ?? hidden;
  if (why === void 0 && blockedBy.length === 0)
    return decision;
  return judge2({ voidBecause: why, blockedBy: [...marker.blockedBy, ...blockedBy] });
}

// packages/approval/build/src/decide-requests.js
function isIdleTalk(event) {
  const { body } = event["comment"] ?? {};
  const { body: request } = event["issue"] ?? {};
  if (event["action"] !== "created" || typeof body !== "string" || typeof request !== "string")
    return false;
  return readVerdict(body, parseMarker(request)?.words ?? noWords).kind === "none";
}
async function lookAtRequests({ requested, again }, deps) {
  const { github, log } = deps;
  const self = await whoAmI(github);
  const requests = [];
  const over = [];
  const look2 = async (number2) => {
    const seen = await findRequest(number2, self, deps);
    if (!seen)
      return;
    if (seen.conclusion && !again) {
      const isPending = isUnfinished(seen);
      const isClosed = seen.issue.state.kind === "closed";
      const isWaiting = !isClosed && seen.conclusion.kind === "approved";
      const rest = isWaiting ? ", and not promoted yet" : ", and what follows from it is not finished";
      log.info(`#${number2} is ${seen.conclusion.kind}${isPending ? rest : ""}`);
      const isStopped2 = isPending && mayBeStopped(seen);
      if (isPending && (requested === "open" || isClosed || isStopped2))
        requests.push(number2);
      if (isClosed && !isPending)
        over.push(number2);
      return;
    }
    const tries = peopleWhoTry({ ...doingsOf(seen), words: seen.marker.words });
    const isHourly = requested === "open" || again;
    const heard = [...tries].filter((login) => isHourly || !seen.answered.has(refusedKey(login)));
    const why = whyDecide(seen, heard);
    log.info(`#${number2}: ${why ?? "nobody has said anything yet"}`);
    if (why !== void 0)
      requests.push(number2);
  };
  await forEachRequest(await numbersOf(requested, self, deps), look2, deps);
  return { kind: "requests", requests, over, decided: [] };
}
async function decideRequests({ requested, again, gate, configPath, promotionFollows }, deps) {
  const { github, log } = deps;
  const approvers = parseApprovers(gate.approval.approvers);
  const self = await whoAmI(github);
  const rightsOf = ({ marker }) => openRights({ approvers, branch: gate.promotion.branch, sha: marker.sha, configPath }, deps);
  const requests = [];
  const decided3 = [];
  const settle = async (number2) => {
    const found = await findSettled(number2, self, deps);
    if (!found)
      return;
    const run = await findAskingRun(found, again, deps);
    const seen = run === "none" ? found : await findRequest(number2, self, deps);
    if (!seen || !isOurs2(seen, run, again))
      return;
    if (run === "stopped" && seen.conclusion?.kind === "approved") {
      log.info(`#${number2}: run ${seen.marker.run.id} was stopped before it had promoted it`);
      await tellStopped(seen, deps);
      requests.push(number2);
      decided3.push(describe2(number2, seen, stoppedDecision, again, true));
      return;
    }
    const decision = await judgeHandedOver(seen, gate, self, await rightsOf(seen));
    const stops = decision.kind === "rejected" && (decision.rejection !== void 0 || seen.conclusion?.kind !== "approved");
    if (run === "running" && !stops)
      return;
    requests.push(number2);
    if (decision.kind === "pending") {
      log.info(`#${number2}: ${renderMissing(decision)}`);
      await tidyRequest(github, seen, decision, gate.approval.minimum, log);
      if (!seen.conclusion && isReminderDue(seen))
        await remind(seen, describeApprovers(approvers), deps);
      return;
    }
    const shown = decision.kind === "approved" && promotionFollows ? takenOver(seen) : seen;
    await concludeRequest(github, shown, decision, gate.promotion.branch, log, promotionFollows);
    log.info(`#${number2}: ${decision.kind}`);
    decided3.push(describe2(number2, seen, decision, again));
  };
  await forEachRequest(await numbersOf(requested, self, deps), settle, deps);
  return { kind: "requests", requests, decided: decided3 };
}
function isOurs2(seen, run, again) {
  const { conclusion, issue } = seen;
  if (run !== "running")
    return !conclusion || again || isUnfinished(seen);
  if (conclusion?.kind === "approved")
    return issue.state.kind === "closed" || mayBeStopped(seen);
  return wasApproved(conclusion) && isUnfinished(seen);
}
function takenOver(seen) {
  return { ...seen, ours: withMarker(seen.ours, { ...seen.marker, waiting: "events" }) };
}
var stoppedDecision = {
  ...{ kind: "approved", by: [], why: "the run that was to promote it was stopped" },
  ...{ approvals: [], answers: [], untick: [], reopen: false }
};
function mayBeStopped(seen) {
  const { marker, answered } = seen;
  return attempts(doingsOf(seen)).some((attempt) => {
    const isAnswered = answered.has(keyOf(attempt)) || answered.has(refusedKey(attempt.actor.login));
    return !isAnswered && !isBot(attempt.actor) && mayBeNo(attempt, marker.words);
  });
}
function doingsOf({ issue, boxEdits, askedAt, erasures, closings, conclusion }) {
  const comments = issue.comments.map((comment) => ({ ...comment, intact: true }));
  const undone = closings.filter(({ reopenedBy }) => reopenedBy);
  const request = { askedAt, self: issue.author.login, erasures, closings: undone, concluded: conclusion };
  return { request, comments, boxEdits };
}
function whyDecide(seen, heard) {
  const { marker, issue, standing, now } = seen;
  if (issue.state.kind === "closed")
    return "it was closed";
  if (heard.length > 0)
    return `${heard.join(", ")} said something`;
  if (standing.voidBecause !== void 0)
    return standing.voidBecause;
  if (standing.altered)
    return "its text or its title was changed";
  if (now >= marker.until)
    return "its time is over";
  if (!issue.labels.includes(requestLabel.name))
    return "its label was taken away";
  return isReminderDue(seen) ? "half of its time is over" : void 0;
}
function isReminderDue({ now, askedAt, marker, answered }) {
  return now >= (askedAt + marker.until) / 2 && !answered.has(reminderKey(marker));
}
function reminderKey({ digest }) {
  return `reminder-${digest}`;
}
async function remind({ issue, marker }, deciders, { github, log }) {
  const text2 = renderReminder(reminderKey(marker), deciders, marker.until);
  await unlessStatus([403], commentOnIssue(github, issue.number, text2));
  log.info(`#${issue.number}: reminded ${deciders}`);
}

// packages/approval/build/src/load-gate.js
async function loadGate(github, source) {
  const { defaultBranch, promotionBranch, configPath } = source;
  const { configuration, branch } = await loadTrustedConfiguration({
    defaultBranch,
    promotionBranch,
    path: configPath,
    readFileAt: (file, at) => readFileAt(github, file, at)
  });
  const gate = protectedParts(configuration);
  return { ...gate, promotion: { ...gate.promotion, branch } };
}

// packages/approval/build/src/request-template.js
var requestParts = ["question", "apps", "decide", "failures", "cost", "mentions"];
var requestValues = ["title", "environment", "sha", "branch", "commit_url", "compare_url", "run_url"];
var ownTemplate = requestParts.map(placeholder).join("\n\n");
function placeholder(name2) {
  return `\${${name2}}`;
}
var mostCharacters = 2e4;
function checkTemplate(template, path) {
  if (template.length <= mostCharacters)
    return;
  throw new StagingError("invalid-configuration", `${path} has ${template.length} characters, more than ${mostCharacters}`, {
    hint: "GitHub takes 65,536 in an issue, and the tests need room too."
  });
}
function fillTemplate(template, values) {
  const written = template.replaceAll("\r\n", "\n").replaceAll("staging-actions:", "staging-actions\u200B:");
  const complete = written.includes(placeholder("decide")) ? written : `${written.trimEnd()}

${placeholder("decide")}`;
  const names = [...requestParts, ...requestValues];
  const isSecond = onlyOnce();
  const empty = names.filter((name2) => values[name2] === "").map(placeholder);
  return complete.split("\n").filter((line2) => !empty.includes(line2.trim())).join("\n").replace(/\n{3,}/g, "\n\n").trim().replace(/\$\{([a-z_]+)\}/g, (whole, name2) => isSecond(name2) ? "" : values[name2] ?? whole);
}
function onlyOnce() {
  const seen = /* @__PURE__ */ new Set();
  return (name2) => {
    if (!requestParts.some((part) => part === name2))
      return false;
    const again = seen.has(name2);
    seen.add(name2);
    return again;
  };
}

// packages/approval/build/src/approval-result.js
function toResult(decision, issue, deciders, expiresAt, apps = []) {
  const common = {
    kind: "asked",
    decision: decision.kind,
    issueNumber: issue?.number,
    issueUrl: issue?.url ?? "",
    approvals: decision.approvals,
    deciders,
    needed: "",
    expiresAt,
    images: testedImages(apps),
    apps
  };
  switch (decision.kind) {
    case "approved":
    case "rejected":
      return { ...common, decidedBy: decision.by, reason: decision.why };
    case "timed-out":
    case "superseded":
      return { ...common, decidedBy: [], reason: decision.why };
    case "pending":
      return { ...common, decidedBy: [], reason: "", needed: renderMissing(decision) };
    default:
      return assertNever(decision);
  }
}

// packages/approval/build/src/render/render-request.js
var mostCharacters2 = 6e4;
function renderRequest(view) {
  for (const room of [
    { apps: 200, failures: 50, message: 4e3 },
    { apps: 200, failures: 20, message: 1500 },
    { apps: 100, failures: 10, message: 400 }
  ]) {
    const body = render(view, room);
    if (body.length <= mostCharacters2)
      return body;
  }
  const least = render(view, { apps: 60, failures: 0, message: 0 });
  return least.length <= mostCharacters2 || view.template === void 0 ? least : renderRequest({ ...view, template: void 0 });
}
function render(view, room) {
  const { marker, repositoryUrl, compareUrl, runUrl, branch } = view;
  const text2 = fillTemplate(view.template ?? ownTemplate, {
    question: head(view),
    apps: appsTable(view, room.apps),
    decide: decisionPart(view),
    failures: testsPart(view, room),
    cost: costPart(view),
    mentions: view.mentions.length > 0 ? `cc ${view.mentions.join(", ")}` : "",
    title: code(cut(view.title, 120)),
    environment: code(marker.environment),
    sha: code(marker.sha.slice(0, 7)),
    branch: code(branch),
    commit_url: `${repositoryUrl}/commit/${marker.sha}`,
    compare_url: compareUrl,
    run_url: runUrl
  });
  const subject = renderSubject(marker, repositoryUrl, cut(view.title, 120));
  const images = renderImagesLine(testedImages(view.apps));
  return `${[renderMarker(marker), subject, renderGate(view.gate), text2, images].filter(Boolean).join("\n\n")}
`;
}
function head(view) {
  const { marker, compareUrl, commits } = view;
  const authors = view.authors.length > 0 ? ` by ${view.authors.slice(0, 10).map((author) => code(author)).join(", ")}` : "";
  return `[${commits === 1 ? "1 commit" : `${commits} commits`}](${compareUrl})${authors}, pushed by ${code(view.marker.initiator)}, is live on \`${marker.environment}\` and was tested there by [this run](${view.runUrl}).`;
}
function appsTable({ apps, repositoryUrl, runUrl, stack, uncovered, gone }, most4) {
  const version = (text2) => {
    if (text2 === void 0)
      return "none";
    return /^[0-9a-f]{40}$/.test(text2) ? `[\`${text2.slice(0, 7)}\`](${repositoryUrl}/commit/${text2})` : codeCell(text2);
  };
  const isNextTo = apps.some(({ nextTo, without = [] }) => nextTo || without.length > 0);
  const rows = apps.slice(0, most4).map(({ app, url, from, to, outcome, tests, carried, nextTo, without }) => [
    markdownLink(codeCell(app), url),
    `${version(from)} \u2192 ${version(to)}`,
    carried && outcome === "passed" ? `\u2705 passed in [this run](${carried.runUrl}) at ${version(carried.revision)}, unchanged since` : outcomeCell(outcome, tests.totals),
    ...isNextTo ? [nextToCell(nextTo, without, version)] : []
  ].join(" | "));
  return [
    `| App | Production \u2192 this | Tests |${isNextTo ? " Next to |" : ""}`,
    `|---|---|---|${isNextTo ? "---|" : ""}`,
    ...rows.map((row) => `| ${row} |`),
    apps.length > most4 ? `
${apps.length - most4} more apps are in the summary of [the run](${runUrl}).` : "",
    stack ? `
Tested on the stacks and the bootstrap with the digest \`${stack.slice(0, 12)}\`.` : "",
    gonePart(gone),
    uncoveredPart(uncovered),
    imagesPart(apps.slice(0, most4))
  ].filter((part) => part !== "").join("\n").trimEnd();
}
function nextToCell(nextTo = {}, without = [], version) {
  const render2 = ([app, revision]) => `${codeCell(app)} ${version(revision)}`;
  const near = firstFew(Object.entries(nextTo), 8, render2).join(", ");
  const absent = without.length > 0 ? `not deployed there: ${firstFew(without, 8, codeCell).join(", ")}` : "";
  return [near, absent].filter(Boolean).join("; ");
}
function uncoveredPart(uncovered) {
  if (uncovered.length === 0)
    return "";
  return `
**Of no app**, by anybody's rules, so all apps were tested with them: ${firstOf(uncovered, 20)}.`;
}
function gonePart(gone) {
  if (gone.length === 0)
    return "";
  return `
**Deleted by this commit**, so all other apps were tested without: ${firstOf(gone, 20)}.`;
}
function imagesPart(apps) {
  const lines = listImages(testedImages(apps));
  const unknown = apps.filter(({ digests }) => digests?.length === 0).map(({ app }) => app);
  return [
    unknown.length > 0 ? `
**Without a digest**: ${firstOf(unknown, 20)}. No pod of a Deployment, StatefulSet or DaemonSet said which build it runs (the job that deploys says why, where it knows), so production is not told which build was tested.` : "",
    lines.length > 0 ? `
<details><summary>What runs there, and goes out</summary>

${lines.join("\n")}

</details>` : ""
  ].filter(Boolean).join("\n");
}
function listBlockers(blockedBy) {
  return firstFew(blockedBy, 20, code).join("; ");
}
var outcomeWords = {
  passed: "\u2705 passed",
  failed: "\u274C failed",
  untested: "\u26A0\uFE0F not tested",
  unreported: "not reported",
  none: "\u26AA no tests (`tests: none`)"
};
function outcomeCell(outcome, { total, passed, failed, skipped, seconds }) {
  const counts = total === 0 ? outcomeWords[outcome] : outcome === "failed" ? failed > 0 ? `\u274C ${failed} of ${total} failed` : `\u274C failed, though ${passed} of ${total} tests passed` : `${outcomeWords[outcome]}, ${passed} of ${total}${skipped > 0 ? ` (${skipped} skipped)` : ""}`;
  return seconds >= 1 ? `${counts}, ${renderDuration(seconds * 1e3)}` : counts;
}
function decisionPart(view) {
  const merge = view.method === "fast-forward" ? `\`${view.branch}\` is moved to` : `\`${view.branch}\` gets`;
  const then = view.workflow ? `, ${code(view.workflow)} starts` : "";
  return [
    "### Decide",
    view.marker.blockedBy.length > 0 ? `> [!CAUTION]
> This cannot be approved: ${listBlockers(view.marker.blockedBy)}.` : "",
    // First: once it is decided this line tells who did, to people who find everything below it as it was.
    [
      renderProgress(view.approvals, view.minimum),
      `- **Who**: ${view.deciders}. ${view.minimum === 1 ? "One approval is needed" : `${view.minimum} approvals are needed`}; one rejection ends it.`,
      ...ownersLines(view.areas),
      `- **Until**: ${renderMoment(view.marker.until)} (${renderDuration(view.timeout)}). If nobody decides by then, nothing is merged and staging goes.`
    ].join("\n"),
    `Ticking a box is enough. ${renderHowTo(view.words)}`,
    [
      `- [ ] **Approve**: ${merge} exactly this commit${then}, then staging goes. ${boxMarks.approve}`,
      `- [ ] **Reject**: \`${view.branch}\` stays as it is, staging goes. ${boxMarks.reject}`
    ].join("\n")
  ].filter(Boolean).join("\n\n");
}
function ownersLines(areas) {
  const shown = firstFew(areas, 20, ({ pattern, owners }) => {
    const names = owners.map((owner) => owner.kind === "user" ? owner.login : `${owner.org}/${owner.team}`);
    return `${code(pattern)} (${names.map((name2) => code(name2)).join(", ") || "nobody who can be recognized"})`;
  });
  return shown.length > 0 ? [`- **Owners**: one of each, ${shown.join("; ")}; other approvers stand for all.`] : [];
}
function testsPart({ apps, runUrl }, { failures: most4, message: length }) {
  const failures = apps.flatMap(({ app, tests }) => tests.failures.map((failure) => ({ app, failure })));
  if (failures.length === 0)
    return "";
  const shown = failures.slice(0, most4);
  const rest = failures.length - shown.length;
  return [
    "### Failed tests",
    ...shown.map(({ app, failure }) => renderFailure(app, failure, length)),
    rest > 0 ? `${rest} more in [the artifacts of the run](${runUrl}#artifacts).` : ""
  ].filter(Boolean).join("\n\n");
}
function renderFailure(app, { suite, name: name2, message }, length) {
  const title = [app, suite, name2].filter(Boolean).map((part) => `<code>${escapeHtml(cut(part, 200).replace(/\s+/g, " "))}</code>`);
  return `<details><summary>\u274C ${title.join(" \u203A ")}</summary>

${codeBlock(cut(message || "no message", length))}

</details>`;
}
function costPart({ costPerHour, timeout }) {
  if (costPerHour === void 0 || costPerHour <= 0)
    return "";
  const most4 = costPerHour * timeout / 36e5;
  return `Staging costs about $${costPerHour.toFixed(3)} an hour while it waits; $${most4.toFixed(2)} if nobody decides.`;
}
function escapeHtml(text2) {
  return text2.replaceAll("staging-actions:", "staging-actions\u200B:").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@\u200B");
}

// packages/approval/build/src/open-request.js
async function openRequest(request, { github, clock, log }, existing, rights) {
  const marker = {
    ...request,
    digest: digestOf(request.sha, request.apps),
    until: clock.now() + request.rules.timeout,
    waiting: "job",
    blockedBy: blockers(request.apps),
    words: request.rules.words
  };
  const title = renderTitle(request, request.apps.map(({ app }) => app));
  const view = makeView(request, marker, rights);
  if (!existing) {
    await ensureLabel(github, requestLabel);
    const issue2 = await openIssue(github, request, { title, body: renderRequest(view) }, log);
    log.info(`asked for a decision: ${issue2.url}`);
    return { issue: issue2, marker, wasHandedOver: false };
  }
  const { seen } = existing;
  const same = seen.marker?.digest === marker.digest;
  const until = same ? seen.marker?.until ?? marker.until : clock.now() + request.rules.timeout;
  const renewed = { ...marker, until };
  log.info(`${same ? "the same results" : "new results"} for the request that is open already: ${existing.issue.url}`);
  const body = renderRequest({ ...view, marker: renewed });
  const issue = await updateIssue(github, existing.issue.number, { title, body });
  return { issue, marker: renewed, wasHandedOver: existing.marker.waiting === "events" };
}
async function openIssue(github, { labels, assignees }, text2, log) {
  const wanted = { ...text2, labels: [requestLabel.name, ...labels] };
  if (assignees.length === 0)
    return orIssuesDisabled(createIssue(github, wanted));
  const made = await orIssuesDisabled(unlessStatus([422], createIssue(github, { ...wanted, assignees: assignees.slice(0, 10) })));
  if (made)
    return made;
  log.warning(`not all of ${assignees.join(", ")} can be assigned: correct \`approval.assignees\``);
  return createIssue(github, wanted);
}
function makeView(request, marker, { approvers, ownership, comparison, gateChanges }) {
  const { branch, method, workflow } = request.promotion;
  const newest = comparison.commits.at(-1);
  return {
    marker,
    repositoryUrl: request.repositoryUrl,
    runUrl: request.run.url,
    title: newest?.title ?? "",
    authors: [...new Set(comparison.commits.flatMap(({ author }) => author ?? []))],
    commits: comparison.aheadBy,
    compareUrl: `${request.repositoryUrl}/compare/${comparison.mergeBase}...${request.sha}`,
    branch,
    method,
    workflow,
    apps: request.apps.map((app) => ({ ...app, from: app.from ?? comparison.mergeBase })),
    deciders: describeApprovers(approvers),
    uncovered: request.uncovered,
    gone: request.gone,
    stack: request.stack,
    areas: ownership?.kind === "known" ? ownership.areas : [],
    gate: gateChanges,
    words: request.rules.words,
    template: request.template,
    minimum: request.rules.minimum,
    timeout: request.rules.timeout,
    costPerHour: request.costPerHour,
    mentions: request.mentions,
    approvals: []
  };
}
function blockers(apps) {
  return apps.flatMap(({ app, outcome, doubt }) => {
    if (outcome === "passed" || outcome === "unreported" || outcome === "none")
      return [];
    if (outcome === "failed")
      return [`the tests of ${app} failed`];
    return [`${app} has no passed tests${doubt ? ` (${doubt})` : ""}`];
  });
}

// packages/approval/build/src/other-requests.js
async function findSame(open, { sha, run, apps }, { github, log }, self) {
  for (const found of open.filter(({ marker }) => marker.sha === sha)) {
    const seen = await readOpenRequest(github, found, self);
    if (!seen)
      continue;
    const of = seen.marker?.run;
    const isOtherQuestion = of?.id === run.id && of.attempt === run.attempt && seen.marker?.digest !== digestOf(sha, apps);
    const why = seen.standing.voidBecause ?? (isOtherQuestion ? "its run asks about other results by now" : void 0);
    if (why === void 0)
      return { ...found, seen };
    log.info(`${found.issue.url} gives way to a new request: ${why}`);
    await closeReplaced(github, found, self, why);
  }
  return void 0;
}
async function closeOlder(open, { sha, run }, { github, log, keeper }, self) {
  for (const older of open.filter(({ marker }) => marker.sha !== sha && marker.run.id <= run.id)) {
    if (!await closeReplaced(github, older, self, `${sha.slice(0, 7)} took its place`))
      continue;
    log.info(`closed the older request ${older.issue.url}`);
    if (older.marker.waiting === "events")
      await keeper.release(older.issue.number);
  }
}
async function joinTwin(open, request, issue, deps, self) {
  const { github, log, keeper } = deps;
  const twins = open.filter(({ issue: { number: number2 }, marker }) => marker.sha === request.sha && number2 !== issue.number);
  for (const younger of twins.filter((twin) => twin.issue.number > issue.number && twin.marker.waiting === "events")) {
    if (!await closeReplaced(github, younger, self, `#${issue.number} asks about the same commit`))
      continue;
    log.info(`closed ${younger.issue.url}: ${issue.url} asks about the same commit`);
    await keeper.release(younger.issue.number);
  }
  const same = await findSame(twins.filter((twin) => twin.issue.number < issue.number), request, deps, self);
  const mine = open.find((found) => found.issue.number === issue.number);
  if (!same || !mine)
    return void 0;
  await closeReplaced(github, mine, self, `#${same.issue.number} asks about the same commit`);
  log.info(`closed ${issue.url}: ${same.issue.url} asks about the same commit`);
  return same;
}

// packages/approval/build/src/wait-for-decision.js
var pause = { first: 2e3, most: 15e3 };
var listLag = 1e4;
async function waitForDecision(request, deps, asked, judges) {
  const { issue, marker, wasHandedOver } = asked;
  const { github, clock, log, signal, keeper } = deps;
  const deciders = describeApprovers(judges.rights.approvers);
  const watch = new RequestWatch(github, issue.number, judges.self, () => clock.monotonic());
  const started = clock.monotonic();
  let seen;
  let said = "";
  let alone = false;
  let handedOver = false;
  let sleep = pause.first;
  for (; ; ) {
    const look2 = await watch.look(signal);
    if (look2.kind === "seen") {
      seen = look2.seen;
      sleep = pause.first;
    }
    const gone = look2.kind === "gone";
    const now = watch.now() ?? clock.now();
    const decision = await judge(request, marker, seen, gone, now, judges);
    const until = seen && seen.askedAt + request.rules.timeout;
    const result = toResult(decision, gone ? void 0 : issue, deciders, until, request.apps);
    if (decision.kind !== "pending") {
      if (!gone && seen)
        await concludeRequest(github, seen, decision, request.promotion.branch, log, request.promotionFollows);
      if ((wasHandedOver || handedOver) && !takenOver2(request, seen))
        await keeper.release(issue.number);
      log.info(`decision: ${decision.kind}${result.decidedBy.length > 0 ? ` by ${result.decidedBy.join(", ")}` : ""}`);
      return result;
    }
    if (seen && look2.kind === "seen")
      await tidyRequest(github, seen, decision, request.rules.minimum, log);
    const state = `${decision.approvals.length} of ${request.rules.minimum} approvals`;
    if (state !== said)
      log.info(`waiting for ${deciders}: ${state}`);
    said = state;
    if (handedOver)
      return result;
    const waited = clock.monotonic() - started;
    const left = request.wait - waited;
    if (!alone && (waited > listLag || left <= 0)) {
      alone = true;
      const open = await findRequests(github, judges.self, request.owner);
      await closeOlder(open, request, deps, judges.self);
      const twin = await joinTwin(open, request, issue, deps, judges.self);
      if (twin)
        return await waitForDecision(request, deps, await openRequest(request, deps, twin, judges.rights), judges);
    }
    if (left <= 0) {
      await handOver(issue, seen, marker, deps);
      log.info(`nobody decided within ${renderDuration(request.wait)}: anyone who decides now starts the rest`);
      handedOver = true;
      continue;
    }
    await clock.sleep(Math.min(sleep, left), signal);
    sleep = Math.min(pause.most, sleep * 1.5);
  }
}
async function handOver(issue, seen, marker, { github, keeper, log }) {
  const kept = await keeper.keep({ issue: issue.number, issueUrl: issue.url, until: marker.until });
  const generation = marker.generation ?? kept.generation;
  const body = withMarker(seen?.ours ?? issue.body, { ...marker, generation, waiting: "events" });
  await updateIssue(github, issue.number, { body: keepTicks(body, seen?.issue.body ?? issue.body) });
  const key = `ends-before-${marker.digest}`;
  if (kept.endsBefore === void 0 || seen?.answered.has(key))
    return;
  log.warning(`the environment ${kept.endsBefore}`);
  await unlessStatus([403], commentOnIssue(github, issue.number, renderEarlierEnd(key, kept.endsBefore)));
}
function keepTicks(body, shown) {
  const boxes = readBoxes(shown);
  return setBox(setBox(body, "approve", boxes.approve ?? false), "reject", boxes.reject ?? false);
}
function judge(request, marker, seen, gone, now, judges) {
  const askedAt = seen?.askedAt ?? now;
  return judgeRequest({
    sha: request.sha,
    askedAt,
    expiresAt: askedAt + request.rules.timeout,
    initiators: [request.initiator],
    blockedBy: marker.blockedBy,
    supersededBy: gone || !seen ? void 0 : overtaker(request, seen),
    minimum: request.rules.minimum,
    excludeInitiator: request.rules.excludeInitiator,
    words: request.rules.words
  }, seen, gone, now, judges);
}
function overtaker(request, seen) {
  const { marker, conclusion, issue } = seen;
  if (!marker || marker.sha !== request.sha)
    return "another request";
  if (takenOver2(request, seen))
    return `run ${marker.run.id}, attempt ${marker.run.attempt},`;
  return issue.state.kind === "closed" && conclusion?.kind === "superseded" ? "a newer commit" : void 0;
}
function takenOver2({ run }, seen) {
  const by = seen?.marker?.run;
  return by !== void 0 && (by.id !== run.id || by.attempt !== run.attempt);
}

// packages/approval/build/src/request-approval.js
async function requestApproval(request, deps) {
  try {
    return await askAndWait(request, deps);
  } catch (error) {
    throw await asArchived(error, request, deps);
  }
}
async function asArchived(error, { rules }, { github }) {
  if (!(error instanceof StagingError) || !["forbidden", "ledger-unwritable"].includes(error.reason))
    return error;
  const settings = await lookAt(getRepositorySettings(github));
  if (settings.kind === "failed" || !settings.value.isArchived)
    return error;
  const why = "the repository is archived";
  const decision = { kind: "rejected", by: [], why, approvals: [], answers: [], untick: [], reopen: false };
  return new StagingError("forbidden", `${why}: nothing can be decided or merged in it`, {
    cause: error,
    hint: "Unarchive it in its settings and run this again: what was approved before does not count.",
    result: toResult(decision, void 0, describeApprovers(parseApprovers(rules.approvers)), void 0)
  });
}
async function askAndWait(request, deps) {
  const { github, log } = deps;
  const { sha, promotion } = request;
  const approvers = parseApprovers(request.rules.approvers);
  const rights = await openRights({ approvers, branch: promotion.branch, sha, configPath: request.configPath }, deps);
  const self = await whoAmI(github);
  const open = await findRequests(github, self, request.owner);
  for (const newer of open.filter(({ marker }) => marker.sha !== sha && marker.run.id > request.run.id)) {
    const { marker } = await readOpenRequest(github, newer, self) ?? {};
    if (!marker || marker.sha === sha || marker.run.id <= request.run.id)
      continue;
    log.info(`a newer commit is already waiting in ${newer.issue.url}`);
    return superseded(request, describeApprovers(approvers), marker.sha);
  }
  const asked = await openRequest(request, deps, await findSame(open, request, deps, self), rights);
  await closeOlder(open, request, deps, self);
  return await log.group(`Waiting for a decision in ${asked.issue.url}`, () => waitForDecision(request, deps, asked, { self, rights }));
}
function superseded(request, deciders, by) {
  const why = `${by.slice(0, 7)} took the place of ${request.sha.slice(0, 7)}`;
  const decision = { kind: "superseded", why, approvals: [], answers: [], untick: [], reopen: false };
  return toResult(decision, void 0, deciders, void 0);
}
async function closeCancelledRequest(request, { github, log, keeper }) {
  const self = await whoAmI(github);
  for (const found of await findRequests(github, self, request.owner)) {
    const { issue, marker } = found;
    if (marker.run.id !== request.run.id || marker.run.attempt !== request.run.attempt)
      continue;
    if (!await closeReplaced(github, found, self, "its run was cancelled"))
      continue;
    if (marker.waiting === "events")
      await keeper.release(issue.number);
    log.info(`closed ${issue.url}: its run was cancelled`);
  }
}

// node_modules/fflate/esm/index.mjs
import { createRequire } from "module";
var require2 = createRequire("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
  _a = require2("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {
}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
var max = function(a) {
  var m = a[0];
  for (var i2 = 1; i2 < a.length; ++i2) {
    if (a[i2] > m)
      m = a[i2];
  }
  return m;
};
var bits = function(d, p, m) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var inflt = function(dat, st, buf, dict) {
  var sl = dat.length, dl = dict ? dict.length : 0;
  if (!sl || st.f && !st.l)
    return buf || new u8(0);
  var noBuf = !buf;
  var resize = noBuf || st.i != 2;
  var noSt = st.i;
  if (noBuf)
    buf = new u8(sl * 3);
  var cbuf = function(l2) {
    var bl = buf.length;
    if (l2 > bl) {
      var nbuf = new u8(Math.max(bl * 2, l2));
      nbuf.set(buf);
      buf = nbuf;
    }
  };
  var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
  var tbts = sl * 8;
  do {
    if (!lm) {
      final = bits(dat, pos, 1);
      var type = bits(dat, pos + 1, 3);
      pos += 3;
      if (!type) {
        var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
        if (t > sl) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + l);
        buf.set(dat.subarray(s, t), bt);
        st.b = bt += l, st.p = pos = t * 8, st.f = final;
        continue;
      } else if (type == 1)
        lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
      else if (type == 2) {
        var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
        var tl = hLit + bits(dat, pos + 5, 31) + 1;
        pos += 14;
        var ldt = new u8(tl);
        var clt = new u8(19);
        for (var i2 = 0; i2 < hcLen; ++i2) {
          clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
        }
        pos += hcLen * 3;
        var clb = max(clt), clbmsk = (1 << clb) - 1;
        var clm = hMap(clt, clb, 1);
        for (var i2 = 0; i2 < tl; ) {
          var r = clm[bits(dat, pos, clbmsk)];
          pos += r & 15;
          var s = r >> 4;
          if (s < 16) {
            ldt[i2++] = s;
          } else {
            var c = 0, n = 0;
            if (s == 16)
              n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
            else if (s == 17)
              n = 3 + bits(dat, pos, 7), pos += 3;
            else if (s == 18)
              n = 11 + bits(dat, pos, 127), pos += 7;
            while (n--)
              ldt[i2++] = c;
          }
        }
        var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
        lbt = max(lt);
        dbt = max(dt);
        lm = hMap(lt, lbt, 1);
        dm = hMap(dt, dbt, 1);
      } else
        err(1);
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
    }
    if (resize)
      cbuf(bt + 131072);
    var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
    var lpos = pos;
    for (; ; lpos = pos) {
      var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
      pos += c & 15;
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
      if (!c)
        err(2);
      if (sym < 256)
        buf[bt++] = sym;
      else if (sym == 256) {
        lpos = pos, lm = null;
        break;
      } else {
        var add = sym - 254;
        if (sym > 264) {
          var i2 = sym - 257, b = fleb[i2];
          add = bits(dat, pos, (1 << b) - 1) + fl[i2];
          pos += b;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
        }
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + 131072);
        var end = bt + add;
        if (bt < dt) {
          var shift = dl - dt, dend = Math.min(dt, end);
          if (shift + bt < 0)
            err(3);
          for (; bt < dend; ++bt)
            buf[bt] = dict[shift + bt];
        }
        for (; bt < end; ++bt)
          buf[bt] = buf[bt - dt];
      }
    }
    st.l = lm, st.p = lpos, st.b = bt, st.f = final;
    if (lm)
      final = 1, st.m = lbt, st.d = dm, st.n = dbt;
  } while (!final);
  return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /* @__PURE__ */ new u8(0);
var b2 = function(d, b) {
  return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
  return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
  return b4(d, b) + b4(d, b + 4) * 4294967296;
};
function inflateSync(data, opts) {
  return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}
var dutf8 = function(d) {
  for (var r = "", i2 = 0; ; ) {
    var c = d[i2++];
    var eb = (c > 127) + (c > 223) + (c > 239);
    if (i2 + eb > d.length)
      return { s: r, r: slc(d, i2 - 1) };
    if (!eb)
      r += String.fromCharCode(c);
    else if (eb == 3) {
      c = ((c & 15) << 18 | (d[i2++] & 63) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
    } else if (eb & 1)
      r += String.fromCharCode((c & 31) << 6 | d[i2++] & 63);
    else
      r += String.fromCharCode((c & 15) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63);
  }
};
function strFromU8(dat, latin1) {
  if (latin1) {
    var r = "";
    for (var i2 = 0; i2 < dat.length; i2 += 16384)
      r += String.fromCharCode.apply(null, dat.subarray(i2, i2 + 16384));
    return r;
  } else if (td) {
    return td.decode(dat);
  } else {
    var _a2 = dutf8(dat), s = _a2.s, r = _a2.r;
    if (r.length)
      err(8);
    return s;
  }
}
var slzh = function(d, b) {
  return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
  var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
  var _a2 = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a2[0], su = _a2[1], off = _a2[2];
  return [b2(d, b + 10), sc, su, fn, es + efl + b2(d, b + 32), off];
};
var z64hs = function(d, b, l, z, sc, su, off) {
  var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
  var nf = nsc + nsu + noff;
  if (z && nf) {
    for (; b + 4 < e; b += 4 + b2(d, b + 2)) {
      if (b2(d, b) == 1) {
        return [
          nsc ? b8(d, b + 4 + 8 * nsu) : sc,
          nsu ? b8(d, b + 4) : su,
          noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
          1
        ];
      }
    }
    if (z < 2)
      err(13);
  }
  return [sc, su, off, 0];
};
function unzipSync(data, opts) {
  var files = {};
  var e = data.length - 22;
  for (; b4(data, e) != 101010256; --e) {
    if (!e || data.length - e > 65558)
      err(13);
  }
  ;
  var c = b2(data, e + 8);
  if (!c)
    return {};
  var o = b4(data, e + 16);
  var z = b4(data, e - 20) == 117853008;
  if (z) {
    var ze = b4(data, e - 12);
    z = b4(data, ze) == 101075792;
    if (z) {
      c = b4(data, ze + 32);
      o = b4(data, ze + 48);
    }
  }
  var fltr = opts && opts.filter;
  for (var i2 = 0; i2 < c; ++i2) {
    var _a2 = zh(data, o, z), c_2 = _a2[0], sc = _a2[1], su = _a2[2], fn = _a2[3], no2 = _a2[4], off = _a2[5], b = slzh(data, off);
    o = no2;
    if (!fltr || fltr({
      name: fn,
      size: sc,
      originalSize: su,
      compression: c_2
    })) {
      if (!c_2)
        files[fn] = slc(data, b, b + sc);
      else if (c_2 == 8)
        files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
      else
        err(14, "unknown compression type " + c_2);
    }
  }
  return files;
}

// packages/approval/build/src/results/read-archive.js
var most3 = { fileBytes: 20 * 2 ** 20, allBytes: 100 * 2 ** 20, files: 2e3 };
function readArchive(zip) {
  const refuse = (why) => new StagingError("invalid-input", why);
  let files = 0;
  let bytes = 0;
  let entries;
  try {
    entries = unzipSync(zip, {
      filter: ({ name: name2, originalSize }) => {
        if (/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\0/.test(name2))
          throw refuse(`it holds a path that leads out of it: ${JSON.stringify(name2)}`);
        if (!/\.(xml|json)$/.test(name2) || originalSize > most3.fileBytes)
          return false;
        files += 1;
        bytes += originalSize;
        if (files > most3.files || bytes > most3.allBytes)
          throw refuse(`it holds more than ${most3.files} reports or ${most3.allBytes / 2 ** 20} MiB of them`);
        return true;
      }
    });
  } catch (error) {
    if (error instanceof StagingError)
      throw error;
    throw new StagingError("invalid-input", "it is no zip that can be read", { cause: error });
  }
  const decoder = new TextDecoder();
  return Object.entries(entries).map(([name2, content]) => ({ name: name2, text: decoder.decode(content) })).sort((a, b) => a.name < b.name ? -1 : 1);
}

// packages/approval/build/src/results/json-reports.js
function parseJsonReport(value) {
  if (!isRecord(value))
    return void 0;
  if (Array.isArray(value["testResults"]))
    return jest(value, value["testResults"]);
  const stats = value["stats"];
  if (isRecord(stats) && Array.isArray(value["suites"]) && "unexpected" in stats)
    return playwright(value, stats);
  if (isRecord(stats) && "passes" in stats && "failures" in stats)
    return mocha(value, stats);
  if (isRecord(value["summary"]) && Array.isArray(value["tests"]) && "exitcode" in value)
    return pytest(value, value["summary"], value["tests"]);
  return void 0;
}
function jest(value, files) {
  const failures = [];
  let total = 0;
  let skipped = 0;
  let milliseconds = 0;
  for (const file of files) {
    if (!isRecord(file))
      continue;
    const suite = text(file["name"]);
    const assertions = listOf(file["assertionResults"]);
    milliseconds += Math.max(0, Number(file["endTime"]) - Number(file["startTime"])) || 0;
    if (assertions.length === 0 && file["status"] === "failed") {
      total += 1;
      failures.push({ suite, name: "the test file itself", message: plainText(text(file["message"])) });
    }
    for (const assertion of assertions) {
      total += 1;
      const { status } = assertion;
      if (status === "failed")
        failures.push({
          suite,
          name: text(assertion["fullName"] ?? assertion["title"]) || "(unnamed)",
          message: plainText((assertion["failureMessages"] ?? []).map(String).join("\n"))
        });
      else if (status !== "passed")
        skipped += 1;
    }
  }
  const isBad = value["success"] === false || value["wasInterrupted"] === true;
  const said = Math.max(count(value["numFailedTests"]), count(value["numRuntimeErrorTestSuites"]), isBad ? 1 : 0);
  return summed(total, skipped, milliseconds, failures, said);
}
function mocha(value, stats) {
  const failed = (suite) => [
    ...["beforeHooks", "tests", "afterHooks"].flatMap((part) => listOf(suite[part]).filter(({ fail }) => fail === true)),
    ...listOf(suite["suites"]).flatMap(failed)
  ];
  const failures = [...listOf(value["failures"]), ...listOf(value["results"]).flatMap(failed)].map((failure) => {
    const error = isRecord(failure["err"]) ? failure["err"] : {};
    return {
      suite: "",
      name: text(failure["fullTitle"] ?? failure["title"]) || "(unnamed)",
      message: plainText(text(error["stack"] ?? error["estack"] ?? error["message"]))
    };
  });
  const [said, passed, pending] = [count(stats["failures"]), count(stats["passes"]), count(stats["pending"])];
  const bad = Math.max(said, failures.length);
  const total = Math.max(count(stats["tests"]), passed + pending + bad);
  return summed(total, total - passed - bad, count(stats["duration"]), failures, said);
}
function playwright(value, stats) {
  const failures = listOf(value["errors"]).map((error) => ({
    suite: "",
    name: "outside of any test",
    message: plainText(text(error["stack"] ?? error["message"]))
  }));
  const walk = (suite, path) => {
    const here = [...path, text(suite["title"])].filter(Boolean);
    for (const spec of listOf(suite["specs"]))
      for (const test of listOf(spec["tests"])) {
        if (test["status"] !== "unexpected")
          continue;
        const [error] = listOf(test["results"]).flatMap(({ error: error2 }) => isRecord(error2) ? [error2] : []);
        failures.push({
          suite: here.join(" \u203A "),
          name: text(spec["title"]) || "(unnamed)",
          message: plainText(text(error?.["stack"] ?? error?.["message"]))
        });
      }
    for (const inner of listOf(suite["suites"]))
      walk(inner, here);
  };
  for (const suite of listOf(value["suites"]))
    walk(suite, []);
  const said = count(stats["unexpected"]);
  const [expected, flaky, skipped] = [count(stats["expected"]), count(stats["flaky"]), count(stats["skipped"])];
  const total = expected + flaky + skipped + Math.max(said, failures.length);
  return summed(total, skipped, count(stats["duration"]), failures, said);
}
function pytest(value, summary, tests) {
  const failures = listOf(tests).flatMap((test) => {
    if (test["outcome"] !== "failed" && test["outcome"] !== "error")
      return [];
    const [phase] = ["setup", "call", "teardown"].flatMap((name2) => {
      const found = test[name2];
      return isRecord(found) && "longrepr" in found ? [found] : [];
    });
    return [{ suite: "", name: text(test["nodeid"]) || "(unnamed)", message: plainText(text(phase?.["longrepr"])) }];
  });
  for (const file of listOf(value["collectors"]))
    if (file["outcome"] === "failed")
      failures.push({
        suite: "",
        name: text(file["nodeid"]) || "(unnamed)",
        message: plainText(text(file["longrepr"]))
      });
  const passed = count(summary["passed"]) + count(summary["xfailed"]);
  const isBad = value["exitcode"] !== 0 && value["exitcode"] !== 5;
  const said = Math.max(count(summary["failed"]) + count(summary["error"]), isBad ? 1 : 0);
  const failed = Math.max(said, failures.length);
  const total = Math.max(count(summary["total"]), passed + failed);
  return summed(total, total - passed - failed, 1e3 * count(value["duration"]), failures, said);
}
function summed(total, skipped, milliseconds, failures, said) {
  const failed = Math.max(failures.length, said);
  const count2 = Math.max(total, failed + skipped);
  return {
    totals: { total: count2, passed: count2 - failed - skipped, failed, skipped, seconds: milliseconds / 1e3 },
    failures: withUnlisted(failures, said)
  };
}
function count(value) {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : 0;
}
function text(value) {
  return typeof value === "string" ? value : "";
}
function listOf(value) {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// packages/approval/build/src/results/go-test.js
function parseGoTest(lines) {
  const events = readEvents(lines);
  if (!events)
    return void 0;
  const open = /* @__PURE__ */ new Set();
  let ends = 0;
  const ended2 = /* @__PURE__ */ new Map();
  const output = /* @__PURE__ */ new Map();
  const failures = [];
  let seconds = 0;
  for (const event of events) {
    const suite = text(event["Package"] ?? event["ImportPath"]);
    const test = text(event["Test"]);
    const key = `${suite} ${test}`;
    const action = text(event["Action"]);
    if (suite && !test && action === "start")
      open.add(suite);
    if (test)
      open.add(suite);
    if (action === "run" && !ended2.has(key))
      ended2.set(key, "run");
    if (action === "output" || action === "build-output")
      output.set(key, `${output.get(key) ?? ""}${text(event["Output"])}`.slice(-2e4));
    if (!["pass", "fail", "skip", "build-fail"].includes(action))
      continue;
    if (test)
      ended2.set(key, action);
    else {
      open.delete(suite);
      ends += 1;
      seconds += Number(event["Elapsed"]) || 0;
      const hasTest = [...ended2].some(([one, how]) => one.startsWith(`${suite} `) && how !== "pass" && how !== "skip");
      if (action !== "pass" && action !== "skip" && !hasTest && !event["FailedBuild"])
        failures.push({ suite, name: "the package itself", message: plainText(output.get(key) ?? "") });
    }
  }
  for (const [key, how] of ended2) {
    if (how === "pass" || how === "skip")
      continue;
    const [suite = "", name2 = ""] = key.split(" ");
    const unended = how === "run" ? "it began and did not end\n" : "";
    failures.push({ suite, name: name2, message: plainText(unended + (output.get(key) ?? "")) });
  }
  if (ends === 0)
    open.add(text(events[0]?.["Package"] ?? events[0]?.["ImportPath"]));
  for (const suite of open)
    if (!failures.some((failure) => failure.suite === suite))
      failures.push({ suite, name: "the package itself", message: "its end is not told: the report is cut off" });
  const skipped = [...ended2.values()].filter((how) => how === "skip").length;
  const passed = [...ended2.values()].filter((how) => how === "pass").length;
  return summed(passed + skipped + failures.length, skipped, 1e3 * seconds, failures, 0);
}
function readEvents(lines) {
  const events = [];
  for (const line2 of lines.split("\n").filter((one) => one.trim() !== "")) {
    const event = parsed(line2);
    if (!isRecord(event) || typeof event["Action"] !== "string")
      return void 0;
    events.push(event);
  }
  return events.length > 0 ? events : void 0;
}
function parsed(line2) {
  try {
    return JSON.parse(line2);
  } catch {
    return void 0;
  }
}

// node_modules/fast-xml-parser/src/util.js
var nameStartChar = ":A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD";
var nameChar = nameStartChar + "\\-.\\d\\u00B7\\u0300-\\u036F\\u203F-\\u2040";
var nameRegexp = "[" + nameStartChar + "][" + nameChar + "]*";
var regexName = new RegExp("^" + nameRegexp + "$");
function getAllMatches(string, regex) {
  const matches = [];
  let match = regex.exec(string);
  while (match) {
    const allmatches = [];
    allmatches.startIndex = regex.lastIndex - match[0].length;
    const len = match.length;
    for (let index = 0; index < len; index++) {
      allmatches.push(match[index]);
    }
    matches.push(allmatches);
    match = regex.exec(string);
  }
  return matches;
}
var isName = function(string) {
  const match = regexName.exec(string);
  return !(match === null || typeof match === "undefined");
};
function isExist(v) {
  return typeof v !== "undefined";
}
var DANGEROUS_PROPERTY_NAMES = [
  // '__proto__',
  // 'constructor',
  // 'prototype',
  "hasOwnProperty",
  "toString",
  "valueOf",
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__"
];
var criticalProperties = ["__proto__", "constructor", "prototype"];

// node_modules/fast-xml-parser/src/validator.js
var defaultOptions = {
  allowBooleanAttributes: false,
  //A tag can have attributes without any value
  unpairedTags: []
};
function validate(xmlData, options) {
  options = Object.assign({}, defaultOptions, options);
  const tags = [];
  let tagFound = false;
  let reachedRoot = false;
  if (xmlData[0] === "\uFEFF") {
    xmlData = xmlData.substr(1);
  }
  for (let i2 = 0; i2 < xmlData.length; i2++) {
    if (xmlData[i2] === "<" && xmlData[i2 + 1] === "?") {
      i2 += 2;
      i2 = readPI(xmlData, i2);
      if (i2.err) return i2;
    } else if (xmlData[i2] === "<") {
      let tagStartPos = i2;
      i2++;
      if (xmlData[i2] === "!") {
        i2 = readCommentAndCDATA(xmlData, i2);
        continue;
      } else {
        let closingTag = false;
        if (xmlData[i2] === "/") {
          closingTag = true;
          i2++;
        }
        let tagName = "";
        for (; i2 < xmlData.length && xmlData[i2] !== ">" && xmlData[i2] !== " " && xmlData[i2] !== "	" && xmlData[i2] !== "\n" && xmlData[i2] !== "\r"; i2++) {
          tagName += xmlData[i2];
        }
        tagName = tagName.trim();
        if (tagName[tagName.length - 1] === "/") {
          tagName = tagName.substring(0, tagName.length - 1);
          i2--;
        }
        if (!validateTagName(tagName)) {
          let msg;
          if (tagName.trim().length === 0) {
            msg = "Invalid space after '<'.";
          } else {
            msg = "Tag '" + tagName + "' is an invalid name.";
          }
          return getErrorObject("InvalidTag", msg, getLineNumberForPosition(xmlData, i2));
        }
        const result = readAttributeStr(xmlData, i2);
        if (result === false) {
          return getErrorObject("InvalidAttr", "Attributes for '" + tagName + "' have open quote.", getLineNumberForPosition(xmlData, i2));
        }
        let attrStr = result.value;
        i2 = result.index;
        if (attrStr[attrStr.length - 1] === "/") {
          const attrStrStart = i2 - attrStr.length;
          attrStr = attrStr.substring(0, attrStr.length - 1);
          const isValid = validateAttributeString(attrStr, options);
          if (isValid === true) {
            tagFound = true;
          } else {
            return getErrorObject(isValid.err.code, isValid.err.msg, getLineNumberForPosition(xmlData, attrStrStart + isValid.err.line));
          }
        } else if (closingTag) {
          if (!result.tagClosed) {
            return getErrorObject("InvalidTag", "Closing tag '" + tagName + "' doesn't have proper closing.", getLineNumberForPosition(xmlData, i2));
          } else if (attrStr.trim().length > 0) {
            return getErrorObject("InvalidTag", "Closing tag '" + tagName + "' can't have attributes or invalid starting.", getLineNumberForPosition(xmlData, tagStartPos));
          } else if (tags.length === 0) {
            return getErrorObject("InvalidTag", "Closing tag '" + tagName + "' has not been opened.", getLineNumberForPosition(xmlData, tagStartPos));
          } else {
            const otg = tags.pop();
            if (tagName !== otg.tagName) {
              let openPos = getLineNumberForPosition(xmlData, otg.tagStartPos);
              return getErrorObject(
                "InvalidTag",
                "Expected closing tag '" + otg.tagName + "' (opened in line " + openPos.line + ", col " + openPos.col + ") instead of closing tag '" + tagName + "'.",
                getLineNumberForPosition(xmlData, tagStartPos)
              );
            }
            if (tags.length == 0) {
              reachedRoot = true;
            }
          }
        } else {
          const isValid = validateAttributeString(attrStr, options);
          if (isValid !== true) {
            return getErrorObject(isValid.err.code, isValid.err.msg, getLineNumberForPosition(xmlData, i2 - attrStr.length + isValid.err.line));
          }
          if (reachedRoot === true) {
            return getErrorObject("InvalidXml", "Multiple possible root nodes found.", getLineNumberForPosition(xmlData, i2));
          } else if (options.unpairedTags.indexOf(tagName) !== -1) {
          } else {
            tags.push({ tagName, tagStartPos });
          }
          tagFound = true;
        }
        for (i2++; i2 < xmlData.length; i2++) {
          if (xmlData[i2] === "<") {
            if (xmlData[i2 + 1] === "!") {
              i2++;
              i2 = readCommentAndCDATA(xmlData, i2);
              continue;
            } else if (xmlData[i2 + 1] === "?") {
              i2 = readPI(xmlData, ++i2);
              if (i2.err) return i2;
            } else {
              break;
            }
          } else if (xmlData[i2] === "&") {
            const afterAmp = validateAmpersand(xmlData, i2);
            if (afterAmp == -1)
              return getErrorObject("InvalidChar", "char '&' is not expected.", getLineNumberForPosition(xmlData, i2));
            i2 = afterAmp;
          } else {
            if (reachedRoot === true && !isWhiteSpace(xmlData[i2])) {
              return getErrorObject("InvalidXml", "Extra text at the end", getLineNumberForPosition(xmlData, i2));
            }
          }
        }
        if (xmlData[i2] === "<") {
          i2--;
        }
      }
    } else {
      if (isWhiteSpace(xmlData[i2])) {
        continue;
      }
      return getErrorObject("InvalidChar", "char '" + xmlData[i2] + "' is not expected.", getLineNumberForPosition(xmlData, i2));
    }
  }
  if (!tagFound) {
    return getErrorObject("InvalidXml", "Start tag expected.", 1);
  } else if (tags.length == 1) {
    return getErrorObject("InvalidTag", "Unclosed tag '" + tags[0].tagName + "'.", getLineNumberForPosition(xmlData, tags[0].tagStartPos));
  } else if (tags.length > 0) {
    return getErrorObject("InvalidXml", "Invalid '" + JSON.stringify(tags.map((t) => t.tagName), null, 4).replace(/\r?\n/g, "") + "' found.", { line: 1, col: 1 });
  }
  return true;
}
function isWhiteSpace(char) {
  return char === " " || char === "	" || char === "\n" || char === "\r";
}
function readPI(xmlData, i2) {
  const start = i2;
  for (; i2 < xmlData.length; i2++) {
    if (xmlData[i2] == "?" || xmlData[i2] == " ") {
      const tagname = xmlData.substr(start, i2 - start);
      if (i2 > 5 && tagname === "xml") {
        return getErrorObject("InvalidXml", "XML declaration allowed only at the start of the document.", getLineNumberForPosition(xmlData, i2));
      } else if (xmlData[i2] == "?" && xmlData[i2 + 1] == ">") {
        i2++;
        break;
      } else {
        continue;
      }
    }
  }
  return i2;
}
function readCommentAndCDATA(xmlData, i2) {
  if (xmlData.length > i2 + 5 && xmlData[i2 + 1] === "-" && xmlData[i2 + 2] === "-") {
    for (i2 += 3; i2 < xmlData.length; i2++) {
      if (xmlData[i2] === "-" && xmlData[i2 + 1] === "-" && xmlData[i2 + 2] === ">") {
        i2 += 2;
        break;
      }
    }
  } else if (xmlData.length > i2 + 8 && xmlData[i2 + 1] === "D" && xmlData[i2 + 2] === "O" && xmlData[i2 + 3] === "C" && xmlData[i2 + 4] === "T" && xmlData[i2 + 5] === "Y" && xmlData[i2 + 6] === "P" && xmlData[i2 + 7] === "E") {
    let angleBracketsCount = 1;
    for (i2 += 8; i2 < xmlData.length; i2++) {
      if (xmlData[i2] === "<") {
        angleBracketsCount++;
      } else if (xmlData[i2] === ">") {
        angleBracketsCount--;
        if (angleBracketsCount === 0) {
          break;
        }
      }
    }
  } else if (xmlData.length > i2 + 9 && xmlData[i2 + 1] === "[" && xmlData[i2 + 2] === "C" && xmlData[i2 + 3] === "D" && xmlData[i2 + 4] === "A" && xmlData[i2 + 5] === "T" && xmlData[i2 + 6] === "A" && xmlData[i2 + 7] === "[") {
    for (i2 += 8; i2 < xmlData.length; i2++) {
      if (xmlData[i2] === "]" && xmlData[i2 + 1] === "]" && xmlData[i2 + 2] === ">") {
        i2 += 2;
        break;
      }
    }
  }
  return i2;
}
var doubleQuote = '"';
var singleQuote = "'";
function readAttributeStr(xmlData, i2) {
  let attrStr = "";
  let startChar = "";
  let tagClosed = false;
  for (; i2 < xmlData.length; i2++) {
    if (xmlData[i2] === doubleQuote || xmlData[i2] === singleQuote) {
      if (startChar === "") {
        startChar = xmlData[i2];
      } else if (startChar !== xmlData[i2]) {
      } else {
        startChar = "";
      }
    } else if (xmlData[i2] === ">") {
      if (startChar === "") {
        tagClosed = true;
        break;
      }
    }
    attrStr += xmlData[i2];
  }
  if (startChar !== "") {
    return false;
  }
  return {
    value: attrStr,
    index: i2,
    tagClosed
  };
}
function scanAttributeTokens(attrStr) {
  const tokens = [];
  const len = attrStr.length;
  let i2 = 0;
  while (i2 < len) {
    const tokenStart = i2;
    while (i2 < len && isWhiteSpace(attrStr[i2])) i2++;
    if (i2 >= len) break;
    if (attrStr[i2] === "=") {
      i2++;
      continue;
    }
    const leadingWs = attrStr.slice(tokenStart, i2);
    const nameStart = i2;
    while (i2 < len && !isWhiteSpace(attrStr[i2]) && attrStr[i2] !== "=") i2++;
    const name2 = attrStr.slice(nameStart, i2);
    let equalsGroup;
    let j = i2;
    while (j < len && isWhiteSpace(attrStr[j])) j++;
    if (j < len && attrStr[j] === "=") {
      equalsGroup = attrStr.slice(i2, j + 1);
      i2 = j + 1;
    }
    let quoteChar;
    let value;
    let k = i2;
    while (k < len && isWhiteSpace(attrStr[k])) k++;
    if (k < len && (attrStr[k] === '"' || attrStr[k] === "'")) {
      const valueStart = k + 1;
      const closeIdx = attrStr.indexOf(attrStr[k], valueStart);
      if (closeIdx !== -1) {
        quoteChar = attrStr[k];
        value = attrStr.slice(valueStart, closeIdx);
        i2 = closeIdx + 1;
      }
    }
    const token = { startIndex: tokenStart };
    token[1] = leadingWs;
    token[2] = name2;
    token[3] = equalsGroup;
    token[4] = quoteChar !== void 0 ? true : void 0;
    token[5] = quoteChar;
    token[6] = value;
    tokens.push(token);
  }
  return tokens;
}
function validateAttributeString(attrStr, options) {
  const matches = scanAttributeTokens(attrStr);
  const attrNames = {};
  for (let i2 = 0; i2 < matches.length; i2++) {
    if (matches[i2][1].length === 0) {
      return getErrorObject("InvalidAttr", "Attribute '" + matches[i2][2] + "' has no space in starting.", getPositionFromMatch(matches[i2]));
    } else if (matches[i2][3] !== void 0 && matches[i2][4] === void 0) {
      return getErrorObject("InvalidAttr", "Attribute '" + matches[i2][2] + "' is without value.", getPositionFromMatch(matches[i2]));
    } else if (matches[i2][3] === void 0 && !options.allowBooleanAttributes) {
      return getErrorObject("InvalidAttr", "boolean attribute '" + matches[i2][2] + "' is not allowed.", getPositionFromMatch(matches[i2]));
    }
    const attrName = matches[i2][2];
    if (!validateAttrName(attrName)) {
      return getErrorObject("InvalidAttr", "Attribute '" + attrName + "' is an invalid name.", getPositionFromMatch(matches[i2]));
    }
    if (!Object.prototype.hasOwnProperty.call(attrNames, attrName)) {
      attrNames[attrName] = 1;
    } else {
      return getErrorObject("InvalidAttr", "Attribute '" + attrName + "' is repeated.", getPositionFromMatch(matches[i2]));
    }
  }
  return true;
}
function validateNumberAmpersand(xmlData, i2) {
  let re = /\d/;
  if (xmlData[i2] === "x") {
    i2++;
    re = /[\da-fA-F]/;
  }
  for (; i2 < xmlData.length; i2++) {
    if (xmlData[i2] === ";")
      return i2;
    if (!xmlData[i2].match(re))
      break;
  }
  return -1;
}
function validateAmpersand(xmlData, i2) {
  i2++;
  if (xmlData[i2] === ";")
    return -1;
  if (xmlData[i2] === "#") {
    i2++;
    return validateNumberAmpersand(xmlData, i2);
  }
  let count2 = 0;
  for (; i2 < xmlData.length; i2++, count2++) {
    if (xmlData[i2].match(/\w/) && count2 < 20)
      continue;
    if (xmlData[i2] === ";")
      break;
    return -1;
  }
  return i2;
}
function getErrorObject(code2, message, lineNumber) {
  return {
    err: {
      code: code2,
      msg: message,
      line: lineNumber.line || lineNumber,
      col: lineNumber.col
    }
  };
}
function validateAttrName(attrName) {
  return isName(attrName);
}
function validateTagName(tagname) {
  return isName(tagname);
}
function getLineNumberForPosition(xmlData, index) {
  const lines = xmlData.substring(0, index).split(/\r?\n/);
  return {
    line: lines.length,
    // column number is last line's length + 1, because column numbering starts at 1:
    col: lines[lines.length - 1].length + 1
  };
}
function getPositionFromMatch(match) {
  return match.startIndex + match[1].length;
}

// node_modules/@nodable/entities/src/entities.js
var CURRENCY = {
  cent: "\xA2",
  pound: "\xA3",
  curren: "\xA4",
  yen: "\xA5",
  euro: "\u20AC",
  dollar: "$",
  fnof: "\u0192",
  inr: "\u20B9",
  af: "\u060B",
  birr: "\u1265\u122D",
  peso: "\u20B1",
  rub: "\u20BD",
  won: "\u20A9",
  yuan: "\xA5",
  cedil: "\xB8"
};
var XML = {
  amp: "&",
  apos: "'",
  gt: ">",
  lt: "<",
  quot: '"'
};
var COMMON_HTML = {
  nbsp: "\xA0",
  copy: "\xA9",
  reg: "\xAE",
  trade: "\u2122",
  mdash: "\u2014",
  ndash: "\u2013",
  hellip: "\u2026",
  laquo: "\xAB",
  raquo: "\xBB",
  lsquo: "\u2018",
  rsquo: "\u2019",
  ldquo: "\u201C",
  rdquo: "\u201D",
  bull: "\u2022",
  para: "\xB6",
  sect: "\xA7",
  deg: "\xB0",
  frac12: "\xBD",
  frac14: "\xBC",
  frac34: "\xBE"
};

// node_modules/@nodable/entities/src/EntityDecoder.js
var ENTITY_ACTION = Object.freeze({
  /** Resolve and expand the entity normally. */
  ALLOW: "allow",
  /** Silently skip this entity — it will not be registered. */
  BLOCK: "block",
  /** Throw an error, aborting entity registration entirely. */
  THROW: "throw"
});
var SPECIAL_CHARS = new Set("!?\\\\/[]$%{}^&*()<>|+");
function validateEntityName(name2) {
  if (name2[0] === "#") {
    throw new Error(`[EntityReplacer] Invalid character '#' in entity name: "${name2}"`);
  }
  for (const ch of name2) {
    if (SPECIAL_CHARS.has(ch)) {
      throw new Error(`[EntityReplacer] Invalid character '${ch}' in entity name: "${name2}"`);
    }
  }
  return name2;
}
function mergeEntityMaps(...maps) {
  const out = /* @__PURE__ */ Object.create(null);
  for (const map of maps) {
    if (!map) continue;
    for (const key of Object.keys(map)) {
      const raw = map[key];
      if (typeof raw === "string") {
        out[key] = raw;
      } else if (raw && typeof raw === "object" && raw.val !== void 0) {
        const val = raw.val;
        if (typeof val === "string") {
          out[key] = val;
        }
      }
    }
  }
  return out;
}
var LIMIT_TIER_EXTERNAL = "external";
var LIMIT_TIER_BASE = "base";
var LIMIT_TIER_ALL = "all";
function parseLimitTiers(raw) {
  if (!raw || raw === LIMIT_TIER_EXTERNAL) return /* @__PURE__ */ new Set([LIMIT_TIER_EXTERNAL]);
  if (raw === LIMIT_TIER_ALL) return /* @__PURE__ */ new Set([LIMIT_TIER_ALL]);
  if (raw === LIMIT_TIER_BASE) return /* @__PURE__ */ new Set([LIMIT_TIER_BASE]);
  if (Array.isArray(raw)) return new Set(raw);
  return /* @__PURE__ */ new Set([LIMIT_TIER_EXTERNAL]);
}
var NCR_LEVEL = Object.freeze({ allow: 0, leave: 1, remove: 2, throw: 3 });
var XML10_ALLOWED_C0 = /* @__PURE__ */ new Set([9, 10, 13]);
function parseNCRConfig(ncr) {
  if (!ncr) {
    return { xmlVersion: 1, onLevel: NCR_LEVEL.allow, nullLevel: NCR_LEVEL.remove };
  }
  const xmlVersion = ncr.xmlVersion === 1.1 ? 1.1 : 1;
  const onLevel = NCR_LEVEL[ncr.onNCR] ?? NCR_LEVEL.allow;
  const nullLevel = NCR_LEVEL[ncr.nullNCR] ?? NCR_LEVEL.remove;
  const clampedNull = Math.max(nullLevel, NCR_LEVEL.remove);
  return { xmlVersion, onLevel, nullLevel: clampedNull };
}
var EntityDecoder = class {
  /**
   * @param {object} [options]
   * @param {object|null}  [options.namedEntities]        — extra named entities merged into base map
   * @param {object}  [options.limit]                 — security limits
   * @param {number}       [options.limit.maxTotalExpansions=0]  — 0 = unlimited
   * @param {number}       [options.limit.maxExpandedLength=0]   — 0 = unlimited
   * @param {'external'|'base'|'all'|string[]} [options.limit.applyLimitsTo='external']
   *   Which entity tiers count against the security limits:
   *   - 'external' (default) — only input/runtime + persistent external entities
   *   - 'base'               — only DEFAULT_XML_ENTITIES + namedEntities
   *   - 'all'                — every entity regardless of tier
   *   - string[]             — explicit combination, e.g. ['external', 'base']
   * @param {((resolved: string, original: string) => string)|null} [options.postCheck=null]
   * @param {string[]} [options.remove=[]] — entity names (e.g. ['nbsp', '#13']) to delete (replace with empty string)
   * @param {string[]} [options.leave=[]]  — entity names to keep as literal (unchanged in output)
   * @param {object}   [options.ncr]       — Numeric Character Reference controls
   * @param {1.0|1.1}  [options.ncr.xmlVersion=1.0]
   *   XML version governing which codepoint ranges are restricted:
   *   - 1.0 — C0 controls U+0001–U+001F (except U+0009/000A/000D) are prohibited
   *   - 1.1 — C0 controls are allowed when written as NCRs; C1 (U+007F–U+009F) decoded as-is
   * @param {'allow'|'leave'|'remove'|'throw'} [options.ncr.onNCR='allow']
   *   Base action for numeric references. Severity order: allow < leave < remove < throw.
   *   For codepoint ranges that carry a minimum level (surrogates → remove, XML 1.0 C0 → remove),
   *   the effective action is max(onNCR, rangeMinimum).
   * @param {'remove'|'throw'} [options.ncr.nullNCR='remove']
   *   Action for U+0000 (null). 'allow' and 'leave' are clamped to 'remove' since null is never safe.
   * @param {((name: string, value: string) => 'allow'|'block'|'throw')|null} [options.onExternalEntity=null]
   *   Hook called when an external entity is registered via `setExternalEntities()` or
   *   `addExternalEntity()`. Return `ENTITY_ACTION.ALLOW` to accept the entity,
   *   `ENTITY_ACTION.BLOCK` to silently skip it, or `ENTITY_ACTION.THROW` to abort with an error.
   * @param {((name: string, value: string) => 'allow'|'block'|'throw')|null} [options.onInputEntity=null]
   *   Hook called when an input entity is registered via `addInputEntities()`. Return
   *   `ENTITY_ACTION.ALLOW` to accept, `ENTITY_ACTION.BLOCK` to silently skip, or
   *   `ENTITY_ACTION.THROW` to abort with an error.
   */
  constructor(options = {}) {
    this._limit = options.limit || {};
    this._maxTotalExpansions = this._limit.maxTotalExpansions || 0;
    this._maxExpandedLength = this._limit.maxExpandedLength || 0;
    this._postCheck = typeof options.postCheck === "function" ? options.postCheck : (r) => r;
    this._limitTiers = parseLimitTiers(this._limit.applyLimitsTo ?? LIMIT_TIER_EXTERNAL);
    this._numericAllowed = options.numericAllowed ?? true;
    this._baseMap = mergeEntityMaps(XML, options.namedEntities || null);
    this._externalMap = /* @__PURE__ */ Object.create(null);
    this._inputMap = /* @__PURE__ */ Object.create(null);
    this._totalExpansions = 0;
    this._expandedLength = 0;
    this._removeSet = new Set(options.remove && Array.isArray(options.remove) ? options.remove : []);
    this._leaveSet = new Set(options.leave && Array.isArray(options.leave) ? options.leave : []);
    const ncrCfg = parseNCRConfig(options.ncr);
    this._ncrXmlVersion = ncrCfg.xmlVersion;
    this._ncrOnLevel = ncrCfg.onLevel;
    this._ncrNullLevel = ncrCfg.nullLevel;
    this._onExternalEntity = typeof options.onExternalEntity === "function" ? options.onExternalEntity : null;
    this._onInputEntity = typeof options.onInputEntity === "function" ? options.onInputEntity : null;
  }
  // -------------------------------------------------------------------------
  // Private: registration hook dispatch
  // -------------------------------------------------------------------------
  /**
   * Invoke a registration hook for a single entity name/value pair.
   * Returns true when the entity should be accepted, false when it should be
   * silently skipped (BLOCK), and throws when the hook returns THROW.
   *
   * @param {((name: string, value: string) => 'allow'|'block'|'throw')|null} hook
   * @param {string} name
   * @param {string} value
   * @param {string} context  — used in error messages ('external' | 'input')
   * @returns {boolean}  true = accept, false = skip
   */
  _applyRegistrationHook(hook, name2, value, context) {
    if (!hook) return true;
    const action = hook(name2, value);
    if (action === ENTITY_ACTION.BLOCK) return false;
    if (action === ENTITY_ACTION.THROW) {
      throw new Error(
        `[EntityDecoder] Registration of ${context} entity "&${name2};" was rejected by hook`
      );
    }
    return true;
  }
  // -------------------------------------------------------------------------
  // Persistent external entity registration
  // -------------------------------------------------------------------------
  /**
   * Replace the full set of persistent external entities.
   * All keys are validated — throws on invalid characters.
   * If `onExternalEntity` is set, it is called once per entry; entries that
   * return `ENTITY_ACTION.BLOCK` are silently omitted, `ENTITY_ACTION.THROW`
   * aborts the whole call.
   * @param {Record<string, string | { regex?: RegExp, val: string }>} map
   */
  setExternalEntities(map) {
    if (map) {
      for (const key of Object.keys(map)) {
        validateEntityName(key);
      }
    }
    if (!this._onExternalEntity) {
      this._externalMap = mergeEntityMaps(map);
      return;
    }
    const flat = mergeEntityMaps(map);
    const filtered = /* @__PURE__ */ Object.create(null);
    for (const [name2, value] of Object.entries(flat)) {
      if (this._applyRegistrationHook(this._onExternalEntity, name2, value, "external")) {
        filtered[name2] = value;
      }
    }
    this._externalMap = filtered;
  }
  /**
   * Add a single persistent external entity.
   * If `onExternalEntity` is set it is called before the entity is stored;
   * `ENTITY_ACTION.BLOCK` silently skips storage, `ENTITY_ACTION.THROW` raises.
   * @param {string} key
   * @param {string} value
   */
  addExternalEntity(key, value) {
    validateEntityName(key);
    if (typeof value === "string" && value.indexOf("&") === -1) {
      if (this._applyRegistrationHook(this._onExternalEntity, key, value, "external")) {
        this._externalMap[key] = value;
      }
    }
  }
  // -------------------------------------------------------------------------
  // Input / runtime entity registration (per document)
  // -------------------------------------------------------------------------
  /**
   * Inject DOCTYPE entities for the current document.
   * Also resets per-document expansion counters.
   * If `onInputEntity` is set it is called once per entry; entries returning
   * `ENTITY_ACTION.BLOCK` are silently omitted, `ENTITY_ACTION.THROW` aborts.
   * @param {Record<string, string | { regx?: RegExp, regex?: RegExp, val: string }>} map
   */
  addInputEntities(map) {
    this._totalExpansions = 0;
    this._expandedLength = 0;
    if (!this._onInputEntity) {
      this._inputMap = mergeEntityMaps(map);
      return;
    }
    const flat = mergeEntityMaps(map);
    const filtered = /* @__PURE__ */ Object.create(null);
    for (const [name2, value] of Object.entries(flat)) {
      if (this._applyRegistrationHook(this._onInputEntity, name2, value, "input")) {
        filtered[name2] = value;
      }
    }
    this._inputMap = filtered;
  }
  // -------------------------------------------------------------------------
  // Per-document reset
  // -------------------------------------------------------------------------
  /**
   * Wipe input/runtime entities and reset counters.
   * Call this before processing each new document.
   * @returns {this}
   */
  reset() {
    this._inputMap = /* @__PURE__ */ Object.create(null);
    this._totalExpansions = 0;
    this._expandedLength = 0;
    return this;
  }
  // -------------------------------------------------------------------------
  // XML version (can be set after construction, e.g. once parser reads <?xml?>)
  // -------------------------------------------------------------------------
  /**
   * Update the XML version used for NCR classification.
   * Call this as soon as the document's `<?xml version="...">` declaration is parsed.
   * @param {1.0|1.1|number} version
   */
  setXmlVersion(version) {
    this._ncrXmlVersion = version === 1.1 ? 1.1 : 1;
  }
  // -------------------------------------------------------------------------
  // Primary API
  // -------------------------------------------------------------------------
  /**
   * Replace all entity references in `str` in a single pass.
   *
   * @param {string} str
   * @returns {string}
   */
  decode(str) {
    if (typeof str !== "string" || str.length === 0) return str;
    if (str.indexOf("&") === -1) return str;
    const original = str;
    const chunks = [];
    const len = str.length;
    let last = 0;
    let i2 = 0;
    const limitExpansions = this._maxTotalExpansions > 0;
    const limitLength = this._maxExpandedLength > 0;
    const checkLimits = limitExpansions || limitLength;
    while (i2 < len) {
      if (str.charCodeAt(i2) !== 38) {
        i2++;
        continue;
      }
      let j = i2 + 1;
      while (j < len && str.charCodeAt(j) !== 59 && j - i2 <= 32) j++;
      if (j >= len || str.charCodeAt(j) !== 59) {
        i2++;
        continue;
      }
      const token = str.slice(i2 + 1, j);
      if (token.length === 0) {
        i2++;
        continue;
      }
      let replacement2;
      let tier;
      if (this._removeSet.has(token)) {
        replacement2 = "";
        if (tier === void 0) {
          tier = LIMIT_TIER_EXTERNAL;
        }
      } else if (this._leaveSet.has(token)) {
        i2++;
        continue;
      } else if (token.charCodeAt(0) === 35) {
        const ncrResult = this._resolveNCR(token);
        if (ncrResult === void 0) {
          i2++;
          continue;
        }
        replacement2 = ncrResult;
        tier = LIMIT_TIER_BASE;
      } else {
        const resolved = this._resolveName(token);
        replacement2 = resolved?.value;
        tier = resolved?.tier;
      }
      if (replacement2 === void 0) {
        i2++;
        continue;
      }
      if (i2 > last) chunks.push(str.slice(last, i2));
      chunks.push(replacement2);
      last = j + 1;
      i2 = last;
      if (checkLimits && this._tierCounts(tier)) {
        if (limitExpansions) {
          this._totalExpansions++;
          if (this._totalExpansions > this._maxTotalExpansions) {
            throw new Error(
              `[EntityReplacer] Entity expansion count limit exceeded: ${this._totalExpansions} > ${this._maxTotalExpansions}`
            );
          }
        }
        if (limitLength) {
          const delta = replacement2.length - (token.length + 2);
          if (delta > 0) {
            this._expandedLength += delta;
            if (this._expandedLength > this._maxExpandedLength) {
              throw new Error(
                `[EntityReplacer] Expanded content length limit exceeded: ${this._expandedLength} > ${this._maxExpandedLength}`
              );
            }
          }
        }
      }
    }
    if (last < len) chunks.push(str.slice(last));
    const result = chunks.length === 0 ? str : chunks.join("");
    return this._postCheck(result, original);
  }
  // -------------------------------------------------------------------------
  // Private: limit tier check
  // -------------------------------------------------------------------------
  /**
   * Returns true if a resolved entity of the given tier should count
   * against the expansion/length limits.
   * @param {string} tier  — LIMIT_TIER_EXTERNAL | LIMIT_TIER_BASE
   * @returns {boolean}
   */
  _tierCounts(tier) {
    if (this._limitTiers.has(LIMIT_TIER_ALL)) return true;
    return this._limitTiers.has(tier);
  }
  // -------------------------------------------------------------------------
  // Private: entity resolution
  // -------------------------------------------------------------------------
  /**
   * Resolve a named entity token (without & and ;).
   * Priority: inputMap > externalMap > baseMap
   * Returns the resolved value tagged with its limit tier.
   *
   * @param {string} name
   * @returns {{ value: string, tier: string }|undefined}
   */
  _resolveName(name2) {
    if (name2 in this._inputMap) return { value: this._inputMap[name2], tier: LIMIT_TIER_EXTERNAL };
    if (name2 in this._externalMap) return { value: this._externalMap[name2], tier: LIMIT_TIER_EXTERNAL };
    if (name2 in this._baseMap) return { value: this._baseMap[name2], tier: LIMIT_TIER_BASE };
    return void 0;
  }
  /**
   * Classify a codepoint and return the minimum action level that must be applied.
   * Returns -1 when no minimum is imposed (normal allow path).
   *
   * Ranges checked (in priority order):
   *   1. U+0000            — null, governed by nullNCR (always ≥ remove)
   *   2. U+D800–U+DFFF     — surrogates, always prohibited (min: remove)
   *   3. U+0001–U+001F \ {0x09,0x0A,0x0D}  — XML 1.0 restricted C0 (min: remove)
   *      (skipped in XML 1.1 — C0 controls are allowed when written as NCRs)
   *
   * @param {number} cp  — codepoint
   * @returns {number}   — minimum NCR_LEVEL value, or -1 for no restriction
   */
  _classifyNCR(cp) {
    if (cp === 0) return this._ncrNullLevel;
    if (cp >= 55296 && cp <= 57343) return NCR_LEVEL.remove;
    if (this._ncrXmlVersion === 1) {
      if (cp >= 1 && cp <= 31 && !XML10_ALLOWED_C0.has(cp)) return NCR_LEVEL.remove;
    }
    return -1;
  }
  /**
   * Execute a resolved NCR action.
   *
   * @param {number} action   — NCR_LEVEL value
   * @param {string} token    — raw token (e.g. '#38') for error messages
   * @param {number} cp       — codepoint, used only for error messages
   * @returns {string|undefined}
   *   - decoded character string  → 'allow'
   *   - ''                        → 'remove'
   *   - undefined                 → 'leave' (caller must skip past '&' only)
   *   - throws Error              → 'throw'
   */
  _applyNCRAction(action, token, cp) {
    switch (action) {
      case NCR_LEVEL.allow:
        return String.fromCodePoint(cp);
      case NCR_LEVEL.remove:
        return "";
      case NCR_LEVEL.leave:
        return void 0;
      // signal: keep literal
      case NCR_LEVEL.throw:
        throw new Error(
          `[EntityDecoder] Prohibited numeric character reference &${token}; (U+${cp.toString(16).toUpperCase().padStart(4, "0")})`
        );
      default:
        return String.fromCodePoint(cp);
    }
  }
  /**
   * Full NCR resolution pipeline for a numeric token.
   *
   * Steps:
   *   1. Parse the codepoint (decimal or hex).
   *   2. Validate the raw codepoint range (NaN, <0, >0x10FFFF).
   *   3. If numericAllowed is false and no minimum restriction applies → leave as-is.
   *   4. Classify the codepoint to find the minimum required action level.
   *   5. Resolve effective action = max(onNCR, minimum).
   *   6. Apply and return.
   *
   * @param {string} token  — e.g. '#38', '#x26', '#X26'
   * @returns {string|undefined}
   *   - string (incl. '')  — replacement ('' = remove)
   *   - undefined          — leave original &token; as-is
   */
  _resolveNCR(token) {
    const second = token.charCodeAt(1);
    let cp;
    if (second === 120 || second === 88) {
      cp = parseInt(token.slice(2), 16);
    } else {
      cp = parseInt(token.slice(1), 10);
    }
    if (Number.isNaN(cp) || cp < 0 || cp > 1114111) return void 0;
    const minimum = this._classifyNCR(cp);
    if (!this._numericAllowed && minimum < NCR_LEVEL.remove) return void 0;
    const effective = minimum === -1 ? this._ncrOnLevel : Math.max(this._ncrOnLevel, minimum);
    return this._applyNCRAction(effective, token, cp);
  }
};

// node_modules/fast-xml-parser/src/xmlparser/OptionsBuilder.js
var defaultOnDangerousProperty = (name2) => {
  if (DANGEROUS_PROPERTY_NAMES.includes(name2)) {
    return "__" + name2;
  }
  return name2;
};
var defaultOptions2 = {
  preserveOrder: false,
  attributeNamePrefix: "@_",
  attributesGroupName: false,
  textNodeName: "#text",
  ignoreAttributes: true,
  removeNSPrefix: false,
  // remove NS from tag name or attribute name if true
  allowBooleanAttributes: false,
  //a tag can have attributes without any value
  //ignoreRootElement : false,
  parseTagValue: true,
  parseAttributeValue: false,
  trimValues: true,
  //Trim string values of tag and attributes
  cdataPropName: false,
  numberParseOptions: {
    hex: true,
    leadingZeros: true,
    eNotation: true,
    unicode: false
  },
  tagValueProcessor: function(tagName, val) {
    return val;
  },
  attributeValueProcessor: function(attrName, val) {
    return val;
  },
  stopNodes: [],
  //nested tags will not be parsed even for errors
  alwaysCreateTextNode: false,
  isArray: () => false,
  commentPropName: false,
  unpairedTags: [],
  processEntities: true,
  htmlEntities: false,
  entityDecoder: null,
  ignoreDeclaration: false,
  ignorePiTags: false,
  transformTagName: false,
  transformAttributeName: false,
  updateTag: function(tagName, jPath, attrs) {
    return tagName;
  },
  // skipEmptyListItem: false
  captureMetaData: false,
  maxNestedTags: 100,
  strictReservedNames: true,
  jPath: true,
  // if true, pass jPath string to callbacks; if false, pass matcher instance
  onDangerousProperty: defaultOnDangerousProperty
};
function validatePropertyName(propertyName, optionName) {
  if (typeof propertyName !== "string") {
    return;
  }
  const normalized = propertyName.toLowerCase();
  if (DANGEROUS_PROPERTY_NAMES.some((dangerous) => normalized === dangerous.toLowerCase())) {
    throw new Error(
      `[SECURITY] Invalid ${optionName}: "${propertyName}" is a reserved JavaScript keyword that could cause prototype pollution`
    );
  }
  if (criticalProperties.some((dangerous) => normalized === dangerous.toLowerCase())) {
    throw new Error(
      `[SECURITY] Invalid ${optionName}: "${propertyName}" is a reserved JavaScript keyword that could cause prototype pollution`
    );
  }
}
function normalizeProcessEntities(value, htmlEntities) {
  if (typeof value === "boolean") {
    return {
      enabled: value,
      // true or false
      maxEntitySize: 1e4,
      maxExpansionDepth: 1e4,
      maxTotalExpansions: Infinity,
      maxExpandedLength: 1e5,
      maxEntityCount: 1e3,
      allowedTags: null,
      tagFilter: null,
      appliesTo: "all"
    };
  }
  if (typeof value === "object" && value !== null) {
    return {
      enabled: value.enabled !== false,
      maxEntitySize: Math.max(1, value.maxEntitySize ?? 1e4),
      maxExpansionDepth: Math.max(1, value.maxExpansionDepth ?? 1e4),
      maxTotalExpansions: Math.max(1, value.maxTotalExpansions ?? Infinity),
      maxExpandedLength: Math.max(1, value.maxExpandedLength ?? 1e5),
      maxEntityCount: Math.max(1, value.maxEntityCount ?? 1e3),
      allowedTags: value.allowedTags ?? null,
      tagFilter: value.tagFilter ?? null,
      appliesTo: value.appliesTo ?? "all"
    };
  }
  return normalizeProcessEntities(true);
}
var buildOptions = function(options) {
  const built = Object.assign({}, defaultOptions2, options);
  const propertyNameOptions = [
    { value: built.attributeNamePrefix, name: "attributeNamePrefix" },
    { value: built.attributesGroupName, name: "attributesGroupName" },
    { value: built.textNodeName, name: "textNodeName" },
    { value: built.cdataPropName, name: "cdataPropName" },
    { value: built.commentPropName, name: "commentPropName" }
  ];
  for (const { value, name: name2 } of propertyNameOptions) {
    if (value) {
      validatePropertyName(value, name2);
    }
  }
  if (built.onDangerousProperty === null) {
    built.onDangerousProperty = defaultOnDangerousProperty;
  }
  built.processEntities = normalizeProcessEntities(built.processEntities, built.htmlEntities);
  built.unpairedTagsSet = new Set(built.unpairedTags);
  if (built.stopNodes && Array.isArray(built.stopNodes)) {
    built.stopNodes = built.stopNodes.map((node) => {
      if (typeof node === "string" && node.startsWith("*.")) {
        return ".." + node.substring(2);
      }
      return node;
    });
  }
  return built;
};

// node_modules/fast-xml-parser/src/xmlparser/xmlNode.js
var METADATA_SYMBOL;
if (typeof Symbol !== "function") {
  METADATA_SYMBOL = "@@xmlMetadata";
} else {
  METADATA_SYMBOL = /* @__PURE__ */ Symbol("XML Node Metadata");
}
var XmlNode = class {
  constructor(tagname) {
    this.tagname = tagname;
    this.child = [];
    this[":@"] = /* @__PURE__ */ Object.create(null);
  }
  add(key, val) {
    if (key === "__proto__") key = "#__proto__";
    this.child.push({ [key]: val });
  }
  addChild(node, startIndex) {
    if (node.tagname === "__proto__") node.tagname = "#__proto__";
    if (node[":@"] && Object.keys(node[":@"]).length > 0) {
      this.child.push({ [node.tagname]: node.child, [":@"]: node[":@"] });
    } else {
      this.child.push({ [node.tagname]: node.child });
    }
    this.addStartIndex(startIndex);
  }
  addStartIndex(startIndex) {
    if (startIndex !== void 0) {
      this.child[this.child.length - 1][METADATA_SYMBOL] = { startIndex };
    }
  }
  addEndIndex(endIndex) {
    const lastChild = this.child[this.child.length - 1];
    if (lastChild !== void 0 && lastChild[METADATA_SYMBOL] !== void 0 && lastChild[METADATA_SYMBOL].endIndex === void 0) {
      lastChild[METADATA_SYMBOL].endIndex = endIndex;
    }
  }
  /** symbol used for metadata */
  static getMetaDataSymbol() {
    return METADATA_SYMBOL;
  }
};

// node_modules/xml-naming/src/index.js
var nameStartChar10 = ":A-Za-z_\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u0486\u0488-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD";
var nameChar10 = nameStartChar10 + "\\-\\.\\d\xB7\u0300-\u036F\u203F-\u2040";
var nameStartChar11 = ":A-Za-z_\xC0-\u02FF\u0370-\u037D\u037F-\u0486\u0488-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}";
var nameChar11 = nameStartChar11 + "\\-\\.\\d\xB7\u0300-\u036F\u0487\u203F-\u2040";
var buildRegexes = (startChar, char, flags = "") => {
  const ncStart = startChar.replace(":", "");
  const ncChar = char.replace(":", "");
  const ncNamePat = `[${ncStart}][${ncChar}]*`;
  return {
    name: new RegExp(`^[${startChar}][${char}]*$`, flags),
    ncName: new RegExp(`^${ncNamePat}$`, flags),
    qName: new RegExp(`^${ncNamePat}(?::${ncNamePat})?$`, flags),
    nmToken: new RegExp(`^[${char}]+$`, flags),
    nmTokens: new RegExp(`^[${char}]+(?:\\s+[${char}]+)*$`, flags)
  };
};
var regexes10 = buildRegexes(nameStartChar10, nameChar10);
var regexes11 = buildRegexes(nameStartChar11, nameChar11, "u");
var nameStartCharAscii = ":A-Za-z_";
var nameCharAscii = nameStartCharAscii + "\\-\\.\\d";
var regexesAscii = buildRegexes(nameStartCharAscii, nameCharAscii);
var getRegexes = (xmlVersion = "1.0", asciiOnly = false) => {
  if (asciiOnly) return regexesAscii;
  return xmlVersion === "1.1" ? regexes11 : regexes10;
};
var qName = (str, { xmlVersion = "1.0", asciiOnly = false } = {}) => getRegexes(xmlVersion, asciiOnly).qName.test(str);

// node_modules/fast-xml-parser/src/xmlparser/DocTypeReader.js
var DocTypeReader = class {
  constructor(options, xmlVersion) {
    this.suppressValidationErr = !options;
    this.options = options;
    this.xmlVersion = xmlVersion || 1;
  }
  setXmlVersion(xmlVersion = 1) {
    this.xmlVersion = xmlVersion;
  }
  readDocType(xmlData, i2) {
    const entities = /* @__PURE__ */ Object.create(null);
    let entityCount = 0;
    if (xmlData[i2 + 3] === "O" && xmlData[i2 + 4] === "C" && xmlData[i2 + 5] === "T" && xmlData[i2 + 6] === "Y" && xmlData[i2 + 7] === "P" && xmlData[i2 + 8] === "E") {
      i2 = i2 + 9;
      let angleBracketsCount = 1;
      let hasBody = false, comment = false;
      let quoteChar = null;
      let exp = "";
      for (; i2 < xmlData.length; i2++) {
        if (quoteChar !== null) {
          if (xmlData[i2] === quoteChar) quoteChar = null;
          exp += xmlData[i2];
          continue;
        }
        if (!hasBody && !comment && (xmlData[i2] === '"' || xmlData[i2] === "'")) {
          quoteChar = xmlData[i2];
          exp += xmlData[i2];
          continue;
        }
        if (xmlData[i2] === "<" && !comment) {
          if (hasBody && hasSeq(xmlData, "!ENTITY", i2)) {
            i2 += 7;
            let entityName, val;
            [entityName, val, i2] = this.readEntityExp(xmlData, i2 + 1, this.suppressValidationErr);
            if (val.indexOf("&") === -1) {
              if (this.options.enabled !== false && this.options.maxEntityCount != null && entityCount >= this.options.maxEntityCount) {
                throw new Error(
                  `Entity count (${entityCount + 1}) exceeds maximum allowed (${this.options.maxEntityCount})`
                );
              }
              entities[entityName] = val;
              entityCount++;
            }
          } else if (hasBody && hasSeq(xmlData, "!ELEMENT", i2)) {
            i2 += 8;
            const { index } = this.readElementExp(xmlData, i2 + 1);
            i2 = index;
          } else if (hasBody && hasSeq(xmlData, "!ATTLIST", i2)) {
            i2 += 8;
          } else if (hasBody && hasSeq(xmlData, "!NOTATION", i2)) {
            i2 += 9;
            const { index } = this.readNotationExp(xmlData, i2 + 1, this.suppressValidationErr);
            i2 = index;
          } else if (hasSeq(xmlData, "!--", i2)) comment = true;
          else throw new Error(`Invalid DOCTYPE`);
          angleBracketsCount++;
          exp = "";
        } else if (xmlData[i2] === ">") {
          if (comment) {
            if (xmlData[i2 - 1] === "-" && xmlData[i2 - 2] === "-") {
              comment = false;
              angleBracketsCount--;
            }
          } else {
            angleBracketsCount--;
          }
          if (angleBracketsCount === 0) {
            break;
          }
        } else if (xmlData[i2] === "[") {
          hasBody = true;
        } else {
          exp += xmlData[i2];
        }
      }
      if (quoteChar !== null || angleBracketsCount !== 0) {
        throw new Error(`Unclosed DOCTYPE`);
      }
    } else {
      throw new Error(`Invalid Tag instead of DOCTYPE`);
    }
    return { entities, i: i2 };
  }
  readEntityExp(xmlData, i2) {
    i2 = skipWhitespace(xmlData, i2);
    const startIndex = i2;
    while (i2 < xmlData.length && !/\s/.test(xmlData[i2]) && xmlData[i2] !== '"' && xmlData[i2] !== "'") {
      i2++;
    }
    let entityName = xmlData.substring(startIndex, i2);
    validateEntityName2(entityName, { xmlVersion: this.xmlVersion });
    i2 = skipWhitespace(xmlData, i2);
    if (!this.suppressValidationErr) {
      if (xmlData.substring(i2, i2 + 6).toUpperCase() === "SYSTEM") {
        throw new Error("External entities are not supported");
      } else if (xmlData[i2] === "%") {
        throw new Error("Parameter entities are not supported");
      }
    }
    let entityValue = "";
    [i2, entityValue] = this.readIdentifierVal(xmlData, i2, "entity");
    if (this.options.enabled !== false && this.options.maxEntitySize != null && entityValue.length > this.options.maxEntitySize) {
      throw new Error(
        `Entity "${entityName}" size (${entityValue.length}) exceeds maximum allowed size (${this.options.maxEntitySize})`
      );
    }
    i2--;
    return [entityName, entityValue, i2];
  }
  readNotationExp(xmlData, i2) {
    i2 = skipWhitespace(xmlData, i2);
    const startIndex = i2;
    while (i2 < xmlData.length && !/\s/.test(xmlData[i2])) {
      i2++;
    }
    let notationName = xmlData.substring(startIndex, i2);
    !this.suppressValidationErr && validateEntityName2(notationName, { xmlVersion: this.xmlVersion });
    i2 = skipWhitespace(xmlData, i2);
    const identifierType = xmlData.substring(i2, i2 + 6).toUpperCase();
    if (!this.suppressValidationErr && identifierType !== "SYSTEM" && identifierType !== "PUBLIC") {
      throw new Error(`Expected SYSTEM or PUBLIC, found "${identifierType}"`);
    }
    i2 += identifierType.length;
    i2 = skipWhitespace(xmlData, i2);
    let publicIdentifier = null;
    let systemIdentifier = null;
    if (identifierType === "PUBLIC") {
      [i2, publicIdentifier] = this.readIdentifierVal(xmlData, i2, "publicIdentifier");
      i2 = skipWhitespace(xmlData, i2);
      if (xmlData[i2] === '"' || xmlData[i2] === "'") {
        [i2, systemIdentifier] = this.readIdentifierVal(xmlData, i2, "systemIdentifier");
      }
    } else if (identifierType === "SYSTEM") {
      [i2, systemIdentifier] = this.readIdentifierVal(xmlData, i2, "systemIdentifier");
      if (!this.suppressValidationErr && !systemIdentifier) {
        throw new Error("Missing mandatory system identifier for SYSTEM notation");
      }
    }
    return { notationName, publicIdentifier, systemIdentifier, index: --i2 };
  }
  readIdentifierVal(xmlData, i2, type) {
    let identifierVal = "";
    const startChar = xmlData[i2];
    if (startChar !== '"' && startChar !== "'") {
      throw new Error(`Expected quoted string, found "${startChar}"`);
    }
    i2++;
    const startIndex = i2;
    while (i2 < xmlData.length && xmlData[i2] !== startChar) {
      i2++;
    }
    identifierVal = xmlData.substring(startIndex, i2);
    if (xmlData[i2] !== startChar) {
      throw new Error(`Unterminated ${type} value`);
    }
    i2++;
    return [i2, identifierVal];
  }
  readElementExp(xmlData, i2) {
    i2 = skipWhitespace(xmlData, i2);
    const startIndex = i2;
    while (i2 < xmlData.length && !/\s/.test(xmlData[i2])) {
      i2++;
    }
    let elementName = xmlData.substring(startIndex, i2);
    if (!this.suppressValidationErr && !qName(elementName, { xmlVersion: this.xmlVersion })) {
      throw new Error(`Invalid element name: "${elementName}"`);
    }
    i2 = skipWhitespace(xmlData, i2);
    let contentModel = "";
    if (xmlData[i2] === "E" && hasSeq(xmlData, "MPTY", i2)) i2 += 4;
    else if (xmlData[i2] === "A" && hasSeq(xmlData, "NY", i2)) i2 += 2;
    else if (xmlData[i2] === "(") {
      i2++;
      const startIndex2 = i2;
      while (i2 < xmlData.length && xmlData[i2] !== ")") {
        i2++;
      }
      contentModel = xmlData.substring(startIndex2, i2);
      if (xmlData[i2] !== ")") {
        throw new Error("Unterminated content model");
      }
    } else if (!this.suppressValidationErr) {
      throw new Error(`Invalid Element Expression, found "${xmlData[i2]}"`);
    }
    return {
      elementName,
      contentModel: contentModel.trim(),
      index: i2
    };
  }
  readAttlistExp(xmlData, i2) {
    i2 = skipWhitespace(xmlData, i2);
    let startIndex = i2;
    while (i2 < xmlData.length && !/\s/.test(xmlData[i2])) {
      i2++;
    }
    let elementName = xmlData.substring(startIndex, i2);
    validateEntityName2(elementName, { xmlVersion: this.xmlVersion });
    i2 = skipWhitespace(xmlData, i2);
    startIndex = i2;
    while (i2 < xmlData.length && !/\s/.test(xmlData[i2])) {
      i2++;
    }
    let attributeName = xmlData.substring(startIndex, i2);
    if (!validateEntityName2(attributeName, { xmlVersion: this.xmlVersion })) {
      throw new Error(`Invalid attribute name: "${attributeName}"`);
    }
    i2 = skipWhitespace(xmlData, i2);
    let attributeType = "";
    if (xmlData.substring(i2, i2 + 8).toUpperCase() === "NOTATION") {
      attributeType = "NOTATION";
      i2 += 8;
      i2 = skipWhitespace(xmlData, i2);
      if (xmlData[i2] !== "(") {
        throw new Error(`Expected '(', found "${xmlData[i2]}"`);
      }
      i2++;
      let allowedNotations = [];
      while (i2 < xmlData.length && xmlData[i2] !== ")") {
        const startIndex2 = i2;
        while (i2 < xmlData.length && xmlData[i2] !== "|" && xmlData[i2] !== ")") {
          i2++;
        }
        let notation = xmlData.substring(startIndex2, i2);
        notation = notation.trim();
        if (!validateEntityName2(notation, { xmlVersion: this.xmlVersion })) {
          throw new Error(`Invalid notation name: "${notation}"`);
        }
        allowedNotations.push(notation);
        if (xmlData[i2] === "|") {
          i2++;
          i2 = skipWhitespace(xmlData, i2);
        }
      }
      if (xmlData[i2] !== ")") {
        throw new Error("Unterminated list of notations");
      }
      i2++;
      attributeType += " (" + allowedNotations.join("|") + ")";
    } else {
      const startIndex2 = i2;
      while (i2 < xmlData.length && !/\s/.test(xmlData[i2])) {
        i2++;
      }
      attributeType += xmlData.substring(startIndex2, i2);
      const validTypes = ["CDATA", "ID", "IDREF", "IDREFS", "ENTITY", "ENTITIES", "NMTOKEN", "NMTOKENS"];
      if (!this.suppressValidationErr && !validTypes.includes(attributeType.toUpperCase())) {
        throw new Error(`Invalid attribute type: "${attributeType}"`);
      }
    }
    i2 = skipWhitespace(xmlData, i2);
    let defaultValue = "";
    if (xmlData.substring(i2, i2 + 8).toUpperCase() === "#REQUIRED") {
      defaultValue = "#REQUIRED";
      i2 += 8;
    } else if (xmlData.substring(i2, i2 + 7).toUpperCase() === "#IMPLIED") {
      defaultValue = "#IMPLIED";
      i2 += 7;
    } else {
      [i2, defaultValue] = this.readIdentifierVal(xmlData, i2, "ATTLIST");
    }
    return {
      elementName,
      attributeName,
      attributeType,
      defaultValue,
      index: i2
    };
  }
};
var skipWhitespace = (data, index) => {
  while (index < data.length && /\s/.test(data[index])) {
    index++;
  }
  return index;
};
function hasSeq(data, seq, i2) {
  for (let j = 0; j < seq.length; j++) {
    if (seq[j] !== data[i2 + j + 1]) return false;
  }
  return true;
}
function validateEntityName2(name2, xmlVersion) {
  if (qName(name2, { xmlVersion }))
    return name2;
  else
    throw new Error(`Invalid entity name ${name2}`);
}

// node_modules/anynum/digitTable.js
var SCRIPT_ZEROS = [
  // Basic Latin (ASCII) — included for completeness / pass-through
  48,
  // 0-9
  // Arabic scripts
  1632,
  // Arabic-Indic ٠١٢٣٤٥٦٧٨٩
  1776,
  // Extended Arabic-Indic (Urdu/Persian/Sindhi) ۰۱۲۳
  // Indic scripts
  2406,
  // Devanagari ०१२३४५६७८९
  2534,
  // Bengali ০১২৩৪৫৬৭৮৯
  2662,
  // Gurmukhi ੦੧੨੩੪੫੬੭੮੯
  2790,
  // Gujarati ૦૧૨૩૪૫૬૭૮૯
  2918,
  // Odia ୦୧୨୩୪୫୬୭୮୯
  3046,
  // Tamil ௦௧௨௩௪௫௬௭௮௯
  3174,
  // Telugu ౦౧౨౩౪౫౬౭౮౯
  3302,
  // Kannada ೦೧೨೩೪೫೬೭೮೯
  3430,
  // Malayalam ൦൧൨൩൪൫൬൭൮൯
  3558,
  // Sinhala Archaic ෦෧෨෩෪෫෬෭෮෯
  // Southeast Asian scripts
  3664,
  // Thai ๐๑๒๓๔๕๖๗๘๙
  3792,
  // Lao ໐໑໒໓໔໕໖໗໘໙
  3872,
  // Tibetan ༠༡༢༣༤༥༦༧༨༩
  4160,
  // Myanmar ၀၁၂၃၄၅၆၇၈၉
  4240,
  // Myanmar Shan ႐႑႒႓႔႕႖႗႘႙
  6112,
  // Khmer ០១២៣៤៥៦៧៨៩
  6160,
  // Mongolian ᠐᠑᠒᠓᠔᠕᠖᠗᠘᠙
  6470,
  // Limbu ᥆᥇᥈᥉᥊᥋᥌᥍᥎᥏
  6608,
  // New Tai Lue ᧐᧑᧒᧓᧔᧕᧖᧗᧘᧙
  6784,
  // Tai Tham Hora ᪀᪁᪂᪃᪄᪅᪆᪇᪈᪉
  6800,
  // Tai Tham Tham ᪐᪑᪒᪓᪔᪕᪖᪗᪘᪙
  6992,
  // Balinese ᭐᭑᭒᭓᭔᭕᭖᭗᭘᭙
  7088,
  // Sundanese ᮰᮱᮲᮳᮴᮵᮶᮷᮸᮹
  7232,
  // Lepcha ᱀᱁᱂᱃᱄᱅᱆᱇᱈᱉
  7248,
  // Ol Chiki ᱐᱑᱒᱓᱔᱕᱖᱗᱘᱙
  // Fullwidth (CJK context)
  65296,
  // Fullwidth ０１２３４５６７８９
  // Mathematical digit variants (Unicode math block)
  120782,
  // Mathematical Bold
  120792,
  // Mathematical Double-Struck
  120802,
  // Mathematical Sans-Serif
  120812,
  // Mathematical Sans-Serif Bold
  120822,
  // Mathematical Monospace
  // Other scripts
  66720,
  // Osmanya 𐒠𐒡𐒢𐒣𐒤𐒥𐒦𐒧𐒨𐒩
  68912,
  // Hanifi Rohingya 𐴰𐴱𐴲𐴳𐴴𐴵𐴶𐴷𐴸𐴹
  69734,
  // Brahmi 𑁦𑁧𑁨𑁩𑁪𑁫𑁬𑁭𑁮𑁯
  69872,
  // Sora Sompeng 𑃰𑃱𑃲𑃳𑃴𑃵𑃶𑃷𑃸𑃹
  69942,
  // Chakma 𑄶𑄷𑄸𑄹𑄺𑄻𑄼𑄽𑄾𑄿
  70096,
  // Sharada 𑇐𑇑𑇒𑇓𑇔𑇕𑇖𑇗𑇘𑇙
  70384,
  // Khudawadi 𑋰𑋱𑋲𑋳𑋴𑋵𑋶𑋷𑋸𑋹
  70736,
  // Newa 𑑐𑑑𑑒𑑓𑑔𑑕𑑖𑑗𑑘𑑙
  70864,
  // Tirhuta 𑓐𑓑𑓒𑓓𑓔𑓕𑓖𑓗𑓘𑓙
  71248,
  // Modi 𑙐𑙑𑙒𑙓𑙔𑙕𑙖𑙗𑙘𑙙
  71360,
  // Takri 𑛀𑛁𑛂𑛃𑛄𑛅𑛆𑛇𑛈𑛉
  71472,
  // Ahom 𑜰𑜱𑜲𑜳𑜴𑜵𑜶𑜷𑜸𑜹
  71904,
  // Warang Citi 𑣠𑣡𑣢𑣣𑣤𑣥𑣦𑣧𑣨𑣩
  72016,
  // Dives Akuru 𑥐𑥑𑥒𑥓𑥔𑥕𑥖𑥗𑥘𑥙
  72688,
  // Khitan Small Script 𑯰𑯱𑯲𑯳𑯴𑯵𑯶𑯷𑯸𑯹
  72784,
  // Bhaiksuki 𑱐𑱑𑱒𑱓𑱔𑱕𑱖𑱗𑱘𑱙
  73040,
  // Masaram Gondi 𑵐𑵑𑵒𑵓𑵔𑵕𑵖𑵗𑵘𑵙
  73120,
  // Gunjala Gondi 𑶠𑶡𑶢𑶣𑶤𑶥𑶦𑶧𑶨𑶩
  73552,
  // Kawi 𑽐𑽑𑽒𑽓𑽔𑽕𑽖𑽗𑽘𑽙
  92768,
  // Mro 𖩠𖩡𖩢𖩣𖩤𖩥𖩦𖩧𖩨𖩩
  92864,
  // Tangsa 𖫀𖫁𖫂𖫃𖫄𖫅𖫆𖫇𖫈𖫉
  93008,
  // Pahawh Hmong 𖭐𖭑𖭒𖭓𖭔𖭕𖭖𖭗𖭘𖭙
  123200,
  // Nyiakeng Puachue Hmong 𞅀𞅁𞅂𞅃𞅄𞅅𞅆𞅇𞅈𞅉
  123632,
  // Wancho 𞋰𞋱𞋲𞋳𞋴𞋵𞋶𞋷𞋸𞋹
  124144,
  // Nag Mundari 𞓰𞓱𞓲𞓳𞓴𞓵𞓶𞓷𞓸𞓹
  125264,
  // Adlam 𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙
  130032
  // Segmented digit symbols 🯰🯱🯲🯳🯴🯵🯶🯷🯸🯹
];
var NOT_DIGIT = 255;
var HIGH_MAP = /* @__PURE__ */ new Map();
var LOW_MAX = 65535;
var LOW_MIN = 1632;
var TABLE_OFFSET = LOW_MIN;
var TABLE_SIZE = LOW_MAX - LOW_MIN + 1;
var TABLE = new Uint8Array(TABLE_SIZE).fill(NOT_DIGIT);
for (const zero of SCRIPT_ZEROS) {
  for (let d = 0; d < 10; d++) {
    const cp = zero + d;
    if (cp <= LOW_MAX) {
      TABLE[cp - TABLE_OFFSET] = d;
    } else {
      HIGH_MAP.set(cp, d);
    }
  }
}

// node_modules/anynum/anynum.js
var CHAR_0 = 48;
var CHAR_9 = 57;
var CHAR_MINUS = 45;
var MINUS_SET = /* @__PURE__ */ new Set([8722, 65293, 65123]);
function anynum(str) {
  if (typeof str !== "string") return str;
  const len = str.length;
  if (len === 0) return str;
  let firstHit = -1;
  for (let i2 = 0; i2 < len; i2++) {
    const cc = str.charCodeAt(i2);
    if (cc >= CHAR_0 && cc <= CHAR_9 || cc === CHAR_MINUS) continue;
    if (cc < TABLE_OFFSET) {
      if (MINUS_SET.has(cc)) {
        firstHit = i2;
        break;
      }
      continue;
    }
    if (cc >= 55296 && cc <= 56319) {
      if (i2 + 1 < len) {
        const low = str.charCodeAt(i2 + 1);
        if (low >= 56320 && low <= 57343) {
          const cp = 65536 + (cc - 55296 << 10) + (low - 56320);
          if (HIGH_MAP.has(cp)) {
            firstHit = i2;
            break;
          }
        }
      }
      continue;
    }
    if (TABLE[cc - TABLE_OFFSET] !== NOT_DIGIT || MINUS_SET.has(cc)) {
      firstHit = i2;
      break;
    }
  }
  if (firstHit === -1) return str;
  const chars = [];
  if (firstHit > 0) chars.push(str.slice(0, firstHit));
  for (let i2 = firstHit; i2 < len; i2++) {
    const cc = str.charCodeAt(i2);
    if (cc >= CHAR_0 && cc <= CHAR_9 || cc === CHAR_MINUS) {
      chars.push(str[i2]);
      continue;
    }
    if (cc < TABLE_OFFSET) {
      chars.push(MINUS_SET.has(cc) ? "-" : str[i2]);
      continue;
    }
    if (cc >= 55296 && cc <= 56319) {
      if (i2 + 1 < len) {
        const low = str.charCodeAt(i2 + 1);
        if (low >= 56320 && low <= 57343) {
          const cp = 65536 + (cc - 55296 << 10) + (low - 56320);
          const d2 = HIGH_MAP.get(cp);
          if (d2 !== void 0) {
            chars.push(String.fromCharCode(d2 + 48));
            i2++;
            continue;
          }
        }
      }
      chars.push(str[i2]);
      continue;
    }
    if (MINUS_SET.has(cc)) {
      chars.push("-");
      continue;
    }
    const d = TABLE[cc - TABLE_OFFSET];
    chars.push(d !== NOT_DIGIT ? String.fromCharCode(d + 48) : str[i2]);
  }
  return chars.join("");
}
var anynum_default = anynum;

// node_modules/strnum/strnum.js
var hexRegex = /^[-+]?0x[a-fA-F0-9]+$/;
var binRegex = /^0b[01]+$/;
var octRegex = /^0o[0-7]+$/;
var numRegex = /^([\-\+])?(0*)([0-9]*(\.[0-9]*)?)$/;
var consider = {
  hex: true,
  binary: false,
  octal: false,
  leadingZeros: true,
  decimalPoint: ".",
  eNotation: true,
  //skipLike: /regex/,
  infinity: "original",
  // "null", "infinity" (Infinity type), "string" ("Infinity" (the string literal))
  unicode: false
};
function toNumber(str, options = {}) {
  options = Object.assign({}, consider, options);
  if (!str || typeof str !== "string") return str;
  let trimmedStr = str.trim();
  if (trimmedStr.length === 0) return str;
  else if (options.skipLike !== void 0 && options.skipLike.test(trimmedStr)) return str;
  else if (trimmedStr === "0") return 0;
  if (options.unicode) {
    trimmedStr = anynum_default(trimmedStr);
    if (trimmedStr === "0") return 0;
  }
  if (options.hex && hexRegex.test(trimmedStr)) {
    return parse_int(trimmedStr, 16);
  } else if (options.binary && binRegex.test(trimmedStr)) {
    return parse_int(trimmedStr, 2);
  } else if (options.octal && octRegex.test(trimmedStr)) {
    return parse_int(trimmedStr, 8);
  } else if (!isFinite(trimmedStr)) {
    const num = Number(trimmedStr);
    if (Number.isNaN(num)) return str;
    return handleInfinity(str, num, options);
  } else if (trimmedStr.includes("e") || trimmedStr.includes("E")) {
    return resolveEnotation(str, trimmedStr, options);
  } else {
    const match = numRegex.exec(trimmedStr);
    if (match) {
      const sign = match[1] || "";
      const leadingZeros = match[2];
      let numTrimmedByZeros = trimZeros(match[3]);
      const decimalAdjacentToLeadingZeros = sign ? (
        // 0., -00., 000.
        trimmedStr[leadingZeros.length + 1] === "."
      ) : trimmedStr[leadingZeros.length] === ".";
      if (!options.leadingZeros && (leadingZeros.length > 1 || leadingZeros.length === 1 && !decimalAdjacentToLeadingZeros)) {
        return str;
      } else {
        const num = Number(trimmedStr);
        const parsedStr = String(num);
        if (num === 0) return num;
        if (parsedStr.search(/[eE]/) !== -1) {
          if (options.eNotation) return num;
          else return str;
        } else if (trimmedStr.indexOf(".") !== -1) {
          if (parsedStr === "0") return num;
          else if (parsedStr === numTrimmedByZeros) return num;
          else if (parsedStr === `${sign}${numTrimmedByZeros}`) return num;
          else return str;
        }
        let n = leadingZeros ? numTrimmedByZeros : trimmedStr;
        if (leadingZeros) {
          return n === parsedStr || sign + n === parsedStr ? num : str;
        } else {
          return n === parsedStr || n === sign + parsedStr ? num : str;
        }
      }
    } else {
      return str;
    }
  }
}
var eNotationRegx = /^([-+])?(0*)(\d*(\.\d*)?[eE][-\+]?\d+)$/;
function resolveEnotation(str, trimmedStr, options) {
  if (!options.eNotation) return str;
  const notation = trimmedStr.match(eNotationRegx);
  if (notation) {
    let sign = notation[1] || "";
    const eChar = notation[3].indexOf("e") === -1 ? "E" : "e";
    const leadingZeros = notation[2];
    const eAdjacentToLeadingZeros = sign ? (
      // 0E.
      trimmedStr[leadingZeros.length + 1] === eChar
    ) : trimmedStr[leadingZeros.length] === eChar;
    if (leadingZeros.length > 1 && eAdjacentToLeadingZeros) return str;
    else if (leadingZeros.length === 1 && (notation[3].startsWith(`.${eChar}`) || notation[3][0] === eChar)) {
      return Number(trimmedStr);
    } else if (leadingZeros.length > 0) {
      if (options.leadingZeros && !eAdjacentToLeadingZeros) {
        return Number(trimmedStr);
      } else return str;
    } else {
      return Number(trimmedStr);
    }
  } else {
    return str;
  }
}
function trimZeros(numStr) {
  if (numStr && numStr.indexOf(".") !== -1) {
    let end = numStr.length;
    while (end > 0 && numStr.charCodeAt(end - 1) === 48) end--;
    numStr = numStr.slice(0, end);
    if (numStr === ".") numStr = "0";
    else if (numStr[0] === ".") numStr = "0" + numStr;
    else if (numStr[numStr.length - 1] === ".") numStr = numStr.substring(0, numStr.length - 1);
    return numStr;
  }
  return numStr;
}
function parse_int(numStr, base) {
  const str = numStr.trim();
  if (base === 2 || base === 8) numStr = str.substring(2);
  if (parseInt) return parseInt(numStr, base);
  else if (Number.parseInt) return Number.parseInt(numStr, base);
  else if (window && window.parseInt) return window.parseInt(numStr, base);
  else throw new Error("parseInt, Number.parseInt, window.parseInt are not supported");
}
function handleInfinity(str, num, options) {
  const isPositive = num === Infinity;
  switch (options.infinity.toLowerCase()) {
    case "null":
      return null;
    case "infinity":
      return num;
    // Return Infinity or -Infinity
    case "string":
      return isPositive ? "Infinity" : "-Infinity";
    case "original":
    default:
      return str;
  }
}

// node_modules/fast-xml-parser/src/ignoreAttributes.js
function getIgnoreAttributesFn(ignoreAttributes) {
  if (typeof ignoreAttributes === "function") {
    return ignoreAttributes;
  }
  if (Array.isArray(ignoreAttributes)) {
    return (attrName) => {
      for (const pattern of ignoreAttributes) {
        if (typeof pattern === "string" && attrName === pattern) {
          return true;
        }
        if (pattern instanceof RegExp && pattern.test(attrName)) {
          return true;
        }
      }
    };
  }
  return () => false;
}

// node_modules/path-expression-matcher/src/Expression.js
var Expression = class {
  /**
   * Create a new Expression
   * @param {string} pattern - Pattern string (e.g., "root.users.user", "..user[id]")
   * @param {Object} options - Configuration options
   * @param {string} options.separator - Path separator (default: '.')
   */
  constructor(pattern, options = {}, data) {
    this.pattern = pattern;
    this.separator = options.separator || ".";
    this.segments = this._parse(pattern);
    this.data = data;
    this._hasDeepWildcard = this.segments.some((seg) => seg.type === "deep-wildcard");
    this._hasAttributeCondition = this.segments.some((seg) => seg.attrName !== void 0);
    this._hasPositionSelector = this.segments.some((seg) => seg.position !== void 0);
  }
  /**
   * Parse pattern string into segments
   * @private
   * @param {string} pattern - Pattern to parse
   * @returns {Array} Array of segment objects
   */
  _parse(pattern) {
    const segments = [];
    let i2 = 0;
    let currentPart = "";
    while (i2 < pattern.length) {
      if (pattern[i2] === this.separator) {
        if (i2 + 1 < pattern.length && pattern[i2 + 1] === this.separator) {
          if (currentPart.trim()) {
            segments.push(this._parseSegment(currentPart.trim()));
            currentPart = "";
          }
          segments.push({ type: "deep-wildcard" });
          i2 += 2;
        } else {
          if (currentPart.trim()) {
            segments.push(this._parseSegment(currentPart.trim()));
          }
          currentPart = "";
          i2++;
        }
      } else {
        currentPart += pattern[i2];
        i2++;
      }
    }
    if (currentPart.trim()) {
      segments.push(this._parseSegment(currentPart.trim()));
    }
    return segments;
  }
  /**
   * Parse a single segment
   * @private
   * @param {string} part - Segment string (e.g., "user", "ns::user", "user[id]", "ns::user:first")
   * @returns {Object} Segment object
   */
  _parseSegment(part) {
    const segment = { type: "tag" };
    let bracketContent = null;
    let withoutBrackets = part;
    const bracketMatch = part.match(/^([^\[]+)(\[[^\]]*\])(.*)$/);
    if (bracketMatch) {
      withoutBrackets = bracketMatch[1] + bracketMatch[3];
      if (bracketMatch[2]) {
        const content = bracketMatch[2].slice(1, -1);
        if (content) {
          bracketContent = content;
        }
      }
    }
    let namespace = void 0;
    let tagAndPosition = withoutBrackets;
    if (withoutBrackets.includes("::")) {
      const nsIndex = withoutBrackets.indexOf("::");
      namespace = withoutBrackets.substring(0, nsIndex).trim();
      tagAndPosition = withoutBrackets.substring(nsIndex + 2).trim();
      if (!namespace) {
        throw new Error(`Invalid namespace in pattern: ${part}`);
      }
    }
    let tag = void 0;
    let positionMatch = null;
    if (tagAndPosition.includes(":")) {
      const colonIndex = tagAndPosition.lastIndexOf(":");
      const tagPart = tagAndPosition.substring(0, colonIndex).trim();
      const posPart = tagAndPosition.substring(colonIndex + 1).trim();
      const isPositionKeyword = ["first", "last", "odd", "even"].includes(posPart) || /^nth\(\d+\)$/.test(posPart);
      if (isPositionKeyword) {
        tag = tagPart;
        positionMatch = posPart;
      } else {
        tag = tagAndPosition;
      }
    } else {
      tag = tagAndPosition;
    }
    if (!tag) {
      throw new Error(`Invalid segment pattern: ${part}`);
    }
    segment.tag = tag;
    if (namespace) {
      segment.namespace = namespace;
    }
    if (bracketContent) {
      if (bracketContent.includes("=")) {
        const eqIndex = bracketContent.indexOf("=");
        segment.attrName = bracketContent.substring(0, eqIndex).trim();
        segment.attrValue = bracketContent.substring(eqIndex + 1).trim();
      } else {
        segment.attrName = bracketContent.trim();
      }
    }
    if (positionMatch) {
      const nthMatch = positionMatch.match(/^nth\((\d+)\)$/);
      if (nthMatch) {
        segment.position = "nth";
        segment.positionValue = parseInt(nthMatch[1], 10);
      } else {
        segment.position = positionMatch;
      }
    }
    return segment;
  }
  /**
   * Get the number of segments
   * @returns {number}
   */
  get length() {
    return this.segments.length;
  }
  /**
   * Check if expression contains deep wildcard
   * @returns {boolean}
   */
  hasDeepWildcard() {
    return this._hasDeepWildcard;
  }
  /**
   * Check if expression has attribute conditions
   * @returns {boolean}
   */
  hasAttributeCondition() {
    return this._hasAttributeCondition;
  }
  /**
   * Check if expression has position selectors
   * @returns {boolean}
   */
  hasPositionSelector() {
    return this._hasPositionSelector;
  }
  /**
   * Get string representation
   * @returns {string}
   */
  toString() {
    return this.pattern;
  }
};

// node_modules/path-expression-matcher/src/ExpressionSet.js
var ExpressionSet = class {
  constructor() {
    this._byDepthAndTag = /* @__PURE__ */ new Map();
    this._wildcardByDepth = /* @__PURE__ */ new Map();
    this._deepWildcards = [];
    this._deepByTerminalTag = /* @__PURE__ */ new Map();
    this._patterns = /* @__PURE__ */ new Set();
    this._sealed = false;
  }
  /**
   * Add an Expression to the set.
   * Duplicate patterns (same pattern string) are silently ignored.
   *
   * @param {import('./Expression.js').default} expression - A pre-constructed Expression instance
   * @returns {this} for chaining
   * @throws {TypeError} if called after seal()
   *
   * @example
   * set.add(new Expression('root.users.user'));
   * set.add(new Expression('..script'));
   */
  add(expression) {
    if (this._sealed) {
      throw new TypeError(
        "ExpressionSet is sealed. Create a new ExpressionSet to add more expressions."
      );
    }
    if (this._patterns.has(expression.pattern)) return this;
    this._patterns.add(expression.pattern);
    if (expression.hasDeepWildcard()) {
      const lastSeg2 = expression.segments[expression.segments.length - 1];
      if (lastSeg2 && lastSeg2.type !== "deep-wildcard" && lastSeg2.tag !== "*") {
        const tag2 = lastSeg2.tag;
        if (!this._deepByTerminalTag.has(tag2)) this._deepByTerminalTag.set(tag2, []);
        this._deepByTerminalTag.get(tag2).push(expression);
      } else {
        this._deepWildcards.push(expression);
      }
      return this;
    }
    const depth = expression.length;
    const lastSeg = expression.segments[expression.segments.length - 1];
    const tag = lastSeg?.tag;
    if (!tag || tag === "*") {
      if (!this._wildcardByDepth.has(depth)) this._wildcardByDepth.set(depth, []);
      this._wildcardByDepth.get(depth).push(expression);
    } else {
      const key = `${depth}:${tag}`;
      if (!this._byDepthAndTag.has(key)) this._byDepthAndTag.set(key, []);
      this._byDepthAndTag.get(key).push(expression);
    }
    return this;
  }
  /**
   * Add multiple expressions at once.
   *
   * @param {import('./Expression.js').default[]} expressions - Array of Expression instances
   * @returns {this} for chaining
   *
   * @example
   * set.addAll([
   *   new Expression('root.users.user'),
   *   new Expression('root.config.setting'),
   * ]);
   */
  addAll(expressions) {
    for (const expr of expressions) this.add(expr);
    return this;
  }
  /**
   * Check whether a pattern string is already present in the set.
   *
   * @param {import('./Expression.js').default} expression
   * @returns {boolean}
   */
  has(expression) {
    return this._patterns.has(expression.pattern);
  }
  /**
   * Number of expressions in the set.
   * @type {number}
   */
  get size() {
    return this._patterns.size;
  }
  /**
   * Seal the set against further modifications.
   * Useful to prevent accidental mutations after config is built.
   * Calling add() or addAll() on a sealed set throws a TypeError.
   *
   * @returns {this}
   */
  seal() {
    this._sealed = true;
    return this;
  }
  /**
   * Whether the set has been sealed.
   * @type {boolean}
   */
  get isSealed() {
    return this._sealed;
  }
  /**
   * Test whether the matcher's current path matches any expression in the set.
   *
   * Evaluation order (cheapest → most expensive):
   *  1. Exact depth + tag bucket  — O(1) lookup, typically 0–2 expressions
   *  2. Depth-only wildcard bucket — O(1) lookup, rare
   *  3. Deep-wildcard list         — always checked, but usually small
   *
   * @param {import('./Matcher.js').default} matcher - Matcher instance (or readOnly view)
   * @returns {boolean} true if any expression matches the current path
   *
   * @example
   * if (stopNodes.matchesAny(matcher)) {
   *   // handle stop node
   * }
   */
  matchesAny(matcher) {
    return this.findMatch(matcher) !== null;
  }
  /**
  * Find and return the first Expression that matches the matcher's current path.
  *
  * Uses the same evaluation order as matchesAny (cheapest → most expensive):
  *  1. Exact depth + tag bucket
  *  2. Depth-only wildcard bucket
  *  3. Deep-wildcard list
  *
  * @param {import('./Matcher.js').default} matcher - Matcher instance (or readOnly view)
  * @returns {import('./Expression.js').default | null} the first matching Expression, or null
  *
  * @example
  * const expr = stopNodes.findMatch(matcher);
  * if (expr) {
  *   // access expr.config, expr.pattern, etc.
  * }
  */
  findMatch(matcher) {
    const depth = matcher.getDepth();
    const tag = matcher.getCurrentTag();
    const exactKey = `${depth}:${tag}`;
    const exactBucket = this._byDepthAndTag.get(exactKey);
    if (exactBucket) {
      for (let i2 = 0; i2 < exactBucket.length; i2++) {
        if (matcher.matches(exactBucket[i2])) return exactBucket[i2];
      }
    }
    const wildcardBucket = this._wildcardByDepth.get(depth);
    if (wildcardBucket) {
      for (let i2 = 0; i2 < wildcardBucket.length; i2++) {
        if (matcher.matches(wildcardBucket[i2])) return wildcardBucket[i2];
      }
    }
    const deepBucket = this._deepByTerminalTag.get(tag);
    if (deepBucket) {
      for (let i2 = 0; i2 < deepBucket.length; i2++) {
        if (matcher.matches(deepBucket[i2])) return deepBucket[i2];
      }
    }
    for (let i2 = 0; i2 < this._deepWildcards.length; i2++) {
      if (matcher.matches(this._deepWildcards[i2])) return this._deepWildcards[i2];
    }
    return null;
  }
};

// node_modules/path-expression-matcher/src/Matcher.js
var MatcherView = class {
  /**
   * @param {Matcher} matcher - The parent Matcher instance to read from.
   */
  constructor(matcher) {
    this._matcher = matcher;
  }
  /**
   * Get the path separator used by the parent matcher.
   * @returns {string}
   */
  get separator() {
    return this._matcher.separator;
  }
  /**
   * Get current tag name.
   * @returns {string|undefined}
   */
  getCurrentTag() {
    const path = this._matcher.path;
    return path.length > 0 ? path[path.length - 1].tag : void 0;
  }
  /**
   * Get current namespace.
   * @returns {string|undefined}
   */
  getCurrentNamespace() {
    const path = this._matcher.path;
    return path.length > 0 ? path[path.length - 1].namespace : void 0;
  }
  /**
   * Get current node's attribute value.
   * @param {string} attrName
   * @returns {*}
   */
  getAttrValue(attrName) {
    const path = this._matcher.path;
    if (path.length === 0) return void 0;
    return path[path.length - 1].values?.[attrName];
  }
  /**
   * Check if current node has an attribute.
   * @param {string} attrName
   * @returns {boolean}
   */
  hasAttr(attrName) {
    const path = this._matcher.path;
    if (path.length === 0) return false;
    const current = path[path.length - 1];
    return current.values !== void 0 && attrName in current.values;
  }
  /**
   * Get the value of a "kept" attribute from the nearest ancestor (or
   * current node) that declared it via `push(tag, attrs, ns, { keep: [...] })`.
   * @param {string} attrName
   * @returns {*}
   */
  getAnyParentAttr(attrName) {
    return this._matcher.getAnyParentAttr(attrName);
  }
  /**
   * Check whether any ancestor (or the current node) kept the given
   * attribute via `push(tag, attrs, ns, { keep: [...] })`.
   * @param {string} attrName
   * @returns {boolean}
   */
  hasAnyParentAttr(attrName) {
    return this._matcher.hasAnyParentAttr(attrName);
  }
  /**
   * Get current node's sibling position (child index in parent).
   * @returns {number}
   */
  getPosition() {
    const path = this._matcher.path;
    if (path.length === 0) return -1;
    return path[path.length - 1].position ?? 0;
  }
  /**
   * Get current node's repeat counter (occurrence count of this tag name).
   * @returns {number}
   */
  getCounter() {
    const path = this._matcher.path;
    if (path.length === 0) return -1;
    return path[path.length - 1].counter ?? 0;
  }
  /**
   * Get current node's sibling index (alias for getPosition).
   * @returns {number}
   * @deprecated Use getPosition() or getCounter() instead
   */
  getIndex() {
    return this.getPosition();
  }
  /**
   * Get current path depth.
   * @returns {number}
   */
  getDepth() {
    return this._matcher.path.length;
  }
  /**
   * Get path as string.
   * @param {string} [separator] - Optional separator (uses default if not provided)
   * @param {boolean} [includeNamespace=true]
   * @returns {string}
   */
  toString(separator, includeNamespace = true) {
    return this._matcher.toString(separator, includeNamespace);
  }
  /**
   * Get path as array of tag names.
   * @returns {string[]}
   */
  toArray() {
    return this._matcher.path.map((n) => n.tag);
  }
  /**
   * Match current path against an Expression.
   * @param {Expression} expression
   * @returns {boolean}
   */
  matches(expression) {
    return this._matcher.matches(expression);
  }
  /**
   * Match any expression in the given set against the current path.
   * @param {ExpressionSet} exprSet
   * @returns {boolean}
   */
  matchesAny(exprSet) {
    return exprSet.matchesAny(this._matcher);
  }
};
var Matcher = class {
  /**
   * Create a new Matcher.
   * @param {Object} [options={}]
   * @param {string} [options.separator='.'] - Default path separator
   */
  constructor(options = {}) {
    this.separator = options.separator || ".";
    this.path = [];
    this.siblingStacks = [];
    this._pathStringCache = null;
    this._view = new MatcherView(this);
    this._keptAttrs = [];
  }
  /**
   * Push a new tag onto the path.
   * @param {string} tagName
   * @param {Object|null} [attrValues=null]
   * @param {string|null} [namespace=null]
   * @param {Object|null} [options=null]
   * @param {string[]} [options.keep] - Names of attributes (from attrValues)
   */
  push(tagName, attrValues = null, namespace = null, options = null) {
    this._pathStringCache = null;
    if (this.path.length > 0) {
      this.path[this.path.length - 1].values = void 0;
    }
    const currentLevel = this.path.length;
    let level = this.siblingStacks[currentLevel];
    if (!level) {
      level = { counts: /* @__PURE__ */ new Map(), total: 0 };
      this.siblingStacks[currentLevel] = level;
    }
    const siblingKey = namespace ? `${namespace}:${tagName}` : tagName;
    const counter = level.counts.get(siblingKey) || 0;
    const position = level.total;
    level.counts.set(siblingKey, counter + 1);
    level.total++;
    const node = {
      tag: tagName,
      position,
      counter
    };
    if (namespace !== null && namespace !== void 0) {
      node.namespace = namespace;
    }
    if (attrValues !== null && attrValues !== void 0) {
      node.values = attrValues;
    }
    this.path.push(node);
    const depth = this.path.length;
    const keep = options !== null ? options.keep : null;
    if (keep !== null && keep !== void 0 && keep.length > 0 && attrValues) {
      for (let i2 = 0; i2 < keep.length; i2++) {
        const name2 = keep[i2];
        if (attrValues[name2] !== void 0) {
          this._keptAttrs.push({ depth, name: name2, value: attrValues[name2] });
        }
      }
    }
  }
  /**
   * Pop the last tag from the path.
   * @returns {Object|undefined} The popped node
   */
  pop() {
    if (this.path.length === 0) return void 0;
    this._pathStringCache = null;
    const node = this.path.pop();
    if (this.siblingStacks.length > this.path.length + 1) {
      this.siblingStacks.length = this.path.length + 1;
    }
    const poppedDepth = this.path.length + 1;
    while (this._keptAttrs.length > 0 && this._keptAttrs[this._keptAttrs.length - 1].depth >= poppedDepth) {
      this._keptAttrs.pop();
    }
    return node;
  }
  /**
   * Update current node's attribute values.
   * Useful when attributes are parsed after push.
   * @param {Object} attrValues
   */
  updateCurrent(attrValues) {
    if (this.path.length > 0) {
      const current = this.path[this.path.length - 1];
      if (attrValues !== null && attrValues !== void 0) {
        current.values = attrValues;
      }
    }
  }
  /**
   * Get current tag name.
   * @returns {string|undefined}
   */
  getCurrentTag() {
    return this.path.length > 0 ? this.path[this.path.length - 1].tag : void 0;
  }
  /**
   * Get current namespace.
   * @returns {string|undefined}
   */
  getCurrentNamespace() {
    return this.path.length > 0 ? this.path[this.path.length - 1].namespace : void 0;
  }
  /**
   * Get current node's attribute value.
   * @param {string} attrName
   * @returns {*}
   */
  getAttrValue(attrName) {
    if (this.path.length === 0) return void 0;
    return this.path[this.path.length - 1].values?.[attrName];
  }
  /**
   * Check if current node has an attribute.
   * @param {string} attrName
   * @returns {boolean}
   */
  hasAttr(attrName) {
    if (this.path.length === 0) return false;
    const current = this.path[this.path.length - 1];
    return current.values !== void 0 && attrName in current.values;
  }
  /**
   * Get the value of a "kept" attribute from the nearest ancestor (or
   * current node) that declared it via `push(tag, attrs, ns, { keep: [...] })`.
   * Unlike getAttrValue(), this works regardless of how deep the path has
   * gone since the attribute was pushed — but only for attribute names that
   * were explicitly marked with `keep` at push time. Cost is proportional to
   * the number of currently-kept attributes (typically 0-3), not path depth.
   * @param {string} attrName
   * @returns {*} the value, or undefined if no ancestor kept this attribute
   */
  getAnyParentAttr(attrName) {
    const kept = this._keptAttrs;
    for (let i2 = kept.length - 1; i2 >= 0; i2--) {
      if (kept[i2].name === attrName) return kept[i2].value;
    }
    return void 0;
  }
  /**
   * Check whether any ancestor (or the current node) kept the given
   * attribute via `push(tag, attrs, ns, { keep: [...] })`.
   * @param {string} attrName
   * @returns {boolean}
   */
  hasAnyParentAttr(attrName) {
    const kept = this._keptAttrs;
    for (let i2 = kept.length - 1; i2 >= 0; i2--) {
      if (kept[i2].name === attrName) return true;
    }
    return false;
  }
  /**
   * Get current node's sibling position (child index in parent).
   * @returns {number}
   */
  getPosition() {
    if (this.path.length === 0) return -1;
    return this.path[this.path.length - 1].position ?? 0;
  }
  /**
   * Get current node's repeat counter (occurrence count of this tag name).
   * @returns {number}
   */
  getCounter() {
    if (this.path.length === 0) return -1;
    return this.path[this.path.length - 1].counter ?? 0;
  }
  /**
   * Get current node's sibling index (alias for getPosition).
   * @returns {number}
   * @deprecated Use getPosition() or getCounter() instead
   */
  getIndex() {
    return this.getPosition();
  }
  /**
   * Get current path depth.
   * @returns {number}
   */
  getDepth() {
    return this.path.length;
  }
  /**
   * Get path as string.
   * @param {string} [separator] - Optional separator (uses default if not provided)
   * @param {boolean} [includeNamespace=true]
   * @returns {string}
   */
  toString(separator, includeNamespace = true) {
    const sep2 = separator || this.separator;
    const isDefault = sep2 === this.separator && includeNamespace === true;
    if (isDefault) {
      if (this._pathStringCache !== null) {
        return this._pathStringCache;
      }
      const result = this.path.map(
        (n) => n.namespace ? `${n.namespace}:${n.tag}` : n.tag
      ).join(sep2);
      this._pathStringCache = result;
      return result;
    }
    return this.path.map(
      (n) => includeNamespace && n.namespace ? `${n.namespace}:${n.tag}` : n.tag
    ).join(sep2);
  }
  /**
   * Get path as array of tag names.
   * @returns {string[]}
   */
  toArray() {
    return this.path.map((n) => n.tag);
  }
  /**
   * Reset the path to empty.
   */
  reset() {
    this._pathStringCache = null;
    this.path = [];
    this.siblingStacks = [];
    this._keptAttrs = [];
  }
  /**
   * Match current path against an Expression.
   * @param {Expression} expression
   * @returns {boolean}
   */
  matches(expression) {
    const segments = expression.segments;
    if (segments.length === 0) {
      return false;
    }
    if (expression.hasDeepWildcard()) {
      return this._matchWithDeepWildcard(segments);
    }
    return this._matchSimple(segments);
  }
  /**
   * @private
   */
  _matchSimple(segments) {
    if (this.path.length !== segments.length) {
      return false;
    }
    for (let i2 = 0; i2 < segments.length; i2++) {
      if (!this._matchSegment(segments[i2], this.path[i2], i2 === this.path.length - 1)) {
        return false;
      }
    }
    return true;
  }
  /**
   * @private
   */
  _matchWithDeepWildcard(segments) {
    let pathIdx = this.path.length - 1;
    let segIdx = segments.length - 1;
    while (segIdx >= 0 && pathIdx >= 0) {
      const segment = segments[segIdx];
      if (segment.type === "deep-wildcard") {
        segIdx--;
        if (segIdx < 0) {
          return true;
        }
        const nextSeg = segments[segIdx];
        let found = false;
        for (let i2 = pathIdx; i2 >= 0; i2--) {
          if (this._matchSegment(nextSeg, this.path[i2], i2 === this.path.length - 1)) {
            pathIdx = i2 - 1;
            segIdx--;
            found = true;
            break;
          }
        }
        if (!found) {
          return false;
        }
      } else {
        if (!this._matchSegment(segment, this.path[pathIdx], pathIdx === this.path.length - 1)) {
          return false;
        }
        pathIdx--;
        segIdx--;
      }
    }
    return segIdx < 0;
  }
  /**
   * @private
   */
  _matchSegment(segment, node, isCurrentNode) {
    if (segment.tag !== "*" && segment.tag !== node.tag) {
      return false;
    }
    if (segment.namespace !== void 0) {
      if (segment.namespace !== "*" && segment.namespace !== node.namespace) {
        return false;
      }
    }
    if (segment.attrName !== void 0) {
      if (!isCurrentNode) {
        return false;
      }
      if (!node.values || !(segment.attrName in node.values)) {
        return false;
      }
      if (segment.attrValue !== void 0) {
        if (String(node.values[segment.attrName]) !== String(segment.attrValue)) {
          return false;
        }
      }
    }
    if (segment.position !== void 0) {
      if (!isCurrentNode) {
        return false;
      }
      const counter = node.counter ?? 0;
      if (segment.position === "first" && counter !== 0) {
        return false;
      } else if (segment.position === "odd" && counter % 2 !== 1) {
        return false;
      } else if (segment.position === "even" && counter % 2 !== 0) {
        return false;
      } else if (segment.position === "nth" && counter !== segment.positionValue) {
        return false;
      }
    }
    return true;
  }
  /**
   * Match any expression in the given set against the current path.
   * @param {ExpressionSet} exprSet
   * @returns {boolean}
   */
  matchesAny(exprSet) {
    return exprSet.matchesAny(this);
  }
  /**
   * Create a snapshot of current state.
   * @returns {Object}
   */
  snapshot() {
    return {
      path: this.path.map((node) => ({ ...node })),
      siblingStacks: this.siblingStacks.map((level) => level ? { counts: new Map(level.counts), total: level.total } : level),
      keptAttrs: this._keptAttrs.map((entry) => ({ ...entry }))
    };
  }
  /**
   * Restore state from snapshot.
   * @param {Object} snapshot
   */
  restore(snapshot) {
    this._pathStringCache = null;
    this.path = snapshot.path.map((node) => ({ ...node }));
    this.siblingStacks = snapshot.siblingStacks.map((level) => level ? { counts: new Map(level.counts), total: level.total } : level);
    this._keptAttrs = (snapshot.keptAttrs || []).map((entry) => ({ ...entry }));
  }
  /**
   * Return the read-only {@link MatcherView} for this matcher.
   *
   * The same instance is returned on every call — no allocation occurs.
   * It always reflects the current parser state and is safe to pass to
   * user callbacks without risk of accidental mutation.
   *
   * @returns {MatcherView}
   *
   * @example
   * const view = matcher.readOnly();
   * // pass view to callbacks — it stays in sync automatically
   * view.matches(expr);       // ✓
   * view.getCurrentTag();     // ✓
   * // view.push(...)         // ✗ method does not exist — caught by TypeScript
   */
  readOnly() {
    return this._view;
  }
};

// node_modules/is-unsafe/src/contexts/html.js
var HTML_PATTERNS = [
  {
    id: "html-script-open",
    description: "<script opening tag",
    pattern: /<script[\s>/]/i
  },
  {
    id: "html-script-close",
    description: "</script closing tag",
    pattern: /<\/script[\s>]/i
  },
  {
    id: "html-javascript-protocol",
    description: "javascript: URI scheme (with optional whitespace/encoding)",
    // Handles j&#x61;vascript:, j\u0061vascript:, and whitespace variants
    pattern: /j[\t\n\r ]*a[\t\n\r ]*v[\t\n\r ]*a[\t\n\r ]*s[\t\n\r ]*c[\t\n\r ]*r[\t\n\r ]*i[\t\n\r ]*p[\t\n\r ]*t[\t\n\r ]*:/i
  },
  {
    id: "html-vbscript-protocol",
    description: "vbscript: URI scheme",
    pattern: /vbscript[\t\n\r ]*:/i
  },
  {
    id: "html-data-html",
    description: "data:text/html URI \u2014 can execute scripts in browsers",
    pattern: /data[\t\n\r ]*:[\t\n\r ]*text\/html/i
  },
  {
    id: "html-data-xhtml",
    description: "data:application/xhtml+xml URI",
    pattern: /data[\t\n\r ]*:[\t\n\r ]*application\/xhtml/i
  },
  {
    id: "html-data-svg",
    description: "data:image/svg+xml URI \u2014 can execute scripts",
    pattern: /data[\t\n\r ]*:[\t\n\r ]*image\/svg\+xml/i
  },
  {
    id: "html-inline-event-handler",
    description: "Inline event handler attributes: onclick=, onerror=, onload=, etc.",
    // \bon ensures we match a word boundary so "phonetic=" is not caught
    pattern: /\bon\w{1,30}\s*=/i
  },
  {
    id: "html-entity-obfuscated-script",
    description: "HTML-entity-encoded <script (e.g. &#x3C;script or &lt;script)",
    // Entities include optional trailing semicolon: &#x3C; or &#x3C (both valid in HTML5)
    pattern: /(?:&#x0*3[Cc];?|&#0*60;?|&lt;)\s*script/i
  },
  {
    id: "html-entity-obfuscated-javascript",
    description: 'HTML-entity-encoded javascript: (partial \u2014 catches common &#106; or &#x6a; for "j")',
    pattern: /(?:&#x0*6[Aa];?|&#0*106;?)\s*(?:&#x0*61;?|a)[\s\S]{0,80}script\s*:/i
  },
  {
    id: "html-style-expression",
    description: "CSS expression() \u2014 IE-era code execution in style attributes",
    pattern: /style[\s\S]{0,20}expression\s*\(/i
  },
  {
    id: "html-object-embed",
    description: "<object or <embed tags that can load active content",
    pattern: /<(?:object|embed)[\s>/]/i
  },
  {
    id: "html-base-tag",
    description: "<base href= \u2014 can hijack all relative URLs on a page",
    pattern: /<base[\s>]/i
  },
  {
    id: "html-meta-refresh",
    description: '<meta http-equiv="refresh" \u2014 can redirect users',
    pattern: /<meta[\s\S]{0,40}http-equiv[\s\S]{0,20}refresh/i
  },
  {
    id: "html-srcdoc",
    description: "srcdoc= attribute on iframes \u2014 embeds HTML that can run scripts",
    pattern: /srcdoc\s*=/i
  },
  {
    id: "html-iframe",
    description: "<iframe tag",
    pattern: /<iframe[\s>/]/i
  },
  {
    id: "html-form",
    description: "<form tag \u2014 can be used for phishing / credential harvesting injection",
    pattern: /<form[\s>/]/i
  }
];
var html_default = HTML_PATTERNS;

// node_modules/is-unsafe/src/contexts/xml.js
var XML_PATTERNS = [
  {
    id: "xml-cdata-injection",
    description: "CDATA section injection: <![CDATA[ breaks out of text node context",
    pattern: /<!\[CDATA\[/i
  },
  {
    id: "xml-cdata-close",
    description: "CDATA close sequence: ]]> can terminate an enclosing CDATA section",
    pattern: /\]\]>/
  },
  {
    id: "xml-processing-instruction",
    description: "XML processing instruction: <?xml-stylesheet or <?php etc.",
    pattern: /<\?(?:xml[\- ]|php|asp)/i
  },
  {
    id: "xml-doctype-injection",
    description: "DOCTYPE declaration embedded in content \u2014 can define entities",
    // Match <!DOCTYPE followed by end-of-string, whitespace, or [ (internal subset)
    pattern: /<!DOCTYPE(?:[\s[]|$)/i
  },
  {
    id: "xml-entity-system",
    description: "SYSTEM keyword \u2014 used in external entity declarations (XXE)",
    pattern: /\bSYSTEM\s+["']/i
  },
  {
    id: "xml-entity-public",
    description: "PUBLIC keyword \u2014 used in external entity declarations (XXE)",
    pattern: /\bPUBLIC\s+["']/i
  },
  {
    id: "xml-entity-declaration",
    description: "<!ENTITY declaration \u2014 defines entities, potential XXE or entity expansion",
    pattern: /<!ENTITY[\s%]/i
  },
  {
    id: "xml-billion-laughs",
    description: "Entity reference chaining / billion laughs: repeated &eX; style references",
    // Heuristic: 3+ consecutive entity refs suggests expansion attack
    pattern: /(?:&\w{1,20};){3,}/
  },
  {
    id: "xml-namespace-confusion",
    description: "xmlns: attribute injection \u2014 can redefine namespaces to confuse parsers",
    // pattern: /\bxmlns\s*(?::\w{1,40})?\s*=/i,
    pattern: /\bxmlns(?::\w{1,40})?\s*=/i
  },
  {
    id: "xml-comment-injection",
    description: "<!-- comment injection \u2014 can hide content from some parsers",
    pattern: /<!--/
  },
  {
    id: "xml-comment-close",
    description: "--> closes an enclosing XML comment",
    pattern: /-->/
  },
  {
    id: "xml-pi-close",
    description: "?> closes an enclosing processing instruction",
    pattern: /\?>/
  }
];
var xml_default = XML_PATTERNS;

// node_modules/is-unsafe/src/contexts/svg.js
var SVG_PATTERNS = [
  {
    id: "svg-script-element",
    description: "<script element inside SVG executes JavaScript",
    pattern: /<script[\s>/]/i
  },
  {
    id: "svg-xlink-href-javascript",
    description: "xlink:href with javascript: \u2014 classic SVG XSS via <a> or <use>",
    pattern: /xlink\s*:\s*href\s*=\s*["']?\s*javascript\s*:/i
  },
  {
    id: "svg-href-javascript",
    description: "href= with javascript: in SVG context (<a>, <animate>, etc.)",
    pattern: /href\s*=\s*["']?\s*javascript\s*:/i
  },
  {
    id: "svg-foreignobject",
    description: "<foreignObject embeds HTML inside SVG \u2014 can execute scripts",
    pattern: /<foreignObject[\s>/]/i
  },
  {
    id: "svg-use-external",
    description: "<use xlink:href or href pointing to external resource (non-fragment URL)",
    // Match <use with href= where the value starts with a non-# character (external URL)
    // [\"'][^#] catches quoted values not starting with #; [^\"'#\s>] catches unquoted
    pattern: /<use[\s\S]{0,60}(?:xlink\s*:\s*)?href\s*=\s*(?:["'][^#]|[^"'#\s>])/i
  },
  {
    id: "svg-animate-href",
    description: '<animate attributeName="href" \u2014 can dynamically change href to javascript:',
    pattern: /<animate[\s\S]{0,80}attributeName\s*=\s*["'][\s]*href["']/i
  },
  {
    id: "svg-animate-xlinkhref",
    description: '<animate attributeName="xlink:href"',
    pattern: /<animate[\s\S]{0,80}attributeName\s*=\s*["'][\s]*xlink\s*:\s*href["']/i
  },
  {
    id: "svg-set-javascript",
    description: '<set to="javascript:..." \u2014 sets an attribute to a javascript: URI',
    pattern: /<set[\s\S]{0,80}to\s*=\s*["']?\s*javascript\s*:/i
  },
  {
    id: "svg-event-handler",
    description: "SVG-specific event handler attributes: onload=, onerror=, onactivate=, etc.",
    pattern: /\bon(?:load|error|activate|begin|end|repeat|focus|blur|click|mouse\w{1,20}|key\w{1,20})\s*=/i
  },
  {
    id: "svg-handler-generic",
    description: "Generic on* handler catch-all for SVG attributes",
    pattern: /\bon\w{1,30}\s*=/i
  },
  {
    id: "svg-filter-feimage",
    description: "<feImage href= \u2014 filter primitive that can load external resources",
    pattern: /<feImage[\s\S]{0,80}(?:xlink\s*:\s*)?href\s*=/i
  },
  {
    id: "svg-image-external",
    description: "<image xlink:href with http/https or javascript protocol",
    pattern: /<image[\s\S]{0,80}(?:xlink\s*:\s*)?href\s*=\s*["']?\s*(?:https?|javascript)\s*:/i
  },
  {
    id: "svg-style-javascript",
    description: "style= attribute containing javascript: (e.g. background:url(javascript:...))",
    pattern: /style\s*=[\s\S]{0,60}javascript\s*:/i
  }
];
var svg_default = SVG_PATTERNS;

// node_modules/is-unsafe/src/contexts/sql.js
var SQL_PATTERNS = [
  {
    id: "sql-block-comment-open",
    description: "SQL block comment open: /* ... */ \u2014 unusual in legitimate user text",
    pattern: /\/\*/
  },
  {
    id: "sql-union-select",
    description: "UNION SELECT \u2014 most common SQL injection aggregation attack",
    pattern: /\bUNION\s{1,20}(?:ALL\s{1,20})?SELECT\b/i
  },
  {
    id: "sql-drop-table",
    description: "DROP TABLE \u2014 destructive DDL injection",
    pattern: /\bDROP\s{1,20}TABLE\b/i
  },
  {
    id: "sql-drop-database",
    description: "DROP DATABASE \u2014 destructive DDL injection",
    pattern: /\bDROP\s{1,20}DATABASE\b/i
  },
  {
    id: "sql-insert-into",
    description: "INSERT INTO \u2014 data injection",
    pattern: /\bINSERT\s{1,20}INTO\b/i
  },
  {
    id: "sql-delete-from",
    description: "DELETE FROM \u2014 data deletion injection",
    pattern: /\bDELETE\s{1,20}FROM\b/i
  },
  {
    id: "sql-update-set",
    description: "UPDATE ... SET \u2014 data modification injection",
    // Allows arbitrary content between UPDATE and SET (table name, alias, etc.)
    pattern: /\bUPDATE\b[\s\S]{1,60}\bSET\b/i
  },
  {
    id: "sql-exec-xp",
    description: "EXEC xp_ \u2014 MSSQL extended stored procedure execution",
    pattern: /\bEXEC(?:UTE)?\s{1,20}xp_/i
  },
  {
    id: "sql-tautology-string",
    description: `Classic string tautology: ' OR '1'='1 or " OR "1"="1"`,
    // Last quote is optional — injection may truncate it: ' OR '1'='1--
    pattern: /'\s{0,10}OR\s{0,10}'[^']{0,20}'\s*=\s*'[^']{0,20}/i
  },
  {
    id: "sql-tautology-numeric",
    description: "Numeric tautology: OR 1=1",
    pattern: /\bOR\s{1,10}1\s*=\s*1\b/i
  },
  {
    id: "sql-always-true-zero",
    description: "Numeric tautology: OR 0=0",
    pattern: /\bOR\s{1,10}0\s*=\s*0\b/i
  },
  {
    id: "sql-sleep-benchmark",
    description: "Time-based blind injection: SLEEP() or BENCHMARK()",
    pattern: /\b(?:SLEEP|BENCHMARK)\s*\(/i
  },
  {
    id: "sql-waitfor-delay",
    description: "MSSQL time-based blind injection: WAITFOR DELAY",
    pattern: /\bWAITFOR\s{1,20}DELAY\b/i
  },
  {
    id: "sql-char-function",
    description: "CHAR() function \u2014 used to obfuscate injected strings",
    pattern: /\bCHAR\s*\(\s*\d{1,3}/i
  },
  {
    id: "sql-information-schema",
    description: "INFORMATION_SCHEMA \u2014 reconnaissance query for table/column enumeration",
    pattern: /\bINFORMATION_SCHEMA\b/i
  }
];
var sql_default = SQL_PATTERNS;

// node_modules/is-unsafe/src/contexts/shell.js
var SHELL_PATTERNS = [
  {
    id: "shell-path-traversal-unix",
    description: "Unix path traversal: ../  \u2014 climbing the directory tree",
    pattern: /\.\.\//
  },
  {
    id: "shell-path-traversal-windows",
    description: "Windows path traversal: ..\\ \u2014 climbing the directory tree",
    pattern: /\.\.\\/
  },
  {
    id: "shell-path-traversal-encoded",
    description: "URL-encoded path traversal: %2e%2e or %2f variants",
    pattern: /%2e%2e|%2f\.\.|\.\.%2f/i
  },
  {
    id: "shell-null-byte",
    description: "Null byte injection: \\x00 or %00 \u2014 truncates strings in C-backed functions",
    pattern: /\x00|%00/
  },
  {
    id: "shell-semicolon",
    description: "Semicolon command separator: cmd1; cmd2",
    pattern: /;/
  },
  {
    id: "shell-pipe",
    description: "Pipe operator: cmd1 | cmd2",
    pattern: /\|/
  },
  {
    id: "shell-and-operator",
    description: "AND operator: cmd1 && cmd2",
    pattern: /&&/
  },
  {
    id: "shell-or-operator",
    description: "OR operator: cmd1 || cmd2",
    pattern: /\|\|/
  },
  {
    id: "shell-backtick",
    description: "Backtick command substitution: `cmd`",
    pattern: /`/
  },
  {
    id: "shell-dollar-paren",
    description: "Dollar-paren command substitution: $(cmd)",
    pattern: /\$\(/
  },
  {
    id: "shell-dollar-brace",
    description: "Dollar-brace variable expansion: ${var} \u2014 can be abused for injection",
    pattern: /\$\{/
  },
  {
    id: "shell-redirect-out",
    description: "Output redirection: cmd > file or cmd >> file",
    pattern: />{1,2}/
  },
  {
    id: "shell-redirect-in",
    description: "Input redirection: cmd < file",
    pattern: /</
  },
  {
    id: "shell-newline-injection",
    description: "Newline injection: \\n or \\r \u2014 can inject new shell commands",
    pattern: /[\n\r]/
  },
  {
    id: "shell-glob-star",
    description: "Glob expansion: * or ? \u2014 can expand to unintended files",
    // Only flag when combined with path separators to reduce false positives
    pattern: /[/\\][*?]/
  },
  {
    id: "shell-absolute-root",
    description: "Absolute root path injection: string starting with / or \\ (Windows UNC)",
    pattern: /^(?:\/|\\\\)/
  },
  {
    id: "shell-windows-drive",
    description: "Windows drive letter path injection: C:\\ or D:/",
    pattern: /^[a-zA-Z]:[/\\]/
  },
  {
    id: "shell-curl-wget",
    description: "curl/wget with URL or flags \u2014 can exfiltrate data or download payloads",
    // Require a URL scheme (http/https/ftp) or a flag (-) to reduce false positives
    // "curl is a tool" won't match; "curl http://..." or "curl -s ..." will
    pattern: /\b(?:curl|wget)\s+(?:https?:\/\/|ftp:\/\/|-)/i
  }
];
var shell_default = SHELL_PATTERNS;

// node_modules/is-unsafe/src/contexts/redos.js
var REDOS_PATTERNS = [
  {
    id: "redos-nested-quantifier-plus",
    description: "Nested + quantifier inside a group with outer quantifier: (a+)+, (.+b)*, etc.",
    // Matches any group containing a + quantifier, with an outer * or + — catches (a+)+, (.+b)*, etc.
    pattern: /\([^)]*\+[^)]*\)[+*]/
  },
  {
    id: "redos-nested-quantifier-star",
    description: "Nested * quantifier: (a*)* or (a*)+ \u2014 catastrophic backtracking",
    pattern: /\([^)]*\*[^)]*\)[*+]/
  },
  {
    id: "redos-nested-groups",
    description: "Doubly nested quantified groups: ((a+)+) \u2014 guaranteed catastrophic",
    pattern: /\(\([^)]{0,40}\)[+*]\)[+*]/
  },
  {
    id: "redos-alternation-overlap",
    description: "Overlapping alternation under quantifier: (a|a)+ \u2014 ambiguous NFA paths",
    // Detect repeated identical alternatives under a quantifier
    pattern: /\(([^|()]{1,20})\|(?:\1)(?:\|[^|()]{1,20}){0,5}\)[+*?]{1,2}/
  },
  {
    id: "redos-star-plus-concat",
    description: "(x*x)+ pattern \u2014 triggers super-linear backtracking",
    pattern: /\([^)]{0,10}\*[^)]{0,10}\)[+*]/
  },
  {
    id: "redos-dot-star-greedy",
    description: "(.*){n,} or (.+){n,} \u2014 repeated greedy dot quantifiers",
    pattern: /\(\.[*+]\)\{?\d/
  },
  {
    id: "redos-large-repetition",
    description: "Very large fixed or range repetition count {1000,} or {1000,n} \u2014 denial of service via backtracking",
    // Matches { followed by 4+ digits (≥1000), then optional ,digits }
    pattern: /\{\d{4,}(?:,\d*)?\}/
  },
  {
    id: "redos-catastrophic-alternation",
    description: "Long alternation with many similar branches \u2014 polynomial backtracking risk",
    // Heuristic: 10+ pipe-separated alternatives in a single group
    pattern: /\([^)]{0,200}(?:\|[^|)]{0,50}){9,}\)/
  }
];
var redos_default = REDOS_PATTERNS;

// node_modules/is-unsafe/src/contexts/nosql.js
var sep = `["'\\s]*:`;
var NOSQL_PATTERNS = [
  // ─── MongoDB $ operator injection ────────────────────────────────────────
  {
    id: "nosql-where-operator",
    description: "$where \u2014 executes arbitrary JavaScript server-side in MongoDB",
    pattern: new RegExp(`\\$where${sep}`, "i")
  },
  {
    id: "nosql-ne-operator",
    description: '$ne \u2014 "not equal" operator used to bypass equality checks',
    pattern: new RegExp(`\\$ne${sep}`, "i")
  },
  {
    id: "nosql-gt-operator",
    description: '$gt \u2014 "greater than" used to bypass password/value checks',
    pattern: new RegExp(`\\$gte?${sep}`, "i")
  },
  {
    id: "nosql-lt-operator",
    description: '$lt / $lte \u2014 "less than" bypass variants',
    pattern: new RegExp(`\\$lte?${sep}`, "i")
  },
  {
    id: "nosql-regex-operator",
    description: "$regex \u2014 can be used to extract data character by character (blind injection)",
    pattern: new RegExp(`\\$regex${sep}`, "i")
  },
  {
    id: "nosql-or-operator",
    description: "$or \u2014 logical OR; used to create always-true conditions",
    pattern: new RegExp(`\\$or${sep}\\s*\\[`, "i")
  },
  {
    id: "nosql-and-operator",
    description: "$and \u2014 logical AND operator injection",
    pattern: new RegExp(`\\$and${sep}\\s*\\[`, "i")
  },
  {
    id: "nosql-nor-operator",
    description: "$nor \u2014 logical NOR operator injection",
    pattern: new RegExp(`\\$nor${sep}\\s*\\[`, "i")
  },
  {
    id: "nosql-exists-operator",
    description: "$exists \u2014 can enumerate fields to determine schema",
    pattern: new RegExp(`\\$exists${sep}`, "i")
  },
  {
    id: "nosql-in-operator",
    description: "$in \u2014 matches any value in a list; can enumerate values",
    pattern: new RegExp(`\\$in${sep}\\s*\\[`, "i")
  },
  {
    id: "nosql-expr-operator",
    description: "$expr \u2014 allows aggregation expressions in queries (MongoDB 3.6+)",
    pattern: new RegExp(`\\$expr${sep}`, "i")
  },
  {
    id: "nosql-function-operator",
    description: "$function \u2014 executes arbitrary JavaScript in MongoDB 4.4+",
    pattern: new RegExp(`\\$function${sep}`, "i")
  },
  {
    id: "nosql-accumulator-operator",
    description: "$accumulator \u2014 custom aggregation with arbitrary JS execution",
    pattern: new RegExp(`\\$accumulator${sep}`, "i")
  },
  // ─── Prototype pollution ─────────────────────────────────────────────────
  {
    id: "nosql-proto-pollution",
    description: "__proto__ \u2014 prototype pollution via object key injection",
    pattern: /__proto__/
  },
  {
    id: "nosql-constructor-prototype",
    description: "constructor.prototype \u2014 alternative prototype pollution vector (dot notation or JSON key)",
    // Matches dot-notation (obj.constructor.prototype) and JSON key adjacency
    // ("constructor": {"prototype": ...})
    pattern: /constructor[\s"':.,{\[]*prototype/i
  },
  {
    id: "nosql-proto-bracket",
    description: '["__proto__"] \u2014 bracket-notation prototype pollution',
    pattern: /\[["']__proto__["']\]/
  }
];
var nosql_default = NOSQL_PATTERNS;

// node_modules/is-unsafe/src/contexts/log.js
var LOG_PATTERNS = [
  // ─── CRLF / newline injection ─────────────────────────────────────────────
  {
    id: "log-crlf-injection",
    description: "CRLF injection: literal \\r or \\n embeds fake log lines",
    pattern: /[\r\n]/
  },
  {
    id: "log-url-encoded-crlf",
    description: "URL-encoded CRLF: %0d, %0a, %0D, %0A \u2014 decoded by some log parsers",
    pattern: /%0[dDaA]/
  },
  {
    id: "log-unicode-newline",
    description: "Unicode newline variants: U+2028 (line separator), U+2029 (paragraph separator)",
    pattern: /[\u2028\u2029]/
  },
  // ─── Log4Shell / JNDI injection (CVE-2021-44228) ─────────────────────────
  {
    id: "log-log4shell-jndi",
    description: "Log4Shell: ${jndi:...} triggers remote code execution in Apache Log4j",
    pattern: /\$\{jndi\s*:/i
  },
  {
    id: "log-log4shell-obfuscated",
    description: "Obfuscated Log4Shell: ${::-j}... lookup-bypass prefix used to evade WAF detection",
    // ${::- is the Log4j lookup-bypass escape sequence; presence alone is suspicious
    pattern: /\$\{::-/
  },
  {
    id: "log-log4j-lookup",
    description: "Log4j lookup syntax: ${env:...}, ${sys:...}, ${ctx:...} \u2014 data exfiltration",
    pattern: /\$\{(?:env|sys|ctx|main|map|sd|web|docker|k8s|spring)\s*:/i
  },
  // ─── Server-Side Template Injection (SSTI) in log messages ───────────────
  {
    id: "log-ssti-double-brace",
    description: "SSTI double-brace: {{expression}} \u2014 Jinja2, Twig, Handlebars, etc.",
    pattern: /\{\{[\s\S]{0,80}\}\}/
  },
  {
    id: "log-ssti-hash-brace",
    description: "SSTI hash-brace: #{expression} \u2014 Thymeleaf, Velocity, Ruby ERB",
    pattern: /#\{[\s\S]{0,80}\}/
  },
  {
    id: "log-ssti-dollar-brace",
    description: "SSTI/EL injection: ${expression with operators or method calls} \u2014 JSP EL, Freemarker, SpEL",
    // Require that the ${...} content looks like an expression, not a plain variable name.
    // Flags if the content contains: . ( * + operators, or known SSTI keywords.
    // This avoids flagging ${PATH}, ${HOME} etc. (plain shell variables).
    pattern: /\$\{[^}]*(?:\.|\(|\*|\+|\bclass\b|\bruntime\b|\bprocess\b|\bexec\b)[^}]{0,80}\}/i
  },
  {
    id: "log-ssti-percent-tag",
    description: "SSTI ERB/ASP tag: <%= expression %> \u2014 Ruby ERB, ASP",
    pattern: /<%=[\s\S]{0,80}%>/
  },
  // ─── Null byte ────────────────────────────────────────────────────────────
  {
    id: "log-null-byte",
    description: "Null byte: \\x00 or %00 \u2014 can truncate log entries in C-backed loggers",
    pattern: /\x00|%00/
  },
  // ─── ANSI escape injection ────────────────────────────────────────────────
  {
    id: "log-ansi-escape",
    description: "ANSI escape sequence: ESC[ \u2014 can manipulate terminal output when logs are tailed",
    pattern: /\x1b\[/
  }
];
var log_default = LOG_PATTERNS;

// node_modules/is-unsafe/src/contexts/sql-strict.js
var SQL_STRICT_EXTRA = [
  {
    id: "sql-line-comment",
    description: "SQL line comment: -- followed by whitespace or end of string",
    pattern: /--(?:\s|$)/
  },
  {
    id: "sql-stacked-query",
    description: "Stacked queries: semicolon immediately followed by a SQL keyword",
    pattern: /;\s{0,10}(?:SELECT|INSERT|UPDATE|DELETE|DROP|CREATE|ALTER|EXEC)\b/i
  },
  {
    id: "sql-hex-encoding",
    description: "Hex-encoded string injection: 0x41414141 style (MySQL)",
    pattern: /\b0x[0-9a-f]{4,}/i
  }
];
var SQL_STRICT_PATTERNS = [...sql_default, ...SQL_STRICT_EXTRA];
var sql_strict_default = SQL_STRICT_PATTERNS;

// node_modules/is-unsafe/src/util/decode-entities.js
var NAMED = Object.freeze({
  colon: ":",
  Tab: "	",
  NewLine: "\n"
});
var ENTITY_RE = /&(?:#[xX]0*([0-9a-fA-F]{1,6});?|#0*([0-9]{1,7});?|([a-zA-Z][a-zA-Z0-9]{1,15});)/g;
function decodeEntities(input) {
  if (input.indexOf("&") === -1) return input;
  return input.replace(ENTITY_RE, (match, hex, dec, name2) => {
    if (name2 !== void 0) {
      return Object.prototype.hasOwnProperty.call(NAMED, name2) ? NAMED[name2] : match;
    }
    const cp = hex !== void 0 ? parseInt(hex, 16) : parseInt(dec, 10);
    if (!Number.isFinite(cp) || cp > 1114111) return match;
    return String.fromCodePoint(cp);
  });
}

// node_modules/is-unsafe/src/index.js
html_default.label = "HTML";
xml_default.label = "XML";
svg_default.label = "SVG";
html_default.decodeEntities = true;
xml_default.decodeEntities = true;
svg_default.decodeEntities = true;
sql_default.label = "SQL";
sql_strict_default.label = "SQL-STRICT";
shell_default.label = "SHELL";
redos_default.label = "REDOS";
nosql_default.label = "NOSQL";
log_default.label = "LOG";
var VALID_CONTEXTS = Object.freeze({
  HTML: html_default,
  XML: xml_default,
  SVG: svg_default,
  SQL: sql_default,
  "SQL-STRICT": sql_strict_default,
  SHELL: shell_default,
  REDOS: redos_default,
  NOSQL: nosql_default,
  LOG: log_default
});
function assertString(value) {
  if (typeof value !== "string") {
    throw new TypeError(
      `is-unsafe: first argument must be a string, got ${typeof value}`
    );
  }
}
function assertContext(context) {
  if (context instanceof RegExp) return;
  if (Array.isArray(context)) {
    if (context.length === 0) {
      throw new TypeError("is-unsafe: context must not be an empty array");
    }
    if (Array.isArray(context[0])) {
      for (const list of context) {
        if (!Array.isArray(list) || list.length === 0) {
          throw new TypeError(
            "is-unsafe: each context in the array must be a non-empty pattern array (PatternList)"
          );
        }
      }
    }
    return;
  }
  throw new TypeError(
    `is-unsafe: second argument must be a PatternList (e.g. HTML), an array of PatternLists (e.g. [HTML, XML]), or a RegExp. Got: ${typeof context}`
  );
}
function normalise(context) {
  if (context instanceof RegExp) return { lists: null, regex: context };
  if (Array.isArray(context[0])) return { lists: context, regex: null };
  return { lists: [context], regex: null };
}
function decodedCopy(value, list) {
  if (!list.decodeEntities) return null;
  const decoded = decodeEntities(value);
  return decoded === value ? null : decoded;
}
function matchList(value, list) {
  const label = list.label ?? "CUSTOM";
  const decoded = decodedCopy(value, list);
  for (const rule of list) {
    if (rule.pattern.test(value) || decoded !== null && rule.pattern.test(decoded)) {
      return { context: label, id: rule.id, description: rule.description, pattern: rule.pattern };
    }
  }
  return null;
}
function isUnsafe(value, context) {
  assertString(value);
  assertContext(context);
  const { lists, regex } = normalise(context);
  if (regex) return regex.test(value);
  for (const list of lists) {
    if (matchList(value, list) !== null) return true;
  }
  return false;
}

// node_modules/fast-xml-parser/src/xmlparser/OrderedObjParser.js
function extractRawAttributes(prefixedAttrs, options) {
  if (!prefixedAttrs) return {};
  const attrs = options.attributesGroupName ? prefixedAttrs[options.attributesGroupName] : prefixedAttrs;
  if (!attrs) return {};
  const rawAttrs = {};
  for (const key in attrs) {
    if (key.startsWith(options.attributeNamePrefix)) {
      const rawName = key.substring(options.attributeNamePrefix.length);
      rawAttrs[rawName] = attrs[key];
    } else {
      rawAttrs[key] = attrs[key];
    }
  }
  return rawAttrs;
}
function extractNamespace(rawTagName) {
  if (!rawTagName || typeof rawTagName !== "string") return void 0;
  const colonIndex = rawTagName.indexOf(":");
  if (colonIndex !== -1 && colonIndex > 0) {
    const ns = rawTagName.substring(0, colonIndex);
    if (ns !== "xmlns") {
      return ns;
    }
  }
  return void 0;
}
var OrderedObjParser = class {
  constructor(options, externalEntities) {
    this.options = options;
    this.currentNode = null;
    this.tagsNodeStack = [];
    this.parseXml = parseXml;
    this.parseTextData = parseTextData;
    this.resolveNameSpace = resolveNameSpace;
    this.buildAttributesMap = buildAttributesMap;
    this.isItStopNode = isItStopNode;
    this.replaceEntitiesValue = replaceEntitiesValue;
    this.readStopNodeData = readStopNodeData;
    this.saveTextToParentTag = saveTextToParentTag;
    this.addChild = addChild;
    this.ignoreAttributesFn = getIgnoreAttributesFn(this.options.ignoreAttributes);
    this.entityExpansionCount = 0;
    this.currentExpandedLength = 0;
    this.doctypefound = false;
    let namedEntities = { ...XML };
    if (this.options.entityDecoder) {
      this.entityDecoder = this.options.entityDecoder;
    } else {
      if (typeof this.options.htmlEntities === "object") namedEntities = this.options.htmlEntities;
      else if (this.options.htmlEntities === true) namedEntities = { ...COMMON_HTML, ...CURRENCY };
      this.entityDecoder = new EntityDecoder({
        namedEntities: { ...namedEntities, ...externalEntities },
        numericAllowed: this.options.htmlEntities,
        limit: {
          maxTotalExpansions: this.options.processEntities.maxTotalExpansions,
          maxExpandedLength: this.options.processEntities.maxExpandedLength,
          applyLimitsTo: this.options.processEntities.appliesTo
        },
        // onExternalEntity: (name, value) => isUnsafe(value) ? 'block' : 'allow',
        onInputEntity: (name2, value) => (
          //TODO: VALID_CONTEXTS.HTML should be set only if this.options.htmlEntities
          isUnsafe(value, [html_default, xml_default]) ? ENTITY_ACTION.BLOCK : ENTITY_ACTION.ALLOW
        )
        //postCheck: resolved => resolved
      });
    }
    this.matcher = new Matcher();
    this.readonlyMatcher = this.matcher.readOnly();
    this.isCurrentNodeStopNode = false;
    this.stopNodeExpressionsSet = new ExpressionSet();
    const stopNodesOpts = this.options.stopNodes;
    if (stopNodesOpts && stopNodesOpts.length > 0) {
      for (let i2 = 0; i2 < stopNodesOpts.length; i2++) {
        const stopNodeExp = stopNodesOpts[i2];
        if (typeof stopNodeExp === "string") {
          this.stopNodeExpressionsSet.add(new Expression(stopNodeExp));
        } else if (stopNodeExp instanceof Expression) {
          this.stopNodeExpressionsSet.add(stopNodeExp);
        }
      }
      this.stopNodeExpressionsSet.seal();
    }
  }
};
function parseTextData(val, tagName, jPath, dontTrim, hasAttributes, isLeafNode, escapeEntities) {
  const options = this.options;
  if (val !== void 0) {
    if (options.trimValues && !dontTrim) {
      val = val.trim();
    }
    if (val.length > 0) {
      if (!escapeEntities) val = this.replaceEntitiesValue(val, tagName, jPath);
      const jPathOrMatcher = options.jPath ? jPath.toString() : jPath;
      const newval = options.tagValueProcessor(tagName, val, jPathOrMatcher, hasAttributes, isLeafNode);
      if (newval === null || newval === void 0) {
        return val;
      } else if (typeof newval !== typeof val || newval !== val) {
        return newval;
      } else if (options.trimValues) {
        return parseValue(val, options.parseTagValue, options.numberParseOptions);
      } else {
        const trimmedVal = val.trim();
        if (trimmedVal === val) {
          return parseValue(val, options.parseTagValue, options.numberParseOptions);
        } else {
          return val;
        }
      }
    }
  }
}
function resolveNameSpace(tagname) {
  if (this.options.removeNSPrefix) {
    const tags = tagname.split(":");
    const prefix2 = tagname.charAt(0) === "/" ? "/" : "";
    if (tags[0] === "xmlns") {
      return "";
    }
    if (tags.length === 2) {
      tagname = prefix2 + tags[1];
    }
  }
  return tagname;
}
var attrsRegx = /([^\s=]+)\s*(=\s*(?:"([^"]*)"|'([^']*)'))?/gm;
function attrValue(match) {
  return match[3] !== void 0 ? match[3] : match[4];
}
function buildAttributesMap(attrStr, jPath, tagName, force = false) {
  const options = this.options;
  if (force === true || options.ignoreAttributes !== true && typeof attrStr === "string") {
    const matches = getAllMatches(attrStr, attrsRegx);
    const len = matches.length;
    const attrs = {};
    const processedVals = new Array(len);
    let hasRawAttrs = false;
    const rawAttrsForMatcher = {};
    for (let i2 = 0; i2 < len; i2++) {
      const attrName = this.resolveNameSpace(matches[i2][1]);
      const oldVal = attrValue(matches[i2]);
      if (attrName.length && oldVal !== void 0) {
        let val = oldVal;
        if (options.trimValues) val = val.trim();
        val = this.replaceEntitiesValue(val, tagName, this.readonlyMatcher);
        processedVals[i2] = val;
        rawAttrsForMatcher[attrName] = val;
        hasRawAttrs = true;
      }
    }
    if (hasRawAttrs && typeof jPath === "object" && jPath.updateCurrent) {
      jPath.updateCurrent(rawAttrsForMatcher);
    }
    const jPathStr = options.jPath ? jPath.toString() : this.readonlyMatcher;
    let hasAttrs = false;
    for (let i2 = 0; i2 < len; i2++) {
      const attrName = this.resolveNameSpace(matches[i2][1]);
      if (this.ignoreAttributesFn(attrName, jPathStr)) continue;
      let aName = options.attributeNamePrefix + attrName;
      if (attrName.length) {
        if (options.transformAttributeName) {
          aName = options.transformAttributeName(aName);
        }
        aName = sanitizeName(aName, options);
        if (attrValue(matches[i2]) !== void 0) {
          const oldVal = processedVals[i2];
          const newVal = options.attributeValueProcessor(attrName, oldVal, jPathStr);
          if (newVal === null || newVal === void 0) {
            attrs[aName] = oldVal;
          } else if (typeof newVal !== typeof oldVal || newVal !== oldVal) {
            attrs[aName] = newVal;
          } else {
            attrs[aName] = parseValue(oldVal, options.parseAttributeValue, options.numberParseOptions);
          }
          hasAttrs = true;
        } else if (options.allowBooleanAttributes) {
          attrs[aName] = true;
          hasAttrs = true;
        }
      }
    }
    if (!hasAttrs) return;
    if (options.attributesGroupName && !options.preserveOrder) {
      const attrCollection = {};
      attrCollection[options.attributesGroupName] = attrs;
      return attrCollection;
    }
    return attrs;
  }
}
var parseXml = function(xmlData) {
  const options = this.options;
  const crlfPositions = options.captureMetaData ? [] : void 0;
  xmlData = xmlData.replace(/\r\n?/g, options.captureMetaData ? (newline, index) => {
    if (newline.length === 2) {
      crlfPositions.push(index - crlfPositions.length);
    }
    return "\n";
  } : "\n");
  const xmlObj = new XmlNode("!xml");
  let currentNode = xmlObj;
  let textData = "";
  this.matcher.reset();
  this.entityDecoder.reset();
  this.entityExpansionCount = 0;
  this.currentExpandedLength = 0;
  this.doctypefound = false;
  const docTypeReader = new DocTypeReader(options.processEntities);
  const xmlLen = xmlData.length;
  for (let i2 = 0; i2 < xmlLen; i2++) {
    const ch = xmlData[i2];
    if (ch === "<") {
      const c1 = xmlData.charCodeAt(i2 + 1);
      if (c1 === 47) {
        const closeIndex = findClosingIndex(xmlData, ">", i2, "Closing Tag is not closed.");
        let tagName = xmlData.substring(i2 + 2, closeIndex).trim();
        if (options.removeNSPrefix) {
          const colonIndex = tagName.indexOf(":");
          if (colonIndex !== -1) {
            tagName = tagName.substr(colonIndex + 1);
          }
        }
        tagName = transformTagName(options.transformTagName, tagName, "", options).tagName;
        if (currentNode) {
          textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
        }
        const lastTagName = this.matcher.getCurrentTag();
        if (tagName && options.unpairedTagsSet.has(tagName)) {
          throw new Error(`Unpaired tag can not be used as closing tag: </${tagName}>`);
        }
        if (lastTagName && options.unpairedTagsSet.has(lastTagName)) {
          this.matcher.pop();
          this.tagsNodeStack.pop();
        }
        this.matcher.pop();
        this.isCurrentNodeStopNode = false;
        currentNode = this.tagsNodeStack.pop() || xmlObj;
        if (options.captureMetaData && currentNode) {
          currentNode.addEndIndex(getOriginalIndex(closeIndex + 1, crlfPositions));
        }
        textData = "";
        i2 = closeIndex;
      } else if (c1 === 63) {
        let tagData = readTagExp(xmlData, i2, false, "?>");
        if (!tagData) throw new Error("Pi Tag is not closed.");
        textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
        const attsMap = this.buildAttributesMap(tagData.tagExp, this.matcher, tagData.tagName, true);
        if (attsMap) {
          const ver = attsMap[this.options.attributeNamePrefix + "version"];
          this.entityDecoder.setXmlVersion(Number(ver) || 1);
          docTypeReader.setXmlVersion(Number(ver) || 1);
        }
        if (options.ignoreDeclaration && tagData.tagName === "?xml" || options.ignorePiTags) {
        } else {
          const childNode = new XmlNode(tagData.tagName);
          childNode.add(options.textNodeName, "");
          if (tagData.tagName !== tagData.tagExp && tagData.attrExpPresent && options.ignoreAttributes !== true) {
            childNode[":@"] = attsMap;
          }
          const startIndex = options.captureMetaData ? getOriginalIndex(i2, crlfPositions) : i2;
          this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
          if (options.captureMetaData) {
            currentNode.addEndIndex(getOriginalIndex(tagData.closeIndex + 2, crlfPositions));
          }
        }
        i2 = tagData.closeIndex + 1;
      } else if (c1 === 33 && xmlData.charCodeAt(i2 + 2) === 45 && xmlData.charCodeAt(i2 + 3) === 45) {
        const endIndex = findClosingIndex(xmlData, "-->", i2 + 4, "Comment is not closed.");
        if (options.commentPropName) {
          const comment = xmlData.substring(i2 + 4, endIndex - 2);
          textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
          currentNode.add(options.commentPropName, [{ [options.textNodeName]: comment }]);
        }
        i2 = endIndex;
      } else if (c1 === 33 && xmlData.charCodeAt(i2 + 2) === 68) {
        if (this.doctypefound) throw new Error("Multiple DOCTYPE declarations found.");
        this.doctypefound = true;
        const result = docTypeReader.readDocType(xmlData, i2);
        this.entityDecoder.addInputEntities(result.entities);
        i2 = result.i;
      } else if (c1 === 33 && xmlData.charCodeAt(i2 + 2) === 91) {
        const closeIndex = findClosingIndex(xmlData, "]]>", i2, "CDATA is not closed.") - 2;
        const tagExp = xmlData.substring(i2 + 9, closeIndex);
        textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher);
        let val = this.parseTextData(tagExp, currentNode.tagname, this.readonlyMatcher, true, false, true, true);
        if (val == void 0) val = "";
        if (options.cdataPropName) {
          currentNode.add(options.cdataPropName, [{ [options.textNodeName]: tagExp }]);
        } else {
          currentNode.add(options.textNodeName, val);
        }
        i2 = closeIndex + 2;
      } else {
        let result = readTagExp(xmlData, i2, options.removeNSPrefix);
        if (!result) {
          const context = xmlData.substring(Math.max(0, i2 - 50), Math.min(xmlLen, i2 + 50));
          throw new Error(`readTagExp returned undefined at position ${i2}. Context: "${context}"`);
        }
        let tagName = result.tagName;
        const rawTagName = result.rawTagName;
        let tagExp = result.tagExp;
        let attrExpPresent = result.attrExpPresent;
        let closeIndex = result.closeIndex;
        ({ tagName, tagExp } = transformTagName(options.transformTagName, tagName, tagExp, options));
        if (options.strictReservedNames && (tagName === options.commentPropName || tagName === options.cdataPropName || tagName === options.textNodeName || tagName === options.attributesGroupName)) {
          throw new Error(`Invalid tag name: ${tagName}`);
        }
        if (currentNode && textData) {
          if (currentNode.tagname !== "!xml") {
            textData = this.saveTextToParentTag(textData, currentNode, this.readonlyMatcher, false);
          }
        }
        const lastTag = currentNode;
        if (lastTag && options.unpairedTagsSet.has(lastTag.tagname)) {
          currentNode = this.tagsNodeStack.pop();
          this.matcher.pop();
        }
        let isSelfClosing = false;
        if (tagExp.length > 0 && tagExp.lastIndexOf("/") === tagExp.length - 1) {
          isSelfClosing = true;
          if (tagName[tagName.length - 1] === "/") {
            tagName = tagName.substr(0, tagName.length - 1);
            tagExp = tagName;
          } else {
            tagExp = tagExp.substr(0, tagExp.length - 1);
          }
          attrExpPresent = tagName !== tagExp;
        }
        let prefixedAttrs = null;
        let rawAttrs = {};
        let namespace = void 0;
        namespace = extractNamespace(rawTagName);
        if (tagName !== xmlObj.tagname) {
          this.matcher.push(tagName, {}, namespace);
        }
        if (tagName !== tagExp && attrExpPresent) {
          prefixedAttrs = this.buildAttributesMap(tagExp, this.matcher, tagName);
          if (prefixedAttrs) {
            rawAttrs = extractRawAttributes(prefixedAttrs, options);
          }
        }
        if (tagName !== xmlObj.tagname) {
          this.isCurrentNodeStopNode = this.isItStopNode();
        }
        const startIndex = options.captureMetaData ? getOriginalIndex(i2, crlfPositions) : i2;
        if (this.isCurrentNodeStopNode) {
          let tagContent = "";
          if (isSelfClosing) {
            i2 = result.closeIndex;
          } else if (options.unpairedTagsSet.has(tagName)) {
            i2 = result.closeIndex;
          } else {
            const result2 = this.readStopNodeData(xmlData, rawTagName, closeIndex + 1);
            if (!result2) throw new Error(`Unexpected end of ${rawTagName}`);
            i2 = result2.i;
            tagContent = result2.tagContent;
          }
          const childNode = new XmlNode(tagName);
          if (prefixedAttrs) {
            childNode[":@"] = prefixedAttrs;
          }
          childNode.add(options.textNodeName, tagContent);
          this.matcher.pop();
          this.isCurrentNodeStopNode = false;
          this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
          if (options.captureMetaData) {
            currentNode.addEndIndex(getOriginalIndex(i2 + 1, crlfPositions));
          }
        } else {
          if (isSelfClosing) {
            ({ tagName, tagExp } = transformTagName(options.transformTagName, tagName, tagExp, options));
            const childNode = new XmlNode(tagName);
            if (prefixedAttrs) {
              childNode[":@"] = prefixedAttrs;
            }
            this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
            if (options.captureMetaData) {
              currentNode.addEndIndex(getOriginalIndex(closeIndex + 1, crlfPositions));
            }
            this.matcher.pop();
            this.isCurrentNodeStopNode = false;
          } else if (options.unpairedTagsSet.has(tagName)) {
            const childNode = new XmlNode(tagName);
            if (prefixedAttrs) {
              childNode[":@"] = prefixedAttrs;
            }
            this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
            if (options.captureMetaData) {
              currentNode.addEndIndex(getOriginalIndex(result.closeIndex + 1, crlfPositions));
            }
            this.matcher.pop();
            this.isCurrentNodeStopNode = false;
            i2 = result.closeIndex;
            continue;
          } else {
            const childNode = new XmlNode(tagName);
            if (this.tagsNodeStack.length > options.maxNestedTags) {
              throw new Error("Maximum nested tags exceeded");
            }
            this.tagsNodeStack.push(currentNode);
            if (prefixedAttrs) {
              childNode[":@"] = prefixedAttrs;
            }
            this.addChild(currentNode, childNode, this.readonlyMatcher, startIndex);
            currentNode = childNode;
          }
          textData = "";
          i2 = closeIndex;
        }
      }
    } else {
      textData += xmlData[i2];
    }
  }
  return xmlObj.child;
};
function getOriginalIndex(index, crlfPositions) {
  let low = 0;
  let high = crlfPositions.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (crlfPositions[middle] < index) low = middle + 1;
    else high = middle;
  }
  return index + low;
}
function addChild(currentNode, childNode, matcher, startIndex) {
  if (!this.options.captureMetaData) startIndex = void 0;
  const jPathOrMatcher = this.options.jPath ? matcher.toString() : matcher;
  const result = this.options.updateTag(childNode.tagname, jPathOrMatcher, childNode[":@"]);
  if (result === false) {
  } else if (typeof result === "string") {
    childNode.tagname = result;
    currentNode.addChild(childNode, startIndex);
  } else {
    currentNode.addChild(childNode, startIndex);
  }
}
function replaceEntitiesValue(val, tagName, jPath) {
  const entityConfig = this.options.processEntities;
  if (!entityConfig || !entityConfig.enabled) {
    return val;
  }
  if (entityConfig.allowedTags) {
    const jPathOrMatcher = this.options.jPath ? jPath.toString() : jPath;
    const allowed = Array.isArray(entityConfig.allowedTags) ? entityConfig.allowedTags.includes(tagName) : entityConfig.allowedTags(tagName, jPathOrMatcher);
    if (!allowed) {
      return val;
    }
  }
  if (entityConfig.tagFilter) {
    const jPathOrMatcher = this.options.jPath ? jPath.toString() : jPath;
    if (!entityConfig.tagFilter(tagName, jPathOrMatcher)) {
      return val;
    }
  }
  return this.entityDecoder.decode(val);
}
function saveTextToParentTag(textData, parentNode, matcher, isLeafNode) {
  if (textData) {
    if (isLeafNode === void 0) isLeafNode = parentNode.child.length === 0;
    textData = this.parseTextData(
      textData,
      parentNode.tagname,
      matcher,
      false,
      parentNode[":@"] ? Object.keys(parentNode[":@"]).length !== 0 : false,
      isLeafNode
    );
    if (textData !== void 0 && textData !== "")
      parentNode.add(this.options.textNodeName, textData);
    textData = "";
  }
  return textData;
}
function isItStopNode() {
  if (this.stopNodeExpressionsSet.size === 0) return false;
  return this.matcher.matchesAny(this.stopNodeExpressionsSet);
}
function tagExpWithClosingIndex(xmlData, i2, closingChar = ">") {
  const len = xmlData.length;
  const closeCode0 = closingChar.charCodeAt(0);
  const closeCode1 = closingChar.length > 1 ? closingChar.charCodeAt(1) : -1;
  let result = "";
  let segmentStart = i2;
  for (let index = i2; index < len; index++) {
    const code2 = xmlData.charCodeAt(index);
    if (code2 === 34 || code2 === 39) {
      index = xmlData.indexOf(xmlData[index], index + 1);
      if (index === -1) return;
    } else if (code2 === closeCode0) {
      if (closeCode1 !== -1) {
        if (xmlData.charCodeAt(index + 1) === closeCode1) {
          result += xmlData.substring(segmentStart, index);
          return { data: result, index };
        }
      } else {
        result += xmlData.substring(segmentStart, index);
        return { data: result, index };
      }
    } else if (code2 === 9) {
      result += xmlData.substring(segmentStart, index) + " ";
      segmentStart = index + 1;
    }
  }
}
function findClosingIndex(xmlData, str, i2, errMsg) {
  const closingIndex = xmlData.indexOf(str, i2);
  if (closingIndex === -1) {
    throw new Error(errMsg);
  } else {
    return closingIndex + str.length - 1;
  }
}
function findClosingChar(xmlData, char, i2, errMsg) {
  const closingIndex = xmlData.indexOf(char, i2);
  if (closingIndex === -1) throw new Error(errMsg);
  return closingIndex;
}
function readTagExp(xmlData, i2, removeNSPrefix, closingChar = ">") {
  const result = tagExpWithClosingIndex(xmlData, i2 + 1, closingChar);
  if (!result) return;
  let tagExp = result.data;
  const closeIndex = result.index;
  const separatorIndex = tagExp.search(/\s/);
  let tagName = tagExp;
  let attrExpPresent = true;
  if (separatorIndex !== -1) {
    tagName = tagExp.substring(0, separatorIndex);
    tagExp = tagExp.substring(separatorIndex + 1).trimStart();
  }
  const rawTagName = tagName;
  if (removeNSPrefix) {
    const colonIndex = tagName.indexOf(":");
    if (colonIndex !== -1) {
      tagName = tagName.substr(colonIndex + 1);
      attrExpPresent = tagName !== result.data.substr(colonIndex + 1);
    }
  }
  return {
    tagName,
    tagExp,
    closeIndex,
    attrExpPresent,
    rawTagName
  };
}
function readStopNodeData(xmlData, tagName, i2) {
  const startIndex = i2;
  let openTagCount = 1;
  let lenient = false;
  let nextGt = -1;
  const xmllen = xmlData.length;
  for (; i2 < xmllen; i2++) {
    if (xmlData[i2] === "<") {
      const c1 = xmlData.charCodeAt(i2 + 1);
      if (c1 === 47) {
        const closeIndex = findClosingChar(xmlData, ">", i2, `${tagName} is not closed`);
        let closeTagName = xmlData.substring(i2 + 2, closeIndex).trim();
        if (closeTagName === tagName) {
          openTagCount--;
          if (openTagCount === 0) {
            return {
              tagContent: xmlData.substring(startIndex, i2),
              i: closeIndex
            };
          }
        }
        i2 = closeIndex;
      } else if (c1 === 63) {
        const closeIndex = findClosingIndex(xmlData, "?>", i2 + 1, "StopNode is not closed.");
        i2 = closeIndex;
      } else if (c1 === 33 && xmlData.charCodeAt(i2 + 2) === 45 && xmlData.charCodeAt(i2 + 3) === 45) {
        const closeIndex = findClosingIndex(xmlData, "-->", i2 + 3, "StopNode is not closed.");
        i2 = closeIndex;
      } else if (c1 === 33 && xmlData.charCodeAt(i2 + 2) === 91) {
        const closeIndex = findClosingIndex(xmlData, "]]>", i2, "StopNode is not closed.") - 2;
        i2 = closeIndex;
      } else {
        const tagData = lenient ? void 0 : readTagExp(xmlData, i2, false);
        if (tagData) {
          const openTagName = tagData.tagName;
          if (openTagName === tagName && tagData.tagExp[tagData.tagExp.length - 1] !== "/") {
            openTagCount++;
          }
          i2 = tagData.closeIndex;
        } else {
          lenient = true;
          if (nextGt < i2) {
            nextGt = xmlData.indexOf(">", i2);
            if (nextGt === -1) return;
          }
          const nextLt = xmlData.indexOf("<", i2 + 1);
          if (nextLt === -1 || nextLt > nextGt) {
            const exp = xmlData.substring(i2 + 1, nextGt);
            const sep2 = exp.search(/\s/);
            const name2 = sep2 === -1 ? exp : exp.substring(0, sep2);
            if (name2 === tagName && exp[exp.length - 1] !== "/") openTagCount++;
            i2 = nextGt;
          }
        }
      }
    }
  }
}
function parseValue(val, shouldParse, options) {
  if (shouldParse && typeof val === "string") {
    const newval = val.trim();
    if (newval === "true") return true;
    else if (newval === "false") return false;
    else return toNumber(val, options);
  } else {
    if (isExist(val)) {
      return val;
    } else {
      return "";
    }
  }
}
function transformTagName(fn, tagName, tagExp, options) {
  if (fn) {
    const newTagName = fn(tagName);
    if (tagExp === tagName) {
      tagExp = newTagName;
    }
    tagName = newTagName;
  }
  tagName = sanitizeName(tagName, options);
  return { tagName, tagExp };
}
function sanitizeName(name2, options) {
  if (criticalProperties.includes(name2)) {
    throw new Error(`[SECURITY] Invalid name: "${name2}" is a reserved JavaScript keyword that could cause prototype pollution`);
  } else if (DANGEROUS_PROPERTY_NAMES.includes(name2)) {
    return options.onDangerousProperty(name2);
  }
  return name2;
}

// node_modules/fast-xml-parser/src/xmlparser/node2json.js
var METADATA_SYMBOL2 = XmlNode.getMetaDataSymbol();
function stripAttributePrefix(attrs, prefix2) {
  if (!attrs || typeof attrs !== "object") return {};
  if (!prefix2) return attrs;
  const rawAttrs = {};
  for (const key in attrs) {
    if (key.startsWith(prefix2)) {
      const rawName = key.substring(prefix2.length);
      rawAttrs[rawName] = attrs[key];
    } else {
      rawAttrs[key] = attrs[key];
    }
  }
  return rawAttrs;
}
function prettify(node, options, matcher, readonlyMatcher) {
  return compress(node, options, matcher, readonlyMatcher);
}
function compress(arr, options, matcher, readonlyMatcher) {
  let text2;
  const compressedObj = {};
  for (let i2 = 0; i2 < arr.length; i2++) {
    const tagObj = arr[i2];
    const property = propName(tagObj);
    if (property !== void 0 && property !== options.textNodeName) {
      const rawAttrs = stripAttributePrefix(
        tagObj[":@"] || {},
        options.attributeNamePrefix
      );
      matcher.push(property, rawAttrs);
    }
    if (property === options.textNodeName) {
      if (text2 === void 0) text2 = tagObj[property];
      else text2 += "" + tagObj[property];
    } else if (property === void 0) {
      continue;
    } else if (tagObj[property]) {
      let val = compress(tagObj[property], options, matcher, readonlyMatcher);
      const isLeaf = isLeafTag(val, options);
      if (Object.keys(val).length === 0 && options.alwaysCreateTextNode) {
        val[options.textNodeName] = "";
      }
      if (tagObj[":@"]) {
        assignAttributes(val, tagObj[":@"], readonlyMatcher, options);
      } else if (Object.keys(val).length === 1 && val[options.textNodeName] !== void 0 && !options.alwaysCreateTextNode) {
        val = val[options.textNodeName];
      } else if (Object.keys(val).length === 0) {
        if (options.alwaysCreateTextNode) val[options.textNodeName] = "";
        else val = "";
      }
      if (tagObj[METADATA_SYMBOL2] !== void 0 && typeof val === "object" && val !== null) {
        val[METADATA_SYMBOL2] = tagObj[METADATA_SYMBOL2];
      }
      if (compressedObj[property] !== void 0 && Object.prototype.hasOwnProperty.call(compressedObj, property)) {
        if (!Array.isArray(compressedObj[property])) {
          compressedObj[property] = [compressedObj[property]];
        }
        compressedObj[property].push(val);
      } else {
        const jPathOrMatcher = options.jPath ? readonlyMatcher.toString() : readonlyMatcher;
        if (options.isArray(property, jPathOrMatcher, isLeaf)) {
          compressedObj[property] = [val];
        } else {
          compressedObj[property] = val;
        }
      }
      if (property !== void 0 && property !== options.textNodeName) {
        matcher.pop();
      }
    }
  }
  if (typeof text2 === "string") {
    if (text2.length > 0) compressedObj[options.textNodeName] = text2;
  } else if (text2 !== void 0) compressedObj[options.textNodeName] = text2;
  return compressedObj;
}
function propName(obj) {
  const keys = Object.keys(obj);
  for (let i2 = 0; i2 < keys.length; i2++) {
    const key = keys[i2];
    if (key !== ":@") return key;
  }
}
function assignAttributes(obj, attrMap, readonlyMatcher, options) {
  if (attrMap) {
    const keys = Object.keys(attrMap);
    const len = keys.length;
    for (let i2 = 0; i2 < len; i2++) {
      const atrrName = keys[i2];
      const rawAttrName = atrrName.startsWith(options.attributeNamePrefix) ? atrrName.substring(options.attributeNamePrefix.length) : atrrName;
      const jPathOrMatcher = options.jPath ? readonlyMatcher.toString() + "." + rawAttrName : readonlyMatcher;
      if (options.isArray(atrrName, jPathOrMatcher, true, true)) {
        obj[atrrName] = [attrMap[atrrName]];
      } else {
        obj[atrrName] = attrMap[atrrName];
      }
    }
  }
}
function isLeafTag(obj, options) {
  const { textNodeName } = options;
  const propCount = Object.keys(obj).length;
  if (propCount === 0) {
    return true;
  }
  if (propCount === 1 && (obj[textNodeName] || typeof obj[textNodeName] === "boolean" || obj[textNodeName] === 0)) {
    return true;
  }
  return false;
}

// node_modules/fast-xml-parser/src/xmlparser/XMLParser.js
var XMLParser = class {
  constructor(options) {
    this.externalEntities = {};
    this.options = buildOptions(options);
  }
  /**
   * Parse XML dats to JS object 
   * @param {string|Uint8Array} xmlData 
   * @param {boolean|Object} validationOption 
   */
  parse(xmlData, validationOption) {
    if (typeof xmlData !== "string" && xmlData.toString) {
      if (xmlData instanceof Uint8Array && !(typeof Buffer !== "undefined" && Buffer.isBuffer(xmlData))) {
        xmlData = new TextDecoder("utf-8", { ignoreBOM: true }).decode(xmlData);
      } else {
        xmlData = xmlData.toString();
      }
    } else if (typeof xmlData !== "string") {
      throw new Error("XML data is accepted in String or Bytes[] form.");
    }
    if (validationOption) {
      if (validationOption === true) validationOption = {};
      const result = validate(xmlData, validationOption);
      if (result !== true) {
        throw Error(`${result.err.msg}:${result.err.line}:${result.err.col}`);
      }
    }
    const orderedObjParser = new OrderedObjParser(this.options, this.externalEntities);
    const orderedResult = orderedObjParser.parseXml(xmlData);
    if (this.options.preserveOrder || orderedResult === void 0) return orderedResult;
    else return prettify(orderedResult, this.options, orderedObjParser.matcher, orderedObjParser.readonlyMatcher);
  }
  /**
   * Add Entity which is not by default supported by this library
   * @param {string} key 
   * @param {string} value 
   */
  addEntity(key, value) {
    if (value.indexOf("&") !== -1) {
      throw new Error("Entity value can't have '&'");
    } else if (key.indexOf("&") !== -1 || key.indexOf(";") !== -1) {
      throw new Error("An entity must be set without '&' and ';'. Eg. use '#xD' for '&#xD;'");
    } else if (value === "&") {
      throw new Error("An entity with value '&' is not permitted");
    } else {
      this.externalEntities[key] = value;
    }
  }
  /**
   * Returns a Symbol that can be used to access the metadata
   * property on a node.
   * 
   * If Symbol is not available in the environment, an ordinary property is used
   * and the name of the property is here returned.
   * 
   * The XMLMetaData property is only present when `captureMetaData`
   * is true in the options.
   */
  static getMetaDataSymbol() {
    return XmlNode.getMetaDataSymbol();
  }
};

// node_modules/fast-xml-parser/src/fxp.js
var XMLValidator = {
  validate
};

// packages/approval/build/src/results/junit.js
var parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  // An entity that the file declares itself could grow without bound.
  processEntities: true,
  // `&#10;` and `&#x3C;`, as gotestsum, pytest and Mocha write them.
  htmlEntities: true,
  isArray: (name2) => ["testsuite", "testcase", "failure", "error", "skipped"].includes(name2)
});
function parseJunit(text2, file) {
  if (/<!DOCTYPE/i.test(text2) && !/<testsuite/.test(text2))
    return void 0;
  if (/<!DOCTYPE/i.test(text2))
    throw new StagingError("invalid-input", `${file} declares a document type: refused`, {
      hint: "JUnit XML needs none."
    });
  const valid = XMLValidator.validate(text2);
  if (valid !== true)
    throw new StagingError("invalid-input", `${file} is not well-formed XML: line ${valid.err.line}: ${valid.err.msg}`);
  const document = parser.parse(text2);
  const root = document["testsuites"] ?? document["testsuite"];
  if (root === void 0)
    return foreignReport(document);
  const cases = [];
  for (const suite of nodes(root))
    collect(suite, "", cases);
  return summarize(cases, saidBySuites(root));
}
function foreignReport(document) {
  const roots = ["testng-results", "test-run", "test-results"].flatMap((name2) => nodes(document[name2]));
  const assemblies = nodes(document["assemblies"]).flatMap((one) => nodes(one["assembly"]));
  const failed = sum([...roots, ...assemblies].map((node) => number(node, "failed") + number(node, "failures")));
  return failed > 0 ? summarize([], failed) : void 0;
}
function saidOf(suite) {
  return number(suite, "failures") + number(suite, "errors");
}
function saidBySuites(root) {
  return sum(nodes(root).map((node) => Math.max(saidOf(node), saidBySuites(node["testsuite"]))));
}
function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}
function number(node, name2) {
  const value = Number(attribute(node, name2));
  return Number.isFinite(value) && value > 0 ? value : 0;
}
function collect(suite, parent, cases) {
  const name2 = attribute(suite, "name") || parent;
  for (const node of nodes(suite["testcase"]))
    cases.push({ suite: name2, node });
  for (const inner of nodes(suite["testsuite"]))
    collect(inner, name2, cases);
}
function summarize(cases, said) {
  const failures = [];
  let skipped = 0;
  let seconds = 0;
  for (const { suite, node } of cases) {
    const time2 = Number(attribute(node, "time"));
    if (Number.isFinite(time2))
      seconds += time2;
    const [problem] = [...problems(node["failure"]), ...problems(node["error"])];
    if (problem !== void 0)
      failures.push({
        suite: suite || attribute(node, "classname"),
        name: attribute(node, "name") || "(unnamed)",
        message: problem
      });
    else if (node["skipped"] !== void 0)
      skipped += 1;
  }
  const failed = Math.max(failures.length, said);
  const passed = Math.max(0, cases.length - skipped - failed);
  return {
    totals: { total: passed + skipped + failed, passed, failed, skipped, seconds },
    failures: withUnlisted(failures, said)
  };
}
function problems(value) {
  if (value === void 0)
    return [];
  return (Array.isArray(value) ? value : [value]).map((problem) => {
    if (typeof problem === "string")
      return plainText(problem);
    const node = problem;
    const message = plainText(attribute(node, "message"));
    const details = plainText(String(node["#text"] ?? ""));
    if (!details || message.includes(details))
      return message;
    return details.includes(message) ? details : `${message}
${details}`;
  });
}
function nodes(value) {
  const list = value === void 0 ? [] : Array.isArray(value) ? value : [value];
  return list.filter((entry) => typeof entry === "object" && entry !== null);
}
function attribute(node, name2) {
  const value = node[`@${name2}`];
  return typeof value === "string" ? value : "";
}

// packages/approval/build/src/results/read-results.js
function readResults(app, files, log) {
  const reports = [];
  const unreadable = [];
  let word = { outcome: void 0, url: void 0 };
  for (const { name: name2, text: text2 } of files)
    try {
      if (name2 === "staging-result.json") {
        word = readWord2(JSON.parse(text2));
        continue;
      }
      const report = name2.endsWith(".xml") ? parseJunit(text2, name2) : parseJson(text2, name2);
      if (report)
        reports.push(report);
      else
        log.info(`${app}: ${JSON.stringify(name2)} is no test report`);
    } catch (error) {
      unreadable.push(name2);
      log.warning(`${app}: ${JSON.stringify(name2)} cannot be read: ${error instanceof Error ? error.message : error}`);
    }
  return { app, ...word, tests: mergeReports(reports), ...unreadable.length > 0 && { unreadable } };
}
function parseJson(text2, name2) {
  try {
    return parseJsonReport(JSON.parse(text2)) ?? parseGoTest(text2);
  } catch (cause) {
    const events = parseGoTest(text2);
    if (events || !isCutOff(text2))
      return events;
    throw new StagingError("invalid-input", `${name2} is empty or cut off: what it would have said, nobody knows`, {
      cause
    });
  }
}
function isCutOff(text2) {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text2.length; at += 1) {
    const sign = text2[at];
    if (isString) {
      if (sign === "\\")
        at += 1;
      else if (sign === '"')
        isString = false;
    } else if (sign === '"')
      isString = true;
    else if (sign === "{" || sign === "[")
      depth += 1;
    else if (sign === "}" || sign === "]")
      depth -= 1;
  }
  return isString || depth > 0 || text2.trim() === "";
}
function readWord2(value) {
  const { outcome, url } = value ?? {};
  return {
    outcome: outcome === "passed" ? "passed" : outcome === void 0 ? void 0 : "failed",
    url: typeof url === "string" && /^https?:\/\/[^\s<>"')]+$/.test(url) ? url : void 0
  };
}

// packages/approval/build/src/results/fetch-results.js
var patience = 3e4;
var mostBytes = 50 * 2 ** 20;
function artifactOf(app) {
  return `staging-results-${app}`;
}
async function fetchResults(request, deps) {
  const { github, log } = deps;
  const found = /* @__PURE__ */ new Map();
  const artifacts = await listExpected(request, deps);
  for (const app of request.apps) {
    const artifact = artifacts.get(artifactOf(app));
    if (!artifact)
      continue;
    const zip = artifact.isExpired ? void 0 : await downloadArtifact(github, artifact, { ...deps, most: mostBytes }).catch(asUnreadable);
    found.set(app, readZip(app, zip, log));
  }
  for (const name2 of artifacts.keys())
    if (name2.startsWith(artifactOf("")) && !request.apps.some((app) => artifactOf(app) === name2))
      log.info(`artifact ${JSON.stringify(name2)} is of no app in question: it counts for nothing`);
  return found;
}
async function listExpected({ run, expected }, { github, clock, signal, log }) {
  let artifacts = /* @__PURE__ */ new Map();
  try {
    await waitUntil(async () => {
      artifacts = new Map((await listRunArtifacts(github, run)).map((artifact) => [artifact.name, artifact]));
      const missing = expected.map(artifactOf).filter((name2) => !artifacts.has(name2));
      return missing.length === 0 ? { kind: "done", value: void 0 } : { kind: "waiting", seen: `GitHub does not list ${missing.join(", ")} yet` };
    }, { awaited: "the test results", clock, deadline: new Deadline(clock, patience, signal), log, first: 1e3 });
  } catch (error) {
    if (!(error instanceof WaitTimeoutError))
      throw error;
    log.info(error.message);
  }
  return artifacts;
}
function asUnreadable(error) {
  if (error instanceof StagingError && error.reason === "invalid-input")
    return error;
  throw error;
}
function readZip(app, zip, log) {
  if (zip === void 0)
    return { kind: "unreadable", why: "its results have expired: re-run all jobs" };
  try {
    if (zip instanceof StagingError)
      throw zip;
    return { kind: "read", results: readResults(app, readArchive(zip), log) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log.warning(`the results of ${app} cannot be read: ${why}`);
    return { kind: "unreadable", why: "its results cannot be read, as the log says" };
  }
}

// packages/approval/build/src/results/judge-by-jobs.js
function judgeByJobs(found, jobs) {
  const ran = [...jobs].filter(([, { conclusion }]) => conclusion !== "skipped");
  return new Map(ran.map(([app, record]) => [app, judged(app, found.get(app), record)]));
}
function judged(app, own, { name: name2, conclusion }) {
  if (conclusion !== "success" && conclusion !== "failure")
    return { kind: "unreadable", why: `GitHub shows ${name2} as ${conclusion ?? "not ended"}` };
  const results = own?.kind === "read" ? own.results : { app, tests: emptyReport, url: void 0 };
  return { kind: "read", results: { ...results, outcome: conclusion === "success" ? "passed" : "failed" } };
}

// packages/approval/build/src/render/render-summary.js
var headings = {
  approved: "\u2705 Approved",
  rejected: "\u274C Rejected",
  "timed-out": "\u231B Nobody decided in time",
  superseded: "\u23ED\uFE0F Superseded",
  pending: "\u23F3 Waiting for a decision"
};
function renderSummary(result) {
  const { decision, decidedBy, reason: reason2, issueNumber, issueUrl, approvals: approvals2, deciders, needed, expiresAt, apps } = result;
  const by = decidedBy.length > 0 ? ` by ${decidedBy.map((login) => code(login)).join(", ")}` : "";
  return [
    `### ${headings[decision]}${by}`,
    reason2 ? `${code(reason2)}` : "",
    issueNumber === void 0 ? "" : `Asked in [#${issueNumber}](${issueUrl}).`,
    decision === "pending" ? `${code(needed)}, from ${deciders.replaceAll("@", "")}${expiresAt === void 0 ? "" : `, until ${renderMoment(expiresAt)}`}.` : "",
    approvals2.map(({ login, at, by: how }) => `- ${code(login)} approved by ${how} at ${at}`).join("\n"),
    renderApps(apps)
  ].filter(Boolean).join("\n\n");
}
function renderApps(apps) {
  if (apps.length === 0)
    return "";
  const rows = apps.slice(0, 3e3).map(({ app, url, from, to, outcome, tests: { totals } }) => {
    const counts = totals.total > 0 ? `, ${totals.passed} of ${totals.total}` : "";
    return `| ${markdownLink(codeCell(app), url)} | ${codeCell(short(from ?? "none"))} \u2192 ${codeCell(short(to))} | ${outcomeWords[outcome]}${counts} |`;
  });
  return ["| App | Production \u2192 this | Tests |", "|---|---|---|", ...rows].join("\n");
}
function short(version) {
  return /^[0-9a-f]{40}$/.test(version) ? version.slice(0, 7) : version;
}
function renderRequests({ decided: decided3, requests }) {
  const open = requests.filter((number2) => !decided3.some(({ issue }) => issue === number2));
  return [
    ...decided3.map(({ issue, decision, sha, decidedBy, reason: reason2 }) => {
      const by = decidedBy.length > 0 ? ` by ${decidedBy.map((login) => code(login)).join(", ")}` : "";
      return `- ${headings[decision]}${by}: #${issue}, \`${sha.slice(0, 7)}\`${reason2 ? `, ${code(reason2)}` : ""}`;
    }),
    open.length > 0 ? `- Not decided: ${open.map((number2) => `#${number2}`).join(", ")}` : ""
  ].filter(Boolean).join("\n");
}

export {
  Deadline,
  readTestedImages,
  reportApp,
  verifyTested,
  concludePromotion,
  approvalLeaseId,
  isIdleTalk,
  lookAtRequests,
  decideRequests,
  loadGate,
  checkTemplate,
  renderSummary,
  renderRequests,
  requestApproval,
  closeCancelledRequest,
  fetchResults,
  judgeByJobs
};
