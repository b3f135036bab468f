// Beside its form, a preview may stand in a frame and the pages it links to may not.
if (window.parent !== window) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.getAttribute("href").startsWith("#")) return;
    link.target = "_blank";
    link.relList.add("noopener");
  });
}
