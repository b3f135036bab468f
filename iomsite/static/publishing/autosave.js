/*
 * Keeps what is being typed, says who else is at work on it, and warns of leaving it.
 * The server keeps it for its writer alone; nothing of it is public or a revision.
 */
const SECOND = 1000;
// After the last change; while somebody goes on typing; while nothing changes.
const PAUSE = 5 * SECOND;
const AT_LEAST = 15 * SECOND;
const BEAT = 20 * SECOND;
const PATIENCE = 20 * SECOND;
const LONGEST_RETRY = 30 * SECOND;
// What a browser sends of a page that is going away.
const LAST_WORDS = 60_000;
const UNKEPT = new Set(["csrfmiddlewaretoken", "autosave"]);
// What is refused for other reasons than its own words may be taken later.
const PASSING = new Set(["elsewhere", "somebody-else"]);

const time = (moment) =>
  new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
    hour: "2-digit",
    hourCycle: "h23",
    minute: "2-digit",
  }).format(moment);

const start = (box) => {
  const words = box.dataset;
  const form = document.getElementById(words.form);
  const token = box.querySelector("input[name=autosave]");
  const status = box.querySelector(".autosave-status");
  const logIn = status.querySelector("a");
  const notices = box.querySelector(".autosave-notices");
  if (!form) return;

  const read = () =>
    JSON.stringify([...new FormData(form)].filter(([name, value]) => typeof value === "string" && !UNKEPT.has(name)));

  const opened = new Date();
  let baseline = read();
  let kept = "unsaved" in words ? null : baseline;
  let keptAt = opened;
  let touched = false;
  // The form as it was last looked at, and since when it waits to be kept.
  let seen = baseline;
  let changedAt = 0;
  let waitingSince = 0;
  // What the server does not take is not sent again until it changes.
  let refused = null;
  let contactAt = 0;
  let failures = 0;
  let retryAt = 0;
  let isLoggedOut = false;
  let sending = null;
  let isLeaving = false;
  let leftAt = 0;
  let isChecked = false;

  const isChanged = () => "unsaved" in words || read() !== baseline;
  const isOffered = () => Boolean(box.querySelector(".autosave-offer a"));

  const say = (sentence, { isBad = false, at = keptAt } = {}) => {
    const text = sentence.replace("{time}", time(at));
    const span = status.firstElementChild;
    status.hidden = !text;
    status.classList.toggle("autosave-problem", isBad);
    logIn.hidden = !isLoggedOut;
    // The same words again are no news for somebody who listens.
    if (span.textContent !== text) span.textContent = text;
  };

  const notice = (sentences) => {
    const shown = [...notices.children].map((each) => each.textContent);
    if (JSON.stringify(shown) === JSON.stringify(sentences)) return;
    notices.replaceChildren(
      ...sentences.map((sentence) => Object.assign(document.createElement("p"), { textContent: sentence })),
    );
  };

  const body = (isBeat) => {
    const data = new FormData();
    const whole = new FormData(form);
    for (const [name, value] of whole) {
      const isNeeded = !isBeat || name === "csrfmiddlewaretoken" || name === "base_revision";
      if (isNeeded && typeof value === "string") data.append(name, value);
    }
    data.append("_autosave_of", words.of);
    data.append("_autosave_user", words.user);
    if (isBeat) data.append("_autosave_beat", "1");
    return data;
  };

  const ask = async (options) => {
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(), PATIENCE);
    sending = control;
    try {
      return await fetch(words.autosave, {
        credentials: "same-origin",
        headers: { Accept: "application/json" },
        redirect: "manual",
        signal: control.signal,
        ...options,
      });
    } finally {
      clearTimeout(timer);
      if (sending === control) sending = null;
    }
  };

  /** After a login in another window, a token of that session: for the form as well. */
  const renewToken = async () => {
    const response = await ask({ method: "GET" });
    if (!response.ok) return response;
    const { csrf } = await response.json();
    document.querySelectorAll("input[name=csrfmiddlewaretoken]").forEach((input) => {
      input.value = csrf;
    });
    return response;
  };

  const failed = () => {
    failures += 1;
    retryAt = Date.now() + Math.min(LONGEST_RETRY, failures * PAUSE);
  };

  const loggedOut = () => {
    isLoggedOut = true;
    failed();
    say(words.loggedOut, { isBad: true });
  };

  /** Send the form, or only a sign of life; say whether the server has answered. */
  const send = async (isBeat, { keepalive = false } = {}) => {
    const text = read();
    const post = () => ask({ method: "POST", body: body(isBeat), keepalive });
    let response;
    try {
      response = await post();
      if (response.status === 403) {
        const renewed = await renewToken();
        if (renewed.type === "opaqueredirect") return loggedOut(), false;
        response = await post();
      }
    } catch {
      if (isLeaving) return false;
      failed();
      if (isChanged() || failures > 1) say(words.offline, { isBad: true });
      return false;
    }
    if (response.type === "opaqueredirect") return loggedOut(), false;
    if (response.status >= 500) {
      failed();
      say(words.offline, { isBad: true });
      return false;
    }
    isLoggedOut = false;
    failures = retryAt = 0;
    contactAt = Date.now();
    const isJson = (response.headers.get("Content-Type") ?? "").startsWith("application/json");
    const answer = isJson ? await response.json() : {};
    if (response.ok) {
      notice(answer.notices ?? []);
      if (isBeat) {
        if (status.classList.contains("autosave-problem") && refused === null) say("");
        return true;
      }
      kept = text;
      refused = null;
      keptAt = new Date(answer.at);
      waitingSince = seen === text ? 0 : changedAt;
      say(words.kept);
      return true;
    }
    if (answer.code === "saved") {
      // This page was left by saving and came back: it begins anew.
      token.value = Math.random().toString(36).slice(2);
      return true;
    }
    if (PASSING.has(answer.code)) failed();
    else refused = text;
    const sentence = answer.problem ?? (response.status === 403 ? words.notAllowed : words.tooLong);
    say(sentence, { isBad: true });
    return true;
  };

  const tick = () => {
    const now = Date.now();
    // Still here long after it was sent: it did not go.
    if (isLeaving && now - leftAt > 2 * PATIENCE) isLeaving = isChecked = false;
    if (isLeaving || sending) return;
    const text = read();
    if (text !== seen) {
      seen = text;
      changedAt = now;
      waitingSince ||= now;
    }
    const isWaiting = text !== kept && text !== refused;
    if (isWaiting && isOffered()) {
      if (text !== baseline) say(words.offered, { isBad: true });
    } else if (isWaiting) {
      changedAt ||= now;
      waitingSince ||= now;
      const isDue = now - changedAt >= PAUSE || now - waitingSince >= AT_LEAST;
      if (isDue && now >= retryAt) return void send(false);
    }
    if (document.hidden || now < retryAt) return;
    if (now - contactAt >= BEAT || failures) send(true);
  };

  const soon = () => {
    retryAt = contactAt = 0;
    tick();
  };

  // What scripts complete when the page opens is nobody's change.
  const settle = () => {
    if (touched) return;
    if (kept === baseline) kept = read();
    baseline = seen = read();
  };
  for (const type of ["keydown", "pointerdown", "paste"]) {
    document.addEventListener(type, () => (touched = true), { once: true, capture: true });
  }
  window.addEventListener("load", settle);
  document.addEventListener("prose-editor:ready", settle);

  window.addEventListener("beforeunload", (event) => {
    if (!isLeaving && isChanged()) event.preventDefault();
  });
  window.addEventListener("pageshow", () => (isLeaving = isChecked = false));
  window.addEventListener("online", soon);
  window.addEventListener("offline", () => say(words.offline, { isBad: true }));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return soon();
    const text = read();
    if (isLeaving || sending || text === kept || text === refused || isOffered()) return;
    send(false, { keepalive: text.length < LAST_WORDS });
  });

  form.addEventListener("submit", async (event) => {
    const elsewhere = event.submitter?.formTarget || form.target;
    if (event.defaultPrevented || (elsewhere && elsewhere !== "_self")) return;
    const isKept = read() === kept || isOffered();
    const isSure = isKept && navigator.onLine && !failures && Date.now() - contactAt < BEAT + PAUSE;
    if (isChecked || isSure) {
      isLeaving = true;
      leftAt = Date.now();
      sending?.abort();
      return;
    }
    // A form sent to a server that does not answer, or to a login, is a form lost: what
    // is not kept yet is kept first.
    event.preventDefault();
    const { submitter } = event;
    sending?.abort();
    isChecked = await send(isOffered());
    if (isChecked) form.requestSubmit(submitter);
    else if (!isLoggedOut) say(words.notSent, { isBad: true });
  });

  box.querySelector(".autosave-throw-away")?.addEventListener("submit", async (event) => {
    if (!isOffered()) {
      // It is this page that is thrown away.
      isLeaving = true;
      leftAt = Date.now();
      return;
    }
    event.preventDefault();
    const data = new FormData(event.target);
    data.append("_autosave_throw_away", "1");
    try {
      const response = await ask({ method: "POST", body: data });
      if (!response.ok) throw new Error(response.status);
    } catch {
      say(words.offline, { isBad: true, at: opened });
      return;
    }
    box.querySelector(".autosave-offer").remove();
    say("");
    tick();
  });

  // In sight while one writes: beside the buttons.
  document.querySelector(".revised-actions")?.prepend(status);
  setInterval(tick, SECOND);
  send(true);
};

document.querySelectorAll(":is(.autosave, .conflicts) time").forEach((element) => {
  const moment = new Date(element.dateTime);
  const isToday = moment.toDateString() === new Date().toDateString();
  const day = new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: "long" });
  element.textContent = isToday ? time(moment) : `${day.format(moment)}, ${time(moment)}`;
});
document.querySelectorAll("[data-autosave]").forEach(start);
