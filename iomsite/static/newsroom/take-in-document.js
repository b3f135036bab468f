/* Drop a file, or paste with formatting. Without this file both are plain inputs. */
const intake = document.querySelector(".intake");
const busy = intake.querySelector(".intake-busy");
const MOST_SIGNS = 4_000_000;

const reading = (form) => {
  busy.textContent = busy.dataset.reading;
  form.setAttribute("aria-busy", "true");
};

const prepareFile = (form) => {
  const zone = form.querySelector(".intake-drop");
  const input = form.querySelector("input[type=file]");
  const help = form.querySelector(".help");
  help.textContent += ` ${help.dataset.atOnce}`;
  const send = () => {
    if (input.files.length) form.requestSubmit();
  };
  input.addEventListener("change", send);
  let within = 0;
  const holdsFile = (event) => [...event.dataTransfer.types].includes("Files");
  // A file that misses the zone must not replace the page.
  document.addEventListener("dragover", (event) => {
    if (holdsFile(event)) event.preventDefault();
  });
  document.addEventListener("dragenter", (event) => {
    if (!holdsFile(event)) return;
    within += 1;
    zone.classList.add("is-awaiting");
  });
  document.addEventListener("dragleave", () => {
    within = Math.max(0, within - 1);
    if (!within) zone.classList.remove("is-awaiting");
  });
  document.addEventListener("drop", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    within = 0;
    zone.classList.remove("is-awaiting");
    input.files = event.dataTransfer.files;
    send();
  });
  form.addEventListener("submit", () => reading(form));
};

const preparePaste = (form) => {
  const text = form.querySelector("[name=text]");
  const html = form.querySelector("[name=html]");
  const rich = form.querySelector(".intake-rich");
  let shown = text.value;
  const say = (name) => {
    rich.textContent = name ? rich.dataset[name] : "";
    rich.classList.toggle("is-rich", name === "rich");
  };
  if (html.value) say("rich");
  text.addEventListener("paste", (event) => {
    const pasted = event.clipboardData?.getData("text/html") ?? "";
    const isAll =
      !text.value.trim() || (text.selectionStart === 0 && text.selectionEnd === text.value.length);
    if (!pasted || !isAll) return;
    const isSmall = pasted.length <= MOST_SIGNS;
    html.value = isSmall ? pasted : "";
    // The field takes the words by itself, after this.
    setTimeout(() => {
      shown = text.value;
      say(isSmall ? "rich" : "large");
    });
  });
  text.addEventListener("input", (event) => {
    if (!html.value || event.inputType === "insertFromPaste" || text.value === shown) return;
    html.value = "";
    say(text.value ? "plain" : "");
  });
  form.addEventListener("submit", () => reading(form));
};

prepareFile(intake.querySelector("[data-intake=file]"));
preparePaste(intake.querySelector("[data-intake=paste]"));
addEventListener("pageshow", () => {
  busy.textContent = "";
});
