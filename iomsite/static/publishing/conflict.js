/* The choice between two texts: whoever edits a field means to keep it. */
const heading = document.getElementById("conflicts-heading");
heading?.focus();

document.querySelectorAll(".conflict[data-field]").forEach((conflict) => {
  const row = document.querySelector(`.form-row.field-${conflict.dataset.field}`);
  const radio = (value) => conflict.querySelector(`input[type=radio][value=${value}]`);
  const left = conflict.querySelector(".conflict-left");
  if (!row) return;
  row.prepend(left);
  const show = () => {
    left.hidden = !radio("theirs").checked;
    row.classList.toggle("conflict-given-up", radio("theirs").checked);
  };
  conflict.addEventListener("change", show);
  // The editor hides the field that the link leads to.
  conflict.querySelector(".help a").addEventListener("click", (event) => {
    event.preventDefault();
    row.scrollIntoView();
    row.querySelector(".ProseMirror, input:not([type=hidden]), select, textarea, button")?.focus();
  });
  row.addEventListener("input", () => {
    radio("mine").checked = true;
    show();
  });
  show();
});
