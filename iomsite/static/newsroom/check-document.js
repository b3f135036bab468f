/*
 * The check screen: choose lines by mouse or keys and say what they are; the page is
 * read anew in its place. Without this file the same forms are sent and loaded.
 */
const screen = document.querySelector("#check-screen");
const status = document.querySelector("#check-status");
const problem = document.querySelector("#check-problem");
const paned = matchMedia("(min-width: 64rem)");
let current = null;
let anchor = null;
let sent = 0;
let fading = 0;

const $ = (selector) => screen.querySelector(selector);
const all = (selector) => [...screen.querySelectorAll(selector)];
const boxes = () => all(".line input[name=line]");
const chosen = () => boxes().filter((box) => box.checked);

/* One line at a time can be reached by Tab; arrows go to the others. */
const rove = (box) => {
  if (!box) return;
  for (const each of boxes()) each.tabIndex = -1;
  box.tabIndex = 0;
  current = box.value;
};

const count = () => {
  const title = $("#say-title");
  const lines = chosen();
  const words = { 0: title.dataset.none, 1: title.dataset.one }[lines.length] ?? title.dataset.many;
  title.textContent = words.replace("%n", lines.length === 1 ? lines[0].value : lines.length);
  $(".say").classList.toggle("is-ready", lines.length > 0);
};

const choose = (from, to, value = true) => {
  const list = boxes();
  const [first, last] = [list.indexOf(from), list.indexOf(to)].sort((a, b) => a - b);
  list.slice(first, last + 1).forEach((box) => {
    box.checked = value;
  });
};

const letGo = () => {
  for (const box of chosen()) box.checked = false;
  count();
};

/* What belongs together lights up together. */
const idsOf = (element) =>
  (element?.dataset.part ?? element?.dataset.parts ?? "").split(" ").filter(Boolean);

const counterparts = (element) => {
  if (element.dataset.lines) {
    return element.dataset.lines.split(" ").map((number) => $(`#line-${number}`)).filter(Boolean);
  }
  const ids = idsOf(element);
  return all("[data-part], [data-parts]").filter((each) => idsOf(each).some((id) => ids.includes(id)));
};

const LIGHTS = ".line, .part, .doubt";
const light = (element) => {
  for (const each of all(".is-lit")) each.classList.remove("is-lit");
  if (element) for (const each of counterparts(element)) each.classList.add("is-lit");
};

/* Show the other side of something, without moving the page. */
const reveal = (element) => {
  if (!paned.matches || !element) return;
  const pane = element.closest(".lines, .understood");
  const room = pane.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  if (box.top >= room.top && box.bottom <= room.bottom) return;
  pane.scrollTop += box.top - room.top - room.height / 4;
};

const showOtherSide = (line) => {
  reveal(counterparts(line).find((each) => each.matches(".part")));
};

const goTo = (box) => {
  rove(box);
  box.focus({ preventScroll: paned.matches });
  reveal(box.closest(".line"));
};

/* Sending. */
const scrolls = () => [".lines", ".understood"].map((pane) => $(pane)?.scrollTop ?? 0);

const swap = (text) => {
  const doc = new DOMParser().parseFromString(text, "text/html");
  const fresh = doc.querySelector("#check");
  if (!fresh) return false;
  const focused = document.activeElement?.closest("#check") ? document.activeElement.id : "";
  const isInLines = Boolean(document.activeElement?.closest(".check-lines"));
  const places = scrolls();
  const pictures = new Map(all("img").map((image) => [image.getAttribute("src"), image]));
  $("#check").replaceWith(fresh);
  // A picture that is here already is not asked for again.
  for (const image of all("img")) {
    const known = pictures.get(image.getAttribute("src"));
    if (known && !known.isConnected) image.replaceWith(known);
  }
  prepare();
  [".lines", ".understood"].forEach((pane, index) => {
    $(pane).scrollTop = places[index];
  });
  const target = isInLines ? $(`#choose-${current}`) : document.getElementById(focused);
  (target ?? $("#lines-form")).focus({ preventScroll: true });
  const said = [...doc.querySelectorAll(".messagelist li")];
  const words = said.map((each) => each.textContent.trim()).join(" ");
  const isRefused = said.some((each) => each.matches(".error, .warning"));
  tell(isRefused ? "" : words);
  fail(isRefused ? words : "");
  return true;
};

const tell = (text) => {
  clearTimeout(fading);
  status.textContent = text;
  fading = setTimeout(() => {
    status.textContent = "";
  }, 6000);
};

const fail = (text) => {
  problem.textContent = text;
  problem.hidden = !text;
};

const send = async (form, name, value) => {
  const data = new FormData(form);
  data.append(name, value);
  const number = ++sent;
  fail("");
  clearTimeout(fading);
  status.textContent = screen.dataset.working;
  $("#check").setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: data });
    if (number !== sent) return;
    const isHere = new URL(answer.url).pathname === location.pathname;
    if (!isHere) location.assign(answer.url);
    else if (answer.status === 404) location.reload();
    else if (!swap(await answer.text())) fail(screen.dataset.failed);
  } catch {
    if (number === sent) fail(screen.dataset.lost);
  } finally {
    if (number === sent) {
      $("#check").removeAttribute("aria-busy");
      if (status.textContent === screen.dataset.working) status.textContent = "";
    }
  }
};

screen.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button || ["confirm", "discard"].includes(button.value)) return;
  event.preventDefault();
  send(event.target, button.name, button.value);
});

screen.addEventListener("change", (event) => {
  if (event.target.name === "line") count();
  else if (event.target.closest("#answers-form")) send($("#answers-form"), "do", "answers");
});

/* Mouse. */
screen.addEventListener("click", (event) => {
  const link = event.target.closest("a.to-line");
  if (link) {
    const box = $(`${link.hash} input`);
    if (!box) return;
    event.preventDefault();
    goTo(box);
    if (!paned.matches) box.closest(".line").scrollIntoView({ block: "center" });
    light(link.closest(LIGHTS));
    return;
  }
  const box = event.target.closest(".line input");
  if (!box) return;
  const from = boxes().find((each) => each.value === anchor);
  if (event.shiftKey && from) choose(from, box, box.checked);
  anchor = box.value;
  rove(box);
  count();
  showOtherSide(box.closest(".line"));
});
screen.addEventListener("mousedown", (event) => {
  // Shift chooses lines here, not words.
  if (event.shiftKey && event.target.closest(".line")) event.preventDefault();
});
screen.addEventListener("mouseover", (event) => light(event.target.closest(LIGHTS)));
screen.addEventListener("mouseleave", () => light(null));
screen.addEventListener("focusin", (event) => {
  const element = event.target.closest(LIGHTS);
  light(element);
  if (event.target.name === "line") {
    rove(event.target);
    showOtherSide(element);
  }
});

/* Keys: they work while a line has the focus. */
const STEPS = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

const move = (box, event) => {
  const list = boxes();
  const place = list.indexOf(box) + STEPS[event.key];
  const next = list[Math.min(Math.max(place, 0), list.length - 1)];
  if (event.shiftKey) {
    if (!box.checked) anchor = box.value;
    choose(box, next);
    count();
  } else {
    anchor = next.value;
  }
  goTo(next);
};

/* On a keyboard for Arabic the keys are known by their places. */
const letterOf = (event) =>
  event.key > "\u007f" ? event.code.replace(/^Key/, "") : event.key.toUpperCase();

const press = (box, key) => {
  const button = all(".say button").find((each) => each.getAttribute("aria-keyshortcuts") === key);
  if (!button) return false;
  if (!chosen().length) box.checked = true;
  send($("#lines-form"), button.name, button.value);
  return true;
};

screen.addEventListener("keydown", (event) => {
  const box = event.target.closest(".line input");
  if (event.key === "Escape" && event.target.closest(".check-lines")) {
    letGo();
    if (!box) $(`#choose-${current}`)?.focus();
    return;
  }
  if (!box) return;
  const isWithControl = event.ctrlKey || event.metaKey;
  if (event.key in STEPS && !isWithControl && !event.altKey) {
    event.preventDefault();
    move(box, event);
  } else if (isWithControl && letterOf(event) === "Z" && $("#undo")) {
    event.preventDefault();
    send($("#answers-form"), "do", "undo");
  } else if (isWithControl && letterOf(event) === "A") {
    event.preventDefault();
    for (const each of boxes()) each.checked = true;
    count();
  } else if (!isWithControl && !event.altKey && press(box, letterOf(event))) {
    event.preventDefault();
  }
});

const prepare = () => {
  screen.classList.add("has-script");
  rove($(`#choose-${current}`) ?? boxes()[0]);
  count();
};

prepare();
// Menus and the heads of mails stand above what is of interest.
const title = $(".understood [data-kind=title]");
const first = title && counterparts(title).find((each) => each.matches(".line"));
if (first && !location.hash) {
  const pane = $(".lines");
  pane.scrollTop += first.getBoundingClientRect().top - pane.getBoundingClientRect().top - 8;
}
