// Comforts only; everything works without this file.
const opened = () => document.querySelectorAll(".top details[open]");
const menu = document.getElementById("menu");

function closeAllBut(target) {
  for (const details of opened()) {
    if (!details.contains(target)) details.open = false;
  }
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const details of opened()) {
    details.open = false;
    details.querySelector("summary").focus();
  }
});

document.addEventListener("focusin", (event) => {
  closeAllBut(event.target);
  if (menu?.matches(":popover-open") && !menu.contains(event.target)) menu.hidePopover();
});

document.addEventListener("click", (event) => {
  closeAllBut(event.target);
  const link = event.target.closest("a[data-copied]");
  if (!link || !navigator.clipboard) return;
  event.preventDefault();
  fetch(link.href)
    .then((response) => response.text())
    .then((text) => navigator.clipboard.writeText(text))
    .then(() => {
      link.parentNode.querySelector("[role=status]").textContent = `✓ ${link.dataset.copied}`;
    })
    .catch(() => location.assign(link.href));
});
