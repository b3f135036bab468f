/* Ordered rows of a form: add one, move one. Without this file the numbers do it. */
const isBlank = (row) =>
  !row.classList.contains("errors") &&
  [...row.querySelectorAll("input, select, textarea")].every(
    (field) => /-(ORDER|DELETE)$/.test(field.name) || !field.value,
  );

const rowsOf = (rows) => [...rows.querySelectorAll(":scope > .rows-list > .rows-row")];

const renumber = (rows) => {
  const all = rowsOf(rows);
  all.forEach((row, index) => {
    row.querySelector('input[name$="-ORDER"]').value = index + 1;
    row.querySelector(".rows-number").textContent = index + 1;
    row.querySelector(".rows-up").disabled = index === 0;
    row.querySelector(".rows-down").disabled = index === all.length - 1;
  });
};

const prepare = (rows, row) => {
  row.classList.add("rows-moved-by-buttons");
  const up = row.querySelector(".rows-up");
  const down = row.querySelector(".rows-down");
  const move = (button, other, neighbour, place) => {
    if (neighbour) neighbour[place](row);
    renumber(rows);
    (button.disabled ? other : button).focus();
  };
  up.hidden = down.hidden = false;
  up.addEventListener("click", () => move(up, down, row.previousElementSibling, "before"));
  down.addEventListener("click", () => move(down, up, row.nextElementSibling, "after"));
};

document.querySelectorAll("[data-rows]").forEach((rows) => {
  const prefix = rows.dataset.rows;
  const list = rows.querySelector(":scope > .rows-list");
  const total = rows.querySelector(`input[name="${prefix}-TOTAL_FORMS"]`);
  const add = rows.querySelector(":scope > .rows-add > .rows-add-button");
  const template = rows.querySelector(":scope > template");
  // The empty row is for those without this script; others ask for one.
  for (const row of rowsOf(rows).reverse()) {
    if (!isBlank(row)) break;
    row.remove();
    total.value = Number(total.value) - 1;
  }
  rowsOf(rows).forEach((row) => prepare(rows, row));
  renumber(rows);
  add.hidden = false;
  add.addEventListener("click", () => {
    const holder = document.createElement("ol");
    holder.innerHTML = template.innerHTML.replaceAll("__prefix__", total.value);
    const row = holder.firstElementChild;
    list.append(row);
    total.value = Number(total.value) + 1;
    prepare(rows, row);
    renumber(rows);
    // The admin's own scripts wait for this event to wake autocompletes.
    row.dispatchEvent(
      new CustomEvent("formset:added", { bubbles: true, detail: { formsetName: prefix } }),
    );
    row.querySelector(".select2-selection, input:not([type=hidden]), select, textarea")?.focus();
  });
});
