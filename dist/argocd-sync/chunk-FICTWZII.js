import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  StagingError
} from "./chunk-X3DU4MMV.js";

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

export {
  Deadline
};
