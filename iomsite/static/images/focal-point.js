// Sets the two numbers of the focal point by pointer or keyboard. Without this script
// the number fields do the same.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-focal-picker]").forEach((picker) => {
    const stage = picker.querySelector(".focal-picker__stage");
    const point = picker.querySelector(".focal-picker__point");
    const output = picker.querySelector("output");
    const help = picker.querySelector("[data-focal-help]");
    const inputs = {
      x: document.getElementById("id_focal_x"),
      y: document.getElementById("id_focal_y"),
    };
    if (!inputs.x || !inputs.y) return; // nothing to set for those who may only look

    const percent = (value) => Math.min(100, Math.max(0, Math.round(Number(value) || 0)));

    const show = () => {
      const x = percent(inputs.x.value);
      const y = percent(inputs.y.value);
      point.style.left = `${x}%`;
      point.style.top = `${y}%`;
      output.textContent = `${x} % · ${y} %`;
      point.setAttribute("aria-label", `${picker.dataset.pointLabel}: ${x} %, ${y} %`);
    };

    const move = (x, y) => {
      inputs.x.value = percent(x);
      inputs.y.value = percent(y);
      for (const input of Object.values(inputs)) {
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
      show();
    };

    const reveal = () => {
      point.hidden = false;
      help.hidden = false;
      show();
    };

    const follow = (event) => {
      const box = stage.getBoundingClientRect();
      move(
        ((event.clientX - box.left) / box.width) * 100,
        ((event.clientY - box.top) / box.height) * 100,
      );
    };

    stage.addEventListener("pointerdown", (event) => {
      if (point.hidden || event.button !== 0) return;
      event.preventDefault();
      stage.setPointerCapture(event.pointerId);
      point.focus({ preventScroll: true });
      follow(event);
    });
    stage.addEventListener("pointermove", (event) => {
      if (stage.hasPointerCapture(event.pointerId)) follow(event);
    });

    point.addEventListener("keydown", (event) => {
      const steps = {
        ArrowLeft: [-1, 0],
        ArrowRight: [1, 0],
        ArrowUp: [0, -1],
        ArrowDown: [0, 1],
      }[event.key];
      if (!steps) return;
      event.preventDefault();
      const size = event.shiftKey ? 10 : 1;
      move(
        percent(inputs.x.value) + steps[0] * size,
        percent(inputs.y.value) + steps[1] * size,
      );
    });

    for (const input of Object.values(inputs)) input.addEventListener("input", show);

    // A chosen file is drawn, not linked to: a blob: address would need a weaker policy.
    const canvas = stage.querySelector("canvas");
    const file = document.getElementById("id_file");
    if (!canvas) {
      reveal();
    } else if (file) {
      const empty = picker.querySelector("[data-focal-empty]");
      const draw = async () => {
        let bitmap;
        try {
          bitmap = await createImageBitmap(file.files[0]);
        } catch {
          // No picture, or none this browser reads: the server has the say.
          canvas.hidden = point.hidden = help.hidden = true;
          empty.hidden = false;
          return;
        }
        const scale = Math.min(1, 960 / bitmap.width);
        canvas.width = Math.max(1, Math.round(bitmap.width * scale));
        canvas.height = Math.max(1, Math.round(bitmap.height * scale));
        canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
        bitmap.close();
        canvas.hidden = false;
        empty.hidden = true;
        reveal();
      };
      file.addEventListener("change", draw);
      if (file.files.length) draw();
    }
  });
});
