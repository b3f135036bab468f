// Comforts only; everything works without this file.
const opened = () => document.querySelectorAll(".top details[open]");

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const details of opened()) {
    details.open = false;
    details.querySelector("summary").focus();
  }
});

document.addEventListener("click", (event) => {
  for (const details of opened()) {
    if (!details.contains(event.target)) details.open = false;
  }
  const link = event.target.closest("a[data-copy]");
  if (!link || !navigator.clipboard) return;
  event.preventDefault();
  fetch(link.href)
    .then((response) => response.text())
    .then((text) => navigator.clipboard.writeText(text))
    .then(() => link.append(" ✓"))
    .catch(() => location.assign(link.href));
});
