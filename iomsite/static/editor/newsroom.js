/*
 * The editor's schema: exactly what iomsite.richtext keeps, written in the same way.
 * What is exported here stands in for the extension of that name in EXTENSIONS of
 * iomsite/richtext_field.py.
 */
import * as base from "django-prose-editor/editor";

import { tidyPasted } from "./pasted.js";

const FLOW = "(paragraph | bulletList | orderedList)";
const LEVEL_OF = { H1: 2, H2: 2, H3: 3, H4: 4, H5: 4, H6: 4 };
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

export const Heading = base.Heading.extend({
  parseHTML() {
    return Object.entries(LEVEL_OF).map(([tag, level]) => ({
      tag: tag.toLowerCase(),
      attrs: { level },
    }));
  },
});

export const ListItem = base.ListItem.extend({ content: `paragraph ${FLOW}*` });
export const Blockquote = base.Blockquote.extend({ content: `${FLOW}+` });
export const TableCell = base.TableCell.extend({ content: `${FLOW}+` });
export const TableHeader = base.TableHeader.extend({ content: `${FLOW}+` });

export const OrderedList = base.OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => Math.max(Number.parseInt(element.getAttribute("start"), 10) || 1, 1),
      },
    };
  },
  addNodeView() {
    return null;
  },
});

/** Complete an address as somebody would type it: "wma.example", "a@wma.example". */
const completed = (address) => {
  const text = address.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return `mailto:${text}`;
  if (/^(?![/#?.])[^\s/:@]+\.[a-z]{2,}(?:[/:?#].*)?$/i.test(text)) return `https://${text}`;
  return text;
};

export const Link = base.Link.extend({
  addOptions() {
    return {
      ...this.parent?.(),
      isAllowedUri: (address, { protocols }) => {
        const scheme = SCHEME.exec((address ?? "").replace(/[\t\n\r\f]/g, "").trim());
        return Boolean(address) && (!scheme || protocols.includes(scheme[1].toLowerCase()));
      },
    };
  },
  addAttributes() {
    return { href: { default: null } };
  },
  addCommands() {
    return {
      ...this.parent?.(),
      addLink:
        () =>
        ({ editor }) => {
          if (editor.state.selection.empty && !editor.isActive("link")) return false;
          const labels = this.options.labels ?? {};
          const ask = base.updateAttrsDialog(
            { href: { type: "string", title: labels.address ?? "Address", required: true } },
            { title: labels.title ?? "Link", submitText: labels.submit ?? "Set" },
          );
          ask(editor, editor.getAttributes("link")).then((answer) => {
            if (!answer) return;
            const href = completed(answer.href);
            const chain = editor.chain().focus().extendMarkRange("link");
            if (this.options.isAllowedUri(href, this.options)) chain.setLink({ href }).run();
            else window.alert(labels.refusal ?? "This address cannot be a link.");
          });
          return true;
        },
    };
  },
});

/** The toolbar is one stop of the Tab key; arrows move within it. */
const keyboardToolbar = (toolbar, editor, labels) => {
  const buttons = () => [...toolbar.querySelectorAll("button:not(.hidden)")];
  const stopAt = (chosen) => {
    for (const button of toolbar.querySelectorAll("button")) {
      button.tabIndex = button === chosen ? 0 : -1;
    }
  };
  const show = () => {
    for (const button of toolbar.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.classList.contains("active")));
      button.setAttribute("aria-disabled", String(button.classList.contains("disabled")));
    }
    if (!buttons().some((button) => button.tabIndex === 0)) stopAt(buttons()[0]);
  };
  for (const button of toolbar.querySelectorAll("button")) {
    const label = labels[button.dataset.name];
    if (label) {
      button.setAttribute("aria-label", label);
      button.title = label;
    }
  }
  toolbar.setAttribute("role", "toolbar");
  toolbar.setAttribute("aria-label", labels.toolbar ?? "Text tools");
  toolbar.addEventListener("keydown", (event) => {
    const all = buttons();
    const here = all.indexOf(document.activeElement);
    const forward = getComputedStyle(toolbar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    const next = {
      [forward]: (here + 1) % all.length,
      [backward]: (here - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (here < 0 || next === undefined) return;
    event.preventDefault();
    stopAt(all[next]);
    all[next].focus();
  });
  toolbar.addEventListener("focusin", (event) => stopAt(event.target));
  editor.on("transaction", show);
  stopAt(buttons()[0]);
  show();
};

/** Let the editor be named and described as the field that it stands for. */
const nameAsField = (editor) => {
  const box = editor.view.dom;
  const textarea = box.closest(".prose-editor")?.querySelector(":scope > textarea");
  if (!textarea) return;
  const label = document.querySelector(`label[for="${textarea.id}"]`);
  if (label) {
    box.setAttribute("aria-label", label.textContent.replace(/[:\s]+$/, "").trim());
    label.addEventListener("click", () => editor.commands.focus());
  }
  for (const name of ["aria-describedby", "aria-invalid"]) {
    if (textarea.hasAttribute(name)) box.setAttribute(name, textarea.getAttribute(name));
  }
  // A text in Arabic reads from the right, whatever the language of the form.
  box.dir = "auto";
};

export const Newsroom = base.Extension.create({
  name: "newsroom",
  // Last: it works on what the menu has made.
  priority: 1,
  addOptions() {
    return { labels: {} };
  },
  onCreate({ editor }) {
    nameAsField(editor);
    const toolbar = editor.view.dom.parentElement.querySelector(".prose-menubar");
    if (toolbar) keyboardToolbar(toolbar, editor, this.options.labels);
  },
  addProseMirrorPlugins() {
    return [new base.Plugin({ props: { transformPastedHTML: tidyPasted } })];
  },
});
