/* Suggests names in use while a comma-separated list is typed. */
document.querySelectorAll("input[data-names]").forEach((input) => {
  const names = JSON.parse(input.dataset.names);
  const list = document.createElement("datalist");
  list.id = `${input.id}_names`;
  input.after(list);
  input.setAttribute("list", list.id);
  const suggest = () => {
    const parts = input.value.split(",");
    const typed = parts.pop().trim().toLowerCase();
    const before = parts.map((part) => part.trim()).filter(Boolean);
    const chosen = new Set(before.map((part) => part.toLowerCase()));
    list.replaceChildren(
      ...names
        .filter((name) => !chosen.has(name.toLowerCase()) && name.toLowerCase().includes(typed))
        .slice(0, 20)
        .map((name) => new Option("", [...before, name].join(", "))),
    );
  };
  input.addEventListener("input", suggest);
  input.addEventListener("focus", suggest);
});
