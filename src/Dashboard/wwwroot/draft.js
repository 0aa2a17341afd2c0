// A form marked data-draft-form="key" is kept in this browser as it is typed, so that neither a lost connection nor a closed page
// costs anything: fields by their data-draft="name", cells of its table by data-draft="row/column". RegisterDraft.cs reads the same shape.
(() => {
  const read = key => { try { return localStorage.getItem(key); } catch { return null; } };
  const say = text => { for (const note of document.querySelectorAll("[data-draft-note]")) note.textContent = text; };
  const time = () => new Date().toLocaleTimeString("ru-RU", { hour: "2-digit", minute: "2-digit" });
  const isEmpty = draft => Object.values(draft).every(value => Array.isArray(value) ? value.every(isEmptyRow) : !value?.trim?.());
  const isEmptyRow = row => !row || row.every(cell => !cell?.trim?.());

  const write = (key, text) => {
    try {
      localStorage.setItem(key, text);
      say(`Черновик сохранён в этом браузере в ${time()}.`);
    } catch {
      say("Черновик не сохраняется: в браузере нет места или он открыт в частном окне.");
    }
  };

  const forget = key => {
    try { localStorage.removeItem(key); } catch { /* there was none */ }
    say("");
  };

  document.addEventListener("input", event => {
    const field = event.target.closest?.("[data-draft]");
    const key = field?.closest("[data-draft-form]")?.dataset.draftForm;
    if (!key) return;
    let draft;
    try { draft = JSON.parse(read(key)) ?? {}; } catch { draft = {}; }
    const [name, column] = field.dataset.draft.split("/");
    if (column === undefined) {
      draft[name] = field.value;
    } else {
      draft.rows ??= [];
      for (let row = draft.rows.length; row <= name; row++) draft.rows.push(null);
      draft.rows[name] ??= [];
      for (let cell = draft.rows[name].length; cell <= column; cell++) draft.rows[name].push(null);
      draft.rows[name][column] = field.value;
    }
    if (isEmpty(draft)) forget(key);
    else write(key, JSON.stringify(draft));
  });

  // The table of schools from the keyboard: Esc takes a cell back; Enter goes down where it is not the form's own.
  const before = new WeakMap();
  document.addEventListener("focusin", event => {
    if (event.target.matches?.(".register-table input")) before.set(event.target, event.target.value);
  });

  document.addEventListener("keydown", event => {
    const field = event.target;
    if (!field.matches?.(".register-table input") || event.isComposing) return;
    if (event.key === "Escape" && before.has(field)) {
      event.preventDefault();
      field.value = before.get(field);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.select();
    } else if (event.key === "Enter" && field.closest("[data-enter='down']")) {
      event.preventDefault();
      const [row, column] = field.dataset.draft.split("/").map(Number);
      const below = () => document.querySelector(`.register-table [data-draft="${row + 1}/${column}"]`);
      if (below()) {
        below().focus();
      } else {
        document.querySelector("[data-add-row]").click();
        new MutationObserver((_, watch) => {
          if (below()) {
            watch.disconnect();
            below().focus();
          }
        }).observe(document.querySelector(".register-table"), { childList: true, subtree: true });
      }
    }
  });

  window.schoolSupport.drafts = { read, write, forget };
  window.schoolSupport.focusWrong = () => {
    const field = document.querySelector("main [aria-invalid='true']");
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: "center" });
  };
})();
