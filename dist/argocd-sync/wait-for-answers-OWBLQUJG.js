import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  waitUntil
} from "./chunk-EI3GXDY7.js";
import {
  WaitTimeoutError
} from "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// packages/deploy/build/src/wait-for-answers.js
var mostBytes = 65536;
var patience = 1e4;
var unserved = [502, 503, 504];
var nobody = /^\s*(404 page not found|default backend - 404)\s*$/;
var doubt = 6e4;
async function waitForAnswers(expected, deps) {
  const asked = expected.filter(({ app }) => app.url !== "");
  const answers = await Promise.all(asked.map((one) => problemOf(one, deps)));
  return Object.fromEntries(asked.flatMap(({ app }, index) => {
    const problem = answers[index];
    return problem === void 0 ? [] : [[app.name, problem]];
  }));
}
async function problemOf({ app, revision }, deps) {
  const { clock, log, deadline } = deps;
  const url = addressOf(app);
  const started = clock.monotonic();
  try {
    await waitUntil(async () => {
      const seen = await ask(url, app.versionPath === void 0 ? void 0 : revision, deps);
      const isLate = clock.monotonic() - started > doubt;
      if (seen.kind === "nobody" && isLate)
        log.warning(`${url} answers as an ingress controller does that has no app for it: is it ${app.name}? Give it a \`version-path\` to be sure`);
      return seen.kind === "answered" || seen.kind === "nobody" && isLate ? { kind: "done", value: void 0 } : { kind: "waiting", seen: seen.what };
    }, { awaited: `${app.name} to answer at ${url}`, clock, deadline, log, first: 500, most: 5e3 });
    log.info(`${app.name} answers at ${url}${app.versionPath === void 0 || !revision ? "" : ` as ${revision}`}`);
    return void 0;
  } catch (error) {
    if (!(error instanceof WaitTimeoutError))
      throw error;
    const wanted = app.versionPath === void 0 || !revision ? "" : ` as ${revision}`;
    return `${app.name} is healthy, and does not answer at ${url}${wanted}: ${error.lastSeen}`;
  }
}
function addressOf({ url, versionPath }) {
  return versionPath === void 0 ? url : `${new URL(url).origin}${versionPath}`;
}
async function ask(url, revision, { fetch, deadline }) {
  const waiting = (what) => ({ kind: "waiting", what });
  try {
    const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(patience)]);
    const answer = await fetch(url, { redirect: revision === void 0 ? "manual" : "follow", signal });
    const text = await firstBytes(answer);
    if (unserved.includes(answer.status))
      return waiting(`it answered ${answer.status}`);
    if (revision !== void 0) {
      const said = `${[...answer.headers.values()].join("\n")}
${text}`;
      return said.includes(revision) ? { kind: "answered" } : waiting(`it answered ${answer.status} without that version`);
    }
    return answer.status === 404 && nobody.test(text) ? { kind: "nobody", what: "it answered 404, as an ingress controller does" } : { kind: "answered" };
  } catch (error) {
    const { message, cause } = error;
    return waiting(cause?.message || message);
  }
}
async function firstBytes({ body }) {
  if (!body)
    return "";
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length >= mostBytes)
      break;
  }
  return text;
}
export {
  waitForAnswers
};
