import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);

// packages/base/build/src/duration.js
var units = { m: 6e4, h: 36e5, d: 864e5 };
function parseDuration(text) {
  const match = /^(\d{1,6})(m|h|d)$/.exec(text);
  if (!match?.[1] || !match[2])
    return void 0;
  return Number(match[1]) * units[match[2]];
}
function renderMoment(at) {
  return `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
function renderDuration(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1e3));
  if (seconds < 90)
    return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90)
    return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48)
    return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}

export {
  parseDuration,
  renderMoment,
  renderDuration
};
