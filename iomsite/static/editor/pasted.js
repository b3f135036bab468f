/*
 * Tidies what is pasted before the editor reads it, as iomsite.richtext does on the
 * server: styles that mean something become elements, paragraphs "·   First item"
 * become lists, and lines of preformatted text stay lines.
 *
 * No style may reach the page, not even for a moment: its policy forbids them.
 */
const BLOCKS = "address,article,blockquote,div,dl,figure,h1,h2,h3,h4,h5,h6,hr,li,ol,p,pre,section,table,tbody,td,th,tr,ul";
const MARKS = { B: "strong", STRONG: "strong", I: "em", EM: "em", SUB: "sub", SUP: "sup" };
const WEIGHT = /(?:^|;)\s*font-weight\s*:\s*([\w-]+)/i;
const SLANT = /(?:^|;)\s*font-style\s*:\s*([\w-]+)/i;
const RAISED = /(?:^|;)\s*vertical-align\s*:\s*(sub|super)\b/i;
const SURE = /^\s*(?:[•●▪■◦‣\uf0b7\uf0a7]\s*|·\s+)/;
const LIKELY = /^\s*(?:[o§·\-–—*]|(\d{1,3})[.)]|[a-z]{1,4}[.)])\s*(?=[^\s])/;
const GAP = /^\s*\S+\s*\xa0\s*\xa0/;
const LETTERED = /^\s*[a-z]{1,4}[.)]/;
const ITEM_LEVEL = /(?:^|;)\s*mso-list\s*:\s*\S+\s+level(\d)/i;
const MAX_DEPTH = 6;

const itemOf = (element) => {
  if (element.tagName !== "P" || element.closest("li")) return null;
  const level = Number(ITEM_LEVEL.exec(element.dataset.style ?? "")?.[1] ?? 0);
  const text = element.textContent;
  let found = SURE.exec(text);
  let ordered = false;
  if (!found && (level || GAP.test(text))) {
    found = LIKELY.exec(text);
    ordered = Boolean(found && (found[1] || LETTERED.test(found[0])));
  }
  return found && { found, ordered, level: level || 1 };
};

const dropStart = (element, length) => {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (length > 0 && walker.nextNode()) {
    const taken = Math.min(length, walker.currentNode.data.length);
    walker.currentNode.data = walker.currentNode.data.slice(taken);
    length -= taken;
  }
};

/** Give each line that begins as an item does a paragraph of its own. */
const partLines = (paragraph) => {
  let current = paragraph;
  for (const node of [...paragraph.childNodes]) {
    if (node.nodeName === "BR" && SURE.test(node.nextSibling?.textContent ?? "")) {
      const next = paragraph.cloneNode(false);
      current.after(next);
      current = next;
      node.remove();
    } else if (current !== paragraph) {
      current.append(node);
    }
  }
};

const makeLists = (parent) => {
  const doc = parent.ownerDocument;
  let open = [];
  for (const element of [...parent.children]) {
    const item = itemOf(element);
    if (!item) {
      open = [];
      continue;
    }
    const level = Math.min(item.level, open.length + 1, MAX_DEPTH);
    const tag = item.ordered ? "OL" : "UL";
    open.length = Math.min(open.length, level);
    if (open.length === level && open[level - 1].tagName !== tag) open.pop();
    if (open.length < level) {
      const list = doc.createElement(tag);
      if (item.found[1] && item.found[1] !== "1") list.setAttribute("start", item.found[1]);
      if (open.length) open.at(-1).lastElementChild.append(list);
      else element.before(list);
      open.push(list);
    }
    dropStart(element, item.found[0].length);
    const entry = doc.createElement("li");
    entry.append(element);
    open.at(-1).append(entry);
  }
};

const breakLines = (pre) => {
  const walker = pre.ownerDocument.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const lines = text.data.split("\n");
    text.replaceWith(...lines.flatMap((line, index) => (index ? [pre.ownerDocument.createElement("br"), line] : [line])));
  }
};

/** Say which marks an element puts on (true) or takes off (false). */
const marksOf = (element) => {
  const style = element.dataset.style ?? "";
  const marks = {};
  if (MARKS[element.tagName]) marks[MARKS[element.tagName]] = true;
  const weight = WEIGHT.exec(style);
  if (weight) marks.strong = /^(?:bold|[5-9]\d\d)/i.test(weight[1]);
  const slant = SLANT.exec(style);
  if (slant) marks.em = /^(?:italic|oblique)$/i.test(slant[1]);
  const raised = RAISED.exec(style);
  if (raised) marks[raised[1].toLowerCase() === "sub" ? "sub" : "sup"] = true;
  return marks;
};

const styleToMarks = (body) => {
  const doc = body.ownerDocument;
  const wrapped = [];
  const visit = (parent, marks) => {
    const holdsBlocks = parent.matches(BLOCKS + ",body") && parent.querySelector(BLOCKS);
    for (const node of [...parent.childNodes]) {
      if (node.nodeType === Node.ELEMENT_NODE && node.tagName !== "BR") {
        visit(node, { ...marks, ...marksOf(node) });
      } else if (node.nodeName === "BR" || (node.nodeType === Node.TEXT_NODE && !(holdsBlocks && !node.data.trim()))) {
        wrapped.push([node, Object.keys(marks).filter((name) => marks[name])]);
      }
    }
  };
  visit(body, {});
  for (const element of body.querySelectorAll(Object.keys(MARKS).join(","))) {
    element.replaceWith(...element.childNodes);
  }
  for (const [node, names] of wrapped) {
    for (const name of names) {
      const mark = doc.createElement(name);
      node.replaceWith(mark);
      mark.append(node);
    }
  }
};

/** Let items, quotations and cells hold paragraphs and lists only. */
const flatten = (body) => {
  const inside = ":is(li, blockquote, td, th)";
  const toDivision = (element, parts) => {
    const division = body.ownerDocument.createElement("div");
    for (const part of parts) {
      const piece = body.ownerDocument.createElement("div");
      piece.append(...part.childNodes);
      division.append(piece);
    }
    element.replaceWith(division);
  };
  for (const table of [...body.querySelectorAll(`${inside} table`)].reverse()) {
    toDivision(table, table.querySelectorAll("caption, td, th"));
  }
  for (const block of [...body.querySelectorAll(`${inside} :is(h1, h2, h3, h4, h5, h6, blockquote)`)].reverse()) {
    toDivision(block, [block]);
  }
};

export const tidyPasted = (html) => {
  const unstyled = html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)(style|on\w+)(?=\s*=)/gi, "$1data-$2"));
  const doc = new DOMParser().parseFromString(unstyled, "text/html");
  doc.querySelectorAll("pre").forEach(breakLines);
  doc.querySelectorAll("p:has(> br)").forEach(partLines);
  const parents = new Set([...doc.querySelectorAll("p")].map((each) => each.parentElement));
  parents.forEach(makeLists);
  flatten(doc.body);
  styleToMarks(doc.body);
  return doc.body.innerHTML;
};
