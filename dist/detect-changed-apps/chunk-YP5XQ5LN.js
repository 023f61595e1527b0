import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);

// packages/changes/build/src/locks/indented-lines.js
function linesOf(text, depths) {
  const lines = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "" || line.startsWith("#"))
      continue;
    const depth = line.length - line.trimStart().length;
    const match = depths.has(depth) ? form.exec(line.slice(depth)) : void 0;
    if (depths.has(depth) && !match)
      return void 0;
    lines.push({ depth, key: plain(match?.[1] ?? ""), value: plain(match?.[2] ?? ""), text: line });
  }
  return lines;
}
var form = /^('(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[^\s'"?-].*?):(?:\s+(.*))?$/;
function plain(text) {
  const quote = text[0];
  if (quote === "'" && text.endsWith("'"))
    return text.slice(1, -1).replaceAll("''", "'");
  if (quote !== '"' || !text.endsWith('"'))
    return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

export {
  linesOf
};
