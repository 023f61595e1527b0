import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);

// packages/base/build/src/duration.js
var units = { m: 6e4, h: 36e5, d: 864e5 };
function parseDuration(text) {
  const match = /^(\d{1,6})(m|h|d)$/.exec(text);
  if (!match?.[1] || !match[2])
    return void 0;
  return Number(match[1]) * units[match[2]];
}

export {
  parseDuration
};
