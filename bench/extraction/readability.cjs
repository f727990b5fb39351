// Mozilla's Readability.js over one page set: node readability.cjs FOLDER jsdom|linkedom, FOLDER with node_modules.
// JSON lines in, JSON lines out, as worker.py has them.
const fs = require("fs"), path = require("path"), readline = require("readline");
const [folder, dom] = process.argv.slice(2);
const wanted = require("module").createRequire(path.join(path.resolve(folder), "x.js"));
const say = (value) => process.stdout.write(JSON.stringify(value) + "\n");

const BLOCKS = new Set(("ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE " +
  "FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR IFRAME IMG LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR " +
  "UL VIDEO").split(" "));
const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH".split(" "));

function textOf(node, pieces) {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) pieces.push(child.textContent);
    if (child.nodeType !== 1) continue;
    const name = child.nodeName.toUpperCase();
    if (SILENT.has(name)) continue;
    const gap = BLOCKS.has(name) ? "\n" : "";
    pieces.push(gap);
    textOf(child, pieces);
    pieces.push(gap);
  }
  return pieces;
}

function load() {
  const readability = wanted("@mozilla/readability"), library = wanted(dom);
  const number = (name) => JSON.parse(fs.readFileSync(path.join(folder, "node_modules", name, "package.json"))).version;
  const parse = (html, url) => {
    const window = dom === "jsdom"
      ? new library.JSDOM(html, { url: url || "http://example.org/", virtualConsole: new library.VirtualConsole() }).window
      : library.parseHTML(html);
    // The element itself instead of its HTML: its text is taken block by block, better than the library's own.
    const article = new readability.Readability(window.document, { serializer: (element) => element }).parse();
    const found = article
      ? { text: textOf(article.content, []).join(""), about: [article.title || "", [article.byline || ""], article.publishedTime || ""] }
      : { text: "", about: ["", [], ""] };
    if (dom === "jsdom") window.close();
    return found;
  };
  return { parse, version: `${number("@mozilla/readability")}, ${dom} ${number(dom)}` };
}

const turn = () => new Promise((done) => setImmediate(done)); // between pages, untimed: jsdom gives its windows back

async function main() {
  const lines = readline.createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const task = JSON.parse((await lines.next()).value);
  let program;
  try { program = load(); } catch (error) { return say({ missing: String(error.message).split("\n")[0] }); }
  const pages = task.pages.map(([id, url, file]) => ({ id, url, html: fs.readFileSync(file, "utf8") }));
  const texts = {}, times = {}, failed = {}, about = {};
  const read = (page) => {
    try { return program.parse(page.html, page.url); } catch (error) {
      failed[page.id] = String(error).slice(0, 200);
      return { text: "", about: ["", [], ""] };
    }
  };
  for (const page of pages.slice(0, task.warm)) { read(page); await turn(); }
  say({ version: program.version });
  for await (const line of lines) {
    if (line.trim() !== "round") return say({ texts, times, failed, about });
    for (const page of pages) {
      const since = performance.now();
      const found = read(page);
      const took = performance.now() - since;
      texts[page.id] = found.text;
      about[page.id] = found.about;
      times[page.id] = Math.min(took, times[page.id] ?? took);
      await turn();
    }
    say({});
  }
}
main(); // ended by whoever asked, when all is read: an exit of its own would cut the answer off
