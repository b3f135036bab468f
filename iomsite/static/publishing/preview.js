/* Which site and how wide; both stay so while the tab is open. Without this file the
   preview is as wide as its column, and links choose the site. */
const memory = {
  get: (name) => sessionStorage.getItem(`preview-${name}`),
  set: (name, value) => sessionStorage.setItem(`preview-${name}`, value),
};

const prepareFrame = (beside) => {
  const frame = beside.querySelector("iframe");
  const room = frame.parentElement;
  const buttons = [...beside.querySelectorAll(".preview-widths button")];
  const links = [...beside.querySelectorAll(".preview-sites a")];
  let width = Number(buttons[0].dataset.width);

  const fit = () => {
    if (!room.clientWidth) return;
    const scale = Math.min(1, room.clientWidth / width);
    frame.style.inlineSize = `${width}px`;
    frame.style.blockSize = `${room.clientHeight / scale}px`;
    frame.style.transform = scale < 1 ? `scale(${scale})` : "none";
  };
  const choose = (button) => {
    width = Number(button.dataset.width);
    for (const each of buttons) each.setAttribute("aria-pressed", each === button);
    memory.set("width", button.dataset.width);
    fit();
  };
  const show = (link) => {
    for (const each of links) each.removeAttribute("aria-current");
    link.setAttribute("aria-current", "true");
    memory.set("site", link.textContent);
  };

  for (const button of buttons) button.addEventListener("click", () => choose(button));
  for (const link of links) link.addEventListener("click", () => show(link));
  buttons[0].parentElement.hidden = false;
  choose(buttons.find((each) => each.dataset.width === memory.get("width")) ?? buttons[0]);
  if (links.length) {
    const site = links.find((each) => each.textContent === memory.get("site")) ?? links[0];
    show(site);
    if (site !== links[0]) frame.src = site.href;
  }
  new ResizeObserver(fit).observe(room);
  beside.addEventListener("toggle", () => memory.set("open", beside.open ? "yes" : ""));
  beside.querySelector("summary").addEventListener("click", () => {
    // After it has opened.
    requestAnimationFrame(() => beside.scrollIntoView({ block: "nearest" }));
  });
  if (memory.get("open")) {
    beside.open = true;
    // Where the parts beside the form scroll by themselves.
    const side = beside.closest("aside");
    side.scrollTop = beside.offsetTop - side.offsetTop;
  }
};

const prepareCopying = (button) => {
  const field = document.getElementById(button.dataset.copies);
  button.hidden = !navigator.clipboard;
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    button.parentElement.querySelector("[role=status]").textContent = `✓ ${button.dataset.copied}`;
  });
};

for (const beside of document.querySelectorAll(".preview-beside")) prepareFrame(beside);
for (const button of document.querySelectorAll("[data-copies]")) prepareCopying(button);
const unsaved = document.querySelector(".preview-unsaved");
if (unsaved) {
  document.querySelector("#content-main form")?.addEventListener("input", () => {
    unsaved.hidden = false;
  });
}
